"""Accounts: what each source says of each node, and the labels to speak of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode

from kg.facts.releases import KINDS
from kg.facts.roles import FUNCTIONS
from kg.vocab import FILM, RDF, RDFS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.claims import Claim
    from kg.model import Term

UNSAID: Final = "not stated"
# What leads from a thing to the film that it belongs to.
_TO_FILM: Final = (FILM.inFilm, FILM.releaseOf, FILM.forFilm, FILM.figureOf, FILM.scoreOf)
_SPOKEN: Final = {individual: name for name, individual in (KINDS | FUNCTIONS).items()}


@dataclass(frozen=True, slots=True)
class Side:
    """What one source says, in words, and the claims that say so (none where it is silent)."""

    source: NamedNode
    value: str
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sources' accounts of ``about`` in the matter of ``topic``, and the class of what lies between them."""

    about: NamedNode
    film: NamedNode
    topic: str
    kind: str
    left: Side
    right: Side


@dataclass(slots=True)
class Account:
    """What one source says of one node: predicate to values, each with the claims that state it."""

    said: dict[NamedNode, dict[Term, list[Claim]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))

    def values(self, predicate: NamedNode) -> frozenset[Term]:
        """Give what is said; nothing where the source is silent."""
        return frozenset(self.said.get(predicate, ()))

    def claims(self, *predicates: NamedNode) -> tuple[Claim, ...]:
        """Give the claims behind what is said of ``predicates``."""
        return tuple(c for p in predicates for claims in self.said.get(p, {}).values() for c in claims)

    def node(self, predicate: NamedNode) -> NamedNode | None:
        """Give the one node that is said, if any."""
        nodes = [v for v in self.values(predicate) if isinstance(v, NamedNode)]
        return min(nodes, key=lambda n: n.value, default=None)


class Accounts:
    """All accounts, by node and source."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        """Sort the claims by what they are about and who makes them."""
        self._by_node: dict[NamedNode, dict[NamedNode, Account]] = defaultdict(lambda: defaultdict(Account))
        self._labels: dict[Term, str] = {}
        self._film: dict[NamedNode, NamedNode] = {}
        for claim in claims:
            subject, predicate, value = claim.triple
            self._by_node[subject][claim.source].said[predicate][value].append(claim)
            if predicate == RDFS.label:
                self._labels[subject] = value.value
            elif predicate in _TO_FILM and isinstance(value, NamedNode):
                self._film[subject] = value
            elif predicate == FILM.basedOn and isinstance(value, NamedNode):
                self._film[value] = subject

    def of_class(self, class_: NamedNode) -> Iterator[tuple[NamedNode, Mapping[NamedNode, Account]]]:
        """Yield the nodes of ``class_`` with everybody's account, in the order of their IRIs."""
        for node in sorted(self._by_node, key=lambda n: n.value):
            accounts = self._by_node[node]
            if any(class_ in account.values(RDF.type) for account in accounts.values()):
                yield node, accounts

    def film(self, node: NamedNode) -> NamedNode:
        """Give the film that ``node`` belongs to; the node itself where it is a film."""
        return self._film.get(node, node)

    def words(self, values: Iterable[Term]) -> str:
        """Give ``values`` as people read them: labels, sorted."""
        return "; ".join(sorted({self.label(v) for v in values})) or UNSAID

    def label(self, value: Term) -> str:
        """Give one value as people read it."""
        if value in self._labels:
            return self._labels[value]
        return _SPOKEN[value] if isinstance(value, NamedNode) and value in _SPOKEN else value.value.rsplit("#", 1)[-1]


def pairs(sources: Iterable[NamedNode]) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Yield every two of ``sources`` once, in the order of their IRIs."""
    return combinations(sorted(sources, key=lambda s: s.value), 2)
