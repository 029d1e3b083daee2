"""The words of a sentence as a set: whether it can tell of something is one look-up, long before a pattern is tried."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

# Letters in lower case; the signs that stand for a word ("$5", "#1") count as words.
_WORD: Final = re.compile(r"[a-zß-öø-ɏ]+|[#$£€¥₹₩₤₽₪₺]")


def words(text: str) -> frozenset[str]:
    """Give the words of ``text`` in lower case, without digits, cut at hyphens and apostrophes.

    >>> sorted(words("It's the César-winner's 2nd: $3m!"))
    ['$', 'césar', 'it', 'm', 'nd', 's', 'the', 'winner']
    """
    return frozenset(_WORD.findall(text.lower()))


class Cued:
    """A pattern that only texts with one of the words ``cues`` can match; it is compiled for the first of them.

    >>> said = "Filming began in May."
    >>> bool(Cued("began started", r"[Ff]ilming (?:began|started)").search(said, words(said)))
    True
    """

    def __init__(self, cues: str, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Take ``cues`` in lower case, with blanks between them."""
        self.cues = frozenset(cues.split())
        self._pattern, self._flags = pattern, flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._pattern, self._flags)

    def search(self, text: str, its_words: frozenset[str]) -> re.Match[str] | None:
        """Give the first match in ``text``, which has ``its_words``."""
        return None if self.cues.isdisjoint(its_words) else self.pattern.search(text)

    def finditer(self, text: str, its_words: frozenset[str]) -> Iterator[re.Match[str]]:
        """Give all matches in ``text``, which has ``its_words``."""
        return iter(()) if self.cues.isdisjoint(its_words) else self.pattern.finditer(text)
