"""Names of people and organisations, compared: which two forms may be one name, and how likely that is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.iris import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
# What a company's name may end in without being another name: its legal form.
_LEGAL: Final = frozenset("inc incorporated llc ltd limited corp corporation co company gmbh plc sa spa ag bv pty".split())
# And what many companies that make or show films have in their names.
MAKERS: Final = frozenset("pictures picture films film".split())
TRADE: Final = MAKERS | frozenset("productions production studios studio entertainment".split())
_STEM: Final = 3  # letters that a short form keeps
# Short forms that do not begin as the given name does.
_SHORT_FORMS: Final = [
    set(pair.split("/"))
    for pair in (
        "bill/william will/william billy/william bob/robert bobby/robert dick/richard rick/richard ted/edward ned/edward "
        "jim/james jimmy/james jack/john mike/michael mick/michael tony/anthony harry/henry hank/henry peggy/margaret "
        "meg/margaret betty/elizabeth liz/elizabeth beth/elizabeth kate/katherine kate/catherine bette/elizabeth "
        "chuck/charles charlie/charles sasha/alexander larry/lawrence larry/laurence gus/august molly/mary polly/mary"
    ).split()
]
_WORD: Final = re.compile(r"[^\W_]+")


def words(name: str) -> tuple[str, ...]:
    """Give the words of a name, plain, with a suffix ("Jr.") at the end, and initials that stand together apart.

    >>> words("Mike, Jr. Fleming"), words("R. Lee Ermey"), words("J.R. Moore")
    (('mike', 'fleming', 'jr'), ('r', 'lee', 'ermey'), ('j', 'r', 'moore'))
    """
    parts = slug(name).split("-")
    return (*(p for p in parts if p not in SUFFIXES), *(p for p in parts if p in SUFFIXES))


def core(name: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words of a name without its suffix."""
    return tuple(word for word in name if word not in SUFFIXES)


def suffix(name: tuple[str, ...]) -> str:
    """Give the suffix of a name; nothing where it has none."""
    return next((word for word in name if word in SUFFIXES), "")


def blocks(name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield keys of which two names share one if they may be one person's.

    >>> sorted(set(blocks(("michael", "goorjian"))) & set(blocks(("michael", "a", "goorjian"))))
    [('ends', 'michael', 'goorjian'), ('initial', 'm', 'goorjian')]
    """
    plain = core(name)
    if len(plain) > 1:
        yield "ends", plain[0], plain[-1]
        yield "initial", plain[0][0], plain[-1]
        yield "letters", "".join(plain)
        yield "words", *sorted(plain)


def likeness(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[int, str] | None:
    """Say how two different forms differ, with a weight; None where they are two names."""
    one, other = core(a), core(b)
    if suffix(a) and suffix(b) and suffix(a) != suffix(b):
        return -6, f"{suffix(a)} is not {suffix(b)}"
    found = _likeness(one, other)
    if found and suffix(a) != suffix(b):
        return max(found[0] - 4, -2), f"{found[1]}, but one is called {suffix(a) or suffix(b)}"
    return found


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[int, str] | None:
    if one == other or "".join(one) == "".join(other):
        return 4, "the names have the same letters"
    if sorted(one) == sorted(other):
        return 1, "the names have the same words in another order"
    if one[-1] != other[-1]:
        return None
    if one[0] == other[0]:
        short, long = sorted((one, other), key=lambda name: (len(name), name))
        return _middles(short[1:-1], long[1:-1])
    return _givens(one, other)


def _givens(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[int, str] | None:
    """Compare two given names before the same family name: an initial, a short form, one letter otherwise."""
    x, y = one[0], other[0]
    if x[0] == y[0] and 1 in (len(x), len(y)):
        initials, full = (one, other) if len(x) == 1 else (other, one)
        told = {word for word in initials[1:-1] if len(word) > 1}
        return (-2, "one name has an initial for the other's given name") if told <= set(full) else None
    if {x, y} in _SHORT_FORMS or _starts(x, y):
        return -1, f"{x.capitalize()} and {y.capitalize()} may be forms of one given name"
    if _one_letter(x, y):
        return -1, f"{x.capitalize()} and {y.capitalize()} differ in one letter"
    return None


def _starts(x: str, y: str) -> bool:
    """Tell whether one is the start of the other, but for an ending as of a short form: Art and Arthur, Ernie and Ernest."""
    short, long = sorted((x, y), key=lambda name: (len(name), name))
    stem = short.removesuffix("ie").removesuffix("y")
    return len(stem) >= _STEM and long.startswith(stem)


def _one_letter(x: str, y: str) -> bool:
    """Tell whether one letter more, less or otherwise makes one of the other: Philip and Phillip."""
    if min(len(x), len(y)) <= _STEM or abs(len(x) - len(y)) > 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(x, y, strict=False)) if a != b), min(len(x), len(y)))
    return any(x[same + i :] == y[same + j :] for i, j in ((1, 1), (0, 1), (1, 0)))


def _middles(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[int, str] | None:
    """Compare what stands between the same given and the same family name."""
    if not short:
        initials = all(len(word) == 1 for word in long)
        told = " ".join(word.upper() if len(word) == 1 else word.capitalize() for word in long)
        return (2, f"one name has the initial {told}") if initials else (1, f"one name has {told} in the middle")
    if len(short) == len(long) and all(_abbreviates(x, y) for x, y in zip(short, long, strict=True)):
        return 2, "one name has an initial for the other's middle name"
    return None


def _abbreviates(x: str, y: str) -> bool:
    return x == y or (1 in (len(x), len(y)) and x[0] == y[0])


def company(name: str) -> tuple[str, ...]:
    """Give the words of a company's name without article and legal form.

    >>> company("The Initial Productions Inc."), company("Lantern Films, LLC")
    (('initial', 'productions'), ('lantern', 'films'))
    """
    parts = [word.casefold() for word in _WORD.findall(slug(name).replace("-", " "))]
    parts = parts[1:] if len(parts) > 1 and parts[0] == "the" else parts
    while len(parts) > 1 and parts[-1] in _LEGAL:
        parts.pop()
    return tuple(parts)
