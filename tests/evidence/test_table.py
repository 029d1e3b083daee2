from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import Literal, NamedNode

from kg.claims import Claim
from kg.documents import from_bytes
from kg.evidence import table
from kg.model import Span, Triple
from kg.vocab import FILM, XSD

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = from_bytes("Salt «Road» is\na 1990 film.".encode(), "salt.txt")
SALT = NamedNode("https://kg.example/film/salt-road")
TITLE = Triple(SALT, FILM.title, Literal('Salt "Road"\n\\'))
YEAR = Triple(SALT, FILM.releaseYear, Literal("1990", datatype=XSD.integer))


def a_claim(triple: Triple, *places: tuple[int, int]) -> Claim:
    return Claim(triple, DOCUMENT.iri, tuple(Span(DOCUMENT, *place) for place in places), "article.lead/title")


CLAIMS = [a_claim(YEAR, (17, 21), (0, 4)), a_claim(TITLE, (0, 11))]


@pytest.fixture
def claims(tmp_path: Path) -> table.Claims:
    table.write(tmp_path / "claims.db", [DOCUMENT], CLAIMS, CLAIMS[:1])
    return table.Claims(tmp_path / "claims.db")


def test_a_claim_is_read_as_it_was_written(claims: table.Claims) -> None:
    (read,) = claims.of(*TITLE)
    assert (read.triple, read.source, read.file, read.pattern) == (TITLE, DOCUMENT.iri, "salt.txt", "article.lead/title")
    assert [(place.quote, place.prefix, place.suffix) for place in read.evidence] == [("Salt «Road»", "", " is\na 1990 film.")]
    assert read.iri == CLAIMS[1].iri


def test_claims_are_found_by_any_part_of_the_triple(claims: table.Claims) -> None:
    assert {c.triple for c in claims.of(SALT)} == {c.triple for c in claims.of()} == {c.triple for c in claims} == {TITLE, YEAR}
    assert [c.triple for c in claims.of(predicate=FILM.releaseYear)] == [YEAR]
    assert [c.triple for c in claims.of(value=TITLE.object)] == [TITLE]
    assert claims.of(SALT, FILM.title, Literal("Salt Road")) == []
    assert len(claims) == 2


def test_the_places_of_a_claim_come_in_the_order_of_the_text(claims: table.Claims) -> None:
    (read,) = claims.of(*YEAR)
    assert [place.quote for place in read.evidence] == ["Salt", "1990"]


def test_only_cited_claims_are_found_by_their_iri(claims: table.Claims) -> None:
    assert claims.named(CLAIMS[0].iri).triple == YEAR
    with pytest.raises(KeyError):
        claims.named(CLAIMS[1].iri)


def test_the_text_of_a_document_is_kept(claims: table.Claims) -> None:
    assert claims.text("salt.txt") == DOCUMENT.source_text
    with pytest.raises(KeyError):
        claims.text("other.txt")


def test_the_same_claims_give_the_same_file(tmp_path: Path) -> None:
    for name in ("a.db", "b.db"):
        table.write(tmp_path / name, [DOCUMENT], CLAIMS)
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_nobody_can_write_into_an_open_table(claims: table.Claims, tmp_path: Path) -> None:
    before = (tmp_path / "claims.db").read_bytes()
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        claims._connection.execute("DELETE FROM claim")
    assert (tmp_path / "claims.db").read_bytes() == before
