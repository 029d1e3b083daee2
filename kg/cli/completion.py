"""``kg completion``: a script that lets the shell complete commands, options and the names of questions."""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import Final

from kg.cli import COMMANDS
from kg.cli.arguments import Parser, one_of
from kg.errors import KgError

_EXAMPLES: Final = """
source <(kg completion bash)
kg completion zsh > ~/.zfunc/_kg
"""
_SHELLS: Final = ("bash", "zsh", "tcsh")


def parser() -> Parser:
    """Give the options of ``kg completion``."""
    options = Parser("completion", _EXAMPLES)
    options.add_argument("shell", metavar="SHELL", help=", ".join(_SHELLS))
    return options


def run(arguments: list[str]) -> int:
    """Print the script."""
    shell = one_of("shell", parser().parse_args(arguments).shell, _SHELLS)
    try:
        import shtab  # noqa: PLC0415  an extra, needed only here
    except ImportError as error:
        raise KgError("completion", "needs the package shtab", "install it: pip install 'kg[completion]'") from error
    print(shtab.complete(whole(), shell))
    return 0


def whole() -> argparse.ArgumentParser:
    """Give one parser with every command under it, which is what shtab reads."""
    top = argparse.ArgumentParser(prog="kg")
    commands = top.add_subparsers(dest="command")
    for name, summary in COMMANDS.items():
        options = import_module(f"kg.cli.{name}").parser()
        if name == "query":
            _add_questions(options)
        commands.add_parser(name, help=summary, parents=[options], add_help=False)
    return top


def _add_questions(options: argparse.ArgumentParser) -> None:
    """Let the names of questions complete, and the parameters that any of them has."""
    from kg.questions import catalogue  # noqa: PLC0415  only completion of kg query needs it

    questions = catalogue()
    for action in options._actions:  # noqa: SLF001  argparse has no other way to an argument that was added
        if action.dest == "name":
            action.choices = list(questions)
    params = {param.name: param for question in questions.values() for param in question.params.values()}
    for param in sorted(params.values(), key=lambda p: p.name):
        options.add_argument(f"--{param.name}", metavar=param.type.upper(), help=param.summary.replace("%", "%%"))
