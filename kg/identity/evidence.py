"""Evidence that two nodes are, or are not, one thing: reasons with weights, and what follows from their sum.

The sum is that of Fellegi and Sunter ("A Theory for Record Linkage", 1969): a weight is roughly the logarithm of how much more
often the observation is made of one thing than of two. The weights are set by hand and small, so that people can add them up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

SAME: Final = "same"
DIFFERENT: Final = "different"
CANDIDATE: Final = "candidate"
_AGAINST: Final = -4  # the weight of an observation that is hardly made of one thing
_HOPELESS: Final = -5  # the sum from which on it does not take one
BY_HAND: Final = "by hand"


class Reason(NamedTuple):
    """An observation, in words, that speaks for (weight above 0) or against one thing."""

    weight: int
    words: str


class Thresholds(NamedTuple):
    """From ``same`` on two nodes are one; below ``candidate`` they are two; in between nobody knows."""

    same: int
    candidate: int


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """Whether ``one`` and ``other`` (IRIs) are one thing: ``verdict``, the rule that found it, the reasons for and against."""

    one: str
    other: str
    verdict: str
    rule: str
    names: tuple[str, str] = ("", "")
    reasons: tuple[Reason, ...] = ()

    @property
    def score(self) -> int:
        """The sum of the weights."""
        return sum(reason.weight for reason in self.reasons)


@dataclass(frozen=True, slots=True, order=True)
class Merge:
    """The decision that ``old`` means ``new``, and the rule that made it."""

    old: str
    new: str
    rule: str


def verdict(reasons: tuple[Reason, ...], thresholds: Thresholds) -> str:
    """Say what follows from ``reasons``.

    >>> verdict((Reason(3, "the same title"), Reason(-3, "other directors")), Thresholds(6, 1))
    'different'
    """
    score = sum(reason.weight for reason in reasons)
    return SAME if score >= thresholds.same else CANDIDATE if score >= thresholds.candidate else DIFFERENT


def firm(reasons: tuple[Reason, ...], thresholds: Thresholds) -> str:
    """Say what follows from ``reasons`` where a lack of evidence is no evidence: two are different only if something says so.

    >>> firm((Reason(-2, "an initial for a given name"),), Thresholds(4, 1))
    'candidate'
    >>> firm((Reason(-2, "an initial for a given name"), Reason(-4, "one acts, the other wrote")), Thresholds(4, 1))
    'different'
    """
    said = verdict(reasons, thresholds)
    if said == DIFFERENT and min(reason.weight for reason in reasons) > _AGAINST:
        return CANDIDATE if sum(reason.weight for reason in reasons) > _HOPELESS else DIFFERENT
    return said


def union(iris: Iterable[str], decided: Sequence[Decision], rank: Callable[[str], Any]) -> dict[str, str]:
    """Give old to new IRI for what is one thing; kept is the IRI that ``rank`` puts first.

    The strongest decisions are carried out first; one that would join two things which are known to be different is not.
    """
    group = {iri: {iri} for iri in iris}
    apart = {frozenset((d.one, d.other)) for d in decided if d.verdict == DIFFERENT}
    joining = [d for d in decided if d.verdict == SAME and d.one in group and d.other in group]
    for d in sorted(joining, key=lambda d: (d.rule != BY_HAND, -d.score, d)):
        one, other = group[d.one], group[d.other]
        barred = any(frozenset((x, y)) in apart for x in one for y in other)
        if one is not other and (d.rule == BY_HAND or not barred):
            one |= other
            for iri in other:
                group[iri] = one
    rename: dict[str, str] = {}
    for members in {id(g): g for g in group.values() if len(g) > 1}.values():
        kept = min(members, key=rank)
        rename |= {iri: kept for iri in sorted(members) if iri != kept}
    return rename


def carried_out(decided: Sequence[Decision], rename: Mapping[str, str]) -> list[Decision]:
    """Give the decisions as they were carried out: what a third thing's identity forbade is only a candidate."""
    barred = Reason(0, "a third of them is known to be another")
    return [
        replace(d, verdict=CANDIDATE, reasons=(*d.reasons, barred))
        if d.verdict == SAME and rename.get(d.one, d.one) != rename.get(d.other, d.other)
        else d
        for d in decided
    ]
