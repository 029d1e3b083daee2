"""An outline: what rests on what, as a tree of plain text. Proofs and explanations of absence are both shown as one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.render.terminal import BOLD, PLAIN, tame
from kg.render.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.evidence import Evidence
    from kg.render.tables import Look

_BRANCH, _LAST, _BAR, _BLANK = "├─ ", "└─ ", "│  ", "   "
_QUOTE: Final = 2  # columns that a quote stands in from its note


@dataclass(frozen=True, slots=True)
class Note:
    """A line under a branch's title, with the quotes that it rests on."""

    words: str
    quotes: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A fact, what is said of it, and what it rests on.

    ``kind`` is where it is from: ``asserted``, ``inferred``, ``ontology``, ``file``, or ``missing`` where it is not there.
    """

    title: str
    kind: str
    notes: tuple[Note, ...] = ()
    branches: tuple[Branch, ...] = ()


def text(branch: Branch, look: Look) -> str:
    """Give the tree as lines: the fact at the top, what it rests on under it, quotes at the tips, each once."""
    return "".join(f"{line}\n" for line in _lines(branch, look, "", "", set()))


def _lines(branch: Branch, look: Look, first: str, rest: str, shown: set[Branch]) -> Iterator[str]:
    """Yield a branch's lines: ``first`` stands before the fact, ``rest`` before all that is under it."""
    title = tame(branch.title)
    again = " (as above)" if branch in shown else ""
    yield f"{first}{BOLD}{title}{PLAIN}{again}" if look.colour else f"{first}{title}{again}"
    if again:
        return
    shown.add(branch)
    under = rest + (_BAR if branch.branches else _BLANK)
    for note in branch.notes:
        yield under + tame(note.words)
        for quote in note.quotes:
            yield from (under + " " * _QUOTE + line for line in quoted(quote, look, len(under) + _QUOTE))
    for number, one in enumerate(branch.branches, 1):
        last = number == len(branch.branches)
        yield from _lines(one, look, rest + (_LAST if last else _BRANCH), rest + (_BLANK if last else _BAR), shown)
