"""Where the last entry of a flattened cast list ends and prose goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language import cast_features
from kg.language.cast_tokens import tokens
from kg.language.cast_trim import cut
from kg.language.cast_words import INSIDE, given
from kg.language.names import OPENERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.cast_tokens import Token

_REACH: Final = 240  # characters in which the character ends, if anywhere
_VERB: Final = re.compile(
    r"(?:was|were|is|are|had|has|have|would|could|began|begins|wrote|said|says|told|felt|made|makes|took|got|gave|saw|went|came|"
    r"found|won|shot|met|chose|did|does|became|thought|spoke|read|first|originally|also|later|holds|gives|marks|takes|"
    r"[a-z]{2,}ed)"
)
_PARTICIPLE: Final = re.compile(r"[A-Z][a-z]+(?:ed|ing)")
_FOLLOWS: Final = re.compile(r"[a-z(]")


def tail(text: str, start: int, end: int, known: frozenset[str]) -> tuple[int, int]:
    """Give where the character that begins at ``start`` ends, and where the entry does; prose may follow before ``end``."""
    words = tokens(text, start, min(end, start + _REACH))
    head = cut(text, start, min(end, start + _REACH))
    inside = [w for w in words if w.start < head]
    options = [(_whole(inside), head)]
    for k in range(1, len(inside)):
        if words[k].capital and not words[k - 1].closes:
            options.append((_opening(words, k) + cast_features.character(words[:k], known), words[k - 1].end))
    stop = max(options, key=lambda option: option[0])[1]
    if stop < head:
        return stop, stop
    return head, _description_end(text, head, end)


def _whole(words: Sequence[Token]) -> float:
    """Score ``words``, all up to the next punctuation, as a character: a sentence of prose is none."""
    verbs = sum(1 for w in words[1:] if _VERB.fullmatch(w.core))
    return 2.0 - 3.0 * verbs - 0.5 * max(0, len(words) - 4)


def _opening(words: Sequence[Token], k: int) -> float:
    """Score ``words[k:]`` as the beginning of a sentence of prose."""
    word = words[k]
    following = words[k + 1].core if k + 1 < len(words) else ""
    if word.core in OPENERS:
        return 4.0 if _FOLLOWS.match(following) or word.core not in {"The", "A", "An"} else 2.5
    last = k
    while last + 1 < len(words) and (words[last + 1].capital or words[last + 1].particle) and not words[last].closes:
        last += 1
    after = words[last + 1].core if last + 1 < len(words) and not words[last].closes else ""
    score = -1.0
    if _VERB.fullmatch(after):
        score += 2.0
    if last > k and given(word.core):
        score += 0.7
    if _PARTICIPLE.fullmatch(word.core) and (following.lower() in INSIDE or not following[:1].isupper()):
        score += 2.0
    if not words[k - 1].capital:
        score += 1.0
    return score


def _description_end(text: str, start: int, end: int) -> int:
    """Give the end of the sentence in which a description at ``start`` runs, or of the bracket."""
    match = re.compile(r"\s*[(\[][^()\[\]]{0,200}[)\]]").match(text, start, end)
    if match:
        return match.end()
    stop = re.compile(r"[.!?][\"”)]?(?= |\Z)").search(text, start, min(end, start + 600))
    return stop.end() if stop else start
