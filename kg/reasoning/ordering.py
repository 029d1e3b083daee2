"""The triples of several graphs in one order, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.reasoning.columns import Columns, Ids


def distinct(order: Ids, graphs: Sequence[Columns]) -> tuple[Ids, Ids, Ids]:
    """Give the columns of all ``graphs``, sorted, each triple once; ``order`` has the terms' ids as their text sorts."""
    rank = np.empty(len(order), np.uint32)
    rank[order] = np.arange(len(order), dtype=np.uint32)
    subject = np.concatenate([rank[graph.subject] for graph in graphs])
    predicate = np.concatenate([rank[graph.predicate] for graph in graphs])
    value = np.concatenate([rank[graph.object] for graph in graphs])
    used = np.zeros(len(order), np.bool_)
    used[predicate] = True
    properties = np.flatnonzero(used).astype(np.uint32)  # few: numbered anew, a triple fits into 64 bits
    bits, few = len(order).bit_length(), len(properties).bit_length()
    if 2 * bits + few > 64:  # noqa: PLR2004  more than 2**27 terms or so
        return _sorted_apart(subject, predicate, value)
    place = np.zeros(len(order), np.uint64)
    place[properties] = np.arange(len(properties), dtype=np.uint64)
    packed = subject.astype(np.uint64) << np.uint64(bits + few)
    packed |= place[predicate] << np.uint64(bits)
    packed |= value
    packed.sort()
    packed = packed[_changes(packed)]
    low = np.uint64((1 << bits) - 1)
    return (
        (packed >> np.uint64(bits + few)).astype(np.uint32),
        properties[((packed >> np.uint64(bits)) & np.uint64((1 << few) - 1)).astype(np.intp)],
        (packed & low).astype(np.uint32),
    )


def _sorted_apart(*columns: Ids) -> tuple[Ids, Ids, Ids]:
    order = np.lexsort(columns[::-1])
    subject, predicate, value = (column[order] for column in columns)
    new = _changes(subject) | _changes(predicate) | _changes(value)
    return subject[new], predicate[new], value[new]


def _changes(column: Any) -> Any:
    """Tell of each place whether something else stands before it."""
    new = np.ones(len(column), np.bool_)
    np.not_equal(column[1:], column[:-1], out=new[1:])
    return new
