"""Sentences of prose, also where line breaks and headings are lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

# A full stop after one of these ends no sentence.
ABBREVIATIONS: Final = frozenset(
    "Mr Mrs Ms Dr St Sts Lt Sgt Capt Cpt Col Cmdr Cdr Cpl Pvt Pfc Gen Maj Adm Prof Rev Fr Sen Rep Gov Hon Det Insp Supt Messrs "
    "Mme Mlle No Vol vol pp ed eds vs etc approx est c ca Inc Ltd Co Corp Bros Mt Ave Blvd Jan Feb Mar Apr Jun Jul Aug Sept Sep "
    "Oct Nov Dec i.e e.g".split()
)
# These may end a sentence or not: what follows decides.
_OPEN: Final = frozenset({"Jr", "Sr", "Inc", "Ltd", "Co", "Corp", "Bros", "etc"})
_END: Final = re.compile(r"[.!?][\"'”’)\]]*(?=\s)|[.!?][\"”]?(?=[A-Z][a-z])|\n+")
_WORD_BEFORE: Final = re.compile(r"[\w.]+$")
_OPENER: Final = re.compile(r"[\s\"'“‘(\[]*([A-ZÀ-ÖØ-ÞĀ-Ž0-9¡¿$£€])")


def sentences(text: Span) -> Iterator[Span]:
    """Yield the sentences of ``text`` in order, without the white space between them.

    A full stop ends a sentence where the next one can begin, and not after an abbreviation or an initial. A break inside a
    quotation does not end the sentence that quotes, unless the quotation runs on for longer than a paragraph.
    """
    string, start = text.text, 0
    for match in _END.finditer(string):
        end = match.end()
        if end <= start or (match.group()[0] != "\n" and not _ends(string, match.start(), end)):
            continue
        if string[start:end].strip():
            yield text.part(start, end).strip()
        start = end
    if string[start:].strip():
        yield text.part(start, len(string)).strip()


def _ends(string: str, stop: int, end: int) -> bool:
    opener = _OPENER.match(string, end)
    if not opener and end < len(string.rstrip()):
        return False
    if string[stop] != ".":
        return True
    before = _WORD_BEFORE.search(string, max(0, stop - 24), stop)
    word = before.group() if before else ""
    if len(word) == 1 and word.isupper():
        return False  # an initial: "J. Todd Anderson"; the pronoun I never ends a sentence in practice
    if "." in word and len(word.replace(".", "")) <= 3 and word[0].isupper():
        return False  # "U.S", "L.A"
    return word not in ABBREVIATIONS or (word in _OPEN and end < len(string) and string[stop + 1 : end].strip() != "")
