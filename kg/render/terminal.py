"""How text behaves on a terminal: how wide it is, where it breaks, and that it cannot give orders."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

# What moves the cursor, changes colours or turns the direction of writing has no place in text from a stranger.
_ORDERS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
BOLD: Final = "\x1b[1m"
DIM: Final = "\x1b[2m"
PLAIN: Final = "\x1b[0m"


def tame(text: str) -> str:
    r"""Give ``text`` on one line, without characters that a terminal obeys.

    >>> tame("two\nlines \x1b[31mred")
    'two lines �[31mred'
    """
    if text.isascii() and text.isprintable():
        return text
    return _ORDERS.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def keep_ends(words: str) -> str:
    """Tame ``words`` but keep a blank at either end, where they were cut from a text."""
    inner = tame(words).strip()
    return f"{' ' * words[:1].isspace()}{inner}{' ' * words[-1:].isspace()}" if inner else " " * bool(words)


def width(text: str) -> int:
    """Count the columns that ``text`` takes: two for wide letters, none for combining marks.

    >>> width("Amélie"), width("千と千尋"), width("e\u0301")
    (6, 8, 1)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """Fill ``text`` with blanks to ``columns``, on the left where it stands ``right``."""
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks


def wrap(text: str, columns: int) -> list[str]:
    """Break ``text`` into lines of at most ``columns``: between words, or within one that is wider than a line."""
    lines: list[str] = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if width(joined) <= columns:
            lines[-1] = joined
        else:
            pieces = _cut(word, columns)
            lines[-1:] = [lines[-1], *pieces] if lines[-1] else pieces
    return lines


def _cut(word: str, columns: int) -> list[str]:
    pieces = [""]
    taken = 0
    for character in word:
        wide = _columns(character)
        if taken + wide > columns and pieces[-1]:
            pieces.append("")
            taken = 0
        pieces[-1] += character
        taken += wide
    return pieces
