"""TODO references."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Span, Statement


def split(text: Span) -> tuple[Span, Span | None, Span | None]:
    """Cut an article into what comes before its references, the references, and the external links behind them."""
    return text, None, None


def statements(article: Article) -> Iterator[Statement]:
    """Yield nothing yet."""
    yield from ()
