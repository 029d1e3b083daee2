"""Mappers: one module (or package) per kind of document, found by being in this folder.

A mapper has ``recognises(document) -> bool`` and ``statements(document) -> Iterator[Statement]``; both are pure functions of
the document. The name of the module is the name of the kind.
"""

from __future__ import annotations

import gc
import importlib
import pkgutil
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

from kg.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Document, Statement


class Mapper(Protocol):
    """What a module of this folder offers."""

    def recognises(self, document: Document) -> bool:
        """Tell by its content whether ``document`` is of this kind."""

    def statements(self, document: Document) -> Iterator[Statement]:
        """Yield what ``document`` states, each statement with its evidence."""


@cache
def mappers() -> dict[str, Mapper]:
    """Give every mapper under the name of its kind, sorted."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: cast("Mapper", importlib.import_module(f"{__name__}.{name}")) for name in names}


def kind_of(document: Document, kind: str = "") -> str:
    """Name the kind of ``document``, by its content where ``kind`` does not say; raise ``DocumentError`` where that fails."""
    kinds = mappers()
    known = f"kg knows the kinds {', '.join(kinds)}"
    if kind:
        if kind not in kinds:
            raise DocumentError(document.name, f"there is no kind {kind!r}", f"{known}; or add kg/mappers/{kind}.py")
        return kind
    fitting = [name for name, mapper in kinds.items() if mapper.recognises(document)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise DocumentError(document.name, f"could be {' or '.join(fitting)}", "name its kind with --kind")
    hint = f"{known}; name one with --kind, or add kg/mappers/<kind>.py"
    raise DocumentError(document.name, "no mapper recognises this document", hint)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Keep the collector of cyclic garbage from looking at statements again and again: a fifth of the time, for no cycle."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def describe(document: Document, kind: str = "") -> tuple[Document, list[Statement]]:
    """Give ``document`` with its kind, and all its statements; raise ``DocumentError`` where no mapper can read it."""
    known = replace(document, kind=kind_of(document, kind))
    try:
        with _without_collection():
            return known, list(mappers()[known.kind].statements(known))
    except DocumentError:
        raise
    except Exception as error:  # a fault of ours with one document must not cost the others
        what = f"the mapper for kind {known.kind} failed ({type(error).__name__}: {error})"
        raise DocumentError(document.name, what, "leave it out, and report it with the document") from error
