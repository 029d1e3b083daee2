"""Who made the film, as prose tells it."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.mappers.article import crew
from kg.mappers.article.reading import read

OPENING = "The Long Way is a 1995 American drama film directed by Rita Holm. It stars Jo Reed and Max Poe. "
PLOT = (
    "Ada Moss is a surgeon in Ohio. She finds a bag in a car and hides it from her brother. "
    "Tom learns of it, steals the bag and leaves her. Ada follows him, and they forgive each other. "
)


def credited(text: str) -> set[tuple[str, str]]:
    article = read(from_bytes(text.encode(), "x.txt"))
    return {(c.function, c.who.name) for c in crew.credits_of(article)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("directed by Rita Holm", {("director", "Rita Holm")}),
        ("written and directed by Rita Holm", {("writer", "Rita Holm"), ("director", "Rita Holm")}),
        (
            "written, produced, edited, and directed by Ann and Lea Holm",
            {(f, n) for f in ("writer", "producer", "editor", "director") for n in ("Ann Holm", "Lea Holm")},
        ),
        ("directed by and starring Rita Holm", {("director", "Rita Holm")}),
        ("directed, co-written by and starring Rita Holm", {("director", "Rita Holm"), ("writer", "Rita Holm")}),
        ("directed by the Danish filmmaker Rita Holm, starring Jo Reed", {("director", "Rita Holm")}),
        (
            "directed by Rita Holm from a screenplay she co-wrote with Tom Poe",
            {("director", "Rita Holm"), ("writer", "Rita Holm"), ("writer", "Tom Poe")},
        ),
        (
            "directed by Rita Holm, who co-wrote the film with Tom Poe",
            {("director", "Rita Holm"), ("writer", "Rita Holm"), ("writer", "Tom Poe")},
        ),
        (
            "produced by Rita Holm with Lea Fox as executive producer",
            {("producer", "Rita Holm"), ("executive producer", "Lea Fox")},
        ),
        (
            "adapted by Tom Poe from the novel by Ada Moss, and directed by Rita Holm",
            {("writer", "Tom Poe"), ("director", "Rita Holm")},
        ),
        ("written by Tom Poe, Lea Fox (uncredited), and Jo Reed", {("writer", "Tom Poe"), ("writer", "Jo Reed")}),
        ("and the directorial debut of Canadian actress Rita Holm", {("director", "Rita Holm")}),
        ("directed by Rita Holm, Jo Reed stars as a nurse", {("director", "Rita Holm")}),
        ("directed by Rita Holm and based on a play written by Ada Moss", {("director", "Rita Holm")}),
        ("produced by Northlight Pictures", set()),
    ],
)
def test_the_opening_sentence_names_who_made_the_film(words: str, expected: set[tuple[str, str]]) -> None:
    assert credited(f"The Long Way is a 1995 American drama film {words}.") == expected


@pytest.mark.parametrize(
    ("sentence", "function", "name"),
    [
        ("The screenplay was written by Tom Poe.", "writer", "Tom Poe"),
        ("The film's score was largely composed by Velvet Road member Lea Fox.", "composer", "Lea Fox"),
        ("Holm ended up composing her own score.", "composer", "Rita Holm"),
        ("Lea Fox composed the film's score.", "composer", "Lea Fox"),
        ("The draft was shown to the film's editor, Lea Fox.", "editor", "Lea Fox"),
        ("Lea Fox, the film's cinematographer, used old lenses.", "cinematographer", "Lea Fox"),
        ("It was shot in color by cinematographer Lea Fox.", "cinematographer", "Lea Fox"),
        ("Costume designer Lea Fox dressed the cast.", "costume designer", "Lea Fox"),
        ("She was given the script by producers Lea Fox and Tom Berg.", "producer", "Tom Berg"),
        ("The choreography was by Lea Fox.", "choreographer", "Lea Fox"),
        ("The story was written by Lea Fox.", "story", "Lea Fox"),
        ("Lea Fox, who also produced the film, was praised.", "producer", "Lea Fox"),
        ("Choreographer Lea Fox had taught Reed before.", "choreographer", "Lea Fox"),
    ],
)
def test_later_prose_names_the_rest_of_the_crew(sentence: str, function: str, name: str) -> None:
    assert (function, name) in credited(OPENING + PLOT + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A pilot of the series was directed by Kathy Berg.",
        'Moss said "the film was written by Kathy Berg".',
        'Moss said "It was hard. The film was written by Kathy Berg. We wept."',
        "The remake was written by Kathy Berg.",
        "It was not written by Kathy Berg.",
        "The song was composed by Kathy Berg.",
        "An early draft by Kathy Berg was rejected.",
        "The novel was written by Kathy Berg.",
        "Producer Kathy Berg of the television series told her so.",
        "Kathy Berg wrote the screenplay of Another Way.",
    ],
)
def test_other_works_plans_and_quotations_credit_nobody(sentence: str) -> None:
    assert "Kathy Berg" not in {name for _, name in credited(OPENING + PLOT + sentence)}


def test_a_credit_is_supported_by_its_words() -> None:
    article = read(from_bytes(OPENING.encode(), "x.txt"))
    (credit,) = crew.credits_of(article)
    assert credit.at.text == "directed by Rita Holm"
    assert {s.pattern for s in crew.statements(article)} == {"article.crew/verb"}


def test_a_surname_stands_for_the_person_credited_before() -> None:
    text = "The Long Way is a 1995 film directed by Rita Holm and written by Holm and Tom Poe. Max Holm has a part."
    assert ("writer", "Rita Holm") in credited(text)
