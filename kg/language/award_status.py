"""What an entry of a flattened list of awards says of its outcome: in brackets behind it, behind a dash, or as a heading.

Wins Academy Award for Best Actor – Ann Ames   |  Won: Best Actor   |  Best Actor – Ann Ames (winner)  |  (Ann Ames, nominee)
"""

from __future__ import annotations

import re
from typing import Final

LOST: Final = "lost"
WON: Final = "won"
NOMINATED: Final = "nominated"

_WON: Final = r"(?:[Aa]wards [Ww]on|WON|[Ww]on|[Ww]inners?|[Ww]ins?)"
_NOMINATED: Final = r"(?:NOMINATED|[Nn]ominated|[Nn]ominees?|[Nn]ominations?|[Nn]om\.)"
_WORD: Final = re.compile(
    rf"\b(?:(?P<won>{_WON})|(?P<nominated>{_NOMINATED}|lost)|(?P<lost>runners?[- ]up|\d(?:nd|rd|th) place))\b"
)
# What rests of a bracket that is open, and a bracket that says how, with whom or in what year.
_REST: Final = re.compile(r"[^()\n]{0,120}(?:\([^()\n]{1,40}\)[^()\n]{0,40})?\)")
_NOTE: Final = re.compile(
    r" ?[(\[](?=also|tied?\b|tied|shared|won|win|nom|lost|runner|joint|for |as |with |[\"“]|\d{4}[)\]]|\d+(?:nd|rd|th)\b|"
    r"\d-way)"
    r"[^()\[\]\n]{1,120}[)\]]",
    re.IGNORECASE,
)
_DASHED: Final = re.compile(
    rf" ?(?:[–—]|--?|,) ?(?:{_WON}|{_NOMINATED}|runners?[- ]up|\d(?:nd|rd|th) place)\b(?:, \d+\w\w place)?"
    r"(?! ?[:–—-]|,| for )"
)
# "Best Picture: Won" at the end of a line.
_LAST: Final = re.compile(rf": ?(?:{_WON}|{_NOMINATED})(?=[ \t]*(?:\n|\Z))")
_BARE: Final = re.compile(r" (?:Won|WON|Winner|Nominated|Nominee|Nomination)\b(?! ?[:–—-]|,| (?:for |Best ))")
_HEADING: Final = re.compile(
    r"(?<![(\w])(?<![–—-] )(?:(?P<won>Awards [Ww]on|WON|Won|Winners?|Wins?)|(?P<nominated>NOMINATED|Nominated|Nominees?|"
    r"Nominations?|"
    r"Other nominations))\b(?!\))"
)


def behind(text: str, end: int, heading: str) -> tuple[str, int]:
    """Give the outcome that is told from ``end`` on of what ends there, and where that ends; ``LOST`` is no nomination.

    Under a ``heading`` a word without bracket or dash is the next heading.
    """
    outcome = ""
    opened = text.rfind("(", max(0, end - 160), end)
    if opened >= 0 and ")" not in text[opened:end] and (rest := _REST.match(text, end)):
        outcome, end = _read(rest.group()), rest.end()
    while note := _NOTE.match(text, end):
        outcome, end = _read(note.group()) or outcome, note.end()
    told = _DASHED.match(text, end) or _LAST.match(text, end) or (None if heading else _BARE.match(text, end))
    if told and not outcome:
        return _read(told.group()), told.end()
    return outcome, end


def heading(text: str, default: str = "") -> str:
    """Give the outcome that the last heading in ``text`` announces, else ``default``."""
    found = list(_HEADING.finditer(text))
    return (WON if found[-1]["won"] else NOMINATED) if found else default


def _read(text: str) -> str:
    match = _WORD.search(text)
    return match.lastgroup or "" if match else ""
