"""Rules as the engine runs them: the table's specialised to an ontology, and those of rule files."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kg.reasoning.conditions import Group
from kg.vocab import OWL, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.reasoning.conditions import Atom
    from kg.reasoning.table import TableRule

Fact = tuple[str, str, str]  # a triple, its terms as N-Triples writes them
Bound = dict[str, str]

TYPE: Final = str(RDF.type)
SAME: Final = str(OWL.sameAs)
FIRST, REST, NIL = str(RDF.first), str(RDF.rest), str(RDF.nil)


@dataclass(frozen=True, slots=True)
class Clause:
    """``head`` follows (or an inconsistency where it is None) where ``body`` matches, given the ``axioms``."""

    name: str
    head: Atom | None
    body: Group
    axioms: tuple[Fact, ...] = ()
    template: str = field(default="", compare=False)
    bound: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    @property
    def words(self) -> str:
        """Say in words what the clause says."""
        names = {name.removeprefix("?"): _named(term) for name, term in self.bound}
        return _filled(self.template, names)


def _named(term: str) -> str:
    """Give the last part of an IRI, as people say it; several for a list."""
    if " " in term and term[0] == "<":
        return "\n".join(map(_named, term.split(" ")))
    if term.startswith("_:"):
        return "thing so defined"
    return term.strip("<>").rstrip("/#").rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _filled(template: str, names: dict[str, str]) -> str:
    """Fill ``{p}`` and, for a list, ``{l: and }`` with what stands between its members."""
    for name, value in names.items():
        template = template.replace(f"{{{name}}}", value.replace("\n", ", "))
        start = template.find(f"{{{name}:")
        if start >= 0:
            end = template.index("}", start)
            between = template[start + len(name) + 2 : end]
            template = template[:start] + value.replace("\n", between) + template[end + 1 :]
    return template


class Axioms:
    """Triples of an ontology, found by predicate and either end."""

    def __init__(self, triples: Iterable[Fact]) -> None:
        """Index ``triples``."""
        self.triples = dict.fromkeys(triples)
        self._ends: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
        for s, p, o in self.triples:
            for key in (("", p, ""), (s, p, ""), ("", p, o), (s, p, o)):
                self._ends[key].append((s, p, o))
        self._numbers = {o: _number(o) for _, _, o in self.triples if o[0] == '"'}

    def members(self, node: str) -> tuple[str, ...]:
        """Give the members of a list; what a broken or circular one has up to there."""
        found: list[str] = []
        seen = {NIL}
        while node not in seen:
            seen.add(node)
            first, rest = self._ends.get((node, FIRST, "")), self._ends.get((node, REST, ""))
            if not first:
                break
            found.append(first[0][2])
            node = rest[0][2] if rest else NIL
        return tuple(found)

    def matches(self, pattern: tuple[str, ...], bound: Bound) -> Iterator[tuple[Bound, tuple[Fact, ...]]]:
        """Yield the ways in which ``pattern`` holds, each with the triple it is."""
        if pattern[1] in ("member", "pair"):
            members = self.members(bound[pattern[0]])
            for here, one in enumerate(members):
                if pattern[1] == "member":
                    yield bound | {pattern[2]: one}, ()
                else:
                    yield from ((bound | {pattern[2]: one, pattern[3]: other}, ()) for other in members[here + 1 :])
            return
        s, p, o = (bound.get(part, part) for part in pattern)
        number = o if o in ("0", "1") else ""
        free = "" if o[0] == "?" or number else o
        for fact in self._ends.get(("" if s[0] == "?" else s, p, free), ()):
            if number and self._numbers.get(fact[2]) != number:
                continue
            found = {part: term for part, term in zip((s, o), (fact[0], fact[2]), strict=True) if part[0] == "?"}
            yield bound | found, (fact,)


def _number(literal: str) -> str:
    digits = literal[1:].partition('"')[0].lstrip("+")
    return str(int(digits)) if digits.isdigit() else ""


def specialised(rules: Iterable[TableRule], axioms: Axioms) -> Iterator[Clause]:
    """Yield each rule of the table for each way in which its axioms hold."""
    for rule in rules:
        lists = {part[1:] for pattern in rule.facts for part in pattern if part[0] in "*/"}
        ways: list[tuple[Bound, tuple[Fact, ...]]] = [({}, ())]
        for pattern in rule.axioms:
            ways = [(more, (*facts, *new)) for bound, facts in ways for more, new in axioms.matches(pattern, bound)]
        for bound, facts in ways:
            clause = _clause(rule, {name: axioms.members(bound[name]) for name in lists}, bound, facts)
            if clause is not None:
                yield clause


def _clause(rule: TableRule, lists: dict[str, tuple[str, ...]], bound: Bound, facts: tuple[Fact, ...]) -> Clause | None:
    body: list[Atom] = []
    for pattern in rule.facts:
        body += _instances(pattern, bound, lists)
    head: Atom | None = tuple(bound.get(part, part) for part in rule.head) if rule.head else None  # type: ignore[assignment]
    if head in body or any(atom[1][0] == '"' for atom in (*body, *((head,) if head else ()))):
        return None
    if not body and rule.facts:  # an empty list
        return None
    names = bound | {name: " ".join(members) for name, members in lists.items()}
    return Clause(rule.name, head, Group(tuple(body)), facts, rule.words, tuple(names.items()))


def _instances(pattern: tuple[str, ...], bound: Bound, lists: dict[str, tuple[str, ...]]) -> Iterator[Atom]:
    """Yield the atoms that a pattern stands for: several where it speaks of each member of a list."""
    s, p, o = (bound.get(part, part) for part in pattern)
    spread = next((part for part in (p, o) if part[0] in "*/" and part[1] == "?"), None)
    if spread is None:
        yield (s, p, o)
    elif spread[0] == "*":
        for number, member in enumerate(lists[spread[1:]]):
            end = member if o == spread else f"{o[:-1]}{number}" if o[-1] == "*" else o
            yield (s, member if p == spread else p, end)
    else:
        links = lists[spread[1:]]
        names = [s, *(f"?_{number}" for number in range(1, len(links))), o]
        yield from ((names[i], link, names[i + 1]) for i, link in enumerate(links))
