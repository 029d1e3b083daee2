"""``kg why --same A B``: whether two things are one, and what speaks for and against it."""

from __future__ import annotations

import json
from typing import Final

from kg.cli import NO
from kg.cli.arguments import Parser, one_of
from kg.cli.output import put
from kg.render.same import as_json, as_text
from kg.same import sameness
from kg.store import open_graph

_EXAMPLES: Final = """
kg why --same "Michael Goorjian" "Michael A. Goorjian"
kg why --same "Heat (1986)" "Heat (1995)" --format json
"""
_SUMMARY: Final = """\
Show whether two things are one: what was decided, by which rule, what speaks for and against it, and where documents name
them so. The exit code is 0 where they are one, 1 where they are two or nobody knows."""


def parser() -> Parser:
    """Give the options of ``kg why --same``."""
    options = Parser("why", _EXAMPLES, _SUMMARY)
    options.add_argument("--same", nargs=2, metavar=("A", "B"), required=True, help="two things, by name or IRI")
    options.add_graph()
    options.add_format(("text", "json"), "text")
    return options


def run(arguments: list[str]) -> int:
    """Say whether the two are one, and why."""
    options = parser().parse_args(arguments)
    form = one_of("--format", options.format, ("text", "json"))
    found = sameness(open_graph(options.graph), *options.same)
    written = as_text(found) if form == "text" else json.dumps(as_json(found), ensure_ascii=False, indent=1) + "\n"
    put(written.encode())
    return 0 if found[0].verdict == "same" else NO
