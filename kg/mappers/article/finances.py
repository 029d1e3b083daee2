"""What an article says of the film's money: budget, box office, rentals, marketing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts import figures as facts
from kg.language.finances import figures, precise
from kg.language.money import CUES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Statement


def statements(article: Article) -> Iterator[Statement]:
    """Yield the figures that the prose states outside the plot; a rounded one only where no precise one is told."""
    title = article.film.title.name
    told = [figure for sentence in article.telling(CUES) for figure in figures(sentence.span, title)]
    for figure in precise(told):
        by = f"article.finances/{figure.kind}"
        for money in figure.bounds:
            written = figure.mention.span.text
            yield from facts.finance(article.film, figure.kind, money, figure.scope, (figure.at,), by, as_written=written)
