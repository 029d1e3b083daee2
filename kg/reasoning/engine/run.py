"""Running rules to a fixpoint: stratum by stratum, each rule only on what is new since it ran last (semi-naive evaluation)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from kg.reasoning.engine.clauses import SAME
from kg.reasoning.engine.equality import rewritten, united
from kg.reasoning.engine.joins import NO_PAIRS, first, merged, ordered, pack, second, swapped
from kg.reasoning.engine.literals import Literals
from kg.reasoning.engine.matching import Kind, Link, Matcher
from kg.reasoning.engine.strata import strata
from kg.vocab import OWL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.reasoning.columns import Ids, Terms
    from kg.reasoning.engine.binding import Bound
    from kg.reasoning.engine.facts import Facts
    from kg.reasoning.engine.joins import Pairs
    from kg.reasoning.engine.matching import Step, Table
    from kg.reasoning.engine.relations import Members, Relation
    from kg.reasoning.engine.strata import Stratum


@dataclass(frozen=True, slots=True)
class Epoch:
    """The facts between two merges: who represented whom, and what held, by relation and class."""

    start: int  # the step that began it
    representative: Ids | None
    relations: dict[int, Relation]
    classes: dict[int, Members]


class Run:
    """Runs rules on facts; afterwards the facts are closed under the rules."""

    def __init__(self, facts: Facts, rules: Sequence[Bound], terms: Terms, ids: Mapping[str, int]) -> None:
        """Take the ``rules`` that can matter; ``ids`` are those of the terms that they and the ontology name."""
        self.facts, self.rules, self.terms, self.same = facts, rules, terms, ids[SAME]
        self.literals, self._different = Literals(terms, ids), ids.get(str(OWL.differentFrom))
        self.step = 0
        self.epochs: list[Epoch] = []
        self._begun = 0
        absences = {group: body for rule in rules for group, body in rule.absences.items()}
        self.matcher = Matcher(facts, terms, absences)
        self._merging = [rule for rule in rules if isinstance(rule.head, Link) and rule.head.key == self.same]
        self._denying = [rule for rule in rules if rule.head is not None and rule.negates]
        apart = {id(rule) for rule in (*self._merging, *self._denying, *filter(self._idle, rules))}
        self._strata = strata([rule for rule in rules if rule.head is not None and id(rule) not in apart])
        self._united = 0  # segments of sameAs that are worked in

    def _idle(self, rule: Bound) -> bool:
        """Tell whether ``rule`` says of one property what its relation holds for another, or the other way round, already."""
        step = rule.body.steps[0] if rule.copies is not None else None
        if not isinstance(step, Link) or not isinstance(rule.head, Link) or step.key != rule.head.key:
            return False
        return not rule.copies or step.key in self.facts.symmetric

    def close(self) -> None:
        """Add all that follows; what rules want to be absent is looked for once all else has come to rest."""
        self._close()
        if self._denying:
            self._run(self._denying)
            self._close()
        self._archive()

    def _close(self) -> None:
        self._merge()
        while True:
            for stratum in self._strata:
                self._rest(stratum)
            if not self._merge():
                return

    def _rest(self, stratum: Stratum) -> None:
        """Run the rules of a stratum until they say nothing new."""
        if due := [rule for rule in stratum.feeding if self._due(rule)]:
            self._run(due)
        if len(stratum.looping) == 1 and self._chained(stratum.looping[0]):
            return
        while due := [rule for rule in stratum.looping if self._due(rule)]:
            self._run(due)

    def _due(self, rule: Bound) -> bool:
        return rule.seen is None or rule.seen != self._counts(rule)

    def _counts(self, rule: Bound) -> list[int]:
        return [len(found.segments) if (found := self._found(step)) is not None else 0 for step in rule.body.steps]

    def _found(self, step: Step) -> Relation | Members | None:
        match step:
            case Link(key):
                return self.facts.relations.get(key)
            case Kind(key):
                return self.facts.classes.get(key)
        return None

    def _run(self, rules: Iterable[Bound]) -> None:
        """Run each rule once on what stands now, and add what they conclude as one step."""
        self.step += 1
        found: dict[Link | Kind, list[np.ndarray]] = defaultdict(list)
        for rule in rules:
            assert rule.head is not None
            place = type(rule.head)(rule.head.key, *("",) * len(rule.head.arguments))
            found[place] += self._conclusions(rule)
        for head, arrays in found.items():
            if isinstance(head, Kind):
                for ids in arrays:
                    self.facts.members(head.key).add(self.step, ids)
            else:
                self._relate(head.key, arrays)

    def _relate(self, key: int, arrays: Sequence[Pairs]) -> None:
        runs = [ordered(pairs) for pairs in arrays if len(pairs)]
        if runs:
            self.facts.relation(key).add(self.step, merged(runs))

    def _conclusions(self, rule: Bound) -> list[np.ndarray]:
        """Give what ``rule`` concludes from what is new to it."""
        counts, seen = self._counts(rule), rule.seen
        rule.seen = counts
        if rule.copies is not None:
            found = [self._copied(rule, seen[0] if seen else 0)]
        else:
            found = [self._concluded(rule, table) for table in self._tables(rule, seen, counts) if table.rows]
        if isinstance(rule.head, Link) and rule.head.key in self.facts.symmetric and not self._mirrored(rule):
            found += [swapped(pairs) for pairs in found]
        return found

    def _tables(self, rule: Bound, seen: list[int] | None, counts: list[int]) -> list[Table]:
        """Match a body on everything the first time, and then on what is new to each of its steps."""
        if seen is None:
            return [self.matcher.rows(rule.body)]
        fresh = [(i, old) for i, (old, new) in enumerate(zip(seen, counts, strict=True)) if new > old]
        return [self.matcher.rows(rule.body, fresh=step) for step in fresh]

    def _mirrored(self, rule: Bound) -> bool:
        """Tell whether ``rule`` says each pair both ways by itself."""
        return rule.mirrored or (rule.copies is not None and rule.body.steps[0].key in self.facts.symmetric)  # type: ignore[union-attr]

    def _copied(self, rule: Bound, since: int) -> Pairs:
        relation = self.facts.relation(rule.body.steps[0].key)  # type: ignore[union-attr]
        if not rule.copies:
            return relation.since(since)
        return relation.view(turned=True) if since == 0 else np.sort(swapped(relation.since(since)))

    def _concluded(self, rule: Bound, table: Table) -> np.ndarray:
        columns = [self.matcher.column(table, part) for part in rule.head.arguments]  # type: ignore[union-attr]
        return columns[0] if len(columns) == 1 else pack(*columns)

    def _chained(self, rule: Bound) -> bool:
        """Close a transitive property that has not been closed before, one link at a time; False where the rule is another."""
        if rule.seen is not None or not _leads_on(rule):
            return False
        assert isinstance(rule.head, Link)
        relation = self.facts.relation(rule.head.key)
        # Every path is found from its beginning, so that only the links as they stood need to be joined.
        links, new = relation.frozen(), relation.all
        while len(new):
            self.step += 1
            before = len(relation.segments)
            self._relate(rule.head.key, [links.followed(new)])
            new = relation.since(before) if len(relation.segments) > before else NO_PAIRS
        rule.seen = self._counts(rule)
        return True

    def _merge(self) -> bool:
        """Find what is the same, and rewrite the facts; tell whether anything was."""
        changed = False
        while True:
            self.step += 1
            for rule in self._merging:
                if self._due(rule):
                    self._relate(self.same, self._samenesses(rule))
            edges = self._new_edges()
            representative = self.facts.representative
            if representative is None:
                representative = np.arange(self.facts.total, dtype=np.uint32)
            edges = edges[representative[first(edges)] != representative[second(edges)]]
            if not len(edges):
                return changed
            self._archive()
            self.step += 1
            self.facts.representative = united(representative, edges)
            rewritten(self.facts, self.step, self.same)
            changed = True

    def _samenesses(self, rule: Bound) -> list[Pairs]:
        """Give the pairs that ``rule`` makes the same; of many that are all the same, each and the next."""
        if rule.twin is None:
            return self._conclusions(rule)
        rule.seen = self._counts(rule)
        table = self.matcher.rows(rule.twin.body)
        if not table.rows:
            return []
        columns = [table.columns[name] for name in (*rule.twin.keys, rule.twin.value)]
        if len(columns) == 1:
            return [pack(columns[0][:-1], columns[0][1:])]
        order = np.lexsort(columns[::-1])
        *keys, values = (column[order] for column in columns)
        alike = values[1:] != values[:-1]
        for key in keys:
            alike &= key[1:] == key[:-1]
        return [pack(values[:-1][alike], values[1:][alike])]

    def _new_edges(self) -> Pairs:
        """Give the pairs that were made the same since last asked; two literals are the same only by their values."""
        relation = self.facts.relations.get(self.same)
        if relation is None or len(relation.segments) == self._united:
            return NO_PAIRS
        edges = self.literals.separated(relation.since(self._united))
        equal = self.literals.equal()
        if len(equal):
            relation.add(self.step, equal)
        if self._different is not None and len(unlike := self.literals.different()):
            self._relate(self._different, [unlike])
        for class_, literal in self.literals.kinds():
            self.facts.members(class_).add(self.step, np.array([literal], np.uint32))
        self._united = len(relation.segments)
        return merged([edges, equal])

    def _archive(self) -> None:
        """Keep the facts as they stand for proofs; a new epoch begins with the next step."""
        facts = self.facts
        self.epochs.append(Epoch(self._begun, facts.representative, dict(facts.relations), dict(facts.classes)))
        self._begun = self.step + 1


def _leads_on(rule: Bound) -> bool:
    """Tell whether ``rule`` says that its property is transitive, and nothing else."""
    steps, head = rule.body.steps, rule.head
    if len(steps) != 2 or rule.body.conditions or not isinstance(head, Link):  # noqa: PLR2004
        return False
    one, other = steps
    if not isinstance(one, Link) or not isinstance(other, Link) or not one.key == other.key == head.key:
        return False
    chain = (one.subject, one.object, other.object)
    back = (other.subject, other.object, one.object)
    forward = one.object == other.subject and head.arguments == (chain[0], chain[2])
    turned = one.subject == other.object and head.arguments == (back[0], back[2])
    return (forward or turned) and len(set(chain if forward else back)) == 3 and all(isinstance(p, str) for p in chain)  # noqa: PLR2004
