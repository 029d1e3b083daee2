"""Proofs as a tree for people, and as JSON for programs: what rests on what, down to the words of documents."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from kg.lookup import label
from kg.render.json import term
from kg.render.terminal import BOLD, PLAIN, tame
from kg.render.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Store

    from kg.model import Triple
    from kg.reasoning.proofs import Proof
    from kg.render.tables import Look

_DASH: Final = " — "
_ORIGINS: Final = {"ontology": "said by the ontology", "file": "known from the file itself"}
_BRANCH, _LAST, _BAR, _BLANK = "├─ ", "└─ ", "│  ", "   "


def sentence(store: Store, fact: Triple) -> str:
    """Give a fact as people read it: the labels of its three terms."""
    return tame(_DASH.join(label(store, part) for part in fact))


def tree(store: Store, proof: Proof, look: Look) -> str:
    """Give ``proof`` as a tree: the fact at the top, what it rests on under it, quotes at the tips."""
    return "".join(f"{line}\n" for line in _lines(store, proof, look, "", ""))


def _lines(store: Store, proof: Proof, look: Look, first: str, rest: str) -> Iterator[str]:
    """Yield a proof's lines: ``first`` stands before the fact, ``rest`` before all that is under it."""
    fact = sentence(store, proof.triple)
    yield f"{first}{BOLD}{fact}{PLAIN}" if look.colour else first + fact
    under = _BAR if proof.premises else _BLANK
    for line in _reasons(proof, look, len(rest) + len(under)):
        yield f"{rest}{under}{line}"
    for number, premise in enumerate(proof.premises, 1):
        last = number == len(proof.premises)
        yield from _lines(store, premise, look, rest + (_LAST if last else _BRANCH), rest + (_BLANK if last else _BAR))


def _reasons(proof: Proof, look: Look, indent: int) -> Iterator[str]:
    if proof.origin == "inferred":
        yield tame(f"inferred by {proof.rule}: {proof.words}" if proof.words else f"inferred by {proof.rule}")
    elif proof.origin in _ORIGINS:
        yield _ORIGINS[proof.origin]
    for claim in proof.claims:
        yield tame(f"stated by {claim.file}, read by {claim.pattern}")
        for evidence in claim.evidence:
            yield from (f"  {line}" for line in quoted(evidence, look, indent + 2))


def as_json(store: Store, proof: Proof) -> dict[str, Any]:
    """Give ``proof`` as nested members: fact, words, origin, rule, claims with evidence, premises."""
    subject, predicate, value = proof.triple
    written: dict[str, Any] = {
        "fact": {"subject": term(subject), "predicate": term(predicate), "object": term(value)},
        "words": sentence(store, proof.triple),
        "origin": proof.origin,
    }
    if proof.rule:
        written |= {"rule": proof.rule, "because": proof.words}
    if proof.claims:
        written["claims"] = [
            {"claim": c.iri.value, "file": c.file, "pattern": c.pattern, "evidence": [asdict(e) for e in c.evidence]}
            for c in proof.claims
        ]
    if proof.premises:
        written["premises"] = [as_json(store, premise) for premise in proof.premises]
    return written
