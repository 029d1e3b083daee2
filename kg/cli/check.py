"""``kg check``: what validation found when the graph was built."""

from __future__ import annotations

import json
from typing import Final

from kg.cli import NO
from kg.cli.arguments import Parser, one_of
from kg.cli.output import put
from kg.render.terminal import tame
from kg.store import open_graph
from kg.vocab import PREFIXES

_EXAMPLES: Final = """
kg check
kg check --strict --graph graph && echo clean
"""
_SUMMARY: Final = """\
List violations of the shapes in ontology/shapes.ttl (exit code 1), and warnings: oddities of the sources themselves,
such as dates out of order or stated counts that do not add up (exit code 0; with --strict 1)."""


def parser() -> Parser:
    """Give the options of ``kg check``."""
    options = Parser("check", _EXAMPLES, _SUMMARY)
    options.add_graph()
    options.add_argument("--strict", action="store_true", help="warnings count as violations")
    options.add_format(("text", "json"), "text")
    return options


def run(arguments: list[str]) -> int:
    """List what was found; say no where something must not be."""
    options = parser().parse_args(arguments)
    form = one_of("--format", options.format, ("text", "json"))
    graph = open_graph(options.graph)
    found = sorted(graph.manifest["violations"], key=lambda one: [str(part) for part in one.values()])
    violations = [one for one in found if one["severity"].lower() == "violation"]
    warnings = [one for one in found if one not in violations]
    if form == "json":
        put((json.dumps([*violations, *warnings], ensure_ascii=False, indent=1) + "\n").encode())
    else:
        for one in (*violations, *warnings):
            print(_line(one))
        print(f"{_counted(violations, 'violation')}, {_counted(warnings, 'warning')}")
    return NO if violations or (options.strict and warnings) else 0


def _counted(found: list[dict[str, str]], noun: str) -> str:
    return f"{len(found):,} {noun}{'' if len(found) == 1 else 's'}"


def _line(one: dict[str, str]) -> str:
    about = " ".join(short(one[part]) for part in ("focus", "path", "value") if one[part])
    return tame(f"{one['severity'].lower()}: {one['message']} ({about})")


def short(iri: str) -> str:
    """Give an IRI with a known prefix where it has one.

    >>> short("https://kg.example/ontology/film#title"), short("https://kg.example/film/heat-1995")
    ('film:title', 'https://kg.example/film/heat-1995')
    """
    bare = iri.removeprefix("<").removesuffix(">")
    for prefix, start in PREFIXES.items():
        if bare.startswith(start):
            return f"{prefix}:{bare.removeprefix(start)}"
    return bare
