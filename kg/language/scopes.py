"""Scopes that take a statement back: quotations, parentheses, negation, what was only considered or planned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

# An opening mark has nothing but a space or a bracket before it, so that the inches of a 10" record open nothing.
_QUOTED: Final = re.compile(r'"(?<![\w"].)(?=[^\s"])[^"\n]{1,2000}"')
_LONGEST: Final = 2000  # characters between the marks
# Of a text in lower case, which is tried faster than a pattern for both.
_UNREAL: Final = re.compile(
    r"\b(?:not|never|no longer|instead of|rather than|without|neither|nor|cannot|failed to|refused to|declined|"
    r"turned down|"
    r"(?:was|were|been) (?:considered|approached|offered|rumou?red|planned|intended|supposed|sought|short[- ]?listed)|"
    r"would have|could have|might have|unsuccessfully|originally (?:planned|intended|cast|offered|considered))\b|"
    r"n['’]t\b"
)
# One of these stands in whatever the pattern finds.
_UNREAL_CUES: Final = (
    "not", "never", "no longer", "instead", "rather", "without", "neither", "nor", "failed", "refused", "declined",
    "turned down", "considered", "approached", "offered", "mored", "moured", "planned", "intended", "supposed", "sought",
    "listed", "d have",
    "t have", "unsuccessfully", "cast", "n't", "n’t",
)  # fmt: skip
_HEDGE: Final = re.compile(
    r"\b(?:reportedly|allegedly|estimated|apparently|supposedly|an estimated|is said to|said to have|rumou?red)\b",
    re.IGNORECASE,
)


def quotations(span: Span) -> list[Span]:
    """List the stretches between double quotation marks, with the marks."""
    return [span.part(start, end) for start, end in quoted_ranges(span.text)]


def quoted_ranges(text: str) -> list[tuple[int, int]]:
    """List from where to where the stretches between double quotation marks reach, with the marks."""
    end = 0
    found: list[tuple[int, int]] = []
    if '"' not in text and "”" not in text:
        return found
    for place in sorted([*(match.span() for match in _QUOTED.finditer(text)), *_between_curly(text)]):
        if place[0] >= end:
            found.append(place)
            end = place[1]
    return found


def _between_curly(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches from a first “ to the next ” in its line: by the marks that close, which looks at nothing twice."""
    start = 0
    close = text.find("”")
    while close >= 0:
        low = max(start, text.rfind("\n", start, close) + 1, close - _LONGEST - 1)
        opening = text.find("“", low, close - 1)
        if opening >= 0:
            yield opening, close + 1
        start = close + 1
        close = text.find("”", start)


def quoted(part: Span, sentence: Span) -> bool:
    """Tell whether ``part`` stands inside a quotation of ``sentence``: somebody else's words, no statement of the text."""
    return any(q.covers(part) and q != part for q in quotations(sentence))


def unreal(span: Span) -> bool:
    """Tell whether ``span`` says what was not, or was only considered or planned."""
    lower = span.text.lower()
    return any(map(lower.__contains__, _UNREAL_CUES)) and bool(_UNREAL.search(lower))


def hedge(span: Span) -> str:
    """Give the word by which ``span`` keeps its distance ("reportedly"), or nothing."""
    match = _HEDGE.search(span.text)
    return match.group().lower() if match else ""
