"""Statements to named graphs and claims: what each source says, who says so, and one label for every named thing."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, Quad

from kg.claims import Claim
from kg.model import Statement
from kg.values import integer
from kg.vocab import DCTERMS, FILM, PROVENANCE, RDF, RDFS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pyoxigraph import NamedNode

    from kg.model import Document, Span, Term

# One claim per document is enough for these: each mention of a thing would state them again.
_NAMING: Final = frozenset({RDF.type, FILM.name, FILM.title, RDFS.label, FILM.characterIn})
# What may become a thing's label.
_FORMS: Final = frozenset({FILM.name, FILM.title, RDFS.label})
_SIDECAR: Final = {
    "title": DCTERMS.title,
    "publisher": DCTERMS.publisher,
    "url": DCTERMS.source,
    "licence": DCTERMS.license,
    "retrieved": FILM.retrieved,
}


def claims(documents: Sequence[tuple[Document, Sequence[Statement]]]) -> list[Claim]:
    """Give the claims of all documents, labels among them, without repetition and in the order of documents."""
    best = _labels(statement for _, statements in documents for statement in statements)
    return [claim for document, statements in documents for claim in _claims_of(document, _with_labels(statements, best))]


def _claims_of(document: Document, statements: Iterable[Statement]) -> Iterable[Claim]:
    """Give each statement once; of those that name a thing the one that stands first in the text."""
    told: dict[object, Claim] = {}
    source = document.iri
    for statement in statements:
        triple, spans = statement.triple, statement.spans
        naming = statement.predicate in _NAMING
        key = triple if naming else (triple, spans)
        known = told.get(key)
        if known is None or (naming and _place(spans) < _place(known.spans)):
            told[key] = Claim(triple, source, spans, statement.pattern)
    return told.values()


def _place(spans: tuple[Span, ...]) -> tuple[int, int]:
    return spans[0].start, spans[0].end


def _labels(statements: Iterable[Statement]) -> Mapping[NamedNode, str]:
    """Choose each thing's label: the fullest form that any document uses; of equals what a credit says, then the usual one."""
    forms: dict[NamedNode, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    played: dict[NamedNode, Term] = {}
    written: dict[NamedNode, str] = {}
    for statement in statements:
        if statement.predicate in _FORMS and isinstance(statement.object, Literal):
            forms[statement.subject][statement.object.value] += 1
        elif statement.predicate == FILM.playsCharacter:
            played[statement.subject] = statement.object
        elif statement.predicate == FILM.characterAsWritten:
            written[statement.subject] = statement.object.value
    credited = {(character, written.get(role)) for role, character in played.items()}
    return {
        node: min(counts, key=lambda form: (-len(form), (node, form) not in credited, -counts[form], form))
        for node, counts in forms.items()
    }


def _with_labels(statements: Sequence[Statement], best: Mapping[NamedNode, str]) -> Iterator[Statement]:
    for statement in statements:
        chosen = statement.predicate in _FORMS and best[statement.subject] == statement.object.value
        if statement.predicate != RDFS.label or chosen:
            yield statement
        if chosen and statement.predicate != RDFS.label:
            yield Statement(statement.subject, RDFS.label, statement.object, statement.spans, statement.pattern)


def provenance(documents: Iterable[Document], claims_: Iterable[Claim]) -> Iterator[Quad]:
    """Yield what is known of the files: name, hash, kind, length, how many claims they gave, and what their sidecars say."""
    places: dict[NamedNode, list[list[tuple[int, int]]]] = defaultdict(list)
    for claim in claims_:
        places[claim.source].append([span.source_range for span in claim.spans])
    for document in documents:
        facts: list[tuple[NamedNode, Term]] = [
            (RDF.type, FILM.Document),
            (RDFS.label, Literal(document.name)),
            (FILM.fileName, Literal(document.name)),
            (FILM.sha256, Literal(document.sha256)),
            (FILM.kind, Literal(document.kind)),
            (FILM.characters, integer(len(document.source_text))),
            (FILM.claims, integer(len(places[document.iri]))),
            (FILM.charactersRead, integer(_covered(place for claim in places[document.iri] for place in claim))),
            *((_SIDECAR[key], Literal(value)) for key, value in document.sidecar.items()),
        ]
        for predicate, value in facts:
            yield Quad(document.iri, predicate, value, PROVENANCE)


def _covered(places: Iterable[tuple[int, int]]) -> int:
    """Count the characters that lie in one of ``places`` (start and end)."""
    covered = reach = 0
    for start, end in sorted(set(places)):
        covered += max(0, end - max(start, reach))
        reach = max(reach, end)
    return covered
