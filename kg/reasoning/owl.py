"""OWL 2 RL through owlrl (the reference), and the rule files through Oxigraph, in turn until nothing new follows.

owlrl takes time for every triple it sees and says much that nobody asks, so it is given the logical axioms and the triples
they can touch, and of its closure only triples about the film world come back.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import owlrl
import rdflib
from pyoxigraph import Literal, NamedNode, Quad, QueryTriples, Store
from pyoxigraph import Triple as OxTriple

from kg.errors import OntologyError
from kg.model import Triple
from kg.reasoning.axioms import Axioms
from kg.reasoning.rules import concluded
from kg.vocab import FILM, OWL, RDF, RDFS, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.ontology import Ontology
    from kg.reasoning.rules import Rule

# What people read of a term, and the declarations that every term has: no conclusion rests on them.
_UNREAD: Final = frozenset({RDFS.label, RDFS.comment, RDFS.isDefinedBy, RDFS.seeAlso})
_DECLARATIONS: Final = frozenset(
    {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual, OWL.Ontology}
)
# Axioms that conclude from two triples of one property that two things are the same.
_IDENTIFYING: Final = (OWL.FunctionalProperty, OWL.InverseFunctionalProperty)
_ROUNDS: Final = 20


def infer(ontology: Ontology, facts: frozenset[Triple]) -> frozenset[Triple]:
    """Give the facts that follow by OWL 2 RL and the rule files, asserted ones among them or not."""
    axioms = _axioms(ontology)
    reading = _Reading(ontology, axioms)
    known = set(facts)
    pending = True
    for _ in range(_ROUNDS):
        by_rules = _rules(ontology, known)
        known |= by_rules
        if not by_rules and not pending:
            return frozenset(known - facts)
        by_owl = _closure(axioms, reading.worth(known)) - known
        known |= by_owl
        pending = False
        if not by_owl:
            return frozenset(known - facts)
    raise OntologyError("ontology/rules", "the rules never come to an end", "look for a rule that mints new nodes")


def _axioms(ontology: Ontology) -> list[OxTriple]:
    """Give the triples of the ontology that conclusions can rest on."""
    return [
        quad.triple
        for quad in ontology.triples
        if quad.predicate not in _UNREAD
        and quad.predicate not in SKOS
        and not (quad.predicate == RDF.type and quad.object in _DECLARATIONS)
        and not isinstance(quad.object, Literal)
    ]


class _Reading:
    """Knows which triples OWL can make something of, so that owlrl reads no others."""

    def __init__(self, ontology: Ontology, axioms: Sequence[OxTriple]) -> None:
        """Sort the axioms' terms by what they ask of a triple."""
        self._touched = {term for triple in axioms for term in triple if isinstance(term, NamedNode) and term in FILM}
        rules = list(Axioms(ontology).rules())
        # Some axioms need this predicate together with another triple: always read.
        self._functional, self._inverse_functional = (
            {str(t.subject) for t in axioms if t.predicate == RDF.type and t.object == kind} for kind in _IDENTIFYING
        )
        self._joined = self._functional | self._inverse_functional
        self._joined |= {p.predicate for rule in rules if len(rule.body) > 1 for p in rule.body}
        self._alone: dict[str, list[Rule]] = defaultdict(list)
        for rule in rules:
            if len(rule.body) == 1:
                self._alone[rule.body[0].predicate].append(rule)

    def worth(self, known: set[Triple]) -> list[Triple]:
        """Give the triples of ``known`` that may lead to something that is not known."""
        if self._identifies(known):  # what is said of one thing is said of the other, whatever the property
            return [t for t in known if isinstance(t.object, NamedNode)]
        return [t for t in known if self._touches(t) and not self._spent(t, known)]

    def _identifies(self, known: set[Triple]) -> bool:
        """Tell whether two values of a property that has only one make two things the same."""
        ends = [(t.predicate, t.subject) for t in known if str(t.predicate) in self._functional]
        starts = [(t.predicate, t.object) for t in known if str(t.predicate) in self._inverse_functional]
        return any(len(set(pairs)) < len(pairs) for pairs in (ends, starts))

    def _touches(self, triple: Triple) -> bool:
        """Tell whether an axiom speaks of the property of ``triple``, or of the class that it gives its subject."""
        if not isinstance(triple.object, NamedNode):
            return False
        return (triple.object if triple.predicate == RDF.type else triple.predicate) in self._touched

    def _spent(self, triple: Triple, known: set[Triple]) -> bool:
        """Tell whether all that follows from ``triple`` alone is known, and it can follow only alone."""
        predicate = str(triple.predicate)
        if triple.predicate == RDF.type or predicate in self._joined or not self._alone[predicate]:
            return False
        return {concluded(rule, triple) for rule in self._alone[predicate]} - {None} <= known


class _Semantics(owlrl.OWLRL_Semantics):  # type: ignore[misc]
    """OWL 2 RL without the triples that say of each thing that it is itself: with each, owlrl reads the whole graph again."""

    def store_triple(self, t: tuple[rdflib.term.Node, ...]) -> None:
        """Take a conclusion, unless it is reflexive sameness (rule eq-ref), from which nothing else follows."""
        if t[1] != rdflib.OWL.sameAs or t[0] != t[2]:
            super().store_triple(t)


def _closure(axioms: Iterable[OxTriple], facts: Iterable[Triple]) -> set[Triple]:
    graph = rdflib.Graph()
    for triple in axioms:
        graph.add(tuple(_rdflib(term) for term in triple))  # type: ignore[arg-type]
    for fact in facts:
        graph.add(tuple(_rdflib(term) for term in fact))  # type: ignore[arg-type]
    owlrl.DeductiveClosure(_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(graph)
    individuals = {node.value for fact in facts for node in (fact.subject, fact.object) if node not in FILM}
    return {
        Triple(NamedNode(str(s)), NamedNode(str(p)), NamedNode(str(o)))
        for s, p, o in graph
        if str(s) in individuals and s != o and isinstance(o, rdflib.URIRef) and _of_the_film_world(str(p), str(o))
    }


def _of_the_film_world(predicate: str, object_: str) -> bool:
    return object_.startswith(FILM.iri) if predicate == RDF.type.value else predicate.startswith(FILM.iri)


def _rdflib(term: object) -> rdflib.term.Node:
    """Give a term as rdflib has it; literals stay behind, for no axiom here speaks of values."""
    return rdflib.URIRef(term.value) if isinstance(term, NamedNode) else rdflib.BNode(str(term))


def _rules(ontology: Ontology, known: set[Triple]) -> set[Triple]:
    """Apply the rule files to a fixpoint and give what is new; a rule that negates runs once the others have come to rest."""
    store = Store()
    store.bulk_extend([Quad(*triple) for triple in known])
    store.bulk_extend([Quad(*quad.triple) for quad in ontology.triples])
    new: set[Triple] = set()
    for _ in range(_ROUNDS):
        found = {triple for name, text in ontology.rules for triple in _apply(store, name, text)} - known - new
        if not found:
            return new
        store.extend([Quad(*triple) for triple in found])
        new |= found
    raise OntologyError("ontology/rules", "the rules never come to an end", "look for a rule that mints new nodes")


def _apply(store: Store, name: str, text: str) -> set[Triple]:
    try:
        answer = store.query(text)
    except SyntaxError as error:
        raise OntologyError(f"ontology/rules/{name}.rq", f"is no SPARQL: {error}", "mend it where the message says") from error
    if not isinstance(answer, QueryTriples):
        raise OntologyError(f"ontology/rules/{name}.rq", "is no CONSTRUCT query", "a rule constructs what follows")
    return {Triple(*t) for t in answer}
