"""``kg diff``: what changed between two graphs, in film terms."""

from __future__ import annotations

from typing import Final

from kg.cli import NO
from kg.cli.arguments import Parser, one_of
from kg.cli.output import put
from kg.diff import compare
from kg.render.changes import as_json, as_markdown, as_text
from kg.store import open_graph

_EXAMPLES: Final = """
kg diff graph.old graph
kg diff yesterday today --format md > CHANGES.md
kg diff before after --exit-code && echo the same
"""
_SUMMARY: Final = """\
Show what changed between two built graphs, in film terms: documents by their hash, then, film by film, what is said
otherwise. Compared is what sources state, by what it says; what is inferred follows from that.
The exit code is 0, also where they differ; with --exit-code it is 1 where they do."""
_WRITERS: Final = {"text": as_text, "json": as_json, "md": as_markdown}


def parser() -> Parser:
    """Give the options of ``kg diff``."""
    options = Parser("diff", _EXAMPLES, _SUMMARY)
    options.add_argument("old", metavar="OLD", help="the graph that was")
    options.add_argument("new", metavar="NEW", help="the graph that is")
    options.add_argument("--exit-code", action="store_true", help="1 where the graphs differ")
    options.add_format(tuple(_WRITERS), "text")
    return options


def run(arguments: list[str]) -> int:
    """Print what is otherwise in the new graph."""
    options = parser().parse_args(arguments)
    write = _WRITERS[one_of("--format", options.format, tuple(_WRITERS))]
    found = compare(open_graph(options.old), open_graph(options.new))
    put(write(found).encode())
    return NO if found and options.exit_code else 0
