"""The constraints of SHACL Core (W3C, 2017) that the shapes use, as functions over the facts.

A check takes the node in focus and its values and yields a value that breaks the constraint, or None where the node does. What
cannot be said for certain raises ``UnsureError``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import BlankNode, Literal, NamedNode

from kg.validate.literals import UnsureError, comparable, is_of
from kg.validate.shapes import nested
from kg.vocab import RDF, RDFS, SH

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from kg.validate.graph import Graph, Values
    from kg.validate.shapes import Shapes

    Check = Callable[[Any, Collection[Any]], Iterator[Any]]

_OR: Final = SH.term("or")
_NOT: Final = SH.term("not")
_IN: Final = SH.term("in")
_CLASS: Final = SH.term("class")
# What describes a shape and constrains nothing, or is read together with what does.
_SAID: Final = frozenset(
    {
        *(SH.path, SH.property, SH.targetClass, SH.targetSubjectsOf, SH.qualifiedMinCount, RDF.type),
        *(SH.message, SH.severity, SH.term("name"), SH.description, RDFS.comment, RDFS.label),
    }
)
_KINDS: Final[dict[Any, Any]] = {SH.IRI: NamedNode, SH.IRIOrLiteral: (NamedNode, Literal), SH.Literal: Literal}


@dataclass(slots=True)
class Shape:
    """A shape compiled: its checks on the values by ``values`` (of a node shape: the node itself), and the shapes inside."""

    node: Any
    values: Values
    checks: list[Check] = field(default_factory=list)
    inner: list[Shape] = field(default_factory=list)

    def broken(self, focus: Any) -> Iterator[Any]:
        """Yield for each result of this shape alone its value, or None."""
        values = self.values(focus)
        for check in self.checks:
            yield from check(focus, values)  # type: ignore[arg-type]

    def holds(self, focus: Any) -> bool | None:
        """Tell whether ``focus`` conforms; None where that is not certain."""
        try:
            return not any(True for _ in self.broken(focus)) and all(inner.certain(focus) for inner in self.inner)
        except UnsureError:
            return None

    def certain(self, focus: Any) -> bool:
        """Tell whether ``focus`` conforms; raise ``UnsureError`` where that is not certain."""
        held = self.holds(focus)
        if held is None:
            raise UnsureError(str(focus))
        return held


class Compiler:
    """Makes checks of shapes, for one graph."""

    def __init__(self, shapes: Shapes, graph: Graph) -> None:
        """Take what is constrained, and by what."""
        self._shapes, self._graph = shapes, graph
        self._made: dict[Any, Shape] = {}
        self._known: dict[NamedNode, Callable[[Any], Check]] = {
            SH.minCount: self._min_count,
            SH.maxCount: self._max_count,
            SH.datatype: _datatype,
            SH.nodeKind: _node_kind,
            SH.hasValue: _has_value,
            SH.minLength: _min_length,
            SH.pattern: _pattern,
            SH.minInclusive: _min_inclusive,
            SH.maxInclusive: _max_inclusive,
            SH.lessThan: self._less_than,
            SH.lessThanOrEquals: self._less_than_or_equals,
            SH.disjoint: self._disjoint,
            SH.node: self._node,
            _CLASS: self._class,
            _IN: self._in,
            _OR: self._or,
            _NOT: self._not,
        }

    def knows(self) -> bool:
        """Tell whether all that the shapes say is understood here."""
        understood: set[object] = {*self._known, *_SAID, SH.qualifiedValueShape}
        return all(self._understood(node, understood) for node in nested(self._shapes))

    def _understood(self, node: Any, understood: set[object]) -> bool:
        """Tell whether a shape is understood; shapes of properties inside one another are not."""
        said = self._shapes.predicates(node)
        kinds = all(kind in _KINDS for kind in self._shapes.of(node, SH.nodeKind))
        return said <= understood and kinds and not (SH.path in said and SH.property in said)

    def compiled(self, node: Any) -> Shape:
        """Give the shape ``node``, ready to check."""
        if node not in self._made:
            path = self._shapes.of(node, SH.path)
            shape = Shape(node, self._graph.values(self._shapes, path[0]) if path else lambda focus: (focus,))
            self._made[node] = shape
            for predicate, make in self._known.items():
                shape.checks += [make(value) for value in self._shapes.of(node, predicate)]
            for value in self._shapes.of(node, SH.qualifiedValueShape):
                shape.checks.append(self._qualified(value, self._shapes.of(node, SH.qualifiedMinCount)))
            shape.inner = [self.compiled(inner) for inner in self._shapes.of(node, SH.property)]
        return self._made[node]

    @staticmethod
    def _min_count(least: Any) -> Check:
        number = int(least.value)
        return lambda _, values: iter((None,) if len(values) < number else ())

    @staticmethod
    def _max_count(most: Any) -> Check:
        number = int(most.value)
        return lambda _, values: iter((None,) if len(values) > number else ())

    def _class(self, class_: Any) -> Check:
        members = self._graph.members(class_)
        return lambda _, values: (value for value in values if value not in members)

    def _in(self, allowed: Any) -> Check:
        members = frozenset(self._shapes.members(allowed))
        return lambda _, values: (value for value in values if value not in members)

    def _disjoint(self, predicate: Any) -> Check:
        others = self._graph.objects(predicate)
        return lambda focus, values: (value for value in values if value in others.get(focus, ()))

    def _less_than(self, predicate: Any) -> Check:
        others = self._graph.objects(predicate)
        return lambda focus, values: _unordered(values, others.get(focus, ()), lambda a, b: bool(a < b))

    def _less_than_or_equals(self, predicate: Any) -> Check:
        others = self._graph.objects(predicate)
        return lambda focus, values: _unordered(values, others.get(focus, ()), lambda a, b: bool(a <= b))

    def _node(self, node: Any) -> Check:
        shape = self.compiled(node)
        return lambda _, values: (value for value in values if not shape.certain(value))

    def _not(self, node: Any) -> Check:
        shape = self.compiled(node)
        return lambda _, values: (value for value in values if shape.certain(value))

    def _or(self, choice: Any) -> Check:
        shapes = [self.compiled(node) for node in self._shapes.members(choice)]
        return lambda _, values: (value for value in values if not _one_holds(shapes, value))

    def _qualified(self, node: Any, least: list[Any]) -> Check:
        shape, number = self.compiled(node), int(least[0].value) if least else 0

        def check(_: Any, values: Collection[Any]) -> Iterator[Any]:
            held = [shape.holds(value) for value in values]
            if held.count(True) >= number:
                return
            if held.count(True) + held.count(None) >= number:
                raise UnsureError(str(node))
            yield None

        return check


def _one_holds(shapes: list[Shape], value: Any) -> bool:
    held = [shape.holds(value) for shape in shapes]
    if True in held:
        return True
    if None in held:
        raise UnsureError(str(value))
    return False


def _datatype(datatype: Any) -> Check:
    return lambda _, values: (value for value in values if not is_of(value, datatype))


def _node_kind(kind: Any) -> Check:
    kinds = _KINDS[kind]
    return lambda _, values: (value for value in values if not isinstance(value, kinds))


def _has_value(wanted: Any) -> Check:
    return lambda _, values: iter(() if wanted in values else (None,))


def _min_length(least: Any) -> Check:
    number = int(least.value)
    return lambda _, values: (v for v in values if isinstance(v, BlankNode) or len(v.value) < number)


def _pattern(pattern: Any) -> Check:
    wanted = re.compile(pattern.value)
    return lambda _, values: (v for v in values if isinstance(v, BlankNode) or not wanted.search(v.value))


def _min_inclusive(least: Any) -> Check:
    return lambda _, values: (v for v in values if not _is_ordered(v, least, lambda a, b: bool(a >= b)))


def _max_inclusive(most: Any) -> Check:
    return lambda _, values: (v for v in values if not _is_ordered(v, most, lambda a, b: bool(a <= b)))


def _is_ordered(value: Any, other: Any, holds: Callable[[Any, Any], bool]) -> bool:
    if not isinstance(value, Literal):
        return False
    both = comparable(value, other)
    return both is not None and holds(*both)


def _unordered(values: Collection[Any], others: Collection[Any], holds: Callable[[Any, Any], bool]) -> Iterator[Any]:
    for value in values:
        for other in others:
            both = comparable(value, other)
            if both is None or not holds(*both):
                yield value
