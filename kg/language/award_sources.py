"""Who gives a prize, and which categories a prize belongs to."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.language.award_patterns import ALSO, COMMON, COORDINATED, GIVER, SOURCE
from kg.language.honours import mention

if TYPE_CHECKING:
    from kg.language.award_tokens import Line, Token
    from kg.language.honours import Clause, Honour

_FOR: Final = re.compile(r" (?:for|in)(?: the)?(?: category(?: of)?)? [\"“]?")


def givers(line: Line, place: int) -> list[Token]:
    """List the bodies that stand before the verb at ``place`` as those who give the prize ("the circle named ...")."""
    found: list[Token] = []
    right = place
    while right and line.tokens[right - 1].kind == "prize" and GIVER.fullmatch(line.gap(right - 1, right)):
        right -= 1
        found.insert(0, line.tokens[right])
    return found


def given_by(line: Line, category: Token) -> bool:
    """Tell whether a prize that is named behind the category gives it ("named Best Film by the circle")."""
    following = next((t for t in line.tokens if t.start >= category.end and t.kind == "prize"), None)
    return bool(following and SOURCE.fullmatch(line.text, category.end, following.start))


def begins(line: Line, place: int) -> bool:
    """Tell whether categories of its own follow the prize at ``place``."""
    following = line.tokens[place + 1 : place + 2]
    return bool(following) and following[0].kind in {"category", "bare"} and line.gap(place, place + 1).strip() == "for"


def own(honour: Honour) -> bool:
    """Tell whether the prize is named right before the category ("the Silver Bear for Best Actor")."""
    if not honour.prize or not honour.category:
        return False
    prize, category = honour.prize.spans[0], honour.category.spans[0]
    return bool(_FOR.fullmatch(prize.document.text, prize.end, max(prize.end, category.start)))


def names_prize(line: Line, place: int, prize: Token | None) -> bool:
    """Tell whether ``prize`` stands right before the category at ``place``, so that nobody else gives it."""
    return bool(place) and line.tokens[place - 1] is prize and line.gap(place - 1, place) == " for "


def spoken_of(line: Line, place: int, prize: Token | None, festival: Token | None) -> list[Token | None]:
    """Give the prize last spoken of, with those before it in "Golden Globe and Academy Award nominations".

    A festival that is named after the prize gives prizes of its own.
    """
    if festival and (not prize or festival.start > prize.start):
        return [festival]
    if not prize or not COMMON.match(line.text, prize.end):
        return [prize]
    prizes = [token for token in line.tokens[:place] if token.kind == "prize"]
    chain: list[Token | None] = [prizes.pop()] if prizes else [prize]
    while prizes and chain[0] and COORDINATED.fullmatch(line.text[prizes[-1].end : chain[0].start]):
        chain.insert(0, prizes.pop())
    return chain


def gives(line: Line, clause: Clause, place: int, head: str) -> bool:
    """Tell whether the prize at ``place``, behind ``head``, stands behind its categories, and give it to them.

    "won Best Ensemble from the Gull Society", "the Best Director Golden Globe"
    """
    if begins(line, place):
        return False
    token = line.tokens[place]
    if clause.sources and ALSO.fullmatch(head):
        first = [h for h in clause.honours if h.prize and h.prize.spans[0] == clause.sources[0].span]
        clause.honours += [replace(h, prize=mention(token), year=token.year) for h in first]
    elif head == " " and clause.honours[-1].category and line.tokens[place - 1].kind != "person":
        clause.honours[-1].prize, clause.honours[-1].year = mention(token), token.year
    elif SOURCE.fullmatch(head):
        for honour in [h for h in clause.honours if not own(h)]:
            honour.prize, honour.year = mention(token), token.year
    else:
        return False
    clause.sources.append(token)
    return True
