"""The words of a cast list with what they can be part of, and the places where "as" may join a person to a character."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.cast_words import word
from kg.language.names import PARTICLES, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOKEN: Final = re.compile(r"\S+")
_CAPITAL: Final = re.compile(rf"[\"“'‘’(]?(?:d['’]|de['’]|l['’]|al-|el-|ul-)?[{UPPER}]")
_INITIALS: Final = re.compile(rf"(?:[{UPPER}]\.-?){{1,4}}|[{UPPER}]")
_SUFFIX: Final = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV|Ph\.?D\.?|M\.D\.|Esq\.?")
_ABBREVIATION: Final = re.compile(
    r"(?:Mrs?|Ms|Dr|St|Lt|Sgt|Capt|Cpt|Col|Cmdr|Cdr|Cpl|Pvt|Pfc|Gen|Maj|Adm|Prof|Rev|Fr|Sen|Rep|Gov|Hon|Det|Insp|Supt|"
    r"Mme|Mlle|Mt|Asst|No|Wm)\."
)
_NICKNAME: Final = re.compile(rf"[\"“(‘'][{UPPER}][^\s]*[\"”)’']")
_OPEN_ENDED: Final = re.compile(rf"/|[\"“(‘']?[{UPPER}][\w.'’-]*[\w][\"”’']|\([{UPPER}]\w+\)")
_LONGEST_SUFFIX: Final = 3
_BREAK: Final = re.compile(r"[,;:!?.…)\]\"”*/]$")
_MARKER: Final = re.compile(
    r"as (?=\S)(?<= as )(?!(?:an? (?:[Aa]dult|[Bb]oy|[Gg]irl|[Cc]hild|[Bb]aby|[Tt]eenager|"
    r"(?:[Yy]oung|[Oo]ld|[Oo]lder) (?:[Mm]an|[Ww]oman|[Bb]oy|[Gg]irl))|well|such|seen|far|soon|long|much|many|part)\b)|"
    rf"as (?=[{UPPER}][a-z.])(?<=[a-z]{{3}}as )"
)
_PORTRAYING: Final = re.compile(r" portraying (?=(?:him|her)self\b)")
# What may stand before "as": "Ann Lee appears as Bo", "Ann Lee - as Bo".
_BEFORE_AS: Final = (" appears", " -", " –")
# "Rex the dog as Prince": what stands behind the name says what its bearer is.
_BEARER: Final = re.compile(r"(?<=[^\W\d_]),? the [a-z]+(?: [a-z]+)?\Z(?<!\bthe same)")
_FAR: Final = 30  # characters of what a bearer is
_ENDS: Final = frozenset(".)\"”]’'!*?_")
# Each begins with one sign, which is found fast.
_ROUND: Final = re.compile(r"\([^()]{0,300}\)")
_SQUARE: Final = re.compile(r"\[[^\[\]]{0,100}\]")


class Form(NamedTuple):
    """What a word between white space is, wherever it stands; ``core`` is it without quotes and the punctuation behind it."""

    core: str
    capital: bool
    initials: bool = False
    closes: bool = False  # a name cannot go on behind it
    suffix: bool = False  # "Jr." and the like
    particle: bool = False  # a lower-case word inside names
    nickname: bool = False  # one word in quotes or brackets
    quote: bool = False  # a quotation of several words ends or begins with it: no name goes across
    number: bool = False  # it has a digit, or the sign for one


class Token:
    """A word between white space, with what it is (see ``Form``); ``kind`` is what it is for features, once known."""

    __slots__ = (*Form._fields, "end", "kind", "start", "text")

    def __init__(self, start: int, text: str) -> None:
        """Take the word ``text`` that stands at ``start``."""
        self.start = start
        self.end = start + len(text)
        self.text = text
        self.kind = ""
        (
            self.core,
            self.capital,
            self.initials,
            self.closes,
            self.suffix,
            self.particle,
            self.nickname,
            self.quote,
            self.number,
        ) = form(text)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """List the words of ``text[start:end]``."""
    found = [Token(match.start(), match.group()) for match in _TOKEN.finditer(text, start, end)]
    for place, token in enumerate(found):
        if token.suffix and place and found[place - 1].text[-1] == ",":
            found[place - 1].closes = False
    return found


@lru_cache(maxsize=20_000)
def form(text: str) -> Form:
    """Tell what the word ``text`` is."""
    if len(text) > _LONGEST_SUFFIX and text.isalpha():
        return Form(text, capital=not text[0].islower(), particle=text in PARTICLES)
    capital = bool(_CAPITAL.match(text))
    initials = bool(_INITIALS.fullmatch(text))
    whole = initials or (capital and bool(_ABBREVIATION.fullmatch(text) or _SUFFIX.fullmatch(text)))
    core = text if whole else text.strip('"“”‘(),;:!?.…[]*')
    closes = not whole and bool(_BREAK.search(text)) and not _OPEN_ENDED.fullmatch(text)
    nickname = bool(_NICKNAME.fullmatch(text))
    quote = not nickname and (text[-1] in '"”' or text[0] in '"“')
    suffix, number = bool(_SUFFIX.fullmatch(core)), any(c.isdigit() or c == "#" for c in text)
    return Form(core, capital, initials, closes, suffix, core in PARTICLES, nickname, quote, number)


def brackets(text: str) -> list[tuple[int, int]]:
    """List the stretches in brackets, without those that hold others of the same kind, or begin inside another."""
    found = [match.span() for match in _ROUND.finditer(text)]
    if "[" not in text:
        return found
    kept: list[tuple[int, int]] = []
    for start, end in sorted([*found, *(match.span() for match in _SQUARE.finditer(text))]):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _named(text: str, end: int) -> bool:
    """Tell whether a word that may end a name stands before ``end``."""
    last = text[end - 1 : end]
    if last in ")]":
        return bool(last)
    if not (last.isalnum() or last in _ENDS):
        return False
    start = text.rfind(" ", max(0, end - 40), end) + 1
    if text[end] != " ":  # "Bo Bergas Tom" lacks a blank, "Nicholas" does not
        return bool(word(text[start:end]).family) and not word(text[start : end + 2]).named
    return bool(_CAPITAL.match(text, start)) or bool(_SUFFIX.match(text, start))


def markers(text: str, asides: Sequence[tuple[int, int]], most: int) -> list[tuple[int, int]]:
    """List where " as " stands outside the brackets ``asides``, at most ``most`` of them."""
    inside = iter([*asides, (len(text), len(text))])
    opens, closes = next(inside)
    found: list[tuple[int, int]] = []
    for start, end in _joints(text):
        while closes <= start and opens < len(text):
            opens, closes = next(inside)
        if not opens <= start < closes and _named(text, bearer(text, start, end)):
            found.append((start, end))
            if len(found) == most:
                break
    return found


def bearer(text: str, start: int, end: int) -> int:
    """Give where the name in front of the joint ``text[start:end]`` ends, without what its bearer is: "Rex the dog"."""
    if " the " not in text[max(0, start - _FAR) : start] or not text[end : end + 1].isupper():
        return start
    match = _BEARER.search(text, max(0, start - _FAR), start)
    return match.start() if match and _CAPITAL.match(text, text.rfind(" ", 0, match.start()) + 1) else start


def _joints(text: str) -> Iterator[tuple[int, int]]:
    """Yield where "as" and the like may join a person to a character, with the blank or the words before it."""
    others = [match.span() for match in _PORTRAYING.finditer(text)]
    for match in _MARKER.finditer(text):
        start, end = match.span()
        if text[start - 1] == " ":
            start -= 1
            start = next((start - len(word) for word in _BEFORE_AS if text.endswith(word, 0, start)), start)
        while others and others[0][0] < start:
            yield others.pop(0)
        yield start, end
    yield from others
