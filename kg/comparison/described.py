"""Differences between accounts of the same thing: a part, a literary source, a release, an award, a score."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.comparison.accounts import UNSAID, Account, Accounts, Difference, Side, pairs
from kg.comparison.order import moved
from kg.iris import slug
from kg.vocab import FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import NamedNode

    from kg.model import Term

# Classes, what it is called, the properties that are compared in words, and whether silence of one side is worth a row.
_COMPARED: Final = (
    (
        (FILM.Role,),
        "role",
        {
            FILM.position: "billing order",
            FILM.characterAsWritten: "character",
            FILM.creditedAs: "credited as",
            FILM.creditNote: "note on the credit",
        },
        False,
    ),
    (
        (FILM.SourceWork,),
        "work it is based on",
        {FILM.title: "title", FILM.year: "year", FILM.workType: "type"},
        True,
    ),
    (
        (FILM.Release,),
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
    (
        (FILM.AwardNomination, FILM.AwardWin),
        "award",
        {FILM.recipient: "recipient", FILM.ceremonyYear: "year", RDF.type: "outcome"},
        True,
    ),
    ((FILM.AwardTotal,), "stated award total", {FILM.count: "count"}, False),
    ((FILM.Review,), "review", {FILM.quotation: "quotation"}, False),
    ((FILM.Score,), "score", {FILM.value: "value", FILM.count: "count", FILM.scale: "scale"}, True),
)


# A win is a nomination too; a critic may be quoted more than once.
_KINDS: Final = {FILM.position: "presentation", RDF.type: "refinement", FILM.quotation: "additional"}


def differences(accounts: Accounts) -> Iterator[Difference]:
    """Yield where two sources describe the same thing and do not say the same of it."""
    for classes, name, properties, silence in _COMPARED:
        for node, sides in accounts.of_class(*classes):
            for left, right in pairs(sides):
                yield from _both(accounts, node, (name, properties), (left, sides[left]), (right, sides[right]))
                if silence or accounts.versions(left, right):
                    yield from _one(accounts, node, (name, properties), (left, sides[left]), (right, sides[right]))

    yield from _names(accounts)
    yield from _moved(accounts)
    yield from _deaths(accounts)


def _names(accounts: Accounts) -> Iterator[Difference]:
    """Yield who is called by different forms of a name in two sources, as "Frank Pierson" and "Frank R. Pierson"."""
    told: set[tuple[NamedNode, NamedNode, NamedNode, NamedNode]] = set()
    for role, sides in accounts.of_class(FILM.Role):
        for left, right in pairs(sides):
            person = sides[left].node(FILM.filledBy)
            if not person or (accounts.film(role), person, left, right) in told:
                continue
            told.add((accounts.film(role), person, left, right))
            both = [(source, accounts.account(person, source)) for source in (left, right)]
            a, b = (account.values(FILM.name) for _, account in both)
            if a and b and not a & b:
                named = [Side(s, accounts.words(account.values(FILM.name)), account.claims(FILM.name)) for s, account in both]
                yield Difference(person, accounts.film(role), "name", "presentation", *named)


def _moved(accounts: Accounts) -> Iterator[Difference]:
    """Yield who moved in the cast list between two versions of one text; that others came or went moves nobody."""
    for film, sources in accounts.sources.items():
        for left, right in pairs(sources):
            if accounts.versions(left, right):
                lists = [accounts.billing(film, source) for source in (left, right)]
                for role, behind, now_behind in moved(*map(list, lists)):
                    sides = [
                        Side(
                            s,
                            f"after {accounts.label(by[other])}" if other else "first",
                            accounts.account(role, s).claims(FILM.position),
                        )
                        for s, by, other in ((left, lists[0], behind), (right, lists[1], now_behind))
                    ]
                    yield Difference(lists[0][role], film, "billing order", "presentation", *sides)


def _deaths(accounts: Accounts) -> Iterator[Difference]:
    """Yield where two sources, about whichever films, let somebody die at different times."""
    for person, told in accounts.speaking_of(FILM.deathDate):
        for left, right in pairs(told):
            a, b = told[left].values(FILM.deathDate), told[right].values(FILM.deathDate)
            film = accounts.about(left)
            if a != b and film:
                both = [
                    Side(s, accounts.words(told[s].values(FILM.deathDate)), told[s].claims(FILM.deathDate))
                    for s in (left, right)
                ]
                yield Difference(person, film, "death", _kind(a, b), *both)


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
        if a and b and a != b and not (predicate == FILM.position and accounts.versions(left[0], right[0])):
            topic = words if name == "role" else f"{name}: {words}"
            sides = [Side(s, accounts.words(said.values(predicate)), said.claims(predicate)) for s, said in (left, right)]
            yield Difference(_about(node, left[1]), accounts.film(node), topic, _KINDS.get(predicate) or _kind(a, b), *sides)


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
