"""The alignment: from our declared terms to vocabularies that are known; never loaded by the reasoner, never sameAs."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from kg import ontology, terms
from kg.vocab import DCTERMS, FILM, OWL, PROV, RDF, RDFS, SKOS

FILE = Path(__file__).parents[2] / "ontology" / "alignment.ttl"
CLASSES, PROPERTIES = {RDFS.subClassOf}, {RDFS.subPropertyOf}
MATCHES = {SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch}
OTHERS = (
    "https://schema.org/",
    "http://www.wikidata.org/entity/Q",
    "http://www.wikidata.org/prop/direct/P",
    "http://dbpedia.org/ontology/",
    "https://movielabs.com/omc/rdf/schema/v2.8#",
    "https://movielabs.com/cw/rdf/schema/v2.8#",
    DCTERMS.iri,
    PROV.iri,
    RDF.iri,
)


def links() -> list[Triple]:
    return [q.triple for q in parse(path=FILE, format=RdfFormat.TURTLE) if q.subject in FILM]


def test_only_declared_terms_are_aligned() -> None:
    assert {link.subject for link in links()} <= {term.iri for term in terms.declared()}
    assert len(links()) > 100


def test_terms_lead_to_known_vocabularies() -> None:
    for link in links():
        assert isinstance(link.object, NamedNode)
        assert link.object.value.startswith(OTHERS), link


def test_classes_are_aligned_with_classes_and_properties_with_properties() -> None:
    kinds = {term.iri: term.kind for term in terms.declared()}
    for link in links():
        assert link.predicate in MATCHES | (CLASSES if kinds[link.subject] == OWL.Class else PROPERTIES), link  # type: ignore[index]


def test_reasoner_does_not_load_the_alignment() -> None:
    assert not set(links()) & {quad.triple for quad in ontology.load().triples}
