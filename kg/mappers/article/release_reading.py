"""What one clause tells of a release: its kind, date, territories, event, media, languages, distributors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.facts.releases import Release
from kg.language.companies import companies, is_company
from kg.language.dates import dates
from kg.language.media import festivals, media
from kg.language.nationalities import LANGUAGES
from kg.model import Mention
from kg.values import Date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.release_clauses import Clause
    from kg.model import Span

_LIMITED: Final = re.compile(
    r"\blimited (?:\w+ ){0,2}?(?:release|capacity|engagement|run|basis|opening|distribution)|\b(?:selected|select) (?:\w+ )?(?:cit|theat|cinemas)|"
    r"\blimited number of", re.IGNORECASE
)
_WIDE: Final = re.compile(
    r"\b(?:wider?|nation-?wide|national|general|full(?:-scale)?|expanded) (?:\w+ )?(?:release|distribution|opening)|"
    r"\b(?:released?|opened|opening|expanded|release was) (?:\w+ ){0,2}?(?:nation-?wide|nationally|widely|wide|across the (?:country|nation))|"
    r"\bnationwide\b", re.IGNORECASE
)
_PREMIERE: Final = re.compile(r"premi[eè]r|\bfirst (?:shown|screened|exhibited)", re.IGNORECASE)
_TELEVISION: Final = re.compile(r"\bon (?:television|TV|network|cable|NBC|CBS|ABC|HBO|BBC|PBS)|\btelevis|\btelevision premiere|network premiere", re.IGNORECASE)
_HOME_VIDEO: Final = re.compile(r"\bhome[- ](?:video|media)\b|\bon video\b|\bcassettes?\b", re.IGNORECASE)
_EDITION: Final = re.compile(r"\b(?:editions?|discs?|box(?:ed)? sets?)\b", re.IGNORECASE)
_THEATRES: Final = re.compile(r"\btheat(?:er|re)s?\b|\btheatrical|\bcinemas?\b|\bscreens\b", re.IGNORECASE)
# What was only planned, and what did not happen.
UNREAL: Final = re.compile(
    r"\b(?:(?:was|were|is|had|did|does) (?:not|never)|not yet|n['’]t|never|scheduled|slated|intended|supposed|planned|expected|hoped|set (?:to|for)|originally to|"
    r"due (?:to|for)|would be|brought forward|debut(?:ed)? (?:at|in|on) (?:the )?(?:number|No\.|#|top|\w+ place|chart)|will (?:be|have)|to be (?:re-?)?released|postponed|delay(?:ed)?|pushed|moved|refused|denied|instead of|unreleased|cancell?ed)\b"
)
_PARTIAL: Final = re.compile(
    r"\b(?:(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)(?: (?P<day>\d{1,2}))?|"
    r"(?P<day_>\d{1,2}) (?P<month_>January|February|March|April|May|June|July|August|September|October|November|December))(?! ?\d|\w|, \d)"
)
_MONTHS: Final = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_IN_YEAR: Final = re.compile(r"\b(?:[Ii]n|of|during|[Ll]ate|[Ee]arly|[Mm]id)[ -]$")
_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
_BY: Final = re.compile(r"\b(?:by|through|via|from|under)(?: the| label| its| their)? (?=[A-Z\d])")
_LABEL: Final = re.compile(r"\b(?:by|through|via|on|under|from)(?: the)? (?=[A-Z\d])")
_RELEASER: Final = re.compile(r"(?:^|[,;] |\b(?:[Ww]hen|[Aa]fter|[Bb]efore|[Aa]nd|[Ww]here|[Aa]nnounced|[Tt]hat|[Aa]s) )(?=[A-Z\d])")
_LANGUAGE: Final = re.compile(rf"\bin (?:\w+ languages, )?(?P<all>(?:{'|'.join(sorted(LANGUAGES))})(?:(?:, | and |, and )(?:{'|'.join(sorted(LANGUAGES))})){{0,6}})(?! [a-z]+ed)(?![\w-])")
_TONGUE: Final = re.compile(rf"{'|'.join(sorted(LANGUAGES))}")
_SCORE: Final = re.compile(r"[Ss]oundtrack|\b[Ss]core\b|[Oo]riginal [Mm]usic")
_AT: Final = re.compile(r"(?:debuted|opened|bowed|debut) (?:\w+ )?(?:at|in) ")
_ALBUM: Final = re.compile(r"\b[Aa]lbum\b")
_BARE: Final = re.compile(r"\d{4}")
_RECORD: Final = re.compile(r"\b(?:label|imprint|Records|Music|Recordings|Records?|Columbia|Capitol|Decca|RCA|EMI|Varèse Sarabande|Milan|Sony|MGM|Warner|Polydor)\b")
# Months and media are capitals too, and so are formats.
_MADE: Final = re.compile(r"\b(?:written|directed|composed|produced|performed|created|hosted|made|conducted|commentary|featuring|with|starring)\b")
_GIVEN: Final = re.compile(r"\b(?:had|has|have|received|given|saw|got|began|enjoyed|made)\b[^,]*$")
_NO_FIRM: Final = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December|DVD|VHS|Blu|HD|Region|CD|The$|August)")
_FALSE_MEDIUM: Final = re.compile(r"\b(?:like|than|unlike|of|with|both|all|these|his|her|previous|earlier) (?:\w+ ){0,2}$")


def kind_of(clause: Clause, *, after_home_video: bool) -> str:
    """Name the kind of release (a key of ``facts.releases.KINDS``), or nothing where the clause does not tell."""
    text = clause.span.text
    if list(_media(clause)) or _HOME_VIDEO.search(text) or (clause.sort == "out" and _EDITION.search(clause.before.text)):
        return "home video"
    if clause.sort == "aired" or (_TELEVISION.search(text) and clause.sort in {"first", "shown"}):
        return "television"
    if clause.sort == "again":
        return "re-release"
    if clause.cue.text.startswith("debut"):
        return "premiere" if list(festivals(clause.span)) else "theatrical"
    if clause.sort == "first" or ((_PREMIERE.search(clause.cue.text) or re.search(r"\bfirst $", clause.before.text)) and clause.sort == "shown"):
        return "premiere"
    if clause.sort == "shown":
        return ""
    if _LIMITED.search(text):
        return "limited"
    if _WIDE.search(text):
        return "wide"
    return "" if after_home_video and not _THEATRES.search(text) else "theatrical"


def soundtrack(clause: Clause) -> Release | None:
    """Read the release of the film's music; its label is the distributor. None without date or label."""
    when = date_of(clause, ())
    if not _SCORE.search(clause.sentence.text):
        return None
    labels = firms_of(clause) if clause.active else tuple(_companies(clause.after, _LABEL, 0))
    labels = tuple(label for label in labels if is_company(label.name) or _RECORD.search(label.name))
    medium = _ALBUM.search(clause.before.text)
    carrier = Mention("album", (clause.before.group(medium),)) if medium else None
    return Release("soundtrack", when, (), None, carrier, (), labels) if when or labels else None


def copies(clause: Clause, places: tuple[Mention, ...]) -> Iterator[Release]:
    """Yield a release for each medium of the clause, each with the date that follows it, or else the one before."""
    firms, tongues = firms_of(clause), _languages(clause)
    found = list(_media(clause))
    if not found:
        when = date_of(clause, ())
        if when or places or firms:
            yield Release("home video", when, places, None, None, tongues, firms)
        return
    stated = [(mention.span, mention.date) for mention in dates(clause.span, years=True) if _is_date(clause, mention.span)]
    for index, medium in enumerate(found):
        behind = [date for span, date in stated if span.start > medium.spans[0].start]
        ahead = [date for span, date in stated if span.start < medium.spans[0].start]
        when = behind[0] if behind else ahead[-1] if ahead else None
        if any(other.name == medium.name for other in found[:index]):
            continue
        yield Release("home video", when, places, None, medium, tongues, firms)


def _media(clause: Clause) -> Iterator[Mention]:
    for medium in media(clause.span):
        start = medium.spans[0].start - clause.span.start
        if not _FALSE_MEDIUM.search(clause.span.text, max(0, start - 40), start):
            yield medium


def date_of(clause: Clause, events: tuple[Mention, ...]) -> Date | None:
    """Give the clause's date: the first behind the word, or else the last before it; a year may stand earlier or in an event."""
    stated = [mention for mention in dates(clause.span, years=True) if _is_date(clause, mention.span)]
    behind = [mention.date for mention in stated if mention.span.start >= clause.cue.start]
    ahead = [mention.date for mention in stated if mention.span.start < clause.cue.start]
    if is_noun(clause) and not _GIVEN.search(clause.before.text):
        ahead = []
        behind = [] if clause.after.text[:1] in {",", ":"} else behind
    if behind and behind[0].precision != "year":
        return behind[0]
    if partial := _partial(clause, events):
        return partial
    return behind[0] if behind else ahead[-1] if ahead else None


def is_noun(clause: Clause) -> bool:
    """Tell whether the word is the noun "release": what happened at some time during it is no release."""
    return clause.cue.text.lower() in {"release", "releases", "re-release", "debut", "premiere"} and not clause.active


def _is_date(clause: Clause, span: Span) -> bool:
    """Tell whether a date stands where a date would: a bare year only behind "in"."""
    if not _BARE.fullmatch(span.text):
        return True
    start = span.start - clause.span.start
    after = clause.span.text[start + len(span) : start + len(span) + 20]
    return bool(_IN_YEAR.search(clause.span.text, max(0, start - 8), start)) and not re.match(r" [A-Z]|['’]s", after)


def _partial(clause: Clause, events: tuple[Mention, ...]) -> Date | None:
    """Complete "on July 20" with the year of an earlier date of the sentence, "in May" with that of a festival."""
    match = _PARTIAL.search(clause.span.text)
    if not match:
        return None
    years = [int(year) for event in events for year in _YEAR.findall(event.name)]
    head = clause.sentence.part(0, clause.span.start - clause.sentence.start + match.start())
    years += [mention.date.year for mention in reversed(list(dates(head)))]
    if not years:
        return None
    day = int(match["day"] or match["day_"] or 0)
    try:
        return Date(years[0], _MONTHS.index(match["month"] or match["month_"]) + 1, day)
    except ValueError:
        return None


def events_of(clause: Clause) -> tuple[Mention, ...]:
    """Give the festivals of a showing; behind "where" the one that the sentence named before."""
    if clause.sort not in {"first", "shown"} and not _AT.match(clause.cue.text + clause.after.text):
        return ()
    found = tuple(festivals(clause.span))
    if not found and re.search(r"\bwhere (?:it|the film)(?: \w+)? $|\bwhere $", clause.before.text):
        head = clause.sentence.part(0, clause.span.start - clause.sentence.start)
        found = tuple(festivals(head))[-1:]
    return found


def firms_of(clause: Clause) -> tuple[Mention, ...]:
    """Give who released the film: behind "by" or "through", or the subject of an active verb."""
    if clause.active:
        before = clause.before
        starts = [match.end() for match in _RELEASER.finditer(before.text)]
        for start in reversed(starts):
            names = list(companies(before.part(start, len(before))))
            names = [name for name in names if is_company(name.text) or " " in name.text]
            if names and before.text[start:].strip().endswith((names[-1].text, "would", "also", "later", "then", "had", "has")):
                return tuple(Mention.of(name) for name in names)
        return ()
    return tuple(_companies(clause.after, _BY, 0 if is_noun(clause) else 16))


def _companies(text: Span, preposition: re.Pattern[str], near: int) -> Iterator[Mention]:
    """Yield the companies behind the first preposition that has one; a name no company has counts only ``near`` the verb."""
    for match in preposition.finditer(text.text):
        names = [name for name in companies(text.part(match.end(), len(text))) if is_company(name.text) or _RECORD.search(name.text) or (match.start() < near and " " in name.text)]
        if _MADE.search(text.text, 0, match.start()):
            return
        if names and not _NO_FIRM.match(names[0].text):
            yield from (Mention.of(name) for name in names)
            return


def _languages(clause: Clause) -> tuple[Mention, ...]:
    match = _LANGUAGE.search(clause.span.text)
    if not match:
        return ()
    names = clause.span.group(match, "all")
    return tuple(Mention.of(names.group(one)) for one in _TONGUE.finditer(names.text))
