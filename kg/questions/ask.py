"""Asking: values become terms, terms are bound, the store answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from pyoxigraph import Literal, QuerySolutions, Variable

from kg.errors import QueryError
from kg.questions.catalogue import find, near
from kg.questions.header import PREFIX, Query

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyoxigraph import Store

    from kg.model import Term
    from kg.store import BuiltGraph

Row: TypeAlias = "tuple[Term | None, ...]"
SEPARATOR: Final = "; "


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows that a question has, in its order; a column that does not apply is None."""

    query: Query
    columns: tuple[str, ...]
    rows: list[Row]


def run(graph: BuiltGraph, name: str, values: Mapping[str, str]) -> Answer:
    """Answer the question ``name`` for ``values`` as people type them; raise ``QueryError`` where a name is unknown."""
    query = find(name)
    return ask(graph.store, query, bindings(graph.store, query, values))


def bindings(store: Store, query: Query, values: Mapping[str, str]) -> dict[str, Term]:
    """Give the terms that ``values`` mean to ``query``, by name of the parameter."""
    from kg.questions.values import term  # noqa: PLC0415  a question without values does not need it

    for name in values:
        if name not in query.params:
            known = ", ".join(f"--{p}" for p in query.params)
            hint = near(name, query.params) or (f"it knows {known}" if known else "it has no parameters")
            raise QueryError(query.name, f"has no parameter {name!r}", hint)
    for param in query.params.values():
        if param.required and param.name not in values:
            example = f'kg query {query.name} --{param.name} "{param.example}"'
            raise QueryError(query.name, f"needs --{param.name}", f"for instance: {example}")
    return {name: term(store, query.params[name], value) for name, value in values.items()}


def ask(store: Store, query: Query, terms: Mapping[str, Term]) -> Answer:
    """Answer ``query`` with parameters bound to ``terms``; those left out stand for everything."""
    variables = tuple(PREFIX + name for name in terms)
    found = store.query(
        query.outline.projecting(query.text, variables),
        substitutions={Variable(PREFIX + name): value for name, value in terms.items()},
    )
    if not isinstance(found, QuerySolutions):
        raise QueryError(query.name, "is no SELECT query")
    columns = query.columns
    joined = {columns.index(name) for name in query.outline.joined}
    rows = []
    for solution in found:
        row = [solution[name] for name in columns]
        for i in joined:
            row[i] = _in_order(row[i])
        rows.append(tuple(row))
    return Answer(query, columns, rows)


def _in_order(listed: Term | None) -> Term | None:
    """Sort the names that ``GROUP_CONCAT`` joined, which come in the order of loading; no name at all is unbound."""
    if listed is None or not listed.value:
        return None
    return Literal(SEPARATOR.join(sorted(listed.value.split(SEPARATOR))))
