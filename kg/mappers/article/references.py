"""What an article's references cite, and the sites that its external links lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts import sources, things
from kg.language.citations import entries
from kg.mappers.article.citations import citation
from kg.mappers.article.links import sites

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Statement


def statements(article: Article) -> Iterator[Statement]:
    """Yield the works that the references cite, and the sites that the external links lead to."""
    position = 0
    for entry in entries(article.references) if article.references else ():
        if told := citation(entry):
            position += 1
            yield from sources.citation(told, position, (entry.span,), "article.references/entry")
    if article.links:
        for site in sites(article.links, article.film.title.name):
            yield from things.feature(article.film, "site", site, site.spans, "article.references/link")
