"""Places in lists: "ranked the film the eighth best of the 1990s", "No. 39 on the institute's list of ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from kg.language.critics_lists import votes
from kg.language.list_patterns import (
    AFI,
    BY_AFTER,
    BY_LIST,
    CALLING,
    CUE,
    DESCRIBED,
    FIRST_OF,
    FOR_PERSON,
    GOES_ON,
    LIST,
    MAKERS,
    NAME,
    NAMING,
    NOT_ALONE,
    NOT_THE_FILM,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    RANK,
    RANK_CUE,
    REVEALED,
    TOPPED,
    TRAILING,
    VERB,
)
from kg.language.masking import OTHER, PERSON, TITLE, Masked
from kg.language.numbers import number, ordinal
from kg.language.scanning import LONGEST
from kg.language.words import words
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.people import Names
    from kg.model import Span

_NEAR: Final = 130  # characters between a verb and the place it tells
_FAR: Final = 220  # characters in which the makers of the list stand, or its name
_OPENING: Final = 80  # characters in which a sentence says what it is about
_CHAIN: Final = 100  # characters from one place to the next of the same verb
_CHAINED: Final = re.compile(r"(?:,| and)[^.;]*$")
_AMONG: Final = ("including ", "such as ")  # voters of many
_AND: Final = re.compile(r",? (?:and|&) ")
_NAMED: Final = re.compile(rf"[{PERSON}{OTHER}]")
_LINKED: Final = re.compile(r"\b(?:on|in|of|by)\b")

Makers = list[tuple[Mention, bool]]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a list; ``critic`` says that a person made the list."""

    by: Mention | None
    list: Mention | None
    rank: int
    at: Span
    critic: bool = False


@dataclass(frozen=True, slots=True)
class _Rank:
    """A place as it is told: ``before`` reaches back to the place told before, ``stop`` is where the next one begins."""

    masked: Masked
    listing: str  # the sentence with only the film's title masked
    match: re.Match[str]
    before: str
    chained: bool
    stop: int

    @property
    def verb(self) -> int | None:
        """Where in ``before`` the last verb of ranking stands."""
        found = [match.start() for match in VERB.finditer(self.before)]
        return found[-1] if found else None

    @property
    def about_the_film(self) -> bool:
        """Whether a verb ranks the film, and no part of it, no box office and nobody who made it."""
        verb, text, start = self.verb, self.masked.text, self.match.start()
        if verb is None and not self.chained:
            return False
        ranked = self.before[verb:] if verb is not None else ""
        if TITLE not in ranked and _NAMED.search(ranked) and not _LINKED.search(ranked):
            return False
        after = text[self.match.end() : self.match.end() + 50].split(",")[0]
        return not any(NOT_THE_FILM.search(part) for part in (self.before, after, text[: min(_OPENING, start)]))

    @property
    def number(self) -> int | None:
        """The place; a superlative without a number is the first, where it stands alone."""
        first = self.match["first"]
        if not first:
            return number(self.match["number"]) if self.match["number"] else ordinal(self.match["ordinal"])
        return None if PLURAL.search(first) or NOT_ALONE.search(self.before) or not NAMING.search(self.before) else 1

    def makers(self, earlier: Makers) -> Makers:
        """Give who made the list: named behind the place, else the subject of the verb, else whom "they" means."""
        text, end = self.masked.text, self.match.end()
        if listed := BY_LIST.match(text, end, self.stop):
            names = [name.start() for name in NAME.finditer(text, *listed.span("makers"))]
            return [_maker(self.masked, name) for name in names if not text[:name].endswith((" of ", " of the "))]
        after = BY_AFTER.match(text, end, self.stop)
        if after and (after["link"] != "of" or text[after.start("by")] != PERSON):
            return [_maker(self.masked, after.start("by"))]
        offset = max(0, self.match.start() - _FAR)
        head = text[offset : self.match.start()]
        if makers := [maker for maker in MAKERS.finditer(head) if not head.endswith(_AMONG, 0, maker.start())]:
            return [_maker(self.masked, offset + maker.start("by")) for maker in _coordinated(makers, head)]
        if calling := CALLING.match(text):
            return [_maker(self.masked, calling.start("by"))]
        return earlier if PRONOUN.search(head) else []

    def list_name(self) -> Mention | None:
        """Give the list's name, behind the place or before it; or the words that say what it is a list of."""
        start, end = self.match.span()
        stop = min(end + _NEAR, self.stop)
        named = LIST.search(self.listing, end, stop) or LIST.search(self.listing, max(0, start - _FAR), start)
        if named:
            return Mention.of(self.masked.span.group(named, named.lastgroup or 0))
        begin = self.match.start("first") if self.match["first"] else start
        described = DESCRIBED.search(self.masked.text, begin, min(stop, end + _NEAR // 2))
        if not described or any(mark in self.masked.text[end : described.start()] for mark in ");"):
            return None
        words = described.group()
        if self.masked.text[described.end() : described.end() + 1].isalnum():
            words = words.rpartition(" ")[0]
        return Mention.of(self.masked.span.part(begin := described.start(), begin + len(TRAILING.sub("", words))))


class Places:
    """Reads the sentences of one text, one after the other: "they named it second" needs the one before."""

    def __init__(self, people: Names, title: str) -> None:
        """Remember who is who, and how the film is called."""
        self.people, self.title = people, title
        self.earlier: Makers = []

    def read(self, sentence: Span, before: Span | None = None) -> list[Place]:
        """List the places that ``sentence`` tells; the one ``before`` may say whose list it is."""
        text = sentence.text
        if len(text) > LONGEST or not RANK_CUE.search(text):
            return []
        voted = [Place(vote.by, None, vote.rank, vote.at, critic=vote.critic) for vote in votes(sentence, self.people)]
        if not CUE.search(text):
            return voted
        if before and GOES_ON.search(text) and (makers := self._revealed(before)):
            self.earlier = makers
        else:
            before = None
        masked = Masked.of(sentence, self.people, self.title, words(text), quoted=True)
        listed = [*voted, *_flattened(masked), *_short(masked)]
        return listed + list(self._prose(masked, [place.at for place in listed], revealed=bool(before)))

    def _revealed(self, sentence: Span) -> Makers:
        """Give whose list ``sentence`` speaks of, for the places of which the next one tells."""
        text = sentence.text
        if len(text) > LONGEST or not (" list" in text or " Ten" in text or "10" in text or "poll" in text):
            return []
        masked = Masked.of(sentence, self.people, self.title, words(text), quoted=True)
        found = REVEALED.search(masked.text)
        return [_maker(masked, found.start("by" if found["by"] else "owner"))] if found else []

    def _prose(self, masked: Masked, taken: list[Span], *, revealed: bool) -> Iterator[Place]:
        """Yield the places that verbs tell, and those joined to them ("and the seventh greatest comedy")."""
        end = 0  # of the last place read
        listing = "".join(b if a == TITLE else c for a, b, c in zip(masked.text, masked.text, masked.span.text, strict=True))
        matches = list(RANK.finditer(masked.text))
        for match, following in zip_longest(matches, matches[1:]):
            stop = following.start() if following else len(listing)
            if any(span.start <= masked.span.start + match.start() < span.end for span in taken):
                continue
            before = masked.text[max(end, match.start() - _NEAR) : match.start() + 1]
            chained = bool(end and len(before) < _CHAIN and _CHAINED.search(before))
            places = self._places(_Rank(masked, listing, match, before, chained, stop), revealed=revealed)
            end = match.end() if places else end
            yield from places

    def _places(self, rank: _Rank, *, revealed: bool) -> list[Place]:
        """Give the place once for each who made the list; without a maker only where the list is named."""
        place = rank.number if rank.about_the_film else None
        makers = rank.makers(self.earlier) if place else []
        makers = makers or (self.earlier if place and revealed else [])
        if not place or (rank.match["first"] and not makers):
            return []
        self.earlier = makers or self.earlier
        name = rank.list_name()
        at = rank.masked.span.part(rank.match.start() + 1 - len(rank.before) + (rank.verb or 0), rank.match.end())
        if makers:
            return [Place(by, name, place, at, critic=critic) for by, critic in makers]
        return [Place(None, name, place, at)] if name else []


def _flattened(masked: Masked) -> Iterator[Place]:
    """Yield the entries of lists without layout: "AFI's 100 Years...100 Movies – #84"."""
    for match in AFI.finditer(masked.span.text):
        if not NOT_THE_FILM.search(match["name"].lower()):
            name = masked.span.group(match, "name")
            yield Place(Mention.of(name.part(0, len("AFI"))), Mention.of(name), int(match["rank"]), masked.span.group(match))


def _short(masked: Masked) -> Iterator[Place]:
    """Yield "#6 for Ames", "Bell's fourth favorite" and "topped the Film Daily poll as the best film of 1936"."""
    for match in TOPPED.finditer(masked.text):
        by, critic = _maker(masked, match.start("by"))
        best = DESCRIBED.search(masked.text, match.end(), match.end() + _FAR // 2)
        name = masked.span.part(best.start(), best.start() + len(TRAILING.sub("", best.group()))) if best else None
        yield Place(by, Mention.of(name) if name else None, 1, masked.span.group(match), critic=critic)
    for match in FIRST_OF.finditer(masked.text):
        by, critic = _maker(masked, match.start("by"))
        yield Place(
            by,
            Mention.of(masked.span.part(match.end("by") + len("'s "), match.end())),
            1,
            masked.span.group(match),
            critic=critic,
        )
    for pattern in (FOR_PERSON, POSSESSIVE):
        for match in pattern.finditer(masked.text):
            by, critic = _maker(masked, match.start("by"))
            if rank := ordinal(match["rank"]):
                yield Place(by, None, rank, masked.span.group(match), critic=critic)


def _coordinated(makers: list[re.Match[str]], text: str) -> list[re.Match[str]]:
    """Give the last of the ``makers`` with those joined to it ("Both Ames and Bell")."""
    first = len(makers) - 1
    while first and _AND.fullmatch(text, makers[first - 1].end(), makers[first].start()):
        first -= 1
    return makers[first:]


def _maker(masked: Masked, place: int) -> tuple[Mention, bool]:
    return masked.names[place], masked.text[place] == PERSON
