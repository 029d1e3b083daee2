"""Where the story of an article's film is set."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.mappers.article import setting
from kg.mappers.article.reading import read
from kg.vocab import FILM

OPENING = "The Long Way is a 1995 American drama film directed by Rita Holm. "
PLOT = (
    "She finds a bag in a car and hides it from her brother. Tom learns of it, steals the bag and leaves her. "
    "Ada follows him, and they forgive each other. "
)


def places(text: str) -> set[str]:
    statements = setting.statements(read(from_bytes(text.encode(), "x.txt")))
    return {s.object.value for s in statements if s.predicate == FILM.name}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It is set in 1960s Tokyo.", {"Tokyo"}),
        ("Set in Kansas and Missouri, it tells the story of a nurse.", {"Kansas", "Missouri"}),
        ("The story takes place in Hollywood, between 1927 and 1932.", {"Hollywood"}),
        ("The film is set in the fictional town of Alder Creek, Indiana.", {"Alder Creek, Indiana"}),
        ("Jo Reed stars as a nurse in Los Angeles who moves to Las Vegas.", {"Los Angeles", "Las Vegas"}),
        ("It tells the story of a Brooklyn neighborhood.", {"Brooklyn"}),
        ("The film opens as Ada wakes in a hospital in Elm-sur-Mer, France.", {"Elm-sur-Mer, France"}),
        ("As a Boston-based crime drama, the film forms part of a tradition.", {"Boston"}),
        ("The plot was vaguely based on a case in Kano, Nigeria.", set()),
        ("It follows a nurse's coming of age in 1960s Manhattan.", {"Manhattan"}),
        ("The film is set in north-eastern England during the strike.", {"England"}),
        ("It is set at Elm Prison.", {"Elm Prison"}),
        ("The film is set on Election Day 1968.", set()),
        ("The film is set in a small town in Ohio.", {"Ohio"}),
        ("It tells of a nurse who comes to Oto Fjord on the island of Elm.", {"Oto Fjord"}),
        ("It follows a nurse in the Welsh mining village of Blaen.", {"Blaen"}),
        ("Set in the Elm Bros. and Moss & Holm Circus, it follows a nurse.", {"Elm Bros. and Moss & Holm Circus"}),
        ("It was shot in Rome and released in Italy.", set()),
        ("A scene set in Rome was cut.", set()),
        ("Scenes set in Rome were cut.", set()),
        ("The remake is set in Rome.", set()),
        ("She won an award in Paris for her story.", set()),
        ("The film is not set in Rome.", set()),
    ],
)
def test_what_the_lead_sets_somewhere_is_the_setting(sentence: str, expected: set[str]) -> None:
    assert places(OPENING + sentence) == expected


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("In Salem, Oregon, Ada Moss is a surgeon who works hard.", {"Salem, Oregon"}),
        ("In 1939 Italy, Ada Moss is a surgeon who works hard.", {"Italy"}),
        ("Ada Moss (Jo Reed) lives in an apartment in Paris and works hard.", {"Paris"}),
        ("In the American Old West of 1874, Ada Moss is a surgeon who works hard.", {"American Old West"}),
        ("Ada Moss (Jo Reed) is a surgeon in the small town of Elm, Indiana, who works hard.", {"Elm, Indiana"}),
        ("Ada Moss (Jo Reed) lies in a New Orleans hospital and works hard.", {"New Orleans"}),
        ("Ada Moss (Jo Reed) arrives in Allied-occupied Vienna and works hard.", {"Vienna"}),
        ("Ada Moss (Jo Reed) arrives in Elmtown and works hard.", set()),
        ("Ada Moss (Jo Reed) is a surgeon who works hard.", set()),
    ],
)
def test_the_plot_begins_where_the_story_is_set(first: str, expected: set[str]) -> None:
    assert places(f"{OPENING}The film won an award. {first} {PLOT}Critics praised the film in 1996.") == expected


def test_a_place_in_the_title_is_no_setting() -> None:
    assert places("The Way to Rome is a 1995 drama film. The Way to Rome follows a nurse.") == set()


def test_the_plot_may_say_where_it_opens_when_it_has_said_when_it_is_set() -> None:
    plot = "The film is set in the late 20s. It opens in Morocco, with the return of Ada Moss. "
    assert places(f"{OPENING}\n\n== Plot ==\n{plot}{PLOT}\n\n== Cast ==\nJo Reed as Ada Moss") == {"Morocco"}
