"""Documents that somebody wrote to stop us: what a text costs grows with its length, never with its square, nor steeply.

Machines differ, so the time for a text is compared with that for a quarter of it on the same machine. ``KG_HOSTILE`` is the
length of the longer text in characters; 1000000 is what a release should be tried with.
"""

from __future__ import annotations

import os
import time
from typing import Final

import pytest

from kg import mappers
from kg.documents import from_bytes

LENGTH: Final = int(os.environ.get("KG_HOSTILE", "400000"))
# Four times the text may take this many times the time; a cost that grows with the square takes sixteen times.
GROWTH: Final = 7
LEAST: Final = 0.1  # seconds; shorter times are noise
DEARER: Final = 10  # times what as much ordinary prose takes; a pattern that is tried again at every character takes hundreds
TRIES: Final = 3  # a machine that does other things too may spoil one measurement

ARTICLE: Final = "Long Way is a 1995 American drama film directed by Rita Holm. {}"
PAGE: Final = """\
Long Way
"Every road ends."
Stream Now
Streaming availability last verified: May 2, 2025
About Long Way
{}
Details
- Runtime
1h 51m
- Genres
Drama
Cast
Jo Reed
Ada Moss
Written by: Ann Lee
"""
FRAMES: Final = {"article": ARTICLE, "catalogue": PAGE}
FILLERS: Final = {
    "as": " as ",
    "brackets": "([{",
    "one letter": "a",
    "commas": ", ",
    "quotes": '"',
    "quotes that open": "“",
    "quotations": '"x" ',
    "digits": "1",
    "dollars": "$",
    "sums": "It grossed $5 million worldwide. ",
    "capitals": "Abc ",
    "directed by": "directed by ",
    "awards": "won the Academy Award for ",
    "awards in sentences": "Lee won the Academy Award for Best Actor. ",
    "awards without an end": "won the Academy Award for Best Actor and ",
    "categories": "won an Oscar: Best Actor, ",
    "categories in brackets": "won an Oscar (Best (",
    "shares of nominations": "won five of its ",
    "initials": "A. ",
    "initials of two": "A. B. ",
    "titles of people": "Mr. ",
    "a word without an end": "AbC",
    "words joined": "Ab-Cd’",
    "possessives": "Ab’s ",
    "apostrophes": "'",
    "genitives": "’s ",
    "and": "and ",
    "the": "the ",
    "by": " by Ab",
    "brackets that open": " (",
    "brackets in pairs": "(a) ",
    "dashes": "– ",
    "colons": ": ",
    "full stops": ". ",
    "question marks": "?!",
    "years": "1999 ",
    "years in brackets": "(1999) ",
    "dates": "May 2, 1999 ",
    "section signs": "§",
    "scripts": "Жab漢 ",
    "blanks": " ",
    "tabs": "\t",
    "bullets": "\n* ",
    "links": "https://a.b/c ",
    "a list of names": "Ann Lee, ",
    "stars": "starring Ann Lee ",
    "it stars": "It stars Ann Lee. ",
    "parts in brackets": "Bo (Ann Lee) ",
    "deaths": "Ann Lee died in 1999. ",
    "a plot": "He is with Ann Lee. ",
    "line breaks": "\n",
    "lines": "=\n",
    "headings": "== Plot ==\nHe is sad.\n",
    "headings without marks": "\n\n\nAbc def\n",
    "citations": '"x". y. Retrieved ',
    "releases": "It was released on May 2, 1999, in France. ",
    "a cast in one line": "Ann Lee as Bo Berg ",
    "a cast line by line": "* Ann Lee as Bo Berg\n",
    "marks that combine": "e\u0301\u0301",
}


def seconds(frame: str, filler: str, length: int) -> float:
    """Give the processor time that it takes to read so much of ``filler``."""
    document = from_bytes(frame.format(filler * (length // len(filler))).encode(), "long-way.txt")
    start = time.process_time()
    mappers.describe(document)
    return time.process_time() - start


@pytest.mark.parametrize("kind", FRAMES)
@pytest.mark.parametrize("filler", FILLERS)
def test_four_times_the_text_takes_about_four_times_the_time(kind: str, filler: str) -> None:
    growth = []
    for _ in range(TRIES):
        short, long = (seconds(FRAMES[kind], FILLERS[filler], length) for length in (LENGTH // 4, LENGTH))
        growth.append(long / max(short, LEAST))
        if growth[-1] <= GROWTH:
            return
    pytest.fail(f"{growth} times as long")


@pytest.mark.parametrize("kind", FRAMES)
def test_hostile_text_is_still_a_document_of_its_kind(kind: str) -> None:
    for filler in FILLERS.values():
        document, statements = mappers.describe(from_bytes(FRAMES[kind].format(filler * 20).encode(), "long-way.txt"))
        assert document.kind == kind
        assert len(statements) > 10


@pytest.mark.parametrize("kind", FRAMES)
@pytest.mark.parametrize("filler", FILLERS)
def test_no_text_takes_many_times_what_prose_takes(kind: str, filler: str) -> None:
    length = LENGTH // 4
    # Twice: what a first text alone pays (patterns to compile) is no measure.
    prose = max(min(seconds(FRAMES[kind], FILLERS["releases"], length) for _ in range(2)), LEAST)
    took = [seconds(FRAMES[kind], FILLERS[filler], length)]
    while took[-1] > DEARER * prose and len(took) < TRIES:
        took.append(seconds(FRAMES[kind], FILLERS[filler], length))
    assert min(took) <= DEARER * prose
