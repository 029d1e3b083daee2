"""Where prose begins behind the last entry of a flattened cast list: "Lou Rawls as Concerned Cabbie Mike Figgis based ..."."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.cast_features import character
from kg.language.cast_kinds import kind
from kg.language.cast_tokens import tokens
from kg.language.cast_trim import cut
from kg.language.cast_weights import score
from kg.language.cast_words import word
from kg.language.names import OPENERS, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.language.cast_known import Known
    from kg.language.cast_tokens import Token

_WHO_MAKES_FILMS: Final = """
    Director Directors Producer Producers Screenwriter Screenwriters Writer Writers Writer-director Composer
    Cinematographer Editor Critic Critics Author Novelist Playwright Filmmaker Veteran Actor Actress Actors
    Executive Co-writer Studio Paramount Universal Metro-Goldwyn-Mayer MGM Warner Columbia RKO Disney Miramax
"""
_NEVER_IN_A_CHARACTER: Final = """
    While Although After Before During When Whenever Because Since Despite Though Until Upon However Meanwhile Initially
    Originally Eventually Additionally According Based Following Unlike Whereas Among Many Most Several Some Both This These
    Those On In As By For From At It There Then Thus Also They We He Their Its Shortly Later
"""
_STARTERS: Final = frozenset(_NEVER_IN_A_CHARACTER.split())
_CREW: Final = frozenset(_WHO_MAKES_FILMS.split())
_REACH: Final = 150  # characters in which a character ends, if anywhere
_SUBJECT: Final = 8  # words that a sentence's subject has at most
_MANY: Final = 6
_NAME_BEHIND: Final = 3  # words of a character that may end with a person's name
_GIVEN: Final = frozenset("Gg")
_FAMILY: Final = frozenset("FUB")
_FINITE_VERBS: Final = """
    was were is are had has have would could will began begins wrote said says told felt made makes took got gave
    saw went came found won shot met chose did does became thought spoke read holds gives marks takes plays stars
    grew ran put left cast spent sold bought opens follows tells features contains includes receives concerns deals
    remains appears lost brought led kept knew sought sent wins uses sees can may might must
"""
_VERBS: Final = frozenset(_FINITE_VERBS.split())
_VERB: Final = rf"(?:{'|'.join(sorted(_VERBS))}|[a-z]{{2,}}ed)"
_ADVERB: Final = re.compile(r"first|originally|also|later|then|[a-z]{3,}ly")
_PARTICIPLE: Final = re.compile(r"[A-Z][a-z]+(?:ed|ing)")
_BRACKET: Final = re.compile(r"\s*[(\[][^()\[\]]{0,200}[)\]]")
_ENUMERATION: Final = re.compile(rf"[{UPPER}][\w.'’-]* [{UPPER}][^,;()]{{1,40}}(?:, [{UPPER}][^,;()]{{2,40}}){{2}}(?:,| and )")
_SENTENCE: Final = re.compile(r"[.!?](?<=[\w)\"”]{2}.)(?= [A-Z]|$)")
_APPOSITION: Final = re.compile(rf",[^,]{{3,150}}, {_VERB} ")
# What stands behind a verb that says what somebody did, and behind no participle: "Girl seen by Tom" is a character.
_OBJECTS: Final = frozenset({"a", "an", "the", "it", "its", "his", "her", "their", "him", "them", "that", "this"})
_SHORTEST_PAST: Final = 3  # letters that a verb's past has more than
_FAR: Final = 300  # characters of a sentence that are looked at
_FEW: Final = 0.1  # share of the entries
_STOP: Final = re.compile(r"[.!?][\"”)]?(?= |\Z)")


class Style(NamedTuple):
    """What an entry's list is like: its actors' names, and whether its characters are described."""

    actors: frozenset[str] = frozenset()
    described: str = ""  # "plain", "described", or empty where unknown

    @classmethod
    def of(cls, text: str, entries: Sequence[tuple[int, int, int]]) -> Style:
        """Describe the list of ``entries``: where each one begins, where its actor ends, and where its character begins."""
        marks = 0
        for (_, _, start), (end, _, _) in itertools.pairwise(entries):
            stop = cut(text, start, end)
            marks += stop < end - 1 and text[stop] != " "
        plain = marks <= len(entries) * _FEW
        names = frozenset(text[start:end] for start, end, _ in entries)
        return cls(names, "plain" if plain else "described")


_UNKNOWN: Final = Style()


def tail(text: str, start: int, end: int, known: Known, style: Style = _UNKNOWN) -> tuple[int, int]:
    """Give where the character that begins at ``start`` ends, and where the entry does; prose may follow before ``end``."""
    head = cut(text, start, min(end, start + _REACH))
    best, stop = 0.0, head
    for place, features in openings(text, start, end, known, style):
        value = score(features)
        if place is None:
            best = value
        elif value > best:
            best, stop = value, place
    return (stop, stop) if stop < head else (head, _description_end(text, head, end))


def prose_start(text: str, start: int, known: Known) -> int:
    """Give where prose begins after the character at ``start`` without a mark between; the text's end where none does."""
    stop = tail(text, start, len(text), known)[0]
    return stop if stop < cut(text, start, min(len(text), start + _REACH)) else len(text)


def openings(text: str, start: int, end: int, known: Known, style: Style = _UNKNOWN) -> Iterator[tuple[int | None, list[str]]]:
    """Yield where the character at ``start`` may end because prose begins, with the features of that.

    The first one, without a place, is that no prose begins before the mark that ends the character; where it is the only
    one, there is nothing to decide, and none is yielded.
    """
    end = min(end, start + _REACH)
    head = cut(text, start, end)
    near = text.find(" ", head, end) if head < end else -1
    words = tokens(text, start, near if near >= 0 else end)
    inside = len([w for w in words if w.start < head])
    places = [k for k in range(1, inside) if (words[k].capital or words[k].text[0].isdigit()) and not words[k - 1].closes]
    if not places:
        return
    words += tokens(text, near, end) if near >= 0 else []
    known = replace(known, lasts=known.families)
    yield None, [*_character(words[:inside], known), *_whole(text, head, end, style)]
    title = start + at if known.title and (at := text[start:end].lower().find(known.title)) >= 0 else -1
    for k in places:
        features = [*_character(words[:k], known), *_prose(words, k, known), *_sentence(text, words, k, inside, style)]
        yield words[k - 1].end, [*features, "prose title"] if title == words[k].start else features


def _whole(text: str, head: int, end: int, style: Style) -> Iterator[str]:
    yield "whole"
    mark = text[head : head + 2].strip()[:1] if head < end else "unmarked"
    yield f"whole {mark}"
    if style.described:
        yield f"whole {mark} in {style.described}"


def _sentence(text: str, words: Sequence[Token], k: int, inside: int, style: Style) -> Iterator[str]:
    """Yield the features of the sentence that ``words[k]`` would begin; ``words[inside]`` stands behind the first mark."""
    last = _subject_end(words, k)
    spelled = " ".join(w.core for w in words[k : last + 1]).removesuffix("'s").removesuffix("’s")
    if last > k and spelled in style.actors:
        yield "prose by actor"
    place = words[last].end
    mark = text[place - 1] if not words[last].text[-1].isalnum() else text[place : place + 2].strip()[:1]
    if last + 1 >= inside and not mark.isalnum():
        yield f"prose up to {mark}"
        if style.described:
            yield f"prose up to {mark} in {style.described}"
    if _ENUMERATION.match(text, words[k].start):
        yield "prose enumeration"
    stop = _SENTENCE.search(text, place, place + _FAR)
    sentence = text[place : stop.start() if stop else place + _FAR]
    between = sentence.split(" ")[1:-1]
    yield "prose lacks verb" if _VERBS.isdisjoint(between) and not any(map(_past, between)) else "prose has verb"
    if mark == "," and _APPOSITION.match(sentence if sentence[:1] == "," else f",{sentence}"):
        yield "prose verb behind apposition"


def _character(words: Sequence[Token], known: Known) -> Iterator[str]:
    """Yield the features of ``words`` as all of a character."""
    yield from character(words, known)
    yield f"tail words {min(len(words), _MANY)}"
    if len(words) >= _NAME_BEHIND:
        yield f"tail end {' '.join(kind(w) for w in words[-3:])}"
        if kind(words[-2]) in _GIVEN and kind(words[-1]) in _FAMILY:
            yield f"tail name behind {kind(words[-3])}"
    behind = [w.core for w in words[1:]]
    yield f"tail verbs {min(2, len([core for core in behind if core in _VERBS]))}"
    yield f"tail openers {min(2, len([w for w in words[1:] if w.capital and w.core in OPENERS]))}"
    if any(map(_past, behind)):
        yield "tail past"
        if any(words[i].capital and _past(behind[i]) and behind[i + 1] in _OBJECTS for i in range(1, len(behind) - 1)):
            yield "tail clause"
    if not _STARTERS.isdisjoint(behind):
        yield "tail starter"
    if len(words) > 1 and words[-1].core in _CREW:
        yield "tail crew"


def _prose(words: Sequence[Token], k: int, known: Known) -> Iterator[str]:
    """Yield the features of ``words[k:]`` as the beginning of a sentence."""
    yield f"prose {kind(words[k])}"
    if not words[k - 1].capital:
        yield "prose after lower"
    last = _subject_end(words, k)
    if words[k - 1].capital and " ".join(w.core for w in words[k - 1 : last + 1]) in known.names:
        yield "prose splits known"
    yield from _first_word(words[k], words[k + 1] if k + 1 < len(words) else None)
    yield from _subject(words[k : last + 1], known)
    yield f"prose verb {_predicate(words, last)}"
    if words[last].text.endswith(",") and last + 1 < len(words):
        yield f"prose apposition {kind(words[last + 1])}"


def _past(core: str) -> bool:
    """Tell whether a word is one like "played"."""
    return core[-2:] == "ed" and core.isascii() and core.islower() and core.isalpha() and len(core) > _SHORTEST_PAST


def _subject_end(words: Sequence[Token], k: int) -> int:
    """Give the index of the last of the capitalised words that ``words[k]`` begins."""
    last = k
    while last + 1 < len(words) and not words[last].closes and (words[last + 1].capital or words[last + 1].particle):
        last += 1
    return last


def _first_word(first: Token, following: Token | None) -> Iterator[str]:
    looked_up = word(first.core)
    lower = following is not None and not following.capital
    if first.core in _CREW and following is not None and following.capital:
        yield "prose crew"
    if looked_up.heading:
        yield "prose heading"
    if first.core in _STARTERS:
        yield "prose starter"
    if looked_up.opener:
        yield "prose opener article" if first.core in {"The", "A", "An"} else "prose opener"
        if lower:
            yield "prose opener lower"
    if lower and _PARTICIPLE.fullmatch(first.core):
        yield "prose participle"


def _subject(words: Sequence[Token], known: Known) -> Iterator[str]:
    """Yield the features of the capitalised ``words`` that a sentence begins with."""
    yield f"prose subject {min(len(words) - 1, 3)}"
    spelled = " ".join(w.core for w in (words[1:] if len(words) > 1 and words[0].core in _CREW else words))
    name = spelled.removesuffix("'s").removesuffix("’s")
    if spelled in known.names or name in known.names:
        yield "prose known" if len(words) > 1 else "prose known short"
    if name in known.crew:
        yield "prose by crew"
    if name in known.stars:
        yield "prose by star"
    if name in known.often:
        yield "prose known often"
    if len(words) == 1 and name in known.lasts:
        yield "prose known last"


def _predicate(words: Sequence[Token], last: int) -> str:
    """Name what follows the capitalised ``words[: last + 1]``: a verb at once, one later in the sentence, or none."""
    after = words[last + 1].core if last + 1 < len(words) and not words[last].closes else ""
    if after in _VERBS:
        return "next"
    if _past(after):
        return "past"
    if _ADVERB.fullmatch(after):
        return "adverb"
    for later in words[last + 1 : last + _SUBJECT]:
        if later.core == "who" and later is not words[last + 1]:
            return "who"
        if later.core in _VERBS:
            return "later"
        if later.closes:
            break
    return "none"


def _description_end(text: str, start: int, end: int) -> int:
    """Give the end of the sentence in which a description at ``start`` runs, or of the bracket."""
    bracket = _BRACKET.match(text, start, end)
    if bracket:
        return bracket.end()
    stop = _STOP.search(text, start, min(end, start + 600))
    return stop.end() if stop else start
