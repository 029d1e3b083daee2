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


class _Line(NamedTuple):
    span: Span
    blank_before: int


def headings(text: Span) -> list[Heading]:
    """List the headings of ``text``, in order; a text of one line has none."""
    if "\n" not in text.text:
        return []
    lines = list(_lines(text))
    found = []
    for i, line in enumerate(lines):
        if i and (heading := _marked(line.span) or _plain(lines, i)):
            found.append(heading)
    return found


def _lines(text: Span) -> Iterator[_Line]:
    """Yield the lines that are not blank, each with the number of blank lines before it."""
    start = blank = 0
    for line in text.text.split("\n"):
        if line.strip():
            yield _Line(text.part(start, start + len(line)).strip(), blank)
            blank = 0
        else:
            blank += 1
        start += len(line) + 1


def _marked(line: Span) -> Heading | None:
    match = _MARKED.fullmatch(line.text) if line.text[0] in "=#" else None
    return Heading(line, match["name"].casefold(), len(match["marks"])) if match else None


def _plain(lines: list[_Line], i: int) -> Heading | None:
    """Read a line without marks: it has a usual name, or stands off from sentences before and behind it."""
    line = lines[i].span
    if len(line) > _LONGEST or line.text.endswith(_SENTENCE_END) or not line.text[0].isalnum():
        return None
    name = line.text.casefold()
    if name not in _NAMES:
        behind = lines[i + 1].span.text if i + 1 < len(lines) else ""
        stands_off = lines[i].blank_before > 1 or (_is_told(lines[i - 1].span.text) and _is_told(behind))
        if not stands_off or line.text[0].islower() or _LISTED.search(line.text):
            return None
    return Heading(line, name, 0)


def _is_told(line: str) -> bool:
    return line.endswith((".", ".”", '."', ".)")) and len(line) > _LONGEST
