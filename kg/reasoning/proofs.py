"""Proofs: why an inferred triple holds, down to asserted triples and so to the characters of documents.

A proof is looked for backwards, from the triple to rules that conclude it and on to their premises, over the published graph.
No triple stands above itself, so every proof is well-founded.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from pyoxigraph import DefaultGraph, NamedNode, Quad, QuerySolutions, Variable

from kg import ontology
from kg.model import Triple
from kg.reasoning import rules
from kg.reasoning.axioms import Axioms
from kg.reasoning.rules import instance, unify
from kg.vocab import CLAIMS, DIFFERENCES, INFERRED, ONTOLOGY, PROVENANCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.evidence import Claim
    from kg.reasoning.rules import Rule
    from kg.store import BuiltGraph

_DEEPEST: Final = 12
_TRIED: Final = 64  # instances of one rule


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


def support(graph: BuiltGraph, triple: Triple) -> list[Claim]:
    """Give the claims that ``triple`` rests on: its own, or those at the leaves of its proof; none where it does not hold."""
    proof = explain(graph, triple)
    found = {claim.iri: claim for leaf in (proof.leaves() if proof else ()) for claim in leaf.claims}
    return sorted(found.values(), key=lambda c: (c.evidence, c.iri.value))


@cache
def _rules() -> tuple[Rule, ...]:
    """Give every rule that conclusions can come from, those of the rule files first."""
    terms = ontology.load()
    return (*(rules.parse(name, text) for name, text in terms.rules), *Axioms(terms).rules())


class Prover:
    """Looks for proofs in one graph; what it has proved it remembers."""

    def __init__(self, graph: BuiltGraph) -> None:
        """Begin with nothing proved."""
        self._store, self._claims = graph.store, graph.claims
        self._rules = _rules()
        self._proved: dict[Triple, Proof] = {}
        # What a rule denies was absent when it was applied; what it then concluded must not stand against it.
        apart = (CLAIMS, DIFFERENCES, INFERRED, ONTOLOGY)
        self._stated = [g for g in graph.store.named_graphs() if isinstance(g, NamedNode) and g not in apart]

    def prove(self, triple: Triple, above: tuple[Triple, ...] = ()) -> Proof | None:
        """Give a proof of ``triple`` that uses none of the triples ``above`` it."""
        if triple in self._proved:
            return self._proved[triple]
        proof = self._leaf(triple)
        if proof is None and self._holds(triple, INFERRED) and len(above) < _DEEPEST:
            path = (*above, triple)
            steps = ((rule, premises) for rule in self._rules for premises in self._instances(rule, triple))
            ordered = sorted(steps, key=lambda step: self._length(triple, step[1]))
            proof = next(filter(None, (self._step(triple, rule, premises, path) for rule, premises in ordered)), None)
        if proof is not None:
            self._proved[triple] = proof
        return proof

    def _length(self, triple: Triple, premises: list[Triple]) -> tuple[bool, int]:
        """Guess how long a proof from ``premises`` is: shortest from asserted triples, longest round a symmetric property."""
        inferred = [p for p in premises if self._leaf(p) is None]
        return any(p.predicate == triple.predicate for p in inferred), len(inferred)

    def _step(self, triple: Triple, rule: Rule, premises: list[Triple], path: tuple[Triple, ...]) -> Proof | None:
        proofs: list[Proof] = []
        for premise in premises:
            proof = None if premise in path else self.prove(premise, path)
            if proof is None:
                return None
            proofs.append(proof)
        return Proof(triple, "inferred", rule=rule.name, words=rule.words, premises=tuple(proofs))

    def _leaf(self, triple: Triple) -> Proof | None:
        if self._holds(triple, ONTOLOGY):
            return Proof(triple, "ontology")
        if self._holds(triple, PROVENANCE):
            return Proof(triple, "file")
        if self._holds(triple, INFERRED):
            return None
        claims = self._claims.of(*triple)
        return Proof(triple, "asserted", claims=tuple(claims)) if claims else None

    def _holds(self, triple: Triple, graph: NamedNode) -> bool:
        return Quad(*triple, graph) in self._store

    def _instances(self, rule: Rule, triple: Triple) -> Iterator[list[Triple]]:
        """Yield the premises of every way in which ``rule`` concludes ``triple``, in a fixed order."""
        bound = unify(rule.head, triple)
        if bound is None:
            return
        free = sorted({part for p in rule.body for part in p.parts if part[0] == "?"} - set(bound))
        order = f"ORDER BY {' '.join(f'STR({v})' for v in free)}" if free else ""
        answer = self._store.query(
            # Oxigraph binds only variables that are projected.
            f"SELECT {' '.join([*bound, *free])} WHERE {{\n{rule.where}\n}} {order} LIMIT {_TRIED}",
            substitutions={Variable(name[1:]): term for name, term in bound.items()},
            default_graph=[*(self._stated if rule.negates else [DefaultGraph()]), ONTOLOGY],
        )
        if isinstance(answer, QuerySolutions):
            for row in answer:
                terms = bound | {name: row[name[1:]] for name in free}
                yield [Triple(*(instance(part, terms) for part in p.parts)) for p in rule.body]  # type: ignore[arg-type]
