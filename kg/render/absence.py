"""What is missing for a fact that is not in the graph, as an outline for people and as JSON for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kg.render.json import term
from kg.render.outline import Branch, Note
from kg.render.proof import DASH, claim_json, fact, sentence, stated, words
from kg.render.terminal import tame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Triple
    from kg.reasoning.absence import Gap, Silence, Way
    from kg.store import BuiltGraph

_NAMELESS: Final = 3  # a variable with a shorter name says nothing: ?s, ?o
_NAMED: Final = 3  # documents that are named


def branch(graph: BuiltGraph, gap: Gap) -> Branch:
    """Give the ways to the fact as an outline, the best first; below it only the best."""
    title = f"the graph does not say: {_words(graph, gap)}"
    ways = tuple(_way(graph, way, number) for number, way in enumerate(gap.ways))
    return Branch(title, "missing", tuple(map(Note, _silence(graph, gap.silence, last=not ways))), ways)


def _way(graph: BuiltGraph, way: Way, number: int) -> Branch:
    title = f"{'another way: ' if number else ''}it would follow by {way.rule}: {way.words}"
    return Branch(title, "inferred", _excluded(way), tuple(_premises(graph, way)))


def _excluded(way: Way) -> tuple[Note, ...]:
    return () if way.gaps else (Note("all that the rule wants holds, but what it denies holds too"),)


def _premises(graph: BuiltGraph, way: Way) -> Iterator[Branch]:
    for gap in way.gaps:
        best = gap.ways[:1]
        notes = [Note(f"would follow by {one.rule}: {one.words}") for one in best]
        notes += map(Note, _silence(graph, gap.silence, last=not best))
        under = tuple(premise for one in best for premise in _premises(graph, one))
        yield Branch(f"missing: {_words(graph, gap)}", "missing", tuple(notes), under)
    for triple in way.holds:
        claims = graph.claims.of(*triple)
        notes = [stated(claim) for claim in claims] or [Note("inferred, or said by the ontology")]
        yield Branch(f"holds: {sentence(graph.store, triple)}", "asserted" if claims else "ontology", tuple(notes))


def _silence(graph: BuiltGraph, silence: Silence, *, last: bool) -> Iterator[str]:
    """Yield what is said instead; and where it is the ``last`` that can be said, who says nothing."""
    for triple in silence.said:
        yield f"the graph says: {sentence(graph.store, triple)}"
    if last and not silence.used:
        yield "no pattern read anything of this kind in any document, and no rule concludes it"
    elif last:
        yield "no document states it, and no rule concludes it"
    if last and silence.documents:
        named = ", ".join(silence.documents[:_NAMED])
        more = len(silence.documents) - _NAMED
        yield f"what speaks of it: {named}{f' and {more:,} more' if more > 0 else ''}"


def _words(graph: BuiltGraph, gap: Gap) -> str:
    parts = zip(gap.terms, gap.pattern.parts, strict=True)
    return tame(DASH.join(_any(part) if known is None else words(graph.store, known) for known, part in parts))


def _any(variable: str) -> str:
    """Say that whatever is called ``?role`` would do.

    >>> _any("?role"), _any("?s")
    ('any role', 'anything')
    """
    name = variable.removeprefix("?")
    return f"any {name}" if len(name) > _NAMELESS else "anything"


def as_json(graph: BuiltGraph, gap: Gap) -> dict[str, Any]:
    """Give the gap as nested members; a part of its fact that anything could be is null."""
    silence = gap.silence
    return {
        "missing": {
            name: None if known is None else term(known)
            for name, known in zip(("subject", "predicate", "object"), gap.terms, strict=True)
        },
        "words": _words(graph, gap),
        "documents": list(silence.documents),
        "said": [fact(triple) for triple in silence.said],
        "kind_is_read": silence.used,
        "ways": [_way_json(graph, way) for way in gap.ways],
    }


def _way_json(graph: BuiltGraph, way: Way) -> dict[str, Any]:
    return {
        "rule": way.rule,
        "because": way.words,
        "holds": [_held(graph, triple) for triple in way.holds],
        "gaps": [as_json(graph, gap) for gap in way.gaps],
    }


def _held(graph: BuiltGraph, triple: Triple) -> dict[str, Any]:
    claims = [claim_json(claim) for claim in graph.claims.of(*triple)]
    return {"fact": fact(triple), "words": sentence(graph.store, triple), "claims": claims}
