"""The kind of word that stands at a place of a cast list, as a letter in the names of features."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from kg.language.cast_tokens import form
from kg.language.cast_words import word

if TYPE_CHECKING:
    from kg.language.cast_tokens import Form, Token
    from kg.language.cast_words import Word

_QUALIFYING: Final = """
    young old little big older younger teenage fat another first second
"""
QUALIFIED: Final = frozenset(_QUALIFYING.split())
_SURNAME_PREFIXES: Final = """
    De Del Della Di Du La Le Van Von Vander Dos Das Da Lo San Santa Saint
"""
_PREFIXES: Final = frozenset(_SURNAME_PREFIXES.split())
_OFTEN: Final = 0.1  # per cent
_LEVELS: Final = (0.0, 0.005, 0.05, 0.3)  # per cent
# How much a word leans to given names: hardly ever a family name, mostly a given name, either of them.
_LEANS: Final = ((3.0, "G"), (1.5, "g"), (-0.7, "B"))
_QUOTES: Final = frozenset({'"', "”"})


def level(frequency: float) -> int:
    """Give how common a name is, from 0 (unknown) to 4."""
    return sum(frequency > limit for limit in _LEVELS)


def kind(token: Token) -> str:
    """Name the kind of word that ``token`` is.

    G, g, B, F: a name, from given to family; U another capitalised word; T a title ("T." abbreviated), R a rank; N a part;
    O a word that begins sentences; P a possessive; I, A initials with and without stop; V the first word of a family name;
    Q the end of a quotation; q young, old; k kin; n a noun for a part; p a particle; o a function word; # a number; S a sign;
    l others.
    """
    if not token.kind:
        token.kind = _kind(token.text)
    return token.kind


@lru_cache(maxsize=20_000)
def _kind(text: str) -> str:
    what = form(text)
    if text[-1] in _QUOTES and not what.closes:
        return "Q"
    return _capital_kind(what) if what.capital or what.initials else _lower_kind(what)


def _capital_kind(token: Form) -> str:
    if token.initials:
        return "I" if "." in token.core else "A"
    if token.core in _PREFIXES:
        return "V"
    if token.core.lower() in QUALIFIED:
        return "q"
    return _named(token, word(token.core))


def _named(token: Form, known: Word) -> str:
    if known.title and known.given < _OFTEN:  # "Earl" and "Dean" are names as well
        return "T." if token.core.endswith(".") else "R" if known.part else "T"
    if known.opener or known.inside:
        return "O"
    if known.part and not known.given and not known.family:
        return "N"
    if known.given or known.family:
        return next((letter for least, letter in _LEANS if known.lean > least), "F")
    return "P" if token.core.endswith(("'s", "’s", "s'", "s’")) else "U"


def _lower_kind(token: Form) -> str:
    if token.core in QUALIFIED or token.core.endswith("-old"):
        return "q"
    if any(c.isdigit() for c in token.core):
        return "#"
    if not token.core:
        return "S"
    known = word(token.core)
    tests = (("p", token.particle), ("k", known.kin), ("n", known.part), ("o", known.inside), ("n", known.title))
    return next((letter for letter, holds in tests if holds), "l")
