"""Values that flow from mappers to the graph: document, span, mention, statement.

Nobody changes one; the type checker sees to that. A frozen dataclass would as well, but takes twice as long to make, and
reading one document makes thousands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from pyoxigraph import Literal, NamedNode

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

Term = NamedNode | Literal

_KEPT: Final = 10_000  # characters that a span keeps; a longer one copies them when asked, and no sentence is longer


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
            if bare := line.strip():
                left = start + line.index(bare[0])
                yield Span(self, left, left + len(bare))
            start += len(line) + 1


class Span:
    """Characters ``start`` to ``end`` (exclusive) of a document's ``text``."""

    __slots__ = ("document", "end", "start", "text")

    document: Final[Document]
    start: Final[int]
    end: Final[int]
    text: str  # the characters, as patterns read them

    def __init__(self, document: Document, start: int, end: int) -> None:
        """Take the characters ``start`` to ``end`` of ``document``."""
        self.document = document
        self.start = start
        self.end = end
        if end - start <= _KEPT:
            self.text = document.text[start:end]

    if not TYPE_CHECKING:  # it would hide misspelt attributes

        def __getattr__(self, name: str) -> str:
            """Give the text of a long span when it is first asked for."""
            if name != "text":
                raise AttributeError(name)
            text = self.text = self.document.text[self.start : self.end]
            return text

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
        start, end = match.span(group)
        return Span(self.document, self.start + start, self.start + end)

    def strip(self, characters: str | None = None) -> Span:
        """Give the span without ``characters`` (white space) at its ends."""
        text = self.text
        left = len(text) - len(text.lstrip(characters))
        right = max(left, len(text.rstrip(characters)))
        return self if right - left == len(text) else self.part(left, right)

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        """Count the characters."""
        return self.end - self.start

    def __eq__(self, other: object) -> bool:
        """Tell whether ``other`` is the same place of the same document."""
        if not isinstance(other, Span):
            return NotImplemented
        return self.start == other.start and self.end == other.end and self.document is other.document

    def __hash__(self) -> int:
        """Hash the place; spans that meet in one set are mostly of one document."""
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        """Show where and what, not the document."""
        return f"Span({self.document.name}:{self.start}-{self.end} {self.text[:40]!r})"


@dataclass(slots=True, unsafe_hash=True)
class Mention:
    """Something a document names: the fullest form it uses, and the places that support it.

    The first span is where the thing is spoken of; a second one shows the fuller form where that is elsewhere.
    """

    name: Final[str]
    spans: Final[tuple[Span, ...]]

    @classmethod
    def of(cls, span: Span, name: str | None = None) -> Mention:
        """Give the mention that ``span`` is; ``name`` where it is not to the letter what stands there."""
        return cls(span.text if name is None else name, (span,))


@dataclass(slots=True, unsafe_hash=True)
class Statement:
    """A triple with the characters that support it and the pattern that read them."""

    subject: Final[NamedNode]
    predicate: Final[NamedNode]
    object: Final[Term]
    spans: Final[tuple[Span, ...]]
    pattern: Final[str]

    @property
    def triple(self) -> Triple:
        """The fact without its evidence."""
        return Triple(self.subject, self.predicate, self.object)
