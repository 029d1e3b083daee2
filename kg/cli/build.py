"""``kg build``: documents to a published graph."""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.cli import NO
from kg.cli.arguments import Parser, one_of

if TYPE_CHECKING:
    from kg.built import Built

REASONERS: Final = ("default", "owlrl", "none")
_EXAMPLES: Final = """
kg build seeds/ --out graph
kg build notes.txt --kind article --out notes
kg build corpus/ --reasoner none --no-validate --out quick
"""
_BAR: Final = 24  # columns


def parser() -> Parser:
    """Give the options of ``kg build``."""
    options = Parser("build", _EXAMPLES)
    options.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="documents, or folders with *.txt below them")
    options.add_argument("--out", metavar="DIR", type=Path, default=Path("graph"), help="the graph (default: graph)")
    options.add_argument(
        "--reasoner", metavar="REASONER", default="default", help="default, owlrl (the reference, slow) or none"
    )
    options.add_argument("--no-validate", action="store_true", help="leave out SHACL validation")
    options.add_argument("--kind", metavar="KIND", default="", help="the kind of all documents, where kg cannot tell")
    options.add_argument("--identity", metavar="FILE", type=Path, help="decisions by hand of what is one thing (identity.toml)")
    options.add_argument("--report", action="store_true", help="also write report.md, with what was read and what was not")
    return options


def run(arguments: list[str]) -> int:
    """Build and publish; say what was built, and name every document that failed."""
    options = parser().parse_args(arguments)
    one_of("--reasoner", options.reasoner, REASONERS)
    from kg.build import build  # noqa: PLC0415  the help does not need it

    progress = _Progress()
    started = time.perf_counter()
    # A build makes millions of objects and drops hardly any before it ends: looking for circles costs a fifth of the time.
    gc.disable()
    try:
        built = build(
            options.paths,
            options.out,
            reasoner=options.reasoner,
            validated=not options.no_validate,
            kind=options.kind,
            report=options.report,
            by_hand=options.identity,
            progress=progress,
        )
    finally:
        gc.enable()
        progress.clear()
    for failed in built.failed:
        print(f"kg: {failed}", file=sys.stderr)
    for copy, kept in built.copies:
        print(f"kg: {copy.name}: left out, it has the same bytes as {kept.name}", file=sys.stderr)
    print(_summary(built, time.perf_counter() - started))
    return NO if built.failed else 0


def _summary(built: Built, seconds: float) -> str:
    counts = ", ".join(f"{number:,} {name}" for name, number in built.counts.items())
    lines = [f"{built.out}: {_plural(len(built.documents), 'document')}, {counts}, {seconds:.1f} s"]
    if built.failed:
        lines.append(f"{_plural(len(built.failed), 'document')} failed and {_is_left(len(built.failed))} left out")
    if built.violations:
        lines.append(f"{_found(built)}; list them with: kg check --graph {built.out}")
    return "\n".join(lines)


def _found(built: Built) -> str:
    """Count what validation found: what is wrong, and what is only odd."""
    warnings = sum(v.severity == "Warning" for v in built.violations)
    counted = ((len(built.violations) - warnings, "violation"), (warnings, "warning"))
    return ", ".join(_plural(number, word) for number, word in counted if number)


def _is_left(number: int) -> str:
    return "is" if number == 1 else "are"


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


class _Progress:
    """A bar on standard error where that is a terminal, and nothing anywhere else."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._last = 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show that of ``stage``, ``done`` of ``total`` is done; ten times a second at most."""
        now = time.monotonic()
        if not self._shown or (0 < done < total and now - self._last < 0.1):  # noqa: PLR2004  seconds
            return
        self._last = now
        full = _BAR * done // max(total, 1)
        counted = f" {done:,}/{total:,}" if total > 1 else ""
        print(f"\r\x1b[K{stage:<9} {'█' * full}{'░' * (_BAR - full)}{counted}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the bar away."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
