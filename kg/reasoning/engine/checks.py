"""What contradicts the ontology: each way in which a rule without conclusion matches, with the triples that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from kg.reasoning.datatypes import datatypes, known, value
from kg.reasoning.engine.clauses import SAME, TYPE
from kg.reasoning.engine.joins import first, second
from kg.vocab import RDFS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    for rule in run.rules:
        if rule.head is None:
            yield from _matched(run, terms, rule)
    yield from _unequal_literals(run, terms)
    yield from _outside(run, terms, ids)


def _matched(run: Run, terms: Terms, rule: Bound) -> Iterator[Inconsistency]:
    table = run.matcher.rows(rule.body)
    columns = {name: terms.take(column[:_SHOWN]) for name, column in table.columns.items()}
    for row in range(min(table.rows, _SHOWN)):
        names = {name: column[row] for name, column in columns.items()}
        premises = tuple(_fact(atom, names, rule.renamed) for atom in rule.clause.body.atoms)
        yield Inconsistency(rule.clause.name, rule.clause.words, (*rule.clause.axioms, *premises))


def _fact(atom: Fact, names: Mapping[str, str], renamed: Mapping[str, str]) -> Fact:
    found = []
    for part in atom:
        name = part
        while name in renamed:
            name = renamed[name]
        found.append(names.get(name, name))
    return found[0], found[1], found[2]


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
