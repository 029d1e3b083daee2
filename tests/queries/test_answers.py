"""Every question has its answers on the invented documents, written beside this file: ``NAME.txt``.

A block is a command and its table, ``$ kg query cast --film "Glass Harbour (1991)"``; columns of IRIs are left out, since
``test_an_iri_column_has_the_thing_that_its_label_names`` looks after them. After a change that is meant, write the
answers anew and read the difference:

    python -m pytest tests/queries/test_answers.py --write-answers
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.questions import Answer, catalogue, run

if TYPE_CHECKING:
    from kg.store import BuiltGraph

HERE = Path(__file__).parent
PROMPT = "$ kg query "
QUESTIONS = sorted(catalogue())


def commands(name: str) -> list[str]:
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.removeprefix(PROMPT) for line in lines if line.startswith(PROMPT)]


def asked(graph: BuiltGraph, command: str) -> Answer:
    name, *options = shlex.split(command)
    values = {option.removeprefix("--"): value for option, value in zip(options[::2], options[1::2], strict=True)}
    return run(graph, name, values)


def table(answer: Answer) -> str:
    shown = [i for i, column in enumerate(answer.columns) if not column.endswith("_iri")]
    lines = ["\t".join(answer.columns[i] for i in shown)]
    for row in answer.rows:
        terms = [row[i] for i in shown]
        lines.append("\t".join("-" if term is None else term.value for term in terms))
    return "\n".join(lines) + "\n"


def transcript(graph: BuiltGraph, name: str) -> str:
    return "\n".join(f"{PROMPT}{command}\n{table(asked(graph, command))}" for command in commands(name))


def test_every_question_has_answers_and_no_answers_lack_their_question() -> None:
    assert sorted(path.stem for path in HERE.glob("*.txt")) == QUESTIONS


@pytest.mark.parametrize("name", QUESTIONS)
def test_answers_are_those_written_beside_this_file(name: str, graph: BuiltGraph, pytestconfig: pytest.Config) -> None:
    path = HERE / f"{name}.txt"
    if pytestconfig.getoption("write_answers"):
        path.write_text(transcript(graph, name), encoding="utf-8")
    assert transcript(graph, name) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_case_has_rows(name: str, graph: BuiltGraph) -> None:
    assert any(asked(graph, command).rows for command in commands(name))
