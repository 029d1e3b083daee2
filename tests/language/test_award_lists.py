"""Invented lists of awards that have lost their layout."""

from __future__ import annotations

import pytest

from tests.language.awarded import told


@pytest.mark.parametrize(
    "text",
    [
        "Wins Academy Awards: Best Actress (Ann Ames) Nominations Golden Globes: Best Actor (Bob Bell)",
        "Won Academy Awards Best Actress (Ames) Other nominations Golden Globes Best Actor (Bell)",
        "Academy Award for Best Actress (Ann Ames, winner) Golden Globe for Best Actor (Bob Bell, nominee)",
        "Academy Awards Won: Best Actress – Ann Ames Golden Globes Nominated: Best Actor – Bob Bell",
        "Academy Awards Won, Ann Ames — Best Actress Golden Globes Nominated, Bob Bell — Best Actor",
        "Academy Awards for Best Actress (1962): Ann Ames (won) Golden Globes for Best Actor (1962): Bob Bell (nominated)",
        "Academy Awards Best Actress: Ann Ames (Won) (tied with Eve Egan) Golden Globes Best Actor: Bob Bell (nominated)",
    ],
)
def test_the_outcome_stands_before_an_entry_or_behind_it_in_many_ways(text: str) -> None:
    assert [(outcome, category, who) for outcome, _, category, who in told(text)] == [
        ("won", "Best Actress", "Ann Ames"),
        ("nominated", "Best Actor", "Bob Bell"),
    ]


def test_what_stands_in_brackets_breaks_no_list_and_the_second_has_won_nothing() -> None:
    text = (
        "Wins New York Film Critics Online Best Picture (tie with Low Tide) Chicago Film Critics Association Best Director "
        "(runner-up) Best Cinematography Prix Anne Vasseur du Scénario Best Adaptation Nominations Oscars Best Score (Dan Dove)"
    )
    assert told(text) == [
        ("won", "New York Film Critics Online", "Best Picture", ""),
        ("won", "Chicago Film Critics Association", "Best Cinematography", ""),
        ("won", "Prix Anne Vasseur du Scénario", "Best Adaptation", ""),
        ("nominated", "Oscar", "Best Score", "Dan Dove"),
    ]


def test_a_festival_and_a_body_nobody_knows_end_what_the_prize_before_gives() -> None:
    text = (
        "Wins Oscars Best Actor (Bell) 60th Cannes Film Festival Best Director Technical Grand Prize Golden Palm (Cara Cole)"
        " Barchester Guild of Cooks Best Score"
    )
    assert told(text) == [
        ("won", "Oscar", "Best Actor", "Bob Bell"),
        ("won", "Cannes Film Festival", "Best Director", ""),
        ("won", "Technical Grand Prize", "", ""),
        ("won", "Golden Palm", "", "Cara Cole"),
    ]


def test_people_stand_before_the_category_or_in_brackets_of_their_own() -> None:
    text = "Academy Awards: Ann Ames for Best Actress Bob Bell for Best Actor Best Art Direction (Cara Cole) (Dan Dove)"
    assert [(category, who) for _, _, category, who in told(text)] == [
        ("Best Actress", "Ann Ames"),
        ("Best Actor", "Bob Bell"),
        ("Best Art Direction", "Cara Cole, Dan Dove"),
    ]


def test_a_list_that_a_heading_opens_is_of_the_prize_last_spoken_of() -> None:
    text = (
        "The film was nominated for five Academy Awards. Won Best Score (Dan Dove) Nominated Best Actor (Bob Bell) Best Editing"
    )
    assert told(text) == [
        ("won", "Academy Award", "Best Score", "Dan Dove"),
        ("nominated", "Academy Award", "Best Actor", "Bob Bell"),
        ("nominated", "Academy Award", "Best Editing", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It won two of the three Academy Awards it was nominated for: Best Score and Best Editing.",
        "It won two out of three Academy Awards for which it was nominated, including Best Score and Best Editing.",
    ],
)
def test_what_was_won_out_of_the_nominations_is_won(text: str) -> None:
    assert [(outcome, category) for outcome, _, category, _ in told(text)] == [("won", "Best Score"), ("won", "Best Editing")]


def test_who_gives_a_prize_that_has_a_name_is_not_the_prize() -> None:
    text = "Ames won a Lantern Award from the Casting Society of America for Best Actress."
    assert told(text) == [("won", "Lantern Award", "Best Actress", "Ann Ames")]


def test_one_entry_is_a_list_where_a_list_goes_on_or_behind_a_heading() -> None:
    assert told("Wins Venice Film Festival: Best Colour Film, Cara Cole; 1935.") == [
        ("won", "Venice Film Festival", "Best Colour Film", "Cara Cole")
    ]
    text = "Wins Oscars: Best Score (Dan Dove) Best Editing (Bob Bell).\nHugo Awards: Best Actress, Ann Ames; 1987."
    assert told(text)[2:] == [("won", "Hugo Award", "Best Actress", "Ann Ames")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hugo Awards: Best Actress (Ann Ames, won) Breakthrough Director (Cara Cole, nominated)",
            [("won", "Best Actress", "Ann Ames"), ("nominated", "Breakthrough Director", "Cara Cole")],
        ),
        (
            "Satellite Awards Best Screenplay, Original (Dan Dove) Best Actor (nomination) - Bob Bell",
            [("nominated", "Best Screenplay, Original", "Dan Dove"), ("nominated", "Best Actor", "Bob Bell")],
        ),
        (
            "Academy Award nominations Best Score Best Actor - Bob Bell",
            [("nominated", "Best Score", ""), ("nominated", "Best Actor", "Bob Bell")],
        ),
    ],
)
def test_categories_may_lack_their_best_or_go_on_behind_a_comma(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(outcome, category, who) for outcome, _, category, who in told(text)] == expected


def test_one_of_the_best_films_is_no_prize() -> None:
    assert told("The National Board of Review named it one of the ten best films of the year.") == []


def test_what_is_not_marked_was_won_where_most_entries_of_the_prize_are_marked_as_nominations() -> None:
    text = (
        "Golden Globes Best Actress (Ann Ames) Best Actor (Bob Bell) - Nomination Best Song (Dan Dove) - Nomination "
        "Laurel Awards Best Score (Dan Dove) - 2nd place Best Editing (Cara Cole) - Nomination, 5th place"
    )
    assert told(text) == [
        ("won", "Golden Globe", "Best Actress", "Ann Ames"),
        ("nominated", "Golden Globe", "Best Actor", "Bob Bell"),
        ("nominated", "Golden Globe", "Best Song", "Dan Dove"),
        ("nominated", "Laurel Award", "Best Editing", "Cara Cole"),
    ]
    few = "Oscars Best Score (Ann Ames) Best Song (Bob Bell) Best Film (Cara Cole, nominee)"
    assert {outcome for outcome, *_ in told(few)} == {"nominated"}


def test_a_list_whose_prize_is_lost_is_read_without_it() -> None:
    text = "Wins Best Score: Ann Ames Nominations Best Art Direction: Art Direction: Bob Bell; Set Decoration: Cara Cole"
    assert told(text) == [("won", "", "Best Score", "Ann Ames"), ("nominated", "", "Best Art Direction", "Bob Bell, Cara Cole")]


def test_a_heading_within_a_line_opens_a_list() -> None:
    text = "It has the most wins by a film Won Golden Globe Award for Best Drama Golden Globe Award for Best Score (Ann Ames)"
    assert told(text) == [
        ("won", "Golden Globe Award", "Best Drama", ""),
        ("won", "Golden Globe Award", "Best Score", "Ann Ames"),
    ]


def test_the_next_sentence_gives_no_name_to_the_last_entry() -> None:
    text = "Nominations Academy Award for Best Score (Ann Ames) Academy Award for Best Song: Wanda Finch Mario Gull saw it"
    assert told(text)[1:] == [("nominated", "Academy Award", "Best Song", "Wanda Finch")]
