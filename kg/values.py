"""Frozen values that text is normalised to, and the literals they become: dates, durations, money.

Never ``"x"^^xsd:string`` (rdflib takes it for another literal than ``"x"``), and no ``xsd:gYear`` where people sort or
compare (rdflib cannot): integer years stand beside the precise date.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from pyoxigraph import Literal

from kg.vocab import XSD

# First and last month of a season in the northern hemisphere; winter begins in the year before its end.
_SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_ISO: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """A date as precise as stated: a year, a season of a year, a month or a day.

    >>> Date(1995, 10).iso, Date(1995, 10, 27).precision, str(Date(1994, season="autumn"))
    ('1995-10', 'day', '1994 autumn')
    """

    year: int
    month: int = 0
    day: int = 0
    season: str = ""

    def __post_init__(self) -> None:
        """Refuse a day that no calendar has."""
        if self.day:
            date(self.year, self.month, self.day)
        elif not 0 <= self.month <= 12:  # noqa: PLR2004  months of a year
            raise ValueError(f"month {self.month}")

    @classmethod
    def parse(cls, iso: str) -> Date:
        """Read ``1995``, ``1995-10`` or ``1995-10-27`` (ISO 8601); raise ``ValueError`` for anything else."""
        match = _ISO.fullmatch(iso)
        if not match:
            raise ValueError(f"no ISO 8601 date: {iso!r}")
        year, month, day = (int(part or 0) for part in match.group("year", "month", "day"))
        return cls(year, month, day)

    @property
    def precision(self) -> str:
        """Name the finest part that is stated: ``day``, ``month``, ``season`` or ``year``."""
        return "day" if self.day else "month" if self.month else "season" if self.season else "year"

    @property
    def iso(self) -> str:
        """Give the date in ISO 8601, no more precise than stated; a season is left to its year."""
        parts = [f"{self.year:04}", f"{self.month:02}" if self.month else "", f"{self.day:02}" if self.day else ""]
        return "-".join(part for part in parts if part)

    def __str__(self) -> str:
        """Give the date as people read it in a table."""
        return f"{self.year} {self.season}" if self.season and not self.month else self.iso

    @property
    def earliest(self) -> date:
        """The first day that the statement allows."""
        if self.season and not self.month:
            first, last = _SEASONS[self.season]
            return date(self.year - (first > last), first, 1)
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that the statement allows."""
        month = self.month or (_SEASONS[self.season][1] if self.season else 12)
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def literal(self) -> Literal:
        """Give the literal that says just this much: ``xsd:date``, ``xsd:gYearMonth``, ``xsd:gYear``; a season is text."""
        return _dated(self)


@lru_cache(maxsize=4096)  # a document cites the same days again and again
def _dated(date: Date) -> Literal:
    if date.season and not date.month:
        return Literal(str(date))
    kinds = {"day": XSD.date, "month": XSD.gYearMonth, "year": XSD.gYear}
    return Literal(date.iso, datatype=kinds[date.precision])


@dataclass(frozen=True, slots=True)
class Money:
    """An amount as stated: how exact, in which currency (ISO 4217), how hedged.

    ``comparator`` is ``equal``, ``about``, ``less than`` or ``more than``; ``digits`` counts the significant ones, so
    that 49.8 million and 49,800,000 can be told apart.
    """

    amount: Decimal
    currency: str
    comparator: str = "equal"
    digits: int = 0
    hedge: str = ""

    def literal(self) -> Literal:
        """Give the amount as a plain ``xsd:decimal``."""
        return decimal(self.amount)


@dataclass(frozen=True, slots=True)
class Duration:
    """A running time in whole minutes.

    >>> Duration(111).literal().value
    'PT1H51M'
    """

    minutes: int

    def literal(self) -> Literal:
        """Give the running time as ``xsd:duration``."""
        hours, minutes = divmod(self.minutes, 60)
        text = "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes or not hours else "")
        return Literal(text, datatype=XSD.duration)


@lru_cache(maxsize=1024)  # positions, years, ranks
def integer(number: int) -> Literal:
    """Give ``number`` as ``xsd:integer``."""
    return Literal(str(number), datatype=XSD.integer)


def decimal(number: Decimal | str) -> Literal:
    """Give ``number`` as ``xsd:decimal`` without exponent or idle zeros.

    >>> decimal("49800000.00").value, decimal("7.70").value
    ('49800000', '7.7')
    """
    text = f"{Decimal(number):f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return Literal(text, datatype=XSD.decimal)


def day(value: date) -> Literal:
    """Give ``value`` as ``xsd:date``."""
    return Literal(value.isoformat(), datatype=XSD.date)


@lru_cache(maxsize=8192)  # a document names the same people and places again and again
def text(value: str) -> Literal:
    r"""Give ``value`` as a plain literal, white space folded.

    >>> text(" Las \n Vegas").value
    'Las Vegas'
    """
    return Literal(" ".join(value.split()))
