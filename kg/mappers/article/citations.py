"""What one entry of an article's references says of the work that it cites.

``Marlow, Ann (May 2, 1999). "A Harbour". The Daily Ledger. ISSN 0000-0019. Archived from the original on June 7, 2004.
Retrieved May 3, 2010.``
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.facts.sources import Citation
from kg.language.citations import DATE, FAMILY_FIRST, HEAD, MONTH, YEAR, authors
from kg.language.dates import date
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.citations import Entry
    from kg.model import Span
    from kg.values import Date

_ACCESSED: Final = re.compile(rf"(?:[Rr]etrieved|[Aa]ccessed)(?: on| from [\w.]{{1,40}})?:?,? (?P<date>{DATE})")
_ARCHIVED: Final = re.compile(
    rf"\bArchived(?: from the original)?(?: \([^()\n]{{1,40}}\))?(?: at [^.\n]{{1,40}})?(?: on)? (?P<date>{DATE})"
)
_IDENTIFIER: Final = re.compile(
    r"\b(?:(?P<scheme>ISBN|ISSN|ASIN|OCLC)[\s:]{0,3}(?P<number>[\dB][\dA-Z-]{3,16}(?: \d{1,7}){0,4})|"
    r"doi: ?(?P<doi>10\.[^\s\"]{1,80}))"
)
_SCHEMES: Final = ("ISBN", "ISSN", "ASIN", "OCLC", "doi:")
_NOTE: Final = re.compile(
    r"This article incorporates|\([^()\n\d]{1,60}\)$|\[[^\[\]\n]{1,60}\]|Check date values|Missing or empty|"
    r"\b(?:pp?|pgs?|vol|no|pages?|ch|chapter|issue|volume)\b\.? ?[\dA-Zivxl]|\bVol\b\.?|\bNo\.|\bvia\b|"
    r"^(?:[Rr]etrieved|[Aa]ccessed|Archived|ISBN|ISSN|ASIN|OCLC|doi|JSTOR|PMID|Event occurs|and|or)\b"
)
_FULL_DATE: Final = re.compile(rf"\(?(?:{DATE}|[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter)(?:[ –-]{DATE})?\)?")
# A full stop between fields; none behind an initial, in "St. Paul" or "D.C.".
_FIELD_END: Final = re.compile(
    r"[.;](?=\s|$)(?<!\b[A-Z].)(?<!\bSt.)(?<!\bMrs.)(?<!\b[DM]r.)(?<!\bvs.)(?<!\bUniv.)(?<!\bpp.)(?<!\bp.)"
)
_BETWEEN_COMMAS: Final = re.compile(rf"(?:[^,;]|,(?= {YEAR}))+")
# The author of an entry without date behind the name: "Marlow, Ann. Harbours of the North. Ledger Press, 1999."
_LONE_AUTHOR: Final = re.compile(rf"(?P<authors>{FAMILY_FIRST})(?: [A-Z])?\. (?=[A-Z\d])")
_PLACE: Final = re.compile(r"(?:[A-Z][\w.'’]{1,20},? ?(?:[A-Z&/][\w.'’]{0,20},? ?){0,4}): (?=[A-Z\d])")
_ISSUE: Final = re.compile(r"[ ,]+(?:\d[\d/-]{0,8})?(?: ?\([^()]{1,40}\)){0,3}:? ?[A-Z]?\d{0,6}(?:[–-]\d{1,6})?[.,]*$|[ ,(]+$")
# What follows the name of a publication: its publisher in brackets, the year, the page.
_ASIDE: Final = re.compile(rf" [(\[]|, (?:{YEAR}|\d|pp?\b|{MONTH} \d)|(?<=[a-z]) pp?\.? ?\d")
_EDGES: Final = " \u00a0,.;:-–—"
_LONGEST_PUBLISHER: Final = 90


def citation(entry: Entry) -> Citation | None:
    """Read an entry; None where nothing in it shows that it cites a work."""
    text = entry.span.text
    head = HEAD.match(text) or (None if entry.title else _LONE_AUTHOR.match(text))
    start = head.end() if head else 0
    title: Span | None
    if entry.title:
        tail = entry.span.part(entry.title.end - entry.span.start + 1, len(entry.span))
        title = entry.title.strip(" ,") if entry.title.text.endswith(",") else entry.title
    else:
        title, tail = _unquoted(entry.span.part(start, len(entry.span)))
    behind = tail.text
    accessed = _dated(_ACCESSED, behind) if "etrieved" in behind or "ccessed" in behind else None
    archived = _dated(_ARCHIVED, behind) if "Archived" in behind else None
    identifier = _identifier(tail)
    if not title or not (entry.title or accessed or archived or identifier):
        return None
    fields = [field for field in _fields(behind) if not _NOTE.match(behind[slice(*field)])]
    return Citation(
        title=Mention.of(title.strip()),
        authors=authors(entry.span.group(head, "authors")) if head else (),
        publisher=_publisher(tail, fields),
        date=(date(head["date"]) if head and head.re is HEAD and head["date"] else None) or _published(behind, fields),
        accessed=accessed,
        archived=archived,
        identifier=identifier,
    )


def _unquoted(rest: Span) -> tuple[Span | None, Span]:
    """Divide an entry without quotation marks into title (its first field) and the rest."""
    end = _FIELD_END.search(rest.text)
    if not end or not end.start():
        return None, rest
    return rest.part(0, end.start()), rest.part(end.end(), len(rest))


def _fields(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the fields stand behind a title: between full stops, or where commas divide ("Title", Paper, 1964) those."""
    if text.startswith((", ", "., ")):
        for piece in _BETWEEN_COMMAS.finditer(text):
            yield _stripped(text, *piece.span(), " .")
        return
    start = 0
    for end in _FIELD_END.finditer(text):
        field = _stripped(text, start, end.start(), _EDGES)
        start = end.end()
        if field[0] < field[1]:
            yield field
    field = _stripped(text, start, len(text), _EDGES)
    if field[0] < field[1]:
        yield field


def _stripped(text: str, start: int, end: int, characters: str) -> tuple[int, int]:
    """Give where the text from ``start`` to ``end`` stands without ``characters`` at its ends."""
    left = text[start:end].lstrip(characters)
    start = end - len(left)
    return start, start + len(left.rstrip(characters))


def _publisher(tail: Span, fields: list[tuple[int, int]]) -> Mention | None:
    """Give the field behind a place ("London: Routledge"), or else the first that is neither date nor number nor note."""
    text = tail.text
    names = [field for field in fields if _is_name(text[slice(*field)])]
    for start, end in names:
        if ": " in text[start:end] and (place := _PLACE.match(text, start, end)):
            return _clean(tail.part(place.end(), end))
    return next((name for field in names if (name := _clean(tail.part(*field)))), None)


def _is_name(field: str) -> bool:
    return not _FULL_DATE.match(field) and any(map(str.isalpha, field))


def _clean(field: Span) -> Mention | None:
    """Take volume, issue, pages and what stands in brackets off the name of a publication."""
    end = _ASIDE.search(field.text)
    name = field.part(0, end.start()) if end else field
    issue = _ISSUE.search(name.text)
    name = (name.part(0, issue.start()) if issue else name).strip(_EDGES)
    if not len(name) or len(name) > _LONGEST_PUBLISHER or not name.text[0].isalnum():
        return None
    return Mention.of(name)


def _published(text: str, fields: list[tuple[int, int]]) -> Date | None:
    for start, end in fields:
        if _FULL_DATE.match(text, start, end) and (found := date(text[start:end])):
            return found
    return None


def _dated(pattern: re.Pattern[str], text: str) -> Date | None:
    match = pattern.search(text)
    return date(match["date"]) if match else None


def _identifier(tail: Span) -> Mention | None:
    """Give the first identifier as ``SCHEME number``."""
    text = tail.text
    match = _IDENTIFIER.search(text) if any(map(text.__contains__, _SCHEMES)) else None
    if not match:
        return None
    name = f"{match['scheme']} {match['number']}" if match["scheme"] else f"doi {match['doi'].rstrip('.,')}"
    return Mention(name, (tail.group(match),))
