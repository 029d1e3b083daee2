"""An ontology compiled: read once, turned into clauses, run on any number of graphs."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from kg.errors import OntologyError
from kg.reasoning import rules as rule_files
from kg.reasoning.columns import Columns
from kg.reasoning.conditions import read
from kg.reasoning.engine.binding import Binder
from kg.reasoning.engine.clauses import SAME, TYPE, Axioms, Clause, specialised
from kg.reasoning.engine.closure import Closure
from kg.reasoning.engine.facts import Groups, partition
from kg.reasoning.engine.grounding import resolved, telling, unnamed
from kg.reasoning.engine.pruning import useful
from kg.reasoning.engine.run import Run
from kg.reasoning.engine.setting import axioms_in, joined, named, present
from kg.reasoning.engine.vocabulary import VOCABULARY, is_axiom
from kg.reasoning.table import redundant, table, things
from kg.vocab import OWL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kg.reasoning.engine.clauses import Fact
    from kg.reasoning.table import TableRule

_THING: Final = str(OWL.Thing)
_CLASS: Final = f"{TYPE} "
_AXIOMS, _THINGS, _ALL = "axioms", "things", "everything"
_ROUNDS: Final = 20  # a graph that goes on saying new axioms comes to rest long before


class Program:
    """Clauses made from an ontology and rule files, ready to run."""

    def __init__(self, stated: Iterable[Fact], derived: Iterable[Fact], files: tuple[Clause, ...], *, complete: bool) -> None:
        """Take an ontology's triples, the axioms that were found to follow (``of`` finds them), and its rule files."""
        self.stated, self._derived = dict.fromkeys(stated), dict.fromkeys(derived)
        self._files, self._complete = files, complete
        self.given = frozenset(self.stated)  # of these, those that the ontology and not the data states
        self.grounds: Closure | None = None

    @classmethod
    def of(cls, ontology: Iterable[Iterable[Any]], rules: Iterable[tuple[str, str]] = (), *, complete: bool = False) -> Program:
        """Compile ``ontology`` (triples of pyoxigraph's terms) and rule files (name and text).

        ``complete`` adds to the useful conclusions those that hold of any ontology: axioms of OWL itself, reflexive ones.
        Raise ``OntologyError`` for a rule file that is no rule.
        """
        stated = [(str(s), str(p), str(o)) for s, p, o in ontology]
        return cls(stated, (), tuple(_clause(name, text) for name, text in rules), complete=complete).rounded()

    def run(self, data: Columns) -> Closure:
        """Give what follows from ``data`` and the ontology together; axioms among the data count as the ontology's."""
        program = self.extended(axioms_in(data, self.vocabulary))
        for _ in range(_ROUNDS):
            closure = program.close(data, _THINGS if program is self else _ALL)
            if not closure.reflects(program.vocabulary):
                return closure
            if program is self:
                closure = program.close(data, _ALL)
            derived = program.more(closure)
            if not derived:
                return closure
            program = program.extended((), derived)
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

    def extended(self, stated: Iterable[Fact], derived: Iterable[Fact] = ()) -> Program:
        """Give the program with more axioms, or this one where they are none."""
        stated = [fact for fact in stated if fact not in self.stated]
        derived = [fact for fact in derived if fact not in self._derived]
        if not stated and not derived:
            return self
        more = Program((*self.stated, *stated), (*self._derived, *derived), self._files, complete=self._complete)
        more.given, more.grounds = self.given, self.grounds
        return more.rounded() if stated else more

    def rounded(self) -> Program:
        """Give the program with the axioms that follow from its own."""
        program = self
        for _ in range(_ROUNDS):
            closure = program.close(Columns.from_triples(()), _AXIOMS)
            derived = program.more(closure)
            if derived:
                program = program.extended((), derived)
            program.grounds = closure
            if not derived or not program.reflects:
                return program
        raise OntologyError("ontology", "new axioms follow without an end", "look for a rule that concludes axioms")

    def more(self, closure: Closure) -> list[Fact]:
        """Give the axioms that hold in ``closure`` and that clauses must be made for."""
        found = closure.axioms(self.vocabulary)
        new = [fact for fact in found if fact not in self.stated and fact not in self._derived]
        if not new:
            return []
        known = self.close(Columns.from_triples(()), _AXIOMS, redundant()).axioms(self.vocabulary)
        return [fact for fact in new if fact not in known]

    def close(self, data: Columns, leading: str, rules: Sequence[TableRule] | None = None) -> Closure:
        """Run on ``data`` and the ontology what leads to axioms, or to individuals, or all; or ``rules`` alone."""
        start = time.perf_counter()
        clauses: Sequence[Clause] = self.clauses
        stated = tuple(self.stated)
        if rules is not None:
            clauses, stated = tuple(specialised(rules, self._index)), (*self.stated, *self._derived)
        filled = present(data, stated) | self._assumed
        clauses = useful(named(clauses, filled), filled, self._wanted(leading))
        whole, ids = joined(data, stated, clauses, self._assumed)
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
        return Closure(run, whole.terms, ids, complete=self._complete, stated=self.given, grounds=self.grounds, seconds=seconds)

    @property
    def _assumed(self) -> set[str]:
        """Give the properties that triples may come of without a rule: literals with different values are different."""
        return {str(OWL.differentFrom)} if self._complete else set()

    @cached_property
    def reflects(self) -> bool:
        """Tell whether axioms may follow from more than axioms."""
        own = (clause.head for clause in self.clauses if clause.head and not clause.name.startswith("scm-"))
        return self._complete or any(is_axiom(head, self.vocabulary) for head in own)

    def _wanted(self, leading: str) -> Callable[[str], bool]:
        """Give the test of what clauses must lead to."""
        if leading == _AXIOMS:
            return lambda name: name == SAME or name.removeprefix(_CLASS) in self.vocabulary
        if leading == _THINGS and not self.reflects:
            return lambda name: name.removeprefix(_CLASS) not in self.vocabulary
        return lambda _: True


def _clause(name: str, text: str) -> Clause:
    """Read a rule file."""
    rule = rule_files.parse(name, text)
    try:
        body = read(rule.where)
    except SyntaxError as error:
        raise OntologyError(f"ontology/rules/{name}.rq", f"is no SPARQL: {error}", "mend it where the message says") from error
    return Clause(name, rule.head.parts, body, (), rule.words)
