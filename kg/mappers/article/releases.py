"""When, where and on what the film came out (``It had a limited release in Norway on May 2, 1999.``)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.facts.releases import Release, release
from kg.language.places import territories
from kg.mappers.article.release_clauses import CUES, clauses, whole
from kg.mappers.article.release_dates import date_of, followed, is_noun
from kg.mappers.article.release_kinds import is_unreal, is_wished, kind_of
from kg.mappers.article.release_merging import Found, merged
from kg.mappers.article.release_reading import copies, events_of, firms_of, is_it_music, makers_of, shares, soundtrack
from kg.mappers.article.release_subjects import opens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.facts.things import Evidence
    from kg.mappers.article.reading import Article
    from kg.mappers.article.release_clauses import Clause
    from kg.model import Mention, Statement
    from kg.values import Date

_PATTERN: Final = "article.releases"
_PARTICIPLES: Final = frozenset(
    {"released", "issued", "distributed", "re-released", "shown", "screened", "broadcast", "telecast", "televised"}
)
_ON_AIR: Final = re.compile(
    r"\b(?:its|film['’]s)(?: \w+){0,3} $|\b(?:was|were|been|film|movie|[Ii]t)(?: \w+ly| first| later| also){0,2} $"
)
_STAGE: Final = re.compile(
    r"\b(?:[Mm]usical|[Ss]tage|Broadway|West End|[Rr]adio|[Oo]pera|sitcom|(?:TV|television) series|video game|"
    r"theatre production|revival|production (?:by|directed))\b"
)
_ON_STAGE: Final = frozenset({"theatrical", "premiere", "television"})  # plays have these too
# "premiered at Elm Park", "The second release", "the extended version was released".
_AT_VENUE: Final = re.compile(r" (?:\w+ )?at (?:the )?[A-Z]")
# "released in Norway with another ending": where, though not when.
_IN_LAND: Final = re.compile(
    r" (?:\w+ly )?(?:in|throughout|across) (?:(?:theat(?:er|re)s|cinemas) (?:in|across) )?(?:the )?[A-Z]"
)
_DAY: Final = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|"
    r"\b(?:days?|weeks?|months?|years?) (?:later|after|before|earlier)\b"
)
_NEAR: Final = 600  # characters between two sentences that tell of releases one after the other
_EDITION: Final = re.compile(
    r"\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Oo]ther|[Ll]atter|[Ll]ater|[Nn]ew|[Ee]xtended|[Ww]idescreen|[Ss]pecial|[Rr]emastered) "
    r"(?:[\w-]+ ){0,2}(?:releases?|versions?|editions?|discs?|sets?|tapes?|prints?)\b"
)
_A_FILM: Final = re.compile(r"\b(?:film|movie|picture)\b")
# "the DVD, released in May": the participle tells when that copy was; "X is a film ..., released in May" opens an article.
_OF_COPY: Final = re.compile(
    r"\b[Tt]he (?:film|movie|picture|soundtrack(?: album)?|score|album)(?:, (?:originally |first )?| )$|"
    r"\b(?:[Ee]dition|DVD|Blu-[Rr]ay(?: [Dd]is[ck])?|[Ll]aser[Dd]isc|[Vv]ersion|[Ss]et|VHS)(?: of [^,;]{1,60})?,? $"
)
# Who sells films for the home, and shows none.
_SELLER: Final = re.compile(
    r"\b(?:Criterion|(?:Home )?Video|Home (?:Entertainment|Media)|Shout! Factory|Arrow Video|Warner Archive)\b"
)
_IS_A_FILM: Final = re.compile(r"[^.;]{1,80}? (?:is|was) an? (?:[\w/–-]+ ){1,8}film\b[^.;]{0,200}, $")
_VERB: Final = re.compile(
    r"\b(?:when|once) (?:\w+ly |first )?$|\b(?:was|were|been)\b|"
    r"\b(?:was|were|been|is|are|be|being|and|also|later|then)\b(?: [\w-]+){0,4} $"
)


def statements(article: Article) -> Iterator[Statement]:
    """Yield the film's releases, those that say the same taken together."""
    for found in merged(_found(article)):
        yield from release(article.film, found.release, found.at, found.by)


def _found(article: Article) -> list[Found]:
    """List what each clause tells; "The DVD" takes up the distributor that the sentence before told of DVDs."""
    title = article.film.title.name
    found: list[Found] = []
    before: list[Found] = []
    for sentence in article.telling(CUES):
        if article.of_music(sentence):
            continue
        here: list[Found] = []
        for clause in clauses(whole(sentence.span), title):
            here += _read(clause, here, before)
        found += [_carried(told, before) for told in here]
        before = here or before
        if makers := makers_of(sentence.span):
            found = _made(found, makers)
    return found


def _made(found: list[Found], makers: tuple[Mention, ...]) -> list[Found]:
    """Give the last releases for the home that have no distributor this one."""
    first = len(found)
    while first and found[first - 1].release.kind == "home video" and not found[first - 1].release.distributors:
        first -= 1
    return [*found[:first], *(replace(told, release=replace(told.release, distributors=makers)) for told in found[first:])]


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
    if clause.subject not in {"film", "music"} or _is_participle(clause):
        return
    if is_unreal(clause.span.text) or is_wished(clause.before.text):
        return
    at = (clause.span.strip(" ,;"),)
    if clause.subject == "music" or is_it_music(clause):
        told = soundtrack(clause) if clause.sort in {"out", "again"} else None
        yield from (Found(told, at, f"{_PATTERN}/soundtrack"),) if told else ()
        return
    at_home = bool(before) and before[-1].release.kind == "home video"
    kind = kind_of(clause, after_home_video=at_home)
    kind = "home video" if kind == "theatrical" and any(_SELLER.search(firm.name) for firm in firms_of(clause)) else kind
    last = before[-1].release if at_home and not kind and _EDITION.search(clause.before.text + clause.cue.text) else None
    if last and (when := date_of(clause)):
        yield Found(
            Release("home video", when, tuple(territories(clause.span)), None, last.medium), at, f"{_PATTERN}/home-video"
        )
        return
    if kind in _ON_STAGE and _STAGE.search(clause.sentence.text) and not _A_FILM.search(clause.before.text):
        return
    places = tuple(territories(clause.span)) or _inherited(kind, here)
    if not len(clause.cue) and kind == "theatrical" and here and here[-1].release.medium:
        yield from _continued(clause, here, places, at)
    elif kind == "home video":
        yield from (Found(told, at, f"{_PATTERN}/home-video") for told in _copies(clause, here, places))
    else:
        yield from (
            Found(told, at, f"{_PATTERN}/{kind or 'showing'}")
            for told in _showings(clause, kind, places, _since(clause, before))
        )


def _continued(clause: Clause, here: list[Found], places: tuple[Mention, ...], at: Evidence) -> Iterator[Found]:
    """Yield the release of the same media at another time and place ("and in Norway on May 9")."""
    last, when = here[-1].release, date_of(clause)
    for found in [found for found in here if found.release.date == last.date and found.release.medium]:
        firms = firms_of(clause) or found.release.distributors
        yield replace(found, release=replace(found.release, date=when, territories=places, distributors=firms), at=at)


def _copies(clause: Clause, here: list[Found], places: tuple[Mention, ...]) -> Iterator[Release]:
    """Yield the releases for the home; a part that only goes on takes up what the part before it said."""
    last = here[-1].release if here and not len(clause.cue) else Release()
    for told in copies(clause, places):
        full = _completed(told, last)
        if full.date or full.territories or not is_noun(clause):
            yield full


def _completed(told: Release, last: Release) -> Release:
    """Give a release on a medium what only the part of its sentence before says: medium, territory, distributor."""
    return replace(
        told,
        medium=told.medium or last.medium,
        territories=told.territories or last.territories,
        distributors=told.distributors or last.distributors,
    )


def _showings(clause: Clause, kind: str, places: tuple[Mention, ...], since: Date | None) -> Iterator[Release]:
    """Yield what was shown to an audience: at each event named, or else on a date."""
    events = events_of(clause)
    when = date_of(clause, events) or (followed(clause, since) if since else None)
    firms = firms_of(clause) if clause.sort in {"out", "again"} else ()
    for event in events:
        yield Release(kind, when, places, event, None, (), firms)
    if not events and not when and clause.sort == "first" and _AT_VENUE.match(clause.after.text):
        yield Release(kind, None, places)
    if not events and when and (kind or clause.sort == "out"):
        shared = shares(clause) if firms else []
        yield from (Release(kind, when, where, None, None, (), who) for who, where in shared or [(firms, places)])
    if not (events or when or firms) and (lands := _lands(clause, kind)):
        yield Release(kind, None, lands)


def _since(clause: Clause, before: list[Found]) -> Date | None:
    """Give the last date of the sentence before, if that is near."""
    near = [found for found in before if clause.sentence.start - found.at[-1].end < _NEAR]
    return next((found.release.date for found in reversed(near) if found.release.date), None)


def _lands(clause: Clause, kind: str) -> tuple[Mention, ...]:
    """Give where the film was released of which nothing says when."""
    undated = (
        kind == "theatrical" and clause.cue.text.lower() in {"released", "opened"} and not _DAY.search(clause.sentence.text)
    )
    return tuple(territories(clause.after)) if undated and _IN_LAND.match(clause.after.text) else ()


def _inherited(kind: str, here: list[Found]) -> tuple[Mention, ...]:
    """Give a nationwide release the country of the limited one before it in the sentence."""
    return here[-1].release.territories if kind == "wide" and here and here[-1].release.kind == "limited" else ()


def _is_participle(clause: Clause) -> bool:
    """Tell whether the word only describes something else ("the films released in 1999")."""
    if clause.active or clause.cue.text.lower() not in _PARTICIPLES:
        return False
    if clause.sort == "aired":
        return not _ON_AIR.search(clause.before.text)
    before = clause.before.text
    if opens(before, clause.cue.text) or _OF_COPY.search(before) or _IS_A_FILM.match(before):
        return False
    return not _VERB.search(before)
