"""Why a fact is not in the graph: what would have to hold for a rule to conclude it, down to what no document states.

For every rule that could conclude the fact, as many of its premises as hold together are taken from the graph; each of the
others is a gap, which other rules might fill in turn. The way with the fewest gaps comes first.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, islice
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode

from kg.model import Triple
from kg.reasoning.premises import Premises, concluding
from kg.reasoning.rules import Pattern, instance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model import Term
    from kg.reasoning.premises import Bound
    from kg.reasoning.rules import Rule
    from kg.store import BuiltGraph

    Terms = tuple[Term | None, ...]

_DEEPEST: Final = 5  # rules above one another
_SHOWN: Final = 3  # ways, and what is said instead
_LOOKED_AT: Final = 50  # triples about one thing
_OUT_OF_REACH: Final = 4  # what a gap counts that neither documents nor rules ever fill


@dataclass(frozen=True, slots=True)
class Silence:
    """What is said instead.

    ``documents`` speak of the thing, ``said`` is what the graph says of it by this property, ``used`` whether it says
    anything of anything by it.
    """

    documents: tuple[str, ...]
    said: tuple[Triple, ...]
    used: bool


@dataclass(frozen=True, slots=True)
class Way:
    """How a rule would conclude the fact: the premises that hold, and those that do not.

    Without gaps all premises hold, and only what the rule denies stands against it.
    """

    rule: str
    words: str
    holds: tuple[Triple, ...]
    gaps: tuple[Gap, ...]

    @property
    def cost(self) -> int:
        """Count what would have to be stated."""
        return sum(gap.cost for gap in self.gaps)


@dataclass(frozen=True, slots=True)
class Gap:
    """A fact that is not there, with variables (``?role``) for whatever would do; the ``ways`` that are best come first.

    ``stated`` tells that documents state facts of this kind.
    """

    pattern: Pattern
    terms: Terms
    ways: tuple[Way, ...]
    silence: Silence
    stated: bool

    @property
    def cost(self) -> int:
        """Count what would have to be stated: the fact itself, or what the best way wants."""
        own = 1 if self.stated else _OUT_OF_REACH
        return min([own, *(way.cost for way in self.ways)])


def closest(graph: BuiltGraph, triples: Sequence[Triple]) -> Gap:
    """Say what is missing for that one of ``triples``, none of which the graph holds, that wants the least."""
    absences = Absences(graph)
    gaps = [absences.explain(triple) for triple in triples]
    return min(gaps, key=lambda gap: (not gap.ways, gap.cost, -max((len(way.holds) for way in gap.ways), default=0)))


class Absences:
    """Explains what is missing in one graph."""

    def __init__(self, graph: BuiltGraph) -> None:
        """Take an open graph."""
        self._graph, self._premises = graph, Premises(graph)
        self._spoken: dict[NamedNode, tuple[str, ...]] = {}

    def explain(self, triple: Triple) -> Gap:
        """Say what is missing for ``triple``, which the graph must not hold."""
        return self._gap(Pattern(*map(str, triple)), tuple(triple), ())

    def _gap(self, pattern: Pattern, terms: Terms, above: tuple[Pattern, ...]) -> Gap:
        """Explain one missing fact; below the one that was asked about, what documents state is not looked for in rules."""
        stated = self._premises.stated(pattern)
        ways: list[Way] = []
        if not above or (not stated and len(above) < _DEEPEST):
            path = (*above, _nameless(pattern))
            for rule in concluding(pattern):
                bound = _unified(rule.head, pattern, terms)
                if bound is not None:
                    ways += self._ways(rule, bound, path)
        ways.sort(key=lambda way: (way.cost, -len(way.holds), len(way.gaps)))
        return Gap(pattern, terms, tuple(ways[:_SHOWN]), self._silence(terms), stated)

    def _ways(self, rule: Rule, bound: Bound, path: tuple[Pattern, ...]) -> Iterator[Way]:
        """Yield the ways in which as many premises of ``rule`` hold together as can; what only the ontology says must."""
        fixed = [p for p in rule.body if self._premises.fixed(p)]
        free = [p for p in rule.body if p not in fixed]
        for size in range(len(free), -1, -1):
            chosen = ([*fixed, *some] for some in combinations(free, size))
            found = [way for some in chosen for way in self._partial(rule, bound, some, path)]
            if found:
                yield from found
                return

    def _partial(self, rule: Rule, bound: Bound, chosen: list[Pattern], path: tuple[Pattern, ...]) -> Iterator[Way]:
        if not _anchored(chosen, bound):
            return
        for solution in self._premises.matches(chosen, bound, 1) if chosen else [bound]:
            wanted = [_wanted(p, solution) for p in rule.body if p not in chosen]
            if not any(_nameless(pattern) in path for pattern, _ in wanted):
                gaps = tuple(self._gap(pattern, terms, path) for pattern, terms in wanted)
                yield Way(rule.name, rule.words, tuple(_filled(p, solution) for p in chosen), gaps)

    def _silence(self, terms: Terms) -> Silence:
        subject, predicate, value = terms
        if not isinstance(predicate, NamedNode):
            return Silence((), (), used=True)
        thing = subject or value
        documents = self._documents(thing) if isinstance(thing, NamedNode) else ()
        about = value if subject is None else None
        quads = islice(self._graph.store.quads_for_pattern(subject, predicate, about, None), _LOOKED_AT)  # type: ignore[arg-type]
        said = {Triple(q.subject, q.predicate, q.object) for q in quads}  # type: ignore[arg-type]
        used = bool(said) or any(self._graph.store.quads_for_pattern(None, predicate, None, None))
        return Silence(documents, tuple(sorted(said, key=str)[:_SHOWN]), used)

    def _documents(self, thing: NamedNode) -> tuple[str, ...]:
        if thing not in self._spoken:
            claims = [*self._graph.claims.of(thing), *self._graph.claims.of(None, None, thing)]
            self._spoken[thing] = tuple(sorted({claim.file for claim in claims}))
        return self._spoken[thing]


def _unified(head: Pattern, pattern: Pattern, terms: Terms) -> Bound | None:
    """Give the terms that the head's variables take when it says what ``pattern`` says; None where it cannot."""
    bound: Bound = {}
    for part, wanted, term in zip(head.parts, pattern.parts, terms, strict=True):
        if part[0] != "?":
            if term is not None and part != wanted:
                return None
        elif term is not None and bound.setdefault(part, term) != term:
            return None
    return None if isinstance(bound.get(head.subject), Literal) else bound


def _anchored(patterns: Sequence[Pattern], bound: Bound) -> bool:
    """Tell whether every pattern is linked to what the fact is about: others hold somewhere, and say nothing about it."""
    known, left = set(bound), list(patterns)
    while left:
        linked = [p for p in left if known.intersection(p.parts)]
        if not linked:
            return False
        known.update(part for p in linked for part in p.parts if part[0] == "?")
        left = [p for p in left if p not in linked]
    return True


def _filled(pattern: Pattern, terms: Bound) -> Triple:
    return Triple(*(instance(part, terms) for part in pattern.parts))  # type: ignore[arg-type]


def _wanted(pattern: Pattern, terms: Bound) -> tuple[Pattern, Terms]:
    """Give a premise that does not hold, as far as its terms are known, and these."""
    known = tuple(terms.get(part) if part[0] == "?" else instance(part, {}) for part in pattern.parts)
    return Pattern(*(part if term is None else str(term) for part, term in zip(pattern.parts, known, strict=True))), known


def _nameless(pattern: Pattern) -> Pattern:
    """Give ``pattern`` without the names of its variables, which differ from rule to rule."""
    return Pattern(*(part if part[0] != "?" else "?" for part in pattern.parts))
