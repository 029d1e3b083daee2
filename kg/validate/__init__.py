"""SHACL: what must hold of a graph (``ontology/shapes.ttl``), and what is odd about what its sources say (warnings).

Validation sees facts as they are, inferred ones among them; of the ontology it knows only which class is a subclass of
which and which individuals there are, so that it also works on a graph that nobody reasoned over.

The constraints that the shapes use are checked here (``checks``). Where one is used that is not known here, or a literal has a
form that this package does not judge, pyshacl validates instead (``reference``); tests hold both to the same results.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from kg import ontology
from kg.model import Triple
from kg.validate.checks import Compiler
from kg.validate.graph import Graph
from kg.validate.literals import UnsureError
from kg.validate.results import Violation
from kg.validate.shapes import SHAPES, Shapes, load
from kg.vocab import FILM, RDF, RDFS, SH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.validate.checks import Shape

__all__ = ["SHAPES", "Violation", "validate"]


def validate(facts: Iterable[Triple]) -> list[Violation]:
    """List what is wrong or odd about ``facts``: violations first, then warnings, sorted by node.

    Claims and differences are checked where they are among ``facts``.
    """
    shapes = load()
    mentioned = shapes.mentioned()
    data = [*(fact for fact in facts if fact.predicate in mentioned), *_known()]
    found = _checked(shapes, data)
    if found is None:
        from kg.validate import reference  # noqa: PLC0415  slow to import, and seldom needed

        found = list(reference.validate(shapes, data))
    return sorted(set(found))


def _known() -> Iterator[Triple]:
    """Yield from the ontology what shapes ask about classes: subclasses, and the classes of the ontology's individuals."""
    for quad in ontology.load().triples:
        named = isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
        if named and (quad.predicate == RDFS.subClassOf or (quad.predicate == RDF.type and quad.object in FILM)):
            yield Triple(*quad.triple)


def _checked(shapes: Shapes, data: list[Triple]) -> list[Violation] | None:
    """List what the checks find; None where they are not certain."""
    graph = Graph(data)
    compiler = Compiler(shapes, graph)
    if not compiler.knows():
        return None
    try:
        return [
            violation
            for node in shapes.targeted()
            for shape in (compiler.compiled(node),)
            for focus in _focused(shapes, graph, node)
            for part in (shape, *shape.inner)
            for violation in _results(shapes, node, part, focus)
        ]
    except UnsureError:
        return None


def _focused(shapes: Shapes, graph: Graph, node: NamedNode) -> set[object]:
    """Give the nodes that a shape is about."""
    of_class = (graph.members(class_) for class_ in shapes.of(node, SH.targetClass))
    subjects = (graph.objects(predicate) for predicate in shapes.of(node, SH.targetSubjectsOf))
    return set().union(*of_class, *subjects)


def _results(shapes: Shapes, owner: NamedNode, part: Shape, focus: object) -> Iterator[Violation]:
    """Yield what ``part`` (the shape ``owner``, or a property shape of it) finds at ``focus``."""
    for value in part.broken(focus):
        severity, message, path = (shapes.of(part.node, p) for p in (SH.severity, SH.message, SH.path))
        yield Violation(
            severity=severity[0].value.removeprefix(SH.iri) if severity else "Violation",
            focus=str(getattr(focus, "value", focus)),
            path=shapes.path(path[0]) if path else "",
            value="" if value is None or value == focus else value.value,
            message=message[0].value,
            shape=owner.value.removeprefix(SHAPES),
        )
