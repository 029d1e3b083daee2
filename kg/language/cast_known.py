"""What a document names outside its cast lists: names that help to tell where an entry begins and ends."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final, NamedTuple

from kg.language.names import OPENERS, UPPER

_MENTION: Final = re.compile(
    rf"(?<![\w'’])(?:(?:[{UPPER}]\.){{1,3}} )?[{UPPER}][\w'’-]*"
    rf"(?:(?: (?:de|da|di|del|della|van|von|von der|y|du|des|le|la))? (?:[{UPPER}]\.(?:[{UPPER}]\.)?|[{UPPER}][\w'’-]*)){{0,6}}"
)
_TITLE: Final = re.compile(r"[^\n(]{1,100}?(?= (?:\(|is |was |are ))")
_SEVERAL: Final = 4  # places in which a name stands often, and words that a name has at most


class Known(NamedTuple):
    """What a document names outside its cast lists: whole names, and the first and last words of those with several words."""

    names: frozenset[str]
    firsts: frozenset[str]
    lasts: frozenset[str]
    often: frozenset[str]  # names that stand alone in many places
    title: str  # what the document begins with: the film


def mentions(text: str) -> Known:
    """Collect the runs of capitalised words of ``text``: what stands there whole, and not only as part of a longer run."""
    found: Counter[tuple[str, ...]] = Counter()
    for phrase, count in Counter(_MENTION.findall(text)).items():
        words = phrase.removesuffix("'s").removesuffix("’s").split(" ")
        while words and words[0] in OPENERS:
            words = words[1:]
        if words:
            found[tuple(words)] += count
    several = [words for words in found if 1 < len(words) <= _SEVERAL]
    return Known(
        frozenset(" ".join(words) for words in found),
        frozenset(words[0] for words in several),
        frozenset(words[-1] for words in several),
        frozenset(" ".join(words) for words, count in found.items() if count >= _SEVERAL),
        title.group().lower() if (title := _TITLE.match(text)) else "",
    )
