"""A table for people at a terminal: as wide as the window, quotes under the rows they support.

Where the columns cannot stand side by side, each row is a record: one line for each column that has a value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal

from kg.render.tables import place, text
from kg.render.terminal import BOLD, DIM, PLAIN, keep_ends, pad, tame, width, wrap
from kg.vocab import XSD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.evidence import Evidence
    from kg.render.tables import Cell, Look, Table

_GAP: Final = "  "
_WORD: Final = 16  # a column of text is broken between words, and within those that are longer than this
_NARROWEST: Final = 32  # what a quote is broken to, however narrow the terminal is
_NUMBERS: Final = frozenset({XSD.integer, XSD.decimal, XSD.double, XSD.float})
_INDENT: Final = "    "


def render(table: Table, _form: str, look: Look) -> str:
    """Give ``table`` with a heading, one row below the other; an empty table is its heading alone."""
    table = table.shown(iris=look.iris)
    if not table.columns:
        return ""
    cells = [[tame(text(cell)) for cell in row] for row in table.rows]
    widths = _fitted(table.columns, cells, look.width)
    lines = _side_by_side(table, cells, widths, look) if widths else _records(table, cells, look)
    return "".join(line.rstrip() + "\n" for line in lines)


def _side_by_side(table: Table, cells: list[list[str]], widths: list[int], look: Look) -> Iterator[str]:
    right = [_numeric(row[i] for row in table.rows) for i in range(len(table.columns))]
    yield from _row(table.columns, widths, right, BOLD if look.colour else "")
    yield _GAP.join("─" * w for w in widths)
    for number, row in enumerate(cells):
        yield from _row(row, widths, right, "")
        yield from _evidence(table, number, look)


def _records(table: Table, cells: list[list[str]], look: Look) -> Iterator[str]:
    widest = max(map(width, table.columns))
    room = max(look.width - widest - len(_GAP), _WORD)
    for number, row in enumerate(cells):
        yield f"── {number + 1} ".ljust(look.width, "─")
        for name, cell in zip(table.columns, row, strict=True):
            first, *rest = wrap(cell, room)
            if first:
                head = pad(name, widest)
                yield f"{BOLD}{head}{PLAIN}{_GAP}{first}" if look.colour else head + _GAP + first
                yield from (" " * widest + _GAP + line for line in rest)
        yield from _evidence(table, number, look)


def _evidence(table: Table, number: int, look: Look) -> Iterator[str]:
    """Yield the quotes under a row."""
    if table.evidence is not None:
        for quote in table.evidence[number]:
            yield from (_INDENT + line for line in quoted(quote, look, len(_INDENT)))


def quoted(quote: Evidence, look: Look, indent: int = 0) -> list[str]:
    """Give a quote with its place, the matched words marked, broken to the width that is left beside ``indent``."""
    start, end = ("[", "]") if not look.colour else ("\x02", "\x03")
    before, after = keep_ends(quote.prefix), keep_ends(quote.suffix)
    words = f"{tame(place(quote))} “…{before}{start}{keep_ends(quote.quote).strip()}{end}{after}…”"
    lines = wrap(words, max(look.width - indent, _NARROWEST)) if look.width else [words]
    if not look.colour:
        return lines
    on, off = PLAIN + BOLD, PLAIN + DIM
    return _coloured(lines, on, off)


def _coloured(lines: list[str], on: str, off: str) -> list[str]:
    """Turn the marks into colours, beginning and ending anew on each line."""
    inside = False
    made = []
    for line in lines:
        opening = on if inside else off
        inside = "\x02" in line or (inside and "\x03" not in line)
        inside = inside and "\x03" not in line
        made.append(opening + line.replace("\x02", on).replace("\x03", off) + PLAIN)
    return made


def _numeric(cells: Iterator[Cell]) -> bool:
    bound = [cell for cell in cells if cell is not None]
    return bool(bound) and all(isinstance(cell, Literal) and cell.datatype in _NUMBERS for cell in bound)


def _row(cells: Sequence[str], widths: list[int], right: list[bool], style: str) -> Iterator[str]:
    """Yield the lines of one row, as many as its fullest cell needs."""
    wrapped = [wrap(cell, w) for cell, w in zip(cells, widths, strict=True)]
    for number in range(max(map(len, wrapped))):
        parts = (lines[number] if number < len(lines) else "" for lines in wrapped)
        line = _GAP.join(pad(p, w, right=r) for p, w, r in zip(parts, widths, right, strict=True)).rstrip()
        yield f"{style}{line}{PLAIN}" if style else line


def _fitted(columns: Sequence[str], cells: list[list[str]], limit: int) -> list[int]:
    """Give each column's width: as wide as its widest cell; where that is too much in all, the widest give way.

    Nothing where even columns as narrow as their words do not fit.
    """
    by_column = [[name, *(row[i] for row in cells)] for i, name in enumerate(columns)]
    widths = [max(map(width, column)) for column in by_column]
    excess = sum(widths) + len(_GAP) * (len(columns) - 1) - limit
    if not limit or excess <= 0:
        return widths
    floors = [min(_WORD, max(width(word) for cell in column for word in [*cell.split(), ""])) for column in by_column]
    while excess > 0:
        candidates = [i for i, w in enumerate(widths) if w > floors[i]]
        if not candidates:
            return []
        widths[max(candidates, key=widths.__getitem__)] -= 1
        excess -= 1
    return widths
