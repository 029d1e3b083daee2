"""The ontology's terms: declared once, used somewhere, explained; and the page that lists them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg import terms
from kg.vocab import FILM, OWL, RDFS, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parents[2]
ONTOLOGY = ROOT / "ontology"
IN_PYTHON = re.compile(r'\bFILM\.(?:term\("(?P<quoted>[^"]+)"\)|(?!term\b|iri\b|prefix\b)(?P<attribute>\w+))')
IN_SPARQL = re.compile(r"\bfilm:(?P<local>\w+)")

# Terms that nothing uses and no axiom concludes, each with the reason why it is declared all the same.
UNUSED: dict[str, str] = {}

# A term that one of these leads to, or that has one of these, follows from other terms.
CONCLUDES_OBJECT = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range)
CONCLUDES_SUBJECT = (OWL.inverseOf, OWL.equivalentClass, OWL.propertyChainAxiom)


@cache
def triples() -> list[Triple]:
    return [quad.triple for quad in parse(path=ONTOLOGY / "film.ttl", format=RdfFormat.TURTLE)]


@cache
def declared() -> set[str]:
    return {term.iri.value.removeprefix(FILM.iri) for term in terms.declared()}


@cache
def used() -> dict[str, str]:
    """Give every term that code, questions, rules or shapes use, and a file that does."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "kg").rglob("*.py")):
        for match in IN_PYTHON.finditer(path.read_text(encoding="utf-8")):
            found[match["quoted"] or match["attribute"]] = str(path.relative_to(ROOT))
    for path in sorted([*(ROOT / "queries").glob("*.rq"), *(ONTOLOGY / "rules").glob("*.rq"), ONTOLOGY / "shapes.ttl"]):
        for match in IN_SPARQL.finditer(path.read_text(encoding="utf-8")):
            found[match["local"]] = str(path.relative_to(ROOT))
    return found


@cache
def concluded() -> set[str]:
    nodes = [t.object for t in triples() if t.predicate in CONCLUDES_OBJECT]
    nodes += [t.subject for t in triples() if t.predicate in CONCLUDES_SUBJECT]
    return local(nodes)


def local(nodes: Iterable[object]) -> set[str]:
    """Give the names, without the namespace, of those ``nodes`` that are terms."""
    return {node.value.removeprefix(FILM.iri) for node in nodes if isinstance(node, NamedNode) and node in FILM}


def test_ontology_has_as_many_terms_as_counted() -> None:
    assert len(declared()) > 200


def test_every_subject_in_the_namespace_is_a_term() -> None:
    assert local(t.subject for t in triples()) == declared()


def test_every_term_used_is_declared() -> None:
    assert {term: file for term, file in used().items() if term not in declared()} == {}


def test_every_term_declared_is_used_or_concluded_or_has_a_reason() -> None:
    assert declared() - set(used()) - concluded() == set(UNUSED)


def test_every_term_that_the_ontology_mentions_is_declared() -> None:
    assert local(t.object for t in triples()) <= declared()


@pytest.mark.parametrize("term", terms.declared(), ids=lambda term: term.curie)
def test_term_is_explained_in_full_sentences(term: terms.Declared) -> None:
    assert term.label
    assert term.definition.endswith(".")
    assert term.definition[0].isupper()
    assert term.example.endswith((".", '."'))
    assert not term.note or term.note.endswith(".")


@pytest.mark.parametrize("predicate", [SKOS.prefLabel, SKOS.definition, SKOS.example, SKOS.scopeNote])
def test_term_is_explained_once(predicate: NamedNode) -> None:
    explained = [t.subject for t in triples() if t.predicate == predicate]
    assert len(explained) == len(set(explained))


def test_no_two_terms_of_a_kind_have_the_same_label() -> None:
    labels = [(term.kind, term.label) for term in terms.declared()]
    assert sorted(map(str, set(labels))) == sorted(map(str, labels))


def test_classes_are_in_camel_case_and_the_rest_begins_small() -> None:
    for term in terms.declared():
        local = term.iri.value.removeprefix(FILM.iri)
        assert re.fullmatch(r"[A-Za-z][A-Za-z0-9]*", local)
        assert local[0].isupper() == (term.kind == OWL.Class), term.curie


def test_functions_and_kinds_of_release_are_called_as_facts_call_them() -> None:
    from kg.facts.releases import KINDS  # noqa: PLC0415
    from kg.facts.roles import FUNCTIONS  # noqa: PLC0415

    labels = {t.subject: t.object for t in triples() if t.predicate == SKOS.prefLabel}
    for word, individual in [*FUNCTIONS.items(), *KINDS.items()]:
        assert labels[individual] == Literal(word)


def test_every_function_has_a_credit_property() -> None:
    functions = {term.iri for term in terms.declared() if term.kind == FILM.Function}
    assert functions == {t.subject for t in triples() if t.predicate == FILM.creditProperty}


def test_page_is_what_the_generator_gives() -> None:
    page = (ROOT / "docs" / "ontology.md").read_text(encoding="utf-8")
    assert page == terms.markdown(), "regenerate it: python -m kg.terms > docs/ontology.md"


def test_page_lists_every_rule_and_every_shape_in_words() -> None:
    assert set(terms.rules()) == {path.stem for path in (ONTOLOGY / "rules").glob("*.rq")}
    assert terms.constraints()["Review"][0] == "A review is of exactly one film."
    assert terms.constraints()["AccessedWork"] == ["A cited work was accessed before it was published. *(warning)*"]
