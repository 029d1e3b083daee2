from __future__ import annotations

import pytest

from kg.language.nationalities import ADJECTIVE, COUNTRIES, LANGUAGE, LANGUAGES


@pytest.mark.parametrize(
    ("words", "countries"),
    [
        ("American", ["United States"]),
        ("British-Italian", ["United Kingdom", "Italy"]),
        ("Australian–American", ["Australia", "United States"]),
        ("American-South African", ["United States", "South Africa"]),
        ("French-language Austrian", ["Austria"]),
        ("Swedish-born", []),
        ("Frenchman", []),
    ],
)
def test_an_adjective_stands_for_its_country(words: str, countries: list[str]) -> None:
    assert [COUNTRIES[match["adjective"]] for match in ADJECTIVE.finditer(words)] == countries


def test_a_language_is_named_by_its_own_adjective() -> None:
    assert [m["language"] for m in LANGUAGE.finditer("a French-language film, an Italian language one")] == [
        "French",
        "Italian",
    ]


def test_no_nationality_without_a_language_of_its_name_is_a_language() -> None:
    assert not LANGUAGES & {"American", "British", "Austrian", "Swiss"}
    assert {"Hindi", "Cantonese", "Spanish"} <= LANGUAGES
