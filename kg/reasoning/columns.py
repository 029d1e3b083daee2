"""Triples as columns of numbers: what the engine reads and writes.

A term is a number, its place in ``terms``; a graph is three columns of them. Millions of triples take twelve bytes each, and
nothing of them becomes a Python object before somebody looks at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Ids = NDArray[np.uint32]
Mask = NDArray[np.bool_]
Node = NamedNode | BlankNode
Term = NamedNode | BlankNode | Literal

ABSENT: Final = np.uint32(0xFFFFFFFF)  # what ``Terms.find`` gives for a term that is not there


class Terms(Protocol):
    """Distinct terms in canonical N-Triples form (``<iri>``, ``_:b``, ``"text"@en``); the id of a term is its place.

    A large graph may keep them as bytes and decode what is asked for; the engine asks for few.
    """

    def __len__(self) -> int:
        """Count the terms."""

    def __getitem__(self, place: int, /) -> str:
        """Give the term with this id."""

    def take(self, ids: Ids) -> list[str]:
        """Give the terms with these ids, in their order."""

    def find(self, terms: Sequence[str]) -> Ids:
        """Give the id of each of ``terms`` (some thousands at most, all at once), ``ABSENT`` for what is not here."""

    @property
    def literal(self) -> Mask:
        """Tell of each id whether it is a literal."""


class TermList:
    """Terms in a list, for graphs that were made of Python objects."""

    def __init__(self, terms: list[str]) -> None:
        """Keep ``terms``, which must be distinct."""
        self._terms = terms
        self._ids: dict[str, int] = {}
        self._literal: Mask | None = None

    def __len__(self) -> int:
        """Count the terms."""
        return len(self._terms)

    def __getitem__(self, place: int, /) -> str:
        """Give the term with this id."""
        return self._terms[place]

    def take(self, ids: Ids) -> list[str]:
        """Give the terms with these ids, in their order."""
        return [self._terms[i] for i in ids.tolist()]

    def find(self, terms: Sequence[str]) -> Ids:
        """Give the id of each of ``terms``, ``ABSENT`` for what is not here."""
        if len(self._ids) != len(self._terms):
            self._ids = {term: i for i, term in enumerate(self._terms)}
        return np.fromiter((self._ids.get(term, ABSENT) for term in terms), np.uint32, len(terms))

    @property
    def literal(self) -> Mask:
        """Tell of each id whether it is a literal."""
        if self._literal is None:
            self._literal = np.fromiter((term[0] == '"' for term in self._terms), np.bool_, len(self._terms))
        return self._literal


class Appended:
    """The terms of ``first``, ids unchanged, and ``more`` after them."""

    def __init__(self, first: Terms, more: list[str]) -> None:
        """Keep both; none of ``more`` may stand in ``first``."""
        self.first, self.more, self._start = first, TermList(more), len(first)

    def __len__(self) -> int:
        """Count the terms."""
        return self._start + len(self.more)

    def __getitem__(self, place: int, /) -> str:
        """Give the term with this id."""
        return self.first[place] if place < self._start else self.more[place - self._start]

    def take(self, ids: Ids) -> list[str]:
        """Give the terms with these ids, in their order."""
        late = ids >= self._start
        if not late.any():
            return self.first.take(ids)
        taken = np.empty(len(ids), object)
        taken[~late] = self.first.take(ids[~late])
        taken[late] = self.more.take(ids[late] - np.uint32(self._start))
        return taken.tolist()

    def find(self, terms: Sequence[str]) -> Ids:
        """Give the id of each of ``terms``, ``ABSENT`` for what is not here."""
        first, late = self.first.find(terms), self.more.find(terms)
        found = late != ABSENT
        late[found] += np.uint32(self._start)
        return np.where(found, late, first)

    @cached_property
    def literal(self) -> Mask:
        """Tell of each id whether it is a literal."""
        return np.concatenate([self.first.literal, self.more.literal])


@dataclass(frozen=True)
class Columns:
    """Triples: three columns of equal length, each number the id of a term in ``terms``."""

    terms: Terms
    subject: Ids
    predicate: Ids
    object: Ids

    @classmethod
    def from_triples(cls, triples: Iterable[Iterable[Any]]) -> Columns:
        """Make columns of (subject, predicate, object) in pyoxigraph's terms; ids are given in the order of appearance."""
        ids: dict[Any, int] = {}
        flat = [ids.setdefault(term, len(ids)) for triple in triples for term in triple]
        columns = np.array(flat, np.uint32).reshape(-1, 3)
        names = [str(term) for term in ids]
        return cls(TermList(names), *(np.ascontiguousarray(column) for column in columns.T))

    def __len__(self) -> int:
        """Count the triples."""
        return len(self.subject)

    def __iter__(self) -> Iterator[tuple[Node, NamedNode, Term]]:
        """Yield the triples, in their order, in pyoxigraph's terms."""
        used, places = np.unique(np.concatenate([self.subject, self.predicate, self.object]), return_inverse=True)
        terms = decoded(self.terms.take(used))
        for s, p, o in places.reshape(3, -1).T.tolist():
            yield terms[s], terms[p], terms[o]  # type: ignore[misc]


def decoded(names: Sequence[str]) -> list[Term]:
    """Give the pyoxigraph terms that are written ``names`` in N-Triples."""
    literals = {name for name in names if name[0] == '"'}
    text = "".join(f"<a:> <a:> {name} .\n" for name in literals)
    parsed = parse(text.encode(), format=RdfFormat.N_TRIPLES, lenient=True)
    values: dict[str, Term] = {name: quad.object for name, quad in zip(literals, parsed, strict=True)}
    return [values.get(name) or (NamedNode(name[1:-1]) if name[0] == "<" else BlankNode(name[2:])) for name in names]
