"""Claims in RDF, as other tools read them.

A claim is a triple of one source with its evidence spans; a span is both an ``oa:TextPositionSelector`` and an
``oa:TextQuoteSelector`` (W3C Web Annotation Data Model, section 4.2), shared by all claims that rest on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.values import integer
from kg.vocab import CLAIMS, DCTERMS, FILM, OA, PROV, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.evidence import Claim, Evidence


def quads(claims: Iterable[Claim]) -> Iterator[Quad]:
    """Yield the claims and, once each, the spans they rest on, all in the graph ``claims``."""
    seen: set[NamedNode] = set()
    for claim in claims:
        node = claim.iri
        for predicate, value in (
            (RDF.type, FILM.Claim),
            (RDF.subject, claim.triple.subject),
            (RDF.predicate, claim.triple.predicate),
            (RDF.object, claim.triple.object),
            (PROV.wasDerivedFrom, claim.source),
            (FILM.pattern, Literal(claim.pattern)),
        ):
            yield Quad(node, predicate, value, CLAIMS)
        for place in claim.evidence:
            span = NamedNode(f"{claim.source.value}/span/{place.start}-{place.end}")
            yield Quad(node, FILM.evidence, span, CLAIMS)
            if span not in seen:
                seen.add(span)
                yield from _span(span, claim.source, place)


def joined(store: Store, claims: Iterable[Claim]) -> Store:
    """Give a store in memory that holds what ``store`` holds and the claims: some ten quads each, so mind large graphs."""
    both = Store()
    both.bulk_extend(store)
    both.bulk_extend(quads(claims))
    return both


def _span(node: NamedNode, source: NamedNode, place: Evidence) -> Iterator[Quad]:
    for predicate, value in (
        (RDF.type, OA.TextPositionSelector),
        (RDF.type, OA.TextQuoteSelector),
        (DCTERMS.isPartOf, source),
        (OA.start, integer(place.start)),
        (OA.end, integer(place.end)),
        (OA.exact, Literal(place.quote)),
        (OA.prefix, Literal(place.prefix)),
        (OA.suffix, Literal(place.suffix)),
    ):
        yield Quad(node, predicate, value, CLAIMS)
