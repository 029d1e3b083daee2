"""Names and values as people type them, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.questions import catalogue, find, run
from kg.questions.ask import _in_order, bindings
from kg.questions.header import Param, parse
from kg.questions.outline import outline
from kg.questions.values import term

if TYPE_CHECKING:
    from kg.store import BuiltGraph

FIRST = "https://kg.example/film/glass-harbour-1991"


def film(graph: BuiltGraph, value: str) -> str:
    return term(graph.store, Param("film", "film", ""), value).value


@pytest.mark.parametrize(
    "value",
    ["Glass Harbour (1991)", "GLASS HARBOUR (1991)", "the  Glass Harbour(1991)", FIRST, f"<{FIRST}>"],
)
def test_a_film_is_known_by_title_and_year_or_iri(value: str, graph: BuiltGraph) -> None:
    assert film(graph, value) == FIRST


def test_a_film_is_known_without_its_article(graph: BuiltGraph) -> None:
    assert film(graph, "tin orchard").endswith("the-tin-orchard-1994")


def test_an_ambiguous_title_lists_the_candidates(graph: BuiltGraph) -> None:
    with pytest.raises(QueryError, match=r"Glass Harbour \(1991\), Glass Harbour \(2003\)"):
        film(graph, "Glass Harbour")


def test_an_unknown_title_gets_near_names(graph: BuiltGraph) -> None:
    with pytest.raises(QueryError, match="did you mean 'The Tin Orchard'"):
        film(graph, "Tin Orchrad")


def test_a_word_of_a_name_gets_the_whole_name(graph: BuiltGraph) -> None:
    with pytest.raises(QueryError, match="did you mean 'The Tin Orchard'"):
        film(graph, "Orchard")


def test_a_title_like_no_other_gets_the_way_to_all_titles(graph: BuiltGraph) -> None:
    with pytest.raises(QueryError) as refused:
        film(graph, "Zyzzyva Qwx")
    assert refused.value.hint == "list the films with: kg query films"


@pytest.mark.parametrize("value", ["Glass Harbour (1992)", "https://kg.example/film/none", "Mara Venn", "  "])
def test_what_is_no_film_is_refused(value: str, graph: BuiltGraph) -> None:
    with pytest.raises(QueryError):
        film(graph, value)


def test_a_person_is_known_whatever_the_case_and_the_marks(graph: BuiltGraph) -> None:
    found = term(graph.store, Param("person", "person", ""), "ínes MORO")
    assert found == NamedNode("https://kg.example/person/ines-moro")


@pytest.mark.parametrize(
    ("type_", "value", "meant"),
    [
        ("year", "1995", "1995"),
        ("integer", "-12", "-12"),
        ("text", " two  words ", "two words"),
        ("iri", "film:Film", "https://kg.example/ontology/film#Film"),
        ("iri", "urn:x:y", "urn:x:y"),
    ],
)
def test_plain_values_become_terms(type_: str, value: str, meant: str, graph: BuiltGraph) -> None:
    assert term(graph.store, Param("p", type_, ""), value).value == meant


@pytest.mark.parametrize(
    ("type_", "value"),
    [("year", "95"), ("year", "20008"), ("integer", "1.5"), ("integer", "٣"), ("iri", "no iri"), ("iri", "nope:Film")],
)
def test_values_of_another_type_are_refused(type_: str, value: str, graph: BuiltGraph) -> None:
    with pytest.raises(QueryError, match=f"is no {type_}|is no IRI"):
        term(graph.store, Param("p", type_, ""), value)


def test_a_value_is_bound_and_never_pasted(graph: BuiltGraph) -> None:
    answer = run(graph, "character-played-by", {"character": 'x") } DELETE { ?a ?b ?c } #'})
    assert answer.rows == []


def test_an_unknown_question_gets_near_names() -> None:
    with pytest.raises(QueryError, match="did you mean cast"):
        find("casts")


@pytest.mark.parametrize("name", ["../queries/cast", "cast.rq", "/etc/passwd", "", "Cast"])
def test_a_name_that_leaves_the_folder_is_no_question(name: str) -> None:
    with pytest.raises(QueryError, match="no query of this name"):
        find(name)


def test_an_unknown_parameter_is_refused(graph: BuiltGraph) -> None:
    with pytest.raises(QueryError, match="did you mean film"):
        bindings(graph.store, find("cast"), {"flim": "Glass Harbour"})


def test_a_missing_parameter_is_refused(graph: BuiltGraph) -> None:
    with pytest.raises(QueryError, match="needs --person"):
        run(graph, "co-stars", {})


def test_names_that_were_joined_stand_in_order() -> None:
    assert _in_order(Literal("b.txt; a.txt")) == Literal("a.txt; b.txt")
    assert _in_order(Literal("")) is None


def test_an_optional_parameter_left_out_stands_for_everything(graph: BuiltGraph) -> None:
    every, one = run(graph, "cast", {}), run(graph, "cast", {"film": "Tin Orchard"})
    assert len(one.rows) == 2
    assert set(one.rows) < set(every.rows)
    assert one.columns == every.columns


def test_a_header_that_cannot_be_used_says_so() -> None:
    unknown_key = '#+ summary = "A?"\n#+ tags = ["a"]\n#+ [params.x]\n#+ no = 1\n'
    for header in ("#+ summary = 3 4\n", '#+ tags = ["film"]\n', unknown_key):
        with pytest.raises(QueryError, match=r"broken\.rq"):
            parse("broken", header + "SELECT ?a { ?a ?b ?c }")


def test_a_header_with_a_last_comma_is_read_all_the_same() -> None:
    query = parse("q", '#+ summary = "A?"\n#+ tags = [\n#+   "film",\n#+ ]\nSELECT ?a { ?a ?b ?c }')
    assert query.tags == ("film",)


def test_the_outermost_select_is_found_past_strings_comments_and_groups() -> None:
    inner = '{ SELECT ?c { ?c a "GROUP BY {" } GROUP BY ?c }'
    text = f"PREFIX a: <urn:select> # SELECT ?no\nSELECT DISTINCT ?a (COUNT(?b) AS ?n) {{ {inner} }} GROUP BY ?a"
    found = outline(text)
    assert found.columns == ("a", "n")
    assert found.projecting(text, ["param_x"]).count("?param_x") == 2
    assert found.projecting(text, ["param_x"]).endswith("GROUP BY ?param_x ?a")


def test_all_questions_are_listed_by_name() -> None:
    assert list(catalogue()) == sorted(catalogue())
