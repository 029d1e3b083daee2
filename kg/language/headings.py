"""Headings of a text that still has its lines: "== Cast ==", "## Cast", or a short line of its own between blank lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

_MARKED: Final = re.compile(r"(?P<marks>={1,6}|#{1,6}(?= ))[ \t]*(?P<name>[^\s=#][^=\n]{0,118}?)[ \t]*=*")
_LONGEST: Final = 60  # characters of a heading without marks
_SENTENCE_END: Final = (".", "!", "?", ":", ";", ",", "”", '"', ")", "]", "…")
_LISTED: Final = re.compile(r"[*•·–—-]|\d+[.)] | as | [–—-] |\t|\.\.|…|: ")
# Headings that stand alone in nearly every article about a film.
_USUAL: Final = """
plot|plot summary|plot synopsis|synopsis|story|storyline|summary|premise|cast|cast and characters|characters|casting|
production|development|pre-production|post-production|writing|screenplay|filming|principal photography|themes|analysis|
music|soundtrack|score|release|theatrical release|marketing|distribution|home media|home video|box office|reception|
critical reception|critical response|awards|accolades|awards and nominations|awards and honors|legacy|sequel|sequels|remake|
adaptations|background|controversy|historical accuracy|notes|see also|references|further reading|bibliography|external links
"""
_NAMES: Final = frozenset(_USUAL.replace("\n", "").split("|"))
PLOT: Final = frozenset({"plot", "plot summary", "plot synopsis", "synopsis", "story", "storyline", "summary", "premise"})


class Heading(NamedTuple):
    """A heading: its line, its words in lower case, and its level (0 where no marks tell it)."""

    span: Span
    name: str
    level: int


# Where a line without the white space around it starts in the text, its words, and the number of blank lines before it.
_Line = tuple[int, str, int]


def headings(text: Span) -> list[Heading]:
    """List the headings of ``text``, in order; a text of one line has none."""
    string = text.text
    if "\n" not in string:
        return []
    lines = list(_lines(string))
    found = []
    for i, (start, line, _) in enumerate(lines):
        read = _marked(line) if line[0] in "=#" else _plain(lines, i)
        if read and i:
            name, level = read
            found.append(Heading(text.part(start, start + len(line)), name, level))
    return found


def _lines(string: str) -> Iterator[_Line]:
    """Yield the lines that are not blank."""
    start = blank = 0
    for line in string.split("\n"):
        if bare := line.strip():
            yield start + line.index(bare[0]), bare, blank
            blank = 0
        else:
            blank += 1
        start += len(line) + 1


def _marked(line: str) -> tuple[str, int] | None:
    match = _MARKED.fullmatch(line)
    return (match["name"].casefold(), len(match["marks"])) if match else None


def _plain(lines: list[_Line], i: int) -> tuple[str, int] | None:
    """Read a line without marks: it has a usual name, or stands off from sentences before and behind it."""
    _, line, blank_before = lines[i]
    if len(line) > _LONGEST or line.endswith(_SENTENCE_END) or not line[0].isalnum():
        return None
    name = line.casefold()
    if name not in _NAMES:
        behind = lines[i + 1][1] if i + 1 < len(lines) else ""
        stands_off = blank_before > 1 or (_is_told(lines[i - 1][1]) and _is_told(behind))
        if not stands_off or line[0].islower() or _LISTED.search(line):
            return None
    return name, 0


def _is_told(line: str) -> bool:
    return line.endswith((".", ".”", '."', ".)")) and len(line) > _LONGEST
