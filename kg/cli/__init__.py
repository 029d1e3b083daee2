"""The command line: ``kg COMMAND``. Each command is a module here with ``SUMMARY``, ``add_arguments`` and ``run``.

Only this package prints and exits: 0 is done or yes, 1 is no (a fact that is not there, violations, documents that
failed), 2 is that it could not be done. A command imports what it needs when it needs it, so that asking is quick.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Sequence

# In the order in which people meet them.
COMMANDS: Final = {
    "build": "make a graph of documents",
    "query": "ask one of the canned questions, or list them",
    "sparql": "ask a question of your own, in SPARQL",
    "why": "show what a fact rests on, down to the words",
    "diff": "show what changed between two graphs, in film terms",
    "check": "list what is wrong with the graph, or odd in its sources",
    "export": "write the graph in another tool's format",
    "reason": "conclude what follows from any graph, by any ontology",
    "completion": "print the completion script for your shell",
}
NO: Final = 1
FAILED: Final = 2
_INTERRUPTED: Final = 130  # 128 + SIGINT, as shells have it
_PIPE_CLOSED: Final = 141  # 128 + SIGPIPE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that ``arguments`` (the command line's) name; give the exit code."""
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except KgError as error:
        _complain(str(error))
        return FAILED
    except KeyboardInterrupt:
        _complain("interrupted")
        return _INTERRUPTED
    except BrokenPipeError:  # nobody reads any more, so there is nobody to complain to
        _forget_output()
        return _PIPE_CLOSED
    except OSError as error:
        _complain(f"{error.filename or 'standard output'}: {error.strerror or error}")
        _forget_output()
        return FAILED
    return code


def _forget_output() -> None:
    """Let what could not be written go nowhere: the interpreter would try again at its end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(message: str) -> None:
    print(f"kg: {message}", file=sys.stderr)


def _run(arguments: list[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(_overview(), file=sys.stdout if arguments else sys.stderr)
        return 0 if arguments else FAILED
    if arguments[0] in ("-V", "--version"):
        from kg import __version__  # noqa: PLC0415  no other command needs it

        print(f"kg {__version__}")
        return 0
    for argument in arguments:
        if not argument.isprintable() and any("\ud800" <= character <= "\udfff" for character in argument):
            raise KgError("", f"the argument {argument!r} is not UTF-8", "set a UTF-8 locale, or check the name")
    name = arguments[0]
    if name not in COMMANDS:
        raise KgError("", f"there is no command {name!r}", _meant(name))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a letter that the terminal does not know must not end the program
            stream.reconfigure(errors="replace")
    return int(import_module(f"kg.cli.{name}").run(arguments[1:]))


def _overview() -> str:
    lines = [f"  {name:<12}{summary}" for name, summary in COMMANDS.items()]
    return f"""\
kg builds a citable knowledge graph of films from plain-text documents, and answers questions about it.

usage: kg COMMAND [OPTIONS]

{chr(10).join(lines)}

examples:
  kg build seeds/ --out graph
  kg query cast --film "Leaving Las Vegas" --cite
  kg why "Nicolas Cage" actedIn "Leaving Las Vegas"
  kg export --format turtle --out films.ttl

kg COMMAND --help tells more; kg --version says which kg this is."""


def _meant(name: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

    close = get_close_matches(name, COMMANDS, n=1, cutoff=0.5)
    return f"did you mean kg {close[0]}?" if close else f"the commands are {', '.join(COMMANDS)}"
