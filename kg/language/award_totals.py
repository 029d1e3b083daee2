"""Stated numbers of nominations and wins ("won four of its eight Academy Award nominations")."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.numbers import number
from kg.language.prizes import TROPHY, singular
from kg.language.small_numbers import COUNT
from kg.language.words import Cued, words
from kg.model import Mention

if TYPE_CHECKING:
    from kg.language.award_tokens import Token
    from kg.language.awards import Reading
    from kg.model import Span

_N: Final = rf"(?P<n>\d{{1,2}}|{COUNT}\b)"
_NUMBER: Final = re.compile(rf"\b{_N}\b")
_ANY: Final = _N.replace("?P<n>", "?:")
_M: Final = _N.replace("<n>", "<m>")
_WON: Final = (
    r"(?:w[io]n|wins|winning|receiv(?:ed|es|ing)|earn(?:ed|s|ing)|garner(?:ed|s|ing)|awarded|took(?: home)?|taking(?: home)?|"
    r"collected|picked up|gained)"
)
_GOT: Final = (
    r"(?:receiv\w+|earn\w*|garner\w*|gather\w*|gain\w*|picked up|won|collected|had|has|have|got|with|nabb\w+|amass\w+|landed|"
    r"scored|obtained|up for|led|for)"
)
_THEIRS: Final = re.compile(r"\bof (?:his|her|their) \Z")  # "the fourth of her eight nominations"
_AT_THE: Final = re.compile(r"At (?:the )?(?:[\w-]+ ){0,2}")  # "At the 1996 Gull Film Festival, it won three awards"
_FULL: Final = r"(?:a total of |only |all |a record |an impressive |a leading )?"
_MASK: Final = "\x01"
_P: Final = rf"{_MASK}+(?!{_MASK})"
_NOMINATIONS: Final = r"(?:nominations?|nods?)"
_TOLD: Final = "nomination nominations nod nods"
_WINNING: Final = (
    "win won wins winning received receives receiving earned earns earning garnered garners garnering awarded "
    "took taking collected picked gained"
)
_AT: Final = rf" (?:at|from|for|by|in)(?: the)?(?: [\w'’]+){{0,2}}? (?P<p>{_P})"
_AND: Final = r"(?:,|,? and|,? including|,? as (?:well|such) as|,? plus)"
_STOP: Final = r" of (?:them|its|those|these|the)\b|,|:|;|\.| including| for | categories|$| –|—| \("
# Each pattern with its cues and the outcome of its count ``n`` (and ``m``); ``p`` is the prize where the pattern names it.
PATTERNS: Final = tuple(
    (Cued(cues, pattern), outcomes)
    for cues, pattern, outcomes in (
        (
            _TOLD,
            rf"\b{_WON} {_N} (?:out )?of (?:its|the|their|those|his|her)? ?{_M} (?:(?P<p>{_P}) )?{_NOMINATIONS}",
            ("won", "nominated"),
        ),
        ("nominated", rf"\b[Nn]ominated for {_FULL}{_N} (?:awards (?:at|from) the (?:[\w'’]+ )?)?(?P<p>{_P})", ("nominated",)),
        (
            _TOLD,
            rf"\b{_N} (?:\d{{4}} |(?!other|additional|more|further)\w+ )?(?P<p>{_P}) (?:award )?{_NOMINATIONS}",
            ("nominated",),
        ),
        (_TOLD, rf"\b{_GOT} {_FULL}{_N} {_NOMINATIONS}{_AT}", ("nominated",)),
        (_TOLD, rf"\b{_GOT} {_FULL}{_N} {_NOMINATIONS}\b(?! (?:at|from|by|for the \x01))", ("nominated",)),
        (
            "categories total awards",
            rf"\b(?:nominated|nominations) (?:in|for) {_FULL}{_N} (?:categories|in total|awards\b)",
            ("nominated",),
        ),
        (_WINNING, rf"\b{_WON} {_FULL}{_N} (?P<p>{_P})(?! {_NOMINATIONS}| award {_NOMINATIONS}| categories)", ("won",)),
        (
            _WINNING,
            rf"\b{_WON} (?:in )?{_FULL}{_N}(?: awards?\b(?: (?:at|from) the)?(?P<at> (?:\w+ )?{_P})?|{_STOP})",
            ("won",),
        ),
        (
            _WINNING,
            rf"\b{_WON} [^.;]{{0,90}}?{_AND} {_N} (?P<p>{_P})(?! {_NOMINATIONS}| categories)",
            ("won",),
        ),
        (
            "categories",
            rf"\bnominat(?:ed|ions?) (?:in|for) {_N} (?P<p>{_P})(?: and {_ANY} {_P})? categories\b",
            ("nominated",),
        ),
        ("categories", rf"\bnominat(?:ed|ions?) (?:in|for) {_ANY} {_P} and {_N} (?P<p>{_P}) categories\b", ("nominated",)),
        ("times", rf"\bhonou?red {_N} times at the (?:\w+ )?(?P<p>{_P})", ("won",)),
    )
)


class Total(NamedTuple):
    """A stated number of nominations or wins; ``at`` are the words that state it."""

    outcome: str
    number: int
    prize: Mention
    at: Span


def totals(reading: Reading) -> list[Total]:
    """List the numbers that a sentence states of its subject, unless that is a person or another film."""
    line = reading.line
    prizes = [token for token in line.tokens if token.kind in {"prize", "festival"}]
    before = _before(reading, prizes)
    if not (prizes or before) or not _NUMBER.search(line.text):
        return []
    signs = list(line.text)
    for token in prizes:
        signs[token.start : token.end] = _MASK * (token.end - token.start)
    text, its_words = "".join(signs), words(line.text)
    found: dict[tuple[int, str], Total] = {}
    for pattern, outcomes in PATTERNS:
        for match in pattern.finditer(text, its_words):
            if _foreign(reading, match):
                continue
            prize = _prize(match, prizes) or before
            for outcome, group in zip(outcomes, "nm", strict=False):
                count = number(match[group])
                if prize and count:
                    told = Total(outcome, count, Mention.of(prize.span, singular(prize.name)), line.span.group(match))
                    found.setdefault((match.start(group), outcome), told)
    return _one_outcome(found)


def _before(reading: Reading, named: list[Token]) -> Token | None:
    """Give the prize that the sentence before spoke of, or the festival of which this one names no more than a trophy."""
    trophies = all(token.kind == "prize" and TROPHY.match(token.name) for token in named)
    if reading.festival_before and trophies:
        return reading.festival_before
    return None if named else reading.running.before


def _one_outcome(found: dict[tuple[int, str], Total]) -> list[Total]:
    """Keep one reading of each number: the one that came first."""
    seen: dict[int, Total] = {}
    for (position, _), told in found.items():
        seen.setdefault(position, told)
    return [seen[position] for position in sorted(seen)]


def _foreign(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether the number is a person's, another film's, or was only expected."""
    if _THEIRS.search(reading.line.text, max(0, match.start("n") - len("out of their ")), match.start("n")):
        return True
    place = bisect_right(reading.clauses, match.end("n"), key=lambda clause: clause.start) - 1
    clause = reading.clauses[place]
    return clause.start > 0 and (not clause.outcome or bool(clause.subject.people))


def _prize(match: re.Match[str], prizes: list[Token]) -> Token | None:
    """Give the prize that the pattern names, or else the one last named before it."""
    groups = match.groupdict()
    if groups.get("p"):
        return next(token for token in prizes if token.start == match.start("p"))
    if groups.get("at"):
        return next((token for token in prizes if token.end == match.end("at")), None)
    earlier = [token for token in prizes if token.end <= match.start("n")]
    earlier = [token for token in earlier if token.kind == "prize" or _AT_THE.fullmatch(match.string, 0, token.start)]
    return earlier[-1] if earlier else None
