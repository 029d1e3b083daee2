"""Invented critics on an invented film."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.documents import from_bytes
from kg.language.critics import merged, reviews
from kg.language.people import Names
from kg.language.sentences import sentences
from kg.mappers.article.reading import read
from kg.mappers.article.reception import statements
from kg.model import Mention
from kg.vocab import RDFS

if TYPE_CHECKING:
    from kg.language.reported import Reported

PEOPLE = "Ann Ames\nBob Bell\nCara Cole\n"
TITLE = "The Paper Boat"
MAKERS = frozenset({"Cara Cole"})


def reported(text: str) -> list[Reported]:
    document = from_bytes((PEOPLE + text).encode(), "film.txt")
    lines = list(document.lines())
    names = Names([Mention.of(line) for line in lines[:3]])
    return merged([r for line in lines[3:] for s in sentences(line) for r in reviews(s, names, TITLE, MAKERS)])


def told(text: str) -> list[tuple[str, str]]:
    return [(r.critic.name if r.critic else "", r.publication.name if r.publication else "") for r in reported(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Ames from Chicago Sun-Times and Bob Bell from The Globe and Mail gave the film high marks.",
            [("Ann Ames", "Chicago Sun-Times"), ("Bob Bell", "The Globe and Mail")],
        ),
        ("Bob Bell of the Barchester Gazette wrote that the film is long.", [("Bob Bell", "Barchester Gazette")]),
        ("In his review for The New York Times, Bob Bell called it a marvel.", [("Bob Bell", "The New York Times")]),
        ("Writing for Slant Magazine, Ann Ames gave the film one star.", [("Ann Ames", "Slant Magazine")]),
        ("Variety's Ann Ames praised the performances.", [("Ann Ames", "Variety")]),
        ("Ann Ames, in her review for the Village Voice, said the film drifts.", [("Ann Ames", "Village Voice")]),
        ("Film critic Bob Bell called it a marvel.", [("Bob Bell", "")]),
        ("USA Today gave the film three stars out of four.", [("", "USA Today")]),
        ("Ames gave The Paper Boat four stars out of four.", [("Ann Ames", "")]),
        ('According to Bob Bell of The Guardian, the film "floats".', [("Bob Bell", "The Guardian")]),
        ("Reviewer Ann Ames wrote in Variety that the film drifts.", [("Ann Ames", "Variety")]),
        ("Ann Ames's review in the Los Angeles Times was harsh on the film.", [("Ann Ames", "Los Angeles Times")]),
        ("The staff at Variety magazine gave the picture a good review.", [("", "Variety")]),
        ("Variety was similarly impressed with the performances.", [("", "Variety")]),
        ("Ann Ames of Slate accused the film of haste.", [("Ann Ames", "Slate")]),
        ("The film was praised, with Bob Bell of Newsweek stating that it is long.", [("Bob Bell", "Newsweek")]),
        ("Ann Ames wrote in Variety that the film drifts.", [("Ann Ames", "Variety")]),
        ('Writing in the Seattle Times, Ann Ames titled his review "The Paper Boat Sinks".', [("Ann Ames", "Seattle Times")]),
        ('Variety magazine was less enthused, writing: "It may sink".', [("", "Variety")]),
        ("The New York-based motion picture journal Harrison's Reports had similar views.", [("", "Harrison's Reports")]),
        ('The New York Times\'s "Mooring" series stated that the film is long.', [("", "The New York Times")]),
    ],
)
def test_a_review_has_its_critic_and_its_publication(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It floats", wrote Ann Ames for The New Yorker.', [("Ann Ames", "The New Yorker")]),
        ('"It floats," wrote Barchester film critic Ann Ames.', [("Ann Ames", "")]),
        ('"It floats," Ann Ames wrote gladly in The New Yorker.', [("Ann Ames", "The New Yorker")]),
        ("The film was praised for its script by Ann Ames of Slate.", [("Ann Ames", "Slate")]),
        ('It was described as "a dud" by Variety.', [("", "Variety")]),
        ("It was hailed by film critic Ann Ames as a marvel.", [("Ann Ames", "")]),
        ("The film took two stars from Rolling Stone commentator Ann Ames.", [("Ann Ames", "Rolling Stone")]),
        (
            "Kind reviews came from Ann Ames of Slate and Bob Bell of Newsweek.",
            [("Ann Ames", "Slate"), ("Bob Bell", "Newsweek")],
        ),
        ('"It is the best of ferries." —Ann Ames, writing for Variety', [("Ann Ames", "Variety")]),
    ],
)
def test_the_author_of_a_review_may_stand_behind_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Ames in The Times called it a marvel.", [("Ann Ames", "The Times")]),
        ("Ann Ames of London's Evening Standard notes that the film drifts.", [("Ann Ames", "Evening Standard")]),
        ("Ann Ames (The Guardian) called the film a marvel.", [("Ann Ames", "The Guardian")]),
        ("Ann Ames of the BBC wrote that the film drifts.", [("Ann Ames", "BBC")]),
        ("Mona Hall of The New York Times wrote that the film drifts.", [("Mona Hall", "The New York Times")]),
        ("The Washington Post author Ann Ames felt that the film drifts.", [("Ann Ames", "The Washington Post")]),
        ("His colleague Ann Ames called the film a marvel.", [("Ann Ames", "")]),
        ("Film critic Ann Ames, while liking the film, wrote that it drifts.", [("Ann Ames", "")]),
        ("Ann Ames of Slate censured the film.", [("Ann Ames", "Slate")]),
        ("Ann Ames of Slate also was largely negative about the film.", [("Ann Ames", "Slate")]),
        ("Ann Ames of Slate praised Cara Cole.", [("Ann Ames", "Slate")]),
        ("A review in Photoplay stated that the film drifts.", [("", "Photoplay")]),
        ("The review by Slate was also positive.", [("", "Slate")]),
        ("A reviewer in Life Magazine called the film a marvel.", [("", "Life Magazine")]),
        ("The New York Times reviewer praised the film.", [("", "The New York Times")]),
        ("Bell was praised, with Time Out writing that the film drifts.", [("", "Time Out")]),
        ('Time observed, "It floats".', [("", "Time")]),
        ("Critics such as Ann Ames of Slate praised the film.", [("Ann Ames", "Slate")]),
        ("The Barchester Gazette praised the film. Barchester Gazette liked it.", [("", "The Barchester Gazette")]),
    ],
)
def test_a_critic_is_introduced_in_many_ways(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "According to Variety, Ann Ames insisted that the film be shown.",
        "People said that the film was long.",
        "In the scene of the Harbour, Ann Ames describes the film.",
        "Critics such as Ann Ames described the film.",
        "The novel was praised by Ann Ames of Slate before the film.",
        "Cara Cole told Variety that the film took nine years.",
        "Cara Cole, writing in The Guardian, said the film was hers.",
        "Rotten Tomatoes reported that the film has a score of 91%.",
        "Bob Bell said the weather held.",
        "Both leads received Academy and Golden Globe awards for the film.",
        'Producer Max Dahl called the film "my own".',
        'Olga Price described the film as "one of the great ferry films".',
        'According to Olga Price, "the film floats".',
        "Bob Bell called the film a marvel.",
        "The National Committee for Ferry Freedom called the film a fraud in Variety.",
        "According to Bob Bell, the film took nine years.",
        "In an interview with Variety, Bob Bell said that the film was hard to light.",
        "Writing for Bob Bell's website, the staff wrote that the film is long.",
    ],
)
def test_those_who_made_the_film_and_those_who_only_count_are_no_critics(text: str) -> None:
    assert told(text) == []


def test_a_critic_who_speaks_twice_is_one_review_with_the_publication() -> None:
    text = "Film critic Bob Bell called it a marvel. Bob Bell of Newsweek also said the film is long."
    assert told(text) == [("Bob Bell", "Newsweek")]


def test_the_words_quoted_stand_without_their_marks() -> None:
    (review,) = reported('Ann Ames of Variety called the film "a slow, bright marvel".')
    assert review.quotation is not None
    assert review.quotation.name == "a slow, bright marvel"
    assert review.quotation.spans[0].text == review.quotation.name


def test_marks_without_words_quote_nothing() -> None:
    (review,) = reported("It floats on and on. “ ” —Bob Bell, writing for the San Francisco Chronicle")
    assert review.critic
    assert review.quotation is None


ARTICLE = (
    "The Paper Boat is a 1995 drama film directed by Cara Cole. It stars Dan Dove. It opened to good reviews from critics. "
    'Slant Magazine praised The Paper Boat for its ferries. Awarding four stars, Ann Ames said: "It floats". '
    'Bob Bell wrote, "The Paper Boat sinks". Dan Dove called the film a marvel. Eve Egan called the film visually beautiful. '
    "Fay Finn noted that the tickets were dear. "
    'Ames, Ann. "The Paper Boat", Slant Magazine, published May 2, 2005. Retrieved May 3, 2010. Bell, Bob (May 1, 1999). '
    '"The Paper Boat". The Ledger. Retrieved May 3, 2010.'
)


def test_who_reviews_is_known_from_the_references_or_from_what_is_said_among_reviews() -> None:
    article = read(from_bytes(ARTICLE.encode(), "film.txt"))
    labels = [s.object.value for s in statements(article) if s.predicate == RDFS.label and "/review/" in s.subject.value]
    assert labels == ["review, Ann Ames, Slant Magazine", "review, Bob Bell", "review, Eve Egan"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bob Bell of Slate listed it. She found the film slow.",
            ["review, Bob Bell, Slate"],
        ),
        (
            'Bob Bell of Slate said the novel "floats. It also sinks. It sails." He thought the film was slow.',
            ["review, Bob Bell, Slate"],
        ),
        ("Bob Bell listed it. She found the film slow.", []),
        ("Cara Cole of Slate listed it. She found the film slow.", []),
        ("Bob Bell of Slate saw a ferry. He lost his coat.", []),
    ],
)
def test_a_critic_is_introduced_in_the_sentence_before(text: str, expected: list[str]) -> None:
    lead = "The Paper Boat is a 1995 drama film directed by Cara Cole. It stars Dan Dove. "
    article = read(from_bytes((lead + text).encode(), "film.txt"))
    labels = [s.object.value for s in statements(article) if s.predicate == RDFS.label and "/review/" in s.subject.value]
    assert labels == expected
