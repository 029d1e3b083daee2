"""When each fact was found, and the facts as they stood then."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from kg.reasoning.engine.joins import held, second
from kg.reasoning.engine.matching import Kind, Link, Matcher
from kg.reasoning.engine.output import Names
from kg.reasoning.engine.relations import Members, Relation

if TYPE_CHECKING:
    from kg.reasoning.engine.facts import Facts
    from kg.reasoning.engine.joins import Index
    from kg.reasoning.engine.matching import Step, Table
    from kg.reasoning.engine.run import Run

Said = tuple[int, int, int]  # a triple, its terms as ids


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact first stood: the epoch, the step that found it, and its ends as they were represented."""

    epoch: int
    stamp: int
    subject: int
    object: int


class History:
    """The facts of one run, epoch by epoch."""

    def __init__(self, run: Run, type_: int) -> None:
        """Look into ``run``, which is closed; ``type_`` is the id of ``rdf:type``."""
        self.epochs, self.type, self.same = run.epochs, type_, run.same
        self._run, self._final = run, run.facts
        self._facts: dict[int, Facts] = {}
        self._names: dict[int, Names | None] = {}
        self._matchers: dict[tuple[int, int], Matcher] = {}

    def stated(self, said: Said) -> bool:
        """Tell whether a triple was there to begin with."""
        subject, predicate, object_ = said
        if predicate == self.type:
            kinds = self._final.kinds.get(object_)
            return kinds is not None and bool(held(kinds, np.array([subject], np.uint32))[0])
        pairs = self._final.stated.get(predicate)
        return pairs is not None and bool(held(pairs, _key(subject, object_))[0])

    def first(self, said: Said) -> Place | None:
        """Give where a triple first stood, by whatever names of its ends; None where it never did."""
        subject, predicate, object_ = said
        for number in range(len(self.epochs)):
            facts = self.facts(number)
            s, o = facts.current(subject), facts.current(object_)
            if predicate == self.type:
                members = facts.classes.get(object_)
                stamp = members.stamp(np.uint32(s)) if members else None
                o = object_
            else:
                root, turned = facts.place(predicate)
                relation = facts.relations.get(root)
                stamp = relation.stamp(_key(o, s)[0] if turned else _key(s, o)[0]) if relation else None
            if stamp is not None and stamp < self.end(number):
                return Place(number, stamp, s, o)
        return None

    def end(self, epoch: int) -> int:
        """Give the step with which the next epoch begins."""
        return self.epochs[epoch + 1].start if epoch + 1 < len(self.epochs) else self._run.step + 1

    def epoch(self, stamp: int) -> int:
        """Give the epoch in which a step was made."""
        return next(number for number in range(len(self.epochs)) if stamp < self.end(number))

    def merged(self, one: int, other: int) -> int | None:
        """Give the first epoch in which two ids are the same thing."""
        for number in range(len(self.epochs)):
            facts = self.facts(number)
            if facts.current(one) == facts.current(other):
                return number
        return None

    def linked(self, one: int, other: int) -> int | None:
        """Give the step that made one thing the same as another; None where none did this way round."""
        return self._final.relation(self.same).stamp(_key(one, other)[0])

    def links(self, one: int, before: int) -> list[int]:
        """Give the things that were made the same as ``one``, either way round, by steps before one."""
        relation = self._final.relation(self.same)
        found = []
        for turned in (False, True):
            start, count = relation.ranges(np.array([one], np.uint32), turned=turned)
            for other in second(relation.view(turned=turned)[int(start[0]) : int(start[0] + count[0])]).tolist():
                stamp = self.linked(other, one) if turned else self.linked(one, other)
                if stamp is not None and stamp < before:
                    found.append(other)
        return found

    def facts(self, epoch: int) -> Facts:
        """Give the facts of an epoch."""
        if epoch not in self._facts:
            found = self.epochs[epoch]
            self._facts[epoch] = replace(
                self._final, relations=found.relations, classes=found.classes, representative=found.representative
            )
        return self._facts[epoch]

    def names(self, epoch: int, id_: int) -> list[int]:
        """Give all ids that are the same thing in an epoch."""
        if epoch not in self._names:
            representative = self.epochs[epoch].representative
            self._names[epoch] = None if representative is None else Names(representative)
        names = self._names[epoch]
        return [id_] if names is None else names.of(id_)

    def matcher(self, epoch: int, before: int = 0) -> Matcher:
        """Give what matches on the facts of an epoch; only on those of steps ``before`` one, where given."""
        if (epoch, before) not in self._matchers:
            facts = self.facts(epoch)
            if before:
                relations = {key: _relation_before(found, before) for key, found in facts.relations.items()}
                classes = {key: _members_before(found, before) for key, found in facts.classes.items()}
                facts = replace(facts, relations=relations, classes=classes)
            self._matchers[epoch, before] = Matcher(facts, self._run.terms, self._run.matcher.bodies)
        return self._matchers[epoch, before]

    def stamps(self, epoch: int, step: Step, table: Table) -> Index:
        """Give for each row of ``table`` the step that found the fact that ``step`` is there; 0 for what needs none."""
        matcher = self.matcher(epoch)
        columns = [matcher.column(table, part) for part in step.arguments]
        match step:
            case Kind(key):
                return matcher.facts.members(key).stamps(columns[0])
            case Link(key):
                keys = (columns[0].astype(np.uint64) << np.uint64(32)) | columns[1]
                return matcher.facts.relation(key).stamps(keys)
        return np.zeros(table.rows, np.int64)


def path_between(history: History, one: int, other: int) -> list[int]:
    """Give the things from one to another, each made the same as the next before the two were found to be the same."""
    epoch = history.merged(one, other)
    if epoch is None:
        return []
    came: dict[int, int] = {one: one}
    queue = deque([one])
    while queue and other not in came:
        here = queue.popleft()
        for there in history.links(here, history.epochs[epoch].start):
            if there not in came:
                came[there] = here
                queue.append(there)
    path = [other] if other in came else []
    while path and path[-1] != one:
        path.append(came[path[-1]])
    return path[::-1]


def _key(one: int, other: int) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.array([(one << 32) | other], np.uint64)


def _relation_before(relation: Relation, step: int) -> Relation:
    found = Relation(relation.total)
    found.segments = [(stamp, array) for stamp, array in relation.segments if stamp < step]
    return found


def _members_before(members: Members, step: int) -> Members:
    found = Members(members.total)
    for stamp, array in members.segments:
        if stamp < step:
            found.keep(stamp, array)
    return found
