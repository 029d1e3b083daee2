"""Where a flattened list of awards begins, and what holds for its entries: the prize last named, the outcome announced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.award_status import heading
from kg.language.prizes import EDITION, plural

if TYPE_CHECKING:
    from kg.language.award_tokens import Line, Token

_LOWER: Final = re.compile(r"(?<![\w'’.])[a-z][a-z]+")
_INNOCENT_TEXT: Final = (
    "and for of the de by with from winner winners nominee nominees won nominated nomination nominations in du la shared as la "
    "awards other runner up tie tied producer director producers"
)
_INNOCENT: Final = frozenset(_INNOCENT_TEXT.split())
_VERBS: Final = re.compile(r"\b(?:won|nominated)\b")
# A body that gives prizes, though nobody knows its name: what stands behind it is no prize named before.
_GIVER: Final = re.compile(
    r"\b(?:Awards|Associations?|Society|Circle|Guild|Academy|Institute|Festival|Federation|Foundation|Critics|Prizes?|Prix)\b"
)
_ANNOUNCED: Final = re.compile(r"(?:^|[.:;)]\s)(?:Awards )?(?:Won|WON|Wins|Winners?|Nominated|Nominations?|Nominees?):?\s$")
# "... by a film Won | Golden Globe Award": a heading that has lost its line.
_WITHIN: Final = re.compile(r"\A.*[\w.;)] (?:Won|Wins|Nominated|Nominations) \Z")
_BULLETS: Final = " *•·–-"
# "(Ann Ames, nominated)", of which the beginning may be cut off.
_ASIDE: Final = re.compile(r"\A[^()]*\)|\([^()]*\)")
# "..., the | Golden Globe Award": a sentence, not a list.
_GOVERNED: Final = re.compile(r"(?<!Nominated )(?<!Nomination )(?<![\w’'-])(?!awards )[a-z]+ \Z")
STYLED: Final = re.compile(r" ?[–—-] | \(|: ")


class Heading(NamedTuple):
    """What holds for the entries that follow: the prize last named, and the outcome last announced."""

    prize: Token | None
    outcome: str
    unnamed: bool = False  # the prize stood above a list whose headings are lost


def beginning(line: Line, place: int, outcome: str, before: Token | None) -> Heading | None:
    """Give what holds where a list can begin: at a prize that has categories, or at a heading, and without a verb before it."""
    token = line.tokens[place]
    if token.kind == "prize":
        return _of_line(line, place, outcome) or (None if _plain(line, place) else _with_categories(line, token, outcome))
    if token.kind not in {"category", "festival"}:
        return None
    styled = STYLED.match(line.text, token.end)
    if token.kind == "category" and not token.start and before and styled:
        return Heading(before, outcome)
    announced = _announced(line, token)
    if token.kind == "festival":
        return _of_line(line, place, outcome) or (Heading(token, announced) if announced and styled else None)
    if announced and _ANNOUNCED.search(_head(line, token)):
        earlier = [t for t in line.tokens[:place] if t.kind == "prize"]
        prize = earlier[-1] if earlier else before
        return Heading(prize, announced, unnamed=not prize)
    return None


def opens_line(line: Line, place: int) -> bool:
    """Tell whether a line of a list that has kept its lines begins with the token at ``place``."""
    before = line.text[: line.tokens[place].start].rpartition("\n")[2]
    return "\n" in line.text and not before.strip(_BULLETS)


def _of_line(line: Line, place: int, outcome: str) -> Heading | None:
    """Give what holds at a prize or a festival with which a line begins, where no words of prose stand before it."""
    token = line.tokens[place]
    if opens_line(line, place) and quiet(line.text[: token.end]):
        return Heading(token, _announced(line, token) or outcome)
    return None


def _with_categories(line: Line, prize: Token, outcome: str) -> Heading | None:
    """Give what holds at a ``prize`` that has categories, unless a sentence speaks of it."""
    head = _WITHIN.sub("", _head(line, prize))
    if _GOVERNED.search(EDITION.sub("", head)) or not quiet(_VERBS.sub("verb", head)):
        return None
    return Heading(prize, _announced(line, prize) or outcome)


def _announced(line: Line, token: Token) -> str:
    """Give the outcome that a heading right before ``token`` announces."""
    return heading(line.text[max(0, token.start - 24) : token.start])


def _head(line: Line, token: Token) -> str:
    """Give the words before ``token``, without what stands in brackets or before a colon."""
    return _ASIDE.sub(" ", line.text[_word_start(line.text, token.start - 40) : token.start].rpartition(": ")[2])


def _word_start(text: str, position: int) -> int:
    """Give where the next word begins, from ``position`` on."""
    return text.find(" ", position) + 1 if position > 0 else 0


def headed(head: Heading, token: Token, gap: str, *, first: bool) -> Heading:
    """Give what holds at ``token``, which ``gap`` stands before."""
    if first:
        return head
    outcome = heading(gap, head.outcome)
    if token.kind == "nomination":
        announces = gap.endswith("ther ") or (gap == " " and token.name == "nominations")
        outcome = heading(token.name.capitalize() if announces else token.name, outcome)
    if token.kind in {"prize", "festival"}:
        return Heading(token, outcome)
    unknown = _GIVER.search(gap) or (token.kind in {"stranger", "bare", "adjective"} and _GIVER.search(token.name))
    return Heading(None, outcome) if unknown else head._replace(outcome=outcome)


def _plain(line: Line, place: int) -> bool:
    """Tell whether the prize at ``place`` is one of its kind, with no category behind it."""
    following = line.tokens[place + 1 : place + 2]
    return not plural(line.tokens[place].name) and not (following and following[0].kind in {"category", "bare", "nomination"})


def quiet(text: str) -> bool:
    """Tell whether ``text`` has no words of prose."""
    return all(word in _INNOCENT for word in _LOWER.findall(text))
