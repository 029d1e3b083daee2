"""An ontology compiled: read once, turned into clauses, run on any number of graphs."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from kg.errors import OntologyError
from kg.reasoning import rules as rule_files
from kg.reasoning.columns import ABSENT, Appended, Columns
from kg.reasoning.conditions import read
from kg.reasoning.engine.binding import Binder
from kg.reasoning.engine.clauses import SAME, TYPE, Axioms, Clause, specialised
from kg.reasoning.engine.closure import Closure
from kg.reasoning.engine.facts import Groups, partition
from kg.reasoning.engine.grounding import grounded, resolved, telling, unnamed
from kg.reasoning.engine.pruning import node, useful
from kg.reasoning.engine.run import Run
from kg.reasoning.engine.vocabulary import VOCABULARY, is_axiom
from kg.reasoning.table import redundant, table, things
from kg.vocab import OWL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kg.reasoning.engine.clauses import Fact
    from kg.reasoning.table import TableRule

_THING: Final = str(OWL.Thing)
_ROUNDS: Final = 20  # a graph that goes on saying new axioms comes to rest long before


class Program:
    """Clauses made from an ontology and rule files, ready to run."""

    def __init__(self, stated: Iterable[Fact], derived: Iterable[Fact], files: tuple[Clause, ...], *, complete: bool) -> None:
        """Take an ontology's triples, the axioms that were found to follow (``of`` finds them), and its rule files."""
        self.stated, self._derived = dict.fromkeys(stated), dict.fromkeys(derived)
        self._files, self._complete = files, complete
        self._given = frozenset(self.stated)  # of these, those that the ontology and not the data states
        self._grounds: Closure | None = None

    @classmethod
    def of(cls, ontology: Iterable[Sequence[Any]], rules: Iterable[tuple[str, str]] = (), *, complete: bool = False) -> Program:
        """Compile ``ontology`` (triples of pyoxigraph's terms) and rule files (name and text).

        ``complete`` adds to the useful conclusions those that hold of any ontology: axioms of OWL itself, reflexive ones.
        Raise ``OntologyError`` for a rule file that is no rule.
        """
        stated = [(str(s), str(p), str(o)) for s, p, o in ontology]
        return cls(stated, (), tuple(_clause(name, text) for name, text in rules), complete=complete)._rounded()

    def run(self, data: Columns) -> Closure:
        """Give what follows from ``data`` and the ontology together; axioms among the data count as the ontology's."""
        program = self._with(self._axioms_in(data))
        for _ in range(_ROUNDS):
            closure = program._close(data, everything=program is not self)
            if not closure.reflects(program.vocabulary):
                return closure
            if program is self:
                closure = program._close(data, everything=True)
            more = program._more(closure)
            if not more:
                return closure
            program = program._with((), more)
        raise OntologyError("ontology", "new axioms follow without an end", "look for a rule that concludes axioms")

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Every clause, in a fixed order; a property or class may be open still, where only data can tell it."""
        return tuple(dict.fromkeys(self._resolved(self._open)))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The properties and classes whose triples are compiled, and not only matched."""
        return VOCABULARY | {atom[1] for clause in self._open if unnamed(clause) and (atom := telling(clause))}

    @cached_property
    def _open(self) -> tuple[Clause, ...]:
        """The clauses of the table and the files; a property or class that an axiom tells may be a variable."""
        found = list(specialised(table(complete=self._complete), self._index))
        if any(atom[1:] == (TYPE, _THING) for clause in found for atom in clause.body.atoms):
            found += specialised(things(), self._index)
        return (*found, *self._files)

    @cached_property
    def _index(self) -> Axioms:
        return Axioms((*self.stated, *self._derived))

    def _resolved(self, clauses: Iterable[Clause]) -> Iterable[Clause]:
        return (found for clause in clauses for found in (resolved(clause, self._index) if unnamed(clause) else (clause,)))

    def _with(self, stated: Iterable[Fact], derived: Iterable[Fact] = ()) -> Program:
        """Give the program with more axioms, or this one where they are none."""
        stated = [fact for fact in stated if fact not in self.stated]
        derived = [fact for fact in derived if fact not in self._derived]
        if not stated and not derived:
            return self
        more = Program((*self.stated, *stated), (*self._derived, *derived), self._files, complete=self._complete)
        more._given, more._grounds = self._given, self._grounds
        return more._rounded() if stated else more

    def _rounded(self) -> Program:
        """Give the program with the axioms that follow from its own."""
        program = self
        for _ in range(_ROUNDS):
            closure = program._close(Columns.from_triples(()), everything=True)
            more = program._more(closure)
            if not more:
                program._grounds = closure
                return program
            program = program._with((), more)
        raise OntologyError("ontology", "new axioms follow without an end", "look for a rule that concludes axioms")

    def _more(self, closure: Closure) -> list[Fact]:
        """Give the axioms that hold in ``closure`` and that clauses must be made for."""
        found = closure.axioms(self.vocabulary)
        new = [fact for fact in found if fact not in self.stated and fact not in self._derived]
        if not new:
            return []
        known = self._close(Columns.from_triples(()), everything=True, rules=redundant()).axioms(self.vocabulary)
        return [fact for fact in new if fact not in known]

    def _axioms_in(self, data: Columns) -> list[Fact]:
        """Give the triples of ``data`` that are axioms."""
        total = len(data.terms)
        if not len(data):
            return []
        predicates = np.flatnonzero(np.bincount(data.predicate, minlength=total)).astype(np.uint32)
        names = dict(zip(predicates.tolist(), data.terms.take(predicates), strict=True))
        chosen = np.isin(data.predicate, [id_ for id_, name in names.items() if name in self.vocabulary])
        types = data.predicate == next((id_ for id_, name in names.items() if name == TYPE), -1)
        classes = np.unique(data.object[types])
        telling_classes = [
            id_ for id_, name in zip(classes.tolist(), data.terms.take(classes), strict=True) if name in self.vocabulary
        ]
        chosen |= types & np.isin(data.object, telling_classes)
        columns = (data.subject[chosen], data.predicate[chosen], data.object[chosen])
        subjects, predicates_, objects = (data.terms.take(column) for column in columns)
        return list(zip(subjects, predicates_, objects, strict=True))

    def _close(self, data: Columns, *, everything: bool, rules: Sequence[TableRule] | None = None) -> Closure:
        """Run on ``data`` and the ontology; all clauses where ``everything``, else those that say something of individuals."""
        start = time.perf_counter()
        clauses: Sequence[Clause] = self.clauses
        stated = tuple(self.stated)
        if rules is not None:
            clauses, stated = tuple(specialised(rules, self._index)), (*self.stated, *self._derived)
        filled = _present(data, stated) | self._assumed
        clauses = useful(_grounded(clauses, filled), filled, self._wanted(everything=everything))
        whole, ids = _joined(data, stated, clauses, self._assumed)
        seconds = {"compile": time.perf_counter() - start}
        start = time.perf_counter()
        facts = partition(whole, len(whole.terms), ids[TYPE], Groups.of(clauses), ids)
        binder = Binder(ids, facts)
        bound = [binder.bound(clause) for clause in clauses]
        seconds["sort"] = time.perf_counter() - start
        start = time.perf_counter()
        run = Run(facts, bound, whole.terms, ids)
        run.close()
        seconds["reason"] = time.perf_counter() - start
        return Closure(
            run, whole.terms, ids, complete=self._complete, stated=self._given, grounds=self._grounds, seconds=seconds
        )

    @property
    def _assumed(self) -> set[str]:
        """Give the properties that triples may come of without a rule: literals with different values are different."""
        return {str(OWL.differentFrom)} if self._complete else set()

    def _wanted(self, *, everything: bool) -> Callable[[str], bool]:
        """Give the test of what clauses must lead to: something of individuals, unless axioms may follow from that."""
        own = (clause.head for clause in self.clauses if clause.head and not clause.name.startswith("scm-"))
        if everything or self._complete or any(is_axiom(head, self.vocabulary) for head in own):
            return lambda _: True
        return lambda name: name.removeprefix(f"{TYPE} ") not in self.vocabulary


def _clause(name: str, text: str) -> Clause:
    """Read a rule file."""
    rule = rule_files.parse(name, text)
    try:
        body = read(rule.where)
    except SyntaxError as error:
        raise OntologyError(f"ontology/rules/{name}.rq", f"is no SPARQL: {error}", "mend it where the message says") from error
    return Clause(name, rule.head.parts, body, (), rule.words)


def _joined(
    data: Columns, stated: Sequence[Fact], clauses: Iterable[Clause], assumed: Iterable[str]
) -> tuple[Columns, dict[str, int]]:
    """Give data and ontology in one, with the ids of all terms that the ontology and the clauses name."""
    names = {TYPE, SAME, *assumed, *(term for fact in stated for term in fact)}
    for clause in clauses:
        names.update(part for atom in clause.body.atoms for part in atom if part[0] != "?")
        names.update(part for part in clause.head or () if part[0] != "?")
    ordered = sorted(names)
    found = data.terms.find(ordered)
    absent = np.flatnonzero(found == ABSENT)
    found[absent] = np.arange(len(data.terms), len(data.terms) + len(absent), dtype=np.uint32)
    terms = Appended(data.terms, [ordered[i] for i in absent.tolist()])
    ids = dict(zip(ordered, found.tolist(), strict=True))
    more = np.array([[ids[term] for term in fact] for fact in stated], np.uint32).reshape(-1, 3).T
    columns = [np.concatenate([a, b]) for a, b in zip((data.subject, data.predicate, data.object), more, strict=True)]
    return Columns(terms, *columns), ids


def _present(data: Columns, stated: Iterable[Fact]) -> set[str]:
    """Give the properties and classes of which there are triples, named as ``pruning.node`` does."""
    total = len(data.terms)
    used = np.flatnonzero(np.bincount(data.predicate, minlength=total)).astype(np.uint32)
    names = data.terms.take(used)
    found = {*names, *(node(fact) for fact in stated)}
    if TYPE in names:
        types = data.object[data.predicate == used[names.index(TYPE)]]
        kinds = np.flatnonzero(np.bincount(types, minlength=total)).astype(np.uint32)
        found.update(f"{TYPE} {name}" for name in data.terms.take(kinds))
    return found


def _grounded(clauses: Sequence[Clause], present: Iterable[str]) -> Sequence[Clause]:
    """Give the clauses with every property and class named; where nothing tells it, by all that are ``present`` or concluded."""
    if not any(map(unnamed, clauses)):
        return clauses
    heads = (node(clause.head) for clause in clauses if clause.head and clause.head[1][0] != "?")
    nodes = sorted({*present, *heads})
    classes = [name.removeprefix(f"{TYPE} ") for name in nodes if name.startswith(f"{TYPE} ") and "?" not in name]
    properties = [name for name in nodes if " " not in name and name != TYPE]
    return tuple(dict.fromkeys(found for clause in clauses for found in grounded(clause, properties, classes)))
