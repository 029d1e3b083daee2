"""Which places the film has in lists and polls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.awards import list_place
from kg.language.list_places import Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Statement

BY = "article.rankings/place"


def statements(article: Article) -> Iterator[Statement]:
    """Yield the film's places, each maker's place in a list once."""
    places = Places(article.people, article.film.title.name)
    told: set[tuple[str, int, str]] = set()
    for sentence in article.prose:
        for place in places.read(sentence.span) if sentence.zone != "plot" else ():
            key = (place.by.name if place.by else "", place.rank, place.list.name if place.list else "")
            if key not in told:
                told.add(key)
                yield from list_place(
                    article.film, place.by, place.list, place.rank, (place.at,), BY, critic=place.critic
                )
