"""Data, ontology and clauses brought together: what there is, what clauses name, and the ids of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from kg.reasoning.columns import ABSENT, Appended, Columns
from kg.reasoning.engine.clauses import SAME, TYPE
from kg.reasoning.engine.grounding import grounded, unnamed
from kg.reasoning.engine.joins import distinct
from kg.reasoning.engine.pruning import node

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.reasoning.engine.clauses import Clause, Fact


def present(data: Columns, stated: Iterable[Fact]) -> set[str]:
    """Give the properties and classes of which there are triples, named as ``pruning.node`` does."""
    total = len(data.terms)
    used = distinct(data.predicate, total)
    names = data.terms.take(used)
    found = {*names, *(node(fact) for fact in stated)}
    if TYPE in names:
        types = data.object[data.predicate == used[names.index(TYPE)]]
        found.update(f"{TYPE} {name}" for name in data.terms.take(distinct(types, total)))
    return found


def named(clauses: Sequence[Clause], nodes: Iterable[str]) -> Sequence[Clause]:
    """Give the clauses with every property and class named: where no axiom tells it, by all ``nodes`` and conclusions."""
    if not any(map(unnamed, clauses)):
        return clauses
    heads = (node(clause.head) for clause in clauses if clause.head and clause.head[1][0] != "?")
    found = sorted({*nodes, *heads})
    classes = [name.removeprefix(f"{TYPE} ") for name in found if name.startswith(f"{TYPE} ") and "?" not in name]
    properties = [name for name in found if " " not in name and name != TYPE]
    return tuple(dict.fromkeys(clause for open_ in clauses for clause in grounded(open_, properties, classes)))


def axioms_in(data: Columns, vocabulary: frozenset[str]) -> list[Fact]:
    """Give the triples of ``data`` whose property, or class, is of the ``vocabulary``."""
    nodes = present(data, ())
    properties = data.terms.find(sorted(nodes & vocabulary))
    kinds = data.terms.find([name for name in sorted(vocabulary) if f"{TYPE} {name}" in nodes])
    chosen = np.isin(data.predicate, properties)
    if len(kinds):
        chosen |= (data.predicate == data.terms.find([TYPE])[0]) & np.isin(data.object, kinds)
    columns = (column[chosen] for column in (data.subject, data.predicate, data.object))
    return list(zip(*(data.terms.take(column) for column in columns), strict=True))


def joined(
    data: Columns, stated: Sequence[Fact], clauses: Iterable[Clause], more: Iterable[str]
) -> tuple[Columns, dict[str, int]]:
    """Give data and ontology in one, with the ids of all terms that the ontology and the clauses (and ``more``) name."""
    names = {TYPE, SAME, *more, *(term for fact in stated for term in fact)}
    for clause in clauses:
        names.update(part for atom in clause.body.everything() for part in atom if part[0] != "?")
        names.update(part for part in clause.head or () if part[0] != "?")
    ordered = sorted(names)
    found = data.terms.find(ordered)
    absent = np.flatnonzero(found == ABSENT)
    found[absent] = np.arange(len(data.terms), len(data.terms) + len(absent), dtype=np.uint32)
    terms = Appended(data.terms, [ordered[i] for i in absent.tolist()])
    ids = dict(zip(ordered, found.tolist(), strict=True))
    rows = np.array([[ids[term] for term in fact] for fact in stated], np.uint32).reshape(-1, 3).T
    columns = [np.concatenate([a, b]) for a, b in zip((data.subject, data.predicate, data.object), rows, strict=True)]
    return Columns(terms, *columns), ids
