"""Numbers as prose writes them: digits, words, ordinals."""

from __future__ import annotations

import re
from typing import Final

_UNITS: Final = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
_POWERS: Final = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_WORDS: Final = _UNITS | _TENS | _POWERS
_IRREGULAR: Final = {
    "first": "one",
    "second": "two",
    "third": "three",
    "fifth": "five",
    "eighth": "eight",
    "ninth": "nine",
    "twelfth": "twelve",
}
_LONGEST: Final = 15  # digits; more are no count of anything in a film

_WORD: Final = "(?:" + "|".join(_WORDS) + ")"
_ORDINAL_WORD: Final = (
    "(?:"
    + "|".join(_IRREGULAR)
    + "|(?:four|six|seven|ten|eleven|(?:thir|four|fif|six|seven|eigh|nine)teen)th"
    + "|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth|thousandth)"
)

# To be built into patterns (they need ``re.IGNORECASE`` where a sentence may begin with the number).
DIGITS: Final = r"(?<![\d.,])(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?![\d]|[.,]\d)"
WORDS: Final = rf"(?<![\w-]){_WORD}(?:(?:-|[ ]and[ ]|[ ]){_WORD}){{0,8}}(?![\w])"
NUMBER: Final = rf"(?:{DIGITS}|{WORDS})"
ORDINAL: Final = (
    r"(?:(?<![\w.,])\d{1,4}(?:st|nd|rd|th)\b"
    rf"|(?<![\w-])(?:{_WORD}(?:-|[ ]and[ ]|[ ])){{0,4}}{_ORDINAL_WORD}(?![\w]))"
)

_DIGITS: Final = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_ORDINAL_DIGITS: Final = re.compile(r"(\d+)(?:st|nd|rd|th)")
_GAP: Final = re.compile(r"-|\s+and\s+|\s+")


def number(text: str) -> int | None:
    """Give the whole number that ``text`` is, in digits or words; None where it is none.

    >>> number("1,600"), number("twenty-eight"), number("Four"), number("two hundred and six"), number("1,60")
    (1600, 28, 4, 206, None)
    """
    text = text.strip().lower()
    if _DIGITS.fullmatch(text):
        digits = text.replace(",", "")
        return int(digits) if len(digits) <= _LONGEST else None
    return _in_words(_GAP.split(text)) if text else None


def ordinal(text: str) -> int | None:
    """Give the rank that ``text`` is, in digits or words; None where it is none.

    >>> ordinal("8th"), ordinal("eighth"), ordinal("Twenty-first"), ordinal("sixtieth"), ordinal("eight")
    (8, 8, 21, 60, None)
    """
    text = text.strip().lower()
    if match := _ORDINAL_DIGITS.fullmatch(text):
        return number(match.group(1))
    *words, last = _GAP.split(text)
    cardinal = _IRREGULAR.get(last) or (last.removesuffix("th").replace("tie", "ty") if last.endswith("th") else "")
    return _in_words([*words, cardinal]) if cardinal in _WORDS else None


def _in_words(words: list[str]) -> int | None:
    total = part = 0
    for word in words:
        value = _WORDS.get(word)
        if value is None or (word not in _POWERS and part % 100 and not _continues(part, value)):
            return None
        if word == "hundred":
            part = max(part, 1) * 100
        elif word in _POWERS:
            total, part = total + max(part, 1) * value, 0
        else:
            part += value
    return total + part


def _continues(part: int, value: int) -> bool:
    """Tell whether a unit may follow: "twenty-eight", not "eight three"."""
    return part % 10 == 0 and part % 100 >= _TENS["twenty"] and 0 < value < 10  # noqa: PLR2004  decimal digits
