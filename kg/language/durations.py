"""Durations of hours and minutes, as running times are told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.language.numbers import NUMBER, number
from kg.values import Duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

_HALF: Final = r"(?:[ -]and[ -]a[ -]half|½|\.5)"
_HOUR: Final = r"(?:[ -]?(?:hours?|hrs?\.?)|[ ]?h)(?![a-z])"
_HOURS: Final = rf"(?P<hours>\d{{1,2}}(?=\.5)|{NUMBER}|(?<!\w)an?)(?P<half>{_HALF})?{_HOUR}"
_MINUTES: Final = rf"(?P<minutes>{NUMBER})[ -]?(?:minutes?|mins?\.?)(?!\w)"
_CUE: Final = re.compile(r"h(?:ou)?r|\dh|\d h\b|min", re.IGNORECASE)
_DURATION: Final = re.compile(
    rf"""
    (?<![\w.]) (?: {_HOURS} (?: (?:,?[ ]and[ ]|,[ ]|[ ])?
        (?: (?P<more>{NUMBER})[ -]?(?:minutes?|mins?\.?|m)(?!\w) | (?P<and_half>and[ ]a[ ]half)(?!\w) ) )?
    | {_MINUTES} )
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DurationMention:
    """A duration and where it stands."""

    span: Span
    duration: Duration


def durations(span: Span) -> Iterator[DurationMention]:
    """Yield the durations of ``span`` in order.

    >>> from kg.documents import from_bytes
    >>> said = from_bytes(b"1h 51m, 111 minutes, two and a half hours; 35 mm", "x.txt").span
    >>> [d.duration.minutes for d in durations(said)]
    [111, 111, 150]
    """
    if not _CUE.search(span.text):
        return
    for match in _DURATION.finditer(span.text):
        minutes = _minutes(match)
        if minutes:
            yield DurationMention(span.group(match), Duration(minutes))


def _minutes(match: re.Match[str]) -> int:
    if match["minutes"]:
        return number(match["minutes"]) or 0
    hours = 1 if match["hours"].lower() in {"a", "an"} else number(match["hours"]) or 0
    half = 30 if match["half"] or match["and_half"] else 0
    return hours * 60 + half + (number(match["more"] or "0") or 0)
