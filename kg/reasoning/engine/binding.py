"""Clauses made ready to run: terms as ids, properties as places in the groups' relations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.reasoning.conditions import Group, variables
from kg.reasoning.conditions import absences as denied
from kg.reasoning.engine.clauses import SAME, TYPE
from kg.reasoning.engine.matching import ROW, Body, Kind, Link, Same

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.reasoning.conditions import Atom
    from kg.reasoning.engine.clauses import Clause
    from kg.reasoning.engine.facts import Facts
    from kg.reasoning.engine.matching import Argument, Step

Node = tuple[str, int]  # of the graph of rules: what kind of thing, and which


@dataclass(frozen=True, slots=True)
class Twin:
    """The half of a body that a sameness rests on: what has the same ``keys`` in it has the same ``value``."""

    body: Body
    keys: tuple[str, ...]
    value: str


@dataclass(slots=True, eq=False)
class Bound:
    """A clause ready to run; ``seen`` counts the segments of each step's relation that it has worked through."""

    clause: Clause
    body: Body
    head: Link | Kind | None
    absences: dict[Group, Body]
    renamed: dict[str, str]  # variables that have another's name, since both must be the same thing
    twin: Twin | None = None
    seen: list[int] | None = field(default=None)

    @property
    def negates(self) -> bool:
        """Tell whether something must be absent."""
        return bool(self.absences)

    @property
    def copies(self) -> bool | None:
        """Tell whether the clause says pairs again as they are (False) or turned (True); None where it does more."""
        if len(self.body.steps) != 1 or self.body.conditions:
            return None
        step, head = self.body.steps[0], self.head
        if not isinstance(step, Link) or not isinstance(head, Link) or step.subject == step.object:
            return None
        ends, said = step.arguments, head.arguments
        if not all(isinstance(part, str) for part in ends) or said not in (ends, ends[::-1]):
            return None
        return said != ends

    @property
    def mirrored(self) -> bool:
        """Tell whether the clause says with every pair also that pair the other way round."""
        if self.body.conditions or not isinstance(self.head, Link):
            return False
        one, other = self.head.arguments
        if not isinstance(one, str) or not isinstance(other, str):
            return False
        swap: dict[Argument, Argument] = {one: other, other: one}
        return {_exchanged(step, swap) for step in self.body.steps} == set(self.body.steps)

    def reads(self) -> Iterator[Node]:
        """Yield what the clause looks at."""
        for step in self.body.steps:
            if not isinstance(step, Same):
                yield node(step)


def _exchanged(step: Step, names: Mapping[Argument, Argument]) -> Step:
    """Give a step with other variables."""
    match step:
        case Link(key, subject, object_):
            return Link(key, names.get(subject, subject), names.get(object_, object_))
        case Kind(key, subject):
            return Kind(key, names.get(subject, subject))
    return step


def node(step: Link | Kind) -> Node:
    """Give the relation or class of a step."""
    return ("class" if isinstance(step, Kind) else "property", step.key)


class Binder:
    """Binds clauses to the ids and groups of one run."""

    def __init__(self, ids: Mapping[str, int], facts: Facts) -> None:
        """Bind to the ``ids`` of terms and the groups of ``facts``."""
        self._ids, self._facts = ids, facts

    def bound(self, clause: Clause) -> Bound:
        """Give the clause ready to run."""
        renamed: dict[str, str] = {}
        body, head = _unified(clause, renamed)
        wanted = {part for part in head or () if part[0] == "?"}
        if head is None:
            wanted = {part for atom in body.atoms for part in atom if part[0] == "?"}
        absences: dict[Group, Body] = {}
        made = self._body(body, frozenset(wanted), frozenset(), absences)
        step = self._step(head) if head else None
        assert not isinstance(step, Same)
        return Bound(clause, made, step, absences, renamed, self._twin(body, head))

    def _body(self, group: Group, wanted: frozenset[str], scope: frozenset[str], absences: dict[Group, Body]) -> Body:
        scope |= {part for atom in group.atoms for part in atom if part[0] == "?"}
        conditions = tuple((condition, scope & set(variables(condition))) for condition in group.conditions)
        for inner in denied(group.conditions):
            absences[inner] = self._body(inner, frozenset({ROW}), scope, absences)
        return Body(tuple(self._body_step(atom) for atom in group.atoms), conditions, wanted)

    def _body_step(self, atom: Atom) -> Step:
        if atom[1] == SAME and "?" not in (atom[0][0], atom[2][0]):
            return Same(self._ids[atom[0]], self._ids[atom[2]])
        return self._step(atom)

    def _step(self, atom: Atom) -> Link | Kind:
        s, p, o = atom
        if p == TYPE:
            return Kind(self._ids[o], self._argument(s))
        root, turned = self._facts.place(self._ids[p])
        ends = self._argument(s), self._argument(o)
        return Link(root, *(ends[::-1] if turned else ends))

    def _argument(self, part: str) -> Argument:
        return part if part[0] == "?" else self._ids[part]

    def _twin(self, body: Group, head: Atom | None) -> Twin | None:
        """Give one half of a body that says the same of both things that the head makes one."""
        if head is None or head[1] != SAME or body.conditions:
            return None
        one, other = head[0], head[2]
        if one[0] != "?" or other[0] != "?":
            return None
        half = tuple(atom for atom in body.atoms if other not in atom)
        renamed = {tuple(other if part == one else part for part in atom) for atom in half}
        if not set(body.atoms) <= set(half) | renamed:
            return None
        # Shared variables must be the same in both halves; a variable that only one half has does not tell the two apart.
        keys = {part for atom in half for part in atom if part[0] == "?"} - {one}
        group = Group(half)
        return Twin(self._body(group, frozenset(keys | {one}), frozenset(), {}), tuple(sorted(keys)), one)


def _unified(clause: Clause, renamed: dict[str, str]) -> tuple[Group, Atom | None]:
    """Give body and head with one name for two variables that must be the same thing (which has one representative)."""
    atoms, head = list(clause.body.atoms), clause.head
    while True:
        same = next((a for a in atoms if a[1] == SAME and _told(a, atoms)), None)
        if same is None:
            return Group(tuple(dict.fromkeys(atoms)), clause.body.conditions), head
        atoms.remove(same)
        old, new = (same[0], same[2]) if same[0][0] == "?" else (same[2], same[0])
        renamed[old] = new
        atoms = [_renamed(atom, old, new) for atom in atoms]
        head = _renamed(head, old, new) if head else None


def _told(same: Atom, atoms: list[Atom]) -> bool:
    """Tell whether a sameness is between things of which one is a variable, and one is told by something else."""
    names = {part for part in (same[0], same[2]) if part[0] == "?"}
    others = {part for atom in atoms if atom is not same for part in atom}
    return bool(names) and (len(names) == 1 or not names.isdisjoint(others))


def _renamed(atom: Atom, old: str, new: str) -> Atom:
    s, p, o = (new if part == old else part for part in atom)
    return s, p, o
