"""Where the film was shot: the places behind words for filming, and before words for what a place was used as.

    Filming also took place at Alder Hall in Salem, Oregon, for casino scenes, and at Birch House.
    Most of the film was shot during 1994 in Rome and around the Bay of Naples.
    Elm Abbey, in Surrey, was used for the exterior scenes; the Red Inn doubled for the saloon.

Between the word and its place stand adverbs, times, formats, the scenes meant. The more stands between, the surer the place
has to look.
"""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from kg.language.localities import is_sure, places
from kg.language.scopes import unreal
from kg.language.words import Cued
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WORK: Final = (
    r"(?<![\w-])(?:[Pp]rincipal (?:photography|filming|shooting)|[Ff]ilming|[Ss]hooting|[Pp]hotography|[Pp]roduction|"
    r"[Tt]he (?:[\w-]+ )?shoot|"
    r"(?:[Ll]ocation|[Ss]tudio|[Ss]oundstage|[Ii]nterior|[Ee]xterior)s? (?:shooting|filming|work|photography|scenes|shots))"
)
_OF_WHAT: Final = r"(?: (?:of|on|for|at|in) [^.;]{1,40}?|, which [^.;]{1,80},)?,?"
_ADVERB: Final = (
    r"(?:\w+ly|almost|also|again|both|all|then|later|over|on(?: the| actual)? locations?|on sets?|at (?:various|several|"
    r"many) "
    r"locations|in part|instead|together|exclusively|there|back|once|first|soon|\w+ (?:weeks|months|days))"
)
_ADVERBS: Final = rf"(?:,? {_ADVERB}){{0,4}}"
_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|[Ss]pring|[Ss]ummer|"
    r"[Aa]utumn|[Ff]all|[Ww]inter)"
)
_TIME: Final = (
    rf"(?:,?(?: (?:in|on|from|for|during|over|between|through|throughout|until|by|beginning|starting)(?: the)?)?"
    rf"(?: (?:early|late|mid|course|of|the|about|around)){{0,4}}[ -](?:{_MONTH}|\d|(?:a )?\w+[ -](?:weeks?|months?|days?)\b)"
    rf"[\w ,/–-]{{0,40}}?(?=,? (?:in|on|at|around|near|throughout|across|outside|both|entirely|primarily|mostly|mainly)\b))"
)
_FORM: Final = (
    r"(?: (?:in|on|with|using) (?:[\w-]+ )?(?:Technicolor|CinemaScope|VistaVision|Panavision|Eastmancolor|"
    r"black[- ]and[- ]white|"
    r"colou?r|35[ -]?mm|16[ -]?mm)(?: film)?)"
)
# What may stand between the word for filming and the preposition of the place.
_GAP: Final = rf"{_ADVERBS}{_FORM}?(?: (?:using|with) [a-z][a-z-]{{2,20}})?{_TIME}?{_ADVERBS}"
_AT: Final = (
    r"(?:in|on|at|around|near|throughout|across|to|outside|inside|along|off|within|above) "
    r"(?:and (?:around|near|outside) |or near |(?:the )?(?:locations?|places|sites|towns|areas|parts) (?:in|on|at|"
    r"around|of) )?(?:\d{1,5} (?=[A-Z]))?"
)
_EVENT: Final = (
    r"(?:took place|take place|takes place|taking place|took|began|started|commenced|occurred|moved|continued|resumed|lasted|"
    r"wrapped|concluded|finished|ended|"
    r"(?:was|were|is|are|being|had been)(?: \w+ly| also| then| all| both| mostly| later)?"
    r" (?:done|completed|carried out|conducted|undertaken|held|executed|made|shot|filmed|based|split|divided|begun|"
    r"finished|relocated)|returned|shifted|relocated)"
)
_SCENES: Final = (
    r"(?:(?:some|several|many|most|all|the|of|its|a|an|few|various|other|additional|exterior|interior|location|opening|final|"
    r"underwater|battle|street|film|much|majority) ){1,4}(?:[a-z-]+ ){0,2}?"
    r"(?:scenes?|film|movie|picture|exteriors?|interiors?|sequences?|footage|shots)"
)
# Places stand behind these words, right behind them.
_PLACED: Final = (
    Cued("filmed shot photographed", rf"\b(?:[Ff]ilmed|[Ss]hot|[Pp]hotographed){_GAP},? {_AT}"),
    Cued(
        "place took began started commenced occurred moved continued resumed lasted wrapped concluded finished ended done "
        "completed carried conducted undertaken held executed made shot filmed based split divided begun returned shifted "
        "relocated set",
        rf"\b{WORK}{_OF_WHAT} (?:(?:also|then|later|\w+ly|was|were|is|are|had|"
        rf"has) ){{0,3}}{_EVENT}{_GAP}(?: [a-z-]+){{0,4}}?,? {_AT}",
    ),
    Cued(
        "began started commenced finished completed wrapped",
        r"\b(?:began|started|commenced|finished|completed|wrapped|wrapping) (?:principal photography|filming|shooting|"
        r"production)"
        r"[^.;]{0,40}? (?:in|at|on|near) ",
    ),
    Cued(
        "locations location",
        r"\b(?:locations|location shoots?)(?: for (?:the|this) (?:film|movie|shoot))? (?:also )?(?:include[ds]?|"
        r"including|were|are|"
        r"used (?:\w+ ){0,4}include[ds]?|such as):? ",
    ),
    Cued(
        "chose selected picked used choosing selecting using",
        r"\b(?:chose|selected|picked|used|choosing|selecting|using) "
        r"(?=(?:the (?:town|city|village|island) of )?[A-Z][^.;]{2,60} (?:as|for) (?:the |a |its |their )?(?:\w+ )?"
        r"(?:filming |shooting )?locations?\b|[A-Z][^.;]{2,60} to (?:stand in|double) (?:for|as)\b)",
    ),
    Cued(
        "used seen featured shown",
        r"\b(?:house|home|mansion|church|school|building|hotel|castle|street|bar|pub|shop|store|farm|prison|hospital|station|"
        r"bridge|cemetery|theat(?:er|re)|apartment|diner|restaurant|lighthouse|beach|village|town)s? (?:that (?:was|were) )?"
        r"(?:used|seen|featured|shown) (?:in|for) the (?:film|movie)(?: as [^.;,]{1,40})? (?:is|was|are|were) "
        r"(?:located |situated )?(?:in|at|on|near) (?:\d+ )?",
    ),
    Cued("including", r"\b(?:shot|filmed)\b[^.;]{0,60}? (?:locations|places|sites|spots)\b[^.;]{0,30}? including "),
    Cued("scenes scene film movie picture exteriors exterior interiors interior sequences sequence footage shots",
         rf"\b(?:film(?:ing|ed)?|shot|shooting) {_SCENES}{_GAP} (?:in|on|at|around|near) "),
    Cued("filming shooting", r"\bwhere (?:filming|shooting) took place (?:include|included|were|are) "),
    Cued(
        "filming shooting",
        r"\b(?:[Dd]uring|[Ww]hile|[Ff]or|of|[Ww]hen|[Aa]fter|[Bb]y|was|were) (?:the )?(?:location )?(?:filming|shooting)"
        rf"(?: was)?{_ADVERBS} (?:in|at|on|around|near) ",
    ),
    Cued(
        "hired decided chose opted allowed permitted permission instead crew",
        r"\b(?:hired|decided|chose|opted|allowed|permitted|permission|instead|"
        rf"crew) to (?:film|shoot)(?: (?:it|there|the (?:film|movie|picture)|{_SCENES}))?{_ADVERBS} (?:in|at|on|"
        rf"around|near) ",
    ),
    Cued(
        "filming shooting photography",
        r"(?:\A|\b[Pp]rincipal |\b[Pp]rimary )(?:[Ff]ilming|[Ss]hooting|[Pp]hotography)(?: on location)? (?:in|at) "
        r"(?=[^.;]{2,100} (?:was|were|began|started|took|commenced|lasted|ended|wrapped|finished|continued)\b)",
    ),
    Cued("studios location", rf"\bfilm(?: \w+ly)? was made{_ADVERBS} (?:at|on location (?:in|at)) "),
    Cued(
        "moved traveled travelled relocated",
        r"\b(?:crew|unit|production|company|team) (?:then |also )?(?:moved|travel+ed|relocated)[^.;]{0,30}? to ",
    ),
    Cued(
        "location",
        r"\b(?:filmed|shot|made|produced|photographed|shooting|filming)\b[^.;]{0,80}? on location (?:in|at|around|near) ",
    ),
)  # fmt: skip
# Behind these, where the name is a place's beyond doubt.
_PERHAPS: Final = (
    Cued(
        "shots scenes exteriors interiors exterior interior footage",
        r"\b(?:exteriors?|interiors?|shots|scenes|footage)(?: shots| scenes)?,?(?: however,)? (?:are|is|was|"
        r"were) (?:actually )?"
        r"(?:of|at) ",
    ),
    Cued("used", r" (?:was|were|are) used (?:for|as) [^.:;]{3,60}: "),
    Cued("recreated", r"\brecreated [^.;]{0,90}? (?:in|at|on) "),
)
# What a place was used as, or for, behind its name; where it does not say itself that it speaks of filming.
_USED: Final = Cued(
    "used", r" (?:is|was|were|are)(?: also| then| later)? used (?:as|for|to (?:film|shoot|portray|represent|depict)) "
)
_SERVED: Final = Cued(
    "provided served serving doubled doubling doubles stood standing stands substituted used chosen selected picked location "
    "locations",
    r",? (?:(?:also|later) )?(?:provided the (?:location|setting|exteriors?|interiors?)|"
    r"serv(?:ed|ing) as (?:the |a )?(?:filming )?(?:location|setting|backdrop|exterior|interior)|"
    r"doubl(?:ed|ing|es) (?:as|for)|(?:stood|standing|stands) in for|substituted for|"
    r"(?:was|were|is|are)(?: also| then)? (?:used|chosen|selected|picked) (?:as|for) (?:the |a )?(?:filming |shooting |main |"
    r"primary |principal ){0,2}locations?|"
    r"(?:was|were|is|are) (?:the|a) (?:(?:filming|shooting|main|primary) )?locations? (?:for|of))\b",
)
_PERSON: Final = re.compile(r"\b(?:[Aa]ctors?|[Aa]ctress(?:es)?|[Ss]tunt\w*|[Ee]xtras?|[Dd]irector|[Ss]inger)\b")
# What may stand between a place and what it was used for.
_BETWEEN: Final = re.compile(
    r"(?: and (?:the |its )?(?:surrounding|nearby) (?:areas?|region|countryside|towns))?"
    r"(?: [a-z]+)?(?: ?\([^()]{1,80}\))?(?:,? (?:which|that) [^,;]{1,80})?"
    r"(?:,? (?:located |situated )?(?:in|near|on|at|of|outside|west of|east of) (?!as\b)[^;]{1,60})?,?"
)
_LOCATED: Final = re.compile(r"\b(?:in|at|near) (?:the )?(?=[A-Z])")
# Where a clause with a subject of its own may begin.
_CLAUSE: Final = re.compile(r"[;:,] (?:with |and |while |but )?|\b(?:with|while) ")
_CLAUSES: Final = 8
# What follows the place at the beginning of a list's line.
_LINE: Final = re.compile(r"(?P<blank>[ \t]*\n\s*)(?:[*•·–-]{1,3} ?)?(?P<line>[^\s=#][^\n]*)")
_ITEM: Final = re.compile(r"[.,;]?\Z|,? (?:in|at|near|on) |, | ?[(:]| [–—-] ")
# So many characters behind a list of locations, "was used for" still speaks of them.
_LISTED: Final = 4000
_LISTS_LOCATIONS: Final = Cued("location locations", r"\b[Ll]ocations? used|\b[Ff]ilming locations?\b|\bon location\b")
_OTHER: Final = re.compile(
    r"\b(?:remake|sequel|prequel|series|episode|pilot|documentary|music video|video|stage|novel|trailer|interview|commercial|"
    r"featurette|play|double[sd]?|intended)\b[^.;]{0,40}\Z|"
    r"\b(?:set in|supposed|fictional)\b(?![^.;]*(?: (?:was|were|is|are) |, and ))[^.;]{0,40}\Z"
)
# "her first film for Quay, The Fjord, which was filmed": another film's, unless its name is this one's.
_OTHERS: Final = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[A-Z]\w+['’]s?) (?:[\w-]+ ){0,2}?"
    r"(?:previous|earlier|first|second|third|next|last|other|latest|debut|independent) "
    r"(?:[\w-]+ ){0,3}?(?:films?|movies?|pictures?|features?)\b[^.;]{0,90}\Z|"
    r"\b(?:previous|earlier|other|another|different) (?:[\w-]+ ){0,2}?(?:films?|movies?|pictures?)\b[^.;]{0,60}\Z"
)
_NOT: Final = re.compile(
    r"\b(?:no|not|never|none|neither|without|instead of|rather than|would|could|will|hoped|wanted|wanting|planned|considered|"
    r"refused|set to be|originally|unclear|whether|was to|were to|is to|are to|if|scheduled|intended|attempt\w*|tried|fought|"
    r"denied|announced|suggested|avoid|proposed|idea)\b",
    re.IGNORECASE,
)
# What was not is left behind: "could not go to Rome and was instead filmed in ...".
_TURN: Final = re.compile(
    r";|\b(?:which|that|who)\b[^,;]* (?=(?:was|were|are|is)\b)|,? (?:but|so)\b|,? and (?:was|were|is|are)\b|"
    r", (?:it|the (?:film|movie)) (?:was|were)\b"
)
_BEFORE: Final = 90  # characters in which another work makes the filming its own,
_FAR: Final = 180  # in which another film is named,
_NEAR: Final = 50  # and in which a word takes it back
_MOST: Final = 40  # a sentence that says so often that something was shot is no prose


class Locations:
    """The places of an article's sentences in order: a list of locations explains what follows it."""

    def __init__(self, title: str) -> None:
        """Begin with no list told of the film called ``title``."""
        self._listed = 0
        self._title = title

    def of(self, sentence: Span, words: frozenset[str]) -> Iterator[Span]:
        """Yield the places of one sentence, each once."""
        if _LISTS_LOCATIONS.search(sentence.text, words):
            self._listed = sentence.end
        told: set[tuple[int, int]] = set()
        for place in chain(_behind(sentence, words, self._title), self._before(sentence, words)):
            named = place.text == self._title and not is_sure(place)
            if (place.start, place.end) not in told and not named:
                told.add((place.start, place.end))
                yield place

    def _before(self, sentence: Span, words: frozenset[str]) -> Iterator[Span]:
        """Yield the place with which a clause begins that tells what it was used for."""
        near_list = bool(self._listed) and sentence.start - self._listed < _LISTED
        text = sentence.text
        served = _SERVED.search(text, words)
        used = served or _USED.search(text, words)
        if not used or unreal(sentence.part(0, used.end())):
            return
        for start, place in self._subjects(sentence, used.start()):
            named = place.start - sentence.start > start and not _PERSON.search(text, start, place.start - sentence.start)
            if is_sure(place) or near_list or (served and (named or "location" in served.group())):
                yield place
                inside = _LOCATED.search(text, place.end - sentence.start, used.start())
                yield from (p for p in islice(places(sentence, inside.end()), 1)) if inside else ()
            return

    @staticmethod
    def _subjects(sentence: Span, end: int) -> Iterator[tuple[int, Span]]:
        """Yield the place with which a clause begins that goes on at ``end``, and where the clause begins."""
        starts = [0, *(match.end() for match in islice(_CLAUSE.finditer(sentence.text, 0, end), _CLAUSES))]
        for start in starts:
            place = next(places(sentence, start), None)
            if place and _BETWEEN.fullmatch(sentence.text, place.end - sentence.start, end):
                yield start, place


def listed(sentences: Iterable[tuple[Span, frozenset[str]]]) -> Iterator[Span]:
    """Yield the places with which the lines of a list begin that "Filming locations include:" stands above."""
    reach = -1
    for sentence, words in sentences:
        if sentence.start < reach or not sentence.text.endswith(":") or not _LISTS_LOCATIONS.search(sentence.text, words):
            continue
        for line in _items(sentence) if not unreal(sentence) else ():
            reach = line.end
            place = next(places(line), None)
            if place and place.start - line.start <= len("The ") and _ITEM.match(line.text, place.end - line.start):
                yield place


def _items(sentence: Span) -> Iterator[Span]:
    """Yield the lines below ``sentence``, up to a blank one or a heading, without their bullets."""
    below = Span(sentence.document, sentence.end, min(sentence.end + _LISTED, len(sentence.document.text)))
    place = 0
    while (match := _LINE.match(below.text, place)) and not (place and match["blank"].count("\n") > 1):
        yield below.group(match, "line")
        place = match.end()


def _behind(sentence: Span, words: frozenset[str], title: str) -> Iterator[Span]:
    text = sentence.text
    for pattern in (*_PLACED, *_PERHAPS):
        for match in islice(pattern.finditer(text, words), _MOST):
            if not about_this(sentence, match) or _of_another(sentence.text[: match.start()], title):
                continue
            found = places(sentence, match.end())
            first = next(found, None)
            if first and (pattern not in _PERHAPS or is_sure(first)):
                yield first
                yield from found


def _of_another(before: str, title: str) -> bool:
    """Tell whether the words before speak of another film of the same people."""
    match = _OTHERS.search(before[-_FAR:])
    return match is not None and title not in match.group()


def about_this(sentence: Span, match: re.Match[str]) -> bool:
    """Tell whether the words speak of this film's shooting, and of what happened."""
    before = sentence.text[max(0, match.start() - _BEFORE) : match.start()]
    near = sentence.part(max(0, match.start() - _NEAR), match.start())
    if turn := _TURN.search(near.text):
        near = near.part(turn.end(), len(near))
    return not (_OTHER.search(before) or _NOT.search(near.text) or unreal(near))
