"""Coverage: which characters of a document gave facts, and which pattern read them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.claims import Claim
    from kg.model import Document


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` to ``end`` of the decoded file, with the claims that rest on them, closest first."""

    start: int
    end: int
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Coverage:
    """What the claims of a document rest on, and what they leave unread."""

    document: Document
    claims: tuple[Claim, ...]

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The document cut without gaps where evidence begins and ends; a stretch without claims was not read."""
        return tuple(_stretches(self.document, self.claims))

    @property
    def share(self) -> float:
        """The share of characters that gave facts, from 0 to 1."""
        read = reach = 0
        for start, end in sorted({span.source_range for claim in self.claims for span in claim.spans}):
            read += max(0, end - max(start, reach))
            reach = max(reach, end)
        return read / max(1, len(self.document.source_text))

    @property
    def topics(self) -> Counter[str]:
        """How many claims each topic's patterns made (``cast`` of ``article.cast/as-run``)."""
        return Counter(topic(claim) for claim in self.claims)

    def unread(self, least: int = 40) -> Iterator[Stretch]:
        """Yield the stretches of at least so many characters that no pattern read, longest first."""
        gaps = [s for s in self.stretches if not s.claims and s.end - s.start >= least]
        yield from sorted(gaps, key=lambda s: (s.start - s.end, s.start))


def topic(claim: Claim) -> str:
    """Give the topic of the pattern that made ``claim``."""
    return claim.pattern.partition("/")[0].partition(".")[2] or claim.pattern


def _stretches(document: Document, claims: Sequence[Claim]) -> Iterator[Stretch]:
    """Yield the stretches of ``document`` in one pass over the sorted borders of evidence."""
    begins: dict[int, list[tuple[int, Claim]]] = {}
    ends: dict[int, list[tuple[int, Claim]]] = {}
    for claim in claims:
        for span in claim.spans:
            start, end = span.source_range
            begins.setdefault(start, []).append((end - start, claim))
            ends.setdefault(end, []).append((end - start, claim))
    length = len(document.source_text)
    borders = sorted({0, length, *begins, *ends})
    active: list[tuple[int, Claim]] = []
    for start, end in pairwise(borders):
        for closed in ends.get(start, ()):
            active.remove(closed)
        active += begins.get(start, ())
        closest = sorted(active, key=lambda held: (held[0], held[1].pattern, str(held[1].triple)))
        yield Stretch(start, end, tuple(claim for _, claim in closest))
