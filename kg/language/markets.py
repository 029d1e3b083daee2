"""Where money was made: worldwide, at home, abroad, in a country."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.places import ADJECTIVES, NAMES
from kg.model import Mention

if TYPE_CHECKING:
    from kg.model import Span


def _longest_first(words: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_NAME: Final = rf"(?:the[ ])?(?:{_longest_first(NAMES)})(?![\w-])"
_JOINT: Final = r"(?:,[ ]and[ ]|[ ]and[ ]|/[ ]?|[ ]&[ ]|,[ ])"
_OF_MONEY: Final = (
    r"(?:box[ -]office|gross\w*|rentals?|theat(?:er|re)s?|total|revenues?|market|theatrical|domestic|receipts|earnings|release|"
    r"run|takings?|ticket|sales|opening|distribut\w+|cinemas?|audiences)"
)
_ATTRIBUTE: Final = rf"(?=[ ](?:[\w-]+[ ]){{0,2}}(?:{_OF_MONEY}|territories|countries|markets)|[ ]?(?:[.,;]|\Z))"
_ADJECTIVE: Final = rf"(?:{_longest_first(ADJECTIVES)})"
_MARKET: Final = re.compile(
    rf"""
    (?<!\w)(?i:
        (?P<worldwide>world-?wide|globally|global(?=[ ]{_OF_MONEY})|(?:around|across|throughout)[ ]the[ ](?:world|globe)
            |world(?=[ ]total|[ ]gross))
      | (?P<domestic>domestically|domestic{_ATTRIBUTE})
      | (?P<other>elsewhere|(?:in[ ])?(?:all[ ])?other[ ](?:territories|countries|markets|nations)
            |(?:in[ ])?the[ ]rest[ ]of[ ]the[ ]world)
      | (?P<international>internationally|overseas|abroad|(?:international|foreign){_ATTRIBUTE})
    )(?!\w)
    | (?<!\w)(?P<outside>outside[ ](?:of[ ])?(?P<of>{_NAME}))
    | (?<!\w)(?:[Ii]n|[Ff]rom|[Aa]cross|[Tt]hroughout|and|for)[ ](?P<names>{_NAME}(?:{_JOINT}{_NAME})?)(?!['’]s)
    | (?<![\w-])(?P<adjectives>{_ADJECTIVE}(?:(?:[ ]and[ ]|[ ]?/[ ]?|[ ]&[ ]|[-–]){_ADJECTIVE})?)
        (?=[ ](?:\([^()]{{1,60}}\)[ ])?(?:[\w-]+[ ]){{0,2}}{_OF_MONEY}\b)
    """,
    re.VERBOSE,
)
_ONE_ADJECTIVE: Final = re.compile(rf"{_ADJECTIVE}(?!\w)")
_NAMED: Final = re.compile(_NAME)


def market(span: Span, *, last: bool = False) -> Mention | None:
    """Give the first (or ``last``) market that ``span`` names, in full: "US" is "United States".

    >>> from kg.documents import from_bytes
    >>> said = from_bytes(b"grossed 4 in the US and Canada, 5 overseas", "x.txt").span
    >>> [m.name for m in (market(said), market(said, last=True)) if m]
    ['North America', 'international']
    """
    matches = list(_MARKET.finditer(span.text))
    if not matches:
        return None
    match = matches[-1 if last else 0]
    if match["names"]:
        names = span.group(match, "names")
        full = [NAMES[one.group().removeprefix("the ")] for one in _NAMED.finditer(names.text)]
        return Mention(_joined(full), (names,))
    if match["adjectives"]:
        names = span.group(match, "adjectives")
        return Mention(_joined([ADJECTIVES[one.group()] for one in _ONE_ADJECTIVE.finditer(names.text)]), (names,))
    if match["outside"]:
        return Mention(f"outside {NAMES[match['of'].removeprefix('the ')]}", (span.group(match, "outside"),))
    kind = match.lastgroup or ""
    return Mention("other territories" if kind == "other" else kind, (span.group(match, kind),))


def _joined(names: list[str]) -> str:
    """Name some countries as one market: the trade counts the United States and Canada together, as North America."""
    return "North America" if sorted(names) == ["Canada", "United States"] else " and ".join(names)
