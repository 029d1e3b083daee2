"""Proofs: why an inferred triple holds, down to asserted triples and so to the characters of documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.reasoning.search import Search, Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.evidence import Claim
    from kg.model import Triple
    from kg.store import BuiltGraph


@dataclass(frozen=True, slots=True)
class Proof:
    """Why ``triple`` holds.

    Of an asserted triple: its ``claims``. Of an inferred one: the ``rule`` (its name), what it says in ``words``, and the
    proofs of its ``premises``. What the ontology or the file itself says has neither; ``origin`` tells the four apart:
    ``asserted``, ``inferred``, ``ontology``, ``file``.
    """

    triple: Triple
    origin: str
    claims: tuple[Claim, ...] = ()
    rule: str = ""
    words: str = ""
    premises: tuple[Proof, ...] = ()

    def leaves(self) -> Iterator[Proof]:
        """Yield the proofs without premises that this one ends at, in order."""
        if not self.premises:
            yield self
        for premise in self.premises:
            yield from premise.leaves()


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

    def prove(self, triple: Triple) -> Proof | None:
        """Give a proof of ``triple``; None where the graph does not hold it."""
        if triple not in self._made:
            _assemble(self._graph, self._search.proof([triple]) or [], self._made)
        return self._made.get(triple)


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
