"""How long whole processes take, as ratios against named peers in the same run.

    python tests/benchmarks/whole_process.py [--runs 9]

Each command runs in turn with its peer (A B A B ...), so that a change of the machine's speed meets both; printed are the
medians and the median of the ratios, pair by pair. Nothing here asserts a time.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent.parent
FILM: Final = "Leaving Las Vegas"
RDFLIB: Final = [sys.executable, "-c", "import rdflib"]


def seconds(command: list[str]) -> float:
    """Run ``command`` and give its wall time."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def compare(name: str, command: list[str], peer_name: str, peer: list[str], runs: int) -> None:
    """Print one line: both medians and the median ratio."""
    seconds(command), seconds(peer)  # what a first run alone pays: bytecode, page cache
    pairs = [(seconds(command), seconds(peer)) for _ in range(runs)]
    ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"{name:<34} {ours * 1000:8.0f} ms   {peer_name:<22} {theirs * 1000:8.0f} ms   ratio {ratio:.2f}")


def main() -> None:
    """Build the seeds once, then compare the commands that people wait for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    kg = [sys.executable, "-m", "kg.cli"]
    with tempfile.TemporaryDirectory() as folder:
        graph = f"{folder}/graph"
        build = [*kg, "build", str(ROOT / "seeds"), "--out", graph]
        subprocess.run(build, check=True, capture_output=True)
        load = [sys.executable, "-c", f"import rdflib; rdflib.Graph().parse({graph + '/graph.ttl'!r})"]
        compare("kg query cast", [*kg, "query", "cast", "--film", FILM, "--graph", graph], "import rdflib", RDFLIB, runs)
        compare("kg query cast --cite", [*kg, "query", "cast", "--cite", "--graph", graph], "import rdflib", RDFLIB, runs)
        why = [*kg, "why", "Nicolas Cage", "actedIn", FILM, "--graph", graph]
        compare("kg why (a proof)", why, "import rdflib", RDFLIB, runs)
        compare("kg build seeds/", build, "rdflib reads graph.ttl", load, max(3, runs // 3))


if __name__ == "__main__":
    main()
