"""Why the graph says something: the claims behind a triple, read back from a built graph.

An asserted triple rests on claims; an inferred one on a proof whose leaves are asserted (``kg.reasoning.proofs``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.model import Triple
from kg.vocab import CLAIMS, DCTERMS, FILM, OA, PROV, PROVENANCE, RDF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Term


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Characters of a document: ``quote`` is what stands from ``start`` to ``end`` (code points), with its surroundings."""

    file: str
    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as the graph holds it: who states the triple, where, and which pattern read it."""

    iri: NamedNode
    triple: Triple
    source: NamedNode
    file: str
    pattern: str
    evidence: tuple[Evidence, ...]


def claims_for(
    store: Store, subject: NamedNode | None = None, predicate: NamedNode | None = None, value: Term | None = None
) -> list[Claim]:
    """Give the claims of the triples that fit (``None`` fits everything), sorted by file and place."""
    nodes = {quad.subject for quad in _rarest(store, subject, predicate, value)}
    found = [claim(store, node) for node in nodes if isinstance(node, NamedNode)]
    wanted = (subject, predicate, value)
    fitting = (c for c in found if all(w is None or w == t for w, t in zip(wanted, c.triple, strict=True)))
    return sorted(fitting, key=lambda c: (c.evidence, c.iri.value))


def _rarest(store: Store, subject: NamedNode | None, predicate: NamedNode | None, value: Term | None) -> Iterator[Quad]:
    """Yield the quads that name claims by the part of the triple that fewest claims share."""
    parts = ((RDF.subject, subject), (RDF.object, value), (RDF.predicate, predicate))
    given = [(part, term) for part, term in parts if term is not None]
    if not given:
        return store.quads_for_pattern(None, RDF.type, FILM.Claim, CLAIMS)
    part, term = given[0]
    return store.quads_for_pattern(None, part, term, CLAIMS)


def claim(store: Store, node: NamedNode) -> Claim:
    """Read the claim ``node``."""
    said: dict[NamedNode, list[Term]] = {}
    for quad in store.quads_for_pattern(node, None, None, CLAIMS):
        said.setdefault(quad.predicate, []).append(cast("Term", quad.object))
    subject, predicate, source = (cast("NamedNode", said[p][0]) for p in (RDF.subject, RDF.predicate, PROV.wasDerivedFrom))
    spans = sorted(_evidence(store, span) for span in said.get(FILM.evidence, ()) if isinstance(span, NamedNode))
    pattern = said[FILM.pattern][0].value
    triple = Triple(subject, predicate, said[RDF.object][0])
    return Claim(node, triple, source, file_name(store, source), pattern, tuple(spans))


def _evidence(store: Store, span: NamedNode) -> Evidence:
    said = {quad.predicate: cast("Term", quad.object) for quad in store.quads_for_pattern(span, None, None, CLAIMS)}
    texts = (said[part].value for part in (OA.exact, OA.term("prefix"), OA.suffix))
    file = file_name(store, cast("NamedNode", said[DCTERMS.isPartOf]))
    return Evidence(file, int(said[OA.start].value), int(said[OA.end].value), *texts)


def file_name(store: Store, source: NamedNode) -> str:
    """Give the name of the file that ``source`` was read from."""
    for quad in store.quads_for_pattern(source, FILM.fileName, None, PROVENANCE):
        if isinstance(quad.object, Literal):
            return quad.object.value
    return source.value
