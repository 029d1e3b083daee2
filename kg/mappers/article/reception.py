"""Whose reviews an article reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.facts import sources
from kg.language.critics import Reported, merged, reviews
from kg.language.review_patterns import CUES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Statement

BY: Final = "article.reception/review"


def statements(article: Article) -> Iterator[Statement]:
    """Yield the critics, and the publications of unnamed critics, whose review of the film is reported."""
    insiders = frozenset(part.person.name for part in article.parts) | _makers(article)
    title = article.film.title.name
    told: list[Reported] = []
    for sentence in article.telling(CUES):
        told += reviews(sentence.span, article.people, title, insiders, sentence.words)
    for review in merged(told):
        yield from sources.review(article.film, review.critic, review.publication, (review.at,), BY, quotation=review.quotation)


def _makers(article: Article) -> frozenset[str]:
    """Name whom the first sentence names: those who made the film."""
    opening = article.prose[:1]
    return frozenset(mention.name for sentence in opening for mention in article.people.find(sentence.span))
