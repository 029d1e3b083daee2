"""Whom the account of the plot names: the characters, in the fullest form that the document uses."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from kg.facts import roles
from kg.language.cast_words import word
from kg.language.people import runs
from kg.mappers.article import cast_prose
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Span, Statement

_PATTERN: Final = "article.plot/character"
_POSSESSIVE: Final = re.compile(r"(?:['’]s|['’]|[.,])+$")
_ENDS: Final = frozenset("s'’.,")
# Behind these stand places and things, not people.
_PLACED: Final = ("in", "at", "to", "from", "into", "near", "across", "through", "around", "outside", "inside", "of", "on")
_AT: Final = re.compile(rf"\b(?:{'|'.join(_PLACED)}) (?:the )?$")
_AT_ENDS: Final = tuple(f"{word} " for word in (*_PLACED, "the"))
_ACTS: Final = re.compile(r"(?:['’]s)? (?:[a-z]+ly |then |also |soon |never |who |and \w+ )?[a-z]+s\b")


def statements(article: Article) -> Iterator[Statement]:
    """Yield the characters that the plot names."""
    people = _people(article)
    for name, spans in people.items():
        yield from roles.in_plot(article.film, Mention(name, spans), _PATTERN)


def _people(article: Article) -> dict[str, tuple[Span, ...]]:
    """Give the names of the plot's people, each with the place where it first stands (and where its fuller form does)."""
    first: dict[str, Span] = {}
    acting: dict[str, int] = defaultdict(int)
    for sentence in article.prose:
        if sentence.zone == "plot":
            for start, name in runs(sentence.text):
                acting[_bare(name)] += _acts(sentence.text, start, start + len(name))
                if name not in first:
                    first[name] = sentence.span.part(start, start + len(name))
    if not first:
        return {}
    parts = {part.character.name: part.character for part in article.parts if part.character}
    actors = {part.person.name for part in article.parts} | {named.person.name for named in cast_prose.actors(article)}
    found: dict[str, tuple[Span, ...]] = {}
    for name, span in first.items():
        full = _character(article, _bare(name), span, parts, acting)
        if full and full.name not in actors:
            found.setdefault(full.name, full.spans)
    return _folded(found)


def _folded(found: dict[str, tuple[Span, ...]]) -> dict[str, tuple[Span, ...]]:
    """Leave out the first and last names of people who are there in full; one that fits two people stays."""
    full = [name.split(" ") for name in found if " " in name]
    short = {name for name in found if sum(name in {words[0], words[-1]} for words in full) == 1}
    return {name: spans for name, spans in found.items() if name not in short}


def _bare(name: str) -> str:
    return _POSSESSIVE.sub("", name) if name[-1] in _ENDS else name


def _acts(sentence: str, start: int, end: int) -> int:
    """Score 1 where a verb follows the name, -1 where a preposition of place stands before it."""
    if sentence.endswith(_AT_ENDS, 0, start) and _AT.search(sentence[max(0, start - 16) : start]):
        return -1
    return 1 if _ACTS.match(sentence, end) else 0


def _character(article: Article, name: str, span: Span, parts: dict[str, Mention], acting: dict[str, int]) -> Mention | None:
    """Give the character that ``span`` calls ``name``; None where it may be a place, a thing or a real person."""
    full = _listed(name, parts)
    if full:
        return Mention(full.name, (span, full.spans[0]))
    resolved = article.characters.resolve(span)
    form = resolved.name if resolved else name
    person_like = word(form.split(" ")[0]).given > 0 or acting[name] > 1
    if acting[name] < 0 or word(form).title or not person_like or form in article.people or word(form.split(" ")[0]).opener:
        return None
    return Mention(_bare(form), resolved.spans if resolved else (span,))


def _listed(name: str, parts: dict[str, Mention]) -> Mention | None:
    """Give the one character of the cast lists that is called ``name`` in full, by first or by last name."""
    if name in parts:
        return parts[name]
    first = name.partition(" ")[0]
    fitting = [full for full in parts if first in full and f" {name} " in f" {full} ".replace(", ", " ")]
    return parts[fitting[0]] if len(fitting) == 1 and len(name) > 1 else None
