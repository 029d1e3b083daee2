"""``kg export``: the graph in another tool's format."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kg.cli.arguments import Parser, one_of
from kg.cli.output import put
from kg.errors import ExportError
from kg.export import FORMATS, dump, write
from kg.store import open_graph
from kg.vocab import CLAIMS, DIFFERENCES, INFERRED, ONTOLOGY, PROVENANCE

_EXAMPLES: Final = """
kg export --format turtle --out films.ttl
kg export --format graphml --out films.graphml      for Gephi, yEd, networkx
kg export --format nquads | gzip > films.nq.gz      every named graph, with claims
kg export --format turtle --part claims --out claims.ttl
"""
_SUMMARY: Final = """\
Write the graph in another tool's format: sorted, so that the same graph gives the same bytes. nquads and trig hold
every named graph, with the claims; the other formats hold what documents state and what follows from it."""
_PARTS: Final = {
    "claims": CLAIMS,
    "differences": DIFFERENCES,
    "inferred": INFERRED,
    "ontology": ONTOLOGY,
    "provenance": PROVENANCE,
}


def parser() -> Parser:
    """Give the options of ``kg export``."""
    options = Parser("export", _EXAMPLES, _SUMMARY)
    options.add_graph()
    options.add_format(FORMATS, "turtle")
    options.add_argument("--out", metavar="FILE", default="-", help="the file to write (default: -, standard output)")
    options.add_argument("--part", metavar="PART", default="", help=f"only one named graph: {', '.join(_PARTS)}")
    return options


def run(arguments: list[str]) -> int:
    """Write the graph, or one part of it."""
    options = parser().parse_args(arguments)
    form = one_of("--format", options.format, FORMATS)
    part = _PARTS[one_of("--part", options.part, tuple(_PARTS))] if options.part else None
    if not options.out:
        raise ExportError("--out", "has no value", "name a file, or - for standard output")
    graph = open_graph(options.graph)
    pieces = dump(graph, form, part)
    if options.out == "-":
        for piece in pieces:
            put(piece)
    else:
        write(Path(options.out), pieces)
    return 0
