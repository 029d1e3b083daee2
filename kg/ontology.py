"""The ontology and its rule files, read from the folder ``ontology/``."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, parse

from kg.errors import OntologyError
from kg.resources import folder

if TYPE_CHECKING:
    from pathlib import Path

    from pyoxigraph import Quad


@dataclass(frozen=True, slots=True)
class Ontology:
    """The triples of ``film.ttl`` and the rules of ``rules/*.rq`` (name to text), with a hash of both."""

    triples: tuple[Quad, ...]
    rules: tuple[tuple[str, str], ...]
    sha256: str


@cache
def load(path: Path | None = None) -> Ontology:
    """Read the ontology in ``path`` (the project's own); raise ``OntologyError`` where a file is no Turtle."""
    path = path or folder("ontology")
    raw = (path / "film.ttl").read_bytes()
    try:
        triples = tuple(quad for quad in parse(raw, format=RdfFormat.TURTLE))
    except SyntaxError as error:
        raise OntologyError(str(path / "film.ttl"), f"is no Turtle: {error}", "mend it where the message says") from error
    rules = tuple((file.stem, file.read_text(encoding="utf-8")) for file in sorted((path / "rules").glob("*.rq")))
    seal = hashlib.sha256(raw)
    for name, text in rules:
        seal.update(f"\0{name}\0{text}".encode())
    return Ontology(triples, rules, seal.hexdigest())
