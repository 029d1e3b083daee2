"""Who says so: claims and spans as they stand in the graph.

A claim is a triple of one source with its evidence spans; a span is both an ``oa:TextPositionSelector`` and an
``oa:TextQuoteSelector`` (W3C Web Annotation Data Model, section 4.2), shared by all claims that rest on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode, Quad

from kg.iris import digest
from kg.values import integer
from kg.vocab import BASE, CLAIMS, DCTERMS, FILM, OA, PROV, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Span, Triple

CONTEXT: Final = 24  # characters of prefix and suffix: enough to find a quote again in a changed text


@dataclass(frozen=True, slots=True)
class Claim:
    """A triple that one source states, with the characters that say so, first the place itself, then what helps to read it."""

    triple: Triple
    source: NamedNode
    spans: tuple[Span, ...]
    pattern: str

    @property
    def iri(self) -> NamedNode:
        """The claim's IRI: a hash of source, triple and spans, so that it is the same in every build."""
        places = [f"{start}-{end}" for start, end in (span.source_range for span in self.spans)]
        return NamedNode(f"{BASE}claim/{digest(self.source.value, *map(str, self.triple), *places)}")


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
        for span in claim.spans:
            place = span_iri(span)
            yield Quad(node, FILM.evidence, place, CLAIMS)
            if place not in seen:
                seen.add(place)
                yield from _span(place, span)


def span_iri(span: Span) -> NamedNode:
    """Give the IRI of a place in a document."""
    start, end = span.source_range
    return NamedNode(f"{span.document.iri.value}/span/{start}-{end}")


def _span(node: NamedNode, span: Span) -> Iterator[Quad]:
    text = span.document.source_text
    start, end = span.source_range
    for predicate, value in (
        (RDF.type, OA.TextPositionSelector),
        (RDF.type, OA.TextQuoteSelector),
        (DCTERMS.isPartOf, span.document.iri),
        (OA.start, integer(start)),
        (OA.end, integer(end)),
        (OA.exact, Literal(text[start:end])),
        (OA.prefix, Literal(text[max(0, start - CONTEXT) : start])),
        (OA.suffix, Literal(text[end : end + CONTEXT])),
    ):
        yield Quad(node, predicate, value, CLAIMS)
