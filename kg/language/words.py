"""The words of a sentence as a set: whether it can tell of something is one look-up, long before a pattern is tried."""

from __future__ import annotations

import re
from typing import Final

# Letters in lower case; the signs that stand for a word ("$5", "#1") count as words.
_WORD: Final = re.compile(r"[a-zß-öø-ɏ]+|[#$£€¥₹₩₤₽₪₺]")


def words(text: str) -> frozenset[str]:
    """Give the words of ``text`` in lower case, without digits, cut at hyphens and apostrophes.

    >>> sorted(words("It's the César-winner's 2nd: $3m!"))
    ['$', 'césar', 'it', 'm', 'nd', 's', 'the', 'winner']
    """
    return frozenset(_WORD.findall(text.lower()))
