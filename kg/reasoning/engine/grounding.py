"""Clauses whose properties or classes are variables, made into clauses that name them.

What tells the property or class (``?function film:creditProperty ?credit``) is looked up in the ontology, so that its
triples are axioms; where nothing tells it, there is one clause for every property or class there is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.reasoning.conditions import Absent, Compare, Every, Group, Not, Operand, Some
from kg.reasoning.engine.clauses import SAME, TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.reasoning.conditions import Atom, Condition
    from kg.reasoning.engine.clauses import Axioms, Bound, Clause


def telling(clause: Clause) -> Atom | None:
    """Give an atom that tells what an open property or class of ``clause`` is."""
    names = unnamed(clause)
    told = (atom for atom in clause.body.atoms if atom[1][0] != "?" and atom[1] not in (TYPE, SAME))
    return next((atom for atom in told if not names.isdisjoint((atom[0], atom[2]))), None)


def unnamed(clause: Clause) -> set[str]:
    """Give the variables that stand where a property or class should."""
    atoms = [*clause.body.atoms, *((clause.head,) if clause.head else ())]
    return {name for atom in atoms for name in (atom[1], atom[2] if atom[1] == TYPE else "") if name[:1] == "?"}


def resolved(clause: Clause, axioms: Axioms) -> Iterator[Clause]:
    """Yield ``clause`` for each way in which the axioms tell its properties and classes."""
    atom = telling(clause)
    if atom is None:
        yield clause
        return
    for bound, facts in axioms.matches(atom, {}):
        left = Group(tuple(a for a in clause.body.atoms if a != atom), clause.body.conditions)
        told = replace(clause, body=left, axioms=(*clause.axioms, *facts))
        yield from resolved(_substituted(told, bound), axioms)


def grounded(clause: Clause, properties: Iterable[str], classes: Iterable[str]) -> Iterator[Clause]:
    """Yield ``clause`` for every property and class that its open variables can be."""
    atoms = [*clause.body.atoms, *((clause.head,) if clause.head else ())]
    properties, classes = list(properties), list(classes)
    open_property = next((atom[1] for atom in atoms if atom[1][0] == "?"), None)
    open_class = next((atom[2] for atom in atoms if atom[1] == TYPE and atom[2][0] == "?"), None)
    if open_property is None and open_class is None:
        yield clause
        return
    name, terms = (open_property, properties) if open_property else (open_class, classes)
    for term in terms:
        assert name is not None
        yield from grounded(_substituted(clause, {name: term}), properties, classes)


def _substituted(clause: Clause, bound: Bound) -> Clause:
    head: Atom | None = _atom(clause.head, bound) if clause.head else None
    names = tuple(sorted({**dict(clause.bound), **bound}.items()))
    return replace(clause, head=head, body=_group(clause.body, bound), bound=names)


def _atom(atom: Atom, bound: Bound) -> Atom:
    s, p, o = (bound.get(part, part) for part in atom)
    return s, p, o


def _group(group: Group, bound: Bound) -> Group:
    return Group(tuple(_atom(atom, bound) for atom in group.atoms), tuple(_condition(c, bound) for c in group.conditions))


def _condition(condition: Condition, bound: Bound) -> Condition:
    match condition:
        case Compare(op, left, right):
            one, other = (Operand(bound.get(side.name, side.name), side.text) for side in (left, right))
            return Compare(op, one, other)
        case Every(parts):
            return Every(tuple(_condition(part, bound) for part in parts))
        case Some(parts):
            return Some(tuple(_condition(part, bound) for part in parts))
        case Not(part):
            return Not(_condition(part, bound))
        case Absent(group):
            return Absent(_group(group, bound))
