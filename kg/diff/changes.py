"""The differences between two graphs: which documents, which films, and what is said of each film otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from kg.comparison.entries import Entry, match
from kg.comparison.order import moved
from kg.diff.films import FilmTold, films

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pyoxigraph import NamedNode

    from kg.comparison.entries import Parts
    from kg.store import BuiltGraph

# What a manifest says of how the graph was made.
_MADE_BY: Final = ("kg", "ontology", "reasoner")
_BY_HAND: Final = "identity by hand"


@dataclass(frozen=True, slots=True)
class Change:
    """One entry that was ``added``, ``removed`` or ``changed``; ``was`` and ``now`` have the parts that are not the same."""

    topic: str
    kind: str
    about: Parts
    was: Parts = ()
    now: Parts = ()


@dataclass(frozen=True, slots=True)
class FilmChanges:
    """What is otherwise with one film; ``kind`` says whether the film itself is new or gone."""

    film: str
    iri: str
    kind: str
    sources: tuple[tuple[str, str], ...]
    changes: tuple[Change, ...]
    entries: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that is otherwise: documents by file name, the way the graphs were made, and films."""

    documents: tuple[tuple[str, str], ...]
    made: tuple[tuple[str, str, str], ...]
    films: tuple[FilmChanges, ...]

    def __bool__(self) -> bool:
        """Tell whether anything is otherwise."""
        return bool(self.documents or self.made or self.films)


def compare(old: BuiltGraph, new: BuiltGraph) -> Comparison:
    """Give what is otherwise in ``new`` than in ``old``."""
    documents = _documents(old.manifest, new.manifest)
    made = [(key, str(old.manifest.get(key, "")), str(new.manifest.get(key, ""))) for key in _MADE_BY]
    was, now = (str(graph.manifest.get(_BY_HAND, {}).get("sha256", "")) or "nothing" for graph in (old, new))
    made.append((_BY_HAND, was, now))
    return Comparison(
        tuple(documents.items()),
        tuple((key, was, now) for key, was, now in made if was != now),
        tuple(_films(films(old), films(new), documents)),
    )


def _documents(old: dict[str, Any], new: dict[str, Any]) -> dict[str, str]:
    """Give the files that were ``added``, ``removed`` or ``updated``."""
    was, now = (_hashes(manifest["documents"]) for manifest in (old, new))
    kinds = {name: "added" if name not in was else "removed" if name not in now else "updated" for name in sorted(was | now)}
    return {name: kind for name, kind in kinds.items() if was.get(name) != now.get(name)}


def _hashes(documents: Iterable[Mapping[str, str]]) -> dict[str, list[str]]:
    ordered = sorted((document["file"], document["sha256"]) for document in documents)
    return {name: [hash_ for _, hash_ in group] for name, group in groupby(ordered, key=lambda pair: pair[0])}


def _films(
    old: Mapping[NamedNode, FilmTold], new: Mapping[NamedNode, FilmTold], documents: Mapping[str, str]
) -> Iterator[FilmChanges]:
    pairs = [(iri, iri) for iri in old.keys() & new.keys()] + _renamed(old, new)
    for was, now in sorted(pairs, key=lambda pair: pair[1].value):
        before, after = old[was], new[now]
        changes = tuple(_changes(before, after))
        sources = tuple((name, documents[name]) for name in sorted(before.files | after.files) if name in documents)
        if changes or sources:
            yield FilmChanges(after.name, now.value, "changed", sources, changes, len(after.entries))
    paired = {iri for pair in pairs for iri in pair}
    for graph, kind in ((old, "removed"), (new, "added")):
        for iri in sorted(graph.keys() - paired, key=lambda node: node.value):
            film = graph[iri]
            sources = tuple((name, documents.get(name, "the same")) for name in sorted(film.files))
            yield FilmChanges(film.name, iri.value, kind, sources, (), len(film.entries))


def _renamed(old: Mapping[NamedNode, FilmTold], new: Mapping[NamedNode, FilmTold]) -> list[tuple[NamedNode, NamedNode]]:
    """Pair films that changed title or year, and so their IRI: the same files, and no others, are about both."""
    gone = {frozenset(old[iri].files): iri for iri in sorted(old.keys() - new.keys(), key=str)}
    come = {frozenset(new[iri].files): iri for iri in sorted(new.keys() - old.keys(), key=str)}
    return [(gone[files], come[files]) for files in gone.keys() & come.keys()]


def _changes(old: FilmTold, new: FilmTold) -> Iterator[Change]:
    was, now = old.entries - new.entries, new.entries - old.entries
    for topic in sorted({e.topic for e in was | now}):
        yield from _of_topic([sorted(e for e in side if e.topic == topic) for side in (was, now)])
    for name in sorted(old.billing.keys() & new.billing.keys()):
        yield from _billing(old.billing[name], new.billing[name])


def _of_topic(sides: list[list[Entry]]) -> Iterator[Change]:
    was, now = sides
    pairs = match(was, now)
    for before, after in pairs:
        same = tuple(part for part in after.parts if part in before.parts)
        about = after.key if after.key == before.key else tuple(part for part in after.key if part in same)
        left, right = ([p for p in e.parts if p not in same] for e in (before, after))
        yield Change(after.topic, "changed", about or same, tuple(left), tuple(right))
    yield from (Change(e.topic, "removed", e.parts) for e in was if e not in {before for before, _ in pairs})
    yield from (Change(e.topic, "added", e.parts) for e in now if e not in {after for _, after in pairs})


def _billing(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """Yield who moved in a cast list."""
    for person, behind, now_behind in moved(old, new):
        was, now = (("place", f"after {other}" if other else "first") for other in (behind, now_behind))
        yield Change("billing order", "changed", (("person", person),), (was,), (now,))
