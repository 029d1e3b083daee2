"""Validation by pyshacl: what decides where this package's own checks are not certain, and what its tests compare them with."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import pyshacl
import rdflib
from pyoxigraph import NamedNode

from kg.errors import OntologyError
from kg.rdflib_terms import to_rdflib
from kg.validate.results import Violation
from kg.validate.shapes import SHAPES, Shapes, compact
from kg.vocab import SH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pyoxigraph import Triple as OxTriple

    from kg.model import Triple

_TARGETS: Final = frozenset({SH.targetClass, SH.targetSubjectsOf})


def validate(shapes: Shapes, facts: Iterable[Triple]) -> Iterator[Violation]:
    """Yield what is wrong or odd about ``facts``; raise ``OntologyError`` where the shapes cannot be used."""
    graph, owners = _prepared(shapes)
    data = _graph(facts)
    _, results, text = pyshacl.validate(data, shacl_graph=graph, inplace=True, inference="none", do_owl_imports=False)
    if not hasattr(results, "subjects"):
        raise OntologyError("shapes.ttl", f"cannot be used: {text}", "mend the shape that the message names")
    yield from _violations(results, owners)


@cache
def _prepared(shapes: Shapes) -> tuple[rdflib.Graph, dict[str, str]]:
    """Give the shapes for pyshacl, and the node shape that each property shape belongs to.

    pyshacl checks what a node shape says of its properties node by node, but a property shape that has targets itself for
    all nodes at once, which is much faster. So every property shape gets an IRI and its owner's targets.
    """
    targets: dict[object, list[OxTriple]] = defaultdict(list)
    for triple in shapes.triples:
        if triple.predicate in _TARGETS:
            targets[triple.subject].append(triple)
    names: dict[object, NamedNode] = {}
    told: list[tuple[Any, Any, Any]] = []
    for subject, predicate, value in shapes.triples:
        if predicate == SH.property and isinstance(subject, NamedNode) and subject in targets:
            names[value] = NamedNode(f"{subject.value}-{len(names)}")
            told += [(names[value], target.predicate, target.object) for target in targets[subject]]
        else:
            told.append((subject, predicate, value))
    graph = _graph((names.get(s, s), p, o) for s, p, o in told)
    return graph, {name.value: name.value.rpartition("-")[0] for name in names.values()}


def _graph(triples: Iterable[tuple[Any, Any, Any]]) -> rdflib.Graph:
    """Copy ``triples`` into a graph of rdflib, each term made once."""
    graph = rdflib.Graph(bind_namespaces="none")
    term = cache(to_rdflib)
    graph.addN((term(s), term(p), term(o), graph) for s, p, o in triples)
    return graph


def _violations(results: rdflib.Graph, owners: dict[str, str]) -> Iterator[Violation]:
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
    """Give a path as SPARQL writes it, with prefixes."""
    if isinstance(path, rdflib.URIRef):
        return compact(str(path))
    inverse = graph.value(path, rdflib.URIRef(SH.inversePath.value))
    if inverse is not None:
        return "^" + _path(inverse, graph)
    choice = graph.value(path, rdflib.URIRef(SH.alternativePath.value))
    steps: Callable[[Any], Iterator[Any]] = graph.items
    if choice is not None:
        return "|".join(_path(step, graph) for step in steps(choice))
    return "/".join(_path(step, graph) for step in steps(path))
