"""Who is honoured in a category: named around it, or the subject of the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.award_patterns import ACTING, AMONG, MAKERS, OPENED, WORK
from kg.language.award_subjects import ahead, behind
from kg.language.prizes import category_key

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
    elif place + 1 < len(line.tokens) and line.tokens[place + 1].kind == "nomination" and line.gap(place, place + 1) == " ":
        people, _, shared = behind(line, place + 1)  # "two Best Actor nominations (Ames and Bell)"
        return (() if shared else people) or clause.subject.people, last
    return people or clause.subject.people, last


def bracketed(line: Line, place: int) -> str:
    """Tell how a category in brackets belongs to a person: "Ames (Best Actress)" or "(Ames for Best Actress)"."""
    between = line.gap(place - 1, place) if place and line.tokens[place - 1].kind == "person" else ""
    return between if between == OPENED or AMONG.fullmatch(between) else ""


def _hand_back(line: Line, clause: Clause, place: int, people: tuple[Mention, ...]) -> None:
    """Give "Best Director and Best Original Screenplay for X" both to X."""
    if not MAKERS.search(line.tokens[place].name):
        return
    if place and clause.honours and line.tokens[place - 1].kind == "category" and line.gap(place - 1, place) == " and ":
        last = clause.honours[-1]
        if not last.recipients and last.category and MAKERS.search(last.category.name):
            last.recipients = people


def share_out(clause: Clause) -> None:
    """Give each of several people one category where as many are for actors: "Best Actor and Best Actress for Ames and Bell".

    A prize for the film or the score, told with one for an actor, is not the actor's.
    """
    acting = [h for h in clause.honours if h.category and ACTING.search(h.category.name)]
    last = clause.honours[-1]
    if acting and last not in acting and last.category and WORK.search(last.category.name):
        if last.recipients and last.recipients == clause.subject.people == acting[0].recipients:
            last.recipients = ()
        return
    people = last.recipients
    several = clause.honours[-len(people) :]
    keys = {category_key(h.category.name) for h in several if h.category}
    alike = all(h in acting and (h.recipients == people or (h is not last and not h.recipients)) for h in several)
    if len(people) == len(several) == len(keys) > 1 and alike:
        for person, honour in zip(people, several, strict=True):
            honour.recipients = (person,)


def pair(clause: Clause) -> None:
    """Give the first person the first category, the second the second: "respectively"."""
    people = clause.subject.people
    if len(people) == len(clause.honours) > 1:
        for person, honour in zip(people, clause.honours, strict=True):
            honour.recipients = (person,)
