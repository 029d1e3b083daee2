"""Encyclopedia articles about one film, as plain text: with headings and line breaks, or flattened to one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.errors import DocumentError
from kg.facts import things
from kg.mappers.article import (
    awards,
    basis,
    cast,
    crew,
    distribution,
    filming,
    finances,
    lead,
    opening,
    people,
    plot,
    rankings,
    ratings,
    reception,
    references,
    releases,
    setting,
)
from kg.mappers.article.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Document, Statement

TOPICS: Final = (
    lead,
    setting,
    crew,
    basis,
    cast,
    plot,
    awards,
    releases,
    distribution,
    finances,
    ratings,
    reception,
    rankings,
    filming,
    people,
    references,
)


def recognises(document: Document) -> bool:
    """Tell whether the text opens as an encyclopedia opens an article about a film."""
    try:
        opening.film(document.span)
    except DocumentError:
        return False
    return True


def statements(document: Document) -> Iterator[Statement]:
    """Yield every fact that an article states about its one film."""
    article = read(document)
    yield from things.film(article.film, "article.lead/title")
    for topic in TOPICS:
        yield from topic.statements(article)
