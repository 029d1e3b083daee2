"""How every command reads its options: errors in one form, near misses named, examples in the help."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Final, NoReturn

from kg.cli import COMMANDS
from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Callable

GRAPH: Final = "graph"
_UNKNOWN: Final = re.compile(r"unrecognized arguments: (?P<first>\S+)")


class Parser(argparse.ArgumentParser):
    """Options of one command; a mistake is a ``KgError`` with a hint, not a page of usage."""

    def __init__(self, command: str, examples: str = "", summary: str = "") -> None:
        """Take the ``command``'s name, what its help says first, and ``examples``, one a line."""
        lines = "".join(f"\n  {line}" for line in examples.strip().splitlines())
        super().__init__(
            prog=f"kg {command}",
            description=summary or f"{COMMANDS[command][0].upper()}{COMMANDS[command][1:]}.",
            epilog=f"examples:{lines}" if lines else None,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the options, with the one that may have been meant."""
        command = self.prog.removeprefix("kg ")
        match = _UNKNOWN.match(message)
        if not match:
            raise KgError(command, message, f"see {self.prog} --help")
        first = match["first"]
        known = [option for action in self._actions for option in action.option_strings]
        from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

        close = get_close_matches(first.split("=")[0], known, n=1)
        what = f"there is no option {first}" if first.startswith("-") else f"{first!r} is one argument too many"
        raise KgError(command, what, f"did you mean {close[0]}?" if close else f"see {self.prog} --help")

    def add_graph(self) -> None:
        """Add ``--graph``."""
        self.add_argument("--graph", metavar="DIR", default=GRAPH, help="the graph that kg build made (default: graph)")

    def add_format(self, formats: tuple[str, ...], default: str, told: str = "") -> None:
        """Add ``--format``; ``told`` is how the help calls the default where that is not its name."""
        listed = ", ".join(formats)
        self.add_argument("--format", metavar="FORMAT", default=default, help=f"{listed} (default: {told or default})")


def one_of(option: str, value: str, allowed: tuple[str, ...]) -> str:
    """Give ``value`` where it is ``allowed``; raise ``KgError`` with the near ones where it is not."""
    if value in allowed:
        return value
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

    close = get_close_matches(value, allowed, n=1)
    hint = f"did you mean {close[0]}?" if close else f"it is one of {', '.join(allowed)}"
    raise KgError(option, f"there is no {option.lstrip('-')} {value!r}", hint)


def number(option: str, value: str, kind: Callable[[str], float], low: float, high: float) -> float:
    """Read a number between ``low`` and ``high``."""
    try:
        read = kind(value)
    except ValueError:
        read = low - 1
    if not low <= read <= high:
        raise KgError(option, f"{value!r} is no number from {low:g} to {high:g}", f"for instance: {option} {high / 10:g}")
    return read
