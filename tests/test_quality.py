"""The README tells how well documents are read; the figures are those of the code as it is.

The scorer that ``tools/quality.py`` runs does the counting here too; only ``kg`` is called in this process, to save the
time of starting it two hundred times.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from functools import cache
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, Final

import pytest

from kg.build import build
from kg.questions import run
from kg.store import BuiltGraph, open_graph

ROOT: Final = Path(__file__).parent.parent


def load(path: Path) -> ModuleType:
    """Import a script by its path."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


quality: Final = load(ROOT / "tools" / "quality.py")


@cache
def opened(graph: str) -> BuiltGraph:
    return open_graph(graph)


def built(command: list[str], **_: object) -> SimpleNamespace:
    """Do what ``kg build DOCUMENT --out GRAPH`` does; validation changes no answer."""
    document, graph = command[2], command[4]  # kg build DOCUMENT --out GRAPH
    failed = build([Path(document)], Path(graph), validated=False).failed
    return SimpleNamespace(returncode=len(failed), stderr="", stdout="")


def answers(_kg: list[str], graph: str, name: str, extra: list[str]) -> list[dict[str, str]]:
    """Do what ``kg query NAME --graph GRAPH --film TITLE --format json`` does."""
    found = run(opened(graph), name, {"film": extra[1]})
    cells = (zip(found.columns, row, strict=True) for row in found.rows)
    rows = [{column: str(cell.value) for column, cell in row if cell is not None} for row in cells]
    return [row for i, row in enumerate(rows) if row not in rows[:i]]


@pytest.fixture(params=["quality", "held-out"])
def marker(request: pytest.FixtureRequest) -> str:
    """Name a table of the README."""
    return str(request.param)


@pytest.fixture
def scores(marker: str, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Score every gold document of a table with the shared scorer."""
    scorer = load(shared / "gold" / "score.py")
    monkeypatch.setattr(scorer, "subprocess", SimpleNamespace(run=built))
    monkeypatch.setattr(scorer, "answers", answers)
    counts = tmp_path / "counts.json"
    found = []
    for gold, document in quality.cases(shared, marker):
        monkeypatch.setattr(sys, "argv", ["score.py", str(gold), str(document), "--json", str(counts)])
        scorer.main()
        found.append(json.loads(counts.read_text(encoding="utf-8")))
    return found


def test_the_readme_has_the_figures_of_this_code(marker: str, scores: list[dict[str, Any]]) -> None:
    assert len(scores) >= {"quality": 42, "held-out": 14}[marker]
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    start, end = quality.between(text, marker)
    assert quality.table(scores) == text[start:end], f"write the README's table again: {quality.COMMAND}"


def test_counts_of_documents_are_added_up() -> None:
    scores = [
        {"traps": 0, "table": [["cast", 3, 1, 0], ["crew", 1, 0, 1]]},
        {"traps": 1, "table": [["cast", 1, 0, 1]]},
    ]
    lines = quality.table(scores).splitlines()[2:]
    assert lines == [
        "| `cast` | 5 | 4 | 1 | 1 | 0.800 | 0.800 | 0.800 |",
        "| `crew` | 2 | 1 | 1 | 0 | 1.000 | 0.500 | 0.667 |",
        "| **all** | 7 | 5 | 2 | 1 | 0.833 | 0.714 | 0.769 |",
        "",
        "2 documents; traps (answers that a hasty reader would give) fallen into: 1.",
    ]


def test_a_question_without_answers_has_no_precision() -> None:
    assert quality.Counts(0, 0, 2).row("cast") == "| cast | 2 | 0 | 2 | 0 | – | 0.000 | 0.000 |"
