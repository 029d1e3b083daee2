"""Actors in brackets behind the characters whom they play: "her brother Tom (Bo Berg)", "his publisher (Ann Lee)".

Sample: "Mia (Ann Lee) tells her parents (Bo Berg and Ida Fry) that Tom and Rex Low (Cy Dahl and Max Roth) are back."
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from kg.language.names import NAME, OPENERS, UPPER, surname
from kg.mappers.article.actors import Named, person, plausible, prized, shaped
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article, Sentence
    from kg.model import Span

_BRACKET: Final = re.compile(
    r"\((?<= \()(?:(?:played|portrayed|voiced) by |an uncredited )?"
    rf"(?P<persons>[{UPPER}][^(),:]{{1,70}}(?:, [JS]r\.)?)(?: as (?:him|her)self)?\)"
)
_AND: Final = re.compile(r" (?:and|&) ")
# "Dr." and nicknames, which stand before and behind a name's words.
_TITLE: Final = re.compile(r"(?:\b(?:Drs?|Mrs?|Ms|Capt|Lt|Sgt|Col|Gen|Maj|Prof|Rev|Fr|St|Mme|Mlle|Det|Insp|Sen|Gov)\. ){1,2}\Z")
_NICKNAME: Final = re.compile(rf"[\"“][{UPPER}][\w. -]{{1,24}}[\"”],?\Z")
# Who somebody is without a name: "his publisher", "a handsome young officer", "Mia's boss".
_NO_NOUN: Final = r"(?:of|in|and|or|but|to|with|is|by|as|on|at|for|from|that|who|film|movie|novel|story) "
_DESCRIBED: Final = re.compile(
    rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Tt]he|[Aa]nother|[Tt]wo) |(?P<owner>(?<![\w.])[{UPPER}][\w-]+['’]s? ))"
    rf"(?P<noun>(?:(?!{_NO_NOUN})[a-z][\w-]* ){{0,3}}(?!{_NO_NOUN})[a-z][\w-]{{2,}}),?\Z"
)
_REACH: Final = 80  # characters before the brackets
# A sentence with more brackets is no prose.
_MOST: Final = 40
_PAIR: Final = 2
_PLURAL: Final = re.compile(r"(?:[^su]s|men)\Z(?<!woman)")


def bracketed(article: Article, sentence: Sentence) -> Iterator[Named]:
    """Yield the actors whom brackets behind characters name."""
    for match in islice(_BRACKET.finditer(sentence.text), _MOST):
        persons = list(_parts(sentence.span.group(match, "persons")))
        before = sentence.span.part(max(0, match.start() - _REACH), match.start() - 1)
        characters = list(_characters(before, len(persons)))
        if not characters or len(persons) > _PAIR:
            continue
        at = sentence.span.part(characters[0].spans[0].start - sentence.span.start, match.end())
        for place, span in enumerate(persons):
            named = _named(article, sentence, span, characters[min(place, len(characters) - 1)], at)
            if named:
                yield named


def _named(article: Article, sentence: Sentence, span: Span, character: Mention, at: Span) -> Named | None:
    """Give the actor ``span`` with the ``character``, unless it is a prize, another name or a title."""
    described = character.name[:1].islower() or "'s " in character.name or "’s " in character.name
    who = person(article, span) or (None if described else shaped(article, span))
    if who is None or prized(character.name) or sentence.quotes(character.spans[0]):
        return None
    if described and not (plausible(span.text) or article.people.resolve(span)):
        return None
    full = article.characters.resolve(character.spans[0]) if sentence.zone == "plot" and not described else None
    whole = full if full and character.name == character.spans[0].text else character
    return Named(who, whole, at, "article.plot/played-by")


def _parts(span: Span) -> Iterator[Span]:
    """Yield the names of "Bo Berg and Ida Fry"."""
    start = 0
    for match in _AND.finditer(span.text):
        yield span.part(start, match.start()).strip()
        start = match.end()
    yield span.part(start, len(span)).strip()


def _characters(before: Span, count: int) -> Iterator[Mention]:
    """Yield whom the end of ``before`` names or describes, as many as there are actors."""
    end = len(before.text.rstrip(","))
    names = [match for match in NAME.finditer(before.text) if match.end() >= end]
    last = _without_openers(before.group(names[-1])) if names else None
    if last:
        if count == _PAIR:
            yield from _partner(before.part(0, last.start - before.start), last)
        title = _TITLE.search(before.text, 0, last.start - before.start)
        yield Mention.of(before.part(title.start() if title else last.start - before.start, end))
    elif nickname := _NICKNAME.search(before.text):
        title = _TITLE.search(before.text, 0, nickname.start())
        yield Mention.of(before.part(title.start() if title else nickname.start(), end))
    elif described := _DESCRIBED.search(before.text):
        start = described.start("owner") if described["owner"] else described.start("noun")
        if count == _PAIR or not _PLURAL.search(described["noun"]):
            yield Mention.of(before.part(start, described.end("noun")))


def _without_openers(span: Span) -> Span | None:
    while " " in span.text and span.text.split(" ", 1)[0] in OPENERS:
        span = span.part(span.text.index(" ") + 1, len(span))
    return None if span.text in OPENERS else span


def _partner(before: Span, last: Span) -> Iterator[Mention]:
    """Yield Tom Low of "Tom and Rex Low"."""
    joint = re.search(r" and \Z", before.text)
    names = [match for match in NAME.finditer(before.text) if joint and match.end() == joint.start()]
    name = _without_openers(before.group(names[-1])) if names else None
    if name:
        shared = " " not in name.text and " " in last.text
        yield Mention(f"{name.text} {surname(last.text)}", (name, last)) if shared else Mention.of(name)
