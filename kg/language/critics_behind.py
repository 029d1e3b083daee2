"""Reviews whose author is named behind what is said: "wrote Ann Ames", "praised by Ann Ames", "four stars from Ann Ames"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.masking import OTHER, PAPER, PERSON
from kg.language.reported import Reported, quoted_before, quoted_behind
from kg.language.review_patterns import CRITIC, IN, NAMES, PUBLICATION, ROLE, UNIT, UNITS
from kg.language.scanning import scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.masking import Masked

_SAYING: Final = (
    "wrote writes said says noted notes observed remarked commented opined declared concluded stated argued raved quipped"
)
_PRAISING: Final = (
    "praised lauded hailed panned criticized criticised described dismissed reviewed called applauded commended lambasted "
    "condemned attacked ridiculed derided denounced slammed savaged deemed considered regarded"
)
_RECEIVED: Final = "review reviews praise acclaim notices stars rating grade marks score criticism raves"
SAYING: Final = frozenset(_SAYING.split())
PRAISING: Final = frozenset(_PRAISING.split())
RECEIVED: Final = frozenset(_RECEIVED.split())
_AS_CRITIC: Final = rf"(?:the )?(?P<critic>(?:[\w{OTHER}-]+ ){{0,3}}?(?:critics?|reviewers?) )?"
_SEVERAL: Final = (
    rf"(?P<units>(?:{UNIT})(?:(?:, and|,| and| &) (?:{UNIT})){{0,4}}|(?P<paper>{PUBLICATION})(?! {ROLE}))(?P<apposition>)"
)
# '"It floats," wrote Ann Ames for the Gazette', of which this begins with the verb.
_WROTE: Final = re.compile(
    rf"(?:(?<=[\"”] )|(?<=[\"”], ))(?P<verb>{'|'.join(_SAYING.split())}) {_AS_CRITIC}(?P<units>{UNIT})(?P<apposition>)"
)
# "was praised for its script by Ann Ames of the Gazette", "described as slow by the Gazette".
_PRAISED: Final = re.compile(
    rf"(?P<verb>{'|'.join(_PRAISING.split())})\b(?: [^.;{PERSON}{PAPER}]{{0,90}}?)? by {_AS_CRITIC}{_SEVERAL}"
)
# "received four stars from Ann Ames of the Gazette".
FROM: Final = re.compile(rf"(?P<verb>{'|'.join(_RECEIVED.split())})\b(?: [^.;{NAMES}]{{0,40}}?)? from {_AS_CRITIC}{_SEVERAL}")
FROM_NAME: Final = re.compile(r" from (?:the )?(?:[\w-]+ ){0,2}?[A-Z]")
# A quotation with its author: '" — Ann Ames, writing for the Gazette'.
_SIGNED: Final = re.compile(
    r"(?P<verb>(?<=[\"”] )[—–]+ ?|(?<=[\"”])[—–]+ ?)(?P<critic>(?:[Ff]ilm )?[Cc]ritic )?"
    rf"(?P<units>{CRITIC}(?:,? {IN}|,)(?: the)? {PUBLICATION})(?P<apposition>)"
)
_DASHES: Final = ("—", "–")
# In front of "was praised by": what is praised is not the film.
_OF_OTHER: Final = re.compile(r"\b(?:novel|book|album|soundtrack|stage|sequel|remake|trailer|series|songs?)\b[^.;]{0,60}\Z")


def attributions(masked: Masked, its_words: frozenset[str]) -> Iterator[re.Match[str]]:
    """Yield where a review is told with its author behind it, in a sentence that has ``its_words``."""
    text = masked.text
    if any(sign in text for sign in _DASHES):
        yield from _SIGNED.finditer(text)
    if not SAYING.isdisjoint(its_words):
        yield from scan(_WROTE, text, SAYING)
    if " by " in text and not PRAISING.isdisjoint(its_words):
        yield from (match for match in scan(_PRAISED, text, PRAISING) if not _OF_OTHER.search(text, 0, match.start()))
    if " from " in text and not RECEIVED.isdisjoint(its_words):
        yield from scan(FROM, text, RECEIVED)


def attributed(masked: Masked, match: re.Match[str], insiders: frozenset[str]) -> Iterator[Reported]:
    """Yield a review for each critic, or the publication, behind the words that tell of it."""
    at = masked.span.part(match.start(), match.end())
    before = match.re in {_WROTE, _SIGNED}
    quotation = quoted_before(masked, match.start()) if before else quoted_behind(masked, match.end("verb"))
    if (groups := match.groupdict()).get("paper"):
        yield Reported(None, masked.names[match.start("paper")], at, quotation)
        return
    for unit in UNITS.finditer(masked.text, *match.span("units")):
        critic, paper = masked.first(*unit.span()), masked.first(*unit.span(), PAPER)
        if critic and critic.name not in insiders and (paper or groups["critic"]):
            yield Reported(critic, paper, at, quotation)
