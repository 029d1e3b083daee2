"""An article as its mappers see it: which part is prose, cast list, references; who is who."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kg.language.headings import headings
from kg.language.people import Names
from kg.language.scopes import quotations
from kg.language.sentences import SHORTEST, sentences
from kg.language.words import words
from kg.mappers.article.cast_lists import Part, parts
from kg.mappers.article.opening import film as film_of
from kg.mappers.article.tails import split
from kg.mappers.article.zones import zones

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.facts.things import Film
    from kg.model import Document, Span

_BULLETS: Final = " \t\n*•·"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the prose: ``zone`` is ``lead``, ``plot`` or ``body``.

    ``quotations`` is what stands between quotation marks, somebody else's words; a quotation may have begun in a sentence
    before, or go on in the next. ``text`` are its characters, ``words`` those that it has (see ``language.words``).
    """

    span: Span
    zone: str
    quotations: tuple[Span, ...] = ()
    text: str = field(init=False, repr=False, compare=False)
    words: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Look at the words once for all topics."""
        object.__setattr__(self, "text", self.span.text)
        object.__setattr__(self, "words", words(self.text))

    def quotes(self, part: Span) -> bool:
        """Tell whether ``part`` stands inside a quotation, and is not what is quoted as a whole (a title)."""
        return any(q.covers(part) and len(q) > len(part) + 2 for q in self.quotations)


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """An article, read once for all topics.

    ``prose`` is every sentence before the references that is in no cast list; ``parts`` are the entries of the cast lists
    in order; ``references`` and ``links`` are the tails (None where there are none); ``people`` resolves short forms of
    real people, ``characters`` those of the people they play; ``told`` is the prose outside the plot, with its words.
    """

    document: Document
    film: Film
    prose: tuple[Sentence, ...]
    parts: tuple[Part, ...]
    references: Span | None
    links: Span | None
    people: Names
    characters: Names
    told: tuple[tuple[Sentence, frozenset[str]], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Set the plot apart, which most topics pass over."""
        object.__setattr__(self, "told", tuple((s, s.words) for s in self.prose if s.zone != "plot"))

    def telling(self, cues: frozenset[str]) -> list[Sentence]:
        """List the sentences outside the plot that have one of the words ``cues``, in order."""
        apart = cues.isdisjoint
        return [sentence for sentence, words in self.told if not apart(words)]


def read(document: Document) -> Article:
    """Read ``document`` once: cut off references and links, find the cast lists, split the rest into sentences."""
    body, citations, links = split(document.span)
    film = film_of(body)
    found = headings(body)
    entries, runs = parts(body, found)
    told = [s for piece in _outside(body, [*runs, *(h.span for h in found)]) for s in sentences(piece)]
    bare = [s.strip(_BULLETS) if s.text[0] in _BULLETS or s.text[-1] in _BULLETS else s for s in told]
    prose = [s for s in bare if len(s) >= SHORTEST]
    zoned = zones(prose, runs, found)
    sure = [part.person for part in entries]
    people = Names(sure, [s for s, zone in zoned if zone != "plot"])
    characters = Names([part.character for part in entries if part.character], [s for s, zone in zoned if zone == "plot"])
    quoting = tuple(_sentences(zoned, quotations(body)))
    return Article(document, film, quoting, tuple(entries), citations, links, people, characters)


def _sentences(zoned: list[tuple[Span, str]], quotes: list[Span]) -> Iterator[Sentence]:
    """Yield the sentences, each with what lies in it of the ``quotes``; both in the order of the text."""
    first = 0
    for span, zone in zoned:
        while first < len(quotes) and quotes[first].end <= span.start:
            first += 1
        inside = []
        place = first
        while place < len(quotes) and quotes[place].start < span.end:
            start, end = max(quotes[place].start, span.start), min(quotes[place].end, span.end)
            inside.append(span.part(start - span.start, end - span.start))
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
