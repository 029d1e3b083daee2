"""For a fact that is not there, the graph can say what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pyoxigraph import NamedNode

from kg.model import Triple
from kg.reasoning.absence import Absences, closest
from kg.store import open_graph
from kg.vocab import BASE, FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.reasoning.absence import Gap
    from kg.store import BuiltGraph

FILM_NODE, CAGE = NamedNode(BASE + "film/leaving-las-vegas-1995"), NamedNode(BASE + "person/nicolas-cage")
ROLE = NamedNode(BASE + "role/leaving-las-vegas-1995/nicolas-cage/actor/ben-sanderson")
WESTERN = NamedNode(BASE + "genre/western")


@pytest.fixture(scope="module")
def graph(seeds_graph: Path) -> BuiltGraph:
    """Open the graph of the seeds."""
    return open_graph(seeds_graph)


def tips(gap: Gap) -> Iterator[Gap]:
    """Yield what the best way to the fact ends at."""
    if not gap.ways:
        yield gap
    for inner in gap.ways[0].gaps if gap.ways else ():
        yield from tips(inner)


def test_what_is_missing_is_followed_down_to_what_a_document_would_have_to_state(graph: BuiltGraph) -> None:
    gap = Absences(graph).explain(Triple(CAGE, FILM.directed, FILM_NODE))
    (tip,) = tips(gap)
    assert tip.terms == (ROLE, FILM.function, FILM.directing)
    assert tip.stated
    assert [fact.object for fact in tip.silence.said] == [FILM.acting]
    assert gap.cost == 1


def test_premises_that_hold_are_told_with_those_that_do_not(graph: BuiltGraph) -> None:
    gap = Absences(graph).explain(Triple(CAGE, RDF.type, FILM.ActorDirector))
    way = gap.ways[0]
    assert Triple(CAGE, RDF.type, FILM.Actor) in way.holds
    assert [inner.terms for inner in way.gaps] == [(CAGE, RDF.type, FILM.Director)]


def test_the_way_that_wants_least_comes_first(graph: BuiltGraph) -> None:
    for class_ in (FILM.ActorDirector, FILM.WriterDirector, FILM.MultiHyphenate):
        ways = Absences(graph).explain(Triple(CAGE, RDF.type, class_)).ways
        assert [way.cost for way in ways] == sorted(way.cost for way in ways)


def test_no_fact_is_explained_by_itself(graph: BuiltGraph) -> None:
    def below(gap: Gap, above: tuple[str, ...]) -> None:
        asked = " ".join("?" if term is None else str(term) for term in gap.terms)
        assert asked not in above
        for way in gap.ways:
            for inner in way.gaps:
                below(inner, (*above, asked))

    for predicate in (FILM.coStarredWith, FILM.workedWith, FILM.directed, FILM.actedIn, FILM.hasActor):
        below(Absences(graph).explain(Triple(CAGE, predicate, WESTERN)), ())


def test_what_no_rule_concludes_is_told_by_what_documents_say_instead(graph: BuiltGraph) -> None:
    gap = Absences(graph).explain(Triple(FILM_NODE, FILM.genre, WESTERN))
    assert gap.ways == ()
    assert len(gap.silence.documents) == 2
    assert {fact.predicate for fact in gap.silence.said} == {FILM.genre}


def test_a_kind_of_fact_that_nothing_read_is_told_apart(graph: BuiltGraph) -> None:
    gap = Absences(graph).explain(Triple(CAGE, FILM.term("neverRead"), WESTERN))
    assert not gap.silence.used
    assert not gap.silence.said


def test_of_several_facts_that_may_be_meant_the_closest_is_explained(graph: BuiltGraph) -> None:
    wanted = [Triple(WESTERN, FILM.genre, FILM_NODE), Triple(CAGE, FILM.directed, FILM_NODE)]
    assert closest(graph, wanted).terms[0] == CAGE


def test_what_a_rule_wants_of_the_ontology_alone_is_never_missing(graph: BuiltGraph) -> None:
    def below(gap: Gap) -> Iterator[Gap]:
        yield gap
        for way in gap.ways:
            for inner in way.gaps:
                yield from below(inner)

    for predicate in (FILM.directed, FILM.actedIn, FILM.wrote):
        assert all(
            gap.terms[1] != FILM.creditProperty for gap in below(Absences(graph).explain(Triple(CAGE, predicate, FILM_NODE)))
        )
