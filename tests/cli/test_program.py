"""The program as a whole: help, versions, exit codes, what happens when something is wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from kg import __version__
from kg.cli import COMMANDS

HEAVY = ("rdflib", "owlrl", "pyshacl", "numpy", "pandas", "networkx")


def test_every_command_has_help_with_examples(kg: Any) -> None:
    for command in COMMANDS:
        run = kg(command, "--help")
        assert run.returncode == 0, run.stderr
        assert f"usage: kg {command}" in run.stdout
        assert "examples:\n" in run.stdout
        assert run.stderr == ""


def test_help_lists_every_command(kg: Any) -> None:
    run = kg("--help")
    assert run.returncode == 0
    assert all(f"\n  {command} " in run.stdout for command in COMMANDS)


def test_no_command_is_a_mistake_that_shows_the_help(kg: Any) -> None:
    run = kg()
    assert (run.returncode, run.stdout) == (2, "")
    assert "usage: kg COMMAND" in run.stderr


def test_the_version_is_the_package_s(kg: Any) -> None:
    assert kg("--version").stdout == f"kg {__version__}\n"


def test_python_runs_the_package_as_the_program() -> None:
    run = subprocess.run([sys.executable, "-m", "kg", "--version"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, f"kg {__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["qury"], "kg: there is no command 'qury'\n  hint: did you mean kg query?\n"),
        (["xyzzy"], f"kg: there is no command 'xyzzy'\n  hint: the commands are {', '.join(COMMANDS)}\n"),
        (["query", "csat"], "kg: csat: there is no query of this name\n  hint: did you mean cast"),
        (["query", "cast", "--flim", "Heat"], "kg: query cast: there is no option --flim\n  hint: did you mean --film?\n"),
        (["query", "cast", "--film"], "kg: query cast: argument --film: expected one argument\n  hint: see kg query"),
        (["query", "../cast"], "kg: ../cast: there is no query of this name\n  hint: "),
        (["query", "cast", "--format", "jsn"], "kg: --format: there is no format 'jsn'\n  hint: did you mean json?\n"),
        (["query", "cast", "more"], "kg: query cast: 'more' is one argument too many\n  hint: see kg query cast --help\n"),
        (["build"], "kg: build: the following arguments are required: PATH\n  hint: see kg build --help\n"),
        (["build", "x", "--reasoner", "owl"], "kg: --reasoner: there is no reasoner 'owl'\n  hint: did you mean owlrl?\n"),
        (["export", "--format", "xls"], "kg: --format: there is no format 'xls'\n  hint: it is one of turtle, "),
        (["export", "--part", "claim"], "kg: --part: there is no part 'claim'\n  hint: did you mean claims?\n"),
        (["sparql"], "kg: sparql: needs a query\n  hint: kg sparql 'SELECT ...', or kg sparql -f FILE\n"),
        (["sparql", "ASK {}", "-f", "x.rq"], "kg: sparql: has a query and a file, and takes one\n"),
        (["sparql", "-f", "no.rq"], "kg: no.rq: cannot be read (No such file or directory)\n  hint: check the name"),
        (["sparql", "ASK {}", "--timeout", "0"], "kg: --timeout: '0' is no number from 0.1 to 86400\n"),
        (["sparql", "ASK {}", "--rows", "many"], "kg: --rows: 'many' is no number from 1 to "),
        (["completion", "fish"], "kg: shell: there is no shell 'fish'\n  hint: "),
    ],
)
def test_a_mistake_is_named_with_a_hint(kg: Any, arguments: list[str], message: str) -> None:
    run = kg(*arguments)
    assert run.stderr.startswith(message)
    assert (run.returncode, run.stdout) == (2, "")


@pytest.mark.parametrize("command", [["query", "cast"], ["sparql", "ASK {}"], ["why", "a", "b", "c"], ["check"], ["export"]])
def test_a_missing_graph_is_an_error_that_says_how_to_make_one(kg: Any, command: list[str], tmp_path: Path) -> None:
    run = kg(*command, "--graph", tmp_path / "none")
    assert run.returncode == 2
    assert run.stderr.startswith(f"kg: {tmp_path}/none: there is no graph here\n  hint: ")
    assert "kg build" in run.stderr


def test_a_folder_that_is_no_graph_is_an_error(kg: Any, tmp_path: Path) -> None:
    run = kg("check", "--graph", tmp_path)
    assert run.returncode == 2
    assert "is no built graph" in run.stderr


@pytest.mark.parametrize(
    ("manifest", "what"),
    [
        ('{"format": 999}', "has format 999, this kg reads format "),
        ("{", "its manifest.json cannot be read"),
        ("[]", "its manifest.json cannot be read"),
    ],
)
def test_a_graph_of_another_version_or_a_broken_one_is_an_error(kg: Any, tmp_path: Path, manifest: str, what: str) -> None:
    (tmp_path / "manifest.json").write_text(manifest)
    run = kg("query", "cast", "--graph", tmp_path)
    assert run.returncode == 2
    assert what in run.stderr
    assert "hint: build it" in run.stderr


def test_a_half_deleted_graph_is_an_error(kg: Any, tmp_path: Path, seeds_graph: Path) -> None:
    (tmp_path / "manifest.json").write_bytes((seeds_graph / "manifest.json").read_bytes())
    for command in (["query", "cast"], ["sparql", "ASK {}"], ["export"]):
        run = kg(*command, "--graph", tmp_path)
        assert (run.returncode, run.stdout) == (2, "")
        assert "lost its store directory" in run.stderr


def test_a_reader_that_goes_away_is_no_error(seeds_graph: Path) -> None:
    program = f'"{sys.executable}" -m kg.cli export --format ntriples --graph "{seeds_graph}"'
    command = f'{program} | head -n 1; echo "${{PIPESTATUS[0]}}"'
    run = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    first, code = run.stdout.splitlines()
    assert first.startswith("<https://kg.example/")
    assert code in ("0", "141")
    assert run.stderr == ""


@pytest.mark.parametrize("arguments", [["--help"], ["query"], ["export"], ["query", "cast", "--format", "json"]])
def test_a_full_disk_under_standard_output_is_an_error(arguments: list[str], seeds_graph: Path) -> None:
    graph = ["--graph", str(seeds_graph)] if len(arguments) > 2 or arguments == ["export"] else []
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "kg.cli", *arguments, *graph]
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (run.returncode, run.stderr) == (2, "kg: standard output: No space left on device\n")


def test_an_argument_that_is_no_text_is_an_error() -> None:
    command = [*map(os.fsencode, (sys.executable, "-m", "kg.cli", "query", "cast", "--film")), b"Caf\xe9"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith("kg: the argument 'Caf\\udce9' is not UTF-8\n  hint: ")


def test_an_interrupted_query_ends_quietly(seeds_graph: Path) -> None:
    slow = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(STR(?c), STR(?f), STR(?i))) < 0) }"
    command = [sys.executable, "-m", "kg.cli", "sparql", slow, "--timeout", "60", "--graph", str(seeds_graph)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        time.sleep(1)
        os.kill(program.pid, signal.SIGINT)
        out, error = program.communicate(timeout=20)
    assert (program.returncode, out) == (130, "")
    assert error.strip() == "kg: interrupted"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["query"],
        ["query", "cast", "--film", "Leaving Las Vegas", "--cite"],
        ["why", "Nicolas Cage", "actedIn", "Leaving Las Vegas"],
        ["sparql", "ASK {}"],
        ["export"],
        ["check"],
    ],
)
def test_asking_loads_nothing_heavy(arguments: list[str], seeds_graph: Path) -> None:
    graph = [] if arguments in (["--help"], ["query"]) else ["--graph", str(seeds_graph)]
    script = "import sys; from kg.cli import main; code = main(sys.argv[1:]); print(*sys.modules, file=sys.stderr); exit(code)"
    run = subprocess.run([sys.executable, "-c", script, *arguments, *graph], capture_output=True, text=True, check=True)
    assert not set(HEAVY) & set(run.stderr.split())


def test_completion_knows_commands_questions_and_parameters(kg: Any) -> None:
    pytest.importorskip("shtab", reason="the extra [completion] is not installed")
    script = kg("completion", "bash").stdout
    assert all(word in script for word in (*COMMANDS, "award-totals", "--film", "--reasoner"))
    assert subprocess.run(["bash", "-n"], input=script, text=True, check=False).returncode == 0
