"""The facts of one run: a relation for each property, or one for several that say the same, and members for each class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from kg.reasoning.engine.clauses import SAME, TYPE
from kg.reasoning.engine.joins import merged, ordered, pack, swapped
from kg.reasoning.engine.relations import Members, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.reasoning.columns import Columns, Ids
    from kg.reasoning.engine.clauses import Clause
    from kg.reasoning.engine.joins import Pairs

Place = tuple[int, bool]  # a relation's property, and whether the pairs stand in it the other way round


class Groups:
    """Properties that are each other's inverse, or the same: one relation holds them all."""

    def __init__(self) -> None:
        """Begin with every property on its own."""
        self._above: dict[str, tuple[str, bool]] = {}
        self.symmetric: set[str] = set()

    @classmethod
    def of(cls, clauses: Iterable[Clause]) -> Groups:
        """Find them in the clauses that say of a property all that they say of another, if the reverse is said too."""
        steps = {step for clause in clauses if (step := renaming(clause))}
        groups = cls()
        for source, target, turned in sorted(steps):
            if (target, source, turned) in steps:
                groups._join(source, target, turned=turned)
        return groups

    def place(self, name: str) -> tuple[str, bool]:
        """Give the property whose relation holds ``name``, and whether its pairs are turned there."""
        turned = False
        while name in self._above:
            name, other = self._above[name]
            turned ^= other
        return name, turned

    def _join(self, source: str, target: str, *, turned: bool) -> None:
        (one, here), (other, there) = self.place(source), self.place(target)
        turned ^= here ^ there
        if one == other:
            self.symmetric |= {one} if turned else set()
            return
        one, other = sorted((one, other))
        self._above[other] = (one, turned)
        if other in self.symmetric:
            self.symmetric.add(one)


def renaming(clause: Clause) -> tuple[str, str, bool] | None:
    """Give source, target and whether turned of a clause that only says a pair of one property again of another (or itself)."""
    if clause.head is None or len(clause.body.atoms) != 1 or clause.body.conditions:
        return None
    (s, p, o), (hs, hp, ho) = clause.body.atoms[0], clause.head
    if p in (TYPE, SAME) or hp in (TYPE, SAME) or {s[0], o[0], p[0] == "?", hp[0] == "?"} != {"?", False} or s == o:
        return None
    return (p, hp, (hs, ho) == (o, s)) if {hs, ho} == {s, o} else None


@dataclass
class Facts:
    """All relations and classes by the id of their property or class; ids are below ``total``."""

    total: int
    relations: dict[int, Relation]
    classes: dict[int, Members]
    places: dict[int, Place]
    symmetric: frozenset[int]
    stated: dict[int, Pairs]  # pairs by property, whatever the group
    kinds: dict[int, Ids]  # members by class
    representative: Ids | None = None  # of each id, where things are the same

    def current(self, id_: int) -> int:
        """Give the representative of a thing."""
        return id_ if self.representative is None else int(self.representative[id_])

    def relation(self, property_: int) -> Relation:
        """Give the relation of a group's first property, empty at first."""
        if property_ not in self.relations:
            self.relations[property_] = Relation(self.total)
        return self.relations[property_]

    def members(self, class_: int) -> Members:
        """Give the members of a class, none at first."""
        if class_ not in self.classes:
            self.classes[class_] = Members(self.total)
        return self.classes[class_]

    def place(self, property_: int) -> Place:
        """Give where the pairs of any property are."""
        return self.places.get(property_, (property_, False))


def partition(columns: Columns, total: int, type_: int, groups: Groups, ids: Mapping[str, int]) -> Facts:
    """Sort triples into relations and classes, by their predicates and (of ``rdf:type``) objects."""
    placed = ((name, groups.place(name)) for name in ids)
    places = {ids[name]: (ids[root], turned) for name, (root, turned) in placed if name != root}
    symmetric = frozenset(ids[name] for name in groups.symmetric)
    facts = Facts(total, {}, {}, places, symmetric, {}, {})
    runs: dict[int, list[Pairs]] = {}
    for predicate, rows in _grouped(columns.predicate, total):
        subject, object_ = columns.subject[rows], columns.object[rows]
        if predicate == type_:
            _sort_in(facts, subject, object_)
            continue
        root, turned = facts.place(predicate)
        pairs = facts.stated[predicate] = ordered(pack(subject, object_))
        runs.setdefault(root, []).append(np.sort(swapped(pairs)) if turned else pairs)
    for root, arrays in runs.items():
        if root in symmetric:
            arrays += [np.sort(swapped(pairs)) for pairs in arrays]
        facts.relation(root).add(0, merged(arrays))
    return facts


def _sort_in(facts: Facts, subject: Ids, object_: Ids) -> None:
    """Put things into their classes."""
    for class_, rows in _grouped(object_, facts.total):
        facts.members(class_).add(0, subject[rows])
        facts.kinds[class_] = facts.members(class_).all


def _grouped(column: Ids, total: int) -> Iterable[tuple[int, Ids]]:
    """Yield each id of a column with the rows where it stands."""
    counts = np.bincount(column, minlength=total)
    present = np.flatnonzero(counts)
    dense = np.zeros(total, np.uint16 if len(present) < _FEW else np.uint32)
    dense[present] = np.arange(len(present))
    order = np.argsort(dense[column], kind="stable")  # of 16-bit numbers a radix sort
    ends = np.cumsum(counts[present])
    for place, id_ in enumerate(present.tolist()):
        yield id_, order[ends[place] - counts[id_] : ends[place]].astype(np.uint32)


_FEW: Final = 1 << 16
