"""What sums of money in prose are: a film's budget, gross, opening, rentals, marketing; and what they are not.

Every sum takes the meaning of the words nearest to it: first those right behind it ("$4 million budget"), then the last
ones before it ("on a budget of $4 million"), else that of the sum before ("$4 million here and $5 million abroad").
Words that give a sum another meaning (profit, salary, an average, a second weekend, another film) make it no figure.
"""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

from kg.language.finance_words import (
    ADJUSTED,
    AHEAD,
    BEHIND,
    CAMPAIGN,
    CLAUSE,
    COST,
    CUES,
    EARLY,
    EARNER,
    ELSE,
    GREW,
    HYPOTHETICAL,
    JOINT,
    MORE,
    NONE,
    OF_FILM,
    OF_RERELEASE,
    OPENERS_OF_MONEY,
    OPENING_WEEKEND,
    OTHER,
    PART,
    PARTIAL,
    PEOPLE,
    RANKED,
    RIVAL,
    SO_ADJUSTED,
    SUBJECT,
    TOTAL,
    WANTED,
    WEAK,
)
from kg.language.markets import market
from kg.language.money import MoneyMention, amounts
from kg.language.names import OPENERS
from kg.language.scopes import quotations, unreal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Mention, Span
    from kg.values import Money

_LEAST: Final = 1000  # a smaller sum is no figure of a film
_MOST: Final = 100  # sums that a sentence tells; what has more is no prose
_NEAR: Final = 140  # characters that can speak of a sum
_CLOSE: Final = 45  # characters between a sum and a word of many meanings
_JOINED: Final = re.compile(r"(?!\s?\()\W*(?:\w+\W+){0,6}")
_AT_BOX_OFFICE: Final = re.compile(r"box[ -]office", re.IGNORECASE)  # where a film opened
_ASIDE: Final = re.compile(r"\([^()]{1,90}\)")  # "(343 days in all)"
_AVERAGE: Final = re.compile(
    r"\([^()]{0,60}\b(?:averag\w+|per[- ]\w+)\b[^()]{0,60}\)"
)  # "($7,252 average from 2,071 theaters)"
_COMPARED: Final = 300  # figures; no film has so many, and every pair is looked at
_ROUNDING: Final = Decimal("0.03")


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum that is a fact about a film: ``kind`` is budget, gross, opening, rentals or marketing; ``at`` what states it."""

    kind: str
    mention: MoneyMention
    scope: Mention | None
    at: Span

    @property
    def bounds(self) -> tuple[Money, ...]:
        """What is said of the sum: itself, or that it is more than the one end of a range and less than the other."""
        low, high = self.mention.money, self.mention.upper
        if not high:
            return (low,)
        return replace(low, comparator="more than"), replace(high, comparator="less than")


@dataclass(slots=True)
class _Sum:
    """A sum with the words that may speak of it: ``left`` and ``right`` up to the neighbouring sums' own words."""

    mention: MoneyMention
    left: Span
    right: Span


def figures(sentence: Span, title: str = "") -> Iterator[Figure]:
    """Yield the figures of the film called ``title`` that ``sentence`` states.

    >>> from kg.documents import from_bytes
    >>> said = "Made for $4 million, it grossed $9 million in Canada, a profit of $2 million."
    >>> [(f.kind, f.mention.span.text, f.scope and f.scope.name) for f in figures(from_bytes(said.encode(), "x.txt").span)]
    [('budget', '$4 million', None), ('gross', '$9 million', 'Canada')]
    """
    previous = topic = ""
    quoted = [(quotation.start, quotation.end) for quotation in quotations(sentence)]
    for told in _sums(sentence):
        kind, cue = _kind(told, previous, topic, title)
        topic = next((match.lastgroup or "" for match in reversed(list(CUES.finditer(told.left.text)))), topic)
        partial = kind in {"gross", "opening"} and _partial(told)
        if not partial:
            previous = kind
        meant = not partial and kind not in {NONE, OTHER} and told.mention.money.amount >= _LEAST
        if meant and not _inside(quoted, told.mention.span):
            yield _figure(told, kind, cue)


def _inside(stretches: list[tuple[int, int]], span: Span) -> bool:
    """Tell whether ``span`` lies in one of ``stretches``, which are in order and do not overlap."""
    index = bisect(stretches, (span.start, span.end)) - 1
    return any(start <= span.start and span.end <= end for start, end in stretches[max(0, index) : index + 2])


def _sums(sentence: Span) -> list[_Sum]:
    """Cut ``sentence`` at its sums; of the words between two of them, each has those on its side of the last joint."""
    asides = [match.span() for match in _AVERAGE.finditer(sentence.text)]
    told = islice(amounts(sentence), _MOST)
    mentions = [m for m in told if not any(a <= m.span.start - sentence.start < b for a, b in asides)]
    borders = [0]
    for mention, following in pairwise(mentions):
        end = mention.span.end - sentence.start
        gap = sentence.text[end : following.span.start - sentence.start]
        joints = list(JOINT.finditer(gap)) or list(CUES.finditer(gap))
        borders.append(end + (joints[-1].start() if joints else len(gap)))
    borders.append(len(sentence))
    return [
        _Sum(
            mention,
            sentence.part(borders[index], mention.span.start - sentence.start),
            sentence.part(mention.span.end - sentence.start, borders[index + 1]),
        )
        for index, mention in enumerate(mentions)
    ]


def _kind(told: _Sum, previous: str, topic: str, title: str) -> tuple[str, Span]:
    """Tell what a sum is, and the words that say so; ``topic`` is what the words before the last sum spoke of."""
    right, left = told.right.text[:_NEAR], AHEAD.sub(lambda match: " " * len(match.group()), told.left.text)[-_NEAR:]
    shift = len(told.left) - len(left)
    if match := BEHIND.match(right):
        return (match.lastgroup or NONE).rstrip("0123456789"), told.right.group(match)
    cues = list(CUES.finditer(left))
    if not cues and topic == "budget" and (grew := GREW.search(left)):
        return topic, told.left.part(shift + grew.start(), shift + grew.end())
    if not cues:
        return (previous if previous and _JOINED.fullmatch(left) else NONE), told.mention.span
    cue = (
        cues[-2]
        if len(cues) > 1 and cues[-2].lastgroup == "opening" and _AT_BOX_OFFICE.fullmatch(cues[-1].group())
        else cues[-1]
    )
    at = told.left.part(shift + cue.start(), shift + cue.end())
    kind = cue.lastgroup or NONE
    if _of_another(cue, left, title) or (kind == "gross" and previous == OTHER and cue.group().lower() == "total"):
        return OTHER, at
    part = _part(left[: cue.start()], title) if kind == "budget" and COST.match(cue.group()) else ""
    return part or (NONE if _unmeant(told, cue, left) else kind), at


def _of_another(cue: re.Match[str], left: str, title: str) -> bool:
    """Tell whether a gross or an opening is somebody else's, or another film's."""
    if cue.lastgroup == "opening":
        return bool(RIVAL.search(left[: cue.start()]))
    return cue.lastgroup == "gross" and _others(cue, left, title)


def _part(before: str, title: str) -> str:
    """Name the kind of a cost that is not the whole film's: of the advertising, or none."""
    if CAMPAIGN.search(before):
        return "marketing"
    plain = OF_FILM.sub("", before.replace(title, "film") if title else before)
    return NONE if PART.search(plain) else ""


def _unmeant(told: _Sum, cue: re.Match[str], left: str) -> bool:
    """Tell whether a sum that a cue speaks of was only planned, is told in another year's money, or is a part."""
    before = left[: cue.start()]
    if HYPOTHETICAL.search(before) or SO_ADJUSTED.match(told.right.text) or ADJUSTED.search(left):
        return True
    if cue.lastgroup == "budget":
        return bool(EARLY.search(before) or WANTED.match(told.right.text)) or unreal(told.left)
    if cue.lastgroup != "gross":
        return False
    if WEAK.fullmatch(cue.group()) and len(left) - cue.end() > _CLOSE:
        return True
    return bool(MORE.search(left[cue.end() :])) and not market(told.right)


def _others(cue: re.Match[str], left: str, title: str) -> bool:
    """Tell whether somebody else, or another film, made the money."""
    before = left[: cue.start()]
    people = PEOPLE.search(before) or EARNER.match(left, cue.end()) or RIVAL.search(before) or ELSE.search(before)
    return bool(people) or _other_film(before, title)


def _other_film(before: str, title: str) -> bool:
    """Tell whether the words before a verb name something else than the film."""
    match = SUBJECT.search(before[-80:])
    if not match:
        return False
    words = match["subject"].split()
    return words[0] not in OPENERS | OPENERS_OF_MONEY and match["subject"] not in title and title not in match["subject"]


def _partial(told: _Sum) -> bool:
    right, left = (_ASIDE.sub("", side.text) for side in (told.right.part(0, min(len(told.right), _NEAR)), told.left))
    if OPENING_WEEKEND.search(right) or OPENING_WEEKEND.search(told.left.text):
        return bool(OF_RERELEASE.search(right))
    if PARTIAL.search(right):
        return True
    return bool(PARTIAL.search(left)) and (not TOTAL.search(left) or bool(OF_RERELEASE.search(left)))


def _figure(told: _Sum, kind: str, cue: Span) -> Figure:
    right = told.right.part(0, min(len(told.right), _NEAR))
    left = told.left.part(max(0, len(told.left) - _NEAR), len(told.left))
    spans = [told.mention.span, cue]
    if kind in {"gross", "opening"}:
        openings = [side.group(match) for side in (left, right) for match in OPENING_WEEKEND.finditer(side.text)]
        kind, spans = ("opening", spans + openings[-1:]) if openings or RANKED.search(left.text) else (kind, spans)
    scope = None
    if kind in {"gross", "rentals", "opening"}:
        clause = CLAUSE.match(right.text)
        scope = market(right.group(clause) if clause else right) or market(left, last=True)
        spans += scope.spans if scope else ()
    mention, grew = told.mention, GREW.search(left.text)
    if kind == "budget" and mention.upper and grew and grew["off"]:
        mention = replace(mention, money=mention.upper, upper=None)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    whole = told.left.document.span
    return Figure(kind, mention, scope, whole.part(start, end))


def precise(told: list[Figure]) -> Iterator[Figure]:
    """Yield the figures without those that another one tells more precisely ("$119 million", "$119,723,856").

    A gross only grows: of several for one market, the lower ones are what it was before, and are left out too.
    """
    distinct: dict[tuple[object, ...], Figure] = {}
    for figure in told:
        distinct.setdefault((figure.kind, figure.bounds[0].amount, figure.bounds[0].currency, _market(figure)), figure)
    compared = list(distinct.values())[:_COMPARED]
    for figure in compared:
        if not any(_refines(other, figure) or _outgrows(other, figure) for other in compared):
            yield figure


def _outgrows(late: Figure, early: Figure) -> bool:
    if not early.kind == late.kind == "gross" or _market(early) != _market(late):
        return False
    before, after = early.bounds[0], late.bounds[0]
    return before.currency == after.currency and before.amount < after.amount


def _market(figure: Figure) -> str:
    return figure.scope.name if figure.scope else ""


def _refines(fine: Figure, rough: Figure) -> bool:
    """Tell whether ``fine`` says the same as ``rough`` with more digits, or says besides where."""
    low, exact = rough.bounds[0], fine.bounds[0]
    if fine.kind != rough.kind or low.currency != exact.currency or len(rough.bounds) + len(fine.bounds) > 2:  # noqa: PLR2004  no ranges
        return False
    if _market(rough) and _market(rough) != _market(fine):
        return False
    if low.amount == exact.amount:
        return low.comparator != exact.comparator == "equal" or (not _market(rough) and bool(_market(fine)))
    return exact.digits > low.digits and abs(exact.amount - low.amount) <= low.amount * _ROUNDING
