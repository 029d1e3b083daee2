from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from kg.errors import LimitError, QueryError
from kg.sandbox import Limits, ask
from kg.screening import DEEPEST, LONGEST, graphs, screen
from kg.store import STORE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a store of 2,000 numbers, and one triple in a named graph."""
    folder = tmp_path_factory.mktemp("graph")
    store = ox.Store(str(folder / STORE))
    thing, value = ox.NamedNode("https://kg.example/thing"), ox.NamedNode("https://kg.example/value")
    store.bulk_extend([ox.Quad(thing, value, ox.Literal(number)) for number in range(2000)])
    store.add(ox.Quad(thing, value, ox.Literal("said"), ox.NamedNode("https://kg.example/source/harbour")))
    store.flush()
    return folder


def values(graph: Path, query: str) -> list[str]:
    return [row["x"]["value"] for row in json.loads(ask(graph, query).body)["results"]["bindings"]]


def test_select_gives_sparql_json(graph: Path) -> None:
    assert values(graph, "SELECT ?x { ?s ?p ?x } ORDER BY ?x LIMIT 2") == ["0", "1"]


def test_ask_gives_a_truth_value(graph: Path) -> None:
    assert ask(graph, "ASK { ?s ?p 5 }").value
    assert not ask(graph, "ASK { ?s ?p -5 }").value


@pytest.mark.parametrize("query", ["CONSTRUCT { ?s ?p 7 } WHERE { ?s ?p 7 }", "DESCRIBE ?s { ?s ?p 7 }"])
def test_construct_and_describe_give_triples(graph: Path, query: str) -> None:
    found = ask(graph, query)
    assert found.form == "triples"
    assert b'"7"' in found.body


def test_the_prefixes_of_the_graph_are_known_and_may_be_declared_again(graph: Path) -> None:
    assert values(graph, "SELECT (STR(film:title) AS ?x) {}") == ["https://kg.example/ontology/film#title"]
    assert values(graph, "PREFIX film: <urn:x:> SELECT (STR(film:title) AS ?x) {}") == ["urn:x:title"]


def test_a_long_answer_is_cut_and_says_so(graph: Path) -> None:
    found = ask(graph, "SELECT ?x { ?s ?p ?x }", Limits(rows=10))
    assert found.cut
    assert len(json.loads(found.body)["results"]["bindings"]) == 10
    assert not ask(graph, "SELECT ?x { ?s ?p ?x } LIMIT 10", Limits(rows=10)).cut


def test_a_slow_query_is_stopped_in_time(graph: Path) -> None:
    started = time.monotonic()
    with pytest.raises(LimitError, match="took more than 1 s and was stopped"):
        ask(graph, "SELECT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z FILTER(?x + ?y + ?z < 0) }", Limits(seconds=1))
    assert time.monotonic() - started < 5


def test_a_greedy_query_is_stopped(graph: Path) -> None:
    with pytest.raises(LimitError, match="took more than 64 MB of memory"):
        ask(graph, "SELECT * { ?a ?p ?x . ?b ?q ?y } ORDER BY ?x ?y", Limits(seconds=60, megabytes=64))


@pytest.mark.parametrize(
    "query",
    [
        "ASK { FILTER(" + "1+" * 30_000 + "1) }",
        "ASK { ?s " + "<a:a>/" * 9_000 + "<a:a> ?b }",
    ],
)
def test_a_query_that_overflows_the_engine_costs_nobody_else_anything(graph: Path, query: str) -> None:
    with pytest.raises(LimitError, match="is too complex for the engine"):
        ask(graph, query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o . SERVICE ?o { ?a ?b ?c } }",
        "SELECT * { ?s ?p ?o FILTER(?o<1)SERVICE?x#>\n{ ?s ?p ?o } }",
        "SELECT * { ?s ?p '''a''b''' SERVICE <http://127.0.0.1:1/> {} }",
        'SELECT * { ?s ?p "a\\"" . SERVICE <http://127.0.0.1:1/> {} }',
    ],
)
def test_no_other_server_is_asked(query: str) -> None:
    with pytest.raises(QueryError, match="asks another server"):
        screen(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service ?p 'SERVICE <http://a>' } # SERVICE",
        'PREFIX service: <a:> SELECT ?x { ?x service:p <http://a/SERVICE> , """ SERVICE " """ }',
    ],
)
def test_a_word_that_only_looks_like_a_keyword_is_no_reason_to_refuse(query: str) -> None:
    screen(query)


def test_the_kernel_refuses_a_socket_even_where_the_screening_would_not() -> None:
    script = "import socket; from kg.confined import confine; confine(5, 100); socket.socket()"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "PermissionError" in run.stderr


@pytest.mark.parametrize(
    "update", ["INSERT DATA { <a:a> <a:b> 1 }", "PREFIX a: <a:> DELETE WHERE { ?s ?p ?o }", "load <file:///x>", "CLEAR ALL"]
)
def test_updates_are_refused(update: str) -> None:
    with pytest.raises(QueryError, match="is an update"):
        screen(update)


@pytest.mark.parametrize("iri", ["file:///etc/passwd", "http://127.0.0.1:1/"])
@pytest.mark.parametrize("form", ["FROM <{}>", "from\n#c\nnamed <{}>"])
def test_from_reads_no_file_and_no_address(graph: Path, iri: str, form: str) -> None:
    with pytest.raises(QueryError, match=f"reads FROM <{iri}>, which is no graph of this store"):
        ask(graph, f"SELECT ?x {form.format(iri)} {{ ?s ?p ?x }}")


def test_from_may_name_a_graph_of_the_store(graph: Path) -> None:
    assert values(graph, "SELECT ?x FROM <https://kg.example/source/harbour> { ?s ?p ?x }") == ["said"]


def test_an_abbreviated_graph_after_from_is_refused() -> None:
    with pytest.raises(QueryError, match="has no IRI after FROM but 'film:x'"):
        graphs("SELECT * FROM film:x { ?s ?p ?o }")


@pytest.mark.parametrize(
    ("opening", "closing"), [("{", "}"), ("(", ")"), ("[", "]"), ("!", ""), ("-", ""), ("^", ""), ("{(", ")}")]
)
def test_deep_nesting_is_refused_before_it_is_parsed(opening: str, closing: str) -> None:
    times = DEEPEST + 1
    with pytest.raises(LimitError, match="is nested more than 64 levels deep"):
        screen(f"ASK {opening * times}{closing * times}")
    shallow = DEEPEST // len(opening) - 1
    screen(f"ASK {opening * shallow}{closing * shallow}")


def test_brackets_in_texts_comments_and_iris_are_not_counted() -> None:
    screen(f"ASK {{ ?s ?p '{'(' * 100}' , <a:{'(' * 100}> }} # {'{' * 100}")


def test_a_long_query_is_refused() -> None:
    with pytest.raises(LimitError, match="has 65,537 bytes; 65,536 are allowed"):
        screen("#" * (LONGEST + 1))


def test_screening_is_linear_in_the_text() -> None:
    started = time.perf_counter()
    for text in ('"' * LONGEST, "'''" * 20_000, "<" * LONGEST, '"""a' * 16_000, "<a\\u" * 13_000, "?" * LONGEST):
        screen(text)
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT ?x\nWHERE ?x ?y", "is no SPARQL: line 2, column 7: '?x ?y' is not expected"),
        ("ASK { ?x ?y", "is no SPARQL: line 1, column 12: after 'ASK { ?x ?y' something is missing, or there is too much"),
        (
            "SELECT ?a (?b as ?a) { ?b ?c ?a }",
            "is no SPARQL: line 1, column 34: The SELECT overrides an existing variable using an expression",
        ),
        ("SELECT ?x { ?x no:p 1 }", "has the unknown prefix 'no:' in 'no:p'"),
        ("   ", "is empty"),
    ],
)
def test_an_error_says_where_and_what(graph: Path, query: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        ask(graph, query)
    assert caught.value.what == message
    assert caught.value.hint


def test_a_store_that_cannot_be_opened_is_an_error(tmp_path: Path) -> None:
    (tmp_path / STORE).mkdir()
    with pytest.raises(QueryError, match="could not be run"):
        ask(tmp_path, "ASK {}")
