"""Sentences of prose, also where line breaks and headings are lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

# A full stop after one of these ends no sentence.
_ABBREVIATIONS: Final = """
Mr Mrs Ms Dr St Sts Lt Sgt Capt Cpt Col Cmdr Cdr Cpl Pvt Pfc Gen Maj Adm Prof Rev Fr Sen Rep Gov Hon Det Insp Supt
Messrs Mme Mlle No Vol vol pp ed eds vs etc approx est c ca Inc Ltd Co Corp Bros Mt Ave Blvd Jan Feb Mar Apr Jun Jul
Aug Sept Sep Oct Nov Dec i.e e.g
"""
ABBREVIATIONS: Final = frozenset(_ABBREVIATIONS.split())
# These may end a sentence or not: what follows decides.
_OPEN: Final = frozenset({"Jr", "Sr", "Inc", "Ltd", "Co", "Corp", "Bros", "etc"})
# Names in which an exclamation mark stands, with a capital behind it ("Shout! Factory").
_EXCLAIMED: Final = ("Shout!", "Yahoo!")
# One set of signs comes first, which is found fast. Lines without a word are passed over.
_END: Final = re.compile(r"[.!?\n](?:(?<=\n)(?:[^\w\n]*\n)*|(?<!\n)(?:[\"'”’)\]]*(?=\s)|[\"”]?(?=[A-Z][a-z])))")
_WORD_BEFORE: Final = re.compile(r"[\w.]*\Z")
_CAPITALS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_OPENER: Final = re.compile(r"[\s\"'“‘(\[]*([A-ZÀ-ÖØ-ÞĀ-Ž0-9¡¿$£€])")

SHORTEST: Final = 8  # characters of a sentence that can state something: "He died."
# No sentence is longer; what seems to be is a list or no prose at all, and is cut between two words.
_LONGEST: Final = 10_000
# An abbreviation in capitals has at most so many letters: "U.S", "L.A", "F.R.D".
_INITIALS: Final = 3


def sentences(text: Span) -> Iterator[Span]:
    """Yield the sentences of ``text`` in order, without the white space between them.

    A full stop ends a sentence where the next one can begin, and not after an abbreviation or an initial. Sentences inside
    a quotation are sentences of their own.
    """
    string = text.text
    for start, end in _pieces(string):
        if bare := string[start:end].strip():
            left = string.index(bare[0], start)
            yield text.part(left, left + len(bare))


def _pieces(string: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where sentences reach, white space included; in parts where one is longer than any sentence."""
    start, last = 0, len(string.rstrip())
    for match in _END.finditer(string):
        stop, end = match.span()
        line = string[stop] == "\n"
        if line or _ends(string, stop, end, last):
            piece = start, stop if line else end
            yield from (piece,) if end - start <= _LONGEST else _cut(string, *piece)
            start = end
    yield from _cut(string, start, len(string))


def _cut(string: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence between two words."""
    while end - start > _LONGEST:
        cut = string.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _ends(string: str, stop: int, end: int, last: int) -> bool:
    if end < last and string[end + 1 : end + 2] not in _CAPITALS and not _OPENER.match(string, end):
        return False
    if string[stop] != ".":
        return not string.endswith(_EXCLAIMED, 0, stop + 1)
    word = string[max(0, stop - 24) : stop]
    word = word[word.rfind(" ") + 1 :]
    if not word.isalpha():
        before = _WORD_BEFORE.search(word)
        word = before.group() if before else ""
    if len(word) == 1 and word.isupper():
        return False  # an initial: "J. Todd Anderson"; the pronoun I never ends a sentence in practice
    if "." in word and len(word.replace(".", "")) <= _INITIALS and word[0].isupper():
        return False  # "U.S", "L.A"
    return word not in ABBREVIATIONS or (word in _OPEN and end < len(string) and string[stop + 1 : end].strip() != "")
