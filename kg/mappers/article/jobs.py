"""The words by which prose says what somebody did for a film."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.words import Cued

if TYPE_CHECKING:
    from collections.abc import Iterable


def _last_words(names: Iterable[str]) -> str:
    """Give the last words of ``names``, as cues of a pattern that needs one of the names."""
    return " ".join(re.split(r"[ -]", name)[-1] for name in names)


# Participles before "by": "written, produced, edited, and directed by".
VERBS: Final = {
    "directed": "director",
    "written": "writer",
    "scripted": "writer",
    "penned": "writer",
    "adapted": "writer",
    "produced": "producer",
    "executive produced": "executive producer",
    "edited": "editor",
    "scored": "composer",
    "composed": "composer",
    "photographed": "cinematographer",
    "lensed": "cinematographer",
    "narrated": "narrator",
    "choreographed": "choreographer",
}
_VERB: Final = (
    r"(?:co-)?(?:executive[- ])?(?:directed|written|scripted|penned|adapted|produced|edited|scored|composed|photographed|"
    r"lensed|narrated|choreographed)"
)
_SCREEN: Final = r"(?: (?:for|to) (?:the )?(?:big )?(?:screen|film))?"
BY: Final = Cued(
    _last_words(VERBS),
    rf"(?<![\w-])(?P<verbs>{_VERB}(?:{_SCREEN}(?:, and |, | and |/| & )(?:starring|stars|{_VERB})){{0,5}}){_SCREEN}"
    r"(?: in (?:\d+ ?mm )?[A-Z][\w-]+(?: [A-Z]{2})?| (?:entire|main|joint|large|original)ly)? by,?(?: and starring)? ",
    re.IGNORECASE,
)
# Nouns before "by": "The screenplay was written by", "with music by".
NOUNS: Final = {
    "screenplay": "writer",
    "screen play": "writer",
    "script": "writer",
    "music": "composer",
    "score": "composer",
    "soundtrack": "composer",
    "cinematography": "cinematographer",
    "photography": "cinematographer",
    "editing": "editor",
    "story": "story",
    "story outline": "story",
    "storyline": "story",
    "instrumental pieces": "composer",
    "production design": "production designer",
    "costume design": "costume designer",
    "costumes": "costume designer",
    "narration": "narrator",
    "choreography": "choreographer",
}
_NOUN: Final = "|".join(f"[{n[0].upper()}{n[0]}]{n[1:]}" for n in sorted(NOUNS, key=len, reverse=True))
NOUN_BY: Final = Cued(
    _last_words(NOUNS),
    rf"\b(?P<noun>{_NOUN})(?: (?:to|for|of|in) (?:(?:the|this|the entire) (?:film|movie|picture)|"
    r"(?P<of>[A-Z0-9][\w'’]{0,20}(?: (?:[A-Z0-9][\w'’.]{0,20}|of|the|and|in|a|to|vs|for|on|is)){0,6}?)))?,?"
    r"(?: which| that)?(?: (?:was|were|is|are|being|had been|has been))?(?: (?:also|later|then|[a-z]{3,12}ly))?"
    r"(?: \(?(?:co-)?(?:written|composed|adapted|penned|provided|created|done|handled|scored|designed|supplied|contributed)"
    r"(?:(?:,| and| or|, and) (?:\w{3,12}ly )?\w{3,14}){0,3})?(?: for (?:the )?(?:screen|film))?(?: by| (?:co-)?credited to) ",
)
# What people are: "with X as executive producer", "the film's editor, X", "cinematographer X".
JOBS: Final = {
    "executive producer": "executive producer",
    "producer": "producer",
    "cinematographer": "cinematographer",
    "director of photography": "cinematographer",
    "composer": "composer",
    "editor": "editor",
    "screenwriter": "writer",
    "co-writer": "writer",
    "production designer": "production designer",
    "costume designer": "costume designer",
    "choreographer": "choreographer",
    "narrator": "narrator",
    "director": "director",
}
JOB: Final = (
    "(?:executive producer|producer|cinematographer|director of photography|composer|editor|screenwriter|co-writer|"
    "production designer|costume designer|choreographer|narrator|director)"
)
_HOLDERS: Final = _last_words([*JOBS, *(f"{job}s" for job in JOBS)])
AS_JOB: Final = Cued(_HOLDERS, rf"\bas (?:the |its |an? )?(?:film['’]s |music |film )?(?P<job>{JOB})s?\b")
JOB_NAME: Final = Cued(_HOLDERS, rf"(?<![\w-])(?P<job>{JOB})s?[,:]? (?=(?-i:[A-Z]))", re.IGNORECASE)
AS_FILMS_JOB: Final = Cued(_HOLDERS, rf"\bas (?:the |its )?(?P<job>{JOB}) (?:for|of|on) (?P<of>the film|[A-Z][^,.;()]{{0,60}})")
# "composer X's score"
COMPOSERS: Final = Cued("composer", r"\b[Cc]omposer (?P<name>[A-Z][^,;()'’]{2,40})['’]s? (?:score|soundtrack)\b")
# "The film credits A and B as the writers"
CREDITS: Final = Cued(
    "credits credit",
    r"\bcredits? (?=(?P<names>[A-Z][^,.;]{2,60}) as (?:its |the )?(?P<job>(?:screen)?writers?|directors?|producers?)\b)",
)
# "inviting X to work with him on the script", "hired X to co-write it"
TO_WRITE: Final = Cued(
    "script screenplay",
    r" to (?:work with (?:him|her|them) on|co-write(?: with (?:him|her|them))?|help(?: (?:him|her|them))? (?:to )?write) "
    r"(?:the |its |a )?(?:film['’]s )?(?:script|screenplay)\b",
)
NAME_JOB: Final = Cued(_HOLDERS, rf"(?:, | (?:is|was) )(?:the|this) (?:film|movie|picture)['’]s (?P<job>{JOB})s?\b")
# What somebody does, behind the name.
_OF_FILM: Final = r"(?:the|its|this|his|her|their) (?:film['’]s )?(?:(?:own|final|shooting|original|musical|film) ){0,2}"
DOES: Final = tuple(
    (Cued(verbs.replace("|", " "), rf"\b(?:co-)?(?P<verb>{verbs}) (?:and \w{{4,12}} )?{what}\b"), function)
    for verbs, what, function in (
        ("wrote|adapted|penned|scripted", rf"(?:{_OF_FILM}(?:screenplay|script)|the (?:film|movie)|it)", "writer"),
        ("adapted", r"(?:the|his|her|it|this)(?: own)? (?:\w+ ){0,2}?(?:novel|book|play|story|memoir|musical)", "writer"),
        ("based", "the (?:screenplay|script) (?:up)?on", "writer"),
        ("composed|wrote|scored|provided|composing|writing", rf"{_OF_FILM}(?:score|music|soundtrack)", "composer"),
        ("scored", "the (?:film|movie|picture)", "composer"),
        ("directed", "(?:the (?:film|movie|picture)|it)", "director"),
        ("edited", "the (?:film|movie|picture)", "editor"),
        ("produced|producing", "the (?:film|movie|picture)", "producer"),
        ("photographed|shot", "the (?:film|movie|picture)", "cinematographer"),
        ("designed|created", rf"{_OF_FILM}(?:costumes|wardrobe)", "costume designer"),
        ("narrates|narrated", "(?:the (?:film|movie)|it)", "narrator"),
    )
)
# "X edited Long Way": a verb right before the title.
DOES_TITLE: Final = Cued(
    "directed edited produced scored photographed wrote",
    r"\b(?:co-)?(?P<verb>directed|edited|produced|scored|photographed|wrote)\b(?= [\"“]?(?P<title>[A-Z]))",
)
# The past tense where it is no participle.
PAST: Final = {**VERBS, "wrote": "writer", "shot": "cinematographer"}
DOING: Final = frozenset(verb for pattern, _ in DOES for verb in pattern.cues)
HE_WROTE: Final = Cued("he she", r"\b(?:screenplay|script) (?:that )?(?:he|she)(?: had)? (?:co-)?(?:wrote|written)\b")
OWN_SCORE: Final = Cued("own", r"\b(?:compos(?:ing|ed)|writing|wrote) (?:his|her) own (?:musical |film )?(?:score|music)\b")
DEBUT: Final = Cued("debut", r"\bdirectorial debut (?:of|by|for) ")
DEBUT_FILM: Final = Cued("by", r"\bis (?:an?|the) [^.;]{0,60}\bfilm by ")
# Words without which no sentence tells of a credit (see ``language.words``).
CUES: Final = (
    JOB_NAME.cues
    | DOING
    | frozenset(
        "by credited credits credit script screenplay directorial score camera camerawork "
        "cinematography editing costumes costume music narration choreography".split()
    )
)
