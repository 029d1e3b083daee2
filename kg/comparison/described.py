"""Differences between accounts of the same thing: a part, a literary source, a release, an award, a score."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.comparison.accounts import UNSAID, Account, Accounts, Difference, Side, pairs
from kg.iris import slug
from kg.vocab import FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import NamedNode

    from kg.model import Term

# Class, what it is called, the properties that are compared in words, and whether silence of one side is worth a row.
_COMPARED: Final = (
    (FILM.Role, "role", {FILM.position: "billing order", FILM.characterAsWritten: "character"}, False),
    (
        FILM.SourceWork,
        "work it is based on",
        {FILM.title: "title", FILM.year: "year", FILM.workType: "type"},
        True,
    ),
    (
        FILM.Release,
        "release",
        {
            FILM.date: "date",
            FILM.releaseKind: "kind",
            FILM.territory: "territory",
            FILM.event: "event",
            FILM.medium: "medium",
        },
        True,
    ),
    (FILM.AwardNomination, "award", {FILM.recipient: "recipient", FILM.ceremonyYear: "year"}, True),
    (FILM.Score, "score", {FILM.value: "value", FILM.count: "count", FILM.scale: "scale"}, True),
)


def differences(accounts: Accounts) -> Iterator[Difference]:
    """Yield where two sources describe the same thing and do not say the same of it."""
    for class_, name, properties, silence in _COMPARED:
        for node, sides in accounts.of_class(class_):
            for left, right in pairs(sides):
                yield from _both(accounts, node, (name, properties), (left, sides[left]), (right, sides[right]))
                if silence:
                    yield from _one(accounts, node, (name, properties), (left, sides[left]), (right, sides[right]))


def _both(
    accounts: Accounts,
    node: NamedNode,
    named: tuple[str, dict[NamedNode, str]],
    left: tuple[NamedNode, Account],
    right: tuple[NamedNode, Account],
) -> Iterator[Difference]:
    """Yield a difference for each property that both speak of differently."""
    name, properties = named
    for predicate, words in properties.items():
        a, b = left[1].values(predicate), right[1].values(predicate)
        if a and b and a != b:
            topic = words if name == "role" else f"{name}: {words}"
            sides = [Side(s, accounts.words(said.values(predicate)), said.claims(predicate)) for s, said in (left, right)]
            kind = "presentation" if predicate == FILM.position else _kind(a, b)
            yield Difference(_about(node, left[1]), accounts.film(node), topic, kind, *sides)


def _one(
    accounts: Accounts,
    node: NamedNode,
    named: tuple[str, dict[NamedNode, str]],
    left: tuple[NamedNode, Account],
    right: tuple[NamedNode, Account],
) -> Iterator[Difference]:
    """Yield one difference for all that only one of the two tells."""
    name, properties = named
    told = [p for p in properties if bool(left[1].values(p)) != bool(right[1].values(p))]
    if not told:
        return
    sides = []
    for source, said in (left, right):
        words = [f"{properties[p]}: {accounts.words(said.values(p))}" for p in told if said.values(p)]
        claims = said.claims(*told) or said.claims(RDF.type)
        sides.append(Side(source, ", ".join(words) or UNSAID, claims))
    yield Difference(node, accounts.film(node), name, "refinement", *sides)


def _about(node: NamedNode, account: Account) -> NamedNode:
    """A difference about a part is a difference about the person who plays it."""
    return account.node(FILM.filledBy) or node


def _kind(left: frozenset[Term], right: frozenset[Term]) -> str:
    """Tell whether two different sets of values repeat, refine or exclude each other."""
    if left & right:
        return "additional"
    a, b = ({slug(v.value) for v in values} for values in (left, right))
    if a == b:
        return "presentation"
    fuller = max((a, b), key=lambda values: sum(map(len, values)))
    shorter = b if fuller is a else a
    return "refinement" if all(any(_refines(x, y) for x in fuller) for y in shorter) else "contradiction"


def _refines(fuller: str, shorter: str) -> bool:
    """Tell whether ``fuller`` (a slug: name or date) says all that ``shorter`` says, and more."""
    return fuller.startswith(shorter + "-") or set(shorter.split("-")) < set(fuller.split("-"))
