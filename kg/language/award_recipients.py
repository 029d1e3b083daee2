"""Who is honoured in a category: named around it, or the subject of the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.award_patterns import AMONG, MAKERS, OPENED
from kg.language.award_subjects import ahead, behind

if TYPE_CHECKING:
    from kg.language.award_tokens import Line
    from kg.language.honours import Clause
    from kg.model import Mention


def recipients(line: Line, clause: Clause, place: int, floor: int) -> tuple[tuple[Mention, ...], int]:
    """Give whose award the category at ``place`` is, and the last token that tells it."""
    if line.bracketed(line.tokens[place].start) and bracketed(line, place) == OPENED:
        return line.tokens[place - 1].people, place
    people, shared = ahead(line, place, floor, bare=bool(clause.givers))
    if people:
        with_whom = clause.honours[-1].recipients if shared and clause.honours else ()
        return (*with_whom, *people), place
    people, last, shared = behind(line, place)
    if shared:
        return (*clause.subject.people, *people), last
    if people:
        _hand_back(line, clause, place, people)
    return people or clause.subject.people, last


def bracketed(line: Line, place: int) -> str:
    """Tell how a category in brackets belongs to a person: "Ames (Best Actress)" or "(Ames for Best Actress)"."""
    between = line.gap(place - 1, place) if place and line.tokens[place - 1].kind == "person" else ""
    return between if between == OPENED or AMONG.fullmatch(between) else ""


def _hand_back(line: Line, clause: Clause, place: int, people: tuple[Mention, ...]) -> None:
    """Give "Best Director and Best Original Screenplay for X" both to X."""
    if place and clause.honours and line.tokens[place - 1].kind == "category" and line.gap(place - 1, place) == " and ":
        last = clause.honours[-1]
        if not last.recipients and last.category and MAKERS.search(last.category.name):
            last.recipients = people


def pair(clause: Clause) -> None:
    """Give the first person the first category, the second the second: "respectively"."""
    people = clause.subject.people
    if len(people) == len(clause.honours) > 1:
        for person, honour in zip(people, clause.honours, strict=True):
            honour.recipients = (person,)
