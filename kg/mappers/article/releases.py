"""When, where and on what the film came out (``It had a limited release in Norway on May 2, 1999.``)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.facts.releases import Release, release
from kg.language.places import territories
from kg.mappers.article.release_clauses import CUES, clauses, whole
from kg.mappers.article.release_dates import date_of, is_noun
from kg.mappers.article.release_kinds import is_unreal, kind_of
from kg.mappers.article.release_merging import Found, merged
from kg.mappers.article.release_reading import copies, events_of, firms_of, soundtrack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.facts.things import Evidence
    from kg.mappers.article.reading import Article
    from kg.mappers.article.release_clauses import Clause
    from kg.model import Mention, Statement

_PATTERN: Final = "article.releases"
_PARTICIPLES: Final = frozenset({"released", "issued", "distributed", "re-released", "shown", "screened"})
_ON_AIR: Final = re.compile(r"\b(?:was|were|been|film|movie|[Ii]t)(?: \w+ly| first| later| also){0,2} $")
_STAGE: Final = re.compile(
    r"\b(?:[Mm]usical|[Ss]tage|Broadway|West End|[Rr]adio|[Oo]pera|sitcom|(?:TV|television) series|video game|"
    r"theatre production|revival|production (?:by|directed))\b"
)
_ON_STAGE: Final = frozenset({"theatrical", "premiere", "television"})  # plays have these too
_A_FILM: Final = re.compile(r"\b(?:film|movie|picture)\b")
_VERB: Final = re.compile(r"\b(?:was|were|been|is|are|be|being|and|also|later|then)\b(?: [\w-]+){0,4} $|\b(?:was|were|been)\b")


def statements(article: Article) -> Iterator[Statement]:
    """Yield the film's releases, those that say the same taken together."""
    for found in merged(list(_found(article))):
        yield from release(article.film, found.release, found.at, found.by)


def _found(article: Article) -> Iterator[Found]:
    """Yield what each clause tells; "The DVD" takes up the distributor that the sentence before told of DVDs."""
    title = article.film.title.name
    before: list[Found] = []
    for sentence in article.telling(CUES):
        here: list[Found] = []
        for clause in clauses(whole(sentence.span), title):
            here += _read(clause, here, before)
        yield from (_carried(found, before) for found in here)
        before = here or before


def _carried(found: Found, before: list[Found]) -> Found:
    """Give a release on a medium the distributor that the sentence before named for that medium without a date."""
    told = found.release
    if not told.medium or told.distributors:
        return found
    for earlier in before:
        other = earlier.release
        if other.medium and other.medium.name == told.medium.name and other.distributors and not other.date:
            return replace(found, release=replace(told, distributors=other.distributors))
    return found


def _read(clause: Clause, here: list[Found], before: list[Found]) -> Iterator[Found]:
    """Yield the releases that one clause tells of."""
    if clause.subject not in {"film", "music"} or is_unreal(clause.span.text) or _is_participle(clause):
        return
    at = (clause.span.strip(" ,;"),)
    if clause.subject == "music":
        told = soundtrack(clause) if clause.sort in {"out", "again"} else None
        yield from (Found(told, at, f"{_PATTERN}/soundtrack"),) if told else ()
        return
    kind = kind_of(clause, after_home_video=bool(before) and before[-1].release.kind == "home video")
    if kind in _ON_STAGE and _STAGE.search(clause.sentence.text) and not _A_FILM.search(clause.before.text):
        return
    places = tuple(territories(clause.span)) or _inherited(kind, here)
    if not len(clause.cue) and kind == "theatrical" and here and here[-1].release.medium:
        yield from _continued(clause, here, places, at)
    elif kind == "home video":
        read = (told for told in copies(clause, places) if told.date or told.territories or not is_noun(clause))
        yield from (Found(told, at, f"{_PATTERN}/home-video") for told in read)
    else:
        yield from (Found(told, at, f"{_PATTERN}/{kind or 'showing'}") for told in _showings(clause, kind, places))


def _continued(clause: Clause, here: list[Found], places: tuple[Mention, ...], at: Evidence) -> Iterator[Found]:
    """Yield the release of the same media at another time and place ("and in Norway on May 9")."""
    last, when = here[-1].release, date_of(clause)
    for found in [found for found in here if found.release.date == last.date and found.release.medium]:
        yield replace(found, release=replace(found.release, date=when, territories=places), at=at)


def _showings(clause: Clause, kind: str, places: tuple[Mention, ...]) -> Iterator[Release]:
    """Yield what was shown to an audience: at each event named, or else on a date."""
    events = events_of(clause)
    when = date_of(clause, events)
    firms = firms_of(clause) if clause.sort in {"out", "again"} else ()
    for event in events:
        yield Release(kind, when, places, event, None, (), firms)
    if not events and when and (kind or clause.sort == "out"):
        yield Release(kind, when, places, None, None, (), firms)


def _inherited(kind: str, here: list[Found]) -> tuple[Mention, ...]:
    """Give a nationwide release the country of the limited one before it in the sentence."""
    return here[-1].release.territories if kind == "wide" and here and here[-1].release.kind == "limited" else ()


def _is_participle(clause: Clause) -> bool:
    """Tell whether the word only describes something else ("the films released in 1999")."""
    if clause.active or clause.cue.text.lower() not in _PARTICIPLES:
        return False
    if clause.sort == "aired":
        return not _ON_AIR.search(clause.before.text)
    if not clause.before.text.strip() and clause.cue.text[0].isupper():
        return False  # "Released in May, the film ..."
    return not _VERB.search(clause.before.text)
