"""Shapes as they are written in ``shapes.ttl``, read once."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import BlankNode, NamedNode, RdfFormat, parse

from kg.errors import OntologyError
from kg.resources import folder
from kg.vocab import PREFIXES, RDF, SH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Triple as OxTriple

SHAPES: Final = "https://kg.example/ontology/shapes#"
_COMPACT: Final = {**PREFIXES, "shape": SHAPES}


class Shapes:
    """The triples of ``shapes.ttl``, found by subject and predicate."""

    def __init__(self, triples: list[OxTriple]) -> None:
        """Index ``triples``."""
        self.triples = triples
        self._said: dict[object, dict[object, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for triple in triples:
            self._said[triple.subject][triple.predicate].append(triple.object)

    def of(self, node: object, predicate: NamedNode) -> list[Any]:
        """Give the objects of ``node`` by ``predicate``."""
        return self._said[node][predicate] if node in self._said and predicate in self._said[node] else []

    def predicates(self, node: object) -> set[object]:
        """Give the properties of ``node``."""
        return set(self._said[node]) if node in self._said else set()

    def members(self, node: object) -> list[Any]:
        """Give the members of a list."""
        found = []
        while node != RDF.nil:
            (first,), (node,) = self.of(node, RDF.first), self.of(node, RDF.rest)
            found.append(first)
        return found

    def targeted(self) -> list[NamedNode]:
        """Give the shapes that look for nodes themselves, in the order of their names."""
        found = {t.subject for t in self.triples if t.predicate in {SH.targetClass, SH.targetSubjectsOf}}
        return sorted((node for node in found if isinstance(node, NamedNode)), key=lambda node: node.value)

    def mentioned(self) -> frozenset[object]:
        """Give every term that a shape names."""
        return frozenset(term for triple in self.triples for term in triple) | {RDF.type}

    def path(self, node: object) -> str:
        """Give a path as SPARQL writes it, with prefixes."""
        if isinstance(node, NamedNode):
            return compact(node.value)
        if inverse := self.of(node, SH.inversePath):
            return "^" + self.path(inverse[0])
        if choice := self.of(node, SH.alternativePath):
            return "|".join(map(self.path, self.members(choice[0])))
        return "/".join(map(self.path, self.members(node)))


@cache
def load() -> Shapes:
    """Read the project's shapes; raise ``OntologyError`` where the file is no Turtle."""
    path = folder("ontology") / "shapes.ttl"
    try:
        return Shapes([quad.triple for quad in parse(path=str(path), format=RdfFormat.TURTLE)])
    except SyntaxError as error:
        raise OntologyError(str(path), f"is no Turtle: {error}", "mend it where the message says") from error


def compact(iri: str) -> str:
    """Give an IRI with a prefix, where there is one.

    >>> compact("http://www.w3.org/2000/01/rdf-schema#label")
    'rdfs:label'
    """
    for prefix, start in _COMPACT.items():
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri


def nested(shapes: Shapes) -> Iterator[object]:
    """Yield every node that is a shape: with a target, or used by one."""
    open_: list[object] = list(shapes.targeted())
    seen: set[object] = set()
    while open_:
        node = open_.pop()
        if node in seen or not isinstance(node, NamedNode | BlankNode):
            continue
        seen.add(node)
        yield node
        open_ += [inner for p in (SH.property, SH.node, SH.term("not"), SH.qualifiedValueShape) for inner in shapes.of(node, p)]
        open_ += [inner for choice in shapes.of(node, SH.term("or")) for inner in shapes.members(choice)]
