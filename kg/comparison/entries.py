"""What a node says of its film, as an entry in film terms: a part in the cast list, an award, a worldwide gross.

An entry has parts with names ("person", "character"); those of its key say what is spoken of, the others what is said of
it. Two accounts are compared by entries and not by IRIs, since an IRI is built from what it says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from pyoxigraph import NamedNode

from kg.facts.awards import CLASSES
from kg.facts.releases import KINDS
from kg.facts.roles import FUNCTIONS
from kg.vocab import FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.model import Term

Parts = tuple[tuple[str, str], ...]


class Said(Protocol):
    """What is said of nodes, by one source or by a whole graph."""

    def values(self, node: NamedNode, predicate: NamedNode) -> Iterable[Term]:
        """Give what is said of ``node``; nothing where nobody does."""

    def label(self, term: Term) -> str:
        """Give a term as people read it."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One thing that is said of a film: ``topic`` "award", key "Golden Tern, Best Actress", value "outcome won"."""

    topic: str
    key: Parts
    value: Parts

    @property
    def parts(self) -> Parts:
        """Give key and value together."""
        return self.key + self.value


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """How the nodes of some classes are read: property to film, topic (a name, or a property), parts of key and value."""

    classes: tuple[NamedNode, ...]
    of: NamedNode
    topic: str | NamedNode
    key: Mapping[NamedNode, str]
    value: Mapping[NamedNode, str]


SPOKEN: Final = {individual: name for name, individual in (KINDS | FUNCTIONS | CLASSES).items()}
_OUTCOMES: Final = {class_: outcome for outcome, class_ in CLASSES.items()}
# "about" and "equal" say how an amount is printed, and its digits say that too.
_BOUNDS: Final = frozenset({"less than", "more than"})
_MOST: Final = 250_000  # pairs; of longer lists only entries with equal keys are compared
_ALIKE: Final = 0.5  # of the parts of two entries: enough to be one thing that is told otherwise

KINDS_OF_ENTRY: Final = (
    Kind(
        (FILM.Role,),
        FILM.inFilm,
        FILM.function,
        {FILM.filledBy: "person"},
        {FILM.playsCharacter: "character", FILM.creditedAs: "credited as", FILM.creditNote: "note"},
    ),
    Kind(
        (FILM.AwardNomination, FILM.AwardWin),
        FILM.forFilm,
        "award",
        {FILM.prize: "prize", FILM.category: "category", FILM.recipient: "recipient"},
        {RDF.type: "outcome", FILM.ceremonyYear: "year", FILM.filmYear: "year of the film"},
    ),
    Kind(
        (FILM.AwardTotal,),
        FILM.forFilm,
        "stated award total",
        {FILM.prize: "prize", FILM.outcome: "outcome"},
        {FILM.count: "count"},
    ),
    Kind(
        (FILM.ListPlace,),
        FILM.forFilm,
        "place in a list",
        {FILM.rankedBy: "by", FILM.listName: "list"},
        {FILM.rank: "rank"},
    ),
    Kind(
        (FILM.Release,),
        FILM.releaseOf,
        "release",
        {FILM.releaseKind: "kind", FILM.event: "event", FILM.medium: "medium", FILM.territory: "territory"},
        {FILM.date: "date", FILM.releaseLanguage: "language", FILM.releasedBy: "distributor"},
    ),
    Kind((FILM.Distribution,), FILM.distributionOf, "distributor", {FILM.distributor: "distributor", FILM.territory: "in"}, {}),
    Kind(
        (FILM.Availability,),
        FILM.availabilityOf,
        "availability",
        {},
        {FILM.platformsWithout: "platforms without it", FILM.verified: "verified"},
    ),
    Kind(
        (FILM.FinancialFigure,),
        FILM.figureOf,
        FILM.figureKind,
        {FILM.scope: "market"},
        {FILM.comparator: "bound", FILM.amountAsWritten: "amount", FILM.hedge: "hedge"},
    ),
    Kind(
        (FILM.Score,),
        FILM.scoreOf,
        "score",
        {FILM.scoredBy: "publisher", FILM.measure: "measure"},
        {FILM.value: "value", FILM.scale: "scale", FILM.count: "count"},
    ),
    Kind(
        (FILM.Review,),
        FILM.reviewOf,
        "review",
        {FILM.critic: "critic", FILM.publication: "publication"},
        {FILM.quotation: "quotation"},
    ),
)
BASIS: Final = Kind(
    (FILM.SourceWork,),
    FILM.basedOn,
    "work it is based on",
    {FILM.title: "title"},
    {FILM.workType: "type", FILM.writtenByAuthor: "author", FILM.year: "year"},
)
CITED: Final = Kind(
    (FILM.CitedWork,),
    FILM.cites,
    "reference",
    {FILM.title: "title", FILM.citedAuthor: "author", FILM.publisher: "publisher"},
    {FILM.published: "published", FILM.accessed: "retrieved", FILM.archived: "archived", FILM.identifier: "identifier"},
)
# What is said of the film itself, and whether it can have only one such value.
FEATURES: Final = {
    FILM.title: ("title", True),
    FILM.releaseYear: ("year", True),
    FILM.runtimeMinutes: ("runtime", True),
    FILM.certificate: ("certificate", True),
    FILM.tagline: ("tagline", True),
    FILM.genre: ("genre", False),
    FILM.country: ("country", False),
    FILM.language: ("language", False),
    FILM.setting: ("setting", False),
    FILM.producedBy: ("studio", False),
    FILM.studiosUnnamed: ("number of studios left unnamed", True),
    FILM.filmedAt: ("filming location", False),
    FILM.filmFormat: ("film format", False),
    FILM.filmingPeriod: ("filming period", True),
    FILM.filmingStart: ("filming start", True),
    FILM.filmingEnd: ("filming end", True),
    FILM.filmingDays: ("filming days", True),
    FILM.plotNames: ("character in the plot", False),
    FILM.externalSite: ("external link", False),
}


def entry(said: Said, kind: Kind, node: NamedNode) -> Entry:
    """Give what is said of ``node``, which is of ``kind``."""
    topic = kind.topic if isinstance(kind.topic, str) else words(said, node, kind.topic)
    return Entry(topic or kind.of.value, _parts(said, node, kind.key), _parts(said, node, kind.value))


def _parts(said: Said, node: NamedNode, predicates: Mapping[NamedNode, str]) -> Parts:
    told = ((name, words(said, node, predicate)) for predicate, name in predicates.items())
    return tuple((name, text) for name, text in told if text)


def words(said: Said, node: NamedNode, predicate: NamedNode) -> str:
    """Give the values of ``predicate`` as people read them, sorted; nothing where nobody speaks of it."""
    return " / ".join(sorted(set(_words(said, node, predicate))))


def _words(said: Said, node: NamedNode, predicate: NamedNode) -> Iterator[str]:
    values = set(said.values(node, predicate))
    if predicate == RDF.type:  # a win is a nomination too
        yield from sorted((_OUTCOMES[v] for v in values if isinstance(v, NamedNode) and v in _OUTCOMES), reverse=True)[:1]
        return
    for value in values:
        if isinstance(value, NamedNode) and value in SPOKEN:
            yield SPOKEN[value]
        elif predicate != FILM.comparator or value.value in _BOUNDS:
            yield said.label(value)


def match(was: Sequence[Entry], now: Sequence[Entry], *, single: bool = True) -> list[tuple[Entry, Entry]]:
    """Pair what is one thing told otherwise: first what has the same key, then what has most parts in common.

    ``single`` also pairs the last two of a kind that a film has only one of, however little they have in common.
    """
    left, right = set(was), set(now)
    found: list[tuple[Entry, Entry]] = []
    keyed: dict[Parts, list[Entry]] = {}
    for told in now:
        keyed.setdefault(told.key, []).append(told)
    by_key = [(a, b) for a in was if a.key for b in keyed.get(a.key, ())]
    others = [(a, b) for a in was for b in now] if len(was) * len(now) <= _MOST else []
    for pairs in (by_key, others):
        for likeness, before, after in sorted((-_alike(a, b), a, b) for a, b in pairs if a in left and b in right):
            if -likeness >= _ALIKE and before in left and after in right:
                left.remove(before)
                right.remove(after)
                found.append((before, after))
    if single and len(left) == len(right) == 1 and _is_single(*left):  # a running time, a first day of shooting
        found.append((left.pop(), right.pop()))
    return found


def _alike(a: Entry, b: Entry) -> float:
    """Give the share of parts that both have; an equal key outweighs all else."""
    if a.key == b.key and a.key:
        return 1 + len(set(a.value) & set(b.value))
    return len(set(a.parts) & set(b.parts)) / max(len(a.parts), len(b.parts), 1)


def _is_single(told: Entry) -> bool:
    return any(topic == told.topic and single for topic, single in FEATURES.values()) or not told.key
