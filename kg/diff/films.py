"""A built graph as films with entries: what its sources state, in film terms. What is inferred follows from that."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from kg.comparison.entries import BASIS, CITED, FEATURES, KINDS_OF_ENTRY, Entry, Kind, entry
from kg.iris import tail
from kg.vocab import FILM, RDF, RDFS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from kg.model import Term
    from kg.store import BuiltGraph


@dataclass(slots=True)
class FilmTold:
    """A film: its title with year, the files about it, what is said of it, and its cast in the order of each file."""

    name: str
    files: set[str] = field(default_factory=set)
    entries: set[Entry] = field(default_factory=set)
    billing: dict[str, list[str]] = field(default_factory=dict)


class Statements:
    """What all sources of a graph state, by subject and predicate."""

    def __init__(self, graph: BuiltGraph) -> None:
        """Read the named graphs of the documents that the manifest lists."""
        self.said: dict[NamedNode, dict[NamedNode, set[Term]]] = defaultdict(lambda: defaultdict(set))
        self.positions: dict[str, dict[NamedNode, int]] = defaultdict(dict)
        self.files: dict[NamedNode, str] = {}
        for document in graph.manifest["documents"]:
            source, name = NamedNode(document["iri"]), document["file"]
            self.files[source] = name
            for quad in graph.store.quads_for_pattern(None, None, None, source):
                if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                    self.said[quad.subject][quad.predicate].add(quad.object)
                    if quad.predicate == FILM.position:
                        self.positions[name][quad.subject] = int(quad.object.value)

    def values(self, node: NamedNode, predicate: NamedNode) -> Iterable[Term]:
        """Give what is said of ``node``."""
        return self.said[node].get(predicate, ()) if node in self.said else ()

    def label(self, term: Term) -> str:
        """Give a term as people read it; a thing without a label by its IRI."""
        if isinstance(term, Literal):
            return term.value
        for predicate in (RDFS.label, FILM.name, FILM.title):
            names = [value.value for value in self.values(term, predicate)]
            if names:
                return max(names, key=lambda name: (len(name), name))
        return tail(term)

    def nodes(self, node: NamedNode, predicate: NamedNode) -> list[NamedNode]:
        """Give the things that ``predicate`` leads to."""
        return sorted((v for v in self.values(node, predicate) if isinstance(v, NamedNode)), key=lambda n: n.value)


def films(graph: BuiltGraph) -> dict[NamedNode, FilmTold]:
    """Give the films that the documents of ``graph`` are about."""
    told = Statements(graph)
    found: dict[NamedNode, FilmTold] = {}
    for source in sorted(told.files, key=lambda node: node.value):
        for film in told.nodes(source, FILM.about):
            about = found.setdefault(film, FilmTold(_name(told, film)))
            about.files.add(told.files[source])
            about.entries.update(entry(told, CITED, work) for work in told.nodes(source, FILM.cites))
    for film, about in found.items():
        about.entries.update(_features(told, film))
        about.entries.update(entry(told, BASIS, work) for work in told.nodes(film, FILM.basedOn))
    for node, kind, film in _events(told):
        if film in found:
            found[film].entries.add(entry(told, kind, node))
            found[film].entries.update(_deaths(told, node))
    for name, positions in told.positions.items():
        for film, cast in _billing(told, positions, found).items():
            found[film].billing[name] = cast
    return found


def _name(told: Statements, film: NamedNode) -> str:
    years = sorted(value.value for value in told.values(film, FILM.releaseYear))
    return f"{told.label(film)} ({years[0]})" if years else told.label(film)


def _features(told: Statements, film: NamedNode) -> Iterator[Entry]:
    for predicate, (topic, _) in FEATURES.items():
        for value in told.values(film, predicate):
            yield Entry(topic, (), ((topic, told.label(value)),))


def _events(told: Statements) -> Iterator[tuple[NamedNode, Kind, NamedNode]]:
    by_class = {class_: kind for kind in KINDS_OF_ENTRY for class_ in kind.classes}
    for node in list(told.said):
        kinds = {by_class[c] for c in told.nodes(node, RDF.type) if c in by_class} if node in told.said else ()
        for kind in kinds:
            for film in told.nodes(node, kind.of):
                yield node, kind, film


def _deaths(told: Statements, role: NamedNode) -> Iterator[Entry]:
    """The life of somebody who worked on the film is told among its facts."""
    for person in told.nodes(role, FILM.filledBy):
        for date in told.values(person, FILM.deathDate):
            yield Entry("death", (("person", told.label(person)),), (("date", date.value),))


def _billing(told: Statements, positions: Mapping[NamedNode, int], films_: Container[NamedNode]) -> dict[NamedNode, list[str]]:
    """Give the people of each film's cast list in their order."""
    lists: dict[NamedNode, list[NamedNode]] = defaultdict(list)
    for role in sorted(positions, key=lambda node: (positions[node], node.value)):
        for film in told.nodes(role, FILM.inFilm):
            if film in films_:
                lists[film].append(role)
    return {film: [told.label(p) for role in roles for p in told.nodes(role, FILM.filledBy)] for film, roles in lists.items()}
