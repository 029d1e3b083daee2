"""What people write for a thing, a property or a value, as terms of the graph: names, labels, CURIEs, IRIs.

A name may stand for several things (a film, the novel it is based on); the candidates are all given, and which is meant
shows when a fact is looked for.
"""

from __future__ import annotations

import re
from contextlib import suppress
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.errors import QueryError
from kg.iris import slug
from kg.model import Triple
from kg.naming import Names, asked, texts
from kg.vocab import BASE, FILM, ONTOLOGY, OWL, PREFIXES, RDF, RDFS, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Term

_ABSOLUTE: Final = re.compile(r"(?:https?|urn):[^\s<>\"{}|\\^`]+")
_CURIE: Final = re.compile(r"(?P<prefix>[a-z]+):(?P<name>[A-Za-z_][\w-]*)")
_PATH: Final = re.compile(r"[a-z-]+(?:/[\w-]+)+")
_PROPERTIES: Final = (OWL.ObjectProperty, OWL.DatatypeProperty)
_SUGGESTED: Final = 3


def triples(store: Store, subject: str, predicate: str, value: str) -> tuple[list[Triple], list[Triple]]:
    """Give the facts of ``store`` that the three words mean, and the facts about the same subject and property.

    Raises ``QueryError`` where no subject or no property is meant by what was written.
    """
    properties = predicates(store, predicate)
    subjects = things(store, subject)
    if not subjects:
        raise QueryError(subject, "the graph has nothing of this name", near(store, subject))
    told = [fact for s in subjects for p in properties for fact in facts(store, s, p)]
    meant = {*things(store, value), *(classes(store, value) if RDF.type in properties else ())}
    found = [fact for fact in told if fact.object in meant or (_is_literal(fact.object, value))]
    return found, told


def candidates(store: Store, subject: str, predicate: str, value: str) -> list[Triple]:
    """Give every fact that the three words may mean, whether ``store`` holds it or not; a value of no known name is text.

    Raises ``QueryError`` where no subject or no property is meant by what was written.
    """
    properties = predicates(store, predicate)
    subjects = things(store, subject)
    if not subjects:
        raise QueryError(subject, "the graph has nothing of this name", near(store, subject))
    values: list[Term] = [*things(store, value)]
    if RDF.type in properties and not values:
        values = [*classes(store, value)]
    return [Triple(s, p, v) for s in subjects for p in properties for v in values or [Literal(value)]]


def facts(store: Store, subject: NamedNode, predicate: NamedNode) -> list[Triple]:
    """Give what the default graph says of ``subject`` by ``predicate``, sorted."""
    quads = store.quads_for_pattern(subject, predicate, None, DefaultGraph())
    objects = [quad.object for quad in quads if isinstance(quad.object, NamedNode | Literal)]
    return [Triple(subject, predicate, value) for value in sorted(objects, key=str)]


def things(store: Store, written: str) -> list[NamedNode]:
    """Give the things that ``written`` may stand for: one for an IRI, several for a name that they share."""
    if node := iri(written):
        return [node]
    if _PATH.fullmatch(written) and any(store.quads_for_pattern(NamedNode(BASE + written), None, None)):
        return [NamedNode(BASE + written)]
    return Names(store).bearers(" ".join(written.split()))


def predicates(store: Store, written: str) -> list[NamedNode]:
    """Give the property that ``written`` names: an IRI, a CURIE, ``actedIn`` or ``acted in``, ``a`` for the class."""
    if node := iri(written):
        return [node]
    called: dict[str, set[NamedNode]] = {"a": {RDF.type}, "type": {RDF.type}, "label": {RDFS.label}}
    words: dict[str, str] = {}
    for node, name in _properties(store):
        called.setdefault(_compact(name), set()).add(node)
        words[_compact(name)] = name
    if found := called.get(_compact(written)):
        return sorted(found, key=lambda node: node.value)
    close = get_close_matches(_compact(written), words, n=_SUGGESTED)
    hint = asked([words[key] for key in close]) or "see ontology/film.ttl"
    raise QueryError(written, "the ontology has no property of this name", hint)


def classes(store: Store, written: str) -> list[NamedNode]:
    """Give the classes that ``written`` names, by the name or the label that the ontology gives them."""
    nodes = {
        q.subject for q in store.quads_for_pattern(None, RDF.type, OWL.Class, ONTOLOGY) if isinstance(q.subject, NamedNode)
    }
    named = {node: [node.value.rpartition("#")[2], *_labelled(store, node)] for node in nodes}
    found = [node for node, names in named.items() if _compact(written) in map(_compact, names)]
    return sorted(found, key=lambda node: node.value)


def _labelled(store: Store, node: NamedNode) -> list[str]:
    return [name for _, name in texts(store.quads_for_pattern(node, SKOS.prefLabel, None, ONTOLOGY))]


def iri(written: str) -> NamedNode | None:
    """Give the IRI that ``written`` is, in full or with a known prefix; None where it is a name.

    >>> iri("film:actedIn"), iri("Mission: Impossible")
    (<NamedNode value=https://kg.example/ontology/film#actedIn>, None)
    """
    bare = written.removeprefix("<").removesuffix(">")
    if _ABSOLUTE.fullmatch(bare):
        with suppress(ValueError):  # some that look like it break a rule of RFC 3987
            return NamedNode(bare)
    match = _CURIE.fullmatch(written)
    if match and match["prefix"] in PREFIXES:
        return NamedNode(PREFIXES[match["prefix"]] + match["name"])
    return None


def near(store: Store, written: str) -> str:
    """Ask whether one of the names is meant that are spelt like ``written``."""
    return asked(Names(store).near(written)) or "name it as a document does"


def label(store: Store, term: Term) -> str:
    """Give a term as people call it: a thing by its label (a film with its year), a property by its words."""
    if isinstance(term, Literal):
        return term.value
    if names := _texts(store, term, RDFS.label):
        years = _texts(store, term, FILM.releaseYear)
        return f"{names[0]} ({years[0]})" if years else names[0]
    words = sorted(name for _, name in texts(store.quads_for_pattern(term, SKOS.prefLabel, None, ONTOLOGY)))
    return words[0] if words else short(term.value)


def short(iri: str) -> str:
    """Give an IRI as short as it is still understood: with a known prefix, or as its path.

    >>> short("https://kg.example/ontology/film#title"), short("https://kg.example/film/heat-1995")
    ('film:title', 'film/heat-1995')
    """
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri.removeprefix(BASE)


def _properties(store: Store) -> Iterator[tuple[NamedNode, str]]:
    """Yield the properties of the ontology, each by its local name and by its label."""
    for kind in _PROPERTIES:
        for quad in store.quads_for_pattern(None, RDF.type, kind, ONTOLOGY):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject, quad.subject.value.rpartition("#")[2]
                yield from texts(store.quads_for_pattern(quad.subject, SKOS.prefLabel, None, ONTOLOGY))


def _texts(store: Store, node: NamedNode, predicate: NamedNode) -> list[str]:
    return sorted(text for _, text in texts(store.quads_for_pattern(node, predicate, None, DefaultGraph())))


def _compact(name: str) -> str:
    return slug(name).replace("-", "")


def _is_literal(term: Term, written: str) -> bool:
    return isinstance(term, Literal) and " ".join(written.split()).casefold() == term.value.casefold()
