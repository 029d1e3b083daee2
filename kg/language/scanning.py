"""Trying a costly pattern only where a word stands that it can begin with.

A pattern that begins with a choice or a condition is tried at every character of a text; to find a fixed string takes a
hundredth of the time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

LONGEST: Final = 6000  # characters; what is longer is no sentence, and no list that lost its layout
_WORD: Final = re.compile(r"(?<![\w-])[^\W\d_]\w*")
_CAPITAL: Final = re.compile(r"(?<![\w-])[^\W\d_a-z]\w*")
_KEY: Final = 3


def scan(
    pattern: re.Pattern[str], text: str, words: Container[str], *, capital: bool = False, key: int = 0
) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer`` would, at words of ``words`` only; no match inside another.

    Words are compared in lower case, or, with ``capital``, only those with a capital, as they stand; with ``key`` their first
    ``key`` letters.
    """
    end = 0
    for word in (_CAPITAL if capital else _WORD).finditer(text):
        form = word.group() if capital else word.group().lower()
        if word.start() >= end and (form[:key] if key else form) in words:
            match = pattern.match(text, word.start())
            if match:
                yield match
                end = match.end()


def places(text: str, cues: Iterable[str], start: int = 0) -> list[int]:
    """List where the strings ``cues`` stand in ``text`` from ``start`` on, in order."""
    found = []
    for cue in cues:
        place = text.find(cue, start)
        while place >= 0:
            found.append(place)
            place = text.find(cue, place + 1)
    return sorted(found)


def matches(pattern: re.Pattern[str], text: str, cues: Iterable[str], start: int = 0) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer`` would, where every match begins with one of the strings ``cues``."""
    end = start
    for place in places(text, cues, start):
        if place >= end and (match := pattern.match(text, place)):
            yield match
            end = match.end()
