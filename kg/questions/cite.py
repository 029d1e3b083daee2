"""Which claims a row of an answer rests on, by the triple templates of the question's header."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.errors import QueryError
from kg.evidence import claims_for
from kg.model import Triple
from kg.vocab import PREFIXES, RDF

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pyoxigraph import Store

    from kg.evidence import Claim
    from kg.model import Term
    from kg.questions.ask import Answer, Row
    from kg.store import BuiltGraph


def citations(graph: BuiltGraph, answer: Answer, row: Row) -> list[Claim]:
    """Give the claims that ``row`` rests on, each once, sorted by file and place."""
    values = dict(zip(answer.columns, row, strict=True))
    found = {
        claim.iri: claim
        for template in answer.query.cite
        for triple in _triples(graph.store, template, values)
        for claim in claims_for(graph.store, *triple)
    }
    return sorted(found.values(), key=lambda claim: (claim.evidence, claim.iri.value))


def _triples(store: Store, template: tuple[str, str, str], values: Mapping[str, Term | None]) -> Iterator[Triple]:
    """Yield the triples of the graph that fit ``template``.

    A variable that is no column fits everything; a column that the row leaves unbound says that there is no such triple.
    """
    pattern: list[Term | None] = []
    for word in template:
        if not word.startswith("?"):
            pattern.append(_constant(word))
        elif word[1:] in values:
            value = values[word[1:]]
            if value is None:
                return
            pattern.append(value)
        else:
            pattern.append(None)
    subject, predicate, value = pattern
    if isinstance(subject, Literal) or isinstance(predicate, Literal):
        return
    for quad in store.quads_for_pattern(subject, predicate, value, DefaultGraph()):
        yield Triple(cast("NamedNode", quad.subject), quad.predicate, cast("Term", quad.object))


def _constant(word: str) -> NamedNode:
    prefix, _, name = word.partition(":")
    if word == "a":
        return RDF.type
    if prefix not in PREFIXES:
        raise QueryError("", f"the template of a citation names {word!r}", "it is a variable, a, or a known prefix and name")
    return NamedNode(PREFIXES[prefix] + name)
