"""Works that a film is based on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.facts.roles import role
from kg.facts.things import Evidence, Film, state
from kg.iris import mint, tail
from kg.values import integer, text
from kg.vocab import FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Mention, Statement


@dataclass(frozen=True, slots=True)
class Basis:
    """The work that a film is based on, as far as a document tells: ``type`` is ``novel``, ``play``, ``memoir``, ..."""

    type: str
    title: Mention | None = None
    authors: tuple[Mention, ...] = ()
    year: int | None = None


def based_on(about: Film, work: Basis, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield the work behind the film, and a *source author* role for everybody who wrote it."""
    untitled = f"basis of {tail(about.iri)}"
    name = " ".join([work.title.name, *(a.name for a in work.authors)]) if work.title else untitled
    node = mint("work", work.type, name)
    yield state(about.iri, FILM.basedOn, node, at, by)
    yield state(node, RDF.type, FILM.SourceWork, at, by)
    yield state(node, FILM.workType, text(work.type), at, by)
    if work.title:
        yield state(node, FILM.title, text(work.title.name), (*at, *work.title.spans), by)
    if work.year:
        yield state(node, FILM.year, integer(work.year), at, by)
    for author in work.authors:
        yield from role(about, author, "source author", at, by)
        yield state(node, FILM.writtenByAuthor, mint("person", author.name), (*at, *author.spans), by)
