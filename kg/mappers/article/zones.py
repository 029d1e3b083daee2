"""Which sentences are the lead, which retell the plot, which are the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model import Span


def zones(prose: list[Span], runs: list[Span]) -> list[tuple[Span, str]]:
    """Tell for each sentence whether it belongs to the lead, the plot or the rest."""
    return [(sentence, "body") for sentence in prose]
