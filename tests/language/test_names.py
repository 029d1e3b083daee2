from __future__ import annotations

import pytest

from kg.language.names import NAME, looks_like_person, surname


@pytest.mark.parametrize(
    "name",
    ["Anna Miller", "R. Lee Brand", "Max von Berg", "Robert Dahl, Jr.", 'Robert "Bob" Dahl', "Zoë O'Hara", "Ann-Marie Roe"],
)
def test_names_of_people_match_whole(name: str) -> None:
    match = NAME.match(name)
    assert match is not None
    assert match.group() == name


@pytest.mark.parametrize("words", ["While Mia", "The Pier", "Sting", "Anna 2", "One of Them", "mia roe"])
def test_other_words_do_not_look_like_a_person(words: str) -> None:
    assert not looks_like_person(words)


@pytest.mark.parametrize(
    ("name", "last"), [("Robert Dahl, Jr.", "Dahl"), ("Max von Berg", "von Berg"), ("Anna Miller", "Miller"), ("Cher", "Cher")]
)
def test_a_surname_keeps_its_particles_and_loses_its_suffix(name: str, last: str) -> None:
    assert surname(name) == last
