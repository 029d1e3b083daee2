"""Money in articles: what the prose outside the plot states, each figure once."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.mappers import article
from kg.vocab import FILM

LEAD = "The Long Way is a 1995 American drama film written and directed by Rita Holm. It stars Jo Reed and Max Poe. "
PLOT = (
    "Ada Moss is a surgeon. She finds a bag with $80,000 in a car, which earned her father $90,000. She drives north with it. "
)
CAST = "Jo Reed as Ada Moss Max Poe as Tom Lena Fox as Woman at Bar "


def told(prose: str) -> set[tuple[str, str]]:
    """Give kind and amount of the figures in an article that goes on with ``prose``."""
    document = from_bytes(f"{LEAD}{PLOT}{CAST}{prose}".encode(), "article.txt")
    kinds, amounts = {}, {}
    for statement in article.statements(document):
        if statement.predicate == FILM.figureKind:
            kinds[statement.subject] = statement.object.value
        elif statement.predicate == FILM.amount:
            amounts[statement.subject] = statement.object.value
    return {(kind, amounts[figure]) for figure, kind in kinds.items()}


def test_budget_and_gross_are_stated() -> None:
    assert told("The film was made on a budget of $4 million and grossed $9.5 million.") == {
        ("budget", "4000000"),
        ("gross", "9500000"),
    }


def test_the_sums_of_the_plot_are_no_figures() -> None:
    assert told("The film was well received.") == set()


def test_a_rounded_figure_gives_way_to_the_precise_one() -> None:
    assert told("The film grossed $119 million. In the end the film grossed $119,723,856 worldwide.") == {
        ("gross", "119723856")
    }


@pytest.mark.parametrize(
    ("words", "comparator"),
    [("less than $2 million", "less than"), ("over $2 million", "more than"), ("about $2 million", "about")],
)
def test_the_comparator_is_kept(words: str, comparator: str) -> None:
    document = from_bytes(f"{LEAD}{PLOT}{CAST}The studio spent {words} marketing the film.".encode(), "article.txt")
    stated = [s for s in article.statements(document) if s.predicate == FILM.comparator]
    assert [s.object.value for s in stated] == [comparator]
    assert stated[0].pattern == "article.finances/marketing"
    assert stated[0].spans[0].text == f"{words} marketing"
