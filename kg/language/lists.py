"""Coordinated lists: "A, B, and C"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

_COMMA: Final = re.compile(r";\s+(?:and\s+)?|,\s+(?:and|or|as well as)\s+|,\s+(?!(?:Jr|Sr|Inc|Ltd|LLC)\b)")
_AND: Final = re.compile(r"\s+(?:and|&|as well as)\s+")


def members(span: Span, *, last_and: bool = True) -> Iterator[Span]:
    """Yield the members of a list, as spans without the separators between them.

    ``last_and`` also splits at "and" and "&" without a comma; leave it off where members may contain "and".

    >>> from kg.documents import from_bytes
    >>> [m.text for m in members(from_bytes(b"Emily Procter, Robert Downey, Jr. and Sting", "x.txt").span)]
    ['Emily Procter', 'Robert Downey, Jr.', 'Sting']
    """
    for piece in _split(span, _COMMA):
        yield from _split(piece, _AND) if last_and else (piece,)


def _split(span: Span, separator: re.Pattern[str]) -> Iterator[Span]:
    start = 0
    for match in separator.finditer(span.text):
        if match.start() > start:
            yield span.part(start, match.start()).strip()
        start = match.end()
    if start < len(span):
        yield span.part(start, len(span)).strip()
