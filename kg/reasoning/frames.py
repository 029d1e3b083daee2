"""Lines of N-Triples to numbers and back, in columns, by Polars: an order of magnitude faster than a triple at a time.

Only lines whose terms are written as pyoxigraph would write them are split here, so that one term is always one text:
no escapes, no control characters, tags in lower case, no datatype that says what holds anyway. All others are parsed.
"""

from __future__ import annotations

import io
import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np
import polars as pl

from kg.errors import TriplesError
from kg.reasoning.columns import ABSENT, Columns
from kg.reasoning.lines import kept_apart
from kg.reasoning.ordering import distinct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from kg.reasoning.columns import Ids, Mask
    from kg.reasoning.lines import Lines, Row

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")

# IRIs (RFC 3987) without user, port or address in brackets, which are rare and have rules of their own.
_CHAR: Final = r"(?:[\w.~!$&'()*+,;=:@/?\-&&[\x00-\x7F]]|%[0-9A-Fa-f]{2}|[\x{A0}-\x{D7FF}])"
_PATH_START: Final = r"(?:[\w.~!$&'()*+,;=:@?\-&&[\x00-\x7F]]|[\x{A0}-\x{D7FF}])"
_IRI: Final = rf"<[A-Za-z][A-Za-z0-9+.\-]*:(?://[A-Za-z0-9._~\-]*(?:[/?]{_CHAR}*)?|/?{_PATH_START}{_CHAR}*)?(?:#{_CHAR}*)?>"
_NODE: Final = rf"(?:{_IRI}|_:[A-Za-z0-9_]+)"
_LITERAL: Final = rf'"[^"\\\x00-\x1F\x7F\x{{FFFE}}\x{{FFFF}}]*"(?:@[a-z]{{2,3}}(?:-[a-z]{{2}})?|\^\^{_IRI})?'
_TRIPLE: Final = rf"^{_NODE} {_IRI} (?:{_NODE}|{_LITERAL}) \.$"
_QUAD: Final = rf"^{_NODE} {_IRI} (?:{_NODE}|{_LITERAL}) {_NODE} \.$"
_GRAPH: Final = r" [^ ]+ \.$"
_NEEDLESS: Final = ("XMLSchema#string> .", "22-rdf-syntax-ns#langString> .", "22-rdf-syntax-ns#dirLangString> .")
_ROWS: Final = 1 << 15  # triples written at once: more do not stay in the processor's cache


class SortedTerms:
    """Terms in order of their bytes, as Polars keeps text; see ``kg.reasoning.columns.Terms``."""

    def __init__(self, names: pl.Series) -> None:
        """Keep ``names``, which must be sorted and distinct."""
        self._names = names

    def __len__(self) -> int:
        """Count the terms."""
        return len(self._names)

    def __getitem__(self, place: int, /) -> str:
        """Give the term with this id."""
        return str(self._names[place])

    def take(self, ids: Ids) -> list[str]:
        """Give the terms with these ids, in their order."""
        taken: list[str] = self._names.gather(ids).to_list()
        return taken

    def find(self, terms: Sequence[str]) -> Ids:
        """Give the id of each of ``terms``, ``ABSENT`` for what is not here."""
        if not len(self._names) or not terms:
            return np.full(len(terms), ABSENT)
        asked = pl.Series(terms, dtype=pl.String)
        places = self._names.search_sorted(asked).to_numpy().astype(np.uint32)
        near = self._names.gather(np.minimum(places, len(self._names) - 1))
        return np.where((near == asked).to_numpy(), places, ABSENT)

    @property
    def literal(self) -> Mask:
        """Tell of each id whether it is a literal: these come first, for a quotation mark is less than ``<`` and ``_``."""
        first = int(self._names.search_sorted("#"))
        return np.arange(len(self._names)) < first


class Framed:
    """Numbers terms with Polars' categories, which are a dictionary shared by all columns."""

    def __init__(self) -> None:
        """Begin with no term."""
        self._type = pl.Categorical(pl.Categories.random())
        # The dictionary lives as long as a column of its type does.
        self._anchor = pl.Series([""], dtype=pl.String).cast(self._type)
        self._parts: list[tuple[Ids, ...]] = []

    def add(self, found: Iterable[Row]) -> None:
        """Take triples in canonical N-Triples terms."""
        self._parts.append(self._numbered(_framed(found)))

    def add_lines(self, parts: Iterable[Lines], apart: str) -> None:
        """Take the triples of a file's lines, fast where they are canonical."""
        for numbered in ahead(lambda lines: self._of(lines, apart), parts):
            self._parts += numbered

    def _of(self, lines: Lines, apart: str) -> list[tuple[Ids, ...]]:
        """Give the ids of the terms of ``lines``."""
        try:
            text = pl.read_lines(lines.raw, name="line")["line"]
        except pl.exceptions.ComputeError:
            raise _not_utf8(lines) from None
        plain, fast = _split(text, quads=lines.path.suffix == ".nq")
        if apart:
            plain = plain.with_columns(pl.col("s", "o").str.replace("^_:", f"_:{apart}"))
        if fast.all():
            return [self._numbered(plain)]
        others = lines.parsed(np.flatnonzero(~fast.to_numpy()).tolist())
        return [self._numbered(plain), self._numbered(_framed(kept_apart(others, apart)))]

    def _numbered(self, frame: pl.DataFrame) -> tuple[Ids, ...]:
        ids = frame.select(pl.col("s", "p", "o").cast(self._type).to_physical())
        return tuple(column.to_numpy() for column in ids)

    def columns(self) -> Columns:
        """Give everything that was taken."""
        empty = (np.empty(0, np.uint32),) * 3
        columns = [np.concatenate(column) for column in zip(*(self._parts or [empty]), strict=True)]
        used = np.flatnonzero(_used(columns)).astype(np.uint32)
        names = pl.Series(used).cat.to(self._type).cast(pl.String)
        order = names.arg_sort()
        rank = np.zeros(int(used[-1]) + 1 if len(used) else 0, np.uint32)
        rank[used[order.to_numpy()]] = np.arange(len(used), dtype=np.uint32)
        subject, predicate, value = (rank[column] for column in columns)
        return Columns(SortedTerms(names.gather(order)), subject, predicate, value)


def ahead(work: Callable[[_Given], _Made], given: Iterable[_Given]) -> Iterator[_Made]:
    """Yield ``work`` done on each of ``given``, in order, by as many threads as there are processors, and no further ahead.

    Polars lets other threads run while it works; little is kept in memory at once.
    """
    threads = os.cpu_count() or 1
    with ThreadPoolExecutor(threads) as pool:
        due: deque[Future[_Made]] = deque()
        for one in given:
            due.append(pool.submit(work, one))
            if len(due) > threads:
                yield due.popleft().result()
        while due:
            yield due.popleft().result()


def _framed(found: Iterable[Row]) -> pl.DataFrame:
    return pl.DataFrame(list(found), schema=dict.fromkeys("spo", pl.String), orient="row")


def _split(text: pl.Series, *, quads: bool) -> tuple[pl.DataFrame, pl.Series]:
    """Give the terms of the canonical lines in columns ``s``, ``p``, ``o``, and of each line whether it is one."""
    fast = text.str.contains(_TRIPLE)
    if quads:
        four = text.str.contains(_QUAD)
        text = pl.select(pl.when(four).then(text.str.replace(_GRAPH, " .")).otherwise(text)).to_series()
        fast |= four
    for end in _NEEDLESS:
        fast &= ~text.str.ends_with(end)
    parts = text.filter(fast).str.strip_suffix(" .").str.splitn(" ", 3).struct.rename_fields(["s", "p", "o"])
    return parts.struct.unnest(), fast


def _used(columns: Sequence[Ids]) -> Mask:
    used = np.zeros(max((int(column.max(initial=0)) for column in columns), default=0) + 1, np.bool_)
    for column in columns:
        used[column] = True
    return used


def _not_utf8(lines: Lines) -> TriplesError:
    try:
        lines.raw.decode()
    except UnicodeDecodeError as error:
        number = lines.first + lines.raw.count(b"\n", 0, error.start)
        return TriplesError(f"{lines.path}:{number}", "is not UTF-8", "convert the file to UTF-8")
    return TriplesError(str(lines.path), "cannot be read")


def ordered(names: list[str], graphs: Sequence[Columns]) -> tuple[pl.Series, Ids, Ids, Ids]:
    """Give the terms ``names`` sorted, and the triples of all ``graphs`` in columns of their places, sorted, each once."""
    series = pl.Series(names, dtype=pl.String)
    order = series.arg_sort()
    return series.gather(order), *distinct(order.to_numpy(), graphs)


def written(names: pl.Series, subject: Ids, predicate: Ids, value: Ids) -> Iterator[memoryview]:
    """Give the triples as lines, in pieces."""
    ended = names + " ."

    def lines(start: int) -> memoryview:
        s, p, o = (column[start : start + _ROWS] for column in (subject, predicate, value))
        frame = pl.DataFrame({"s": names.gather(s), "p": names.gather(p), "o": ended.gather(o)})
        buffer = io.BytesIO()
        frame.write_csv(buffer, include_header=False, separator=" ", quote_style="never")
        return buffer.getbuffer()

    return ahead(lines, range(0, len(subject), _ROWS))
