"""Trying a costly pattern only where a word stands that it can begin with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

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
