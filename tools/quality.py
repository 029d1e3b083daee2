#!/usr/bin/env python3
"""Measure how well documents are read, and write the table into the README.

    python tools/quality.py --shared ../shared [--kg .venv/bin/kg] [--corpus] [--write]

SHARED/gold and tests/gold have facts that a careful reader finds in documents (the two seeds, and articles of the corpus);
tests/held_out has those of articles that were annotated by readers who had not seen what ``kg`` makes of them, and that no rule
was made after: measure with them, never mend by them. SHARED/gold also has the scorers that compare.
``--corpus`` scores the cast lists and directors of all of SHARED/corpus too, which takes minutes. Standard library only: the
scorers run as processes of their own, and ``kg`` as people run it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SEEDS = {"article": "000_38967449a4aba0fe.txt", "catalogue": "004_14a058b305275701.txt"}
COMMAND = "python tools/quality.py --shared ../shared --write"
HEAD = """\
| question | in the gold | found | missed | wrong | precision | recall | F1 |
| --- | --: | --: | --: | --: | --: | --: | --: |"""


class Counts(NamedTuple):
    """What the answers to one question got right and wrong."""

    found: int
    extra: int
    missed: int

    def row(self, name: str) -> str:
        """Give a row of the table; a figure that does not exist (nothing answered, nothing to find) is a dash."""
        figures = (
            _ratio(self.found, self.found + self.extra),
            _ratio(self.found, self.found + self.missed),
            _ratio(2 * self.found, 2 * self.found + self.extra + self.missed),
        )
        counts = (self.found + self.missed, self.found, self.missed, self.extra)
        return f"| {' | '.join([name, *map(str, counts), *figures])} |"


def _ratio(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def cases(shared: Path, marker: str = "quality") -> list[tuple[Path, Path]]:
    """List each gold file of the README's table ``marker`` with the document that it is about."""
    gold = shared / "gold"
    if marker == "held-out":
        return _articles(shared, ROOT / "tests" / "held_out")
    seeds = [(gold / f"{name}.json", ROOT / "seeds" / document) for name, document in SEEDS.items()]
    return [*seeds, *_articles(shared, gold / "dev"), *_articles(shared, ROOT / "tests" / "gold")]


def _articles(shared: Path, folder: Path) -> list[tuple[Path, Path]]:
    return [(path, shared / "corpus" / "articles" / f"{path.stem}.txt") for path in sorted(folder.glob("*.json"))]


def table(scores: Iterable[dict[str, Any]]) -> str:
    """Give the Markdown table of what score.py counted (its ``--json``) in several documents, added up."""
    pooled: dict[str, Counts] = {}
    traps = documents = 0
    for score in scores:
        documents += 1
        traps += score["traps"]
        for name, *counts in score["table"]:
            before = pooled.get(name, Counts(0, 0, 0))
            pooled[name] = Counts(*(a + b for a, b in zip(before, counts, strict=True)))
    total = Counts(*map(sum, zip(*pooled.values(), strict=True)))
    rows = [counts.row(f"`{name}`") for name, counts in pooled.items()]
    note = f"{documents} documents; traps (answers that a hasty reader would give) fallen into: {traps}."
    return "\n".join([HEAD, *rows, total.row("**all**"), "", note])


def gold_table(shared: Path, kg: str, marker: str) -> str:
    """Score every gold document of a table, each in a graph of its own."""
    scores = []
    with tempfile.TemporaryDirectory() as folder:
        counts = Path(folder) / "counts.json"
        for gold, document in cases(shared, marker):
            _run(shared / "gold" / "score.py", gold, document, "--kg", kg, "--json", counts, failing=(0, 1))
            scores.append(json.loads(counts.read_text(encoding="utf-8")))
            counts.unlink()
    return table(scores)


def corpus_figures(shared: Path, kg: str) -> str:
    """Score the cast lists and directors of the corpus."""
    with tempfile.TemporaryDirectory() as folder:
        counts = Path(folder) / "counts.json"
        build = "--build=--reasoner none --no-validate"
        _run(shared / "gold" / "score_corpus.py", shared / "corpus", "--kg", kg, build, "--json", counts)
        c = json.loads(counts.read_text(encoding="utf-8"))
    rows = [
        ("roles of the cast lists found", c["found"], c["roles"]),
        ("lists found without a gap", c["complete"], c["lists"]),
        ("directors found", c["directors_found"], c["directors"]),
        ("names cut wrongly", c["broken"], c["roles"]),
        ("characters that the list has not", c["strange"], c["roles"]),
    ]
    head = f"| {c['documents']} articles | count | of | share |\n| --- | --: | --: | --: |"
    return "\n".join([head, *(f"| {name} | {part} | {whole} | {_ratio(part, whole)} |" for name, part, whole in rows)])


def _run(script: Path, *arguments: str | Path, failing: Sequence[int] = (0,)) -> None:
    done = subprocess.run(  # noqa: S603  the scorer that the caller named
        [sys.executable, str(script), *map(str, arguments)], capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode not in failing:
        sys.exit(f"{script}: exit {done.returncode}\n{done.stdout}{done.stderr}")


def between(text: str, marker: str) -> tuple[int, int]:
    """Tell where what stands between ``<!-- marker -->`` and ``<!-- /marker -->`` begins and ends."""
    opening, closing = f"<!-- {marker} -->\n", f"\n<!-- /{marker} -->"
    start = text.index(opening) + len(opening)
    return start, text.index(closing, start)


def write(marker: str, generated: str) -> None:
    """Replace what the README has between the markers."""
    text = README.read_text(encoding="utf-8")
    start, end = between(text, marker)
    README.write_text(text[:start] + generated + text[end:], encoding="utf-8")


def main() -> None:
    """Print the tables; with ``--write``, put them into the README."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder with corpus and gold")
    options.add_argument("--kg", default=str(ROOT / ".venv" / "bin" / "kg"), help="the program")
    options.add_argument("--corpus", action="store_true", help="also score the whole corpus (minutes)")
    options.add_argument("--write", action="store_true", help="put what is printed into the README")
    given = options.parse_args()
    tables = {marker: gold_table(given.shared, given.kg, marker) for marker in ("quality", "held-out")}
    if given.corpus:
        tables["corpus"] = corpus_figures(given.shared, given.kg)
    for marker, generated in tables.items():
        sys.stdout.write(generated + "\n\n")
        if given.write:
            write(marker, generated)


if __name__ == "__main__":
    main()
