"""Releases in articles' prose; films, people and companies are invented."""

from __future__ import annotations

import time

import pytest

from kg.documents import from_bytes
from kg.mappers.article.reading import read
from kg.mappers.article.releases import statements
from kg.vocab import FILM
from tests.mappers.article.released import LEAD, released


@pytest.mark.parametrize(
    ("sentence", "release"),
    [
        (
            "Harbour premiered at the 52nd Bergen Film Festival on May 23, 1999.",
            {"kind": "premiere", "date": "1999-05-23", "event": "52nd Bergen Film Festival"},
        ),
        (
            "It won a prize at the 1999 Bergen Film Festival in May, where it premiered.",
            {"kind": "premiere", "date": "1999-05", "event": "1999 Bergen Film Festival"},
        ),
        ("The film was screened at the Bergen Film Festival.", {"event": "Bergen Film Festival"}),
        (
            "It was given a limited release in the UK on May 2, 1999.",
            {"kind": "limitedRelease", "date": "1999-05-02", "territory": "united-kingdom"},
        ),
        ("Harbour opened nationwide on 9 June 1999.", {"kind": "wideRelease", "date": "1999-06-09"}),
        (
            "After Fjord Films released the film on 9 June 1999 in Norway, it was a success.",
            {"kind": "theatricalRelease", "date": "1999-06-09", "territory": "norway", "by": "fjord-films"},
        ),
        (
            "It was also re-released in Belgium on 22 February 2012.",
            {"kind": "reRelease", "date": "2012-02-22", "territory": "belgium"},
        ),
        ("A Blu-ray edition was released on May 4, 2011.", {"kind": "homeVideo", "medium": "Blu-ray", "date": "2011-05-04"}),
        ("In 2007, the film was released on the HD DVD format.", {"kind": "homeVideo", "medium": "HD DVD", "date": "2007"}),
        (
            "The soundtrack, supervised by Leo Ortiz, was released in July 1999 on Quay Records.",
            {"kind": "soundtrackRelease", "date": "1999-07", "by": "quay-records"},
        ),
        (
            "It won prizes in 1998, and in 2013 the Fjord Institute rereleased the picture across Norway due to its merit.",
            {"kind": "reRelease", "date": "2013", "territory": "norway", "by": "fjord-institute"},
        ),
        ("Harbour premiered at Marlow's Elm Park.", {"kind": "premiere"}),
        (
            "The soundtrack was released on March 7, 1999, under the Quay Nashville label.",
            {"kind": "soundtrackRelease", "date": "1999-03-07", "by": "quay-nashville"},
        ),
        (
            "A special edition of Harbour, released on May 10, 2005, contains an audio commentary.",
            {"kind": "homeVideo", "date": "2005-05-10"},
        ),
        (
            'In March 2012, Quay Video released "Harbour" on DVD.',
            {"kind": "homeVideo", "medium": "DVD", "date": "2012-03", "by": "quay-video"},
        ),
        (
            "The Blu-ray edition of the film featuring documentaries, was released in Norway on May 10, 2011.",
            {"kind": "homeVideo", "medium": "Blu-ray", "date": "2011-05-10", "territory": "norway"},
        ),
        (
            "First screened at the 30th Bergen Film Festival on 4 September 1999, Harbour was praised.",
            {"date": "1999-09-04", "event": "30th Bergen Film Festival"},
        ),
        (
            "It opened in a somewhat limited release in Norway on 14 September 1999.",
            {"kind": "limitedRelease", "date": "1999-09-14", "territory": "norway"},
        ),
        (
            "Harbour debuted with a limited North American release on 12 November 1999.",
            {"kind": "limitedRelease", "date": "1999-11-12", "territory": "north-america"},
        ),
        (
            "It premiered in France on 25 September 1999, followed by the United States on 4 October.",
            {"kind": "premiere", "date": "1999-09-25", "territory": "france"},
        ),
        ("The film's first telecast took place on 9 June 2001.", {"kind": "televisionBroadcast", "date": "2001-06-09"}),
    ],
)
def test_a_sentence_tells_one_release(sentence: str, release: dict[str, str]) -> None:
    assert released(sentence) == [release]


@pytest.mark.parametrize(
    "sentence",
    [
        "The trailer was released on May 2, 1999.",
        "A stage version of Harbour opened on May 2, 2003 in Oslo.",
        "The film was originally scheduled for release on May 2, 1998.",
        "Ebbing Lights was released on May 2, 1998.",
        "The DVD commentary was recorded in 2001.",
        'Ortiz said, "The film was released on May 2, 1999 and nobody came to see it, which was a pity for all of us."',
        "The film has a list of flaws, a list published by critics in 2000.",
        "Harbour was released to protests.",
    ],
)
def test_what_is_no_release_of_the_film_is_left_alone(sentence: str) -> None:
    assert released(sentence) == []


@pytest.mark.parametrize(
    ("prose", "releases"),
    [
        (
            "It was released on VHS in the 1980s by Quay Home Video and on March 1, 2001 by Quay/Tide Home Video.",
            [
                {"kind": "homeVideo", "medium": "VHS", "by": "quay-home-video"},
                {"kind": "homeVideo", "medium": "VHS", "date": "2001-03-01", "by": "quay-tide-home-video"},
            ],
        ),
        (
            "Harbour was released by the Quay Collection on DVD on 25 November 2008 and on Blu-ray on 10 September 2013.",
            [
                {"kind": "homeVideo", "medium": "DVD", "date": "2008-11-25", "by": "quay-collection"},
                {"kind": "homeVideo", "medium": "Blu-ray", "date": "2013-09-10", "by": "quay-collection"},
            ],
        ),
        (
            (
                "It was released on LaserDisc. The first release was in May 2000, and the extended play version "
                "was released in July 2001. These releases were both made by Quay Vision."
            ),
            [
                {"kind": "homeVideo", "medium": "LaserDisc", "date": "2000-05", "by": "quay-vision"},
                {"kind": "homeVideo", "medium": "LaserDisc", "date": "2001-07", "by": "quay-vision"},
            ],
        ),
    ],
)
def test_what_goes_on_takes_up_what_was_said_before(prose: str, releases: list[dict[str, str]]) -> None:
    assert sorted(map(sorted, (r.items() for r in released(prose)))) == sorted(map(sorted, (r.items() for r in releases)))


@pytest.mark.parametrize(
    "sentence",
    [
        "It is the widest release since Jo Reed's Elm Park in 1992.",
        "Her popularity had been steady since her debut in 1991.",
        "His artwork was published in May 1998, after the synopsis was released to the public.",
        "In 2015, the May 25, 1983 broadcast was deemed significant by the Library of Congress.",
        "The play was first presented on 6 March 1990 and then opened at the Elm Theatre on 30 April 1991.",
        "Tide Films cut two films into one titled The Fjord, which was released on April 19, 1991.",
        "A tentative plan was made to release it in late 1998.",
        "The magazine reported that Tide Films was planning to release the film on May 4, 1999.",
        "The only scene made for the re-release was that of the sea on the morning of April 15, 1912.",
        "Marlow stated on the DVD's audio commentary that when the film was released, she was ill.",
        "The trailer was shown on 23 October 1999, then soon after premiered online on 29 October 1999.",
        "Its title sequence was shown at the 1999 Bergen Film Festival in competition with others.",
        "Several other contenders opened at the end of 1999.",
        "It set a record during its release: on January 25, 2000, it sold most tickets.",
    ],
)
def test_what_was_planned_or_is_something_else_is_no_release(sentence: str) -> None:
    assert released(sentence) == []


def test_each_country_of_a_list_has_its_own_date() -> None:
    releases = released("It was released in Japan on 18 April 1999, South Korea on 19 May 1999, and 11 June 1999 in Norway.")
    assert [(r["territory"], r["date"]) for r in releases] == [
        ("japan", "1999-04-18"),
        ("south-korea", "1999-05-19"),
        ("norway", "1999-06-11"),
    ]


def test_two_dates_of_one_sentence_are_two_releases() -> None:
    sentence = "After limited release in Norway on October 27, 1999, Harbour was released nationwide on February 9, 2000."
    assert released(sentence) == [
        {"kind": "limitedRelease", "date": "1999-10-27", "territory": "norway"},
        {"kind": "wideRelease", "date": "2000-02-09", "territory": "norway"},
    ]


def test_each_medium_has_the_date_behind_it() -> None:
    assert released("Harbour was released on VHS on May 9, 2000 and on DVD on October 24, 2001.") == [
        {"kind": "homeVideo", "medium": "VHS", "date": "2000-05-09"},
        {"kind": "homeVideo", "medium": "DVD", "date": "2001-10-24"},
    ]


def test_a_later_date_takes_its_year_from_the_one_before() -> None:
    assert released("Harbour premiered on June 28, 1999, and went into general release on July 20.") == [
        {"kind": "premiere", "date": "1999-06-28"},
        {"kind": "wideRelease", "date": "1999-07-20"},
    ]


def test_a_vaguer_statement_supports_the_more_precise_one() -> None:
    article = read(from_bytes((LEAD + "It premiered in 1999. Harbour premiered in Norway on May 2, 1999.").encode(), "h.txt"))
    (kind,) = [statement for statement in statements(article) if statement.predicate == FILM.releaseKind]
    assert [span.text for span in kind.spans] == ["Harbour premiered in Norway on May 2, 1999.", "It premiered in 1999."]


def test_a_medium_keeps_the_distributor_of_the_sentence_before() -> None:
    prose = (
        "Video cassettes and DVD of the film were distributed by Quay Home Entertainment. "
        "The video cassettes were distributed on May 12, 2000 in two languages, English and Russian."
    )
    (vhs,) = [release for release in released(prose) if release["medium"] == "VHS"]
    assert (vhs["date"], vhs["language"], vhs["by"]) == ("2000-05-12", "english+russian", "quay-home-entertainment")


@pytest.mark.parametrize("piece", ["was released on DVD ", "on May 2, 1999 ", "by Aa Bb ", '"', "(", "Harbour "])
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    article = read(from_bytes((LEAD + "It was released " + piece * (200_000 // len(piece))).encode(), "h.txt"))
    started = time.process_time()
    list(statements(article))
    assert time.process_time() - started < 5  # seconds of one core; a quadratic pattern takes minutes
