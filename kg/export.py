"""The graph in formats of other tools: the same facts give the same bytes, whatever order they come in.

Everything goes through sorted N-Triples lines, the one form in which sorting is plain text work: Turtle and RDF/XML
then group what stands together anyway. No format is written by rdflib.
"""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

import pyoxigraph as ox

from kg.errors import ExportError
from kg.evidence.rdf import quads
from kg.vocab import CLAIMS, ONTOLOGY, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Term
    from kg.store import BuiltGraph

    AnyTriple = ox.Triple | tuple[ox.NamedNode, ox.NamedNode, Term]

# Formats that hold the facts alone, and those that hold every named graph with its claims.
FACTS: Final = ("turtle", "ntriples", "jsonld", "rdfxml", "graphml")
DATASETS: Final = ("nquads", "trig")
FORMATS: Final = (*FACTS, *DATASETS)

_UNWRITABLE: Final = "check that the folder exists, that you may write there, and that the disk has room"
_PREFIX_LINE: Final = re.compile(rb"@prefix [^\n]*\n")
_NAMESPACE: Final = re.compile(rb' xmlns:[\w-]+="[^"\n]*"')
# What pyoxigraph writes without a word though XML 1.0 has no place for it: control characters, and a predicate that
# does not end in a name.
_NOT_XML: Final = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]|<oxprefix: ")


def write_turtle(triples: Iterable[AnyTriple], path: Path) -> None:
    """Write ``triples`` as Turtle to ``path``."""
    write(path, [turtle(lines(triples))])


def lines(triples: Iterable[AnyTriple]) -> list[bytes]:
    """Give ``triples`` as N-Triples lines (canonical form, without line ends), sorted, each once."""
    made = (triple if isinstance(triple, ox.Triple) else ox.Triple(*triple) for triple in triples)
    return _sorted(ox.serialize(made, format=ox.RdfFormat.N_TRIPLES) or b"")


def turtle(ntriples: list[bytes]) -> bytes:
    """Give sorted N-Triples lines as Turtle, grouped by subject, prefixes in order."""
    return _prefixes_sorted(_serialised(_parsed(ntriples), ox.RdfFormat.TURTLE))


def dump(graph: BuiltGraph, form: str, part: ox.NamedNode | None = None) -> Iterator[bytes]:
    """Yield what ``graph`` holds in ``form`` (see ``FORMATS``), in pieces.

    The formats of ``FACTS`` hold the default graph (asserted and inferred facts), or the named graph ``part``; those of
    ``DATASETS`` hold all named graphs but the ontology's, which is no part of what documents say.
    """
    if form in DATASETS:
        return _dataset(graph, form, _graphs(graph.store) if part is None else [part])
    if form == "graphml":
        from kg.graphml import graphml  # noqa: PLC0415  no other format needs it

        return graphml(_claims(graph) if part == CLAIMS else graph.store, part)
    return facts(_dumped(graph, part or ox.DefaultGraph()), form)


def facts(ntriples: list[bytes], form: str) -> Iterator[bytes]:
    """Yield sorted N-Triples lines in ``form``: turtle, ntriples, jsonld or rdfxml."""
    if form == "ntriples":
        yield from _joined(ntriples)
    elif form == "turtle":
        yield turtle(ntriples)
    elif form == "jsonld":
        yield _serialised(_parsed(ntriples), ox.RdfFormat.JSON_LD) + b"\n"
    elif form == "rdfxml":
        yield _rdfxml(ntriples)
    else:
        raise ExportError("", f"there is no format {form!r}", f"the formats are {', '.join(FORMATS)}")


def _rdfxml(ntriples: list[bytes]) -> bytes:
    raw = _serialised(_parsed(ntriples), ox.RdfFormat.RDF_XML).replace(b"\r", b"&#xD;")
    if _NOT_XML.search(raw):
        what = "a text has control characters, or a predicate ends in no name, which RDF/XML cannot say"
        raise ExportError("", what, "take another format, for instance turtle")
    # The root element's namespaces come in no order; nothing else does.
    start = raw.index(b"<rdf:RDF")
    end = raw.index(b">", start)
    root = b"<rdf:RDF" + b"".join(sorted(_NAMESPACE.findall(raw, start, end)))
    return raw[:start] + root + raw[end:] + b"\n"


def _dataset(built: BuiltGraph, form: str, graphs: list[ox.NamedNode]) -> Iterator[bytes]:
    if form == "nquads":
        found = (line[:-1] + str(graph).encode() + b" ." for graph in graphs for line in _dumped(built, graph))
        yield from _joined(sorted(found))
        return
    facts = ((graph, triple) for graph in graphs for triple in _parsed(_dumped(built, graph)))
    quads = (ox.Quad(t.subject, t.predicate, t.object, graph) for graph, t in facts)
    yield _prefixes_sorted(_serialised(quads, ox.RdfFormat.TRIG))


def _graphs(store: ox.Store) -> list[ox.NamedNode]:
    graphs = (g for g in store.named_graphs() if isinstance(g, ox.NamedNode) and g != ONTOLOGY)
    return sorted([*graphs, CLAIMS], key=lambda g: g.value)


def _claims(built: BuiltGraph) -> ox.Store:
    store = ox.Store()
    store.bulk_extend(quads(built.claims))
    return store


def _dumped(built: BuiltGraph, graph: ox.NamedNode | ox.DefaultGraph) -> list[bytes]:
    if graph == CLAIMS:
        return lines(quad.triple for quad in quads(built.claims))
    return _sorted(built.store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph) or b"")


def _sorted(raw: bytes) -> list[bytes]:
    return sorted(set(raw.splitlines()))


def _joined(ntriples: list[bytes]) -> Iterator[bytes]:
    for start in range(0, len(ntriples), 65536):
        yield b"\n".join(ntriples[start : start + 65536]) + b"\n"


def _parsed(ntriples: list[bytes]) -> Iterator[ox.Triple]:
    return (quad.triple for quad in ox.parse(b"\n".join(ntriples), format=ox.RdfFormat.N_TRIPLES))


def _serialised(parsed: Iterator[ox.Triple] | Iterator[ox.Quad], form: ox.RdfFormat) -> bytes:
    return ox.serialize(parsed, format=form, prefixes=PREFIXES) or b""


def _prefixes_sorted(raw: bytes) -> bytes:
    """Give ``raw`` (Turtle or TriG) with its prefix declarations, which come in no order, sorted."""
    header: list[bytes] = []
    end = 0
    while match := _PREFIX_LINE.match(raw, end):
        header.append(match[0])
        end = match.end()
    return b"".join(sorted(header)) + b"\n" + raw[end:]


def write(path: Path, pieces: Iterable[bytes | memoryview]) -> None:
    """Write ``pieces`` to the file ``path``, whole or not at all."""
    with replacing(path) as file:
        file.writelines(pieces)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to, which becomes ``path`` when all went well; otherwise nothing has happened."""
    if path.is_dir():
        raise ExportError(str(path), "is a folder", "name a file")
    try:
        with _new(path) as file:
            yield file
    except OSError as error:
        raise ExportError(str(path), f"cannot be written ({error.strerror})", _UNWRITABLE) from error


@contextlib.contextmanager
def _new(path: Path) -> Iterator[BinaryIO]:
    if path.exists() and not path.is_file():  # a device or a pipe is written to, not replaced
        with path.open("wb") as file:
            yield file
        return
    target = Path(os.path.realpath(path))  # a link keeps pointing where it points
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _mode(target: Path) -> int:
    """Give the permissions that an ordinary new file would get, or those that the file has."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
