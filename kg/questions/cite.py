"""Which claims a row of an answer rests on, by the templates of the question's header.

A template is a triple, or several joined by `` . ``, whose variables are columns of the row:
``?any film:inFilm ?film_iri . ?any film:filledBy ?person_iri``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, cast

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.errors import QueryError
from kg.model import Triple
from kg.vocab import DIFFERENCES, FILM, PREFIXES, RDF

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pyoxigraph import Store

    from kg.evidence import Claim, Evidence
    from kg.model import Term
    from kg.questions.ask import Answer, Row
    from kg.store import BuiltGraph


# A difference between sources names the claims of both.
_BOTH_SIDES: Final = frozenset({FILM.leftClaim, FILM.rightClaim})
# What else is said of differences; it leads to their claims, and has none itself.
_OF_DIFFERENCES: Final = frozenset({FILM.ofFilm, FILM.differenceClass, FILM.leftSource, FILM.rightSource})
Values: TypeAlias = "Mapping[str, Term | None]"


def citations(graph: BuiltGraph, answer: Answer, row: Row) -> list[Claim]:
    """Give the claims that ``row`` rests on, each once, sorted by file and place."""
    values: Values = dict(zip(answer.columns, row, strict=True))
    triples = {t for line in answer.query.cite for found in _matches(graph.store, line.split(" . "), values) for t in found}
    claims = {claim.iri: claim for triple in triples for claim in _claims(graph, triple)}
    return sorted(claims.values(), key=lambda claim: (claim.evidence, claim.iri.value))


def evidence(graph: BuiltGraph, answer: Answer, row: Row) -> list[Evidence]:
    """Give the places in documents that ``row`` rests on, each once, sorted by file and place."""
    found = sorted({place for claim in citations(graph, answer, row) for place in claim.evidence})
    return [e for e in found if not any(o != e and _covers(o, e) for o in found)]


def _covers(one: Evidence, other: Evidence) -> bool:
    return one.file == other.file and one.start <= other.start and other.end <= one.end


def _claims(graph: BuiltGraph, triple: Triple) -> list[Claim]:
    if triple.predicate in _BOTH_SIDES and isinstance(triple.object, NamedNode):
        return [graph.claims.named(triple.object)]
    if triple.predicate in _OF_DIFFERENCES:
        return []
    return graph.claims.of(*triple) or _behind(graph, triple)


def _behind(graph: BuiltGraph, triple: Triple) -> list[Claim]:
    """Give the claims that an inferred triple rests on."""
    from kg.reasoning.proofs import support  # noqa: PLC0415  most rows are asserted and need no proof

    return support(graph, triple)


def _matches(store: Store, templates: Sequence[str], values: Values) -> Iterator[tuple[Triple, ...]]:
    """Yield the triples of the graph that fit ``templates`` together.

    A variable that is no column fits everything; a column that the row leaves unbound says that there is no such triple.
    """
    if not templates:
        yield ()
        return
    words = templates[0].split()
    pattern = [values.get(word[1:]) if word.startswith("?") else _constant(word) for word in words]
    if any(term is None and word[1:] in values for word, term in zip(words, pattern, strict=True)):
        return
    for triple in _triples(store, pattern):
        told = {word[1:]: term for word, term in zip(words, triple, strict=True) if word.startswith("?")}
        for others in _matches(store, templates[1:], {**values, **told}):
            yield (triple, *others)


def _triples(store: Store, pattern: Sequence[Term | None]) -> Iterator[Triple]:
    subject, predicate, value = pattern
    if isinstance(subject, Literal) or isinstance(predicate, Literal):
        return
    graph = DIFFERENCES if predicate in _BOTH_SIDES | _OF_DIFFERENCES else DefaultGraph()
    for quad in store.quads_for_pattern(subject, predicate, value, graph):
        yield Triple(cast("NamedNode", quad.subject), quad.predicate, cast("Term", quad.object))


def _constant(word: str) -> NamedNode:
    prefix, _, name = word.partition(":")
    if word == "a":
        return RDF.type
    if prefix not in PREFIXES:
        raise QueryError("", f"the template of a citation names {word!r}", "write ?variable, a, or prefix:name")
    return NamedNode(PREFIXES[prefix] + name)
