"""Who distributes the film; companies are invented."""

from __future__ import annotations

import pytest

from tests.mappers.article.released import distributed


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            (
                "Fjord Pictures distributed the film in Norway, while Quay Film Distribution and Tide Films handled the "
                "European release, and 3rd Sea Film Corporation distributed the film in Australia."
            ),
            [
                ("Fjord Pictures", "Norway"),
                ("Quay Film Distribution", "Europe"),
                ("Tide Films", "Europe"),
                ("3rd Sea Film Corporation", "Australia"),
            ],
        ),
        ("Tide Eye acquired the distribution rights for the United Kingdom.", [("Tide Eye", "United Kingdom")]),
        ("Fjord Films bought the UK distribution.", [("Fjord Films", "United Kingdom")]),
        ("This displeased the film's distributor, Fjord Pictures, at first.", [("Fjord Pictures", "")]),
        ("The film was released by Fjord Pictures.", [("Fjord Pictures", "")]),
        ("In 2013 the Fjord Institute rereleased the picture across Norway.", [("Fjord Institute", "Norway")]),
        ("Fjord Pictures financed and distributed the film.", [("Fjord Pictures", "")]),
        ("Fjord Pictures financed the production and served as its Norwegian distributor.", [("Fjord Pictures", "Norway")]),
        ("Quay Films acquired the US rights to the film.", [("Quay Films", "United States")]),
        (
            (
                "With little help from distributor Quay Pictures, Harbour grossed $2 million and was nominated twice (for its "
                "editing and for its costumes, and for Best Original Score)."
            ),
            [("Quay Pictures", "")],
        ),
        ("The film was released twice. These releases were both made by Quay Vision.", [("Quay Vision", "")]),
        ("Fjord Home Entertainment released Harbour on DVD in 2001.", [("Fjord Home Entertainment", "")]),
    ],
)
def test_a_sentence_names_distributors(sentence: str, rows: list[tuple[str, str]]) -> None:
    assert distributed(sentence) == rows


@pytest.mark.parametrize(
    "sentence",
    [
        "The soundtrack was released by Quay Records.",
        "The book was distributed by Quay Press.",
        "Quay Films acquired the US rights to the novel.",
        "The disc was released with a commentary by Ann Marlow.",
        "Fjord Pictures was not distributed by Tide Films.",
    ],
)
def test_who_releases_something_else_is_no_distributor(sentence: str) -> None:
    assert distributed(sentence) == []


def test_a_distributor_with_a_territory_needs_no_row_without_one() -> None:
    prose = "The film was distributed by Fjord Pictures. Fjord Pictures distributed the film in Norway."
    assert distributed(prose) == [("Fjord Pictures", "Norway")]
