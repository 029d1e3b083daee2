"""Which places the film has in lists and polls."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from kg.facts.awards import list_place
from kg.language.list_patterns import RANKS, VERBS
from kg.language.list_places import Places
from kg.mappers.article.reading import MOST
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Statement

_NUMBER: Final = (" no.", " No.")  # "placed it at no. 3", taken apart
BY: Final = "article.rankings/place"
_LONGEST: Final = 4000  # characters of sentences joined again


def statements(article: Article) -> Iterator[Statement]:
    """Yield the film's places, each maker's place in a list once."""
    places = Places(article.people, article.film.title.name)
    told: set[tuple[str, int, str]] = set()
    for span, before in islice(_telling(article), MOST):
        for place in places.read(span, before):
            key = (place.by.name if place.by else "", place.rank, place.list.name if place.list else "")
            if key not in told:
                told.add(key)
                yield from list_place(article.film, place.by, place.list, place.rank, (place.at,), BY, critic=place.critic)


def _telling(article: Article) -> Iterator[tuple[Span, Span | None]]:
    """Yield the sentences that can tell of places, each with the one before."""
    before: Span | None = None
    for span, words in _whole(article):
        if not (VERBS.isdisjoint(words) or RANKS.isdisjoint(words)):
            yield span, before
        before = span


def _whole(article: Article) -> Iterator[tuple[Span, frozenset[str]]]:
    """Yield the sentences with their words, those again in one piece that the dots of "100 Years... 100 Movies" took apart."""
    pending: Span | None = None
    words: frozenset[str] = frozenset()
    for sentence, its_words in article.told:
        span = sentence.span
        if pending and span.start - pending.end <= len(" "):
            span, words = Span(span.document, pending.start, span.end), words | its_words
        else:
            if pending:
                yield pending, words
            words = its_words
        dots = ("years" in words and span.text.endswith(("Years...", "Years…"))) or (
            "no" in words and span.text.endswith(_NUMBER)
        )
        pending = span if dots and len(span) < _LONGEST else None
        if not pending:
            yield span, words
    if pending:
        yield pending, words
