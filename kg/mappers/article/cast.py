"""TODO cast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Mention, Span, Statement


@dataclass(frozen=True, slots=True)
class Part:
    """One entry of a cast list: ``entry`` is all of it, ``position`` counts from 1."""

    entry: Span
    person: Mention
    character: Mention | None
    position: int
    credited_as: Mention | None = None
    note: str = ""


def parts(body: Span) -> tuple[list[Part], list[Span]]:
    """Find the cast lists of an article's body: their entries, and the stretches of text that they fill."""
    return [], []


def statements(article: Article) -> Iterator[Statement]:
    """Yield nothing yet."""
    yield from ()
