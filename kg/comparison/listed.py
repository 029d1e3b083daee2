"""Differences between lists: genres, places, links, who is credited with what, who acts, whom the plot names."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from kg.comparison.accounts import UNSAID, Account, Accounts, Difference, Side, pairs
from kg.comparison.entries import FEATURES
from kg.facts.roles import FUNCTIONS
from kg.vocab import FILM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pyoxigraph import NamedNode

    from kg.model import Term

# Two lists of these without a common member exclude each other; all that a film has only one of does so too.
_EXCLUSIVE: Final = frozenset({FILM.country, FILM.language})
# A second one of these is another way to say it.
_OPEN: Final = frozenset({FILM.tagline, FILM.title})
_DIRECTING: Final = frozenset({"director"})
_NAMES: Final = {individual: name for name, individual in FUNCTIONS.items()}
# What a text happens to mention, and does not list: only versions of one text can be compared by it.
_MENTIONED: Final = frozenset({FILM.plotNames, FILM.externalSite})

Credits = dict[str, dict["NamedNode", Account]]  # function, person, account of the role


def differences(accounts: Accounts) -> Iterator[Difference]:
    """Yield what one source lists of a film and another one that lists such things does not."""
    for film, sources in accounts.sources.items():
        for left, right in pairs(sources):
            yield from _features(accounts, film, left, right)
    for film, credited in _credits(accounts).items():
        for left, right in pairs(credited):
            yield from _credited(accounts, film, (left, credited[left]), (right, credited[right]))


def _features(accounts: Accounts, film: NamedNode, left: NamedNode, right: NamedNode) -> Iterator[Difference]:
    silent = accounts.versions(left, right)
    told = [(source, accounts.account(film, source)) for source in (left, right)]
    for predicate, (topic, single) in FEATURES.items():
        if predicate in _MENTIONED and not silent:
            continue
        values = [account.values(predicate) for _, account in told]
        exclusive = predicate in _EXCLUSIVE or (single and predicate not in _OPEN)
        kind = _kind(values[0], values[1], exclusive=exclusive, silent=silent)
        if kind and single and {accounts.plain(v) for v in values[0]} == {accounts.plain(v) for v in values[1]}:
            kind = "presentation"
        if kind:
            shared = values[0] & values[1] if predicate in _MENTIONED else frozenset()
            sides = [Side(s, accounts.words(a.values(predicate) - shared), a.claims(predicate)) for s, a in told]
            yield Difference(film, film, topic, kind, *sides)


def _kind(left: frozenset[Term], right: frozenset[Term], *, exclusive: bool, silent: bool) -> str:
    """Name the difference of two lists; none where they are equal, or one source has no such list and is not ``silent``."""
    if left == right or (not silent and not (left and right)):
        return ""
    return "contradiction" if exclusive and left and right and not left & right else "additional"


def _credits(accounts: Accounts) -> Mapping[NamedNode, Mapping[NamedNode, Credits]]:
    """Give film, source, function, person and the account of that role."""
    found: dict[NamedNode, dict[NamedNode, Credits]] = defaultdict(lambda: defaultdict(lambda: defaultdict(dict)))
    for role, sides in accounts.of_class(FILM.Role):
        for source, account in sides.items():
            function, person = account.node(FILM.function), account.node(FILM.filledBy)
            if function and person:
                found[accounts.film(role)][source][_NAMES[function]].setdefault(person, account)
    return found


def _credited(
    accounts: Accounts, film: NamedNode, left: tuple[NamedNode, Credits], right: tuple[NamedNode, Credits]
) -> Iterator[Difference]:
    disputed: set[NamedNode] = set()
    silent = accounts.versions(left[0], right[0])
    for function in FUNCTIONS:
        a, b = left[1].get(function, {}), right[1].get(function, {})
        kind = _kind(frozenset(a), frozenset(b), exclusive=function in _DIRECTING, silent=silent)
        if not kind:
            continue
        alone = function == "actor"  # of long lists only what the other one lacks
        topic = "cast" if alone else function
        shared = frozenset(a) & frozenset(b) if alone else frozenset()
        sides = [_side(accounts, *side, function, shared) for side in (left, right)]
        yield Difference(film, film, topic, kind, *sides)
        if not alone:
            disputed |= set(a) ^ set(b)
    for person in sorted(disputed, key=lambda p: p.value):
        sides = [_functions(accounts, *side, person) for side in (left, right)]
        if all(side.claims for side in sides):
            yield Difference(person, film, f"kind of credit of {accounts.label(person)}", "kind of credit", *sides)


def _side(accounts: Accounts, source: NamedNode, credited: Credits, function: str, without: frozenset[NamedNode]) -> Side:
    listed = credited.get(function, {})
    people = {person: account for person, account in listed.items() if person not in without}
    claims = tuple(c for account in (people or listed).values() for c in account.claims(FILM.filledBy))
    return Side(source, accounts.words(people) if people else UNSAID, claims)


def _functions(_: Accounts, source: NamedNode, credited: Credits, person: NamedNode) -> Side:
    held = {function: roles[person] for function, roles in credited.items() if person in roles and function != "actor"}
    claims = tuple(c for account in held.values() for c in account.claims(FILM.function))
    return Side(source, "; ".join(sorted(held)) or UNSAID, claims)
