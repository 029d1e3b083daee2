"""A table in GitHub's Markdown; quotes are footnotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.render.tables import place, text
from kg.render.terminal import keep_ends

if TYPE_CHECKING:
    from kg.evidence import Evidence
    from kg.render.tables import Look, Table

_MARKUP: Final = re.compile(r"([\\`*_\[\]<>|~#&!])")


def render(table: Table, _form: str, look: Look) -> str:
    """Give ``table`` as Markdown; text from documents is escaped, so that it stays text."""
    table = table.shown(iris=look.iris)
    notes: dict[Evidence, int] = {}
    head = [escaped(name) for name in table.columns] + ["evidence"] * (table.evidence is not None)
    lines = [_line(head), _line(["---"] * len(head))]
    for number, row in enumerate(table.rows):
        cells = [escaped(text(cell)) for cell in row]
        if table.evidence is not None:
            cells.append("".join(f"[^{notes.setdefault(q, len(notes) + 1)}]" for q in table.evidence[number]))
        lines.append(_line(cells))
    if notes:
        lines += ["", *(f"[^{number}]: {_note(quote)}" for quote, number in notes.items())]
    return "\n".join(lines) + "\n"


def escaped(words: str) -> str:
    """Give ``words`` on one line, with everything escaped that Markdown would act on."""
    return _MARKUP.sub(r"\\\1", keep_ends(words))


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _note(quote: Evidence) -> str:
    words = f"{escaped(quote.prefix)}**{escaped(quote.quote).strip()}**{escaped(quote.suffix)}"
    return f"{escaped(place(quote))} “…{words}…”"
