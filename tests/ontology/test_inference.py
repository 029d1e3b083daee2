"""What the axioms and rules conclude together, on an invented film (``film_world.ttl``)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from kg import ontology
from kg.model import Triple
from kg.reasoning import reason
from kg.vocab import FILM, RDF

WORLD = Path(__file__).parent / "film_world.ttl"
HERE = "https://kg.example/test/"


@cache
def inferred() -> frozenset[Triple]:
    facts = frozenset(Triple(*quad.triple) for quad in parse(path=WORLD, format=RdfFormat.TURTLE))
    return reason(ontology.load(), facts)


def things(class_: str) -> set[str]:
    """Name the things that are inferred to be of ``class_``."""
    found = {t.subject for t in inferred() if t.predicate == RDF.type and t.object == FILM.term(class_)}
    return {node.value.removeprefix(HERE) for node in found}


def links(property_: str) -> set[tuple[str, str]]:
    """Name the pairs that are inferred to be related by ``property_``."""
    found = {(t.subject, t.object) for t in inferred() if t.predicate == FILM.term(property_)}
    return {(s.value.removeprefix(HERE), o.value.removeprefix(HERE)) for s, o in found}


@pytest.mark.parametrize(
    ("class_", "members"),
    [
        ("Work", {"heath", "moor", "novel"}),
        ("Adaptation", {"heath"}),
        ("Actor", {"ann-oak", "bo-elm"}),
        ("Director", {"ann-oak"}),
        ("Writer", {"ann-oak"}),
        ("ActorDirector", {"ann-oak"}),
        ("WriterDirector", {"ann-oak"}),
        ("MultiHyphenate", {"ann-oak"}),
        ("OscarNomination", {"best-actress", "best-director"}),
        ("OscarWin", {"best-actress"}),
        ("OscarNominee", {"ann-oak", "bo-elm"}),
        ("OscarWinner", {"bo-elm"}),
        ("AwardNominatedFilm", {"heath", "moor"}),
        ("AwardWinningFilm", {"heath"}),
        ("OscarNominatedFilm", {"heath"}),
        ("OscarWinningFilm", {"heath"}),
    ],
)
def test_members_of_class_are_inferred(class_: str, members: set[str]) -> None:
    assert things(class_) == members


@pytest.mark.parametrize(
    ("property_", "pairs"),
    [
        ("directedBy", {("heath", "ann-oak")}),
        ("directed", {("ann-oak", "heath")}),
        ("actedIn", {("ann-oak", "heath"), ("bo-elm", "heath")}),
        ("hasContributor", {("heath", "ann-oak"), ("heath", "bo-elm")}),
        ("fromWorkBy", {("heath", "ed-ash")}),
        ("plays", {("bo-elm", "gwen")}),
        ("playedBy", {("gwen", "bo-elm")}),
        ("coStarredWith", {("ann-oak", "bo-elm"), ("bo-elm", "ann-oak")}),
        ("workedWith", {("ann-oak", "bo-elm"), ("bo-elm", "ann-oak")}),
        ("recipient", {("best-director", "ann-oak")}),
        ("recognisedFor", {("ann-oak", "heath"), ("bo-elm", "heath"), ("cy-fir", "moor")}),
        ("hasAward", {("heath", "best-actress"), ("heath", "best-director"), ("moor", "elsewhere")}),
        ("distributedBy", {("heath", "oak-films")}),
        ("adaptedFrom", {("heath", "novel")}),
        ("hasAdaptation", {("novel", "heath")}),
    ],
)
def test_links_of_property_are_inferred(property_: str, pairs: set[tuple[str, str]]) -> None:
    assert links(property_) == pairs


def test_nothing_inferred_is_about_the_ontology_itself() -> None:
    assert not {t for t in inferred() if t.subject in FILM or not isinstance(t.object, NamedNode)}
