"""Headings of a text that still has its lines: "== Cast ==", "## Cast", or a short line of its own between blank lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model import Span

_MARKED: Final = re.compile(r"(?P<marks>={1,6}|#{1,6}(?= ))[ \t]*(?P<name>[^\s=#][^=\n]{0,118}?)[ \t]*=*")
_LONGEST: Final = 60  # characters of a heading without marks
_FEWEST: Final = 2  # headings with marks that show how a text is written
_MOST: Final = 2000  # headings; no article has a tenth of them
_FARTHEST: Final = 60  # headings between one and what it stands below
_TITLE: Final = 1  # the level of the text's own title
_SENTENCE_END: Final = (".", "!", "?", ":", ";", ",", "”", '"', ")", "]", "…")
_LISTED: Final = re.compile(r"[*•·–—-]|\d+[.)] | as | [–—-] |\t|\.\.|…|: ")
# Headings that stand alone in nearly every article about a film.
_USUAL: Final = """
plot|plot summary|plot synopsis|synopsis|story|storyline|summary|premise|cast|cast and characters|characters|casting|
production|development|pre-production|post-production|writing|screenplay|filming|principal photography|themes|analysis|
music|soundtrack|score|release|theatrical release|marketing|distribution|home media|home video|box office|reception|
critical reception|critical response|awards|accolades|awards and nominations|awards and honors|legacy|sequel|sequels|remake|
adaptations|background|controversy|historical accuracy|notes|footnotes|citations|sources|works cited|see also|references|
further reading|bibliography|external links
"""
_NAMES: Final = frozenset(_USUAL.replace("\n", "").split("|"))
PLOT: Final = frozenset({"plot", "plot summary", "plot synopsis", "synopsis", "story", "storyline", "summary", "premise"})
# Below these stands what is no statement about the film: other works, and titles to read on.
_ELSEWHERE: Final = re.compile(
    r"see also|related (?:works|articles|films)|(?:[\w'’-]+ ){0,3}(?:sequels?|prequels?|remakes?|reboots?|spin-?offs?|"
    r"noveli[sz]ations?)|(?:.{1,40} )?(?:stage|theat(?:er|re)|theatrical|broadway|musical|opera|radio|television|tv|comics?) "
    r"(?:adaptations?|productions?|series|shows?|pilots?|plays?|musicals?)|"
    r"(?:other )?adaptations|(?:(?:stage|broadway) )?musical|video games?|(?:in )?other media"
)
_AND: Final = re.compile(r",? (?:and|&) |, | ?/ ?")
REFERENCES: Final = frozenset(
    {
        "references", "notes", "footnotes", "citations", "sources", "bibliography", "works cited", "further reading",
        "notes and references", "references and notes", "explanatory notes", "general references"
    }
)  # fmt: skip
LINKS: Final = frozenset({"external links", "external link", "links"})
SEE_ALSO: Final = frozenset({"see also"})
_TAIL: Final = REFERENCES | LINKS | SEE_ALSO


class Heading(NamedTuple):
    """A heading: its line, its words in lower case, and its level (0 where no marks tell it)."""

    span: Span
    name: str
    level: int


# Where a line without the white space around it starts in the text, its words, and the number of blank lines before it.
_Line = tuple[int, str, int]


def headings(text: Span) -> list[Heading]:
    """List the headings of ``text``, in order; a text of one line has none, and where marks tell them, they tell all."""
    string = text.text
    if "\n" not in string:
        return []
    lines = list(_lines(string))
    marked = [_marked(line) if i and line[0] in "=#" else None for i, (_, line, _) in enumerate(lines)]
    told = len([read for read in marked if read]) >= _FEWEST
    found = []
    for i, (start, line, _) in enumerate(lines):
        read = marked[i] if told or not i or line[0] in "=#" else _plain(lines, i)
        if read:
            name, level = read
            found.append(Heading(text.part(start, start + len(line)), name, level))
        if len(found) == _MOST:
            break
    return found


def scopes(found: Sequence[Heading]) -> list[str]:
    """Tell what stands below each heading: ``plot``, ``elsewhere`` (what is no statement about the film), or ``body``.

    A heading with marks holds up to the next one that is not below it, one without up to the next one.
    """
    zone, level = "body", 0
    told = []
    for heading in found:
        if zone == "body" or not heading.level or heading.level <= level:
            zone, level = _zone(heading.name), heading.level
        told.append(zone)
    return told


def _zone(name: str) -> str:
    if name in PLOT:
        return "plot"
    return "elsewhere" if all(_ELSEWHERE.fullmatch(part) for part in _AND.split(name)) else "body"


def tail(found: Sequence[Heading]) -> Sequence[Heading]:
    """Give the headings at the end of a text that stand above references, links and the like, and those below them."""
    start = len(found)
    for place in range(len(found) - 1, -1, -1):
        above = _above(found, place)
        if found[place].name in _TAIL and (above is None or above.name in _TAIL):
            start = place
        elif above.name not in _TAIL if above else found[place].level or found[place].name in _NAMES:
            break
    return found[start:]


def _above(found: Sequence[Heading], place: int) -> Heading | None:
    """Give the heading that the one at ``place`` stands below; None for one of the whole text's parts."""
    level = found[place].level
    return next((h for h in reversed(found[max(0, place - _FARTHEST) : place]) if _TITLE < h.level < level), None)


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
