from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.documents import from_bytes
from kg.language.scopes import hedge, quotations, quoted, unreal

if TYPE_CHECKING:
    from kg.model import Span


def span(text: str) -> Span:
    return from_bytes(text.encode(), "x.txt").span


def test_what_stands_between_quotation_marks_is_a_quotation() -> None:
    text = span('He said "it was hard" and “then it was not”.')
    assert [q.text for q in quotations(text)] == ['"it was hard"', "“then it was not”"]


def test_the_mark_for_inches_opens_no_quotation() -> None:
    assert [q.text for q in quotations(span('A 10" record and a "hit song".'))] == ['"hit song"']


def test_a_part_of_a_quotation_is_quoted_and_a_quoted_title_is_not() -> None:
    text = span('She wrote "The Road" and said "Holm directed it well".')
    title, name = text.part(10, 20), text.part(31, 35)
    assert (title.text, name.text) == ('"The Road"', "Holm")
    assert (quoted(title, text), quoted(name, text)) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "was not filmed there",
        "instead of 35 mm",
        "was considered for the part",
        "wasn't shot",
        "originally planned",
        "turned down",
    ],
)
def test_what_was_not_or_was_only_planned_is_unreal(text: str) -> None:
    assert unreal(span(text))


@pytest.mark.parametrize("text", ["was filmed there", "in a note on the knot", "the cannon fired"])
def test_what_was_is_real(text: str) -> None:
    assert not unreal(span(text))


def test_a_hedge_is_given_as_written_in_lower_case() -> None:
    assert hedge(span("It Reportedly cost less.")) == "reportedly"
    assert hedge(span("It cost less.")) == ""
