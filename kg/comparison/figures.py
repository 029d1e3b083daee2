"""Differences between amounts of money: rounding, markets, and real contradictions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kg.comparison.accounts import UNSAID, Account, Accounts, Difference, Side, pairs
from kg.vocab import FILM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import NamedNode


_WORST: Final = "contradiction"


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount as one source states it."""

    node: NamedNode
    account: Account
    amount: Decimal
    currency: str
    digits: int
    comparator: str
    scope: str

    @property
    def unit(self) -> Decimal:
        """How far an amount so stated may be from what is meant: 100,000 for 49.8 million, 500 for 807,000."""
        if not self.amount:
            return Decimal(1)
        zeros = len(str(int(self.amount))) - len(str(int(self.amount)).rstrip("0"))
        return max(Decimal(10) ** (self.amount.adjusted() - max(self.digits, 1) + 1), Decimal(10) ** zeros / 2)


def differences(accounts: Accounts) -> Iterator[Difference]:
    """Yield where two sources give different amounts of the same kind for the same film."""
    for (film, kind), by_source in _figures(accounts).items():
        for left, right in pairs(by_source):
            for a, b, class_ in _told_apart(by_source[left], by_source[right]):
                yield Difference(a.node, film, kind, class_, _side(left, a), _side(right, b))
        for left, right in pairs(accounts.sources.get(film, ())):
            if accounts.versions(left, right):
                yield from _only_in_one(film, kind, (left, by_source.get(left, [])), (right, by_source.get(right, [])))


def _only_in_one(
    film: NamedNode, kind: str, left: tuple[NamedNode, list[Figure]], right: tuple[NamedNode, list[Figure]]
) -> Iterator[Difference]:
    """Yield the amounts that were put into, or taken out of, a version of a text."""
    compared = {id(f) for a, b, _ in _told_apart(left[1], right[1]) for f in (a, b)}
    for (source, figures), (other, others), swap in ((left, right, False), (right, left, True)):
        for figure in figures:
            if id(figure) not in compared and all(figure.amount != one.amount for one in others):
                sides = (_side(source, figure), Side(other, UNSAID))
                yield Difference(figure.node, film, kind, "additional", *(reversed(sides) if swap else sides))


def _told_apart(lefts: list[Figure], rights: list[Figure]) -> Iterator[tuple[Figure, Figure, str]]:
    """Yield the pairs that differ: of contradictions only the nearest amounts, and none of what has a better partner."""
    found = [(a, b, class_) for a in lefts for b in rights if (class_ := _class(a, b, lefts, rights))]
    fitting = {id(figure) for a, b, class_ in found if class_ != _WORST for figure in (a, b)}
    for a, b, class_ in found:
        nearest = all(abs(a.amount - b.amount) <= abs(x.amount - y.amount) for x, y, _ in found if x is a or y is b)
        if class_ != _WORST or (nearest and not {id(a), id(b)} & fitting):
            yield a, b, class_


def _figures(accounts: Accounts) -> dict[tuple[NamedNode, str], dict[NamedNode, list[Figure]]]:
    found: dict[tuple[NamedNode, str], dict[NamedNode, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for node, sides in accounts.of_class(FILM.FinancialFigure):
        for source, account in sides.items():
            kind = _text(account, FILM.figureKind)
            figure = Figure(
                node,
                account,
                Decimal(_text(account, FILM.amount) or "0"),
                _text(account, FILM.currency),
                max((int(v.value) for v in account.values(FILM.significantDigits)), default=0),
                _text(account, FILM.comparator),
                accounts.words(account.values(FILM.scope)) if account.values(FILM.scope) else "",
            )
            found[accounts.film(node), kind][source].append(figure)
    return found


def _text(account: Account, predicate: NamedNode) -> str:
    return min((v.value for v in account.values(predicate)), default="")


def _class(a: Figure, b: Figure, lefts: list[Figure], rights: list[Figure]) -> str:
    """Name the difference between two amounts; none where they agree, or where each has a better partner."""
    if a.currency != b.currency:
        return ""
    if a.amount == b.amount:
        return "scope" if a.scope != b.scope else "approximation" if a.digits != b.digits else ""
    if any(a.amount == other.amount for other in rights) or any(b.amount == other.amount for other in lefts):
        return ""
    if a.scope != b.scope:
        return "scope"
    rounded = abs(a.amount - b.amount) <= max(a.unit, b.unit)
    return "approximation" if rounded or _bounded(a, b) or _bounded(b, a) else "contradiction"


def _bounded(bound: Figure, exact: Figure) -> bool:
    """Tell whether ``exact`` lies where ``bound`` ("less than", "more than") allows it."""
    if bound.comparator == "less than":
        return exact.amount < bound.amount
    return bound.comparator == "more than" and exact.amount > bound.amount


def _side(source: NamedNode, figure: Figure) -> Side:
    written = sorted(v.value for v in figure.account.values(FILM.amountAsWritten))
    words = f"{' / '.join(written)} ({figure.scope or 'no territory'})"
    return Side(source, words, figure.account.claims(FILM.amount, FILM.amountAsWritten, FILM.scope))
