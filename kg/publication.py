"""The directory of a built graph: what it holds, written from what the stages before made."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import BlankNode, Quad, Store

import kg
import kg.report
from kg import comparison, export, identity
from kg.evidence import table
from kg.model import Triple
from kg.store import CLAIMS, FORMAT, MANIFEST, STORE, open_graph
from kg.vocab import INFERRED, ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.built import Built
    from kg.claims import Claim
    from kg.comparison.accounts import Difference
    from kg.identity import Decision
    from kg.ontology import Ontology

TURTLE: Final = "graph.ttl"
NQUADS: Final = "graph.nq"
LARGE: Final = 25_000  # claims; N-Quads take 2 kB for each, so those of a larger graph are written on kg export


@dataclass
class Dataset:
    """Everything that a graph holds: claims, what is known of the files, differences, what was inferred, what is one thing."""

    claims: list[Claim]
    provenance: list[Quad]
    differences: list[Difference]
    inferred: frozenset[Triple] = field(default=frozenset())
    decisions: list[Decision] = field(default_factory=list)

    @cached_property
    def stated(self) -> frozenset[Triple]:
        """Every claimed triple, whoever states it."""
        return frozenset(claim.triple for claim in self.claims)

    @cached_property
    def facts(self) -> frozenset[Triple]:
        """What reasoning starts from: asserted triples and what is known of the files."""
        return self.stated | {Triple(*quad.triple) for quad in self.provenance}

    @property
    def published(self) -> frozenset[Triple]:
        """What other tools load: facts asserted and inferred."""
        return self.facts | self.inferred

    @property
    def cited(self) -> Iterator[Claim]:
        """The claims that differences rest on."""
        return (claim for each in self.differences for side in (each.left, each.right) for claim in side.claims)

    def named(self) -> Iterator[Quad]:
        """Yield what the store holds in named graphs but for the ontology; what is claimed twice comes twice."""
        for claim in self.claims:
            yield Quad(*claim.triple, claim.source)
        yield from self.provenance
        yield from comparison.quads(self.differences)
        yield from identity.quads(self.decisions)
        for triple in self.inferred:
            yield Quad(*triple, INFERRED)

    @property
    def counts(self) -> dict[str, int]:
        """How much there is of what."""
        return {
            "asserted": len(self.stated),
            "inferred": len(self.inferred),
            "claims": len(self.claims),
            "differences": len(self.differences),
        }


def write(folder: Path, dataset: Dataset, terms: Ontology, built: Built, *, reasoner: str, report: bool) -> None:
    """Fill ``folder``: the store, Turtle and (of a graph that is not large) N-Quads for other tools, manifest, report."""
    write_store(folder / STORE, dataset, terms)
    table.write(folder / CLAIMS, built.documents, dataset.claims, dataset.cited)
    export.write_turtle(dataset.published, folder / TURTLE)
    text = json.dumps(manifest(dataset, terms, built, reasoner), indent=1, sort_keys=True, ensure_ascii=False)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")
    for name, content in kg.report.files(built, dataset.claims, pages=report):
        (folder / name).write_text(content, encoding="utf-8")
    if len(dataset.claims) <= LARGE:
        export.write(folder / NQUADS, export.dump(open_graph(folder), "nquads"))


def write_store(path: Path, dataset: Dataset, terms: Ontology) -> None:
    """Write the store; its default graph holds what is published, so that a plain query needs no ``GRAPH``."""
    # What the ontology says with blank nodes (lists, restrictions) is for reasoners; people ask for terms and labels.
    readable = [q for q in terms.triples if not any(isinstance(t, BlankNode) for t in (q.subject, q.object))]
    stored = Store(str(path))
    terms_ = (Quad(q.subject, q.predicate, q.object, ONTOLOGY) for q in readable)
    published = (Quad(*triple) for triple in dataset.published)
    stored.bulk_extend([*dataset.named(), *published, *terms_])  # at once: what comes later has to be merged in
    stored.flush()
    stored.optimize()
    del stored


def manifest(dataset: Dataset, terms: Ontology, built: Built, reasoner: str) -> dict[str, Any]:
    """Describe the graph: documents with hashes, versions, counts, decisions, violations, seconds."""
    claims = Counter(claim.source.value for claim in dataset.claims)
    return {
        "format": FORMAT,
        "kg": kg.__version__,
        "ontology": terms.sha256,
        "reasoner": reasoner,
        "documents": [
            {
                "file": document.name,
                "iri": document.iri.value,
                "kind": document.kind,
                "sha256": document.sha256,
                "claims": claims[document.iri.value],
            }
            for document in built.documents
        ],
        "copies": [{"file": copy.name, "same as": kept.name} for copy, kept in built.copies],
        "failed": [{"file": error.where, "what": error.what} for error in built.failed],
        "identity": [{"old": m.old, "new": m.new, "rule": m.rule} for m in built.merges],
        "identity by hand": {"file": built.by_hand.where, "sha256": built.by_hand.sha256, "pairs": len(built.by_hand.pairs)},
        "violations": [v.as_dict() for v in built.violations],
        "counts": built.counts,
        "seconds": built.seconds,
    }
