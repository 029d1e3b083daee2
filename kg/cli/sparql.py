"""``kg sparql``: a question of one's own, in a child process with limits."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.cli.arguments import Parser, number, one_of
from kg.cli.output import put, show
from kg.errors import QueryError
from kg.render import FORMATS, Table
from kg.sandbox import Limits, ask
from kg.store import open_graph

if TYPE_CHECKING:
    from kg.sandbox import Found

_EXAMPLES: Final = """
kg sparql 'SELECT ?title { ?film a film:Film ; film:title ?title }'
kg sparql -f question.rq --format csv
kg sparql 'CONSTRUCT { ?a film:coStarredWith ?b } WHERE { ?a film:coStarredWith ?b }' --format turtle
kg sparql 'SELECT ?source ?p ?o { GRAPH ?source { <https://kg.example/film/heat-1995> ?p ?o } }'
kg sparql --claims 'SELECT ?quote { GRAPH ?g { ?claim film:evidence/oa:exact ?quote } } LIMIT 5'
"""
_SUMMARY: Final = """\
Ask SELECT, ASK, CONSTRUCT or DESCRIBE of the graph, read-only. The default graph holds what documents state and what
follows from it; GRAPH ?source { ... } is what one document states; with --claims there is also
GRAPH <https://kg.example/graph/claims>, which tells the characters that say so. The prefixes film:, rdf:, rdfs:, owl:,
xsd:, skos:, prov:, oa:, dcterms: and sh: are known."""
_TRIPLES: Final = ("turtle", "ntriples", "jsonld", "rdfxml")
_ROWS: Final = 10_000_000


def parser() -> Parser:
    """Give the options of ``kg sparql``."""
    options = Parser("sparql", _EXAMPLES, _SUMMARY)
    options.add_argument("query", metavar="QUERY", nargs="?", help="the query; - reads standard input")
    options.add_argument("-f", "--file", metavar="FILE", type=Path, help="the file that holds the query")
    options.add_graph()
    options.add_format((*FORMATS, *_TRIPLES), "", "table, or turtle for triples")
    options.add_argument("--iris", action="store_true", help="in tables for people, also columns named ..._iri")
    options.add_argument("--claims", action="store_true", help="load the claims too, as a named graph")
    options.add_argument("--timeout", metavar="SECONDS", default="10", help="stop after so long (default: 10)")
    options.add_argument("--memory", metavar="MB", default="1024", help="stop when it takes more (default: 1024)")
    options.add_argument("--rows", metavar="N", default="10000", help="give at most so many rows or triples (default: 10000)")
    return options


def run(arguments: list[str]) -> int:
    """Ask, and print what was found."""
    options = parser().parse_args(arguments)
    form = options.format and one_of("--format", options.format, (*FORMATS, *_TRIPLES))
    limits = Limits(
        number("--timeout", options.timeout, float, 0.1, 86_400),
        int(number("--memory", options.memory, int, 16, 1_048_576)),
        int(number("--rows", options.rows, int, 1, _ROWS)),
    )
    query = _query(options.query, options.file)
    graph = open_graph(options.graph)
    found = ask(graph.path, query, limits, claims=options.claims)
    cut = f"cut after {limits.rows:,}, there are more; ask for them with --rows" if found.cut else ""
    if found.form == "boolean":
        _show_boolean(found, form)
    elif found.form == "triples":
        _show_triples(found, form, cut)
    else:
        _show_solutions(found, form, cut, iris=options.iris)
    return 0


def _query(given: str | None, file: Path | None) -> str:
    if (given is None) == (file is None):
        what = "needs a query" if given is None else "has a query and a file, and takes one"
        raise QueryError("sparql", what, "kg sparql 'SELECT ...', or kg sparql -f FILE")
    try:
        if file is None:
            return sys.stdin.buffer.read().decode() if given == "-" else str(given)
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise QueryError(str(file), f"cannot be read ({error.strerror})", "check the name of the file") from error
    except UnicodeDecodeError as error:
        raise QueryError(str(file or "standard input"), "is not UTF-8", "a query is text in UTF-8") from error


def _show_boolean(found: Found, form: str) -> None:
    value = "true" if found.value else "false"
    if form in _TRIPLES:
        raise _not_for("an ASK query", form, tuple(FORMATS))
    put((f'{{"head": {{}}, "boolean": {value}}}\n' if form == "json" else f"{value}\n").encode())


def _show_solutions(found: Found, form: str, cut: str, *, iris: bool) -> None:
    if form in _TRIPLES:
        raise _not_for("a SELECT query", form, tuple(FORMATS))
    solutions = ox.parse_query_results(found.body, format=ox.QueryResultsFormat.JSON)
    if not isinstance(solutions, ox.QuerySolutions):
        raise QueryError("query", "has no rows")
    columns = [variable.value for variable in solutions.variables]
    table = Table(columns, [list(row) for row in solutions], title="Answer")
    show(table, form or "table", iris=iris, cut=cut)


def _show_triples(found: Found, form: str, cut: str) -> None:
    if form in FORMATS:
        raise _not_for("a query that makes triples", form, _TRIPLES)
    from kg.export import facts  # noqa: PLC0415  only triples need it

    for piece in facts(sorted(set(found.body.splitlines())), form or "turtle"):
        put(piece)
    if cut:
        print(f"kg: {cut}", file=sys.stderr)


def _not_for(what: str, form: str, allowed: tuple[str, ...]) -> QueryError:
    return QueryError("--format", f"{what} has no format {form!r}", f"the formats are {', '.join(allowed)}")
