from __future__ import annotations

import time

import pytest

from kg.language.cast_words import word
from kg.language.casts import Entry, runs

LEAD = "The Quiet Pier is a 1994 drama film directed by Nora Falk. It was shot in ten days. "


def read(text: str) -> list[tuple[str, str]]:
    return [
        (text[slice(*person)], text[slice(*entry.character)] if entry.character else "")
        for run in runs(text)
        for entry in run
        for person in entry.persons
    ]


def entry(text: str, index: int) -> Entry:
    return [found for run in runs(text) for found in run][index]


@pytest.mark.parametrize(
    ("flattened", "entries"),
    [
        (
            "Anna Miller as Mia Roe Peter Berg as Tom Karl Dahl as Sgt. Holt",
            [("Anna Miller", "Mia Roe"), ("Peter Berg", "Tom"), ("Karl Dahl", "Sgt. Holt")],
        ),
        (
            "Anna Miller as Bartender #3 in Biker Bar R. Lee Brand as Man at Mall Mary Beth Harper as Girl",
            [("Anna Miller", "Bartender #3 in Biker Bar"), ("R. Lee Brand", "Man at Mall"), ("Mary Beth Harper", "Girl")],
        ),
        (
            "Anna Miller as Mrs. Roe Max von Berg as Uncle Joe Robert Dahl, Jr. as Himself",
            [("Anna Miller", "Mrs. Roe"), ("Max von Berg", "Uncle Joe"), ("Robert Dahl, Jr.", "Himself")],
        ),
        (
            "Anna Miller as Mia Roe, a nurse who knows too much. Peter Berg as Tom: Her brother. Karl Dahl as the Captain",
            [("Anna Miller", "Mia Roe"), ("Peter Berg", "Tom"), ("Karl Dahl", "the Captain")],
        ),
        (
            "Anna Miller as Pip as a child Peter Berg as Pip as an adult Karl Dahl as Mia Roe / The Swan",
            [("Anna Miller", "Pip as a child"), ("Peter Berg", "Pip as an adult"), ("Karl Dahl", "Mia Roe / The Swan")],
        ),
        (
            "Anna Miller as Mia Roe Peter Bergas Tom Holt Karl Dahl portraying himself John Harper as Rex",
            [("Anna Miller", "Mia Roe"), ("Peter Berg", "Tom Holt"), ("Karl Dahl", "himself"), ("John Harper", "Rex")],
        ),
        (
            "Anna Miller as Mia Roe Defendants Peter Berg as Tom The Sailors Karl Dahl as Rex",
            [("Anna Miller", "Mia Roe"), ("Peter Berg", "Tom"), ("Karl Dahl", "Rex")],
        ),
    ],
)
def test_a_flattened_list_is_cut_into_its_entries(flattened: str, entries: list[tuple[str, str]]) -> None:
    assert read(LEAD + flattened + " The film was shot in Malta in ten days.") == entries


@pytest.mark.parametrize(
    "prose",
    [
        "The film was shot in Malta.",
        "While in Malta, the crew lost a camera.",
        "Director Nora Falk wrote the script in a week.",
        "Principal photography began in June.",
        "In 1995 the film was released.",
    ],
)
def test_prose_behind_the_last_entry_is_no_part_of_its_character(prose: str) -> None:
    text = LEAD + "Anna Miller as Mia Roe Peter Berg as Tom Karl Dahl as Sheriff " + prose
    assert read(text)[-1] == ("Karl Dahl", "Sheriff")


def test_a_credited_name_and_a_note_are_read_from_brackets() -> None:
    text = LEAD + "Anna Miller as Mia (as A. J. Miller) Peter Berg as Tom (uncredited) Karl Dahl as Rex (voice)"
    first = entry(text, 0)
    assert first.credited is not None
    assert text[slice(*first.credited)] == "A. J. Miller"
    assert [entry(text, i).note for i in (0, 1, 2)] == ["", "uncredited", "voice"]


def test_actors_who_share_a_part_are_told_apart() -> None:
    text = LEAD + "Anna Miller as Mia Peter Berg and Karl Dahl as Policemen John Harper as Rex"
    assert ("Peter Berg", "Policemen") in read(text)
    assert ("Karl Dahl", "Policemen") in read(text)


@pytest.mark.parametrize(
    "prose",
    [
        "The film stars Anna Miller as Mia, Peter Berg as Tom, and Karl Dahl as Rex.",
        "He had worked as a waiter and as a cook before he began as a writer.",
        "A remake starring Anna Miller as Mia and Peter Berg as Tom was planned.",
    ],
)
def test_sentences_are_no_cast_list(prose: str) -> None:
    assert read(LEAD + prose) == []


def test_a_list_line_by_line_is_read_by_lines() -> None:
    listed = "* Anna Miller as Mia Roe, a nurse\n* Peter Berg – Tom\n* Karl Dahl ... Sgt. Holt"
    text = f"{LEAD}\n\n== Cast ==\n{listed}\n\n== Plot ==\nMia leaves."
    assert read(text) == [("Anna Miller", "Mia Roe"), ("Peter Berg", "Tom"), ("Karl Dahl", "Sgt. Holt")]


def test_the_sum_of_entries_covers_the_list_without_overlap() -> None:
    text = LEAD + "Anna Miller as Mia Roe Peter Berg as Tom Karl Dahl as Sgt. Holt"
    (run,) = runs(text)
    assert [text[slice(*e.whole)] for e in run] == ["Anna Miller as Mia Roe", "Peter Berg as Tom", "Karl Dahl as Sgt. Holt"]


def test_accents_do_not_hide_a_name() -> None:
    assert word("Ramírez").family == word("Ramirez").family > 0


def test_tables_tell_given_from_family_names() -> None:
    assert word("Penelope").lean > 3 > word("Scott").lean > word("Miller").lean


HOSTILE = [" as ", "A as ", "John Smith as ", "(", "Aa ", "* Ann Lee as Bo\n", '"', "Ann Lee as Bo, who "]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_costs_no_more_than_its_length(unit: str) -> None:
    def seconds(size: int) -> float:
        text = LEAD + unit * (size // len(unit))
        start = time.process_time()
        runs(text)
        return time.process_time() - start

    seconds(1000)
    small, large = seconds(40_000), seconds(400_000)
    assert large < 25 * small + 0.5


def test_a_list_longer_than_any_ends_and_the_next_words_are_prose() -> None:
    text = "Cast\n" + "* Ann Lee as Bo Berg\n" * 3000 + "The film was shot in ten days."
    (run,) = runs(text)
    assert 1000 < len(run) < 3000
    assert run[-1].whole[1] < text.index("The film")


@pytest.mark.parametrize("joint", [" – ", " - ", "... ", " ... ", ".....", ": "])
def test_another_sign_that_recurs_joins_actors_to_characters_too(joint: str) -> None:
    entries = [("Anna Miller", "Mia Roe"), ("Peter Berg", "Sgt. Holt"), ("Karl Dahl", "Man at Mall"), ("Mary Harper", "Rex")]
    text = LEAD + " ".join(f"{person}{joint}{character}" for person, character in entries) + " The film was shot in ten days."
    assert read(text) == entries


@pytest.mark.parametrize(
    "listed",
    [
        "Best Actor – Peter Berg Best Actress – Anna Miller Best Music – Karl Dahl Best Editing – Mary Harper",
        '"Low Tide" – Peter Berg "High Tide" – Anna Miller "Ebb" – Karl Dahl "Flow" – Mary Harper',
        "1st – Peter Berg, The Ledger 2nd – Anna Miller, The Post 3rd – Karl Dahl, The Star 4th – Mary Harper, The Sun",
        "Low Tide – Sung by Peter Berg High Tide – Sung by Anna Miller Ebb – Sung by Karl Dahl Flow – Sung by Mary Harper",
        "Anna Miller – Mia Roe Peter Berg – Tom",
    ],
)
def test_prizes_songs_ranks_and_single_dashes_are_no_cast_list(listed: str) -> None:
    assert read(LEAD + listed + " The film was shot in ten days.") == []


def test_colons_before_descriptions_are_no_joints_of_a_list_that_as_joins() -> None:
    text = LEAD + (
        "Anna Miller as Mia Roe: A nurse. Peter Berg as Tom Holt: The brother. Karl Dahl as Rex Low: A sailor. "
        "Mary Harper as Ida Fry: The cook."
    )
    assert read(text) == [
        ("Anna Miller", "Mia Roe"),
        ("Peter Berg", "Tom Holt"),
        ("Karl Dahl", "Rex Low"),
        ("Mary Harper", "Ida Fry"),
    ]


def test_a_title_with_its_land_belongs_to_the_character() -> None:
    text = (
        LEAD + "Anna Miller as Mia, Queen of the Swans Peter Berg as Tom, 4th Duke of Malta Karl Dahl as Rex, king of the bar"
    )
    assert read(text) == [
        ("Anna Miller", "Mia, Queen of the Swans"),
        ("Peter Berg", "Tom, 4th Duke of Malta"),
        ("Karl Dahl", "Rex"),
    ]


def test_a_heading_of_prizes_ends_the_last_character() -> None:
    text = LEAD + "Anna Miller as Mia Roe Peter Berg as Tom Karl Dahl as Rex Low Nominations Best Actress: Anna Miller"
    assert read(text)[-1] == ("Karl Dahl", "Rex Low")


def test_an_animal_with_a_word_for_what_it_is_has_an_entry() -> None:
    text = LEAD + "Anna Miller as Head Nurse Rex the dog as Prince Karl Dahl as Tom Holt Peter Berg as Ned"
    assert read(text) == [("Anna Miller", "Head Nurse"), ("Rex", "Prince"), ("Karl Dahl", "Tom Holt"), ("Peter Berg", "Ned")]


def test_an_actor_without_a_character_between_two_entries_has_one() -> None:
    text = LEAD + "Anna Miller as Mia Roe (uncredited) Thomas A. Quill (uncredited) Karl Dahl as Tom Holt Peter Berg as Ned"
    assert read(text) == [("Anna Miller", "Mia Roe"), ("Thomas A. Quill", ""), ("Karl Dahl", "Tom Holt"), ("Peter Berg", "Ned")]


def test_what_the_document_says_elsewhere_of_a_character_helps_to_cut() -> None:
    told = 'Mia and her friend Stubby (played by Karl Dahl) are caught by Bertram "Bert" Colm. '
    text = (
        LEAD
        + told
        + (
            'Anna Miller as Mia Roe Karl Dahl as Stubby Roger Grunver Smith as Rudy Peter Berg as Bertram "Bert" Colm '
            "Blane as Ned Holt John Harper as Rex Low The film was released in May."
        )
    )
    assert read(text)[1:4] == [("Karl Dahl", "Stubby"), ("Roger Grunver Smith", "Rudy"), ("Peter Berg", 'Bertram "Bert" Colm')]


def test_a_sentence_with_a_verb_and_its_object_is_no_character() -> None:
    text = LEAD + "Anna Miller as Mia Roe Peter Berg as Tom Karl Dahl as Nimura Miller adopted a soft accent for Mia."
    assert read(text)[-1] == ("Karl Dahl", "Nimura")
