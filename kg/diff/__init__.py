"""What changed between two built graphs, in film terms: documents, films, and what is said of each film."""

from __future__ import annotations

from kg.diff.changes import Change, Comparison, FilmChanges, compare

__all__ = ["Change", "Comparison", "FilmChanges", "compare"]
