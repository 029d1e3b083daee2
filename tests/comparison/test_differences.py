"""Differences between sources: which pairs are told, and what kind each is."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from kg import assemble, comparison, identity
from kg.documents import from_bytes
from kg.facts import figures, releases, roles, things
from kg.model import Document, Mention, Statement
from kg.values import Date, Duration, Money
from kg.vocab import DIFFERENCES, FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.comparison.accounts import Difference

BY = "test/test"


class Source:
    """A document about The Heath (1999) that states what a test lets it state."""

    def __init__(self, name: str) -> None:
        self.document: Document = from_bytes(f"The Heath as {name} tells it, with Mara, Tor, Ivo".encode(), f"{name}.txt")
        self.at = (self.document.span,)
        self.film = things.Film(self.said("The Heath"), 1999, self.at)
        self.statements: list[Statement] = list(things.film(self.film, BY))

    def said(self, name: str) -> Mention:
        return Mention(name, (self.document.span,))

    def states(self, statements: Iterable[Statement]) -> Source:
        self.statements += statements
        return self

    def gross(self, amount: str, digits: int, scope: str = "", comparator: str = "equal") -> Source:
        money = Money(Decimal(amount), "USD", comparator, digits)
        where = self.said(scope) if scope else None
        return self.states(figures.finance(self.film, "gross", money, where, self.at, BY, as_written=amount))

    def part(self, who: str, character: str, position: int) -> Source:
        start = self.document.text.index(character)
        named = Mention.of(self.document.span.part(start, start + len(character)))
        return self.states(roles.part(self.film, self.said(who), named, self.at, BY, position=position))

    def credit(self, who: str, function: str) -> Source:
        return self.states(roles.role(self.film, self.said(who), function, self.at, BY))

    def genre(self, *names: str) -> Source:
        return self.states(s for n in names for s in things.feature(self.film, "genre", self.said(n), self.at, BY))


@pytest.fixture
def one() -> Source:
    return Source("one")


@pytest.fixture
def two() -> Source:
    return Source("two")


def differences(*sources: Source) -> Iterator[Difference]:
    unified, _ = identity.unify([(s.document, s.statements) for s in sources])
    return comparison.differences(assemble.claims(unified))


def told(*sources: Source) -> list[tuple[str, str, str, str]]:
    return [(d.topic, d.kind, d.left.value, d.right.value) for d in differences(*sources)]


def test_sources_that_say_the_same_do_not_differ(one: Source, two: Source) -> None:
    one.genre("drama").gross("49800000", 3).part("Ann Oak", "Mara", 1).credit("Cy Fir", "director")
    two.genre("drama").gross("49800000", 3).part("Ann Oak", "Mara", 1).credit("Cy Fir", "director")
    assert told(one, two) == []


def test_a_source_that_is_silent_does_not_differ(one: Source, two: Source) -> None:
    one.genre("drama").gross("49800000", 3).credit("Cy Fir", "director")
    assert told(one, two) == []


def test_a_longer_list_is_additional(one: Source, two: Source) -> None:
    assert told(one.genre("drama"), two.genre("drama", "romance")) == [("genre", "additional", "drama", "drama; romance")]


def test_another_director_is_a_contradiction(one: Source, two: Source) -> None:
    found = told(one.credit("Cy Fir", "director"), two.credit("Bo Elm", "director"))
    assert found == [("director", "contradiction", "Cy Fir", "Bo Elm")]


def test_another_running_time_is_a_contradiction(one: Source, two: Source) -> None:
    one.states(things.runtime(one.film, Duration(111), one.at, BY))
    two.states(things.runtime(two.film, Duration(112), two.at, BY))
    assert told(one, two) == [("runtime", "contradiction", "111", "112")]


def test_the_same_person_under_another_title_is_a_kind_of_credit(one: Source, two: Source) -> None:
    one.credit("Cy Fir", "writer").credit("Di Yew", "source author")
    two.credit("Cy Fir", "writer").credit("Di Yew", "writer").credit("Di Yew", "source author")
    assert told(one, two) == [
        ("writer", "additional", "Cy Fir", "Cy Fir; Di Yew"),
        ("kind of credit of Di Yew", "kind of credit", "source author", "source author; writer"),
    ]


def test_another_place_in_the_list_is_presentation(one: Source, two: Source) -> None:
    found = told(one.part("Ann Oak", "Mara", 6), two.part("Ann Oak", "Mara", 7))
    assert found == [("billing order", "presentation", "6", "7")]


def test_cast_that_only_one_lists_is_named_once(one: Source, two: Source) -> None:
    one.part("Ann Oak", "Mara", 1).part("Bo Elm", "Tor", 2)
    two.part("Ann Oak", "Mara", 1).part("Cy Fir", "Ivo", 2)
    assert told(one, two) == [("cast", "additional", "Bo Elm", "Cy Fir")]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (("49800000", 3), ("49800000", 8), "approximation"),
        (("49800000", 3), ("49750000", 8), "approximation"),
        (("49800000", 3, "United States"), ("49800000", 3, "worldwide"), "scope"),
        (("49800000", 3, "United States"), ("90000000", 2, "worldwide"), "scope"),
        (("50000000", 1, "", "less than"), ("49750000", 8), "approximation"),
        (("50000000", 2, "", "more than"), ("42000000", 2), "contradiction"),
        (("49800000", 3), ("32000000", 3), "contradiction"),
    ],
)
def test_amounts_differ_in_rounding_market_or_truth(
    one: Source, two: Source, left: tuple[str, int], right: tuple[str, int], kind: str
) -> None:
    assert [(topic, found) for topic, found, *_ in told(one.gross(*left), two.gross(*right))] == [("gross", kind)]


def test_a_more_precise_release_is_a_refinement(one: Source, two: Source) -> None:
    us = (one.said("United States"),)
    one.states(releases.release(one.film, releases.Release("limited", Date(1999, 5, 4), us), one.at, BY))
    two.states(releases.release(two.film, releases.Release("", Date(1999, 5, 4)), two.at, BY))
    ((topic, kind, left, right),) = told(one, two)
    assert (topic, kind, right) == ("release", "refinement", "not stated")
    assert "territory: United States" in left


def test_both_sides_rest_on_claims_of_their_own_source(one: Source, two: Source) -> None:
    (difference,) = differences(one.genre("drama"), two.genre("drama", "romance"))
    assert {c.source for c in difference.left.claims} == {one.document.iri}
    assert {c.source for c in difference.right.claims} == {two.document.iri}


def test_the_order_of_documents_changes_nothing(one: Source, two: Source) -> None:
    one.genre("drama").gross("49800000", 3)
    two.genre("drama", "romance").gross("32000000", 3)
    assert told(one, two) == told(two, one)


def test_a_difference_stands_in_its_own_graph(one: Source, two: Source) -> None:
    unified, _ = identity.unify([(s.document, s.statements) for s in (one.genre("drama"), two.genre("drama", "romance"))])
    quads = list(comparison.quads(comparison.differences(assemble.claims(unified))))
    assert {q.graph_name for q in quads} == {DIFFERENCES}
    assert [q.object for q in quads if q.predicate == RDF.type] == [FILM.Difference]
    assert len([q for q in quads if q.predicate in (FILM.leftClaim, FILM.rightClaim)]) == 3


def test_two_dates_of_a_death_differ_though_the_documents_are_about_two_films(one: Source) -> None:
    other = Source("two")
    other.film = things.Film(other.said("Salt Ferry"), 2003, other.at)
    other.statements = list(things.film(other.film, BY))
    one.states(things.death(one.said("Cy Fir"), Date(1990, 4), one.at, BY))
    other.states(things.death(other.said("Cy Fir"), Date(1991), other.at, BY))
    assert [(topic, kind, {left, right}) for topic, kind, left, right in told(one, other)] == [
        ("death", "contradiction", {"1990-04", "1991"})
    ]


def test_an_amount_with_a_better_partner_contradicts_nobody(one: Source, two: Source) -> None:
    one.gross("15000000", 8)
    two.gross("15175000", 5).gross("125000", 3)
    assert [(kind, {left, right}) for _, kind, left, right in told(one, two)] == [
        ("approximation", {"15000000 (no territory)", "15175000 (no territory)"})
    ]


def test_zeros_at_the_end_of_an_amount_may_be_rounding(one: Source, two: Source) -> None:
    one.gross("806948", 6)
    two.gross("807000", 6)
    assert [kind for _, kind, _, _ in told(one, two)] == ["approximation"]
