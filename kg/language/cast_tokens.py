"""The words of a cast list with what they can be part of, and the places where "as" may join a person to a character."""

from __future__ import annotations

import heapq
import itertools
import re
from dataclasses import dataclass
from typing import Final

from kg.language.cast_words import word
from kg.language.names import PARTICLES, UPPER

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
    r" (?:(?:appears |[-–] )?as (?=\S)|portraying (?=(?:him|her)self\b))(?!(?:"
    r"an? (?:[Aa]dult|[Bb]oy|[Gg]irl|[Cc]hild|[Bb]aby|[Tt]eenager|"
    r"(?:[Yy]oung|[Oo]ld|[Oo]lder) (?:[Mm]an|[Ww]oman|[Bb]oy|[Gg]irl))|well|such|seen|far|soon|long|much|many|part)\b)"
)
_JOINED: Final = re.compile(rf"as (?=[{UPPER}][a-z.])(?<=[a-z]{{3}}as )")
_ENDS: Final = frozenset(".)\"”]’'!*?_")
_BRACKETS: Final = re.compile(r"\([^()]{0,300}\)|\[[^\[\]]{0,100}\]")


@dataclass(slots=True)
class Token:
    """A word between white space; ``core`` is it without quotes and the punctuation behind it."""

    start: int
    end: int
    text: str
    core: str
    capital: bool
    initials: bool
    closes: bool  # a name cannot go on behind it
    kind: str = ""  # what it is for features, once known

    @property
    def quote(self) -> bool:
        """Whether a quotation of several words ends or begins with it: no name goes across."""
        return not self.nickname and (self.text[-1] in '"”' or self.text[0] in '"“')

    @property
    def suffix(self) -> bool:
        """Whether it is "Jr." and the like."""
        return bool(_SUFFIX.fullmatch(self.core))

    @property
    def particle(self) -> bool:
        """Whether it is a lower-case word inside names."""
        return self.core in PARTICLES

    @property
    def nickname(self) -> bool:
        """Whether it is one word in quotes or brackets."""
        return bool(_NICKNAME.fullmatch(self.text))


def tokens(text: str, start: int, end: int) -> list[Token]:
    """List the words of ``text[start:end]``."""
    found = [_token(match) for match in _TOKEN.finditer(text, start, end)]
    for token, following in itertools.pairwise(found):
        if token.text.endswith(",") and following.suffix:
            token.closes = False
    return found


def _token(match: re.Match[str]) -> Token:
    text = match.group()
    if len(text) > _LONGEST_SUFFIX and text.isalpha():
        return Token(match.start(), match.end(), text, text, not text[0].islower(), initials=False, closes=False)
    capital = bool(_CAPITAL.match(text))
    initials = bool(_INITIALS.fullmatch(text))
    whole = initials or (capital and bool(_ABBREVIATION.fullmatch(text) or _SUFFIX.fullmatch(text)))
    core = text if whole else text.strip('"“”‘(),;:!?.…[]*')
    closes = not whole and bool(_BREAK.search(text)) and not _OPEN_ENDED.fullmatch(text)
    return Token(match.start(), match.end(), text, core, capital, initials, closes)


def brackets(text: str) -> list[tuple[int, int]]:
    """List the stretches in brackets, without those that hold others."""
    return [match.span() for match in _BRACKETS.finditer(text)] if "(" in text or "[" in text else []


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


def markers(text: str, most: int) -> list[tuple[int, int]]:
    """List where " as " stands outside brackets, at most ``most`` of them."""
    inside = iter([*brackets(text), (len(text), len(text))])
    opens, closes = next(inside)
    found: list[tuple[int, int]] = []
    for match in heapq.merge(_MARKER.finditer(text), _JOINED.finditer(text), key=re.Match.start):
        while closes <= match.start() and opens < len(text):
            opens, closes = next(inside)
        if not opens <= match.start() < closes and _named(text, match.start()):
            found.append(match.span())
            if len(found) == most:
                break
    return found
