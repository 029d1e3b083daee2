"""The compiled rules as relational joins, semi-naive, one strongly connected component after the other: Polars and DuckDB.

What somebody would write who knows the rules and has a fast data frame or database, but no reasoner. Every property is a
relation of two columns, every class one of one column; a recursive component is repeated with what is new until nothing is.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.reasoning.columns import Columns
    from kg.reasoning.engine import Program

    Atom = tuple[str, tuple[str, ...]]  # a relation's name and its variables or constants
    Rule = tuple[Atom, tuple[Atom, ...]]

TYPE: Final = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def rules_of(program: Program) -> list[Rule]:
    """Give the clauses that conclude triples, each relation once in a rule's name."""
    found = []
    for clause in program.clauses:
        if clause.head is None or not clause.body.atoms:
            continue
        atoms = tuple(map(_atom, clause.body.atoms))
        if any(name[0] == "?" for name, _ in (*atoms, _atom(clause.head))):
            raise ValueError(f"a rule for all properties is not written as joins here: {clause}")
        found.append((_atom(clause.head), atoms))
    return list(dict.fromkeys(found))


def _atom(atom: tuple[str, str, str]) -> Atom:
    subject, predicate, value = atom
    return (f"{TYPE} {value}", (subject,)) if predicate == TYPE else (predicate, (subject, value))


class Joins:
    """The loop over components; a backend says what a relation is."""

    def __init__(self, rules: Sequence[Rule], data: Columns) -> None:
        """Split ``data`` into relations."""
        self._rules, self._data = rules, data
        names = sorted({t for head, body in rules for _, terms in (head, *body) for t in terms if t[0] != "?"})
        self.constants = dict(zip(names, data.terms.find(names).tolist(), strict=True))
        self.split()

    def close(self) -> int:
        """Apply the rules to a fixpoint; give the number of triples in the relations."""
        by_head = defaultdict(list)
        for rule in self._rules:
            by_head[rule[0][0]].append(rule)
        for component in self._components():
            rules = [rule for name in component for rule in by_head[name]]
            recursive = [(rule, i) for rule in rules for i, (name, _) in enumerate(rule[1]) if name in component]
            new = self.add([self.apply(rule, None) for rule in rules])
            while new and recursive:
                deltas = [(rule, i) for rule, i in recursive if rule[1][i][0] in new]
                new = self.add([self.apply(rule, i) for rule, i in deltas])
        return self.count()

    def _components(self) -> Iterator[list[str]]:
        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(sorted({head[0] for head, _ in self._rules}))
        graph.add_edges_from((name, head[0]) for head, body in self._rules for name, _ in body)
        condensed = nx.condensation(graph)
        for component in nx.lexicographical_topological_sort(condensed):
            yield sorted(condensed.nodes[component]["members"])

    def split(self) -> None:
        """Make a relation for each property and class of the data."""
        raise NotImplementedError

    def apply(self, rule: Rule, delta: int | None) -> Any:
        """Give what ``rule`` concludes; from the new rows alone of the atom in place ``delta``."""
        raise NotImplementedError

    def add(self, concluded: list[Any]) -> set[str]:
        """Take conclusions; give the names of the relations that gained rows, which are the new rows from now on."""
        raise NotImplementedError

    def count(self) -> int:
        """Count the rows of all relations."""
        raise NotImplementedError


class PolarsJoins(Joins):
    """With data frames."""

    def split(self) -> None:
        """Make a relation for each property and class of the data."""
        import polars as pl  # noqa: PLC0415

        self._pl = pl
        self._whole: dict[str, Any] = {}
        self._new: dict[str, Any] = {}
        data = self._data
        frame = pl.DataFrame({"0": data.subject, "p": data.predicate, "1": data.object})
        for (predicate,), rows in frame.partition_by("p", as_dict=True, include_key=False).items():
            name = data.terms[predicate]
            if name != TYPE:
                self._whole[name] = rows
                continue
            for (class_,), members in rows.partition_by("1", as_dict=True, include_key=False).items():
                self._whole[f"{TYPE} {data.terms[class_]}"] = members

    def apply(self, rule: Rule, delta: int | None) -> Any:
        """Join the atoms from left to right, the one with the new rows first."""
        (name, head), body = rule
        order = sorted(range(len(body)), key=lambda i: i != delta)
        joined = None
        for i in order:
            relation, terms = body[i]
            source = (self._new if i == delta else self._whole).get(relation)
            if source is None:
                return name, None
            part = self._renamed(source, terms)
            shared = [] if joined is None else [c for c in part.columns if c in joined.columns]
            joined = part if joined is None else joined.join(part, on=shared, how="inner")
        columns = [
            self._pl.col(term).alias(str(i))
            if term[0] == "?"
            else self._pl.lit(self.constants[term], self._pl.UInt32).alias(str(i))
            for i, term in enumerate(head)
        ]
        return name, joined.select(columns).unique() if joined is not None else None

    def _renamed(self, source: Any, terms: tuple[str, ...]) -> Any:
        for i, term in enumerate(terms):
            if term[0] != "?":
                source = source.filter(self._pl.col(str(i)) == self.constants[term])
        return source.select(self._pl.col(str(i)).alias(term) for i, term in enumerate(terms) if term[0] == "?")

    def add(self, concluded: list[Any]) -> set[str]:
        """Take conclusions."""
        by_name = defaultdict(list)
        for name, rows in concluded:
            if rows is not None and len(rows):
                by_name[name].append(rows)
        self._new = {}
        for name, parts in by_name.items():
            rows = self._pl.concat(parts).unique()
            known = self._whole.get(name)
            if known is not None:
                rows = rows.join(known, on=rows.columns, how="anti")
            if len(rows):
                self._new[name] = rows
                self._whole[name] = rows if known is None else self._pl.concat([known, rows])
        return set(self._new)

    def count(self) -> int:
        """Count the rows of all relations."""
        return sum(map(len, self._whole.values()))


class DuckDBJoins(Joins):
    """With SQL."""

    def split(self) -> None:
        """Make a table for each property and class of the data."""
        import duckdb  # noqa: PLC0415

        self._db = duckdb.connect()
        self._tables: dict[str, str] = {}
        self._rows: dict[str, int] = {}
        self._new: dict[str, str] = {}
        self._made = 0
        data = self._data
        self._db.register("given", {"s": data.subject, "p": data.predicate, "o": data.object})
        self._db.execute("CREATE TABLE triples AS SELECT * FROM given")
        predicates = self._ids("SELECT DISTINCT p FROM triples")
        for predicate in predicates:
            name = data.terms[predicate]
            if name != TYPE:
                self._create(name, f"SELECT s AS c0, o AS c1 FROM triples WHERE p = {predicate}")
                continue
            for class_ in self._ids(f"SELECT DISTINCT o FROM triples WHERE p = {predicate}"):
                where = f"p = {predicate} AND o = {class_}"
                self._create(f"{TYPE} {data.terms[class_]}", f"SELECT s AS c0 FROM triples WHERE {where}")

    def _ids(self, query: str) -> list[int]:
        return sorted(row[0] for row in self._db.execute(query).fetchall())

    def _create(self, name: str, select: str) -> None:
        self._made += 1
        self._tables[name] = f"t{self._made}"
        self._db.execute(f"CREATE TABLE t{self._made} AS {select}")

    def apply(self, rule: Rule, delta: int | None) -> Any:
        """Give the name of the relation, and the query of what follows."""
        (name, head), body = rule
        places: dict[str, str] = {}
        tables, where = [], []
        for i, (relation, terms) in enumerate(body):
            table = (self._new if i == delta else self._tables).get(relation)
            if table is None:
                return name, None
            tables.append(f"{table} AS a{i}")
            for j, term in enumerate(terms):
                if term[0] != "?":
                    where.append(f"a{i}.c{j} = {self.constants[term]}")
                elif term in places:
                    where.append(f"a{i}.c{j} = {places[term]}")
                else:
                    places[term] = f"a{i}.c{j}"
        columns = ", ".join(
            f"{places[term] if term[0] == '?' else f'{self.constants[term]}::UINTEGER'} AS c{i}" for i, term in enumerate(head)
        )
        return name, f"SELECT {columns} FROM {', '.join(tables)}{' WHERE ' if where else ''}{' AND '.join(where)}"

    def add(self, concluded: list[Any]) -> set[str]:
        """Take conclusions."""
        by_name = defaultdict(list)
        for name, query in concluded:
            if query is not None:
                by_name[name].append(query)
        found: dict[str, str] = {}
        for name, queries in by_name.items():
            known = self._tables.get(name)
            select = f"SELECT DISTINCT * FROM ({' UNION ALL '.join(queries)})"
            if known is not None:
                select = f"SELECT * FROM ({select}) AS n ANTI JOIN {known} AS k USING ({self._columns(name)})"
            self._made += 1
            rows = self._db.execute(f"CREATE TABLE t{self._made} AS {select}").fetchone()
            if rows and rows[0]:
                found[name] = f"t{self._made}"
        for name, table in found.items():
            if name in self._tables:
                self._db.execute(f"INSERT INTO {self._tables[name]} SELECT * FROM {table}")
            else:
                self._create(name, f"SELECT * FROM {table}")
        self._new = found
        return set(found)

    @staticmethod
    def _columns(name: str) -> str:
        return "c0" if name.startswith(TYPE) else "c0, c1"

    def count(self) -> int:
        """Count the rows of all relations."""
        counts = [self._db.execute(f"SELECT COUNT(*) FROM {table}").fetchone() for table in self._tables.values()]
        return sum(row[0] for row in counts if row)
