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


def occurrences(text: str, title: str) -> Iterator[tuple[int, int]]:
    """Yield where ``title``, or what stands in it before a colon, stands in ``text`` as whole words.

    >>> list(occurrences("Harbour: The Film is no Harbourmaster; Harbour is.", "Harbour: The Film"))
    [(0, 17), (39, 46)]
    """
    short = title.partition(":")[0]
    place = text.find(short) if short else -1
    while place >= 0:
        end = place + len(title) if text.startswith(title, place) and _ends(text, place + len(title)) else place + len(short)
        whole = _ends(text, end) and _ends(text, place - 1)
        if whole:
            yield place, end
        place = text.find(short, end if whole else place + 1)


def _ends(text: str, place: int) -> bool:
    """Tell whether no word goes on with the character at ``place``."""
    character = text[place : place + 1] if place >= 0 else ""
    return not (character.isalnum() or character == "_")


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
