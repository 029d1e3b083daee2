"""Decisions about identity as they stand in the graph ``identity``, with what speaks for and against each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from kg.iris import digest
from kg.values import integer
from kg.vocab import BASE, FILM, IDENTITY, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.identity.evidence import Decision
    from kg.model import Term


def quads(decided: Iterable[Decision]) -> Iterator[Quad]:
    """Yield the decisions; a thing that was taken for another has its old IRI here and nowhere else."""
    for decision in decided:
        node = NamedNode(f"{BASE}identity/{digest(decision.one, decision.other, decision.rule)}")
        stated: list[tuple[NamedNode, Term]] = [
            (RDF.type, FILM.IdentityDecision),
            (FILM.firstThing, NamedNode(decision.one)),
            (FILM.secondThing, NamedNode(decision.other)),
            (FILM.firstName, Literal(decision.names[0])),
            (FILM.secondName, Literal(decision.names[1])),
            (FILM.verdict, Literal(decision.verdict)),
            (FILM.decidedBy, Literal(decision.rule)),
            (FILM.weight, integer(decision.score)),
        ]
        for reason in decision.reasons:
            told = Literal(f"{reason.words} ({reason.weight:+})")
            stated.append((FILM.reasonAgainst if reason.weight < 0 else FILM.reasonFor, told))
        for predicate, value in stated:
            yield Quad(node, predicate, value, IDENTITY)
