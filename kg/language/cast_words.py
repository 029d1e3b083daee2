"""Words that tell where a name in a cast list begins and ends: common names, titles, nouns for parts, function words."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from typing import Final, NamedTuple

from kg.language.names import OPENERS, PARTICLES

_COMMON: Final = 250  # names of a table that are so common that they are hardly anything else
_FREQUENT: Final = 1500
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


class Word(NamedTuple):
    """What a word can be: ``given`` and ``family`` say how common a name it is, from 0 to 3; ``sex`` is f, m or empty."""

    given: int
    family: int
    sex: str
    title: bool
    part: bool
    opener: bool
    inside: bool


@lru_cache(maxsize=20_000)
def word(core: str) -> Word:
    """Look ``core`` up, a word without punctuation around it.

    >>> word("Nicolas").given > word("Butsov").given, word("Mrs.").title, word("Bartender").part
    (True, True, True)
    """
    lower = core.lower()
    words = table("cast_words.txt")
    given, sex = _given(lower)
    return Word(
        given,
        _family(lower),
        sex,
        lower in words["titles"],
        lower in words["parts"],
        core in OPENERS,
        lower in words["inside"] or lower in PARTICLES and lower == core,
    )


def _given(lower: str) -> tuple[int, str]:
    for section, names in table("given_names.txt").items():
        rank = names.get(lower)
        if rank is not None:
            common = 2 if section == "others" else 3 if rank < _COMMON else 2 if rank < _FREQUENT else 1
            return common, {"women": "f", "men": "m"}.get(section, "")
    parts = lower.split("-")
    if len(parts) > 1 and all(parts):
        return min(_given(part)[0] for part in parts), ""
    return 0, ""


def _family(lower: str) -> int:
    rank = table("family_names.txt")["all"].get(lower)
    if rank is not None:
        return 3 if rank < _COMMON else 2 if rank < _FREQUENT else 1
    if lower.startswith(_FAMILY_PREFIXES):
        return 1
    parts = lower.split("-")
    return max(_family(part) for part in parts) if len(parts) > 1 and all(parts) else 0
