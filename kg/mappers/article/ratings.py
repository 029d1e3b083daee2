"""What critics' aggregators, polled audiences and users gave the film."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts import figures as facts
from kg.language.ratings import ratings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Statement


def statements(article: Article) -> Iterator[Statement]:
    """Yield the ratings that the prose reports outside the plot."""
    for rating in ratings((sentence.span, words) for sentence, words in article.told):
        told = facts.Score(rating.measure, rating.value, rating.scale, rating.count)
        by = f"article.ratings/{rating.measure.replace(' ', '-')}"
        yield from facts.score(article.film, rating.publisher, told, (rating.at,), by)
