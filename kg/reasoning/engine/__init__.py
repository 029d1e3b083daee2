"""The reasoner: OWL 2 RL and rules over columns of numbers.

``Program.of(ontology, rules)`` reads an ontology once; ``program.run(data)`` gives the ``Closure`` of a graph: what follows
(``inferred``), what cannot be (``inconsistencies``), and why (``explain``). Both are pure functions of what they are given.
"""

from kg.reasoning.engine.checks import Inconsistency
from kg.reasoning.engine.closure import Closure
from kg.reasoning.engine.program import Program

__all__ = ["Closure", "Inconsistency", "Program"]
