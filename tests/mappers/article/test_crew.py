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


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The soundtrack features instrumental pieces composed by Lea Fox and songs by others.", ("composer", "Lea Fox")),
        ("The film features a score composed by Lea Fox.", ("composer", "Lea Fox")),
        ("The disc has the songs of the film as well as composer Lea Fox's score.", ("composer", "Lea Fox")),
        ("He praised the work of film editor Lea Fox.", ("editor", "Lea Fox")),
        (
            "The disc has a talk with director of photography Lea Fox, a BBC documentary, and a map.",
            ("cinematographer", "Lea Fox"),
        ),
        ("The screenplay, co-credited to Lea Fox and Jo Reed, took a year.", ("writer", "Lea Fox")),
        ("The film credits Tom Poe and Lea Fox as the writers.", ("writer", "Lea Fox")),
        ("It was shot in May, with Jo Reed producing the film along with Lea Fox.", ("producer", "Lea Fox")),
        ("The story outline was written by Lea Fox in a week.", ("story", "Lea Fox")),
        ("Screenwriter Lea Fox, who scripted the film, lives in Ohio.", ("writer", "Lea Fox")),
    ],
)
def test_the_body_names_who_made_the_film_in_many_words(body: str, expected: tuple[str, str]) -> None:
    assert expected in credited(f"{OPENING}{PLOT}{body}")


@pytest.mark.parametrize(
    "body", ["The film features music composed by Ludwig Fox, among others.", "It was shot by a former film producer Lea Fox."]
)
def test_older_pieces_and_former_jobs_are_no_credits(body: str) -> None:
    assert credited(f"{OPENING}{PLOT}{body}") == {("director", "Rita Holm")}


def test_who_alone_wrote_with_others_is_completed_by_the_body() -> None:
    opening = OPENING.replace("directed by Rita Holm", "directed and co-written by Rita Holm")
    wrote = "Screenwriter Lea Fox, who co-wrote the film with Holm, lives in Ohio. "
    invited = "She invited her friend Tom Poe to work with her on the script."
    found = credited(f"{opening}{PLOT}{wrote}{invited}")
    assert {name for function, name in found if function == "writer"} == {"Rita Holm", "Lea Fox", "Tom Poe"}
    complete = OPENING.replace("directed by Rita Holm", "directed by Rita Holm and written by Jo Reed")
    assert {name for function, name in credited(f"{complete}{PLOT}{wrote}") if function == "writer"} == {"Jo Reed"}


@pytest.mark.parametrize(
    ("words", "function", "who"),
    [
        ("Critics praised Ann Berg's lush, mournful score.", "composer", "Ann Berg"),
        ('A reviewer spoke of "Ann Berg\'s telling editing and a brave cast".', "editor", "Ann Berg"),
        ("The review praised the cinematography of Ann Berg.", "cinematographer", "Ann Berg"),
        ("The producers blamed the Ann Berg score.", "composer", "Ann Berg"),
        ("The main composer is Ann Berg.", "composer", "Ann Berg"),
        ("Ann Berg then became a producer on the film.", "producer", "Ann Berg"),
        ("Ann Berg, who was the editor for the film, left the studio in 1999.", "editor", "Ann Berg"),
        ("Ann Berg and Cy Dahl were two of the film's producers.", "producer", "Ann Berg"),
        ("Ann Berg was hired to write the script.", "writer", "Ann Berg"),
        ("The studio hired Ann Berg to write the film's screenplay.", "writer", "Ann Berg"),
        ("In May 1994 it was announced that Ann Berg would provide the score.", "composer", "Ann Berg"),
        ("Ann Berg based the screenplay on a tale that her aunt told.", "writer", "Ann Berg"),
        ("Ann Berg adapted the novel in under eight weeks.", "writer", "Ann Berg"),
        ("Ann Berg edited The Long Way on a borrowed machine.", "editor", "Ann Berg"),
        ("The Long Way was edited by Ann Berg.", "editor", "Ann Berg"),
        ("The film was photographed in 70 mm Panavision by Ann Berg.", "cinematographer", "Ann Berg"),
        ("The film's score was composed, arranged and conducted by Ann Berg.", "composer", "Ann Berg"),
        ("The storyline by Ann Berg is based on a play.", "story", "Ann Berg"),
        ("It was cinematographer Ann Berg's first work in colour for the studio.", "cinematographer", "Ann Berg"),
        ("Music by: Cy Dahl Director of Photography: Ann Berg Film Editor: Lea Fox", "cinematographer", "Ann Berg"),
    ],
)
def test_prose_tells_who_made_the_film_in_many_ways(words: str, function: str, who: str) -> None:
    assert (function, who) in credited(f"{OPENING}{PLOT}{words} The premiere was sold out.")


def test_who_directed_and_produced_the_film_did_both() -> None:
    told = credited(f"{OPENING}{PLOT}Holm directed and produced the film in addition to writing it.")
    assert {("director", "Rita Holm"), ("producer", "Rita Holm")} <= told


@pytest.mark.parametrize(
    "words",
    [
        "A stage musical opened in 2004, using the Ann Berg score.",
        "Ann Berg was a producer of the television series.",
        "An earlier draft, Ann Berg's script, was rejected.",
        "Ann Berg's photography book was sold out.",
        "Ann Berg was approached to direct.",
    ],
)
def test_what_belongs_to_another_work_makes_nobody_a_maker_of_the_film(words: str) -> None:
    assert not {c for c in credited(f"{OPENING}{PLOT}{words} The premiere was sold out.") if c[1] == "Ann Berg"}


def test_a_list_of_credits_is_read_line_by_line() -> None:
    lines = "* Directed by Rita Holm\n* Written by Ann Berg and Cy Dahl\n* Producer: Lea Fox\n* Costume design – Ida Fry\n"
    expected = {
        ("director", "Rita Holm"),
        ("writer", "Ann Berg"),
        ("writer", "Cy Dahl"),
        ("producer", "Lea Fox"),
        ("costume designer", "Ida Fry"),
    }
    assert credited(f"{OPENING}\n\n== Plot ==\n{PLOT}\n\n== Crew ==\n{lines}") == expected


def test_a_line_that_goes_on_is_no_list_of_credits() -> None:
    told = credited(f"{OPENING}\n\n== Plot ==\n{PLOT}\n\n== Reception ==\nDirector: Cy Dahl, they said, would do better.\n")
    assert ("director", "Cy Dahl") not in told
