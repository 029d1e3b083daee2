"""What is inferred, by each reasoner: all that follows about the film world, and none of the noise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import owlrl
import pytest
import rdflib
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from kg.errors import OntologyError
from kg.model import Triple
from kg.ontology import Ontology, load
from kg.reasoning import reason
from kg.store import open_graph
from kg.vocab import FILM, INFERRED, RDF

if TYPE_CHECKING:
    from pathlib import Path

PREFIXES = """
@prefix film: <https://kg.example/ontology/film#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix : <https://kg.example/test/> .
"""
BROKEN = """#+ summary = "x"
CONSTRUCT { ?a <https://kg.example/ontology/film#directed> ?b } WHERE { ?a ?p ?b . FILTER(?a !!! ?b) }"""
EACH = pytest.mark.parametrize("reasoner", ["default", "owlrl"])


def triples(turtle: str) -> frozenset[Triple]:
    return frozenset(Triple(*q.triple) for q in parse(PREFIXES + turtle, format=RdfFormat.TURTLE))


def small(turtle: str, **rules: str) -> Ontology:
    quads: tuple[Quad, ...] = tuple(parse(PREFIXES + turtle, format=RdfFormat.TURTLE))
    return Ontology(quads, tuple(rules.items()), "")


@EACH
def test_what_follows_is_given_without_what_is_asserted(reasoner: str) -> None:
    ontology = small("film:directedBy rdfs:subPropertyOf film:hasContributor .")
    facts = triples(":heath film:directedBy :ann .")
    assert reason(ontology, facts, reasoner) == triples(":heath film:hasContributor :ann .")


@EACH
def test_no_noise_is_published(reasoner: str) -> None:
    ontology = small("film:title a owl:DatatypeProperty . film:Film rdfs:subClassOf film:Work .")
    facts = triples(':heath a film:Film ; film:title "The Heath" .')
    assert reason(ontology, facts, reasoner) == triples(":heath a film:Work .")


@EACH
def test_owl_and_rules_feed_each_other(reasoner: str) -> None:
    rule = """#+ summary = "x"
    CONSTRUCT { ?b <https://kg.example/ontology/film#directed> ?a }
    WHERE { ?a <https://kg.example/ontology/film#hasContributor> ?b }"""
    ontology = small(
        "film:directedBy rdfs:subPropertyOf film:hasContributor . film:directed rdfs:domain film:Person .", contributor=rule
    )
    facts = triples(":heath film:directedBy :ann .")
    expected = ":heath film:hasContributor :ann . :ann film:directed :heath ; a film:Person ."
    assert reason(ontology, facts, reasoner) == triples(expected)


@EACH
def test_a_triple_that_leads_to_nothing_new_may_stay_unread_but_loses_nothing(reasoner: str) -> None:
    ontology = small("film:coStarredWith a owl:SymmetricProperty ; rdfs:subPropertyOf film:workedWith .")
    facts = triples(":a film:coStarredWith :b . :b film:coStarredWith :a .")
    assert reason(ontology, facts, reasoner) == triples(":a film:workedWith :b . :b film:workedWith :a .")


@EACH
@pytest.mark.parametrize(
    ("axioms", "facts", "expected"),
    [
        ("film:a owl:inverseOf film:b .", ":x film:a :y . :z film:b :w .", ":y film:b :x . :w film:a :z ."),
        ("film:a a owl:TransitiveProperty .", ":x film:a :y . :y film:a :z .", ":x film:a :z ."),
        ("film:a owl:propertyChainAxiom (film:b film:c) .", ":x film:b :y . :y film:c :z .", ":x film:a :z ."),
        ("film:a rdfs:domain film:C ; rdfs:range film:D .", ":x film:a :y .", ":x a film:C . :y a film:D ."),
        ("film:C owl:equivalentClass film:D .", ":x a film:C . :y a film:D .", ":x a film:D . :y a film:C ."),
        (
            "[ owl:intersectionOf (film:C [ owl:onProperty film:a ; owl:someValuesFrom film:D ]) ] rdfs:subClassOf film:E .",
            ":x a film:C ; film:a :y . :y a film:D . :z a film:C .",
            ":x a film:E .",
        ),
        ("[ owl:unionOf (film:C film:D) ] rdfs:subClassOf film:E .", ":x a film:D .", ":x a film:E ."),
        ("[ owl:onProperty film:a ; owl:hasValue :v ] rdfs:subClassOf film:E .", ":x film:a :v .", ":x a film:E ."),
        ("film:a a owl:FunctionalProperty .", ":x film:a :y, :z . :y film:b :w .", ":z film:b :w ."),
    ],
)
def test_an_axiom_concludes_what_owl_2_rl_says(reasoner: str, axioms: str, facts: str, expected: str) -> None:
    assert reason(small(axioms), triples(facts), reasoner) == triples(expected)


def test_both_reasoners_conclude_the_same_from_the_seeds(seeds_graph: Path) -> None:
    store = open_graph(seeds_graph).store
    inferred = {Triple(q.subject, q.predicate, q.object) for q in store.quads_for_pattern(None, None, None, INFERRED)}  # type: ignore[arg-type]
    published = {Triple(*q.triple) for q in parse(path=seeds_graph / "graph.ttl", format=RdfFormat.TURTLE)}
    facts = frozenset(published - inferred)
    assert reason(load(), facts, "default") == reason(load(), facts, "owlrl") == inferred


def test_without_reasoner_nothing_follows() -> None:
    assert reason(load(), triples(":heath film:directedBy :ann ."), "none") == frozenset()


def test_an_unknown_reasoner_is_refused() -> None:
    with pytest.raises(OntologyError, match="there is no reasoner 'magic'"):
        reason(load(), frozenset(), "magic")


@EACH
def test_a_rule_that_is_no_sparql_is_named(reasoner: str) -> None:
    with pytest.raises(OntologyError, match=r"ontology/rules/broken\.rq: is no SPARQL"):
        reason(small("", broken=BROKEN), triples(":a film:directed :b ."), reasoner)


def test_the_inferred_graph_of_the_seeds_is_a_fixpoint(seeds_graph: Path) -> None:
    store = open_graph(seeds_graph).store
    published = frozenset(Triple(*q.triple) for q in parse(path=seeds_graph / "graph.ttl", format=RdfFormat.TURTLE))
    assert any(True for _ in store.quads_for_pattern(None, None, None, INFERRED))
    assert reason(load(), published) == frozenset()


def test_what_owlrl_was_spared_changes_nothing(seeds_graph: Path) -> None:
    """The whole closure of the published graph, cut down to the film world, holds nothing that is not published."""
    published = frozenset(Triple(*q.triple) for q in parse(path=seeds_graph / "graph.ttl", format=RdfFormat.TURTLE))
    skipped = {FILM.coStarredWith, FILM.workedWith}  # most of the triples, and symmetric already
    graph = rdflib.Graph()
    lines = (f"{t.subject} {t.predicate} {t.object} ." for t in published if t.predicate not in skipped)
    graph.parse(data="\n".join(lines), format="nt")
    individuals = set(graph.subjects())
    for quad in load().triples:
        graph.add(tuple(_rdflib(term) for term in quad.triple))  # type: ignore[arg-type]
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    found = {
        Triple(NamedNode(str(s)), NamedNode(str(p)), NamedNode(str(o)))
        for s, p, o in graph
        if s in individuals and isinstance(o, rdflib.URIRef) and s != o and _of_film(p, o)
    }
    assert len(found) > 500
    assert found - published == set()


def _of_film(predicate: rdflib.term.Node, value: rdflib.term.Node) -> bool:
    return str(value if predicate == rdflib.RDF.type else predicate).startswith(FILM.iri)


def _rdflib(term: object) -> rdflib.term.Node:
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    value = getattr(term, "value", str(term))
    return rdflib.Literal(value) if type(term).__name__ == "Literal" else rdflib.BNode(value)


def test_useful_classes_come_out_of_the_seeds(seeds_graph: Path) -> None:
    store = open_graph(seeds_graph).store
    cage = NamedNode("https://kg.example/person/nicolas-cage")
    classes = {q.object for q in store.quads_for_pattern(cage, RDF.type, None, INFERRED)}
    assert {FILM.Actor, FILM.OscarWinner} <= classes
