"""What speaks for and against a cut in a cast list: the features of an actor's name, and of what stands before it.

Features are names; ``cast_weights`` says how much each counts.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.cast_words import double, word
from kg.language.names import OPENERS, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.language.cast_tokens import Token

_MENTION: Final = re.compile(
    rf"(?<![\w'’])(?:(?:[{UPPER}]\.){{1,3}} )?[{UPPER}][\w'’-]*"
    rf"(?:(?: (?:de|da|di|del|della|van|von|von der|y|du|des|le|la))? (?:[{UPPER}]\.(?:[{UPPER}]\.)?|[{UPPER}][\w'’-]*)){{0,6}}"
)
_POINTING: Final = frozenset("his her their its he she they it well part one is are was such one both".split())
_GAPS: Final = (60, 150, 400, 1000, 3000)
_TITLE: Final = re.compile(r"[^\n(]{1,100}?(?= (?:\(|is |was |are ))")
_PREFIXES: Final = frozenset("De Del Della Di Du La Le Van Von Vander Dos Das Da Lo San Santa Saint".split())
_STOPS: Final = frozenset(".!?)]\"”:")
_MOST: Final = 5  # words that are told apart in a count
_GIVEN_NAME: Final = 3.0  # lean of words that are given names, and hardly family names
_MOSTLY_GIVEN: Final = 1.5
_FAMILY_NAME: Final = -0.7
_OFTEN: Final = 0.1
_LEVELS: Final = (0.0, 0.005, 0.05, 0.3)
_MANY: Final = 4
_HONOURS: Final = frozenset({"Sir", "Dame", "Lord", "Lady", "Madame"})
_SELF: Final = frozenset({"himself", "herself", "themselves", "self"})
_QUALIFIED: Final = frozenset({"young", "old", "little", "big", "older", "younger", "teenage", "fat", "another", "first", "second"})


class Known(NamedTuple):
    """What a document names outside its cast lists: whole names, and the first and last words of those with several words."""

    names: frozenset[str]
    firsts: frozenset[str]
    lasts: frozenset[str]
    often: frozenset[str]  # names that stand alone in many places
    title: str  # what the document begins with: the film


def mentions(text: str) -> Known:
    """Collect the runs of capitalised words of ``text``: what stands there whole, and not only as part of a longer run."""
    found: Counter[tuple[str, ...]] = Counter()
    for phrase, count in Counter(_MENTION.findall(text)).items():
        words = phrase.removesuffix("'s").removesuffix("’s").split(" ")
        while words and words[0] in OPENERS:
            words = words[1:]
        if words:
            found[tuple(words)] += count
    several = [words for words in found if 1 < len(words) < _MOST]
    return Known(
        frozenset(" ".join(words) for words in found),
        frozenset(words[0] for words in several),
        frozenset(words[-1] for words in several),
        frozenset(" ".join(words) for words, count in found.items() if count >= _MANY),
        title.group().lower() if (title := _TITLE.match(text)) else "",
    )


def kind(token: Token) -> str:
    """Name the kind of word that ``token`` is, for features of its place."""
    if token.text[-1] in "\"”" and not token.closes:
        return "Q"
    if token.initials:
        return "I" if "." in token.core else "A"
    if not token.capital:
        return _lower_kind(token)
    if token.core in _PREFIXES:
        return "V"
    if token.core.lower() in _QUALIFIED:
        return "q"
    known = word(token.core)
    if known.title and known.given < _OFTEN:  # "Earl" and "Dean" are names as well
        return "T."[: 1 + token.core.endswith(".")]
    if known.opener or known.inside:
        return "O"
    if known.part and not known.given and not known.family:
        return "N"
    if known.given or known.family:
        lean = known.lean
        return "G" if lean > _GIVEN_NAME else "g" if lean > _MOSTLY_GIVEN else "B" if lean > _FAMILY_NAME else "F"
    return "P" if token.core.endswith(("'s", "’s", "s'", "s’")) else "U"


def _level(frequency: float) -> int:
    return sum(frequency > limit for limit in _LEVELS)


def _lower_kind(token: Token) -> str:
    if token.core in _QUALIFIED or token.core.endswith("-old"):
        return "q"
    if any(c.isdigit() for c in token.text):
        return "#"
    if token.nickname:
        return "Q"
    if not token.core:
        return "S"
    known = word(token.core)
    if token.particle:
        return "p"
    if known.kin:
        return "k"
    return "o" if known.inside else "n" if known.part or known.title else "l"


def person(words: Sequence[Token], known: Known) -> Iterator[str]:
    """Yield the features of ``words`` as an actor's full name."""
    heavy = [w for w in words if not (w.particle or w.suffix or w.nickname)]
    if not heavy or words[0].suffix or words[0].nickname or words[-1].particle:
        yield "person impossible"
        return
    full = [w for w in heavy if not w.initials]
    initials = 0
    while initials < len(heavy) - 1 and heavy[initials].initials:
        initials += 1
    if initials:
        yield f"person begins with initials {min(2, initials)}"
        heavy = heavy[initials:]
    full = [w for w in heavy if not w.initials]
    yield f"person words {min(len(full), _MOST)}"
    if len(full) < len(heavy):
        yield "person initials inside"
    if heavy[0].core in _HONOURS:
        yield "person honour"
    yield f"person first {kind(heavy[0])}"
    yield f"person first given {_level(word(heavy[0].core).given)}"
    if any(c.isdigit() or c == "#" for w in heavy for c in w.text):
        yield "person digits"
    if words[0].particle:
        yield "person particle first"
    name = " ".join(w.text for w in words).strip("\"“”'(),")
    if name in known.names:
        yield "person known" if len(words) > 1 else "person known short"
    if len(heavy) == 1 and initials:
        yield "person initials and family name"
        return
    if len(heavy) == 1:
        yield "person short is family" if heavy[0].core in known.lasts else "person short"
        return
    yield from _several(heavy, known)


def _several(heavy: Sequence[Token], known: Known) -> Iterator[str]:
    last = heavy[-1]
    yield f"person last {kind(last)}"
    yield f"person last family {_level(word(last.core).family)}"
    if last.core in known.lasts:
        yield "person last known"
    if heavy[0].core in known.lasts and heavy[0].core not in known.firsts:
        yield "person first is family"
    yield f"person front {kind(heavy[0])} {kind(heavy[1])}" if len(heavy) > 2 else f"person both {kind(heavy[0])} {kind(last)}"  # noqa: PLR2004
    if len(heavy) > 2 and double(heavy[0].core, heavy[1].core):  # noqa: PLR2004
        yield "person double"
    sex = word(heavy[0].core).sex
    for middle in heavy[1:-1]:
        yield f"person middle {kind(middle)}"
        other = word(middle.core).sex
        if word(middle.core).middle:
            yield "person middle common"
        if sex and other:
            yield "person middle same sex" if sex == other else "person middle other sex"


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
        if len(words) > 2 and " ".join(w.core for w in words[:-1]) in known.names:  # noqa: PLR2004
            yield "character known before the last"


def description(words: Sequence[Token], known: Known) -> Iterator[str]:
    """Yield the features of capitalised ``words`` that end a description, right before the next person: "of the Jets"."""
    yield f"description words {min(len(words), _MOST)}"
    yield from _end("description", words, known)
    if " ".join(w.core for w in words) in known.names:
        yield "description known"


def _end(what: str, words: Sequence[Token], known: Known) -> Iterator[str]:
    last = words[-1]
    here = kind(last)
    if len(words) == 1:
        yield f"{what} lone {here}"
        if last.capital:
            yield f"{what} lone given {_level(word(last.core).given)}"
        return
    before = words[-2]
    yield f"{what} end {kind(before)} {here}"
    if len(words) == 2:  # noqa: PLR2004
        yield f"{what} both {kind(before)} {here}"
    yield f"{what} end {here}"
    if last.core in known.lasts and before.capital:
        yield f"{what} last is family"


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
    """Yield the features of ``text[start:end]``, from one entry's character to the next person; ``prose``: sentences begin there."""
    length = sum(end - start > limit for limit in _GAPS)
    stop = text[max(start, end - 2) : end].strip()[-1:] in _STOPS
    yield f"gap {length} {'stop' if stop else 'word'}"
    if prose:
        yield "gap prose"


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
