"""Who plays whom: the cast list, flattened to one run or line by line, and the actors whom the prose names.

Sample: "Ann Lee as Mia Roe Bo Berg as Sgt. Holt Cy Dahl as Man at Bar (as Cyril Dahl)".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts import roles
from kg.mappers.article.cast_prose import Named, actors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Statement


def statements(article: Article) -> Iterator[Statement]:
    """Yield every part of the film that the article names: those of the cast lists, then who stands only in the prose."""
    for part in article.parts:
        yield from roles.part(
            article.film,
            part.person,
            part.character,
            (part.entry,),
            "article.cast/as-run",
            position=part.position,
            credited_as=part.credited_as,
            note=part.note,
        )
    listed = {part.person.name for part in article.parts}
    for named in _unlisted(article, listed):
        yield from roles.part(article.film, named.person, named.character, (named.at,), named.pattern)


def _unlisted(article: Article, listed: set[str]) -> list[Named]:
    """Give the actors whom only the prose names, each once: with a character where some place tells it."""
    found: dict[str, Named] = {}
    for named in actors(article):
        known = found.get(named.person.name)
        if named.person.name not in listed and (known is None or known.character is None):
            found[named.person.name] = named if known is None or named.character else known
    return list(found.values())
