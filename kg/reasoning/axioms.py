"""The ontology's axioms as rules: the part of OWL 2 RL that can be read forward from one conclusion to its premises.

Names follow the OWL 2 RL/RDF rule table (W3C OWL 2 Profiles, section 4.3).
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from pyoxigraph import BlankNode, NamedNode, Store

from kg.reasoning.rules import Pattern, Rule
from kg.vocab import OWL, RDF, RDFS, XSD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.ontology import Ontology

_TYPE: Final = str(RDF.type)
Node = NamedNode | BlankNode
Body = tuple[Pattern, ...]


class Axioms:
    """Reads the rules out of an ontology's triples."""

    def __init__(self, ontology: Ontology) -> None:
        """Index the triples."""
        self._store = Store()
        self._store.extend(ontology.triples)

    def rules(self) -> Iterator[Rule]:
        """Yield every rule that the axioms amount to, in a fixed order."""
        kinds = (self._properties, self._ends, self._chains, self._classes)
        found = {(r.name, str(r.head), r.where): r for kind in kinds for r in kind()}
        yield from (found[key] for key in sorted(found))

    def _pairs(self, predicate: NamedNode) -> Iterator[tuple[Node, Node]]:
        for quad in self._store.quads_for_pattern(None, predicate, None, None):
            yield quad.subject, quad.object  # type: ignore[misc]

    def _of_type(self, class_: NamedNode) -> Iterator[str]:
        for quad in self._store.quads_for_pattern(None, RDF.type, class_, None):
            yield str(quad.subject)

    def _properties(self) -> Iterator[Rule]:
        for narrow, wide in self._pairs(RDFS.subPropertyOf):
            words = f"{_name(narrow)} is a kind of {_name(wide)}"
            yield Rule.of("prp-spo1", words, Pattern("?s", str(wide), "?o"), Pattern("?s", str(narrow), "?o"))
        for one, other in self._pairs(OWL.inverseOf):
            for here, there in ((one, other), (other, one)):
                words = f"{_name(here)} is {_name(there)} the other way round"
                yield Rule.of("prp-inv", words, Pattern("?s", str(here), "?o"), Pattern("?o", str(there), "?s"))
        for both in self._of_type(OWL.SymmetricProperty):
            yield Rule.of("prp-symp", f"{_name(both)} holds both ways", Pattern("?s", both, "?o"), Pattern("?o", both, "?s"))
        for far in self._of_type(OWL.TransitiveProperty):
            steps = (Pattern("?s", far, "?m"), Pattern("?m", far, "?o"))
            yield Rule.of("prp-trp", f"{_name(far)} leads on", Pattern("?s", far, "?o"), *steps)

    def _ends(self) -> Iterator[Rule]:
        for name, axiom, variable in (("prp-dom", RDFS.domain, "?s"), ("prp-rng", RDFS.range, "?o")):
            for property_, class_ in self._pairs(axiom):
                end = "subject" if variable == "?s" else "object"
                words = f"the {end} of {_name(property_)} is {_a(class_)}"
                for expression in self._conjuncts(class_):
                    if expression in XSD:
                        continue  # a datatype: nothing is said of a literal
                    head = Pattern(variable, _TYPE, str(expression))
                    yield Rule.of(name, words, head, Pattern("?s", str(property_), "?o"))

    def _chains(self) -> Iterator[Rule]:
        for whole, first in self._pairs(OWL.propertyChainAxiom):
            links = self._list(first)
            names = ["?s", *(f"?m{i}" for i in range(1, len(links))), "?o"]
            steps = (Pattern(names[i], str(link), names[i + 1]) for i, link in enumerate(links))
            words = f"{' followed by '.join(map(_name, links))} makes {_name(whole)}"
            yield Rule.of("prp-spo2", words, Pattern("?s", str(whole), "?o"), *steps)

    def _classes(self) -> Iterator[Rule]:
        axioms = [(narrow, wide) for narrow, wide in self._pairs(RDFS.subClassOf)]
        for one, other in self._pairs(OWL.equivalentClass):
            axioms += [(one, other), (other, one)]
        for narrow, wide in axioms:
            words = f"the definition of {_name(wide if isinstance(wide, NamedNode) else narrow)}"
            if isinstance(narrow, NamedNode) and isinstance(wide, NamedNode):
                words = f"every {_name(narrow)} is {_a(wide)}"
            for conclusion in self._conjuncts(wide):
                for body in self._expressed(narrow, "?x", "?y"):
                    if Pattern("?x", _TYPE, str(conclusion)) not in body:
                        yield Rule.of("cax-sco", words, Pattern("?x", _TYPE, str(conclusion)), *body)

    def _conjuncts(self, class_: Node) -> Iterator[NamedNode]:
        """Yield the named classes that whatever is in ``class_`` is in."""
        if isinstance(class_, NamedNode):
            yield class_
        elif part := self._value(class_, OWL.intersectionOf):
            for member in self._list(part):
                yield from self._conjuncts(member)

    def _expressed(self, class_: Node, of: str, fresh: str) -> Iterator[Body]:
        """Yield the ways to see that ``of`` is in ``class_``, each as patterns; ``fresh`` begins new variables."""
        if isinstance(class_, NamedNode):
            yield (Pattern(of, _TYPE, str(class_)),)
        elif part := self._value(class_, OWL.intersectionOf):
            options = [list(self._expressed(m, of, f"{fresh}{i}")) for i, m in enumerate(self._list(part))]
            yield from (tuple(p for body in choice for p in body) for choice in product(*options))
        elif part := self._value(class_, OWL.unionOf):
            for member in self._list(part):
                yield from self._expressed(member, of, fresh)
        elif property_ := self._value(class_, OWL.onProperty):
            yield from self._restricted(class_, str(property_), of, fresh)

    def _restricted(self, class_: Node, property_: str, of: str, fresh: str) -> Iterator[Body]:
        if value := self._value(class_, OWL.hasValue):
            yield (Pattern(of, property_, str(value)),)
        elif filler := self._value(class_, OWL.someValuesFrom):
            link = Pattern(of, property_, fresh)
            if filler == OWL.Thing:
                yield (link,)
            else:
                yield from ((link, *body) for body in self._expressed(filler, fresh, fresh + "_"))

    def _value(self, node: Node, predicate: NamedNode) -> Node | None:
        return next((q.object for q in self._store.quads_for_pattern(node, predicate, None, None)), None)  # type: ignore[return-value]

    def _list(self, node: Node) -> list[Node]:
        members: list[Node] = []
        while node != RDF.nil:
            first, rest = self._value(node, RDF.first), self._value(node, RDF.rest)
            if first is None or rest is None:
                break
            members.append(first)
            node = rest
        return members


def _name(node: Node | str) -> str:
    """Give the last part of an IRI, as people say it."""
    return str(node).strip("<>").rsplit("#", 1)[-1]


def _a(node: Node) -> str:
    """Give a class's name with its article."""
    name = _name(node)
    return f"{'an' if name[:1] in set('AEIOU') else 'a'} {name}"
