"""What the engine's tests share: graphs from Turtle, and a checker of proofs that knows nothing of how they are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from pyoxigraph import RdfFormat, parse

from kg.reasoning import rules
from kg.reasoning.datatypes import datatypes, value
from kg.reasoning.table import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kg.reasoning.proof import Proof

Fact = tuple[str, str, str]
Bound = dict[str, str]

PREFIXES: Final = """
@prefix : <http://x/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
RDF, OWL = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#", "<http://www.w3.org/2002/07/owl#"
SAME: Final = f"{OWL}sameAs>"
# What the engine has built in, as the table of the specification has it.
EQUALITY: Final[dict[str, tuple[list[Fact], Fact]]] = {
    "eq-ref": ([], ("?x", SAME, "?x")),
    "eq-sym": ([("?x", SAME, "?y")], ("?y", SAME, "?x")),
    "eq-trans": ([("?x", SAME, "?y"), ("?y", SAME, "?z")], ("?x", SAME, "?z")),
    "eq-rep-s": ([("?s", SAME, "?t"), ("?s", "?p", "?o")], ("?t", "?p", "?o")),
    "eq-rep-o": ([("?o", SAME, "?t"), ("?s", "?p", "?o")], ("?s", "?p", "?t")),
}


@pytest.fixture(scope="session")
def read() -> Callable[[str], list[tuple[Any, ...]]]:
    """Give what reads Turtle with the usual prefixes; blank nodes are others each time."""
    return lambda turtle: [tuple(quad.triple) for quad in parse(PREFIXES + turtle, format=RdfFormat.TURTLE)]


class Checker:
    """Replays proofs: each step must be an instance of a rule of the table or of a rule file, each leaf be stated."""

    def __init__(self, stated: Iterable[Sequence[object]], files: Iterable[tuple[str, str]] = ()) -> None:
        """Take the triples that may be leaves, and the rule files."""
        self.stated = {(str(s), str(p), str(o)) for s, p, o in stated}
        self.files = {name: rules.parse(name, text) for name, text in files}

    def wrong(self, proof: Proof, above: tuple[object, ...] = ()) -> str:
        """Say what is wrong with ``proof``; nothing where it is one."""
        fact = _fact(proof.triple)
        if fact in above:
            return f"{fact} supports itself"
        if proof.origin != "inferred":
            return "" if fact in self.stated and not proof.premises else f"{fact} is not stated"
        if not any(self._instance(patterns, head, proof) for patterns, head in self._rules(proof)):
            return f"{fact} does not follow by {proof.rule} from {[_fact(p.triple) for p in proof.premises]}"
        return next(filter(None, (self.wrong(premise, (*above, fact)) for premise in proof.premises)), "")

    def _rules(self, proof: Proof) -> Iterator[tuple[list[Fact], Fact]]:
        """Yield the rules of this name as patterns and conclusion, lists written out."""
        if proof.rule in EQUALITY:
            yield EQUALITY[proof.rule]
        if proof.rule in self.files:
            file = self.files[proof.rule]
            yield [p.parts for p in file.body], file.head.parts
        if proof.rule in ("dt-eq", "dt-diff", "dt-type2") and _values_agree(proof):
            yield [], _fact(proof.triple)
        for rule in table(complete=True):
            if rule.name == proof.rule and rule.head:
                axioms = [p for p in rule.axioms if p[1] not in ("member", "pair")]
                for bound in _ways(axioms, [_fact(p.triple) for p in proof.premises], {}):
                    for more in self._members([p for p in rule.axioms if p not in axioms], bound):
                        facts = [fact for p in rule.facts for fact in self._written_out(p, more)]
                        yield [*(_filled(p, more) for p in axioms), *facts], _filled(rule.head, more)

    def _members(self, patterns: list[tuple[str, ...]], bound: Bound) -> Iterator[Bound]:
        if not patterns:
            yield bound
            return
        for member in self._list(bound[patterns[0][0]]):
            yield from self._members(patterns[1:], bound | {patterns[0][2]: member})

    def _written_out(self, pattern: tuple[str, ...], bound: Bound) -> Iterator[Fact]:
        spread = next((part for part in pattern if part[:2] in ("*?", "/?")), "")
        members = self._list(bound[spread[1:]]) if spread else [""]
        names = [pattern[0], *(f"?_{i}" for i in range(1, len(members))), pattern[2]]
        for i, member in enumerate(members):
            if spread.startswith("/"):
                yield _filled((names[i], member, names[i + 1]), bound)
            else:
                parts = (
                    member if part == spread else part.replace("*", str(i)) if part[0] == "?" else part for part in pattern
                )
                yield _filled(tuple(parts), bound)

    def _list(self, node: str) -> list[str]:
        members = []
        while node != f"{RDF}nil>":
            members += [o for s, p, o in self.stated if (s, p) == (node, f"{RDF}first>")]
            node = next(o for s, p, o in self.stated if (s, p) == (node, f"{RDF}rest>"))
        return members

    def _instance(self, patterns: list[Fact], head: Fact, proof: Proof) -> bool:
        """Tell whether the patterns match the premises, all of them used, and so conclude the triple."""
        premises = [_fact(p.triple) for p in proof.premises]
        start = _unified(head, _fact(proof.triple), {})
        return start is not None and any(
            {_filled(pattern, bound) for pattern in patterns} == set(premises) for bound in _ways(patterns, premises, start)
        )


def _fact(triple: Iterable[object]) -> Fact:
    s, p, o = map(str, triple)
    return s, p, o


def _ways(patterns: Sequence[tuple[str, ...]], facts: list[Fact], bound: Bound) -> Iterator[Bound]:
    if not patterns:
        yield bound
        return
    for fact in facts:
        more = _unified(patterns[0], fact, bound)
        if more is not None:
            yield from _ways(patterns[1:], facts, more)


def _unified(pattern: tuple[str, ...], fact: Fact, bound: Bound) -> Bound | None:
    found = dict(bound)
    for part, term in zip(pattern, fact, strict=True):
        if part in ("0", "1") and not term.startswith(f'"{part}"'):
            return None
        if part[0] in "?01":
            if found.setdefault(part, term) != term:
                return None
        elif part != term:
            return None
    return found


def _filled(pattern: tuple[str, ...], bound: Bound) -> Fact:
    s, p, o = (bound.get(part, part) for part in pattern)
    return s, p, o


def _values_agree(proof: Proof) -> bool:
    one, _, other = _fact(proof.triple)
    if proof.rule == "dt-type2":
        return other.strip("<>") in datatypes(value(one) or ("", "")) or other.endswith("#Literal>")
    return (value(one) == value(other)) == (proof.rule == "dt-eq")


@pytest.fixture(scope="session")
def checker() -> type[Checker]:
    """Give the checker of proofs."""
    return Checker
