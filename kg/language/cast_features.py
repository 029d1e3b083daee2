"""What speaks for and against a cut in a cast list: the features of an actor's name, and of what stands before it.

Features are names; ``cast_weights`` says how much each counts.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from kg.language.cast_kinds import kind, level
from kg.language.cast_trim import cut
from kg.language.cast_words import double, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.language.cast_known import Known
    from kg.language.cast_tokens import Token

_REFERRING: Final = """
    his her their its he she they it well part one is are was such both
"""
_POINTING: Final = frozenset(_REFERRING.split())
_GAPS: Final = (60, 150, 400, 1000, 3000)  # characters
_STOPS: Final = frozenset('.!?)]"”:')
_MOST: Final = 5  # words that are told apart in a count
_TWO: Final = 2
_HONOURS: Final = frozenset({"Sir", "Dame", "Lord", "Lady", "Madame"})
_NAMES: Final = frozenset("GgBF")
_SELF: Final = frozenset({"himself", "herself", "themselves", "self"})


def person(words: Sequence[Token], known: Known) -> list[str]:
    """List the features of ``words`` as an actor's full name."""
    heavy = [w for w in words if not (w.particle or w.suffix or w.nickname)]
    if not heavy or words[0].suffix or words[0].nickname or words[-1].particle:
        return ["person impossible"]
    found = []
    initials = 0
    while initials < len(heavy) - 1 and heavy[initials].initials:
        initials += 1
    if initials:
        found.append(f"person begins with initials {min(2, initials)}")
    if initials < len(heavy) - 1 or not initials:
        found += _shape(words, heavy[initials:])
    found += _known(" ".join([w.text for w in words]).strip("\"“”'(),"), " short" if len(words) == 1 else "", known)
    if len(heavy) > initials + 1:
        found += _several(heavy[initials:], known)
    elif initials:
        letters = sum(c.isalpha() for w in heavy[:initials] for c in w.core)
        found += [f"person family name behind {min(letters, 3)} initials", f"person last {kind(heavy[-1])}"]
    else:
        found.append("person short is family" if heavy[0].core in known.lasts else "person short")
        if heavy[0].core in known.often and not (heavy[0].core in known.lasts or heavy[0].core in known.firsts):
            found.append("person short often")
    return found


def _known(spelled: str, short: str, known: Known) -> list[str]:
    found = []
    if spelled in known.names:
        found.append(f"person known{short}")
    if spelled in known.stars:
        found.append(f"person starred{short}")
    if not short and spelled in known.crew:
        found.append("person crew")
    return found


def _shape(words: Sequence[Token], heavy: Sequence[Token]) -> list[str]:
    first = heavy[0]
    full = len([w for w in heavy if not w.initials])
    number = [w for w in heavy if w.number]
    found = [f"person words {min(full, _MOST)}"]
    if full < len(heavy):
        found.append("person initials inside")
    if first.core in _HONOURS:
        found.append("person honour")
    found += _first(first.core, kind(first))
    if number:
        found.append("person digits")
    if words[0].particle:
        found.append("person particle first")
    return found


@lru_cache(maxsize=20_000)
def _first(core: str, kind: str) -> tuple[str, ...]:
    """List what a name's first word tells, wherever it stands."""
    known = word(core)
    return f"person first {kind}", f"person first given {level(known.given)}", f"person first lean {_lean(known.lean)}"


@lru_cache(maxsize=20_000)
def _last(core: str, kind: str) -> tuple[str, ...]:
    """List what a name's last word tells, wherever it stands."""
    known = word(core)
    return f"person last {kind}", f"person last family {level(known.family)}", f"person last lean {_lean(known.lean)}"


def _several(heavy: Sequence[Token], known: Known) -> list[str]:
    first, last = heavy[0], heavy[-1]
    found = [*_last(last.core, kind(last))]
    if last.core in known.lasts:
        found.append("person last known")
    if first.core in known.lasts and first.core not in known.firsts:
        found.append("person first is family")
    if len(heavy) == _TWO:
        found.append(f"person both {kind(first)} {kind(last)}")
        return found
    found.append(f"person front {kind(first)} {kind(heavy[1])}")
    if double(first.core, heavy[1].core):
        found.append("person double")
    return found + _middles(heavy)


def _middles(heavy: Sequence[Token]) -> list[str]:
    sex = word(heavy[0].core).sex
    found = []
    for middle in heavy[1:-1]:
        looked_up = word(middle.core)
        found += [f"person middle {kind(middle)}", f"person middle lean {_lean(looked_up.lean)}"]
        if looked_up.middle:
            found.append("person middle common")
        if sex and looked_up.sex:
            found.append("person middle same sex" if sex == looked_up.sex else "person middle other sex")
    return found


def character(words: Sequence[Token], known: Known) -> list[str]:
    """List the features of ``words``, which fill the whole gap between "as" and the next person, as a character."""
    found = [f"character words {min(len(words), _MOST)}", *_end("character", words, known)]
    text = " ".join([w.core for w in words])
    if text in known.played:
        found.append("character played")
    if text in known.names or text.removeprefix("The ").removeprefix("the ") in known.names:
        found.append("character known" if len(words) > 1 else "character known short")
    elif len(words) > 1:
        if words[0].core in known.names:
            found.append("character first known")
        if words[-1].core in known.names:
            found.append("character last known")
        if len(words) > _TWO and " ".join([w.core for w in words[:-1]]) in known.names:
            found.append("character known before the last")
    return found


def cut_name(words: Sequence[Token], known: Known) -> Iterator[str]:
    """Yield the features of a cut before the last of ``words``, of which the others are the character."""
    if words[-2].core == words[-1].core:
        yield "character ends as the person begins"
    if " ".join([w.core for w in words]) in known.names:
        yield "character goes on"


def description(words: Sequence[Token], known: Known) -> list[str]:
    """List the features of capitalised ``words`` that end a description, right before the next person: "of the Jets"."""
    found = [f"description words {min(len(words), _MOST)}", *_end("description", words, known)]
    if " ".join([w.core for w in words]) in known.names:
        found.append("description known")
    return found


def _lean(lean: float) -> int:
    """Give how much a word leans to given names, in few steps."""
    return max(-4, min(5, round(lean)))


def _end(what: str, words: Sequence[Token], known: Known) -> list[str]:
    last = words[-1]
    here = kind(last)
    if len(words) == 1:
        lone = f"{what} lone {here}"
        return [lone, f"{what} lone given {level(word(last.core).given)}"] if last.capital else [lone]
    before = words[-2]
    found = [f"{what} end {kind(before)} {here}"]
    if len(words) == _TWO:
        found.append(f"{what} both {kind(before)} {here}")
    found.append(f"{what} end {here}")
    if last.capital and here in _NAMES:
        found.append(f"{what} end lean {_lean(word(last.core).lean)}")
    if last.core in known.lasts and before.capital:
        found.append(f"{what} last is family")
    elif before.core in known.lasts:
        found.append(f"{what} family before last")
    return found


def site(text: str, start: int) -> tuple[str, str]:
    """Give the features of a place by what follows "as", from ``start`` on; every place has the first one."""
    following = text[start : start + 40].split(" ", 2)[0].lstrip("\"“‘'([") or "#"
    lower = following.lower()
    if lower.rstrip(".,;:") in _SELF:
        return "entry", "follows self"
    if lower in {"a", "an"}:
        return "entry", "follows article"
    if following == "the":
        return "entry", "follows the"
    if lower in _POINTING:
        return "entry", "follows pointing"
    return "entry", "follows capital" if following[:1].isupper() or not following[:1].isalpha() else "follows lower"


def gap(text: str, start: int, end: int, *, prose: bool) -> list[str]:
    """List the features of ``text[start:end]``, from a character to the next person; ``prose``: sentences begin there."""
    length = bisect_left(_GAPS, end - start)
    stop = text[max(start, end - 2) : end].strip()[-1:] in _STOPS
    found = [f"gap {length} {'stop' if stop else 'word'}"]
    if prose:
        found.append("gap prose")
    near = min(end, start + _GAPS[1])
    place = text.find(" as ", start, near)
    if place >= 0 and place + 4 <= cut(text, start, near):
        found.append("gap holds as")
    return found


def border(before: Token | None) -> str:
    """Name the feature of the lower-case or closing word ``before`` an entry."""
    if before is None:
        return "border start"
    if before.text.endswith(","):
        return "border comma"
    if before.text.endswith(("/", "&", "-", "–", "—")):
        return "border joined"
    if before.closes or not before.core:
        return "border stop"
    known = word(before.core)
    if known.inside:
        return "border inside"
    return "border verb" if before.core.endswith(("ed", "ing")) else "border word"
