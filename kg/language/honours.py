"""What readers of award prose hand on: nominations and wins as told, and what a sentence leaves open for the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kg.language.award_subjects import Subject
from kg.language.prizes import singular
from kg.model import Mention

if TYPE_CHECKING:
    from kg.language.award_tokens import Token
    from kg.model import Span

_PATIENCE: Final = 4  # sentences for which a prize stays the one spoken of


@dataclass(slots=True)
class Honour:
    """One nomination or win as it is told; ``prize`` is named in the singular, ``at`` holds the words that tell it."""

    outcome: str
    prize: Mention | None
    category: Mention | None
    recipients: tuple[Mention, ...]
    at: tuple[Span, ...]
    year: int | None = None


@dataclass(slots=True)
class Running:
    """What earlier sentences leave open: the prize and the person last spoken of."""

    prize: Token | None = None
    before: Token | None = None  # the one spoken of before the sentence now read
    age: int = 0
    festival: Token | None = None
    festival_age: int = 0
    person: Mention | None = None
    listed: bool = False  # the sentence before was a list
    heading: str = ""  # the outcome that the list announced last

    def recall(self) -> Token | None:
        """Give the prize spoken of, while that is not too long ago."""
        return self.prize if self.age <= _PATIENCE else None

    def recall_festival(self) -> Token | None:
        """Give the festival of the sentence before, which gives prizes too."""
        return self.festival if self.festival_age <= 1 else None


@dataclass(slots=True)
class Clause:
    """A verb with what it governs; without an ``outcome`` what it governs is no award of ours."""

    start: int
    outcome: str
    subject: Subject = field(default_factory=Subject)
    verb: str = ""
    honours: list[Honour] = field(default_factory=list)
    whole: list[Honour] = field(default_factory=list)  # prizes named without a category
    sources: list[Token] = field(default_factory=list)  # prizes named behind the categories
    gained: bool = False  # of a nomination: it was received, as a prize may be that is named next
    givers: list[Token] = field(default_factory=list)  # prizes that are the subject ("the National Board of Review named ...")


def mention(prize: Token) -> Mention:
    """Give the prize that a token names."""
    return Mention.of(prize.span, singular(prize.name))
