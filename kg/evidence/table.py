"""The table of claims: an SQLite file beside the store of a built graph.

A claim in RDF takes some ten quads, and a graph has more claims than facts; kept as rows they take a fortieth of the time
to write, and a quote is cut from the text of its document when somebody asks for it. Anything that reads SQLite can read
the file: ``document`` (with its text), ``term`` (in N-Triples form), ``pattern``, and ``claim``, whose columns are their
ids and whose ``places`` are the start and end of each piece of evidence in code points of the text: ``12-20 3-9``.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast
from urllib.parse import quote

import pyoxigraph as ox

from kg.evidence import Claim, Evidence
from kg.model import Triple

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    import kg.claims
    from kg.model import Document, Term

_Thing = TypeVar("_Thing", bound="Hashable")
CONTEXT: Final = 24  # characters of prefix and suffix: enough to find a quote again in a changed text
_SCHEMA: Final = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE document (id INTEGER PRIMARY KEY, iri TEXT NOT NULL, file TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE term (id INTEGER PRIMARY KEY, term TEXT NOT NULL);
CREATE TABLE pattern (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    subject INTEGER NOT NULL REFERENCES term,
    predicate INTEGER NOT NULL REFERENCES term,
    object INTEGER NOT NULL REFERENCES term,
    document INTEGER NOT NULL REFERENCES document,
    places TEXT NOT NULL,
    pattern INTEGER NOT NULL REFERENCES pattern
);
CREATE TABLE cited (iri TEXT PRIMARY KEY, claim INTEGER NOT NULL REFERENCES claim) WITHOUT ROWID;
"""
_INDEXES: Final = "CREATE UNIQUE INDEX terms ON term (term); CREATE INDEX subjects ON claim (subject);"
_CLAIMS: Final = """
SELECT s.term, p.term, o.term, document, places, pattern.name
FROM claim JOIN term s ON s.id = subject JOIN term p ON p.id = predicate JOIN term o ON o.id = object
JOIN pattern ON pattern.id = pattern
"""


def write(
    path: Path, documents: Sequence[Document], claims: Sequence[kg.claims.Claim], cited: Iterable[kg.claims.Claim] = ()
) -> None:
    """Write the table to the new file ``path``; the claims that are ``cited`` can be found by their IRIs.

    Ids follow the order of the claims: the same claims in the same order give the same file.
    """
    terms = _numbered(term for claim in claims for term in claim.triple)
    patterns = _numbered(claim.pattern for claim in claims)
    sources = {document.iri: number for number, document in enumerate(documents)}
    connection = sqlite3.connect(path)
    connection.executescript(_SCHEMA)
    with connection:
        told = ((n, d.iri.value, d.name, d.source_text) for n, d in enumerate(documents))
        connection.executemany("INSERT INTO document VALUES (?, ?, ?, ?)", told)
        connection.executemany("INSERT INTO term VALUES (?, ?)", ((n, str(term)) for term, n in terms.items()))
        connection.executemany("INSERT INTO pattern VALUES (?, ?)", ((n, name) for name, n in patterns.items()))
        connection.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?)", _rows(claims, terms, sources, patterns))
        places = {id(claim): number for number, claim in enumerate(claims)}
        named = {claim.iri.value: places[id(claim)] for claim in cited}
        connection.executemany("INSERT INTO cited VALUES (?, ?)", named.items())
    connection.executescript(_INDEXES)
    connection.close()


def _numbered(things: Iterable[_Thing]) -> dict[_Thing, int]:
    return {thing: number for number, thing in enumerate(dict.fromkeys(things))}


def _rows(
    claims: Sequence[kg.claims.Claim],
    terms: Mapping[Term, int],
    sources: Mapping[ox.NamedNode, int],
    patterns: Mapping[str, int],
) -> Iterator[tuple[int, int, int, int, int, str, int]]:
    for number, claim in enumerate(claims):
        subject, predicate, value = claim.triple
        places = " ".join(["%d-%d" % span.source_range for span in claim.spans])  # noqa: UP031  the fastest there is
        document, pattern = sources[claim.source], patterns[claim.pattern]
        yield number, terms[subject], terms[predicate], terms[value], document, places, pattern


class Claims:
    """The claims of a built graph; nothing is read before it is asked for."""

    def __init__(self, path: Path) -> None:
        """Open the table at ``path``, read-only."""
        uri = f"file:{quote(str(path))}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._documents: dict[int, tuple[ox.NamedNode, str, str]] = {}

    def of(
        self, subject: ox.NamedNode | None = None, predicate: ox.NamedNode | None = None, value: Term | None = None
    ) -> list[Claim]:
        """Give the claims of the triples that fit (``None`` fits everything), sorted by file and place."""
        given = [(name, term) for name, term in (("s", subject), ("p", predicate), ("o", value)) if term is not None]
        where = " AND ".join(f"{name}.term = ?" for name, _ in given) or "TRUE"
        found = self._claims(f"{_CLAIMS} WHERE {where}", [str(term) for _, term in given])
        return sorted(found, key=lambda claim: (claim.evidence, str(claim.triple)))

    def named(self, iri: ox.NamedNode) -> Claim:
        """Give the claim that is cited by its IRI; raise ``KeyError`` where there is none."""
        for claim in self._claims(f"{_CLAIMS} JOIN cited ON cited.claim = claim.id WHERE cited.iri = ?", [iri.value]):
            return claim
        raise KeyError(iri.value)

    def __iter__(self) -> Iterator[Claim]:
        """Yield every claim, in the order of documents."""
        return self._claims(f"{_CLAIMS} ORDER BY claim.id", [])

    def __len__(self) -> int:
        """Count the claims."""
        return int(self._connection.execute("SELECT COUNT(*) FROM claim").fetchone()[0])

    def text(self, file: str) -> str:
        """Give the text of a document by the name of its file; raise ``KeyError`` where there is none."""
        for (text,) in self._connection.execute("SELECT text FROM document WHERE file = ?", [file]):
            return str(text)
        raise KeyError(file)

    def _claims(self, query: str, values: list[str]) -> Iterator[Claim]:
        for subject, predicate, value, document, places, pattern in self._connection.execute(query, values):
            source, file, text = self._document(document)
            triple = Triple(cast("ox.NamedNode", _term(subject)), cast("ox.NamedNode", _term(predicate)), _term(value))
            yield Claim(triple, source, file, pattern, tuple(sorted(_evidence(file, text, p) for p in places.split())))

    def _document(self, number: int) -> tuple[ox.NamedNode, str, str]:
        if number not in self._documents:
            query = "SELECT iri, file, text FROM document WHERE id = ?"
            row: tuple[Any, ...] = self._connection.execute(query, [number]).fetchone()
            self._documents[number] = ox.NamedNode(row[0]), row[1], row[2]
        return self._documents[number]


def _evidence(file: str, text: str, place: str) -> Evidence:
    start, end = map(int, place.split("-"))
    return Evidence(file, start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def _term(text: str) -> Term:
    """Read a term as N-Triples writes it."""
    if text[0] == "<":
        return ox.NamedNode(text[1:-1])
    quad = next(iter(ox.parse(f"<x:s> <x:p> {text} .", format=ox.RdfFormat.N_TRIPLES)))
    return cast("Term", quad.object)
