"""Running times, in letters, abbreviations and words; near misses are none."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.durations import durations


def minutes(text: str) -> list[int]:
    return [mention.duration.minutes for mention in durations(from_bytes(text.encode(), "x.txt").span)]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("1h 51m", 111),
        ("1 h 51 min", 111),
        ("1hr 51min", 111),
        ("2h", 120),
        ("111 minutes", 111),
        ("111 min.", 111),
        ("90mins", 90),
        ("a 111-minute film", 111),
        ("two hours and five minutes", 125),
        ("2 hours, 5 minutes", 125),
        ("2 hours 5 minutes", 125),
        ("two-and-a-half hours", 150),
        ("two and a half hours", 150),
        ("2½ hours", 150),
        ("1.5 hours", 90),
        ("an hour and a half", 90),
        ("ninety-five minutes", 95),
        ("1,440 minutes", 1440),
    ],
)
def test_durations_are_whole_minutes(text: str, length: int) -> None:
    assert minutes(text) == [length]


@pytest.mark.parametrize(
    "text", ["35 mm", "51m", "195 minutemen", "16 horses", "3 months", "the hour", "minutes", "0 minutes", "1.75 hours"]
)
def test_near_misses_are_no_durations(text: str) -> None:
    assert minutes(text) == []


def test_two_durations_stay_apart() -> None:
    assert minutes("cut from 140 minutes to 1h 51m") == [140, 111]


@pytest.mark.parametrize("piece", ["1", "1,", "1 ", "one "])
def test_a_megabyte_of_nonsense_costs_no_more_than_its_length(piece: str) -> None:
    assert minutes("x" + piece * (1_000_000 // len(piece))) == []  # a pattern that backtracks would hang
