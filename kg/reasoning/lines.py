"""Files of triples, parsed: by lines where the format has lines, so that an error names one, otherwise as a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from kg.errors import TriplesError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from pyoxigraph import Quad

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
_PIECE: Final = 1 << 23  # bytes
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


def rows(found: Iterable[Quad | Sequence[Any]]) -> Iterator[Row]:
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
