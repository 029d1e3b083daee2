"""An article as its mappers see it: which part is prose, cast list, references; who is who."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kg.language.headings import headings
from kg.language.people import Names
from kg.language.scopes import quoted_ranges
from kg.language.sentences import SHORTEST, sentences
from kg.language.words import words
from kg.mappers.article.cast_lists import Part, parts
from kg.mappers.article.opening import film as film_of
from kg.mappers.article.tails import split
from kg.mappers.article.zones import zones
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.facts.things import Film
    from kg.language.headings import Heading
    from kg.model import Document

# Sentences that are read for one topic; the longest article of a film has not a tenth of them that speak of one thing.
MOST: Final = 2000
_BULLETS: Final = " \t\n*•·"
_MUSIC: Final = re.compile(r"\b(?:soundtrack|score|music|album|songs)\b")
_DASHES: Final = ("- ", "– ", "— ")
_LINE_START: Final = frozenset("\n")
TOLD: Final = frozenset({"lead", "body"})  # the zones in which an article states facts


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence of the prose: ``zone`` is ``lead``, ``plot``, ``body``, or ``elsewhere`` below a heading of other works.

    ``quotations`` is what stands between quotation marks, somebody else's words; a quotation may have begun in a sentence
    before, or go on in the next. ``words`` are those that it has (see ``language.words``).
    """

    span: Final[Span]
    zone: Final[str]
    quotations: Final[tuple[Span, ...]] = ()
    text: str = field(init=False, repr=False)
    _words: frozenset[str] | None = field(init=False, repr=False, default=None)

    def __post_init__(self) -> None:
        """Take the characters of the span."""
        self.text = self.span.text

    @property
    def words(self) -> frozenset[str]:
        """The words, looked at once for all topics."""
        if self._words is None:
            self._words = words(self.text)
        return self._words

    def quotes(self, part: Span) -> bool:
        """Tell whether ``part`` stands inside a quotation, and is not what is quoted as a whole (a title)."""
        return any(q.covers(part) and len(q) > len(part) + 2 for q in self.quotations)


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """An article, read once for all topics.

    ``prose`` is every sentence before the references that is in no cast list; ``parts`` are the entries of the cast lists
    in order; ``references`` and ``links`` are the tails (None where there are none); ``headings`` are those of the prose;
    ``people`` resolves short forms of
    real people, ``characters`` those of the people they play; ``told`` is the prose in lead and body, with its words.
    """

    document: Document
    film: Film
    prose: tuple[Sentence, ...]
    parts: tuple[Part, ...]
    references: Span | None
    links: Span | None
    people: Names
    characters: Names
    headings: tuple[Heading, ...] = ()
    told: tuple[tuple[Sentence, frozenset[str]], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Set plot and other works apart, which most topics pass over."""
        object.__setattr__(self, "told", tuple((s, s.words) for s in self.prose if s.zone in TOLD))

    def telling(self, cues: frozenset[str]) -> list[Sentence]:
        """List the sentences of lead and body that have one of the words ``cues``, in order; at most ``MOST``."""
        apart = cues.isdisjoint
        return [sentence for sentence, words in self.told if not apart(words)][:MOST]

    def above(self, sentence: Sentence) -> str:
        """Give the heading that ``sentence`` stands below, in lower case; nothing where there is none."""
        place = bisect_left(self.headings, sentence.span.start, key=lambda heading: heading.span.start)
        return self.headings[place - 1].name if place else ""

    def of_music(self, sentence: Sentence) -> bool:
        """Tell whether "it" is an album in ``sentence``: it stands below a heading for the soundtrack."""
        return sentence.text.startswith("It ") and bool(_MUSIC.search(self.above(sentence)))


def read(document: Document) -> Article:
    """Read ``document`` once: cut off references and links, find the cast lists, split the rest into sentences."""
    listed = headings(document.span)
    body, citations, links = split(document.span, listed)
    film = film_of(body)
    found = [heading for heading in listed if body.covers(heading.span)]
    entries, runs = parts(body, found)
    told = [s for piece in _outside(body, [*runs, *(h.span for h in found)]) for s in sentences(piece)]
    prose = [s for s in map(_without_bullet, told) if len(s) >= SHORTEST]
    zoned = zones(prose, runs, found)
    sure = [part.person for part in entries]
    people = Names(sure, [s for s, zone in zoned if zone != "plot"])
    characters = Names([part.character for part in entries if part.character], [s for s, zone in zoned if zone == "plot"])
    quoting = tuple(_sentences(zoned, body))
    return Article(document, film, quoting, tuple(entries), citations, links, people, characters, tuple(found))


def _without_bullet(sentence: Span) -> Span:
    """Give a sentence without the bullet of its line; a dash is one where the line begins with it."""
    text = sentence.text
    bare = sentence.strip(_BULLETS) if text[0] in _BULLETS or text[-1] in _BULLETS else sentence
    dashed = (
        bare.text.startswith(_DASHES) and sentence.document.text[max(0, sentence.start - 1) : sentence.start] in _LINE_START
    )
    return bare.part(2, len(bare)) if dashed else bare


def _sentences(zoned: list[tuple[Span, str]], body: Span) -> Iterator[Sentence]:
    """Yield the sentences, each with what lies in it of the quotations of ``body``; both in the order of the text."""
    quotes = [(start + body.start, end + body.start) for start, end in quoted_ranges(body.text)]
    first = 0
    for span, zone in zoned:
        while first < len(quotes) and quotes[first][1] <= span.start:
            first += 1
        inside = []
        place = first
        while place < len(quotes) and quotes[place][0] < span.end:
            start, end = max(quotes[place][0], span.start), min(quotes[place][1], span.end)
            inside.append(Span(body.document, start, end))
            place += 1
        yield Sentence(span, zone, tuple(inside))


def _outside(body: Span, taken: list[Span]) -> list[Span]:
    """Give the pieces of ``body`` between what is ``taken``: cast lists and headings."""
    pieces, start = [], body.start
    for span in sorted(taken, key=lambda span: span.start):
        if span.start > start:
            pieces.append(body.part(start - body.start, span.start - body.start))
        start = max(start, span.end)
    return [*pieces, body.part(start - body.start, len(body))]
