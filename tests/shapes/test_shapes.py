"""Every shape of the ontology, on a graph that conforms to it and on one that breaks each of its constraints."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg.model import Triple as Fact
from kg.validate import SHAPES, Violation, validate
from kg.vocab import SH

FILE = Path(__file__).parents[2] / "ontology" / "shapes.ttl"
CASES = Path(__file__).parent
TARGETS = {SH.targetClass, SH.targetSubjectsOf}


@cache
def triples() -> list[Triple]:
    return [quad.triple for quad in parse(path=FILE, format=RdfFormat.TURTLE)]


def shapes() -> list[str]:
    """Name the shapes that look for nodes themselves."""
    iris = {t.subject.value for t in triples() if t.predicate in TARGETS and isinstance(t.subject, NamedNode)}
    return sorted(iri.removeprefix(SHAPES) for iri in iris)


def messages(shape: str) -> set[str]:
    """Give the messages of all constraints of ``shape``."""
    node = NamedNode(SHAPES + shape)
    constraints = {node} | {t.object for t in triples() if t.subject == node and t.predicate == SH.property}
    said = (t.object for t in triples() if t.subject in constraints and t.predicate == SH.message)
    return {message.value for message in said if isinstance(message, Literal)}


@cache
def results(case: str) -> tuple[Violation, ...]:
    return tuple(validate(Fact(*quad.triple) for quad in parse(path=CASES / f"{case}.ttl", format=RdfFormat.TURTLE)))


def test_there_are_as_many_shapes_as_counted() -> None:
    assert len(shapes()) == 23


def test_every_shape_has_a_case_and_every_case_a_shape() -> None:
    cases = {p.name for p in CASES.iterdir() if (p / "conforms.ttl").is_file() and (p / "violates.ttl").is_file()}
    assert sorted(cases) == shapes()


@pytest.mark.parametrize("shape", shapes())
def test_conforming_graph_has_no_results(shape: str) -> None:
    assert not results(f"{shape}/conforms")


@pytest.mark.parametrize("shape", shapes())
def test_violating_graph_breaks_every_constraint(shape: str) -> None:
    reported = {violation.message for violation in results(f"{shape}/violates") if violation.shape == shape}
    assert sorted(messages(shape) - reported) == []
    assert reported


def test_every_constraint_explains_itself() -> None:
    owners = {NamedNode(SHAPES + shape) for shape in shapes()}
    constraints = {t.object for t in triples() if t.predicate == SH.property and t.subject in owners}
    explained = {t.subject for t in triples() if t.predicate == SH.message}
    assert constraints
    assert constraints <= explained
    assert all(isinstance(constraint, BlankNode) for constraint in constraints)


def test_no_two_constraints_have_the_same_message() -> None:
    said = [t.object.value for t in triples() if t.predicate == SH.message and isinstance(t.object, Literal)]
    assert len(said) == len(set(said))
