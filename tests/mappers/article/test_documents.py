"""Whole articles as encyclopedias export them, with headings and lines: each case is a text beside the facts it states."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from kg.documents import from_bytes
from kg.mappers import article
from kg.vocab import BASE, FILM, RDF, RDFS

CASES: Final = Path(__file__).parent
NAMES: Final = ("the-glass-orchard", "the-tin-lantern")
# Names of things, and what follows from a date.
_SKIPPED: Final = frozenset({RDFS.label, FILM.name, FILM.earliestDay, FILM.latestDay, FILM.year, FILM.significantDigits})
_OUTCOMES: Final = frozenset({FILM.AwardWin, FILM.AwardNomination})


def text(name: str) -> str:
    return (CASES / f"{name}.txt").read_text(encoding="utf-8")


def facts(told: str) -> list[str]:
    """List what an article states, without the classes of things but those of awards; the file itself is called "file"."""
    document = from_bytes(told.encode(), "x.txt")
    own = document.iri.value
    lines = {
        f"{s.subject.value.replace(own, 'file')} {s.predicate.value.removeprefix(FILM.iri)} {s.object.value}".replace(BASE, "")
        for s in article.statements(document)
        if s.predicate not in _SKIPPED and (s.predicate != RDF.type or s.object in _OUTCOMES)
    }
    return sorted(line.replace(f"{RDF.type.value} ontology/film#", "is ").replace("ontology/film#", "") for line in lines)


def test_there_are_cases() -> None:
    assert tuple(sorted(path.stem for path in CASES.glob("*.txt"))) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_an_article_states_these_facts_and_no_others(name: str) -> None:
    wanted = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    told = facts(text(name))
    assert (sorted(set(wanted) - set(told)), sorted(set(told) - set(wanted))) == ([], [])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("old", "new"), [("\n", "\r\n"), ("\n\n\n== ", "\n\n== "), ("\n* ", "\n• "), ("\n* ", "\n- "), ("\n## ", "\n\n\n## ")]
)
def test_the_form_of_the_lines_changes_nothing(name: str, old: str, new: str) -> None:
    assert facts(text(name).replace(old, new)) == facts(text(name))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_evidence_stands_where_it_says_in_the_file(name: str, end: str) -> None:
    document = from_bytes(text(name).replace("\n", end).encode(), "x.txt")
    spans = [span for statement in article.statements(document) for span in statement.spans]
    assert spans
    assert [s for s in spans if document.source_text[slice(*s.source_range)].replace(end, "\n") != s.text] == []
