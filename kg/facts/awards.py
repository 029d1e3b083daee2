"""Awards: nominations and wins, stated totals, places in lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from kg.facts.roles import FUNCTIONS
from kg.facts.things import Evidence, Film, caption, named, organisation, person, state
from kg.iris import mint
from kg.values import integer, text
from kg.vocab import FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Mention, Statement

CLASSES: Final = {"won": FILM.AwardWin, "nominated": FILM.AwardNomination}

# Whose work a category honours, by its words; the first that fits counts.
_HONOURED: Final = (
    (re.compile(r"\b(?:actor|actress|male lead|female lead|acting|performance)\b", re.IGNORECASE), "actor"),
    (re.compile(r"\b(?:art|production) direct(?:ion|or)\b|\bassistant direct", re.IGNORECASE), None),
    (re.compile(r"\bdirect(?:or|ing|ion)\b", re.IGNORECASE), "director"),
    (re.compile(r"\b(?:story)\b", re.IGNORECASE), "story"),
    (re.compile(r"\b(?:screenplay|writing|writer|script)\b", re.IGNORECASE), "writer"),
    (re.compile(r"\bcinematograph(?:y|er)\b", re.IGNORECASE), "cinematographer"),
    (re.compile(r"\b(?:original|music|dramatic|adaptation) score\b|\bscor(?:e|ing)\b", re.IGNORECASE), "composer"),
    (re.compile(r"(?<!sound )(?<!sound effects )\bediting\b", re.IGNORECASE), "editor"),
    (re.compile(r"\bcostume\b", re.IGNORECASE), "costume designer"),
)


@dataclass(frozen=True, slots=True)
class Award:
    """One nomination or win: ``outcome`` is ``won`` or ``nominated``, ``prize`` and ``category`` as printed."""

    prize: Mention | None
    outcome: str
    category: Mention | None = None
    recipients: tuple[Mention, ...] = ()
    ceremony_year: int | None = None
    film_year: int | None = None


@lru_cache(maxsize=1024)
def honoured(category: str) -> str | None:
    """Name the function (see ``roles.FUNCTIONS``) whose work ``category`` honours, where its words tell.

    >>> honoured("Best Adapted Screenplay"), honoured("Best Art Direction"), honoured("Best Picture")
    ('writer', None, None)
    """
    return next((function for pattern, function in _HONOURED if pattern.search(category)), None)


def award(about: Film, won: Award, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield one nomination or win of the film; people honoured together stand in one ``Award``."""
    prize, category = won.prize, won.category
    names = sorted(r.name for r in won.recipients)
    node = about.mint("award", prize.name if prize else "prize", category.name if category else "", " ".join(names))
    yield state(node, RDF.type, CLASSES[won.outcome], at, by)
    yield caption(node, [prize.name if prize else "", category.name if category else "", *names], at, by)
    yield state(node, FILM.forFilm, about.iri, at, by)
    if prize:
        body = mint("prize", prize.name)
        yield state(node, FILM.prize, body, (*at, *prize.spans), by)
        yield from named(body, FILM.Prize, prize, by)
    if category:
        yield state(node, FILM.category, text(category.name), (*at, *category.spans), by)
        if function := honoured(category.name):
            yield state(node, FILM.honours, FUNCTIONS[function], (*at, *category.spans), by)
    for recipient in won.recipients:
        who, naming = person(recipient, by)
        yield from naming
        yield state(node, FILM.recipient, who, (*at, *recipient.spans), by)
    if won.ceremony_year:
        yield state(node, FILM.ceremonyYear, integer(won.ceremony_year), at, by)
    if won.film_year:
        yield state(node, FILM.filmYear, integer(won.film_year), at, by)


def total(about: Film, prize: Mention, outcome: str, count: int, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield a stated number of wins or nominations ("four Academy Award nominations")."""
    node = about.mint("award-total", prize.name, outcome)
    body = mint("prize", prize.name)
    yield from named(body, FILM.Prize, prize, by)
    yield state(node, RDF.type, FILM.AwardTotal, at, by)
    yield caption(node, [prize.name, f"{count} {outcome}"], at, by)
    yield state(node, FILM.forFilm, about.iri, at, by)
    yield state(node, FILM.prize, body, (*at, *prize.spans), by)
    yield state(node, FILM.outcome, text(outcome), at, by)
    yield state(node, FILM.count, integer(count), at, by)


def list_place(
    about: Film,
    by_whom: Mention | None,
    list_: Mention | None,
    rank: int | None,
    at: Evidence,
    by: str,
    *,
    critic: bool = False,
) -> Iterator[Statement]:
    """Yield the film's place in a list; ``critic`` says that a person, not an organisation, made the list."""
    node = about.mint("list-place", by_whom.name if by_whom else "", str(rank or ""), list_.name if list_ else "")
    yield state(node, RDF.type, FILM.ListPlace, at, by)
    told = [by_whom.name if by_whom else "", list_.name if list_ else "", f"place {rank}" if rank is not None else ""]
    yield caption(node, told if any(told) else ["place in a list"], at, by)
    yield state(node, FILM.forFilm, about.iri, at, by)
    if by_whom:
        maker, naming = person(by_whom, by) if critic else organisation(by_whom, by)
        yield from naming
        yield state(node, FILM.rankedBy, maker, (*at, *by_whom.spans), by)
    if list_:
        yield state(node, FILM.listName, text(list_.name), (*at, *list_.spans), by)
    if rank is not None:
        yield state(node, FILM.rank, integer(rank), at, by)
