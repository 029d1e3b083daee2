"""Both seeds in one graph: what they agree on, where they differ, what only one says, what must stay apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import kg as library

if TYPE_CHECKING:
    from pathlib import Path

    from kg.notebook import Graph

FILM = "Leaving Las Vegas"
ARTICLE, CATALOGUE = "000_38967449a4aba0fe.txt", "004_14a058b305275701.txt"
BOTH = f"{ARTICLE}; {CATALOGUE}"


@pytest.fixture(scope="module")
def graph(seeds_graph: Path) -> Graph:
    return library.load(seeds_graph)


def rows(graph: Graph, question: str, **wanted: object) -> list[dict[str, Any]]:
    """Give the rows of an answer about the film whose columns have the ``wanted`` values."""
    return [r for r in graph.query(question, film=FILM).rows if all(r[c] == v for c, v in wanted.items())]


def sources(graph: Graph, question: str, **wanted: object) -> list[str]:
    return [row["source"] for row in rows(graph, question, **wanted)]


def test_both_documents_are_about_one_film(graph: Graph) -> None:
    films = graph.sparql("SELECT ?film { ?film a film:Film . ?document film:about ?film }").rows
    assert {row["film"] for row in films} == {"https://kg.example/film/leaving-las-vegas-1995"}


def test_there_are_thirty_roles_of_thirty_people(graph: Graph) -> None:
    cast = rows(graph, "cast")
    assert len(cast) == 30
    assert len({row["person_iri"] for row in cast}) == 30


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("overview", {"property": "title", "value": FILM}),
        ("overview", {"property": "year", "value": 1995}),
        ("overview", {"property": "genre", "value": "drama"}),
        ("crew", {"person": "Mike Figgis", "function": "director"}),
        ("crew", {"person": "Mike Figgis", "function": "writer"}),
        ("crew", {"person": "John O'Brien", "function": "source author"}),
        ("based-on", {"type": "novel", "author": "John O'Brien"}),
        ("releases", {"date": "1995-10-27"}),
        ("awards", {"award": "Academy Award", "category": "Best Actor", "recipient": "Nicolas Cage", "outcome": "won"}),
    ],
    ids=lambda value: " ".join(map(str, value.values())) if isinstance(value, dict) else value,
)
def test_both_sources_state_it(graph: Graph, question: str, wanted: dict[str, Any]) -> None:
    folded = [r for r in rows(graph, question) if all(_same(r[c], v) for c, v in wanted.items())]
    assert [row["source"] for row in folded] == [BOTH]


def _same(found: object, wanted: object) -> bool:
    return str(found).casefold() == str(wanted).casefold()


def test_both_sources_state_a_gross_of_49_8_million(graph: Graph) -> None:
    assert BOTH in sources(graph, "finances", kind="gross", amount=49_800_000, currency="USD")


@pytest.mark.parametrize(
    ("person", "character"),
    [
        ("Nicolas Cage", "Ben Sanderson"),
        ("Elisabeth Shue", "Sera"),
        ("Julian Sands", "Yuri Butsov"),
        ("Richard Lewis", "Peter"),
        ("Steven Weber", "Marc Nussbaum"),
        ("Emily Procter", "Debbie"),
        ("Valeria Golino", "Terri"),
        ("Graham Beckel", "L.A. Bartender"),
    ],
)
def test_a_role_in_both_lists_is_one_row(graph: Graph, person: str, character: str) -> None:
    assert sources(graph, "cast", person=person) == [BOTH]
    assert rows(graph, "cast", person=person)[0]["character"] == character


@pytest.mark.parametrize(
    ("topic", "left", "right", "kind"),
    [
        ("writer", "Mike Figgis", "John O'Brien; Mike Figgis", "additional"),
        ("kind of credit of John O'Brien", "source author", "source author; writer", "kind of credit"),
        ("character", "Yuri Butsov", "Yuri", "refinement"),
        ("billing order", "6", "7", "presentation"),
        ("billing order", "7", "9", "presentation"),
        ("billing order", "14", "10", "presentation"),
        ("release", "kind: limited, territory: United States", "not stated", "refinement"),
        ("work it is based on", "title: Leaving Las Vegas, year: 1990", "not stated", "refinement"),
    ],
)
def test_a_difference_is_an_answer(graph: Graph, topic: str, left: str, right: str, kind: str) -> None:
    found = [(r["left"], r["right"], r["class"]) for r in rows(graph, "conflicts", topic=topic)]
    assert (left, right, kind) in found


def test_a_longer_list_of_genres_is_additional(graph: Graph) -> None:
    (row,) = rows(graph, "conflicts", topic="genre")
    assert (row["left"].lower(), row["right"].lower(), row["class"]) == ("drama", "drama; romance", "additional")


def test_the_gross_differs_in_rounding_and_in_market(graph: Graph) -> None:
    assert {row["class"] for row in rows(graph, "conflicts", topic="gross")} == {"approximation", "scope"}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("cast", {"person": "Kim Adams", "character": "Sheila"}),
        ("cast", {"person": "Stuart Regen", "character": "Man At Bar"}),
        ("finances", {"kind": "budget", "amount": 3_600_000, "currency": "USD"}),
        ("overview", {"property": "runtime", "value": 111}),
        ("overview", {"property": "country", "value": "France"}),
        ("overview", {"property": "genre", "value": "romance"}),
        ("overview", {"property": "certificate", "value": "R"}),
        ("overview", {"property": "studio", "value": "Initial Productions"}),
        ("overview", {"property": "tagline", "value": "I love you... The way you are."}),
        ("ratings", {"measure": "user votes", "count": 1600}),
    ],
)
def test_only_the_catalogue_states_it(graph: Graph, question: str, wanted: dict[str, Any]) -> None:
    folded = [r for r in rows(graph, question) if all(_same(r[c], v) for c, v in wanted.items())]
    assert [row["source"] for row in folded] == [CATALOGUE]


@pytest.mark.parametrize(
    "apart",
    [
        {"Stuart Regen": "Man At Bar", "Albert Henderson": "Man at Strip Bar", "Bob Rafelson": "Man at Mall"},
        {"Mike Figgis": "Mobster #1", "Ed Lauter": "Mobster #3"},
        {"French Stewart": "Business Man #2", "Vincent Ward": "Businessman #1"},
        {"Danny Huston": "Bartender #2", "Julian Lennon": "Bartender #3 in Biker Bar", "Graham Beckel": "L.A. Bartender"},
        {"Michael Goorjian": "College Boy #1", "Jeremy Jordan": "College Boy #2"},
        {"Xander Berkeley": "Cynical Cabbie", "Lou Rawls": "Concerned Cabbie"},
    ],
    ids=lambda apart: " / ".join(apart.values()),
)
def test_similar_parts_stay_apart(graph: Graph, apart: dict[str, str]) -> None:
    cast = {row["person"]: row["character"] for row in rows(graph, "cast")}
    assert {person: cast[person] for person in apart} == apart


def test_film_novel_and_album_are_three_things(graph: Graph) -> None:
    (novel,) = rows(graph, "based-on")
    (album,) = rows(graph, "releases", kind="soundtrack")
    film = rows(graph, "overview", property="title")[0]["film_iri"]
    assert len({film, novel["work_iri"], album["release_iri"]}) == 3
