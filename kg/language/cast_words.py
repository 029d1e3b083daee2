"""Words that tell where a name in a cast list begins and ends: common names, titles, nouns for parts, function words."""

from __future__ import annotations

import itertools
import math
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Final

from kg.language.names import OPENERS, PARTICLES

# Per cent of people with the name of a rank in the tables of the census; ranks between are interpolated.
_GIVEN: Final = ((1, 3.3), (10, 1.4), (50, 0.56), (100, 0.35), (300, 0.14), (1000, 0.023), (2000, 0.006), (3000, 0.003))
_FAMILY: Final = ((1, 1.0), (10, 0.31), (50, 0.13), (100, 0.083), (300, 0.036), (1000, 0.012), (3000, 0.004), (12000, 0.001))
_BY_HAND: Final = 0.02  # per cent that a given name outside the census counts
_RARE: Final = (0.0007, 0.0003)  # per cent that a given and a family name outside its table count
_FAMILY_PREFIXES: Final = ("mc", "mac", "o'", "o’", "fitz")


@cache
def table(name: str) -> dict[str, dict[str, int]]:
    """Give a packaged table: for each of its sections the words with their ranks; lines that begin with "#" are remarks."""
    sections: dict[str, dict[str, int]] = {}
    for line in resources.files("kg.language").joinpath(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = sections.setdefault(line.strip("[]"), {})
        elif not line.startswith("#"):
            for word in line.split():
                words.setdefault(word, len(words))
    return sections


@dataclass(slots=True)  # looked at more often than made: a tuple's fields are slower to get
class Word:
    """What a word can be: ``given`` and ``family`` are per cent of people (0: no such name), ``sex`` is f, m or empty."""

    given: float
    family: float
    sex: str
    title: bool
    part: bool
    opener: bool
    inside: bool
    middle: bool
    heading: bool
    kin: bool
    lean: float  # how much more often it is a given than a family name (natural logarithm)

    @property
    def named(self) -> bool:
        """Whether it is a name."""
        return self.given > 0 or self.family > 0


@lru_cache(maxsize=20_000)
def word(core: str) -> Word:
    """Look ``core`` up, a word without punctuation around it.

    >>> word("Nicolas").given > word("Butsov").given, word("Mrs.").title, word("Bartender").part
    (True, True, True)
    """
    lower = core.lower()
    words = table("cast_words.txt")
    given, sex = _given(lower)
    family = _family(lower)
    return Word(
        given,
        family,
        sex,
        lower in words["titles"],
        lower in words["parts"],
        core in OPENERS,
        lower in words["inside"] or (lower in PARTICLES and lower == core),
        lower in words["middles"],
        lower in words["headings"],
        lower in words["kin"],
        math.log((given or _RARE[0]) / (family or _RARE[1])),
    )


def _plain(lower: str) -> str:
    """Give ``lower`` without accents: the census has none."""
    if lower.isascii():
        return lower
    return "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))


def _given(lower: str) -> tuple[float, str]:
    tables = table("given_names.txt")
    plain = _plain(lower)
    for mark in ("", ":f", ":m"):
        rank = tables["census"].get(plain + mark)
        if rank is not None:
            return _frequency(rank + 1, _GIVEN), mark[1:]
    if lower in tables["others"]:
        return _BY_HAND, ""
    parts = lower.split("-")
    if len(parts) > 1 and all(parts):
        return min(_given(part)[0] for part in parts), ""
    return 0.0, ""


def _family(lower: str) -> float:
    rank = table("family_names.txt")["census"].get(_plain(lower))
    if rank is not None:
        return _frequency(rank + 1, _FAMILY)
    if lower.startswith(_FAMILY_PREFIXES):
        return _BY_HAND
    parts = lower.split("-")
    return max(_family(part) for part in parts) if len(parts) > 1 and all(parts) else 0.0


def _frequency(rank: int, known: tuple[tuple[int, float], ...]) -> float:
    """Interpolate between the ``known`` frequencies, on logarithmic scales."""
    for (low, more), (high, less) in itertools.pairwise(known):
        if rank <= high:
            share = math.log(rank / low) / math.log(high / low)
            return float(more * (less / more) ** share)
    return known[-1][1]


def double(first: str, second: str) -> bool:
    """Tell whether two given names are often used together: "Mary Beth"."""
    return f"{first}_{second}".lower() in table("cast_words.txt")["doubles"]
