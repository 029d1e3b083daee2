"""Lists of awards that have lost their layout: "Academy Award for Best Actress – Ann Ames Academy Award for Best Picture".

Prize, category and people follow one another without verbs. "(nominee)" behind an entry or a heading before it tells the
outcome; where both are lost an entry is a nomination, which every win is too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.award_subjects import coordinated, named
from kg.language.honours import Honour, mention
from kg.language.prizes import TROPHY, plural
from kg.model import Mention

if TYPE_CHECKING:
    from kg.language.award_tokens import Line, Token

_LONGEST_GAP: Final = 90
_LONGEST_NAMES: Final = 12  # tokens between two entries
_LISTED: Final = frozenset({"prize", "person", "stranger", "nomination", "film", "bare", "festival", "category"})
_LOWER: Final = re.compile(r"(?<![\w'’.])[a-z][a-z]+")
_INNOCENT_TEXT: Final = (
    "and for of the de by with from winner winners nominee nominees won nominated nomination nominations in du la shared as la"
)
_INNOCENT: Final = frozenset(_INNOCENT_TEXT.split())
_VERBS: Final = re.compile(r"\b(?:won|nominated)\b")
_STATUS: Final = re.compile(
    r"(?:[ ]\([a-z ]{2,20}\))?(?P<lead>[ ]?[–—-][ ]?|[ ]?\(|[ ]?\[|:[ ]|[ ])(?P<word>[Ww]on|WON|[Ww]inners?|[Ww]in|"
    r"[Nn]ominated|NOMINATED|[Nn]ominees?|[Nn]ominations?)\b[)\]]?"
)
_HEADING: Final = re.compile(
    r"\b(?P<word>Wins|Won|Other nominations|Winners?|Awards [Ww]on|Nominations?|Nominated|Nominees?)\b(?!\))"
)
_TO_PERSON: Final = re.compile(r"[ ]?(?:[–—-]|:|\((?:for )?|,)[ ]?|[ ]for[ ]")
_TO_CATEGORY: Final = re.compile(
    r"(?:[ ](?P<word>Nominations?|nomination|Nominated|Won|Nominees?|Winners?|Wins))?(?:[ ]?\d{4})?(?:[ ]for[ ]|"
    r"[ ]?[–—:-][ ]?|[ ]|[ ]\()(?:[\"“])?"
)


class Entry(NamedTuple):
    """An entry of a list: the tokens ``first`` to ``last``, read up to character ``end``."""

    honour: Honour
    first: int
    last: int
    end: int
    heading: str  # the outcome of what follows without one of its own


def entries(line: Line) -> tuple[list[Honour], set[int]]:
    """List the nominations and wins of the flattened lists in ``line``, and the places of the tokens that they used."""
    honours: list[Honour] = []
    used: set[int] = set()
    place = 0
    while place < len(line.tokens):
        run = _run(line, place)
        if len(run) > 1:
            honours += [entry.honour for entry in run]
            used.update(range(run[0].first, run[-1].last + 1))
            place = run[-1].last
        place += 1
    return honours, used


def _run(line: Line, place: int) -> list[Entry]:
    """Read entries from the token at ``place`` on, for as long as nothing but names stands between them."""
    run: list[Entry] = []
    if not _can_begin(line, place):
        return run
    header = line.tokens[place]
    heading = _heading(line.text[max(0, header.start - 24) : header.start], "")
    end = header.start
    last, idle = place - 1, 0
    for here, token in enumerate(line.tokens[place:], place):
        if here <= last or token.start < end:  # "(nominated)" was read with its entry
            continue
        gap = line.text[end : token.start]
        if len(gap) > _LONGEST_GAP or not _quiet(gap) or token.kind not in _LISTED or idle > _LONGEST_NAMES:
            break
        header = token if token.kind == "prize" else header
        entry = _entry(line, here, header, _heading(gap, heading) if run else heading)
        if entry:
            run.append(entry)
            last, end, heading = entry.last, entry.end, entry.heading
        else:
            end = token.end
        idle = 0 if entry else idle + 1
    return run


def _can_begin(line: Line, place: int) -> bool:
    """Tell whether a list can begin at ``place``: with a prize that has categories, and without a verb before it."""
    token = line.tokens[place]
    head = line.text[max(0, token.start - 40) : token.start].rpartition(": ")[2]
    return token.kind == "prize" and not _plain(line, place) and _quiet(_VERBS.sub("verb", head))


def _entry(line: Line, place: int, header: Token, heading: str) -> Entry | None:
    """Read the entry that begins at ``place``: "prize for category – people (status)", or without the prize under a header."""
    token = line.tokens[place]
    category = place
    if token.kind == "prize":
        category = place + 1
        if category < len(line.tokens) and line.tokens[category].kind == "nomination":
            category += 1
        if not _names(line, place, category):
            return _whole(line, place, heading)
    elif token.kind != "category":
        return None
    people, last = _people(line, category)
    end = line.tokens[last].end + (line.text[line.tokens[last].end :].startswith(")"))
    status = _STATUS.match(line.text, end)
    outcome = heading
    if status and (status["lead"] != " " or not heading):
        outcome, end = _outcome(status["word"]), status.end()
    between = _TO_CATEGORY.fullmatch(line.text[token.end : line.tokens[category].start]) if category > place else None
    if between and between["word"]:
        heading = outcome = _outcome(between["word"])
    span = line.span.part(token.start, end)
    what = Mention.of(line.tokens[category].span)
    return Entry(Honour(outcome or "nominated", mention(header), what, people, (span,), header.year), place, last, end, heading)


def _plain(line: Line, place: int) -> bool:
    """Tell whether the prize at ``place`` is one of its kind, with no category behind it."""
    following = line.tokens[place + 1 : place + 2]
    return not plural(line.tokens[place].name) and not (following and following[0].kind in {"category", "bare", "nomination"})


def _whole(line: Line, place: int, heading: str) -> Entry | None:
    """Read a prize without categories ("Golden Lion")."""
    token = line.tokens[place]
    if token.kind != "prize" or not _plain(line, place) or not TROPHY.match(token.name):
        return None
    status = _STATUS.match(line.text, token.end)
    end = status.end() if status else token.end
    outcome = _outcome(status["word"]) if status else heading or "nominated"
    span = line.span.part(token.start, end)
    return Entry(Honour(outcome, mention(token), None, (), (span,), token.year), place, place, end, heading)


def _names(line: Line, prize: int, category: int) -> bool:
    """Tell whether the token at ``category`` is the category of the prize."""
    if category >= len(line.tokens):
        return False
    between = line.text[line.tokens[prize].end : line.tokens[category].start]
    kind = line.tokens[category].kind
    return (kind == "category" and bool(_TO_CATEGORY.fullmatch(between))) or (kind == "bare" and between == " for ")


def _people(line: Line, category: int) -> tuple[tuple[Mention, ...], int]:
    following = category + 1
    if following >= len(line.tokens) or not _TO_PERSON.fullmatch(line.gap(category, following)):
        return (), category
    return coordinated(line, following, forward=True) if named(line.tokens[following]) else ((), category)


def _quiet(text: str) -> bool:
    """Tell whether ``text`` has no words of prose."""
    return all(word in _INNOCENT for word in _LOWER.findall(text))


def _heading(text: str, default: str) -> str:
    found = _HEADING.findall(text)
    return _outcome(found[-1]) if found else default


def _outcome(word: str) -> str:
    return "won" if word.lower().startswith(("won", "win", "awards won")) else "nominated"
