"""What tests share: a graph built from the seeds, the program as a process, tools that some machines lack.

``SHARED`` names the folder with corpus and gold (default: ``../shared``). With ``KG_NO_SKIP=1`` a test that would be
skipped fails, so that a machine without a tool cannot narrow the suite unseen.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

import pytest

from kg.build import build

if TYPE_CHECKING:
    from collections.abc import Generator

ROOT: Final = Path(__file__).parent.parent


class Program(Protocol):
    """Runs ``kg`` with arguments, as a process of its own."""

    def __call__(self, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        """Give what it printed, and its exit code."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let a skipped test fail where ``KG_NO_SKIP`` says that nothing may be skipped."""
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Let a skipped module fail likewise."""
    report = yield
    _refuse_skip(report)
    return report


def _refuse_skip(report: Any) -> None:
    if os.environ.get("KG_NO_SKIP") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, though KG_NO_SKIP is set: {report.longrepr[-1]}"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder with corpus and gold."""
    folder = Path(os.environ.get("SHARED", ROOT.parent / "shared"))
    if not (folder / "gold").is_dir():
        pytest.skip(f"no corpus and gold at {folder}; set SHARED")
    return folder


@pytest.fixture(scope="session")
def seeds_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the seeds once, as ``kg build seeds/`` does."""
    out = tmp_path_factory.mktemp("seeds") / "graph"
    built = build([ROOT / "seeds"], out)
    assert len(built.documents) == 2
    assert not built.failed
    return out


@pytest.fixture(scope="session")
def kg() -> Program:
    """Give the program."""

    def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "kg.cli", *map(str, arguments)],
            env=os.environ | environment,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
            stdin=subprocess.DEVNULL,
        )

    return run


@pytest.fixture(scope="session")
def rapper() -> str:
    """Give the parser of raptor2-utils."""
    found = shutil.which("rapper")
    if found is None:
        pytest.skip("no rapper here: apt-get install raptor2-utils")
    return found


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """Give the folder in which node finds the package n3."""
    folder = Path(os.environ.get("KG_NODE_MODULES", ROOT / "node_modules"))
    if shutil.which("node") is None or not (folder / "n3").is_dir():
        pytest.skip(f"no node, or no n3 in {folder}: npm install n3, and set KG_NODE_MODULES")
    return folder
