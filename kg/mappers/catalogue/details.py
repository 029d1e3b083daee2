"""What labels say: release, runtime, genres, money, votes, credits, streaming."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kg.facts import figures, releases, roles, things
from kg.facts.figures import Score
from kg.facts.releases import Release
from kg.facts.things import Film
from kg.language.dates import dates, year
from kg.language.durations import durations
from kg.language.lists import members
from kg.language.money import amounts
from kg.model import Mention
from kg.values import Duration

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.facts.things import Evidence
    from kg.mappers.catalogue.page import Field, Page
    from kg.model import Span, Statement

_TITLE_YEAR: Final = re.compile(r"(?P<title>.{1,300}?)\s?\((?P<year>(?:18|19|20)\d\d)\)")
_COME_OUT: Final = re.compile(r"\b(?:arrived|came out|opened|premiered|released|debuted) in (?P<year>(?:18|19|20)\d\d)\b")
_MORE: Final = re.compile(r"\s*\+\s?(?P<count>\d{1,3}) more\b")
_NOTHING: Final = re.compile(r"(?:N/?A|-+|–|—|none|null|unknown|undefined|not available|tba|tbd|0|\$0)", re.IGNORECASE)
_MINUTES: Final = re.compile(r"\d{2,3}")
_CERTIFICATE: Final = re.compile(r"(?=.*[A-Z0-9])(?:[A-Za-z0-9+/-]{1,8}|Not Rated|Unrated|Passed|Approved)")
_VOTES: Final = re.compile(r"(?P<count>\d{1,3}(?:,\d{3}){1,3}|\d{1,9})\s(?:user\s)?(?:votes?|ratings?|reviews?)", re.IGNORECASE)
_SCORE: Final = re.compile(r"(?P<value>\d{1,2}(?:\.\d{1,2})?)\s?/\s?(?P<scale>5|10|100)\b|(?P<percent>\d{1,3})%")
_SCOPE: Final = re.compile(r"\((?P<scope>[A-Z][A-Za-z. ]{1,40}|worldwide)\)")
_SITE: Final = re.compile(r"(?:View|See|Open|Watch|Read)\s(?:on|at)\s(?P<site>[^,;|]{1,60})|(?P<bare>[^,;|]{1,60})")
_SITES: Final = {"imdb": "IMDb", "tmdb": "TMDB", "rotten tomatoes": "Rotten Tomatoes", "wikipedia": "Wikipedia"}
_WITHOUT: Final = re.compile(r"Not Currently Available On \((?P<count>\d{1,4}) (?:platforms?|services?)\)")
_SEPARATOR: Final = re.compile(r"\s?[,/|·;]\s?")


def film(page: Page) -> Film:
    """Give the film of a page: its title line, and the year of its release as far as the page tells."""
    title, at = page.title, None
    if match := _TITLE_YEAR.fullmatch(title.text):
        return Film(Mention.of(title.group(match, "title")), int(match["year"]), (title.group(match, "year"),))
    for entry in (*page.named("year"), *page.named("release")):
        at = at or year(entry.value)
    if at:
        return Film(Mention.of(title), at.date.year, (at.span,))
    for paragraph in page.about:
        if told := _COME_OUT.search(paragraph.text):
            return Film(Mention.of(title), int(told["year"]), (paragraph.group(told, "year"),))
    return Film(Mention.of(title))


def statements(page: Page, about: Film) -> Iterator[Statement]:
    """Yield what the labelled values and the lines about streaming state."""
    if page.tagline:
        yield from things.feature(about, "tagline", Mention.of(page.tagline), (page.tagline,), "catalogue.head/tagline")
    for entry in page.fields:
        if not _NOTHING.fullmatch(entry.value.text):
            yield from _field(about, entry)
    yield from _streaming(page, about)


def _field(about: Film, entry: Field) -> Iterator[Statement]:
    at, by = (entry.value, entry.label), f"catalogue.details/{entry.name.replace(' ', '-')}"
    if reader := _READERS.get(entry.name):
        yield from reader(about, entry, at, by)
    elif entry.name in roles.FUNCTIONS:
        for person in members(_whole(entry.value)):
            yield from roles.role(about, Mention.of(person), entry.name, at, by)


def _whole(value: Span) -> Span:
    """Give a value without "+1 more"."""
    more = _MORE.search(value.text)
    return value.part(0, more.start()) if more else value


def _feature(about: Film, entry: Field, at: Evidence, by: str) -> Iterator[Statement]:
    listed = _whole(entry.value)
    start = 0
    ends = [*_SEPARATOR.finditer(listed.text)] if entry.name != "tagline" else []
    for match in ends:
        yield from things.feature(about, entry.name, Mention.of(listed.part(start, match.start())), at, by)
        start = match.end()
    yield from things.feature(about, entry.name, Mention.of(listed.part(start, len(listed)).strip('"“”')), at, by)


def _studio(about: Film, entry: Field, at: Evidence, by: str) -> Iterator[Statement]:
    for firm in members(_whole(entry.value), last_and=False):
        yield from things.feature(about, "studio", Mention.of(firm), at, by)
    if more := _MORE.search(entry.value.text):
        named = sum(1 for _ in members(_whole(entry.value), last_and=False))
        yield from things.unnamed_studios(about, named, int(more["count"]), at, by)


def _distributor(about: Film, entry: Field, at: Evidence, by: str) -> Iterator[Statement]:
    for firm in members(_whole(entry.value), last_and=False):
        yield from releases.distribution(about, Mention.of(firm), None, at, by)


def _release(about: Film, entry: Field, at: Evidence, by: str) -> Iterator[Statement]:
    mention = next(dates(entry.value, years=True), None)
    scope = _SCOPE.search(entry.value.text)
    if mention and not mention.end:
        territories = (Mention.of(entry.value.group(scope, "scope")),) if scope else ()
        yield from releases.release(about, Release(date=mention.date, territories=territories), at, by)


def _runtime(about: Film, entry: Field, at: Evidence, by: str) -> Iterator[Statement]:
    mention = next(durations(entry.value), None)
    if mention:
        yield from things.runtime(about, mention.duration, at, by)
    elif _MINUTES.fullmatch(entry.value.text):
        yield from things.runtime(about, Duration(int(entry.value.text)), at, by)


def _certificate(about: Film, entry: Field, at: Evidence, by: str) -> Iterator[Statement]:
    if _CERTIFICATE.fullmatch(entry.value.text):
        yield from things.feature(about, "certificate", Mention.of(entry.value), at, by)


def _votes(about: Film, entry: Field, at: Evidence, by: str) -> Iterator[Statement]:
    votes, score = _VOTES.search(entry.value.text), _SCORE.search(entry.value.text)
    value = scale = None
    if score:
        value, scale = Decimal(score["value"] or score["percent"]), int(score["scale"] or 100)
    count = int(votes["count"].replace(",", "")) if votes else None
    if votes or score:
        yield from figures.score(about, None, Score("user votes", value, scale, count), at, by)


def _amount(about: Film, entry: Field, at: Evidence, by: str) -> Iterator[Statement]:
    mention = next(amounts(entry.value), None)
    scope = _SCOPE.search(entry.value.text)
    if mention:
        where = Mention.of(entry.value.group(scope, "scope")) if scope else None
        written = mention.span.text
        yield from figures.finance(about, entry.name, mention.money, where, at, by, as_written=written)


def _site(about: Film, entry: Field, at: Evidence, by: str) -> Iterator[Statement]:
    for match in _SITE.finditer(entry.value.text):
        span = entry.value.group(match, "site" if match["site"] else "bare").strip()
        if span.text:
            name = _SITES.get(span.text.lower(), span.text)
            yield from things.feature(about, "site", Mention.of(span, name), at, by)


def _streaming(page: Page, about: Film) -> Iterator[Statement]:
    without, verified, at = None, None, []
    for line in page.streaming:
        if match := _WITHOUT.search(line.text):
            without = int(match["count"])
            at.append(line.group(match))
        elif mention := next(dates(line), None):
            verified = mention.date
            at.append(line)
    if at:
        yield from releases.availability(about, without, verified, tuple(at), "catalogue.head/streaming")


_READERS: Final[dict[str, Callable[[Film, Field, Evidence, str], Iterator[Statement]]]] = {
    "release": _release,
    "runtime": _runtime,
    "certificate": _certificate,
    "votes": _votes,
    "budget": _amount,
    "gross": _amount,
    "opening": _amount,
    "site": _site,
    "studio": _studio,
    "distributor": _distributor,
    "genre": _feature,
    "country": _feature,
    "language": _feature,
    "tagline": _feature,
}
