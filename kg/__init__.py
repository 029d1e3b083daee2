"""Build and ask a citable knowledge graph of films.

``kg.load("graph")`` opens a built graph; everything else is the command line's business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kg.notebook import Graph

__version__ = "0.1.0"


def load(path: str | Path = "graph") -> Graph:
    """Open the graph that ``kg build`` made at ``path``, for reading."""
    from kg.notebook import Graph  # noqa: PLC0415  the command line must not pay for what notebooks need

    return Graph(path)
