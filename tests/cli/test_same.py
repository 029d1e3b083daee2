"""``kg why --same``: whether two things are one, with what speaks for and against it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from kg.build import build

if TYPE_CHECKING:
    from pathlib import Path

HEATH = "The Heath is a 1999 American drama film directed by Mara Venn.\n\nIda Quell as Nell Farrow\nBruno Asch as Uncle Bem\n"
FERRY = "Salt Ferry is a 2003 British comedy film directed by Otto Kern.\n\nIda B. Quell as Ada Quay\nPia Lund as The Pilot\n"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("same")
    for name, text in (("heath.txt", HEATH), ("ferry.txt", FERRY)):
        (folder / name).write_text(text, encoding="utf-8")
    build([folder], folder / "graph", kind="article", reasoner="none", validated=False)
    return folder / "graph"


def test_two_forms_of_a_name_are_one_with_reasons_and_places(kg: Any, graph: Path) -> None:
    run = kg("why", "--same", "Ida Quell", "Ida B. Quell", "--graph", graph)
    assert run.returncode == 0
    lines = run.stdout.splitlines()
    assert lines[0] == "Ida B. Quell and Ida Quell are one"
    assert "  for: both are credited as actor (+2)" in lines
    assert "  together: +5" in lines
    assert any("heath.txt" in line and "Ida Quell" in line for line in lines)
    assert any("ferry.txt" in line and "Ida B. Quell" in line for line in lines)


def test_names_that_are_not_alike_are_two(kg: Any, graph: Path) -> None:
    run = kg("why", "--same", "Ida Quell", "Bruno Asch", "--graph", graph)
    assert run.returncode == 1
    assert "are two" in run.stdout


def test_a_shorter_name_of_a_part_is_told_by_its_own_rule(kg: Any, seeds_graph: Path) -> None:
    run = kg("why", "--same", "Yuri", "Yuri Butsov", "--graph", seeds_graph)
    assert run.stdout.splitlines()[:2] == ["Yuri and Yuri Butsov are one", "  rule: shorter name of the same person's part"]


def test_a_thing_is_itself(kg: Any, graph: Path) -> None:
    assert kg("why", "--same", "Bruno Asch", "bruno asch", "--graph", graph).returncode == 0


def test_programs_get_the_same_as_json(kg: Any, graph: Path) -> None:
    (found,) = json.loads(kg("why", "--same", "Ida Quell", "Ida B. Quell", "--format", "json", "--graph", graph).stdout)
    assert (found["verdict"], found["weight"]) == ("same", 5)
    assert found["one"]["places"][0]["quote"] == "Ida B. Quell"


def test_an_unknown_name_has_near_names(kg: Any, graph: Path) -> None:
    run = kg("why", "--same", "Ida Quel", "Bruno Asch", "--graph", graph)
    assert run.returncode == 2
    assert "did you mean" in run.stderr


def test_somebody_credited_otherwise_is_the_one_person(kg: Any, seeds_graph: Path) -> None:
    run = kg("why", "--same", "Michael Goorjian", "Michael A. Goorjian", "--graph", seeds_graph)
    assert run.returncode == 0
    assert "credited under another name" in run.stdout
