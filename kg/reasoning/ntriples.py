"""Files of triples to columns, and columns to sorted N-Triples.

N-Triples and N-Quads (W3C recommendations of 2014) are read by lines, in pieces of some megabytes. Where Polars is
installed, lines that are already in canonical form are split and numbered in columns (``kg.reasoning.frames``); whatever else
a line may be, and every other format, is parsed by pyoxigraph. Terms are numbered in the order of their UTF-8 bytes, so that
the same triples are the same columns, whatever order they came in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from kg.errors import TriplesError
from kg.reasoning.columns import Columns, TermList

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from pyoxigraph import Quad

    from kg.reasoning.columns import Ids

    Row = tuple[str, str, str]

BY_LINES: Final = {".nt": RdfFormat.N_TRIPLES, ".nq": RdfFormat.N_QUADS}
_AS_A_WHOLE: Final = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".n3": RdfFormat.N3,
    ".rdf": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
}
SUFFIXES: Final = (*BY_LINES, *_AS_A_WHOLE)
_PIECE: Final = 1 << 25  # bytes
_ROWS: Final = 1 << 18  # triples written at once
_PLACE: Final = re.compile(r"Parser error at line \d+(?: between columns \d+ and \d+| column \d+)?: ")
_SHOWN: Final = 100  # characters of a line that cannot be read


@dataclass(frozen=True, slots=True)
class Lines:
    """Whole lines of a file, as bytes; ``first`` is the number of the first of them, counted from 1."""

    path: Path
    first: int
    raw: bytes

    @property
    def form(self) -> RdfFormat:
        """Give the format that the file's name promises."""
        return BY_LINES[self.path.suffix]

    def parsed(self, chosen: Sequence[int] | None = None) -> list[Row]:
        """Give the triples of the lines (those that are ``chosen``, counted from 0); raise ``TriplesError`` for a bad one."""
        lines = self.raw.split(b"\n")
        numbers = range(len(lines)) if chosen is None else chosen
        text = self.raw if chosen is None else b"\n".join(lines[i] for i in chosen)
        try:
            return list(rows(parse(text, format=self.form)))
        except (SyntaxError, ValueError):
            raise self._error(lines, numbers) from None

    def _error(self, lines: list[bytes], numbers: Sequence[int]) -> TriplesError:
        """Give the error of the first line that cannot be read."""
        for i in numbers:
            try:
                list(rows(parse(lines[i], format=self.form)))
            except (SyntaxError, ValueError) as error:
                what = _PLACE.sub("", str(error.args[0] if error.args else error))
                text = lines[i].decode(errors="replace")[:_SHOWN]
                return TriplesError(
                    f"{self.path}:{self.first + i}", f"{what}: {text}", "write one triple a line, ended by a dot"
                )
        return TriplesError(str(self.path), "cannot be read")


class Encoder(Protocol):
    """Numbers terms: takes rows and lines, gives columns."""

    def add(self, found: Iterable[Row]) -> None:
        """Take triples in canonical N-Triples terms."""

    def add_lines(self, lines: Lines, apart: str) -> None:
        """Take the triples of ``lines``; ``apart`` begins the labels of its blank nodes."""

    def columns(self) -> Columns:
        """Give everything that was taken, terms in order of their bytes."""


class Plain:
    """Numbers terms with nothing but Python and numpy."""

    def __init__(self) -> None:
        """Begin with no term."""
        self._ids: dict[str, int] = {}
        self._parts: list[Ids] = [np.empty((0, 3), np.uint32)]

    def add(self, found: Iterable[Row]) -> None:
        """Take triples in canonical N-Triples terms."""
        ids = self._ids
        flat = [ids.setdefault(term, len(ids)) for row in found for term in row]
        self._parts.append(np.array(flat, np.uint32).reshape(-1, 3))

    def add_lines(self, lines: Lines, apart: str) -> None:
        """Take the triples of ``lines``."""
        self.add(kept_apart(lines.parsed(), apart))

    def columns(self) -> Columns:
        """Give everything that was taken."""
        names = sorted(self._ids)
        rank = np.empty(len(names), np.uint32)
        rank[[self._ids[name] for name in names]] = np.arange(len(names), dtype=np.uint32)
        subject, predicate, value = rank[np.concatenate(self._parts)].T
        return Columns(TermList(names), *map(np.ascontiguousarray, (subject, predicate, value)))


def read(paths: Sequence[Path]) -> Columns:
    """Give the triples of all files, named graphs and all; blank nodes of different files are different.

    Raises ``TriplesError`` for a file that cannot be read, with the line where there are lines.
    """
    encoder = _encoder()
    for number, path in enumerate(paths):
        apart = f"f{number}_" if len(paths) > 1 else ""
        if path.suffix in BY_LINES:
            for lines in pieces(path):
                encoder.add_lines(lines, apart)
        else:
            encoder.add(kept_apart(rows(quads(path)), apart))
    return encoder.columns()


def _encoder() -> Encoder:
    """Give the fastest encoder that is installed."""
    try:
        from kg.reasoning.frames import Framed  # noqa: PLC0415  Polars is an extra, and slow to load
    except ImportError:
        return Plain()
    return Framed()


def pieces(path: Path, size: int = _PIECE) -> Iterator[Lines]:
    """Yield the lines of a file, some megabytes at a time, each ended by a line feed alone."""
    first = 1
    try:
        with path.open("rb") as file:
            while raw := file.read(size):
                raw += file.readline()
                if b"\r" in raw:
                    raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
                yield Lines(path, first, raw)
                first += raw.count(b"\n")
    except OSError as error:
        raise _unreadable(path, error) from error


def quads(path: Path) -> Iterator[Quad]:
    """Yield what a file says, in any format that its name can tell; raise ``TriplesError`` where it cannot be read."""
    form = (_AS_A_WHOLE | BY_LINES).get(path.suffix)
    if form is None:
        raise TriplesError(str(path), "is in no format that is known", f"the name ends in one of {', '.join(SUFFIXES)}")
    try:
        yield from parse(path=str(path), format=form, base_iri=path.resolve().as_uri())
    except SyntaxError as error:
        raise TriplesError(f"{path}:{error.lineno or 1}", _PLACE.sub("", str(error.args[0]))) from error
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> TriplesError:
    return TriplesError(str(path), f"cannot be read ({error.strerror or error})", "check the name")


def rows(found: Iterable[Quad]) -> Iterator[Row]:
    """Yield triples as N-Triples writes their terms; raise ``ValueError`` where a term is a triple, of which no rule speaks."""
    kinds = (NamedNode, BlankNode, Literal)
    for subject, predicate, value, _ in found:
        if not isinstance(value, kinds) or isinstance(subject, Literal):
            raise ValueError("a triple stands in a triple, which OWL 2 RL does not know")  # noqa: TRY004  of a file, not a call
        yield str(subject), str(predicate), str(value)


def kept_apart(found: Iterable[Row], apart: str) -> Iterable[Row]:
    """Begin the labels of blank nodes with ``apart``."""
    if not apart:
        return found
    return ((_renamed(s, apart), p, _renamed(o, apart)) for s, p, o in found)


def _renamed(term: str, apart: str) -> str:
    return f"_:{apart}{term[2:]}" if term.startswith("_:") else term


def dump(*graphs: Columns) -> Iterator[bytes | memoryview]:
    """Yield the triples of ``graphs`` as N-Triples in order of their bytes, each once, in pieces.

    The last graph's terms are those of all: the others' may only be a beginning of them.
    """
    terms = graphs[-1].terms
    names = terms.take(np.arange(len(terms), dtype=np.uint32))
    try:
        from kg.reasoning import frames  # noqa: PLC0415  Polars is an extra, and slow to load
    except ImportError:
        order = np.array(sorted(range(len(names)), key=names.__getitem__), np.uint32)
        return _written([names[i] for i in order.tolist()], *distinct(order, graphs))
    return frames.written(*frames.ordered(names, graphs))


def _written(names: list[str], subject: Ids, predicate: Ids, value: Ids) -> Iterator[bytes]:
    for start in range(0, len(subject), _ROWS):
        part = (column[start : start + _ROWS].tolist() for column in (subject, predicate, value))
        yield "".join([f"{names[s]} {names[p]} {names[o]} .\n" for s, p, o in zip(*part, strict=True)]).encode()


def distinct(order: Ids, graphs: Sequence[Columns]) -> tuple[Ids, Ids, Ids]:
    """Give the columns of all ``graphs``, sorted, each triple once; ``order`` has the terms' ids as their text sorts."""
    rank = np.empty(len(order), np.uint32)
    rank[order] = np.arange(len(order), dtype=np.uint32)
    subject = np.concatenate([rank[graph.subject] for graph in graphs])
    predicate = np.concatenate([rank[graph.predicate] for graph in graphs])
    value = np.concatenate([rank[graph.object] for graph in graphs])
    used = np.zeros(len(order), np.bool_)
    used[predicate] = True
    properties = np.flatnonzero(used).astype(np.uint32)  # few: numbered anew, a triple fits into 64 bits
    bits, few = len(order).bit_length(), len(properties).bit_length()
    if 2 * bits + few > 64:  # noqa: PLR2004  more than 2**27 terms or so
        return _sorted_apart(subject, predicate, value)
    place = np.zeros(len(order), np.uint64)
    place[properties] = np.arange(len(properties), dtype=np.uint64)
    packed = subject.astype(np.uint64) << np.uint64(bits + few)
    packed |= place[predicate] << np.uint64(bits)
    packed |= value
    packed.sort()
    packed = packed[_changes(packed)]
    low = np.uint64((1 << bits) - 1)
    return (
        (packed >> np.uint64(bits + few)).astype(np.uint32),
        properties[((packed >> np.uint64(bits)) & np.uint64((1 << few) - 1)).astype(np.intp)],
        (packed & low).astype(np.uint32),
    )


def _sorted_apart(*columns: Ids) -> tuple[Ids, Ids, Ids]:
    order = np.lexsort(columns[::-1])
    subject, predicate, value = (column[order] for column in columns)
    new = _changes(subject) | _changes(predicate) | _changes(value)
    return subject[new], predicate[new], value[new]


def _changes(column: Any) -> Any:
    """Tell of each place whether something else stands before it."""
    new = np.ones(len(column), np.bool_)
    np.not_equal(column[1:], column[:-1], out=new[1:])
    return new
