"""People of the corpus whom the graph takes for one, or for two, against verdicts by hand (``verdicts.tsv``)."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Final

import pytest

from kg import assemble, comparison, identity
from tests.identity import sample

SEEDS: Final = Path(__file__).parents[2] / "seeds"
DOCUMENTS: Final = 356
LEAST: Final = 0.99


@pytest.fixture(scope="module")
def described(shared: Path) -> sample.Described:
    found = sample.described([shared / "corpus" / "articles", shared / "corpus" / "catalogue", SEEDS])
    assert len(found) == DOCUMENTS
    return found


@pytest.fixture(scope="module")
def resolution(described: sample.Described) -> identity.Resolution:
    return identity.resolve(described)


@pytest.fixture(scope="module")
def meant(resolution: identity.Resolution) -> dict[tuple[str, str], str]:
    """Give the person whom a name in a file means."""
    return {(name, file): iri for iri, files in sample.people(resolution).items() for file, name in files.items()}


@pytest.mark.parametrize("people", ["one", "two"])
def test_judged_pairs_are_decided_as_by_hand(people: str, meant: dict[tuple[str, str], str]) -> None:
    judged = [pair for pair, verdict, _ in sample.verdicts() if verdict == people]
    assert len(judged) == sample.SIZE
    both = [((p.name, p.file), (p.other_name, p.other_file)) for p in judged]
    found = [(meant[a], meant[b]) for a, b in both if a in meant and b in meant]
    assert len(found) >= 0.9 * sample.SIZE  # the mappers read most of these names still
    right = [(a == b) == (people == "one") for a, b in found]
    assert sum(right) / len(right) >= LEAST, [pair for pair, ok in zip(found, right, strict=True) if not ok]


@pytest.mark.parametrize("people", ["one", "two"])
def test_most_of_todays_sample_was_judged(people: str, resolution: identity.Resolution) -> None:
    drawn = sample.merges(resolution) if people == "one" else sample.non_merges(resolution)
    judged = {pair: verdict for pair, verdict, _ in sample.verdicts()}
    assert len(drawn) == sample.SIZE
    assert {judged[pair] for pair in drawn if pair in judged} == {people}
    unjudged = [pair for pair in drawn if pair not in judged]
    assert len(unjudged) <= 0.1 * sample.SIZE, "judge them: python -m tests.identity.sample CORPUS seeds"


def test_there_are_as_many_films_as_there_are_distinct_films(resolution: identity.Resolution) -> None:
    """Of 356 documents 40 are about a film that another one is about too."""
    films = {s.object.value for _, ss in resolution.described for s in ss if s.predicate.value.endswith("#about")}
    assert len(films) == DOCUMENTS - 40


@pytest.fixture(scope="module")
def shuffled(described: sample.Described) -> identity.Resolution:
    """Give what is decided when documents and their statements come in another order."""
    order = random.Random(7)  # noqa: S311  any order will do, but the same one each time
    told = [(document, order.sample(statements, len(statements))) for document, statements in described]
    order.shuffle(told)
    return identity.resolve(told)


def test_the_order_of_documents_and_statements_changes_no_decision(
    resolution: identity.Resolution, shuffled: identity.Resolution
) -> None:
    assert shuffled.decisions == resolution.decisions
    assert shuffled.merges == resolution.merges
    assert sample.people(shuffled) == sample.people(resolution)


def test_the_order_of_documents_and_statements_changes_no_difference(
    resolution: identity.Resolution, shuffled: identity.Resolution
) -> None:
    found = [set(comparison.quads(comparison.differences(assemble.claims(r.described)))) for r in (resolution, shuffled)]
    assert len(found[0]) > 1000
    assert found[0] == found[1]
