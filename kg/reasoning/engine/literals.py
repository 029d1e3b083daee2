"""What literals say by their values, where they are said to be the same as things (table 8 of the rules: dt-eq, dt-type2, dt-diff).

Two literals are the same if their values are, and never for another reason: one that a functional property asks to be another
is an inconsistency, and changes nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

import numpy as np

from kg.reasoning.datatypes import datatypes, value
from kg.reasoning.engine.joins import NO_PAIRS, first, ordered, pack, second

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from kg.reasoning.columns import Mask, Terms
    from kg.reasoning.engine.joins import Pairs

_LITERAL = "<http://www.w3.org/2000/01/rdf-schema#Literal>"


class Literals:
    """The literals of one run that are the same as things."""

    def __init__(self, terms: Terms, ids: Mapping[str, int]) -> None:
        """Begin with none; ``ids`` are those of the terms that the ontology names."""
        self._terms, self._ids = terms, ids
        self._values: dict[int, tuple[str, Hashable] | None] = {}

    def separated(self, edges: Pairs) -> Pairs:
        """Give the pairs of ``edges`` that are not two literals, remembering the literals in them."""
        literal: Mask = self._terms.literal
        one, other = literal[first(edges)], literal[second(edges)]
        for id_ in (*first(edges)[one & ~other].tolist(), *second(edges)[other & ~one].tolist()):
            self._values.setdefault(id_, value(self._terms[id_]))
        return edges[~(one & other)]

    def equal(self) -> Pairs:
        """Give the pairs of literals with the same value, each and the next."""
        groups: dict[object, list[int]] = defaultdict(list)
        for id_, meaning in sorted(self._values.items()):
            if meaning is not None:
                groups[meaning].append(id_)
        return _packed([pair for group in groups.values() for pair in pairwise(group)])

    def different(self) -> Pairs:
        """Give the pairs of literals with different values."""
        known = sorted(id_ for id_, meaning in self._values.items() if meaning is not None)
        return _packed([pair for pair in permutations(known, 2) if self._values[pair[0]] != self._values[pair[1]]])

    def kinds(self) -> Iterator[tuple[int, int]]:
        """Yield each datatype that the ontology names with each of its literals."""
        for id_, meaning in sorted(self._values.items()):
            names = [f"<{name}>" for name in sorted(datatypes(meaning))] if meaning is not None else []
            yield from ((self._ids[name], id_) for name in (*names, _LITERAL) if name in self._ids)


def _packed(pairs: list[tuple[int, int]]) -> Pairs:
    return ordered(pack(*np.array(pairs, np.uint32).T)) if pairs else NO_PAIRS
