"""What a film is based on, as prose tells it."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.mappers.article import basis
from kg.mappers.article.reading import read
from kg.vocab import FILM

PLOT = (
    "Ada Moss is a surgeon in Ohio. She finds a bag in a car and hides it from her brother. "
    "Tom learns of it, steals the bag and leaves her. Ada follows him, and they forgive each other. "
)


def works(rest: str) -> list[tuple[str, str | None, tuple[str, ...], int | None]]:
    text = f"The Long Way is a 1995 American drama film {rest}"
    found = basis.works_of(read(from_bytes(text.encode(), "x.txt")))
    return [(w.type, w.title.name if w.title else None, tuple(a.name for a in w.authors), w.year) for w in found]


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        (
            "based on the semi-autobiographical 1990 novel of the same name by Ada Berg.",
            ("novel", "The Long Way", ("Ada Berg",), 1990),
        ),
        ("adapted from the play The Well by Ada Berg and Tom Fox.", ("play", "The Well", ("Ada Berg", "Tom Fox"), None)),
        ('based upon the short story "The Well" by Ada Berg.', ("short story", "The Well", ("Ada Berg",), None)),
        ("adapted by Tom Poe from Ada Berg's 1961 novel The Well.", ("novel", "The Well", ("Ada Berg",), 1961)),
        ("directed by Rita Holm. It is an adaptation of the memoir The Well.", ("memoir", "The Well", (), None)),
        ("directed by Rita Holm. It is a remake of the 1932 film of the same name.", ("film", "The Long Way", (), 1932)),
        ("written by Tom Poe, based on his own 1980 play of the same title.", ("play", "The Long Way", ("Tom Poe",), 1980)),
        ("based on The Well, a 1951 novel by Ada Berg.", ("novel", "The Well", ("Ada Berg",), 1951)),
        ("adapted by T. J. Poe, Lea Fox (uncredited) and Max Dahl Jr. from the play The Well.", ("play", "The Well", (), None)),
        (
            "adapted by Lea A. Fox from Letter to the Well, a 1951 novel by Ada Berg.",
            ("novel", "Letter to the Well", ("Ada Berg",), 1951),
        ),
        ("adapted by Lea Fox from Ada Berg's Pulitzer Prize-winning play.", ("play", None, ("Ada Berg",), None)),
        ("based on the novel Il pozzo (The Well) by Ada Berg.", ("novel", "Il pozzo", ("Ada Berg",), None)),
        ("based on the play of the same name (1591–95) by Ada Berg.", ("play", "The Long Way", ("Ada Berg",), None)),
        (
            "and the second of five film adaptations of the 1885 novel The Well by Ada Berg.",
            ("novel", "The Well", ("Ada Berg",), 1885),
        ),
    ],
)
def test_the_work_behind_the_film_is_read(rest: str, expected: tuple[str, str | None, tuple[str, ...], int | None]) -> None:
    assert works(rest) == [expected]


@pytest.mark.parametrize(
    "rest",
    [
        "based on a true story.",
        "based on the life of Ada Berg.",
        "not based on the novel The Well.",
        'directed by Rita Holm. Holm said "it is based on the novel The Well by Ada Berg".',
        "directed by Rita Holm. A scene is based on the novel The Well.",
    ],
)
def test_no_work_is_made_of_what_names_none(rest: str) -> None:
    assert works(rest) == []


def test_the_basis_of_the_basis_is_none_of_the_films() -> None:
    told = works("based on the 1957 musical of the same name, which in turn was inspired by the play Two Houses.")
    assert [kind for kind, *_ in told] == ["musical"]


def test_a_second_mention_that_says_less_is_the_same_work() -> None:
    text = "based on the 1990 novel of the same name by Ada Berg. "
    later = "Holm based The Long Way on a 1990 autobiographical novel by Ada Berg, who lives in Ohio."
    assert works(text + PLOT + later) == [("novel", "The Long Way", ("Ada Berg",), 1990)]
    article = read(from_bytes(f"The Long Way is a 1995 film {text}{PLOT}{later}".encode(), "x.txt"))
    assert len(basis.works_of(article)[0].at) == 2


def test_the_author_has_a_role_as_source_author() -> None:
    text = "The Long Way is a 1995 film based on the novel The Well by Ada Berg."
    stated = {(s.predicate, s.object) for s in basis.statements(read(from_bytes(text.encode(), "x.txt")))}
    assert (FILM.function, FILM.sourceAuthorship) in stated


def test_who_wrote_it_with_its_owner_is_an_author_too() -> None:
    rest = "directed by Rita Holm. It was adapted from Ada Berg's 1976 autobiography written with Tom Fox."
    assert works(rest) == [("autobiography", None, ("Ada Berg", "Tom Fox"), 1976)]


def test_bought_rights_tell_the_full_title_of_what_has_the_same_name() -> None:
    rest = "directed by Rita Holm. It is based on the 2010 book of the same name by Ada Berg. "
    body = "In 2013, Northlight acquired the rights to the 2010 book The Long Way: A Life in Ohio by Ada Berg."
    assert works(f"{rest}{PLOT}{body}") == [("book", "The Long Way: A Life in Ohio", ("Ada Berg",), 2010)]
