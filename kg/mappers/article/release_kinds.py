"""Which kind of release a clause tells of: premiere, limited, wide, home video, ..., and what was only planned."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from kg.language.media import festivals, media

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.release_clauses import Clause
    from kg.model import Mention

_LIMITED: Final = re.compile(
    r"\b(?:limited|platform) (?:\w+ ){0,2}?(?:release|capacity|engagement|run|basis|opening|distribution)|"
    r"\b(?:selected|select) (?:\w+ )?(?:cit|theat|cinemas)|\blimited number of",
    re.IGNORECASE,
)
_WIDE: Final = re.compile(
    r"\b(?:wider?|nation-?wide|national|general|full(?:-scale)?|expanded) (?:\w+ )?(?:release|distribution|opening)|"
    r"\b(?:released?|opened|opening|expanded|went|release was) (?:\w+ ){0,2}?"
    r"(?:nation-?wide|nationally|widely|wide|across the (?:country|nation))|\bnationwide\b",
    re.IGNORECASE,
)
_FIRST_SHOWN: Final = re.compile(r"\bfirst $")
_TELEVISION: Final = re.compile(
    r"\bon (?:television|TV|network|cable|NBC|CBS|ABC|HBO|BBC|PBS)|\btelevis|network premiere", re.IGNORECASE
)
_HOME_VIDEO: Final = re.compile(
    r"\bhome[- ](?:video|media)\b|\bon video\b|\bcassettes?\b|\b(?:direct|straight)[- ]to[- ](?:video|DVD)\b", re.IGNORECASE
)
_DIGITAL: Final = re.compile(
    r"\b(?:released?|available) (?:\w+ )?digitally\b|\bdigital(?:ly)? (?:download|HD|platforms|copies)\b|"
    r"\b(?:on|via|through) (?:video on demand|VOD|iTunes|Netflix|streaming)\b",
    re.IGNORECASE,
)
_EDITION: Final = re.compile(r"\b(?:editions?|discs?|box(?:ed)? sets?)\b", re.IGNORECASE)
_THEATRES: Final = re.compile(r"\btheat(?:er|re)s?\b|\btheatrical|\bcinemas?\b|\bscreens\b", re.IGNORECASE)
# A medium that something is only compared with or taken from.
_COMPARED: Final = re.compile(
    r"\b(?:like|than|unlike|of|with|(?<!on )(?<!in )both|all|these|his|her|previous|earlier) (?:\w+ ){0,2}$"
)
_BEFORE_MEDIUM: Final = 40
_UNREAL: Final = re.compile(
    r"\b(?:(?:was|were|is|had|did|does) (?:not|never)|not yet|n['’]t|never|scheduled|slated|intended|supposed|planned|"
    r"planning|expected|to be held|"
    r"(?:made|shot|recorded) for an? |"
    r"hoped|set (?:to|for)|originally to|due (?:to (?:be|open|premiere|come|debut)|for|out)|would be|brought forward|"
    r"will (?:be|have)|to be (?:re-?)?released|"
    r"debut(?:ed)? (?:at|in|on) (?:the )?(?:number|No\.|#|top|\w+ place|chart)|postponed|delay(?:ed)?|pushed|moved|refused|"
    r"denied|instead of|unreleased|cancell?ed)\b"
)


# "A plan was made to release it in May", "got the right to release it".
_WISHED: Final = re.compile(
    r"\b(?:plans?|intentions?|intends?|intending|hop(?:es?|ed|ing)|want(?:s|ed|ing)?|tentative(?:ly)?|aim(?:s|ed)?|"
    r"propos\w+|agreed|"
    r"agreement|deal|option|rights?|contract\w*|offer\w*|allow\w*|attempt\w*|tried|requires?|wish\w*|going|ready|able|unable|"
    r"announced|reluctant|pressure)\b[^.;]{0,60}? to (?:\w+ly )?$"
)


@lru_cache(maxsize=256)
def is_unreal(text: str) -> bool:
    """Tell whether a clause says what was only planned, or did not happen."""
    return bool(_UNREAL.search(text))


def is_wished(before: str) -> bool:
    """Tell whether the words before a verb say that somebody only wished, or was free, to do it."""
    return " to " in before and bool(_WISHED.search(before))


def kind_of(clause: Clause, *, after_home_video: bool) -> str:
    """Name the kind of release (a key of ``facts.releases.KINDS``), or nothing where the clause does not tell."""
    text = clause.span.text
    if _DIGITAL.search(text) and not _THEATRES.search(text):
        return "home video"
    edition = clause.sort == "out" and _EDITION.search(clause.before.text)
    if edition or _HOME_VIDEO.search(text) or any(True for _ in copies_of(clause)):
        return "home video"
    if clause.sort == "again":
        return "re-release"
    if clause.sort == "out":
        return _theatrical(clause, text, after_home_video=after_home_video)
    return _shown(clause, text)


def _theatrical(clause: Clause, text: str, *, after_home_video: bool) -> str:
    if clause.cue.text.startswith("debut") and any(True for _ in festivals(clause.span)):
        return "premiere"
    if _LIMITED.search(text):
        return "limited"
    if _WIDE.search(text):
        return "wide"
    known = clause.cue.text.startswith("debut") or _THEATRES.search(text)
    return "theatrical" if known or not after_home_video else ""


def _shown(clause: Clause, text: str) -> str:
    """Name the kind of a showing: a festival's is a premiere only where the text calls it one."""
    if clause.sort == "aired" or _TELEVISION.search(text):
        return "television"
    return "premiere" if clause.sort == "first" or _FIRST_SHOWN.search(clause.before.text) else ""


def copies_of(clause: Clause) -> Iterator[Mention]:
    """Yield the media on which a clause says that the film is sold."""
    for medium in media(clause.span):
        start = medium.spans[0].start - clause.span.start
        if not _COMPARED.search(clause.span.text, max(0, start - _BEFORE_MEDIUM), start):
            yield medium
