"""Where sentences speak of releases: the word that says it and the part of the sentence that belongs to it.

``It premiered in Oslo on May 2, 1999, and was released on DVD in 2000.`` has two clauses, one for each verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.scanning import scan
from kg.mappers.article.release_subjects import is_active, masked, named_by_which, subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

_MONTH: Final = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_COPY: Final = r"(?:DVD|VHS|Blu[- ]?[Rr]ay|LaserDisc|laserdisc|home (?:video|media)|video)"
_FESTIVAL: Final = r"(?:the )?(?:[\w.'’-]+ ){0,7}?(?:[Ff]estival|Berlinale)\b"
_CUE: Final = re.compile(
    r"(?<![\w-])(?:(?P<again>re-?releas(?:ed?|es|ing)|re-?issued?)|(?P<first>premi[eè]r(?:ed?|es|ing))|"
    r"(?P<out>releas(?:ed?|es|ing)|issued|distributed|available|bowed|debuted|debut|"
    rf"opened(?! {_FESTIVAL})|(?:came|put|brought) out|came(?= (?:on|to) {_COPY})|launched(?= on {_COPY})|"
    rf"expand(?:ed|ing)(?= wide| nation)|"
    rf"went(?= wide| nation)|(?:hit|hits|reached|entered|arrived (?:in|on|at))(?= (?:the |US |U\.S\. |[A-Z]\w+ )?(?:{_COPY}|"
    r"theat(?:er|re)s|cinemas|screens|shelves|stores)))|"
    rf"(?P<shown>screen(?:ed|ings?)|shown|exhibited|presented|played at|entered (?:in|into|at)(?= {_FESTIVAL})|"
    rf"(?:opening|closing)(?: night)? film(?= (?:of|at|for|in) {_FESTIVAL})|(?:opened|closed)(?= {_FESTIVAL})|"
    rf"official selection(?= (?:of|at|for|in) {_FESTIVAL})|selected (?:for|to|by|at)(?= (?:\w+ ){{0,5}}?{_FESTIVAL})|"
    r"(?:main |official )?competition(?! with))|"
    r"(?P<aired>aired|televised|broadcast|telecast))(?![\w-])",
    re.IGNORECASE,
)
# As what the film was at a festival: no release of its own beside "premiered".
_ROLE: Final = re.compile(r"(?:main |official )?(?:competition|selection|selected)|(?:opening|closing) ", re.IGNORECASE)
# The same words (see ``language.words``): most sentences have none of them.
CUES: Final = frozenset(
    [
        "release", "releases", "released", "releasing", "rerelease", "rereleases", "rereleased", "rereleasing",
        "issued", "reissue", "reissued", "premiere", "premieres", "premiered", "premiering", "première", "premières",
        "premièred", "distributed", "available", "opened", "bowed", "debut", "debuted", "screened", "screening", "screenings",
        "shown", "exhibited", "presented", "played", "competition", "aired", "televised", "broadcast", "telecast",
        "came", "put", "brought", "launched", "expanded", "expanding", "went", "hit", "hits", "reached", "entered", "arrived",
        "closed", "opening", "closing", "selection", "selected",
    ]
)  # fmt: skip
_FIRST_WORDS: Final = (CUES - {"selection"}) | {"re", "main", "official"}
_MOST: Final = 24
_LONGEST: Final = 4_000
_STRONG: Final = re.compile(
    r";|, (?:and|but|while|whilst|before|after|with|followed by|although|though|then|where|which|prior to|as|until|making|"
    r"receiving|grossing)\b"
)
_WEAK: Final = re.compile(
    r"\b(?:and|before|while|after|prior to|followed by|ahead of)\b(?! (?:on|in) (?!the (?:[\w-]+ ){1,3}edition))"
)
_COMMA: Final = re.compile(r", (?!\d)")
# What the film did once it was out: places and dates there are no longer those of the release.
_BEYOND: Final = re.compile(
    r",? (?:and |which |that )?(?:(?:also|both|it) )?(?:includ|contain|featur)(?:es|ed|ing)\b|"
    rf"\bsince\b(?! (?:{_MONTH}|\d))|, where\b|"
    r",? (?:alongside|as the|before|until|following|after)\b|"
    rf",? followed by\b(?! (?:an? |the )?(?:[\w-]+ ){{0,3}}{_COPY}\b[^,;]{{0,40}}? [io]n )|"
    r",? (?:and )?(?:(?:the film|it) )?(?:went on to|grossing|grossed|earning|earned|making|receiving|debuting|"
    r"ranking|taking in)\b|"
    r",? to (?:critical|positive|mixed|negative|widespread|generally|mostly|great|universal|good|strong|poor)\b"
)
_SAME: Final = re.compile(
    r"\b(?:in|into|on|for|to|with) (?:an? |its )?(?:[a-z]+ )?"
    r"(?:limited|wider?|general|nation-?wide|national|theatrical|select|full|platform)(?: [\w-]+){0,2} $",
    re.IGNORECASE,
)
_REACH: Final = 60  # characters between "opened" and "in limited release"
# A verb without a subject of its own.
_CONTINUES: Final = re.compile(
    r"(?:[ ,]|and|then|later|also|subsequently|was|were|finally|again|"
    r"soon|shortly|after|thereafter|eventually|been|"
    r"being){1,12}"
)
_AND_ON: Final = re.compile(
    r",? and (?=(?:later |then |also |again )?(?:on|in) )|, (?=(?:on|in) )(?![^,]{1,40}, (?:it|the film)\b)|"
    r", (?:and )?(?=(?:the )?(?!DVD|VHS|Blu|HD)[A-Z][A-Za-z. ]{1,24} on (?:\d{1,2} [A-Z]|[A-Z][a-z]{2,8} \d))|"
    rf",? (?:and |then )?(?=(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}),? (?:\d{{4}} )?in )|, (?=followed by )|"
    rf"\),? (?:and )?(?=(?:the )?[A-Z][A-Za-z. ]{{1,24}} \((?:\d{{1,2}} )?{_MONTH})"
)
# A part with a copy and who sells it: the next one has its own.
_SOLD: Final = (re.compile(rf"\b{_COPY}\b"), re.compile(r"\b(?:by|from|through|via) (?:the )?[A-Z]"))
_DATED: Final = re.compile(rf"\b{_MONTH}\b|\b(?:1[89]|20)\d\ds?\b|\blater (?:that|the same|in the) (?:year|month|week)\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence with one word that speaks of a release.

    ``sort`` is ``again``, ``first``, ``out``, ``shown`` or ``aired``; ``subject`` what is released (see
    ``release_subjects.subject``); ``active`` that somebody released it. The word is empty where the part only goes on.
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


def whole(sentence: Span) -> Span:
    """Give the sentence, or as much of it as any sentence of prose is long."""
    return sentence.part(0, min(len(sentence), _LONGEST))


def clauses(sentence: Span, title: str) -> Iterator[Clause]:
    """Yield the clauses of a sentence that speak of releases, outside its quotations; ``title`` is the film's."""
    for part in _parts(masked(sentence, title)):
        span, cue = sentence.part(part.start, part.end), sentence.part(*part.cue)
        yield Clause(sentence, span, cue, part.sort, part.subject, part.active)


class _Part(NamedTuple):
    """A clause by where it stands in its sentence."""

    start: int
    end: int
    cue: tuple[int, int]
    sort: str
    subject: str
    active: bool


@lru_cache(maxsize=1024)
def _parts(text: str) -> tuple[_Part, ...]:
    """Give the clauses of a masked sentence; two topics ask for them."""
    found: list[_Part] = []
    cues = _cues(text)
    start = 0
    for index, cue in enumerate(cues):
        following = cues[index + 1] if index + 1 < len(cues) else None
        border = _border(text, cue.end(), following.start()) if following else len(text)
        beyond = _BEYOND.search(text, cue.end() + 1, border)
        end = beyond.start() if beyond else border
        before, after = text[start : cue.start()], text[cue.end() : end]
        active = is_active(before, cue.group(), after)
        thing = subject(before, cue.group(), after, active=active)
        if named_by_which(text[max(0, start - _REACH) : cue.start()]):
            thing = "other"
        elif found and not active and _CONTINUES.fullmatch(before):
            thing = found[-1].subject
        found += _divided(_Part(start, end, cue.span(), cue.lastgroup or "", thing, active), text)
        start = border
    return tuple(found)


def _cues(text: str) -> list[re.Match[str]]:
    """List the words that speak of a release; "opened in limited release" has one, "Broadcast Music" none."""
    kept: list[re.Match[str]] = []
    for cue in scan(_CUE, text, _FIRST_WORDS):
        near = bool(kept) and cue.start() - kept[-1].end() < _REACH and "," not in text[kept[-1].end() : cue.start()]
        same = near and _SAME.search(text, max(0, cue.start() - _REACH), cue.start())
        named = cue.start() and cue.group()[0].isupper() and text[max(0, cue.start() - 2)] not in ".,;:"
        if not (same or named or (kept and _ROLE.match(cue.group()))):
            kept.append(cue)
        if len(kept) == _MOST:
            break
    return kept


def _divided(part: _Part, text: str) -> Iterator[_Part]:
    """Yield the parts of a clause that has a date and a place more than once ("in Oslo on May 2 and in Rome on May 9")."""
    start, end = part.cue[1], part.end
    borders = [match.start() for match in _AND_ON.finditer(text, start, end)][:_MOST]
    borders = [at for at in borders if _both(text, start, at, end)]
    if not borders:
        yield part
        return
    yield part._replace(end=borders[0])
    for left, right in pairwise([*borders, end]):
        yield part._replace(start=left, end=right, cue=(left, left))


def _both(text: str, start: int, at: int, end: int) -> bool:
    """Tell whether a release is told on either side of ``at``: with a date, or as a copy that somebody sells."""
    return any(all(p.search(text, start, at) and p.search(text, at, end) for p in patterns) for patterns in ((_DATED,), _SOLD))


def _border(text: str, start: int, end: int) -> int:
    """Find where between two words the clause of the second begins."""
    for pattern in (_STRONG, _WEAK, _COMMA):
        found = [match.start() for match in pattern.finditer(text, start, end)]
        if found:
            return found[-1]
    return end
