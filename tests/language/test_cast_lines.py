"""Cast lists that stand line by line, below a heading."""

from __future__ import annotations

from typing import Final

import pytest

from kg.language.casts import Entry, lines, runs

BEFORE: Final = "Anna Miller as Mia Roe\nPeter Berg as Tom\n"


def entry(line: str) -> tuple[list[str], str | None, str | None, str]:
    """Give the actors, the character, the credited name and the note of ``line``, which stands in a list."""
    text = BEFORE + line
    found = next(iter(lines(text)[2:]), None)
    return shown(text, found) if found else ([], None, None, "")


def shown(text: str, found: Entry) -> tuple[list[str], str | None, str | None, str]:
    character, credited = (text[slice(*part)] if part else None for part in (found.character, found.credited))
    return [text[slice(*person)] for person in found.persons], character, credited, found.note


@pytest.mark.parametrize(
    ("line", "persons", "character"),
    [
        ("Karl Dahl as Rex, a sailor who has lost his way", "Karl Dahl", "Rex"),
        ("Karl Dahl as Rex: A sailor. He stays as a waiter.", "Karl Dahl", "Rex"),
        ("* Karl Dahl as Rex", "Karl Dahl", "Rex"),
        ("– Karl Dahl as Rex", "Karl Dahl", "Rex"),
        ("12. Karl Dahl as Rex", "Karl Dahl", "Rex"),
        ("Karl Dahl appears as the cook of the ship; it is a small part", "Karl Dahl", "the cook of the ship"),
        ("Karl Dahl – as himself", "Karl Dahl", "himself"),
        ("Karl Dahl portraying himself", "Karl Dahl", "himself"),
        ("Ida (Fry) Dahl (the director's wife) as Guest at Mall", "Ida (Fry) Dahl", "Guest at Mall"),
        ("Karl 'Bo' Dahl as Rex", "Karl 'Bo' Dahl", "Rex"),
        ("Karl St. Dahl, Jr. as Dr. Rex M. Holt", "Karl St. Dahl, Jr.", "Dr. Rex M. Holt"),
        ("Bess the dog as Prince", "Bess", "Prince"),
        ("Hild as Rex", "Hild", "Rex"),
        ("Than Dahl as Rex", "Than Dahl", "Rex"),
        ("The Tumblers as Sailors", "The Tumblers", "Sailors"),
        ("40 Winks as Rex", "40 Winks", "Rex"),
        ("Karl Dahl, Ida Fry, and Max von Roth as Guests", "Karl Dahl Ida Fry Max von Roth", "Guests"),
        ("Karl Dahl (uncredited)", "Karl Dahl", None),
        ("Zbor Dahl (cameo)", "Zbor Dahl", None),
        ("John Dahl", "John Dahl", None),
        ("John Dahl – Rex", "John Dahl", "Rex"),
    ],
)
def test_a_line_of_a_list_names_actors_and_a_character(line: str, persons: str, character: str | None) -> None:
    found, read, _, _ = entry(line)
    assert (" ".join(found), read) == (persons, character)


@pytest.mark.parametrize(
    "line",
    [
        "The script was written as a comedy.",
        "In Malta as well as in Rome the crew was happy.",
        "Rex – an old sailor who waits for her at the pier",
        'Falk said: "He came as he was."',
        "Guests at the wedding",
        "Actor\tRole",
        "Karl Dahl (born in Malta) had worked as a cook",
    ],
)  # fmt: skip
def test_other_lines_between_the_entries_are_none(line: str) -> None:
    assert entry(line) == ([], None, None, "")
    assert len(lines(BEFORE + line + "\nKarl Dahl as Rex")) == 3


def test_brackets_behind_a_name_tell_how_it_is_credited() -> None:
    assert entry("Karl Dahl (credited as K. Dahl) as Rex") == (["Karl Dahl"], "Rex", "K. Dahl", "")
    assert entry("Karl Dahl (as K. Dahl)") == (["Karl Dahl"], None, "K. Dahl", "")
    assert entry("Karl Dahl (uncredited)")[3] == "uncredited"


def test_an_entry_is_its_line_without_the_bullet() -> None:
    text = "* Anna Miller as Mia Roe, a nurse\n* Peter Berg (uncredited)"
    assert [text[slice(*e.whole)] for e in lines(text)] == ["Anna Miller as Mia Roe, a nurse", "Peter Berg (uncredited)"]


def test_the_sign_that_recurs_joins_names_that_no_table_knows() -> None:
    text = "Zbor Ahl – Mia Roe\nHild – Tom\nOrm Ull – the Captain\n"
    assert [shown(text, e)[1] for e in lines(text)] == ["Mia Roe", "Tom", "the Captain"]


def test_characters_with_their_descriptions_are_no_actors() -> None:
    text = "Mia Roe: A nurse at the old pier, where nobody has been ill for years.\nTom Holt: A sailor who is her brother."
    assert lines(text) == []


def test_one_entry_is_a_list_where_nothing_else_stands_in_it() -> None:
    assert len(lines("Anna Miller as Mia Roe, a nurse")) == 1
    assert lines("Anna Miller as Mia Roe Peter Berg as Tom Holt") == []


def test_below_no_heading_only_bullets_with_as_are_entries() -> None:
    text = "The Quiet Pier is a film.\n* Anna Miller as Mia Roe\n* Peter Berg as Tom\nKarl Dahl as Rex\nThe end."
    ((first, second),) = runs(text)
    assert [shown(text, e)[1] for e in (first, second)] == ["Mia Roe", "Tom"]


def test_characters_in_brackets_are_no_notes() -> None:
    text = "* Karl Dahl (Rex)\n* Anna Miller (Mia Roe)\n* Peter Berg (a sailor)\n* Mary Harper (uncredited)\n"
    assert [shown(text, found) for found in lines(text)] == [
        (["Karl Dahl"], "Rex", None, ""),
        (["Anna Miller"], "Mia Roe", None, ""),
        (["Peter Berg"], "a sailor", None, ""),
        (["Mary Harper"], None, None, "uncredited"),
    ]
