"""One film under two titles or years, two films under one title; companies."""

from __future__ import annotations

import pytest

from kg.identity import CANDIDATE, DIFFERENT, SAME, resolve
from kg.identity.films import key
from tests.identity.conftest import Told


def verdicts(*told: Told, kind: str = "film") -> set[str]:
    found = resolve([(t.document, t.statements) for t in told])
    return {d.verdict for d in found.decisions if f".example/{kind}/" in d.one}


def films(*told: Told) -> list[str]:
    """Give the films that the documents are about, in their order."""
    found = resolve([(t.document, t.statements) for t in told]).described
    return [s.object.value.rpartition("/")[2] for _, ss in found for s in ss if s.predicate.value.endswith("#about")]


def article(title: str = "The Heath", year: int | None = 1999) -> Told:
    return Told("one.txt", title, year).role("Mara Venn", "director").part("Ann Oak").part("Bo Elm").part("Cy Fir")


def page(title: str = "The Heath", year: int | None = 1999) -> Told:
    return Told("two.txt", title, year)


def cast_of_others(told: Told) -> Told:
    return told.role("Otto Kern", "director").part("Di Ash").part("Ed Yew").part("Flo Box")


def test_a_title_without_year_is_the_film_with_the_same_people() -> None:
    assert films(article(), page(year=None).part("Ann Oak").part("Bo Elm")) == ["the-heath-1999", "the-heath-1999"]


def test_a_title_without_year_and_without_people_is_a_candidate() -> None:
    told = article(), page(year=None)
    assert verdicts(*told) == {CANDIDATE}
    assert films(*told) == ["the-heath-1999", "the-heath"]


def test_a_title_without_year_and_with_other_people_is_another_film() -> None:
    assert verdicts(article(), cast_of_others(page(year=None))) == {DIFFERENT}


def test_a_remake_is_another_film() -> None:
    assert verdicts(article(), cast_of_others(page(year=2015))) == {DIFFERENT}


def test_a_year_beside_with_the_same_director_is_the_same_film() -> None:
    told = article(), page(year=2000).role("Mara Venn", "director").part("Ann Oak").part("Bo Elm")
    assert verdicts(*told) == {SAME}
    assert len(set(films(*told))) == 1


def test_a_year_beside_and_nothing_else_is_a_candidate() -> None:
    assert verdicts(article(), page(year=2000)) == {CANDIDATE}


def test_two_films_of_one_title_and_year_are_two_where_nobody_is_in_both() -> None:
    assert films(article(), cast_of_others(page())) == ["the-heath-1999", "the-heath-1999-otto-kern"]


@pytest.mark.parametrize("title", ["The Heath (1999 film)", "The Heath: A Story", "The Heathe", "Heath"])
def test_another_form_of_the_title_is_the_same_film_where_people_and_year_fit(title: str) -> None:
    told = article(), page(title, None if "(" in title else 1999).role("Mara Venn", "director").part("Ann Oak").part("Bo Elm")
    assert len(set(films(*told))) == 1


@pytest.mark.parametrize("title", ["The Heath 2", "The Heath II"])
def test_a_sequel_is_another_film_whoever_is_in_it(title: str) -> None:
    told = article(), page(title).role("Mara Venn", "director").part("Ann Oak").part("Bo Elm").part("Cy Fir")
    assert SAME not in verdicts(*told)


def test_another_title_with_the_same_people_is_a_candidate_and_no_more() -> None:
    told = article(), page("La Landa").role("Mara Venn", "director").part("Ann Oak").part("Bo Elm").part("Cy Fir")
    assert verdicts(*told) == {CANDIDATE}


def test_what_belongs_to_a_film_moves_with_it() -> None:
    told = article(), page(year=None).part("Ann Oak", "Nell").part("Bo Elm")
    found = resolve([(t.document, t.statements) for t in told])
    assert not any("/the-heath/" in s.subject.value for _, ss in found.described for s in ss)


def test_a_title_is_compared_without_article_and_what_tells_it_apart() -> None:
    assert key("The Heath (1962 American film)") == key("Heath")
    assert key("A") == "a"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Lantern Films", "Lantern Films Inc.", SAME),
        ("Lantern", "Lantern Pictures", SAME),
        ("The Lantern Company", "Lantern Company", SAME),
        ("Lantern Studios", "Lantern", CANDIDATE),
    ],
)
def test_a_company_is_one_with_and_without_words_of_its_trade(one: str, other: str, verdict: str) -> None:
    salt = Told("two.txt", "Salt Ferry", 2004).distributor(other)
    assert verdicts(article().distributor(one), salt, kind="organisation") == {verdict}


def test_a_company_whose_name_two_others_have_too_is_neither() -> None:
    told = article().distributor("Lantern"), page("Salt Ferry").distributor("Lantern Pictures")
    more = Told("three.txt", "Tarn", 2001).distributor("Lantern Studios")
    assert SAME not in verdicts(*told, more, kind="organisation")


def test_companies_with_other_names_are_not_even_compared() -> None:
    assert verdicts(article().distributor("Lantern"), page("Tarn").distributor("Lanterna"), kind="organisation") == set()
