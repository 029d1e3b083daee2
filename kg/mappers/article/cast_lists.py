"""The cast lists of an article: their entries, and the stretches of text that they fill."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language import casts
from kg.model import Mention

if TYPE_CHECKING:
    from kg.model import Span


@dataclass(frozen=True, slots=True)
class Part:
    """One entry of a cast list: ``entry`` is all of it, ``position`` counts from 1."""

    entry: Span
    person: Mention
    character: Mention | None
    position: int
    credited_as: Mention | None = None
    note: str = ""


def parts(body: Span) -> tuple[list[Part], list[Span]]:
    """Find the cast lists of an article's body: their entries, and the stretches of text that they fill."""
    runs = casts.runs(body.text, body.document.text)
    entries = [entry for run in runs for entry in run]
    found = [_part(body, entry, person, position) for position, entry in enumerate(entries, 1) for person in entry.persons]
    return found, [body.part(run[0].whole[0], run[-1].whole[1]) for run in runs]


def _part(body: Span, entry: casts.Entry, person: tuple[int, int], position: int) -> Part:
    character, credited = entry.character, entry.credited
    return Part(
        body.part(*entry.whole),
        Mention.of(body.part(*person)),
        Mention.of(body.part(*character)) if character else None,
        position,
        Mention.of(body.part(*credited)) if credited else None,
        entry.note,
    )
