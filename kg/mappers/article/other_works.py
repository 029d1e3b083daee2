"""Whether words about who made something speak of this film, or of a novel, a series, a draft."""

from __future__ import annotations

import re
from typing import Final

from kg.language.words import Cued, words

_LITERATURE: Final = (
    "novel|novella|play|book|musical|poem|teleplay|memoir|memoirs|biography|autobiography|article|lyrics|libretto|opera|"
    "comic|short story|short stories|essay|song|songs|stories|story|bestseller|ballad|text|letter|letters|plays|novels|"
    "books|title"
)
_VERSION: Final = (
    "remake|sequel|prequel|series|miniseries|pilot|episode|show|production|video|album|special|short film|documentary|"
    "trailer|parody|spoof|spin-off|films|movies|scene|sequence|track|piece|theme|revival|poster|commercial|game|edition|"
    "version|featurette|segment|interview|review|presentation|broadcast|telecast|reading|tribute|concert"
)
# A work of another kind right before the verb: "a novel written by", "the play, which was originally written by".
_JUST_BEFORE: Final = r"(?:,? (?:titled|called|entitled|also|of the same (?:name|title)|[A-Z\"“][^,.;]{0,60}|\(\d{4}\)))?"
_LINK: Final = (
    r"(?:,?(?: created(?:,| and))?(?: which| that)?(?: had)?(?: (?:was|were|is|are|been|being))?"
    r"(?: [a-z]{3,12}ly| first| later| also)?)? ?\Z"
)
_OF_LITERATURE: Final = re.compile(rf"\b(?:{_LITERATURE}){_JUST_BEFORE}{_LINK}")
_LITERATURE_RIGHT_BEFORE: Final = re.compile(rf"\b(?:{_LITERATURE}){_LINK}")
_OF_VERSION: Final = re.compile(rf"\b(?:{_VERSION}){_JUST_BEFORE}{_LINK}")
_OF_THIS: Final = re.compile(
    r"\b(?:(?:[Tt]his|film|screen|movie) version|(?:first|second|third|last|few|many|several|seven|only)[^,.;]{0,30} films?) "
    r"(?:was )?\Z"
)
_ELSEWHERE: Final = Cued(
    "remake remakes remade sequel prequel television tv series miniseries pilot episode episodes stage musical broadway opera "
    "radio song songs game documentary album short trailer ballet parody spoof bollywood adaptation adaptations",
    r"\b(?:remakes?|remade|sequel|prequel|television|TV|series|miniseries|pilot|episodes?|stage|musical|Broadway|opera|"
    r"radio|songs?|video game|documentary|album|short film|trailer|ballet|parody|spoof|made-for-TV|Bollywood|adaptations?)\b",
)
_UNDONE: Final = Cued(
    "replaced fired left dropped initially considered approached offered declined turned rejected unused discarded uncredited "
    "previous previously earlier next later draft drafts",
    r"\b(?:replaced|fired|left the project|dropped out|initially|considered|approached|offered|declined|turned down|"
    r"rejected|unused|discarded|uncredited|previous(?:ly)?|earlier|next|later (?:directed|wrote|produced)|drafts?)\b",
)
_NO_STORY: Final = re.compile(
    r"\b(?:short|true|life|love|magazine|comic|back|cover|the) \Z|"
    r"\b(?:based|adapted) (?:up)?(?:on|from) (?:an? |the |his |her )?\Z"
)
_NO_SCORE: Final = re.compile(
    r"\b(?:book|lyrics|stage|Broadway|musical with|temp|temporary|unused|rejected),? (?:and |with )?\Z"
)
_PART_OF_SCORE: Final = re.compile(
    r"\b(?:features?|featuring|includ\w+|contain\w+|album|perform\w+|uses?|using|song|songs)\b[^.;]{0,50}\Z"
)
_FEATURED: Final = re.compile(r"\b(?:features?|featured|has|had) (?:an? |the )?(?:\w+ |film ){0,2}\Z")
_NO_SCREENPLAY: Final = re.compile(
    r"\b(?:early|earlier|first|initial|unproduced|unused|draft|previous|spec|another|different)\b[^,.;]{0,20}\Z"
)


def elsewhere(text: str, its_words: frozenset[str] | None = None) -> bool:
    """Tell whether ``text``, which has ``its_words``, speaks of another version or kind of work, or of what was not used."""
    its_words = words(text) if its_words is None else its_words
    return bool(_ELSEWHERE.search(text, its_words) or _UNDONE.search(text, its_words))


def of_other_work(before: str, verbs: str) -> bool:
    """Tell whether the verbs speak of the novel, song or series that stands before them."""
    if _OF_VERSION.search(before):
        return not _OF_THIS.search(before)
    literary = verbs.lower().startswith(("writ", "co-writ", "compos", "pen"))
    return bool(_OF_LITERATURE.search(before) if literary else _LITERATURE_RIGHT_BEFORE.search(before))


def noun_is_the_films(text: str, match: re.Match[str], function: str, *, lead: bool) -> bool:
    """Tell whether a noun before "by" ("screenplay", "score") means what this film has, no draft and no song."""
    before = text[max(0, match.start() - 60) : match.start()]
    if function == "story":
        return not _NO_STORY.search(before) and '"' not in match.group() and "“" not in match.group()
    if function == "composer":
        composed = re.search("compos|written|scored|score", match.group())
        clear = composed or (match["noun"].lower() == "music" and (lead or before.endswith(("original ", "with "))))
        whole = (
            composed and match["noun"].lower() in {"score", "instrumental pieces"} and _FEATURED.search(before)
        )  # "The film features a score composed by"
        return bool(clear) and not _NO_SCORE.search(before) and bool(whole or not _PART_OF_SCORE.search(before))
    return not _NO_SCREENPLAY.search(before)
