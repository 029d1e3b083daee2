"""How many cases of the OWL 2 RL/RDF and RDFS conformance suite owlrl passes, beside what the engine does.

    python tests/benchmarks/conformance.py [SUITE]

The engine's own figures come from ``tests/reasoning/engine/test_conformance.py``, which lists by name what fails.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any, Final

import owlrl
import rdflib

_DEFAULT: Final = Path(__file__).parents[3] / "shared" / "suites" / "owl2rl"
_SEMANTICS: Final = {
    "owl2rl": (owlrl.OWLRL_Semantics,),
    "rdfs": (owlrl.OWLRL_Semantics, owlrl.RDFS_Semantics),
}


def passes(folder: Path, semantics: Any) -> bool:
    """Tell whether owlrl passes a case; one that it fails on with an error it does not."""
    consistent = "INCONSISTENCY" not in next(folder.glob("*.properties")).read_text(encoding="utf-8")
    graph = _read(folder, "premisegraph" if consistent else "graph")
    try:
        owlrl.DeductiveClosure(semantics, axiomatic_triples=True, datatype_axioms=True).expand(graph)
    except Exception:  # noqa: BLE001  whatever it stumbles over, the case is not passed
        return False
    if not consistent:
        return any("ErrorMessage" in str(class_) for class_ in graph.objects(None, rdflib.RDF.type))
    conclusion = _read(folder, "conclusiongraph")
    where = " ".join(f"{' '.join(_pattern(term) for term in triple)} ." for triple in conclusion)
    return bool(graph.query(f"ASK {{ {where} }}").askAnswer)


def _pattern(term: Any) -> str:
    return f"?b{term}" if isinstance(term, rdflib.BNode) else str(term.n3())


def _read(folder: Path, name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(next(folder.glob(f"*.{name}.ttl")), format="turtle", publicID="http://x/")


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)  # rdflib tells of every literal that is ill-typed on purpose
    suite = Path(sys.argv[1]) if len(sys.argv) > 1 else _DEFAULT
    for part, semantics in _SEMANTICS.items():
        cases = sorted((suite / part).iterdir())
        for kind in semantics:
            passed = sum(passes(folder, kind) for folder in cases)
            print(f"{part}: owlrl {kind.__name__} passes {passed} of {len(cases)}", flush=True)
