"""Why two things are one, or two: the decisions about them that a built graph keeps, or what shows that none was needed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.errors import QueryError
from kg.iris import slug
from kg.lookup import label, near, things
from kg.vocab import FILM, IDENTITY

if TYPE_CHECKING:
    from kg.evidence import Evidence
    from kg.store import BuiltGraph

SAME_NAME: Final = "equal names are one thing's, unless work, years or casts speak against it"
CREDITED: Final = "documents say that one person is credited under another name"
NOTHING_ALIKE: Final = "nothing suggests that they are one: their names are too different to be compared"
_NAMES: Final = (FILM.name, FILM.title)
_YEAR: Final = re.compile(r" \(\d{4}\)$")


@dataclass(frozen=True, slots=True)
class Account:
    """One of the two things: its name and IRI, the node that it is in the graph, and where documents name it so."""

    name: str
    iri: str
    node: str
    places: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Sameness:
    """What was decided on two things, by which rule, and what speaks for and against one."""

    one: Account
    other: Account
    verdict: str
    rule: str
    reasons_for: tuple[str, ...] = ()
    reasons_against: tuple[str, ...] = ()
    weight: int = 0


def sameness(graph: BuiltGraph, one: str, other: str) -> list[Sameness]:
    """Give what was decided on the things that ``one`` and ``other`` name or, where nothing was, why not.

    Raises ``QueryError`` for a name that neither the graph nor a decision knows.
    """
    left, right = (_meant(graph, written) for written in (one, other))
    found = [_recorded(graph, node) for node in _decisions(graph, left, right)]
    if found:
        return sorted(found, key=lambda s: (-s.weight, s.one.iri, s.other.iri))
    return [_unrecorded(graph, one, other, sorted(left), sorted(right))]


def _meant(graph: BuiltGraph, written: str) -> set[str]:
    """Give the IRIs that ``written`` may stand for, those among them that were merged into others."""
    iris = {node.value for node in things(graph.store, written)}
    for name, thing in ((FILM.firstName, FILM.firstThing), (FILM.secondName, FILM.secondThing)):
        for quad in graph.store.quads_for_pattern(None, name, None, IDENTITY):
            if isinstance(quad.object, Literal) and slug(quad.object.value) == slug(written):
                iris |= set(_values(graph, quad.subject, thing))
    for quad in graph.store.quads_for_pattern(None, FILM.creditedAs, Literal(written), DefaultGraph()):
        if isinstance(quad.subject, NamedNode):
            iris |= _filled(graph, quad.subject)
    known = {node for node in iris if _node(graph, node)}
    if not known:
        raise QueryError(written, "the graph has nothing of this name", near(graph.store, written))
    return known


def _node(graph: BuiltGraph, iri: str) -> str:
    """Give the IRI of what ``iri`` is in the graph; nothing where neither the graph nor a decision knows it."""
    renamed = {merge["old"]: merge["new"] for merge in graph.manifest.get("identity", ())}
    for _ in renamed:
        if iri not in renamed:
            break
        iri = renamed[iri]
    return iri if any(graph.store.quads_for_pattern(NamedNode(iri), None, None)) else ""


def _decisions(graph: BuiltGraph, left: set[str], right: set[str]) -> list[NamedNode]:
    found = set()
    for first, second in ((left, right), (right, left)):
        for iri in first:
            for quad in graph.store.quads_for_pattern(None, FILM.firstThing, NamedNode(iri), IDENTITY):
                if set(_values(graph, quad.subject, FILM.secondThing)) & second:
                    found.add(quad.subject)
    return sorted((node for node in found if isinstance(node, NamedNode)), key=lambda node: node.value)


def _values(graph: BuiltGraph, node: object, predicate: NamedNode) -> list[str]:
    if not isinstance(node, NamedNode):
        return []
    objects = (quad.object for quad in graph.store.quads_for_pattern(node, predicate, None, IDENTITY))
    return sorted(term.value for term in objects if isinstance(term, NamedNode | Literal))


def _recorded(graph: BuiltGraph, node: NamedNode) -> Sameness:
    def value(predicate: NamedNode) -> str:
        return next(iter(_values(graph, node, predicate)), "")

    return Sameness(
        _account(graph, value(FILM.firstName), value(FILM.firstThing)),
        _account(graph, value(FILM.secondName), value(FILM.secondThing)),
        value(FILM.verdict),
        value(FILM.decidedBy),
        tuple(_values(graph, node, FILM.reasonFor)),
        tuple(_values(graph, node, FILM.reasonAgainst)),
        int(value(FILM.weight)),
    )


def _account(graph: BuiltGraph, name: str, iri: str) -> Account:
    """Tell where documents name the thing so: each file once."""
    node = _node(graph, iri)
    places: dict[str, Evidence] = {}
    told = [c for predicate in _NAMES for c in graph.claims.of(NamedNode(node), predicate, Literal(_YEAR.sub("", name)))]
    told += [c for c in graph.claims.of(None, FILM.creditedAs, Literal(name)) if node in _filled(graph, c.triple.subject)]
    for claim in told:
        for place in claim.evidence[:1]:
            places.setdefault(place.file, place)
    return Account(name, iri, node, tuple(places[file] for file in sorted(places)))


def _filled(graph: BuiltGraph, role: NamedNode) -> set[str]:
    people = (quad.object for quad in graph.store.quads_for_pattern(role, FILM.filledBy, None, DefaultGraph()))
    return {person.value for person in people if isinstance(person, NamedNode)}


def _unrecorded(graph: BuiltGraph, one: str, other: str, left: list[str], right: list[str]) -> Sameness:
    """Tell of things about which no rule had to decide: they share their IRI, were merged by a rule, or are not alike."""
    shared = sorted({_node(graph, iri) for iri in left} & {_node(graph, iri) for iri in right})
    if shared:
        rule = ", ".join(_merged(graph, shared[0], {slug(one), slug(other)}, {*left, *right})) or (
            SAME_NAME if slug(one) == slug(other) else CREDITED
        )
        return Sameness(_account(graph, one, shared[0]), _account(graph, other, shared[0]), "same", rule)
    names = [label(graph.store, NamedNode(_node(graph, iri))) for iri in (left[0], right[0])]
    accounts = (_account(graph, names[0], left[0]), _account(graph, names[1], right[0]))
    return Sameness(*accounts, "different", NOTHING_ALIKE)


def _merged(graph: BuiltGraph, node: str, names: set[str], iris: set[str]) -> list[str]:
    """Give the rules by which one of ``iris``, or what has one of ``names`` at the end of its IRI, became ``node``."""
    merges = graph.manifest.get("identity", ())
    meant = (m for m in merges if m["old"] in iris or m["old"].rpartition("/")[2] in names)
    return sorted({merge["rule"] for merge in meant if _node(graph, merge["old"]) == node})
