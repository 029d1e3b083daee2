"""What literals say by their values, where they are said to be the same as things (rules dt-eq, dt-type2, dt-diff).

Two literals are the same if their values are, and never for another reason: one that a functional property asks to be another
is an inconsistency, and changes nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

import numpy as np

from kg.reasoning.datatypes import datatypes, value
from kg.reasoning.engine.clauses import TYPE
from kg.reasoning.engine.joins import NO_PAIRS, first, ordered, pack, second
from kg.vocab import OWL, RDFS

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from kg.reasoning.columns import Mask, Terms
    from kg.reasoning.engine.joins import Pairs


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
            yield from ((self._ids[name], id_) for name in (*names, str(RDFS.Literal)) if name in self._ids)


def of_equal_value(one: str, other: str) -> bool:
    """Tell whether two terms are literals with the same value."""
    return one[0] == other[0] == '"' and (meaning := value(one)) is not None and meaning == value(other)


def by_value(subject: str, predicate: str, object_: str) -> str:
    """Name the rule by which values alone say a triple of a literal; nothing where they do not."""
    if subject[0] != '"':
        return ""
    if predicate == TYPE:
        meaning = value(subject)
        kinds = datatypes(meaning) | {RDFS.Literal.value} if meaning is not None else frozenset()
        return "dt-type2" if object_.strip("<>") in kinds else ""
    unlike = object_[0] == '"' and value(subject) != value(object_)
    return "dt-diff" if predicate == str(OWL.differentFrom) and unlike else ""


def _packed(pairs: list[tuple[int, int]]) -> Pairs:
    return ordered(pack(*np.array(pairs, np.uint32).T)) if pairs else NO_PAIRS
