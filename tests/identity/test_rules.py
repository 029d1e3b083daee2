"""Which nodes of different documents mean the same thing, and which do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg import identity
from kg.documents import from_bytes
from kg.facts import awards, releases, roles, things, works
from kg.model import Document, Mention, Statement
from kg.values import Date
from kg.vocab import FILM

if TYPE_CHECKING:
    from collections.abc import Iterable


def document(name: str) -> tuple[Document, things.Film]:
    made = from_bytes(f"The Heath, a film told in {name}".encode(), name)
    return made, things.Film(said(made, "The Heath"), 1999, (made.span,))


def said(document: Document, name: str) -> Mention:
    return Mention(name, (document.span,))


def merged(*described: tuple[Document, Iterable[Statement]]) -> set[tuple[str, str]]:
    """Give the decisions, as the last parts of the IRIs."""
    _, merges = identity.unify([(d, list(statements)) for d, statements in described])
    return {(m.old.split("/", 3)[-1], m.new.split("/", 3)[-1]) for m in merges}


def part(where: tuple[Document, things.Film], who: str, character: str) -> list[Statement]:
    made, film = where
    named = said(made, character) if character else None
    return [*things.film(film, "test"), *roles.part(film, said(made, who), named, (made.span,), "test")]


def test_a_shorter_name_of_the_same_persons_part_is_that_part() -> None:
    one, two = document("a.txt"), document("b.txt")
    decisions = merged((one[0], part(one, "Ann Oak", "Mara Fen")), (two[0], part(two, "Ann Oak", "Mara")))
    assert decisions == {
        ("role/the-heath-1999/ann-oak/actor/mara", "role/the-heath-1999/ann-oak/actor/mara-fen"),
        ("character/the-heath-1999/mara", "character/the-heath-1999/mara-fen"),
    }


def test_parts_of_different_people_stay_apart() -> None:
    one, two = document("a.txt"), document("b.txt")
    assert merged((one[0], part(one, "Ann Oak", "Man at Strip Bar")), (two[0], part(two, "Bo Elm", "Man At Bar"))) == set()


def test_a_name_that_fits_two_parts_of_one_person_is_neither() -> None:
    one, two = document("a.txt"), document("b.txt")
    double = part(one, "Ann Oak", "Mara Fen") + part(one, "Ann Oak", "Mara Moor")
    assert merged((one[0], double), (two[0], part(two, "Ann Oak", "Mara"))) == set()


def test_a_person_listed_without_part_has_the_one_part_that_is_known() -> None:
    one, two = document("a.txt"), document("b.txt")
    decisions = merged((one[0], part(one, "Ann Oak", "Mara Fen")), (two[0], part(two, "Ann Oak", "")))
    assert ("role/the-heath-1999/ann-oak/actor", "role/the-heath-1999/ann-oak/actor/mara-fen") in decisions


def test_a_title_without_year_is_the_one_film_of_that_title() -> None:
    one, (two, _) = document("a.txt"), document("b.txt")
    undated = things.Film(said(two, "The Heath"))
    acting = list(roles.part(undated, said(two, "Ann Oak"), None, (two.span,), "test"))
    statements, _ = identity.unify([(one[0], part(one, "Ann Oak", "")), (two, [*things.film(undated, "test"), *acting])])
    nodes = {s.subject.value for s in statements[1][1]}
    assert "https://kg.example/film/the-heath-1999" in nodes
    assert "https://kg.example/role/the-heath-1999/ann-oak/actor" in nodes
    assert not any("/the-heath/" in node or node.endswith("/the-heath") for node in nodes)


def test_a_title_that_fits_two_films_is_neither() -> None:
    one, (two, _), (three, _) = document("a.txt"), document("b.txt"), document("c.txt")
    remake = things.Film(said(two, "The Heath"), 2015, (two.span,))
    undated = things.Film(said(three, "The Heath"))
    told = [(one[0], things.film(one[1], "test")), (two, things.film(remake, "test")), (three, things.film(undated, "test"))]
    assert merged(*told) == set()


def test_a_work_without_title_is_the_titled_one_by_the_same_author() -> None:
    one, two = document("a.txt"), document("b.txt")
    novel = works.Basis("novel", said(one[0], "The Heath"), (said(one[0], "Cy Fir"),), 1980)
    same = works.Basis("novel", None, (said(two[0], "Cy Fir"),))
    other = works.Basis("play", None, (said(two[0], "Cy Fir"),))

    def told(where: tuple[Document, things.Film], work: works.Basis) -> tuple[Document, list[Statement]]:
        return where[0], [*things.film(where[1], "test"), *works.based_on(where[1], work, (where[0].span,), "test")]

    assert merged(told(one, novel), told(two, same)) == {("work/novel/basis-of-the-heath-1999", "work/novel/the-heath-cy-fir")}
    assert merged(told(one, novel), told(two, other)) == set()


def test_a_vaguer_release_is_the_one_that_says_all_it_says() -> None:
    one, two = document("a.txt"), document("b.txt")
    precise = releases.Release("limited", Date(1999, 5, 4), (said(one[0], "United States"),))
    later = releases.Release("wide", Date(1999, 6, 1), (said(one[0], "United States"),))
    vague = releases.Release("", Date(1999, 5, 4))
    told = [s for r in (precise, later) for s in releases.release(one[1], r, (one[0].span,), "test")]
    decisions = merged((one[0], told), (two[0], releases.release(two[1], vague, (two[0].span,), "test")))
    assert decisions == {("release/the-heath-1999/1999-05-04", "release/the-heath-1999/limited/1999-05-04/united-states")}


def test_a_release_on_another_day_is_another_release() -> None:
    one, two = document("a.txt"), document("b.txt")
    told = releases.release(one[1], releases.Release("limited", Date(1999, 5, 4)), (one[0].span,), "test")
    other = releases.release(two[1], releases.Release("", Date(1999, 5, 5)), (two[0].span,), "test")
    assert merged((one[0], told), (two[0], other)) == set()


def test_an_award_without_recipient_is_the_one_whose_recipient_is_known() -> None:
    one, two = document("a.txt"), document("b.txt")
    prize, category = said(one[0], "Golden Elk"), said(one[0], "Best Actor")
    named = awards.award(one[1], awards.Award(prize, "won", category, (said(one[0], "Bo Elm"),)), (one[0].span,), "test")
    unnamed = awards.award(two[1], awards.Award(prize, "won", category), (two[0].span,), "test")
    assert merged((one[0], named), (two[0], unnamed)) == {
        ("award/the-heath-1999/golden-elk/best-actor", "award/the-heath-1999/golden-elk/best-actor/bo-elm")
    }


def test_a_country_under_another_name_is_that_country() -> None:
    one, two = document("a.txt"), document("b.txt")
    long = things.feature(one[1], "country", said(one[0], "United States of America"), (one[0].span,), "test")
    short = things.feature(two[1], "country", said(two[0], "United States"), (two[0].span,), "test")
    assert merged((one[0], long), (two[0], short)) == {("territory/united-states-of-america", "territory/united-states")}


def test_the_order_of_documents_changes_nothing() -> None:
    one, two = document("a.txt"), document("b.txt")
    first, second = (one[0], part(one, "Ann Oak", "Mara Fen")), (two[0], part(two, "Ann Oak", "Mara"))
    forwards, backwards = identity.unify([first, second]), identity.unify([second, first])
    assert forwards[1] == backwards[1]
    assert {s.triple for _, ss in forwards[0] for s in ss} == {s.triple for _, ss in backwards[0] for s in ss}
    assert FILM.playsCharacter in {s.predicate for _, ss in forwards[0] for s in ss}
