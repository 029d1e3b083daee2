"""The built graph on disk, opened for reading. This is on the way of every question, so it imports little."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import Store

from kg.errors import GraphError

if TYPE_CHECKING:
    from kg.evidence.table import Claims

FORMAT: Final = 2  # of the directory; a reader refuses any other
MANIFEST: Final = "manifest.json"
STORE: Final = "store"
CLAIMS: Final = "claims.db"
REBUILD: Final = "build it: kg build DOCUMENTS --out {}"


@dataclass(frozen=True)
class BuiltGraph:
    """An open graph: its directory, the store (read-only), what the manifest says, and the claims behind the facts."""

    path: Path
    store: Store
    manifest: dict[str, Any]

    @cached_property
    def claims(self) -> Claims:
        """The claims of all documents."""
        from kg.evidence.table import Claims  # noqa: PLC0415  most questions do not ask for evidence

        return Claims(self.path / CLAIMS)


def open_graph(path: str | Path) -> BuiltGraph:
    """Open the graph at ``path``; raise ``GraphError`` where there is none, a part is missing, or its format is another."""
    named, path = Path(path), Path(path).resolve()  # one version, also when a build ends while this reads
    hint = REBUILD.format(named)
    if not path.is_dir():
        raise GraphError(str(named), "there is no graph here", f"name it with --graph, or {hint}")
    try:
        manifest = json.loads((path / MANIFEST).read_text(encoding="utf-8"))
        version = manifest["format"]
    except FileNotFoundError as error:
        raise GraphError(str(named), f"is no built graph, or lost its {MANIFEST}", hint) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GraphError(str(named), f"its {MANIFEST} cannot be read", hint) from error
    if version != FORMAT:
        raise GraphError(str(named), f"has format {version}, this kg reads format {FORMAT}", hint)
    if not (path / STORE / "CURRENT").is_file():
        raise GraphError(str(named), f"lost its {STORE} directory, or a part of it", hint)
    if not (path / CLAIMS).is_file():
        raise GraphError(str(named), f"lost its {CLAIMS}", hint)
    try:
        return BuiltGraph(path, Store.read_only(str(path / STORE)), manifest)
    except OSError as error:
        raise GraphError(str(named), f"its store cannot be opened ({error})", hint) from error
