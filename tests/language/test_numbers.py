"""Numbers in digits and words, and what only looks like one."""

from __future__ import annotations

import re

import pytest

from kg.language.numbers import NUMBER, ORDINAL, number, ordinal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("28", 28),
        ("1,600", 1600),
        ("12,345,678", 12345678),
        ("four", 4),
        ("Eleven", 11),
        ("twenty-eight", 28),
        ("ninety nine", 99),
        ("hundred", 100),
        ("two hundred and six", 206),
        ("one thousand", 1000),
        ("three hundred thousand", 300_000),
        ("two million five hundred thousand", 2_500_000),
    ],
)
def test_numbers_are_read(text: str, value: int) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    "text", ["", " ", "some", "fourth", "1,60", "1,6000", "3.5", "-4", "eight three", "twenty eleven", "twenty zero", "9" * 16]
)
def test_what_is_no_whole_number_is_none(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1st", 1),
        ("22nd", 22),
        ("103rd", 103),
        ("8th", 8),
        ("first", 1),
        ("Eighth", 8),
        ("twelfth", 12),
        ("twentieth", 20),
        ("sixty-eighth", 68),
        ("fortieth", 40),
        ("hundredth", 100),
    ],
)
def test_ordinals_are_read(text: str, value: int) -> None:
    assert ordinal(text) == value


@pytest.mark.parametrize("text", ["", "8", "eight", "month", "health", "th", "north"])
def test_what_is_no_ordinal_is_none(text: str) -> None:
    assert ordinal(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("won four of its twenty-eight prizes", ["four", "twenty-eight"]),
        ("1,600 votes in 2 weeks", ["1,600", "2"]),
        ("7.7 of 10", ["10"]),
        ("someone often tenders", []),
    ],
)
def test_the_pattern_finds_whole_numbers_in_prose(text: str, found: list[str]) -> None:
    assert [match.group() for match in re.finditer(NUMBER, text)] == found


def test_the_pattern_finds_ordinals_in_prose() -> None:
    text = "the eighth best, the 21st and the twenty-third; a month, 8 things"
    assert [match.group() for match in re.finditer(ORDINAL, text)] == ["eighth", "21st", "twenty-third"]
