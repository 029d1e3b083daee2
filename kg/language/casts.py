"""Cast lists in flattened text, such as "Nicolas Cage as Ben Sanderson Elisabeth Shue as Sera Julian Sands as Yuri"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language import cast_lines
from kg.language.cast_chain import Head, chains
from kg.language.cast_joints import Respelled, respelled
from kg.language.cast_known import mentions
from kg.language.cast_tail import Style, tail
from kg.language.cast_trim import Range, aside, cut, trim
from kg.language.names import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.cast_known import Known

_JOINT: Final = re.compile(r",? (?:and|&) |, (?!(?:Jr|Sr)\b)")
# "Ann Lee as Mia (uncredited) Bo Berg (uncredited) Cy Dahl as": an actor without a character.
_ALONE: Final = re.compile(
    rf"[)\]] (?P<name>[{UPPER}][\w.'’-]+(?: [{UPPER}][\w.'’-]*){{1,3}}) \((?P<note>uncredited|unbilled|extra|cameo)\)"
)
_NEAR: Final = 3000  # characters between entries of one list
_MARK: Final = re.compile(r"[,:.(]| [-–—(]")
_LONG: Final = 60  # characters of an entry that may already be prose


class Entry(NamedTuple):
    """One entry: ranges of the text."""

    whole: Range
    persons: tuple[Range, ...]
    character: Range | None
    credited: Range | None
    note: str
    described: bool  # a mark ends the character


def runs(text: str, context: str | None = None) -> list[list[Entry]]:
    """List the cast lists of ``text``; ``context`` is the whole document, whose other mentions of names help to cut."""
    written = [[_line_entry(text, line) for line in lines] for lines in cast_lines.lists(text)] if "\n" in text else []
    if written:
        return written  # needs no cutting
    whole = context if context is not None else text
    known = mentions(whole)
    other = respelled(text, known)
    if other:
        spelled = other if whole == text else respelled(whole, known)
        known = mentions(spelled.text) if spelled else known
        return [[_placed(entry, other) for entry in run] for run in _joined_by_as(other.text, known)]
    return _joined_by_as(text, known)


def _placed(entry: Entry, text: Respelled) -> Entry:
    """Give an ``entry`` of the respelled ``text`` as it stands in the original."""
    (start, end), (low, high) = entry.whole, entry.character or (0, 0)
    credited = entry.credited
    return entry._replace(
        whole=(text.place(start), text.place(end)),
        persons=tuple((text.place(low), text.place(high)) for low, high in entry.persons),
        character=(text.place(low), text.place(high)) if entry.character else None,
        credited=(text.place(credited[0]), text.place(credited[1])) if credited else None,
    )


def _joined_by_as(text: str, known: Known) -> list[list[Entry]]:
    """List the cast lists of ``text`` whose entries "as" joins."""
    if text.count(" as ") < 2:  # noqa: PLR2004  no list
        return []
    lists = chains(text, known)
    stops = [*(chain[0].start for chain in lists), len(text)][1:]
    found = [run for chain, stop in zip(lists, stops, strict=False) for run in _split(text, chain, stop, known)]
    return [run for run in found if len(run) > 1 or any(_near(run, other) for other in found)]


def lines(text: str) -> list[Entry]:
    """List the entries of ``text``, which is all about the cast, that stand line by line."""
    return [_line_entry(text, line) for line in cast_lines.section(text)]


def _line_entry(text: str, line: cast_lines.Line) -> Entry:
    start, end = line.person
    if line.character:
        return _entry(text, Head(start, end, line.aside, line.character[0]), line.character[1], line.whole[1])
    credited, note = aside(text, *line.aside) if line.aside else (None, "")
    return Entry(line.whole, _persons(text, Head(start, end, None, end)), None, credited, note, described=True)


def _near(run: list[Entry], other: list[Entry]) -> bool:
    """Tell whether a single entry belongs to the list ``other``: one with long descriptions looks like prose."""
    distance = max(other[0].whole[0] - run[-1].whole[1], run[0].whole[0] - other[-1].whole[1])
    return len(other) > 1 and distance < _NEAR and run[0].described


def _split(text: str, chain: list[Head], stop: int, known: Known) -> Iterator[list[Entry]]:
    """Yield the entries of ``chain``, in several runs where prose stands between them."""
    run: list[Entry] = []
    style = Style.of(text, [(head.start, head.end, head.character) for head in chain])
    for head, following in zip(chain, [*chain[1:], None], strict=True):
        if not run and _inside_sentence(text, head.start):
            continue
        end = following.start if following else stop
        close = end_of_entry = end
        if following is None or end - head.character > _LONG:
            close, end_of_entry = tail(text, head.character, end, known, style)
        goes_on = following is not None and close >= cut(text, head.character, end)
        run.append(_entry(text, head, end if goes_on else close, end if goes_on else end_of_entry))
        run += _alone(text, run[-1])
        if not goes_on:
            yield run
            run = []


def _alone(text: str, entry: Entry) -> Iterator[Entry]:
    """Yield the actors without characters who stand behind the brackets of ``entry``."""
    place = text.find(")", entry.character[1], entry.character[1] + 100) if entry.character and entry.note else -1
    while place >= 0 and (match := _ALONE.match(text, place)):
        name = match.span("name")
        yield Entry((name[0], match.end()), (name,), None, None, match["note"], described=True)
        place = match.end() - 1


def _inside_sentence(text: str, start: int) -> bool:
    """Tell whether what begins at ``start`` continues a sentence of prose: "the film stars ..."."""
    before = text[max(0, start - 40) : start].rstrip()
    return bool(before) and (before[-1] in ",;" or (before[-1].isalnum() and not before.split(" ")[-1][:1].isupper()))


def _entry(text: str, head: Head, close: int, end: int) -> Entry:
    trimmed = trim(text, head.character, close)
    credited, note = trimmed.credited, trimmed.note
    for place in ((close, min(end, close + 200)), head.aside or (0, 0)):
        more = aside(text, *place)
        credited, note = credited or more[0], note or more[1]
    while end > head.character and text[end - 1].isspace():
        end -= 1
    described = bool(_MARK.match(text, trimmed.character[1]))
    return Entry((head.start, end), _persons(text, head), trimmed.character, credited, note, described)


def _persons(text: str, head: Head) -> tuple[Range, ...]:
    """Give the names that an entry's actors have, one by one."""
    ranges, start = [], head.start
    for match in _JOINT.finditer(text, head.start, head.end):
        ranges.append((start, match.start()))
        start = match.end()
    return (*ranges, (start, head.end))
