"""Less common wordings of prose about the awards of an invented film."""

from __future__ import annotations

import pytest

from tests.language.awarded import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
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
        ("Ames won the Golden Laurel Award.", [("won", "Golden Laurel Award", "", "Ann Ames")]),
    ],
)
def test_less_common_wordings_of_prose(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert sorted(told(text)) == sorted(expected)
