"""A sentence with its names masked, so that patterns speak of "a person" and "a publication" instead of capitals.

Each character of a name is replaced by one sign of its kind, so that positions stay what they were.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.language.names import NAME, OPENERS, looks_like_person
from kg.language.publications import AMBIGUOUS, publications
from kg.language.scanning import scan
from kg.language.scopes import quotations
from kg.language.words import occurrences, words
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.language.people import Names
    from kg.model import Span

PERSON: Final = "\x01"
PAPER: Final = "\x02"
OTHER: Final = "\x03"  # a name of something else
TITLE: Final = "\x04"  # the film
QUOTED: Final = "\x05"
ORGANISATION: Final = "\x06"

_ORGANISATIONS: Final = re.compile(
    r"(?<![\w'’])(?:American Film Institute|AFI|British Film Institute|BFI|Writers Guild of America(?:,? (?:West|East))?|"
    r"Directors Guild of America|Bravo(?: Network| TV)?|Channel (?:4|Four|5)|BBC(?: Radio \d| Culture)?|Rotten Tomatoes|"
    r"Metacritic|IMDb|"
    r"Internet Movie Database|Library of Congress|National Board of Review|Online Film Critics Society|Film4|VH1|E!|AMC|"
    r"Vatican|"
    r"Boston Society of Film Critics|Toronto International Film Festival|Mystery Writers of America|ITV|MTV|RTÉ)(?!\w|\.\w)"
)
_ORGANISATION_WORDS_TEXT: Final = (
    "American AFI British BFI Writers Directors Bravo Channel BBC Rotten Metacritic IMDb Internet Library National "
    "Online Film4 VH1 E AMC Vatican Boston Toronto Mystery ITV MTV RTÉ"
)
_ORGANISATION_WORDS: Final = frozenset(_ORGANISATION_WORDS_TEXT.split())
_ORGANISATION_CUES: Final = words(_ORGANISATION_WORDS_TEXT)


@dataclass(frozen=True, slots=True)
class Masked:
    """The masked ``text`` of a sentence; ``names`` gives what stands where, by position."""

    span: Span
    text: str
    names: dict[int, Mention]
    quotations: list[Span]

    @classmethod
    def of(cls, sentence: Span, people: Names, title: str, its_words: frozenset[str], *, quoted: bool = False) -> Masked:
        """Mask ``sentence``, which has ``its_words``.

        Quotations are masked too, since who is named there does not speak, unless ``quoted`` are to be read.
        """
        text = sentence.text
        quotes = quotations(sentence)
        inside = [(q.start - sentence.start + 1, q.end - sentence.start - 1) for q in quotes]
        text = _masked(text, () if quoted else inside, QUOTED)
        text = _masked(text, occurrences(text, title), TITLE)
        names: dict[int, Mention] = {}
        if not _ORGANISATION_CUES.isdisjoint(its_words):
            bodies = [match.span() for match in _organisations(text)]
            names.update((start, Mention.of(sentence.part(start, end))) for start, end in bodies)
            text = _masked(text, bodies, ORGANISATION)
        papers = [at for at in publications(text) if text[slice(*at)] not in AMBIGUOUS or _used_as_paper(text, *at)]
        names.update((start, Mention.of(sentence.part(start, end))) for start, end in papers)
        text = _masked(text, papers, PAPER)
        for start, name in _capitalised(text):
            span = sentence.part(start, start + len(name))
            if not start and " " not in name and not people.may_mean(name):
                continue  # "Calling it ...": the capital is the sentence's
            person = people.resolve(span) or _unknown(span, name, text[max(0, start - _BEFORE) : start])
            sign = PERSON if person and " " in person.name and _is_person(person.name, text, start + len(name)) else OTHER
            names[start] = person if person and sign == PERSON else Mention.of(span)
            text = _masked(text, [(start, start + len(name))], sign)
        return cls(sentence, text, names, quotes)

    def first(self, start: int, end: int, signs: str = PERSON) -> Mention | None:
        """Give the first name of the kinds ``signs`` between two positions."""
        places = [place for sign in signs if (place := self.text.find(sign, start, end)) >= 0]
        return self.names.get(min(places, default=-1))

    def within(self, match: re.Match[str], group: str, signs: str = PERSON) -> Mention | None:
        """Give the first name of the kinds ``signs`` in a group of a match."""
        return self.first(*match.span(group), signs) if match[group] else None


_OF_PUBLICATION: Final = re.compile(rf",? (?:of|from|for)(?: the)? {PAPER}")
_BEFORE: Final = 24  # characters before a name that tell whether it is a person's
_AT: Final = re.compile(rf"{PERSON},? (?:of|from|for|at)(?: the)? \Z")
_NO_PERSON: Final = re.compile(
    r"\b(?:Pictures|Studios?|Festival|Awards?|Academy|Entertainment|Oscars?|Rotten Tomatoes|Box Office|University|Best|"
    r"Blu-ray|Films?|"
    r"American|British|European|Japanese|Chinese|Canadian|Australian|Hollywood|Street|City|County|Park|River|Hall|Theat(?:re|"
    r"er)|Bridge|"
    r"Avenue|Hotel|Company|Times|Post|News|Cinema|Art|Award|Magazine|Century|List|Quotes|Movies?|Musicals?|Greatest|Years|"
    r"Poll|Nominated|Top|Online|Daily|Songs|Heroes|World War|Academy|Theaters?)\b"
)
COMPANY: Final = re.compile(
    r"\b(?:University|College|Pictures|Studios?|Productions|Institute|Museum|Church|Party|Records|Entertainment(?! Weekly)|"
    r"Association|"
    r"Council|Department|School|Group|Inc|Company|Corporation|Films|League|Society|Academy|Warner|Paramount|Disney|America|"
    r"Board|Committee|Coalition|Foundation|Federation|Union|Network|"
    r"Press|Hollywood|Festival|Cannes|Awards?|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|"
    r"York|London|Chicago|Angeles|CinemaScore|Blu-ray|DVD|American|British|French|English|Best|Oscars?|Box Office Mojo|"
    r"Facebook|Twitter)\b"
)
_BEHIND_CRITIC: Final = re.compile(r"[A-Z][\w.'’-]+ (?:of|from|for|in|at)(?: the)? $")
_OF_PAPER: Final = re.compile(
    r"(?:['’]s?)? (?:magazine|(?:film )?critic|reviewer|writer|readers|article|(?:has |have |also )?(?:gave|called|"
    r"praised|said|"
    r"noted|observed|wrote|stated|described|"
    r"rated|named|ranked|"
    r"listed|placed|voted|chose|put|included)\b)|['’]s (?:[A-Z]|list|\d|\")"
)
_MAGAZINE: Final = re.compile(r"(?:['’]s?)? (?:magazine|critic|reviewer)|['’]s [A-Z]")
_REVIEW_FOR: Final = re.compile(
    r"(?:\b[Rr]eview (?:for|in|of)|\b[Ww]riting (?:for|in)|\bcritic (?:for|of|at)|\A[Ii]n)(?: the)? $"
)


def _organisations(text: str) -> Iterator[re.Match[str]]:
    """Yield where the names of organisations stand, but for those for which a critic works: "Ann Ames of the BBC"."""
    for match in scan(_ORGANISATIONS, text, _ORGANISATION_WORDS, capital=True):
        if match.group() not in AMBIGUOUS or not _BEHIND_CRITIC.search(text[max(0, match.start() - 40) : match.start()]):
            yield match


def _used_as_paper(text: str, start: int, end: int) -> bool:
    """Tell whether a word such as "Time" or "Empire" stands where the name of a publication stands."""
    if text[start:end] == "People" and not _MAGAZINE.match(text, end):
        return False
    return bool(
        _OF_PAPER.match(text, end)
        or _BEHIND_CRITIC.search(text[max(0, start - 40) : start])
        or _REVIEW_FOR.search(text[max(0, start - 24) : start])
    )


def _is_person(name: str, text: str, end: int) -> bool:
    """Tell whether ``name`` is a person's; one that a place could have is where a newspaper follows."""
    return not _NO_PERSON.search(name) or bool(_OF_PUBLICATION.match(text, end))


def _unknown(span: Span, name: str, before: str) -> Mention | None:
    """Give a name that looks like a person's, though the document's names do not list it ("The Times' Ann Ames")."""
    person = looks_like_person(name) and not COMPANY.search(name) and not _AT.search(before)
    return Mention.of(span) if person else None


def _masked(text: str, stretches: Iterable[tuple[int, int]], sign: str) -> str:
    """Give ``text`` with ``sign`` for each character of ``stretches``."""
    for start, end in stretches:
        text = text[:start] + sign * (end - start) + text[end:]
    return text


def _capitalised(text: str) -> Iterator[tuple[int, str]]:
    """Yield the runs of capitals with where they start, without a sentence opener in front."""
    for match in NAME.finditer(text):
        start, words = match.start(), match.group().split(" ")
        while words and words[0] in OPENERS:
            start += len(words.pop(0)) + 1
        name = " ".join(words)
        if name:
            yield start, name.removesuffix("'s").removesuffix("’s")
