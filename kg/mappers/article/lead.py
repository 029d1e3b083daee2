"""What the first sentences say of the film as a whole: genre, country, language, studio, certificate."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Statement


def statements(article: Article) -> Iterator[Statement]:
    """Yield nothing yet."""
    yield from ()
