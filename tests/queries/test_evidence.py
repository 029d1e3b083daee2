"""Every row of every question about facts, on the seeds: its evidence is replayed against the characters of the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kg.documents import read
from kg.questions import ask, catalogue, evidence
from kg.questions.ask import bindings
from kg.store import open_graph
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from kg.questions import Query
    from kg.store import BuiltGraph

ABOUT_FACTS: Final = {name: query for name, query in catalogue().items() if query.about == "film"}
# What a question needs is what its header gives as an example; these have none in the seeds.
OTHERS: Final = {"path-between": {"from": "Nicolas Cage", "to": "Mike Figgis"}}
# The source of an inferred fact names every document that it follows from; its evidence is one proof.
ONE_PROOF: Final = {"inferred-facts"}


@pytest.fixture(scope="module")
def seeds(seeds_graph: Path) -> BuiltGraph:
    return open_graph(seeds_graph)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Give the decoded files, as anybody reads them."""
    return {path.name: read(path).source_text for path in sorted((ROOT / "seeds").glob("*.txt"))}


@pytest.mark.parametrize("query", ABOUT_FACTS.values(), ids=ABOUT_FACTS.keys())
def test_every_row_rests_on_words_that_stand_where_they_are_said_to(
    query: Query, seeds: BuiltGraph, texts: dict[str, str]
) -> None:
    given = {p.name: p.example for p in query.params.values() if p.required} | OTHERS.get(query.name, {})
    answer = ask(seeds.store, query, bindings(seeds.store, query, given))
    for row in answer.rows:
        places = evidence(seeds, answer, row)
        assert places, dict(zip(answer.columns, row, strict=True))
        for place in places:
            assert texts[place.file][place.start : place.end] == place.quote
        source = dict(zip(answer.columns, row, strict=True)).get("source")
        if source is not None and query.name not in ONE_PROOF:
            assert set(source.value.split("; ")) <= {place.file for place in places}, row


def test_every_question_has_rows_on_the_seeds(seeds: BuiltGraph) -> None:
    empty = set()
    for name, query in ABOUT_FACTS.items():
        given = {p.name: p.example for p in query.params.values() if p.required} | OTHERS.get(name, {})
        if not ask(seeds.store, query, bindings(seeds.store, query, given)).rows:
            empty.add(name)
    assert empty == set()
