"""What every format is made from: columns, rows, and the quotes that a row rests on."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

from kg.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyoxigraph import BlankNode, Literal, NamedNode
    from pyoxigraph import Triple as TripleTerm

    from kg.evidence import Evidence

    Cell = NamedNode | Literal | BlankNode | TripleTerm | None

# Format: the module that writes it.
FORMATS: Final = {
    "table": "kg.render.text",
    "json": "kg.render.json",
    "csv": "kg.render.separated",
    "tsv": "kg.render.separated",
    "md": "kg.render.markdown",
    "html": "kg.render.html",
}
IRI_SUFFIX: Final = "_iri"


@dataclass(frozen=True, slots=True)
class Table:
    """An answer: cells are RDF terms or None; ``evidence``, where asked for, has what each row rests on."""

    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    evidence: Sequence[Sequence[Evidence]] | None = None
    title: str = ""

    def shown(self, *, iris: bool) -> Table:
        """Give the table for people: without columns of IRIs beside their labels, unless ``iris`` are wanted."""
        labelled = [not c.endswith(IRI_SUFFIX) for c in self.columns]
        if iris or all(labelled) or not any(labelled):
            return self
        rows = [[cell for cell, keep in zip(row, labelled, strict=True) if keep] for row in self.rows]
        columns = [c for c, keep in zip(self.columns, labelled, strict=True) if keep]
        return Table(columns, rows, self.evidence, self.title)


@dataclass(frozen=True, slots=True)
class Look:
    """What people's formats depend on: ``width`` of the terminal (0: no limit), ``colour``, whether to show IRIs."""

    width: int = 0
    colour: bool = False
    iris: bool = False


def render(table: Table, form: str, look: Look | None = None) -> str:
    """Give ``table`` in the format ``form`` (a key of ``FORMATS``)."""
    if form not in FORMATS:
        raise QueryError("--format", f"there is no format {form!r}", f"the formats are {', '.join(FORMATS)}")
    written: str = import_module(FORMATS[form]).render(table, form, look or Look())
    return written


def text(cell: Cell) -> str:
    """Give a cell as people read it; nothing where it is unbound."""
    if cell is None:
        return ""
    return str(getattr(cell, "value", cell))


def place(evidence: Evidence) -> str:
    """Give where the words stand, in code points of the decoded file."""
    return f"{evidence.file}:{evidence.start}-{evidence.end}"
