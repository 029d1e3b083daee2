"""The ontology stays in the profile OWL 2 RL (W3C OWL 2 Profiles, section 4.2), so that rules can follow all of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store

from kg.vocab import DCTERMS, FILM, OWL, RDF, RDFS, SKOS, XSD

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = Path(__file__).parents[2] / "ontology" / "film.ttl"
Node = NamedNode | BlankNode

HEADER = {OWL.versionInfo, DCTERMS.title, DCTERMS.description}
ANNOTATIONS = {SKOS.prefLabel, SKOS.definition, SKOS.example, SKOS.scopeNote, FILM.creditProperty}
AXIOMS = {
    RDF.type,
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    RDFS.domain,
    RDFS.range,
    OWL.inverseOf,
    OWL.propertyChainAxiom,
    OWL.equivalentClass,
    OWL.disjointWith,
    OWL.members,
    OWL.distinctMembers,
}
EXPRESSIONS = {OWL.onProperty, OWL.someValuesFrom, OWL.hasValue, OWL.intersectionOf, OWL.unionOf, RDF.first, RDF.rest}
KINDS = {
    OWL.Ontology,
    OWL.Class,
    OWL.Restriction,
    OWL.ObjectProperty,
    OWL.DatatypeProperty,
    OWL.AnnotationProperty,
    OWL.FunctionalProperty,
    OWL.TransitiveProperty,
    OWL.SymmetricProperty,
    OWL.IrreflexiveProperty,
    OWL.AllDisjointClasses,
    OWL.AllDifferent,
}
DATATYPES = {XSD.string, XSD.integer, XSD.decimal}  # of those that OWL 2 RL has, those that are needed
SIMPLE = {OWL.someValuesFrom, OWL.hasValue}


@cache
def read(file: Path = FILE) -> Store:
    store = Store()
    store.bulk_load(path=file, format=RdfFormat.TURTLE)
    return store


def pairs(store: Store, predicate: NamedNode) -> Iterator[tuple[Node, Node | Literal]]:
    for quad in store.quads_for_pattern(None, predicate, None):
        assert isinstance(quad.subject, Node)
        assert isinstance(quad.object, Node | Literal)
        yield quad.subject, quad.object


def members(store: Store, head: Node | Literal) -> Iterator[Node | Literal]:
    while head != RDF.nil:
        rest = dict(pairs(store, RDF.rest))
        yield dict(pairs(store, RDF.first))[head]  # type: ignore[index]
        head = rest[head]  # type: ignore[index]


def narrow(store: Store, node: Node | Literal) -> bool:
    """Tell whether ``node`` may stand on the narrower side of a subclass axiom."""
    if isinstance(node, NamedNode):
        return node != OWL.Thing
    said = {quad.predicate: quad.object for quad in store.quads_for_pattern(node, None, None)}  # type: ignore[arg-type]
    for list_ in (OWL.intersectionOf, OWL.unionOf):
        if list_ in said:
            return all(narrow(store, member) for member in members(store, said[list_]))  # type: ignore[arg-type]
    if OWL.someValuesFrom in said:
        return said[OWL.someValuesFrom] == OWL.Thing or narrow(store, said[OWL.someValuesFrom])  # type: ignore[arg-type]
    return OWL.hasValue in said


def wide(store: Store, node: Node | Literal) -> bool:
    """Tell whether ``node`` may stand on the wider side: nothing there may ask that something exist or be one of several."""
    if isinstance(node, NamedNode):
        return node != OWL.Thing
    said = {quad.predicate: quad.object for quad in store.quads_for_pattern(node, None, None)}  # type: ignore[arg-type]
    if OWL.intersectionOf in said:
        return all(wide(store, member) for member in members(store, said[OWL.intersectionOf]))  # type: ignore[arg-type]
    return OWL.hasValue in said or OWL.allValuesFrom in said


def faults(store: Store) -> list[str]:
    """List what takes an ontology out of the profile, or out of what the checker knows to be in it."""
    found = [f"uses {q.predicate}" for q in store if q.predicate not in HEADER | ANNOTATIONS | AXIOMS | EXPRESSIONS]
    found += [f"is a {o}" for _, o in pairs(store, RDF.type) if o not in KINDS and o not in FILM]
    for one, other in pairs(store, RDFS.subClassOf):
        found += [f"{one} on the narrower side"] * (not narrow(store, one))
        found += [f"{other} on the wider side of {one}"] * (not wide(store, other))
    for one, other in pairs(store, OWL.equivalentClass):
        found += [f"{side} as equivalent" for side in (one, other) if not (narrow(store, side) and wide(store, side))]
    for predicate in (RDFS.domain, RDFS.range):
        found += [f"{predicate} {o}" for _, o in pairs(store, predicate) if not wide(store, o)]
    return found


def test_ontology_is_in_the_profile() -> None:
    assert faults(read()) == []


PREFIXES = """
@prefix film: <https://kg.example/ontology/film#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""


@pytest.mark.parametrize(
    "axiom",
    [
        "film:A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty film:p ; owl:someValuesFrom film:B ] .",
        "film:A owl:equivalentClass [ a owl:Restriction ; owl:onProperty film:p ; owl:someValuesFrom film:B ] .",
        "film:A owl:equivalentClass [ a owl:Class ; owl:unionOf ( film:B film:C ) ] .",
        "film:A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty film:p ; owl:minCardinality 1 ] .",
        "film:p a owl:ReflexiveProperty .",
        "film:p rdfs:domain [ a owl:Class ; owl:unionOf ( film:A film:B ) ] .",
        "film:A owl:disjointUnionOf ( film:B film:C ) .",
    ],
)
def test_what_is_outside_the_profile_is_found(axiom: str) -> None:
    store = Store()
    store.load(PREFIXES + axiom, format=RdfFormat.TURTLE)
    assert faults(store)


def test_every_property_is_of_one_kind() -> None:
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    properties = [s for s, o in pairs(read(), RDF.type) if o in kinds]
    assert len(properties) == len(set(properties)) > 100


def test_values_are_of_datatypes_that_owl_knows() -> None:
    values = {s for s, o in pairs(read(), RDF.type) if o == OWL.DatatypeProperty}
    assert {o for s, o in pairs(read(), RDFS.range) if s in values} == DATATYPES


def test_things_are_of_classes() -> None:
    links = {s for s, o in pairs(read(), RDF.type) if o == OWL.ObjectProperty}
    classes = {s for s, o in pairs(read(), RDF.type) if o == OWL.Class}
    assert {o for s, o in pairs(read(), RDFS.range) if s in links} <= classes
    assert {o for _, o in pairs(read(), RDFS.domain)} <= classes


def test_transitive_properties_and_chains_are_not_functional_or_irreflexive() -> None:
    """OWL 2 (Structural Specification, section 11) forbids it: reasoning would not be decidable."""
    composite = {s for s, o in pairs(read(), RDF.type) if o == OWL.TransitiveProperty}
    composite |= {s for s, _ in pairs(read(), OWL.propertyChainAxiom)}
    strict = {s for s, o in pairs(read(), RDF.type) if o in (OWL.FunctionalProperty, OWL.IrreflexiveProperty)}
    assert composite
    assert strict
    assert not composite & strict
