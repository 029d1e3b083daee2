"""What one clause tells of a release besides its kind and date: event, media, languages, distributors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.facts.releases import Release
from kg.language.companies import COMPANY, companies, is_company
from kg.language.media import festivals
from kg.language.nationalities import LANGUAGES
from kg.language.places import NAMES, territories
from kg.mappers.article.release_dates import date_of, is_noun, stated
from kg.mappers.article.release_kinds import copies_of
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.release_clauses import Clause
    from kg.model import Span

_BY: Final = re.compile(r"\b(?:by|through|(?<!online )via|from|under)(?: the| label| its| their)? (?=[A-Z\d])")
_LABEL: Final = re.compile(r"\b(?:by|through|via|on|under|from)(?: the)? (?=[A-Z\d])")
_AT_ONCE: Final = 16  # characters between the verb and "by", where any name behind is who did it
_LONGEST_LIST: Final = 240  # characters of the names of some companies
_RELEASER: Final = re.compile(
    r"(?:^|[,;] |\b[Ii]n (?:\w+ )?(?:1[89]|20)\d\d,? (?:the )?|\b(?:[Ww]hen|[Aa]fter|[Bb]efore|[Aa]nd|[Ww]here|"
    r"[Aa]nnounced|[Tt]hat|[Aa]s) )(?=[A-Z\d])"
)
# What may stand between who released the film and the verb.
_ADVERBS: Final = re.compile(
    r"(?:,? (?:would|also|later|then|had|has|have|first|initially|originally|subsequently|eventually|finally|again|recently|"
    r"since|theatrically|re|officially|once|soon|next|in turn|[Ii]n (?:the )?(?=[A-Z])(?P<where>[A-Z][\w. ]{1,24}))){0,4},?"
)
# Months, media and formats are capitals too.
_NO_FIRM: Final = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|DVD|VHS|Blu|HD|Region|CD|The$)"
)
# Behind these words, "by" names who made something.
_MADE: Final = re.compile(
    r"\b(?:written|directed|composed|produced|performed|created|hosted|made|conducted|commentary|featuring|with|starring|series)\b"
)
# "on DVD two weeks later": not on the date before.
_AFTER: Final = re.compile(
    r"[^,;.]{0,60}? (?:days?|weeks?|months?|years?|decades?) (?:later|after|afterwards?|before|earlier)\b"
)
_LAND: Final = r"(?:in|throughout|across|for) (?:the )?[A-Z][^,;]{1,40}?"
# Between who has one territory and who has the next.
_SHARE: Final = re.compile(
    rf"(?:,? and|,(?: while)?) (?=(?:by|through) (?:the )?[A-Z]|{_LAND} (?:by|through) (?:the )?[A-Z]|"
    rf"{COMPANY} (?:in|for) (?:the )?[A-Z])"
)
_SERIES: Final = re.compile(r"['’]s? [A-Z]")  # "Fjord Video's Classics": under what name a firm sells it
_GAVE: Final = re.compile(
    rf"(?:^|[,;] |\band )(?P<firms>{COMPANY}(?: and {COMPANY})?) (?:(?:also|later|then|first|initially) )?"
    r"(?:gave|granted|put|opened) "
    r"(?:the |its |it\b|[A-Z\"“])[^,;]{0,60}? $"
)
_LABELS: Final = re.compile(
    r"\b(?:label|imprint|Records?|Music|Recordings|Columbia|"
    r"Capitol|Decca|RCA|EMI|Varèse Sarabande|Milan|Sony|MGM|Warner|Polydor)\b"
)
_LABEL_BEHIND: Final = re.compile(r" (?:label|imprint)\b")
_MADE_BY: Final = re.compile(
    r"\b(?:[Tt]hese|[Bb]oth|[Aa]ll)(?: \w+){0,2} (?:releases|editions|versions|discs) were (?:both |all )?"
    r"(?:made|issued|produced|released|distributed) by (?:the )?(?=[A-Z\d])"
)
_SCORE: Final = re.compile(
    r"[Ss]oundtrack|\b[Ss]core\b|[Oo]riginal [Mm]usic|\b[Mm]usic (?:for|of|from|to) the (?:film|movie)\b|"
    r"\b(?:film|movie)['’]s music\b"
)
_IT: Final = re.compile(r"It (?:was|is|has|had)\b")
_MUSIC_BEFORE: Final = re.compile(
    r"(?:\A|[.!?]\s{1,2})(?:The|A|An|Its)(?: (?:film['’]s|movie['’]s|original|official|motion picture))* "
    r"(?:soundtrack|score|album|music)\b[^.!?]*[.!?]\s{1,2}\Z"
)
_ALBUM: Final = re.compile(r"\b[Aa]lbum\b")
_AT: Final = re.compile(r"(?:debuted|opened|bowed|debut) (?:\w+ )?(?:at|in) ")
_WHERE: Final = re.compile(r"\bwhere (?:(?:it|the film)(?: \w+)? )?$")
_TONGUE: Final = re.compile("|".join(sorted(LANGUAGES)))
_LANGUAGE: Final = re.compile(
    rf"\bin (?:\w+ languages, )?(?P<all>(?:{_TONGUE.pattern})(?:(?:, | and |, and )(?:{_TONGUE.pattern})){{0,6}})"
    r"(?! [a-z]+ed)(?![\w-])"
)


def soundtrack(clause: Clause) -> Release | None:
    """Read the release of the film's music; its label is the distributor. None without date and label."""
    if not _SCORE.search(clause.sentence.text) and not is_it_music(clause):
        return None
    when = date_of(clause)
    labels = firms_of(clause) if clause.active else tuple(_companies(clause.after, _LABEL, 0))
    labels = tuple(label for label in labels if _is_firm(label.spans[0]))
    album = _ALBUM.search(clause.before.text)
    medium = Mention("album", (clause.before.group(album),)) if album else None
    return Release("soundtrack", when, (), None, medium, (), labels) if when or labels else None


def is_it_music(clause: Clause) -> bool:
    """Tell whether a sentence that begins with "It" takes up the music that the sentence before spoke of."""
    if not _IT.match(clause.sentence.text) or clause.span.start != clause.sentence.start:
        return False
    text, end = clause.sentence.document.text, clause.sentence.start
    return bool(_MUSIC_BEFORE.search(text[max(0, end - _LONGEST_LIST) : end]))


def copies(clause: Clause, places: tuple[Mention, ...]) -> Iterator[Release]:
    """Yield a release for each medium of the clause, each with the date that follows it, or else the one before."""
    firms, tongues = firms_of(clause), _languages(clause)
    found = {medium.name: medium for medium in reversed(list(copies_of(clause)))}
    if not found:
        when = date_of(clause)
        if when or places or firms:
            yield Release("home video", when, places, None, None, tongues, firms)
        return
    told = [(mention.span.start, mention.date) for mention in stated(clause)]
    partial = date_of(clause) if not told else None
    for medium in reversed(found.values()):
        behind = [date for start, date in told if start > medium.spans[0].start]
        ahead = [date for start, date in told if start < medium.spans[0].start]
        when = next(iter(behind), None) or partial
        if not when and not _AFTER.match(clause.span.text, medium.spans[0].end - clause.span.start):
            when = next(reversed(ahead), None)
        yield Release("home video", when, places, None, medium, tongues, firms)


def events_of(clause: Clause) -> tuple[Mention, ...]:
    """Give the festivals of a showing; behind "where" the one that the sentence named before."""
    if clause.sort not in {"first", "shown"} and not _AT.match(clause.cue.text + clause.after.text):
        return ()
    found = tuple(festivals(clause.span))
    if not found and _WHERE.search(clause.before.text):
        found = tuple(festivals(clause.sentence.part(0, clause.span.start - clause.sentence.start)))[-1:]
    return found


def firms_of(clause: Clause) -> tuple[Mention, ...]:
    """Give who released the film: behind "by" or "through", or the subject of an active verb."""
    if gave := _GAVE.search(clause.before.text):
        names = [name for name in companies(clause.before.group(gave, "firms")) if is_company(name.text)]
        if names:
            return tuple(Mention.of(name) for name in names)
    if not clause.active:
        return tuple(_companies(clause.after, _BY, 0 if is_noun(clause) else _AT_ONCE))
    before = clause.before.part(max(0, len(clause.before) - _LONGEST_LIST), len(clause.before))
    text = before.text.rstrip()
    for match in reversed(list(_RELEASER.finditer(text))):
        names = [name for name in companies(before.part(match.end(), len(text))) if is_company(name.text) or " " in name.text]
        if names and _ADVERBS.fullmatch(text, names[-1].end - before.start):
            return tuple(Mention.of(name) for name in names)
    return ()


def shares(clause: Clause) -> list[tuple[tuple[Mention, ...], tuple[Mention, ...]]]:
    """List who released the film where, if the clause says it of several: "in Norway by Fjord and in Chile by Tide"."""
    if clause.active or not (joints := list(_SHARE.finditer(clause.after.text))):
        return []
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(clause.after)]
    pieces = [clause.after.part(start, end) for start, end in zip(starts, ends, strict=True)]
    firms = [
        tuple(_companies(piece, _BY, _AT_ONCE)) or tuple(Mention.of(firm) for firm in companies(piece)) for piece in pieces
    ]
    shared = list(zip(firms, (tuple(territories(piece)) for piece in pieces), strict=True))
    further = zip(shared[1:], pieces[1:], strict=True)
    told = firms[0] and all(who and (where or _BY.search(piece.text)) for (who, where), piece in further)
    return shared if told else []


def _companies(text: Span, preposition: re.Pattern[str], near: int) -> Iterator[Mention]:
    """Yield the companies behind the first preposition that has one; a name no company has counts only ``near`` the verb."""
    made = _MADE.search(text.text)
    for match in preposition.finditer(text.text, 0, made.start() if made else len(text)):
        behind = text.part(match.end(), min(len(text), match.end() + _LONGEST_LIST))
        firms = [name for name in companies(behind) if _is_firm(name) or (match.start() < near and _any_name(match, name))]
        names = [firm for name in firms if (firm := _without_series(name))]
        if names and not _NO_FIRM.match(names[0].text):
            yield from (Mention.of(name) for name in names)
            return


def _any_name(match: re.Match[str], name: Span) -> bool:
    """Tell whether a name of no known shape can be a firm's: "by Fjord", but not "from Oslo"."""
    return " " in name.text or (match.group().startswith(("by", "through", "via")) and name.text not in NAMES)


def _without_series(name: Span) -> Span | None:
    """Give "Fjord Video" of "Fjord Video's Classics"; nothing of "Fjord's Grandeur", which may be no firm's at all."""
    series = _SERIES.search(name.text)
    if not series:
        return name
    owner = name.part(0, series.start())
    return owner if " " in owner.text else None


def _is_firm(name: Span) -> bool:
    text = name.text
    return is_company(text) or bool(_LABELS.search(text) or _LABEL_BEHIND.match(name.document.text, name.end))


def makers_of(sentence: Span) -> tuple[Mention, ...]:
    """Give who made the releases that the sentences before told of: "These releases were both made by"."""
    match = _MADE_BY.search(sentence.text) if " were " in sentence.text else None
    return tuple(Mention.of(firm) for firm in companies(sentence.part(match.end(), len(sentence)))) if match else ()


def _languages(clause: Clause) -> tuple[Mention, ...]:
    match = _LANGUAGE.search(clause.span.text)
    if not match:
        return ()
    names = clause.span.group(match, "all")
    return tuple(Mention.of(names.group(one)) for one in _TONGUE.finditer(names.text))
