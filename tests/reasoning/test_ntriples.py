"""Files of triples are read and written alike with and without Polars, and as pyoxigraph reads them."""

from __future__ import annotations

import errno
import io
import re
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from kg.errors import TriplesError
from kg.reasoning import lines as files
from kg.reasoning import ntriples, ordering
from kg.reasoning.columns import ABSENT, Appended, Columns, TermList

pytest.importorskip("polars")

FILE = """\
<http://a.example/olga> <http://a.example/name> "Olga Brandt" .
<http://a.example/olga> <http://a.example/name> "Olga Brandt"^^<http://www.w3.org/2001/XMLSchema#string> .
# a comment, and an empty line

  <http://a.example/olga>   <http://a.example/name>\t"O\\u006Cga\\tB."@EN-gb.  # written otherwise
<http://a.example/olga> <http://a.example/born> "1950"^^<http://www.w3.org/2001/XMLSchema#gYear> .
_:b1 <http://a.example/knows> <http://a.example/olga> .
<http://a.example/olga> <http://a.example/says> "a . <b> \\"c\\" ." .
<http://a.example/olga> <http://a.example/says> "a <b> . c" .
<http://a.example/\u00e9> <http://a.example/says> "\u65e5\u672c \U0001f600" .
"""
NUMBERS = range(12)
Row = tuple[int, int, int]
ROWS = st.lists(st.tuples(*[st.sampled_from(NUMBERS)] * 3), max_size=40)
TRIPLES = [(NamedNode("a:s"), NamedNode("a:p"), value) for value in (NamedNode("a:o"), Literal("x"))]
EXPECTED = """\
<http://a.example/olga> <http://a.example/born> "1950"^^<http://www.w3.org/2001/XMLSchema#gYear> .
<http://a.example/olga> <http://a.example/name> "Olga Brandt" .
<http://a.example/olga> <http://a.example/name> "Olga\\tB."@en-gb .
<http://a.example/olga> <http://a.example/says> "a . <b> \\"c\\" ." .
<http://a.example/olga> <http://a.example/says> "a <b> . c" .
<http://a.example/\u00e9> <http://a.example/says> "\u65e5\u672c \U0001f600" .
_:b1 <http://a.example/knows> <http://a.example/olga> .
"""


@pytest.fixture(params=["polars", "plain"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Read and write through Polars, and as where it is not installed."""
    if request.param == "plain":
        monkeypatch.setitem(sys.modules, "kg.reasoning.frames", None)
        monkeypatch.delattr("kg.reasoning.frames", raising=False)
    return str(request.param)


def written(*graphs: Columns) -> str:
    return b"".join(ntriples.dump(*graphs)).decode()


def test_a_term_is_one_text_however_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "facts.nt"
    file.write_text(FILE, encoding="utf-8")
    assert written(ntriples.read([file])) == EXPECTED


def test_lines_are_sorted_by_their_bytes(tmp_path: Path) -> None:
    file = tmp_path / "facts.nt"
    file.write_text(FILE, encoding="utf-8")
    lines = b"".join(ntriples.dump(ntriples.read([file]))).splitlines()
    assert lines == sorted(lines)


def test_line_ends_of_other_systems_end_lines(tmp_path: Path) -> None:
    for name, end in (("dos", "\r\n"), ("mac", "\r")):
        file = tmp_path / f"{name}.nt"
        file.write_bytes(FILE.replace("\n", end).encode())
        assert written(ntriples.read([file])) == EXPECTED


def test_a_file_is_read_the_same_in_small_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "facts.nt"
    file.write_text(FILE, encoding="utf-8")
    parts = list(files.pieces(file, 40))
    assert len(parts) > 5
    assert b"".join(part.raw for part in parts).decode() == FILE
    assert [part.first for part in parts] == sorted({part.first for part in parts})
    monkeypatch.setattr(files.pieces, "__defaults__", (40,))
    assert written(ntriples.read([file])) == EXPECTED


def test_a_file_without_a_canonical_line_is_read(tmp_path: Path) -> None:
    file = tmp_path / "facts.nt"
    file.write_text('# nothing\n<a:s>\t<a:p>\t<a:o>\t.\n<a:s> <a:p> "x"@EN .\n')
    assert written(ntriples.read([file])) == '<a:s> <a:p> "x"@en .\n<a:s> <a:p> <a:o> .\n'


def test_named_graphs_are_read_as_one(tmp_path: Path) -> None:
    file = tmp_path / "facts.nq"
    file.write_text(
        '<a:s> <a:p> <a:o> .\n<a:s> <a:p> <a:o> <a:g> .\n<a:s> <a:p> "x <y> ." _:g .\n<a:s> <a:p> "x\\u0041" <a:g> .\n'
    )
    assert written(ntriples.read([file])) == '<a:s> <a:p> "x <y> ." .\n<a:s> <a:p> "xA" .\n<a:s> <a:p> <a:o> .\n'


def test_blank_nodes_of_two_files_are_two(tmp_path: Path) -> None:
    names = ["one.nt", "two.nt", "three.ttl"]
    for name in names:
        (tmp_path / name).write_text('_:x <a:p> "same" .\n_:x <a:p> "\\u0041" .\n')
    found = written(ntriples.read([tmp_path / name for name in names]))
    assert len(set(re.findall(r"_:\w+", found))) == 3
    assert found.count("\n") == 6


def test_other_formats_are_read_too(tmp_path: Path) -> None:
    file = tmp_path / "facts.ttl"
    file.write_text('@prefix a: <a:> . a:s a:p "x"@EN , a:o ; a:q 1 .')
    integer = "http://www.w3.org/2001/XMLSchema#integer"
    assert written(ntriples.read([file])) == f'<a:s> <a:p> "x"@en .\n<a:s> <a:p> <a:o> .\n<a:s> <a:q> "1"^^<{integer}> .\n'


def test_an_empty_file_has_no_triples(tmp_path: Path) -> None:
    file = tmp_path / "facts.nt"
    file.write_text("")
    assert len(ntriples.read([file])) == 0
    assert written(ntriples.read([file])) == ""


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("<a:s> <a:p> <a:o>", "must be followed by a dot"),
        ("<a:s> <a:p> <a:o> . <a:s> <a:p> <a:o> .", "facts.nt"),
        ('"x" <a:p> <a:o> .', "must be an IRI or a blank node"),
        ("<a:s> _:p <a:o> .", "must be an IRI"),
        ("_: <a:p> <a:o> .", "facts.nt"),
        ("<s> <a:p> <a:o> .", "No scheme"),
        ("<a:s> <a:p> <a:o o> .", "Invalid IRI code point"),
        ("<a:s> <a:p> <http://a.example/%zz> .", "percent encoding"),
        ('<a:s> <a:p> "x .', "facts.nt"),
        ('<a:s> <a:p> "x"@e .', "language"),
        ("<a:s> <a:p> <<( <a:s> <a:p> <a:o> )>> .", "triple stands in a triple"),
    ],
)
def test_a_bad_line_is_named_by_its_number(tmp_path: Path, line: str, what: str) -> None:
    file = tmp_path / "facts.nt"
    file.write_text(f"{FILE}{line}\n{FILE}", encoding="utf-8")
    (other := tmp_path / "other.nt").write_text("")
    with pytest.raises(TriplesError, match=what):
        ntriples.read([file, other])
    with pytest.raises(TriplesError, match=what) as caught:
        ntriples.read([file])
    assert caught.value.where == f"{file}:{FILE.count(chr(10)) + 1}"


def test_bytes_that_are_no_utf8_are_named_by_their_line(tmp_path: Path) -> None:
    file = tmp_path / "facts.nt"
    file.write_bytes(b'<a:s> <a:p> "x" .\n<a:s> <a:p> "\xff" .\n')
    with pytest.raises(TriplesError, match="UTF-8") as caught:
        ntriples.read([file])
    assert caught.value.where == f"{file}:2"


@pytest.mark.parametrize("name", ["absent.nt", "absent.ttl", "facts.docx"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(TriplesError, match=name):
        ntriples.read([tmp_path / name])


def test_terms_are_found_and_given_by_number(tmp_path: Path) -> None:
    file = tmp_path / "facts.nt"
    file.write_text(FILE, encoding="utf-8")
    terms = ntriples.read([file]).terms
    names = terms.take(np.arange(len(terms), dtype=np.uint32))
    assert names == sorted(set(names))
    assert terms.find([*names, "<a:absent>", '"', "_:z"]).tolist() == [*range(len(names)), ABSENT, ABSENT, ABSENT]
    assert [terms[i] for i in range(len(terms))] == names
    assert terms.literal.tolist() == [name[0] == '"' for name in names]


def test_what_follows_is_written_among_what_is_stated() -> None:
    stated = Columns.from_triples(TRIPLES[1:])
    followed = Columns(Appended(stated.terms, ["<a:a>"]), *(np.array([i], np.uint32) for i in (len(stated.terms), 1, 0)))
    assert written(stated, followed, followed) == '<a:a> <a:p> <a:s> .\n<a:s> <a:p> "x" .\n'


@given(ROWS, ROWS, st.booleans())
def test_triples_are_sorted_in_parts_as_in_one(stated: list[Row], followed: list[Row], many: bool) -> None:  # noqa: FBT001  drawn
    ways = {"_RUN": 4, "_SAMPLE": 1, "_FEW": 1} if many else {"_BITS": 1}
    terms = TermList([f"<a:{i}>" for i in NUMBERS])
    order = np.array(sorted(NUMBERS, key=lambda i: f"<a:{i}>"), np.uint32)
    graphs = [Columns(terms, *np.array(rows, np.uint32).reshape(-1, 3).T) for rows in (stated, followed)]
    with pytest.MonkeyPatch.context() as patch:
        for name, value in ways.items():
            patch.setattr(ordering, name, value)
        parts = [part() for part in ordering.distinct(order, graphs, 6)]
    found = [tuple(int(order[i]) for i in row) for part in parts for row in zip(*part, strict=True)]
    assert found == sorted({*stated, *followed}, key=lambda row: [f"<a:{i}>" for i in row])
    assert len(parts) > 1 or len(found) <= 30


def test_what_is_saved_is_what_is_dumped(tmp_path: Path) -> None:
    graph = Columns.from_triples(TRIPLES)
    with (tmp_path / "a.nt").open("wb") as file:
        file.write(b"# before\n")
        ntriples.save(file, graph)
        file.write(b"# after\n")
    assert (tmp_path / "a.nt").read_text() == f"# before\n{written(graph)}# after\n"
    buffer = io.BytesIO()
    ntriples.save(buffer, graph)
    assert buffer.getvalue().decode() == written(graph)


def test_a_full_disk_is_told_by_its_number() -> None:
    with pytest.raises(OSError, match="No space left") as caught, Path("/dev/full").open("wb", buffering=0) as file:
        ntriples.save(file, Columns.from_triples(TRIPLES))
    assert caught.value.errno == errno.ENOSPC
