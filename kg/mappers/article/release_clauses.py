"""Where sentences speak of releases: the word that says it, the part of the sentence that belongs to it, and of what it is said.

``It premiered in Oslo on May 2, 1999, and was released on DVD in 2000.`` has two clauses, one for each verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.language.scopes import quotations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

_CUE: Final = re.compile(
    r"(?<![\w-])(?:(?P<again>re-?releas(?:ed?|es|ing)|re-?issued?)|(?P<first>premi[eè]r(?:ed?|es|ing)|debut(?:ed|s)?)|"
    r"(?P<out>releas(?:ed?|es|ing)|issued|distributed|available|opened|bowed)|"
    r"(?P<shown>screen(?:ed|ings?)|shown|exhibited|presented|played at|(?:main |official )?competition)|"
    r"(?P<aired>aired|televised|broadcast))(?![\w-])",
    re.IGNORECASE,
)
_STRONG: Final = re.compile(
    r";|, (?:and|but|while|whilst|before|after|with|followed by|although|though|then|where|which|prior to|as|until|making|receiving|grossing)\b"
)
_WEAK: Final = re.compile(r"\b(?:and|before|while|after|prior to|followed by|ahead of)\b(?! (?:on|in) )")
_COMMA: Final = re.compile(r", (?!\d)")
# What the film did once it was out: places and dates there are no longer those of the release.
_BEYOND: Final = re.compile(
    r",? (?:and )?(?:(?:the film|it) )?(?:went on to|grossing|grossed|earning|earned|making|making|receiving|debuting|ranking|taking in)\b|"
    r",? to (?:critical|positive|mixed|negative|widespread|generally|mostly|great|universal|good|strong|poor)\b"
)
_PASSIVE: Final = re.compile(
    r"\b(?:was|were|been|be|being|is|are)(?: (?:\w+ly|also|first|later|both|again|never|not|then|soon|once|made|given|re-?mastered|and)){0,4}$|\b(?:and|also|later|then|subsequently) $"
)
_GOOD: Final = (
    r"\b(?:[Ff]ilm|[Mm]ovie|[Pp]icture|[Ii]t|[Ii]ts|[Pp]roduction|[Pp]rint|[Ee]ditions?|[Vv]ersions?|[Cc]uts?|[Rr]elease|[Dd]iscs?|[Cc]assettes?|"
    r"[Cc]opy|[Cc]opies|[Ff]ormats?|[Ff]estival|VHS|DVDs?|Blu-?[Rr]ay|[Ll]aser[Dd]isc|[Tt]apes?|[Pp]remiere|[Ss]creenings?|[Ff]irst|[Ss]econd)\b"
)
_MUSIC: Final = r"\b(?:[Ss]oundtracks?|[Ss]core|[Aa]lbum|CD|LP|[Rr]ecordings?)\b"
_OTHER: Final = (
    r"\b(?:[Tt]railers?|[Tt]easers?|[Pp]osters?|[Cc]lips?|[Ss]ingles?|[Ss]ongs?|[Gg]ames?|[Bb]ooks?|[Nn]ovel\w*|[Pp]lays?|[Mm]usicals?|[Ss]equels?|"
    r"[Pp]requels?|[Rr]emakes?|[Aa]daptations?|[Ee]pisodes?|[Ss]eries|[Cc]omics?|[Dd]ocumentar\w+|[Ss]tatements?|[Ss]creenplay|[Ss]cript|[Ff]ilms|"
    r"[Mm]ovies|[Oo]pera|[Bb]allet|[Pp]arody|[Ff]eaturette|[Ff]ootage|[Cc]overs?|[Tt]rack|[Bb]iograph\w+|[Mm]agazine|[Aa]rticle|[Ll]ist|[Dd]etails|"
    r"[Tt]elevision film|[Tt]oys?|[Mm]emoir|[Rr]eport|[Pp]hotograph\w*|[Mm]usic|[Ss]how|[Ss]tamps?|[Ss]pots?|[Pp]ilot|[Rr]adio)\b"
)
# "the soundtrack of the film" is no film: what follows "of" is taken out before the subject is looked for.
_OF_FILM: Final = r"\b(?:for|to|of|from|by|in) (?:the |this )?(?:original )?(?:[Ff]ilm|[Mm]ovie|[Pp]icture)(?:['’]s)?\b|\b[Ff]ilm(?:['’]s)? (?=(?:soundtrack|score|album))"
_NOUN: Final = re.compile(r"(?:re-)?release|premi[eè]re|debut|screenings?|competition", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"[A-Z]\w*['’]s? (?:\w+ )?$")
# A capital inside the clause that is no month and no territory: something else may be spoken of.
_NAMED: Final = re.compile(
    r"(?<!^)\b(?!January|February|March|April|May|June|July|August|September|October|November|December|North|South|United|American?|"
    r"Canad|Austral|Europe|British|French|German|Ital|Japan|New York)[A-Z][a-z]{2,}"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence with one word that speaks of a release.

    ``sort`` is ``again``, ``first``, ``out``, ``shown`` or ``aired``; ``before`` is what stands in front of the word,
    ``after`` what follows it; ``subject`` is ``film``, ``music`` or ``other``; ``active`` that somebody released it.
    """

    sentence: Span
    span: Span
    cue: Span
    sort: str
    subject: str
    active: bool

    @property
    def before(self) -> Span:
        """What stands in front of the word."""
        return self.span.part(0, self.cue.start - self.span.start)

    @property
    def after(self) -> Span:
        """What follows the word."""
        return self.span.part(self.cue.end - self.span.start, len(self.span))


def speaks(text: str) -> bool:
    """Tell cheaply whether a text can have a clause."""
    return bool(_CUE.search(text))


def clauses(sentence: Span, title: str) -> Iterator[Clause]:
    """Yield the clauses of a sentence that speak of releases, outside its quotations; ``title`` is the film's."""
    text = _masked(sentence)
    cues = [cue for index, cue in enumerate(_CUE.finditer(text)) if not (index and cue.group().endswith("ompetition"))][:24]
    start = 0
    for index, cue in enumerate(cues):
        following = cues[index + 1] if index + 1 < len(cues) else None
        border = _border(text, cue.end(), following.start()) if following else len(text)
        beyond = _BEYOND.search(text, cue.end(), border)
        end = beyond.start() if beyond else border
        before, after = text[start : cue.start()], text[cue.end() : end]
        active = _is_active(before, after, cue, title)
        subject = _subject(after, title, first=True) if active else _subject(before, title)
        if subject == "unknown" and _NOUN.fullmatch(cue.group()) and not _POSSESSIVE.search(before):
            subject = "film"
        yield Clause(sentence, sentence.part(start, end), sentence.group(cue), cue.lastgroup or "", subject, active)
        start = border


def _masked(sentence: Span) -> str:
    """Give the sentence with its long quotations blanked; a short one ("Special Edition") is a name."""
    text = sentence.text
    for quote in quotations(sentence):
        start, end = quote.start - sentence.start, quote.end - sentence.start
        if end - start > 60 or re.search(r"[,.]\W?$", quote.text[:-1]):  # noqa: PLR2004  characters of a name
            text = text[:start] + "\u2021" * (end - start) + text[end:]
    return text


def _border(text: str, start: int, end: int) -> int:
    """Find where between two cues the second one's clause begins."""
    between = text[start:end]
    for pattern in (_STRONG, _WEAK, _COMMA):
        found = [match for match in pattern.finditer(between)]
        if found:
            return start + found[-1].start()
    return end


def _is_active(before: str, after: str, cue: re.Match[str], title: str) -> bool:
    """Tell whether the word has an object that is the film or a copy of it ("Orion released it on DVD")."""
    if cue.lastgroup == "first" or not cue.group().lower().endswith(("ed", "es", "ing", "release")) or _PASSIVE.search(before):
        return False
    return bool(re.match(rf"\s(?:(?:the|a|an|its|both|their|this|two|\w+-disc)\s)?(?:[\w.'’\"-]+\s){{0,4}}?(?:(?i:{re.escape(title)})|{_GOOD}|{_MUSIC})", after))


def _subject(text: str, title: str, *, first: bool = False) -> str:
    """Tell what is released by the last word before it that names a thing (the ``first`` one behind an active verb)."""
    pattern = rf"(?P<film>(?i:{re.escape(title)})|{_GOOD})|(?P<music>{_MUSIC})|(?P<other>{_OTHER})"
    plain = re.sub(_OF_FILM, " ", re.sub(rf"\b(?:for|to|of|from|in) {re.escape(title)}(?!\w)", " ", text))
    found = list(re.finditer(pattern, plain))
    if found:
        return (found[0] if first else found[-1]).lastgroup or ""
    return "unknown" if _NAMED.search(plain) else "film"
