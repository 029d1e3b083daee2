"""Cast lists in flattened text: "Nicolas Cage as Ben Sanderson Elisabeth Shue as Sera ..." """

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.cast_chain import Head, chains
from kg.language.cast_features import mentions
from kg.language.cast_tail import tail
from kg.language.cast_trim import Range, aside, cut, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.cast_features import Known

_LONG: Final = 60  # characters of an entry that may already be prose


class Entry(NamedTuple):
    """One entry: ranges of the text."""

    whole: Range
    person: Range
    character: Range | None
    credited: Range | None
    note: str


def runs(text: str, context: str | None = None) -> list[list[Entry]]:
    """List the cast lists of ``text``; ``context`` is the whole document, whose other mentions of names help to cut."""
    if text.count(" as ") < 2:  # noqa: PLR2004  no list
        return []
    known = mentions(context if context is not None else text)
    lists = chains(text, known)
    stops = [*(chain[0].start for chain in lists), len(text)][1:]
    found = [run for chain, stop in zip(lists, stops, strict=False) for run in _split(text, chain, stop, known)]
    return [run for run in found if len(run) > 1]


def _split(text: str, chain: list[Head], stop: int, known: Known) -> Iterator[list[Entry]]:
    """Yield the entries of ``chain``, in several runs where prose stands between them."""
    run: list[Entry] = []
    for head, following in zip(chain, [*chain[1:], None], strict=True):
        end = following.start if following else stop
        if following is None or end - head.character > _LONG:
            close, end_of_entry = tail(text, head.character, end, known)
            prose = following is None or close < cut(text, head.character, end)
            run.append(_entry(text, head, close, end_of_entry if prose else end))
            if prose:
                yield run
                run = []
        else:
            run.append(_entry(text, head, end, end))


def _entry(text: str, head: Head, close: int, end: int) -> Entry:
    trimmed = trim(text, head.character, close)
    credited, note = trimmed.credited, trimmed.note
    for place in ((close, min(end, close + 200)), head.aside or (0, 0)):
        more = aside(text, *place)
        credited, note = credited or more[0], note or more[1]
    while end > head.character and text[end - 1].isspace():
        end -= 1
    return Entry((head.start, end), (head.start, head.end), trimmed.character, credited, note)
