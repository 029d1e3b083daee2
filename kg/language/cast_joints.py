"""Flattened cast lists whose entries other signs join than "as": "Ann Lee – Mia Roe Bo Berg – Tom", "Ann Lee ... Mia Roe".

Such a list is read as if "as" stood at every joint: ``respelled`` gives the text so written, ``Respelled.place`` leads back.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.cast_words import word
from kg.language.names import UPPER
from kg.language.scanning import matches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kg.language.cast_known import Known

_Joint = tuple[int, int]  # where a joint starts and ends

# The sign, without a blank before it, with what may stand behind, and what it begins with. A dash may be any of them.
_SIGNS: Final = tuple(
    (re.compile(rf"{sign}(?!\w+ by )(?=[{UPPER}#]|(?:the|an?|young|old) )"), cues)
    for sign, cues in (
        ("[-–—] (?<= . )", ("- ", "– ", "— ")),
        (r"(?:\.{3,8}|…) ?", ("...", "…")),
        (r":(?<=[\w.'’)\"”]:) ", (": ",)),
    )
)
_NAME: Final = re.compile(
    rf"(?<![^\s(/*•·])(?P<name>[{UPPER}][\w.'’-]*"
    rf"(?: (?:[{UPPER}][\w.'’-]*|d[aei]|de la|van|von|der|[\"“(][{UPPER}]\w*[\"”)])){{0,3}} [{UPPER}][\w'’-]+(?:,? [JS]r\.)?)"
    r"(?: \([^()]{1,40}\))?\Z"
)
# What stands in lists of prizes, songs, credits and ranks, and in no cast list.
_OTHER: Final = re.compile(
    r"\b(?:Best|Awards?|Oscars?|[Nn]ominat\w+|[Nn]ominee|Won|[Ww]inner|AFI|Prize|Festival|Outstanding|Golden Globes?|No\. \d|"
    r"ISBN|Retrieved|Achievement|(?:[Pp]erformed|[Pp]layed|[Ww]ritten|[Ss]ung|[Dd]irected|[Pp]roduced|[Cc]omposed) by)\b|"
    r"\b\d(?:st|nd|rd|th) [-–]"
)
_FEWEST: Final = 4  # joints of a list
_APART: Final = 300  # characters between two joints of a list at most
_REACH: Final = 60  # characters in which a name stands
_NAMED: Final = 0.6  # share of the joints that stand behind a name with a common given name
_AS: Final = " as "


class Respelled(NamedTuple):
    """A text with " as " at the joints of its cast lists; ``starts`` are where pieces begin, ``origins`` where they were."""

    text: str
    starts: Sequence[int]
    origins: Sequence[int]

    def place(self, position: int) -> int:
        """Give the place in the original text of ``position`` in this one."""
        piece = bisect_right(self.starts, position) - 1
        return self.origins[piece] + position - self.starts[piece]


def respelled(text: str, known: Known) -> Respelled | None:
    """Give ``text`` with " as " at the joints of its cast lists; None where other signs join none."""
    joints = sorted({joint for sign in _SIGNS for cluster in _clusters(text, *sign, known) for joint in cluster})
    if not joints:
        return None
    pieces, starts, origins, length, low = [], [0], [0], 0, 0
    for start, end in joints:
        pieces += [text[low:start], _AS]
        length += start - low + len(_AS)
        starts.append(length)
        origins.append(end)
        low = end
    return Respelled("".join([*pieces, text[low:]]), starts, origins)


def _clusters(text: str, sign: re.Pattern[str], cues: Sequence[str], known: Known) -> Iterator[list[_Joint]]:
    """Yield the joints of each list that ``sign`` joins, which begins with one of ``cues``."""
    joints = [(m.start() - (text[m.start() - 1 : m.start()] == " "), m.end()) for m in matches(sign, text, cues)]
    for near in _groups(joints, lambda left, right: right[0] - left[1] > _APART):
        for cluster in _groups(near, lambda left, right: bool(_OTHER.search(text, left[0], right[0]))):
            if _is_cast(text, cluster, known):
                yield cluster


def _groups(joints: Iterable[_Joint], apart: Callable[[_Joint, _Joint], bool]) -> Iterator[list[_Joint]]:
    """Yield the ``joints`` in groups that are large enough for a list, cut where two neighbours stand ``apart``."""
    group: list[_Joint] = []
    for joint in joints:
        if group and apart(group[-1], joint):
            if len(group) >= _FEWEST:
                yield group
            group = []
        group.append(joint)
    if len(group) >= _FEWEST:
        yield group


def _is_cast(text: str, cluster: list[_Joint], known: Known) -> bool:
    """Tell whether actors stand in front of most joints, and characters behind them."""
    first, last = cluster[0][0], cluster[-1][1]
    if (
        _OTHER.search(text, max(0, first - _REACH // 2), first)
        or text.count(_AS, max(0, first - _REACH), last) > len(cluster) // 2
    ):
        return False  # prizes, or a list that "as" joins, with descriptions behind colons
    named = [_NAME.search(text, max(0, start - _REACH), start) for start, _ in cluster]
    names = [name for name in named if name and any(word(part).given for part in name["name"].split(" ")[:-1])]
    if len(names) < _NAMED * len(cluster):
        return False
    stars = tuple(star for star in known.stars if " " in star)
    ahead = sum(name["name"].endswith(stars) for name in names)
    behind = sum(text.startswith(stars, end) for _, end in cluster)
    return bool(ahead >= behind)
