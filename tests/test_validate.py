"""Validation: what its results tell."""

from __future__ import annotations

import subprocess
import sys

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.model import Triple
from kg.validate import Violation, validate

PREFIXES = """
@prefix film: <https://kg.example/ontology/film#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <https://kg.example/test/> .
"""
HEATH = ':heath a film:Film ; film:title "Heath" ; rdfs:label "Heath" ; film:releaseYear 1995 .\n'


def facts(turtle: str) -> list[Triple]:
    return [Triple(*quad.triple) for quad in parse(PREFIXES + turtle, format=RdfFormat.TURTLE)]


def test_graph_without_facts_conforms() -> None:
    assert validate([]) == []


def test_result_says_where_what_and_which_shape() -> None:
    results = validate(facts(HEATH + ":review a film:Review ; film:reviewOf :heath ; film:critic :heath ."))
    assert results == [
        Violation(
            severity="Violation",
            focus="https://kg.example/test/review",
            path="film:critic",
            value="https://kg.example/test/heath",
            message="The critic of a review is a person.",
            shape="Review",
        )
    ]


def test_path_of_several_properties_is_written_as_in_sparql() -> None:
    results = validate(facts(":review a film:Review . :work a film:CitedWork ."))
    assert {"film:critic|film:publication", "film:reviewOf", "^film:cites"} <= {v.path for v in results}


def test_missing_value_leaves_value_empty() -> None:
    (result,) = validate(facts(HEATH + ":check a film:Availability ."))
    assert (result.path, result.value) == ("film:availabilityOf", "")


def test_oddity_of_the_sources_is_a_warning_and_comes_after_violations() -> None:
    odd = ':award a film:AwardWin ; film:forFilm :heath ; film:ceremonyYear 1990 .\n:z a film:Film ; film:title "Z" .'
    assert [(v.severity, v.path) for v in validate(facts(HEATH + odd))] == [
        ("Violation", "rdfs:label"),
        ("Warning", "film:forFilm/film:releaseYear"),
    ]


def test_subclasses_are_known_without_a_reasoner() -> None:
    win = ':win a film:AwardWin ; film:forFilm :heath . :win film:category "" .'
    assert [v.shape for v in validate(facts(HEATH + win))] == ["Award"]


def test_order_of_facts_does_not_matter() -> None:
    broken = facts(HEATH + ":r a film:Role . :s a film:Score . :t a film:Release ; film:year 3 .")
    assert validate(broken) == validate(broken[::-1]) != []


def test_literal_of_another_language_or_type_is_no_plain_text() -> None:
    node = NamedNode("https://kg.example/test/heath")
    title = NamedNode("https://kg.example/ontology/film#title")
    results = validate([*facts(HEATH), Triple(node, title, Literal("Die Heide", language="de"))])
    assert [v.value for v in results] == ["Die Heide"]


def test_violation_is_written_by_name() -> None:
    (result,) = validate(facts(HEATH + ":check a film:Availability ."))
    assert list(result.as_dict()) == ["severity", "focus", "path", "value", "message", "shape"]


def test_importing_validation_loads_neither_rdflib_nor_pyshacl() -> None:
    code = "import sys, kg.validate; print(sorted({'rdflib', 'pyshacl'} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"
