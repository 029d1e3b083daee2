"""Cast lists with one entry a line: "* Ann Lee as Mia Roe, a nurse", "Bo Berg – Sgt. Holt", "Cy Dahl ... Tom"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.names import NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.cast_trim import Range

_HEADING: Final = re.compile(
    r"(?:={1,6} ?|#{1,6} )?(?:(?:Main|Full|Principal|Supporting|Voice|Additional) )?(?:[Cc]ast|CAST|Starring|[Cc]haracters)"
    r"(?: (?:and|&) [Cc](?:haracters|rew|ast))?(?: list)?(?: ?={1,6})?:?"
)
_ENTRY: Final = re.compile(r"(?:[*•·–-] ?)?(?P<person>[^*•\t]{2,80}?)(?P<joint> as | [–—-] |: |\t+| ?\.{2,} ?| ?… ?)(?=\S)")
_FIRST: Final = frozenset("=#MFPSVACc")  # what a heading begins with
_BULLETS: Final = ("*", "•", "·")
_FEWEST: Final = 2  # entries of a list
_MOST: Final = 1200  # and of a text at most: no film has more, and what follows is read as prose


class Line(NamedTuple):
    """One entry: ranges of the text, ``character`` to the end of the line."""

    person: Range
    character: Range


def lists(text: str) -> Iterator[list[Line]]:
    """Yield the cast lists that stand line by line: below a heading "Cast", or as bullets."""
    found: list[Line] = []
    headed = False
    start, left = 0, _MOST
    for line in text.split("\n"):
        stripped = line.strip()
        listed = headed or stripped[:1] in _BULLETS
        entry = _entry(text, start, start + len(line), joined_by_as=not headed) if listed and stripped else None
        if entry and left:
            found.append(entry)
            left -= 1
        elif stripped:
            if len(found) >= _FEWEST:
                yield found
            found, headed = [], stripped[0] in _FIRST and bool(_HEADING.fullmatch(stripped))
        start += len(line) + 1
    if len(found) >= _FEWEST:
        yield found


def _entry(text: str, start: int, end: int, *, joined_by_as: bool) -> Line | None:
    """Read one line; below no heading only "as" joins a person to a character."""
    while start < end and text[start].isspace():
        start += 1
    match = _ENTRY.match(text, start, end)
    if not match or (joined_by_as and match["joint"] != " as "):
        return None
    low, high = match.span("person")
    name = match["person"].split(" (", 1)[0].rstrip(' "”')
    if not NAME.fullmatch(name.lstrip('"“ ').replace('"', "")) and " and " not in name:
        return None
    while text[end - 1].isspace():
        end -= 1
    return Line((low, min(high, low + len(name))), (match.end(), end))
