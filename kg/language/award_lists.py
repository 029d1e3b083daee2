"""Lists of awards that have lost their layout: "Academy Award for Best Actress – Ann Ames Academy Award for Best Picture".

Prize, category and people follow one another without verbs. "(nominee)" behind an entry or a heading before it tells the
outcome; where both are lost an entry is a nomination, which every win is too.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.award_headings import STYLED, Heading, beginning, headed, opens_line, quiet
from kg.language.award_status import LOST, behind, heading
from kg.language.award_subjects import coordinated, named
from kg.language.honours import Honour, mention
from kg.language.prizes import TROPHY
from kg.model import Mention

if TYPE_CHECKING:
    from kg.language.award_tokens import Line, Token
    from kg.language.honours import Running

_LONGEST_GAP: Final = 90
_LONGEST_NAMES: Final = 12  # tokens between two entries
_LISTED: Final = frozenset({"prize", "person", "stranger", "nomination", "film", "bare", "festival", "category", "adjective"})
_TELLING: Final = frozenset({"won", "nominated", "nomination"})
_TO_PERSON: Final = re.compile(
    r"(?: \((?:nomination|nominated|nominee|won|winner|win)\))?(?: \(\d{4}\):?)?"
    r"(?:[ ]?(?:[–—-]|:)[ ]?\(?|[ ]?(?:\((?:for )?|,)[ ]?|[ ]for[ ])"
)
_ORDINAL: Final = re.compile(r"\b(?:Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth) \Z")
# One entry that is all of a list: "Wins Venice Film Festival: Best Film, Ann Ames; 1935."
_HEADED: Final = re.compile(r"(?:Wins?|Won|Nominations?|Nominated|Awards):? (?:[A-Z][\w’' -]{1,60}: )?")
_OVER: Final = re.compile(r"[;,]? ?(?:\(?\d{4}\)?)?\.?\s*\Z")
_TASK: Final = re.compile(r": |[;,] ")
_BRACKETS: Final = re.compile(r"\),? \(")
_FROM_PERSON: Final = re.compile(r" (?:for|as)(?: the)? | ?[–—] ?| - ")
_TO_CATEGORY: Final = re.compile(
    r"(?:[ ](?P<word>Nominations?|nomination|Nominated|Won|Nominees?|Winners?|Wins))?(?:[ ]?\d{4})?(?:[ ]for[ ]|"
    r"[ ]?[–—:-][ ]?|[ ]|[ ]\()(?:[\"“])?"
)


class Entry(NamedTuple):
    """An entry of a list: the tokens ``first`` to ``last``, read up to character ``end``; no honour where it was lost."""

    honour: Honour | None
    first: int
    last: int
    end: int
    heading: str  # the outcome of what follows without one of its own
    unmarked: bool = False  # nothing tells its outcome


def entries(line: Line, running: Running) -> tuple[list[Honour], set[int]]:
    """List the nominations and wins of the flattened lists in ``line``, and the places of the tokens that they used.

    A list may go on from the sentence before, of which ``running`` tells.
    """
    honours: list[Honour] = []
    used: set[int] = set()
    place, outcome = 0, running.heading if running.listed else ""
    while place < len(line.tokens):
        run = _run(line, place, outcome, running.before)
        if len(run) > 1 or (run and _alone(line, run[0], listed=running.listed)):
            _mark(run)
            honours += [entry.honour for entry in run if entry.honour]
            used.update(range(run[0].first, run[-1].last + 1))
            place, outcome = run[-1].last, run[-1].heading
        place += 1
    running.listed, running.heading = bool(honours), outcome
    return honours, used


def _mark(run: list[Entry]) -> None:
    """Take for won what is not marked among the entries of a prize of which most are marked as nominations."""
    told = [(entry, entry.honour) for entry in run if entry.honour]
    for _, entries_of_prize in groupby(told, lambda pair: pair[1].prize and pair[1].prize.spans[0]):
        pairs = list(entries_of_prize)
        marked = [honour.outcome for entry, honour in pairs if not entry.unmarked]
        unmarked = [honour for entry, honour in pairs if entry.unmarked]
        for honour in unmarked if set(marked) == {"nominated"} and len(marked) > len(unmarked) else ():
            honour.outcome = "won"


def _alone(line: Line, entry: Entry, *, listed: bool) -> bool:
    """Tell whether one entry is a list: where a list goes on, or behind a heading, with nothing behind it but the year."""
    start = line.tokens[entry.first].start
    begins = not line.text[:start].strip() or bool(_HEADED.fullmatch(line.text[:start]))
    return begins and (listed or start > 0) and bool(_OVER.match(line.text, entry.end))


def _run(line: Line, place: int, outcome: str, before: Token | None) -> list[Entry]:
    """Read entries from the token at ``place`` on, for as long as nothing but names stands between them."""
    run: list[Entry] = []
    head = beginning(line, place, outcome, before)
    if not head:
        return run
    end = line.tokens[place].start
    last, idle = place - (2 if place and opens_line(line, place - 1) else 1), 0
    for here, token in enumerate(line.tokens[place:], place):
        if here <= last or token.start < end:  # "(nominated)" was read with its entry
            continue
        gap = line.text[end : token.start]
        if len(gap) > _LONGEST_GAP or not quiet(gap) or token.kind not in _LISTED or idle > _LONGEST_NAMES:
            break
        head = headed(head, token, gap, first=here == place)
        entry = _entry(line, here, head, last)
        if entry:
            run.append(entry)
            last, end, head = entry.last, entry.end, head._replace(outcome=entry.heading)
        else:
            end = token.end
        idle = 0 if entry else idle + 1
    return run


def _entry(line: Line, place: int, head: Heading, taken: int) -> Entry | None:
    """Read the entry that begins at ``place``: "prize for category – people (status)", or without the prize under a header.

    ``taken`` is the last token of the entry before.
    """
    token = line.tokens[place]
    category = place
    if token.kind == "prize":
        category = place + 1
        if category < len(line.tokens) and line.tokens[category].kind == "nomination":
            category += 1
        if not _names(line, place, category):
            return _whole(line, place, head)
    elif (
        not _is_category(line, place, taken)
        or not (head.prize or head.unnamed)
        or _ORDINAL.search(line.text, max(0, token.start - 12), token.start)
    ):
        return None
    people, last = _people(line, category)
    first = place
    if not people and place - 1 > taken and _FROM_PERSON.fullmatch(line.gap(place - 1, place)):
        if token.kind == "category":
            people, first = coordinated(line, place - 1) if line.tokens[place - 1].people else _stranger(line, place)
        elif opens_line(line, place - 1):
            people = line.tokens[place - 1].people
    return _told(line, head, (first, category, last), people)


def _is_category(line: Line, place: int, taken: int) -> bool:
    """Tell whether the token at ``place`` is a category; without "Best" behind another entry or a prize, before people."""
    token = line.tokens[place]
    if token.kind != "bare" or not place:
        return token.kind == "category"
    told = all(status.kind in _TELLING for status in line.tokens[taken + 1 : place])
    follows = line.tokens[place - 1].kind == "prize" or (told and taken >= 0 and line.tokens[taken].kind != "category")
    follows = follows and ";" not in line.gap(place - 1, place)
    styled = token.name[0].isupper() and STYLED.match(line.text, token.end)
    return bool(follows and styled and place + 1 < len(line.tokens) and named(line.tokens[place + 1]))


def _stranger(line: Line, place: int) -> tuple[tuple[Mention, ...], int]:
    """Give the person before the category at ``place`` whom the rest of the text does not name."""
    people = named(line.tokens[place - 1])
    return people, place - 1 if people else place


def _told(line: Line, head: Heading, places: tuple[int, int, int], people: tuple[Mention, ...]) -> Entry:
    """Give the entry with its outcome: its own, that of its prize ("Award nomination for"), or the heading's."""
    first, category, last = places
    outcome, end = behind(line.text, line.tokens[last].end, head.outcome)
    if last > category and not outcome:
        outcome = behind(line.text, line.tokens[category].end, head.outcome)[0]
    announced = head.outcome
    token = line.tokens[first]
    between = _TO_CATEGORY.fullmatch(line.text[token.end : line.tokens[category].start]) if category > first else None
    if between and between["word"]:
        announced = outcome = outcome or heading(between["word"].capitalize())
    elif category - first > 1 and line.tokens[first + 1].kind == "nomination":
        announced, outcome = "nominated", outcome or "nominated"
    span = line.span.part(token.start, end)
    if not (head.prize or head.unnamed) or outcome == LOST:
        return Entry(None, first, last, end, announced)
    named_to = line.tokens[category + 1 if last > category and _wide(line, category) else category].end
    what = Mention.of(line.span.part(line.tokens[category].start, named_to))
    prize, year = (mention(head.prize), head.prize.year) if head.prize else (None, None)
    told = Honour(outcome or announced or "nominated", prize, what, people, (span,), year)
    return Entry(told, first, last, end, announced, not (outcome or announced))


def _whole(line: Line, place: int, head: Heading) -> Entry | None:
    """Read a prize without categories ("Golden Lion – Ann Ames")."""
    token = line.tokens[place]
    if token.kind != "prize" or not TROPHY.match(token.name):
        return None
    following = line.tokens[place + 1 : place + 2]
    if (
        following
        and following[0].kind in {"category", "bare", "nomination"}
        and not line.text.startswith((" –", " ("), token.end)
    ):
        return None
    people, last = ((), place) if line.text.startswith(" for ", token.end) else _people(line, place)
    outcome, end = behind(line.text, line.tokens[last].end, head.outcome)
    if outcome == LOST:
        return None
    span = line.span.part(token.start, end)
    told = Honour(outcome or head.outcome or "nominated", mention(token), None, people, (span,), token.year)
    return Entry(told, place, last, end, head.outcome)


def _names(line: Line, prize: int, category: int) -> bool:
    """Tell whether the token at ``category`` is the category of the prize."""
    if category >= len(line.tokens):
        return False
    between = line.text[line.tokens[prize].end : line.tokens[category].start]
    kind = line.tokens[category].kind
    return (kind == "category" and bool(_TO_CATEGORY.fullmatch(between))) or (kind == "bare" and between == " for ")


def _people(line: Line, category: int) -> tuple[tuple[Mention, ...], int]:
    """Give the people behind a category, also those in brackets of their own: "(Ann Ames) (Bob Bell)"."""
    people, last = _by_task(line, category)
    if people:
        return people, last
    following = category + 1
    if following + 1 < len(line.tokens) and (line.tokens[following].kind in _TELLING or _wide(line, category)):
        following += 1  # "Best Actor (nomination) - Ann Ames", "Best Screenplay, Original (Ann Ames)"
    start = line.tokens[following - 1].end if _wide(line, category) else line.tokens[category].end
    if following >= len(line.tokens) or not _TO_PERSON.fullmatch(line.text[start : line.tokens[following].start]):
        return (), category
    while following < len(line.tokens) and named(line.tokens[following]):
        more, last = coordinated(line, following, forward=True)
        people, following = (*people, *more), last + 1
        if following >= len(line.tokens) or not _BRACKETS.fullmatch(line.gap(last, following)):
            break
    return people, last


def _by_task(line: Line, category: int) -> tuple[tuple[Mention, ...], int]:
    """Give the people whose tasks stand with their names: "Best Art Direction: Art Direction: Ames; Set Decoration: Bell"."""
    people: tuple[Mention, ...] = ()
    last, task = category, category + 1
    while task + 1 < len(line.tokens) and line.tokens[task].kind == "bare" and line.gap(task, task + 1) == ": ":
        if not named(line.tokens[task + 1]) or not _TASK.fullmatch(line.gap(last, task)):
            break
        more, last = coordinated(line, task + 1, forward=True)
        people, task = (*people, *more), last + 1
    return people, last


def _wide(line: Line, category: int) -> bool:
    """Tell whether the category goes on behind a comma or colon: "Best Screenplay, Original"."""
    following = line.tokens[category + 1 : category + 2]
    if not following or following[0].kind != "bare" or line.gap(category, category + 1) not in {", ", ": "}:
        return False
    return following[0].name not in line.tokens[category].name
