"""Names of companies: runs of capitals with what companies put between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.names import CAPITAL, OPENERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

_WORD: Final = (
    rf"(?:\d+(?:st|nd|rd|th)|{CAPITAL}[\w'’/!&-]*(?:\.(?=[\w/])[\w/-]+)*(?:(?<=Bros)\.|(?<=Inc)\.|(?<=Ltd)\.|"
    rf"(?<=Co)\.|(?<=\b[A-Z])\.)?)"
)
# "France 3 Cinéma": a number inside, which is no day.
_INNER: Final = (
    rf" \d{{1,2}}(?= (?!January|February|March|April|May|June|July|August|September|October|November|December){CAPITAL})"
)
# At most eight words; "&" and "of" inside, never at the end.
COMPANY: Final = rf"(?:{_WORD}(?: (?:& |of |de |du |des |-? ?)?{_WORD}|{_INNER}|, (?:Inc|Ltd|LLC)\.?){{0,7}})"
_MONTH: Final = re.compile(
    r" (?:January|February|March|April|May|June|July|August|September|October|November|December|DVD|VHS|Blu|HD|"
    r"LaserDisc|Laserdisc)\b"
)
_AFTER_STOP: Final = re.compile(r"(?:Bros|Inc|Ltd|Co)\. (?=(?P<next>\w+))")
_AND: Final = re.compile(r",? and |, ")
_NOT_ALONE: Final = frozenset({"Inc", "Inc.", "Ltd", "Ltd.", "LLC", "Co", "Co.", "GmbH"})
_LIST: Final = re.compile(rf"{COMPANY}(?:(?:, and | and |, (?!Inc|Ltd|LLC)){COMPANY}){{0,3}}")
# A company's own name may hold one "and" ("Simon and Schuster"): it is two where both halves are names of companies.
_FIRM: Final = re.compile(
    r"\b(?:Pictures?|Films?|Filmes?|Entertainment|Distribut\w+|Studios?|Releasing|Video|Records|Company|"
    r"Corporation|Brothers|Bros\.?|"
    r"Features?|Classics|Artists|Media|Cinema|Fox|Universal|Columbia|Paramount|Miramax|Lionsgate|MGM|Disney|"
    r"TriStar|Vision|Collection|"
    r"Searchlight|Communications|International|Productions?|Group|Releasing|Eye|Gaumont|Path[ée]|Netflix|Amazon|"
    r"Criterion|Metro-Goldwyn-Mayer|Institute|Foundation|Archives?|Label|DiscoVision|Home|Factory|Images?|Releases?|"
    r"Movies|Cinemas?|Cin[eé]ma|Filmverleih|Verleih|Enterprises?|Associates|Network|Works|Laboratories|Trust|Partners|"
    r"Partnership|Limited|Ltd|Inc|LLC|GmbH|AB|Lorber|Savant|Screen|Masters)"
    r"(?!\w)|\d|^(?:RKO|HBO|BBC|NBC|CBS|ABC|PBS|Toho|Shochiku|Orion|Icon|A24|Neon|Sony|Warner|Madman|Arrow|Anchor Bay|"
    r"Shout!|Yahoo!|Olive|Kino|Magnolia|Focus|Vestron|Embassy|Rank|Gramercy|PolyGram|Allied|Republic|Monogram|Artisan|"
    r"StudioCanal|Janus|Rialto|Magnetic|[A-Z]{3,5})(?!\w)"
)


def companies(span: Span) -> Iterator[Span]:
    """Yield the companies of the list that ``span`` begins with.

    >>> from kg.documents import from_bytes
    >>> [c.text for c in companies(from_bytes(b"RCV Film Distribution and Atalanta Filmes handled it", "x.txt").span)]
    ['RCV Film Distribution', 'Atalanta Filmes']
    """
    match = _LIST.match(span.text)
    if not match:
        return
    whole = span.group(match)
    start = 0
    for joint in [*_AND.finditer(whole.text), None]:
        piece = whole.part(start, joint.start() if joint else len(whole))
        start = joint.end() if joint else start
        if name := trimmed(piece):
            yield name


def trimmed(name: Span) -> Span | None:
    """Give ``name`` without what follows it: a sentence that begins behind "Bros.", a month, a medium; None for no name."""
    stop = _AFTER_STOP.search(name.text)
    if stop and stop["next"] in OPENERS:
        name = name.part(0, stop.end() - 1)
    if month := _MONTH.search(name.text):
        name = name.part(0, month.start())
    name = name.strip(" ,'’")
    if name.text.endswith(("'s", "’s")):
        name = name.part(0, len(name) - 2)
    if not len(name) or name.text in OPENERS or name.text in _NOT_ALONE or name.text.isdigit():
        return None
    return name


def is_company(name: str) -> bool:
    """Tell whether a word of ``name`` is one that companies have in theirs."""
    return bool(_FIRM.search(name))
