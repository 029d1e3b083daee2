"""Ratings in the wordings that articles use; numbers that are no rating."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.ratings import ratings
from kg.language.sentences import sentences
from kg.language.words import words

RT, MC = "Rotten Tomatoes", "Metacritic"


def read(text: str) -> list[tuple[str, str, str, int | None, int | None]]:
    found = ratings((s, words(s.text)) for s in sentences(from_bytes(text.encode(), "x.txt").span))
    return [(r.publisher.name, r.measure, str(r.value), r.scale, r.count) for r in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Rotten Tomatoes, it has an approval rating of 91% based on 53 reviews, with an average rating of 7.7/10.",
            [(RT, "approval", "91", 100, 53), (RT, "average", "7.7", 10, 53)],
        ),
        (
            "On Rotten Tomatoes, 95% of 222 critics' reviews are positive. The average rating is 8.4/10.",
            [(RT, "approval", "95", 100, 222), (RT, "average", "8.4", 10, None)],
        ),
        (
            "Yahoo! Movies reported a B+ average score from critics, based on 12 reviews.",
            [("Yahoo! Movies", "grade", "B+", None, 12)],
        ),
        ("Yahoo! Movies gives the film a grade of B+.", [("Yahoo! Movies", "grade", "B+", None, None)]),
        ('It has a "Certified Fresh" score of 92% on Rotten Tomatoes.', [(RT, "approval", "92", 100, None)]),
        ("The film holds a 98% rating on Rotten Tomatoes, based on seventeen reviews.", [(RT, "approval", "98", 100, 17)]),
        ("On Rotten Tomatoes the audience score is 85%.", [(RT, "user votes", "85", 100, None)]),
        (
            "It scored 64% on Rotten Tomatoes, albeit scoring lower with audiences with a score of 60%.",
            [(RT, "approval", "64", 100, None), (RT, "user votes", "60", 100, None)],
        ),
        (
            'It has a score of 100% on Rotten tomatoes with 14 "Fresh" reviews and no "Rotten" ones.',
            [(RT, "approval", "100", 100, 14)],
        ),
        ("Rotten Tomatoes gives it a 100 percent rating.", [(RT, "approval", "100", 100, None)]),
        (
            "Based on 59 reviews collected by Rotten Tomatoes, 88% of the critics liked it, with an average of 7.4 out of 10.",
            [(RT, "approval", "88", 100, 59), (RT, "average", "7.4", 10, 59)],
        ),
        ("It holds a score of 82 out of 100 on Metacritic, based on 23 critics.", [(MC, "score", "82", 100, 23)]),
        ("On Metacritic it has a weighted average of 94/100 from 41 critics.", [(MC, "score", "94", 100, 41)]),
        ("It has a metascore of 73 on Metacritic.", [(MC, "score", "73", None, None)]),
        (
            "At Metacritic, which assigns a rating out of 100 to reviews, it has an average score of 89, based on 41 reviews.",
            [(MC, "score", "89", 100, 41)],
        ),
        (
            "It received an 88% rating on Rotten Tomatoes and a 90 metascore on Metacritic.",
            [(RT, "approval", "88", 100, None), (MC, "score", "90", None, None)],
        ),
        (
            "It has 94% on Rotten Tomatoes based on 84 reviews and 85 out of 100 on Metacritic, based on 24 reviews.",
            [(RT, "approval", "94", 100, 84), (MC, "score", "85", 100, 24)],
        ),
        (
            'Audiences polled by CinemaScore gave the film an average grade of "A-" on an A+ to F scale.',
            [("CinemaScore", "grade", "A-", None, None)],
        ),
        ("It has a rating of 7.6/10 on IMDb from 1,600 votes.", [("IMDb", "user votes", "7.6", 10, 1600)]),
    ],
)
def test_ratings_are_read(text: str, expected: list[tuple[str, str, str, int | None, int | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The film fell by 40% in May.",
        "Rotten Tomatoes lists it among the best.",
        "It is on the list of films with a 100% rating on Rotten Tomatoes.",
        'A viewer on Rotten Tomatoes wrote "I am 100% happy".',
        "Moss gave the film a B+ overall, as Rotten Tomatoes reports.",
        "Moss gave the film four out of four stars.",
        "Audiences polled by CinemaScore were happy, 85% of them.",
    ],
)
def test_other_numbers_are_no_ratings(text: str) -> None:
    assert read(text) == []


def test_the_count_comes_from_the_fuller_of_two_sentences() -> None:
    text = "It holds 91% on Rotten Tomatoes. Much later, Rotten Tomatoes gave it 91%, based on 53 reviews."
    assert read(text) == [(RT, "approval", "91", 100, 53)]


def test_the_evidence_has_score_publisher_and_count() -> None:
    text = "As of May, it holds a score of 82 out of 100 on Metacritic, based on 23 critics."
    (rating,) = ratings([(from_bytes(text.encode(), "x.txt").span, words(text))])
    assert rating.at.text == "82 out of 100 on Metacritic, based on 23"
