"""Countries and regions in which films are released, as prose names them, and the full names they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.gazetteers import Gazetteer
from kg.language.nationalities import COUNTRIES
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

_SHORT: Final = {
    "US": "United States",
    "U.S.": "United States",
    "U.S": "United States",
    "USA": "United States",
    "U.S.A.": "United States",
    "America": "United States",
    "United States of America": "United States",
    "UK": "United Kingdom",
    "U.K.": "United Kingdom",
    "U.K": "United Kingdom",
    "Great Britain": "United Kingdom",
    "Britain": "United Kingdom",
    "The Netherlands": "Netherlands",
    "Republic of Ireland": "Ireland",
    "USSR": "Soviet Union",
}
_REGIONS: Final = {
    "North America": "North American",
    "South America": "South American",
    "Latin America": "Latin American",
    "Europe": "European",
    "Asia": "Asian",
    "Africa": "African",
    "Scandinavia": "Scandinavian",
    "Australasia": "Australasian",
    "Oceania": "",
    "the Middle East": "",
}
# Georgia is more often the state, Jordan and Chad are more often people.
_AMBIGUOUS: Final = frozenset({"Georgia", "Jordan", "Chad"})
# Every name and adjective, and the territory it stands for.
NAMES: Final = {name: name for name in (*COUNTRIES.values(), *_REGIONS) if name not in _AMBIGUOUS} | _SHORT
_REGIONAL: Final = {adjective: name for name, adjective in _REGIONS.items() if adjective}
ADJECTIVES: Final = COUNTRIES | _REGIONAL | {"UK": "United Kingdom", "U.K.": "United Kingdom"}


_POSSESSIVE: Final = re.compile(r"(?![\w-])(?!['’]s (?!release))")
_TERRITORIES: Final = Gazetteer(NAMES, _POSSESSIVE)
_ADJECTIVES: Final = Gazetteer(ADJECTIVES, re.compile(r"(?!\w)"))
_JOINT: Final = re.compile(r"(?:,? (?:and|or|&)|,)(?: also)?(?: in| throughout| for)? ")
_MOST: Final = 9  # territories in one list
_PLACING: Final = re.compile(r"\b(?:[Ii]n|[Tt]hroughout|[Aa]cross|[Ff]or|[Ww]ithin|[Tt]o|over|rights) ")
_FIRST: Final = re.compile(r"\)?,? ?(?:and )?(?=[A-Zt])")
_PARTS: Final = re.compile(
    r"(?:\w+ ){0,3}(?:theat(?:er|re)s|cinemas|cities|markets) (?:in|across|throughout) |parts of |most of |all of |both "
)
_WORD: Final = re.compile(r"(?<![\w-])[A-Z]")
_AND: Final = re.compile(r", and | and |, |/")
_MOST_ADJECTIVES: Final = 5
_MARKET: Final = re.compile(
    r" (?:\w+ ){0,2}?"
    r"(?:(?:re-?)?releases?|premi[eè]res?|editions?|versions?|distribut\w+|rights|openings?|debut|theat(?:er|"
    r"re)s|cinemas|audiences|DVDs?|Blu-rays?)\b"
)


def territories(span: Span) -> list[Mention]:
    """List the countries and regions in which ``span`` places something, in full ("UK" is "United Kingdom"), each once.

    >>> from kg.documents import from_bytes
    >>> said = from_bytes(b"It had its Mexican premiere, and was shown in the USA and Canada, not in Paris.", "x.txt").span
    >>> [m.name for m in territories(said)]
    ['Mexico', 'United States', 'Canada']
    """
    found = {mention.name: mention for mention in reversed([*markets(span), *placed(span)])}
    return sorted(found.values(), key=lambda mention: mention.spans[0].start)


def placed(span: Span) -> Iterator[Mention]:
    """Yield the territories named behind "in", "throughout", "for", and at the beginning of "Norway on May 2"."""
    text, end = span.text, 0
    first = _FIRST.match(text)
    for start, stop in _listed(text, first.end()) if first else []:
        if text.startswith((" on ", " ("), stop):
            name = span.part(start, stop)
            yield Mention(NAMES[name.text], (name,))
    for match in _PLACING.finditer(text):
        if match.start() < end:
            continue
        parts = _PARTS.match(text, match.end())
        names = (_listed(text, parts.end()) if parts else []) or _listed(text, match.end())
        for start, stop in names:
            name = span.part(start, stop)
            yield Mention(NAMES[name.text], (name,))
            end = stop


def _listed(text: str, place: int) -> list[tuple[int, int]]:
    """List where the territories stand of the list that begins at ``place``."""
    found: list[tuple[int, int]] = []
    while len(found) < _MOST:
        start = place + len("the ") if text.startswith("the ", place) else place
        end = _TERRITORIES.end(text, start)
        if not end and start > place:  # "the Middle East"
            start, end = place, _TERRITORIES.end(text, place)
        if not end:
            break
        found.append((start, end))
        joint = _JOINT.match(text, end)
        if not joint:
            break
        place = joint.end()
    return found


def markets(span: Span) -> Iterator[Mention]:
    """Yield the territories whose adjective stands before a release, a premiere, an edition, rights."""
    text, end = span.text, 0
    for match in _WORD.finditer(text):
        if match.start() < end:
            continue
        names = _adjectives(text, match.start())
        while names and not _MARKET.match(text, names[-1][1]):
            names.pop()
        for start, stop in names:
            name = span.part(start, stop)
            yield Mention(ADJECTIVES[name.text], (name,))
            end = stop


def _adjectives(text: str, place: int) -> list[tuple[int, int]]:
    """List where the adjectives stand of "British, French and German" from ``place`` on."""
    found: list[tuple[int, int]] = []
    while len(found) < _MOST_ADJECTIVES and (end := _ADJECTIVES.end(text, place)):
        found.append((place, end))
        joint = _AND.match(text, end)
        if not joint:
            break
        place = joint.end()
    return found
