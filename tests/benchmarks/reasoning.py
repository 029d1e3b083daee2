"""How fast the reasoner is, as ratios against named peers in the same run.

    pip install -e '.[bench]'
    python tests/benchmarks/reasoning.py [--without owlrl] [--triples 100000 1000000 10000000] [--runs 3]

Graph and ontology are those of ``film_world``. Every reasoner runs in a process of its own; of kg and the joins the median
of the runs is taken, in turn with each other; owlrl and reasonable, which take minutes, run once. Nothing here asserts a
time.

Beside each time stands, in brackets, what of it the processors worked; where others work on the machine, that is the steadier
figure, and growth is told by it. ``--write`` puts the table into the README.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import film_world

HERE: Final = Path(__file__).parent
README: Final = HERE.parent.parent / "README.md"
TABLE: Final = re.compile(r"(<!-- reasoning -->\n).*?(<!-- /reasoning -->)", re.DOTALL)
SIZES: Final = (100_000, 1_000_000, 10_000_000)
_PER_FILM: Final = 67.5  # triples
_FUNCTIONAL: Final = "owl:FunctionalProperty"


class World:
    """The graphs, written when they are first asked for, and the two ontologies."""

    def __init__(self, folder: Path) -> None:
        """Keep everything in ``folder``."""
        self._folder = folder
        text = film_world.ONTOLOGY.read_text(encoding="utf-8")
        self.full = film_world.ONTOLOGY
        self.without_functional = folder / "without_functional.ttl"
        kept = [line for line in text.splitlines() if _FUNCTIONAL not in line]
        self.without_functional.write_text("\n".join(kept) + "\n", encoding="utf-8")

    def graph(self, triples: int) -> Path:
        """Give the graph of about so many triples."""
        path = self._folder / f"{triples}.nt"
        if not path.exists():
            film_world.write(path, round(triples / _PER_FILM))
        return path


def reasoned(peer: str, ontology: Path, data: Path) -> dict[str, Any]:
    """Run one reasoner; give what it says of itself."""
    command = [sys.executable, str(HERE / "reasoning_peers.py"), peer, str(ontology), str(data)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    print(f"  {peer:<11}{data.stem:>9}  {run.stdout.strip()}", file=sys.stderr)
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def medians(peers: list[str], ontology: Path, data: Path, runs: int) -> dict[str, dict[str, Any]]:
    """Run reasoners in turn; give each one's run of median time."""
    found = [{peer: reasoned(peer, ontology, data) for peer in peers} for _ in range(runs)]
    return {peer: sorted((run[peer] for run in found), key=lambda one: float(one["seconds"]))[runs // 2] for peer in peers}


def whole_process(ontology: Path, data: Path, out: Path) -> tuple[float, float, float]:
    """Run ``kg reason``; give seconds, what of them the processors worked, and megabytes."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "kg.cli", "reason", str(ontology), str(data), "--out", str(out)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def told(run: dict[str, Any]) -> str:
    """Give the time of a run."""
    return f"{run['seconds']:,.2f} s ({run['cpu']:,.2f})"


class Results:
    """Lines of a table."""

    def __init__(self) -> None:
        """Begin without lines."""
        self._rows: list[tuple[str, ...]] = []

    def add(self, what: str, ours: str, peer: str, theirs: str, ratio: str) -> None:
        """Add a line."""
        self._rows.append((what, ours, peer, theirs, ratio))

    def compare(self, what: str, ours: dict[str, Any], peer: str, theirs: dict[str, Any]) -> None:
        """Add a line with the ratio of two runs."""
        ratio = theirs["seconds"] / ours["seconds"]
        self.add(what, told(ours), peer, told(theirs), f"{ratio:,.1f}")

    def __str__(self) -> str:
        """Give the table as Markdown."""
        heading = "| measured | kg | peer | the peer | times faster |\n| --- | --: | --- | --: | --: |\n"
        return heading + "".join(f"| {' | '.join(row)} |\n" for row in self._rows)


def against_peers(world: World, sizes: list[int], without: set[str], runs: int, results: Results) -> None:
    """Compare reasoning alone: owlrl on the smallest graph, the others on the second."""
    small, large = world.graph(sizes[0]), world.graph(sizes[min(1, len(sizes) - 1)])
    if "owlrl" not in without:
        ours, theirs = medians(["kg"], world.full, small, runs)["kg"], reasoned("owlrl", world.full, small)
        results.compare(f"reasoning, {small.stem} triples", ours, "owlrl", theirs)
        results.add("conclusions about the film world", f"{ours['told']:,}", "owlrl", f"{theirs['told']:,}", "")
    peers = [peer for peer in ("polars", "duckdb") if peer not in without]
    found = medians(["kg", *peers], world.without_functional, large, runs)
    what = f"reasoning, {large.stem} triples, no functional properties"
    for peer in peers:
        results.compare(what, found["kg"], f"the same rules as joins in {peer}", found[peer])
    if "reasonable" not in without:
        alone = reasoned("reasonable", world.without_functional, large)
        results.compare(what, found["kg"], "reasonable (which leaves out chains)", alone)


def growth(world: World, sizes: list[int], runs: int, results: Results) -> None:
    """Show how reasoning grows with the graph, as the exponent of time over size."""
    times = {size: medians(["kg"], world.full, world.graph(size), runs)["kg"] for size in sizes}
    for size, found in times.items():
        results.add(f"reasoning, {size} triples", f"{told(found)}, {found['megabytes']:,} MB", "", "", "")
    for one, other in pairwise(sizes):
        exponent = math.log(times[other]["cpu"] / times[one]["cpu"]) / math.log(other / one)
        results.add(f"exponent, {one} to {other} triples", f"{exponent:.2f}", "", "", "")


def whole(world: World, sizes: list[int], runs: int, folder: Path, results: Results) -> None:
    """Measure the whole process, from N-Triples to sorted N-Triples."""
    for size in sizes:
        found = [whole_process(world.full, world.graph(size), folder / "closure.nt") for _ in range(runs)]
        seconds, cpu, megabytes = (statistics.median(side) for side in zip(*found, strict=True))
        results.add(
            f"`kg reason`, {size} triples, file to file", f"{seconds:.1f} s ({cpu:.1f}), {megabytes:,.0f} MB", "", "", ""
        )


def main() -> None:
    """Measure everything and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--triples", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--without", nargs="*", default=[], choices=["owlrl", "reasonable", "polars", "duckdb", "proofs"])
    options = parser.parse_args()
    sizes, without, results = sorted(options.triples), set(options.without), Results()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        world = World(folder)
        against_peers(world, sizes, without, options.runs, results)
        growth(world, sizes, options.runs, results)
        whole(world, sizes, options.runs, folder, results)
        if "proofs" not in without:
            found = reasoned("proofs", world.full, world.graph(sizes[min(1, len(sizes) - 1)]))
            took = f"median {found['seconds'] * 1000:.1f} ms, slowest {found['slowest'] * 1000:.0f} ms"
            results.add(f"a proof from the closure, {found['conclusions']} of them", took, "", "", "")
    print(results, end="")
    if options.write:
        readme = TABLE.sub(lambda marks: f"{marks[1]}{results}{marks[2]}", README.read_text(encoding="utf-8"))
        README.write_text(readme, encoding="utf-8")


if __name__ == "__main__":
    main()
