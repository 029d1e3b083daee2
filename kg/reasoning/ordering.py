"""The triples of several graphs in one order, each once, some at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from kg.reasoning.ahead import ahead

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.reasoning.columns import Columns, Ids

    Three = tuple[Ids, Ids, Ids]

Keys = NDArray[np.uint64]

_BITS: Final = 64
_RUN: Final = 1 << 19  # triples sorted at once: more do not stay in the processor's cache
_FEW: Final = 8  # runs: a part that has more is sorted
_SAMPLE: Final = 1 << 10  # one triple of so many tells where to cut


def distinct(order: Ids, graphs: Sequence[Columns], rows: int) -> list[Callable[[], Three]]:
    """Give what makes the columns of all ``graphs``, sorted, each triple once, about ``rows`` at a time.

    ``order`` has the terms' ids as their text sorts. The calls may be made in any thread.
    """
    rank = np.empty(len(order), np.uint32)
    rank[order] = np.arange(len(order), dtype=np.uint32)
    used = np.zeros(len(order), np.bool_)
    for graph in graphs:
        used[graph.predicate] = True
    packing = _Packing(rank, np.sort(rank[used]))
    if packing.bits > _BITS:  # more than 2**27 terms or so
        columns = _sorted_apart(rank, graphs)
        return [partial(_rows, columns, slice(start, start + rows)) for start in range(0, len(columns[0]), rows)]
    parts = [(graph, slice(start, start + _RUN)) for graph in graphs for start in range(0, len(graph), _RUN)]
    runs = [run for found in ahead(packing.runs, parts) for run in found]
    return [partial(packing.merged, found) for found in _cut(runs, rows)]


class _Packing:
    """Triples as numbers of 64 bits that sort as the triples do: properties are few, and numbered anew."""

    def __init__(self, rank: Ids, properties: Ids) -> None:
        self._rank, self._properties = rank, properties
        self._term, self._property = (np.uint64(len(one).bit_length()) for one in (rank, properties))
        self.bits = int(2 * self._term + self._property)
        self._place = np.zeros(len(rank), np.uint64)
        self._place[properties] = np.arange(len(properties), dtype=np.uint64)

    def runs(self, part: tuple[Columns, slice]) -> list[Keys]:
        """Give some triples of a graph as sorted runs: what the engine concludes stands in few of them already."""
        graph, rows = part
        keys = self._rank[graph.subject[rows]].astype(np.uint64)
        keys <<= self._property
        keys |= self._place[self._rank[graph.predicate[rows]]]
        keys <<= self._term
        keys |= self._rank[graph.object[rows]]
        ends = np.flatnonzero(keys[1:] < keys[:-1]) + 1
        if len(ends) <= _FEW:
            return np.split(keys, ends)
        keys.sort()
        return [keys]

    def merged(self, runs: Sequence[Keys]) -> Three:
        """Give the triples of ``runs``, each once."""
        keys = np.concatenate(runs)
        keys.sort()
        keys = keys[_changes(keys)]
        property_ = (keys >> self._term) & np.uint64((1 << int(self._property)) - 1)
        return (
            (keys >> (self._term + self._property)).astype(np.uint32),
            self._properties[property_.astype(np.intp)],
            (keys & np.uint64((1 << int(self._term)) - 1)).astype(np.uint32),
        )


def _cut(runs: Sequence[Keys], rows: int) -> list[list[Keys]]:
    """Cut sorted runs at the same keys, into parts of about ``rows`` rows of all together."""
    if not runs:
        return []
    sample = np.sort(np.concatenate([run[_SAMPLE::_SAMPLE] for run in runs]))
    step = rows // _SAMPLE
    keys = sample[step::step]
    cut = [np.split(run, np.searchsorted(run, keys)) for run in runs]
    return [list(parts) for parts in zip(*cut, strict=True)]


def _sorted_apart(rank: Ids, graphs: Sequence[Columns]) -> Three:
    columns = [np.concatenate([rank[getattr(graph, name)] for graph in graphs]) for name in ("subject", "predicate", "object")]
    order = np.lexsort(columns[::-1])
    subject, predicate, value = (column[order] for column in columns)
    new = _changes(subject) | _changes(predicate) | _changes(value)
    return subject[new], predicate[new], value[new]


def _rows(columns: Three, rows: slice) -> Three:
    subject, predicate, value = (column[rows] for column in columns)
    return subject, predicate, value


def _changes(column: Any) -> Any:
    """Tell of each place whether something else stands before it."""
    new = np.ones(len(column), np.bool_)
    np.not_equal(column[1:], column[:-1], out=new[1:])
    return new
