"""Releases, distribution, and where a film could be watched when a page was checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.facts.things import Evidence, Film, caption, dated, named, organisation, state, territory
from kg.iris import mint
from kg.values import Date, integer, text
from kg.vocab import FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Mention, Statement

KINDS: Final = {
    "premiere": FILM.premiere,
    "limited": FILM.limitedRelease,
    "wide": FILM.wideRelease,
    "theatrical": FILM.theatricalRelease,
    "re-release": FILM.reRelease,
    "home video": FILM.homeVideo,
    "television": FILM.televisionBroadcast,
    "soundtrack": FILM.soundtrackRelease,
}


@dataclass(frozen=True, slots=True)
class Release:
    """One release as far as it is told; ``kind`` is a key of ``KINDS`` or empty, ``medium`` VHS, DVD, Blu-ray, ..."""

    kind: str = ""
    date: Date | None = None
    territories: tuple[Mention, ...] = ()
    event: Mention | None = None
    medium: Mention | None = None
    languages: tuple[Mention, ...] = ()
    distributors: tuple[Mention, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """What tells this release from the film's others."""
        return (
            self.kind,
            str(self.date or ""),
            self.event.name if self.event else "",
            self.medium.name if self.medium else "",
            " ".join(sorted(t.name for t in self.territories)),
        )


def release(about: Film, told: Release, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield one release. The distributor of a soundtrack is a label, and none of the film's distributors."""
    node = about.mint("release", *(told.key if any(told.key) else ("release",)))
    yield state(node, RDF.type, FILM.Release, at, by)
    yield caption(node, told.key if any(told.key) else ("release",), at, by)
    yield state(node, FILM.releaseOf, about.iri, at, by)
    if told.kind:
        yield state(node, FILM.releaseKind, KINDS[told.kind], at, by)
    if told.date:
        yield from dated(node, told.date, at, by)
    for place in told.territories:
        where, naming = territory(place, by)
        yield from naming
        yield state(node, FILM.territory, where, (*at, *place.spans), by)
    for name, predicate in ((told.event, FILM.event), (told.medium, FILM.medium)):
        if name:
            yield state(node, predicate, text(name.name), (*at, *name.spans), by)
    for tongue in told.languages:
        language = mint("language", tongue.name)
        yield from named(language, FILM.Language, tongue, by)
        yield state(node, FILM.releaseLanguage, language, (*at, *tongue.spans), by)
    for firm in told.distributors:
        who, naming = organisation(firm, by)
        yield from naming
        yield state(node, FILM.releasedBy, who, (*at, *firm.spans), by)


def distribution(about: Film, firm: Mention, place: Mention | None, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield that a company distributes the film, in a territory where the document names one."""
    node = about.mint("distribution", firm.name, place.name if place else "")
    who, naming = organisation(firm, by)
    yield from naming
    yield state(node, RDF.type, FILM.Distribution, at, by)
    yield caption(node, [firm.name, place.name if place else ""], at, by)
    yield state(node, FILM.distributionOf, about.iri, at, by)
    yield state(node, FILM.distributor, who, (*at, *firm.spans), by)
    if place:
        where, naming = territory(place, by)
        yield from naming
        yield state(node, FILM.territory, where, (*at, *place.spans), by)


def availability(about: Film, without: int | None, verified: Date | None, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield on how many streaming platforms the film was *not* to be had, and when that was checked."""
    node = about.mint("availability", str(verified or ""))
    yield state(node, RDF.type, FILM.Availability, at, by)
    yield caption(node, ["availability", str(verified or "")], at, by)
    yield state(node, FILM.availabilityOf, about.iri, at, by)
    if without is not None:
        yield state(node, FILM.platformsWithout, integer(without), at, by)
    if verified:
        yield state(node, FILM.verified, verified.literal(), at, by)
