"""Lines of N-Triples to numbers and back, in columns, by Polars: an order of magnitude faster than a triple at a time.

Only lines whose terms are written as pyoxigraph would write them are split here, so that one term is always one text:
no escapes, no control characters, tags in lower case, no datatype that says what holds anyway. All others are parsed.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl

from kg.errors import TriplesError
from kg.reasoning.columns import ABSENT, Columns
from kg.reasoning.lines import kept_apart
from kg.reasoning.ordering import distinct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.reasoning.columns import Ids, Mask
    from kg.reasoning.lines import Lines, Row

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
_ROWS: Final = 1 << 19  # triples written at once


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
        self._take(
            pl.DataFrame(list(found), schema=["s", "p", "o"], orient="row", schema_overrides=dict.fromkeys("spo", pl.String))
        )

    def add_lines(self, lines: Lines, apart: str) -> None:
        """Take the triples of ``lines``, fast where they are canonical."""
        try:
            text = pl.read_lines(lines.raw, name="line")["line"]
        except pl.exceptions.ComputeError:
            raise _not_utf8(lines) from None
        plain, fast = _split(text, quads=lines.path.suffix == ".nq")
        if apart:
            plain = plain.with_columns(pl.col("s", "o").str.replace("^_:", f"_:{apart}"))
        self._take(plain)
        if not fast.all():
            self.add(kept_apart(lines.parsed(np.flatnonzero(~fast.to_numpy()).tolist()), apart))

    def _take(self, frame: pl.DataFrame) -> None:
        self._parts.append(tuple(frame[name].cast(self._type).to_physical().to_numpy() for name in "spo"))

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
    """Yield the triples as lines, in pieces."""
    for start in range(0, len(subject), _ROWS):
        part: list[Any] = [names.gather(column[start : start + _ROWS]) for column in (subject, predicate, value)]
        frame = pl.select(pl.concat_str(*part, pl.lit("."), separator=" "))
        buffer = io.BytesIO()
        frame.write_csv(buffer, include_header=False, quote_style="never")
        yield buffer.getbuffer()
