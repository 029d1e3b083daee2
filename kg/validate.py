"""SHACL: what must hold of a graph (``ontology/shapes.ttl``), and what is odd about what its sources say (warnings).

Validation sees facts as they are, inferred ones among them; of the ontology it knows only which class is a subclass of
which and which individuals there are, so that it also works on a graph that nobody reasoned over.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from kg import ontology
from kg.errors import OntologyError
from kg.model import Triple
from kg.resources import folder
from kg.vocab import FILM, PREFIXES, RDF, RDFS, SH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import rdflib
    from pyoxigraph import Triple as OxTriple

SHAPES: Final = "https://kg.example/ontology/shapes#"
_COMPACT: Final = {**PREFIXES, "shape": SHAPES}
_TARGETS: Final = frozenset({SH.targetClass, SH.targetSubjectsOf})


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One result of validation, as people read it.

    ``severity`` is ``Violation`` or ``Warning``, ``focus`` the IRI of the node that is wrong, ``path`` what of it is wrong
    (``film:inFilm``; empty where it is the node as a whole), ``value`` the offending value where there is one, ``shape`` the
    shape of ``shapes.ttl`` that says so.
    """

    severity: str
    focus: str
    path: str
    value: str
    message: str
    shape: str = ""

    def as_dict(self) -> dict[str, str]:
        """Give the parts by name."""
        return asdict(self)


def validate(facts: Iterable[Triple]) -> list[Violation]:
    """List what is wrong or odd about ``facts``: violations first, then warnings, sorted by node.

    Claims and differences are checked where they are among ``facts``.
    """
    import pyshacl  # noqa: PLC0415  slow to import, and only validation needs it

    shapes = _shapes()
    data = _graph([*(fact for fact in facts if fact.predicate in shapes.mentioned), *_known()])
    _, results, text = pyshacl.validate(data, shacl_graph=shapes.graph, inplace=True, inference="none", do_owl_imports=False)
    if not hasattr(results, "subjects"):
        raise OntologyError("shapes.ttl", f"cannot be used: {text}", "mend the shape that the message names")
    return sorted(set(_violations(results, shapes.owners)))


def _known() -> Iterator[Triple]:
    """Yield from the ontology what shapes ask about classes: subclasses, and the classes of the ontology's individuals."""
    for quad in ontology.load().triples:
        named = isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
        if named and (quad.predicate == RDFS.subClassOf or (quad.predicate == RDF.type and quad.object in FILM)):
            yield Triple(*quad.triple)


class _Shapes(NamedTuple):
    """The shapes for pyshacl, the node shape that each property shape belongs to, and the properties that any shape reads."""

    graph: rdflib.Graph
    owners: dict[str, str]
    mentioned: frozenset[object]


@cache
def _shapes() -> _Shapes:
    """Read the shapes.

    pyshacl checks what a node shape says of its properties node by node, but a property shape that has targets itself for
    all nodes at once, which is much faster. So every property shape gets an IRI and its owner's targets.
    """
    path = folder("ontology") / "shapes.ttl"
    try:
        read = [quad.triple for quad in parse(path=str(path), format=RdfFormat.TURTLE)]
    except SyntaxError as error:
        raise OntologyError(str(path), f"is no Turtle: {error}", "mend it where the message says") from error
    targets: dict[object, list[OxTriple]] = defaultdict(list)
    for triple in read:
        if triple.predicate in _TARGETS:
            targets[triple.subject].append(triple)
    names: dict[object, NamedNode] = {}
    told: list[tuple[Any, Any, Any]] = []
    for subject, predicate, value in read:
        if predicate == SH.property and subject in targets:
            names[value] = NamedNode(f"{subject.value}-{len(names)}")
            told += [(names[value], target.predicate, target.object) for target in targets[subject]]
        else:
            told.append((subject, predicate, value))
    graph = _graph((names.get(s, s), p, o) for s, p, o in told)
    owners = {name.value: name.value.rpartition("-")[0] for name in names.values()}
    return _Shapes(graph, owners, frozenset(term for triple in read for term in triple) | {RDF.type})


def _graph(triples: Iterable[tuple[Any, Any, Any]]) -> rdflib.Graph:
    """Copy ``triples`` into a graph of rdflib, each term made once."""
    import rdflib  # noqa: PLC0415  slow to import, and only validation needs it

    graph = rdflib.Graph(bind_namespaces="none")
    term = cache(_rdflib_term)
    graph.addN((term(s), term(p), term(o), graph) for s, p, o in triples)
    return graph


def _rdflib_term(term: NamedNode | BlankNode | Literal) -> rdflib.term.Identifier:
    import rdflib  # noqa: PLC0415

    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, BlankNode):
        return rdflib.BNode(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    plain = term.datatype.value == PREFIXES["xsd"] + "string"
    return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(term.datatype.value))


def _violations(results: rdflib.Graph, owners: dict[str, str]) -> Iterator[Violation]:
    import rdflib  # noqa: PLC0415

    def of(node: rdflib.term.Node, name: str) -> rdflib.term.Node | None:
        return results.value(node, rdflib.URIRef(SH.term(name).value))

    details = set(results.objects(None, rdflib.URIRef(SH.detail.value)))  # why a value is not as another shape wants it
    for node in set(results.objects(None, rdflib.URIRef(SH.result.value))) - details:
        path, value, shape = of(node, "resultPath"), of(node, "value"), str(of(node, "sourceShape"))
        yield Violation(
            severity=str(of(node, "resultSeverity")).removeprefix(SH.iri),
            focus=str(of(node, "focusNode")),
            path=_path(path, results) if path is not None else "",
            value="" if value is None or value == of(node, "focusNode") else str(value),
            message=str(of(node, "resultMessage")),
            shape=owners.get(shape, shape).removeprefix(SHAPES),
        )


def _path(path: rdflib.term.Node, graph: rdflib.Graph) -> str:
    """Give a path as SPARQL writes it, with prefixes.

    >>> import rdflib
    >>> _path(rdflib.URIRef("http://www.w3.org/2000/01/rdf-schema#label"), rdflib.Graph())
    'rdfs:label'
    """
    import rdflib  # noqa: PLC0415

    if isinstance(path, rdflib.URIRef):
        return _compact(str(path))
    inverse = graph.value(path, rdflib.URIRef(SH.inversePath.value))
    if inverse is not None:
        return "^" + _path(inverse, graph)
    choice = graph.value(path, rdflib.URIRef(SH.alternativePath.value))
    steps: Callable[[Any], Iterator[Any]] = graph.items
    if choice is not None:
        return "|".join(_path(step, graph) for step in steps(choice))
    return "/".join(_path(step, graph) for step in steps(path))


def _compact(iri: str) -> str:
    for prefix, start in _COMPACT.items():
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri
