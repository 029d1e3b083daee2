"""Order: who moved in a list, where others came or went."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    Member = TypeVar("Member", bound=Hashable)


def moved(old: Sequence[Member], new: Sequence[Member]) -> list[tuple[Member, Member | None, Member | None]]:
    """Give who moved, whom each stood behind and whom they stand behind now (None is the head of the list).

    As few as explain the new order of those whom both lists have; whoever only made room for others did not move.

    >>> moved("abcd", "axbcyd"), moved("abcd", "dabc")
    ([], [('d', 'c', None)])
    """
    shared = [member for member in dict.fromkeys(new) if member in set(old)]
    before = [member for member in dict.fromkeys(old) if member in set(shared)]
    place = {member: i for i, member in enumerate(before)}
    kept = _longest_rising([place[member] for member in shared])
    return [
        (member, before[place[member] - 1] if place[member] else None, shared[i - 1] if i else None)
        for i, member in enumerate(shared)
        if place[member] not in kept
    ]


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Give the members of one longest rising subsequence (patience sorting)."""
    tops: list[int] = []
    earlier: dict[int, int | None] = {}
    for number in numbers:
        pile = bisect_left(tops, number)
        earlier[number] = tops[pile - 1] if pile else None
        tops[pile : pile + 1] = [number]
    kept: set[int] = set()
    last = tops[-1] if tops else None
    while last is not None:
        kept.add(last)
        last = earlier[last]
    return kept
