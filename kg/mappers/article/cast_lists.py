"""The cast lists of an article: their entries, and the stretches of text that they fill."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kg.language import casts
from kg.language.cast_words import word
from kg.language.headings import headings as find_headings
from kg.language.headings import scopes
from kg.language.names import surname
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.language.headings import Heading
    from kg.model import Span

CAST: Final = re.compile(r"\b(?:cast|characters|starring|players|actors|dramatis personae)\b")
# Headings inside a cast section that carry no marks.
_PART: Final = re.compile(
    r"(?:main|principal|lead|leading|supporting|additional|other|minor|voice|guest|special|uncredited|also|live action)?"
    r" ?(?:cast|cast members|characters|roles|starring|appearances|stars|cameos?|cameo appearances|uncredited|voices|others?)"
)
# What a text says on the way to the cast of another version, and how many people the two then share at least.
_OTHER_VERSION: Final = re.compile(
    r"\b(?:sequel|prequel|remake|remade|follow-up|stage|musical|Broadway|television|TV|radio|series|revival)\b"
)
_SHARED: Final = 2
_WHOLE: Final = 5  # entries of a run that is a list of its own
_BULLETS: Final = " \t\n*•·–—-"


@dataclass(frozen=True, slots=True)
class Part:
    """One entry of a cast list: ``entry`` is all of it, ``position`` counts from 1."""

    entry: Span
    person: Mention
    character: Mention | None
    position: int
    credited_as: Mention | None = None
    note: str = ""


def parts(body: Span, headings: Sequence[Heading] = ()) -> tuple[list[Part], list[Span]]:
    """Find the cast lists of an article's body: their entries, and the stretches of text that they fill.

    Where ``headings`` name sections for the cast, the lists are looked for there.
    """
    found = [(section, run) for section in _sections(body, headings) for run in _runs(section)]
    if not found:
        found = [(body, run) for run in casts.runs(body.text, body.document.text)]
    entries = [(section, entry) for section, run in found if not _again(section, run, found) for entry in run]
    listed = [part for place, (text, entry) in enumerate(entries, 1) for part in _parts(text, entry, place)]
    return listed, [section.part(run[0].whole[0], run[-1].whole[1]) for section, run in found]


def _again(section: Span, run: list[casts.Entry], found: Sequence[tuple[Span, list[casts.Entry]]]) -> bool:
    """Tell whether ``run`` is the cast of another version: it lists people of a run before, and the text between says so."""
    start = run[0].whole[0]
    others = [other for text, other in found if text is section and other[-1].whole[1] <= start]
    if len(run) < _WHOLE or not others or not _OTHER_VERSION.search(section.text, others[-1][-1].whole[1], start):
        return False
    before = {section.text[slice(*person)] for other in others for entry in other for person in entry.persons}
    return len(before & {section.text[slice(*person)] for entry in run for person in entry.persons}) >= _SHARED


def _sections(body: Span, headings: Sequence[Heading]) -> list[Span]:
    """Give the sections whose headings say that they are about the cast, each with its heading and those below it."""
    found: list[Span] = []
    for place, (heading, scope) in enumerate(zip(headings, scopes(headings), strict=True)):
        start = heading.span.start
        if scope == "elsewhere" or not CAST.search(heading.name) or (found and start < found[-1].end):
            continue
        behind = (h for h in headings[place + 1 :] if not (h.level > heading.level or _PART.fullmatch(h.name)))
        end = next((h.span.start for h in behind), body.end)
        found.append(body.part(start - body.start, end - body.start).strip())
    return found


def _runs(section: Span) -> list[list[casts.Entry]]:
    """List what a section about the cast has of entries, in parts that nothing stands between."""
    text = _without_headings(section)
    entries = casts.lines(text)
    if not entries:
        return casts.runs(text, section.document.text)
    breaks = [i for i in range(1, len(entries)) if text[entries[i - 1].whole[1] : entries[i].whole[0]].strip(_BULLETS)]
    return [entries[start:end] for start, end in pairwise([0, *breaks, len(entries)])]


def _without_headings(section: Span) -> str:
    """Give a section's text, as long as it is, without its heading and those below it.

    Then its entries are one list, which counts from 1, however the cast is divided.
    """
    lines = section.text.split("\n")
    below = {h.span.text for h in find_headings(section)}
    plain = [" " * len(line) if line.strip() in below else line for line in lines[1:]]
    return "\n".join([" " * len(lines[0]), *plain])


def _parts(body: Span, entry: casts.Entry, position: int) -> Iterator[Part]:
    """Yield the part of every actor of ``entry``."""
    character, credited = entry.character, entry.credited
    for person in entry.persons:
        yield Part(
            body.part(*entry.whole),
            _person(body.part(*person), body.part(*entry.persons[-1])),
            Mention.of(body.part(*character)) if character else None,
            position,
            Mention.of(body.part(*credited)) if credited else None,
            entry.note,
        )


def _person(name: Span, last: Span) -> Mention:
    """Give the actor ``name``, who in "Ann and Bo Lee" shares the family name of the ``last`` one."""
    shared = " " not in name.text and " " in last.text and word(name.text).given
    return Mention.of(name, f"{name.text} {surname(last.text)}" if shared else None)
