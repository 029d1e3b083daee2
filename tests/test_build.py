"""The whole pipeline: determinism, evidence to the character, nothing published half."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from kg import documents
from kg.build import build
from kg.errors import DocumentError, GraphError
from kg.store import open_graph
from kg.vocab import INFERRED

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.built import Built

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
BUILD = """
import sys
from pathlib import Path
from kg.build import build
build([Path(path) for path in sys.argv[2:]], Path(sys.argv[1]))
"""
PAGE = """\
Café Rosé
"So it goes."
Details
- Release Date
- May 4, 1990
- Runtime
- 1h 30m
Cast
Zoë Müller
Anaïs
Written by: Zoë Müller
"""


def test_order_and_hash_seed_change_no_byte(tmp_path: Path) -> None:
    files = sorted(SEEDS.glob("*.txt"))
    for name, seed, order in (("one", "1", files), ("two", "4711", files[::-1])):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", BUILD, str(tmp_path / name), *map(str, order)], env=environment, check=True)
    for file in ("graph.ttl", "graph.nq"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_every_claim_opens_at_its_exact_characters(seeds_graph: Path) -> None:
    texts = {path.name: path.read_bytes().decode() for path in SEEDS.glob("*.txt")}
    claims = open_graph(seeds_graph).claims.of()
    assert len(claims) > 1000
    for claim in claims:
        assert claim.evidence
        for place in claim.evidence:
            text = texts[place.file]
            assert text[place.start : place.end] == place.quote
            assert text[: place.start].endswith(place.prefix)
            assert text[place.end :].startswith(place.suffix)


def test_every_asserted_triple_has_a_claim_of_its_source(seeds_graph: Path) -> None:
    graph = open_graph(seeds_graph)
    store, claimed = graph.store, {(claim.source, claim.triple) for claim in graph.claims}
    sources = {source for source, _ in claimed}
    asserted = {(s, (q.subject, q.predicate, q.object)) for s in sources for q in store.quads_for_pattern(None, None, None, s)}
    assert len(sources) == 2
    assert asserted == claimed


def test_the_published_graph_is_asserted_and_inferred_and_nothing_else(seeds_graph: Path) -> None:
    graph = open_graph(seeds_graph)
    store = graph.store
    inferred = {(q.subject, q.predicate, q.object) for q in store.quads_for_pattern(None, None, None, INFERRED)}
    asserted = {claim.triple for claim in graph.claims}
    published = {(q.subject, q.predicate, q.object) for q in parse(path=seeds_graph / "graph.ttl", format=RdfFormat.TURTLE)}
    assert inferred
    assert inferred.isdisjoint(asserted)
    assert inferred | asserted <= published


def test_no_blank_node_and_no_literal_subject(seeds_graph: Path) -> None:
    quads = list(parse(path=seeds_graph / "graph.nq", format=RdfFormat.N_QUADS))
    assert quads
    for quad in quads:
        assert isinstance(quad.subject, NamedNode)
        assert isinstance(quad.object, NamedNode | Literal)
        assert not isinstance(quad.graph_name, BlankNode)


def test_no_literal_says_that_it_is_a_string(seeds_graph: Path) -> None:
    assert b"XMLSchema#string" not in (seeds_graph / "graph.nq").read_bytes()


def test_the_same_bytes_are_mapped_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        shutil.copy(SEEDS / "004_14a058b305275701.txt", tmp_path / name)
    built = build([tmp_path], tmp_path / "graph", reasoner="none")
    assert [document.name for document in built.documents] == ["a.txt"]
    assert [(copy.name, kept.name) for copy, kept in built.copies] == [("b.txt", "a.txt")]


def test_a_bad_document_costs_the_others_nothing(tmp_path: Path) -> None:
    shutil.copy(SEEDS / "004_14a058b305275701.txt", tmp_path / "good.txt")
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe broken")
    built = build([tmp_path], tmp_path / "graph", reasoner="none")
    assert [document.name for document in built.documents] == ["good.txt"]
    (error,) = built.failed
    assert str(error).startswith(f"{tmp_path / 'bad.txt'}: is not UTF-8: byte 0xff at offset 0")
    assert open_graph(tmp_path / "graph").manifest["failed"] == [{"file": error.where, "what": error.what}]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "is empty"),
        (b"  \n\t ", "is empty"),
        (b"caf\xe9", "is not UTF-8"),
        (b"PK\x03\x04\x00\x00", "is a binary file"),
        (b"x" * 10_000_000, "no mapper recognises this document"),
        (b"A recipe for soup. Take two onions.", "no mapper recognises this document"),
    ],
)
def test_a_document_that_cannot_be_read_says_why(tmp_path: Path, content: bytes, what: str) -> None:
    (tmp_path / "x.txt").write_bytes(content)
    with pytest.raises(DocumentError, match=what):
        build([tmp_path / "x.txt"], tmp_path / "graph")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["x.txt"]


def test_a_folder_without_documents_says_so(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="there is no document in this folder"):
        build([tmp_path], tmp_path / "graph")


def _rebuilt(tmp_path: Path, name: str, text: bytes) -> Built:
    (tmp_path / name).write_bytes(text)
    return build([tmp_path / name], tmp_path / "graph", reasoner="none")


@pytest.mark.parametrize(
    "change",
    [lambda raw: b"\xef\xbb\xbf" + raw, lambda raw: raw.replace(b"\n", b"\r\n")],
    ids=["byte order mark", "CRLF"],
)
def test_encoding_habits_change_no_fact(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    raw = (SEEDS / "004_14a058b305275701.txt").read_bytes()
    plain = _facts(_rebuilt(tmp_path, "page.txt", raw))
    other = _facts(_rebuilt(tmp_path, "page.txt", change(raw)))
    assert plain == other


def test_a_decomposed_text_gives_composed_names_and_exact_places(tmp_path: Path) -> None:
    raw = unicodedata.normalize("NFD", PAGE)
    _rebuilt(tmp_path, "page.txt", raw.encode())
    claims = list(open_graph(tmp_path / "graph").claims)
    assert "Zoë Müller" in {claim.triple.object.value for claim in claims}
    for claim in claims:
        for place in claim.evidence:
            assert raw[place.start : place.end] == place.quote


def _facts(built: Built) -> set[tuple[str, ...]]:
    graph = open_graph(built.out)
    iri = built.documents[0].iri.value
    return {tuple(str(term).replace(iri, "") for term in claim.triple) for claim in graph.claims}


def test_a_folder_that_is_no_graph_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.doc").write_text("years of work")
    with pytest.raises(GraphError, match="exists and is no graph that kg built"):
        build([SEEDS], tmp_path / "mine", reasoner="none")
    assert (tmp_path / "mine" / "thesis.doc").read_text() == "years of work"


def test_a_build_that_breaks_off_leaves_the_old_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = build([SEEDS], tmp_path / "graph", reasoner="none")
    before = (built.out / "graph.ttl").read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kg.publication.write_store", full)
    with pytest.raises(GraphError, match="the disk is full; nothing was published"):
        build([SEEDS / "004_14a058b305275701.txt"], tmp_path / "graph", reasoner="none")
    assert (tmp_path / "graph" / "graph.ttl").read_bytes() == before
    assert len([p for p in tmp_path.iterdir() if p.is_dir() and not p.is_symlink()]) == 1


def test_a_reader_keeps_the_version_that_it_opened(tmp_path: Path) -> None:
    build([SEEDS], tmp_path / "graph", reasoner="none")
    opened = open_graph(tmp_path / "graph")
    build([SEEDS / "004_14a058b305275701.txt"], tmp_path / "graph", reasoner="none")
    assert len(opened.manifest["documents"]) == 2
    assert len({claim.file for claim in opened.claims}) == 2
    assert len(open_graph(tmp_path / "graph").manifest["documents"]) == 1


def test_documents_are_found_below_folders_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "sub/a.txt", ".hidden/c.txt", "notes.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text")
    assert [path.name for path in documents.find([tmp_path])] == ["a.txt", "b.txt"]


def test_control_characters_are_blanks(tmp_path: Path) -> None:
    raw = (SEEDS / "004_14a058b305275701.txt").read_bytes()
    plain = _facts(_rebuilt(tmp_path, "page.txt", raw))
    assert _facts(_rebuilt(tmp_path, "page.txt", raw.replace(b"Julian Sands", b"Julian\x01Sands"))) == plain
