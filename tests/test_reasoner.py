"""Anybody's graph and ontology can be reasoned over, from Python and from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import OntologyError, TriplesError
from kg.reasoner import Reasoner

if TYPE_CHECKING:
    from pathlib import Path

ONTOLOGY = """
@prefix : <http://a.example/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:painted rdfs:domain :Painter ; owl:inverseOf :paintedBy .
:Painter rdfs:subClassOf :Artist ; owl:disjointWith :Painting .
"""
FACTS = """
@prefix : <http://a.example/> .
:olga :painted _:work ; :name "Olga Brandt"@en , "O. \\"Brandt\\"" ; :born 1950 .
"""
RULE = """#+ summary = "Who has a name and painted is signed."
PREFIX : <http://a.example/>
CONSTRUCT { ?who a :Signed } WHERE { ?who :painted ?work ; :name ?name }
"""
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
INFERRED = {
    f"<http://a.example/olga> {TYPE} <http://a.example/Painter>",
    f"<http://a.example/olga> {TYPE} <http://a.example/Artist>",
    "_:work <http://a.example/paintedBy> <http://a.example/olga>",
}


def quads() -> list[ox.Quad]:
    return list(ox.parse(FACTS, format=ox.RdfFormat.TURTLE))


def lines(triples: Any) -> set[str]:
    return {" ".join(map(str, tuple(triple)[:3])) for triple in triples}


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Write ontology, facts and rule into a folder."""
    (tmp_path / "onto.ttl").write_text(ONTOLOGY)
    (tmp_path / "facts.ttl").write_text(FACTS)
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "signed.rq").write_text(RULE)
    return tmp_path


def test_a_graph_of_rdflib_is_closed(files: Path) -> None:
    facts = rdflib.Graph().parse(data=FACTS.replace("_:work", ":work"), format="turtle")
    conclusions = Reasoner(rdflib.Graph().parse(files / "onto.ttl")).close(facts)
    base = rdflib.Namespace("http://a.example/")
    assert set(conclusions.rdflib()) == {
        (base.olga, rdflib.RDF.type, base.Painter),
        (base.olga, rdflib.RDF.type, base.Artist),
        (base.work, base.paintedBy, base.olga),
    }
    assert len(conclusions) == 3


def test_a_dataset_of_rdflib_is_closed_over_all_its_graphs(files: Path) -> None:
    data = rdflib.Dataset()
    base = rdflib.Namespace("http://a.example/")
    data.graph(base.one).add((base.olga, base.painted, base.work))
    data.graph(base.two).add((base.work, base.says, rdflib.Literal("x", lang="EN")))
    assert len(Reasoner(files / "onto.ttl").close(data)) == 3


def test_literals_of_rdflib_come_out_as_they_went_in(files: Path) -> None:
    facts = rdflib.Graph().parse(data=FACTS, format="turtle")
    written = b"".join(Reasoner(files / "onto.ttl").close(facts).lines()).decode()
    assert '"O. \\"Brandt\\"" .' in written
    assert '"1950"^^<http://www.w3.org/2001/XMLSchema#integer> .' in written
    assert set(rdflib.Graph().parse(data=written, format="nt").objects(None, rdflib.URIRef("http://a.example/name"))) == {
        rdflib.Literal("Olga Brandt", lang="en"),
        rdflib.Literal('O. "Brandt"'),
    }


@pytest.mark.parametrize("kind", ["quads", "triples", "tuples", "store", "dataset"])
def test_triples_of_pyoxigraph_are_closed(files: Path, kind: str) -> None:
    store = ox.Store()
    store.extend(quads())
    given: dict[str, Any] = {
        "quads": quads(),
        "triples": [quad.triple for quad in quads()],
        "tuples": [tuple(quad.triple) for quad in quads()],
        "store": store,
        "dataset": ox.Dataset(quads()),
    }
    work = next(quad.object for quad in given[kind] if isinstance(tuple(quad)[2], ox.BlankNode)) if kind == "quads" else None
    inferred = lines(Reasoner(files / "onto.ttl").close(given[kind]))
    assert len(inferred) == 3
    assert {line for line in inferred if line[0] == "<"} == {line for line in INFERRED if line[0] == "<"}
    assert work is None or f"{work} <http://a.example/paintedBy> <http://a.example/olga>" in inferred


def test_rule_files_conclude_too(files: Path) -> None:
    signed = f"<http://a.example/olga> {TYPE} <http://a.example/Signed>"
    assert signed in lines(Reasoner(files / "onto.ttl", files / "rules").close(quads()))
    assert signed in lines(Reasoner(files / "onto.ttl", [("signed", RULE)]).close(quads()))
    with pytest.raises(OntologyError, match="is no rule"):
        Reasoner(files / "onto.ttl", [("odd", "SELECT * { ?s ?p ?o }")])
    with pytest.raises(TriplesError, match="no rule files"):
        Reasoner(files / "onto.ttl", files)


def test_one_reasoner_closes_many_graphs(files: Path) -> None:
    reasoner = Reasoner([files / "onto.ttl"])
    assert [len(reasoner.close(given)) for given in (quads(), [], [files / "facts.ttl"], quads())] == [3, 0, 3, 3]


def test_a_contradiction_is_reported_and_costs_nothing_else(files: Path) -> None:
    facts = quads() + list(ox.parse("<http://a.example/olga> a <http://a.example/Painting> .", format=ox.RdfFormat.TURTLE))
    conclusions = Reasoner(files / "onto.ttl").close(facts)
    assert len(conclusions) == 3
    (one,) = conclusions.inconsistencies
    assert "cax-dw" in str(one)


def test_what_is_no_term_is_refused(files: Path) -> None:
    reasoner = Reasoner(files / "onto.ttl")
    for odd in ([("a", "b", "c")], [1], [(ox.Literal("x"), ox.NamedNode("a:b"), ox.Literal("y"))]):
        with pytest.raises(TriplesError):
            reasoner.close(odd)


def test_the_closure_is_written_sorted(kg: Any, files: Path) -> None:
    run = kg("reason", files / "onto.ttl", files / "facts.ttl", "--out", files / "closure.nt")
    assert (run.returncode, run.stdout) == (0, "")
    assert run.stderr.startswith("4 stated, 3 inferred, ")
    written = (files / "closure.nt").read_bytes().splitlines()
    assert len(written) == 7
    assert written == sorted(written)
    assert kg("reason", files / "onto.ttl", files / "facts.ttl").stdout.encode().splitlines() == written


def test_what_follows_alone_can_be_asked_for_with_rules(kg: Any, files: Path) -> None:
    run = kg("reason", files / "onto.ttl", files / "facts.ttl", "--rules", files / "rules", "--inferred")
    assert run.returncode == 0
    assert len(run.stdout.splitlines()) == 4


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("bad.nt", '<a:s> <a:p> "x" .\n<a:s> <a:p> .\n', "bad.nt:2: "),
        ("bad.ttl", "@prefix : <a:> .\n:a :b [ .\n", "bad.ttl:2: "),
        ("absent.nt", None, "absent.nt: there is no file of this name"),
        ("odd.docx", "", "odd.docx: is in no format that is known"),
    ],
)
def test_a_file_that_cannot_be_read_writes_nothing(kg: Any, files: Path, name: str, text: str | None, message: str) -> None:
    if text is not None:
        (files / name).write_text(text)
    run = kg("reason", files / "onto.ttl", files / name, "--out", files / "closure.nt")
    assert (run.returncode, run.stdout) == (2, "")
    assert message in run.stderr
    assert not (files / "closure.nt").exists()


def test_a_contradiction_is_told_and_is_the_exit_code(kg: Any, files: Path) -> None:
    (files / "odd.nt").write_text(f"<http://a.example/olga> {TYPE} <http://a.example/Painting> .\n")
    run = kg("reason", files / "onto.ttl", files / "facts.ttl", files / "odd.nt", "--out", files / "closure.nt")
    assert run.returncode == 1
    assert "\ncontradiction: cax-dw" in run.stderr
    assert (files / "closure.nt").exists()


def test_what_follows_has_a_proof_that_ends_at_what_was_stated(files: Path) -> None:
    conclusions = Reasoner(files / "onto.ttl").close(quads())
    for triple in conclusions:
        proof = conclusions.explain(*triple)
        assert proof
        assert proof.origin == "inferred"
        assert "asserted" in {leaf.origin for leaf in proof.leaves()} <= {"asserted", "ontology"}
    base = rdflib.Namespace("http://a.example/")
    proof = conclusions.explain(base.olga, rdflib.RDF.type, base.Artist)
    assert proof
    assert str(base.painted) in {leaf.triple.predicate.value for leaf in proof.leaves() if leaf.origin == "asserted"}
    assert conclusions.explain(base.olga, rdflib.RDF.type, base.Painting) is None
