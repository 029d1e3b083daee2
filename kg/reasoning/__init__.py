"""Reasoning: asserted triples, the ontology and the rules to inferred triples.

``reason`` is the one door; what stands behind a name in ``REASONERS`` takes the facts and gives what follows from them. The
noise that OWL 2 RL closures carry (axioms, reflexive and literal-subject triples, schema triples) never leaves this package.
The default is the engine of ``kg.reasoning.engine``; ``owlrl`` is the reference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode

from kg.errors import OntologyError
from kg.model import Triple
from kg.vocab import FILM, OWL

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.ontology import Ontology


def _columns(ontology: Ontology, facts: frozenset[Triple]) -> frozenset[Triple]:
    from kg.reasoning.columns import Columns  # noqa: PLC0415  only who reasons needs numpy
    from kg.reasoning.engine import Program  # noqa: PLC0415

    program = Program.of([tuple(quad.triple) for quad in ontology.triples], ontology.rules)
    closure = program.run(Columns.from_triples(facts))
    return frozenset(Triple(*triple) for triple in closure.inferred if _of_a_film(*triple))  # type: ignore[arg-type]


def _of_a_film(subject: object, predicate: NamedNode, value: object) -> bool:
    """Tell whether a conclusion tells something of an individual; that things are the same is said by what holds of both."""
    return isinstance(subject, NamedNode) and subject not in FILM and subject != value and predicate != OWL.sameAs


def _owlrl(ontology: Ontology, facts: frozenset[Triple]) -> frozenset[Triple]:
    from kg.reasoning.owl import infer  # noqa: PLC0415  owlrl and rdflib take longer to load than a small graph to build

    return infer(ontology, facts)


def _none(_: Ontology, __: frozenset[Triple]) -> frozenset[Triple]:
    return frozenset()


REASONERS: Final[dict[str, Callable[[Ontology, frozenset[Triple]], frozenset[Triple]]]] = {
    "default": _columns,
    "owlrl": _owlrl,
    "none": _none,
}


def reason(ontology: Ontology, facts: frozenset[Triple], reasoner: str = "default") -> frozenset[Triple]:
    """Give what follows from ``facts``, without what is asserted anyway; raise ``OntologyError`` for an unknown reasoner."""
    if reasoner not in REASONERS:
        raise OntologyError("", f"there is no reasoner {reasoner!r}", f"choose one of {', '.join(REASONERS)}")
    return REASONERS[reasoner](ontology, facts) - facts
