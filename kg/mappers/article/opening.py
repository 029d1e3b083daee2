"""Which film an article is about: "X (French: Y) is a 1995 American romantic drama film directed by ..."."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.errors import DocumentError
from kg.facts.things import Film
from kg.language.sentences import sentences
from kg.model import Mention

if TYPE_CHECKING:
    from kg.model import Span

# How much of the text is searched for the opening sentence, and behind it for the year where that sentence has none.
_SEARCHED: Final = 1500
_LATEST: Final = 700
_HATNOTE: Final = re.compile(
    r"(?:This (?:article|page) is about|For (?:other|the|an?|information|[^.\n]{0,80}?, see)\b|Not to be confused|"
    r"[^.\n]{1,80} redirects here)[^\n]{0,300}?[.!?](?:\s+|$)"
)
_KIND: Final = (
    r"(?:films?|movie|motion picture|picture|documentary|mockumentary|docudrama|biopic|drama|comedy|dramedy|thriller|"
    r"musical|[Ww]estern|melodrama|romance|farce|satire|epic|mystery|remake|adaptation|cartoon|anthology|feature|noir)"
)
_YEAR: Final = r"(?:18[89]|19\d|20\d)\d"
# The copula with what it says the thing is, up to the word for the kind of thing. Lower case: "Life Is Beautiful is a".
_PHRASE: Final = r"(?:[^.;:()\n]|\([^()\n]{1,40}\)|(?<=U)\.[SK]\.){0,160}?"
_IS: Final = r",? (?:is|was|are|were) (?:an?|the|one of the)\b"
_COPULA: Final = re.compile(rf"{_IS}(?P<phrase>{_PHRASE}\b{_KIND})\b")
_OTHER_WORK: Final = re.compile(rf"{_IS}(?P<phrase>{_PHRASE}\b(?:play|novel|novella|musical|short story|memoir|book|opera))\b")
# "a 1959 play by ... which tells the story of a movie star": the word for the kind came before.
_CLAUSE: Final = re.compile(r" (?:by|which|that|who|whose|about) ")
_ASIDE: Final = re.compile(
    r",? [(\[]|, (?:also|or|better|originally|sometimes|alternatively|styli[sz]ed|released|subtitled|titled|known|"
    r"often|marketed|commonly|simply|internationally|a\.?k\.?a\.?|formerly)\b| (?:or simply|also known as)\b"
)
_LEADING: Final = re.compile(r"The (?:film|movie|picture) (?=[\"“'A-Z])")
_SENTENCE_BREAK: Final = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bvs)(?<!\bJr)(?<=[a-z]{2})\. [A-Z]|[a-z]{3}[!?] [A-Z]"
)
# What is said of a film, where not even a year tells that this is an article about one.
_OF_A_FILM: Final = re.compile(r"\b(?:directed|starring|stars|released|produced|premiered|screenplay|cast|nominated)\b")
_TITLE_YEAR: Final = re.compile(rf" (?P<year>{_YEAR})\Z")
_RELEASED: Final = re.compile(rf"\b(?:released|premiered|opened|made|produced|filmed)\b[^.]{{0,60}}?\b(?P<year>{_YEAR})\b")
_PLAIN_YEAR: Final = re.compile(rf"(?<![\w-])(?P<year>{_YEAR})(?![\w]|-\w)")
_LOOSE_YEAR: Final = re.compile(rf"\((?P<year>{_YEAR})(?: film)?\)")
_FILM_OF_IT: Final = re.compile(
    rf"\b[Ii]n (?P<before>{_YEAR}),? [^.\n]{{0,60}}?(?:into|as) an? [^.\n]{{0,20}}?(?:film|movie)\b|"
    rf"\b(?:film|movie)\b[^.\n]{{0,30}}? in (?P<later>{_YEAR})\b|\b(?P<year>{_YEAR}) [^.\n]{{0,30}}?(?:film|movie)\b"
)
_ADAPTED: Final = re.compile(
    r"\b(?:film|movie) (?:version|adaptation)\b|\b(?:adapted|made) (?:in)?to (?:an? )?(?:film|the screen)\b"
)
_DATABASE: Final = re.compile(
    r"(?P<title>(?:[A-Z0-9][\w'’!&:,-]* |(?:of|the|and|in|a|to|on|for|from|with) ){0,9}[A-Z0-9][\w'’!?&:-]*) (?:at|on) "
    r"(?:the )?(?:Internet Movie Database|IMDb|Turner Classic Movies|TCM Movie Database|All[Mm]ovie|American Film Institute)"
)
_TAIL: Final = 4000


class Opening(NamedTuple):
    """The start of an article and, counted in it, the words that say what the thing is."""

    text: Span
    head: Span
    phrase: Span


def opening(body: Span) -> Opening | None:
    """Find the sentence that says what the film is; None where there is none.

    ``head`` is what stands before the copula, ``phrase`` what follows its article, up to the word for the kind of thing
    ("film", "comedy").
    """
    return _opening(body, _COPULA)


def film(body: Span) -> Film:
    """Read title and year of the film from the sentence that opens the article.

    Some articles tell of a play or novel and of its film under one title; some have lost their opening, but name the
    film where they link to film databases. Raises ``DocumentError`` where no film is found.
    """
    found = _of_film(body) or _of_other_work(body) or _of_links(body)
    if not found:
        what = f"does not open as an article about a film: {' '.join(body.text[:60].split())!r}"
        raise DocumentError(body.document.name, what, "the first sentence should read: TITLE is a YEAR ... film")
    return found


def _opening(body: Span, copula: re.Pattern[str]) -> Opening | None:
    found = _copula(body.text[: 3 * _SEARCHED], copula)
    if not found:
        return None
    start, head, phrase = found
    first = body.part(start, min(len(body), start + _SEARCHED))
    named = _without_heading(first.part(0, head).strip())
    if "\n" in named.text or _SENTENCE_BREAK.search(named.text):
        return None
    return Opening(first, named, first.part(*phrase))


@lru_cache(maxsize=4)  # an article is recognised, then read: its beginning is looked at three times
def _copula(beginning: str, copula: re.Pattern[str]) -> tuple[int, int, tuple[int, int]] | None:
    """Give where the first sentence starts and, counted from there, where ``copula`` and its phrase stand."""
    start = _past_hatnotes(beginning[: 2 * _SEARCHED])
    text = beginning[start : start + _SEARCHED]
    matches = [
        match
        for match in copula.finditer(text, 0, _LATEST)
        if match.start() and not _in_parentheses(text, match.start()) and not _CLAUSE.search(match["phrase"])
    ]
    if not matches:
        return None
    # A title may hold a copula itself ("This Is It is a 2009 ..."): of two in one sentence, the one with a year counts.
    dated = [m for m in matches if _PLAIN_YEAR.search(m["phrase"]) and not _SENTENCE_BREAK.search(text[: m.start()])]
    best = dated[0] if dated else matches[0]
    return start, best.start(), best.span("phrase")


def _of_film(body: Span) -> Film | None:
    found = opening(body)
    if not found:
        return None
    title, year = _title(found.head), _year(found)
    if year is None and not _OF_A_FILM.search(found.text.text):
        return None
    inside = _TITLE_YEAR.search(title.text)
    if inside and year == title.group(inside, "year") and not title.text[: inside.start()].endswith(" of"):
        title = title.part(0, inside.start())
    return Film(Mention.of(title), int(year.text) if year else None, (year,) if year else ())


def _of_other_work(body: Span) -> Film | None:
    """Read the film from an article on the work behind it: "X is a 1959 play ... It was made into a film in 1960"."""
    found = _opening(body, _OTHER_WORK)
    if not found:
        return None
    rest = body.part(found.phrase.end - body.start, len(body))
    title = Mention.of(_title(found.head))
    if match := _FILM_OF_IT.search(rest.text):
        year = rest.group(match, match.lastgroup or 0)
        return Film(title, int(year.text), (year,))
    return Film(title) if _ADAPTED.search(rest.text) else None


def _of_links(body: Span) -> Film | None:
    """Read the title from the external links: "X at the Internet Movie Database"."""
    document = body.document.span
    tail = document.part(max(0, len(document) - _TAIL), len(document))
    match = _DATABASE.search(tail.text)
    if not match:
        return None
    # What stands before the title may look like a part of it; the title is what the text uses too.
    words = match["title"].split(" ")
    rest = document.part(0, tail.start + match.start()).text
    for first in range(len(words)):
        name = " ".join(words[first:])
        if re.search(rf"\b{re.escape(name)}(?!\w)", rest):
            end = tail.start + match.end("title")
            return Film(Mention.of(document.part(end - len(name), end)))
    return None


def _past_hatnotes(text: str) -> int:
    """Count the characters before the first sentence that is no pointer to another article."""
    start = len(text) - len(text.lstrip())
    while match := _HATNOTE.match(text, start):
        start = match.end()
    return start


def _in_parentheses(text: str, position: int) -> bool:
    return text.count("(", 0, position) > text.count(")", 0, position)


def _without_heading(head: Span) -> Span:
    """Leave out a first line that is the title itself: the heading of the page."""
    line, newline, rest = head.text.partition("\n")
    if newline and rest.lstrip().casefold().startswith(re.sub(r"\(.*", "", line).strip(" =#").casefold()):
        return head.part(len(line), len(head)).strip()
    return head


def _title(head: Span) -> Span:
    title = head
    if lead := _LEADING.match(head.text):
        title = head.part(lead.end(), len(head))
    if aside := _ASIDE.search(title.text, 1):
        title = title.part(0, aside.start())
    return title.strip(" ,\t\n").strip('"“”')


def _year(found: Opening) -> Span | None:
    """Find the year: in what the film is said to be, behind the title, or in the next sentences."""
    if match := _PLAIN_YEAR.search(found.phrase.text):
        return found.phrase.group(match, "year")
    if match := _LOOSE_YEAR.search(found.head.text) or _TITLE_YEAR.search(found.head.text):
        return found.head.group(match, "year")
    for sentence in sentences(found.text.part(found.phrase.end - found.text.start, len(found.text))):
        if match := _RELEASED.search(sentence.text):
            return sentence.group(match, "year")
    return None
