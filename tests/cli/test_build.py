from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
Glass Harbour is a 1990 American drama film directed by Anna Reed and starring Paul Stone. It premiered on May 5, 1990.
Cast

Paul Stone as Mara Lind
Jo March as Captain Bell

References

"""


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """Give a folder with one invented article."""
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "glass.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def test_a_build_says_what_it_made(kg: Any, documents: Path, tmp_path: Path) -> None:
    run = kg("build", documents, "--out", tmp_path / "g", "--reasoner", "none")
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith(f"{tmp_path}/g: 1 document, ")
    assert run.stderr == ""
    assert kg("query", "films", "--graph", tmp_path / "g", "--format", "csv").stdout.count("Glass Harbour") == 1


def test_a_bad_document_is_named_and_costs_the_others_nothing(kg: Any, documents: Path, tmp_path: Path) -> None:
    (documents / "bad.txt").write_bytes(b"\xff\xfe not utf-8")
    (documents / "copy.txt").write_text(ARTICLE, encoding="utf-8")
    run = kg("build", documents, "--out", tmp_path / "g", "--reasoner", "none")
    assert run.returncode == 1
    assert f"kg: {documents}/bad.txt: is not UTF-8: byte 0xff at offset 0\n  hint: convert it" in run.stderr
    assert "left out, it has the same bytes as" in run.stderr
    assert "1 document failed and is left out" in run.stdout
    assert kg("query", "films", "--graph", tmp_path / "g", "--format", "csv").stdout.count("Glass Harbour") == 1


def test_nothing_is_published_where_nothing_can_be_mapped(kg: Any, documents: Path, tmp_path: Path) -> None:
    (documents / "glass.txt").write_bytes(b"\0\1\2")
    run = kg("build", documents, "--out", tmp_path / "g")
    assert (run.returncode, run.stdout) == (2, "")
    assert "is a binary file" in run.stderr
    assert not (tmp_path / "g").exists()


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("no-such-place", "kg: no-such-place: there is no such file or folder\n  hint: check the spelling\n"),
        ("{tmp}/empty", "kg: {tmp}/empty: there is no document in this folder\n  hint: documents are files named *.txt\n"),
    ],
)
def test_a_path_without_documents_is_an_error(kg: Any, tmp_path: Path, path: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    run = kg("build", path.format(tmp=tmp_path), "--out", tmp_path / "g")
    assert (run.returncode, run.stderr) == (2, message.format(tmp=tmp_path))


def test_an_unknown_kind_is_an_error_that_lists_the_kinds(kg: Any, documents: Path, tmp_path: Path) -> None:
    run = kg("build", documents, "--kind", "poem", "--out", tmp_path / "g")
    assert run.returncode == 2
    assert "article" in run.stderr
    assert "hint:" in run.stderr


def test_a_folder_that_kg_did_not_make_is_not_replaced(kg: Any, documents: Path, tmp_path: Path) -> None:
    (tmp_path / "g").mkdir()
    (tmp_path / "g" / "thesis.tex").write_text("years of work")
    run = kg("build", documents, "--out", tmp_path / "g", "--reasoner", "none")
    assert run.returncode == 2
    assert "exists and is no graph that kg built" in run.stderr
    assert (tmp_path / "g" / "thesis.tex").read_text() == "years of work"


def test_a_place_that_cannot_be_written_is_an_error(kg: Any, documents: Path) -> None:
    run = kg("build", documents, "--out", "/proc/kg/graph", "--reasoner", "none")
    assert run.returncode == 2
    assert run.stderr.startswith("kg: /proc/kg/graph: cannot be written (")
    assert "Traceback" not in run.stderr


def test_a_rebuild_takes_the_place_of_the_old_graph(kg: Any, documents: Path, tmp_path: Path) -> None:
    out = tmp_path / "g"
    assert kg("build", documents, "--out", out, "--reasoner", "none").returncode == 0
    before = (out / "graph.nq").read_bytes()
    assert kg("build", documents, "--out", out, "--reasoner", "none").returncode == 0
    assert (out / "graph.nq").read_bytes() == before
    assert json.loads((out / "manifest.json").read_text())["documents"][0]["file"] == "glass.txt"
