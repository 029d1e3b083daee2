"""Questions from outside, asked in a child process that has limits and can be killed.

pyoxigraph has no time-out in Python and ignores signals until it returns; so only a process keeps others safe.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kg.errors import LimitError, QueryError
from kg.screening import graphs, screen
from kg.store import CLAIMS, STORE

# What the engine says of a query that it cannot read: the place, then tokens it would have taken, or a sentence.
_PLACE: Final = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): expected (?P<expected>.*)", re.DOTALL)
_SENTENCE: Final = re.compile(r"(?:\A|[,f] )(?P<words>[A-Z][a-z]+(?: [A-Za-z]+){2,})")
_HOME: Final = str(Path(__file__).parent.parent)  # where the child finds kg, installed or not
_SHOWN: Final = 30  # characters of a query that an error repeats
_SYNTAX: Final = "see https://www.w3.org/TR/sparql11-query/; the prefixes film:, rdf:, rdfs:, xsd:, skos:, prov: are known"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query from outside may take: seconds, memory, rows (or triples) of its answer."""

    seconds: float = 10
    megabytes: int = 1024
    rows: int = 10_000


@dataclass(frozen=True, slots=True)
class Found:
    """What a query found: ``form`` is solutions, boolean or triples; ``cut`` tells that there is more than ``body`` has.

    ``body`` is SPARQL JSON results, or N-Triples.
    """

    form: str
    body: bytes = b""
    value: bool = False
    cut: bool = False


def ask(path: Path, query: str, limits: Limits | None = None, *, claims: bool = False) -> Found:
    """Ask ``query`` of the built graph at ``path``, if wished with its ``claims`` as the named graph of that name.

    Raises ``QueryError`` or ``LimitError`` where that is not allowed.
    """
    screen(query)
    limits = limits or Limits()
    request = {
        "store": str(path / STORE),
        "claims": str(path / CLAIMS) if claims else "",
        "query": query,
        "from": graphs(query),
        "seconds": limits.seconds,
        "megabytes": limits.megabytes,
        "rows": limits.rows,
    }
    try:
        child = subprocess.run(
            [sys.executable, "-P", "-m", "kg.confined"],
            env=os.environ | {"PYTHONPATH": _HOME},
            input=json.dumps(request).encode(),
            capture_output=True,
            timeout=limits.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        hint = "ask for less, add LIMIT, or allow more with --timeout"
        raise LimitError("query", f"took more than {limits.seconds:g} s and was stopped", hint) from error
    head, _, body = child.stdout.partition(b"\n")
    if child.returncode or not head:
        raise _crash(child, limits)
    told: dict[str, Any] = json.loads(head)
    if "error" in told:
        raise _refusal(told, query, limits)
    return Found(told["form"], body, told.get("value", False), told.get("cut", False))


def _refusal(told: dict[str, Any], query: str, limits: Limits) -> QueryError:
    if told["error"] == "syntax":
        return QueryError("query", f"is no SPARQL: {_misread(told['what'], query)}", _SYNTAX)
    if told["error"] == "graph":
        hint = "the named graphs: kg sparql 'SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }'"
        return QueryError("query", f"reads FROM <{told['what']}>, which is no graph of this store", hint)
    if told["error"] == "memory":
        return _too_large(limits)
    return QueryError("query", f"cannot be answered ({told['what']})", "")


def _misread(said: str, query: str) -> str:
    """Say where in ``query`` the engine stopped reading, what stands there, and why where it has words for that."""
    match = _PLACE.match(said)
    if not match:
        return said
    line, column = int(match["line"]), int(match["column"])
    place = f"line {line}, column {column}"
    if why := _SENTENCE.search(match["expected"]):
        return f"{place}: {why['words']}"
    text = (query.splitlines() or [""])[line - 1]
    before, after = text[: column - 1].strip(), text[column - 1 :].strip()
    if after:
        return f"{place}: {after[:_SHOWN]!r} is not expected"
    return f"{place}: after {before[-_SHOWN:]!r} something is missing, or there is too much"


def _too_large(limits: Limits) -> LimitError:
    hint = "ask for less, add LIMIT, or allow more with --memory"
    return LimitError("query", f"took more than {limits.megabytes:,} MB of memory and was stopped", hint)


def _crash(child: subprocess.CompletedProcess[bytes], limits: Limits) -> QueryError:
    said = child.stderr.decode(errors="replace").strip()
    if "memory" in said.lower() or "MemoryError" in said or "alloc" in said.lower():
        return _too_large(limits)
    if child.returncode < 0:
        hint = "shorten it: long chains of operators and deep nesting cost stack"
        return LimitError("query", "is too complex for the engine, which gave up", hint)
    what = said.splitlines()[-1] if said else f"exit code {child.returncode}"
    return QueryError("query", f"could not be run ({what})", "build the graph again, or report this")
