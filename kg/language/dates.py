"""Dates as prose writes them, no more precise than they are stated; ranges with both ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.values import Date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

_MONTHS: Final = {
    name: index
    for index, name in enumerate(
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        start=1,
    )
}
_SHORT: Final = {name[:3]: index for name, index in _MONTHS.items()} | {"Sept": 9}

_MONTH: Final = r"(?:" + "|".join(_MONTHS) + r"|(?:" + "|".join(_SHORT) + r")\b\.?)"
_DAY: Final = r"(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d)"
# No part of a longer number, of an amount of money, of a percentage.
_YEAR: Final = r"(?<![\d$£€¥#.,])(?:1[5-9]|20)\d\d(?!\d|[.,]\d|%)"
_DASH: Final = r"\s?(?:-|–|—|/|to|through|until)\s?"

# One date or part of a date; parts are completed by what follows them ("May to July 2003").
_PIECE: Final = re.compile(
    rf"""
    (?<![\w-])(?P<iso>(?:1[5-9]|20)\d\d-\d\d-\d\d)(?![\w-])
    | (?<!\w)(?P<month>{_MONTH})(?!\w)
        (?: \s{{1,2}}(?P<day>{_DAY})(?:{_DASH}(?P<to_day>{_DAY}))? )?
        (?: ,?\s{{1,2}}(?:of\s)?(?P<year>{_YEAR}) )?
    | (?<![\w$£€,.])(?P<day_>{_DAY})(?:{_DASH}(?P<to_day_>{_DAY}))?\s{{1,2}}(?:of\s)?(?P<month_>{_MONTH})(?!\w)
        (?: ,?\s{{1,2}}(?P<year_>{_YEAR}) )?
    | (?<!\w)(?:[Tt]he\s)?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)
        (?: ,?\s(?:of\s)?(?P<year_of_season>{_YEAR}) )?(?!\w)
    | (?<![\w-])(?P<bare>{_YEAR})(?:[–/-](?P<until>\d\d)(?![\w-]))?(?!\w)
    """,
    re.VERBOSE,
)
_MONTH_FIRST: Final = ("month", "day", "to_day", "year")
_DAY_FIRST: Final = ("month_", "day_", "to_day_", "year_")
# Without a year there is no date.
_ANY_YEAR: Final = re.compile(r"[12][05-9]\d\d")
_PART: Final = r"(?:early\s|mid-|late\s|mid\s)?"
_TO: Final = re.compile(rf"(?:,?\s(?:up\s)?(?:to|through|until|till|into)\s(?:the\s)?|\s?[–—]\s?|\s?-\s?){_PART}")
_AND: Final = re.compile(rf",?\s(?:and|or|&)\s{_PART}(?:in\s|on\s)?")
_BETWEEN: Final = re.compile(rf"\bbetween\s(?:the\s)?{_PART}$", re.IGNORECASE)
_LONGEST_JOINT: Final = 24


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date and where it stands.

    A range has ``start`` and ``end``; its ``date`` is then the month or year that both lie in, and the start's where
    they share none.
    """

    span: Span
    date: Date
    start: Date | None = None
    end: Date | None = None


class _Piece(NamedTuple):
    """What one match, from ``start`` to ``end``, says: ``year`` is 0 where it is left to a later piece."""

    start: int
    end: int
    year: int
    month: int = 0
    day: int = 0
    to_day: int = 0
    season: str = ""
    until: int = 0

    @property
    def bare(self) -> bool:
        """Whether this is a year and nothing else."""
        return not (self.month or self.season)

    def date(self, day: int = 0) -> Date:
        return Date(self.year, self.month, day or self.day, self.season)


class _Found(NamedTuple):
    """A date from ``start`` to ``end`` of a text, ``bare`` where it is only a year; a range has its ``first`` and ``last``."""

    start: int
    end: int
    bare: bool
    date: Date
    first: Date | None = None
    last: Date | None = None


def dates(span: Span, *, years: bool = False) -> Iterator[DateMention]:
    """Yield the dates of ``span`` in order; a year that stands alone only where ``years`` asks for it.

    >>> from kg.documents import from_bytes
    >>> said = from_bytes(b"Shot from May to July 2003, shown on June 5, 2004 and in 2005.", "x.txt").span
    >>> [(d.span.text, str(d.date), str(d.end)) for d in dates(said)]
    [('May to July 2003', '2003', '2003-07'), ('June 5, 2004', '2004-06-05', 'None')]
    """
    for found in _dates(span.text):
        if years or not found.bare:
            yield DateMention(span.part(found.start, found.end), found.date, found.first, found.last)


def year(span: Span) -> DateMention | None:
    """Give the first date of ``span``, be it only a year."""
    return next(dates(span, years=True), None)


@lru_cache(maxsize=4096)
def date(text: str) -> Date | None:
    """Give the first date of ``text``, be it only a year.

    >>> str(date("on 5 June 2004"))
    '2004-06-05'
    """
    return next((found.date for found in _dates(text)), None)


def _dates(text: str) -> Iterator[_Found]:
    """Yield the dates of ``text``, and where they stand."""
    pieces = [_piece(match) for match in _PIECE.finditer(text)] if _ANY_YEAR.search(text) else []
    index = 0
    while index < len(pieces):
        first = pieces[index]
        second = pieces[index + 1] if index + 1 < len(pieces) else None
        joint = _joint(text, first, second) if second else ""
        if second and joint:
            first = _completed(first, second)
        if second and joint == "range":
            found = _range(first, second)
            index += 2
        else:
            found = _single(first)
            index += 1
        if found:
            yield found


def _piece(match: re.Match[str]) -> _Piece:
    at = match.span()
    if match["iso"]:
        stated, month, day = (int(part) for part in match["iso"].split("-"))
        return _Piece(*at, stated, month, day)
    if match["season"]:
        return _Piece(*at, int(match["year_of_season"] or 0), season=match["season"].lower())
    if match["bare"]:
        return _years(at, int(match["bare"]), match["until"])
    named, *days, in_year = match.group(*(_MONTH_FIRST if match["month"] else _DAY_FIRST))
    first, last = (int((day or "0").rstrip("sthndr")) for day in days)
    return _Piece(*at, int(in_year or 0), _MONTHS.get(named) or _SHORT[named.rstrip(".")], first, last)


def _years(at: tuple[int, int], stated: int, until: str | None) -> _Piece:
    """Read a year, or two as in "1994–95"; "1994-05" is neither."""
    if not until:
        return _Piece(*at, stated)
    end = stated // 100 * 100 + int(until)
    return _Piece(*at, stated, until=end) if end > stated else _Piece(*at, 0)


def _joint(text: str, first: _Piece, second: _Piece) -> str:
    """Tell how two neighbouring pieces belong together: a ``range``, a ``list`` (the last has the year), or not."""
    between = text[first.end : second.start]
    if not second.year or first.bare != second.bare or first.to_day or first.until:
        return ""
    if len(between) > _LONGEST_JOINT:
        return ""
    if _TO.fullmatch(between):
        return "range"
    if not _AND.fullmatch(between):
        return ""
    before = text[max(0, first.start - _LONGEST_JOINT) : first.start]
    months = not first.year and not first.day and not second.day and first.month
    return "range" if _BETWEEN.search(before) or months else "list"


def _completed(first: _Piece, second: _Piece) -> _Piece:
    """Give ``first`` the year of ``second`` where it has none: the one before where it would come after it."""
    if first.year:
        return first
    return first._replace(year=second.year - (first.month > second.month > 0))


def _single(piece: _Piece) -> _Found | None:
    if not piece.year:
        return None
    at = (piece.start, piece.end, piece.bare)
    try:
        start = piece.date()
        if piece.until:
            return _Found(*at, start, start, Date(piece.until))
        if piece.to_day:
            return _Found(*at, Date(piece.year, piece.month), start, piece.date(piece.to_day))
    except ValueError:  # the thirtieth of February
        return None
    return _Found(*at, start)


def _range(first: _Piece, second: _Piece) -> _Found | None:
    try:
        start, end = first.date(), second.date(second.to_day)
    except ValueError:
        return None
    shared = start
    if start.year == end.year:
        shared = Date(start.year, start.month if start.month == end.month else 0)
    return _Found(first.start, second.end, first.bare, shared, start, end)
