"""Who says so: a claim is a triple of one source with the characters that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode

from kg.iris import digest
from kg.vocab import BASE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Span, Triple


@dataclass(slots=True, unsafe_hash=True)  # a frozen one takes three times as long to make
class Claim:
    """A triple that one source states, with the characters that say so, first the place itself, then what helps to read it."""

    triple: Final[Triple]
    source: Final[NamedNode]
    spans: Final[tuple[Span, ...]]
    pattern: Final[str]

    @property
    def iri(self) -> NamedNode:
        """The claim's IRI."""
        return iri(self.triple, self.source, [span.source_range for span in self.spans])


def iri(triple: Triple, source: NamedNode, places: Iterable[tuple[int, int]]) -> NamedNode:
    """Give a claim's IRI: a hash of source, triple and places (start and end), so that it is the same in every build."""
    where = sorted(f"{start}-{end}" for start, end in places)
    return NamedNode(f"{BASE}claim/{digest(source.value, *map(str, triple), *where)}")
