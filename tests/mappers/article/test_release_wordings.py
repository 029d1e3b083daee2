"""Many wordings of the same: when, where, on what and by whom a film came out; films and companies are invented."""

from __future__ import annotations

import pytest

from tests.mappers.article.released import distributed, released

OSLO = {"kind": "theatricalRelease", "date": "1999-05-02"}
DISC = {"kind": "homeVideo", "date": "2004-05-04", "medium": "DVD"}


@pytest.mark.parametrize(
    ("sentence", "release"),
    [
        ("The film hit theaters on May 2, 1999.", OSLO),
        ("Harbour arrived in cinemas on May 2, 1999.", OSLO),
        ("Harbour came to DVD on May 4, 2004.", DISC),
        ("The film came out on DVD on May 4, 2004.", DISC),
        ("On May 4, 2004, a DVD was put out by Olive Films.", DISC | {"by": "olive-films"}),
        ("The film was released straight to video in 2004.", {"kind": "homeVideo", "date": "2004"}),
        ("It was released digitally on May 4, 2015.", {"kind": "homeVideo", "date": "2015-05-04"}),
        ("The film was reissued by Tide in 1979.", {"kind": "reRelease", "date": "1979", "by": "tide"}),
        ("A two-disc set of the film was issued by Tide in 2008.", {"kind": "homeVideo", "date": "2008", "by": "tide"}),
        (
            "Tide Pictures gave the film a limited release on May 2, 1999.",
            {"kind": "limitedRelease", "date": "1999-05-02", "by": "tide-pictures"},
        ),
        (
            "Shout! Factory first released the film on DVD on May 4, 2004.",
            DISC | {"by": "shout-factory"},
        ),
        (
            "Gulf Entertainment in Australia released a three-disc DVD set.",
            {"kind": "homeVideo", "territory": "australia", "medium": "DVD", "by": "gulf-entertainment"},
        ),
        ("It was given a platform release on May 2, 1999.", {"kind": "limitedRelease", "date": "1999-05-02"}),
        ("The film was initially released in Japan with another ending.", {"kind": "theatricalRelease", "territory": "japan"}),
        ("Ten minutes of the film were cut when released in Norway.", {"kind": "theatricalRelease", "territory": "norway"}),
        ("The film, released May 2, 1999, was a hit.", OSLO),
        ("A restoration was released by Criterion in 2008.", {"kind": "homeVideo", "date": "2008", "by": "criterion"}),
        ("Both the 1934 and 1999 films were issued on DVD in 2008.", {"kind": "homeVideo", "date": "2008", "medium": "DVD"}),
        (
            "A soundtrack album was released May 2, 1999, on T&M Records.",
            {"kind": "soundtrackRelease", "date": "1999-05-02", "medium": "album", "by": "t-m-records"},
        ),
        (
            "The music for the film was released on an album by Tide Classical Records in 1999.",
            {"kind": "soundtrackRelease", "date": "1999", "by": "tide-classical-records"},
        ),
        ("The soundtrack, issued in 1500 copies by Tide Records, sold.", {"kind": "soundtrackRelease", "by": "tide-records"}),
        (
            "In 2004, Tide Films released it on Blu Ray.",
            {"kind": "homeVideo", "date": "2004", "medium": "Blu-ray", "by": "tide-films"},
        ),
        ("A two-disc set of the films was issued in 2004.", {"kind": "homeVideo", "date": "2004"}),
        (
            "The film's original score was composed by Bo Holm. It was released on May 2, 1999.",
            {"kind": "soundtrackRelease", "date": "1999-05-02"},
        ),
        ("The score was composed by Bo Holm. The film was released on May 2, 1999.", OSLO),
        ("The film was entered into the 9th Oslo Film Festival.", {"event": "9th Oslo Film Festival"}),
        ("Harbour was the closing film of the 9th Oslo Film Festival.", {"event": "9th Oslo Film Festival"}),
        (
            "It premiered as the opening film of the 9th Oslo Film Festival on May 2, 1999.",
            {"kind": "premiere", "date": "1999-05-02", "event": "9th Oslo Film Festival"},
        ),
        (
            "It opened in May 1999, which is why the film came out under Tide Home Video's Classics label in 2004.",
            {"kind": "theatricalRelease", "date": "1999-05"},
        ),
    ],
)
def test_release_is_read_in_many_wordings(sentence: str, release: dict[str, str]) -> None:
    assert released(sentence)[:1] == [release]


@pytest.mark.parametrize(
    ("sentence", "releases"),
    [
        (
            "It had a limited release on May 2, 1999, then expanded nationwide on May 16.",
            [{"kind": "limitedRelease", "date": "1999-05-02"}, {"kind": "wideRelease", "date": "1999-05-16"}],
        ),
        (
            "The film was released on May 2, 1999 in France, 7 June 1999 in Chile and July 9 in Spain.",
            [OSLO | {"territory": "france"}, OSLO | {"date": "1999-06-07", "territory": "chile"},
             OSLO | {"date": "1999-07-09", "territory": "spain"}],
        ),
        (
            "The film was released in France (2 May 1999), Chile (7 June 1999) and Spain (9 July 1999).",
            [OSLO | {"territory": "france"}, OSLO | {"date": "1999-06-07", "territory": "chile"},
             OSLO | {"date": "1999-07-09", "territory": "spain"}],
        ),
        (
            "The film was released on DVD on May 4, 2004 by Tide Films, and on Blu-ray and 2-disc DVD by Quay Video.",
            [DISC | {"by": "tide-films"}, {"kind": "homeVideo", "medium": "Blu-ray", "by": "quay-video"},
             {"kind": "homeVideo", "medium": "DVD", "by": "quay-video"}],
        ),
        (
            "Tide Films released the film on DVD on May 4, 2004, followed by a Blu-ray on June 5, 2012.",
            [DISC | {"by": "tide-films"},
             {"kind": "homeVideo", "date": "2012-06-05", "medium": "Blu-ray", "by": "tide-films"}],
        ),
        (
            "It was released on May 2, 1999 in Chile by Tide Films and in Spain by Quay Films.",
            [OSLO | {"territory": "chile", "by": "tide-films"}, OSLO | {"territory": "spain", "by": "quay-films"}],
        ),
        (
            "The film opened in Norway on December 18, 1999. On January 8, it opened in Chile.",
            [OSLO | {"date": "1999-12-18", "territory": "norway"}, OSLO | {"date": "2000-01-08", "territory": "chile"}],
        ),
        (
            "The film opened in Norway on May 18, 1999. On May 4, it opened in Chile.",
            [OSLO | {"date": "1999-05-18", "territory": "norway"}],
        ),
        (
            "The film was released in Norway on May 2, 1999, and in Chile later that year.",
            [OSLO | {"territory": "norway"}],
        ),
        (
            "It was shown at the 1999 Oslo Film Festival. It premiered at Oslo on May 2, 1999.",
            [{"event": "1999 Oslo Film Festival"}, {"kind": "premiere", "date": "1999-05-02"}],
        ),
        (
            "It was screened at the 1999 Sundance Film Festival. It premiered at Sundance.",
            [{"kind": "premiere", "event": "1999 Sundance Film Festival"}],
        ),
        (
            "It was released digitally on May 4, 2015, and on DVD two weeks later.",
            [{"kind": "homeVideo", "medium": "DVD"}],
        ),
        (
            "It was released on VHS on May 4, 2004, and on DVD on May 18.",
            [DISC | {"medium": "VHS"}, DISC | {"date": "2004-05-18"}],
        ),
    ],
)  # fmt: skip
def test_sentence_tells_several_releases(sentence: str, releases: list[dict[str, str]]) -> None:
    assert released(sentence) == releases


@pytest.mark.parametrize(
    "sentence",
    [
        "A play based on the movie opened in Oslo in March 2014.",
        "The horror film Night Quay was released in Norway.",
        "Such marriages were illegal until 12 June 1967, six months before the film was released.",
        "Ann Marlow came out in favour of the strike in May 1999.",
        "The critic put the film on his list of 1999.",
        "The film was never released in Norway.",
    ],
)
def test_what_is_no_release_of_the_film_is_left(sentence: str) -> None:
    assert released(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "The film was distributed by Tide Films in Norway, by Quay in France and by Gulf Films in Chile.",
            [("Tide Films", "Norway"), ("Quay", "France"), ("Gulf Films", "Chile")],
        ),
        (
            "It was released by Tide Films in Norway and Quay Films in Chile.",
            [("Tide Films", "Norway"), ("Quay Films", "Chile")],
        ),
        (
            "It was distributed by Tide Films in theatres and by Quay Home Video for the home.",
            [("Tide Films", ""), ("Quay Home Video", "")],
        ),
        ("The film's distribution rights were sold to Tide Films for Norway.", [("Tide Films", "Norway")]),
        ("Tide Films became the film's sole distributor in Europe.", [("Tide Films", "Europe")]),
        ("Harbour was a Fjord Films production released through Tide Pictures.", [("Tide Pictures", "")]),
        ("The film was made by Fjord Films for release by Tide Pictures.", [("Tide Pictures", "")]),
        ("The soundtrack is long. It was released by Tide Pictures.", []),
        ("Three video games based on the film were released by Tide Entertainment.", []),
    ],
)
def test_each_distributor_has_its_own_territory(sentence: str, rows: list[tuple[str, str]]) -> None:
    assert distributed(sentence) == rows
