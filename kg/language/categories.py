"""The names of categories in which prizes are given: "Best Actor in a Leading Role", and later in a list "Actor".

A category is words that categories are made of, with links between them. The words are looked up, not spelled out in a pattern:
there are too many of them to try one after the other at each word of a text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS_TEXT: Final = """
    Picture Pictures Film Films Feature Movie Actor Actress Actors Director Directing Direction Directorial Screenplay
    Screenwriting Screenwriter Writing Writer Script Original Adapted Supporting Leading Lead Principal Male Female Role
    Performance Performances Performer Cinematography Cinematographer Photography Editing Editor Score Scoring Song Music
    Sound Mixing Recording Effects Visual Special Costume Costumes Design Designer Production Values Art Set Decoration
    Make-up Makeup Make Up Hairstyling Hair Foreign Foreign-Language Language Animated Animation Short Subject Documentary
    Live Action Motion Drama Dramatic Musical Comedy Story Adaptation Treatment Ensemble Cast Acting Young Newcomer
    Breakthrough Breakout New Promising First Debut British International American European English English-Language Not
    Theatrical Wide Family Independent Sci-Fi Science Fiction Horror Fantasy Thriller Black White Color Colour
    Black-and-White Substantially Engineering Title Assistant Dance Unique Artistic Juvenile Achievement Filmmaking
    Technical Choreography Stunt Casting Soundtrack Composer Producer Instrumental Composition Album Compilation Television
    Media Written Directly Screen Based Material Medium Previously Produced Published Another Kiss Villain Hero Fight Duo
    On-Screen Scene Youth Year Star Comedic Western Contemporary Period Interior Film-Editing Stars Stunning Creative
    Distinguished Exceptional Credits Documentaries Release Partially Woman Edited
    Adventure Filmmaker Foley Presentation Superhero Specifically Voice Vocal
"""
_WORDS: Final = frozenset(_WORDS_TEXT.split())
_LOWER: Final = frozenset(word.lower() for word in _WORDS)
# Words that make no category without others.
_GENERIC_TEXT: Final = (
    "role performance performances year film films picture pictures movie screen title other first cast family star "
    "stars up set another not live action material medium based written story scene new young black white release "
    "media credits lead hero period adventure presentation superhero specifically voice vocal filmmaker"
)
GENERIC: Final = frozenset(_GENERIC_TEXT.split())
# The words with which a category can begin, in full and without its "Best", in lower case.
FIRST_WORDS: Final = frozenset(
    ["best", "outstanding", "top", "favorite", "favourite", "most", "funniest", "excellence", "achievement", "distinguished"]
)
CATEGORY_WORDS: Final = frozenset(word.partition("-")[0] for word in _LOWER)
_FIRST: Final = re.compile(
    r"(?:Best|Outstanding|Top|Favorite|Favourite|Most|Funniest|Excellence in|Achievement in|"
    r"Distinguished Achievement in|best|"
    r"outstanding) "
)
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GOES_ON: Final = re.compile(r"[\w'’]")
# What stands between two words of a category; some of it only before certain words.
_LINK: Final = re.compile(
    r"[ ](?:in an?|in the|in|of an?|of the|of|or Other|or for an?|or for|by an?|or|on|from|for an?|for the|"
    r"for(?= Visual| Motion|"
    r" Television)|By A|Not in the|not in the|by)[ ]|"
    r"[ ]?[–—/&-][ ]?|[ ]|"
    r",[ ](?=(?:Color|Colour|Black|Recording|Song|Scoring|Screenplay|Original (?:Dramatic |Song )?(?:Score|Story|Screenplay|"
    r"Musical)|"
    r"Adapt\w+|Story|Special|Visual|Sound Effects|Musical|Drama|Score|Substantially|Adaptation|Television or)\b)|"
    r"(?:(?<=Music)|(?<=Writing)),[ ](?=Original\b)"
)
_AND: Final = re.compile(
    r"[ ]and[ ](?=(?:White|Hair\w*|Make-?[Uu]p|Set Decoration|Sound Editing|Adaptation|Story\b|its|Treatment|"
    r"Other Visual)\b)|"
    r"(?<=Writing, Story)[ ]and[ ](?=Screenplay\b)"
)
_WHEN: Final = re.compile(r" in (?:an? )?year\Z")  # "Best Writing in a year when only one was given"
_SEPARATOR: Final = re.compile(r"[ ]or[ ]|[ ]and[ ]|[ ]of[ ]an?[ ]|[ –,-]{1,3}")
_DATED: Final = re.compile(r" In (?:19|20)\d\d")  # in capitals, as part of the name
_LONGEST: Final = 18  # words behind the first
_BRACKETED: Final = 8  # words in brackets: "(Black-and-White)"
_PLAIN: Final = 4  # words of a category without links and without "Best"
# Behind these words comes no category but a body's name.
_NAMES_GO_ON: Final = tuple(f" {word}" for word in ("Institute", "Academy", "Festival", "Critics", "Society", "Guild"))


def category(text: str, place: int) -> int:
    """Give where the category ends that begins at ``place`` with "Best" or the like; 0 where none does.

    >>> said = "won Best Actor in a Leading Role for it"
    >>> said[4 : category(said, 4)]
    'Best Actor in a Leading Role'
    """
    first = _FIRST.match(text, place)
    end = _word(text, first.end(), exact=False) if first else 0
    end = _ends(text, end, exact=False)[-1] if end else 0
    when = _WHEN.search(text, place, end) if end else None
    end = when.start() if when else end
    dated = _DATED.match(text, end) if end else None
    return dated.end() if dated else end


def bare_category(text: str, place: int) -> int:
    """Give where the category ends that begins at ``place`` without "Best"; 0 where none does."""
    if place and text[place - 1] in "'’-":
        return 0
    return next((end for end in _bare(text, place) if not text.startswith(_NAMES_GO_ON, end)), 0)


def is_category(text: str) -> bool:
    """Tell whether all of ``text`` can be a category without "Best"."""
    return len(text) in _bare(text, 0)


def _bare(text: str, place: int) -> Iterator[int]:
    """Yield where a category without "Best" may end: plain words first, with links second, the longest first."""
    end = _word(text, place, exact=False)
    if not end:
        return
    plain = [end]
    while len(plain) < _PLAIN and text[plain[-1] : plain[-1] + 1] == " " and (more := _word(text, plain[-1] + 1, exact=False)):
        plain.append(more)
    yield from reversed(plain[1:])
    yield from reversed(_ends(text, end, exact=True))


def _ends(text: str, end: int, *, exact: bool) -> list[int]:
    """List where a category may end whose first word ends at ``end``: there, and behind each word that goes on with it."""
    ends = [end]
    while len(ends) <= _LONGEST and (end := _linked(text, end, exact=exact) or _in_brackets(text, end, exact=exact)):
        ends.append(end)
    return ends


def _linked(text: str, end: int, *, exact: bool) -> int:
    """Give the end of the word that a link joins to what ends at ``end``."""
    for link in (_LINK, _AND):
        joint = link.match(text, end)
        if joint and (more := _word(text, joint.end(), exact=exact)):
            return more
    return _word(text, end + 1, exact=exact) if text[end : end + 1] == " " else 0


def _in_brackets(text: str, end: int, *, exact: bool) -> int:
    """Give the end of the words in brackets behind ``end``."""
    if not text.startswith(" (", end):
        return 0
    end += len(" (")
    for _ in range(_BRACKETED):
        word = _word(text, end, exact=exact)
        if not word:
            break
        separator = _SEPARATOR.match(text, word)
        end = separator.end() if separator else word
    return end + 1 if text[end : end + 1] == ")" and text[end - 1] != "(" else 0


def _word(text: str, place: int, *, exact: bool) -> int:
    """Give the end of the word of categories at ``place``, 0 where none stands; its case counts where ``exact``."""
    token = _TOKEN.match(text, place)
    if not token:
        return 0
    end = token.end()
    while end > place:
        form = text[place:end]
        if (form in _WORDS if exact else form.lower() in _LOWER) and not _GOES_ON.match(text, end):
            return end
        end = text.rfind("-", place, end)
    return 0
