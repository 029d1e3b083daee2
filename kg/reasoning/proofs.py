"""Proofs: why an inferred triple holds, down to asserted triples and so to the characters of documents.

They are searched for backwards over the published graph, which takes milliseconds. What rests on two names being one thing is
not found so; then the engine reasons once more over what is stated, and proves it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.reasoning.proof import Proof
from kg.reasoning.search import Search, Step

if TYPE_CHECKING:
    from kg.evidence import Claim
    from kg.model import Triple
    from kg.reasoning.engine import Closure
    from kg.store import BuiltGraph


def explain(graph: BuiltGraph, triple: Triple) -> Proof | None:
    """Give one proof of ``triple``, the shortest that is found first; None where the graph does not hold it."""
    return Prover(graph).prove(triple)


def alternatives(graph: BuiltGraph, triple: Triple) -> list[Proof]:
    """Give a proof of ``triple`` for every last step that it can have, the asserted triple itself first, then the shortest."""
    search = Search(graph, frozenset([triple]))
    origin = search.origin(triple)
    found = [_leaf(graph, triple, origin)] if origin not in {"", "inferred"} else []
    if not origin:
        return found
    made: dict[Triple, Proof] = {}
    for step in search.steps(triple):
        reasons = search.proof(step.premises)
        if reasons is not None:
            _assemble(graph, reasons, made)
            found.append(_proof(step, made))
    if not found and (proof := explain(graph, triple)):
        return [proof]
    return sorted(found, key=_size)


def support(graph: BuiltGraph, triple: Triple) -> list[Claim]:
    """Give the claims that ``triple`` rests on: its own, or those at the leaves of its proof; none where it does not hold."""
    proof = explain(graph, triple)
    found = {claim.iri: claim for leaf in (proof.leaves() if proof else ()) for claim in leaf.claims}
    return sorted(found.values(), key=lambda c: (c.evidence, c.iri.value))


class Prover:
    """Gives proofs in one graph; what it has proved it remembers."""

    def __init__(self, graph: BuiltGraph) -> None:
        """Begin with nothing proved."""
        self._graph, self._search = graph, Search(graph)
        self._made: dict[Triple, Proof] = {}
        self._closure: Closure | None = None

    def prove(self, triple: Triple) -> Proof | None:
        """Give a proof of ``triple``; None where the graph does not hold it."""
        if triple not in self._made:
            reasons = self._search.proof([triple])
            if reasons is None and self._search.origin(triple):
                return self._by_engine(triple)
            _assemble(self._graph, reasons or [], self._made)
        return self._made.get(triple)

    def _by_engine(self, triple: Triple) -> Proof | None:
        """Give the engine's proof, with the claims that its leaves rest on."""
        if self._closure is None:
            from kg.reasoning.again import closure  # noqa: PLC0415  seldom needed, and slow to load

            self._closure = closure(self._graph.store)
        proof = self._closure.explain(*triple)
        return self._with_claims(proof) if proof else None

    def _with_claims(self, proof: Proof) -> Proof:
        if proof.origin == "asserted":
            return _leaf(self._graph, proof.triple, self._search.origin(proof.triple))
        return replace(proof, premises=tuple(map(self._with_claims, proof.premises)))


def _assemble(graph: BuiltGraph, reasons: list[tuple[Triple, Step | str]], made: dict[Triple, Proof]) -> None:
    """Make proofs of ``reasons``, in which each triple stands after its premises."""
    for triple, reason in reasons:
        if triple not in made:
            made[triple] = _leaf(graph, triple, reason) if isinstance(reason, str) else _proof(reason, made)


def _leaf(graph: BuiltGraph, triple: Triple, origin: str) -> Proof:
    return Proof(triple, origin, claims=tuple(graph.claims.of(*triple)) if origin == "asserted" else ())


def _proof(step: Step, made: dict[Triple, Proof]) -> Proof:
    premises = tuple(made[premise] for premise in step.premises)
    return Proof(step.triple, "inferred", rule=step.rule.name, words=step.rule.words, premises=premises)


def _size(proof: Proof) -> int:
    return 1 + sum(map(_size, proof.premises))
