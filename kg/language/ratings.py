"""Ratings that prose reports: of review aggregators, of polled audiences, of a database's users."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Final

from kg.language.numbers import WORDS, number
from kg.language.scopes import quoted
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Span

ROTTEN_TOMATOES: Final = "Rotten Tomatoes"
METACRITIC: Final = "Metacritic"
CINEMASCORE: Final = "CinemaScore"
IMDB: Final = "IMDb"
YAHOO: Final = "Yahoo! Movies"
# Whose ratings are grades, as at school.
_GRADING: Final = frozenset({CINEMASCORE, YAHOO})
_PUBLISHERS: Final = {
    "rottentomatoes": ROTTEN_TOMATOES,
    "metacritic": METACRITIC,
    "cinemascore": CINEMASCORE,
    "imdb": IMDB,
    "internetmoviedatabase": IMDB,
    "yahoo!movies": YAHOO,
    "yahoomovies": YAHOO,
}
# Words without which a sentence names none of them.
_CUES: Final = frozenset({"rotten", "rottentomatoes", "metacritic", "cinema", "cinemascore", "imdb", "internet", "yahoo"})
# Whose a rating is by its form, where a sentence speaks of several publishers.
_USUAL: Final = {"percent": ROTTEN_TOMATOES, "tenth": ROTTEN_TOMATOES, "average": ROTTEN_TOMATOES, "grade": CINEMASCORE}
_SCALES: Final = {"percent": 100, "hundredth": 100, "tenth": 10}

_NUMBER: Final = rf"(?:\d{{1,3}}(?:,\d{{3}}){{0,2}}|\d{{1,7}}|(?i:{WORDS}))"
_OTHER: Final = r"(?!positive|negative|favou?rable|mixed|fresh|rotten|to\b|from\b)[a-z-]+"
_REVIEWS: Final = r"(?:reviews?|critics?|reviewers?|votes?|users|critiques)\b"
_OUT_OF: Final = r"%?[ ]?\(?out[ ]of[ ](?:a[ ]possible[ ])?"
_TOLD: Final = re.compile(
    rf"""
      (?P<publisher>Rotten[ ]?[Tt]omatoes|Metacritic|Cinema[ ]?Score|IMDb|IMDB|Internet[ ]Movie[ ]Database|
        Yahoo!?[ ]Movies)
    | (?<![\w.,])(?P<hundredth>\d{{1,3}})(?:[ ]?/[ ]?100|{_OUT_OF}(?:100|one[ ]hundred))(?!\d|[ ](?:critics|reviews))
    | (?<![\w.,])(?P<tenth>\d{{1,2}}(?:\.\d{{1,2}})?)(?:[ ]?/[ ]?10(?!\d|\.\d)|{_OUT_OF}(?:10|ten)(?!\d))
    | (?<![\w.,])(?P<percent>\d{{1,3}})(?:[ ]?%|[ ]per[ ]?cent)
    | \b(?i:average)[ ](?:(?:critic[ ])?(?:rating|score)[ ])?of[ ](?P<average>\d(?:\.\d{{1,2}}))(?![\d/]|[ ]?/|[ ]\(?out)
    | (?<![\w.])(?P<score>\d{{1,3}})[ ][Mm]etascore
    | (?i:metascore|score|rating|average)[ ](?:of[ ])?(?:an?[ ])?(?P<score_>\d{{1,3}})
        (?!\d|[.,/–-]\d|[ ]?/|[ ]?%|[ ]per|[ ]\(?out|[ ](?:[a-z]+[ ])?{_REVIEWS})
    | (?<![\w.,%])(?<!out[ ]of[ ])(?P<count>{_NUMBER})[ ](?:{_OTHER}[ ]){{0,3}}?{_REVIEWS}
    | (?<![\w.,%])(?P<count__>{_NUMBER})[ ]["“]?[Ff]resh["”]?[ ]reviews(?=[ ]and[ ]no[ ])
    | \b(?i:based[ ](?:up)?on)[ ](?:an?[ ]|the[ ])?(?:[a-z]+[ ]){{0,4}}?(?P<count_>{_NUMBER})(?![\w%.]|[ ]out)
    | (?<!\w)(?:grades?|score|rating|gave)[^"“.;,]{{0,40}}?["“'‘ ](?P<grade>[ABCDF][+−–-]?)(?=[”"'’ .,;]|[ ]grade)
    | \ban?[ ]["“'‘]?(?P<grade__>[ABCDF][+−–-]?)["”'’]?(?=[ ](?:average|overall|critics?['’]?)[ ](?:score|grade|rating))
    | ["“'‘](?P<grade_>[ABCDF][+−–-]?)["”'’](?=[^.;]{{0,30}}CinemaScore|[ ](?:CinemaScore|grade))
    """,
    re.VERBOSE,
)
_HUNDRED: Final = re.compile(r"\bout of (?:a possible )?(?:100|one hundred)\b")
_CONTINUES: Final = re.compile(
    r"(?:The (?:site|website|average|aggregator|film['’]s average|rating)|Its? |Based on|With an average)"
)
_ANOTHER: Final = re.compile(r"\b(?:top critics?|audience|users?|viewers|films with an?|list of films)\b", re.IGNORECASE)
# An audience's rating, by the words before and behind it.
_AUDIENCE: Final = re.compile(
    r"\b(?:audience|user|viewer)s?(?:['’]s?)? (?:\w+ ){0,2}(?:score|rating|approval)[^,;.]{0,20}\Z|"
    r"\b(?:with|from|by|among) (?:the )?(?:audiences|users|viewers) (?:with|at|by|giving|of)[^,;.]{0,25}\Z"
)
_BY_AUDIENCE: Final = re.compile(r"[^,;.\d]{0,20}?\b(?:audience|user|viewer)s?(?:['’]s?)? (?:score|rating|approval)\b")
_NEAR: Final = 40
_MOST_SENTENCES: Final = 2000  # about ratings; no article has a hundred
_MOST: Final = 100  # scores, counts and publishers that a sentence names; what has more is no prose


@dataclass(frozen=True, slots=True)
class Rating:
    """One rating: ``measure`` is approval, average, score, user votes or grade; ``at`` is what states it."""

    publisher: Mention
    measure: str
    value: Decimal | str
    scale: int | None
    count: int | None
    at: Span


@dataclass(slots=True)
class _Score:
    form: str
    value: str
    span: Span
    publisher: Mention
    sentence: Span
    count: tuple[int, Span] | None = None
    audience: bool = False


def ratings(prose: Iterable[tuple[Span, frozenset[str]]]) -> list[Rating]:
    """List the ratings that the sentences of ``prose`` report, each publisher's measure once, in the fullest wording.

    Each sentence comes with its words (see ``language.words``).

    >>> from kg.documents import from_bytes
    >>> from kg.language.words import words
    >>> said = from_bytes(b"On Rotten Tomatoes it has a rating of 91% based on 53 reviews.", "x.txt").span
    >>> [(r.publisher.name, r.measure, str(r.value), r.scale, r.count) for r in ratings([(said, words(said.text))])]
    [('Rotten Tomatoes', 'approval', '91', 100, 53)]
    """
    found: dict[tuple[str, str], Rating] = {}
    running: Mention | None = None
    left = _MOST_SENTENCES
    for sentence, its_words in prose:
        if running is None and _CUES.isdisjoint(its_words):
            continue
        if not left:
            break
        left -= 1
        running, told = _sentence(sentence, running, its_words)
        for rating in told:
            key = (rating.publisher.name, rating.measure)
            known = found.setdefault(key, rating)
            if known.value == rating.value and known.count is None is not rating.count:
                found[key] = rating
    return list(found.values())


def _sentence(sentence: Span, running: Mention | None, its_words: frozenset[str]) -> tuple[Mention | None, list[Rating]]:
    """Read one sentence: the publisher that the next one may still speak of, and the ratings."""
    text = sentence.text
    continues = [running] if running and _CONTINUES.match(text) else []
    if not continues and _CUES.isdisjoint(its_words):
        return None, []
    matches = list(islice(_TOLD.finditer(text), _MOST))
    publishers = [_publisher(sentence, match) for match in matches if match["publisher"]] or continues
    if not publishers:
        return None, []
    scores: list[_Score] = []
    loose: tuple[int, Span] | None = None
    for match in matches:
        form = (match.lastgroup or "").rstrip("_")
        span = sentence.group(match)
        if form == "count":
            told = (number(match["count"] or match["count_"] or match["count__"]) or 0, span)
            loose = told if not _count(scores, told) else loose
        elif form != "publisher" and ((audience := _is_audience(text, match)) or _is_score(sentence, match)):
            value = match[match.lastgroup or 0]
            if owner := _owner(form, publishers, span):
                scores.append(_Score(form, value, span, owner, sentence, loose, audience))
                loose = None
    return publishers[-1], [_rating(score, scores) for score in scores]


def _publisher(sentence: Span, match: re.Match[str]) -> Mention:
    span = sentence.group(match, "publisher")
    return Mention(_PUBLISHERS[span.text.replace(" ", "").lower()], (span,))


def _count(scores: list[_Score], told: tuple[int, Span]) -> bool:
    """Give a number of reviews to the ratings before it that have none, and tell whether there were any."""
    if not scores:
        return False
    name = scores[-1].publisher.name
    for score in scores:
        if score.publisher.name == name and not score.count:
            score.count = told
    return True


def _is_score(sentence: Span, match: re.Match[str]) -> bool:
    """Tell whether a number is the critics' rating of this film: no quotation, no audience, no list of films."""
    around = sentence.text[max(0, match.start() - _NEAR) : match.end() + _NEAR // 2]
    graded = match["grade"] or match["grade_"] or match["grade__"]
    return bool(graded) or not (_ANOTHER.search(around) or quoted(sentence.group(match), sentence))


def _is_audience(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number is what an audience thought."""
    before = text[max(0, match.start() - 2 * _NEAR) : match.start()]
    return bool(_AUDIENCE.search(before) or _BY_AUDIENCE.match(text, match.end()))


def _owner(form: str, publishers: list[Mention], at: Span) -> Mention | None:
    """Choose whose rating it is: by its form where several publishers are named, the nearest of that name."""
    names = {publisher.name for publisher in publishers}
    usual = _USUAL.get(form, METACRITIC)
    names = names & _GRADING if form == "grade" else names - {CINEMASCORE}
    if len(names) > 1 and usual in names:
        names = {usual}
    fitting = [publisher for publisher in publishers if publisher.name in names]
    return min(fitting, key=lambda publisher: abs(publisher.spans[0].start - at.start), default=None)


def _rating(score: _Score, scores: list[_Score]) -> Rating:
    name = score.publisher.name
    same = (s.count for s in scores if s.publisher.name == name and s.count and s.audience == score.audience)
    count = score.count or next(same, None)
    spans = [score.span, score.publisher.spans[0], *([count[1]] if count else [])]
    if score.publisher.spans[0].start < spans[0].start - 1000:  # named in the sentence before
        spans.pop(1)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    scale = _SCALES.get(score.form) or (100 if score.form == "score" and _HUNDRED.search(score.sentence.text) else None)
    value = score.value.replace("−", "-").replace("–", "-") if score.form == "grade" else Decimal(score.value)
    whole = score.span.document.span.part(start, end)
    return Rating(score.publisher, _measure(score), value, scale, count[0] if count else None, whole)


def _measure(score: _Score) -> str:
    if score.form == "grade":
        return "grade"
    if score.publisher.name == IMDB or score.audience:
        return "user votes"
    if score.publisher.name == METACRITIC:
        return "score"
    return "average" if score.form in {"tenth", "average"} else "approval"
