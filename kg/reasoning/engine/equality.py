"""Things that are the same have one representative, the one with the lowest id; facts are kept of representatives only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from kg.reasoning.engine.joins import first, ordered, pack, second, without
from kg.reasoning.engine.relations import Members, Relation

if TYPE_CHECKING:
    from kg.reasoning.columns import Ids
    from kg.reasoning.engine.facts import Facts
    from kg.reasoning.engine.joins import Pairs


def united(representative: Ids, edges: Pairs) -> Ids:
    """Give the representatives once the two ends of each of ``edges`` are the same as well."""
    found = representative.copy()
    while True:
        one, other = found[first(edges)], found[second(edges)]
        if (one == other).all():
            return found
        np.minimum.at(found, np.maximum(one, other), np.minimum(one, other))
        while not ((above := found[found]) == found).all():
            found = above


def rewritten(facts: Facts, stamp: int, same: int) -> None:
    """Replace each id in the facts by its representative; what changes so is new, with this ``stamp``."""
    representative = facts.representative
    assert representative is not None
    for key, relation in list(facts.relations.items()):
        if key != same:
            facts.relations[key] = _relation(relation, representative, stamp)
    for key, members in list(facts.classes.items()):
        facts.classes[key] = _members(members, representative, stamp)


def _relation(relation: Relation, representative: Ids, stamp: int) -> Relation:
    pairs = relation.all
    now = pack(representative[first(pairs)], representative[second(pairs)])
    changed = now != pairs
    if not changed.any():
        return relation
    kept = Relation(relation.total)
    for old, segment in relation.segments:
        same = pack(representative[first(segment)], representative[second(segment)]) == segment
        kept.segments.append((old, segment[same]))
    kept.segments.append((stamp, without(ordered(now[changed]), kept.all)))
    return kept


def _members(members: Members, representative: Ids, stamp: int) -> Members:
    ids = members.all
    changed = representative[ids] != ids
    if not changed.any():
        return members
    kept = Members(members.total)
    for old, segment in members.segments:
        kept.keep(old, segment[representative[segment] == segment])
    moved = np.unique(representative[ids[changed]])
    kept.keep(stamp, moved[~kept.has(moved)])
    return kept
