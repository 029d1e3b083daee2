"""Evidence: the characters of documents that a triple rests on, read back from a built graph.

An asserted triple rests on claims; an inferred one on a proof whose leaves are asserted (``kg.reasoning.proofs``). A built
graph keeps its claims in a table beside its store (``kg.evidence.table``); ``kg.evidence.rdf`` says them in RDF.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims import iri

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

    from kg.model import Triple


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

    triple: Triple
    source: NamedNode
    file: str
    pattern: str
    evidence: tuple[Evidence, ...]

    @property
    def iri(self) -> NamedNode:
        """The claim's IRI."""
        return iri(self.triple, self.source, [(place.start, place.end) for place in self.evidence])
