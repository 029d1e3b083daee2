"""The entries of a flattened cast list, decided for the whole list at once.

"Ben Sanderson Elisabeth Shue as Sera Julian Sands as ..." has no mark where a character ends and the next actor begins. Every
" as " may or may not join an actor to a character, and every actor's name may begin at several words; a dynamic programme
(Viterbi) finds the sequence of entries with the highest sum of scores (see ``cast_features``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language import cast_features
from kg.language.cast_tokens import Token, brackets, markers, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

_WINDOW: Final = 160  # characters before "as" that can hold a name and what precedes it
_LONGEST_NAME: Final = 8  # words
_LOOK_BACK: Final = 8  # places before an entry that can be the entry before it
_MOST: Final = 5000  # places in one document: no list is longer, and hostile text costs no more
_ENTRY: Final = 3.0
_START: Final = -4.0
_NEAR: Final = 600  # characters of description that cost nothing


class Head(NamedTuple):
    """Where an entry's actor stands, what stands in brackets behind the name, and where the character begins."""

    start: int
    end: int
    aside: tuple[int, int] | None
    character: int


@dataclass(slots=True)
class _Site:
    """A place where "as" may join an actor to a character."""

    end: int
    words: list[Token]  # up to the name's last word
    aside: tuple[int, int] | None
    options: list[tuple[int, float]] = field(default_factory=list)  # index of the first word, score


class _Step(NamedTuple):
    total: float
    begin: int
    before: int | None  # index of the entry before in the same list
    restart: int | None  # index of the last entry of the list before


def chains(text: str, known: frozenset[str]) -> list[list[Head]]:
    """List the cast lists of ``text``: for each its entries, without what follows "as"."""
    sites = [site for site in _sites(text, known) if site.options]
    steps: list[_Step | None] = []
    best: int | None = None
    for j, site in enumerate(sites):
        steps.append(_step(sites, steps, j, best, known))
        step = steps[j]
        if step and (best is None or step.total > steps[best].total):  # type: ignore[union-attr]
            best = j
        del site
    return _trace(sites, steps, best)


def _sites(text: str, known: frozenset[str]) -> list[_Site]:
    asides = {end: (start, end) for start, end in brackets(text)}
    found = []
    for start, end in markers(text, _MOST):
        aside = asides.get(start)
        stop = aside[0] if aside else start
        low = max(0, stop - _WINDOW)
        words = tokens(text, low, stop)
        if low and words and text[low - 1 : low].strip():
            words = words[1:]
        if words and not words[-1].closes:
            site = _Site(end, words, aside)
            site.options = _options(words, known)
            found.append(site)
    return found


def _options(words: Sequence[Token], known: frozenset[str]) -> list[tuple[int, float]]:
    options = []
    for k in range(len(words) - 1, max(-1, len(words) - 1 - _LONGEST_NAME), -1):
        word = words[k]
        if k < len(words) - 1 and word.closes:
            break
        if not (word.capital or word.particle or word.nickname or word.suffix):
            break
        if word.capital:
            score = cast_features.person(words[k:], known)
            if score > -6.0:  # noqa: PLR2004  nothing makes up for less
                options.append((k, score))
    return options


def _step(
    sites: Sequence[_Site], steps: Sequence[_Step | None], j: int, best: int | None, known: frozenset[str]
) -> _Step | None:
    found: _Step | None = None
    site = sites[j]
    for k, score in site.options:
        total = score + _ENTRY + _START + _left(site.words, k, None, known)
        if best is not None:
            total += steps[best].total  # type: ignore[union-attr]
        if found is None or total > found.total:
            found = _Step(total, k, None, best)
        for i in range(max(0, j - _LOOK_BACK), j):
            before = steps[i]
            if before is None or site.words[k].start <= sites[i].end:
                continue
            total = before.total + score + _ENTRY + _left(site.words, k, sites[i].end, known)
            total -= max(0, site.words[k].start - sites[i].end - _NEAR) / 1000
            if total > found.total:
                found = _Step(total, k, i, None)
    return found


def _left(words: Sequence[Token], k: int, since: int | None, known: frozenset[str]) -> float:
    """Score what stands before the name that begins at ``words[k]``, after the place ``since`` where a character begins."""
    low = k
    while low > 0 and not words[low - 1].closes and (since is None or words[low - 1].start >= since):
        low -= 1
    if since is not None and words[0].start <= since and (low == 0 or words[low - 1].start < since):
        return cast_features.character(words[low:k], known) if low < k else -20.0
    first = k
    while first > low and (words[first - 1].capital or words[first - 1].particle):
        first -= 1
    while first < k and not words[first].capital:
        first += 1
    if first < k:
        return cast_features.description(words[first:k], known)
    score = cast_features.border(words[k - 1] if k else None)
    return score if since is not None or score > -3 else score - 4  # noqa: PLR2004


def _trace(sites: Sequence[_Site], steps: Sequence[_Step | None], best: int | None) -> list[list[Head]]:
    lists: list[list[Head]] = []
    current: list[Head] = []
    index = best
    while index is not None:
        step, site = steps[index], sites[index]
        if step is None:
            break
        current.append(Head(site.words[step.begin].start, site.words[-1].end, site.aside, site.end))
        if step.before is None:
            lists.append(current[::-1])
            current = []
            index = step.restart
        else:
            index = step.before
    return [chain for chain in reversed(lists) if len(chain) > 1]
