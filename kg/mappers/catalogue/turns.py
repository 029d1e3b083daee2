"""Whose line is whose in a cast that is told in turns: a person, then the character."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.names import looks_like_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model import Span

# What it costs to believe that a person has no character, or that a line of this shape is a person.
_ALONE: Final = 2.5
_ODD_PERSON: Final = 2.0
_LIKELY_PERSON: Final = 0.0
_MONONYM: Final = 1.0
_DESCRIPTION: Final = re.compile(
    r"#|\d|['’]s\b|\b(?:at|in|of|on|the|with)\b|\(|^(?:Mr|Mrs|Ms|Miss|Dr|Doctor|Officer|Detective|Sgt|Captain|Agent|Nurse|Man|Woman|Boy|Girl|Young|"
    r"Uncle|Aunt|Father|Mother|King|Queen|Self|Himself|Herself|Narrator|Various)\b"
)  # fmt: skip


def turns(lines: Sequence[Span]) -> Iterator[tuple[Span, Span | None]]:
    """Yield person and character by turns; where the lines do not come out even, the person that most likely has none."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(lines) + 1):
        alone = (best[end - 1][0] + _cost(lines[end - 1]) + _ALONE, 1)
        pair = (best[end - 2][0] + _cost(lines[end - 2]), 2) if end > 1 else alone
        best.append(min(pair, alone))
    entries: list[tuple[Span, Span | None]] = []
    end = len(lines)
    while end:
        step = best[end][1]
        entries.append((lines[end - step], lines[end - 1] if step == 2 else None))  # noqa: PLR2004  a pair
        end -= step
    yield from reversed(entries)


def describes(name: str) -> bool:
    """Tell whether ``name`` says what a character is ("Man At Bar"), not what he is called."""
    return bool(_DESCRIPTION.search(name))


def _cost(line: Span) -> float:
    """Give how hard it is to believe that ``line`` names a person who acts."""
    if describes(line.text):
        return _ODD_PERSON
    return _LIKELY_PERSON if looks_like_person(line.text) else _MONONYM
