"""Arrays of pairs: a pair of ids is one 64-bit number, the first id in its upper half, so that sorting sorts by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.reasoning.columns import Ids, Mask

Pairs = NDArray[np.uint64]
Index = NDArray[np.int64]
Array = TypeVar("Array", Pairs, NDArray[np.uint32])

NO_PAIRS: Final = np.empty(0, np.uint64)
NO_IDS: Final = np.empty(0, np.uint32)
_HALF: Final = np.uint64(32)
_ONE: Final = np.uint64(1)  # ids stay below 2 ** 31
_SEARCHED: Final = 16  # so many times fewer keys than there are ids: searching beats an index over all ids


def pack(first: Ids, second: Ids) -> Pairs:
    """Give the pairs of two columns."""
    return (first.astype(np.uint64) << _HALF) | second


def first(pairs: Pairs) -> Ids:
    """Give the first id of each pair."""
    return (pairs >> _HALF).astype(np.uint32)


def second(pairs: Pairs) -> Ids:
    """Give the second id of each pair."""
    return pairs.astype(np.uint32)


def swapped(pairs: Pairs) -> Pairs:
    """Give each pair the other way round."""
    return (pairs << _HALF) | (pairs >> _HALF)


def ordered(array: Pairs) -> Pairs:
    """Give a sorted array without duplicates; sorts nothing that is sorted."""
    if len(array) > 1:
        rising = array[1:] > array[:-1]
        if rising.all():
            return array
        if not (array[1:] >= array[:-1]).all():
            array = np.sort(array)
            rising = array[1:] != array[:-1]
        array = array[np.concatenate(([True], rising))]
    return array


def merged(runs: Sequence[Array]) -> Array:
    """Give the union of sorted arrays (at least one), sorted; a stable sort finds what is in order and merges it."""
    filled = [run for run in runs if len(run)]
    if len(filled) <= 1:
        return (filled or runs)[0]
    array: Array = np.sort(np.concatenate(filled), kind="stable")
    return array[np.concatenate(([True], array[1:] != array[:-1]))]


def held(array: Array, keys: Array) -> Mask:
    """Tell of each key whether it is in the sorted ``array``."""
    if not len(array):
        return np.zeros(len(keys), np.bool_)
    place = np.searchsorted(array, keys)
    place[place == len(array)] = 0
    found: Mask = array[place] == keys
    return found


def without(array: Pairs, known: Pairs) -> Pairs:
    """Give what of a sorted array is not in another."""
    if not len(known) or not len(array):
        return array
    if len(array) * _SEARCHED < len(known):
        return array[~held(known, array)]
    # Doubled, what is known is even and what is asked odd: whoever follows its own even number is known.
    both = np.sort(np.concatenate([known << _ONE, (array << _ONE) | _ONE]), kind="stable")
    own = (both & _ONE).astype(np.bool_)
    own[1:] &= both[1:] - _ONE != both[:-1]
    return both[own] >> _ONE


def distinct(ids: Ids, total: int) -> Ids:
    """Give the different ones of ``ids``, which are below ``total``, in order."""
    if len(ids) * _SEARCHED < total or total == 0:
        return np.unique(ids)
    seen = np.zeros(total, np.bool_)
    seen[ids] = True
    return np.flatnonzero(seen).astype(np.uint32)


def spread(counts: Index, starts: Index) -> Index:
    """Give, one range after the other, the places ``starts[i]`` up to ``starts[i] + counts[i]``."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(starts - (ends - counts), counts) + np.arange(total)
