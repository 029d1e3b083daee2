"""Proofs, looked for backwards over the columns when somebody asks.

Every fact has the stamp of the step that found it, and a step reads only what was there before it; so a rule that concludes
the fact from premises with lower stamps proves it, and no fact can support itself. Where things were found to be the same,
the facts are looked at as they stood before (``History``).
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from itertools import chain, pairwise, product
from typing import TYPE_CHECKING, Final

import numpy as np

from kg.model import Triple
from kg.reasoning.columns import decoded
from kg.reasoning.engine.clauses import TYPE
from kg.reasoning.engine.facts import renaming
from kg.reasoning.engine.history import History, path_between
from kg.reasoning.engine.literals import by_value, of_equal_value
from kg.reasoning.engine.matching import Table
from kg.reasoning.proof import Proof

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kg.reasoning.columns import Terms
    from kg.reasoning.engine.binding import Bound
    from kg.reasoning.engine.clauses import Fact
    from kg.reasoning.engine.history import Place, Said
    from kg.reasoning.engine.run import Run

    Elsewhere = Callable[[Fact], Proof | None]

_TRIED: Final = 64  # instances of one rule
_NO_CLASS: Final = -1
_DEEPEST: Final = 50


class _TooDeepError(Exception):
    """A proof is longer than Python's stack is deep."""

    def __init__(self, said: Said) -> None:
        super().__init__(said)
        self.said = said


class Explainer:
    """Proves what holds in one closure; what it has proved it remembers."""

    def __init__(self, run: Run, terms: Terms, ids: dict[str, int], stated: frozenset[Fact], elsewhere: Elsewhere) -> None:
        """Explain what ``run`` holds; the ontology states ``stated``; axioms that it does not hold are proved ``elsewhere``."""
        self._terms, self._ids, self._run = terms, ids, run
        self._stated, self._elsewhere = stated, elsewhere
        self._history = History(run, ids[TYPE])
        self._proved: dict[Said, Proof] = {}
        self._pending: set[Said] = set()
        self._rules: dict[tuple[int, int], list[Bound]] = {}
        self._renamings: dict[int, list[tuple[int, bool, Bound]]] = {}
        for rule in run.rules:
            self._file(rule)

    def _file(self, rule: Bound) -> None:
        """Sort a rule in by what it concludes."""
        head = rule.clause.head
        if head is None:
            return
        property_, class_ = self._ids[head[1]], self._ids[head[2]] if head[1] == TYPE else _NO_CLASS
        step = renaming(rule.clause)
        if step is not None and self._says_nothing(*step):
            self._renamings.setdefault(property_, []).append((self._ids[step[0]], step[2], rule))
        else:
            self._rules.setdefault((property_, class_), []).append(rule)

    def _says_nothing(self, source: str, target: str, turned: bool) -> bool:  # noqa: FBT001  a renaming's three parts
        """Tell whether a clause gives a pair another name in the relation in which it already is."""
        (root, here), (other, there) = (self._run.facts.place(self._ids[name]) for name in (source, target))
        return root == other and (root in self._run.facts.symmetric or here ^ there == turned)

    def explain(self, said: Said) -> Proof | None:
        """Give a proof of a triple; None where it does not hold."""
        goals = [said]
        while True:
            try:
                proof = self.prove(goals[-1])
            except _TooDeepError as deep:
                if deep.said in goals:
                    return None
                goals.append(deep.said)  # proved first, and remembered
                continue
            goals.pop()
            if not goals:
                return proof

    def prove(self, said: Said) -> Proof | None:
        """Give a proof of a triple that does not rest on one that is being proved."""
        if said in self._proved:
            return self._proved[said]
        if said in self._pending:
            return None
        if len(self._pending) >= _DEEPEST:
            raise _TooDeepError(said)
        self._pending.add(said)
        try:
            proof = self._sameness(said) if said[1] == self._history.same else self._found(said)
        finally:
            self._pending.discard(said)
        if proof is not None:
            self._proved[said] = proof
        return proof

    def _sameness(self, said: Said) -> Proof | None:
        """Prove that two things are the same, from link to link."""
        if said[0] == said[2]:
            return self._inferred(said, "eq-ref", "everything is the same as itself", ())
        if self._history.stated(said):
            return self._leaf(said)
        proof = None
        # Literals that are said to be the same and are not have no path, but what says so.
        for here, there in pairwise(path_between(self._history, said[0], said[2]) or (said[0], said[2])):
            link = self._link(here, there)
            if link is None:
                return None
            step = (said[0], said[1], there)
            proof = link if proof is None else self._inferred(step, "eq-trans", "the same as the same", (proof, link))
        return proof

    def _link(self, here: int, there: int) -> Proof | None:
        """Prove one link: stated, of equal literals, or concluded; either way round."""
        same = self._history.same
        said = (here, same, there)
        for link in (said, (there, same, here)):
            proof = self._leaf(link) if self._history.stated(link) else self._linked(link)
            if proof is not None:
                return proof if link == said else self._inferred(said, "eq-sym", "what is the same is so both ways", (proof,))
        return None

    def _linked(self, link: Said) -> Proof | None:
        if of_equal_value(self._terms[link[0]], self._terms[link[2]]):
            return self._inferred(link, "dt-eq", "these literals have the same value", ())
        stamp = self._history.linked(link[0], link[2])
        if stamp is None:
            return None
        epoch = self._history.epoch(stamp)
        rules = self._rules.get((link[1], _NO_CLASS), [])
        return next((proof for rule in rules for _, proof in self._applied(rule, (link[0], link[2]), epoch, stamp)), None)

    def _found(self, said: Said) -> Proof | None:
        if self._history.stated(said):
            return self._leaf(said)
        place = self._history.first(said)
        if place is None:
            return None
        if place.epoch and place.stamp <= self._history.epochs[place.epoch].start:
            return self._under_other_names(said, place)
        target = (place.subject, said[1], place.object)
        return next((self._renamed(found, proof, said) for found, proof in self._concluded(target, place)), None)

    def _leaf(self, said: Said) -> Proof:
        fact = self._fact(said)
        return Proof(_triple(fact), "ontology" if fact in self._stated else "asserted")

    def _fact(self, said: Said) -> Fact:
        return self._terms[said[0]], self._terms[said[1]], self._terms[said[2]]

    def _inferred(self, said: Said, rule: str, words: str, premises: Iterable[Proof]) -> Proof:
        return Proof(_triple(self._fact(said)), "inferred", rule=rule, words=words, premises=tuple(premises))

    def _under_other_names(self, said: Said, place: Place) -> Proof | None:
        """Prove what came to hold when things were found to be the same, from what held before."""
        subjects = self._history.names(place.epoch, place.subject)
        objects = [said[2]] if said[1] == self._history.type else self._history.names(place.epoch, place.object)
        # What shares an end with the triple comes first, so that no step between says again what sameness rests on.
        close = [*((said[0], other) for other in objects), *((other, said[2]) for other in subjects)]
        for subject, object_ in chain(close, product(subjects, objects)):
            other = (subject, said[1], object_)
            before = self._history.first(other)
            if before is not None and before.epoch < place.epoch and (proof := self.prove(other)):
                return self._renamed(other, proof, said)
        return None

    def _renamed(self, found: Said, proof: Proof, said: Said) -> Proof | None:
        """Give the proof of ``said`` from that of ``found``, whose ends are the same things."""
        for place, rule in ((0, "eq-rep-s"), (2, "eq-rep-o")):
            if found[place] == said[place]:
                continue
            same = self.prove((found[place], self._history.same, said[place]))
            if same is None:
                return None
            found = (said[0], found[1], found[2]) if place == 0 else (found[0], found[1], said[2])
            proof = self._inferred(found, rule, "what holds of a thing holds of what is the same", (same, proof))
        return proof

    def _concluded(self, target: Said, place: Place) -> Iterator[tuple[Said, Proof]]:
        """Yield proofs of what says the same as ``target``, by rules and then from property to property of its group."""
        seen = {target}
        queue: deque[tuple[Said, tuple[tuple[int, bool, Bound], ...]]] = deque([(target, ())])
        while queue:
            said, way = queue.popleft()
            for found, proof in self._direct(said, place):
                yield self._along(found, proof, way)
            for source, turned, rule in self._renamings.get(said[1], ()):
                before = (said[2], source, said[0]) if turned else (said[0], source, said[2])
                if before not in seen:
                    seen.add(before)
                    queue.append((before, ((said[1], turned, rule), *way)))

    def _direct(self, said: Said, place: Place) -> Iterator[tuple[Said, Proof]]:
        if self._history.stated(said):
            yield said, self._leaf(said)
            return
        class_ = said[2] if said[1] == self._history.type else _NO_CLASS
        ends = (said[0],) if class_ >= 0 else (said[0], said[2])
        for rule in self._rules.get((said[1], class_), ()):
            yield from self._applied(rule, ends, place.epoch, place.stamp)
        yield from self._of_literals(said, place)

    def _along(self, said: Said, proof: Proof, way: Iterable[tuple[int, bool, Bound]]) -> tuple[Said, Proof]:
        """Go from property to property of a group."""
        for property_, turned, rule in way:
            said = (said[2], property_, said[0]) if turned else (said[0], property_, said[2])
            axioms = [self._axiom(fact) for fact in rule.clause.axioms]
            proof = self._inferred(said, rule.clause.name, rule.clause.words, (*(a for a in axioms if a), proof))
        return said, proof

    def _applied(self, rule: Bound, ends: Sequence[int], epoch: int, stamp: int) -> Iterator[tuple[Said, Proof]]:
        """Yield what ``rule`` concludes of ``ends`` (as represented in the epoch) from what was there before a step."""
        for row in self._rows(rule, ends, epoch, stamp):
            premises = [self._axiom(fact) for fact in rule.clause.axioms]
            premises += [self.prove(self._said(atom, row, rule)) for atom in rule.clause.body.atoms]
            if None not in premises:
                assert rule.clause.head is not None
                said = self._said(rule.clause.head, row, rule)
                yield said, self._inferred(said, rule.clause.name, rule.clause.words, (p for p in premises if p))

    def _rows(self, rule: Bound, ends: Sequence[int], epoch: int, stamp: int) -> Iterator[dict[str, int]]:
        """Yield how the variables of ``rule`` are bound, premises that were there first before others."""
        facts = self._history.facts(epoch)
        bound: dict[str, int] = {}
        assert rule.head is not None
        if self._turned(rule):
            ends = ends[::-1]
        for part, end in zip(rule.head.arguments, ends, strict=True):
            if (bound.setdefault(part, end) if isinstance(part, str) else facts.current(part)) != end:
                return
        table = Table({name: np.array([id_], np.uint32) for name, id_ in bound.items()}, 1)
        everything = frozenset(part for step in rule.body.steps for part in step.arguments if isinstance(part, str)) | set(
            bound
        )
        matcher = self._history.matcher(epoch, stamp if rule.negates else 0)
        found = matcher.rows(replace(rule.body, wanted=everything), table)
        if not found.rows:
            return
        stamps = [self._history.stamps(epoch, step, found) for step in rule.body.steps]
        latest = np.max(stamps, axis=0) if stamps else np.zeros(found.rows, np.int64)
        for place in np.argsort(latest, kind="stable")[:_TRIED].tolist():
            if latest[place] < stamp:
                yield {name: int(column[place]) for name, column in found.columns.items()}

    def _turned(self, rule: Bound) -> bool:
        """Tell whether the pairs of the head's property stand the other way round in its relation."""
        assert rule.clause.head is not None
        return rule.clause.head[1] != TYPE and self._run.facts.place(self._ids[rule.clause.head[1]])[1]

    def _said(self, atom: tuple[str, str, str], row: dict[str, int], rule: Bound) -> Said:
        ids = []
        for part in atom:
            name = part
            while name in rule.renamed:
                name = rule.renamed[name]
            ids.append(row[name] if name[0] == "?" else self._ids[name])
        return ids[0], ids[1], ids[2]

    def _of_literals(self, said: Said, place: Place) -> Iterator[tuple[Said, Proof]]:
        """Yield what literals' values alone say (rules dt-type2 and dt-diff)."""
        others = [said[2]] if said[1] == self._history.type else self._history.names(place.epoch, said[2])
        for name, other in product(self._history.names(place.epoch, said[0]), others):
            found = (name, said[1], other)
            if rule := by_value(*self._fact(found)):
                yield found, self._inferred(found, rule, "the values say so", ())

    def _axiom(self, fact: Fact) -> Proof | None:
        """Prove an axiom: stated, or following in this closure or in that of the ontology alone."""
        if fact in self._stated:
            return Proof(_triple(fact), "ontology")
        found = self._terms.find(fact)
        said = (int(found[0]), int(found[1]), int(found[2]))
        proof = self.prove(said) if max(said) < len(self._terms) else None
        return proof or self._elsewhere(fact)


def _triple(fact: Fact) -> Triple:
    return Triple(*decoded(fact))  # type: ignore[arg-type]
