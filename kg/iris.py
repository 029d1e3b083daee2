"""Minting: every node's IRI is built from what identifies it, so that no node is blank and no name depends on order."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode

from kg.vocab import BASE

if TYPE_CHECKING:
    from hashlib import blake2b

_APOSTROPHES: Final = re.compile("['’‘`´]")
_GAPS: Final = re.compile(r"[^\w]+|_+")
_LONGEST: Final = 80
# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS: Final = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """Give ``text`` as a short readable part of an IRI: lower case, no marks, hyphens between words.

    Text without a letter or digit, and what is cut off a long text, live on in a hash, so that no two texts are mixed up.

    >>> slug("Kristin Rudrüd"), slug("Business Man #2"), slug("John O’Brien")
    ('kristin-rudrud', 'business-man-2', 'john-obrien')
    """
    plain = text.lower()
    words = plain.split()
    if plain.isascii() and "".join(words).isalnum() and len(plain) <= _LONGEST:
        return "-".join(words)  # as most names are
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
        plain = "".join([c for c in plain if not unicodedata.combining(c)])
    short = _GAPS.sub("-", _APOSTROPHES.sub("", plain)).strip("-")
    if short and len(short) <= _LONGEST:
        return short
    return f"{short[: _LONGEST - 9]}-{digest(text)[:8]}".strip("-")


def digest(*parts: str) -> str:
    """Give a hexadecimal hash of ``parts`` that is the same on every machine (BLAKE2b, 64 bits)."""
    return _blake2b()("\x1f".join(parts).encode(), digest_size=8).hexdigest()


@cache
def _blake2b() -> type[blake2b]:
    from hashlib import blake2b  # noqa: PLC0415  loads a library that no question needs

    return blake2b


@lru_cache(maxsize=65536)
def mint(kind: str, *parts: str) -> NamedNode:
    """Give the IRI of the ``kind`` of thing that ``parts`` identify.

    >>> mint("film", "Leaving Las Vegas 1995").value
    'https://kg.example/film/leaving-las-vegas-1995'
    """
    return NamedNode(BASE + "/".join([kind, *map(slug, parts)]))


def tail(node: NamedNode) -> str:
    """Give what follows the class in an IRI that was minted here: the part that other IRIs are built from."""
    return node.value.removeprefix(BASE).split("/", 1)[-1]
