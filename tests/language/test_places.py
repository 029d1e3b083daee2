"""Territories of releases, by how they are named; near misses are none."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.places import territories


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("released in the U.S. on May 2", ["United States"]),
        ("in English for USA and Canada", ["United States", "Canada"]),
        ("Australian and UK editions were released", ["Australia", "United Kingdom"]),
        ("handled the European release", ["Europe"]),
        ("shown in theaters in Germany, France, and Spain", ["Germany", "France", "Spain"]),
        ("its North American premiere", ["North America"]),
        ("opened in New York City and Los Angeles", []),
        ("an American family in Georgia", []),
        ("directed by Jordan Britain", []),
    ],
)
def test_territories_are_given_in_full(text: str, names: list[str]) -> None:
    assert [mention.name for mention in territories(from_bytes(text.encode(), "x.txt").span)] == names
