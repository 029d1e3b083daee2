"""Lists of names that are looked up where a name stands; a pattern of hundreds of names is slow to compile and to try."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIRST: Final = re.compile(r"[^\W\d_]+")
_WHOLE: Final = re.compile(r"(?![\w-])")


class Gazetteer:
    """A list of names by their first words; of two that begin alike the longer one counts: "Kansas City" is not Kansas.

    >>> Gazetteer(["Kansas", "Kansas City"]).end("in Kansas City.", 3)
    14
    """

    def __init__(self, names: Iterable[str], behind: re.Pattern[str] = _WHOLE) -> None:
        """Take the ``names``, and what must follow one of them: nothing of the same word unless ``behind`` says otherwise."""
        self._names: dict[str, list[str]] = {}
        self._behind = behind
        for name in sorted(names, key=lambda name: (-len(name), name)):
            first = _FIRST.match(name)
            self._names.setdefault(first.group() if first else name, []).append(name)

    def end(self, text: str, start: int) -> int:
        """Give where the name ends that stands at ``start``, 0 where none does."""
        first = _FIRST.match(text, start)
        for name in self._names.get(first.group(), ()) if first else ():
            if text.startswith(name, start) and self._behind.match(text, start + len(name)):
                return start + len(name)
        return 0
