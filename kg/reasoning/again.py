"""The closure of a built graph, made once more: for proofs that the published triples alone do not give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg import ontology
from kg.reasoning.columns import Columns
from kg.reasoning.engine import Program
from kg.vocab import CLAIMS, DIFFERENCES, INFERRED, ONTOLOGY

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.reasoning.engine import Closure


def closure(store: Store) -> Closure:
    """Reason over what the documents of ``store`` state."""
    terms = ontology.load()
    apart = (CLAIMS, DIFFERENCES, INFERRED, ONTOLOGY)
    graphs = [graph for graph in store.named_graphs() if graph not in apart]
    facts = {quad.triple for graph in graphs for quad in store.quads_for_pattern(None, None, None, graph)}
    program = Program.of((tuple(quad.triple) for quad in terms.triples), terms.rules)
    return program.run(Columns.from_triples(sorted((tuple(fact) for fact in facts), key=str)))
