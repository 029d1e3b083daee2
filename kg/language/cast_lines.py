"""Cast lists with one entry a line: "* Ann Lee as Mia Roe, a nurse", "Bo Berg – Sgt. Holt", "Cy Dahl ... Tom"."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.cast_tokens import form
from kg.language.cast_words import word
from kg.language.names import OPENERS, UPPER, looks_like_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.cast_trim import Range

_HEADING: Final = re.compile(
    r"(?:={1,6} ?|#{1,6} )?(?:(?:Main|Full|Principal|Supporting|Voice|Additional) )?(?:[Cc]ast|CAST|Starring|[Cc]haracters)"
    r"(?: (?:and|&) [Cc](?:haracters|rew|ast))?(?: list)?(?: ?={1,6})?:?"
)
_BULLET: Final = r"(?:[*•·–—-]{1,3} ?|\d{1,3}[.)] )?"
_ENTRY: Final = re.compile(
    rf"{_BULLET}(?P<person>(?:[^*•\t()]|\([^()]{{1,80}}\)){{2,120}}?)"
    r"(?:(?P<as>,? (?:(?:also )?appears )?as | (?:[–—-]|\.{3}) as | portraying (?=(?:him|her)self\b))|"
    r"(?P<joint> [–—-] |: |\t+| ?\.{2,} ?| ?… ?))(?=\S)"
)
_ALONE: Final = re.compile(
    rf"{_BULLET}(?P<person>[{UPPER}][^*•\t():,;]{{2,60}}?)"
    r"(?P<aside> \((?:(?:un)?credited|unbilled|cameo|voice|archive|extra|as )[^()]{0,60}\))?\.?"
)
# "Ann Lee (Mia Roe)", where a list has no other sign.
_BRACKETS: Final = re.compile(
    rf"{_BULLET}(?P<person>[{UPPER}][^*•\t():,;]{{2,60}}?) "
    r"\((?!(?:un)?credited|unbilled|cameo|voice|archive|extra|as |born|died|\d)(?P<character>[^()]{2,80})\)\.?"
)
# "Ann Lee, Bo Berg, and Cy Dahl"; behind a name, "(the director's wife)" and "the dog".
_AND: Final = re.compile(r",? (?:and|&) |, (?!(?:[JS]r\b|I{2,3}\b|IV\b))")
_BEHIND: Final = re.compile(r"(?:(?: \([^()]{1,80}\))+|,? the [a-z]+(?: [a-z]+)?)\Z")
_NICKNAME: Final = re.compile(r"['‘\"“][^'’\"”]{1,24}['’\"”] (?=\S)|[\"“”]")
# What somebody is, and no name of a character: "an ageing actor who comes to Malta".
_DESCRIPTION: Final = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne of|[Ii]s|[Ww]as) [a-z](?:.{50}|.*? (?:who|which|that) )"
)
_TABLE_HEADS: Final = frozenset("actor actress performer name artist cast role character player".split())
_FIRST: Final = frozenset("=#MFPSVACc")  # what a heading begins with
_BULLETS: Final = ("*", "•", "·")
_FEWEST: Final = 2  # entries of a list
_LONGEST: Final = 7  # words of a name
_MOST: Final = 1200  # and of a text at most: no film has more, and what follows is read as prose


class Line(NamedTuple):
    """One entry: ranges of the text; ``character`` goes to the end of the line or bracket, ``aside`` stands behind the name.

    ``joint`` is the sign between person and character, nothing where there is no character.
    """

    whole: Range
    person: Range
    aside: Range | None
    joint: str
    character: Range | None


def lists(text: str) -> Iterator[list[Line]]:
    """Yield the cast lists that stand line by line: below a heading "Cast", or as bullets."""
    found: list[Line] = []
    headed = False
    left = _MOST
    for start, end in _lines(text):
        entry = _joined(text, start, end) if headed or text[start] in _BULLETS else None
        if entry and left and (headed or entry.joint == "as"):
            found.append(entry)
            left -= 1
        else:
            if len(found) >= _FEWEST:
                yield found
            found, headed = [], text[start] in _FIRST and bool(_HEADING.fullmatch(text, start, end))
    if len(found) >= _FEWEST:
        yield found


def section(text: str) -> list[Line]:
    """List the entries of ``text``, which is all about the cast: what stands between them ends no list.

    Nothing where the text has no such lines. One sign joins the actors of a list to their characters; where another one
    stands, and no "as", the line has to look like an entry all the more.
    """
    read = (_joined(text, *line) or _bracketed(text, *line) or _alone(text, *line) for line in _lines(text))
    entries = list(islice((entry for entry in read if entry), _MOST))
    usual = _usual(entries)
    told = [
        e for e in entries if e.joint in {"as", ""} or (not _describes(text, e) and (e.joint == usual or _is_sure(text, e)))
    ]
    return told if len(told) >= _FEWEST or _is_single(text, told) else []


def _usual(entries: list[Line]) -> str:
    joints = Counter(entry.joint for entry in entries if entry.joint)
    return joints.most_common(1)[0][0] if joints else ""


def _is_single(text: str, told: list[Line]) -> bool:
    """Tell whether one entry is all that stands there, and no list that has lost its lines."""
    return len(told) == 1 and told[0].character is not None and " as " not in text[slice(*told[0].character)]


def _lines(text: str) -> Iterator[Range]:
    """Yield where each line that is not blank starts and ends, without the white space around it."""
    start = 0
    for line in text.split("\n"):
        if bare := line.strip():
            low = start + line.index(bare[0])
            yield low, low + len(bare)
        start += len(line) + 1


def _joined(text: str, start: int, end: int) -> Line | None:
    """Read a line in which a sign joins an actor to a character."""
    match = _ENTRY.match(text, start, end)
    name = _name(match["person"]) if match else ""
    if not match or not name or (name.split(" ", 1)[0] in OPENERS and not (match["as"] and text[match.end()].isupper())):
        return None
    low, stop = match.span("person")
    high = low + len(name)
    joint = "as" if match["as"] else match["joint"].strip(" ")[:1]
    return Line((low, end), (low, high), (high, stop) if stop > high else None, joint, (match.end(), end))


def _bracketed(text: str, start: int, end: int) -> Line | None:
    """Read a line in which the character stands in brackets behind the actor."""
    match = _BRACKETS.fullmatch(text, start, end)
    if not match or not looks_like_person(match["person"]) or _name(match["person"]) != match["person"]:
        return None
    return Line((match.start("person"), end), match.span("person"), None, "(", match.span("character"))


def _alone(text: str, start: int, end: int) -> Line | None:
    """Read a line that names an actor without a character."""
    match = _ALONE.fullmatch(text, start, end)
    name = match["person"] if match else ""
    if not match or _name(name) != name or not looks_like_person(name):
        return None
    if not (match["aside"] or word(name.split(" ", 1)[0]).given):
        return None
    person = match.span("person")
    return Line((person[0], end), person, match.span("aside") if match["aside"] else None, "", None)


def _name(person: str) -> str:
    """Give the name, or the names, at the beginning of ``person``, without what stands behind them; else nothing."""
    name = _BEHIND.sub("", person).rstrip(' "”')
    return name if all(_is_name(one) for one in _AND.split(name)) else ""


def _is_name(name: str) -> bool:
    """Tell whether ``name`` has the words of a name: "John 'Bo' St. Berg, Jr."."""
    words = [form(word) for word in _NICKNAME.sub("", name).split()]
    if not words or len(words) > _LONGEST or name.lower() in _TABLE_HEADS:
        return False
    first = words[0].capital or (words[0].number and len(words) > 1)  # "50 Lee"
    return first and all((w.capital and not w.number) or w.particle or w.nickname or w.suffix for w in words[1:])


def _is_sure(text: str, entry: Line) -> bool:
    """Tell whether ``entry``, which is not joined as the others are, names an actor beyond doubt."""
    name = text[slice(*entry.person)]
    return looks_like_person(name) and word(name.split(" ", 1)[0]).given > 0 and not _describes(text, entry)


def _describes(text: str, entry: Line) -> bool:
    """Tell whether what stands behind the sign says who somebody is, so that the name before it may be a character's."""
    return entry.character is not None and bool(_DESCRIPTION.match(text, *entry.character))
