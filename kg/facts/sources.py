"""Reviews, and the works that a document cites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.facts.things import Evidence, Film, caption, organisation, person, state
from kg.iris import digest, mint
from kg.values import Date, integer, text
from kg.vocab import FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Mention, Statement


def review(
    about: Film, critic: Mention | None, publication: Mention | None, at: Evidence, by: str, *, quotation: Mention | None = None
) -> Iterator[Statement]:
    """Yield that a critic, or an unnamed critic of a publication, reviewed the film, with the words quoted."""
    node = about.mint("review", critic.name if critic else "", publication.name if publication else "")
    yield state(node, RDF.type, FILM.Review, at, by)
    yield caption(node, ["review", critic.name if critic else "", publication.name if publication else ""], at, by)
    yield state(node, FILM.reviewOf, about.iri, at, by)
    if critic:
        who, naming = person(critic, by)
        yield from naming
        yield state(node, FILM.critic, who, (*at, *critic.spans), by)
    if publication:
        paper, naming = organisation(publication, by)
        yield from naming
        yield state(node, FILM.publication, paper, (*at, *publication.spans), by)
    if quotation:
        yield state(node, FILM.quotation, text(quotation.name), quotation.spans, by)


@dataclass(frozen=True, slots=True)
class Citation:
    """A work in a list of references; ``authors`` are "Given Family", ``identifier`` is "ISBN 0792838068"."""

    title: Mention | None = None
    authors: tuple[Mention, ...] = ()
    publisher: Mention | None = None
    date: Date | None = None
    accessed: Date | None = None
    archived: Date | None = None
    identifier: Mention | None = None


def citation(told: Citation, position: int, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield one entry of a document's references; it is evidence that a work exists, never of what the work may say."""
    source = at[0].document.iri
    title = told.title.name if told.title else at[0].text
    key = (title, *(a.name for a in told.authors), told.publisher.name if told.publisher else "", str(told.date or ""))
    key += (str(told.accessed or ""), told.identifier.name if told.identifier else "")
    node = mint("source", "cited", f"{title[:50]} {digest(*key)}")
    yield state(source, FILM.cites, node, at, by)
    yield state(node, RDF.type, FILM.CitedWork, at, by)
    yield state(node, FILM.citationPosition, integer(position), at, by)
    if told.title:
        yield state(node, FILM.title, text(told.title.name), told.title.spans, by)
    for author in told.authors:
        who, naming = person(author, by)
        yield from naming
        yield state(node, FILM.citedAuthor, who, author.spans, by)
    if told.publisher:
        firm, naming = organisation(told.publisher, by)
        yield from naming
        yield state(node, FILM.publisher, firm, told.publisher.spans, by)
    for when, predicate in (
        (told.date, FILM.published),
        (told.accessed, FILM.accessed),
        (told.archived, FILM.archived),
    ):
        if when:
            yield state(node, predicate, when.literal(), at, by)
    if told.identifier:
        yield state(node, FILM.identifier, text(told.identifier.name), told.identifier.spans, by)
