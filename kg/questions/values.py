"""Values that people type, as RDF terms: a film by its title, a person by name, numbers, IRIs."""

from __future__ import annotations

import re
from difflib import get_close_matches
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.errors import QueryError
from kg.iris import slug
from kg.lookup import iri
from kg.vocab import FILM, RDF, RDFS, XSD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Store

    from kg.model import Term
    from kg.questions.header import Param

_NAMED: Final = {
    "film": (FILM.Film, FILM.title),
    "person": (FILM.Person, FILM.name),
    "award": (FILM.Prize, FILM.name),
}
_LISTED: Final = {
    "film": "list the films with: kg query films",
    "person": "list the people with: kg sparql 'SELECT ?name { ?person a film:Person ; film:name ?name }'",
    "award": "list the awards with: kg query nominations-by-award",
}
_ABSOLUTE: Final = re.compile(r"<|https?://|urn:")
_WITH_YEAR: Final = re.compile(r"(?P<title>.*\S) ?\((?P<year>[0-9]{4})\)")
_INTEGER: Final = re.compile(r"-?[0-9]{1,18}")
_YEAR: Final = re.compile(r"(?:18|19|20|21)[0-9]{2}")
_ARTICLE: Final = re.compile(r"(?:the|a|an)-(?=.)")
_SHOWN: Final = 12  # candidates of an ambiguous name
_SUGGESTED: Final = 5  # near names of an unknown one


def term(store: Store, param: Param, value: str) -> Term:
    """Give the term that ``value`` means for ``param``; raise ``QueryError`` where it means none, or several."""
    value = " ".join(value.split())
    if not value:
        raise QueryError(f"--{param.name}", "has no value", f"for instance: {param.example}")
    if param.type in _NAMED:
        return _thing(store, param, value)
    if param.type == "text":
        return Literal(value)
    if param.type == "iri":
        node = iri(value)
        if node is None:
            raise QueryError(f"--{param.name}", f"{value!r} is no IRI", f"for instance: {param.example}")
        return node
    pattern = _YEAR if param.type == "year" else _INTEGER
    if not pattern.fullmatch(value):
        raise QueryError(f"--{param.name}", f"{value!r} is no {param.type}", f"for instance: {param.example}")
    return _integer(value)


def _integer(digits: str) -> Literal:
    # As ``kg.values.integer``, without the decimals and calendars of that module, which take 20 ms to load.
    return Literal(str(int(digits)), datatype=XSD.integer)


def _thing(store: Store, param: Param, value: str) -> NamedNode:
    class_, naming = _NAMED[param.type]
    node = iri(value) if _ABSOLUTE.match(value) else None
    if node:
        if _has(store, node, RDF.type, class_):
            return node
        raise QueryError(f"--{param.name}", f"the graph has no {param.type} {value}")
    found = _exact(store, class_, naming, value) or _tolerant(store, class_, naming, value)
    if not found:
        what = f"the graph has no {param.type} {value!r}"
        raise QueryError(f"--{param.name}", what, _near(store, class_, naming, value) or _LISTED[param.type])
    if class_ == FILM.Person:  # who worked on films goes before those of the same name who only wrote about them
        found = [node for node in found if any(store.quads_for_pattern(None, FILM.filledBy, node))] or found
    if len(found) > 1:
        raise _ambiguous(store, param, value, found)
    return found[0]


def _ambiguous(store: Store, param: Param, value: str, found: list[NamedNode]) -> QueryError:
    shown = sorted({_display(store, node) for node in found})
    if len(shown) < len(found):  # names alone do not tell them apart
        shown = sorted(node.value for node in found)
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    what = f"{value!r} may be any of {len(found)}"
    return QueryError(f"--{param.name}", what, f"name one: {', '.join(shown[:_SHOWN])}{more}")


def _exact(store: Store, class_: NamedNode, naming: NamedNode, value: str) -> list[NamedNode]:
    """Find the things whose name is ``value`` to the letter: by the index, however large the graph is."""
    bearers = {quad.subject for quad in store.quads_for_pattern(None, naming, Literal(value))}
    return [node for node in bearers if isinstance(node, NamedNode) and _has(store, node, RDF.type, class_)]


def _has(store: Store, node: NamedNode, predicate: NamedNode, value: Term) -> bool:
    return any(True for _ in store.quads_for_pattern(node, predicate, value))


def _tolerant(store: Store, class_: NamedNode, naming: NamedNode, value: str) -> list[NamedNode]:
    """Find the things called ``value`` but for case, marks, punctuation, article; "(1995)" after a title picks the year."""
    names = list(_names(store, class_, naming))
    found = _called(names, value)
    match = _WITH_YEAR.fullmatch(value)
    if found or not match:
        return found
    year = _integer(match["year"])
    return [node for node in _called(names, match["title"]) if _has(store, node, FILM.releaseYear, year)]


def _called(names: list[tuple[NamedNode, str]], value: str) -> list[NamedNode]:
    wanted = _key(value)
    return list({node: None for node, name in names if _key(name) == wanted})


def _key(name: str) -> str:
    return _ARTICLE.sub("", slug(name), count=1)


def _names(store: Store, class_: NamedNode, naming: NamedNode) -> Iterator[tuple[NamedNode, str]]:
    """Yield the things of a class with each of their names."""
    nodes = {quad.subject for quad in store.quads_for_pattern(None, RDF.type, class_, DefaultGraph())}
    for quad in store.quads_for_pattern(None, naming, None, DefaultGraph()):
        if quad.subject in nodes and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            yield quad.subject, quad.object.value


def _display(store: Store, node: NamedNode) -> str:
    """Give a thing's label as a reader tells it from others: films with their year."""
    label = min((str(o) for o in _texts(store, node, RDFS.label)), default=node.value)
    years = _texts(store, node, FILM.releaseYear)
    return f"{label} ({min(years)})" if years else label


def _texts(store: Store, node: NamedNode, predicate: NamedNode) -> list[str]:
    found = (quad.object for quad in store.quads_for_pattern(node, predicate, None, DefaultGraph()))
    return [term.value for term in found if isinstance(term, Literal)]


def _near(store: Store, class_: NamedNode, naming: NamedNode, value: str) -> str:
    """Ask whether one of the names that are spelt alike, or that have ``value`` in them, is meant."""
    by_key: dict[str, str] = {}
    for _, name in sorted(_names(store, class_, naming), key=itemgetter(1)):
        by_key.setdefault(_key(name), name)
    wanted = _key(value)
    close = get_close_matches(wanted, by_key, n=_SUGGESTED, cutoff=0.6)
    close += [key for key in by_key if wanted in key and key not in close][: _SUGGESTED - len(close)]
    return f"did you mean {' or '.join(repr(by_key[key]) for key in close)}?" if close else ""
