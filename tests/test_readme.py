"""The README is true: its commands run and print what it says.

After a change that is meant, run ``python tests/test_readme.py``, which writes what the commands print now into the README,
and read the difference.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).parent.parent
README: Final = ROOT / "README.md"
SECONDS: Final = re.compile(r"\b\d+\.\d s\b")  # how long a build takes is no promise
CONSOLE: Final = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```", re.DOTALL)


def runner(folder: Path) -> Callable[[str], str]:
    """Give what runs a command of the README in ``folder``, where the seeds lie."""
    (folder / "seeds").symlink_to(ROOT / "seeds")
    (folder / "kg").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kg.cli "$@"\n')
    (folder / "kg").chmod(0o755)
    environment = os.environ | {"PATH": f"{folder}:{os.environ['PATH']}", "COLUMNS": "200", "LC_ALL": "C.UTF-8"}

    def run(command: str) -> str:
        done = subprocess.run(
            ["/bin/sh", "-c", command], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        return done.stdout

    return run


def examples() -> list[tuple[str, str]]:
    """List the commands of the README with what it says they print."""
    return [(m["command"], m["output"]) for m in CONSOLE.finditer(README.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Run all commands once, in their order."""
    run = runner(tmp_path_factory.mktemp("readme"))
    return {command: run(command) for command, _ in examples()}


def test_the_readme_has_its_examples() -> None:
    assert len(examples()) >= 8


@pytest.mark.parametrize(("command", "output"), examples(), ids=[command[:60] for command, _ in examples()])
def test_a_command_of_the_readme_prints_what_it_says(printed: dict[str, str], command: str, output: str) -> None:
    assert SECONDS.sub("some s", printed[command]) == SECONDS.sub("some s", output)


def test_the_readme_names_every_dependency() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    needed = re.search(r"^dependencies = \[(.*?)\]", project, re.DOTALL | re.MULTILINE)
    assert needed
    names = re.findall(r'"([\w-]+)', needed[1])
    assert len(names) >= 5
    assert [name for name in names if f"[{name}]" not in README.read_text(encoding="utf-8")] == []


def test_every_link_into_the_project_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def rewrite() -> None:
    """Write what the commands print now into the README."""
    with tempfile.TemporaryDirectory() as folder:
        run = runner(Path(folder))
        text = CONSOLE.sub(
            lambda m: f"```console\n$ {m['command']}\n{run(m['command'])}```", README.read_text(encoding="utf-8")
        )
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    rewrite()
