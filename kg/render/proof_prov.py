"""Proofs in PROV-O (W3C, 2013), as Turtle: each fact an entity derived from its premises, asserted ones from their claims.

The rule that was applied stands as ``sh:sourceRule``. Facts are named by the hash of their triple, so that proofs can be put
together.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode
from pyoxigraph import Triple as OxTriple

from kg.evidence import rdf
from kg.export import lines, turtle
from kg.render.proof import sentence
from kg.vocab import BASE, DCTERMS, ONTOLOGY, PROV, RDF, RDFS, SH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Store

    from kg.model import Triple
    from kg.reasoning.proof import Proof

RULES: Final = BASE + "ontology/rules#"


def as_turtle(store: Store, proofs: Iterable[Proof]) -> bytes:
    """Give ``proofs`` as Turtle, sorted."""
    return turtle(lines(triple for proof in proofs for triple in _triples(store, proof)))


def _triples(store: Store, proof: Proof) -> Iterator[OxTriple]:
    node = _node(proof.triple)
    for predicate, value in (
        (RDF.type, PROV.Entity),
        (RDF.type, RDF.Statement),
        (RDF.subject, proof.triple.subject),
        (RDF.predicate, proof.triple.predicate),
        (RDF.object, proof.triple.object),
        (RDFS.label, Literal(sentence(store, proof.triple))),
    ):
        yield OxTriple(node, predicate, value)
    if proof.origin == "ontology":
        yield OxTriple(node, PROV.hadPrimarySource, ONTOLOGY)
    if proof.rule:
        yield from _step(node, proof)
    for claim in proof.claims:
        yield OxTriple(node, PROV.wasDerivedFrom, claim.iri)
    yield from (quad.triple for quad in rdf.quads(proof.claims))
    for premise in proof.premises:
        yield from _triples(store, premise)


def _step(node: NamedNode, proof: Proof) -> Iterator[OxTriple]:
    """Yield the application of the rule: what it used, and what came of it."""
    rule = NamedNode(RULES + proof.rule)
    premises = [_node(premise.triple) for premise in proof.premises]
    seal = hashlib.sha256("\n".join([rule.value, node.value, *(premise.value for premise in premises)]).encode())
    activity = NamedNode(f"{BASE}proof/step/{seal.hexdigest()[:32]}")
    yield OxTriple(node, PROV.wasGeneratedBy, activity)
    yield OxTriple(node, SH.sourceRule, rule)
    yield OxTriple(activity, RDF.type, PROV.Activity)
    yield OxTriple(activity, PROV.used, rule)
    yield OxTriple(activity, DCTERMS.description, Literal(proof.words))
    yield OxTriple(rule, RDF.type, PROV.Plan)
    for premise in premises:
        yield OxTriple(activity, PROV.used, premise)
        yield OxTriple(node, PROV.wasDerivedFrom, premise)


def _node(triple: Triple) -> NamedNode:
    seal = hashlib.sha256(" ".join(map(str, triple)).encode()).hexdigest()
    return NamedNode(f"{BASE}proof/fact/{seal[:32]}")
