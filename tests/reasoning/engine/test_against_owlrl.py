"""The engine and owlrl conclude the same from random ontologies and graphs, and each conclusion has a proof that replays.

Where owlrl departs from the table of the specification (owlrl 7.6.2):

- prp-key, eq-diff2 and eq-diff3 overlook the last member of a list, so owlrl gets these lists with that member twice.
- It says of each thing that it is itself, and makes literals subjects: both are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import owlrl
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.reasoning.columns import Columns
from kg.reasoning.engine import Program

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.reasoning.engine import Closure

_PREFIXES: Final = """
@prefix : <http://x/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
_CLASSES = [f":C{i}" for i in range(5)]
_PROPERTIES = [f":p{i}" for i in range(5)]
_THINGS = [f":i{i}" for i in range(6)]
# What the words of a pattern may be; D is a property of values, L a value, E and F expressions that are made for it.
_WORDS: Final = {
    "C": _CLASSES,
    "P": _PROPERTIES,
    "I": _THINGS,
    "D": [":d0", ":d1"],
    "L": ["1", '"a"', '"b"@en', '"2020-01-01"^^xsd:date'],
    "N": ["0", "1"],
    "K": ["Symmetric", "Transitive", "Functional", "InverseFunctional", "Irreflexive", "Asymmetric"],
}
_LISTS: Final = {"CS": _CLASSES, "PS": _PROPERTIES, "IS": _THINGS, "KS": [*_PROPERTIES, ":d0"]}
_EXPRESSIONS: Final = (
    "owl:onProperty P ; owl:someValuesFrom C",
    "owl:onProperty P ; owl:someValuesFrom owl:Thing",
    "owl:onProperty P ; owl:allValuesFrom C",
    "owl:onProperty P ; owl:hasValue I",
    "owl:onProperty D ; owl:hasValue L",
    "owl:intersectionOf CS",
    "owl:unionOf CS",
    "owl:oneOf IS",
    "owl:complementOf C",
    'owl:onProperty P ; owl:maxCardinality "N"^^xsd:nonNegativeInteger',
    'owl:onProperty P ; owl:onClass C ; owl:maxQualifiedCardinality "N"^^xsd:nonNegativeInteger',
    'owl:onProperty P ; owl:onClass owl:Thing ; owl:maxQualifiedCardinality "N"^^xsd:nonNegativeInteger',
)
_AXIOMS: Final = {
    "properties": (
        "P rdfs:subPropertyOf P",
        "P owl:equivalentProperty P",
        "P owl:inverseOf P",
        "P a owl:KProperty",
        "P owl:propertyChainAxiom PS",
        "P owl:propertyDisjointWith P",
        "[] a owl:AllDisjointProperties ; owl:members PS",
        "P rdfs:domain E",
        "P rdfs:range E",
    ),
    "classes": (
        "E rdfs:subClassOf E",
        "C owl:equivalentClass E",
        "P rdfs:domain E",
        "D rdfs:domain C",
        "P rdfs:range E",
        "P rdfs:subPropertyOf P",
        "P owl:inverseOf P",
        "C owl:disjointWith C",
        "[] a owl:AllDisjointClasses ; owl:members CS",
    ),
    "equality": (
        "P a owl:FunctionalProperty",
        "P a owl:InverseFunctionalProperty",
        "C owl:hasKey KS",
        "C rdfs:subClassOf E",
        "[] a owl:AllDifferent ; owl:distinctMembers IS",
        "[] owl:sourceIndividual I ; owl:assertionProperty P ; owl:targetIndividual I",
        "P owl:inverseOf P",
        "P a owl:KProperty",
        "P rdfs:range E",
    ),
}
_ALL: Final = tuple(dict.fromkeys(axiom for kind in _AXIOMS.values() for axiom in kind))
_FACTS: Final = (*["I P I"] * 5, *["I a C"] * 3, *["I D L"] * 2, "I owl:sameAs I", "I owl:differentFrom I")
_WORD: Final = re.compile(r"\b([A-Z]{1,2})(?=\b|Property)")


@st.composite
def graphs(draw: st.DrawFn, axioms: Sequence[str]) -> str:
    """Give an ontology and facts as Turtle."""
    lines: list[str] = []

    def word(match: re.Match[str]) -> str:
        name = match[1]
        if name in _LISTS:
            return f"({' '.join(draw(st.lists(st.sampled_from(_LISTS[name]), min_size=1, max_size=3, unique=True)))})"
        if name == "E":
            return expression() if draw(st.booleans()) else draw(st.sampled_from(_CLASSES))
        return draw(st.sampled_from(_WORDS[name])) if name in _WORDS else name

    def expression() -> str:
        said = draw(st.sampled_from(_EXPRESSIONS))
        name = f":R{len(lines)}"
        lines.append("")  # keeps the name
        lines.append(f"{name} a owl:Class ; {_WORD.sub(word, said)} .")
        return name

    for patterns in (axioms, _FACTS):
        for _ in range(draw(st.integers(1, 8))):
            lines.append(f"{_WORD.sub(word, draw(st.sampled_from(patterns)))} .")  # noqa: PERF401  the list grows while drawn
    return "\n".join(lines)


def closed(graph: list[Any], *, complete: bool = False) -> tuple[Closure, set[tuple[str, ...]]]:
    """Give the closure, and all that holds in it."""
    closure = Program.of((), complete=complete).run(Columns.from_triples(graph))
    return closure, {tuple(map(str, triple)) for triple in (*closure.inferred, *graph)}


def by_owlrl(turtle: str) -> tuple[set[tuple[str, ...]], bool]:
    """Give what holds, and whether that is inconsistent, by the reference."""
    turtle = re.sub(r"(owl:(?:hasKey|distinctMembers) \([^)]*?)(\S+)\)", r"\1\2 \2)", turtle)
    graph = rdflib.Graph().parse(data=_PREFIXES + turtle, format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(graph)
    failed = any("ErrorMessage" in str(class_) for class_ in graph.objects(None, rdflib.RDF.type))
    return {tuple(term.n3() for term in triple) for triple in graph}, failed


def useful(triples: set[tuple[str, ...]], *, schema: bool = False) -> set[tuple[str, ...]]:
    """Give the triples about the ontology's own things, and where ``schema`` those that relate its classes and properties."""
    own = "<http://x/"
    kept: set[tuple[str, ...]] = set()
    for s, p, o in triples:
        of_thing = p.startswith(own) or p.endswith("#sameAs>") or (p.endswith("#type>") and o.startswith(own))
        of_term = schema and "rdf-schema#" in p and o.startswith(own)
        if s.startswith(own) and s != o and (of_thing or of_term):
            kept.add((s, p, o))
    return kept


_SETTINGS: Final = settings(
    max_examples=125,
    database=None,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.parametrize("kind", [*_AXIOMS, "all"])
def test_the_engine_concludes_what_owlrl_does(kind: str, read: Callable[[str], Any], checker: Callable[..., Any]) -> None:
    @_SETTINGS
    @given(graphs(_AXIOMS.get(kind, _ALL)))
    def agree(turtle: str) -> None:
        graph = read(turtle)
        closure, found = closed(graph)
        expected, failed = by_owlrl(turtle)
        missing, unexpected = useful(expected) - useful(found), useful(found) - useful(expected)
        assert (missing, unexpected) == (set(), set()), turtle
        assert bool(closure.inconsistencies) == failed, (turtle, closure.inconsistencies)
        check = checker(graph)
        for triple in closure.inferred:
            proof = closure.explain(*triple)
            assert proof, (turtle, triple)
            assert check.wrong(proof) == "", turtle

    agree()


def test_a_complete_closure_relates_classes_and_properties_as_owlrl_does(read: Callable[[str], Any]) -> None:
    @settings(_SETTINGS, max_examples=40)
    @given(graphs(_ALL))
    def agree(turtle: str) -> None:
        _, found = closed(read(turtle), complete=True)
        expected, _ = by_owlrl(turtle)
        assert useful(found, schema=True) == useful(expected, schema=True)

    agree()
