"""One reasoner on one graph, in a process of its own: prints what it took as JSON.

    python tests/benchmarks/reasoning_peers.py kg|owlrl|reasonable|polars|duckdb ONTOLOGY DATA

``seconds`` is the reasoning alone: from the graph in the reasoner's own memory to the closure there; ``cpu`` is what of it the
processors worked, which neighbours on the machine change little. For kg, Polars and DuckDB that memory is columns of ids;
splitting them by property is part of the reasoning. Compiling the ontology is, too.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final, Self

from film_world import NAMESPACE

from kg.reasoner import Reasoner
from kg.reasoning import lines, ntriples

PROOFS: Final = 100


def kg(ontology: Path, data: Path) -> dict[str, Any]:
    """The engine of this project."""
    columns = ntriples.read([data])
    axioms = [quad.triple for quad in lines.quads(ontology)]
    with Clock() as clock:
        conclusions = Reasoner(axioms).close(columns)
        inferred = len(conclusions)
    return clock.took | {"conclusions": inferred, "told": _told(map(str, triple) for triple in _few(conclusions))}


class Clock:
    """What a piece of work takes."""

    def __enter__(self) -> Self:
        """Start."""
        self._wall, self._cpu = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.took = {"seconds": time.perf_counter() - self._wall, "cpu": time.process_time() - self._cpu}


def _few(conclusions: Any) -> Any:
    """Give the conclusions where they are few enough to look at, for comparing with a peer."""
    return conclusions if len(conclusions) < 1_000_000 else ()


def proofs(ontology: Path, data: Path) -> dict[str, Any]:
    """Proofs of conclusions from all over the closure, one by one."""
    conclusions = Reasoner(ontology).close(data)
    every = max(1, len(conclusions) // PROOFS)
    asked = [triple for i, triple in enumerate(conclusions) if i % every == 0]
    took = []
    for triple in asked:
        start = time.perf_counter()
        assert conclusions.explain(*triple)
        took.append(time.perf_counter() - start)
    return {"seconds": statistics.median(took), "slowest": max(took), "conclusions": len(took)}


def owlrl(ontology: Path, data: Path) -> dict[str, Any]:
    """The reference."""
    import rdflib  # noqa: PLC0415
    from owlrl import DeductiveClosure, OWLRL_Semantics  # noqa: PLC0415

    graph = rdflib.Graph().parse(ontology).parse(data, format="nt")
    stated = set(graph)
    with Clock() as clock:
        DeductiveClosure(OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(graph)
    told = _told(tuple(term.n3() for term in triple) for triple in set(graph) - stated)
    return clock.took | {"conclusions": len(graph) - len(stated), "told": told}


def reasonable(ontology: Path, data: Path) -> dict[str, Any]:
    """A reasoner in Rust; its loader wants N-Triples to be called Turtle."""
    import reasonable as peer  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        turtle = Path(folder) / "data.ttl"
        turtle.symlink_to(data.resolve())
        reasoner = peer.PyReasoner()
        reasoner.load_file(str(ontology))
        reasoner.load_file(str(turtle))
        with Clock() as clock:
            closure = reasoner.reason()
    return clock.took | {"conclusions": len(closure)}


def polars(ontology: Path, data: Path) -> dict[str, Any]:
    """The same rules as joins of data frames."""
    return _joined("PolarsJoins", ontology, data)


def duckdb(ontology: Path, data: Path) -> dict[str, Any]:
    """The same rules as joins in SQL."""
    return _joined("DuckDBJoins", ontology, data)


def _joined(kind: str, ontology: Path, data: Path) -> dict[str, Any]:
    import joins  # noqa: PLC0415

    columns = ntriples.read([data])
    axioms = [quad.triple for quad in lines.quads(ontology)]
    with Clock() as clock:
        rules = joins.rules_of(Reasoner(axioms).program)
        closed = getattr(joins, kind)(rules, columns).close()
    return clock.took | {"conclusions": closed - len(columns)}


def _told(triples: Any) -> int:
    """Count what is told of the film world: no literal for a subject, nothing reflexive, no class without a name, no axiom."""
    counted = 0
    for s, p, o in triples:
        ours = p.startswith(f"<{NAMESPACE}") or (p.endswith("#type>") and o.startswith(f"<{NAMESPACE}"))
        counted += ours and s[0] == "<" and not s.startswith(f"<{NAMESPACE}") and not o.startswith("_:")
    return counted


if __name__ == "__main__":
    found = globals()[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
    print(json.dumps(found | {"megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))
