"""How lists of references are written: where one entry ends and the next begins, and how authors are named.

``Marlow, Ann; Ortiz, Leo (May 2, 1999). "A "Grand" Harbour". The Daily Ledger. Retrieved May 3, 2010.``
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.names import CAPITAL
from kg.language.scanning import matches
from kg.model import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
YEAR: Final = r"(?:1[89]|20)\d\d"
DATE: Final = rf"(?:{MONTH}(?: \d{{1,2}},?)? {YEAR}|\d{{1,2}} {MONTH},? {YEAR}|{YEAR}-\d\d-\d\d|{YEAR})"
# Possessive repetitions: what follows a word begins with none of its characters, so that nothing is tried twice.
_WORD: Final = rf"(?:(?:{CAPITAL}\.[ -]?){{1,3}}|{CAPITAL}[\w'’-]{{0,30}}+)"
_GIVEN: Final = rf"{_WORD}(?: (?:(?:[Vv][ao]n|[Dd][eu]|der|la) )?{_WORD}){{0,2}}(?:,? Jr\.)?"
_FAMILY: Final = (
    rf"(?!Bibliography |Notes |References |Sources |Citations |Footnotes )(?:[Vv][ao]n |[Dd][eu] |"
    rf"St\. )?{CAPITAL}[\w'’-]{{1,30}}+(?: {CAPITAL}[\w'’-]{{1,30}}+)?(?:,? Jr\.)?, "
)
FAMILY_FIRST: Final = _FAMILY + _GIVEN
_MORE: Final = rf"(?:(?:;|,|,? and|,? &|, with) (?:{_FAMILY})?{_GIVEN}){{0,6}}"
_EDITOR: Final = r"(?:,? \(?eds?\.?\)?)?"
_WHEN: Final = rf"\((?:{DATE}|n\.d\.|c\. {YEAR}|(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter) {YEAR})[^()\n]{{0,20}}\)"
_FULL_DATE: Final = rf"\((?:{MONTH} \d|\d{{1,2}} {MONTH}|{YEAR}-\d\d-)"
# Who wrote it and when, before the title. The family name stands first (``turned``) where no full date follows: "Tide
# (1995)" is a film; where it does, the title may follow without a date.
HEAD: Final = re.compile(
    rf"(?<![\w'’-])(?P<authors>(?P<turned>{_FAMILY})?{_GIVEN}{_MORE})(?(turned)|(?=,?\.? {_FULL_DATE})){_EDITOR}"
    rf"(?:\.? (?P<date>{_WHEN})(?: \[[^\[\]\n]{{1,30}}\])?[.,]? ?|(?(turned)|(?!))[.,:] (?=[\"“]))"
)
# Without one of these there are no authors: a full date, or a comma before a given name.
_FULLY_DATED: Final = re.compile(_FULL_DATE)
_TURNED: Final = re.compile(r", (?:[Vv][ao]n |[Dd][eu] |der |la )?[^\W\d_a-z]")
# What ends an entry, where no field of the same entry follows.
_LAST: Final = re.compile(
    rf"(?:(?:[Rr]etrieved|[Aa]ccessed)(?: on| from [\w.]{{1,40}})?:?,? {DATE}|\b(?:ISBN|ISSN|OCLC|"
    rf"ASIN)[\s:]{{0,3}}[\w-]{{6,20}}|"
    rf"Archived (?:from the original )?(?:\([^()\n]{{1,40}}\) )?on {DATE}|\bdoi:\S{{1,60}})\.?(?=\s)"
)
_ENDS: Final = ("Retrieved", "retrieved", "Accessed", "accessed", "ISBN", "ISSN", "OCLC", "ASIN", "Archived ", "doi:")
_GOES_ON: Final = re.compile(
    r"\s*(?:[Rr]etrieved|[Aa]ccessed|Archived|ISBN|ISSN|OCLC|ASIN|doi|JSTOR|PMID|pp?\.|[-–—,;:(\[/]|[a-z]|via\b|Check date)"
)
_WHEN_BRACKET: Final = re.compile(_WHEN)
_LONGEST_HEAD: Final = 160
_LONGEST_BRACKET: Final = 40
_BEHIND_AUTHORS: Final = " .,:()"
_OPEN: Final = re.compile(r"(?<![^\s(\[“\"])[\"“](?=[\w'‘’\"“$#(\[¡¿…<&*-]|\.\.\.| ['‘]\w)")
_HEADING: Final = re.compile(r"(?:Bibliography|Further reading|Notes|References|Sources|Citations|Footnotes|Works cited)\s*$")
_HEADED: Final = ("=", "#")
_LINE: Final = re.compile(r"[^\n]*\S[^\n]*")
_BULLETS: Final = " \t\r*•·-–^↑"
_MARK: Final = re.compile(r"[\"“”]")
_LONGEST_TITLE: Final = 320
_DEEPEST: Final = 3  # quotations inside each other
_MOST: Final = 4_000  # entries; more are no list that anybody wrote


class Entry(NamedTuple):
    """One entry of a list: all of it, and the title that stands between quotation marks (without them)."""

    span: Span
    title: Span | None


def entries(references: Span) -> Iterator[Entry]:
    """Yield the entries of a list of references, in order: its lines, or what a list that has lost its line breaks holds.

    >>> from kg.documents import from_bytes
    >>> text = b'"A Harbour". ISSN 0362-4331. Harbour DVD. ISBN 0123456789. Doe, Ann (1999). "Tide". Retrieved May 3, 2010.'
    >>> [(e.span.text[:9], e.title and e.title.text) for e in entries(from_bytes(text, "x.txt").span)]
    [('"A Harbou', 'A Harbour'), ('Harbour D', None), ('Doe, Ann ', 'Tide')]
    """
    if "\n" not in references.text:
        yield from _flattened(references)
        return
    lines = (references.group(match).strip(_BULLETS) for match in _LINE.finditer(references.text))
    for line in islice((line for line in lines if not _is_heading(line.text)), _MOST):
        yield from _flattened(line, single=not _holds_several(line.text))


def _is_heading(line: str) -> bool:
    return not line or line.startswith(_HEADED) or bool(_HEADING.fullmatch(line))


def _holds_several(line: str) -> bool:
    """Tell whether an entry ends inside ``line``."""
    return any(not _GOES_ON.match(line, last.end()) for last in matches(_LAST, line, _ENDS))


def _flattened(references: Span, *, single: bool = False) -> Iterator[Entry]:
    """Yield the entries of a list in one line, which may be known to be a ``single`` one."""
    string = references.text
    titles = dict(_titles(string))
    openings = sorted(titles)
    starts = [0] if single else _starts(string, titles)
    for start, end in pairwise([*starts, len(string)][: _MOST + 1]):
        index = bisect_left(openings, start)
        inside = openings[index] if index < len(openings) and openings[index] < end else -1
        title = references.part(inside + 1, titles[inside]).strip() if inside >= 0 else None
        yield Entry(references.part(start, end).strip(" \t\n*•·-"), title)


def _titles(string: str) -> Iterator[tuple[int, int]]:
    """Yield where titles open and close: the places of their quotation marks; marks inside a title pair up."""
    at = 0
    for _ in range(3 * _MOST):
        opening = _OPEN.search(string, at)
        if not opening:
            return
        closing = _closing(string, opening.start())
        if closing < 0:
            at = opening.end()
            continue
        yield opening.start(), closing
        at = closing + 1


def _closing(string: str, start: int) -> int:
    """Find the mark that closes the title opened at ``start``, or the first mark where the marks do not pair up; else -1."""
    depth, first, limit = 0, -1, min(len(string), start + _LONGEST_TITLE)
    for mark in _MARK.finditer(string, start, limit):
        if _OPEN.match(string, mark.start()):
            if depth and mark.start() - start > 1 and string[start : mark.start()].rstrip()[-1:] == ".":
                break  # the next title: this one was never closed
            depth += 1
            if depth > _DEEPEST:
                break
            continue
        first = mark.start() if first < 0 else first
        depth -= 1
        if depth == 0:
            return mark.start()
    return first


def _starts(string: str, titles: dict[int, int]) -> list[int]:
    """Give where entries begin: authors before a title or a date, titles without authors, text behind a finished entry."""
    quoted = sorted(titles.items())
    heads = dict(_heads(string, titles, quoted))
    starts = set(heads.values())
    behind_head = set(heads)
    for last in matches(_LAST, string, _ENDS):
        if not _GOES_ON.match(string, last.end()) and not _within(last.end(), quoted):
            starts.add(last.end() + 1)
    starts |= {opening for opening in titles if opening not in behind_head}
    starts.add(0)
    return sorted(start for start in starts if start < len(string))


def _heads(string: str, titles: dict[int, int], quoted: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield where the naming of authors ends and where it begins: it stands before a title, or before a date in brackets."""
    anchors = {match.start(): match.end() for match in _WHEN_BRACKET.finditer(string)}
    anchors |= {opening: opening for opening in titles if string[max(0, opening - 2) : opening] in {". ", ", ", ": "}}
    at = 0
    for anchor, end in sorted(anchors.items()):
        begin = max(at, anchor - _LONGEST_HEAD)
        begin = max(begin, *(string.rfind(mark, begin, anchor) + 1 for mark in '"”)]'))
        if not string[begin:anchor].rstrip(_BEHIND_AUTHORS)[-1:].isalpha():
            continue  # an access date, a number: nobody's name ends here
        limit = min(len(string), end + _LONGEST_BRACKET)
        if not _FULLY_DATED.match(string, anchor) and not _TURNED.search(string, begin, anchor):
            continue
        head = HEAD.search(string, begin, limit)
        if not head or head.start() >= anchor or _within(head.start(), quoted):
            continue
        if head.end() in titles or _dates_one(string, head):
            at = head.end()
            yield at, head.start()


def _dates_one(string: str, head: re.Match[str]) -> bool:
    return bool(head["date"]) and _may_begin(string, head.start())


def _may_begin(string: str, place: int) -> bool:
    """Tell whether an entry can begin at ``place`` without a title behind its authors: another, or a heading, ends there."""
    before = string[max(0, place - 20) : place].rstrip()
    return before[-1:] in '.)"”]0123456789' or bool(_HEADING.search(before))


def _within(place: int, ranges: list[tuple[int, int]]) -> bool:
    index = bisect_right(ranges, (place, place)) - 1
    return index >= 0 and ranges[index][0] < place < ranges[index][1]


def authors(names: Span) -> tuple[Mention, ...]:
    """Give the people of ``names``, "Given Family"; the text may say "Family, Given", and divide by ";", "and" or "&".

    >>> from kg.documents import from_bytes
    >>> [m.name for m in authors(from_bytes(b"Marlow, Ann; Leo Ortiz and Doe, Jane", "x.txt").span)]
    ['Ann Marlow', 'Leo Ortiz', 'Jane Doe']
    """
    return tuple(_people(names))


_BETWEEN: Final = re.compile(r"; (?:and )?|,? (?:and|&|with) ")
_NAME: Final = re.compile(rf"(?P<family>[^,]{{2,50}}), (?P<given>{CAPITAL}[^,]{{0,50}}(?:, Jr\.)?)")
_WHOLE: Final = re.compile(rf"(?:{CAPITAL}[\w'’.-]{{0,30}} ){{1,3}}{CAPITAL}[\w'’.-]{{1,30}}")


def _people(names: Span) -> Iterator[Mention]:
    start = 0
    for match in [*_BETWEEN.finditer(names.text), None]:
        part = names.part(start, match.start() if match else len(names)).strip()
        start = match.end() if match else start
        if name := _NAME.match(part.text):
            yield Mention(f"{name['given']} {name['family']}", (part.group(name),))
        elif _WHOLE.fullmatch(part.text):
            yield Mention.of(part)
