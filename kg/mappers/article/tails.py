"""Where an article's references and external links begin, also where headings and line breaks are lost.

``... described as a triumph. List of films set in Malta Marlow, Ann (May 2, 1999). "A Harbour". The Daily Ledger.
Retrieved May 3, 2010. Wikiquote has quotations related to Harbour. Harbour at AllMovie``
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.headings import LINKS, REFERENCES, SEE_ALSO, tail
from kg.language.names import CAPITAL
from kg.language.scanning import matches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.headings import Heading
    from kg.model import Span

_MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR: Final = r"(?:1[89]|20)\d\d"
_DATE: Final = rf"(?:{_MONTH}(?: \d{{1,2}},?)? {_YEAR}|\d{{1,2}} {_MONTH},? {_YEAR}|{_YEAR}-\d\d-\d\d|{_YEAR})"
# Words that only citations have: no prose says them with a date or number behind.
_MARKER: Final = re.compile(
    rf"\b(?:[Rr]etrieved|[Aa]ccessed)(?: on| from [\w.]{{1,40}})?,? (?:\d|{_MONTH})|"
    rf"\bArchived (?:from the original|\d{{4}}|{_MONTH})|"
    r"\b(?:ISBN|ISSN|OCLC|ASIN)[\s:]{0,3}[\dB]|\bdoi:\d"
)
_CITING: Final = ("Retrieved", "retrieved", "Accessed", "accessed", "Archived ", "ISBN", "ISSN", "OCLC", "ASIN", "doi:")
# A title between quotation marks; a mark inside it opens another quotation.
_TITLE: Final = '["“](?![\\s"”])(?:[^"“”\n]|["“](?=\\w)){1,300}["”]'
_GIVEN: Final = rf"{CAPITAL}[\w'’.-]{{0,30}}(?: {CAPITAL}[\w'’.-]{{0,30}})?"
_FAMILY: Final = rf"{CAPITAL}[\w'’.-]{{1,30}}(?: {CAPITAL}[\w'’.-]{{1,30}})?, {_GIVEN}"
_ONE_WORD: Final = re.compile(rf"{CAPITAL}[\w'’-]{{1,30}} (?={CAPITAL}[\w'’-]{{1,30}}, )")
# What an entry looks like at its beginning.
_ENTRY: Final = re.compile(
    rf"(?<!\S)(?:{_FAMILY}(?:(?:;|,? and|,? &|,) [^()\"“\n]{{1,80}})? \({_DATE}[^()\n]{{0,20}}\)|"
    rf"{_GIVEN} \((?:{_MONTH}|\d{{1,2}} {_MONTH})[^()\n]{{1,20}}\)[.,]? [\"“]|"
    rf"{_FAMILY}(?:\.|,|:) [\"“]|{_FAMILY}\. {CAPITAL}[^.\n]{{3,160}}\. |"
    rf"{_TITLE}(?:[.,;] ?(?=(?:{CAPITAL}|[\d(])|[a-z]\w{{0,20}}[.-]\w)| \((?=[^()\n]{{0,80}}{_YEAR}))|"
    rf"[\"“](?![\s\"”])[^\"“”\n]{{1,300}}[.,][\"”] (?=(?:{CAPITAL}|[\d(]))|"
    rf"['‘](?:{CAPITAL}|\d)[^'’\n]{{3,120}}['’], {CAPITAL}|"
    r"https?://\S|www\.\w)"
)
_SITES: Final = (
    r"(?:IMDb|Internet Movie Database|TCM|Turner Classic|[Aa]ll ?[Mm]ovie|Rotten Tomatoes|"
    r"Metacritic|Box Office Mojo|American Film Institute|AFI |BFI|British Film Inst)"
)
_WIKI: Final = re.compile(
    r"(?<!\S)(?:Wiki(?:quote|media Commons|source|voyage|books|news|data) has |(?:The )?[Oo]fficial (?:[\w.]+ )?(?:web)?site\b)"
)
_WIKI_CUES: Final = ("Wiki", "The official ", "The Official ", "Official ", "official ")
_AT_SITE: Final = re.compile(rf"at (?:the )?{_SITES}")
_LINK: Final = re.compile(rf"(?<!\S)(?:{CAPITAL}|\d)[^\s.]{{0,30}} (?:[^\s.]{{1,30}} ){{0,8}}?{_AT_SITE.pattern}")
_LONGEST_LINK: Final = 320  # characters before the site
_OWN_LINK: Final = re.compile(rf"(?: \([^()\n]{{1,30}}\))? at (?:the )?{CAPITAL}")
_OPENING: Final = re.compile(r"\s*(?P<title>[^\n]{1,100}?)(?:,| \(| is | was | are )")
# The end of a quotation keeps its full stop: that may end the sentence around it.
_QUOTED: Final = re.compile(r"[\"“](?<![\w.,!?].)(?P<words>[^\s\"”][^\"”\n]{0,600}?)(?P<end>[.!?]?[\"”])")
_STOP: Final = re.compile(r"[.!?](?<!\b[A-Z].)(?<!\bNo.)(?<!\bvs.)(?<!\b[DMSJ][rst].)(?<!\bMrs.)[\"”)\]]*(?=\s|$)")
# Finite verbs, which prose has outside its quotations and citations have not.
_VERB: Final = re.compile(
    r"\b(?:was|were|is|are|has|have|had|been|would|could|did|does|won|wrote|said|says|made|became|took|gave|got|"
    r"found|lost|began|"
    r"chose|saw|left|led|sang|went|came|knew|kept|felt|held|told|met|ran|grew|thought|brought|bought|taught|"
    r"caught|sold|lent|sent|spent|"
    r"built|paid|laid|drew|flew|threw|fell|stood|understood|rose|broke|spoke|chosen|shot|hit|cut|put|set|read|"
    r"can|will|may|might|must|"
    r"should|do|say|stars?|features?|includes?|appears?|remains?|ranks?|holds?|shows?|plays?|tells?|comes?|goes|received|"
    r"(?!edited|revised|updated|annotated|illustrated|translated|published|accessed|retrieved|archived|reprinted|abridged|"
    r"expanded|limited|united|related|restored|collected|unrated|red|need|speed|indeed|based|inspired|untitled|"
    r"animated)[a-z]{2,20}ed)\b"
)
# An entry that follows titles without a full stop before it, so that it looks like the end of a sentence.
_GLUED: Final = re.compile(r"https?://\S{1,300} [\"“'][^\"“”\n]{1,200}[\"”]\.$")
_LIST_TITLE: Final = re.compile(r"\bLists? of [^.\u2021\n]{1,200}")
_URL: Final = re.compile(r"(?:https?://|www\.)\S{1,400}")
_LONGEST_ENTRY: Final = 400
# How far before the first sure citation the prose is looked for: first near, then far.
_REACHES: Final = (2_000, 20_000)
_NO_REFERENCES: Final = LINKS | SEE_ALSO
_BOILERPLATE: Final = re.compile(r"This article incorporates|public domain|Note: |\bsubscription\b|registration required")


def split(text: Span, headings: Sequence[Heading] = ()) -> tuple[Span, Span | None, Span | None]:
    """Cut an article into what comes before its references, the references, and the external links behind them.

    Where ``headings`` at its end say what stands below them, they decide.
    """
    parts = tail(headings)
    if any(part.name in REFERENCES | LINKS for part in parts):
        return _by_headings(text, parts)
    string = text.text
    sure = [match.start() for match in matches(_MARKER, string, _CITING)]
    links = _links_start(string, sure)
    start = min(_references_start(string, sure, links), links)
    return text.part(0, start).strip(), _some(text.part(start, links)), _some(text.part(links, len(string)))


def _by_headings(text: Span, parts: Sequence[Heading]) -> tuple[Span, Span | None, Span | None]:
    """Cut where the headings ``parts`` of the tail stand. Titles to see also belong to nothing."""
    start = next((part.span.end for part in parts if part.name in REFERENCES), 0)
    end = next((part.span.start for part in parts if part.span.start > start and part.name in _NO_REFERENCES), text.end)
    links = [place for place, part in enumerate(parts) if part.name in LINKS]
    return (
        _between(text, text.start, parts[0].span.start),
        _some(_between(text, start, end)) if start else None,
        _some(_below(text, parts, links[0])) if links else None,
    )


def _below(text: Span, parts: Sequence[Heading], place: int) -> Span:
    """Give what stands below the heading at ``place``, up to the next one of those."""
    end = next((part.span.start for part in parts[place + 1 :] if part.name in REFERENCES | _NO_REFERENCES), text.end)
    return _between(text, parts[place].span.end, end)


def _between(text: Span, start: int, end: int) -> Span:
    return text.part(start - text.start, end - text.start).strip()


def _some(span: Span) -> Span | None:
    found = span.strip()
    return found if len(found) else None


def _links_start(string: str, sure: list[int]) -> int:
    """Find where the external links begin: the first link behind the last entry that is surely a citation."""
    after = sure[-1] if sure else len(string) // 2
    wiki = next(matches(_WIKI, string, _WIKI_CUES, after), None)
    own = min([place for place in (wiki.start() if wiki else -1, _own_link(string, after)) if place >= 0], default=-1)
    if own >= 0:
        return own
    site = _AT_SITE.search(string, after)
    link = _LINK.search(string, max(after, site.start() - _LONGEST_LINK)) if site else None
    return link.start() if link else len(string)


def _own_link(string: str, after: int) -> int:
    """Find "TITLE at Some Site" of the film that the article is about; -1 where it is not."""
    opening = _OPENING.match(string)
    title = opening["title"] if opening else "\0"
    place = string.find(title, after)
    while place >= 0 and not (_OWN_LINK.match(string, place + len(title)) and not string[place - 1 : place].strip()):
        place = string.find(title, place + 1)
    return place


def _references_start(string: str, sure: list[int], links: int) -> int:
    """Find the first entry behind the last sentence of prose that stands before a sure citation (or the links)."""
    limit = sure[0] if sure else links
    prose = _prose_end(string, limit)
    entry = _ENTRY.search(string, prose, links)
    if entry and (not sure or entry.start() < limit):
        return _behind_title(string, entry.start())
    if not sure:
        return links
    return prose if limit - prose < _LONGEST_ENTRY else _last_sentence(string, limit)


def _behind_title(string: str, start: int) -> int:
    """Leave the last word of a title without full stop before the references to the prose ("Films set in Malta Doe, Ann")."""
    if string[max(0, start - 4) : start].rstrip()[-1:] in {"", *'.!?)"”’]'}:
        return start
    word = _ONE_WORD.match(string, start)
    return word.end() if word else start


def _last_sentence(string: str, limit: int) -> int:
    """Give the start of the sentence before the one that ends at ``limit``: an entry has at least a title and a publisher."""
    stops = [match.end() for match in _STOP.finditer(string, max(0, limit - _LONGEST_ENTRY), limit)]
    return stops[-3] if len(stops) > 2 else stops[0] if stops else limit  # noqa: PLR2004  title, publisher, date


def _prose_end(string: str, limit: int) -> int:
    """Give the end of the last sentence of prose before ``limit``, quotations left out of account."""
    for reach in _REACHES:
        end = _prose_end_within(string, max(0, limit - reach), limit)
        if end is not None:
            return end
    return max(0, limit - _REACHES[-1])


def _prose_end_within(string: str, start: int, limit: int) -> int | None:
    masked = _QUOTED.sub(lambda match: "\u2021" * (len(match["words"]) + 1) + match["end"], string[start:limit])
    masked = _URL.sub(lambda match: "\u2021" * len(match.group()), masked)
    stops = [0, *(match.end() for match in _STOP.finditer(masked))]
    for begin, end in zip(reversed(stops[:-1]), reversed(stops[1:]), strict=True):
        sentence = _LIST_TITLE.sub("", masked[begin:end])
        if begin + start and not begin:
            return None  # the window may have cut a quotation in two
        if _VERB.search(sentence) and not _BOILERPLATE.search(sentence):
            inside = _GLUED.search(string, start + begin, start + end)
            return inside.start() if inside and not _VERB.search(masked, inside.start() - start, end) else start + end
    return None
