"""Reasoning: asserted triples, the ontology and the rules to inferred triples.

``reason`` is the one door; what stands behind a name in ``REASONERS`` takes the facts and gives what follows from them. The
noise that OWL 2 RL closures carry (axioms, reflexive and literal-subject triples, schema triples) never leaves this package.
The default compiles the ontology to rules; ``owlrl`` is the reference, and what the default falls back on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.errors import OntologyError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.model import Triple
    from kg.ontology import Ontology


def _forward(ontology: Ontology, facts: frozenset[Triple]) -> frozenset[Triple]:
    from kg.reasoning import forward  # noqa: PLC0415  only who reasons needs it

    inferred = forward.infer(ontology, facts)
    return _owlrl(ontology, facts) if inferred is None else inferred


def _owlrl(ontology: Ontology, facts: frozenset[Triple]) -> frozenset[Triple]:
    from kg.reasoning.owl import infer  # noqa: PLC0415  owlrl and rdflib take longer to load than a small graph to build

    return infer(ontology, facts)


def _none(_: Ontology, __: frozenset[Triple]) -> frozenset[Triple]:
    return frozenset()


REASONERS: Final[dict[str, Callable[[Ontology, frozenset[Triple]], frozenset[Triple]]]] = {
    "default": _forward,
    "owlrl": _owlrl,
    "none": _none,
}


def reason(ontology: Ontology, facts: frozenset[Triple], reasoner: str = "default") -> frozenset[Triple]:
    """Give what follows from ``facts``, without what is asserted anyway; raise ``OntologyError`` for an unknown reasoner."""
    if reasoner not in REASONERS:
        raise OntologyError("", f"there is no reasoner {reasoner!r}", f"choose one of {', '.join(REASONERS)}")
    return REASONERS[reasoner](ontology, facts) - facts
