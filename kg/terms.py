"""The ontology as a page for people: every term, rule and constraint, in the words of the files that declare them.

``python -m kg.terms > docs/ontology.md`` writes the page; a test compares the two.
"""

from __future__ import annotations

import sys
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from kg import ontology
from kg.resources import folder
from kg.vocab import FILM, OWL, PREFIXES, RDF, RDFS, SH, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# What the page shows, in order: heading, the class of the terms, how a term relates to others.
KINDS: Final = (
    ("Classes", OWL.Class),
    ("Properties that lead to things", OWL.ObjectProperty),
    ("Properties that lead to values", OWL.DatatypeProperty),
    ("Properties that only rules read", OWL.AnnotationProperty),
    ("Functions", FILM.Function),
    ("Kinds of release", FILM.ReleaseKind),
)
_OPENING: Final = """\
# The ontology

Every term of the graph, as declared in [film.ttl](../ontology/film.ttl); what the [rules](../ontology/rules) add to what OWL
says; and what must hold ([shapes.ttl](../ontology/shapes.ttl)). The prefix `film:` is `https://kg.example/ontology/film#`.
How the terms relate to those of schema.org, Wikidata, DBpedia and MovieLabs OMC stands in
[alignment.ttl](../ontology/alignment.ttl).

This page is generated: `python -m kg.terms > docs/ontology.md`.
"""


@dataclass(frozen=True, slots=True)
class Declared:
    """A term as ``film.ttl`` declares it; ``wider``, ``domain``, ``range`` and ``inverse`` are CURIEs (empty where none)."""

    iri: NamedNode
    kind: NamedNode
    label: str
    definition: str
    example: str
    note: str
    wider: tuple[str, ...]
    domain: str
    range: str
    inverse: str

    @property
    def curie(self) -> str:
        """The term's name with its prefix."""
        return _curie(self.iri)


def declared() -> list[Declared]:
    """List the ontology's terms, by kind as in ``KINDS`` and then by name."""
    said: dict[NamedNode, dict[NamedNode, list[NamedNode | Literal]]] = defaultdict(lambda: defaultdict(list))
    for quad in ontology.load().triples:
        if isinstance(quad.subject, NamedNode) and quad.subject in FILM and isinstance(quad.object, NamedNode | Literal):
            said[quad.subject][quad.predicate].append(quad.object)
    order = [kind for _, kind in KINDS]
    terms = [_declared(iri, about, kind) for iri, about in said.items() for kind in order if kind in about[RDF.type]]
    return sorted(terms, key=lambda term: (order.index(term.kind), term.curie.lower()))


def _declared(iri: NamedNode, about: Mapping[NamedNode, list[NamedNode | Literal]], kind: NamedNode) -> Declared:
    def words(predicate: NamedNode) -> str:
        return " ".join(value.value for value in about.get(predicate, []))

    def terms(*predicates: NamedNode) -> tuple[str, ...]:
        values = [value for predicate in predicates for value in about.get(predicate, [])]
        return tuple(_curie(value) for value in values if isinstance(value, NamedNode))

    return Declared(
        iri,
        kind,
        label=words(SKOS.prefLabel),
        definition=words(SKOS.definition),
        example=words(SKOS.example),
        note=words(SKOS.scopeNote),
        wider=terms(RDFS.subClassOf, RDFS.subPropertyOf),
        domain=" ".join(terms(RDFS.domain)),
        range=" ".join(terms(RDFS.range)),
        inverse=" ".join(terms(OWL.inverseOf)),
    )


def _curie(iri: NamedNode) -> str:
    """Give ``iri`` with its prefix.

    >>> _curie(FILM.Film)
    'film:Film'
    """
    short = (f"{p}:{iri.value.removeprefix(start)}" for p, start in PREFIXES.items() if iri.value.startswith(start))
    return next(short, iri.value)


def rules() -> dict[str, str]:
    """Give every rule's name and what its header says it infers."""
    headers = {
        name: tomllib.loads("\n".join(line[2:] for line in text.splitlines() if line.startswith("#+")))
        for name, text in ontology.load().rules
    }
    return {name: header["summary"] for name, header in headers.items()}


def constraints() -> dict[str, list[str]]:
    """Give every shape's name and the messages of its constraints, as ``shapes.ttl`` orders them; warnings say so."""
    triples = [quad.triple for quad in parse(path=str(folder("ontology") / "shapes.ttl"), format=RdfFormat.TURTLE)]
    owner = {t.object: t.subject for t in triples if t.predicate == SH.property and isinstance(t.object, BlankNode)}
    mild = {t.subject for t in triples if t.predicate == SH.severity and t.object == SH.Warning}
    said: dict[str, list[str]] = defaultdict(list)
    for t in triples:
        shape = owner.get(t.subject, t.subject)
        if t.predicate == SH.message and isinstance(shape, NamedNode) and isinstance(t.object, Literal):
            said[shape.value.rpartition("#")[2]].append(t.object.value + " *(warning)*" * (t.subject in mild))
    return dict(said)


def markdown() -> str:
    """Give the page."""
    return "\n".join([_OPENING, *_terms(), *_rules(), *_constraints()])


def _terms() -> Iterator[str]:
    terms = declared()
    for heading, kind in KINDS:
        yield f"## {heading}\n"
        rows = [(_name(t), _meaning(t), t.example) for t in terms if t.kind == kind]
        yield from _table(("term", "means", "for instance"), rows)


def _name(term: Declared) -> str:
    ends = f"<br>{term.domain or '*'} → {term.range or '*'}" if term.domain or term.range else ""
    wider = f"<br>⊑ {', '.join(term.wider)}" if term.wider else ""
    inverse = f"<br>inverse of {term.inverse}" if term.inverse else ""
    return f"**{term.curie}**<br>{term.label}{ends}{wider}{inverse}"


def _meaning(term: Declared) -> str:
    return f"{term.definition}<br>*{term.note}*" if term.note else term.definition


def _rules() -> Iterator[str]:
    yield "## Rules\n"
    yield from _table(("rule", "what it infers"), ((f"[{n}](../ontology/rules/{n}.rq)", words) for n, words in rules().items()))


def _constraints() -> Iterator[str]:
    yield "## What must hold\n"
    yield "Breaking one of these is a violation. A warning is about the sources: they say something odd.\n"
    yield from _table(("shape", "says"), ((name, "<br>".join(said)) for name, said in constraints().items()))


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in (header, ("---",) * len(header), *rows):
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"
    yield ""


if __name__ == "__main__":
    sys.stdout.write(markdown())
