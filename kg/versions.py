"""Versions of a built graph: a new one takes the place of the old in one step, or not at all.

``graph`` is a symbolic link to a directory beside it that never changes once it has its name; a rebuild writes a new
directory and moves the link (POSIX ``rename`` is atomic), so a reader has the old graph or the new one. The version before
is kept until the next build, for readers that opened it; one build at a time may write to the same place.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import GraphError
from kg.store import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def publishing(out: Path) -> Iterator[Path]:
    """Give an empty directory to build in; when the block ends well it *is* ``out``, otherwise it never was.

    Raises ``GraphError`` where ``out`` is something that kg did not make, or cannot be written.
    """
    out = Path(os.path.abspath(out))  # noqa: PTH100  resolve() would follow the link that is to be replaced
    _check_replaceable(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with _only_build(out):
            work = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
            work.chmod(0o755)
            try:
                yield work
                _replace(out, work)
            except BaseException:
                shutil.rmtree(work, ignore_errors=True)
                raise
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise GraphError(str(out), "the disk is full; nothing was published", "make room, then build again") from error
        what = f"cannot be written ({error.strerror or error})"
        raise GraphError(str(out), what, "choose another place with --out") from error


def _check_replaceable(out: Path) -> None:
    if out.is_symlink() or not out.exists():
        return
    if not out.is_dir() or (any(out.iterdir()) and not (out / MANIFEST).is_file()):
        raise GraphError(str(out), "exists and is no graph that kg built", "choose another place with --out, or move it away")


@contextmanager
def _only_build(out: Path) -> Iterator[None]:
    """Hold the right to write ``out``; the lock goes with the process, however it ends."""
    with (out.parent / f".{out.name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise GraphError(str(out), "another build is writing this graph", "wait for it, or choose another --out") from error
        yield


def _replace(out: Path, work: Path) -> None:
    """Let ``out`` be a link to ``work`` in one step; keep the version before, take what is older away."""
    keep = {work.name}
    if out.is_symlink():
        keep.add(out.readlink().name)
    elif out.is_dir():  # a graph that was copied here as a plain directory
        out.rename(work.with_name(work.name + ".copy"))
        keep.add(work.name + ".copy")
    link = work.with_name(work.name + ".link")
    link.symlink_to(work.name)
    link.rename(out)
    for version in out.parent.glob(f".{out.name}.*"):
        if version.is_dir() and not version.is_symlink() and version.name not in keep:
            shutil.rmtree(version, ignore_errors=True)
