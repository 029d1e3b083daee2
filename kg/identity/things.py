"""Nodes with what all documents together say of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from kg.iris import slug
from kg.vocab import BASE, RDF

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from kg.model import Statement, Term


@dataclass(slots=True)
class Thing:
    """A node with what is said of it by all documents together."""

    node: NamedNode
    said: dict[NamedNode, set[Term]] = field(default_factory=dict)

    def values(self, predicate: NamedNode) -> set[Term]:
        """Give the values of ``predicate``; none where nobody states it."""
        return self.said.get(predicate) or set()

    def words(self, predicate: NamedNode) -> set[frozenset[str]]:
        """Give the values of ``predicate`` as sets of words."""
        return {frozenset(slug(v.value).split("-")) for v in self.values(predicate) if isinstance(v, Literal)}


Things = dict[NamedNode, Thing]


def gather(statements: Iterable[Statement], kinds: Collection[str]) -> Things:
    """Give the nodes whose IRIs are of ``kinds`` ("role", "release"), which are few of all."""
    things: Things = {}
    wanted: dict[NamedNode, bool] = {}
    start = len(BASE)
    for s in statements:
        subject = s.subject
        known = wanted.get(subject)
        if known is None:
            known = wanted[subject] = subject.value[start:].partition("/")[0] in kinds
        if known:
            thing = things.get(subject)
            if thing is None:
                thing = things[subject] = Thing(subject)
            told = thing.said.get(s.predicate)
            if told is None:
                thing.said[s.predicate] = {s.object}
            else:
                told.add(s.object)
    return things


def of_class(things: Mapping[NamedNode, Thing], *classes: NamedNode) -> list[Thing]:
    """Give the things of ``classes``, in the order of their IRIs."""
    return sorted((t for t in things.values() if t.values(RDF.type) & set(classes)), key=lambda t: t.node.value)


def by(things: Iterable[Thing], key: Callable[[Thing], object]) -> Iterator[list[Thing]]:
    """Yield the groups of ``things`` that agree in ``key`` and have more than one member."""
    groups: dict[object, list[Thing]] = defaultdict(list)
    for thing in things:
        groups[key(thing)].append(thing)
    yield from (group for group in groups.values() if len(group) > 1)


def values_key(thing: Thing, *predicates: NamedNode) -> tuple[str, ...]:
    """Give what is said of ``predicates``, to be compared."""
    return tuple(f"{p.value} {v}" for p in predicates for v in sorted(map(str, thing.values(p))))
