"""The graph in Python: ``kg.load("graph")``, for notebooks and scripts.

``g.query("cast", film="Heat (1995)")`` gives a table with its quotes (``.df()`` for pandas, ``.rows`` for plain Python),
``g.why`` a proof, ``g.rdflib()`` an rdflib ``Dataset`` over the same store, ``g.draw`` a picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, QuerySolutions, parse_query_results
from pyoxigraph import QueryResultsFormat as Results

from kg import drawing, lookup, questions, sandbox
from kg.errors import QueryError
from kg.evidence.rdf import joined
from kg.reasoning.proofs import explain
from kg.render import Look, Table, render
from kg.render.html import fragment
from kg.render.proof import tree
from kg.store import open_graph
from kg.vocab import XSD

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pandas as pd
    import rdflib

    from kg.drawing import Picture
    from kg.evidence import Evidence
    from kg.model import Term
    from kg.reasoning.proof import Proof
    from kg.render.tables import Cell

_WIDE = 160  # characters of a table printed as text


class Graph:
    """A built graph, open for reading."""

    def __init__(self, path: str | Path = "graph") -> None:
        """Open the graph at ``path``; raises ``kg.errors.GraphError``."""
        self._built = open_graph(path)

    @property
    def path(self) -> Path:
        """The directory of the version that is open."""
        return self._built.path

    @property
    def manifest(self) -> dict[str, Any]:
        """What was built from what, and when a part of it changed."""
        return self._built.manifest

    def questions(self) -> Result:
        """List the canned questions: name, what each tells, and its parameters."""
        rows = [[Literal(q.name), Literal(q.summary), Literal(", ".join(q.params))] for q in questions.catalogue().values()]
        return Result(Table(["name", "summary", "parameters"], rows, title="Questions"))

    def query(self, name: str, **values: str | int) -> Result:
        """Answer a canned question; parameters are given as on the command line (``film="Heat (1995)"``)."""
        answer = questions.run(self._built, name, {param: str(value) for param, value in values.items()})
        evidence = [questions.evidence(self._built, answer, row) for row in answer.rows]
        return Result(Table(answer.columns, answer.rows, evidence, answer.query.summary))

    def sparql(self, query: str) -> Result:
        """Answer SPARQL SELECT, under the limits that ``kg sparql`` has."""
        found = sandbox.ask(self._built.path, query)
        solutions = parse_query_results(found.body, format=Results.JSON) if found.form == "solutions" else None
        if not isinstance(solutions, QuerySolutions):
            raise QueryError("query", "is no SELECT query", "use .rdflib().query(...) for other forms")
        columns = [variable.value for variable in solutions.variables]
        return Result(Table(columns, [list(row) for row in solutions], title="Answer"))

    def why(self, subject: str, predicate: str, value: str) -> Why:
        """Give the evidence or the proof of a fact, named as in ``kg why``; empty where the graph does not hold it."""
        facts, _ = lookup.triples(self._built.store, subject, predicate, value)
        proofs = [proof for proof in (explain(self._built, fact) for fact in facts) if proof]
        return Why(tuple(proofs), "\n".join(tree(self._built.store, proof, Look()) for proof in proofs))

    def rdflib(self, *, claims: bool = False) -> rdflib.Dataset:
        """Give an rdflib ``Dataset`` over the same store: the default graph has asserted and inferred facts.

        With ``claims`` it is a copy in memory that has them too, as the named graph ``claims``.
        """
        import rdflib  # noqa: PLC0415  takes longer to load than any question to answer
        from oxrdflib.store import OxigraphStore  # noqa: PLC0415

        store = joined(self._built.store, self._built.claims) if claims else self._built.store
        return rdflib.Dataset(store=OxigraphStore(store=store))

    def draw(self, name: str) -> Picture:
        """Draw the film, person or other thing called ``name`` with what it is directly related to."""
        things = lookup.things(self._built.store, name)
        if not things:
            raise QueryError(name, "the graph has nothing of this name", lookup.near(self._built.store, name))
        pictures = [drawing.draw(self._built.store, thing) for thing in things]
        return max(pictures, key=lambda picture: len(picture.svg))  # a film shares its name with its novel

    def __repr__(self) -> str:
        """Say what is open."""
        counts = ", ".join(f"{count:,} {name}" for name, count in self.manifest["counts"].items())
        return f"<kg graph of {len(self.manifest['documents'])} documents: {counts}>"


@dataclass(frozen=True, slots=True)
class Result:
    """The rows of an answer; a notebook shows them as a table, with the quotes they rest on under each row."""

    table: Table

    @property
    def columns(self) -> Sequence[str]:
        """The names of the columns."""
        return self.table.columns

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The rows as plain Python: text, int, Decimal, or None where a column does not apply."""
        return [{c: plain(v) for c, v in zip(self.columns, row, strict=True)} for row in self.table.rows]

    @property
    def evidence(self) -> Sequence[Sequence[Evidence]]:
        """For each row the characters of documents that it rests on."""
        return self.table.evidence or [()] * len(self.table.rows)

    def df(self) -> pd.DataFrame:
        """Give the rows as a pandas ``DataFrame`` (needs the extra ``notebook``)."""
        import pandas as pd  # noqa: PLC0415  an extra, and slow to load

        return pd.DataFrame(self.rows, columns=list(self.columns))

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.table.rows)

    def __repr__(self) -> str:
        """Give the table as a terminal shows it."""
        return render(Table(self.columns, self.table.rows), "table", Look(width=_WIDE))

    def _repr_html_(self) -> str:
        return fragment(self.table)


@dataclass(frozen=True, slots=True)
class Why:
    """The proofs of a fact; printed as a tree."""

    proofs: tuple[Proof, ...]
    text: str

    def __bool__(self) -> bool:
        """Tell whether the graph holds the fact."""
        return bool(self.proofs)

    def __repr__(self) -> str:
        """Give the tree."""
        return self.text or "the graph does not hold this"


def plain(cell: Cell | Term) -> str | int | Decimal | None:
    """Give a term as plain Python: ``xsd:integer`` as int, ``xsd:decimal`` as ``Decimal``, all else as text."""
    if cell is None:
        return None
    if isinstance(cell, Literal):
        if cell.datatype == XSD.integer:
            return int(cell.value)
        if cell.datatype == XSD.decimal:
            return Decimal(cell.value)
    return str(getattr(cell, "value", cell))
