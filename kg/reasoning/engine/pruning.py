"""Clauses that cannot matter are never run: a part of their body is empty for ever, or they lead to nothing wanted."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.reasoning.engine.clauses import SAME, TYPE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kg.reasoning.conditions import Atom
    from kg.reasoning.engine.clauses import Clause


def node(atom: Atom) -> str:
    """Name the property, or the class, that a pattern is about."""
    return f"{TYPE} {atom[2]}" if atom[1] == TYPE else atom[1]


def useful(clauses: Sequence[Clause], filled: Iterable[str], wanted: Callable[[str], bool]) -> list[Clause]:
    """Give the clauses that can fire, given the nodes that are ``filled``, and whose conclusions lead to a ``wanted`` one.

    An inconsistency is the node without a name.
    """
    able = _able(clauses, set(filled))
    writers: dict[str, list[Clause]] = defaultdict(list)
    needed = []
    for clause in able:
        if clause.head is not None:
            writers[node(clause.head)].append(clause)
        if wanted(node(clause.head) if clause.head else ""):
            needed.append(clause)
    kept = set(map(id, needed))
    while needed:
        clause = needed.pop()
        for read in {node(atom) for atom in clause.body.everything()}:
            new = [writer for writer in writers[read] if id(writer) not in kept]
            kept.update(map(id, new))
            needed += new
    return [clause for clause in able if id(clause) in kept]


def _able(clauses: Sequence[Clause], filled: set[str]) -> list[Clause]:
    """Give the clauses of whose body no part is empty for ever."""
    missing = [set(_reads(clause)) - filled for clause in clauses]
    waiting: dict[str, list[int]] = defaultdict(list)
    for number, nodes in enumerate(missing):
        for read in nodes:
            waiting[read].append(number)
    ready = [number for number, nodes in enumerate(missing) if not nodes]
    able: set[int] = set()
    while ready:
        number = ready.pop()
        able.add(number)
        head = clauses[number].head
        if head is None or node(head) in filled:
            continue
        filled.add(node(head))
        for reader in waiting[node(head)]:
            missing[reader].discard(node(head))
            if not missing[reader]:
                ready.append(reader)
    return [clause for number, clause in enumerate(clauses) if number in able]


def _reads(clause: Clause) -> Iterator[str]:
    """Yield what a clause looks at; whatever is the same as itself needs no triple."""
    return (node(atom) for atom in clause.body.atoms if atom[1] != SAME)
