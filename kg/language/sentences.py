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
_END: Final = re.compile(r"[.!?][\"'”’)\]]*(?=\s)|[.!?][\"”]?(?=[A-Z][a-z])|\n+")
_WORD_BACKWARDS: Final = re.compile(r"[\w.]+")
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
    string, start = text.text, 0
    last = len(string.rstrip())
    for match in _END.finditer(string):
        end = match.end()
        if end > start and (match.group()[0] == "\n" or _ends(string, match.start(), end, last)):
            yield from _pieces(text, start, end)
            start = end
    yield from _pieces(text, start, len(string))


def _pieces(text: Span, start: int, end: int) -> Iterator[Span]:
    """Yield one sentence; in pieces where it is longer than any sentence."""
    while end - start > _LONGEST:
        cut = text.document.text.rfind(" ", text.start + start + 1, text.start + start + _LONGEST) - text.start
        cut = cut if cut > start else start + _LONGEST
        yield from _pieces(text, start, cut)
        start = cut
    sentence = text.part(start, end).strip()
    if len(sentence):
        yield sentence


def _ends(string: str, stop: int, end: int, last: int) -> bool:
    if end < last and not _OPENER.match(string, end):
        return False
    if string[stop] != ".":
        return True
    before = _WORD_BACKWARDS.match(string[max(0, stop - 24) : stop][::-1])
    word = before.group()[::-1] if before else ""
    if len(word) == 1 and word.isupper():
        return False  # an initial: "J. Todd Anderson"; the pronoun I never ends a sentence in practice
    if "." in word and len(word.replace(".", "")) <= _INITIALS and word[0].isupper():
        return False  # "U.S", "L.A"
    return word not in ABBREVIATIONS or (word in _OPEN and end < len(string) and string[stop + 1 : end].strip() != "")
