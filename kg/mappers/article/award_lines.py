"""The sentences that may tell of awards, and the lines of a list as one, with the headings that they stand below."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.award_sections import LABEL
from kg.mappers.article.reading import TOLD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.language.headings import Heading
    from kg.mappers.article.reading import Article, Sentence

_ENDS: Final = (".", "!", "?", '"', "”")
_LONGEST: Final = 3000  # characters of a list of prizes
_NEAR: Final = 60  # characters before a list in which its label stands
_FARTHEST: Final = 60  # headings between a list and what it stands below
_BULLETS: Final = " \t\n*•·–-"


class Told(NamedTuple):
    """A sentence, or a list of lines; the headings ``above`` it, the closest first; whether it is the ``first`` below them."""

    sentence: Sentence
    above: Sequence[Heading] = ()
    first: bool = False


def told(article: Article) -> Iterator[Told]:
    """Yield the sentences outside the plot; the lines of a list, which end as no sentence does, as one."""
    if "\n" not in article.document.text.strip():
        yield from (Told(sentence) for sentence, _ in article.told)
        return
    starts = [heading.span.start for heading in article.headings]
    before = 0
    above: list[Heading] = []
    for lines in _lists(article):
        if lines[0].zone in TOLD:
            place = bisect_left(starts, lines[0].span.start)
            above = _above(article.headings, place) if place != before else above
            yield Told(_joined(lines, _begins(lines[0])), above, place != before)
            before = place


def _lists(article: Article) -> Iterator[list[Sentence]]:
    """Yield the lines that belong together, most often a sentence alone."""
    lines: list[Sentence] = []
    borders = iter([*(heading.span.start for heading in article.headings), len(article.document.text)])
    border = next(borders)
    for sentence in article.prose:
        parted = False
        while border < sentence.span.start:
            border, parted = next(borders), True
        if lines and (parted or not _goes_on(lines, sentence)):
            yield lines
            lines = []
        lines.append(sentence)
    if lines:
        yield lines


def _goes_on(lines: list[Sentence], line: Sentence) -> bool:
    first, last = lines[0].span, lines[-1]
    if last.text.endswith(_ENDS) or last.zone != line.zone or line.span.end - first.start >= _LONGEST:
        return False
    return "\n" in first.document.text[last.span.end : line.span.start]


def _joined(lines: list[Sentence], start: int) -> Sentence:
    """Give one sentence for ``lines`` that stand one below the other, from ``start`` on."""
    first = lines[0]
    if len(lines) == 1 and start == first.span.start:
        return first
    whole = first.span.part(start - first.span.start, lines[-1].span.end - first.span.start)
    return replace(first, span=whole, quotations=tuple(q for line in lines for q in line.quotations))


def _begins(line: Sentence) -> int:
    """Give where a list begins whose first line is ``line``: at the label above it ("Won"), which is too short to be prose."""
    start = line.span.start
    before = line.span.document.text[max(0, start - _NEAR) : start]
    end = len(before.rstrip(_BULLETS))
    label = before[:end].rpartition("\n")[2].lstrip(_BULLETS)
    return start - len(before) + end - len(label) if end < len(before) and LABEL.fullmatch(label) else start


def _above(headings: Sequence[Heading], place: int) -> list[Heading]:
    """List what stands above the text behind the first ``place`` headings, the closest first."""
    found: list[Heading] = []
    for heading in reversed(headings[max(0, place - _FARTHEST) : place]):
        if not found or 0 < heading.level < found[-1].level:
            found.append(heading)
    return found
