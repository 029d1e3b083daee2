"""An article and its later revision in one graph: the differences tell what was edited and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg import assemble, comparison, identity, mappers
from kg.documents import from_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parents[1] / "diff"
ARTICLE = (HERE / "heath.txt").read_text(encoding="utf-8")
EDITS = tomllib.loads((HERE / "edits.toml").read_text(encoding="utf-8"))
Told = list[tuple[str, str, str, str]]


def differences(*texts: str) -> Told:
    """Give topic, class and both values of every difference."""
    described = [mappers.describe(from_bytes(text.encode(), f"{i}.txt"), "article") for i, text in enumerate(texts)]
    claims = assemble.claims(identity.resolve(described).described)
    return [(d.topic, d.kind, *_in_order(d, "0.txt")) for d in comparison.differences(claims)]


def _in_order(difference: comparison.accounts.Difference, first: str) -> tuple[str, str]:
    """Give both values, that of the ``first`` file first: which source is left follows from the texts' hashes."""
    left, right = difference.left, difference.right
    claims = left.claims or right.claims
    is_left = (claims[0].spans[0].document.name == first) == bool(left.claims)
    return (left.value, right.value) if is_left else (right.value, left.value)


@pytest.fixture
def edited() -> Callable[..., Told]:
    def compare(*pairs: tuple[str, str]) -> Told:
        text = ARTICLE
        for old, new in pairs:
            assert text.count(old) == 1
            text = text.replace(old, new)
        return differences(ARTICLE, text)

    return compare


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        ("gross", [("gross", "contradiction", "$32.0 million (worldwide)", "$49.8 million (worldwide)")]),
        ("cast", [("cast", "additional", "not stated", "Lena Holt; Otto Kern")]),
        ("score", [("score: value", "contradiction", "81", "83"), ("score: count", "contradiction", "42", "47")]),
        ("award", [("award: outcome", "refinement", "nominated", "won")]),
    ],
)
def test_an_edit_is_told_and_nothing_else(edited: Callable[..., Told], edit: str, told: Told) -> None:
    assert sorted(edited((EDITS[edit]["old"], EDITS[edit]["new"]))) == sorted(told)


def test_all_edits_together_are_each_told(edited: Callable[..., Told]) -> None:
    found = edited(*((edit["old"], edit["new"]) for edit in EDITS.values()))
    assert sorted(topic for topic, *_ in found) == ["award: outcome", "cast", "gross", "score: count", "score: value"]


def test_a_copy_does_not_differ(edited: Callable[..., Told]) -> None:
    assert edited() == []
    assert edited(("\n\nNell", "\n\n\n\nNell")) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "Bruno Asch as Uncle Bem\nPia Lund as The Pilot\n",
            "Pia Lund as The Pilot\nBruno Asch as Uncle Bem\n",
            {"billing order"},
        ),
        ("Tom Reyes as Ada\n", "Tom Reyes as Ada Moor\n", {"character"}),
        ("Tom Reyes as Ada\n", "Tom B. Reyes as Ada\n", {"name"}),
        ("on March 5, 1999", "on March 12, 1999", {"release"}),
        ("was shot in Lisbon", "was shot in Porto", {"filming location"}),
        (" on 35 mm film", "", {"film format"}),
        ("The Heath Road at Rotten Tomatoes\n", "", {"external link"}),
        ('"cold as a key"', '"warm as a stove"', {"review: quotation"}),
        ("Retrieved May 2, 2009", "Retrieved May 2, 2012", {"reference"}),
        ("American drama film", "American comedy film", {"genre"}),
        ("a budget of $4 million", "a budget of $5 million", {"budget"}),
        ("was produced on a budget of $4 million and ", "", {"budget"}),
        (" and grossed $32.0 million worldwide", "", {"gross"}),
        ("42 reviews.", "42 reviews. Metacritic gives it 66 out of 100 based on 12 critics.", {"score"}),
    ],
)
def test_whatever_is_edited_is_told(edited: Callable[..., Told], old: str, new: str, told: set[str]) -> None:
    assert {topic for topic, *_ in edited((old, new))} == told


def test_what_was_taken_out_is_told_though_the_later_version_is_silent(edited: Callable[..., Told]) -> None:
    found = edited(("Ida Quell was nominated for the Academy Award for Best Actress.\n\n", ""))
    assert [(topic, kind) for topic, kind, *_ in found] == [("award", "additional")]


def test_of_two_texts_of_their_own_silence_says_nothing() -> None:
    lead = "The Heath Road is a 1999 American drama film directed by Mara Venn."
    other = f"{lead}\n\nIda Quell as Nell Farrow\nBruno Asch as Uncle Bem\n"
    assert {topic for topic, *_ in differences(ARTICLE, other)} <= {"cast", "billing order"}
