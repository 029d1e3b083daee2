"""Which triples are axioms: those that the rule table asks of an ontology, and not of individuals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.reasoning.engine.clauses import FIRST, REST, SAME, TYPE
from kg.reasoning.table import table
from kg.vocab import OWL

if TYPE_CHECKING:
    from kg.reasoning.conditions import Atom


def _vocabulary() -> frozenset[str]:
    found = {FIRST, REST, str(OWL.Class)}
    for rule in table():
        patterns = (*rule.axioms, *(rule.facts if rule.name.startswith("scm-") else ()))
        for pattern in patterns:
            if pattern[1] == TYPE:
                found.add(pattern[2])
            elif pattern[1][0] == "<":
                found.add(pattern[1])
    return frozenset(found - {SAME})  # of individuals too: see ``Closure.axioms``


VOCABULARY: Final = _vocabulary()


def is_axiom(atom: Atom, vocabulary: frozenset[str]) -> bool:
    """Tell whether a triple like this is an axiom."""
    return atom[2] in vocabulary if atom[1] == TYPE else atom[1] in vocabulary
