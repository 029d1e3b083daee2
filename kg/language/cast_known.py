"""What a document names outside its cast lists: names that help to tell where an entry begins and ends."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.names import OPENERS, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

_MENTION: Final = re.compile(
    rf"(?<![\w'’])(?:(?:[{UPPER}]\.){{1,3}} )?[{UPPER}][\w'’-]*"
    rf"(?:(?: (?:de|da|di|del|della|van|von|von der|y|du|des|le|la))? (?:[{UPPER}]\.(?:[{UPPER}]\.)?|[{UPPER}][\w'’-]*)){{0,6}}"
)
_TITLE: Final = re.compile(r"[^\n(]{1,100}?(?= (?:\(|is |was |are ))")
# A blank comes first, which is found fast.
_CREW: Final = re.compile(
    rf" (?:(?:[Dd]irected|[Ww]ritten|[Pp]roduced|[Aa]dapted|[Cc]omposed|[Ee]dited|[Pp]hotographed|[Cc]reated|[Ss]creenplay|"
    rf"[Ss]cript|[Nn]ovel|[Pp]lay|[Bb]ook|[Mm]usic|[Ss]core|[Cc]inematography) by|"
    rf"(?:[Dd]irector|[Pp]roducer|[Ww]riter|[Ss]creenwriter|[Nn]ovelist|[Pp]laywright|[Cc]omposer|[Aa]uthor)s?) (?=[{UPPER}])"
)
_STARS: Final = re.compile(r" (?:[Ss]tar(?:s|ring|red)|[Ff]eatur(?:es|ing)|cast (?:includes|features)) (?=\S)")
_AS: Final = re.compile(r" as (?=\S)")
_STOP: Final = re.compile(r"(?<=[a-z)\"”]{2})\.(?= |$)|;")
_NAMES: Final = 60  # characters in which the names of a crew stand
_CAST: Final = 240  # and those of a cast
_MOST: Final = 200  # places that are looked at
_SEVERAL: Final = 4  # places in which a name stands often, and words that a name has at most


class Known(NamedTuple):
    """What a document names outside its cast lists: whole names, and the first and last words of those with several words."""

    names: frozenset[str]
    firsts: frozenset[str]
    lasts: frozenset[str]
    families: frozenset[str]  # of ``lasts`` those that stand elsewhere than behind "as", where a list has no marks
    often: frozenset[str]  # names that stand alone in many places
    title: str  # what the document begins with: the film
    crew: frozenset[str]  # whom it says to have written, directed or produced something: whole names and last words
    stars: frozenset[str]  # whom it says to star in something


def mentions(text: str) -> Known:
    """Collect the runs of capitalised words of ``text``: what stands there whole, and not only as part of a longer run."""
    found: Counter[tuple[str, ...]] = Counter()
    phrases = Counter(_MENTION.findall(text))
    phrases.subtract(match.group() for at in _AS.finditer(text) if (match := _MENTION.match(text, at.end())))
    for phrase, count in phrases.items():
        words = phrase.removesuffix("'s").removesuffix("’s").split(" ")
        while words and words[0] in OPENERS:
            words = words[1:]
        if words:
            found[tuple(words)] += count
    several = [words for words in found if 1 < len(words) <= _SEVERAL]
    return Known(
        frozenset(" ".join(words) for words, count in found.items() if count > 0),
        frozenset(words[0] for words in several),
        frozenset(words[-1] for words in several),
        frozenset(words[-1] for words in several if found[words] > 0),
        frozenset(" ".join(words) for words, count in found.items() if count >= _SEVERAL),
        title.group().lower() if (title := _TITLE.match(text)) else "",
        frozenset(_named(text, _CREW, _NAMES, with_last=True)),
        frozenset(_named(text, _STARS, _CAST, with_last=False)),
    )


def _named(text: str, pattern: re.Pattern[str], reach: int, *, with_last: bool) -> Iterator[str]:
    """Yield the names right behind what ``pattern`` finds, up to the sentence's end."""
    for match in itertools.islice(pattern.finditer(text), _MOST):
        stop = _STOP.search(text, match.end(), match.end() + reach)
        for found in _MENTION.finditer(text, match.end(), stop.start() if stop else match.end() + reach):
            name = found.group().removesuffix("'s").removesuffix("’s")
            yield name
            if with_last and " " in name:
                yield name.rsplit(" ", 1)[1]
