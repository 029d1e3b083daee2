"""Where, when and on what the film was shot.

    Filming took place over 28 days during the autumn of 1994.                    days, period
    Principal photography began on May 19, 1976, on the South Fork of Long Island.  start, location
    It was filmed in super 16 mm instead of 35 mm film.                           format
    Filming locations included A, B and C.                                        locations (``filming_places``)

Whatever is said of scenes that were not shot, of another version or of an actor's travels is none of the film's.
"""

from __future__ import annotations

import calendar
import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from kg.facts import things
from kg.language.dates import DateMention, dates
from kg.language.numbers import number
from kg.language.words import Cued
from kg.mappers.article.filming_places import WORK, Locations, about_this, listed
from kg.model import Mention
from kg.values import Date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article, Sentence
    from kg.model import Span, Statement

_CUES: Final = frozenset(
    [
        "filming", "filmed", "shot", "shots", "shoot", "shoots", "shooting", "photography", "photographed", "location",
        "locations", "used", "production", "doubled", "doubling", "doubles", "stood", "standing", "stands", "served", "serving",
        "substituted", "provided", "exteriors", "interiors",
        "recreated", "permission", "hired", "decided", "chose", "opted", "allowed", "permitted", "crew", "instead", "studios",
        "chosen", "selected", "picked", "choosing", "selecting", "seen", "featured",
    ]
)  # fmt: skip
_OTHER: Final = re.compile(
    r"\b(?:remake|sequel|series|episode|pilot|documentary|music video|stage|novel|trailer|interview|commercial|"
    r"featurette|play|"
    r"set in|supposed|fictional|double[sd]?|intended)\b[^.;]{0,40}\Z"
)
_NOT: Final = re.compile(
    r"\b(?:no|not|never|none|neither|without|instead of|rather than|would|hoped|wanted|planned|considered|refused|"
    r"set to be|originally|unclear|was to|were to)\b",
    re.IGNORECASE,
)
_BEGAN: Final = Cued(
    "began started commenced beginning starting",
    rf"\b(?:{WORK}(?: (?:of|on|for|in|at) [^.;]{{1,40}}?|, which)?,? (?:(?:also|officially|finally|\w+ly) )?(?:began|started|"
    rf"commenced|beginning|starting)|"
    r"(?:began|started|commenced) (?:principal photography|filming|shooting|production))\b",
)
_ENDED: Final = Cued(
    "ended wrapped concluded finished completed",
    rf"\b(?:{WORK}(?: (?:of|on|for|in|at) [^.;]{{1,40}}?)? (?:(?:was )?(?:officially|finally) )?(?:ended|"
    r"wrapped|concluded|finished|was completed|was finished|completed)|"
    r"(?:and|filming|production) (?:wrapped|ended|finished|concluded|was completed)|(?:wrapped(?: up)?|completed|"
    r"finished) (?:filming|shooting|principal photography))\b",
)
_DURING: Final = Cued(
    "took taking lasted ran occurred done shot filmed",
    rf"\b(?:{WORK}[^.;]{{0,40}}? (?:took place|taking place|lasted|ran|occurred|was done)|(?:film|movie|picture|it|It|"
    rf"[A-Z]\w+) was (?:shot|filmed))\b",
)
_SCHEDULE: Final = Cued(
    "day days",
    r"(?<!additional )(?<!extra )\b(?P<days>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
    r"(?:[- ]days? (?:shoot|shooting schedule|schedule|shooting|filming|production)| (?:shooting|filming) days)\b",
)
_FOR_DAYS: Final = Cued(
    "days",
    r"\b(?:over|in|took|for|lasted|within|during)(?: (?:only|just|about|approximately|roughly|around|a period of|"
    r"a total of|the course of|"
    r"a span of|the space of)){0,2} (?P<days>\d{1,3}|[a-z]+(?:-[a-z]+)?) (?:shooting |filming )?days\b",
)
_TAKES_DAYS: Final = re.compile(
    r"\b(?:[Ff]ilm|[Mm]ovie|[Pp]icture|[Ii]t|[Ff]ilming|[Ss]hooting|[Pp]hotography|[Pp]roduction|[Ss]hoot|shot|filmed)\b"
)
_IDLE: Final = re.compile(r"\b(?:suspend\w*|delay\w*|called|could|halted|stopped|interrupted|drop|held|lost|closed|idle)\b")
_FORMAT: Final = Cued(
    "mm millimeter millimetre super technicolor cinemascope vistavision panavision cinerama todd imax black eastmancolor "
    "metrocolor color colour anamorphic vistascope techniscope",
    r"\b(?P<format>(?:[Ss]uper[- ])?(?:8|16|35|55|65|70)[- ]?(?:mm|millimet(?:er|re))|[Ss]uper (?:8|16|35)|"
    r"(?:(?:three|3)-strip )?Technicolor|"
    r"CinemaScope(?: 55)?|VistaVision|Techniscope|anamorphic(?! lens)|(?:Ansco|DeLuxe|De Luxe|Eastman|Warner) ?[Cc]olou?r|"
    r"(?:Ultra |Super )?Panavision(?: 70)?|Cinerama|Todd-AO|IMAX|black[- ]and[- ]white|Eastmancolor|Metrocolor)\b",
)
_SHOT_ON: Final = re.compile(
    r"\b(?:shot|filmed|filming|photographed|shooting)\b[^.;]{0,50}?\b(?:in|on|with|using) (?:the |an? |then-new ){0,2}\Z"
)
_SOME: Final = re.compile(r"\b(?:scenes?|sequences?|shots|footage|exteriors?|interiors?|stunts?)\b[^.;]{0,60}\Z")
_MONTHS: Final = {name: index for index, name in enumerate(calendar.month_name) if name}
_MONTH: Final = re.compile(r"\bin (?:early |late |mid-)?(?P<month>" + "|".join(_MONTHS) + r")\b(?! \d)")
_MONTH_NAME: Final = "|".join(_MONTHS)
_DAY_OR_MONTH: Final = re.compile(
    rf"\b(?:(?P<day_>\d{{1,2}}) (?P<month_>{_MONTH_NAME})|(?P<month>{_MONTH_NAME})(?: (?P<day>\d{{1,2}}))?)\b"
)
_FINISH: Final = re.compile(r"\band (?:\w+ )?(?:ended|wrapped|finished|concluded|was completed|completed)\b")
_REACH: Final = 90
_NEAR: Final = 100
# A sentence that says so often that something was shot is no prose.
_MOST: Final = 40


def statements(article: Article) -> Iterator[Statement]:
    """Yield locations, dates, days and formats of the shooting."""
    shoot = _Shoot(article)
    for sentence in article.telling(_CUES):
        yield from (s for s in shoot.read(sentence) if not any(sentence.quotes(span) for span in s.spans))
    if "\n" in article.document.text:
        for place in map(Mention.of, listed((sentence.span, words) for sentence, words in article.told)):
            yield from things.feature(article.film, "filming location", place, place.spans, "article.filming/listed")


class _Shoot:
    """What the sentences told so far: a bare month takes its year from the date before it."""

    def __init__(self, article: Article) -> None:
        self._film = article.film
        self._began: Date | None = None
        self._told: set[str] = set()
        self._locations = Locations(article.film.title.name)

    def read(self, sentence: Sentence) -> Iterator[Statement]:
        """Yield what one sentence tells."""
        yield from self._moments(sentence.span, sentence.words)
        for place in self._locations.of(sentence.span, sentence.words):
            value = Mention.of(place)
            yield from things.feature(self._film, "filming location", value, value.spans, "article.filming/location")
        for span, count in _days(sentence.span, sentence.words):
            if "days" not in self._told:
                self._told.add("days")
                yield from things.filming_days(self._film, count, (span,), "article.filming/days")
        for stock in _formats(sentence.span, sentence.words):
            yield from things.feature(self._film, "film format", stock, stock.spans, "article.filming/format")

    def _moments(self, sentence: Span, words: frozenset[str]) -> Iterator[Statement]:
        text = sentence.text
        began, ended, during = (p.search(text, words) for p in (_BEGAN, _ENDED, _DURING))
        if not (began or ended or during):
            return
        stated = list(dates(sentence))
        if began and (when := _beginning(stated, sentence, began)) and self._new("filming start"):
            self._began = when.start or when.date
            yield from self._date("filming start", self._began, when.span, sentence, began)
        if ended and self._new("filming end"):
            yield from self._end(stated, sentence, ended)
        if during and not began and not ended and (when := _next(stated, sentence, during)) and about_this(sentence, during):
            yield from self._period(when)

    def _end(self, stated: list[DateMention], sentence: Span, ended: re.Match[str]) -> Iterator[Statement]:
        when = _next(stated, sentence, ended)
        if when:
            yield from self._date("filming end", when.end or when.date, when.span, sentence, ended)
        elif self._began and (month := _MONTH.search(sentence.text, ended.end())):
            index = _MONTHS[month["month"]]
            year = self._began.year + (index < (self._began.month or 1))
            yield from self._date("filming end", Date(year, index), sentence.group(month), sentence, ended)
        else:
            self._told.discard("filming end")

    def _date(self, name: str, when: Date, at: Span, sentence: Span, cue: re.Match[str]) -> Iterator[Statement]:
        yield from things.filming_date(self._film, name, when, (sentence.group(cue), at), "article.filming/dates")

    def _period(self, when: DateMention) -> Iterator[Statement]:
        """Yield both ends of "from 7 February to 1 April", and any vaguer time as it is written."""
        if when.start and when.end and when.start.day and when.end.day:
            if self._new("filming start"):
                yield from things.filming_date(self._film, "filming start", when.start, (when.span,), "article.filming/dates")
            if self._new("filming end"):
                yield from things.filming_date(self._film, "filming end", when.end, (when.span,), "article.filming/dates")
        elif self._new("filming period"):
            if when.start is None:
                yield from things.filming_date(self._film, "filming period", when.date, (when.span,), "article.filming/dates")
            else:
                value = Mention.of(when.span)
                yield from things.feature(self._film, "filming period", value, value.spans, "article.filming/dates")

    def _new(self, name: str) -> bool:
        if name in self._told:
            return False
        self._told.add(name)
        return True


def _next(stated: list[DateMention], sentence: Span, cue: re.Match[str]) -> DateMention | None:
    """Give the first date that stands behind ``cue``, and not far."""
    after = (d for d in stated if 0 <= d.span.start - sentence.start - cue.end() <= _NEAR)
    before = sentence.text[max(0, cue.start() - _REACH) : cue.start()]
    return None if _OTHER.search(before) or _SOME.search(before) else next(after, None)


def _beginning(stated: list[DateMention], sentence: Span, cue: re.Match[str]) -> DateMention | None:
    """Give when the shooting began; its year may come from the end ("began on 4 May and ended on 20 July 1994")."""
    first = _next(stated, sentence, cue)
    if not first:
        return None
    end = first.span.start - sentence.start
    finish = _FINISH.search(sentence.text, cue.end(), end)
    if not finish:
        return first
    partial = _DAY_OR_MONTH.search(sentence.text, cue.end(), finish.start())
    if not partial:
        return None
    month = _MONTHS[partial["month"] or partial["month_"]]
    year = first.date.year - (month > (first.date.month or month))
    try:
        return DateMention(sentence.group(partial), Date(year, month, int(partial["day"] or partial["day_"] or 0)))
    except ValueError:  # the thirtieth of February
        return None


def _days(sentence: Span, words: frozenset[str]) -> Iterator[tuple[Span, int]]:
    for pattern in (_SCHEDULE, _FOR_DAYS):
        for match in islice(pattern.finditer(sentence.text, words), _MOST):
            count = number(match["days"])
            before = sentence.text[: match.start()]
            near = before[-_REACH:]
            shooting = pattern is _SCHEDULE or (_TAKES_DAYS.search(near) and not _IDLE.search(near))
            if count and shooting and not _SOME.search(before) and not _OTHER.search(near):
                yield sentence.group(match), count


def _formats(sentence: Span, words: frozenset[str]) -> Iterator[Mention]:
    for match in islice(_FORMAT.finditer(sentence.text, words), _MOST):
        before = sentence.text[max(0, match.start() - _REACH) : match.start()]
        if not _SHOT_ON.search(before) or _NOT.search(before[-45:]) or _SOME.search(before):
            continue
        value = sentence.group(match, "format")
        name = re.sub(r"(\d)[- ]?(?:mm|millimet(?:er|re))\b", r"\1 mm", value.text)
        yield Mention(name, (value,))
