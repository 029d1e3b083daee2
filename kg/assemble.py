"""Statements to named graphs and claims: what each source says, who says so, and one label for every named thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, Quad

from kg.claims import Claim
from kg.model import Document, Statement, Term, Triple
from kg.values import integer
from kg.vocab import DCTERMS, FILM, PROVENANCE, RDF, RDFS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pyoxigraph import NamedNode

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
    """Give the claims of all documents, labels among them, without repetition and in the order of documents and text."""
    best = _labels(statement for _, statements in documents for statement in statements)
    out: list[Claim] = []
    for document, statements in documents:
        first: dict[Triple, Claim] = {}
        rest: dict[tuple[Triple, tuple[object, ...]], Claim] = {}
        for statement in sorted(_with_labels(statements, best), key=_reading_order):
            claim = Claim(statement.triple, document.iri, statement.spans, statement.pattern)
            if statement.predicate in _NAMING:
                first.setdefault(statement.triple, claim)
            else:
                rest.setdefault((statement.triple, statement.spans), claim)
        out += first.values()
        out += rest.values()
    return out


def _reading_order(statement: Statement) -> tuple[int, int, str]:
    return statement.spans[0].start, statement.spans[0].end, str(statement.triple)


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


def asserted(claims_: Iterable[Claim]) -> set[Quad]:
    """Give every claimed triple in the named graph of its source."""
    return {Quad(*claim.triple, claim.source) for claim in claims_}


def provenance(documents: Iterable[Document], claims_: Iterable[Claim]) -> Iterator[Quad]:
    """Yield what is known of the files: name, hash, kind, length, how many claims they gave, and what their sidecars say."""
    counts = Counter(claim.source for claim in claims_)
    for document in documents:
        facts: list[tuple[NamedNode, Term]] = [
            (RDF.type, FILM.Document),
            (RDFS.label, Literal(document.name)),
            (FILM.fileName, Literal(document.name)),
            (FILM.sha256, Literal(document.sha256)),
            (FILM.kind, Literal(document.kind)),
            (FILM.characters, integer(len(document.source_text))),
            (FILM.claims, integer(counts[document.iri])),
            *((_SIDECAR[key], Literal(value)) for key, value in document.sidecar.items()),
        ]
        for predicate, value in facts:
            yield Quad(document.iri, predicate, value, PROVENANCE)
