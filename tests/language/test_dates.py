"""Dates in prose, by how they are written; near misses are no dates."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.dates import DateMention, dates, year


def read(text: str, *, years: bool = False) -> list[DateMention]:
    return list(dates(from_bytes(text.encode(), "x.txt").span, years=years))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("October 27, 1995", "1995-10-27"),
        ("October 27 1995", "1995-10-27"),
        ("Oct. 27, 1995", "1995-10-27"),
        ("Nov 5th, 2013", "2013-11-05"),
        ("27 October 1995", "1995-10-27"),
        ("27th of October, 1995", "1995-10-27"),
        ("1995-10-27", "1995-10-27"),
        ("October 1995", "1995-10"),
        ("October of 1995", "1995-10"),
        ("May, 1995", "1995-05"),
        ("autumn of 1994", "1994 autumn"),
        ("the fall 1994", "1994 fall"),
        ("Winter 2001", "2001 winter"),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(text: str, date: str) -> None:
    (mention,) = read(f"Shown on {text} at noon.")
    assert (str(mention.date), mention.span.text, mention.end) == (date, text, None)


@pytest.mark.parametrize(
    ("text", "start", "end", "common"),
    [
        ("May to July 2003", "2003-05", "2003-07", "2003"),
        ("late May to early July 2003", "2003-05", "2003-07", "2003"),
        ("September and October 2002", "2002-09", "2002-10", "2002"),
        ("December to March 2005", "2004-12", "2005-03", "2004-12"),
        ("June 5 – August 12, 1991", "1991-06-05", "1991-08-12", "1991"),
        ("June 5–12, 1991", "1991-06-05", "1991-06-12", "1991-06"),
        ("5-12 June 1991", "1991-06-05", "1991-06-12", "1991-06"),
        ("September 2004 until January 2005", "2004-09", "2005-01", "2004-09"),
        ("summer of 1994 to spring of 1995", "1994 summer", "1995 spring", "1994 summer"),
    ],
)
def test_a_range_has_both_ends(text: str, start: str, end: str, common: str) -> None:
    (mention,) = read(f"Filmed from {text}.")
    assert (str(mention.start), str(mention.end), str(mention.date)) == (start, end, common)


def test_between_makes_a_range_of_two_days() -> None:
    (mention,) = read("between May 5 and June 9, 1991")
    assert (str(mention.start), str(mention.end)) == ("1991-05-05", "1991-06-09")


def test_two_days_of_one_year_are_two_dates() -> None:
    assert [str(m.date) for m in read("on May 5 and June 9, 1991")] == ["1991-05-05", "1991-06-09"]


@pytest.mark.parametrize(
    "text",
    [
        "20008",
        "in 1995",
        "a 1995 film",
        "In May, he left",
        "February 30, 1995",
        "$1995",
        "1,995",
        "may 1",
        "March to the sea",
        "12:30",
    ],
)
def test_near_misses_are_no_dates(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a 1995 film", ["1995"]),
        ("1994–95", ["1994"]),
        ("from 1994 to 1996", ["1994"]),
        ("1994 and 1996", ["1994", "1996"]),
        ("20008", []),
        ("$1995", []),
        ("1,995", []),
        ("1995%", []),
        ("0.1995", []),
        ("1995-10", []),
    ],
)
def test_years_alone_count_only_when_asked_for(text: str, found: list[str]) -> None:
    assert [str(m.date) for m in read(text, years=True)] == found
    assert read(text) == []


def test_a_range_of_years_has_both_ends() -> None:
    (mention,) = read("1994–95", years=True)
    assert mention.end
    assert mention.end.year == 1995


@pytest.mark.parametrize(("text", "found"), [("the 1990 novel", 1990), ("On May 5, 1991", 1991), ("no year", None)])
def test_the_first_year_of_a_text(text: str, found: int | None) -> None:
    mention = year(from_bytes(text.encode(), "x.txt").span)
    assert (mention.date.year if mention else None) == found


@pytest.mark.parametrize("piece", ["1", "1,", "1995-", " ", "5 ", "$"])
def test_a_megabyte_of_nonsense_costs_no_more_than_its_length(piece: str) -> None:
    assert read("x" + piece * (1_000_000 // len(piece)), years=True) == []  # a pattern that backtracks would hang
