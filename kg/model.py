"""Frozen values that flow from mappers to the graph: document, span, mention, statement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import Literal, NamedNode

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

Term = NamedNode | Literal


class Triple(NamedTuple):
    """A fact without its evidence."""

    subject: NamedNode
    predicate: NamedNode
    object: Term


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    r"""A text that was read, with what is known of its file.

    ``text`` is what patterns read: Unicode NFC, lines ended by ``\n``. ``source_text`` is the decoded file, to the
    character; ``offsets[i]`` is where character ``i`` of ``text`` starts there (empty where the two are the same).
    """

    name: str
    text: str
    sha256: str
    iri: NamedNode
    source_text: str
    offsets: Sequence[int] = ()
    sidecar: Mapping[str, str] = field(default_factory=dict)
    kind: str = ""

    @property
    def span(self) -> Span:
        """The whole text."""
        return Span(self, 0, len(self.text))

    def lines(self) -> Iterator[Span]:
        """Yield every line that is not blank, without the white space around it."""
        start = 0
        for line in self.text.split("\n"):
            if line.strip():
                yield Span(self, start, start + len(line)).strip()
            start += len(line) + 1


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of a document's ``text``."""

    document: Document
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters, as patterns read them."""
        return self.document.text[self.start : self.end]

    @property
    def source_range(self) -> tuple[int, int]:
        """Start and end in code points of the decoded file (``document.source_text``)."""
        offsets = self.document.offsets
        if not offsets:
            return self.start, self.end
        return offsets[self.start], offsets[self.end]

    def part(self, start: int, end: int) -> Span:
        """Give the characters ``start`` to ``end`` counted from this span's start."""
        return Span(self.document, self.start + start, self.start + end)

    def group(self, match: re.Match[str], group: str | int = 0) -> Span:
        """Give what ``group`` of a ``match`` on this span's ``text`` covers."""
        return self.part(*match.span(group))

    def strip(self, characters: str | None = None) -> Span:
        """Give the span without ``characters`` (white space) at its ends."""
        text = self.text
        left = len(text) - len(text.lstrip(characters))
        return self.part(left, max(left, len(text.rstrip(characters))))

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        """Count the characters."""
        return self.end - self.start

    def __repr__(self) -> str:
        """Show where and what, not the document."""
        return f"Span({self.document.name}:{self.start}-{self.end} {self.text[:40]!r})"


@dataclass(frozen=True, slots=True)
class Mention:
    """Something a document names: the fullest form it uses, and the places that support it.

    The first span is where the thing is spoken of; a second one shows the fuller form where that is elsewhere.
    """

    name: str
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, span: Span, name: str | None = None) -> Mention:
        """Give the mention that ``span`` is; ``name`` where it is not to the letter what stands there."""
        return cls(span.text if name is None else name, (span,))


@dataclass(frozen=True, slots=True)
class Statement:
    """A triple with the characters that support it and the pattern that read them."""

    subject: NamedNode
    predicate: NamedNode
    object: Term
    spans: tuple[Span, ...]
    pattern: str

    @property
    def triple(self) -> Triple:
        """The fact without its evidence."""
        return Triple(self.subject, self.predicate, self.object)
