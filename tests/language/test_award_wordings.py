"""Less common wordings of prose about the awards of an invented film."""

from __future__ import annotations

import pytest

from tests.language.awarded import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It won Academy Awards for Best Picture and Best Film Editing for editor Dan Dove.",
            [("won", "Academy Award", "Best Film Editing", "Dan Dove"), ("won", "Academy Award", "Best Picture", "")],
        ),
        (
            "The two leads, Ames and Bell, both received Academy and Golden Globe awards for their performances.",
            [
                ("won", "Academy Award", "", "Ann Ames"),
                ("won", "Academy Award", "", "Bob Bell"),
                ("won", "Golden Globe award", "", "Ann Ames"),
                ("won", "Golden Globe award", "", "Bob Bell"),
            ],
        ),
        (
            "It received many awards, including an Oscar nomination for Best Score and a Golden Globe award for Best Editing.",
            [("nominated", "Oscar", "Best Score", ""), ("won", "Golden Globe award", "Best Editing", "")],
        ),
        (
            "Ames was nominated for a Golden Globe, as was Bob Bell.",
            [("nominated", "Golden Globe", "", "Ann Ames"), ("nominated", "Golden Globe", "", "Bob Bell")],
        ),
        (
            "Bell won two awards for Best Actor; from the National Board of Review and the New York Film Critics Circle.",
            [
                ("won", "National Board of Review", "Best Actor", "Bob Bell"),
                ("won", "New York Film Critics Circle", "Best Actor", "Bob Bell"),
            ],
        ),
        (
            'It won the Hugo Award for "Best Screenplay" for writers Dan Dove, Bob Bell and Cara Cole.',
            [("won", "Hugo Award", "Best Screenplay", "Dan Dove, Bob Bell, Cara Cole")],
        ),
        (
            "It received Academy Award nominations for Best Film Editing and Best Music, Original Song.",
            [
                ("nominated", "Academy Award", "Best Film Editing", ""),
                ("nominated", "Academy Award", "Best Music, Original Song", ""),
            ],
        ),
        (
            "Ames and Bell received Academy Award nominations for their performances.",
            [("nominated", "Academy Award", "", "Ann Ames"), ("nominated", "Academy Award", "", "Bob Bell")],
        ),
        (
            "It received the BAFTA award for Best Score in addition to receiving nominations for Best Editing.",
            [("won", "BAFTA award", "Best Score", ""), ("nominated", "BAFTA award", "Best Editing", "")],
        ),
        (
            "Ann Ames's performance was nominated for the Academy Award for Best Actress.",
            [("nominated", "Academy Award", "Best Actress", "Ann Ames")],
        ),
        (
            "It received an Oscar nomination and Golden Globe wins for both Bell and Ames.",
            [
                ("nominated", "Oscar", "", ""),
                ("won", "Golden Globe", "", "Bob Bell"),
                ("won", "Golden Globe", "", "Ann Ames"),
            ],
        ),
        (
            "It was nominated for Academy Awards for Best Score and Best Supporting Actor and Actress for Bell and Ames.",
            [
                ("nominated", "Academy Award", "Best Score", ""),
                ("nominated", "Academy Award", "Best Supporting Actor", "Bob Bell"),
                ("nominated", "Academy Award", "Best Supporting Actress", "Ann Ames"),
            ],
        ),
        (
            "Both Bell and Ames received Academy Award nominations for Best Actor and Best Actress.",
            [
                ("nominated", "Academy Award", "Best Actor", "Bob Bell"),
                ("nominated", "Academy Award", "Best Actress", "Ann Ames"),
            ],
        ),
        (
            "It won two Golden Globe Awards, for Best Director and Best Actor for Bob Bell.",
            [("won", "Golden Globe Award", "Best Director", ""), ("won", "Golden Globe Award", "Best Actor", "Bob Bell")],
        ),
        ("Bell was able to win an Oscar for Best Actor.", [("won", "Oscar", "Best Actor", "Bob Bell")]),
        ("It garnered a Writers Guild of America nomination.", [("nominated", "Writers Guild of America", "", "")]),
        (
            "Dove was nominated for the Academy Award for Best Writing in a year when only one was given.",
            [("nominated", "Academy Award", "Best Writing", "Dan Dove")],
        ),
        ("Dove won a Golden Globe for writing the script.", [("won", "Golden Globe", "", "Dan Dove")]),
        (
            "It was nominated for two Academy Awards: a Best Actor nomination (Bob Bell) and Best Picture.",
            [("nominated", "Academy Award", "Best Actor", "Bob Bell"), ("nominated", "Academy Award", "Best Picture", "")],
        ),
        (
            "It won Bell the Oscar for Best Actor and the Oscar for Best Foreign Language Film.",
            [("won", "Oscar", "Best Actor", "Bob Bell"), ("won", "Oscar", "Best Foreign Language Film", "")],
        ),
        (
            "It was nominated for the Oscar for Best Song (Ann Ames for the title song).",
            [("nominated", "Oscar", "Best Song", "Ann Ames")],
        ),
        ("Bell, who also produced the film, won the Oscar for Best Actor.", [("won", "Oscar", "Best Actor", "Bob Bell")]),
        (
            "Bell won the Golden Globe for Best Actor and is currently nominated for the Oscar for Best Actor.",
            [("won", "Golden Globe", "Best Actor", "Bob Bell"), ("nominated", "Oscar", "Best Actor", "Bob Bell")],
        ),
        (
            'It was nominated for the Oscar for Best Song (for Lee Gull and Ned Heron\'s "Low Tide").',
            [("nominated", "Oscar", "Best Song", "Lee Gull, Ned Heron")],
        ),
        (
            "It won the Oscar for Best Writing, Story and Screenplay.",
            [("won", "Oscar", "Best Writing, Story and Screenplay", "")],
        ),
        ("It was the last Best Picture to not win an Oscar for Best Director.", []),
        ("Her nomination for the Oscar for Best Actress was considered certain, but she was ignored.", []),
        (
            "Ames won second place in the category of Best Actress at the Laurel Awards.",
            [("nominated", "Laurel Award", "Best Actress", "Ann Ames")],
        ),
        ("Three other films (Gull, Heron and Skua) won an Oscar for Best Score.", []),
        (
            "The role earned Ames her first of four Academy Award nominations for Best Actress.",
            [("nominated", "Academy Award", "Best Actress", "Ann Ames")],
        ),
        (
            "Ames won the Oscar for Best Actress for her role as Olga.",
            [("won", "Oscar", "Best Actress", "Ann Ames")],
        ),
        ("It won the Grammy Award for Best Rock Album.", []),
        ("It holds the Oscar record of most wins for a movie musical.", []),
        ("Ames won the Golden Laurel Award.", [("won", "Golden Laurel Award", "", "Ann Ames")]),
    ],
)
def test_less_common_wordings_of_prose(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert sorted(told(text)) == sorted(expected)
