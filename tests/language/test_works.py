from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.works import Work, work


def read(text: str) -> Work:
    found = work(from_bytes(text.encode(), "x.txt").span, 0)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "kind", "title", "year", "owners"),
    [
        ("the 1990 novel The Far Road by R. T. Holm", "novel", "The Far Road", 1990, []),
        ('Ada Moss\'s 1961 short story "The Well"', "short story", "The Well", 1961, ["Ada Moss"]),
        ("the Ada Moss play The Well", "play", "The Well", None, ["Ada Moss"]),
        ("the Ada Moss and Tom Poe musical The Well", "musical", "The Well", None, ["Ada Moss", "Tom Poe"]),
        ("the novel The Well (1880) by Ada Moss", "novel", "The Well", 1880, []),
        ("The Well, a 1951 novel by Ada Moss", "novel", "The Well", 1951, []),
        ("the semi-autobiographical novel by Ada Moss", "novel", None, None, []),
        ("the play Les longues routes, which", "play", "Les longues routes", None, []),
        ("Moss' memoir Road to Ohio: A Life and more", "memoir", "Road to Ohio: A Life", None, ["Moss"]),
        ("the 1924 Pulitzer Prize winning play by Ada Moss", "play", None, 1924, []),
    ],
)
def test_a_work_is_read_from_how_prose_names_it(
    text: str, kind: str, title: str | None, year: int | None, owners: list[str]
) -> None:
    found = read(text)
    assert (found.kind, found.title.name if found.title else None, found.year) == (kind, title, year)
    assert [owner.text for owner in found.owners] == owners


def test_the_same_name_and_the_place_of_the_authors_are_marked() -> None:
    found = read("the 1990 novel of the same name by Ada Moss")
    assert found.same_name is not None
    assert (found.same_name.text, found.title) == ("of the same name", None)
    assert found.by == len("the 1990 novel of the same name by ")


@pytest.mark.parametrize(
    "text", ["a true story about a nurse", "the life of Ada Moss", "events of 1990", "the same book", "it"]
)
def test_what_is_no_work_is_none(text: str) -> None:
    assert work(from_bytes(text.encode(), "x.txt").span, 0) is None


def test_the_book_for_a_musical_means_the_musical() -> None:
    assert read("the book for the 1954 stage musical of the same title").kind == "musical"
