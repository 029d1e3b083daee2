"""What a reader of reviews hands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.language.masking import Masked
    from kg.model import Span


@dataclass(frozen=True, slots=True)
class Reported:
    """A review: ``critic`` or ``publication`` may be missing, never both; ``at`` are the words that report it."""

    critic: Mention | None
    publication: Mention | None
    at: Span
    quotation: Mention | None = None


def quoted_behind(masked: Masked, place: int) -> Mention | None:
    """Give the first words in quotation marks behind ``place``, without the marks."""
    start = masked.span.start + place
    return _words(q for q in masked.quotations if q.start >= start)


def quoted_before(masked: Masked, place: int) -> Mention | None:
    """Give the last words in quotation marks before ``place``, without the marks."""
    end = masked.span.start + place
    return _words(q for q in reversed(masked.quotations) if q.end <= end)


def _words(quotations: Iterable[Span]) -> Mention | None:
    quoted = next(iter(quotations), None)
    words = quoted.part(1, len(quoted) - 1).strip() if quoted and len(quoted) > len('""') else None
    return Mention.of(words) if words and words.text else None
