"""What a build did, as it is reported and written into the manifest."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.identity import NOTHING, ByHand, Merge

if TYPE_CHECKING:
    from pathlib import Path

    from kg.errors import DocumentError
    from kg.model import Document
    from kg.validate import Violation


@dataclass(slots=True)
class Built:
    """What a build did: documents mapped, failed and left out as copies, decisions, violations, counts, seconds by stage."""

    out: Path
    documents: list[Document] = field(default_factory=list)
    failed: list[DocumentError] = field(default_factory=list)
    copies: list[tuple[Document, Document]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    by_hand: ByHand = NOTHING
    violations: list[Violation] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
