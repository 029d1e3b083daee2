"""What holds of one property or one class, kept in columns that only grow.

What is added is kept as a segment with a stamp, the number of the step that found it. So a rule sees what is new since it last
looked, and a proof sees what was there before its conclusion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

import numpy as np

from kg.reasoning.columns import Ids
from kg.reasoning.engine.joins import (
    NO_IDS,
    NO_PAIRS,
    Array,
    Pairs,
    distinct,
    first,
    held,
    merged,
    pack,
    second,
    spread,
    swapped,
    without,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.reasoning.columns import Mask
    from kg.reasoning.engine.joins import Index

_SEARCHED: Final = 16  # so many times fewer keys than ids: searching beats an index over all ids
_SPARSE: Final = 256  # a bitmap is too large for a class with fewer members than one in so many ids
_LOWER: Final = np.uint64(0xFFFFFFFF)
_HALF: Final = np.uint64(32)
View = TypeVar("View")


class Growing(Generic[Array]):
    """Sorted arrays with stamps, all different from each other."""

    def __init__(self, total: int, empty: Array) -> None:
        """Begin empty; ids are below ``total``."""
        self.segments: list[tuple[int, Array]] = []
        self.total = total
        self._empty: Array = empty
        self._runs: list[Array] = []  # the segments up to ``_merged``, in few sorted arrays, each much longer than the next
        self._merged = 0
        self._dated: tuple[int, Array, Index] | None = None  # how many segments, all keys, their stamps

    def __len__(self) -> int:
        """Count what is held."""
        return sum(len(array) for _, array in self.segments)

    @property
    def all(self) -> Array:
        """Everything, sorted."""
        runs = self._runs + [array for _, array in self.segments[self._merged :]]
        if len(runs) != 1:
            runs = [merged(runs) if runs else self._empty]
        self._runs, self._merged = runs, len(self.segments)
        return runs[0]

    def since(self, segment: int) -> Array:
        """Give what the segments from this number on added, sorted."""
        if segment == 0:
            return self.all
        return self._together(self.segments[segment:])

    def later(self) -> Array:
        """Give what was not there from the beginning, sorted."""
        return self._together((stamp, array) for stamp, array in self.segments if stamp)

    def _together(self, segments: Iterable[tuple[int, Array]]) -> Array:
        arrays = [array for _, array in segments]
        return merged(arrays) if arrays else self._empty

    def stamp(self, key: np.unsignedinteger[Any]) -> int | None:
        """Give the step that found ``key``; None where it does not hold."""
        keys, stamps = self._by_key()
        place = int(np.searchsorted(keys, key))
        return int(stamps[place]) if place < len(keys) and keys[place] == key else None

    def stamps(self, keys: Array) -> Index:
        """Give the step that found each of ``keys``, all of which hold."""
        held_keys, stamps = self._by_key()
        found: Index = stamps[np.searchsorted(held_keys, keys)]
        return found

    def _by_key(self) -> tuple[Array, Index]:
        """Give all keys, sorted, each with the step that found it."""
        if self._dated is None or self._dated[0] != len(self.segments):
            keys = self.all
            stamps = np.zeros(len(keys), np.int64)
            for stamp, array in self.segments:
                if stamp:
                    stamps[np.searchsorted(keys, array)] = stamp
            self._dated = (len(self.segments), keys, stamps)
        return self._dated[1], self._dated[2]


class Relation(Growing[Pairs]):
    """The pairs that one property relates."""

    def __init__(self, total: int) -> None:
        """Begin empty."""
        super().__init__(total, NO_PAIRS)
        self._views: dict[tuple[str, bool], tuple[int, Any]] = {}  # with the number of segments they were made of

    def add(self, stamp: int, candidates: Pairs) -> bool:
        """Add what of the sorted ``candidates`` is new; tell whether anything was."""
        new = self.new(candidates)
        if len(new):
            self.segments.append((stamp, new))
        return bool(len(new))

    def new(self, candidates: Pairs) -> Pairs:
        """Give what of the sorted ``candidates`` is not held yet."""
        while self._merged < len(self.segments):
            self._runs.append(self.segments[self._merged][1])
            self._merged += 1
            while len(self._runs) > 1 and len(self._runs[-2]) < 2 * len(self._runs[-1]):
                self._runs[-2:] = [merged(self._runs[-2:])]
        for run in self._runs:
            candidates = without(candidates, run)
        return candidates

    def view(self, *, turned: bool) -> Pairs:
        """Give the pairs sorted by their first id, or turned and sorted by what was their second."""
        if not turned:
            return self.all
        return self._cached("turned", turned, lambda: np.sort(swapped(self.all)))

    def ends(self, *, turned: bool) -> Ids:
        """Give the different first ids (second, where ``turned``) in order."""
        return self._cached("ends", turned, lambda: self._ends(turned=turned))

    def _ends(self, *, turned: bool) -> Ids:
        if turned and ("turned", True) not in self._views:
            return distinct(second(self.all), self.total)
        ids = first(self.view(turned=turned))
        return ids[np.concatenate(([True], ids[1:] != ids[:-1]))] if len(ids) else ids

    def ranges(self, keys: Ids, *, turned: bool) -> tuple[Index, Index]:
        """Give for each key where in ``view`` its pairs start and how many they are."""
        if len(keys) * _SEARCHED < self.total:
            view, low = self.view(turned=turned), keys.astype(np.uint64) << _HALF
            start = np.searchsorted(view, low)
            return start, np.searchsorted(view, low | _LOWER, side="right") - start
        offsets = self._cached("offsets", turned, lambda: self._offsets(turned=turned))
        start = offsets[keys]
        return start, offsets[keys.astype(np.int64) + 1] - start

    def _offsets(self, *, turned: bool) -> Index:
        ids = (second if turned else first)(self.all)
        offsets = np.zeros(self.total + 1, np.int64)
        np.cumsum(np.bincount(ids, minlength=self.total), out=offsets[1:])
        return offsets

    def frozen(self) -> Relation:
        """Give the relation as it stands, which does not grow."""
        copy = Relation(self.total)
        copy.segments.append((0, self.all))
        return copy

    def followed(self, pairs: Pairs) -> Pairs:
        """Give each pair's first id with every partner that its second id has here."""
        start, count = self.ranges(second(pairs), turned=False)
        return pack(np.repeat(first(pairs), count), second(self.all[spread(count, start)]))

    def has(self, pairs: Pairs) -> Mask:
        """Tell of each pair whether it holds."""
        return held(self.all, pairs)

    def _cached(self, name: str, turned: bool, make: Callable[[], View]) -> View:  # noqa: FBT001  a part of the key
        """Give a view, made anew where the relation has grown."""
        version, view = self._views.get((name, turned), (-1, None))
        if version == len(self.segments):
            return cast("View", view)
        made = make()
        self._views[name, turned] = (len(self.segments), made)
        return made


class Members(Growing[Ids]):
    """The things that are in one class; of a large class also as a bitmap."""

    def __init__(self, total: int) -> None:
        """Begin empty."""
        super().__init__(total, NO_IDS)
        self._bitmap: Mask | None = None

    def add(self, stamp: int, candidates: Ids) -> bool:
        """Add what of ``candidates`` is new; tell whether anything was."""
        new = candidates[~self.has(candidates)] if self.segments else candidates
        if not len(new):
            return False
        self.keep(stamp, distinct(new, self.total))
        return True

    def keep(self, stamp: int, new: Ids) -> None:
        """Add a segment of ids that are sorted and all new."""
        self.segments.append((stamp, new))
        if self._bitmap is not None:
            self._bitmap[new] = True
        elif len(self) * _SPARSE > self.total:
            self._bitmap = np.zeros(self.total, np.bool_)
            self._bitmap[self.all] = True

    def has(self, ids: Ids) -> Mask:
        """Tell of each id whether it is a member."""
        if self._bitmap is None:
            return held(self.all, ids)
        found: Mask = self._bitmap[ids]
        return found
