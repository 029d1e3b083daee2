"""Differences between lists: genres, countries, who is credited with what, who acts."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from kg.comparison.accounts import UNSAID, Account, Accounts, Difference, Side, pairs
from kg.facts.roles import FUNCTIONS
from kg.vocab import FILM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pyoxigraph import NamedNode

    from kg.model import Term

# What a film can have several of, in words, and whether two lists without a common member exclude each other.
_OF_FILM: Final = {
    FILM.genre: ("genre", False),
    FILM.country: ("country", True),
    FILM.language: ("language", True),
    FILM.producedBy: ("studio", False),
    FILM.runtimeMinutes: ("runtime", True),
    FILM.certificate: ("certificate", True),
    FILM.tagline: ("tagline", False),
}
_EXCLUSIVE: Final = frozenset({"director"})
_NAMES: Final = {individual: name for name, individual in FUNCTIONS.items()}

Credits = dict[str, dict["NamedNode", Account]]  # function, person, account of the role


def differences(accounts: Accounts) -> Iterator[Difference]:
    """Yield what one source lists of a film and another one that lists such things does not."""
    for film, sides in accounts.of_class(FILM.Film):
        for left, right in pairs(sides):
            for predicate, (topic, exclusive) in _OF_FILM.items():
                a, b = sides[left], sides[right]
                kind = _kind(a.values(predicate), b.values(predicate), exclusive=exclusive)
                if kind:
                    sided = [
                        Side(source, accounts.words(said.values(predicate)), said.claims(predicate))
                        for source, said in ((left, a), (right, b))
                    ]
                    yield Difference(film, film, topic, kind, *sided)
    for film, credited in _credits(accounts).items():
        for left, right in pairs(credited):
            yield from _credited(accounts, film, (left, credited[left]), (right, credited[right]))


def _kind(left: frozenset[Term], right: frozenset[Term], *, exclusive: bool) -> str:
    """Name the difference of two lists; none where they are equal or one source has no such list."""
    if not left or not right or left == right:
        return ""
    return "contradiction" if exclusive and not left & right else "additional"


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
    for function in FUNCTIONS:
        a, b = left[1].get(function, {}), right[1].get(function, {})
        kind = _kind(frozenset(a), frozenset(b), exclusive=function in _EXCLUSIVE)
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
    people = {person: account for person, account in credited[function].items() if person not in without}
    claims = tuple(c for account in people.values() for c in account.claims(FILM.filledBy))
    return Side(source, accounts.words(people) if people else UNSAID, claims)


def _functions(_: Accounts, source: NamedNode, credited: Credits, person: NamedNode) -> Side:
    held = {function: roles[person] for function, roles in credited.items() if person in roles and function != "actor"}
    claims = tuple(c for account in held.values() for c in account.claims(FILM.function))
    return Side(source, "; ".join(sorted(held)) or UNSAID, claims)
