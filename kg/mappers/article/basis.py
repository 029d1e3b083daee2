"""What the film is made from: "based on the 1990 novel of the same name by J. O.", "a remake of the 1932 film X".

A second mention that says less about the same work only adds its evidence; what the body says counts where the lead says
nothing, since it also tells on what songs and characters are based.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from kg.facts import works
from kg.language.scopes import unreal
from kg.language.works import Work, work
from kg.mappers.article.credits import credited
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article, Sentence
    from kg.model import Span, Statement

# Who did it may stand between: "adapted by A. B. Cole and D. Eve Jr. (uncredited) from".
_BETWEEN: Final = r"(?:[^.;()]|(?<=\b[A-Z])\.|(?<=\b[JS]r)\.|\(uncredited\)){0,120}?"
_CUE: Final = re.compile(
    rf"\b(?:(?P<based>[Bb]as(?:ed|ing)\b[^.;,]{{0,60}}?\b(?:up)?on|[Aa]dapt(?:ed|ing)\b{_BETWEEN} from|expanding upon|"
    rf"(?:[Ww]ritten|[Ss]creenplay|[Ss]cript)\b{_BETWEEN} from)|"
    r"(?P<noun>adaptations?|remake|(?:film|screen|movie) version) of|"
    r"(?P<rights>(?:acquired|bought|purchased|optioned|secured) (?:the )?(?:(?:film|movie|screen) )?rights (?:to|of|for))|"
    r"(?P<inspired>[Ii]nspired by)) (?=the|an?|his|her|their|one|two|its|[\"“A-Z\d])"
)
# "the novel, which in turn was based on": the basis of the basis.
_CHAIN: Final = re.compile(
    r"\b(?:in turn|itself|themselves|which (?:was|is|were)|play|musical|novel)\b"
    r"(?:,? (?:was|were|is|had been|an?)){0,3}(?: \w+ly)? ?\Z"
)
_OF_PART: Final = re.compile(
    r"\b(?:scenes?|characters?|sequel|series|roles?|songs?|title|pilot|music|sets?|motif|opera|stage|show|narration)\b"
    r"[^,]{0,50}\Z"
)
# What an adaptation or a remake is said of: this film, not an earlier or later one.
_IS_ONE: Final = re.compile(
    r"(?:\b(?:is|was|are) (?:an?|the)\b[^,.;]{0,90}|(?:\A|[,.] )[Aa]n? (?:[\w-]+ ){0,3}|"
    r", the (?:first|second|third|last|latest|\w+th) (?:of \w+ )?(?:[\w-]+ ){0,2}|\b[Ff]ilm )\Z"
)
_FILM: Final = (
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts) (?:\w+ )?(?:film|movie|picture|screenplay|script)"
    r"(?:['’]s (?:\w+ )?(?:screenplay|script|story|plot))?\b"
)
_OF_FILM: Final = re.compile(rf"{_FILM}[^,.;]{{0,60}}\Z")
_AND: Final = re.compile(r",? and (?:(?:up)?on |from )?(?=(?:the|an?|his|her|its|1[5-9]\d\d|20\d\d)\b)")
# Words without which no sentence tells of a basis (see ``language.words``); the others only with a "from".
_CUES_ALONE: Final = frozenset(
    {"based", "basing", "adaptation", "adaptations", "expanding", "remake", "version", "inspired", "rights"}
)
_CUES: Final = _CUES_ALONE | {"adapted", "adapting", "written", "screenplay", "script"}
_WRITTEN_WITH: Final = re.compile(r",? (?:which (?:he|she) )?(?:co-)?(?:written|wrote|authored) with ")
# A sentence that says so often what it is based on is no prose.
_MOST: Final = 40
# Kinds that need a name or a year to be told from any film, song or story.
_COMMON: Final = frozenset({"story", "film", "short film", "song", "article", "poem", "opera", "television series"})
_PROSE: Final = frozenset({"novel", "book", "novella", "story", "short story", "memoir", "autobiography", "biography"})


def statements(article: Article) -> Iterator[Statement]:
    """Yield the works that the film is based on, with their authors."""
    for told in works_of(article):
        basis = works.Basis(told.type, told.title, told.authors, told.year)
        yield from works.based_on(article.film, basis, told.at, "article.basis/based-on")


@dataclass(frozen=True, slots=True)
class _Told:
    """A work with all the places that tell of it."""

    type: str
    at: tuple[Span, ...]
    title: Mention | None = None
    authors: tuple[Mention, ...] = ()
    year: int | None = None

    def same(self, other: _Told) -> bool:
        """Tell whether ``other`` may be this work: nothing that both tell differs."""
        names, others = ({a.name for a in told.authors} for told in (self, other))
        titles = {_short(told.title.name) for told in (self, other) if told.title}
        years = {told.year for told in (self, other) if told.year}
        kinds = {self.type, other.type}
        alike = len(kinds) == 1 or kinds <= _PROSE
        agree = max(len(titles), len(years)) <= 1
        return alike and agree and (not names or not others or bool(names & others))

    def with_(self, other: _Told) -> _Told:
        """Give this work with what ``other`` tells besides."""
        return replace(
            self,
            at=(*self.at, *other.at),
            title=max(self.title, other.title, key=lambda t: len(t.name))
            if self.title and other.title
            else self.title or other.title,
            authors=self.authors or other.authors,
            year=self.year or other.year,
        )


def _short(title: str) -> str:
    """Give a title without its subtitle: what "of the same name" can mean."""
    return title.casefold().partition(":")[0]


def works_of(article: Article) -> list[_Told]:
    """List the works, each once."""
    found: list[_Told] = []
    telling = [s for s in article.telling(_CUES) if "from" in s.words or not _CUES_ALONE.isdisjoint(s.words)]
    for zone in ("lead", "body"):
        fresh = [told for s in telling if s.zone == zone for told in _in_sentence(s, article)]
        known = bool(found)
        for told in fresh:
            place = next((i for i, old in enumerate(found) if old.same(told)), None)
            if place is not None:
                found[place] = found[place].with_(told)
            elif not known:
                found.append(told)
    return found


def _in_sentence(sentence: Sentence, article: Article) -> Iterator[_Told]:
    text, span = sentence.text, sentence.span
    end = 0
    for cue in islice(_CUE.finditer(text), _MOST):
        if cue.start() < end or not _about_the_film(cue, sentence, article):
            continue
        works = list(_works(span, cue.end()))
        for index, found in enumerate(works):
            # "the 1848 novel and 1852 play X by Y": what is told of the last one holds for all.
            shared = found
            if index + 1 < len(works) and _bare(found):
                shared = replace(found, title=works[-1].title, by=works[-1].by)
            told = _told(shared, span.part(cue.start(), found.at.end - span.start), span, article)
            if told and not sentence.quotes(found.at):
                yield told
            end = found.at.end - span.start


def _works(sentence: Span, start: int) -> Iterator[Work]:
    """Yield the works of a list: "the novel X by A and the play Y by B"."""
    while found := work(sentence, start):
        yield found
        more = _AND.match(sentence.text, found.at.end - sentence.start)
        if not more:
            return
        start = more.end()


def _bare(found: Work) -> bool:
    return not (found.title or found.same_name or found.by or found.owners)


def _about_the_film(cue: re.Match[str], sentence: Sentence, article: Article) -> bool:
    """Tell whether what is based or adapted is this film: no part of it, no other version, nothing planned."""
    start = max(0, cue.start() - 100)
    before = sentence.text[start : cue.start()]
    near = sentence.span.part(max(start, cue.start() - 40), cue.start())
    if _CHAIN.search(before) or _OF_PART.search(before) or unreal(near) or (cue["noun"] and not _IS_ONE.search(before)):
        return False
    if sentence.zone == "lead":
        return True
    if cue["rights"]:
        return sentence.zone == "body"
    title = article.film.title.name
    return bool(cue["based"]) and bool(_OF_FILM.search(before) or title in before[-60:] or title in cue.group())


def _told(found: Work, at: Span, sentence: Span, article: Article) -> _Told | None:
    title = found.title
    if title is None and found.same_name is not None:
        title = Mention(article.film.title.name, (found.same_name, *article.film.title.spans))
    authors = _authors(found, sentence, article)
    named = title or (authors and found.kind == "story") or (found.year and "film" not in found.kind)
    if found.kind in _COMMON and not named:
        return None
    if found.kind == "story" and title is None and re.search(r"\b(?:original|an?) story\b", found.at.text):
        return None  # the story of the film itself
    return _Told(found.kind, (at,), title, authors, found.year)


def _authors(found: Work, sentence: Span, article: Article) -> tuple[Mention, ...]:
    if found.kind in {"film", "short film", "television series"}:
        return ()
    if found.owners:
        owners = (article.people.resolve(owner) or Mention.of(owner) for owner in found.owners)
        return (*owners, *_companions(found, sentence, article))
    if found.by is not None:
        listed = (m.mention for m in credited(sentence, found.by, article.people.resolve) if not m.company)
        return tuple(m for m in listed if m.spans[0].text not in article.film.title.name)
    if found.owner_is_pronoun:
        before = list(article.people.find(sentence.part(0, found.at.start - sentence.start)))
        return (*before[-1:], *_companions(found, sentence, article))
    return ()


def _companions(found: Work, sentence: Span, article: Article) -> Iterator[Mention]:
    """Yield who wrote it with its owner: "her autobiography, co-written with A B"."""
    match = _WRITTEN_WITH.match(sentence.text, found.at.end - sentence.start)
    for member in credited(sentence, match.end(), article.people.resolve) if match else ():
        if not member.company and member.known:
            yield member.mention
