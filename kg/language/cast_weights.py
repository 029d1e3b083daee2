"""How much each feature of a cut counts: a packaged table of natural logarithms of odds."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Weights(dict[str, float]):
    """The weight of every feature; one that is not in the table counts nothing."""

    def __missing__(self, feature: str) -> float:
        """Give what an unknown feature counts."""
        return 0.0


@cache
def weights() -> Weights:
    """Give the weight of every feature."""
    text = resources.files("kg.language").joinpath("cast_weights.txt").read_text(encoding="utf-8")
    rows = (line.rsplit(" ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return Weights((feature, float(weight)) for feature, weight in rows)


def score(features: Iterable[str]) -> float:
    """Add up the weights of ``features``."""
    return sum(map(weights().__getitem__, features))
