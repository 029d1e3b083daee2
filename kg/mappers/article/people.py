"""What an article tells of the lives of real people.

    The novel is by A B, who died of pneumonia in April 1994.
    A B committed suicide on June 5, 1990, two weeks after ...

Characters die in the plot, which is not read, and without a date.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from kg.facts import things
from kg.language.dates import dates
from kg.language.names import NAME
from kg.language.scopes import unreal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Mention, Span, Statement

_DIED: Final = re.compile(
    r"\b(?:died|passed away|committed suicide|(?:killed|shot|hanged) (?:himself|herself)|was (?:killed|murdered))\b"
)
_CUES: Final = frozenset({"died", "death", "suicide", "killed", "murder", "murdered"})
_SUBJECT: Final = re.compile(r"(?:,? who)?(?: had| later| also| himself| herself| tragically| suddenly){0,2},? ")
_DEATH_OF: Final = re.compile(r"\b(?:death|suicide|murder) of ")  # with a capital it is a title
_OWN_DEATH: Final = re.compile(r"['’]s? (?:\w+ )?(?:death|suicide|murder)\b")
# How far behind the verb the date may stand, and what must not stand between them.
_REACH: Final = 60
# A sentence with more deaths is no prose, and no article has more sentences that tell of one.
_MOST: Final = 40
_OTHER_CLAUSE: Final = re.compile(r"[;:]|, (?:and|but|while|after|before|his|her|a)\b| (?:after|before|since|until) ")


def statements(article: Article) -> Iterator[Statement]:
    """Yield when real people died, as far as a date is told."""
    for sentence in islice(article.telling(_CUES), _MOST):
        yield from (s for s in _deaths(sentence.span, article) if not any(sentence.quotes(span) for span in s.spans))


def _deaths(sentence: Span, article: Article) -> Iterator[Statement]:
    text = sentence.text
    for match in islice(_DIED.finditer(text), _MOST):
        yield from _death(sentence, _subject(sentence, match.start(), article), match.start(), match.end(), article)
    for match in islice(_OWN_DEATH.finditer(text), _MOST):
        yield from _death(sentence, _named(sentence, match.start(), article), match.start(), match.end(), article)
    for match in islice(_DEATH_OF.finditer(text), _MOST):
        name = NAME.match(text, match.end())
        who = article.people.resolve(sentence.group(name)) if name else None
        yield from _death(sentence, who, match.start(), name.end() if name else match.end(), article)


def _subject(sentence: Span, verb: int, article: Article) -> Mention | None:
    """Give the person whose name stands right before the verb."""
    for name in reversed(list(NAME.finditer(sentence.text, max(0, verb - 2 * _REACH), verb))):
        gap = sentence.text[name.end() : verb]
        return article.people.resolve(sentence.group(name)) if _SUBJECT.fullmatch(gap) else None
    return None


def _named(sentence: Span, end: int, article: Article) -> Mention | None:
    """Give the person whose name ends at ``end``."""
    names = [n for n in NAME.finditer(sentence.text, max(0, end - _REACH), end) if n.end() == end]
    return article.people.resolve(sentence.group(names[-1])) if names else None


def _death(sentence: Span, who: Mention | None, start: int, end: int, article: Article) -> Iterator[Statement]:
    """Yield the death of ``who`` where a date follows in the same clause."""
    if who is None or article.characters.resolve(who.spans[0]) is not None:
        return
    tail = sentence.part(end, min(len(sentence), end + _REACH))
    when = next(dates(tail, years=True), None)
    at = sentence.part(start, end)
    if when is None or _OTHER_CLAUSE.search(tail.text, 0, when.span.start - tail.start) or unreal(at):
        return
    yield from things.death(who, when.date, (at, when.span), "article.people/death")
