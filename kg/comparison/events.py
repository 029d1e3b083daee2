"""Differences between events of which only one source speaks: awards, releases, places in lists, reviews, references.

What both speak of is one node and compared there (``described``). The rest is compared by what it says: an entry of each
source with the same key is one event told otherwise; what is left one source lists more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode

from kg.comparison.accounts import UNSAID, Accounts, Difference, Side, pairs
from kg.comparison.entries import BASIS, CITED, KINDS_OF_ENTRY, Entry, Kind, entry, match
from kg.iris import slug
from kg.vocab import FILM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.claims import Claim
    from kg.comparison.entries import Parts
    from kg.model import Term

# Roles and figures are compared elsewhere.
_KINDS: Final = tuple(k for k in KINDS_OF_ENTRY if k.of not in {FILM.inFilm, FILM.figureOf})
# Whose parts, where they differ, are two ways to say it and no contradiction.
_LOOSE: Final = frozenset({"reference", "review"})
# Releases that are no first showing in cinemas, which is what a date without more is about.
_LATER: Final = frozenset({"home video", "television", "soundtrack", "re-release"})
_NEAR: Final = 20000  # of the numbers that dates are compared by: two years

Told = dict[Entry, NamedNode]


class _OfSource:
    """What one source says, as entries are read from it."""

    def __init__(self, accounts: Accounts, source: NamedNode) -> None:
        self._accounts, self._source = accounts, source

    def values(self, node: NamedNode, predicate: NamedNode) -> Iterable[Term]:
        return self._accounts.account(node, self._source).values(predicate)

    def label(self, term: Term) -> str:
        return self._accounts.label(term)


def differences(accounts: Accounts) -> Iterator[Difference]:
    """Yield events told otherwise, and those that one source lists more."""
    for film, sources in accounts.sources.items():
        by_source = {source: _nodes(accounts, film, source) for source in sources}
        for left, right in pairs(sources):
            for kind in (*_KINDS, BASIS, CITED):
                mine, theirs = by_source[left][kind], by_source[right][kind]
                silent = accounts.versions(left, right)
                if silent or (mine and theirs and kind.of != FILM.scoreOf):  # everybody counts other votes
                    sides = [_told(accounts, s, kind, n - o) for s, n, o in ((left, mine, theirs), (right, theirs, mine))]
                    yield from _of_kind(accounts, film, kind, (left, sides[0]), (right, sides[1]), (mine, theirs))


def _nodes(accounts: Accounts, film: NamedNode, source: NamedNode) -> dict[Kind, set[NamedNode]]:
    found = {kind: accounts.nodes(source, film, kind.classes) for kind in _KINDS}
    found[BASIS] = _leading(accounts, film, source, FILM.basedOn)
    found[CITED] = _leading(accounts, source, source, FILM.cites)
    return found


def _leading(accounts: Accounts, node: NamedNode, source: NamedNode, predicate: NamedNode) -> set[NamedNode]:
    return {v for v in accounts.account(node, source).values(predicate) if isinstance(v, NamedNode)}


def _told(accounts: Accounts, source: NamedNode, kind: Kind, nodes: Iterable[NamedNode]) -> Told:
    said = _OfSource(accounts, source)
    return {entry(said, kind, node): node for node in sorted(nodes, key=lambda n: n.value, reverse=True)}


def _of_kind(
    accounts: Accounts,
    film: NamedNode,
    kind: Kind,
    left: tuple[NamedNode, Told],
    right: tuple[NamedNode, Told],
    lists: tuple[set[NamedNode], set[NamedNode]],
) -> Iterator[Difference]:
    mine, theirs = (
        {e: n for e, n in told.items() if e not in other} for told, other in ((left[1], right[1]), (right[1], left[1]))
    )
    paired = match(sorted(mine), sorted(theirs), single=False)
    paired += _undescribed(mine, theirs, paired) if kind.of == FILM.releaseOf else []
    for a, b in paired:
        sides = [
            Side(source, _words(one, other), accounts.account(told[one], source).claims(*kind.key, *kind.value))
            for (source, told), one, other in ((left, a, b), (right, b, a))
        ]
        yield Difference(mine[a], film, a.topic, _class(a, b), *sides)
    more = [{e: n for e, n in t.items() if e not in {pair[i] for pair in paired}} for i, t in enumerate((mine, theirs))]
    rest = [_list(accounts, side[0], kind, told, whole) for side, told, whole in zip((left, right), more, lists, strict=True)]
    if any(more):
        topic = next(e.topic for e in (*mine, *theirs))
        yield Difference(film, film, topic, "additional", *rest)


def _undescribed(mine: Told, theirs: Told, paired: Sequence[tuple[Entry, Entry]]) -> list[tuple[Entry, Entry]]:
    """Pair the one release that a source tells of with nothing but a date with the other's nearest showing."""
    left, right = (
        [e for e in told if e.value and e not in {pair[place] for pair in paired} and dict(e.key).get("kind") not in _LATER]
        for place, told in enumerate((mine, theirs))
    )
    for one, other, swap in ((left, right, False), (right, left, True)):
        bare = [e for e in one if not e.key]
        near = sorted((apart, e) for e in other if len(bare) == 1 and (apart := abs(_day(e) - _day(bare[0]))) < _NEAR)
        if near:
            return [(near[0][1], bare[0]) if swap else (bare[0], near[0][1])]
    return []


def _day(told: Entry) -> int:
    """Give a number that grows with the date."""
    digits = "".join(c for c in dict(told.value).get("date", "") if c.isdigit())
    return int(digits.ljust(8, "0")[:8] or 0)


def _words(one: Entry, other: Entry) -> str:
    """Give the key, and of the value what the other one does not say so."""
    told = [words for _, words in one.key] + [words for name, words in one.value if (name, words) not in other.value]
    return ", ".join(told) or UNSAID


def _class(a: Entry, b: Entry) -> str:
    """Name the difference of two accounts of one event."""
    if a.topic in _LOOSE:
        return "additional"
    if a.topic == "release" and bool(a.key) != bool(b.key):
        return "scope"
    left, right = dict(a.parts), dict(b.parts)
    differing = [name for name in left.keys() & right.keys() if left[name] != right[name]]
    if not differing:
        return "refinement"
    if all(slug(left[name]) == slug(right[name]) for name in differing):
        return "presentation"
    return "refinement" if all(_refines(left[name], right[name]) for name in differing) else "contradiction"


def _refines(one: str, other: str) -> bool:
    """Tell whether one of two texts says all that the other says, and more."""
    short, long = sorted((slug(one), slug(other)), key=len)
    return long.startswith(short + "-") or set(short.split("-")) < set(long.split("-"))


def _list(accounts: Accounts, source: NamedNode, kind: Kind, told: Told, whole: set[NamedNode]) -> Side:
    """Give what one source lists more; where that is nothing, the evidence is its list as it is."""
    listed = [told[e] for e in sorted(told)] or sorted(whole, key=lambda n: n.value)
    claims = tuple(c for node in listed for c in _stating(accounts, source, kind, node))
    return Side(source, "; ".join(_plain(e.parts) for e in sorted(told)) or UNSAID, claims)


def _stating(accounts: Accounts, source: NamedNode, kind: Kind, node: NamedNode) -> tuple[Claim, ...]:
    """Give the claims that the event is one of the film's."""
    account = accounts.account(node, source)
    return account.claims(kind.of) or account.claims(FILM.title) or account.claims(*kind.key, *kind.value)


def _plain(parts: Parts) -> str:
    return ", ".join(words for _, words in parts) or "without details"
