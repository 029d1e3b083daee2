"""Organisations: one company with and without "Pictures", "Inc." and "The"."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode

from kg.identity.evidence import Decision, Reason, Thresholds, verdict
from kg.identity.names import MAKERS, TRADE, company
from kg.iris import slug
from kg.vocab import BASE, FILM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.model import Document, Statement

RULE: Final = "organisation by name and work"
THRESHOLDS: Final = Thresholds(4, 2)
_OWN: Final = BASE + "organisation/"
# What an organisation does, by the property that names it.
_DOES: Final = {
    FILM.producedBy: "produces films",
    FILM.distributor: "distributes films",
    FILM.releasedBy: "releases films",
    FILM.publication: "publishes criticism",
    FILM.publisher: "publishes",
    FILM.scoredBy: "rates films",
    FILM.rankedBy: "lists films",
}


class Firms:
    """Every organisation's names, what it does, in which documents."""

    def __init__(self, described: Iterable[tuple[Document, Sequence[Statement]]]) -> None:
        """Read what ``described`` documents tell of organisations."""
        self.names: dict[str, set[str]] = defaultdict(set)
        self.does: dict[str, set[str]] = defaultdict(set)
        self.films: dict[str, set[str]] = defaultdict(set)
        for document, statements in described:
            about = next((s.object.value for s in statements if s.predicate == FILM.about), document.name)
            for s in statements:
                if s.predicate == FILM.name and s.subject.value.startswith(_OWN):
                    self.names[s.subject.value].add(s.object.value)
                    self.films[s.subject.value].add(about)
                elif s.predicate in _DOES and isinstance(s.object, NamedNode) and s.object.value.startswith(_OWN):
                    self.does[s.object.value].add(_DOES[s.predicate])


def decisions(firms: Firms) -> list[Decision]:
    """Decide for every two organisations whose names differ in such words whether they are one."""
    bare: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for iri, names in firms.names.items():
        for name in names:
            bare[company(name)].add(iri)
    decided = [_decided(firms, sorted(group), 4, "the names differ in article or legal form") for group in _several(bare)]
    for words in sorted(words for words in bare if words[-1] == "com" and words[:-1] in bare):
        pair = [min(bare[words[:-1]]), min(bare[words])]
        decided.append(_decided(firms, pair, 2, "one name is the other's address in the web"))
    for words in sorted(bare):
        longer = [(*words, trade) for trade in sorted(TRADE) if (*words, trade) in bare]
        alone = len(longer) == 1
        told = "one name has another word of the trade" if alone else f"{len(longer)} companies have this name and a word more"
        for other in longer:
            pair = [min(bare[words]), min(bare[other])]
            decided.append(_decided(firms, pair, _extended(other[-1]) if alone else 0, told))
    return [d for group in decided for d in group]


def _extended(word: str) -> int:
    """Weigh a word that only one of two names has: nearly every maker of films may be called "X" and "X Pictures"."""
    return 3 if word in MAKERS else 2


def _several(bare: Mapping[tuple[str, ...], set[str]]) -> Iterator[set[str]]:
    yield from (bare[words] for words in sorted(bare) if len(bare[words]) > 1)


def _decided(firms: Firms, group: Sequence[str], weight: int, told: str) -> list[Decision]:
    """Decide for the first of ``group`` with each of the others."""
    out = []
    first, *others = group
    for other in others:
        reasons = [Reason(weight, told)]
        does = sorted(firms.does[first] & firms.does[other])
        if does:
            reasons.append(Reason(1, f"each {does[0]}"))
        elif firms.does[first] and firms.does[other]:
            reasons.append(Reason(-1, f"one {min(firms.does[first])}, the other {min(firms.does[other])}"))
        if firms.films[first] & firms.films[other]:
            reasons.append(Reason(2, "both are named for the same film"))
        names = (_name(firms, first), _name(firms, other))
        out.append(Decision(first, other, verdict(tuple(reasons), THRESHOLDS), RULE, names, tuple(reasons)))
    return out


def _name(firms: Firms, iri: str) -> str:
    return max(firms.names[iri], key=lambda name: (len(name), name), default=slug(iri))
