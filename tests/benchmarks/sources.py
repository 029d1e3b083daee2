"""What it takes to tell what many documents mean together, as a share of what it takes to read them.

    python tests/benchmarks/sources.py [DOCUMENTS ...]

Without arguments: the seeds and, where it is there, the corpus in the folder that ``SHARED`` names (default ``../shared``).
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg import assemble, comparison, documents, identity, mappers
from kg.build import build
from kg.questions import catalogue, run
from kg.store import open_graph

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.claims import Claim
    from kg.model import Document, Statement

ROOT: Final = Path(__file__).parent.parent.parent
CORPUS: Final = Path(os.environ.get("SHARED", ROOT.parent / "shared")) / "corpus"
QUESTIONS: Final = tuple(name for name, query in catalogue().items() if "sources" in query.tags)


def measured(name: str, work: Callable[[], object], reading: float = 0.0) -> float:
    """Do ``work`` and print what it took, in seconds of this process, and as a share of ``reading``."""
    start = time.process_time()
    work()
    took = time.process_time() - start
    print(f"{name:<44}{took:8.2f} s" + (f"{took / reading:8.2f} of reading" if reading else ""))
    return took


def main() -> None:
    """Measure each stage behind the mapping of the named documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="*", type=Path, help="files or folders")
    given = [ROOT / "seeds", *filter(Path.is_dir, (CORPUS / "articles", CORPUS / "catalogue"))]
    paths: list[Path] = parser.parse_args().documents or given
    described: list[tuple[Document, list[Statement]]] = []
    claims: list[Claim] = []
    reading = measured(
        "reading documents", lambda: described.extend(map(mappers.describe, map(documents.read, documents.find(paths))))
    )
    resolved: list[identity.Resolution] = []
    after = measured("identity", lambda: resolved.append(identity.resolve(described)), reading)
    after += measured("claims", lambda: claims.extend(assemble.claims(resolved[0].described)), reading)
    after += measured("comparison", lambda: list(comparison.differences(claims)), reading)
    with tempfile.TemporaryDirectory() as folder:
        build(paths, Path(folder) / "graph", validated=False)
        graph = open_graph(Path(folder) / "graph")
        asked = [name for name in QUESTIONS if not any(p.required for p in catalogue()[name].params.values())]
        after += measured(f"{len(asked)} questions about sources", lambda: [run(graph, name, {}) for name in asked], reading)
    print(f"{'together, after reading':<44}{after:8.2f} s{after / reading:8.2f} of reading")


if __name__ == "__main__":
    main()
