"""Proofs as a tree for people, and as JSON for programs: what rests on what, down to the words of documents."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from kg.lookup import label
from kg.render import outline
from kg.render.json import term as term_json
from kg.render.outline import Branch, Note
from kg.render.terminal import tame
from kg.vocab import RDF

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.evidence import Claim
    from kg.model import Term, Triple
    from kg.reasoning.proof import Proof
    from kg.render.tables import Look

DASH: Final = " — "
_IS_A: Final = "is a"
_ORIGINS: Final = {"ontology": "said by the ontology", "file": "known from the file itself"}


def sentence(store: Store, fact: Triple) -> str:
    """Give a fact as people read it: the labels of its three terms."""
    return tame(DASH.join(words(store, part) for part in fact))


def words(store: Store, term: Term) -> str:
    """Give one term of a fact as people read it."""
    return _IS_A if term == RDF.type else label(store, term)


def tree(store: Store, proof: Proof, look: Look) -> str:
    """Give ``proof`` as a tree: the fact at the top, what it rests on under it, quotes at the tips."""
    return outline.text(branch(store, proof), look)


def branch(store: Store, proof: Proof) -> Branch:
    """Give ``proof`` as an outline."""
    branches = tuple(branch(store, premise) for premise in proof.premises)
    return Branch(sentence(store, proof.triple), proof.origin, tuple(_notes(proof)), branches)


def _notes(proof: Proof) -> list[Note]:
    if proof.origin == "inferred":
        return [Note(inferred(proof.rule, proof.words))]
    if proof.origin in _ORIGINS:
        return [Note(_ORIGINS[proof.origin])]
    return [stated(claim) for claim in proof.claims]


def inferred(rule: str, words: str) -> str:
    """Say by which rule a fact follows."""
    return f"inferred by {rule}: {words}" if words else f"inferred by {rule}"


def stated(claim: Claim) -> Note:
    """Say who states a fact, with the words."""
    return Note(f"stated by {claim.file}, read by {claim.pattern}", claim.evidence)


def as_json(store: Store, proof: Proof) -> dict[str, Any]:
    """Give ``proof`` as nested members: fact, words, origin, rule, claims with evidence, premises."""
    written: dict[str, Any] = {"fact": fact(proof.triple), "words": sentence(store, proof.triple), "origin": proof.origin}
    if proof.rule:
        written |= {"rule": proof.rule, "because": proof.words}
    if proof.claims:
        written["claims"] = [claim_json(claim) for claim in proof.claims]
    if proof.premises:
        written["premises"] = [as_json(store, premise) for premise in proof.premises]
    return written


def fact(triple: Triple) -> dict[str, Any]:
    """Give a triple as members, its terms as SPARQL's results in JSON have them."""
    return {name: term_json(part) for name, part in zip(("subject", "predicate", "object"), triple, strict=True)}


def claim_json(claim: Claim) -> dict[str, Any]:
    """Give a claim with its evidence."""
    evidence = [asdict(place) for place in claim.evidence]
    return {"claim": claim.iri.value, "file": claim.file, "pattern": claim.pattern, "evidence": evidence}
