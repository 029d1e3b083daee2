"""Answers as text for people and for programs: one module per kind of format."""

from __future__ import annotations

from kg.render.tables import FORMATS, Look, Table, render

__all__ = ["FORMATS", "Look", "Table", "render"]
