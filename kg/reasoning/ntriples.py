"""Files of triples to columns, and columns to sorted N-Triples.

N-Triples and N-Quads (W3C recommendations of 2014) are read by lines, in pieces of some megabytes. Where Polars is
installed, lines that are already in canonical form are split and numbered in columns (``kg.reasoning.frames``); whatever else
a line may be, and every other format, is parsed by pyoxigraph. Terms are numbered in the order of their UTF-8 bytes, so that
the same triples are the same columns, whatever order they came in.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, BinaryIO, Final, Protocol

import numpy as np

from kg.reasoning.columns import Columns, TermList
from kg.reasoning.lines import BY_LINES, kept_apart, pieces, quads, rows
from kg.reasoning.ordering import distinct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from kg.reasoning.columns import Ids
    from kg.reasoning.lines import Lines, Row

_ROWS: Final = 1 << 18  # triples written at once


class Encoder(Protocol):
    """Numbers terms: takes rows and lines, gives columns."""

    def add(self, found: Iterable[Row]) -> None:
        """Take triples in canonical N-Triples terms."""

    def add_lines(self, parts: Iterable[Lines], apart: str) -> None:
        """Take the triples of a file's lines; ``apart`` begins the labels of its blank nodes."""

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

    def add_lines(self, parts: Iterable[Lines], apart: str) -> None:
        """Take the triples of a file's lines."""
        for lines in parts:
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
            encoder.add_lines(pieces(path), apart)
        else:
            encoder.add(kept_apart(rows(quads(path)), apart))
    return encoder.columns()


def encoded(found: Iterable[Row]) -> Columns:
    """Give triples in canonical N-Triples terms as columns."""
    encoder = Plain()
    encoder.add(found)
    return encoder.columns()


def _encoder() -> Encoder:
    """Give the fastest encoder that is installed."""
    try:
        from kg.reasoning.frames import Framed  # noqa: PLC0415  Polars is an extra, and slow to load
    except ImportError:
        return Plain()
    return Framed()


def dump(*graphs: Columns) -> Iterator[bytes | memoryview]:
    """Yield the triples of ``graphs`` as N-Triples in order of their bytes, each once, in pieces.

    The last graph's terms are those of all: the others' may only be a beginning of them.
    """
    try:
        from kg.reasoning import frames  # noqa: PLC0415  Polars is an extra, and slow to load
    except ImportError:
        return _pieces(graphs)
    return frames.pieces(graphs)


def save(file: BinaryIO, *graphs: Columns) -> None:
    """Write the same into ``file``."""
    try:
        from kg.reasoning import frames  # noqa: PLC0415  Polars is an extra, and slow to load
    except ImportError:
        for piece in _pieces(graphs):
            file.write(piece)
            _forget(file)
        return
    for frame in frames.ordered(graphs):
        frames.write(frame, file)
        _forget(file)


def _forget(file: BinaryIO) -> None:
    """Let the system write to the disk what it holds of ``file``, and hold no more of it what is written.

    Who writes gigabytes faster than he reads them again has no use for a copy in memory, and to find memory for it takes longer
    than to write it. Nothing is waited for: what a slow disk has not written yet is held as ever.
    """
    if hasattr(os, "posix_fadvise"):
        with contextlib.suppress(OSError):  # a pipe
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _pieces(graphs: Sequence[Columns]) -> Iterator[bytes]:
    terms = graphs[-1].terms
    names = terms.take(np.arange(len(terms), dtype=np.uint32))
    order = sorted(range(len(names)), key=names.__getitem__)
    names = [names[i] for i in order]
    for part in distinct(np.array(order, np.uint32), graphs, _ROWS):
        columns = (column.tolist() for column in part())
        yield "".join([f"{names[s]} {names[p]} {names[o]} .\n" for s, p, o in zip(*columns, strict=True)]).encode()
