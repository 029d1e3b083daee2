"""What speaks for and against a cut in a cast list: the features of an actor's name, and of what stands before it.

Features are names; ``cast_weights`` says how much each counts.
"""

from __future__ import annotations

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


def person(words: Sequence[Token], known: Known) -> Iterator[str]:
    """Yield the features of ``words`` as an actor's full name."""
    heavy = [w for w in words if not (w.particle or w.suffix or w.nickname)]
    if not heavy or words[0].suffix or words[0].nickname or words[-1].particle:
        yield "person impossible"
        return
    initials = next((i for i, w in enumerate(heavy[:-1]) if not w.initials), len(heavy) - 1)
    if initials:
        yield f"person begins with initials {min(2, initials)}"
    if initials < len(heavy) - 1 or not initials:
        yield from _shape(words, heavy[initials:])
    yield from _known(" ".join(w.text for w in words).strip("\"“”'(),"), " short" if len(words) == 1 else "", known)
    if len(heavy) > initials + 1:
        yield from _several(heavy[initials:], known)
    elif initials:
        letters = sum(c.isalpha() for w in heavy[:initials] for c in w.core)
        yield f"person family name behind {min(letters, 3)} initials"
        yield f"person last {kind(heavy[-1])}"
    else:
        yield "person short is family" if heavy[0].core in known.lasts else "person short"
        if heavy[0].core in known.often and heavy[0].core not in known.lasts | known.firsts:
            yield "person short often"


def _known(spelled: str, short: str, known: Known) -> Iterator[str]:
    if spelled in known.names:
        yield f"person known{short}"
    if spelled in known.stars:
        yield f"person starred{short}"
    if not short and spelled in known.crew:
        yield "person crew"


def _shape(words: Sequence[Token], heavy: Sequence[Token]) -> Iterator[str]:
    full = sum(not w.initials for w in heavy)
    yield f"person words {min(full, _MOST)}"
    if full < len(heavy):
        yield "person initials inside"
    if heavy[0].core in _HONOURS:
        yield "person honour"
    yield f"person first {kind(heavy[0])}"
    looked_up = word(heavy[0].core)
    yield f"person first given {level(looked_up.given)}"
    yield f"person first lean {_lean(looked_up.lean)}"
    if any(c.isdigit() or c == "#" for w in heavy for c in w.text):
        yield "person digits"
    if words[0].particle:
        yield "person particle first"


def _several(heavy: Sequence[Token], known: Known) -> Iterator[str]:
    first, last = heavy[0], heavy[-1]
    yield f"person last {kind(last)}"
    looked_up = word(last.core)
    yield f"person last family {level(looked_up.family)}"
    yield f"person last lean {_lean(looked_up.lean)}"
    if last.core in known.lasts:
        yield "person last known"
    if first.core in known.lasts and first.core not in known.firsts:
        yield "person first is family"
    if len(heavy) == _TWO:
        yield f"person both {kind(first)} {kind(last)}"
        return
    yield f"person front {kind(first)} {kind(heavy[1])}"
    if double(first.core, heavy[1].core):
        yield "person double"
    yield from _middles(heavy)


def _middles(heavy: Sequence[Token]) -> Iterator[str]:
    sex = word(heavy[0].core).sex
    for middle in heavy[1:-1]:
        yield f"person middle {kind(middle)}"
        looked_up = word(middle.core)
        yield f"person middle lean {_lean(looked_up.lean)}"
        if looked_up.middle:
            yield "person middle common"
        if sex and looked_up.sex:
            yield "person middle same sex" if sex == looked_up.sex else "person middle other sex"


def character(words: Sequence[Token], known: Known) -> Iterator[str]:
    """Yield the features of ``words``, which fill the whole gap between "as" and the next person, as a character."""
    yield f"character words {min(len(words), _MOST)}"
    yield from _end("character", words, known)
    text = " ".join(w.core for w in words)
    if text in known.names or text.removeprefix("The ").removeprefix("the ") in known.names:
        yield "character known" if len(words) > 1 else "character known short"
    elif len(words) > 1:
        if words[0].core in known.names:
            yield "character first known"
        if words[-1].core in known.names:
            yield "character last known"
        if len(words) > _TWO and " ".join(w.core for w in words[:-1]) in known.names:
            yield "character known before the last"


def description(words: Sequence[Token], known: Known) -> Iterator[str]:
    """Yield the features of capitalised ``words`` that end a description, right before the next person: "of the Jets"."""
    yield f"description words {min(len(words), _MOST)}"
    yield from _end("description", words, known)
    if " ".join(w.core for w in words) in known.names:
        yield "description known"


def _lean(lean: float) -> int:
    """Give how much a word leans to given names, in few steps."""
    return max(-4, min(5, round(lean)))


def _end(what: str, words: Sequence[Token], known: Known) -> Iterator[str]:
    last = words[-1]
    here = kind(last)
    if len(words) == 1:
        yield f"{what} lone {here}"
        if last.capital:
            yield f"{what} lone given {level(word(last.core).given)}"
        return
    before = words[-2]
    yield f"{what} end {kind(before)} {here}"
    if len(words) == _TWO:
        yield f"{what} both {kind(before)} {here}"
    yield f"{what} end {here}"
    if last.capital and here in _NAMES:
        yield f"{what} end lean {_lean(word(last.core).lean)}"
    if last.core in known.lasts and before.capital:
        yield f"{what} last is family"
    elif before.core in known.lasts:
        yield f"{what} family before last"


def site(text: str, start: int) -> Iterator[str]:
    """Yield the features of a place by what follows "as", from ``start`` on; every place has the first one."""
    yield "entry"
    following = text[start : start + 40].split(" ", 2)
    lower = following[0].lower()
    if lower.rstrip(".,;:") in _SELF:
        yield "follows self"
    elif lower in {"a", "an"}:
        yield "follows article"
    elif following[0] == "the":
        yield "follows the"
    elif lower in _POINTING:
        yield "follows pointing"
    else:
        yield "follows capital" if following[0][:1].isupper() or not following[0][:1].isalpha() else "follows lower"


def gap(text: str, start: int, end: int, *, prose: bool) -> Iterator[str]:
    """Yield the features of ``text[start:end]``, from a character to the next person; ``prose``: sentences begin there."""
    length = sum(end - start > limit for limit in _GAPS)
    stop = text[max(start, end - 2) : end].strip()[-1:] in _STOPS
    yield f"gap {length} {'stop' if stop else 'word'}"
    if prose:
        yield "gap prose"
    if " as " in text[start : cut(text, start, min(end, start + _GAPS[1]))]:
        yield "gap holds as"


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
