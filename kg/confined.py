"""One query in a process of its own, which takes its rights away before it reads the query.

``python -m kg.confined`` reads a request (JSON) from standard input and writes a line of JSON, then what was found:
SPARQL JSON results, or N-Triples. ``kg.sandbox`` starts it and kills it when its time is over.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import struct
import sys
from itertools import islice
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox

from kg.render.json import term
from kg.vocab import PREFIXES

# Linux: the architecture as seccomp names it (<linux/audit.h>), and the number of its system call ``socket``.
_SOCKET: Final = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 13  # EACCES


def main() -> None:
    """Answer the request on standard input."""
    request = json.load(sys.stdin.buffer)
    store = ox.Store.read_only(request["store"])
    if request["claims"]:
        store = _with_claims(store, request["claims"])
    confine(request["seconds"], request["megabytes"])
    try:
        head, body = _answer(store, request)
    except SyntaxError as error:
        head, body = {"error": "syntax", "what": str(error)}, b""
    except (MemoryError, OverflowError):
        head, body = {"error": "memory"}, b""
    except Exception as error:  # noqa: BLE001  whatever the engine says belongs to the query
        head, body = {"error": "evaluation", "what": str(error)}, b""
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + body)
    sys.stdout.buffer.flush()
    os._exit(0)  # taking a large result apart would only cost time


def _with_claims(store: ox.Store, path: str) -> ox.Store:
    from kg.evidence.rdf import joined  # noqa: PLC0415  few questions are about claims
    from kg.evidence.table import Claims  # noqa: PLC0415

    return joined(store, Claims(Path(path)))


def confine(seconds: float, megabytes: int) -> None:
    """Limit this process: time, memory beyond what it has, no core file, no file grows, and on Linux no socket."""
    limits = {
        resource.RLIMIT_CPU: int(seconds) + 2,
        resource.RLIMIT_AS: _taken() + (megabytes << 20),
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
    }
    for limit, value in limits.items():
        with contextlib.suppress(ValueError, OSError):  # lower already, or unknown to this system
            resource.setrlimit(limit, (value, value))
    with contextlib.suppress(OSError, AttributeError, KeyError):
        _refuse_sockets()


def _taken() -> int:
    """Count the bytes of address space that the interpreter and the open store take."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123  pathlib is not needed here
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:  # no Linux
        return 1 << 30


def _refuse_sockets() -> None:
    """Let the kernel refuse every ``socket`` call of this process: a second lock, should the screening have a gap."""
    architecture, number = _SOCKET[os.uname().machine]
    steps = (
        (0x20, 0, 0, 4),  # load the architecture
        (0x15, 0, 2, architecture),  # another one: allow (its calls have other numbers)
        (0x20, 0, 0, 0),  # load the number of the call
        (0x15, 1, 0, number),
        (0x06, 0, 0, _ALLOW),
        (0x06, 0, 0, _REFUSE),
    )
    program = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    table = struct.pack("HP", len(steps), ctypes.addressof(program))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0:
        libc.prctl(_SECCOMP, _FILTER, ctypes.create_string_buffer(table), 0, 0)


def _answer(store: ox.Store, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    known = {graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode)} if request["from"] else set()
    for graph in request["from"]:
        if graph not in known:
            return {"error": "graph", "what": graph}, b""
    found = store.query(request["query"], prefixes=PREFIXES)
    if isinstance(found, ox.QueryBoolean):
        return {"form": "boolean", "value": bool(found)}, b""
    if isinstance(found, ox.QuerySolutions):
        names = [variable.value for variable in found.variables]
        rows = list(islice(found, request["rows"] + 1))
        head = {"form": "solutions", "cut": len(rows) > request["rows"]}
        return head, _bindings(names, rows[: request["rows"]])
    triples = list(islice(found, request["rows"] + 1))
    raw = ox.serialize(triples[: request["rows"]], format=ox.RdfFormat.N_TRIPLES) or b""
    return {"form": "triples", "cut": len(triples) > request["rows"]}, raw


def _bindings(names: list[str], rows: list[ox.QuerySolution]) -> bytes:
    bindings = [{n: term(c) for n, c in zip(names, row, strict=True) if c is not None} for row in rows]
    return json.dumps({"head": {"vars": names}, "results": {"bindings": bindings}}, ensure_ascii=False).encode()


if __name__ == "__main__":
    main()
