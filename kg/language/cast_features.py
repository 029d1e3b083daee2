"""How well a stretch of words fits as an actor's name, as a character, or as what stands before an entry of a cast list.

Scores are natural logarithms of odds, estimated by hand from what such lists look like; 0 is what neither supports nor weakens.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.cast_words import CONNECTORS, INSIDE, PARTS, TITLES, family, given
from kg.language.names import OPENERS, UPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.cast_tokens import Token

_WORDS_OF_NAME: Final = {1: -5.0, 2: 0.0, 3: -2.6, 4: -5.5, 5: -8.0}
_LONELY: Final = frozenset({"mr", "mrs", "ms", "miss", "dr", "young", "old", "st"})
_IMPOSSIBLE: Final = -20.0
_MENTION: Final = re.compile(
    rf"(?<![\w'’])(?:[{UPPER}]\.){{1,3}}(?: (?:[{UPPER}]\.|[{UPPER}][\w'’-]*)){{1,5}}|"
    rf"(?<![\w'’])[{UPPER}][\w'’-]*(?:(?: (?:d[aeiou]l?l?a?|v[ao]n|von der|y|du|des|le|la))? (?:[{UPPER}]\.(?:[{UPPER}]\.)?|[{UPPER}][\w'’-]*)){{0,6}}"
)


def mentions(text: str) -> frozenset[str]:
    """Collect the runs of capitalised words of ``text``: what stands there whole, and not only as part of a longer run."""
    found = set()
    for phrase in set(_MENTION.findall(text)):
        words = phrase.removesuffix("'s").removesuffix("’s").split(" ")
        while words and words[0] in OPENERS:
            words = words[1:]
        if words:
            found.add(" ".join(words))
    return frozenset(found)


def person(words: Sequence[Token], known: frozenset[str]) -> float:
    """Score ``words`` as an actor's full name; ``known`` is what the document names elsewhere."""
    if words[0].suffix or words[0].nickname or words[-1].particle:
        return _IMPOSSIBLE
    heavy = [w for w in words if not (w.particle or w.suffix or w.nickname)]
    score = _WORDS_OF_NAME.get(len(heavy), _IMPOSSIBLE)
    score += _first(heavy) + sum(_middle(w) for w in heavy[1:-1])
    if len(heavy) > 1:
        score += _last(heavy[-1])
    if words[0].particle:
        score -= 2
    if any(w.nickname for w in words):
        score -= 1
    name = " ".join(w.text for w in words).strip("\"“”'(),")
    if name in known:
        score += 3.5 if len(heavy) > 1 else 0.5
    return score


def _first(heavy: Sequence[Token]) -> float:
    word = heavy[0]
    lower = word.core.lower()
    if word.core in OPENERS or lower in INSIDE or any(c.isdigit() for c in word.text):
        return -6.0 if word.core in OPENERS or lower in INSIDE else -8.0
    if word.initials:
        if len(heavy) > 2 and (heavy[1].initials or given(heavy[1].core)):  # noqa: PLR2004  "R. Lee Ermey"
            return 1.2
        return 0.8 if "." in word.core[:-1] or len(word.core) == 2 and word.core.isupper() and "." not in word.core else -1.5
    known = given(word.core)
    if known:
        return 1.5 * known
    if lower in TITLES or lower in PARTS:
        return -4.0
    return -1.2 if family(word.core) else -0.6


def _middle(word: Token) -> float:
    if word.initials:
        return 2.8
    if word.core.lower() in TITLES and not given(word.core):
        return -4.0
    return 0.8 if given(word.core) else 0.2 if family(word.core) else 0.0


def _last(word: Token) -> float:
    lower = word.core.lower()
    if word.initials:
        return -2.5
    if any(c.isdigit() for c in word.text):
        return -8.0
    known = family(word.core)
    if known:
        return 0.5 * known
    if lower in PARTS or lower in TITLES:
        return -2.5
    return -1.2 * given(word.core)


def character(words: Sequence[Token], known: frozenset[str]) -> float:
    """Score ``words``, which fill the whole gap between "as" and the next person, as a character."""
    first, last = words[0], words[-1]
    text = " ".join(w.core for w in words)
    score = -0.4 * max(0, len(words) - 3) + _closing(words)
    if len(words) == 1 and first.core.lower() in {"young", "old", "little", "the", "a", "an"}:
        return score - 3.0
    if text in known or text.removeprefix("The ").removeprefix("the ") in known:
        score += 1.5 if len(words) > 1 else 1.0
    elif len(words) > 1 and (last.core in known or first.core in known):
        score += 0.4
    return score


def description(words: Sequence[Token], known: frozenset[str]) -> float:
    """Score the capitalised ``words`` that end a description, right before the next person: "leader of the Jets"."""
    if words[0].core in OPENERS and len(words) == 1:
        return -3.0
    text = " ".join(w.core for w in words)
    return (1.0 if text in known else 0.0) - 0.3 * len(words) + _closing(words)


def _closing(words: Sequence[Token]) -> float:
    """Score ``words`` by their end, behind which the next person begins."""
    last, before = words[-1], words[-2] if len(words) > 1 else None
    lower = last.core.lower()
    if not last.capital:
        return -8.0 if lower in CONNECTORS or last.particle or lower in INSIDE else 0.8
    if lower in TITLES and last.core.endswith("."):
        return -5.0
    if before is None:
        return -2.5 if lower in _LONELY else 0.5 if given(last.core) else 0.2
    if last.initials:
        return -2.0 if "." in last.core else -0.5
    if lower in PARTS:
        return 0.6
    if not before.capital:
        return 0.3
    if before.core.lower() in TITLES or before.core.lower() in PARTS:
        return 0.6
    if given(before.core):
        return 0.8 if family(last.core) else -0.6 if given(last.core) else 0.4
    return -0.5 if given(last.core) and not family(last.core) else 0.0


def border(before: Token | None) -> float:
    """Score the lower-case or closing word ``before`` an entry."""
    if before is None:
        return 0.0
    if before.text.endswith((".", "!", "?", ".\"", ".”", ".)", ")", "]", "\"", "”", ".'")):
        return 0.5
    if before.text.endswith((",", "/")):
        return -4.0
    if before.text.endswith((":", ";", "…", "*", "•", "-", "–", "—")):
        return -0.5
    lower = before.core.lower()
    if lower in INSIDE:
        return -7.0
    return -1.5 if lower.endswith(("ed", "ing")) else 0.0
