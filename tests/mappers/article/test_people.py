"""What an article tells of the lives of real people."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.mappers.article import people
from kg.mappers.article.reading import read
from kg.vocab import FILM

OPENING = "The Long Way is a 1995 American drama film directed by Rita Holm and based on a novel by Tom Berg. "


def deaths(sentence: str) -> set[tuple[str, str]]:
    statements = people.statements(read(from_bytes((OPENING + sentence).encode(), "x.txt")))
    return {(s.subject.value.split("/")[-1], s.object.value) for s in statements if s.predicate == FILM.deathDate}


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The novel is by Tom Berg, who died of pneumonia in April 1994.", "1994-04"),
        ("Berg committed suicide on June 5, 1990.", "1990-06-05"),
        ("The film was delayed by Berg's death in 1991.", "1991"),
        ("The death of Tom Berg in 1991 delayed the film.", "1991"),
    ],
)
def test_a_death_with_a_date_is_stated(sentence: str, date: str) -> None:
    assert deaths(sentence) == {("tom-berg", date)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Berg died after the release of the film in 1996.",
        "Berg almost died; in 1996 he wrote again.",
        'Holm said "Tom Berg died in 1994".',
        "The heroine died in 1994.",
    ],
)
def test_a_death_without_its_own_date_is_not(sentence: str) -> None:
    assert deaths(sentence) == set()


def test_characters_die_without_a_trace() -> None:
    text = (
        "The Long Way is a 1995 film. It won an award. Ada Moss is a nurse who finds a bag and hides it. Tom learns of it and "
        "leaves her. In 1990, she meets Max Poe, who dies in 1994. She forgives him and she weeps. "
        "Jo Reed as Ada Moss Lea Fox as Max Poe Ann Ray as Tom Kim Lee as Nurse. Max Poe died in 1994."
    )
    statements = people.statements(read(from_bytes(text.encode(), "x.txt")))
    assert not [s for s in statements if s.predicate == FILM.deathDate and "ada" in s.subject.value]


def test_an_article_with_more_deaths_than_any_is_read_up_to_one() -> None:
    told = "Tom Berg died in 1991. " + "It was a death in the family. " * 3000
    assert deaths(told) == {("tom-berg", "1991")}
