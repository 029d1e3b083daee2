"""Pages of a streaming catalogue about one film, flattened to plain text.

::

    The Long Way                         title
    "Every road ends."                   tagline
    Ada Moss drives north ... Read more  blurb
    Stream NowNot Currently Available On (7 platforms)
    Streaming availability last verified: May 2, 2025
    About The Long Way                   prose
    Details
    - Runtime                            a label,
    - 1h 51m                             and its value
    Cast
    Jo Reed                              a person,
    Ada Moss                             and whom she plays
    Written by: Ann Example
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts import things
from kg.mappers.catalogue import cast, details, prose
from kg.mappers.catalogue.page import read, resembles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Document, Statement


def recognises(document: Document) -> bool:
    """Tell whether the text has the structure of a catalogue page."""
    return resembles(document)


def statements(document: Document) -> Iterator[Statement]:
    """Yield every fact that a catalogue page states about its one film."""
    page = read(document)
    film = details.film(page)
    yield from things.film(film, "catalogue.head/title")
    yield from details.statements(page, film)
    yield from cast.statements(page, film)
    yield from prose.statements(page, film)
