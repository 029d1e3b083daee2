"""The entries of a flattened cast list, decided for the whole list at once.

"Ben Sanderson Elisabeth Shue as Sera Julian Sands as ..." has no mark where a character ends and the next actor begins. Every
" as " may or may not join an actor to a character, and every actor's name may begin at several words; a dynamic programme
(Viterbi) finds the sequence of entries with the highest sum of scores (see ``cast_features``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language import cast_features
from kg.language.cast_tail import prose_start
from kg.language.cast_tokens import Token, bearer, brackets, markers, tokens
from kg.language.cast_weights import score as weigh
from kg.language.cast_words import word as look_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.language.cast_known import Known

_WINDOW: Final = 100  # characters before "as" that can hold a name and what precedes it
_LONGEST_NAME: Final = 9  # words
_FULL_NAME: Final = 2  # words that a name in an enumeration has at least
_AND: Final = frozenset({"and", "&"})
_LOOK_BACK: Final = 6  # places before an entry that can be the entry before it
_MOST: Final = 1200  # places in one document: no list is longer, and hostile text costs no more
_BEST_GAP: Final = 3.0  # no gap speaks more for an entry
_BEST_LEFT: Final = 6.0  # nothing that stands before a name speaks more for it
_HOPELESS: Final = -9.0  # a place with less is no entry
_LONG: Final = 60  # characters of a gap in which prose may begin


class Head(NamedTuple):
    """Where an entry's actor stands, what stands in brackets behind the name, and where the character begins."""

    start: int
    end: int
    aside: tuple[int, int] | None
    character: int


@dataclass(slots=True)
class Site:
    """A place where "as" may join an actor to a character."""

    text: str
    end: int
    words: list[Token]  # up to the name's last word
    aside: tuple[int, int] | None
    bearer: bool = False  # the name is followed by what its bearer is: "Rex the dog"
    options: list[tuple[int, float]] = field(default_factory=list)  # index of the first word, score
    prose: int | None = None  # where prose begins behind, once known

    def prose_before(self, place: int, known: Known) -> bool:
        """Tell whether prose begins between this place and ``place``."""
        if place - self.end <= _LONG:
            return False
        if self.prose is None:
            self.prose = prose_start(self.text, self.end, known)
        return self.prose < place


def prose_between(text: str, start: int, place: int, known: Known) -> bool:
    """Tell whether prose begins between the character at ``start`` and ``place``."""
    return place - start > _LONG and prose_start(text, start, known) < place


class _Step(NamedTuple):
    total: float
    begin: int
    before: int | None  # index of the entry before in the same list
    restart: int | None  # index of the last entry of the list before


def chains(text: str, known: Known) -> list[list[Head]]:
    """List the cast lists of ``text``: for each its entries, without what follows "as"."""
    found = sites(text)
    for site in found:
        site.options = _options(site, known)
    found = [site for site in found if site.options]
    steps: list[_Step] = []
    best: int | None = None
    for j in range(len(found)):
        steps.append(_step(found, steps, j, best, known))
        if best is None or steps[j].total > steps[best].total:
            best = j
    return _trace(found, steps, best)


def sites(text: str) -> list[Site]:
    """List the places of ``text`` where "as" may join an actor to a character."""
    inside = brackets(text)
    asides = {end: (start, end) for start, end in inside}
    found = []
    shared: list[Token] = []  # where windows overlap
    reach = 0
    for start, end in markers(text, inside, _MOST):
        aside = asides.get(start)
        stop = aside[0] if aside else bearer(text, start, end)
        low = max(0, stop - _WINDOW)
        if reach > low:
            words = [*[word for word in shared if word.start >= low], *tokens(text, reach, stop)]
        else:
            words = tokens(text, low, stop)
            if low and words and text[low - 1 : low].strip():
                words = words[1:]
        cut = not (text[stop].isspace() or text[stop] == ",") and bool(words)  # "Bo Bergas Tom"
        shared, reach = (words[:-1], words[-1].start) if cut else (words, stop)
        if words and not words[-1].closes:
            found.append(Site(text, end, words, aside, bearer=not aside and stop < start))
    return found


def _options(site: Site, known: Known) -> list[tuple[int, float]]:
    base = weigh(cast_features.site(site.text, site.end))
    if site.bearer:
        return [(len(site.words) - 1, base)]  # one word
    scores = [(k, base + weigh(name(site.words, k, known))) for k in name_starts(site.words)]
    return [(k, score) for k, score in scores if score > _HOPELESS]


def name(words: Sequence[Token], k: int, known: Known) -> list[str]:
    """List the features of ``words[k:]`` as a name, or as several: "Ann Lee, Bo Berg and Cy Dahl"."""
    joints = [i for i in range(k + 1, len(words)) if words[i].core in _AND]
    if not joints:
        return cast_features.person(words[k:], known)
    joint = joints[-1]
    end = next((i for i in range(k, joint) if words[i].text.endswith(",")), joint - 1)
    if end > k or not look_up(words[k].core).given:
        return ["person list", *cast_features.person(words[k : end + 1], known)]
    return ["person list with one family name", *cast_features.person([words[k], words[-1]], known)]


def name_starts(words: Sequence[Token]) -> Iterator[int]:
    """Yield the indices at which a name, or an enumeration of names, that goes to the end of ``words`` can begin."""
    joint = None
    for k in range(len(words) - 1, max(-1, len(words) - 1 - _LONGEST_NAME), -1):
        word = words[k]
        if k < len(words) - 1 and word.closes and not (joint and word.text.endswith(",")):
            return
        if word.core in _AND and joint is None and len(words) - 1 - k >= _FULL_NAME:
            joint = k
        elif word.quote or not (word.capital or word.particle or word.nickname or word.suffix):
            return
        elif word.capital and not (word.suffix or word.nickname or look_up(word.core).heading):
            yield k


def _step(sites: Sequence[Site], steps: Sequence[_Step], j: int, best: int | None, known: Known) -> _Step:
    """Give the best way to make place ``j`` an entry, as the first of a list or behind one of the places before."""
    site = sites[j]
    rest = max(0.0, steps[best].total) if best is not None else 0.0
    found: _Step | None = None
    for k, score in site.options:
        total = score + rest + weigh(before(site.words, k, None, known))
        if found is None or total > found.total:
            found = _Step(total, k, None, best)
        far = None
        for i in range(j - 1, max(-1, j - 1 - _LOOK_BACK), -1):
            total = steps[i].total + score
            if site.words[k].start <= sites[i].end or total + _BEST_LEFT + _BEST_GAP <= found.total:
                continue
            if sites[i].end >= site.words[0].start:
                left = weigh(before(site.words, k, sites[i].end, known))
            else:
                left = far = weigh(before(site.words, k, sites[i].end, known)) if far is None else far
            total += left
            if total + _BEST_GAP > found.total:
                total += _gap(sites[i], site.words[k].start, known)
                if total > found.total:
                    found = _Step(total, k, i, None)
    assert found is not None
    return found


def _gap(site: Site, place: int, known: Known) -> float:
    return weigh(cast_features.gap(site.text, site.end, place, prose=site.prose_before(place, known)))


def before(words: Sequence[Token], k: int, since: int | None, known: Known) -> list[str]:
    """List the features of what stands before the name that begins at ``words[k]``.

    ``since`` is where the character of the entry before begins; None where this entry begins a list.
    """
    low = k
    while low > 0 and not words[low - 1].closes and (since is None or words[low - 1].start >= since):
        low -= 1
    if since is not None and words[0].start <= since and (low == 0 or words[low - 1].start < since):
        if low == k:
            return ["character impossible"]
        return [*cast_features.character(words[low:k], known), *cast_features.cut_name(words[low : k + 1], known)]
    first = k
    while first > low and (words[first - 1].capital or words[first - 1].particle):
        first -= 1
    while first < k and not words[first].capital:
        first += 1
    if first < k:
        return cast_features.description(words[first:k], known)
    border = cast_features.border(words[k - 1] if k else None)
    return [border, f"first {border}"] if since is None else [border]


def _trace(sites: Sequence[Site], steps: Sequence[_Step], best: int | None) -> list[list[Head]]:
    lists: list[list[Head]] = []
    current: list[Head] = []
    index = best
    while index is not None:
        step, site = steps[index], sites[index]
        current.append(Head(site.words[step.begin].start, site.words[-1].end, site.aside, site.end))
        if step.before is None:
            lists.append(current[::-1])
            current = []
            index = step.restart
        else:
            index = step.before
    return [chain for chain in reversed(lists) if len(chain) > 1]
