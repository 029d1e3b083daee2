from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.evidence import Evidence
from kg.render import FORMATS, Look, Table, render
from kg.render.terminal import width, wrap
from kg.vocab import BASE, XSD

QUOTE = Evidence("harbour.txt", 120, 138, "Anna Reed as <Mara>", "drama with ", " and others")
AWKWARD = 'pipe | quote " comma, <b>bold</b>\nline \x1b[31m'
TABLE = Table(
    ("film", "person", "position", "film_iri"),
    [
        (ox.Literal("Glass Harbour"), ox.Literal("Anna Reed"), ox.Literal(1), ox.NamedNode(BASE + "film/glass-harbour-1990")),
        (ox.Literal("Glass Harbour"), ox.Literal(AWKWARD), None, ox.NamedNode(BASE + "film/glass-harbour-1990")),
    ],
    title="Who plays & whom?",
)
OTHER_TERMS = Table(("a",), [(ox.Literal("x", language="fr"),), (ox.BlankNode("b"),)])
CITED = Table(TABLE.columns, TABLE.rows, [[QUOTE], []], TABLE.title)
SOLUTIONS = {"json": ox.QueryResultsFormat.JSON, "tsv": ox.QueryResultsFormat.TSV}


@pytest.mark.parametrize("form", SOLUTIONS)
@pytest.mark.parametrize("table", [TABLE, Table(("a",), []), OTHER_TERMS])
def test_another_parser_reads_the_same_rows(form: str, table: Table) -> None:
    read = ox.parse_query_results(render(table, form), format=SOLUTIONS[form])
    assert isinstance(read, ox.QuerySolutions)
    assert [variable.value for variable in read.variables] == list(table.columns)
    assert [tuple(row) for row in read] == list(table.rows)


def test_json_has_evidence_beside_results_one_for_each_binding() -> None:
    written = json.loads(render(CITED, "json"))
    assert len(written["evidence"]) == len(written["results"]["bindings"])
    assert written["evidence"][0] == [
        {
            "file": "harbour.txt",
            "start": 120,
            "end": 138,
            "quote": "Anna Reed as <Mara>",
            "prefix": "drama with ",
            "suffix": " and others",
        }
    ]
    read = ox.parse_query_results(render(CITED, "json"), format=ox.QueryResultsFormat.JSON)
    assert isinstance(read, ox.QuerySolutions)
    assert [tuple(row) for row in read] == list(TABLE.rows)


def test_json_leaves_out_what_is_unbound_and_names_no_datatype_of_plain_text() -> None:
    first, second = json.loads(render(TABLE, "json"))["results"]["bindings"]
    assert first["person"] == {"type": "literal", "value": "Anna Reed"}
    assert first["position"] == {"type": "literal", "value": "1", "datatype": XSD.integer.value}
    assert "position" not in second


def test_csv_is_as_the_standard_has_it() -> None:
    written = render(TABLE, "csv")
    assert written.startswith("film,person,position,film_iri\r\nGlass Harbour,Anna Reed,1,https://kg.example/film/")
    rows = list(csv.reader(io.StringIO(written, newline="")))
    assert rows[2] == ["Glass Harbour", AWKWARD, "", BASE + "film/glass-harbour-1990"]


@pytest.mark.parametrize(("form", "column"), [("csv", "evidence"), ("tsv", "?evidence")])
def test_separated_values_have_a_column_of_places(form: str, column: str) -> None:
    head, first, *_ = render(CITED, form).splitlines()
    assert head.endswith(column)
    assert "harbour.txt:120-138" in first


def test_a_table_hides_iris_unless_they_are_wanted() -> None:
    assert "film_iri" not in render(TABLE, "table")
    assert "film_iri" in render(TABLE, "table", Look(iris=True))


def test_a_table_of_iris_alone_shows_them() -> None:
    assert "film_iri" in render(Table(("film_iri",), [(ox.NamedNode(BASE + "x"),)]), "table")


def test_a_table_lines_its_columns_up_and_numbers_to_the_right() -> None:
    table = Table(("name", "n"), [(ox.Literal("千と千尋"), ox.Literal(5)), (ox.Literal("Amélie"), ox.Literal(1200))])
    assert render(table, "table") == ("name         n\n────────  ────\n千と千尋     5\nAmélie    1200\n")


@pytest.mark.parametrize("columns", [30, 44, 60, 200])
def test_a_table_fits_the_terminal_and_loses_nothing(columns: int) -> None:
    long = "one two three four five six seven eight nine"
    table = Table(("film", "note"), [(ox.Literal("Glass Harbour"), ox.Literal(long))])
    lines = render(table, "table", Look(columns)).splitlines()
    assert max(map(width, lines)) <= columns
    assert set(long.split()) <= set(" ".join(lines).split())


def test_rows_that_cannot_stand_side_by_side_are_records() -> None:
    table = Table([f"column{i}" for i in range(9)], [[ox.Literal(f"word{i} more") if i % 2 else None for i in range(9)]])
    assert render(table, "table", Look(40)).splitlines() == [
        "── 1 ───────────────────────────────────",
        *(f"column{i}  word{i} more" for i in (1, 3, 5, 7)),
    ]


def test_a_table_in_a_pipe_has_one_line_for_each_row() -> None:
    table = Table(("note",), [(ox.Literal("word " * 100),)])
    assert len(render(table, "table").splitlines()) == 3


@pytest.mark.parametrize("form", ["table", "md", "html"])
def test_text_from_documents_gives_a_terminal_no_orders(form: str) -> None:
    written = render(Table(("x",), [(ox.Literal("a\x1b[2Jb\u202ec\x9b1md"),)], [[Evidence("f", 1, 2, "\x1b[2J")]]), form)
    assert not re.search("[\x1b\u202e\x9b]", written)


def test_quotes_stand_under_their_row_with_the_words_marked() -> None:
    lines = render(CITED, "table").splitlines()
    assert lines[3] == "    harbour.txt:120-138 “…drama with [Anna Reed as <Mara>] and others…”"


def test_quotes_are_marked_by_colour_on_a_terminal() -> None:
    written = render(CITED, "table", Look(colour=True))
    assert "\x1b[0m\x1b[1mAnna Reed as <Mara>\x1b[0m\x1b[2m and others" in written


def test_markdown_escapes_what_it_would_act_on() -> None:
    lines = render(CITED, "md").splitlines()
    assert lines[0] == "| film | person | position | evidence |"
    assert lines[2] == "| Glass Harbour | Anna Reed | 1 | [^1] |"
    assert lines[3].startswith('| Glass Harbour | pipe \\| quote " comma, \\<b\\>bold\\</b\\> line')
    assert lines[5] == "[^1]: harbour.txt:120-138 “…drama with **Anna Reed as \\<Mara\\>** and others…”"


class Page(HTMLParser):
    """What a browser would find on a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.policy = self.marked = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if ("http-equiv", "Content-Security-Policy") in attrs:
            self.policy = str(dict(attrs)["content"])

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] == ["mark"]:
            self.marked += data


def test_html_escapes_everything_and_loads_nothing() -> None:
    page = Page(render(CITED, "html"))
    assert not {"b", "script", "link", "img", "mara"} & set(page.tags)
    assert page.marked.startswith("Anna Reed as <Mara>")
    assert page.policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in page.policy


def test_html_has_the_question_as_its_title() -> None:
    assert "<title>Who plays &amp; whom?</title>" in render(TABLE, "html")


@pytest.mark.parametrize("form", FORMATS)
def test_a_table_without_rows_is_no_error(form: str) -> None:
    assert "film" in render(Table(("film",), [], []), form)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(QueryError, match="there is no format 'xls'\n  hint: the formats are table, json, csv, tsv, md, html"):
        render(TABLE, "xls")


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
        ("a incomprehensible", 6, ["a", "incomp", "rehens", "ible"]),
        ("千と千尋", 4, ["千と", "千尋"]),
        ("", 4, [""]),
    ],
)
def test_lines_break_between_words_or_within_long_ones(text: str, columns: int, lines: list[str]) -> None:
    assert wrap(text, columns) == lines
