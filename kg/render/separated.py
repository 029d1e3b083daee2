"""W3C SPARQL 1.1 Query Results CSV and TSV: CSV has plain values, TSV has terms that can be read back."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from kg.render.tables import place, text

if TYPE_CHECKING:
    from kg.render.tables import Look, Table


def render(table: Table, form: str, _look: Look) -> str:
    """Give ``table`` as CSV or TSV; quotes, where asked for, are one more column ``evidence`` of places."""
    evidence = [] if table.evidence is None else ["evidence"]
    if form == "csv":
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow([*table.columns, *evidence])
        writer.writerows([*map(text, row), *_places(table, number)] for number, row in enumerate(table.rows))
        return out.getvalue()
    rows = [
        [*("" if cell is None else str(cell) for cell in row), *(f'"{p}"' for p in _places(table, number))]
        for number, row in enumerate(table.rows)
    ]
    head = [f"?{name}" for name in (*table.columns, *evidence)]
    return "".join("\t".join(row) + "\n" for row in [head, *rows])


def _places(table: Table, number: int) -> list[str]:
    return [] if table.evidence is None else ["; ".join(place(quote) for quote in table.evidence[number])]
