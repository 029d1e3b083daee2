"""Where the story takes place.

    The film is set in 1960s Northport.  Set in A and B, ...        wherever the text says so
    X stars as a sailor in A who moves to B.                        lead: well-known places in what tells the story
    In Billings, Montana, an old man ...                            plot: the place with which the story begins

What is shot, shown or honoured somewhere is not set there.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from kg.facts import things
from kg.language.localities import KNOWN, is_sure, known, places
from kg.language.scopes import unreal
from kg.mappers.article.reading import MOST, TOLD
from kg.mappers.article.zones import could_be_told
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article, Sentence
    from kg.model import Span, Statement

_TIME: Final = (
    r"(?:(?:the )?(?:early |late |mid-|mid |turn-of-the-century |contemporary |modern-day |present-day |post-?war |pre-war |"
    r"wartime |occupied |rural |war-torn |suburban |upstate |downtown |"
    r"(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)? |central |medieval |ancient |colonial |imperial |"
    r"\d{4}(?:[-–]\d{2,4})? |\d{3}0s |"
    r"\d{1,2}th[- ]century |fictional |"
    r"(?:the )?(?:small |fictional |coastal |remote |mining )?(?:town|city|village|island|state|suburb|"
    r"neighbou?rhood) of ){0,3})"
)
_SET: Final = re.compile(
    r"(?P<what>\b[Ss]et|\b[Tt]ak(?:es?|ing) place|\btook place|\bunfolds)"
    r"(?: (?:primarily|mostly|mainly|entirely|largely|partly|chiefly))?"
    rf" (?P<at>in|at|on|aboard) {_TIME}(?:an? (?:[\w-]+ ){{0,3}}?(?:town|city|village|suburb|community|farm|ranch|"
    r"school|hospital|hotel|prison|house|neighbou?rhood|region|area|part) (?:in|near|outside|of|off) )?(?=(?:the )?[A-Z])"
)
_STORY: Final = re.compile(r"\b(?:film|movie|picture|story|action|plot|events|narrative|drama|comedy)\b(?!['’]s)[^.;]{0,60}\Z")
_PART: Final = re.compile(
    r"\b(?:scenes?|sequences?|remake|novel|play|series|sequel|films|version|shoot\w*|filming|production|segment|book|episode|"
    r"musical|premiere|screening|photography|ceremony|record)\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)
_SETTINGS: Final = re.compile(r"\bsettings (?:of|in) (?=(?:the )?[A-Z])")
_TELLS: Final = re.compile(
    r"\bas an?\b|\b(?:plays?|playing|portrays?|tells?|follows|following|focus(?:es|ing)?|cent(?:er|re)s|chronicles|depicts|"
    r"depicting|concerns|revolves|about|story|narrative|plot|befriends?|stars? as)\b|\bstars\b[^.;]{0,60} as [A-Z]|"
    r"\b(?:film|movie|story) (?:opens|begins|starts)\b"
)
_BUSINESS: Final = re.compile(
    r"\b(?:released?|premier\w+|awards?|festivals?|nominat\w+|shot|filmed|filming|box office|distribut\w+|opened|critics?|"
    r"gross\w*|budget|theat(?:er|re)s?|recorded|selected|Registry|Library|born|Broadway|performance|university|"
    r"University|made in|Academy)\b"
)
_AT: Final = re.compile(
    r"\b(?:in|to|at|around|near|across|through|throughout|outside|into)(?: the| a| an)?"
    r"(?: (?:\d{4}s?|war-torn|wartime|contemporary|modern-day|present-day|post-?war|pre-?war|rural|occupied|suburban|"
    r"downtown|"
    r"colonial|medieval|\d{1,2}th-century|(?:north|south|east|west)(?:-?(?:east|west))?ern))? \Z|"
    r"\b(?:suburb|district|neighbou?rhood|town|city|outskirts|slums?|streets) of \Z"
)
_BASIS: Final = re.compile(r"\bbased on\b[^.;,]{0,60}\Z")
_IN: Final = re.compile(r"\b(?:in|to|at|around|near) (?=[A-Z])")
_ATTRIBUTE: Final = re.compile(r"\b(?:a|an|the)(?: [a-z]\w+)? \Z")
_NOUN: Final = re.compile(r"(?:-based)? (?!Film|to\b|and\b|with\b|in\b|who\b|for\b|as\b|by\b|on\b|is\b|was\b)[a-z]{4,}")
# "in the small town of", "comes to Fjord on the island of": a place of the story, be it well known or not.
_TOWN: Final = re.compile(
    r"\b(?:in|to|at|near|on|around|into) (?:the|an?) (?:[\w-]+ ){0,4}?(?:town|city|village|island|suburb|community|hamlet|"
    r"neighbou?rhood|borough|district) of (?=[A-Z])|"
    r"\b(?P<comes>(?:comes?|arriv\w+|moves?|returns?|liv\w+) (?:in|at|to)) "
    r"(?=[A-Z][\w ]{2,30} on the (?:island|coast|shores?) of [A-Z])"
)
# Behind these, and before what lies in a town ("in a Northport hospital"), only a well-known place counts.
_LIVES: Final = re.compile(
    r"\b(?:arriv(?:es|ing) in|liv(?:es?|ing) in|resid(?:es?|ing) in)(?: the)?(?: (?:[a-z]|[A-Z][a-z]+-)[\w-]*){0,2} (?=[A-Z])"
)
_OPENS: Final = re.compile(
    rf"\A(?:[Ii]n|[Ss]et in|(?:It|The (?:film|story|movie)) (?:opens|begins|starts) in) {_TIME}(?=(?:the )?[A-Z])"
)
# "a Northport-based crime drama"
_BASED: Final = re.compile(
    r"\b(?:a|an|this|the) (?P<place>[A-Z]\w+(?: [A-Z]\w+){0,2})-based (?:[a-z-]+ ){0,3}?"
    r"(?:film|movie|drama|comedy|thriller|western|story|mystery)(?=[,.;]| (?:film|movie|and|that|about|with|set|is|was)\b)"
)
_CUES: Final = frozenset({"based", "set", "take", "takes", "taking", "took", "unfolds", "settings"})
# How many sentences of the plot may tell where it begins.
_FIRST: Final = 2
_IN_IT: Final = re.compile(r"\bin (?:the )?\Z")
_NEAR: Final = 8
_REACH: Final = 35
_IN_A: Final = re.compile(r"\bin an? \Z")


def statements(article: Article) -> Iterator[Statement]:
    """Yield where the story is set."""
    for mention, by in _settings(article):
        yield from things.feature(article.film, "setting", mention, mention.spans, f"article.setting/{by}")


def _settings(article: Article) -> Iterator[tuple[Mention, str]]:
    told, left = 0, MOST
    for sentence in article.prose:
        if sentence.zone == "plot" and told < _FIRST:
            yield from ((Mention.of(place), "plot") for place in _opening(sentence, first=told == 0))
            told += 1
        if sentence.zone not in TOLD:
            continue
        if left and not _CUES.isdisjoint(sentence.words):
            left -= 1
            yield from ((Mention.of(place), "set-in") for place in _told(sentence))
            yield from ((Mention.of(place), "based") for place in _based(sentence))
        if sentence.zone == "lead":
            yield from ((Mention.of(place), "lead") for place in _in_story(sentence, article.film.title.name))


def _told(sentence: Sentence) -> Iterator[Span]:
    """Yield the places of "set in", "takes place in", "the settings of"."""
    text, span = sentence.text, sentence.span
    for match in (*_SET.finditer(text), *_SETTINGS.finditer(text)):
        before = text[max(0, match.start() - 80) : match.start()]
        if match.re is _SET and not _meant(before, match, sentence):
            continue
        found = [place for place in places(span, match.end()) if not sentence.quotes(place)]
        if match.re is _SETTINGS or match["at"] == "in" or (found and is_sure(found[0]) and match["what"] != "took place"):
            yield from map(_whole, found)


def _based(sentence: Sentence) -> Iterator[Span]:
    if "-based" in sentence.text:
        found = (sentence.span.group(match, "place") for match in _BASED.finditer(sentence.text))
        yield from (place for place in found if place.text in KNOWN and not sentence.quotes(place))


def _meant(before: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether the film is what is set there: in the lead unless something else is, elsewhere where it is named."""
    if _PART.search(before) or unreal(sentence.span.part(max(0, match.start() - 30), match.start())):
        return False
    if sentence.zone == "lead":
        return match["what"].lower() == "set" or bool(_STORY.search(before))
    return bool(_STORY.search(before))


def _whole(place: Span) -> Span:
    return place.part(4, len(place)) if place.text.startswith("the ") else place


def _in_story(sentence: Sentence, title: str) -> Iterator[Span]:
    """Yield the well-known places in a sentence of the lead that tells the story."""
    text = sentence.text
    if _BUSINESS.search(text):
        return
    if not _TELLS.search(text):
        yield from _opening(sentence, first=could_be_told(text))
        return
    yield from _in_towns(sentence)
    for place in _whereabouts(sentence):
        start, end = place.start - sentence.span.start, place.end - sentence.span.start
        before = text[max(0, start - 30) : start]
        noun = _ATTRIBUTE.search(before) and _NOUN.match(text, end)
        in_title = title in text[max(0, start - len(title)) : end + len(title)] and place.text in title
        if (_AT.search(before) or noun) and not in_title and not sentence.quotes(place):
            yield _whole(place)


def _whereabouts(sentence: Sentence) -> Iterator[Span]:
    """Yield the well-known places of a sentence, and others that say in which known place they lie."""
    text = sentence.text
    for match in _IN.finditer(text):
        place = next(places(sentence.span, match.end()), None)
        if (
            place
            and "," in place.text
            and not _BASIS.search(text, 0, match.start())
            and place.start == sentence.span.start + match.end()
        ):
            yield place
    yield from known(sentence.span)


def _opening(sentence: Sentence, *, first: bool) -> Iterator[Span]:
    """Yield the place with which the plot begins."""
    text, span = sentence.text, sentence.span
    if match := _OPENS.match(text):
        for place in places(span, match.end()):
            if "," in place.text or _whole(place).text in KNOWN:
                yield _whole(place)
            return
    named = [*_in_towns(sentence), *_lived_in(sentence)]
    yield from named
    if first:
        for place in known(span):
            start, end = place.start - span.start, place.end - span.start
            before = text[max(0, start - _NEAR) : start]
            if _IN_IT.search(before) or (not named and _IN_A.search(before) and _NOUN.match(text, end)):
                yield _whole(place)
                return


def _in_towns(sentence: Sentence) -> Iterator[Span]:
    """Yield the places that a sentence calls towns, islands, ..."""
    arrived = -_REACH  # behind "comes to Fjord on the island of", the island is no second place
    for match in _TOWN.finditer(sentence.text):
        if match["comes"]:
            arrived = match.end()
        elif match.start() - arrived < _REACH:
            continue
        yield from (_whole(place) for place in islice(places(sentence.span, match.end()), 1) if not sentence.quotes(place))


def _lived_in(sentence: Sentence) -> Iterator[Span]:
    """Yield the well-known places where somebody lives or arrives."""
    for match in _LIVES.finditer(sentence.text):
        for place in islice(places(sentence.span, match.end()), 1):
            if "," in place.text or _whole(place).text in KNOWN:
                yield _whole(place)
