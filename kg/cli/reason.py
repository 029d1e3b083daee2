"""``kg reason``: what follows from any graph by any ontology, files in and a file out."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.cli import NO
from kg.cli.arguments import Parser
from kg.cli.output import put
from kg.errors import KgError, TriplesError

if TYPE_CHECKING:
    from kg.reasoner import Conclusions

_EXAMPLES: Final = """
kg reason ontology/film.ttl films.nt --out closure.nt
kg reason ontology/film.ttl *.nq --rules ontology/rules --inferred | wc -l
"""
_SUMMARY: Final = """\
Conclude what follows from DATA by the axioms of ONTOLOGY (OWL 2 RL) and rule files, and write it as sorted N-Triples:
what was stated and what follows. Files end in .nt, .nq, .ttl, .trig, .n3, .rdf, .owl or .jsonld; named graphs are taken
together. Contradictions are listed on standard error; the exit code is 1 where there are any."""
_SHOWN: Final = 20  # contradictions


def parser() -> Parser:
    """Give the options of ``kg reason``."""
    options = Parser("reason", _EXAMPLES, _SUMMARY)
    options.add_argument("ontology", metavar="ONTOLOGY", type=Path, help="the file with the axioms")
    options.add_argument("data", metavar="DATA", nargs="+", type=Path, help="files with what is stated")
    options.add_argument("--rules", metavar="DIR", type=Path, default=None, help="a folder of rule files (*.rq)")
    options.add_argument("--out", metavar="FILE", default="-", help="the file to write (default: -, standard output)")
    options.add_argument("--inferred", action="store_true", help="write what follows, without what was stated")
    return options


def run(arguments: list[str]) -> int:
    """Reason and write; say how much follows, and what cannot be."""
    options = parser().parse_args(arguments)
    if not options.out:
        raise KgError("--out", "has no value", "name a file, or - for standard output")
    for path in (options.ontology, *options.data):
        if not path.is_file():
            raise TriplesError(str(path), "there is no file of this name", "check the name")
    from kg.reasoner import Reasoner  # noqa: PLC0415  the help does not need it

    started = time.perf_counter()
    reasoner = Reasoner(options.ontology, options.rules or ())
    conclusions = reasoner.close(options.data)
    if options.out == "-":
        for piece in conclusions.lines(inferred_only=options.inferred):
            put(bytes(piece))
    else:
        conclusions.write(options.out, inferred_only=options.inferred)
    print(_summary(conclusions, time.perf_counter() - started), file=sys.stderr)
    return NO if conclusions.inconsistencies else 0


def _summary(conclusions: Conclusions, seconds: float) -> str:
    stages = ", ".join(f"{name} {took:.2f}" for name, took in conclusions.closure.seconds.items())
    lines = [f"{len(conclusions.stated):,} stated, {len(conclusions):,} inferred, {seconds:.1f} s ({stages})"]
    found = conclusions.inconsistencies
    lines += [f"contradiction: {one}" for one in found[:_SHOWN]]
    if len(found) > _SHOWN:
        lines.append(f"and {len(found) - _SHOWN:,} more contradictions")
    return "\n".join(lines)
