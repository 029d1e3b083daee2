"""Where the project's own data lie: beside the package in a checkout, in this folder in an installed wheel."""

from __future__ import annotations

from pathlib import Path


def folder(name: str) -> Path:
    """Give the folder ``ontology`` or ``queries``; raise ``FileNotFoundError`` where the installation lacks it.

    >>> (folder("ontology") / "film.ttl").name
    'film.ttl'
    """
    here = Path(__file__).parent
    for path in (here / name, here.parent.parent / name):
        if path.is_dir():
            return path
    raise FileNotFoundError(f"kg is installed without its folder {name!r}")
