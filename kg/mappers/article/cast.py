"""Who plays whom: the cast list, flattened to one run or line by line, and the actors whom the prose names.

Sample: "Ann Lee as Mia Roe Bo Berg as Sgt. Holt Cy Dahl as Man at Bar (as Cyril Dahl)".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts import roles
from kg.mappers.article.cast_prose import actors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.actors import Named
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
    """Give the actors whom only the prose names, each once: with a character where some place tells it, best with its name."""
    found: dict[str, Named] = {}
    for named in actors(article):
        known = found.get(named.person.name)
        if named.person.name not in listed and (known is None or _tells(named) > _tells(known) or _fuller(named, known)):
            found[named.person.name] = named
    several = [n for n in actors(article) if n.pattern == "article.cast/roles" and n.person.name not in listed]
    return [*found.values(), *(n for n in several if all(_differs(n, known) for known in found.values()))]


def _differs(named: Named, known: Named) -> bool:
    """Tell whether ``named`` is another part than ``known``."""
    one, other = (n.character.name if n.character else "" for n in (named, known))
    return named.person.name != known.person.name or (one not in other and other not in one)


def _fuller(named: Named, known: Named) -> bool:
    """Tell whether ``named`` has the character's name of ``known`` and more."""
    one, other = (n.character.name if n.character else "" for n in (named, known))
    return other != one and other in one and _tells(known) > 1


def _tells(named: Named) -> int:
    """Grade what is told of the character: nothing, a description, a name."""
    return 0 if named.character is None else 1 if named.character.name[:1].islower() else 2
