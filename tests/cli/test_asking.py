"""``kg query``, ``sparql``, ``why``, ``check``, ``export`` on the seeds."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest

from kg.export import FORMATS
from kg.questions import catalogue

if TYPE_CHECKING:
    from pathlib import Path

FILM = "Leaving Las Vegas"


@pytest.fixture(autouse=True)
def here(seeds_graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work where the graph is called ``graph``, as by default."""
    monkeypatch.chdir(seeds_graph.parent)


def test_the_list_has_every_question_on_a_line_of_its_own(kg: Any) -> None:
    lines = kg("query").stdout.splitlines()
    listed = [line.split()[0] for line in lines if line.startswith("  ")]
    assert sorted(listed) == sorted(catalogue())
    assert all(len(line) > 30 for line in lines if line.startswith("  "))


def test_the_list_is_a_table_for_programs(kg: Any) -> None:
    rows = list(csv.DictReader(io.StringIO(kg("query", "--format", "csv").stdout)))
    assert [row["name"] for row in rows] == list(catalogue())
    assert next(row["parameters"] for row in rows if row["name"] == "cast").split() == ["film", "person"]


def test_the_help_of_a_question_has_its_parameters_and_columns(kg: Any) -> None:
    text = kg("query", "cast", "--help").stdout
    assert "--film FILM" in text
    assert "columns: film, person, character, " in text
    assert f'kg query cast --film "{FILM}"' in text


@pytest.mark.parametrize("arguments", [["cast", "--film", FILM], ["--film", FILM, "cast"], [f"--film={FILM}", "cast"]])
def test_an_answer_is_a_table_and_the_number_of_rows_is_told_apart(kg: Any, arguments: list[str]) -> None:
    run = kg("query", *arguments)
    assert run.returncode == 0
    assert run.stdout.startswith("film ")
    rows = len(run.stdout.splitlines()) - 2
    assert rows > 20
    assert run.stderr == f"({rows} rows)\n"


def test_cite_prints_the_words_that_a_row_rests_on(kg: Any) -> None:
    lines = kg("query", "cast", "--film", FILM, "--person", "Nicolas Cage", "--cite").stdout.splitlines()
    assert "Nicolas Cage" in lines[2]
    assert lines[3].startswith("    000_38967449a4aba0fe.txt:")
    assert "[Nicolas Cage as Ben Sanderson]" in lines[3]


def test_json_is_read_by_another_parser_and_has_evidence_for_every_row(kg: Any) -> None:
    written = kg("query", "cast", "--film", FILM, "--cite", "--format", "json").stdout
    solutions = ox.parse_query_results(written, format=ox.QueryResultsFormat.JSON)
    assert isinstance(solutions, ox.QuerySolutions)
    rows = list(solutions)
    evidence = json.loads(written)["evidence"]
    assert len(evidence) == len(rows) > 20
    assert all(evidence)


def test_csv_has_the_same_rows_as_json(kg: Any) -> None:
    rows = list(csv.reader(io.StringIO(kg("query", "crew", "--film", FILM, "--format", "csv").stdout)))
    bindings = json.loads(kg("query", "crew", "--film", FILM, "--format", "json").stdout)["results"]["bindings"]
    assert [row[rows[0].index("person")] for row in rows[1:]] == [binding["person"]["value"] for binding in bindings]


def test_an_unknown_film_suggests_near_names(kg: Any) -> None:
    run = kg("query", "cast", "--film", "Leaving Los Vegas")
    assert (run.returncode, run.stdout) == (2, "")
    assert f"did you mean '{FILM}'?" in run.stderr


def test_a_value_is_never_query_text(kg: Any) -> None:
    run = kg("query", "cast", "--film", f'{FILM}" }} UNION {{ ?s ?p ?o }} #')
    assert (run.returncode, run.stdout) == (2, "")


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """Give what ``kg`` prints on a terminal of 60 columns."""
    reading, writing = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-m", "kg.cli", *arguments],
        stdout=writing,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"COLUMNS": "60", "TERM": "xterm"} | environment,
    )
    os.close(writing)
    text = b""
    while piece := _read(reading):
        text += piece
    os.close(reading)
    assert run.wait(timeout=30) == 0
    return text.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the last writer has closed
        return b""


def test_a_terminal_gets_colours_and_lines_that_fit(kg: Any) -> None:
    arguments = ["query", "cast", "--film", FILM]
    coloured = on_a_terminal(*arguments)
    plain = on_a_terminal(*arguments, NO_COLOR="1")
    assert "\x1b[1m" in coloured
    assert "\x1b" not in plain
    assert max(map(len, plain.splitlines())) <= 60
    assert "\x1b" not in kg(*arguments).stdout


def test_sparql_reads_a_file_and_standard_input(kg: Any, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text("SELECT ?t { ?f a film:Film ; film:title ?t }")
    run = kg("sparql", "-f", tmp_path / "q.rq", "--format", "csv")
    assert run.stdout.splitlines() == ["t", FILM]


def test_sparql_says_when_rows_are_left_out(kg: Any) -> None:
    run = kg("sparql", "SELECT * { ?s ?p ?o }", "--rows", "5", "--format", "csv")
    assert len(run.stdout.splitlines()) == 6
    assert run.stderr == "kg: cut after 5, there are more; ask for them with --rows\n"


@pytest.mark.parametrize(
    ("form", "expected"), [("table", "true\n"), ("csv", "true\n"), ("json", '{"head": {}, "boolean": true}\n')]
)
def test_an_ask_query_is_answered_with_its_truth(kg: Any, form: str, expected: str) -> None:
    assert kg("sparql", "ASK { ?f a film:Film }", "--format", form).stdout == expected


def test_a_construct_query_is_answered_in_turtle_or_what_is_wanted(kg: Any) -> None:
    query = "CONSTRUCT { ?f a film:Film } WHERE { ?f a film:Film }"
    assert "a film:Film ." in kg("sparql", query).stdout
    assert kg("sparql", query, "--format", "ntriples").stdout.count("\n") == 1
    run = kg("sparql", query, "--format", "csv")
    assert run.returncode == 2
    assert "the formats are turtle, ntriples, jsonld, rdfxml" in run.stderr


def test_sparql_has_the_claims_where_they_are_asked_for(kg: Any) -> None:
    query = "ASK { GRAPH <https://kg.example/graph/claims> { ?claim film:evidence/oa:exact 'Nicolas Cage as Ben Sanderson' } }"
    assert kg("sparql", query).stdout == "false\n"
    assert kg("sparql", "--claims", query).stdout == "true\n"


def test_sparql_limits_are_errors(kg: Any) -> None:
    run = kg("sparql", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
    assert run.returncode == 2
    assert run.stderr.startswith("kg: query: asks another server (SERVICE), which is not allowed\n  hint: ")


@pytest.mark.parametrize("predicate", ["actedIn", "acted in", "film:actedIn", "https://kg.example/ontology/film#actedIn"])
@pytest.mark.parametrize("value", [FILM, "leaving las vegas (1995)", "film/leaving-las-vegas-1995"])
def test_why_understands_names_labels_and_iris(kg: Any, predicate: str, value: str) -> None:
    run = kg("why", "Nicolas Cage", predicate, value)
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("Nicolas Cage — acted in — Leaving Las Vegas (1995)\n")
    assert "[Nicolas Cage as Ben Sanderson]" in run.stdout


def test_why_understands_literals(kg: Any) -> None:
    run = kg("why", FILM, "releaseYear", "1995")
    assert run.returncode == 0, run.stderr
    assert "stated by 000_38967449a4aba0fe.txt" in run.stdout


def test_why_gives_the_proof_as_json_down_to_the_words(kg: Any) -> None:
    told = json.loads(kg("why", "Nicolas Cage", "actedIn", FILM, "--format", "json").stdout)
    assert told["holds"]
    tips, level = [], told["proofs"]
    while level:
        tips += [proof for proof in level if "premises" not in proof]
        level = [premise for proof in level for premise in proof.get("premises", ())]
    quotes = [e["quote"] for tip in tips for claim in tip.get("claims", ()) for e in claim["evidence"]]
    assert "Nicolas Cage as Ben Sanderson" in quotes


def test_a_fact_that_is_not_there_is_told_with_what_is(kg: Any) -> None:
    run = kg("why", "Nicolas Cage", "actedIn", "Heat")
    assert run.returncode == 1
    assert run.stdout == (
        "the graph does not say: Nicolas Cage — actedIn — Heat\n"
        "it says:\n  Nicolas Cage — acted in — Leaving Las Vegas (1995)\n"
    )
    assert json.loads(kg("why", "Nicolas Cage", "actedIn", "Heat", "--format", "json").stdout)["holds"] is False


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Nicolas Kage", "actedIn"], "Nicolas Kage: the graph has nothing of this name\n  hint: did you mean 'Nicolas Cage'"),
        (["Nicolas Cage", "actdIn"], "actdIn: the ontology has no property of this name\n  hint: did you mean "),
    ],
)
def test_why_suggests_near_names(kg: Any, arguments: list[str], message: str) -> None:
    run = kg("why", *arguments, FILM)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(f"kg: {message}")


def a_graph_with(tmp_path: Path, seeds_graph: Path, violations: list[dict[str, str]]) -> Path:
    """Give a graph whose manifest tells of ``violations``."""
    manifest = json.loads((seeds_graph / "manifest.json").read_text())
    for name in ("store", "claims.db"):
        (tmp_path / name).symlink_to(seeds_graph.resolve() / name)
    (tmp_path / "manifest.json").write_text(json.dumps(manifest | {"violations": violations}))
    return tmp_path


def found(severity: str) -> dict[str, str]:
    return {
        "severity": severity,
        "focus": "https://kg.example/film/glass-harbour-1990",
        "path": "https://kg.example/ontology/film#title",
        "value": "",
        "message": "A film has a title.",
    }


@pytest.mark.parametrize(
    ("severities", "options", "code", "last"),
    [
        ([], [], 0, "0 violations, 0 warnings"),
        (["Warning"], [], 0, "0 violations, 1 warning"),
        (["Warning"], ["--strict"], 1, "0 violations, 1 warning"),
        (["Warning", "Violation"], [], 1, "1 violation, 1 warning"),
    ],
)
def test_check_says_no_to_violations_and_strictly_to_warnings(
    kg: Any, tmp_path: Path, seeds_graph: Path, severities: list[str], options: list[str], code: int, last: str
) -> None:
    graph = a_graph_with(tmp_path, seeds_graph, [found(severity) for severity in severities])
    run = kg("check", "--graph", graph, *options)
    lines = run.stdout.splitlines()
    assert (run.returncode, lines[-1], len(lines)) == (code, last, len(severities) + 1)
    if "Violation" in severities:
        assert lines[0] == "violation: A film has a title. (https://kg.example/film/glass-harbour-1990 film:title)"


@pytest.mark.parametrize("form", FORMATS)
def test_export_writes_to_a_file_what_it_prints(kg: Any, tmp_path: Path, form: str) -> None:
    assert kg("export", "--format", form, "--out", tmp_path / "x").returncode == 0
    assert kg("export", "--format", form).stdout == (tmp_path / "x").read_bytes().decode()
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_export_gives_one_part(kg: Any) -> None:
    text = kg("export", "--part", "claims").stdout
    assert "a film:Claim" in text
    assert "film:evidence" in text


def test_export_errors_name_the_place(kg: Any, tmp_path: Path) -> None:
    assert kg("export", "--out", tmp_path).stderr == f"kg: {tmp_path}: is a folder\n  hint: name a file\n"
    run = kg("export", "--out", "/dev/full")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("kg: /dev/full: cannot be written (No space left on device)")


def test_why_not_tells_what_is_missing_and_what_is_not(kg: Any) -> None:
    run = kg("why", "--not", "Nicolas Cage", "directed", FILM)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("the graph does not say: Nicolas Cage — directed — Leaving Las Vegas (1995)\n")
    assert "missing: Nicolas Cage as Ben Sanderson — function — director\n" in run.stdout
    told = json.loads(kg("why", "--not", "Nicolas Cage", "directed", FILM, "--format", "json").stdout)
    assert told["holds"] is False
    assert told["ways"]


def test_why_not_of_a_fact_that_is_there_says_so(kg: Any) -> None:
    run = kg("why", "--not", "Nicolas Cage", "actedIn", FILM)
    assert run.returncode == 1
    assert run.stdout.startswith("the graph says: Nicolas Cage — acted in — Leaving Las Vegas (1995)\n")


def test_why_shows_every_proof_on_demand(kg: Any) -> None:
    one, every = (kg("why", "Nicolas Cage", "coStarredWith", "Elisabeth Shue", *more) for more in ([], ["--all"]))
    assert one.returncode == every.returncode == 0
    title = "Nicolas Cage — co-starred with — Elisabeth Shue\n"
    assert one.stdout.count("\n" + title) + one.stdout.startswith(title) == 1
    assert every.stdout.count("\n" + title) + every.stdout.startswith(title) > 1


@pytest.mark.parametrize(("form", "start"), [("prov", "@prefix "), ("html", "<!doctype html>"), ("svg", "<svg ")])
def test_why_writes_proofs_for_other_tools(kg: Any, form: str, start: str) -> None:
    run = kg("why", "Nicolas Cage", "a", "OscarWinner", "--format", form)
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith(start)
