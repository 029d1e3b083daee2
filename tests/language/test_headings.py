"""Which lines of a text are headings."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.headings import headings

PROSE = "The crew worked on the film for a year before the money was found."


def found(text: str) -> list[tuple[str, int]]:
    return [(heading.name, heading.level) for heading in headings(from_bytes(text.encode(), "x.txt").span)]


@pytest.mark.parametrize(
    ("line", "name", "level"),
    [
        ("== Plot ==", "plot", 2),
        ("==Box office==", "box office", 2),
        ("=== U.S. release ===", "u.s. release", 3),
        ("## Cast and crew", "cast and crew", 2),
        ("Plot", "plot", 0),
        ("Critical reception", "critical reception", 0),
        ("Vance\u2019s second draft", "vance\u2019s second draft", 0),
    ],
)
def test_a_line_between_paragraphs_is_a_heading(line: str, name: str, level: int) -> None:
    assert found(f"{PROSE}\n{line}\n{PROSE}") == [(name, level)]


@pytest.mark.parametrize(
    "line",
    [
        "He left.", "Ann Lee as Mia", "Ann Lee \u2013 Mia", "* Ann Lee", "1. Ann Lee", "and then", "The prizes were:",
        "=", "= =", "#1 film of the year.", PROSE, "x" * 61,
    ],
)  # fmt: skip
def test_other_lines_are_none(line: str) -> None:
    assert found(f"{PROSE}\n{line}\n{PROSE}") == []


def test_a_short_line_in_a_list_is_no_heading() -> None:
    assert found(f"{PROSE}\nAnn Lee\nBo Berg\nCy Dahl\n{PROSE}") == []


def test_blank_lines_set_a_heading_off() -> None:
    assert found("Ann Lee\n\n\nOther people\nBo Berg\n") == [("other people", 0)]


def test_a_text_of_one_line_has_no_headings() -> None:
    assert found("Plot") == []


def test_the_first_line_is_no_heading() -> None:
    assert found(f"== Title ==\n{PROSE}\n") == []
