"""What changed between two graphs: an article and its later revision, films that come and go, cast lists that move."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import kg.facts
from kg.build import build
from kg.comparison.entries import BASIS, CITED, FEATURES, KINDS_OF_ENTRY
from kg.diff import Change, Comparison, FilmChanges, compare
from kg.diff.changes import _billing
from kg.render.changes import as_json, as_markdown, as_text
from kg.store import open_graph

if TYPE_CHECKING:
    from collections.abc import Callable

    Differ = Callable[[dict[str, str], dict[str, str]], Comparison]

HERE = Path(__file__).parent
ARTICLE = (HERE / "heath.txt").read_text(encoding="utf-8")
EDITS = tomllib.loads((HERE / "edits.toml").read_text(encoding="utf-8"))
OTHER = """\
Salt Ferry is a 2004 British comedy film directed by Otto Kern. The film stars Lena Holt as Ada Quay and Tom Reyes as the Clerk.
"""


def revised(*edits: str) -> str:
    """Give the article with the named edits made; all of them where none is named."""
    text = ARTICLE
    for name in edits or EDITS:
        assert text.count(EDITS[name]["old"]) == 1
        text = text.replace(EDITS[name]["old"], EDITS[name]["new"])
    return text


@pytest.fixture
def made(tmp_path: Path) -> Callable[[str, dict[str, str]], Path]:
    def make(name: str, documents: dict[str, str]) -> Path:
        folder = tmp_path / f"{name}-documents"
        folder.mkdir()
        for file, text in documents.items():
            (folder / file).write_text(text, encoding="utf-8")
        build([folder], tmp_path / name, reasoner="none", validated=False, kind="article")
        return tmp_path / name

    return make


@pytest.fixture
def diff(made: Any) -> Differ:
    return lambda old, new: compare(open_graph(made("old", old)), open_graph(made("new", new)))


def lines(found: Comparison) -> list[str]:
    """Give what is said of the one film that changed."""
    assert len(found.films) == 1
    text = as_text(found).splitlines()
    return [line.strip() for line in text[text.index(found.films[0].film) + 1 :]]


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        ("gross", "worldwide gross now $49.8 million, was $32.0 million"),
        ("cast", "+2 cast members: Lena Holt as The Clerk; Otto Kern as The Warden"),
        ("score", "score: Rotten Tomatoes, approval: value now 83, was 81; count now 47, was 42"),
        ("award", "award: Academy Award, Best Actress, Ida Quell: outcome now won, was nominated"),
    ],
)
def test_an_edit_is_told_and_nothing_else(diff: Differ, edit: str, told: str) -> None:
    found = diff({"heath.txt": ARTICLE}, {"heath.txt": revised(edit)})
    assert lines(found) == [told, "source updated: heath.txt"]


def test_all_edits_together_are_told_each_once(diff: Differ) -> None:
    found = diff({"heath.txt": ARTICLE}, {"heath.txt": revised()})
    assert len(lines(found)) == len(EDITS) + 1


def test_a_document_that_says_the_same_in_other_places_changed_nothing_but_itself(diff: Differ) -> None:
    found = diff({"heath.txt": ARTICLE}, {"heath.txt": ARTICLE.replace("\n\nNell", "\n\n\n\nNell")})
    assert lines(found) == ["source updated: heath.txt", "nothing that is said of the film changed"]


def test_equal_graphs_have_no_difference(diff: Differ) -> None:
    found = diff({"heath.txt": ARTICLE}, {"heath.txt": ARTICLE})
    assert not found
    assert as_text(found) == ""


def test_films_that_come_and_go_are_named_and_not_told_in_full(diff: Differ) -> None:
    found = diff({"heath.txt": ARTICLE}, {"ferry.txt": OTHER})
    assert [(film.film, film.kind) for film in found.films] == [
        ("The Heath Road (1999)", "removed"),
        ("Salt Ferry (2004)", "added"),
    ]
    assert found.documents == (("ferry.txt", "added"), ("heath.txt", "removed"))


def test_a_film_whose_year_was_corrected_is_the_same_film(diff: Differ) -> None:
    found = diff({"heath.txt": ARTICLE}, {"heath.txt": ARTICLE.replace("a 1999 American", "a 1998 American")})
    assert [film.film for film in found.films] == ["The Heath Road (1998)"]
    assert "year now 1998, was 1999" in lines(found)


def test_what_a_second_document_adds_is_told_under_its_film(diff: Differ) -> None:
    found = diff({"one.txt": ARTICLE}, {"one.txt": ARTICLE, "two.txt": ARTICLE + "Ann Oak as Mara\n"})
    assert "source added: two.txt" in lines(found)


@pytest.mark.parametrize(
    ("old", "new", "moved"),
    [
        ("abcd", "abcd", ""),
        ("abcd", "axbcyd", ""),
        ("abcd", "bcda", "a"),
        ("abcd", "abdc", "d"),
        ("abcde", "eabcd", "e"),
    ],
)
def test_only_those_moved_whom_the_new_order_cannot_do_without(old: str, new: str, moved: str) -> None:
    found = [change.about[0][1] for change in _billing(list(old), list(new))]
    assert len(found) == len(moved)
    assert set(found) <= set(old)


def test_somebody_who_moved_stands_behind_somebody_else() -> None:
    (change,) = _billing(list("abcd"), list("dabc"))
    assert change == Change("billing order", "changed", (("person", "d"),), (("place", "after c"),), (("place", "first"),))


def test_programs_and_pages_are_told_the_same(diff: Differ) -> None:
    found = diff({"heath.txt": ARTICLE}, {"heath.txt": revised()})
    (film,) = json.loads(as_json(found))["films"]
    assert {change["topic"] for change in film["changes"]} == {"actor", "award", "gross", "score"}
    assert "### The Heath Road (1999)\n- +2 cast members" in as_markdown(found)


def test_a_name_cannot_give_orders_to_a_page_or_a_terminal() -> None:
    evil = FilmChanges("<b>\x1b[31m*X*", "iri", "removed", (("a.txt", "removed"),), (), 3)
    found = Comparison((), (), (evil,))
    assert "\x1b" not in as_text(found)
    assert "<b>" not in as_markdown(found).replace("\\<b", "")
    assert "\x1b" not in as_markdown(found)


def test_every_property_that_mappers_state_is_compared_or_left_out_on_purpose() -> None:
    ontology = (Path(__file__).parents[2] / "ontology" / "film.ttl").read_text(encoding="utf-8")
    properties = set(re.findall(r"^film:(\w+)\n    a owl:(?:Object|Datatype)Property", ontology, re.MULTILINE))
    facts = "".join(p.read_text(encoding="utf-8") for p in sorted(Path(kg.facts.__file__).parent.glob("*.py")))
    stated = set(re.findall(r"FILM\.(\w+)", facts)) & properties
    kinds = (*KINDS_OF_ENTRY, BASIS, CITED)
    compared = {p for k in kinds for p in (*k.key, *k.value, k.of, k.topic)} | set(FEATURES)
    names = {p.value.rpartition("#")[2] for p in compared if not isinstance(p, str)} | {"about", "deathDate", "position"}
    # They follow from what is compared, or say again how it is written.
    derived = "runtime earliestDay latestDay honours name characterIn characterAsWritten amount currency significantDigits"
    assert stated - names == {*derived.split(), "citationPosition", "studiosNamed"}
