"""How much each feature of a cut counts: a packaged table of natural logarithms of odds."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def weights() -> dict[str, float]:
    """Give the weight of every feature."""
    text = resources.files("kg.language").joinpath("cast_weights.txt").read_text(encoding="utf-8")
    rows = (line.rsplit(" ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return {feature: float(weight) for feature, weight in rows}


def score(features: Iterable[str]) -> float:
    """Add up the weights of ``features``; one that is not in the table counts nothing."""
    table = weights()
    return sum(table.get(feature, 0.0) for feature in features)
