"""The date of a release among the dates of its clause, also where the sentence leaves the year to an earlier date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.dates import dates
from kg.language.scopes import quotations
from kg.mappers.article.release_subjects import LOOSE
from kg.values import Date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.dates import DateMention
    from kg.mappers.article.release_clauses import Clause
    from kg.model import Mention, Span

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH: Final = "|".join(_MONTHS)
_PARTIAL: Final = re.compile(
    rf"\b(?:(?P<month>{_MONTH})(?: (?P<day>\d{{1,2}}))?|(?P<day_>\d{{1,2}}) (?P<month_>{_MONTH}))(?! ?\d|\w|, \d)"
)
_BARE: Final = re.compile(r"\d{4}")
# "On May 9, it opened", "it opened in Norway on May 9": a day that leaves its year to the sentence before.
_YEARLESS: Final = rf"[Oo]n (?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<day_>\d{{1,2}}) (?P<month_>{_MONTH}))(?! ?\d|\w|, \d)"
_YEARLESS_AHEAD: Final = re.compile(rf"(?:and |but |then )?{_YEARLESS},")
_YEARLESS_BEHIND: Final = re.compile(rf"[^,;]{{0,80}}? {_YEARLESS}")
_SOON: Final = 6  # months in which a release follows the one told before
_IN: Final = re.compile(r"\b(?:[Ii]n|of|during|[Ll]ate|[Ee]arly|[Mm]id)[ -]$")
_ADJECTIVE: Final = re.compile(r" [A-Z]|['’]s| (?:copies|units|prints|screens|theat(?:er|re)s|cinemas|discs)\b")
_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NOUNS: Final = frozenset({"release", "releases", "re-release", "debut", "premiere"})
# Behind such a phrase the noun only tells when, or for what, something else happened.
_ASIDE: Final = re.compile(r"\b(?:for|during|with|by|of|about|from|since|upon|throughout) (?:the|its) (?:\w+ )?$")
_NAME: Final = 60  # what is longer between quotation marks is what somebody said
_CLOSE: Final = re.compile(r"[^,:;]{0,30}")
_FINITE: Final = re.compile(r" (?:was|were|is|has|had) ")
_TURN: Final = re.compile(
    r"[,;] (?:and|but|while|so) (?!(?:was|were|is|has|had|\w+ly|then|later|also|again|re-?releas\w+|[a-z]+ed|"
    r"[a-z-]+ (?:released|issued|shown))\b)(?!\d|(?:[a-z]+ )?$)"
)
_SINCE: Final = re.compile(r"\bsince\b[^,;]{0,60}$")
_GIVEN: Final = re.compile(r"\b(?:had|has|have|received|given|gave|saw|got|began|enjoyed|made|went|entered|expanded)\b[^,]*$")
# "in May, six months before the film was released": when something else was.
_BESIDE: Final = re.compile(
    r"\b(?:before|after|until|prior to|since|when|while|by the time) (?:the |its )?(?:film|movie|picture|it|release)"
    r"(?: (?:was|is|had been|were|had))?(?: \w+ly| first| even| finally)? $"
)
_FRONTED: Final = re.compile(r"(?:and |then |Finally, |Later, )?(?:[Ii]n|[Oo]n|[Ll]ate in|[Ee]arly in) [^,]*\d{4},? ")


def stated(clause: Clause) -> Iterator[DateMention]:
    """Yield the dates of a clause; a year that stands alone only behind "in"."""
    text, own = clause.span.text, _own_start(clause)
    said = [quotation for quotation in quotations(clause.sentence) if len(quotation) > _NAME]
    for mention in dates(clause.span, years=True):
        start, end = mention.span.start - clause.span.start, mention.span.end - clause.span.start
        if not _BARE.fullmatch(mention.span.text) or (
            _IN.search(text, max(0, start - 8), start) and not _ADJECTIVE.match(text, end)
        ):
            stale = _SINCE.search(text, 0, start) and "vailable" not in text
            quoted = any(quotation.covers(mention.span) for quotation in said)
            if not stale and not quoted and mention.span.start >= own:
                yield mention


def is_noun(clause: Clause) -> bool:
    """Tell whether the word is the noun "release": what happened at some time during it is no release."""
    return clause.cue.text.lower() in _NOUNS and not clause.active


def date_of(clause: Clause, events: tuple[Mention, ...] = ()) -> Date | None:
    """Give the clause's date: the first behind the word, or else the last before it; a year may come from ``events``."""
    told = list(stated(clause))
    behind = [mention.date for mention in told if mention.span.start >= clause.cue.start]
    ahead = [mention.date for mention in told if mention.span.start < clause.cue.start]
    if is_noun(clause):
        behind = [] if clause.after.text[:1] in {",", ":"} or _is_aside(clause, behind) else behind
        ahead = ahead if _GIVEN.search(clause.before.text) else []
    elif LOOSE.match(clause.cue.text) and clause.cue.text != "issued" and not _FRONTED.match(clause.before.text):
        ahead = []
    if _BESIDE.search(clause.before.text):
        ahead = []
    if behind and behind[0].precision != "year":
        return behind[0]
    return _partial(clause, events) or next(iter([*behind, *reversed(ahead)]), None)


def followed(clause: Clause, since: Date) -> Date | None:
    """Give the day of a release that follows the one of the day ``since``, where the sentence tells no year at all."""
    if is_noun(clause) or not since.day or _YEAR.search(clause.sentence.text):
        return None
    match = _YEARLESS_AHEAD.match(clause.before.text.lstrip(" ,")) or _YEARLESS_BEHIND.match(clause.after.text)
    if not match:
        return None
    month, day = _MONTHS.index(match["month"] or match["month_"]) + 1, int(match["day"] or match["day_"])
    later = (month - since.month) % 12
    if later > _SOON or (not later and day < since.day):
        return None
    try:
        return Date(since.year + (month < since.month), month, day)
    except ValueError:  # the thirtieth of February
        return None


def _own_start(clause: Clause) -> int:
    """Give where in the document the clause of the word begins: behind an "and" with a subject of its own."""
    turns = list(_TURN.finditer(clause.before.text))
    return clause.span.start + (turns[-1].end() if turns else 0)


def _is_aside(clause: Clause, behind: list[Date]) -> bool:
    """Tell whether a noun stands in a phrase beside the point, and its sentence goes on before any date."""
    if not behind or not _ASIDE.search(clause.before.text):
        return False
    first = next(m for m in stated(clause) if m.span.start >= clause.cue.start)
    return not _CLOSE.fullmatch(clause.after.text[: first.span.start - clause.cue.end]) or bool(
        _FINITE.search(clause.after.text[: first.span.start - clause.cue.end])
    )


def _partial(clause: Clause, events: tuple[Mention, ...]) -> Date | None:
    """Complete "on July 20" with the year of an earlier date of the sentence, "in May" with that of a festival."""
    match = _PARTIAL.search(clause.span.text)
    if not match:
        return None
    years = [int(year) for event in events for year in _YEAR.findall(event.name)]
    years += reversed([mention.date.year for mention in dates(_head(clause, match.start()))])
    month = _MONTHS.index(match["month"] or match["month_"]) + 1
    try:
        return Date(years[0], month, int(match["day"] or match["day_"] or 0)) if years else None
    except ValueError:  # the thirtieth of February
        return None


def _head(clause: Clause, at: int) -> Span:
    """Give what the sentence says before the place ``at`` of the clause."""
    return clause.sentence.part(0, clause.span.start - clause.sentence.start + at)
