"""What a proper name looks like: capitals, particles, initials, nicknames, suffixes."""

from __future__ import annotations

import re
import unicodedata
from typing import Final


def _letters(category: str) -> str:
    """Give the letters of ``category`` in the Latin, Greek and Cyrillic blocks, as they stand in a character class."""
    return "".join(chr(c) for c in range(0x41, 0x530) if unicodedata.category(chr(c)) == category)


UPPER: Final = _letters("Lu")
# A letter that is no lower-case one of Western Europe: compiled in a tenth of the time, for patterns tried at few places.
CAPITAL: Final = r"[^\W\d_a-zß-öø-ÿ]"

# Lower-case words inside names of people: "Ludwig van Beethoven", "Robert De Niro" needs none.
_PARTICLES: Final = """
    de da das do dos di del della delle degli dei der den des du la le les van von zu zur zum ten ter bin ibn bint
    al el ap ab ferch y e af av
"""
PARTICLES: Final = frozenset(_PARTICLES.split())
_ELIDED: Final = frozenset({"d'", "d’", "l'", "l’"})
SUFFIXES: Final = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "Esq.", "M.D."})
# Capitalised words that begin sentences, and so look like a name's first word.
_OPENERS: Final = """
    A About According Actor Actress Additionally After All Also Although Among An And Another Any As At Author Based
    Because Before Being Both But By Can Cinematographer Columnist Composer Critic Critics Despite Directed Director Due
    During Each Editor Either Even Eventually Every Film Finally First Following For From Further Given Had Has
    Having He Her Here Hers Him His How However I If In Including Indeed Initially Inspired Instead Into Is It Its
    Just Last Later Like Many Meanwhile More Most Much Neither Next No Nor Not Notable Novelist Now Of On Once One
    Only Or Originally Other Others Our Out Over Perhaps Playwright Previously Produced Producer Reviewer Reviewers Screenwriter
    Several She Shortly Since So Some Soon Starring Still Such Than That The Their Them Then There Therefore These
    They This Those Though Three Through Throughout Thus To Together Two Under Unlike Until Upon Was We Were What
    When Whereas Whether Which While Who Whose Why With Within Without Writing Written Yet You Your
"""
OPENERS: Final = frozenset(_OPENERS.split())

# What follows the first capital: of initials, or of a word.
_REST: Final = rf"(?:\.(?:[{UPPER}]\.){{0,3}}(?:-[{UPPER}]\.)?|\w*(?:['’‑–-]\w+)*(?:['’](?!s\b))?)"
_TOKEN: Final = rf"[{UPPER}]{_REST}"
_PARTICLE: Final = "(?:" + "|".join(sorted(PARTICLES)) + ")"
_NICKNAME: Final = '["“(][^"”()\x00-\x1f]{1,24}["”)]'
# At most seven words, so that a run of capitals costs no more than its length. The capital comes first, and what must not
# stand before it second: the search for a letter of a set is fast.
NAME: Final = re.compile(
    rf"[{UPPER}](?<![\w'’].){_REST}(?:[ ](?:{_PARTICLE}[ '’]|[dl]['’]){{0,3}}{_TOKEN}|[ ]{_NICKNAME}(?=[ ][{UPPER}])|"
    r",?[ ](?:[JS]r\.?|I{2,3}|IV)(?!\w)){0,6}"
)


def looks_like_person(name: str) -> bool:
    """Tell whether ``name`` has the shape of a person's full name: two to six words, none of them a sentence opener.

    >>> looks_like_person("R. Lee Ermey"), looks_like_person("While Sera"), looks_like_person("Sting")
    (True, False, False)
    """
    words = name.split()
    if not 2 <= len(words) <= 6 or words[0] in OPENERS:  # noqa: PLR2004  words of a name
        return False
    for word in words:
        if not (word[0].isupper() or word[0] in '"“(' or word.lower() in PARTICLES or word[:2] in _ELIDED):
            return False
        if not word.isalpha() and any(c.isdigit() for c in word):
            return False
    return True


def surname(name: str) -> str:
    """Give the part of a full name that stands for it later: the last word with its particles, without suffix.

    >>> surname("Robert Downey, Jr."), surname("Max von Sydow"), surname("Sting")
    ('Downey', 'von Sydow', 'Sting')
    """
    words = [w.rstrip(",") for w in name.split()] if "," in name else name.split()
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return " ".join(words[start:])
