"""What a graph calls things: which of them a name that somebody types may stand for, and which names are spelt like it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.iris import slug
from kg.vocab import FILM, RDF, RDFS, XSD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pyoxigraph import Quad

NAMES: Final = (RDFS.label, FILM.name, FILM.title)
_YEARS: Final = (FILM.releaseYear, FILM.year)
_WITH_YEAR: Final = re.compile(r"(?P<title>.*\S) ?\((?P<year>[0-9]{4})\)")
_ARTICLE: Final = re.compile(r"(?:the|a|an)-(?=.)")
_SUGGESTED: Final = 4
_ALIKE: Final = 0.6


@dataclass(frozen=True, slots=True)
class Names:
    """The names that the default graph of ``store`` gives by ``properties`` to the things of ``class_`` (None: to all)."""

    store: Store
    properties: tuple[NamedNode, ...] = NAMES
    class_: NamedNode | None = None

    def bearers(self, written: str) -> list[NamedNode]:
        """Give the things called ``written``, by IRI; "Heat (1995)" may be a name, or a name and the year of the thing.

        A name counts to the letter where something has it, otherwise whatever its case, marks, punctuation and article.
        """
        found = self._called(written)
        if match := _WITH_YEAR.fullmatch(written):
            year = Literal(str(int(match["year"])), datatype=XSD.integer)
            dated = {q.subject for p in _YEARS for q in self.store.quads_for_pattern(None, p, year, DefaultGraph())}
            found |= self._called(match["title"], lambda node: node in dated)
        return sorted(found, key=lambda node: node.value)

    def near(self, written: str) -> list[str]:
        """Give names that are spelt like ``written``, then names that have it in them, the shortest first."""
        by_key: dict[str, str] = {}
        for name in sorted({name for node, name in self._all() if self._is(node)}):
            by_key.setdefault(_key(name), name)
        wanted = _key(written)
        close = get_close_matches(wanted, by_key, n=_SUGGESTED, cutoff=_ALIKE)
        inside = sorted((key for key in by_key if f"-{wanted}-" in f"-{key}-" and key not in close), key=len)
        return [by_key[key] for key in (close + inside)[:_SUGGESTED]]

    def _called(self, name: str, fits: Callable[[NamedNode], bool] = lambda _: True) -> set[NamedNode]:
        exact = texts(q for p in self.properties for q in self.store.quads_for_pattern(None, p, Literal(name), DefaultGraph()))
        nodes = {node for node, _ in exact if fits(node) and self._is(node)}
        wanted = _key(name)
        return nodes or {node for node, called in self._all() if _key(called) == wanted and fits(node) and self._is(node)}

    def _all(self) -> Iterator[tuple[NamedNode, str]]:
        """Yield things and names, also of other classes."""
        for predicate in self.properties:
            yield from texts(self.store.quads_for_pattern(None, predicate, None, DefaultGraph()))

    def _is(self, node: NamedNode) -> bool:
        return self.class_ is None or has(self.store, node, RDF.type, self.class_)


def has(store: Store, subject: NamedNode | None, predicate: NamedNode, value: NamedNode | Literal) -> bool:
    """Tell whether the default graph says so; of anything, where ``subject`` is None."""
    return next(iter(store.quads_for_pattern(subject, predicate, value, DefaultGraph())), None) is not None


def texts(quads: Iterable[Quad]) -> Iterator[tuple[NamedNode, str]]:
    """Yield the things that ``quads`` give a text to, with the text."""
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            yield quad.subject, quad.object.value


def asked(names: list[str]) -> str:
    """Ask whether one of ``names`` is meant; nothing where there are none.

    >>> asked(["Ann Ames", "Bob Bell"])
    "did you mean 'Ann Ames' or 'Bob Bell'?"
    """
    return f"did you mean {' or '.join(map(repr, names))}?" if names else ""


def _key(name: str) -> str:
    return _ARTICLE.sub("", slug(name), count=1)
