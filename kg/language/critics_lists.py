"""Places that critics give a film in their lists of the year, run together: "1st – Ann Ames, Gazette 3rd – Bob Bell, Herald".

    1st Ann Ames, The Gazette Bob Bell and Cara Cole, Night Herald (tied with Low Tide) 2nd Dan Dove, The Star

Each ordinal holds until the next one. Without a dash behind it, only names of publications tell where one critic ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.masking import COMPANY
from kg.language.names import looks_like_person
from kg.language.publications import publications
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.people import Names
    from kg.model import Span

_ORDINAL: Final = re.compile(r"(?<!\w)(?P<rank>\d{1,2})(?:st|nd|rd|th)(?P<dash> ?[–—-] ?|: )?(?(dash)| )(?=[A-Z])")
_HEAD_END: Final = re.compile(r", | ?\(|\d|(?<![A-Z])[.;:]\s")
_AND: Final = re.compile(r" (?:and|&) ")
_BRACKETED: Final = re.compile(r" \((?P<critic>[^(),]{3,40})\)")
# What may stand between a publication and the next critic.
_NEXT: Final = re.compile(r"(?: magazine| newspaper)?(?: \([^()]{1,80}\))? ")
_MAGAZINE: Final = re.compile(r"(?<=, )(?:[A-Z][\w'’&-]* ){1,4}(?=magazine\b|newspaper\b)")
_FEWEST: Final = 2  # ordinals of a list without dashes


class Vote(NamedTuple):
    """The place that one critic or publication gives the film."""

    by: Mention
    critic: bool
    rank: int
    at: Span


def votes(sentence: Span, people: Names) -> list[Vote]:
    """List the votes that ``sentence`` tells without verbs."""
    text = sentence.text
    ordinals = list(_ORDINAL.finditer(text))
    if not ordinals:
        return []
    papers = {match.start(): match.end() - 1 for match in _MAGAZINE.finditer(text)} | dict(publications(text))
    reader = _Reader(sentence, people, papers)
    found: list[Vote] = []
    plain: list[list[Vote]] = []
    for ordinal, following in zip(ordinals, [*ordinals[1:], None], strict=True):
        stop = following.start() if following else len(text)
        if ordinal["dash"]:
            found += reader.one(ordinal, stop)
        else:
            plain.append(list(reader.several(ordinal, stop)))
    told = [group for group in plain if group]
    return found + [vote for group in told for vote in group if len(told) >= _FEWEST]


class _Reader(NamedTuple):
    """Reads the votes behind an ordinal; ``papers`` gives where a publication that begins at a position ends."""

    sentence: Span
    people: Names
    papers: dict[int, int]

    def one(self, ordinal: re.Match[str], stop: int) -> Iterator[Vote]:
        """Yield the vote of "1st – Ann Ames and Bob Bell, Gazette", of "1st – Gazette (Ann Ames)" or of "1st – Gazette"."""
        text, start = self.sentence.text, ordinal.end()
        end = self._head(start, stop)
        if start in self.papers:
            critic = _BRACKETED.match(text, end)
            if critic:
                yield from self._critics(ordinal, *critic.span("critic"))
            elif not text[end:stop].strip():
                yield self._vote(ordinal, Mention.of(self.sentence.part(start, end)), critic=False)
        elif critic := _BRACKETED.match(text, end):
            yield from self._critics(ordinal, *critic.span("critic"))
        elif text.startswith(", ", end) or end in self.papers or end + 1 in self.papers:
            yield from self._critics(ordinal, start, end)

    def several(self, ordinal: re.Match[str], stop: int) -> Iterator[Vote]:
        """Yield the votes behind an ordinal without dash, each critic before a publication that is known to be one."""
        text, start = self.sentence.text, ordinal.end()
        while start < stop:
            end = self._head(start, stop)
            paper = next((place for place in (end + len(", "), end + 1) if place in self.papers), None)
            last = text.startswith(", ", end) and not _HEAD_END.search(text, end + len(", "), stop) and stop < len(text)
            if paper is None and not last:
                return
            told = list(self._critics(ordinal, start, end))
            yield from told
            following = _NEXT.match(text, self.papers[paper]) if told and paper is not None else None
            if not following:
                return
            start = following.end()

    def _head(self, start: int, stop: int) -> int:
        """Give where the names or the publication at ``start`` end."""
        if start in self.papers:
            return self.papers[start]
        mark = _HEAD_END.search(self.sentence.text, start, stop)
        end = mark.start() if mark else stop
        return next((place - 1 for place in sorted(self.papers) if start < place < end), end)

    def _critics(self, ordinal: re.Match[str], start: int, end: int) -> Iterator[Vote]:
        """Yield a vote for each of the people named from ``start`` to ``end``, or none where they are no people."""
        text = self.sentence.text
        pieces = [start, *(place for match in _AND.finditer(text, start, end) for place in match.span()), end]
        for left, right in zip(pieces[::2], pieces[1::2], strict=True):
            span = self.sentence.part(left, right)
            if not looks_like_person(span.text) or COMPANY.search(span.text):
                return
            yield self._vote(ordinal, self.people.resolve(span) or Mention.of(span), critic=True)

    def _vote(self, ordinal: re.Match[str], by: Mention, *, critic: bool) -> Vote:
        end = by.spans[0].end - self.sentence.start
        return Vote(by, critic, int(ordinal["rank"]), self.sentence.part(ordinal.start(), end))
