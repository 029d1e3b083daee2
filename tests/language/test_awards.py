"""Award prose about invented films and people."""

from __future__ import annotations

import pytest

from kg.language.award_totals import totals
from tests.language.awarded import readings, told


def counted(text: str) -> list[tuple[str, int, str]]:
    return [(t.outcome, t.number, t.prize.name) for reading in readings(text) for t in totals(reading)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ames received the Golden Globe for Best Actress - Drama and the Oscar for Best Actress, while Bell was nominated.",
            [
                ("won", "Golden Globe", "Best Actress - Drama", "Ann Ames"),
                ("won", "Oscar", "Best Actress", "Ann Ames"),
            ],
        ),
        (
            "It was nominated for four Academy Awards; Best Picture, Best Director for Cole, and Best Actor for Bell.",
            [
                ("nominated", "Academy Award", "Best Picture", ""),
                ("nominated", "Academy Award", "Best Director", "Cara Cole"),
                ("nominated", "Academy Award", "Best Actor", "Bob Bell"),
            ],
        ),
        (
            "It was nominated for the Palme d'Or at the 2013 Cannes Film Festival, where Bob Bell won the Best Actor Award.",
            [("won", "Cannes Film Festival", "Best Actor", "Bob Bell"), ("nominated", "Palme d'Or", "", "")],
        ),
        (
            "Ames and Bell each won a BAFTA award for Best Actress and Best Actor respectively.",
            [("won", "BAFTA award", "Best Actress", "Ann Ames"), ("won", "BAFTA award", "Best Actor", "Bob Bell")],
        ),
        (
            "The cast won Best Ensemble from the Boston Society of Film Critics, while Cole won Best Director.",
            [
                ("won", "Boston Society of Film Critics", "Best Ensemble", ""),
                ("won", "Boston Society of Film Critics", "Best Director", "Cara Cole"),
            ],
        ),
        (
            "Bell went on to receive a BAFTA award and an Academy Award nomination for Best Actor.",
            [("nominated", "Academy Award", "Best Actor", "Bob Bell"), ("won", "BAFTA award", "", "Bob Bell")],
        ),
        (
            "At the BAFTA film awards it was nominated for best film, director and music.",
            [
                ("nominated", "BAFTA film award", "best film", ""),
                ("nominated", "BAFTA film award", "director", ""),
                ("nominated", "BAFTA film award", "music", ""),
            ],
        ),
        (
            "Ames earned Oscar, BAFTA and Golden Globe nominations for Best Actress.",
            [
                ("nominated", "Oscar", "Best Actress", "Ann Ames"),
                ("nominated", "BAFTA", "Best Actress", "Ann Ames"),
                ("nominated", "Golden Globe", "Best Actress", "Ann Ames"),
            ],
        ),
        (
            "Bell's performance earned him the Academy Award for Best Actor.",
            [("won", "Academy Award", "Best Actor", "Bob Bell")],
        ),
        (
            "Bell plays a ferryman, earning him the Academy Award for Best Actor.",
            [("won", "Academy Award", "Best Actor", "Bob Bell")],
        ),
        (
            "The National Board of Review voted Ann Ames best actress.",
            [("won", "National Board of Review", "best actress", "Ann Ames")],
        ),
        (
            "Cole won the Oscar for Best Director, and the Oscar for Best Score went to Dan Dove.",
            [("won", "Oscar", "Best Director", "Cara Cole"), ("won", "Oscar", "Best Score", "Dan Dove")],
        ),
        (
            "Ames won the Critics' Choice Award for Best Actress and the Best Actress award at the 65th Golden Globe Awards.",
            [
                ("won", "Critics' Choice Award", "Best Actress", "Ann Ames"),
                ("won", "Golden Globe Award", "Best Actress", "Ann Ames"),
            ],
        ),
        (
            "The Finns won the Writers Guild of America Award for Best Original Screenplay.",
            [("won", "Writers Guild of America Award", "Best Original Screenplay", "Joel Finn, Ethan Finn")],
        ),
    ],
)
def test_prose_tells_prize_category_outcome_and_recipients(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert sorted(told(text)) == sorted(expected)


def test_a_category_takes_the_prize_last_spoken_of() -> None:
    text = "It won the Academy Award for Best Score. The film also received nominations for Best Editing and Best Director."
    assert told(text)[1:] == [
        ("nominated", "Academy Award", "Best Editing", ""),
        ("nominated", "Academy Award", "Best Director", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Oscar-winning actor Bob Bell was cast as the ferryman.",
        "The film did not win the Academy Award for Best Picture.",
        "It was submitted for the Academy Award for Best Foreign Language Film.",
        "It competed for the Golden Bear at the Berlin International Film Festival.",
        "Bell, who had won the Academy Award for Best Actor, left the project.",
        "Many expected Zadora to win the Academy Award for Best Actress.",
        "She later shot Meridian, which earned Dove his first Academy Award nomination for Best Cinematography.",
        "The play won the Tony Award for Best Play.",
        "Ames was the oldest person to win a BAFTA.",
        "Before this, Bell had already starred in Low Tide, for which he was nominated for an Oscar.",
        "Ames came from the 2011 film Long Way (2011), in which she won the Academy Award for Best Actress.",
    ],
)
def test_what_was_not_won_or_not_by_the_film_is_left_out(text: str) -> None:
    assert told(text) == []


def test_who_lost_is_still_nominated_and_who_beat_them_is_not_ours() -> None:
    text = "Bell was nominated for the Academy Award for Best Actor, but lost to Dan Dove for Night Train."
    assert told(text) == [("nominated", "Academy Award", "Best Actor", "Bob Bell")]


def test_a_list_without_layout_is_read_entry_by_entry() -> None:
    text = "Oscar for Best Actress – Ann Ames Oscar for Best Picture Golden Bear Satellite Award for Best Actor – Bob Bell"
    assert told(text) == [
        ("nominated", "Oscar", "Best Actress", "Ann Ames"),
        ("nominated", "Oscar", "Best Picture", ""),
        ("nominated", "Golden Bear", "", ""),
        ("nominated", "Satellite Award", "Best Actor", "Bob Bell"),
    ]


def test_a_list_tells_outcomes_behind_entries_or_before_them() -> None:
    behind = "Academy Awards Best Actress – Ann Ames (winner) Best Director – Cara Cole (nominee)"
    before = "Won: Academy Award for Best Actress – Ann Ames Nominated: Academy Award for Best Director – Cara Cole"
    expected = [
        ("won", "Academy Award", "Best Actress", "Ann Ames"),
        ("nominated", "Academy Award", "Best Director", "Cara Cole"),
    ]
    assert told(behind) == expected
    assert told(before) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The film earned four Academy Award nominations.", [("nominated", 4, "Academy Award")]),
        ("It received several awards, including four BAFTA Awards for Best Score.", [("won", 4, "BAFTA Award")]),
        (
            "It won three of its eight Academy Award nominations: Best Actress for Ames.",
            [("won", 3, "Academy Award"), ("nominated", 8, "Academy Award")],
        ),
        (
            "It was nominated for ten Academy Awards and won five, including Best Picture.",
            [("nominated", 10, "Academy Award"), ("won", 5, "Academy Award")],
        ),
        (
            "At the 38th César Awards it was nominated in ten categories, winning in five, including Best Film.",
            [("nominated", 10, "César Award"), ("won", 5, "César Award")],
        ),
        (
            "The film received two nominations from the Screen Actors Guild Awards.",
            [("nominated", 2, "Screen Actors Guild Award")],
        ),
        (
            "It received nominations in three Academy Award and eight BAFTA Award categories.",
            [("nominated", 3, "Academy Award"), ("nominated", 8, "BAFTA Award")],
        ),
        (
            "Nominated for ten Academy Awards and winning eight—the most of the year.",
            [("nominated", 10, "Academy Award"), ("won", 8, "Academy Award")],
        ),
        ("At the 1996 Gull Film Festival, it won three awards.", [("won", 3, "Gull Film Festival")]),
        (
            "It competed for the Palme d'Or at the Gull Film Festival. It won three awards, including the Palme d'Or.",
            [("won", 3, "Gull Film Festival")],
        ),
        ("It opened the Gull Film Festival and won four awards in total.", []),
        ("It was the fourth of her eight Oscar nominations.", []),
        ("Three other films (Gull, Heron and Skua) won 11 Oscars.", []),
        ("Ames has won three Academy Awards.", []),
        ("The film was nominated for two other Golden Globe Awards.", []),
    ],
)
def test_stated_numbers_are_those_of_the_film(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert sorted(counted(text)) == sorted(expected)


def test_the_year_is_that_of_the_ceremony_where_it_is_stated() -> None:
    (reading,) = readings("It won two awards at the 52nd Academy Awards in 1980, for Best Picture and Best Director.")
    assert {h.year for h in reading.honours} == {1980}


def test_evidence_is_what_stands_in_the_text() -> None:
    (reading,) = readings("Ames won the Academy Award for Best Actress (with Bell).")
    (honour,) = reading.honours
    assert honour.at[0].text.startswith("won the Academy Award for Best Actress")
