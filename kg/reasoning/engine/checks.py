"""What contradicts the ontology: each way in which a rule without conclusion matches, with the triples that say so."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING, Final

import numpy as np

from kg.reasoning.datatypes import datatypes, known, value
from kg.reasoning.engine.clauses import SAME, TYPE
from kg.reasoning.engine.history import History
from kg.reasoning.engine.joins import first, second
from kg.vocab import RDFS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.reasoning.columns import Terms
    from kg.reasoning.engine.binding import Bound
    from kg.reasoning.engine.clauses import Fact
    from kg.reasoning.engine.run import Run

_SHOWN: Final = 100  # of one axiom


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """A contradiction: the ``rule`` of the table, in ``words`` what it forbids, and the ``premises`` that hold all the same."""

    rule: str
    words: str
    premises: tuple[Fact, ...]

    def __str__(self) -> str:
        """Give it as people read it."""
        return f"{self.rule}: {self.words}, but " + ", ".join(" ".join(fact) for fact in self.premises)


def inconsistencies(run: Run, terms: Terms, ids: Mapping[str, int]) -> Iterator[Inconsistency]:
    """Yield the contradictions in a closed run, at most a hundred of each axiom, in a fixed order."""
    history = History(run, ids[TYPE])
    found = (one for rule in run.rules if rule.head is None for one in _matched(run, terms, rule, history))
    # What holds both ways contradicts itself once.
    yield from {(one.rule, frozenset(one.premises)): one for one in found}.values()
    yield from _unequal_literals(run, terms)
    yield from _outside(run, terms, ids)


def _matched(run: Run, terms: Terms, rule: Bound, history: History) -> Iterator[Inconsistency]:
    table = run.matcher.rows(rule.body)
    columns = {name: column[:_SHOWN].tolist() for name, column in table.columns.items()}
    for row in range(min(table.rows, _SHOWN)):
        named = _Named(terms, history, {name: column[row] for name, column in columns.items()}, rule.renamed)
        premises = [named.stated(atom) for atom in rule.clause.body.atoms if atom[1] != SAME]
        samenesses = named.samenesses([part for atom in rule.clause.body.atoms if atom[1] == SAME for part in atom[::2]])
        yield Inconsistency(rule.clause.name, rule.clause.words, (*rule.clause.axioms, *premises, *samenesses))


class _Named:
    """Says what matched by the names that the graph has for things, where they have several."""

    def __init__(self, terms: Terms, history: History, row: Mapping[str, int], renamed: Mapping[str, str]) -> None:
        self._terms, self._history, self._row, self._renamed = terms, history, row, renamed
        self._used: dict[int, dict[int, None]] = defaultdict(dict)  # names of each thing

    def _id(self, part: str) -> int:
        while part in self._renamed:
            part = self._renamed[part]
        return self._row[part] if part[0] == "?" else int(self._terms.find([part])[0])

    def stated(self, atom: Fact) -> Fact:
        """Give the triple as it was stated, if it was; else of those things that stand for the others."""
        s, p, o = map(self._id, atom)
        last = len(self._history.epochs) - 1
        objects = [o] if p == self._history.type else self._history.names(last, o)
        ways = ((subject, p, object_) for subject, object_ in product(self._history.names(last, s), objects))
        found = next(filter(self._history.stated, ways), (s, p, o))
        self._used[s][found[0]] = self._used[o][found[2]] = None
        return self._terms[found[0]], self._terms[p], self._terms[found[2]]

    def samenesses(self, asked: Iterable[str]) -> Iterator[Fact]:
        """Yield which names are of one thing, of those that were used and of constants that a rule ``asked`` of."""
        facts = self._history.facts(len(self._history.epochs) - 1)
        for part in asked:
            if part[0] != "?":
                self._used[facts.current(self._id(part))][self._id(part)] = None
        for names in self._used.values():
            yield from ((self._terms[one], SAME, self._terms[other]) for one, other in pairwise(names))


def _unequal_literals(run: Run, terms: Terms) -> Iterator[Inconsistency]:
    """Yield the literals that are said to be the same and have different values (rules dt-diff and eq-diff1)."""
    relation = run.facts.relations.get(run.same)
    if relation is None:
        return
    pairs = relation.all
    literal = terms.literal
    both = pairs[literal[first(pairs)] & literal[second(pairs)]]
    for one, other in zip(terms.take(first(both)), terms.take(second(both)), strict=True):
        if value(one) != value(other):
            yield Inconsistency("eq-diff1", "different values are not the same", ((one, SAME, other),))


def _outside(run: Run, terms: Terms, ids: Mapping[str, int]) -> Iterator[Inconsistency]:
    """Yield the literals that must be of a datatype and are not (rule dt-not-type)."""
    names = {id_: name for name, id_ in ids.items()}
    for class_ in sorted(run.facts.classes):
        datatype = names.get(class_, "").strip("<>")
        if not known(datatype) and datatype != RDFS.Literal.value:
            continue
        members = _literals(run, terms, run.facts.classes[class_].all)
        wrong = [
            name
            for name in terms.take(members)
            if (v := value(name)) is None or not (known(datatype) <= (datatype in datatypes(v)))
        ]
        for name in wrong[:_SHOWN]:
            yield Inconsistency("dt-not-type", "the value is none of the datatype's", ((name, TYPE, f"<{datatype}>"),))


def _literals(
    run: Run, terms: Terms, members: np.ndarray[tuple[int], np.dtype[np.uint32]]
) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    """Give the literals among things, by any of their names."""
    representative = run.facts.representative
    if representative is not None:
        chosen = np.zeros(len(representative), np.bool_)
        chosen[members] = True
        members = np.flatnonzero(chosen[representative]).astype(np.uint32)
    return members[terms.literal[members]]
