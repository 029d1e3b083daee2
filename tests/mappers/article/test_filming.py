"""Where, when and on what an article's film was shot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.documents import from_bytes
from kg.mappers.article import filming
from kg.mappers.article.reading import read
from kg.vocab import FILM

if TYPE_CHECKING:
    from kg.model import Term

OPENING = "The Long Way is a 1995 American drama film directed by Rita Holm. It stars Jo Reed. "


def told(prose: str) -> set[tuple[str, str]]:
    """Give what is said of the shooting; locations by their names."""
    statements = list(filming.statements(read(from_bytes((OPENING + prose).encode(), "x.txt"))))
    names: dict[Term, str] = {s.subject: s.object.value for s in statements if s.predicate == FILM.name}
    film = {s.subject for s in statements if s.predicate == FILM.filmedAt} or {s.subject for s in statements}
    return {(s.predicate.value.split("#")[1], names.get(s.object, s.object.value)) for s in statements if s.subject in film}


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        (
            "Filming took place over 28 days during the autumn of 1994.",
            {("filmingDays", "28"), ("filmingPeriod", "1994 autumn")},
        ),
        (
            "Principal photography took place from 7 February to 1 April 2011.",
            {("filmingStart", "2011-02-07"), ("filmingEnd", "2011-04-01")},
        ),
        (
            "Principal photography began on May 19, 1976, on the South Fork of Long Island.",
            {("filmingStart", "1976-05-19"), ("filmedAt", "South Fork of Long Island")},
        ),
        (
            (
                "Holm started filming in November 2012. Filming moved to Salem, Oregon; and Reno, Nevada, and wrapped in "
                "December after a 35-day shoot."
            ),
            {
                ("filmingStart", "2012-11"),
                ("filmingEnd", "2012-12"),
                ("filmingDays", "35"),
                ("filmedAt", "Salem, Oregon"),
                ("filmedAt", "Reno, Nevada"),
            },
        ),
        (
            "Filming began on 4 May and ended on 20 July 1994.",
            {("filmingStart", "1994-05-04"), ("filmingEnd", "1994-07-20")},
        ),
        ("Filming began with a party and ended on 20 July 1994.", {("filmingEnd", "1994-07-20")}),
        (
            "The film was shot in September and October 2002, over the course of twenty-seven days.",
            {("filmingPeriod", "September and October 2002"), ("filmingDays", "27")},
        ),
        (
            "After 130 shooting days, the film wrapped up principal photography in July 2012.",
            {("filmingDays", "130"), ("filmingEnd", "2012-07")},
        ),
        (
            "Primary filming in South Africa was completed in May 2009.",
            {("filmingEnd", "2009-05"), ("filmedAt", "South Africa")},
        ),
        ("The film was shot on location in Alder and Beech Hill.", {("filmedAt", "Alder"), ("filmedAt", "Beech Hill")}),
        ("It was filmed in super 16 mm instead of 35 mm film.", {("filmFormat", "super 16 mm")}),
        ("Holm shot the film in Ansco Color.", {("filmFormat", "Ansco Color")}),
        ("It was Holm's first film shot in the anamorphic format.", {("filmFormat", "anamorphic")}),
        ("It was photographed in Ultra Panavision.", {("filmFormat", "Ultra Panavision")}),
        ("It was filmed in super 16mm.", {("filmFormat", "super 16 mm")}),
        ("Filming also took place in Rome.", {("filmedAt", "Rome")}),
        (
            (
                "Filming also took place at Alder Hall in Salem, Oregon, for casino scenes, Elm College – Birch Hill in "
                "Dayton, Ohio, for use of the library, and at Reed Station."
            ),
            {
                ("filmedAt", "Alder Hall"),
                ("filmedAt", "Salem, Oregon"),
                ("filmedAt", "Elm College – Birch Hill"),
                ("filmedAt", "Dayton, Ohio"),
                ("filmedAt", "Reed Station"),
            },
        ),
        (
            "The film was shot in Alder National Park in western Norway and in Sweden.",
            {("filmedAt", "Alder National Park"), ("filmedAt", "Norway"), ("filmedAt", "Sweden")},
        ),
        (
            "Filming was taking place on Elm Boulevard in the Birch section of Dayton.",
            {("filmedAt", "Elm Boulevard"), ("filmedAt", "Birch"), ("filmedAt", "Dayton")},
        ),
        (
            (
                "Two great houses were used for the family seat: Alder Castle near Elmham, is used for the exterior scenes, "
                "Birch House in Kent (the stairs)."
            ),
            {("filmedAt", "Alder Castle"), ("filmedAt", "Elmham"), ("filmedAt", "Birch House"), ("filmedAt", "Kent")},
        ),
        (
            (
                "The former OAKBank branch located in Salem, Oregon, was used as the location for the first robbery (the "
                "exterior shots, however, are of Elm Savings Bank)."
            ),
            {("filmedAt", "OAKBank"), ("filmedAt", "Salem, Oregon"), ("filmedAt", "Elm Savings Bank")},
        ),
        ("A second crew was hired to film in Mecca because Holm was ill.", {("filmedAt", "Mecca")}),
        ("In the end Holm got permission for filming in Mecca.", {("filmedAt", "Mecca")}),
        (
            "Filming took place at the following locations in Uganda: Elm Falls; Lake Birch.",
            {("filmedAt", "Uganda"), ("filmedAt", "Elm Falls"), ("filmedAt", "Lake Birch")},
        ),
        (
            "One scene was shot in downtown Phoenix, Christmas decorations were visible.",
            {("filmedAt", "Phoenix")},
        ),
        (
            "The film was shot in Elizabeth, a shop in Bayonne where Reed met real customers, and in New York.",
            {("filmedAt", "Elizabeth"), ("filmedAt", "Bayonne"), ("filmedAt", "New York")},
        ),
        ("It could not be shot in Rome and was instead filmed mostly in Spain.", {("filmedAt", "Spain")}),
        ("The scenes set in Denmark were shot in London.", {("filmedAt", "London")}),
        ("Filmed in Ohio and Utah, it is a long way.", {("filmedAt", "Ohio"), ("filmedAt", "Utah")}),
        (
            "It is set in Ohio, with the University of Elmham standing in for the school.",
            {("filmedAt", "University of Elmham")},
        ),
        (
            "Filming locations included Alder Hall and Birch House. The Red Inn was used for the police station.",
            {("filmedAt", "Alder Hall"), ("filmedAt", "Birch House"), ("filmedAt", "Red Inn")},
        ),
    ],
)
def test_the_shooting_is_read(prose: str, expected: set[tuple[str, str]]) -> None:
    assert told(prose) == expected


@pytest.mark.parametrize(
    ("prose", "places"),
    [
        ("It was filmed in the Oslo metropolitan area.", {"Oslo metropolitan area"}),
        ("The last scene was filmed in Elm East, Victoria.", {"Elm East, Victoria"}),
        ("It was shot in Madison, Norfolk, Elm and Moss.", {"Madison", "Norfolk", "Elm", "Moss"}),
        ("For the film, Elm, Ohio and the surrounding area was chosen as the filming location.", {"Elm, Ohio"}),
        ("Elm Abbey was the location for the school scenes.", {"Elm Abbey"}),
        ("The production used the town of Elm as its main location.", {"Elm"}),
        ("Holm chose Vancouver as the location for filming.", {"Vancouver"}),
        ("The makers selected Budapest to stand in for Paris.", {"Budapest"}),
        ("The house used in the film is located in Elm, California.", {"Elm, California"}),
        ("Holm filmed the long desert scenes in Morocco.", {"Morocco"}),
        ("Her first film, The Long Way, was filmed in Rome.", {"Rome"}),
    ],
)
def test_locations_are_read_in_many_wordings(prose: str, places: set[str]) -> None:
    assert {value for name, value in told(prose) if name == "filmedAt"} == places


@pytest.mark.parametrize(
    "prose",
    [
        "Holm released her first film for Moss Pictures, Night Quay, which was filmed in Rome.",
        "Holm's previous film was shot in Rome.",
        "Holm began filming on The Long Way at once.",
        "They shot the whole film at the same T-stop.",
        "Rome was considered for filming the last scenes.",
        "Holm fought hard to get filming in Rome.",
        "During filming, Reed stood in for Ann Holm.",
        "No scenes were filmed in or near Rome.",
        "None of the film was shot in Rome.",
        "The film was not shot on 35 mm film.",
        "Reed did research by drinking in Dublin for two weeks.",
        "The remake was filmed in Rome.",
        "The music was recorded in Brussels.",
        'Holm said "it was shot in Rome".',
        "The storm held up the shooting for two days.",
        "The series was shot in 20 days.",
    ],
)
def test_what_was_not_shot_says_nothing(prose: str) -> None:
    assert told(prose) == set()


def test_lines_below_the_word_for_locations_begin_with_places() -> None:
    text = (
        "\n\n== Filming ==\nFilming locations include:\n* Elm Hall, the house of the judge, in Salem\n* Red Pier, Oregon\n"
        "* Ostrow – the harbour\n* Tom waits in a car that nobody has seen\n\n== Music ==\nBirch Hall, a song by Ann Lee"
    )
    assert told(text) == {("filmedAt", "Elm Hall"), ("filmedAt", "Red Pier, Oregon"), ("filmedAt", "Ostrow")}
