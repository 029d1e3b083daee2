"""What an article says of the film's awards, in prose and in flattened lists.

A statement about a prize may be spread over an article: the lead says "won the Oscar for Best Director", the body who it was
and when. Readings of one prize and category are one award, told several times.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.facts import awards as facts
from kg.language.award_clauses import of_another
from kg.language.award_sections import announce
from kg.language.award_totals import totals
from kg.language.award_words import CUES
from kg.language.awards import read
from kg.language.honours import Honour, Running
from kg.language.prizes import body, category_key
from kg.language.scopes import quoted
from kg.mappers.article.award_lines import told
from kg.mappers.article.reading import MOST
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.award_totals import Total
    from kg.mappers.article.reading import Article
    from kg.model import Statement

BY: Final = "article.awards/"


def statements(article: Article) -> Iterator[Statement]:
    """Yield the film's nominations, wins and stated totals."""
    honours: list[Honour] = []
    numbers: list[Total] = []
    running = Running()
    title = article.film.title.name
    left = MOST
    before = ""
    for sentence, above, fresh in told(article):
        other, before = of_another(sentence.text, before, article.film.year), sentence.text
        if CUES.isdisjoint(sentence.words) or not left:
            running.age += 1
            continue
        left -= 1
        if above:
            announce(above, article.people, running, title=title, fresh=fresh)
        reading = read(sentence.span, article.people, running, title)
        if reading and not other:
            honours += [h for h in reading.honours if not quoted(h.at[-1], sentence.span)]
            numbers += totals(reading)
    single = [one for honour in honours for one in _one_by_one(honour)]
    for award in merged(_named(single, article)):
        yield from _honour(article, award)
    counted: set[tuple[str, str, int]] = set()
    for number in numbers:
        key = (body(number.prize.name), number.outcome, number.number)
        if key not in counted:
            counted.add(key)
            yield from facts.total(article.film, number.prize, number.outcome, number.number, (number.at,), BY + "total")


def _honour(article: Article, honour: Honour) -> Iterator[Statement]:
    won = facts.Award(honour.prize, honour.outcome, honour.category, honour.recipients, honour.year)
    yield from facts.award(article.film, won, honour.at, BY + "prose")


def merged(honours: list[Honour]) -> list[Honour]:
    """Join what is told several times: same prize and category, and people of whom one telling names no others."""
    kept: list[Honour] = []
    for honour in honours:
        if not honour.prize:
            continue
        for place, other in enumerate(kept):
            if _same(honour, other):
                kept[place] = _joined(other, honour)
                break
        else:
            kept.append(honour)
    return _dated([h for h in kept if h.category or not any(_narrower(o, h) for o in kept)])


def _one_by_one(honour: Honour) -> list[Honour]:
    """Give an award for each of several actors, of whom one may have won, and another not."""
    acting = honour.category and facts.honoured(honour.category.name) == "actor"
    several = acting and len(honour.recipients) > 1
    return [replace(honour, recipients=(person,)) for person in honour.recipients] if several else [honour]


def _named(honours: list[Honour], article: Article) -> list[Honour]:
    """Give what names no prize the Academy Award, where the article speaks of no other: it is the one left out of lists."""
    prizes = {body(honour.prize.name): honour.prize for honour in reversed(honours) if honour.prize}
    prize = prizes.get(body("Academy Award")) if prizes else _spoken_of(article)
    if not prize or len(prizes) > 1:
        return honours
    return [h if h.prize or not h.category or h.category.name.islower() else replace(h, prize=prize) for h in honours]


def _spoken_of(article: Article) -> Mention | None:
    """Give where the article first speaks of the Academy Award."""
    for sentence in article.telling(CUES):
        place = sentence.text.find("Academy Award")
        if place >= 0:
            return Mention.of(sentence.span.part(place, place + len("Academy Award")))
    return None


def _key(honour: Honour) -> tuple[str, str]:
    return (body(honour.prize.name) if honour.prize else "", category_key(honour.category.name) if honour.category else "")


def _same(left: Honour, right: Honour) -> bool:
    if _key(left) != _key(right):
        return False
    one, two = ({m.name for m in h.recipients} for h in (left, right))
    return one <= two or two <= one


def _narrower(honour: Honour, whole: Honour) -> bool:
    """Tell whether ``honour`` says for which category the prize of ``whole`` was."""
    people = {m.name for m in whole.recipients}
    return (
        bool(honour.category)
        and _key(honour)[0] == _key(whole)[0]
        and honour.outcome == whole.outcome
        and (not people or people <= {m.name for m in honour.recipients})
    )


def _joined(first: Honour, second: Honour) -> Honour:
    won = "won" in {first.outcome, second.outcome}
    fuller = max((first, second), key=lambda h: len(h.recipients))
    at = first.at if first.outcome == "won" or not won else second.at
    at = tuple(dict.fromkeys((*at, *fuller.at)))
    return replace(
        first, outcome="won" if won else "nominated", recipients=fuller.recipients, at=at, year=first.year or second.year
    )


def _dated(honours: list[Honour]) -> list[Honour]:
    """Give awards of one prize the year of its ceremony where another one tells it, and no award tells another year."""
    years: dict[str, set[int]] = {}
    for honour in honours:
        if honour.year:
            years.setdefault(_key(honour)[0], set()).add(honour.year)
    return [
        replace(h, year=next(iter(years[_key(h)[0]]))) if not h.year and len(years.get(_key(h)[0], ())) == 1 else h
        for h in honours
    ]
