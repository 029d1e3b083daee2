"""Decisions made by hand: they go before every rule, and a mistake in the file says how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.build import build
from kg.errors import IdentityError
from kg.identity import NOTHING, find, read, resolve
from kg.store import open_graph
from tests.identity.conftest import Told

if TYPE_CHECKING:
    from pathlib import Path

    from kg.identity import ByHand, Resolution


@pytest.fixture
def hand(tmp_path: Path) -> Path:
    return tmp_path / "identity.toml"


def written(path: Path, text: str) -> ByHand:
    path.write_text(text, encoding="utf-8")
    return read(path)


def resolved(by_hand: ByHand, *told: Told) -> Resolution:
    return resolve([(t.document, t.statements) for t in told], by_hand)


def nodes(found: Resolution, kind: str = "person") -> list[set[str]]:
    return [
        {s.subject.value.rpartition("/")[2] for s in ss if f".example/{kind}/" in s.subject.value} for _, ss in found.described
    ]


def pair() -> tuple[Told, Told]:
    return Told("one.txt").part("Ann Oak"), Told("two.txt", "Salt Ferry", 2003).part("Ann B. Oak")


def test_different_by_hand_are_two_whatever_speaks_for_one(hand: Path) -> None:
    found = resolved(written(hand, 'different = [["Ann Oak", "Ann B. Oak"]]'), *pair())
    assert nodes(found) == [{"ann-oak"}, {"ann-b-oak"}]
    assert [(d.verdict, d.rule) for d in found.decisions] == [("different", "by hand")]


def test_same_by_hand_are_one_whatever_speaks_against_it(hand: Path) -> None:
    told = Told("one.txt").part("Ann Oak"), Told("two.txt", "Salt Ferry", 1930).review("Nell Fen", "Tarn Post")
    found = resolved(written(hand, 'same = [["ann oak", "person/nell-fen"]]'), *told)
    assert nodes(found)[0] == nodes(found)[1]
    assert [m.rule for m in found.merges] == ["by hand"]


def test_a_candidate_is_decided_by_hand(hand: Path) -> None:
    told = Told("one.txt").part("Ann Oak"), Told("two.txt", "Salt Ferry", 1930).part("Ann Oak")
    by_hand = written(hand, 'same = [["Ann Oak (in one.txt)", "Ann Oak (in two.txt)"]]')
    assert len(nodes(resolved(NOTHING, *told))[0] | nodes(resolved(NOTHING, *told))[1]) == 2
    assert nodes(resolved(by_hand, *told)) == [{"ann-oak"}, {"ann-oak"}]


def test_one_name_is_split_by_the_files_that_use_it(hand: Path) -> None:
    told = Told("one.txt").part("Ann Oak"), Told("two.txt", "Salt Ferry", 2003).part("Ann Oak")
    found = resolved(written(hand, 'different = [["Ann Oak (in one.txt)", "Ann Oak (in two.txt)"]]'), *told)
    assert nodes(found) == [{"ann-oak"}, {"ann-oak-2003"}]


def test_films_and_companies_are_decided_by_hand_too(hand: Path) -> None:
    told = Told("one.txt").distributor("Lantern Films"), Told("two.txt", "Salt Ferry", 2003).distributor("Quay")
    text = 'same = [["The Heath (1999)", "Salt Ferry"], ["Lantern Films", "Quay"]]'
    found = resolved(written(hand, text), *told)
    assert len(set.union(*nodes(found, "film"))) == len(set.union(*nodes(found, "organisation"))) == 1


def test_what_a_rule_would_join_stays_apart_by_iri(hand: Path) -> None:
    told = Told("one.txt").part("Ann Oak", "Mara Fen"), Told("two.txt").part("Ann Oak", "Mara")
    role = "role/the-heath-1999/ann-oak/actor"
    found = resolved(written(hand, f'different = [["{role}/mara", "{role}/mara-fen"]]'), *told)
    assert set.union(*nodes(found, "role")) == {"mara", "mara-fen"}


def test_characters_are_joined_by_iri(hand: Path) -> None:
    told = Told("one.txt").part("Ann Oak", "Mara Fen"), Told("two.txt").part("Ann Oak", "The Widow")
    character = "character/the-heath-1999"
    found = resolved(written(hand, f'same = [["{character}/the-widow", "{character}/mara-fen"]]'), *told)
    assert len(set.union(*nodes(found, "character"))) == len(set.union(*nodes(found, "role"))) == 1


def test_two_films_of_one_title_and_year_are_split_by_their_files(hand: Path) -> None:
    told = Told("one.txt").part("Ann Oak"), Told("two.txt").part("Ann Oak")
    found = resolved(written(hand, 'different = [["The Heath (in one.txt)", "The Heath (in two.txt)"]]'), *told)
    assert len(set.union(*nodes(found, "film"))) == 2


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('same = [["Ann Oak", "Ann Oat"]]', "no document names 'Ann Oat'\n  hint: did you mean 'Ann Oak'"),
        ('same = [["Ann Oak (in oen.txt)", "Ann B. Oak"]]', "no document is called 'oen.txt'\n  hint: did you mean one.txt"),
        ('same = [["person/ann-oat", "Ann B. Oak"]]', "no document names 'person/ann-oat'"),
        ('different = [["Ann Oak", "person/ann-oak"]]', "names one thing, or things of two kinds"),
        ('different = [["Ann Oak", "The Heath"]]', "names one thing, or things of two kinds"),
    ],
)
def test_what_no_document_knows_is_an_error_with_near_names(hand: Path, text: str, what: str) -> None:
    with pytest.raises(IdentityError) as error:
        resolved(written(hand, text), *pair())
    assert what in str(error.value)


@pytest.mark.parametrize(
    "text",
    [
        "same = ",
        'equal = [["Ann Oak", "Ann B. Oak"]]',
        'same = [["Ann Oak"]]',
        'same = "Ann Oak"',
        'same = [["Ann Oak", ""]]',
        'same = [["Ann Oak", 3]]',
        'different = [["Ann Oak", "Ann Oak"]]',
        "# " + "x" * (1 << 20),
    ],
)
def test_a_file_that_cannot_be_used_says_what_one_looks_like(hand: Path, text: str) -> None:
    with pytest.raises(IdentityError) as error:
        written(hand, text)
    assert error.value.hint


def test_a_file_that_is_named_must_exist(tmp_path: Path) -> None:
    with pytest.raises(IdentityError):
        read(tmp_path / "none.toml")


def test_the_file_beside_the_documents_is_found(tmp_path: Path, hand: Path) -> None:
    assert find([tmp_path]) is None
    hand.write_text("")
    assert find([tmp_path]) == find([tmp_path / "one.txt"]) == hand
    assert find([tmp_path], tmp_path / "other.toml") == tmp_path / "other.toml"


def test_what_is_known_of_a_document_of_that_name_is_no_such_file(tmp_path: Path, hand: Path) -> None:
    hand.write_text('title = "Identity"')
    (tmp_path / "identity.txt").write_text("Identity is a film.")
    assert find([tmp_path]) is None


def test_two_files_must_be_told_apart(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "identity.toml").write_text("")
    with pytest.raises(IdentityError, match="one of 2"):
        find([tmp_path / "a", tmp_path / "b"])


def test_decisions_by_hand_survive_a_rebuild_and_stand_in_the_manifest(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    text = "The Heath is a 1999 American drama film directed by Mara Venn.\n\nIda Quell as Nell Farrow\nBruno Asch as Bem\n"
    (folder / "heath.txt").write_text(text)
    (folder / "identity.toml").write_text('same = [["Ida Quell", "Bruno Asch"]]')
    for _ in range(2):
        build([folder], tmp_path / "graph", kind="article", reasoner="none", validated=False)
        manifest = open_graph(tmp_path / "graph").manifest
        assert manifest["identity by hand"]["pairs"] == 1
        assert "by hand" in {merge["rule"] for merge in manifest["identity"]}
