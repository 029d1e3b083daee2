"""Where money was made, as prose names it."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.markets import market


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("worldwide", "worldwide"),
        ("around the world", "worldwide"),
        ("a global gross of 4", "worldwide"),
        ("in North America", "North America"),
        ("at the North American box office", "North America"),
        ("in the United States", "United States"),
        ("in the US and Canada", "North America"),
        ("at the US and Canadian box office", "North America"),
        ("in the UK and Ireland", "United Kingdom and Ireland"),
        ("in US theatrical rentals", "United States"),
        ("in the UK", "United Kingdom"),
        ("at the Australian box office", "Australia"),
        ("domestically", "domestic"),
        ("its domestic gross was", "domestic"),
        ("overseas", "international"),
        ("in foreign markets", "international"),
        ("internationally", "international"),
        ("elsewhere", "other territories"),
        ("in the rest of the world", "other territories"),
        ("outside North America", "outside North America"),
    ],
)
def test_markets_are_named_in_full(text: str, name: str) -> None:
    found = market(from_bytes(text.encode(), "x.txt").span)
    assert found
    assert found.name == name


@pytest.mark.parametrize(
    "text", ["at the box office", "an American story", "domestic bliss", "the world of cinema", "an international star"]
)
def test_what_names_no_market_is_none(text: str) -> None:
    assert market(from_bytes(text.encode(), "x.txt").span) is None


def test_the_last_market_can_be_asked_for() -> None:
    span = from_bytes(b"in Canada and then worldwide", "x.txt").span
    last = market(span, last=True)
    assert last
    assert last.name == "worldwide"
