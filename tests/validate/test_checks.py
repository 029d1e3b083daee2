"""The project's own checks find what pyshacl finds, and leave to it what they are not certain of."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg import validate
from kg.model import Triple
from kg.store import open_graph
from kg.validate import reference, shapes
from kg.validate.checks import Compiler
from kg.validate.graph import Graph
from kg.validate.literals import UnsureError, comparable, is_of
from kg.validate.shapes import Shapes
from kg.vocab import BASE, FILM, XSD

CASES = sorted((Path(__file__).parents[1] / "shapes").glob("*/*.ttl"))
ODD: tuple[Literal | NamedNode, ...] = (
    *(Literal("1995", datatype=d) for d in (XSD.integer, XSD.gYear)),
    *(Literal(text) for text in ("x", "", "USD")),
    Literal("x", language="en"),
    Literal("1.5", datatype=XSD.decimal),
    Literal("1995-10-27", datatype=XSD.date),
    Literal("1995-10", datatype=XSD.gYearMonth),
    Literal("PT1H51M", datatype=XSD.duration),
    *(Literal(number, datatype=XSD.integer) for number in ("-3", "0", "2101")),
    FILM.Film,
    NamedNode(BASE + "nothing"),
)


def both(facts: list[Triple]) -> tuple[list[validate.Violation] | None, list[validate.Violation]]:
    """Give what the checks find (None where they are not certain) and what pyshacl finds."""
    known = shapes.load()
    mentioned = known.mentioned()
    data = [*(fact for fact in facts if fact.predicate in mentioned), *validate._known()]
    own = validate._checked(known, data)
    return None if own is None else sorted(set(own)), sorted(set(reference.validate(known, data)))


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_case_of_a_shape_is_judged_as_by_the_reference(case: Path) -> None:
    own, reference_found = both([Triple(*quad.triple) for quad in parse(path=str(case), format=RdfFormat.TURTLE)])
    assert own in (None, reference_found)


@pytest.mark.parametrize("seed", range(8))
def test_a_graph_with_mistakes_is_judged_as_by_the_reference(seeds_graph: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  mistakes, not secrets
    store = open_graph(seeds_graph).store
    facts = sorted((Triple(q.subject, q.predicate, q.object) for q in store.quads_for_pattern(None, None, None)), key=str)  # type: ignore[arg-type]
    objects = [*(fact.object for fact in chance.sample(facts, 40)), *ODD, *ODD]
    for _ in range(chance.randint(1, 50)):
        place, value = chance.randrange(len(facts)), chance.choice(objects)
        fact = facts[place]
        match chance.randrange(4):
            case 0:
                facts[place] = facts.pop()
            case 1:
                facts[place] = Triple(fact.subject, fact.predicate, value)
            case 2:
                facts.append(Triple(fact.subject, fact.predicate, value))
            case 3:
                facts.append(Triple(fact.subject, chance.choice(facts).predicate, value))
    own, found = both(facts)
    assert own in (None, found)


def test_the_seeds_are_judged_without_the_reference(seeds_graph: Path) -> None:
    store = open_graph(seeds_graph).store
    own, found = both([Triple(q.subject, q.predicate, q.object) for q in store.quads_for_pattern(None, None, None)])  # type: ignore[arg-type]
    assert own == found
    assert own


def test_a_literal_of_odd_form_is_left_to_the_reference() -> None:
    prefixes = f"@prefix film: <{FILM.iri}> . @prefix xsd: <{XSD.iri}> . @prefix : <{BASE}> ."
    text = ':f a film:Film ; film:title "F" ; film:releaseYear "01995"^^xsd:integer .'
    facts = [Triple(*quad.triple) for quad in parse(prefixes + text, format=RdfFormat.TURTLE)]
    assert both(facts)[0] is None
    assert {v.path for v in validate.validate(facts)} == {"rdfs:label"}


def test_a_constraint_that_is_not_known_is_left_to_the_reference() -> None:
    for more, known in (("sh:minLength 1", True), ("sh:maxLength 3", False), ("sh:nodeKind sh:BlankNode", False)):
        text = f"""@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <{BASE}> .
        :s a sh:NodeShape ; sh:targetClass :C ; sh:property [ sh:path :p ; {more} ; sh:message "M" ] ."""
        told = Shapes([quad.triple for quad in parse(text, format=RdfFormat.TURTLE)])
        assert Compiler(told, Graph([])).knows() is known


@pytest.mark.parametrize(
    ("form", "datatype"),
    [
        ("007", XSD.integer),
        ("+7", XSD.integer),
        ("1995-02-30", XSD.date),
        ("1995-10-27Z", XSD.date),
        (".5", XSD.decimal),
        ("P1Y", XSD.duration),
    ],
)
def test_only_canonical_forms_are_judged(form: str, datatype: NamedNode) -> None:
    with pytest.raises(UnsureError):
        is_of(Literal(form, datatype=datatype), datatype)


def test_numbers_days_and_texts_compare_with_their_kind() -> None:
    assert comparable(Literal(1), Literal("2.5", datatype=XSD.decimal))
    assert comparable(Literal("A"), Literal("1", datatype=XSD.decimal)) is None
    with pytest.raises(UnsureError):
        comparable(Literal("1995", datatype=XSD.gYear), Literal("1995-10-27", datatype=XSD.date))
