"""Small parts, which the body of an article tells: cameos, uncredited appearances, people who play themselves.

Sample: "There are cameos by Ann Lee as a nurse and Bo Berg (playing a guard)." "Cy Dahl makes a brief, uncredited appearance
as the piano player." "The real Ida Fry plays herself."
"""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from kg.language.lists import members
from kg.language.names import NAME
from kg.language.scopes import unreal
from kg.mappers.article import other_works
from kg.mappers.article.actors import Named, person, role, shaped
from kg.mappers.article.cast_subjects import ELSEWHERE, SELF, YEAR, played, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article, Sentence
    from kg.model import Span

CUES: Final = frozenset(
    "cameo cameos bit small brief minor uncredited unbilled himself herself themselves including include includes "
    "cast plays portrays".split()
)
_SMALL: Final = re.compile(
    r"(?:,? who)?(?: (?:also|both|all|each|briefly))?(?:(?:"
    r" (?:(?:appear|star)(?:s|ed)?|plays?|makes?|made|has|have|had|does|did)\b[^.;()]{0,60}?"
    r"\b(?:cameos?|(?:bit|small|minor|walk-on|brief) (?:\w+ )?(?:roles?|parts?|appearances?)|uncredited|unbilled)\b"
    r"[^.;()]{0,60}?|"
    r" (?:appears?|appeared)(?: briefly| also)?(?= as (?:him|her|them)sel))(?P<as> as (?=\S))|"
    r" (?P<plays>plays?|played) (?=(?:him|her|them)sel))"
)
# What the body says of larger parts too: "Ann Lee was cast as Mia", "Bo Berg portrays Tom Roe".
_CAST: Final = re.compile(
    r"(?:,? who)?(?: (?:was|were)(?: also| later| then| eventually| finally)? cast(?P<as> as (?=[A-Z\"“]|the [A-Z]))|"
    r" (?P<plays>plays|portrays) (?=[A-Z]))"
)
# What opens a list of people in small parts; the list may be long behind the verb.
_LIST: Final = re.compile(
    r"\b(?:[Cc]ameos?|(?:small|minor|bit) (?:roles|parts)|(?:uncredited|unbilled|brief) (?:cameo )?appearances)\b"
    r"(?: (?:appearances?|performances?|roles?))?(?: \([^()]{1,60}\))?"
    r"(?: (?:by|from)|[^.;:()]{0,90}?\b(?:including|includes?|are|by|from))\b:? |"
    r"\b(?:[Ff]ilm|[Mm]ovie|[Pp]icture) (?:also )?(?:features|featured|includes|included)\b[^.;:]{0,90}?"
    r"\b(?:celebrities|stars|acts|performers|personalities|comedians|musicians|singers|athletes|players|friends|politicians)\b"
    r",? (?:including|such as) "
)
# What people are, before their names: "activists", "bandmaster", "the real".
_BEARER: Final = re.compile(
    r"(?:and |also )?(?:by |from )?(?:the )?(?:[A-Z]\w+(?:an|ish|ese|ch) (?=[a-z]))?"
    r"(?:(?!of |in |at |for )[a-z][a-z-]+(?:/[a-z]+)? ){0,3}(?=[^\W\d_a-z])"
)
_AS: Final = re.compile(r" (?:\()?(?:as|playing|a) (?=\S)")
_ASIDE_END: Final = re.compile(r"[)]|\.\Z")
_UNDONE: Final = re.compile(r"\b(?:but|death|died|withdrew|dropped|departed|instead|left|unable|replaced)\b")
_MOST: Final = 5  # a sentence with more is no prose
_LISTED: Final = 40


def small_parts(article: Article, sentence: Sentence) -> Iterator[Named]:
    """Yield the actors of whom a sentence of the body says that they have small parts in this film."""
    text = sentence.text
    if YEAR.search(text) or ELSEWHERE.search(text) or unreal(sentence.span):
        return
    larger = () if other_works.elsewhere(text, sentence.words) or _UNDONE.search(text) else _CAST.finditer(text)
    for match in chain(islice(_SMALL.finditer(text), _MOST), islice(larger, _MOST)):
        himself = bool(SELF.match(text, match.end()))
        alone = (match["plays"] or "").endswith("s")
        found = subjects(article, sentence.span, match.start(), himself=himself, alone=alone)
        if found and not sentence.quotes(found[0].spans[0]):
            for named in played(article, sentence.span, match, found):
                yield _without_actor(article, named)
    for match in islice(_LIST.finditer(text), _MOST):
        if not sentence.quotes(sentence.span.group(match)):
            yield from _listed(article, sentence.span, match.end())


def _without_actor(article: Article, named: Named) -> Named:
    """Take away a character that is somebody real: "as friends of a guard Ann Lee", two entries whose line break is lost."""
    real = named.character is not None and article.people.is_sure(named.character.name)
    return named._replace(pattern="article.cast/roles", character=None if real else named.character)


def _listed(article: Article, sentence: Span, start: int) -> Iterator[Named]:
    """Yield the people of a list, each with what they play; the list ends at the first member that names nobody."""
    stop = sentence.text.find(";", start)
    listed = sentence.part(start, stop if stop > 0 else len(sentence))
    for member in islice(members(listed), _LISTED):
        bearer = _BEARER.match(member.text)
        rest = member.part(bearer.end() if bearer else 0, len(member))
        name = NAME.match(rest.text)
        who = (person(article, rest.group(name)) or shaped(article, rest.group(name))) if name else None
        if name is None or who is None:
            return
        as_ = _AS.match(rest.text, name.end())
        if not as_ and rest.text[name.end() :].strip(" .") and not rest.text[name.end() :].startswith((" (", " in ", ",")):
            return
        end = _ASIDE_END.search(rest.text, as_.end()) if as_ else None
        character = role(rest.part(as_.end(), end.start() if end else len(rest))) if as_ else None
        yield Named(who, character, sentence, "article.cast/roles")
