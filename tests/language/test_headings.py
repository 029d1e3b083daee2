"""Which lines of a text are headings."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.headings import headings, scopes, tail

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


def below(text: str) -> list[tuple[str, str]]:
    listed = headings(from_bytes(text.encode(), "x.txt").span)
    return [(heading.name, scope) for heading, scope in zip(listed, scopes(listed), strict=True)]


@pytest.mark.parametrize(
    "name",
    [
        "See also", "Sequel", "Cancelled sequel", "Sequels and remakes", "Stage musical", "Television series",
        "Radio adaptation", "Other adaptations", "Musical", "In other media",
    ],
)  # fmt: skip
def test_below_some_headings_other_works_are_told_of(name: str) -> None:
    text = f"{PROSE}\n== {name} ==\n{PROSE}\n=== Cast ===\n{PROSE}\n== Music ==\n{PROSE}"
    assert below(text) == [(name.casefold(), "elsewhere"), ("cast", "elsewhere"), ("music", "body")]


@pytest.mark.parametrize(
    "name", ["Legacy and sequel", "Musical score", "Television broadcast", "Adaptation", "Theatrical release"]
)
def test_below_others_the_film_is(name: str) -> None:
    assert below(f"{PROSE}\n== {name} ==\n{PROSE}") == [(name.casefold(), "body")]


def test_where_marks_tell_the_headings_no_other_line_is_one() -> None:
    text = f"{PROSE}\n\n\n== Plot ==\n{PROSE}\n\n\nA lost line\nBo Berg\n\n\n== Cast ==\n{PROSE}"
    assert found(text) == [("plot", 2), ("cast", 2)]


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        ("Plot|Notes|Legacy|See also|References|=Books|External links", "see also|references|books|external links"),
        ("Plot|Production|=Sources|References", "references"),
        ("Notes|Plot", ""),
    ],
)
def test_the_tail_is_what_stands_at_the_end(names: str, wanted: str) -> None:
    marked = [f"={'=' * name.count('=')}= {name.strip('=')} ={'=' * name.count('=')}=" for name in names.split("|")]
    text = "\n".join([PROSE, *(f"{line}\n{PROSE}" for line in marked)])
    listed = headings(from_bytes(text.encode(), "x.txt").span)
    assert "|".join(heading.name for heading in tail(listed)) == wanted


def test_a_line_that_stands_off_in_the_references_does_not_end_the_tail() -> None:
    references = "References\nBerg, Bo (1999). Films.\n\n\nBerg 1999, p. 5\nBerg, Bo (1998). Films."
    text = f"{PROSE}\n\n\n{references}\n\n\nExternal links\nFilm"
    assert tail(headings(from_bytes(text.encode(), "x.txt").span))[0].name == "references"
