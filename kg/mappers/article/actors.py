"""Whom words of the prose name as an actor of the film, and as whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.cast_trim import cut
from kg.language.cast_words import word
from kg.language.names import NAME, OPENERS, PARTICLES, looks_like_person
from kg.language.words import occurrences
from kg.mappers.article.credits import COMPANY
from kg.model import Mention

if TYPE_CHECKING:
    from kg.mappers.article.reading import Article
    from kg.model import Span

_PRIZE: Final = re.compile(
    r"\b(?:Best|Role|Awards?|Oscars?|Picture|Director|Directing|Editing|Screenplay|Writing|Cinematography|Score|Song|Color|"
    r"Black-and-White|Palme?|Prix|Prize|Original|Adapted|Supporting|Actor|Actress|Drama|Musical|Decoration)\b"
)
# Where a character ends in prose.
_END: Final = re.compile(
    r" (?:in|who|which|that|while|whose|was|were|is|are|for|on|at|by|from|near|during|reprise[sd]?|portray\w*|"
    r"play(?:s|ed|ing)?|as s?he|as they)\b|(?<=self) as |(?<=selves) as |\.$|:|,? respectively"
)
_SELF: Final = re.compile(r"(?:him|her|them)sel(?:f|ves)|(?:a )?(?:fictional )?versions? of (?:him|her|them)sel(?:f|ves)")
_DESCRIBED: Final = re.compile(r"(?:an?|the|his|her|their|one of) (?:[\w'’-]+ ){0,5}[a-z][\w'’-]+")
_ARTICLE: Final = re.compile(r"(?:an?|his|her|their) ")
_SEVERAL: Final = re.compile(r"\A(?!one of )[^\n]*(?:[^su]s|(?<!wo)men|women)\Z")
_LONGEST: Final = 4  # words of a name that no table knows


class Named(NamedTuple):
    """An actor whom a sentence names; ``at`` is the evidence."""

    person: Mention
    character: Mention | None
    at: Span
    pattern: str


def prized(name: str) -> bool:
    """Tell whether ``name`` is that of a prize or of its category."""
    return bool(_PRIZE.search(name))


def person(article: Article, span: Span) -> Mention | None:
    """Give the person whom ``span`` names, if a full name or a short form of a known one."""
    resolved = article.people.resolve(span)
    if resolved and (article.people.is_sure(resolved.name) or plausible(resolved.name)):
        return resolved
    return Mention.of(span) if plausible(span.text) else None


def plausible(name: str) -> bool:
    """Tell whether ``name`` is a full name that begins as people's names do."""
    first = name.split(" ", maxsplit=1)[0]
    return looks_like_person(name) and (word(first).given > 0 or "." in first)


def shaped(article: Article, span: Span) -> Mention | None:
    """Give the person whom ``span`` names in full, be it with a given name that no table has: "Huntz Hall".

    Then the family name is a common one, or the name stands elsewhere too.
    """
    name = span.text
    words = name.split(" ")
    first = word(words[0])
    if not looks_like_person(name) or len(words) > _LONGEST or prized(name) or COMPANY.search(name):
        return None
    if first.title or first.part or first.inside or any(word(w).opener for w in words) or not PARTICLES.isdisjoint(words[:1]):
        return None
    if word(words[-1]).family > 0 or len(list(occurrences(article.document.text, name))) > 1:
        return Mention.of(span)
    return None


def role(span: Span) -> Mention | None:
    """Give the character in what follows "as": "the ferryman Sam Reed" names Sam Reed, "a reporter" describes one."""
    head = span.part(0, cut(span.text, 0, len(span))).strip(" .")
    end = _END.search(head.text)
    if end:
        head = head.part(0, end.start())
    if _SELF.fullmatch(head.text):
        return Mention.of(head)
    names = [match for match in NAME.finditer(head.text) if match.group().split(" ")[0] not in OPENERS]
    if names and names[-1].end() == len(head) and "'s" not in head.text and "’s" not in head.text:
        return Mention.of(head.group(names[-1]))
    described = _DESCRIBED.match(head.text)
    if not described or _SEVERAL.search(described.group()):
        return None
    article = _ARTICLE.match(head.text)
    return Mention.of(head.part(article.end() if article else 0, described.end()))
