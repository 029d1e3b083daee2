"""Countries and regions in which films are released, as prose names them, and the full names they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

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


def _alternatives(names: Iterator[str] | dict[str, str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


_NAME: Final = rf"(?:the )?(?:{_alternatives(NAMES)})(?![\w-])(?!['’]s (?!release))"
_JOINT: Final = r"(?:,? (?:and|or|&)|,)(?: also)?(?: in| throughout| for)? "
_PLACED: Final = re.compile(
    r"\b(?:[Ii]n|[Tt]hroughout|[Aa]cross|[Ff]or|[Ww]ithin|[Tt]o|over|rights) "
    rf"(?:(?:\w+ ){{0,3}}(?:theat(?:er|re)s|cinemas|cities|markets) (?:in|across|throughout) |parts of |most of |"
    rf"all of |both )?"
    rf"(?P<places>{_NAME}(?:{_JOINT}{_NAME}){{0,8}})"
)
_ONE: Final = re.compile(rf"(?<![\w-])(?:{_alternatives(NAMES)})(?![\w])")
_ADJECTIVE: Final = rf"(?:{_alternatives(ADJECTIVES)})(?!\w)"
_MARKET: Final = re.compile(
    rf"(?<![\w-])(?P<places>{_ADJECTIVE}(?:(?:, | and |, and |/){_ADJECTIVE}){{0,4}}) (?:\w+ ){{0,2}}?"
    r"(?:(?:re-?)?releases?|premi[eè]res?|editions?|versions?|distribut\w+|rights|openings?|debut|theat(?:er|"
    r"re)s|cinemas|audiences|DVDs?|Blu-rays?)\b"
)
_ONE_ADJECTIVE: Final = re.compile(rf"(?<![\w-]){_ADJECTIVE}")


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
    """Yield the territories named behind "in", "throughout", "for"."""
    for match in _PLACED.finditer(span.text):
        places = span.group(match, "places")
        for one in _ONE.finditer(places.text):
            name = places.group(one)
            yield Mention(NAMES[name.text], (name,))


def markets(span: Span) -> Iterator[Mention]:
    """Yield the territories whose adjective stands before a release, a premiere, an edition, rights."""
    for match in _MARKET.finditer(span.text):
        places = span.group(match, "places")
        for one in _ONE_ADJECTIVE.finditer(places.text):
            name = places.group(one)
            yield Mention(ADJECTIVES[name.text], (name,))
