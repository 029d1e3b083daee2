"""Matching a clause's body: columns of bindings, joined atom by atom, smallest first.

A variable that nothing later asks for is dropped at once, so that a join carries no more columns than it must.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from kg.reasoning.engine.filters import holds
from kg.reasoning.engine.joins import first, pack, second, spread, swapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.reasoning.columns import Ids, Mask, Terms
    from kg.reasoning.conditions import Condition, Group
    from kg.reasoning.engine.facts import Facts
    from kg.reasoning.engine.joins import Pairs
    from kg.reasoning.engine.relations import Relation

Argument = str | int  # a variable, or the id of a term
Bindings = dict[str, "Ids"]
Pending = list[tuple["Condition", frozenset[str]]]
ROW: Final = "row"  # the number of the row that an absence is asked for


@dataclass(frozen=True, slots=True)
class Link:
    """``subject`` and ``object`` are related, as the relation of the group ``key`` stores it."""

    key: int
    subject: Argument
    object: Argument

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """Subject and object."""
        return self.subject, self.object


@dataclass(frozen=True, slots=True)
class Kind:
    """``subject`` is in the class ``key``."""

    key: int
    subject: Argument

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """The subject."""
        return (self.subject,)


@dataclass(frozen=True, slots=True)
class Same:
    """Two constants, which must be the same thing."""

    subject: int
    object: int

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """Both."""
        return self.subject, self.object


Step = Link | Kind | Same


@dataclass(frozen=True, slots=True)
class Body:
    """What must match: atoms, conditions with the variables they need, and the variables that are asked for."""

    steps: tuple[Step, ...]
    conditions: tuple[tuple[Condition, frozenset[str]], ...]
    wanted: frozenset[str]


@dataclass
class Table:
    """Columns of equal length, one for each variable; ``rows`` counts them also where there is no variable."""

    columns: Bindings
    rows: int

    def kept(self, mask: Mask) -> Table:
        """Give the rows where ``mask`` holds."""
        if mask.all():
            return self
        return Table({name: column[mask] for name, column in self.columns.items()}, int(mask.sum()))

    def only(self, keep: set[str]) -> Table:
        """Give the columns that are asked for."""
        return Table({name: column for name, column in self.columns.items() if name in keep}, self.rows)


class Matcher:
    """Matches bodies against the facts as they stand."""

    def __init__(self, facts: Facts, terms: Terms, bodies: Mapping[Group, Body]) -> None:
        """Look things up in ``facts``; ``bodies`` has the groups of conditions that must be absent, as ids."""
        self.facts, self.terms, self.bodies = facts, terms, bodies

    def rows(self, body: Body, table: Table | None = None, *, fresh: tuple[int, int] | None = None) -> Table:
        """Give every way in which ``body`` matches, beginning with ``table``.

        ``fresh`` = (number of a step, number of a segment): only ways that use what that segment or a later one added there.
        """
        left, pending = list(range(len(body.steps))), list(body.conditions)
        if fresh is not None:
            left.remove(fresh[0])
            keep = self._kept(body, left, pending)
            table = self._scan(body.steps[fresh[0]], keep, fresh[1])
            table, pending = self._filtered(table, pending)
        while left and (table is None or table.rows):
            number = self._next(body, left, set(table.columns) if table else set())
            left.remove(number)
            keep = self._kept(body, left, pending)
            step = body.steps[number]
            table = self._scan(step, keep) if table is None else self._joined(table, step, keep)
            table, pending = self._filtered(table, pending)
        if table is None:
            return Table({}, 1)
        return Table({name: table.columns[name] for name in body.wanted if name in table.columns}, table.rows)

    def absent(self, group: Group, columns: Bindings, rows: int) -> Mask:
        """Tell of each row whether nothing matches ``group`` for it."""
        body = self.bodies[group]
        outer = {part for step in body.steps for part in step.arguments}
        outer |= {name for _, names in body.conditions for name in names}
        table = Table({name: column for name, column in columns.items() if name in outer}, rows)
        table.columns[ROW] = np.arange(rows, dtype=np.uint32)
        found = self.rows(body, table)
        mask = np.ones(rows, np.bool_)
        if found.rows:
            mask[found.columns[ROW]] = False
        return mask

    def size(self, step: Step) -> int:
        """Count what a step has to look through."""
        match step:
            case Link():
                relation = self.facts.relations.get(step.key)
                return len(relation) if relation else 0
            case Kind():
                members = self.facts.classes.get(step.key)
                return len(members) if members else 0
        return 1

    def _next(self, body: Body, left: list[int], bound: set[str]) -> int:
        """Choose the step to join: one that only filters, else one that is connected, else any; the smallest of them."""

        def cost(number: int) -> tuple[int, int, int]:
            step = body.steps[number]
            free = [part for part in step.arguments if isinstance(part, str) and part not in bound]
            connected = not bound or len(free) < len(step.arguments)
            return (0 if not free else 1 if connected else 2), self.size(step) if free else 0, number

        return min(left, key=cost)

    @staticmethod
    def _kept(body: Body, left: Sequence[int], pending: Iterable[tuple[Condition, frozenset[str]]]) -> set[str]:
        """Give the variables that something still asks for."""
        keep = set(body.wanted)
        keep.update(part for number in left for part in body.steps[number].arguments if isinstance(part, str))
        return keep.union(*(names for _, names in pending))

    def _filtered(self, table: Table, pending: Pending) -> tuple[Table, Pending]:
        """Apply the conditions whose variables are all there; give the others back."""
        later: Pending = []
        for condition, names in pending:
            if names <= table.columns.keys():
                table = table.kept(holds(condition, table.columns, table.rows, self)) if table.rows else table
            else:
                later.append((condition, names))
        return table, later

    def _scan(self, step: Step, keep: set[str], since: int = 0) -> Table:
        """Give all that matches one step, or what was added since a segment."""
        match step:
            case Same(subject, object_):
                return Table({}, int(self.facts.current(subject) == self.facts.current(object_)))
            case Kind(key, subject):
                ids = self.facts.members(key).since(since)
                if isinstance(subject, str):
                    return Table({subject: ids}, len(ids))
                return Table({}, int((ids == self.facts.current(subject)).any()))
            case Link():
                return self._scan_link(step, keep, since)

    def _scan_link(self, step: Link, keep: set[str], since: int) -> Table:
        relation = self.facts.relation(step.key)
        ends = [part for part in (step.subject, step.object) if isinstance(part, str) and part in keep]
        if (
            since == 0
            and len(ends) == 1
            and isinstance(step.subject, str)
            and isinstance(step.object, str)
            and step.subject != step.object
        ):
            ids = relation.ends(turned=ends[0] == step.object)
            return Table({ends[0]: ids}, len(ids))
        pairs = relation.since(since)
        if since == 0 and not isinstance(step.subject, str):
            pairs = self._slice(relation, step.subject, turned=False)
        elif since == 0 and not isinstance(step.object, str):
            pairs = swapped(self._slice(relation, step.object, turned=True))
        columns = (first(pairs), second(pairs))
        table = Table({}, len(pairs))
        mask = np.ones(len(pairs), np.bool_)
        for part, column in zip((step.subject, step.object), columns, strict=True):
            if isinstance(part, str):
                table.columns.setdefault(part, column)
            else:
                mask &= column == self.facts.current(part)
        if step.subject == step.object:
            mask &= columns[0] == columns[1]
        return table.kept(mask)

    def _slice(self, relation: Relation, key: int, *, turned: bool) -> Pairs:
        keys = np.array([self.facts.current(key)], np.uint32)
        start, count = relation.ranges(keys, turned=turned)
        return relation.view(turned=turned)[int(start[0]) : int(start[0] + count[0])]

    def _joined(self, table: Table, step: Step, keep: set[str]) -> Table:
        """Join ``table`` with one step."""
        known = [part for part in step.arguments if isinstance(part, str) and part in table.columns]
        if not known:
            return _crossed(table, self._scan(step, keep), keep)
        if isinstance(step, Kind):
            return table.kept(self.facts.members(step.key).has(table.columns[known[0]])).only(keep)
        assert isinstance(step, Link)
        relation = self.facts.relation(step.key)
        free = [part for part in step.arguments if isinstance(part, str) and part not in table.columns]
        if not free:
            pairs = pack(self.column(table, step.subject), self.column(table, step.object))
            return table.kept(relation.has(pairs)).only(keep)
        return self._expanded(table, relation, known[0], free[0], keep, turned=step.object == known[0])

    def column(self, table: Table, part: Argument) -> Ids:
        """Give what a variable or constant is in each row."""
        return table.columns[part] if isinstance(part, str) else np.full(table.rows, self.facts.current(part), np.uint32)

    @staticmethod
    def _expanded(table: Table, relation: Relation, known: str, free: str, keep: set[str], *, turned: bool) -> Table:
        """Give a row for each partner in ``relation`` of what ``known`` is; one is enough where nobody asks for ``free``."""
        start, count = relation.ranges(table.columns[known], turned=turned)
        if free not in keep:
            return table.kept(count > 0).only(keep)
        view = relation.view(turned=turned)
        columns = {name: np.repeat(column, count) for name, column in table.columns.items() if name in keep}
        columns[free] = second(view[spread(count, start)])
        return Table(columns, len(columns[free]))


def _crossed(table: Table, other: Table, keep: set[str]) -> Table:
    """Give every row of one with every row of the other."""
    columns = {name: np.repeat(column, other.rows) for name, column in table.columns.items() if name in keep}
    columns |= {name: np.tile(column, table.rows) for name, column in other.columns.items() if name in keep}
    return Table(columns, table.rows * other.rows)
