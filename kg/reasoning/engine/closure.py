"""What follows, what cannot be, and why: the promise of the engine to those who use it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from kg.reasoning.columns import ABSENT, Columns
from kg.reasoning.engine.checks import inconsistencies
from kg.reasoning.engine.output import Names, lawful, triples
from kg.vocab import OWL, RDF, RDFS, XSD

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

    from kg.reasoning.columns import Term, Terms
    from kg.reasoning.engine.checks import Inconsistency
    from kg.reasoning.engine.clauses import Fact
    from kg.reasoning.engine.explain import Explainer
    from kg.reasoning.engine.run import Run
    from kg.reasoning.proof import Proof

# Said of everything, or of terms of the vocabularies themselves.
_OWN: Final = tuple(f"<{namespace.iri}" for namespace in (OWL, RDF, RDFS, XSD))
_TOLD: Final = frozenset(
    {str(OWL.sameAs), str(OWL.differentFrom), *(str(RDFS.term(n)) for n in ("label", "comment", "seeAlso"))}
)


@dataclass
class Closure:
    """What follows from a graph and an ontology; ``seconds`` says how long each stage took."""

    run: Run
    terms: Terms
    ids: dict[str, int]
    complete: bool
    stated: frozenset[Fact]  # what the ontology states
    grounds: Closure | None = None  # in which axioms hold that follow from the ontology
    seconds: dict[str, float] = field(default_factory=dict)

    @cached_property
    def inferred(self) -> Columns:
        """The triples that were not stated, each once; ids of the data first, then those of the ontology's terms.

        No literal is a subject. Unless the program is ``complete``: nothing of classes without a name, no axioms, no
        ``owl:Thing``, nothing reflexive that holds of everything.
        """
        found = triples(self.run.facts, self.run.same, self.ids[str(RDF.type)], self._wanted)
        if self.complete:  # rule eq-ref
            every = np.arange(len(self.terms), dtype=np.uint32)
            s, p, o = found
            found = np.append(s, every), np.append(p, np.full_like(every, self.run.same)), np.append(o, every)
        return Columns(self.terms, *lawful(found, self.terms))

    @cached_property
    def inconsistencies(self) -> tuple[Inconsistency, ...]:
        """The contradictions, at most a hundred of each axiom; the run went on in spite of them."""
        return tuple(inconsistencies(self.run, self.terms, self.ids))

    def explain(self, subject: Term, predicate: NamedNode, object_: Term) -> Proof | None:
        """Give one proof of a triple, down to what was stated; None where the triple does not hold."""
        return self.explained((str(subject), str(predicate), str(object_)))

    def explained(self, fact: Fact) -> Proof | None:
        """Give one proof of a triple in N-Triples form."""
        found = self.terms.find(fact)
        if (found == ABSENT).any():
            return None
        return self._explainer.explain((int(found[0]), int(found[1]), int(found[2])))

    @cached_property
    def _explainer(self) -> Explainer:
        from kg.reasoning.engine.explain import Explainer  # noqa: PLC0415  most closures are never asked

        elsewhere = self.grounds.explained if self.grounds else lambda _: None
        return Explainer(self.run, self.terms, self.ids, self.stated, elsewhere)

    def _wanted(self, key: int) -> bool:
        """Tell whether people want to know of a property or class."""
        name = self.terms[key]
        return self.complete or (name[0] == "<" and (name in _TOLD or not name.startswith(_OWN)))

    def reflects(self, vocabulary: frozenset[str]) -> bool:
        """Tell whether the run may have found new axioms: it concluded some, or made terms of the ontology the same."""
        facts = self.run.facts
        wrote = any(
            stamp
            for name in vocabulary
            if (id_ := self.ids.get(name)) is not None
            for found in (facts.relations.get(id_), facts.classes.get(id_))
            if found is not None
            for stamp, _ in found.segments
        )
        return wrote or bool(self._same_terms())

    def axioms(self, vocabulary: frozenset[str]) -> dict[Fact, None]:
        """Give the triples that hold and are axioms, stated ones among them."""
        keys = {id_ for name in vocabulary if (id_ := self.ids.get(name)) is not None}
        found = triples(self.run.facts, self.run.same, self.ids[str(RDF.type)], keys.__contains__, new=False)
        names = (self.terms.take(column) for column in found)
        return dict.fromkeys([*zip(*names, strict=True), *self._same_terms()])

    def _same_terms(self) -> list[Fact]:
        """Give the properties and classes that are the same as something."""
        facts = self.run.facts
        if facts.representative is None:
            return []
        names = Names(facts.representative)
        terms = {*facts.relations, *facts.classes, *facts.places} - {self.run.same}
        heads = sorted({facts.current(key) for key in terms} & set(names.heads.tolist()))
        groups = [self.terms.take(np.array(names.of(head), np.uint32)) for head in heads]
        return [(one, str(OWL.sameAs), other) for group in groups for one in group for other in group if one != other]
