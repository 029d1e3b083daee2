"""Accounts: what each source says of each node, and the labels to speak of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode

from kg.comparison.entries import SPOKEN
from kg.iris import slug
from kg.vocab import FILM, RDF, RDFS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.claims import Claim
    from kg.model import Term

UNSAID: Final = "not stated"
_SEVERAL: Final = 10  # shared quotes, from which on the longer text may have grown to any length
_LONG: Final = 24  # characters; two texts do not share quotes of that length by chance
# What leads from a thing to the film that it belongs to.
_TO_FILM: Final = frozenset(
    {FILM.inFilm, FILM.releaseOf, FILM.forFilm, FILM.figureOf, FILM.scoreOf, FILM.distributionOf, FILM.reviewOf}
    | {FILM.availabilityOf}
)


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
        """Sort the claims by what they are about and who makes them; of sources about films of which no other speaks, none."""
        self._by_node: dict[NamedNode, dict[NamedNode, Account]] = defaultdict(lambda: defaultdict(Account))
        self._labels: dict[Term, str] = {}
        self._film: dict[NamedNode, NamedNode] = {}
        self._of_film: dict[tuple[NamedNode, NamedNode], set[NamedNode]] = defaultdict(set)
        self._about: dict[NamedNode, NamedNode] = {}
        self._kinds: dict[NamedNode, str] = {}
        self._quotes: dict[NamedNode, set[str]] = defaultdict(set)
        claims = list(claims)
        self.sources = _shared_films(claims)
        compared = {source for sources in self.sources.values() for source in sources}
        for claim in claims:
            subject, predicate, value = claim.triple
            if predicate == RDFS.label:
                self._labels[subject] = value.value
            elif predicate == FILM.about and isinstance(value, NamedNode):
                self._about[claim.source] = value
            if claim.source in compared or predicate == FILM.deathDate:
                self._add(claim)

    def _add(self, claim: Claim) -> None:
        subject, predicate, value = claim.triple
        self._by_node[subject][claim.source].said[predicate][value].append(claim)
        self._quotes[claim.source].add(claim.spans[0].text)
        self._kinds[claim.source] = claim.spans[0].document.kind
        if predicate in _TO_FILM and isinstance(value, NamedNode):
            self._film[subject] = value
            self._of_film[claim.source, value].add(subject)
        elif predicate == FILM.basedOn and isinstance(value, NamedNode):
            self._film[value] = subject

    def speaking_of(self, predicate: NamedNode) -> Iterator[tuple[NamedNode, Mapping[NamedNode, Account]]]:
        """Yield the nodes of which somebody states ``predicate``, with the accounts that do, in the order of their IRIs."""
        for node in sorted(self._by_node, key=lambda n: n.value):
            told = {source: account for source, account in self._by_node[node].items() if predicate in account.said}
            if told:
                yield node, told

    def of_class(self, *classes: NamedNode) -> Iterator[tuple[NamedNode, Mapping[NamedNode, Account]]]:
        """Yield the nodes of ``classes`` with everybody's account, in the order of their IRIs."""
        for node in sorted(self._by_node, key=lambda n: n.value):
            accounts = self._by_node[node]
            if any(account.said.get(RDF.type, {}).keys() & set(classes) for account in accounts.values()):
                yield node, accounts

    def nodes(self, source: NamedNode, film: NamedNode, classes: Iterable[NamedNode]) -> set[NamedNode]:
        """Give the nodes of ``classes`` that ``source`` relates to ``film``."""
        wanted = set(classes)
        return {n for n in self._of_film[source, film] if self.account(n, source).values(RDF.type) & wanted}

    def billing(self, film: NamedNode, source: NamedNode) -> dict[NamedNode, NamedNode]:
        """Give the roles of a source's cast list in their order, each with its person."""
        told = [(n, self.account(n, source)) for n in self.nodes(source, film, (FILM.Role,))]
        listed = [(int(v.value), n.value, n, a) for n, a in told for v in a.values(FILM.position)]
        return {n: person for _, _, n, a in sorted(listed, key=lambda row: row[:2]) if (person := a.node(FILM.filledBy))}

    def about(self, source: NamedNode) -> NamedNode | None:
        """Give the film that a source is about."""
        return self._about.get(source)

    def account(self, node: NamedNode, source: NamedNode) -> Account:
        """Give what ``source`` says of ``node``; an empty account where it is silent."""
        return self._by_node[node][source] if source in self._by_node.get(node, ()) else Account()

    def versions(self, one: NamedNode, other: NamedNode) -> bool:
        """Tell whether two sources are versions of one text: of one kind, and most of what one says rests on words of both.

        Then what one does not say was taken out, or put in; elsewhere silence says nothing.
        """
        left, right = ({q for q in self._quotes[source] if len(q) >= _LONG} for source in (one, other))
        few, many = sorted((len(left), len(right)))
        shared = len(left & right)
        return self._kinds[one] == self._kinds[other] and 2 * shared > (few if shared >= _SEVERAL else many)

    def film(self, node: NamedNode) -> NamedNode:
        """Give the film that ``node`` belongs to; the node itself where it is a film."""
        return self._film.get(node, node)

    def words(self, values: Iterable[Term]) -> str:
        """Give ``values`` as people read them: labels, sorted."""
        return "; ".join(sorted({self.label(v) for v in values})) or UNSAID

    def plain(self, value: Term) -> str:
        """Give one value without case, marks and punctuation, in which spellings differ."""
        return slug(self.label(value))

    def label(self, value: Term) -> str:
        """Give one value as people read it."""
        if value in self._labels:
            return self._labels[value]
        return SPOKEN[value] if isinstance(value, NamedNode) and value in SPOKEN else value.value.rsplit("#", 1)[-1]


def _shared_films(claims: Iterable[Claim]) -> dict[NamedNode, list[NamedNode]]:
    """Give the films that several sources are about, and those sources, both in the order of their IRIs."""
    about: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for claim in claims:
        if claim.triple.predicate == FILM.about and isinstance(claim.triple.object, NamedNode):
            about[claim.triple.object].add(claim.source)
    films = sorted((film for film, sources in about.items() if len(sources) > 1), key=lambda film: film.value)
    return {film: sorted(about[film], key=lambda source: source.value) for film in films}


def pairs(sources: Iterable[NamedNode]) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Yield every two of ``sources`` once, in the order of their IRIs."""
    return combinations(sorted(sources, key=lambda s: s.value), 2)
