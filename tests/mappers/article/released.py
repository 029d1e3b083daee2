"""What the tests of releases ask of a sentence: its releases and distributors, as plain columns."""

from __future__ import annotations

from kg.documents import from_bytes
from kg.mappers.article.distribution import found
from kg.mappers.article.reading import read
from kg.mappers.article.releases import statements
from kg.vocab import FILM

LEAD = "Harbour is a 1999 Norwegian drama film directed by Ann Marlow. "
_COLUMNS = {
    FILM.releaseKind: "kind",
    FILM.date: "date",
    FILM.territory: "territory",
    FILM.event: "event",
    FILM.medium: "medium",
    FILM.releaseLanguage: "language",
    FILM.releasedBy: "by",
}


def released(prose: str) -> list[dict[str, str]]:
    """List the releases that ``prose`` tells of the film Harbour."""
    article = read(from_bytes((LEAD + prose).encode(), "harbour.txt"))
    releases: dict[str, dict[str, list[str]]] = {}
    for statement in statements(article):
        if statement.predicate == FILM.releaseOf:
            releases.setdefault(statement.subject.value, {})
        elif column := _COLUMNS.get(statement.predicate):
            value = statement.object.value.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
            releases[statement.subject.value].setdefault(column, []).append(value)
    return [{column: "+".join(values) for column, values in release.items()} for release in releases.values()]


def distributed(prose: str) -> list[tuple[str, str]]:
    """List who distributes the film Harbour, and where, as ``prose`` tells it."""
    article = read(from_bytes((LEAD + prose).encode(), "harbour.txt"))
    return [(firm.name, place.name if place else "") for firm, place, _ in found(article)]
