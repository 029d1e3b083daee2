"""What a document names outside its cast lists: names that help to tell where an entry begins and ends."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.language.names import OPENERS, UPPER
from kg.language.scanning import matches

if TYPE_CHECKING:
    from collections.abc import Iterator

_MENTION: Final = re.compile(
    rf"[{UPPER}](?<![\w'’].)(?:\.(?:[{UPPER}]\.){{0,2}} [{UPPER}])?[\w'’-]*"
    rf"(?:(?: (?:de|da|di|del|della|van|von|von der|y|du|des|le|la))? (?:[{UPPER}]\.(?:[{UPPER}]\.)?|[{UPPER}][\w'’-]*)){{0,6}}"
)
_TITLE: Final = re.compile(r"[^\n(]{1,100}?(?= (?:\(|is |was |are ))")
_MADE: Final = (
    "directed written produced adapted composed edited photographed created screenplay script novel play book music score"
)
_MAKERS: Final = "director producer writer screenwriter novelist playwright composer author"
# What stands before the names of a crew, and of a cast.
_CREW: Final = tuple(
    f" {begin(word)}{end} "
    for words, ends in ((f"{_MADE} cinematography", (" by",)), (_MAKERS, ("", "s")))
    for word in words.split()
    for end in ends
    for begin in (str, str.capitalize)
)
_CREW_CUES: Final = ("by ", "irector", "roducer", "riter", "ovelist", "laywright", "omposer", "uthor")
_TO_NAME: Final = re.compile(rf"[a-z]* (?=[{UPPER}])")
_STARS: Final = re.compile(r" (?:[Ss]tar(?:s|ring|red)|[Ff]eatur(?:es|ing)|cast (?:includes|features)) (?=\S)")
_STAR_CUES: Final = (" star", " Star", " featur", " Featur", " cast ")
_AS: Final = re.compile(r" as (?=\S)")
# 'Fergus "Gus" Low Ann Lee as': behind a nickname that a list has, a name tells nothing. Both begin with the rarest sign.
_BEHIND_NICKNAME: Final = re.compile(rf"[\"”](?<=[\w.].) (?=[{UPPER}])")
_NICKNAME: Final = re.compile(
    rf"[\"“(](?<= .)(?P<nick>[{UPPER}][\w'’-]{{1,30}})[\"”)] (?P<last>[{UPPER}][\w'’-]{{1,30}})(?![\w'’-]| as )"
)
_NICKNAMED: Final = re.compile(rf"(?<![\w'’.-])(?P<first>[{UPPER}][\w'’-]{{1,30}}) \Z")
# Actors in brackets, as in: his friend Shorty (played by Bo Berg).
_PLAYED: Final = re.compile(rf" \((?:played by |portrayed by )?(?=[{UPPER}][\w.'’-]+ [{UPPER}][^()\d]{{1,30}}\))")
_STOP: Final = re.compile(r"[.;](?:(?<=[a-z)\"”]{2}\.)(?= |$)|(?<=;))")
_NAMES: Final = 60  # characters in which the names of a crew stand
_CAST: Final = 240  # and those of a cast
_GIVEN: Final = 32  # characters of a given name and the blank behind it, at most
_MOST: Final = 200  # places that are looked at
_SEVERAL: Final = 4  # places in which a name stands often, and words that a name has at most


@dataclass(slots=True)  # looked at more often than made: a tuple's fields are slower to get
class Known:
    """What a document names outside its cast lists: whole names, and the first and last words of those with several words."""

    names: frozenset[str]
    firsts: frozenset[str]
    lasts: frozenset[str]
    families: frozenset[str]  # of ``lasts`` those that stand elsewhere than behind "as", where a list has no marks
    often: frozenset[str]  # names that stand alone in many places
    title: str  # what the document begins with: the film
    crew: frozenset[str]  # whom it says to have written, directed or produced something: whole names and last words
    stars: frozenset[str]  # whom it says to star in something
    played: frozenset[str]  # who stands before an actor in brackets


def mentions(text: str) -> Known:
    """Collect the runs of capitalised words of ``text``: what stands there whole, and not only as part of a longer run."""
    found: dict[str, int] = {}
    phrases = Counter(_MENTION.findall(text))
    phrases.subtract(match.group() for at in _AS.finditer(text) if (match := _MENTION.match(text, at.end())))
    for phrase in _listed(text):
        phrases[phrase] -= 1
        if not phrases[phrase]:
            del phrases[phrase]
    phrases.update(_nicknamed(text))
    for phrase, count in phrases.items():
        name = phrase.removesuffix("'s").removesuffix("’s") if phrase[-1] == "s" else phrase
        first, _, rest = name.partition(" ")
        while first in OPENERS:
            name = rest
            first, _, rest = rest.partition(" ")
        if name:
            found[name] = found.get(name, 0) + count
    several = [(name.split(" "), count) for name, count in found.items() if 0 < name.count(" ") < _SEVERAL]
    crew = [name for place in itertools.islice(_crew(text), _MOST) for name in _named(text, place, _NAMES)]
    stars = itertools.islice(matches(_STARS, text, _STAR_CUES), _MOST)
    return Known(
        frozenset([name for name, count in found.items() if count > 0]),
        frozenset([words[0] for words, _ in several]),
        frozenset([words[-1] for words, _ in several]),
        frozenset([words[-1] for words, count in several if count > 0]),
        frozenset([name for name, count in found.items() if count >= _SEVERAL]),
        title.group().lower() if (title := _TITLE.match(text)) else "",
        frozenset([*crew, *(name.rsplit(" ", 1)[-1] for name in crew)]),
        frozenset(name for star in stars for name in _named(text, star.end(), _CAST)),
        frozenset(_played(text)),
    )


def _listed(text: str) -> Iterator[str]:
    """Yield the phrases of cast lists that stand between a nickname and "as": a family name may be the character's."""
    for at in matches(_BEHIND_NICKNAME, text, ('" ', "” ")):
        match = _MENTION.match(text, at.end())
        if match and text.startswith(" as ", match.end()):
            yield match.group()


def _nicknamed(text: str) -> Iterator[str]:
    """Yield the names that have a nickname inside, without the marks around that: Fergus Gus Low."""
    for nick in _NICKNAME.finditer(text):
        if first := _NICKNAMED.search(text, max(0, nick.start() - _GIVEN), nick.start()):
            yield f"{first['first']} {nick['nick']} {nick['last']}"


def _played(text: str) -> Iterator[str]:
    """Yield the runs of capitalised words before actors in brackets."""
    for at in _PLAYED.finditer(text):
        before = text[max(0, at.start() - _NAMES) : at.start()].split(" ")
        name: list[str] = []
        while before and before[-1][:1].isupper() and before[-1] not in OPENERS:
            name.insert(0, before.pop())
        if name:
            yield " ".join(name)


def _crew(text: str) -> Iterator[int]:
    """Yield the places behind words such as "directed by", where a name begins."""
    for match in matches(_TO_NAME, text, _CREW_CUES):
        if text.endswith(_CREW, 0, match.end()):
            yield match.end()


def _named(text: str, start: int, reach: int) -> Iterator[str]:
    """Yield the names right behind ``start``, up to the sentence's end."""
    stop = _STOP.search(text, start, start + reach)
    for found in _MENTION.finditer(text, start, stop.start() if stop else start + reach):
        yield found.group().removesuffix("'s").removesuffix("’s")
