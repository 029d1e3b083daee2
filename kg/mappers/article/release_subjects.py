"""What a clause about a release speaks of: the film, its music, or something else that was released.

The patterns read text in which ``masked`` has put daggers for the film's title, so that one set of patterns serves all films.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.scopes import quotations

if TYPE_CHECKING:
    from kg.model import Span

TITLE: Final = "\u2020"
_QUOTED: Final = "\u2021"
_LONGEST_NAME: Final = 60  # what is longer between quotation marks is what somebody said, and no name
_FILM: Final = (
    r"\u2020+|\b(?:[Ff]ilm|[Mm]ovie|[Pp]icture|[Ii]t|[Ii]ts|[Pp]roduction|[Pp]rint|[Ee]ditions?|[Vv]ersions?|[Cc]uts?|"
    r"[Rr]elease|[Dd]iscs?|[Cc]assettes?|[Cc]opy|[Cc]opies|[Ff]ormats?|[Ff]estival|VHS|DVDs?|Blu-?[Rr]ay|[Ll]aser[Dd]isc|"
    r"[Tt]apes?|[Pp]remiere|[Ss]creenings?)\b"
)
_MUSIC: Final = r"\b(?:[Ss]oundtracks?|[Ss]core|[Aa]lbum|CD|LP|[Rr]ecordings?)\b"
# The same and other things by their first word, of which each name has one: what a text speaks of is looked up, word by word.
_FILM_WORDS: Final = """
    film movie picture it its production print edition editions version versions cut cuts release disc discs cassette cassettes
    copy copies format formats festival bluray laserdisc tape tapes premiere screening screenings
"""
_MUSIC_WORDS: Final = "soundtrack soundtracks score album recording recordings music"
_OTHER_WORDS: Final = """
    trailer trailers teaser teasers poster posters clip clips single singles song songs game games book books play plays musical
    musicals stage theatre broadway sequel sequels prequel prequels remake remakes adaptation adaptations episode episodes
    series comic comics statement statements screenplay script films movies opera ballet parody featurette footage cover covers
    track magazine article list details teleplay toy toys memoir report show image images still stills photo photos press
    sequence sequences scene scenes sitcom claim claims stamp stamps spot spots pilot radio artwork artworks synopsis logo
"""
_OTHER_STEMS: Final = re.compile(r"[Nn]ovel\w*|[Dd]ocumentar\w+|[Bb]iograph\w+|[Pp]hotograph\w*|[Tt]elevision film")
_SORTS: Final = (
    {form: sort
     for sort, forms in (("film", _FILM_WORDS), ("music", _MUSIC_WORDS), ("other", _OTHER_WORDS))
     for word in forms.split() for form in (word, word.capitalize())}
    | dict.fromkeys(["VHS", "DVD", "DVDs", "Blu-ray", "Blu-Ray", "BluRay", "LaserDisc", "laserDisc"], "film")
    | dict.fromkeys(["CD", "LP"], "music")
)  # fmt: skip
# "Tide Films", "Fjord Radio Pictures": of a firm's name.
_OF_FIRMS: Final = frozenset({"Films", "Movies", "Radio", "Images", "Press"})
_NAME_BEFORE: Final = re.compile(r"\b[A-Z][\w'’&.-]* $")
_REACH: Final = 30
_STEMS: Final = frozenset("nNdDbBpPtT")
_WORD: Final = re.compile(r"\u2020+|[Tt]elevision film\b|Blu-[Rr]ay\b|[^\W_]\w*")
# "the soundtrack of the film" is no film: what follows "of" is taken out before the subject is looked for.
_OF_FILM: Final = re.compile(
    r"\b(?:for|to|of|from|by|in|on|upon) (?:(?:the |this )?(?:original )?(?:[Ff]ilm|[Mm]ovie|[Pp]icture)(?:['’]s)?\b|\u2020+)|"
    r"(?<=\bset )of (?:the|both)(?: two| three)? films\b|"
    r"\b[Ff]ilm(?:['’]s)? (?=(?:soundtrack|score|album))|\b(?:[Ee]xtended|[Ll]ong)[- ][Pp]lay(?:ing)?\b"
)
_PASSIVE: Final = re.compile(
    r"\b(?:was|were|been|be|being|is|are)"
    r"(?: (?:\w+ly|also|first|later|both|again|never|not|then|soon|once|made|given|re-?mastered|and)){0,4}$|"
    r"\b(?:and|also|later|then|subsequently) $"
)
_SKIPPED: Final = r"(?!(?:from|of|for|about|based|with|by|in|on)\s)[\w.,'’\"-]+\s"
_OBJECT: Final = re.compile(
    rf"\s(?:[Ii]t\b|[\"“]?\u2020|(?:the|an?|its|both|their|two)\s(?:{_SKIPPED}){{0,4}}?(?:{_FILM}|{_MUSIC}))"
)
_WEAK: Final = re.compile(r"[Vv]ersions?|[Ee]ditions?|[Rr]elease|[Pp]roduction|[Pp]remiere")
_ATTRIBUTE: Final = re.compile(rf"{_WEAK.pattern}|[Ff]ilm|[Mm]ovie")
_OF_OTHER: Final = re.compile(r" of (?:(?:his|her|their|another|other)\b|[A-Z][\w'’]+)")
_OF_MUSIC: Final = re.compile(r" of (?:the |its |an? )?(?:[\w-]+ ){0,4}(?:soundtrack|score|album)\b")
_HEARD: Final = re.compile(_MUSIC)
# What people and stamps do as well: the film has to be named.
LOOSE: Final = re.compile(r"(?:issued|came|put|brought|launched|expand|went|hit|reached|entered|arrived)", re.IGNORECASE)
_TO: Final = re.compile(r"\b(?:to|would|will|could|may|might|must|can) $")
_NOUN: Final = re.compile(r"(?:re-)?release|premi[eè]re|debut|screenings?|competition", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"[A-Z]\w*['’]s? (?:\w+ )?$")
# "her debut", "Other contenders": a person's, or what is no film here.
_PERSONS: Final = re.compile(r"\b(?:[Hh]is|[Hh]er) (?:[\w-]+ ){0,3}$")
_OTHERS: Final = re.compile(
    r"\b(?:[Oo]ther|[Ss]everal|[Mm]any|[Ff]ew|[Tt]hose|[Mm]ost|[Ss]ome) (?:[\w-]+ ){0,3}[\w-]+s (?:\w+ly )?$"
)
# "the horror film Fjord": no dagger stands for its name.
_OTHERS_NAME: Final = re.compile(
    r" [\"“]?(?!January|February|March|April|May|June|July|August|September|October|November|December)[A-Z]"
)
# Of two films that share a title, this one is one.
_BOTH: Final = re.compile(r"\b[Bb]oth (?:the )?(?:1[89]|20)\d\d and (?:the )?(?:1[89]|20)\d\d (?:films?|movies?|versions?)\b")
# "..., titled The Fjord, which was": the capitals before "which" name what was released.
_FIRSTLY: Final = re.compile(r"(?:First|Originally|Initially|Finally|Later|Only) ")
# What is on a disc besides the film, behind the word for the disc.
_EXTRAS: Final = re.compile(r"\b(?:featuring|including|containing|with)\b[^;]{0,120}$")
_WHICH: Final = re.compile(
    r"(?P<last>[\w'’\u2020\u2021-]+), (?:which|that) (?:was |were |had |is |has |been |also |later |first |then ){0,4}$"
)
_MAIN_CLAUSE: Final = re.compile(r", (?:(?:it|the (?:\w+ )?(?:film|movie))\b|\u2020)")
# A capital inside the clause that is no month and no territory: something else may be spoken of.
_NAMED: Final = re.compile(
    r"(?<!^)\b(?!January|February|March|April|May|June|July|August|September|October|November|December|North|South|United|"
    r"American?|Canad|Austral|Europe|British|French|German|Ital|Japan|New York)[A-Z][a-z]{2,}"
)


def masked(sentence: Span, title: str) -> str:
    """Give the sentence, character by character, with daggers for the title and double daggers for what somebody said."""
    text = sentence.text
    for quote in quotations(sentence):
        start, end = quote.start - sentence.start, quote.end - sentence.start
        if end - start > _LONGEST_NAME or text[end - 2] in ".," or (end - start > 1 and text[end - 1] in ".,"):
            text = text[:start] + _QUOTED * (end - start) + text[end:]
    return mask_title(text, title)


def mask_title(text: str, title: str) -> str:
    """Put daggers for ``title``; the case of letters counts in a title of one word, which may be a common one."""
    single = " " not in title
    where, sought = (text, title) if single else (text.lower(), title.lower())
    if len(where) != len(text):
        where, sought = text, title
    start = where.find(sought) if sought else -1
    while start >= 0:
        end = start + len(sought)
        longer = (
            text[start - 1 : start].isalnum()
            or text[end : end + 1].isalnum()
            or re.match(
                r" [A-Z][a-z]",
                text[end : end + 3],
            )
        )
        if not longer:
            text = text[:start] + TITLE * (end - start) + text[end:]
        start = where.find(sought, end)
    return text


def is_active(before: str, cue: str, after: str) -> bool:
    """Tell whether the word has an object that is the film or a copy of it ("Orion released it on DVD")."""
    if (
        not cue.lower().endswith(("ed", "es", "ing", "release", "cast", "put out", "brought out"))
        or cue.lower().startswith(("premi", "hit", "reached", "entered", "arrived", "expand"))
        or _PASSIVE.search(before)
    ):
        return False
    return bool(_OBJECT.match(after))


def subject(before: str, cue: str, after: str, *, active: bool) -> str:
    """Tell what is released: ``film``, ``music`` or ``other``; ``unknown`` where another film may be named."""
    noun = bool(_NOUN.fullmatch(cue))
    if opens(before, cue) and not noun:
        return "film" if _MAIN_CLAUSE.search(after) else "other"
    if active:
        return "music" if _HEARD.search(after[:_LONGEST_NAME]) else _first(after)
    if _OF_MUSIC.match(after):
        return "music"
    if LOOSE.match(cue) and not _things(before):
        return "unknown"
    if _OF_OTHER.match(after) or _TO.search(before) or (noun and _PERSONS.search(before)):
        return "other"
    found = _last(before)
    return "film" if found == "unknown" and noun and not _POSSESSIVE.search(before) else found


def opens(before: str, cue: str) -> bool:
    """Tell whether a sentence begins with the participle: "Released in May, the film", "First shown in May, it"."""
    return cue[0].isupper() if not before.strip() else bool(_FIRSTLY.fullmatch(before))


def named_by_which(before: str) -> bool:
    """Tell whether a relative clause speaks of something with a name of its own."""
    match = _WHICH.search(before) if ", which " in before or ", that " in before else None
    return match is not None and match["last"][0].isupper() and match["last"] not in _SORTS


class _Thing(NamedTuple):
    """A word from ``start`` to ``end`` that names a sort of thing."""

    word: str
    sort: str
    start: int
    end: int


def _things(text: str) -> list[_Thing]:
    """List the words of ``text`` that name a thing that can be released, in order."""
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        if word in _OF_FIRMS and _NAME_BEFORE.search(text, max(0, match.start() - _REACH), match.start()):
            continue
        sort = _SORTS.get(word) or ("film" if word[0] == TITLE else "")
        if not sort and word[0] in _STEMS and _OTHER_STEMS.fullmatch(word):
            sort = "other"
        if sort:
            found.append(_Thing(word, sort, *match.span()))
    return found


def _first(text: str) -> str:
    """Name the sort of the first thing in ``text``; "a limited edition stamp" is a stamp."""
    found = _things(_OF_FILM.sub(" ", text))
    if not found:
        return "unknown"
    adjective = len(found) > 1 and _ATTRIBUTE.fullmatch(found[0].word) and found[1].start - found[0].end < 4  # noqa: PLR2004
    return found[1 if adjective else 0].sort


def _last(text: str) -> str:
    """Name the sort of the last thing in ``text``; "a stage version" is a play."""
    plain = _OF_FILM.sub(" ", text)
    found = _things(_EXTRAS.sub("", plain))
    if not found or found[-1].sort == "other":
        found = _things(plain)
    if _BOTH.search(plain):
        return "film"
    if not found:
        return "unknown" if _NAMED.search(plain) or _OTHERS.search(plain) else "film"
    if found[-1].word in {"film", "movie"} and _OTHERS_NAME.match(plain, found[-1].end):
        return "other"
    near = len(found) > 1 and found[-1].start - found[-2].end < 30  # noqa: PLR2004
    return found[-2 if near and _WEAK.fullmatch(found[-1].word) else -1].sort
