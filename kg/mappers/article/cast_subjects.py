"""Actors who are the subjects of verbs: "Ann Lee and Bo Berg also star", "Cy Dahl has a cameo as himself".

Sample: "Ann Lee stars as Mia (whom nobody calls so) and Bo Berg as Tom." "Lee appears in two roles, Ida Fry and a nun."
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from kg.language.lists import members
from kg.language.names import NAME, OPENERS
from kg.language.scopes import unreal
from kg.mappers.article.actors import Named, person, role
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article, Sentence
    from kg.model import Span

_VERB: Final = re.compile(
    r" (?:(?:also|both|all|each|even) )?(?:(?P<plays>plays?|portrays?|played|portrayed) (?=[A-Zath])|"
    r"(?:(?:co-)?stars?|(?:co-)?starred|appears?|appeared|"
    r"(?:makes?|made|has|have|had) (?:an? )?(?:[a-z-]+ )?cameos?(?: appearances?| roles?)?|"
    r"(?:has|have|had) (?:an? )?(?:co-)?(?:starring|supporting|leading|minor|small|brief) roles?)"
    r"(?: in (?:the (?:film|movie|picture)|(?:an? |the |two |three |several )?(?:[a-z-]+ ){0,2}(?:roles?|parts?|cameos?)))?"
    r"(?P<as> as (?=\S)|, (?=[A-Z])|(?=[.;])|(?= (?:alongside|opposite|with|while)\b)))"
)
_CUES: Final = frozenset(
    "plays play portrays portray played portrayed stars star starred appears appear appeared cameo cameos role roles".split()
)
_PLURAL: Final = (" play ", " portray ", " star", " star ")
SELF: Final = re.compile(r"(?:him|her|them)sel")
_TWO_ROLES: Final = re.compile(r"\b(?:two|three|several|dual|multiple)\b[^,.]{0,30}\broles?\Z")
_BETWEEN: Final = re.compile(r",? and |, | & ")
_NO_SUBJECT: Final = re.compile(r"(?:\b(?:by|of|for|from|to|in|at|than|had|not|when|if|whose)|['’]s) \Z")
# Words of a sentence that speaks of another film, or of what was not to be.
ELSEWHERE: Final = re.compile(
    r"\b(?:previously|earlier|originally|would|could|stage|Broadway|television|TV|musical|remake|sequel|version|pilot|series|episodes?|declined|offered)\b"
)
_END: Final = re.compile(
    r";|,? respectively\b|(?<=[a-z)\"”][a-z)\"”])\.|\.\Z| (?:while|who|which|that|where|when|alongside|opposite|with)\b|"
    r", (?:an?|the|who|which|while|with|but)\b"
)
YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
_ASIDE: Final = re.compile(r" \([^()]{1,90}\)")
_NEXT: Final = re.compile(r"(?:,|,? and|,? while) (?P<name>[A-Z][^,;()]{3,40}?) as (?=\S)")
_REACH: Final = 200
_MOST: Final = 10  # a sentence with more is no prose


def acting(article: Article, sentence: Sentence) -> Iterator[Named]:
    """Yield the actors of whom ``sentence`` says that they star, play, appear."""
    text = sentence.text
    if _CUES.isdisjoint(sentence.words) or ELSEWHERE.search(text) or unreal(sentence.span):
        return
    for match in islice(_VERB.finditer(text), _MOST):
        himself = bool(SELF.match(text, match.end()))
        people = subjects(article, sentence.span, match.start(), himself=himself)
        if len(people) == 1 and match.group().endswith(_PLURAL):
            continue  # a play of somebody
        if people and not sentence.quotes(people[0].spans[0]):
            yield from played(article, sentence.span, match, people)


def subjects(article: Article, sentence: Span, end: int, *, himself: bool = False, alone: bool = False) -> list[Mention]:
    """List the people whose names, one behind the other, end at ``end``; only the last of them where one is ``alone``."""
    text = sentence.text
    found: list[Mention] = []
    for name in reversed(list(NAME.finditer(text, max(0, end - _REACH), end))):
        if name.end() != end:
            break
        span = sentence.group(name)
        while " " in span.text and span.text.split(" ", 1)[0] in OPENERS:
            span = span.part(span.text.index(" ") + 1, len(span))
        who = (
            None
            if span.text.endswith(("'s", "’s"))
            else person(article, span)
            or person(article, _bare(span))
            or (Mention.of(_bare(span)) if himself and " " in span.text else None)
        )
        if who is None:
            return []
        found.insert(0, who)
        if alone:
            break
        start = span.start - sentence.start
        joint = next((m for m in _BETWEEN.finditer(text, max(0, start - 6), start) if m.end() == start), None)
        if joint is None:
            return [] if _NO_SUBJECT.search(text, max(0, start - 12), start) else found
        end = joint.start()
    return found


def _bare(name: Span) -> Span:
    """Leave out what somebody is, where it begins a sentence: "Bandleader Count Basie"."""
    first, _, rest = name.text.partition(" ")
    bearer = first.lower().rpartition("-")[2] in _BEARERS
    return name.part(len(first) + 1, len(name)) if " " in rest and bearer else name


_BEARERS: Final = frozenset(
    "bandleader singer actor actress comedian musician writer author director producer model journalist athlete boxer".split()
)


def played(article: Article, sentence: Span, verb: re.Match[str], people: list[Mention]) -> Iterator[Named]:
    """Yield the ``people`` of ``verb`` with what they play."""
    told = sentence.part(verb.end(), len(sentence)) if verb["as"] or verb["plays"] else None
    if told is None or (verb["as"] == ", " and not _TWO_ROLES.search(verb.group().rstrip(", "))):
        yield from (Named(who, None, sentence, "article.cast/stars") for who in people)
        return
    aside = _ASIDE.search(told.text)
    end = _END.search(told.text, 0, aside.start() if aside else len(told))
    head = told.part(0, end.start() if end else aside.start() if aside else len(told))
    more = _NEXT.search(head.text)
    parts = [role(part) for part in members(head.part(0, more.start()) if more else head)]
    if _TWO_ROLES.search(verb.group().rstrip(", ").removesuffix(" as")) and len(people) == 1:
        yield from (Named(people[0], part, sentence, "article.cast/roles") for part in parts if part)
        return
    respective = len(parts) == len(people) > 1
    for place, who in enumerate(people):
        part = parts[place] if respective else parts[0] if parts else None
        yield Named(who, part, sentence, "article.cast/stars-as" if part else "article.cast/stars")
    yield from _following(article, sentence, verb.end())


def _following(article: Article, sentence: Span, start: int) -> Iterator[Named]:
    """Yield Bo Berg of "Ann Lee stars as Mia and Bo Berg as Tom"."""
    stop = sentence.text.find(";", start)
    for match in islice(_NEXT.finditer(sentence.text, start, stop if stop > 0 else len(sentence)), _MOST):
        who = person(article, sentence.group(match, "name"))
        rest = sentence.part(match.end(), len(sentence))
        end = _END.search(rest.text)
        head = next(iter(members(rest.part(0, end.start()) if end else rest)), None)
        if who and head:
            yield Named(who, role(head), sentence, "article.cast/stars-as")
