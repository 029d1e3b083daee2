"""The questions there are: every ``queries/*.rq``, found by folder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.errors import QueryError
from kg.questions.header import Query, parse
from kg.resources import folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SUFFIX: Final = ".rq"
_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def catalogue() -> dict[str, Query]:
    """Read all questions, by name in alphabetical order."""
    paths = sorted(folder("queries").glob("*" + SUFFIX), key=lambda path: path.stem)
    return {path.stem: _read(path) for path in paths}


def find(name: str) -> Query:
    """Read the question ``name`` and no other; raise ``QueryError`` with near names where there is none."""
    path = folder("queries") / (name + SUFFIX)
    if _NAME.fullmatch(name) and path.is_file():
        return _read(path)
    names = [path.stem for path in folder("queries").glob("*" + SUFFIX)]
    raise QueryError(name, "there is no query of this name", near(name, names) or "list them with: kg query")


def _read(path: Path) -> Query:
    return parse(path.stem, path.read_text(encoding="utf-8"))


def near(name: str, names: Iterable[str]) -> str:
    """Say which of ``names`` may be meant by ``name``; nothing where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

    close = get_close_matches(name, sorted(names), n=3, cutoff=0.6)
    return f"did you mean {' or '.join(close)}?" if close else ""
