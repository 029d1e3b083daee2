"""The search for a proof: backwards from a triple to rules that conclude it, and on to their premises.

Triples are asked about in widening circles, and one counts as proved when all premises of one step are; so a triple never
supports itself, each is asked about once, and the search ends however rules refer to each other (Dowling and Gallier,
Linear-time algorithms for testing the satisfiability of propositional Horn formulae, 1984).
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.reasoning.premises import Premises, concluding
from kg.reasoning.rules import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Triple
    from kg.reasoning.rules import Rule
    from kg.store import BuiltGraph


@dataclass(frozen=True, slots=True)
class Step:
    """``rule`` concludes ``triple`` from ``premises``."""

    triple: Triple
    rule: Rule
    premises: tuple[Triple, ...]


class Search:
    """Finds steps that prove triples of one graph, and remembers them; what is ``barred`` supports nothing."""

    def __init__(self, graph: BuiltGraph, barred: frozenset[Triple] = frozenset()) -> None:
        """Begin with nothing proved."""
        self._premises, self._barred = Premises(graph), barred
        self._asked: set[Triple] = set()
        self._waiting: dict[Triple, list[tuple[Step, set[Triple]]]] = defaultdict(list)
        self._circle: deque[Triple] = deque()
        # Each triple stands after its premises.
        self._proved: dict[Triple, Step | str] = {}

    def steps(self, triple: Triple) -> list[Step]:
        """Give the ways in which a rule concludes ``triple``, those that look shortest first."""
        wanted = Pattern(*map(str, triple))
        found: dict[tuple[str, frozenset[Triple]], Step] = {}
        for rule in concluding(wanted):
            for premises in self._premises.instances(rule, triple):
                if triple not in premises:
                    found.setdefault((rule.name, frozenset(premises)), Step(triple, rule, premises))
        return sorted(found.values(), key=self._length)

    def _length(self, step: Step) -> tuple[bool, int]:
        """Guess how long a proof is: shortest from asserted triples, longest round a symmetric property."""
        inferred = [p for p in step.premises if self.origin(p) == "inferred"]
        return any(p.predicate == step.triple.predicate for p in inferred), len(inferred)

    def origin(self, triple: Triple) -> str:
        """Tell where a triple is from (see ``Premises.origin``)."""
        return self._premises.origin(triple)

    def proof(self, goals: Iterable[Triple]) -> list[tuple[Triple, Step | str]] | None:
        """Give what proves ``goals``: triples with their steps or origins, each after its premises; None where nothing does."""
        wanted = list(goals)
        for goal in wanted:
            self._ask(goal)
        while self._circle and not all(goal in self._proved for goal in wanted):
            self._widen(self._circle.popleft())
        return self._needed(wanted) if all(goal in self._proved for goal in wanted) else None

    def _ask(self, triple: Triple) -> None:
        if triple in self._asked or triple in self._barred:
            return
        self._asked.add(triple)
        origin = self.origin(triple)
        if origin == "inferred":
            self._circle.append(triple)
        elif origin:
            self._settle(triple, origin)

    def _widen(self, triple: Triple) -> None:
        """Ask about the premises that would prove ``triple``."""
        if triple in self._proved:
            return
        for step in self.steps(triple):
            for premise in step.premises:
                self._ask(premise)
            missing = {premise for premise in step.premises if premise not in self._proved}
            if not missing:
                self._settle(triple, step)
                return
            for premise in missing:
                self._waiting[premise].append((step, missing))

    def _settle(self, triple: Triple, reason: Step | str) -> None:
        """Count ``triple`` as proved, and with it whatever waited for it alone."""
        settled = deque([(triple, reason)])
        while settled:
            proved, why = settled.popleft()
            if proved in self._proved:
                continue
            self._proved[proved] = why
            for step, missing in self._waiting.pop(proved, ()):
                missing.discard(proved)
                if not missing:
                    settled.append((step.triple, step))

    def _needed(self, goals: list[Triple]) -> list[tuple[Triple, Step | str]]:
        needed, open_ = set(goals), list(goals)
        while open_:
            reason = self._proved[open_.pop()]
            new = set(() if isinstance(reason, str) else reason.premises) - needed
            needed |= new
            open_ += new
        return [(triple, reason) for triple, reason in self._proved.items() if triple in needed]
