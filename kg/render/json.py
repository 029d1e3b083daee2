"""W3C SPARQL 1.1 Query Results JSON; quotes stand beside the results, where the standard allows further members."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from pyoxigraph import BlankNode, Literal, NamedNode

from kg.vocab import XSD

if TYPE_CHECKING:
    from kg.render.tables import Cell, Look, Table


def render(table: Table, _form: str, _look: Look) -> str:
    """Give ``table`` as JSON; ``evidence`` has, for every binding in order, its quotes."""
    bindings = [
        {name: term(cell) for name, cell in zip(table.columns, row, strict=True) if cell is not None} for row in table.rows
    ]
    written: dict[str, Any] = {"head": {"vars": list(table.columns)}}
    if table.evidence is not None:  # before the results: readers that stream stop when they have those
        written["evidence"] = [[asdict(quote) for quote in quotes] for quotes in table.evidence]
    written["results"] = {"bindings": bindings}
    return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def term(cell: Cell) -> dict[str, Any]:
    """Give one RDF term as the standard has it (section 3.2.2)."""
    if isinstance(cell, NamedNode):
        return {"type": "uri", "value": cell.value}
    if isinstance(cell, BlankNode):
        return {"type": "bnode", "value": cell.value}
    if isinstance(cell, Literal):
        written = {"type": "literal", "value": cell.value}
        if cell.language:
            written["xml:lang"] = cell.language
        elif cell.datatype != XSD.string:
            written["datatype"] = cell.datatype.value
        return written
    if cell is None:
        raise ValueError("an unbound cell has no term")
    parts = {"subject": term(cell.subject), "predicate": term(cell.predicate), "object": term(cell.object)}
    return {"type": "triple", "value": parts}
