"""Files to documents: which files are meant, what their bytes say, what a sidecar knows of them."""

from __future__ import annotations

import hashlib
import tomllib
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import DocumentError
from kg.iris import mint
from kg.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SUFFIX: Final = ".txt"
LARGEST: Final = 32 * 1024 * 1024  # bytes; the longest encyclopedia article has less than one million
# Control characters have no meaning in prose, and patterns use some of them to mark what is read already.
_BLANKED: Final = {code: " " for code in range(32) if chr(code) not in "\t\n"}
SIDECAR_KEYS: Final = ("title", "publisher", "url", "licence", "retrieved")


def find(paths: Iterable[Path]) -> list[Path]:
    """List the document files that ``paths`` name: files as they are, folders with every ``*.txt`` below them.

    Sorted by name, each file once. Raises ``DocumentError`` for a path that does not exist or a folder without documents.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            below = sorted(p for p in path.rglob("*" + SUFFIX) if p.is_file() and not _hidden(p, path))
            if not below:
                raise DocumentError(str(path), "there is no document in this folder", f"documents are files named *{SUFFIX}")
            found |= dict.fromkeys(below)
        elif path.exists():
            found[path] = None
        else:
            raise DocumentError(str(path), "there is no such file or folder", "check the spelling")
    return sorted(found, key=lambda p: (p.name, str(p)))


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)


def read(path: Path) -> Document:
    """Read one document and its sidecar (``NAME.toml``); raise ``DocumentError`` where that is no readable text."""
    try:
        if path.stat().st_size > LARGEST:
            raise DocumentError(str(path), f"is larger than {LARGEST >> 20} MB", "split it, or leave it out")
        raw = path.read_bytes()
    except OSError as error:
        raise DocumentError(str(path), f"cannot be read ({error.strerror})", "check that it is a file you may read") from error
    return from_bytes(raw, path.name, sidecar=_sidecar(path.with_suffix(".toml")), where=str(path))


def from_bytes(raw: bytes, name: str, *, sidecar: dict[str, str] | None = None, where: str = "") -> Document:
    r"""Make a document of its bytes: UTF-8, with or without byte order mark; Unicode NFC and ``\n`` are made for patterns."""
    where = where or name
    if not raw.strip():
        raise DocumentError(where, "is empty", "leave it out, or fill it")
    if b"\0" in raw:
        raise DocumentError(where, "is a binary file (it has NUL bytes)", "documents are plain text in UTF-8")
    try:
        source_text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"is not UTF-8: byte 0x{raw[error.start]:02x} at offset {error.start}"
        raise DocumentError(where, what, "convert it, for instance: iconv -f WINDOWS-1252 -t UTF-8") from error
    sha256 = hashlib.sha256(raw).hexdigest()
    text, offsets = _normalised(source_text)
    iri = mint("source", f"{Path(name).stem} {sha256[:12]}")
    return Document(name, text.translate(_BLANKED), sha256, iri, source_text, offsets, sidecar or {})


def _normalised(source: str) -> tuple[str, Sequence[int]]:
    r"""Give ``source`` in NFC with ``\n``, and where each of its characters starts in ``source``."""
    if "\r" not in source and unicodedata.is_normalized("NFC", source):
        return source, ()
    pieces: list[str] = []
    offsets: list[int] = []
    start = 0
    while start < len(source):
        end = start + 1
        if source[start] == "\r":
            end += source.startswith("\n", end)
            piece = "\n"
        else:
            # A character and the marks that follow it are normalised together; nothing composes across that border
            # in the scripts that documents use (a Hangul syllable's vowels and finals are letters, not marks).
            while end < len(source) and (unicodedata.combining(source[end]) or "\u1160" <= source[end] <= "\u11ff"):
                end += 1
            piece = unicodedata.normalize("NFC", source[start:end])
        pieces.append(piece)
        offsets += [start] * len(piece)
        start = end
    return "".join(pieces), [*offsets, len(source)]


def _sidecar(path: Path) -> dict[str, str]:
    """Read what is known of a document: ``title``, ``publisher``, ``url``, ``licence``, ``retrieved`` (all optional)."""
    if not path.is_file():
        return {}
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DocumentError(str(path), f"is no readable TOML ({error})", "mend it, or take it away") from error
    unknown = sorted(set(table) - set(SIDECAR_KEYS))
    if unknown:
        raise DocumentError(str(path), f"has the unknown key {unknown[0]!r}", f"the keys are {', '.join(SIDECAR_KEYS)}")
    return {key: str(value) for key, value in table.items()}


def distinct(documents: Iterable[Document]) -> tuple[list[Document], list[tuple[Document, Document]]]:
    """Split ``documents`` into those to map and the pairs (left out, kept) that have the same bytes."""
    kept: dict[str, Document] = {}
    copies: list[tuple[Document, Document]] = []
    for document in documents:
        first = kept.setdefault(document.sha256, document)
        if first is not document:
            copies.append((document, first))
    return list(kept.values()), copies
