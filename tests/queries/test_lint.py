"""What holds for every question, so that a new file in ``queries/`` needs no other care."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Final

import pytest
from pyoxigraph import NamedNode, Store

from kg.questions import ask, catalogue, citations
from kg.questions.ask import bindings
from kg.questions.header import PREFIX, TYPES, _quick
from kg.resources import folder
from kg.vocab import FILM, PREFIXES

if TYPE_CHECKING:
    from kg.questions import Answer, Query
    from kg.store import BuiltGraph

QUESTIONS: Final = catalogue()
EVERY: Final = pytest.mark.parametrize("query", QUESTIONS.values(), ids=QUESTIONS.keys())
EXPECTED: Final = 58
TOPICS: Final = {"film", "people", "works", "releases", "awards", "money", "reception", "production", "sources", "reasoning"}
COMMENT: Final = re.compile(r"^\s*#.*$", re.MULTILINE)
SUB_SELECT: Final = re.compile(r"\{\s*SELECT\b(?P<head>[^{]*)\{(?P<body>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}", re.IGNORECASE)
# What rows are sorted by without being shown, and the column that it puts in order.
HIDDEN: Final = {"rank": "property", "earliest": "date"}
EXAMPLES: Final = {
    "film": "Glass Harbour (1991)",
    "person": "Mara Venn",
    "award": "Golden Tern",
    "text": "Nell",
}


def body(query: Query) -> str:
    return COMMENT.sub("", query.text)


def answered(graph: BuiltGraph, query: Query) -> Answer:
    required = {p.name: EXAMPLES[p.type] for p in query.params.values() if p.required}
    if "to" in required:
        required["to"] = "Pia Lund"
    return ask(graph.store, query, bindings(graph.store, query, required))


def test_no_question_is_lost() -> None:
    assert len(QUESTIONS) == EXPECTED


@EVERY
def test_it_is_plain_sparql_that_selects_named_columns(query: Query) -> None:
    Store().query(query.text)
    Store().query(query.outline.projecting(query.text, [PREFIX + name for name in query.params]))
    assert not re.search(r"SELECT\s+(?:DISTINCT\s+)?\*", body(query))
    assert not re.search(r"\b(?:SERVICE|LOAD|FROM|SAMPLE)\b|\bLIMIT\b", body(query))


@EVERY
def test_its_header_is_toml_and_says_what_a_reader_needs(query: Query) -> None:
    lines = [line[2:].strip() for line in query.text.splitlines() if line.startswith("#+")]
    assert _quick(lines) == tomllib.loads("\n".join(lines))
    assert query.summary.endswith("?")
    assert query.tags
    assert set(query.tags) <= TOPICS
    assert query.about in {"film", "graph"}
    assert bool(query.cite) == (query.about == "film")
    assert all(len(line) <= 120 for line in query.text.splitlines())


@EVERY
def test_its_parameters_are_declared_used_and_explained(query: Query) -> None:
    used = set(re.findall(r"\?" + PREFIX + r"(\w+)", body(query)))
    assert used == set(query.params)
    for param in query.params.values():
        assert param.type in TYPES
        assert param.summary.endswith(".")
        assert param.example


@EVERY
def test_no_parameter_hides_in_a_sub_select_that_does_not_project_it(query: Query) -> None:
    for match in SUB_SELECT.finditer(body(query)):
        hidden = set(re.findall(r"\?" + PREFIX + r"\w+", match["body"])) - set(re.findall(r"\?\w+", match["head"]))
        assert not hidden, "pyoxigraph does not bind it there, and filters nothing"


@EVERY
def test_no_parameter_is_asked_whether_it_is_bound(query: Query) -> None:
    assert not re.search(r"BOUND\(\?" + PREFIX, body(query)), "pyoxigraph takes it for unbound before it has its value"
    assert not re.search(r"BIND\(\?" + PREFIX + r"(\w+) AS \?\1\b", body(query))


@EVERY
def test_a_question_about_films_names_film_and_source(query: Query) -> None:
    if "film" in query.params:
        assert {"film", "source", "film_iri"} <= set(query.columns)
    for column in ("film", "person", "character"):
        assert column not in query.columns or f"{column}_iri" in query.columns


@EVERY
def test_its_order_ends_in_an_iri_and_leaves_no_ties(query: Query, graph: BuiltGraph) -> None:
    keys = body(query)[body(query).rindex("ORDER BY") + len("ORDER BY") :]
    named = re.findall(r"\?(\w+)", keys)
    assert named[-1].endswith("_iri")
    named = [name for name in named if name in query.columns or HIDDEN[name] in query.columns]
    answer = answered(graph, query)
    shown = [answer.columns.index(name if name in query.columns else HIDDEN[name]) for name in named]
    sorted_by = [tuple(row[i] for i in shown) for row in answer.rows]
    assert len(set(sorted_by)) == len(sorted_by)


@EVERY
def test_an_iri_column_has_the_thing_that_its_label_names(query: Query, graph: BuiltGraph) -> None:
    answer = answered(graph, query)
    label = NamedNode(PREFIXES["rdfs"] + "label")
    labels = {str(quad.subject): quad.object for quad in graph.store.quads_for_pattern(None, label, None)}
    for name in answer.columns:
        place = answer.columns.index(name)
        if name.endswith("_iri"):
            assert all(row[place] is None or isinstance(row[place], NamedNode) for row in answer.rows)
        if name in {"film", "person", "character", "film_1", "co_star", "recipient", "distributor"}:
            node = answer.columns.index(f"{name}_iri")
            assert all(row[node] is None or row[place] == labels[str(row[node])] for row in answer.rows)


@EVERY
def test_a_row_rests_on_claims_of_the_files_it_names(query: Query, graph: BuiltGraph) -> None:
    answer = answered(graph, query)
    for row in answer.rows if query.cite else ():
        claims = citations(graph, answer, row)
        assert claims, row
        assert len({claim.iri for claim in claims}) == len(claims)
        source = dict(zip(answer.columns, row, strict=True)).get("source")
        if source is not None:
            assert {claim.file for claim in claims} & set(source.value.split("; "))


@EVERY
def test_it_uses_declared_terms_only(query: Query) -> None:
    declared = (folder("ontology") / "film.ttl").read_text(encoding="utf-8")
    for term in set(re.findall(r"(?<![\w?])film:(\w+)", query.text)):
        assert re.search(rf"^film:{term}$", declared, re.MULTILINE), f"film:{term} is not in ontology/film.ttl"
    assert FILM.iri in query.text or query.about == "graph"
