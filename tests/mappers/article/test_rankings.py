"""Places of an invented film in invented lists."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.list_places import Places
from kg.language.people import Names
from kg.language.sentences import sentences
from kg.model import Mention

PEOPLE = "Ann Ames\nBob Bell\n"
TITLE = "The Paper Boat"


def places(text: str) -> list[tuple[str, str, int]]:
    document = from_bytes((PEOPLE + text).encode(), "film.txt")
    first, second, *rest = document.lines()
    reader = Places(Names([Mention.of(first), Mention.of(second)]), TITLE)
    found = [place for line in rest for sentence in sentences(line) for place in reader.read(sentence)]
    return [(p.by.name if p.by else "", p.list.name if p.list else "", p.rank) for p in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ames named the film "best of 1995".', [("Ann Ames", "best of 1995", 1)]),
        ("Ames ranked it as the eighth best film of the 1990s.", [("Ann Ames", "best film of the 1990s", 8)]),
        (
            "Both Ann Ames and Bob Bell named The Paper Boat the best film of 1996.",
            [("Ann Ames", "best film of 1996", 1), ("Bob Bell", "best film of 1996", 1)],
        ),
        (
            "The film was ranked number 84 on AFI's 100 Years...100 Movies.",
            [("AFI", "AFI's 100 Years...100 Movies", 84)],
        ),
        (
            "In 2008 it was placed 37th on Empire's list of the 500 Greatest Movies of All Time.",
            [("Empire", "500 Greatest Movies of All Time", 37)],
        ),
        (
            "Recognition: AFI's 100 Years...100 Laughs – #93 AFI's 100 Years...100 Heroes and Villains: Ferryman – #7 Villain",
            [("AFI", "AFI's 100 Years...100 Laughs", 93)],
        ),
        ("1st – Ann Ames, The Barchester Gazette 3rd – Bob Bell, Night Herald", [("Ann Ames", "", 1), ("Bob Bell", "", 3)]),
        (
            "The film is currently No. 14 on Rotten Tomatoes' list of best rated films.",
            [("Rotten Tomatoes", "best rated films", 14)],
        ),
        ("It was number 48 on Empire's 100 Greatest Movies.", [("Empire", "100 Greatest Movies", 48)]),
        ("It topped the annual Variety poll of critics as the best film of 1936.", [("Variety", "best film of 1936", 1)]),
        ("It was voted best film of 2011 in the annual Variety poll.", [("Variety", "best film of 2011", 1)]),
        ("In 1999 it came fifth in a Variety poll.", [("Variety", "", 5)]),
        ("Ames hailed it the best film of the year.", [("Ann Ames", "best film of the year", 1)]),
        ("Variety rated it #3 on their list of the 10 worst ferry films.", [("Variety", "worst ferry films", 3)]),
        ("Variety listed it as the third worst ferry film of all time.", [("Variety", "worst ferry film of all time", 3)]),
        ("It was Ann Ames's top film of 2007, and she called it long.", [("Ann Ames", "top film of 2007", 1)]),
        ("It was listed as the second best ferry film by viewers of Variety.", [("Variety", "best ferry film", 2)]),
        ("Lists AFI's 100 Years...100 Laughs #94", [("AFI", "AFI's 100 Years...100 Laughs", 94)]),
        ("Lists AFI's Greatest Movie Musicals – #5", [("AFI", "AFI's Greatest Movie Musicals", 5)]),
        (
            "The film is ranked #1 of the best of 1990 by Ann Ames and Bob Bell.",
            [("Ann Ames", "best of 1990", 1), ("Bob Bell", "best of 1990", 1)],
        ),
    ],
)
def test_a_place_has_its_maker_its_list_and_its_rank(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The film opened at number 2 at the box office, ranking behind Night Train.",
        "It topped the box office for two weeks, says Variety in a poll.",
        "The film was number 2 at the box office.",
        "The song was ranked #40 on AFI's 100 Years...100 Songs.",
        "Empire ranked Old Ferryman #59 on its list of The 100 Greatest Movie Characters.",
        "Ames called it one of the best films of the year.",
        "The album was placed at number 68 on the Billboard 200.",
    ],
)
def test_what_is_no_place_of_the_film_is_left_out(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1st Ann Ames, The Washington Post Bob Bell and Cara Cole, Slate (tied with Low Tide) Dan Dove, "  # noqa: ISC004
            "Barchester magazine Eve Egan, Slate 3rd Fay Finn, The Fresh Films 4th J. R. Gale, Variety The film opened in May.",
            [("Ann Ames", 1), ("Bob Bell", 1), ("Cara Cole", 1), ("Dan Dove", 1), ("Eve Egan", 1), ("Fay Finn", 3),
             ("J. R. Gale", 4)],
        ),
        ("2nd – Ann Ames & Bob Bell, Slate (tied) 9th – A.B. Cole, Wire", [("Ann Ames", 2), ("Bob Bell", 2), ("A.B. Cole", 9)]),
        ("2nd – Chicago Tribune (Cara Cole) 3rd – Variety 4th - Best Drama, Variety", [("Cara Cole", 2), ("Variety", 3)]),
        ("1st Ann Ames, The Washington Post", []),
        ("He served with the 2nd Infantry, the 3rd Cavalry and the 5th Special Forces.", []),
    ],
)  # fmt: skip
def test_a_list_of_critics_gives_each_of_them_the_place_before_the_name(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(by, rank) for by, _, rank in places(text)] == expected


def test_they_are_the_makers_of_the_list_before() -> None:
    text = "The American Film Institute lists it 31st in cinema. In 2000, they named it the second greatest comedy."
    assert [(by, rank) for by, _, rank in places(text)] == [("American Film Institute", 31), ("American Film Institute", 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'AFI revealed its "Ten Top Ten", a list. The Paper Boat was acknowledged as the eighth best film of the sea.',
            [("AFI", "best film of the sea", 8)],
        ),
        ("In 2014, Variety polled critics for a list. It was ranked 64th on this list.", [("Variety", "", 64)]),
        (
            "The film appeared on Variety's list of the ten best. Its position in 1982 was at number 4 in it.",
            [("Variety", "", 4)],
        ),
        ("Variety revealed its price. It was ranked 64th on this list.", []),
    ],
)
def test_whose_list_it_is_may_stand_in_the_sentence_before(text: str, expected: list[tuple[str, str, int]]) -> None:
    lead = "The Paper Boat is a 1995 drama film directed by Cara Cole. "
    document = from_bytes((lead + text).encode(), "film.txt")
    _, before, sentence = [s for line in document.lines() for s in sentences(line)]
    found = Places(Names([]), TITLE).read(sentence, before)
    assert [(p.by.name if p.by else "", p.list.name if p.list else "", p.rank) for p in found] == expected
