"""What the headings above a list of awards say of it: "Wins", "Nominations", "Academy Awards"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.award_status import NOMINATED, WON
from kg.language.award_tokens import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.headings import Heading
    from kg.language.honours import Running
    from kg.language.people import Names

# The whole of a heading, in lower case.
_OUTCOME: Final = re.compile(
    r"(?:[\w'’-]+ ){0,3}?(?:(?P<won>won|wins?|winners?|winner of|victories)|"
    r"(?P<nominated>nominated|nominations?|nominees?|nominated for))(?: awards?)?:?(?<!\band nominations)(?<!& nominations)"
)
LABEL: Final = re.compile(r"(?:Awards )?(?:Won|WON|Wins|WINS|Winners?|Nominated|NOMINATED|Nominations?|Nominees?):?")


def announce(above: Sequence[Heading], people: Names, running: Running, *, title: str, fresh: bool) -> None:
    """Tell ``running`` of the headings that a list stands below, the closest first; ``fresh`` where a section begins."""
    outcome = next((found for found in map(_outcome, above) if found), "")
    if outcome or fresh:
        running.listed, running.heading = bool(outcome), outcome
    if fresh:
        tokens = (token for heading in above for token in Line.of(heading.span, people, title).tokens)
        if prize := next((token for token in tokens if token.kind == "prize"), None):
            running.prize, running.age, running.listed = prize, 0, True


def _outcome(heading: Heading) -> str:
    match = _OUTCOME.fullmatch(heading.name)
    return (WON if match["won"] else NOMINATED) if match else ""
