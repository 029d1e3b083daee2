"""Named things: films, people, organisations, places, works; and what is said of a film as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kg.iris import mint, tail
from kg.model import Mention, Span, Statement, Term
from kg.values import Date, Duration, day, integer, text
from kg.vocab import FILM, RDF, RDFS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import NamedNode

Evidence = tuple[Span, ...]

# What is said of a film by naming a thing: property, class of the thing, part of its IRI.
NAMED: Final = {
    "genre": (FILM.genre, FILM.Genre, "genre"),
    "country": (FILM.country, FILM.Territory, "territory"),
    "language": (FILM.language, FILM.Language, "language"),
    "setting": (FILM.setting, FILM.Place, "place"),
    "studio": (FILM.producedBy, FILM.Organisation, "organisation"),
    "filming location": (FILM.filmedAt, FILM.Place, "place"),
}
# What is said of a film in words of its own.
TEXTUAL: Final = {
    "tagline": FILM.tagline,
    "certificate": FILM.certificate,
    "film format": FILM.filmFormat,
    "filming period": FILM.filmingPeriod,
    "site": FILM.externalSite,
}
_MOMENTS: Final = {
    "filming period": FILM.filmingPeriod,
    "filming start": FILM.filmingStart,
    "filming end": FILM.filmingEnd,
}


@dataclass(frozen=True, slots=True)
class Film:
    """The film that a document is about: its title, and its year where the document tells it."""

    title: Mention
    year: int | None = None
    year_spans: Evidence = ()
    iri: NamedNode = field(init=False)  # of title and year
    _key: str = field(init=False, repr=False)  # the part of it from which other IRIs are built

    def __post_init__(self) -> None:
        """Mint the IRI, which every other statement needs."""
        node = mint("film", f"{self.title.name} {self.year}" if self.year else self.title.name)
        object.__setattr__(self, "iri", node)
        object.__setattr__(self, "_key", tail(node))

    def mint(self, kind: str, *parts: str) -> NamedNode:
        """Give the IRI of a thing that belongs to this film alone (a role, a release)."""
        return mint(kind, self._key, *filter(None, parts))


def state(subject: NamedNode, predicate: NamedNode, value: Term, at: Evidence, by: str) -> Statement:
    """Give one statement; evidence that stands in another piece of evidence is left out."""
    return Statement(subject, predicate, value, outermost(*at) if len(at) > 1 else at, by)


def outermost(*spans: Span) -> Evidence:
    """Give the distinct spans that stand in no other, in their order."""
    if len(spans) == 2:  # noqa: PLR2004  nearly always
        one, other = spans
        if one.start <= other.start and other.end <= one.end:
            return (one,)
        return (other,) if other.covers(one) else spans
    inside: set[Span] = set()
    reach = -1
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if span.end <= reach:
            inside.add(span)
        reach = max(reach, span.end)
    return tuple(span for span in dict.fromkeys(spans) if span not in inside)


def caption(node: NamedNode, words: Iterable[str], at: Evidence, by: str) -> Statement:
    """Give a label to a thing that has no name, of the words that tell it from others: "Ann Oak, director"."""
    return state(node, RDFS.label, text(", ".join(filter(None, words))), at, by)


def named(node: NamedNode, class_: NamedNode, mention: Mention, by: str) -> Iterator[Statement]:
    """Yield the class and the name of a thing, supported by the places that name it."""
    yield state(node, RDF.type, class_, mention.spans, by)
    yield state(node, FILM.name, text(mention.name), mention.spans, by)


def film(about: Film, by: str) -> Iterator[Statement]:
    """Yield title and year of the film, and that the document is about it. Every mapper states this once."""
    at = about.title.spans
    yield state(about.iri, RDF.type, FILM.Film, at, by)
    yield state(about.iri, FILM.title, text(about.title.name), at, by)
    yield state(at[0].document.iri, FILM.about, about.iri, at, by)
    if about.year:
        yield state(about.iri, FILM.releaseYear, integer(about.year), about.year_spans, by)


def feature(about: Film, name: str, value: Mention, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield that the film has ``value`` for a property of ``NAMED`` or ``TEXTUAL``, both called as the overview calls them."""
    if name in TEXTUAL:
        yield state(about.iri, TEXTUAL[name], text(value.name), (*at, *value.spans), by)
        return
    predicate, class_, kind = NAMED[name]
    node = mint(kind, value.name)
    yield state(about.iri, predicate, node, (*at, *value.spans), by)
    yield from named(node, class_, value, by)


def runtime(about: Film, length: Duration, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield the running time, as ``xsd:duration`` and in whole minutes."""
    yield state(about.iri, FILM.runtime, length.literal(), at, by)
    yield state(about.iri, FILM.runtimeMinutes, integer(length.minutes), at, by)


def unnamed_studios(about: Film, named_: int, more: int, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield that there are ``more`` studios than the ``named_`` ones, as a page says that does not list them all."""
    yield state(about.iri, FILM.studiosNamed, integer(named_), at, by)
    yield state(about.iri, FILM.studiosUnnamed, integer(more), at, by)


def filming_days(about: Film, days: int, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield how many days the shooting took."""
    yield state(about.iri, FILM.filmingDays, integer(days), at, by)


def filming_date(about: Film, name: str, when: Date, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield the ``filming period``, ``filming start`` or ``filming end``, as precise as it is stated."""
    yield state(about.iri, _MOMENTS[name], when.literal(), at, by)


def dated(node: NamedNode, when: Date, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield a thing's date as precise as stated, its integer year, and the earliest and latest day it allows."""
    yield state(node, FILM.date, when.literal(), at, by)
    yield state(node, FILM.year, integer(when.year), at, by)
    yield state(node, FILM.earliestDay, day(when.earliest), at, by)
    yield state(node, FILM.latestDay, day(when.latest), at, by)


def person(who: Mention, by: str) -> tuple[NamedNode, list[Statement]]:
    """Give a person's IRI, of the name, and the statements that name them."""
    node = mint("person", who.name)
    return node, list(named(node, FILM.Person, who, by))


def organisation(name: Mention, by: str) -> tuple[NamedNode, list[Statement]]:
    """Give an organisation's IRI, of the name, and the statements that name it."""
    node = mint("organisation", name.name)
    return node, list(named(node, FILM.Organisation, name, by))


def territory(name: Mention, by: str) -> tuple[NamedNode, list[Statement]]:
    """Give the IRI of a country or market, of the name, and the statements that name it."""
    node = mint("territory", name.name)
    return node, list(named(node, FILM.Territory, name, by))


def death(who: Mention, when: Date, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield when a real person died."""
    node, naming = person(who, by)
    yield from naming
    yield state(node, FILM.deathDate, when.literal(), (*at, *who.spans), by)
