"""The reasoner for any ontology and any graph: OWL 2 RL and rule files, in memory, from Python or files.

    from kg.reasoner import Reasoner

    conclusions = Reasoner("film.ttl").close("films.nt")  # or an rdflib Graph or Dataset, or pyoxigraph's quads
    conclusions.write("closure.nt")                       # what was stated and what follows, sorted N-Triples
    graph += conclusions.rdflib()

A reasoner is compiled once and can close any number of graphs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kg.errors import TriplesError
from kg.export import replacing
from kg.reasoning.columns import Columns
from kg.reasoning.engine import Program
from kg.reasoning.lines import quads, rows
from kg.reasoning.ntriples import dump, encoded, read, save

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import rdflib
    from pyoxigraph import BlankNode, Literal, NamedNode

    from kg.reasoning.columns import Node, Term
    from kg.reasoning.engine import Closure, Inconsistency
    from kg.reasoning.lines import Row
    from kg.reasoning.proof import Proof

    Source = str | Path | Sequence[str | Path] | rdflib.Graph | Columns | Iterable[Any]

_RULE_FILES: Final = "*.rq"


class Reasoner:
    """An ontology and rules, compiled."""

    def __init__(self, ontology: Source, rules: str | Path | Iterable[tuple[str, str]] = ()) -> None:
        """Compile ``ontology`` (anything that ``close`` takes) and ``rules``: a folder of rule files, or names and texts.

        Raises ``TriplesError`` for a file that cannot be read, ``OntologyError`` for a rule file that is no rule.
        """
        files = _rule_files(Path(rules)) if isinstance(rules, str | Path) else rules
        self.program = Program.of(_axioms(ontology), files)

    def close(self, graph: Source) -> Conclusions:
        """Give what follows from ``graph``: names of files, an rdflib graph or dataset, or pyoxigraph's triples or quads.

        Named graphs are taken together. Raises ``TriplesError`` for what cannot be read.
        """
        stated = _columns(graph)
        return Conclusions(stated, self.program.run(stated))


class Conclusions:
    """What follows from a graph: an iterable of triples in pyoxigraph's terms, of those that were not stated."""

    def __init__(self, stated: Columns, closure: Closure) -> None:
        """Take the graph, and what the engine made of it."""
        self.stated, self.closure = stated, closure

    def __len__(self) -> int:
        """Count what follows."""
        return len(self.closure.inferred)

    def __iter__(self) -> Iterator[tuple[Node, NamedNode, Term]]:
        """Yield what follows, in no particular order."""
        return iter(self.closure.inferred)

    @property
    def inconsistencies(self) -> tuple[Inconsistency, ...]:
        """The contradictions; ``str`` of one says what stands against what."""
        return self.closure.inconsistencies

    def explain(self, subject: Any, predicate: Any, value: Any) -> Proof | None:
        """Give a proof of a triple (pyoxigraph's terms, or rdflib's), down to what was stated; None where it does not hold."""
        subject, predicate, value = (_ours(t) if hasattr(t, "n3") else t for t in (subject, predicate, value))
        return self.closure.explain(subject, predicate, value)

    def rdflib(self) -> rdflib.Graph:
        """Give what follows as a graph of rdflib, to add to the one that it follows from."""
        import rdflib  # noqa: PLC0415  only who has rdflib's graphs needs it

        from kg.rdflib_terms import to_rdflib  # noqa: PLC0415

        made: dict[Any, Any] = {}
        graph = rdflib.Graph()
        for triple in self:
            graph.add(tuple(made.get(term) or made.setdefault(term, to_rdflib(term)) for term in triple))
        return graph

    def write(self, path: str | Path, *, inferred_only: bool = False) -> None:
        """Write what was stated and what follows (or that alone) to ``path``, as sorted N-Triples, whole or not at all."""
        with replacing(Path(path)) as file:
            save(file, *self._graphs(inferred_only=inferred_only))

    def lines(self, *, inferred_only: bool = False) -> Iterator[bytes | memoryview]:
        """Yield the same in pieces of some megabytes."""
        return dump(*self._graphs(inferred_only=inferred_only))

    def _graphs(self, *, inferred_only: bool) -> list[Columns]:
        return [*([] if inferred_only else [self.stated]), self.closure.inferred]


def _rule_files(folder: Path) -> list[tuple[str, str]]:
    found = sorted(folder.glob(_RULE_FILES))
    if not found:
        raise TriplesError(str(folder), "has no rule files", f"name a folder with {_RULE_FILES}, or leave it out")
    return [(file.stem, file.read_text(encoding="utf-8")) for file in found]


def _paths(source: Source) -> list[Path] | None:
    """Give the files that ``source`` names; None where it is a graph."""
    if isinstance(source, str | Path):
        return [Path(source)]
    named = isinstance(source, list | tuple) and bool(source) and all(isinstance(one, str | Path) for one in source)
    return [Path(str(one)) for one in source] if named else None


def _axioms(source: Source) -> Iterator[Any]:
    """Yield an ontology's triples."""
    paths = _paths(source)
    if paths is None:
        yield from _columns(source)
    for path in paths or ():
        yield from (quad.triple for quad in quads(path))


def _columns(source: Source) -> Columns:
    if isinstance(source, Columns):
        return source
    paths = _paths(source)
    if paths is not None:
        return read(paths)
    try:
        return encoded(_rows(source))
    except (TypeError, ValueError) as error:
        raise TriplesError("", f"a term or triple cannot be read: {error}", "give rdflib's or pyoxigraph's terms") from error


def _rows(source: Any) -> Iterator[Row]:
    """Yield the triples of a graph, as N-Triples writes their terms."""
    if not hasattr(source, "namespace_manager"):
        yield from rows((*tuple(one)[:3], None) for one in source)
        return
    made: dict[Any, Any] = {}
    found = source.quads() if hasattr(source, "quads") else source
    terms = ((made.get(t) or made.setdefault(t, _ours(t)) for t in one[:3]) for one in found)
    yield from rows((*triple, None) for triple in terms)


def _ours(term: rdflib.term.Node) -> NamedNode | BlankNode | Literal:
    from kg.rdflib_terms import from_rdflib  # noqa: PLC0415  who has its terms has loaded it

    return from_rdflib(term)
