"""Where answers go: as bytes for programs, as a table that fits the window for people."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from kg.render import Look, render

if TYPE_CHECKING:
    from kg.render import Table

_PEOPLE: Final = "table"


def show(table: Table, form: str, *, iris: bool = False, cut: str = "") -> None:
    """Print ``table`` in ``form``; for people, say on standard error how many rows there are, and how they were ``cut``."""
    written = render(table, form, look(iris=iris))
    if form == _PEOPLE:
        print(written, end="")
        sys.stdout.flush()
        rows = len(table.rows)
        print(f"({rows:,} row{'' if rows == 1 else 's'})", file=sys.stderr)
    else:
        put(written.encode())
    if cut:
        print(f"kg: {cut}", file=sys.stderr)


def put(raw: bytes) -> None:
    """Write bytes to standard output: formats for programs are UTF-8 with their own line ends, whatever the locale."""
    sys.stdout.flush()
    binary = getattr(sys.stdout, "buffer", None)
    if binary is None:  # a test took the place of standard output
        sys.stdout.write(raw.decode())
    else:
        binary.write(raw)
        binary.flush()


def look(*, iris: bool = False) -> Look:
    """Give what the terminal allows: its width and colours; neither where output goes into a file or pipe."""
    terminal = sys.stdout.isatty()
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Look(_columns() if terminal else 0, colour, iris)


def _columns() -> int:
    """Give the width of the terminal, as ``shutil.get_terminal_size`` would, whose module takes 10 ms to load."""
    told = os.environ.get("COLUMNS", "")
    try:
        return int(told) if told.isdigit() and int(told) else os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError):
        return 80
