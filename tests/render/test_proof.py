"""A proof, and what is missing for one, as text, JSON, PROV-O, page and picture."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from defusedxml import ElementTree
from pyoxigraph import Literal, NamedNode, RdfFormat, Store, parse

from kg.evidence import Evidence
from kg.model import Triple
from kg.reasoning.absence import Absences
from kg.reasoning.proofs import alternatives, explain
from kg.render import Look, absence, outline
from kg.render.outline import Branch, Note
from kg.render.outline_page import page
from kg.render.outline_picture import picture
from kg.render.proof import branch, tree
from kg.render.proof_prov import as_turtle
from kg.store import open_graph
from kg.vocab import BASE, FILM, OA, PROV, RDF, SH

if TYPE_CHECKING:
    from pathlib import Path

    from kg.store import BuiltGraph

FACT = Triple(NamedNode(BASE + "person/nicolas-cage"), RDF.type, FILM.OscarWinner)
ABSENT = Triple(FACT.subject, RDF.type, FILM.ActorDirector)
HOSTILE = Branch(
    "<script>alert(1)</script> \x1b[31m & \u202e",
    "inferred",
    (Note("by <b>", (Evidence("a<b>.txt", 0, 3, "</text><script>", "&", "\x1b]0;x\x07"),)),),
    (Branch("x" * 300, "missing"), Branch("千と千尋" * 20, "asserted")),
)


@pytest.fixture(scope="module")
def graph(seeds_graph: Path) -> BuiltGraph:
    """Open the graph of the seeds."""
    return open_graph(seeds_graph)


def test_a_tree_shows_each_fact_once_with_its_rule_and_quotes(graph: BuiltGraph) -> None:
    proof = explain(graph, FACT)
    assert proof
    lines = tree(graph.store, proof, Look()).splitlines()
    assert lines[0] == "Nicolas Cage — is a — Oscar winner"
    assert lines[1].startswith("│  inferred by cax-sco: ")
    assert any("[Cage]" in line for line in lines)
    again = [line for line in lines if line.endswith(" (as above)")]
    assert len(again) == 1
    fact = again[0].lstrip("│└├─ ").removesuffix(" (as above)")
    assert sum(line.endswith(fact) for line in lines[: lines.index(again[0])]) == 1


def test_a_tree_gives_a_terminal_no_orders() -> None:
    for look in (Look(), Look(width=40, colour=True)):
        written = outline.text(HOSTILE, look)
        assert "\x1b[31m" not in written
        assert "\x1b]" not in written
        assert "\u202e" not in written


def test_prov_says_each_step_and_parses_back(graph: BuiltGraph) -> None:
    proofs = alternatives(graph, FACT)
    raw = as_turtle(graph.store, proofs)
    assert raw == as_turtle(graph.store, proofs[::-1])
    store = Store()
    store.bulk_extend(parse(raw, format=RdfFormat.TURTLE))
    rules = {q.object for q in store.quads_for_pattern(None, SH.sourceRule, None)}
    assert rules == {NamedNode(f"{BASE}ontology/rules#{name}") for name in ("cax-sco", "prp-inv")}
    entities = {q.subject for q in store.quads_for_pattern(None, RDF.type, PROV.Entity)}
    derived = {q.subject for q in store.quads_for_pattern(None, PROV.wasDerivedFrom, None)}
    assert entities <= derived
    steps = {q.subject for q in store.quads_for_pattern(None, RDF.type, PROV.Activity)}
    assert {q.object for q in store.quads_for_pattern(None, PROV.wasGeneratedBy, None)} == steps
    assert any(store.quads_for_pattern(None, OA.exact, Literal("Cage")))


class Tags(HTMLParser):
    """Collects elements, and checks that they close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_a_page_is_whole_and_escapes_its_texts(graph: BuiltGraph) -> None:
    proofs = [branch(graph.store, proof) for proof in alternatives(graph, FACT)]
    missing = absence.branch(graph, Absences(graph).explain(ABSENT))
    for branches in (proofs, [missing], [HOSTILE], []):
        tags = Tags()
        tags.feed(page(branches))
        assert tags.open == []
        assert "script" not in tags.seen
        assert tags.seen.count("svg") == len(branches)


def test_a_picture_is_well_formed_and_its_boxes_do_not_overlap(graph: BuiltGraph) -> None:
    proof = explain(graph, FACT)
    assert proof
    for one in (branch(graph.store, proof), absence.branch(graph, Absences(graph).explain(ABSENT)), HOSTILE):
        root = ElementTree.fromstring(picture(one))
        boxes = [r for r in root.iter("{http://www.w3.org/2000/svg}rect") if r.get("rx") == "4"]
        places = sorted((int(r.get("x", "")), int(r.get("y", "")), int(r.get("height", ""))) for r in boxes)
        assert len(places) == len(set(places))
        assert all(a[0] != b[0] or a[1] + a[2] <= b[1] for a, b in pairwise(places))
        assert max(y + h for _, y, h in places) <= int(root.get("height", ""))


def test_what_is_missing_is_told_in_words(graph: BuiltGraph) -> None:
    text = outline.text(absence.branch(graph, Absences(graph).explain(ABSENT)), Look())
    assert text.startswith("the graph does not say: Nicolas Cage — is a — actor and director\n")
    assert "missing: anything — directed by — Nicolas Cage" in text
    assert "holds: Nicolas Cage as Ben Sanderson — in film — Leaving Las Vegas (1995)" in text
    assert "[Nicolas Cage as Ben Sanderson]" in text


def test_what_is_missing_is_json_for_programs(graph: BuiltGraph) -> None:
    written = json.loads(json.dumps(absence.as_json(graph, Absences(graph).explain(ABSENT))))
    assert written["missing"]["subject"] == {"type": "uri", "value": FACT.subject.value}
    way = written["ways"][0]
    assert way["holds"][0]["words"] == "Nicolas Cage — is a — actor"
    assert way["gaps"][0]["ways"][0]["gaps"][0]["missing"]["subject"] is None
