from __future__ import annotations

import os
import random
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib

from kg import export
from kg.errors import ExportError
from kg.evidence import Claim, Evidence
from kg.model import Triple
from kg.store import BuiltGraph, open_graph
from kg.vocab import BASE, CLAIMS, DIFFERENCES, FILM, INFERRED, ONTOLOGY, RDF, RDFS, XSD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FILM_A, FILM_B, ANNA = (ox.NamedNode(BASE + path) for path in ("film/glass-1990", "film/salt-1991", "person/anna-reed"))
AWKWARD = 'Say "no",\n<twice> & \\ ’\t\u0301千 ' + "\r end"
TRIPLES = [
    ox.Triple(FILM_A, RDF.type, FILM.Film),
    ox.Triple(FILM_A, RDFS.label, ox.Literal("Glass")),
    ox.Triple(FILM_A, FILM.releaseYear, ox.Literal("1990", datatype=XSD.integer)),
    ox.Triple(FILM_A, FILM.amount, ox.Literal("3.50", datatype=XSD.decimal)),
    ox.Triple(FILM_A, FILM.tagline, ox.Literal(AWKWARD)),
    ox.Triple(FILM_A, FILM.title, ox.Literal("Verre", language="fr")),
    ox.Triple(FILM_B, RDF.type, FILM.Film),
    ox.Triple(FILM_B, RDF.type, FILM.Work),
    ox.Triple(FILM_B, FILM.directedBy, ANNA),
    ox.Triple(FILM_B, FILM.editedBy, ANNA),
    ox.Triple(ANNA, RDF.type, FILM.Person),
    ox.Triple(ANNA, RDFS.label, ox.Literal("Anna Reed")),
]

COUNT = """
const text = require('fs').readFileSync(process.argv[1], 'utf8');
console.log(new (require('n3').Parser)().parse(text).length);
"""


def in_any_order() -> list[ox.Triple]:
    shuffled = [*TRIPLES, *TRIPLES[:4]]
    random.shuffle(shuffled)
    return shuffled


def a_store() -> ox.Store:
    store = ox.Store()
    store.extend([ox.Quad(t.subject, t.predicate, t.object) for t in in_any_order()])
    store.extend([ox.Quad(t.subject, t.predicate, t.object, DIFFERENCES) for t in TRIPLES[:9]])
    store.extend([ox.Quad(t.subject, t.predicate, t.object, INFERRED) for t in TRIPLES[:3]])
    store.add(ox.Quad(FILM.Film, RDFS.label, ox.Literal("film"), ONTOLOGY))
    return store


def built(store: ox.Store, claims: Sequence[Claim] = ()) -> BuiltGraph:
    graph = BuiltGraph(Path(), store, {})
    graph.__dict__["claims"] = claims
    return graph


def exported(form: str, store: ox.Store | None = None) -> bytes:
    return b"".join(export.dump(built(a_store() if store is None else store), form))


def test_turtle_holds_the_triples_that_were_given(tmp_path: Path) -> None:
    export.write_turtle(in_any_order(), tmp_path / "a.ttl")
    assert {quad.triple for quad in ox.parse(path=tmp_path / "a.ttl")} == set(TRIPLES)


def test_turtle_of_named_tuples_is_that_of_triples(tmp_path: Path) -> None:
    export.write_turtle(TRIPLES, tmp_path / "a.ttl")
    export.write_turtle([(t.subject, t.predicate, t.object) for t in TRIPLES], tmp_path / "b.ttl")  # type: ignore[misc]
    assert (tmp_path / "a.ttl").read_bytes() == (tmp_path / "b.ttl").read_bytes()


def test_turtle_names_the_classes_of_a_thing_first_and_it_only_once(tmp_path: Path) -> None:
    export.write_turtle(TRIPLES, tmp_path / "a.ttl")
    text = (tmp_path / "a.ttl").read_text(encoding="utf-8")
    assert text.count("<https://kg.example/film/glass-1990>") == 1
    assert "<https://kg.example/film/salt-1991> a film:Film , film:Work ;" in text


CLAIM = Claim(
    Triple(FILM_A, FILM.title, ox.Literal("Glass")),
    ox.NamedNode(BASE + "document/a.txt"),
    "a.txt",
    "article.lead/title",
    (Evidence("a.txt", 4, 9, "Glass", "The ", " is"), Evidence("a.txt", 0, 3, "The", "", " Glass")),
)


def test_nquads_are_sorted_lines_each_once() -> None:
    lines = b"".join(export.dump(built(a_store(), [CLAIM]), "nquads")).splitlines()
    assert lines == sorted(set(lines))
    assert sum(line.endswith(b"<https://kg.example/graph/claims> .") for line in lines) == 24


@pytest.mark.parametrize("form", export.FORMATS)
def test_every_format_can_hold_the_claims_alone(form: str) -> None:
    assert CLAIM.iri.value.encode() in b"".join(export.dump(built(a_store(), [CLAIM]), form, CLAIMS))


@pytest.mark.parametrize("form", export.FORMATS)
def test_the_same_facts_give_the_same_bytes(form: str) -> None:
    store = ox.Store()
    quads = list(a_store())
    differences = sorted((q for q in quads if q.graph_name == DIFFERENCES), key=str)
    other = [q for q in quads if q.graph_name != DIFFERENCES]
    random.shuffle(other)
    store.extend([*other, *differences])
    again = ox.Store()
    again.extend([*reversed(differences), *reversed(other)])
    assert exported(form, store) == exported(form, again)


@pytest.mark.parametrize("form", ["turtle", "trig", "rdfxml"])
def test_prefixes_come_in_order(form: str) -> None:
    found = re.findall(r"(?:@prefix |xmlns:)([a-z]+)", exported(form).decode())
    assert found == sorted(found)
    assert "film" in found


@pytest.mark.parametrize("form", export.FORMATS)
def test_an_empty_graph_is_a_valid_file(form: str) -> None:
    raw = exported(form, ox.Store())
    if form == "graphml":
        assert len(nx.parse_graphml(raw.decode())) == 0
    else:
        assert list(ox.parse(raw, format=OXIGRAPH[form])) == []


OXIGRAPH = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
}


@pytest.mark.parametrize(("form", "name"), [("turtle", "turtle"), ("ntriples", "nt"), ("jsonld", "json-ld"), ("rdfxml", "xml")])
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_rdflib_reads_the_same_facts(form: str, name: str) -> None:
    read, expected = rdflib.Graph(), rdflib.Graph()
    read.parse(data=exported(form), format=name)
    expected.parse(data=exported("ntriples"), format="nt")
    assert set(read) == set(expected)
    assert len(read) == len(TRIPLES)


@pytest.mark.parametrize(("form", "name"), [("nquads", "nquads"), ("trig", "trig")])
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_rdflib_reads_the_same_named_graphs_without_the_ontology(form: str, name: str) -> None:
    read = rdflib.Dataset()
    read.parse(data=exported(form), format=name)
    graphs = {str(graph.identifier): len(graph) for graph in read.graphs() if len(graph)}
    assert graphs == {INFERRED.value: 3, DIFFERENCES.value: 9}


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml", "nquads", "trig"])
def test_raptor_reads_every_line_of_the_seeds(form: str, rapper: str, seeds_graph: Path, tmp_path: Path) -> None:
    store = open_graph(seeds_graph).store
    file = tmp_path / form
    export.write(file, export.dump(built(store), form))
    run = subprocess.run([rapper, "--count", "--input", form, str(file)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    counted = len(exported("nquads" if form in export.DATASETS else "ntriples", store).splitlines())
    assert f"returned {counted} triples" in run.stderr


@pytest.mark.parametrize("form", ["turtle", "ntriples", "nquads", "trig"])
def test_n3_reads_every_line_of_the_seeds(form: str, node_modules: Path, seeds_graph: Path, tmp_path: Path) -> None:
    store = open_graph(seeds_graph).store
    file = tmp_path / form
    export.write(file, export.dump(built(store), form))
    environment = os.environ | {"NODE_PATH": str(node_modules)}
    run = subprocess.run(["node", "-e", COUNT, str(file)], capture_output=True, text=True, check=False, env=environment)
    assert run.returncode == 0, run.stderr
    counted = len(exported("nquads" if form in export.DATASETS else "ntriples", store).splitlines())
    assert run.stdout.strip() == str(counted)


def test_networkx_reads_nodes_with_label_and_type_and_edges_with_their_words() -> None:
    read = nx.parse_graphml(exported("graphml").decode(), force_multigraph=True)
    nodes = {attributes["iri"]: attributes for _, attributes in read.nodes(data=True)}
    assert nodes[FILM_A.value]["label"] == "Glass"
    assert nodes[FILM_A.value]["type"] == "film"
    assert nodes[FILM_B.value]["types"] == "film; work"
    assert nodes[FILM_A.value]["tagline"] == AWKWARD
    assert {attributes["label"] for _, _, attributes in read.edges(data=True)} == {"directed by", "edited by"}


def test_networkx_reads_the_seeds(seeds_graph: Path) -> None:
    store = open_graph(seeds_graph).store
    read = nx.parse_graphml(exported("graphml", store).decode(), force_multigraph=True)
    facts = store.quads_for_pattern(None, None, None, ox.DefaultGraph())
    relations = sum(q.predicate != RDF.type and not isinstance(q.object, ox.Literal) for q in facts)
    assert read.number_of_edges() == relations


def test_the_build_writes_what_export_writes(seeds_graph: Path) -> None:
    graph = open_graph(seeds_graph)
    assert (seeds_graph / "graph.ttl").read_bytes() == b"".join(export.dump(graph, "turtle"))
    assert (seeds_graph / "graph.nq").read_bytes() == b"".join(export.dump(graph, "nquads"))


@pytest.mark.parametrize(
    "triple",
    [
        ox.Triple(FILM_A, FILM.title, ox.Literal("bell \x07")),
        ox.Triple(FILM_A, ox.NamedNode("https://kg.example/1"), ox.Literal("no name")),
    ],
)
def test_rdfxml_refuses_what_it_cannot_say(triple: ox.Triple) -> None:
    with pytest.raises(ExportError, match="RDF/XML cannot say"):
        list(export.facts(export.lines([triple]), "rdfxml"))


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder\n  hint: name a file"):
        export.write(tmp_path, [b"x"])


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written \\(No such file or directory\\)"):
        export.write(tmp_path / "no" / "x.ttl", [b"x"])


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "x.ttl").write_bytes(b"old")

    def broken() -> Iterator[bytes]:
        yield b"new"
        raise OSError(28, "No space left on device")

    with pytest.raises(ExportError, match="No space left on device"):
        export.write(tmp_path / "x.ttl", broken())
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("x.ttl", b"old")]


def test_a_full_disk_is_an_error_with_a_hint() -> None:
    with pytest.raises(ExportError, match="the disk has room"):
        export.write(Path("/dev/full"), [b"x" * 100_000])


def test_a_link_keeps_pointing_where_it_points(tmp_path: Path) -> None:
    (tmp_path / "real.ttl").write_bytes(b"old")
    (tmp_path / "link.ttl").symlink_to("real.ttl")
    export.write(tmp_path / "link.ttl", [b"new"])
    assert (tmp_path / "link.ttl").is_symlink()
    assert (tmp_path / "real.ttl").read_bytes() == b"new"
