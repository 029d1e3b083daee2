"""Places in an order as prose writes them: "#23", "No. 8", "number four", "39th", "forty-second"."""

from __future__ import annotations

import re
from typing import Final

_UNITS: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "four": "fourth",
    "five": "fifth",
    "six": "sixth",
    "seven": "seventh",
    "eight": "eighth",
    "nine": "ninth",
    "ten": "tenth",
    "eleven": "eleventh",
    "twelve": "twelfth",
    "thirteen": "thirteenth",
    "fourteen": "fourteenth",
    "fifteen": "fifteenth",
    "sixteen": "sixteenth",
    "seventeen": "seventeenth",
    "eighteen": "eighteenth",
    "nineteen": "nineteenth",
}
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
CARDINALS: Final = {word: number for number, word in enumerate(_UNITS, 1)} | {"twenty": 20}
ORDINALS: Final = (
    {word: number for number, word in enumerate(_UNITS.values(), 1)}
    | {ten[:-1] + "ieth": 10 * number for number, ten in enumerate(_TENS, 2)}
    | {
        f"{ten}-{word}": 10 * tens + number
        for tens, ten in enumerate(_TENS, 2)
        for number, word in enumerate(list(_UNITS.values())[:9], 1)
    }
    | {"hundredth": 100}
)


def ordinal(text: str) -> int | None:
    """Give the number that an ordinal or cardinal stands for.

    >>> ordinal("39th"), ordinal("forty-second"), ordinal("ninth"), ordinal("four"), ordinal("last")
    (39, 42, 9, 4, None)
    """
    text = text.lower()
    if match := re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)?", text):
        return int(match[1])
    return ORDINALS.get(text) or CARDINALS.get(text)
