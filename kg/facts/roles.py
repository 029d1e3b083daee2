"""Roles: one person's contribution to one film."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.facts.things import Evidence, Film, caption, named, outermost, person, state
from kg.values import integer, text
from kg.vocab import FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Mention, Statement

# What a person does for a film, as the query ``crew`` calls it, and the individual of the ontology that stands for it.
FUNCTIONS: Final = {
    "actor": FILM.acting,
    "director": FILM.directing,
    "writer": FILM.writing,
    "story": FILM.storyWriting,
    "producer": FILM.producing,
    "executive producer": FILM.executiveProducing,
    "composer": FILM.composing,
    "cinematographer": FILM.cinematography,
    "editor": FILM.editing,
    "production designer": FILM.productionDesign,
    "costume designer": FILM.costumeDesign,
    "choreographer": FILM.choreography,
    "narrator": FILM.narration,
    "source author": FILM.sourceAuthorship,
}


def role(about: Film, who: Mention, function: str, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield that ``who`` has the ``function`` (a key of ``FUNCTIONS``) in the film; for actors see ``part``."""
    node = about.mint("role", who.name, function)
    people, naming = person(who, by)
    evidence = outermost(*at, *who.spans)
    yield from naming
    yield state(node, RDF.type, FILM.Role, evidence, by)
    yield caption(node, [who.name, function], evidence, by)
    yield state(node, FILM.inFilm, about.iri, evidence, by)
    yield state(node, FILM.filledBy, people, evidence, by)
    yield state(node, FILM.function, FUNCTIONS[function], evidence, by)


def part(
    about: Film,
    who: Mention,
    character: Mention | None,
    at: Evidence,
    by: str,
    *,
    position: int | None = None,
    credited_as: Mention | None = None,
    note: str = "",
) -> Iterator[Statement]:
    """Yield that ``who`` acts in the film, as ``character`` where the document tells.

    ``position`` counts from 1 in the document's own cast list; ``note`` is ``voice``, ``uncredited``, ... as written.
    """
    node = about.mint("role", who.name, "actor", character.name if character else "")
    people, naming = person(who, by)
    evidence = outermost(*at, *who.spans)
    yield from naming
    yield state(node, RDF.type, FILM.Role, evidence, by)
    yield caption(node, [f"{who.name} as {character.name}"] if character else [who.name, "actor"], evidence, by)
    yield state(node, FILM.inFilm, about.iri, evidence, by)
    yield state(node, FILM.filledBy, people, evidence, by)
    yield state(node, FILM.function, FUNCTIONS["actor"], evidence, by)
    if character:
        who_is_played = about.mint("character", character.name)
        yield state(node, FILM.playsCharacter, who_is_played, (*at, *character.spans), by)
        yield state(node, FILM.characterAsWritten, text(character.spans[0].text), (character.spans[0],), by)
        yield from _character(about, character, by)
    if position is not None:
        yield state(node, FILM.position, integer(position), at, by)
    if credited_as:
        yield state(node, FILM.creditedAs, text(credited_as.name), (*at, *credited_as.spans), by)
    if note:
        yield state(node, FILM.creditNote, text(note), at, by)


def _character(about: Film, character: Mention, by: str) -> Iterator[Statement]:
    node = about.mint("character", character.name)
    yield from named(node, FILM.Character, character, by)
    yield state(node, FILM.characterIn, about.iri, character.spans, by)


def in_plot(about: Film, character: Mention, by: str) -> Iterator[Statement]:
    """Yield that the document's account of the plot names ``character``."""
    yield from _character(about, character, by)
    yield state(about.iri, FILM.plotNames, about.mint("character", character.name), character.spans, by)
