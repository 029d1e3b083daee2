"""Conditions of rule files on columns: which rows of a table satisfy them (SPARQL 1.1, section 17).

Terms are compared by id where that tells; literals' values are read only where it does not.
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np

from kg.reasoning.columns import ABSENT
from kg.reasoning.conditions import Absent, Compare, Every, Not, Some
from kg.reasoning.datatypes import parts, value

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from kg.reasoning.columns import Ids, Mask, Terms
    from kg.reasoning.conditions import Condition, Group, Operand

_ORDER: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "=": operator.eq,
    "!=": operator.ne,
}
_NUMBERS: Final = frozenset({"number", "float", "double"})


class Context(Protocol):
    """What conditions are decided by."""

    terms: Terms

    def absent(self, group: Group, columns: dict[str, Ids], rows: int) -> Mask:
        """Tell of each row whether nothing matches ``group`` for it."""


def holds(condition: Condition, columns: dict[str, Ids], rows: int, context: Context) -> Mask:
    """Tell of each row whether it satisfies ``condition``; a comparison that means nothing is not satisfied."""
    match condition:
        case Compare():
            return _compared(condition, columns, rows, context)
        case Every(parts=inner):
            return ~_any([Not(part) for part in inner], columns, rows, context)
        case Some(parts=inner):
            return _any(inner, columns, rows, context)
        case Not(part):
            return ~holds(part, columns, rows, context)
        case Absent(group):
            return context.absent(group, columns, rows)


def _any(conditions: Iterable[Condition], columns: dict[str, Ids], rows: int, context: Context) -> Mask:
    found = np.zeros(rows, np.bool_)
    for condition in conditions:
        found |= holds(condition, columns, rows, context)
    return found


def _compared(condition: Compare, columns: dict[str, Ids], rows: int, context: Context) -> Mask:
    left, right = (_ids(side, columns, context) for side in (condition.left, condition.right))
    if condition.op in ("=", "!=") and not (condition.left.text or condition.right.text):
        same = np.broadcast_to(np.equal(left, right) & (left != ABSENT), rows).copy()
        if condition.left.name[0] != '"' and condition.right.name[0] != '"' and not _literals(left, right, same, context):
            return same if condition.op == "=" else ~same
    return _by_value(condition, left, right, rows, context)


def _ids(side: Operand, columns: dict[str, Ids], context: Context) -> Ids:
    return columns[side.name] if side.name[0] == "?" else context.terms.find([side.name])


def _literals(left: Ids, right: Ids, same: Mask, context: Context) -> bool:
    """Tell whether two literals stand against each other where ids differ."""
    literal = np.append(context.terms.literal, False)
    one, other = (literal[np.minimum(side, len(literal) - 1)] for side in (left, right))
    return bool((one & other & ~same).any())


def _by_value(condition: Compare, left: Ids, right: Ids, rows: int, context: Context) -> Mask:
    """Compare each two different terms once."""
    pairs = (np.broadcast_to(left, rows).astype(np.uint64) << np.uint64(32)) | np.broadcast_to(right, rows)
    unique, places = np.unique(pairs, return_inverse=True)
    sides = zip(
        _read(condition.left, (unique >> np.uint64(32)).astype(np.uint32), context),
        _read(condition.right, unique.astype(np.uint32), context),
        strict=True,
    )
    compare = _ORDER[condition.op]
    verdicts = np.fromiter((_verdict(compare, one, other) for one, other in sides), np.bool_, len(unique))
    found: Mask = verdicts[places]
    return found


def _read(side: Operand, ids: Ids, context: Context) -> list[tuple[str, Hashable] | None]:
    if side.name[0] != "?":
        return [_meaning(side.name, text=side.text)] * len(ids)
    unique, places = np.unique(ids, return_inverse=True)
    meanings = [_meaning(term, text=side.text) for term in context.terms.take(unique)]
    return [meanings[place] for place in places.tolist()]


def _meaning(term: str, *, text: bool) -> tuple[str, Hashable] | None:
    """Give what is compared: the characters where ``text``, else an IRI or a literal's value."""
    if term[0] != '"':
        return ("string", term.strip("<>")) if text else ("iri", term)
    return ("string", parts(term)[0]) if text else value(term)


def _verdict(compare: Callable[[Any, Any], Any], one: tuple[str, Hashable] | None, other: tuple[str, Hashable] | None) -> bool:
    if one is None or other is None:
        return False
    if one[0] != other[0] and not {one[0], other[0]} <= _NUMBERS:
        return compare is operator.ne
    if one[0] == "iri" and compare not in (operator.eq, operator.ne):
        return False
    try:
        return bool(compare(one[1], other[1]))
    except TypeError:
        return False
