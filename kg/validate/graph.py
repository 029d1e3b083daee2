"""Facts as shapes ask for them: the values of a node by a path, the nodes of a class."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from pyoxigraph import NamedNode

from kg.vocab import RDF, RDFS, SH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.model import Triple
    from kg.validate.shapes import Shapes

    Values = Callable[[Any], Iterable[Any]]


class Graph:
    """Facts, found by predicate and subject, or by predicate and object."""

    def __init__(self, facts: Iterable[Triple]) -> None:
        """Index ``facts``."""
        self._objects: dict[Any, dict[Any, dict[Any, None]]] = defaultdict(lambda: defaultdict(dict))
        for subject, predicate, value in facts:
            self._objects[predicate][subject][value] = None
        self._subjects: dict[Any, dict[Any, dict[Any, None]]] = {}
        self._members: dict[Any, frozenset[Any]] = {}

    def objects(self, predicate: Any) -> dict[Any, dict[Any, None]]:
        """Give the objects by ``predicate``, by subject."""
        return self._objects[predicate]

    def subjects(self, predicate: Any) -> dict[Any, dict[Any, None]]:
        """Give the subjects by ``predicate``, by object."""
        if predicate not in self._subjects:
            found: dict[Any, dict[Any, None]] = defaultdict(dict)
            for subject, values in self._objects[predicate].items():
                for value in values:
                    found[value][subject] = None
            self._subjects[predicate] = found
        return self._subjects[predicate]

    def members(self, class_: Any) -> frozenset[Any]:
        """Give the nodes of ``class_`` and of its subclasses."""
        if class_ not in self._members:
            below, typed = self.subjects(RDFS.subClassOf), self.subjects(RDF.type)
            classes, open_ = {class_}, [class_]
            while open_:
                new = set(below.get(open_.pop(), ())) - classes
                classes |= new
                open_ += new
            self._members[class_] = frozenset(node for one in classes for node in typed.get(one, ()))
        return self._members[class_]

    def values(self, shapes: Shapes, path: Any) -> Values:
        """Give the function from a node to its values by ``path``, each once."""
        if isinstance(path, NamedNode):
            objects = self._objects[path]
            return lambda node: objects.get(node, ())
        if inverse := shapes.of(path, SH.inversePath):
            subjects = self.subjects(inverse[0])
            return lambda node: subjects.get(node, ())
        if choice := shapes.of(path, SH.alternativePath):
            ways = [self.values(shapes, one) for one in shapes.members(choice[0])]
            return lambda node: dict.fromkeys(value for way in ways for value in way(node))
        steps = [self.values(shapes, one) for one in shapes.members(path)]
        return lambda node: _along(steps, node)


def _along(steps: list[Values], node: Any) -> Iterable[Any]:
    reached: Iterable[Any] = (node,)
    for step in steps:
        reached = dict.fromkeys(value for one in reached for value in step(one))
    return reached
