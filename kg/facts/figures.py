"""Money and scores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.facts.things import Evidence, Film, caption, organisation, state, territory
from kg.values import decimal, integer, text
from kg.vocab import FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from kg.model import Mention, Statement
    from kg.values import Money


def finance(
    about: Film, kind: str, money: Money, scope: Mention | None, at: Evidence, by: str, *, as_written: str
) -> Iterator[Statement]:
    """Yield an amount of money: ``kind`` is budget, gross, opening, rentals or marketing; ``scope`` a market."""
    amount = decimal(money.amount)
    comparator = money.comparator if money.comparator in {"less than", "more than"} else ""
    node = about.mint("figure", kind, f"{amount.value} {money.currency}", comparator, scope.name if scope else "")
    yield state(node, RDF.type, FILM.FinancialFigure, at, by)
    yield caption(node, [f"{kind} {comparator} {amount.value} {money.currency}", scope.name if scope else ""], at, by)
    yield state(node, FILM.figureOf, about.iri, at, by)
    yield state(node, FILM.figureKind, text(kind), at, by)
    yield state(node, FILM.amount, amount, at, by)
    yield state(node, FILM.currency, text(money.currency), at, by)
    yield state(node, FILM.comparator, text(money.comparator), at, by)
    yield state(node, FILM.significantDigits, integer(money.digits), at, by)
    yield state(node, FILM.amountAsWritten, text(as_written), at, by)
    if money.hedge:
        yield state(node, FILM.hedge, text(money.hedge), at, by)
    if scope:
        where, naming = territory(scope, by)
        yield from naming
        yield state(node, FILM.scope, where, (*at, *scope.spans), by)


@dataclass(frozen=True, slots=True)
class Score:
    """A rating: ``measure`` is approval, average, score, user votes or grade; a grade's ``value`` is text (``A-``)."""

    measure: str
    value: Decimal | str | None = None
    scale: int | None = None
    count: int | None = None


def score(about: Film, publisher: Mention | None, told: Score, at: Evidence, by: str) -> Iterator[Statement]:
    """Yield one rating of the film, by ``publisher`` where the document names it."""
    node = about.mint("score", publisher.name if publisher else "", told.measure)
    yield state(node, RDF.type, FILM.Score, at, by)
    yield caption(node, [publisher.name if publisher else "", told.measure], at, by)
    yield state(node, FILM.scoreOf, about.iri, at, by)
    yield state(node, FILM.measure, text(told.measure), at, by)
    if publisher:
        who, naming = organisation(publisher, by)
        yield from naming
        yield state(node, FILM.scoredBy, who, (*at, *publisher.spans), by)
    if told.value is not None:
        yield state(node, FILM.value, text(told.value) if isinstance(told.value, str) else decimal(told.value), at, by)
    if told.scale is not None:
        yield state(node, FILM.scale, integer(told.scale), at, by)
    if told.count is not None:
        yield state(node, FILM.count, integer(told.count), at, by)
