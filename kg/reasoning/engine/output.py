"""The facts of a run as triples: every name of each thing, without what was stated, and without what is no RDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from kg.reasoning.columns import Ids
from kg.reasoning.engine.joins import NO_PAIRS, distinct, first, merged, ordered, pack, second, spread, without

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.reasoning.columns import Terms
    from kg.reasoning.engine.facts import Facts
    from kg.reasoning.engine.joins import Index, Pairs

Three = tuple[Ids, Ids, Ids]  # subjects, predicates, objects


class Names:
    """Which ids are the same thing: for each representative all its ids, and itself."""

    def __init__(self, representative: Ids) -> None:
        """Sort the ids that share a representative."""
        self.representative = representative
        moved = np.flatnonzero(representative != np.arange(len(representative))).astype(np.uint32)
        heads = np.unique(representative[moved])
        ids = np.sort(np.concatenate([moved, heads]))
        ids = ids[np.argsort(representative[ids], kind="stable")]
        self._ids, self.heads = ids, heads
        self.shared = np.zeros(len(representative), np.bool_)  # is a representative of several
        self.shared[heads] = True
        self._count = np.ones(len(representative), np.int64)
        self._start = np.zeros(len(representative), np.int64)
        counts = np.bincount(np.searchsorted(heads, representative[ids]), minlength=len(heads))
        self._count[heads] = counts
        self._start[heads] = np.cumsum(counts) - counts

    def of(self, head: int) -> list[int]:
        """Give all ids of the thing that ``head`` represents."""
        if not self.shared[head]:
            return [head]
        start = self._start[head]
        return [int(i) for i in self._ids[start : start + self._count[head]]]

    def _spread(self, column: Ids) -> tuple[Index, Ids]:
        """Give each row once for every id of what stands in it: the rows and the ids."""
        count = self._count[column]
        rows = np.repeat(np.arange(len(column)), count)
        names = self._ids[np.minimum(spread(count, self._start[column]), len(self._ids) - 1)]
        return rows, np.where(self.shared[column][rows], names, column[rows])

    def pairs(self, pairs: Pairs) -> Pairs:
        """Give ``pairs`` under every name of their ends, sorted."""
        several = self.shared[first(pairs)] | self.shared[second(pairs)]
        if not several.any():
            return pairs
        rows, subjects = self._spread(first(pairs[several]))
        again, objects = self._spread(second(pairs[several])[rows])
        return merged([pairs[~several], ordered(pack(subjects[again], objects))])

    def ids(self, ids: Ids) -> Ids:
        """Give ``ids`` with every name of what they are, sorted."""
        if not self.shared[ids].any():
            return ids
        return np.sort(self._spread(ids)[1])

    def same(self) -> Pairs:
        """Give each two names of one thing."""
        rows, names = self._spread(self.heads)
        again, others = self._spread(self.heads[rows])
        pairs = pack(names[again], others)
        return ordered(pairs[names[again] != others])


def triples(facts: Facts, same: int, type_: int, wanted: Callable[[int], bool], *, new: bool = True) -> Three:
    """Give what holds of the ``wanted`` properties and classes; only what was not stated where ``new``."""
    parts = list(_parts(facts, same, type_, wanted, new=new))
    columns = [np.concatenate([part[i] for part in parts]) if parts else np.empty(0, np.uint32) for i in range(3)]
    return columns[0], columns[1], columns[2]


def _parts(facts: Facts, same: int, type_: int, wanted: Callable[[int], bool], *, new: bool) -> Iterator[Three]:
    names = None if facts.representative is None else Names(facts.representative)
    for property_ in sorted({*facts.relations, *facts.places} - {same}):
        if wanted(property_):
            pairs = _pairs(facts, names, property_, new=new)
            yield first(pairs), np.full(len(pairs), property_, np.uint32), second(pairs)
    for class_ in sorted(facts.classes):
        if wanted(class_):
            ids = _ids(facts, names, class_, new=new)
            yield ids, np.full(len(ids), type_, np.uint32), np.full(len(ids), class_, np.uint32)
    if names is not None and wanted(same):
        pairs = names.same()
        pairs = without(pairs, facts.stated.get(same, NO_PAIRS)) if new else pairs
        yield first(pairs), np.full(len(pairs), same, np.uint32), second(pairs)


def _pairs(facts: Facts, names: Names | None, property_: int, *, new: bool) -> Pairs:
    root, turned = facts.place(property_)
    relation = facts.relations.get(root)
    if relation is None:
        return NO_PAIRS
    stated = facts.stated.get(property_, NO_PAIRS)
    if new and names is None and not turned and relation.segments and relation.segments[0][1] is stated:
        return relation.since(1)
    pairs = relation.view(turned=turned)
    if names is not None:
        pairs = names.pairs(pairs)
    return without(pairs, stated) if new else pairs


def _ids(facts: Facts, names: Names | None, class_: int, *, new: bool) -> Ids:
    members = facts.classes[class_]
    if names is None:
        return members.later() if new else members.all
    ids = names.ids(members.all)
    return np.setdiff1d(ids, facts.kinds.get(class_, ids[:0]), assume_unique=True) if new else ids


def lawful(columns: Three, terms: Terms) -> Three:
    """Give the triples that RDF allows: those whose subject is no literal and whose property is an IRI."""
    kept = ~terms.literal[columns[0]]
    for property_ in distinct(columns[1], len(terms)).tolist():
        if terms[property_][0] != "<":
            kept &= columns[1] != property_
    if kept.all():
        return columns
    subject, predicate, object_ = (column[kept] for column in columns)
    return subject, predicate, object_
