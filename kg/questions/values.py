"""Values that people type, as RDF terms: a film by its title, a person by name, numbers, IRIs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.lookup import iri, label
from kg.naming import Names, asked, has
from kg.vocab import FILM, RDF, XSD

if TYPE_CHECKING:
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
_INTEGER: Final = re.compile(r"-?[0-9]{1,18}")
_YEAR: Final = re.compile(r"(?:18|19|20|21)[0-9]{2}")
_SHOWN: Final = 12  # candidates of an ambiguous name


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
        if has(store, node, RDF.type, class_):
            return node
        raise QueryError(f"--{param.name}", f"the graph has no {param.type} {value}")
    names = Names(store, (naming,), class_)
    found = names.bearers(value)
    if not found:
        what = f"the graph has no {param.type} {value!r}"
        raise QueryError(f"--{param.name}", what, asked(names.near(value)) or _LISTED[param.type])
    if class_ == FILM.Person:  # who worked on films goes before those of the same name who only wrote about them
        found = [node for node in found if has(store, None, FILM.filledBy, node)] or found
    if len(found) > 1:
        raise _ambiguous(store, param, value, found)
    return found[0]


def _ambiguous(store: Store, param: Param, value: str, found: list[NamedNode]) -> QueryError:
    shown = sorted({label(store, node) for node in found})
    if len(shown) < len(found):  # names alone do not tell them apart
        shown = sorted(node.value for node in found)
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    what = f"{value!r} may be any of {len(found)}"
    return QueryError(f"--{param.name}", what, f"name one: {', '.join(shown[:_SHOWN])}{more}")
