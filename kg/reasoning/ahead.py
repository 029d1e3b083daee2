"""Work done in threads, a little ahead of who wants it: numpy and Polars let other threads run while they work."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


def ahead(work: Callable[[_Given], _Made], given: Iterable[_Given]) -> Iterator[_Made]:
    """Yield ``work`` done on each of ``given``, in order, by as many threads as there are processors, and no further ahead.

    Little is kept in memory at once.
    """
    threads = os.cpu_count() or 1
    with ThreadPoolExecutor(threads) as pool:
        due: deque[Future[_Made]] = deque()
        for one in given:
            due.append(pool.submit(work, one))
            if len(due) > threads:
                yield due.popleft().result()
        while due:
            yield due.popleft().result()
