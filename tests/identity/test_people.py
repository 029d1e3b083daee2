"""One person under two names, two people under one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.identity import CANDIDATE, DIFFERENT, SAME, resolve
from tests.identity.conftest import Told

if TYPE_CHECKING:
    from kg.identity import Decision


def decided(*told: Told) -> dict[tuple[str, str], str]:
    """Give the verdicts on people, by the last parts of their IRIs."""
    found = resolve([(t.document, t.statements) for t in told]).decisions
    return {(d.one.rpartition("/")[2], d.other.rpartition("/")[2]): d.verdict for d in found if "/person/" in d.one}


def decision(*told: Told) -> Decision:
    (found,) = resolve([(t.document, t.statements) for t in told]).decisions
    return found


def people(*told: Told) -> list[set[str]]:
    """Give the people that each document speaks of, in the order of the documents."""
    found = resolve([(t.document, t.statements) for t in told]).described
    return [{s.subject.value.rpartition("/")[2] for s in ss if "/person/" in s.subject.value} for _, ss in found]


def first() -> Told:
    return Told("one.txt", "The Heath", 1999)


def second(year: int = 2003) -> Told:
    return Told("two.txt", "Salt Ferry", year)


def test_a_name_in_two_films_is_one_person_without_a_decision() -> None:
    told = first().part("Ann Oak"), second().part("Ann Oak")
    assert decided(*told) == {}
    assert people(*told) == [{"ann-oak"}, {"ann-oak"}]


def test_an_initial_more_is_the_same_person_who_does_the_same_work_in_those_years() -> None:
    told = first().part("Ann Oak"), second().part("Ann B. Oak")
    assert decided(*told) == {("ann-b-oak", "ann-oak"): SAME}
    assert people(*told)[0] == people(*told)[1] == {"ann-b-oak"}


def test_two_initials_are_two_people() -> None:
    assert decided(first().part("Ann B. Oak"), second().part("Ann C. Oak")) == {}


def test_father_and_son_are_two_people() -> None:
    assert decided(first().part("Bo Elm Sr."), second().part("Bo Elm Jr.")) == {("bo-elm-jr", "bo-elm-sr"): DIFFERENT}


def test_junior_and_the_same_name_alone_may_be_one() -> None:
    assert decided(first().part("Bo Elm"), second().part("Bo Elm Jr.")) == {("bo-elm", "bo-elm-jr"): CANDIDATE}


@pytest.mark.parametrize(
    ("one", "other"), [("J.R. Moor", "J. R. Moor"), ("Mc Gale Ash", "McGale Ash"), ("Renée Fir", "Renee Fir")]
)
def test_a_name_written_otherwise_is_the_same_name(one: str, other: str) -> None:
    told = first().part(one), second().part(other)
    assert people(*told)[0] == people(*told)[1]


def test_an_initial_for_the_given_name_is_too_little() -> None:
    assert decided(first().part("A. Oak"), second().part("Ann Oak")) == {("a-oak", "ann-oak"): CANDIDATE}


def test_who_has_a_part_each_in_one_document_are_two_people() -> None:
    told = first().part("Ann Oak", "Mara").part("Ann B. Oak", "Nell")
    assert decided(told) == {("ann-b-oak", "ann-oak"): DIFFERENT}


def test_who_has_the_same_part_in_one_film_is_one_person() -> None:
    same = Told("two.txt", "The Heath", 1999)
    assert decided(first().part("A. Oak", "Mara"), same.part("Ann Oak", "Mara")) == {("a-oak", "ann-oak"): SAME}


def test_a_name_that_may_be_short_for_two_is_a_candidate_for_both() -> None:
    told = (
        first().part("Ann Oak").part("Cy Fir"),
        second().part("Ann B. Oak"),
        Told("three.txt", "Tarn", 2001).part("Ann C. Oak"),
    )
    assert set(decided(*told).values()) == {CANDIDATE}


def test_a_common_family_name_makes_the_same_evidence_too_little() -> None:
    crowd = first().part("Ann Oak")
    for given in "Bo Cy Di Ed Flo Gus Hal Ida".split():
        crowd.part(f"{given} Oak")
    assert decided(crowd, second().part("Ann B. Oak")) == {("ann-b-oak", "ann-oak"): CANDIDATE}


def test_a_break_longer_than_a_career_leaves_two_candidates() -> None:
    told = first().part("Ann Oak"), second(1950).part("Ann Oak")
    assert decided(*told) == {("ann-oak", "ann-oak-1999"): CANDIDATE}
    assert people(*told) == [{"ann-oak-1999"}, {"ann-oak"}]


def test_a_credit_between_closes_the_gap() -> None:
    told = first().part("Ann Oak"), second(1950).part("Ann Oak"), Told("three.txt", "Tarn", 1975).part("Ann Oak")
    assert decided(*told) == {}


def test_a_long_career_of_somebody_who_was_honoured_twice_is_one() -> None:
    told = (
        first().part("Ann Oak").award("Best Actress", "Ann Oak"),
        second(1950).part("Ann Oak").award("Best Actress", "Ann Oak"),
    )
    assert people(*told) == [{"ann-oak"}, {"ann-oak"}]


def test_an_actor_and_a_critic_of_one_name_stay_apart() -> None:
    told = first().part("Ann Oak"), second().review("Ann Oak", "Tarn Post")
    assert decided(*told) == {("ann-oak", "ann-oak-press"): CANDIDATE}


def test_who_is_both_in_one_document_is_one() -> None:
    both = Told("three.txt", "Tarn", 2001).part("Ann Oak").review("Ann Oak", "Tarn Post")
    told = first().part("Ann Oak"), both
    assert people(*told) == [{"ann-oak"}, {"ann-oak"}]


def test_a_director_who_writes_about_films_is_one() -> None:
    told = first().role("Ann Oak", "director"), second().review("Ann Oak", "Tarn Post")
    assert people(*told) == [{"ann-oak"}, {"ann-oak"}]


def test_an_actor_and_an_editor_of_one_name_stay_apart() -> None:
    assert decided(first().part("Ann Oak"), second().role("Ann Oak", "editor")) == {("ann-oak", "ann-oak-2003"): CANDIDATE}


def test_an_actor_who_directs_is_one() -> None:
    assert decided(first().part("Ann Oak"), second().role("Ann Oak", "director")) == {}


def test_a_novelist_and_an_actor_of_one_name_stay_apart() -> None:
    assert decided(first().source("Ann Oak"), second().part("Ann Oak")) == {("ann-oak", "ann-oak-author"): CANDIDATE}


def test_two_critics_with_an_initial_more_are_one_where_they_write_for_one_paper() -> None:
    told = first().review("Ann Oak", "Tarn Post"), second().review("Ann B. Oak", "Tarn Post")
    assert decided(*told) == {("ann-b-oak", "ann-oak"): SAME}
    apart = first().review("Ann Oak", "Tarn Post"), second().review("Ann B. Oak", "Quay Weekly")
    assert decided(*apart) == {("ann-b-oak", "ann-oak"): CANDIDATE}


def test_the_name_that_most_documents_use_is_kept() -> None:
    third = Told("three.txt", "Tarn", 2001).part("Ann Oak")
    assert people(first().part("Ann Oak"), second().part("Ann B. Oak"), third) == [{"ann-oak"}] * 3


def test_reasons_say_what_speaks_for_and_against_and_add_up() -> None:
    found = decision(first().part("Ann Oak"), second().part("Ann B. Oak"))
    assert [tuple(reason) for reason in found.reasons] == [
        (2, "one name has the initial B"),
        (2, "both are credited as actor"),
        (1, "their credits are 4 years apart"),
    ]
    assert found.score == 5


def test_what_is_joined_is_one_role_and_one_award() -> None:
    same = Told("two.txt", "The Heath", 1999).part("Ann B. Oak", "Mara").award("Best Actress", "Ann B. Oak")
    found = resolve(
        [(t.document, t.statements) for t in (first().part("Ann Oak", "Mara").award("Best Actress", "Ann Oak"), same)]
    )
    for kind in ("role", "award"):
        nodes = {s.subject.value for _, ss in found.described for s in ss if f".example/{kind}/" in s.subject.value}
        assert len(nodes) == 1


def test_the_order_of_documents_and_statements_changes_nothing() -> None:
    told = [first().part("Ann Oak").part("Cy Fir"), second(1950).part("Ann Oak").role("Cy A. Fir", "editor")]
    told.append(Told("three.txt", "Tarn", 2001).part("Ann B. Oak").review("Cy Fir", "Tarn Post"))
    forwards = resolve([(t.document, t.statements) for t in told])
    backwards = resolve([(t.document, t.statements[::-1]) for t in reversed(told)])
    assert forwards.decisions == backwards.decisions
    assert forwards.merges == backwards.merges
    facts = [{s.triple for _, ss in found.described for s in ss} for found in (forwards, backwards)]
    assert facts[0] == facts[1]
