"""Words before "film": which name the genre, and which nationality, language, format or studio."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.nationalities import ADJECTIVE, LANGUAGE, LANGUAGES
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

# Where the words that say what the film is come to an end.
_END: Final = re.compile(
    r"(?P<film>\b(?:films?|movies?|motion picture|picture)\b(?! noir| drama| musical| comedy| thriller| serial))|"
    r"[;:]|(?<![A-Z])\.|, (?!(?:\w|[-–])+(?: [\w-]+){0,3} (?:film|movie))|"
    r" \b(?:directed|written|produced|co-\w+|starring|about|based|by|that|which|who|with|set|from|in|of|adapted|released|made|"
    r"loosely|inspired|featuring|for|telling|chronicling|depicting|featured|nominated|edited|is|was|adaptation|version|remake|"
    r"shot|filmed|on|to|starred|as|where|when|it|distributed)\b"
)
# Words of format, of rank and of praise, and the studios that stand there.
_NO_GENRE: Final = re.compile(
    r"(?<![\w-])(?:(?:18|19|20)\d\ds?|black[- ]and[- ]white|colou?r|Technicolor|(?:Metro|Eastman|DeLuxe |"
    r"Ansco )[Cc]olou?r|CinemaScope|VistaVision|Cinerama|Panavision|Todd-AO|3-?D|IMAX|widescreen|digital|silent|sound|"
    r"part-talkie|talkie|talking|all-talking|[Pp]re-[Cc]ode|feature(?:-length)?|full-length|short|live-action|low-budget|"
    r"big-budget|award-winning|Academy Award-winning|[Oo]scar-winning|critically acclaimed|acclaimed|popular|successful|"
    r"hit|classic|debut|upcoming|original|theatrical|two-part|first|second|third|fourth|fifth|last|final|new|only|sole|"
    r"major|big|famous|controversial|influential|notable|great|ensemble|Hollywood|MGM|Metro-Goldwyn-Mayer|Paramount|RKO|"
    r"Warner Bros\.?|Universal|Columbia|Fox|Merchant Ivory|Disney|United Artists|Walt Disney(?:['’]s)?|language|"
    r"co-production|production|version|film(?= (?:drama|musical|comedy|thriller))|(?:film |screen )?adaptation|"
    r"made-for-TV|made-for-television|television|TV|the|a|an|entry|installment|all-star|best-selling|much-loved|loose|"
    r"modern)(?![\w-])"
)
# Capitalised words that are part of a genre's name; other capitals are names.
_CAPITALS: Final = re.compile(
    r"(?:Western|Southern|Gothic|Cold|War|World|II|I|Vietnam|Civil|Revisionist|Christmas|Bollywood|Shakespearean|Holocaust|"
    r"Drama|Comedy|Romance|Musical|Giallo|Spaghetti|Biblical|Film|Noir|Victorian|Edwardian|Nazi|Sci-Fi|Halloween)(?:\b|-)"
)
_SPLIT: Final = re.compile(r"(?:,| and|,? &|/)(?: |(?<=/))|\s+and\s+|/")
_WORD: Final = re.compile(r"\S+")


def words_of_kind(text: Span) -> Span:
    """Give the words with which ``text`` begins that say what kind of film it is, up to "film" or what follows."""
    end = _END.search(text.text)
    return text.part(0, end.start() if end else len(text)).strip()


def genres(kind: Span) -> Iterator[Mention]:
    """Yield the genres among the words that stand before "film".

    >>> from kg.documents import from_bytes
    >>> [g.name for g in genres(from_bytes(b"1951 American black-and-white crime/romantic drama", "x.txt").span)]
    ['crime', 'romantic drama']
    """
    text = kind.text
    taken = [match.span() for pattern in (_NO_GENRE, ADJECTIVE, LANGUAGE) for match in pattern.finditer(text)]
    start = 0
    for joint in [*_SPLIT.finditer(text), None]:
        piece = kind.part(start, joint.start() if joint else len(kind))
        start = joint.end() if joint else start
        words = [piece.group(match) for match in _WORD.finditer(piece.text)]
        kept = [w.strip(",–-()") for w in words if not _taken(w, kind, taken)]
        kept = [w for w in kept if len(w) and (w.text[0].islower() or _CAPITALS.match(w.text))]
        if kept and not all(w.text in {"and", "or"} for w in kept):
            yield _mention(kept)


def languages(kind: Span) -> Iterator[Mention]:
    """Yield the languages of "a French-language drama film"."""
    for match in LANGUAGE.finditer(kind.text):
        yield Mention.of(kind.group(match, "language"))


def _taken(word: Span, kind: Span, taken: list[tuple[int, int]]) -> bool:
    """Tell whether ``word`` is, up to its punctuation, a word of another kind."""
    bare = word.strip(",()")
    start, end = bare.start - kind.start, bare.end - kind.start
    covered = sum(max(0, min(end, right) - max(start, left)) for left, right in taken)
    joints = sum(bare.text.count(c) for c in "-–—/")
    return covered >= end - start - joints and covered > 0


def _mention(words: list[Span]) -> Mention:
    first, last = words[0], words[-1]
    whole = first.part(0, last.end - first.start)
    name = " ".join(w.text for w in words)
    if whole.text == name:
        return Mention.of(whole)
    return Mention(name, tuple(words))


def spoken(text: Span) -> Iterator[Mention]:
    """Yield the languages in which ``text`` says that a film is spoken or was made."""
    for match in (*_SPOKEN.finditer(text.text), *_DECIDED.finditer(text.text)):
        yield Mention.of(text.group(match, "language"))


# The same languages in lower case: a sentence without one of them tells of none.
TONGUES: Final = frozenset(language.lower() for language in LANGUAGES)
_ANY_LANGUAGE: Final = "|".join(sorted(LANGUAGES))
_SPOKEN: Final = re.compile(
    rf"\b(?:film|movie|dialogue)\b[^.;]{{0,40}}? (?:is|was) (?:spoken |shot |filmed |made |performed )?"
    rf"(?:(?:almost )?(?:entire|most|primari|complete)ly )?in (?:the )?(?P<language>{_ANY_LANGUAGE})(?: language)?"
    r"(?=[.,;]| and| with)"
)
# "insisted that the movie should be in French"
_DECIDED: Final = re.compile(
    r"\b(?:insist(?:ed|ing)|decided|deciding)\b[^.;]{0,60}? (?:film|movie|picture|it|dialogue) (?:should |would |must )?"
    rf"be (?:made |shot |filmed |spoken |performed )?in (?:the )?(?P<language>{_ANY_LANGUAGE})(?: language)?"
    r"(?=[.,;\"”]| and| with)"
)
