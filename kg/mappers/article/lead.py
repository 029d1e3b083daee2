"""TODO lead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.facts.things import Film
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Span, Statement


def film(body: Span) -> Film:
    """Read title and year of the film from the sentence that opens the article."""
    match = re.match(r"(?P<title>.{1,200}?) (?:is|was) an? (?P<year>\d{4})?", body.text)
    if not match:
        raise ValueError(body.text[:60])
    year = body.group(match, "year")
    return Film(Mention.of(body.group(match, "title")), int(year.text) if year.text else None, (year,))


def zones(prose: list[Span], runs: list[Span]) -> list[tuple[Span, str]]:
    """Tell for each sentence whether it belongs to the lead, the plot or the rest."""
    return [(sentence, "body") for sentence in prose]


def statements(article: Article) -> Iterator[Statement]:
    """Yield nothing yet."""
    yield from ()
