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

    >>> set(blocks(("michael", "goorjian"))) & set(blocks(("michael", "a", "goorjian")))
    {('ends', 'michael', 'goorjian')}
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
        return found[0] - 4, f"{found[1]}, but one is called {suffix(a) or suffix(b)}"
    return found


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[int, str] | None:
    if one == other or "".join(one) == "".join(other):
        return 4, "the names have the same letters"
    if sorted(one) == sorted(other):
        return 1, "the names have the same words in another order"
    if one[-1] != other[-1]:
        return None
    short, long = sorted((one, other), key=lambda name: (len(name), name))
    if one[0] == other[0]:
        return _middles(short[1:-1], long[1:-1])
    if short[0][0] == long[0][0] and 1 in (len(short[0]), len(long[0])):
        return -2, "one name has an initial for the other's given name"
    return None


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
