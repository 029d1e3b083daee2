"""Lines of N-Triples to numbers and back, in columns, by Polars: an order of magnitude faster than a triple at a time.

Only lines whose terms are written as pyoxigraph would write them are taken as they are split here, so that one term is always
one text: no escapes, no control characters, tags in lower case, no datatype that says what holds anyway. All others are parsed.
"""

from __future__ import annotations

import io
import os
import re
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO, Final

import numpy as np
import polars as pl

from kg.errors import TriplesError
from kg.reasoning.ahead import ahead
from kg.reasoning.columns import ABSENT, Appended, Columns
from kg.reasoning.lines import kept_apart
from kg.reasoning.ordering import distinct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from kg.reasoning.columns import Ids, Mask, Terms
    from kg.reasoning.lines import Lines, Row

# IRIs (RFC 3987) without user, port or address in brackets, which are rare and have rules of their own.
_CHAR: Final = r"(?:[\w.~!$&'()*+,;=:@/?\-&&[\x00-\x7F]]|%[0-9A-Fa-f]{2}|[\x{A0}-\x{D7FF}])"
_PATH_START: Final = r"(?:[\w.~!$&'()*+,;=:@?\-&&[\x00-\x7F]]|[\x{A0}-\x{D7FF}])"
_IRI: Final = rf"<[A-Za-z][A-Za-z0-9+.\-]*:(?://[A-Za-z0-9._~\-]*(?:[/?]{_CHAR}*)?|/?{_PATH_START}{_CHAR}*)?(?:#{_CHAR}*)?>"
_BLANK: Final = r"_:[A-Za-z0-9_]+"
_LITERAL: Final = rf'"[^"\\\x00-\x1F\x7F\x{{FFFE}}\x{{FFFF}}]*"(?:@[a-z]{{2,3}}(?:-[a-z]{{2}})?|\^\^{_IRI})?'
_QUAD: Final = rf"^(?:{_IRI}|{_BLANK}) {_IRI} (?:{_IRI}|{_BLANK}|{_LITERAL}) (?:{_IRI}|{_BLANK}) \.$"
_GRAPH: Final = r" [^ ]+ \.$"
_END: Final = " ."
_NEEDLESS: Final = ("XMLSchema#string>", "22-rdf-syntax-ns#langString>", "22-rdf-syntax-ns#dirLangString>")
_SUBJECT, _PREDICATE, _OBJECT, _SEEN, _ASKED = (np.uint8(1 << bit) for bit in range(5))  # where a term may stand
_OS_ERROR: Final = re.compile(r"\(os error (\d+)\)")  # Polars tells its number in words
_ROWS: Final = 1 << 18  # triples that Polars writes at once: it parts the work by itself
_PIECE: Final = 1 << 15  # triples given at once: more do not stay in the processor's cache


class SortedTerms:
    """Terms in order of their bytes, as Polars keeps text; see ``kg.reasoning.columns.Terms``."""

    def __init__(self, names: pl.Series) -> None:
        """Keep ``names``, which must be sorted and distinct."""
        self.names = names

    def __len__(self) -> int:
        """Count the terms."""
        return len(self.names)

    def __getitem__(self, place: int, /) -> str:
        """Give the term with this id."""
        return str(self.names[place])

    def take(self, ids: Ids) -> list[str]:
        """Give the terms with these ids, in their order."""
        taken: list[str] = self.names.gather(ids).to_list()
        return taken

    def find(self, terms: Sequence[str]) -> Ids:
        """Give the id of each of ``terms``, ``ABSENT`` for what is not here."""
        if not len(self.names) or not terms:
            return np.full(len(terms), ABSENT)
        asked = pl.Series(terms, dtype=pl.String)
        places = self.names.search_sorted(asked).to_numpy().astype(np.uint32)
        near = self.names.gather(np.minimum(places, len(self.names) - 1))
        return np.where((near == asked).to_numpy(), places, ABSENT)

    @property
    def literal(self) -> Mask:
        """Tell of each id whether it is a literal: these come first, for a quotation mark is less than ``<`` and ``_``."""
        first = int(self.names.search_sorted("#"))
        return np.arange(len(self.names)) < first


class Framed:
    """Numbers terms with Polars' categories, which are a dictionary shared by all columns."""

    def __init__(self) -> None:
        """Begin with no term."""
        self._type = pl.Categorical(pl.Categories.random())
        # The dictionary lives as long as a column of its type does.
        self._anchor = pl.Series([""], dtype=pl.String).cast(self._type)
        self._parts: list[tuple[Ids, ...]] = []
        self._places = np.zeros(1, np.uint8)  # where each category may stand; 0 where nobody has asked
        self._lock = Lock()

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
        frame, likely = _split(text, quads=lines.path.suffix == ".nq")
        if apart:
            frame = frame.with_columns(pl.col("s", "o").str.replace("^_:([A-Za-z0-9_])", f"_:{apart}$1"))
        ids = self._numbered(frame)
        sure = self._canonical(ids)
        if len(sure) == len(likely) and sure.all():
            return [ids]
        likely[likely] = sure
        others = lines.parsed(np.flatnonzero(~likely).tolist())
        return [tuple(column[sure] for column in ids), self._numbered(_framed(kept_apart(others, apart)))]

    def _numbered(self, frame: pl.DataFrame) -> tuple[Ids, ...]:
        ids = frame.select(pl.col("s", "p", "o").cast(self._type).to_physical())
        return tuple(column.to_numpy() for column in ids)

    def _canonical(self, ids: tuple[Ids, ...]) -> Mask:
        """Tell of each triple whether its terms are canonical and stand where they may.

        A pattern looks at each term once and not wherever it stands: that is a tenth of the text.
        """
        end = max(int(column.max(initial=0)) for column in ids) + 1
        with self._lock:
            if end > len(self._places):
                self._places = np.append(self._places, np.zeros(end, np.uint8))
            places = self._places
            for column in ids:
                places[column[places[column] == 0]] = _ASKED
            new = np.flatnonzero(places == _ASKED).astype(np.uint32)
            places[new] = _places(pl.Series(new).cat.to(self._type).cast(pl.String))
        found = [places[column] & place for column, place in zip(ids, (_SUBJECT, _PREDICATE, _OBJECT), strict=True)]
        canonical: Mask = np.logical_and.reduce(found)
        return canonical

    def columns(self) -> Columns:
        """Give everything that was taken."""
        used = np.flatnonzero(_used(self._parts)).astype(np.uint32)
        names = pl.Series(used).cat.to(self._type).cast(pl.String)
        order = names.arg_sort()
        rank = np.zeros(int(used[-1]) + 1 if len(used) else 0, np.uint32)
        rank[used[order.to_numpy()]] = np.arange(len(used), dtype=np.uint32)
        empty = np.empty(0, np.uint32)
        subject, predicate, value = (np.concatenate([empty, *(rank[part[i]] for part in self._parts)]) for i in range(3))
        return Columns(SortedTerms(names.gather(order)), subject, predicate, value)


def _framed(found: Iterable[Row]) -> pl.DataFrame:
    return pl.DataFrame(list(found), schema=dict.fromkeys("spo", pl.String), orient="row")


def _split(text: pl.Series, *, quads: bool) -> tuple[pl.DataFrame, Mask]:
    """Give what may be the terms of canonical lines in columns ``s``, ``p``, ``o``, and of each line whether it has any."""
    if quads:
        four = text.str.contains(_QUAD)
        text = pl.select(pl.when(four).then(text.str.replace(_GRAPH, _END)).otherwise(text)).to_series()
    parts = text.str.strip_suffix(_END).str.splitn(" ", 3).struct.rename_fields(["s", "p", "o"]).struct.unnest()
    likely = text.str.ends_with(_END) & parts["o"].is_not_null()
    return parts if likely.all() else parts.filter(likely), likely.to_numpy(writable=True)


def _places(terms: pl.Series) -> NDArray[np.uint8]:
    """Tell of each text as what a canonical term may stand in a triple."""
    iri, blank, literal = (terms.str.contains(f"^{form}$").to_numpy() for form in (_IRI, _BLANK, _LITERAL))
    for end in _NEEDLESS:
        literal &= ~terms.str.ends_with(end).to_numpy()
    found: NDArray[np.uint8] = _SEEN | (iri | blank) * _SUBJECT | iri * _PREDICATE | (iri | blank | literal) * _OBJECT
    return found


def _used(parts: Sequence[tuple[Ids, ...]]) -> Mask:
    columns = [column for part in parts for column in part]
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


def pieces(graphs: Sequence[Columns]) -> Iterator[memoryview]:
    """Give the triples of ``graphs`` as lines, in order of their bytes, each once, some at a time."""
    for frame in ordered(graphs, _PIECE):
        buffer = io.BytesIO()
        write(frame, buffer)
        yield buffer.getbuffer()


def write(frame: pl.DataFrame, file: BinaryIO) -> None:
    """Write triples as lines. Into a real file Polars writes by itself, which spares the copies that Python would make."""
    try:
        frame.write_csv(file, include_header=False, separator=" ", quote_style="never")
    except OSError as error:
        if found := _OS_ERROR.search(str(error)):
            raise OSError(int(found[1]), os.strerror(int(found[1]))) from None
        raise


def ordered(graphs: Sequence[Columns], rows: int = _ROWS) -> Iterator[pl.DataFrame]:
    """Give the terms of the triples in columns, the last with the dot, in order, each triple once, some ``rows`` at a time."""
    names = _names(graphs[-1].terms)
    order = names.arg_sort()
    names = names.gather(order)
    ended = names + _END

    def frame(part: Callable[[], tuple[Ids, Ids, Ids]]) -> pl.DataFrame:
        s, p, o = part()
        return pl.DataFrame({"s": names.gather(s), "p": names.gather(p), "o": ended.gather(o)})

    return ahead(frame, distinct(order.to_numpy(), graphs, rows))


def _names(terms: Terms) -> pl.Series:
    """Give all ``terms``."""
    match terms:
        case SortedTerms():
            return terms.names
        case Appended():
            return pl.concat([_names(terms.first), _names(terms.more)])
    return pl.Series(terms.take(np.arange(len(terms), dtype=np.uint32)), dtype=pl.String)
