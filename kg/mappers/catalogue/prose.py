"""What the paragraphs of a page tell: who directed, what the film is based on, money, awards."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from kg.facts import awards, roles
from kg.facts.awards import Award
from kg.facts.figures import finance
from kg.facts.works import Basis, based_on
from kg.language.awards import read
from kg.language.finances import figures
from kg.language.honours import Running
from kg.language.money import amounts
from kg.language.names import CAPITAL, NAME, UPPER, looks_like_person
from kg.language.people import Names, capitalised
from kg.language.scopes import unreal
from kg.language.sentences import SHORTEST, sentences
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from kg.facts.things import Film
    from kg.mappers.catalogue.page import Page
    from kg.model import Span, Statement

_NAME: Final = NAME.pattern.replace(f"[{UPPER}]", CAPITAL)
_PERSON: Final = _NAME.removesuffix("{0,6}") + "{0,3}"
_DIRECTED: Final = re.compile(rf"\b[Dd]irected by (?P<people>{_PERSON}(?:(?:,| and) {_PERSON}){{0,2}})")
_WORKS: Final = (
    "short story|comic book|comic strip|graphic novel|stage play|novella|novel|play|book|memoirs?|autobiography|biography|"
    "story|stories|musical|article|comic|poem|video game|television series|film"
)
_FROM: Final = re.compile(
    rf"\b(?:from|[Bb]ased (?:up)?on|[Aa]dapted from|[Aa]daptation of|[Ii]nspired by|[Aa]dapts) "
    rf"(?P<author>{_PERSON})['’]s? (?:(?P<year>\d{{4}}) )?(?:[a-z-]{{2,20}} ){{0,4}}(?P<type>{_WORKS})\b"
    rf"(?: (?P<title>{_NAME}))?"
)
_BY: Final = re.compile(
    rf"\b(?:[Bb]ased (?:up)?on|[Aa]dapted from|[Aa]daptation of) (?:the|an?) (?:(?P<year>\d{{4}}) )?(?:[a-z-]{{2,20}} ){{0,4}}"
    rf"(?P<type>{_WORKS})\b(?: (?P<title>{_NAME}))?,? by (?P<author>{_PERSON})"
)
# Sentences of a page; it has some dozens, and what follows is left unread.
_MOST: Final = 2000


def statements(page: Page, about: Film) -> Iterator[Statement]:
    """Yield the facts of the paragraphs; what viewers say is opinion and left alone."""
    told = (sentence for paragraph in page.about for sentence in sentences(paragraph) if len(sentence) >= SHORTEST)
    prose = list(islice(told, _MOST))
    labelled = {(entry.name, amount.money.amount) for entry in page.fields for amount in amounts(entry.value)}
    people = Names([Mention.of(line) for line in page.cast if looks_like_person(line.text)], prose)
    running = Running()
    for sentence in prose:
        if not unreal(sentence):
            yield from _director(about, sentence)
            yield from _basis(about, sentence)
        yield from _awards(about, sentence, people, running)
        yield from _money(about, sentence, labelled)


def _director(about: Film, sentence: Span) -> Iterator[Statement]:
    if match := _DIRECTED.search(sentence.text):
        at = sentence.group(match)
        for person in capitalised(sentence.group(match, "people")):
            yield from roles.role(about, person, "director", (at,), "catalogue.about/directed-by")


def _basis(about: Film, sentence: Span) -> Iterator[Statement]:
    match = _FROM.search(sentence.text) or _BY.search(sentence.text)
    if not match or not looks_like_person(match["author"]):
        return
    title = Mention.of(sentence.group(match, "title")) if match["title"] else None
    author = Mention.of(sentence.group(match, "author"))
    work = Basis(match["type"], title, (author,), int(match["year"]) if match["year"] else None)
    yield from based_on(about, work, (sentence.group(match),), "catalogue.about/based-on")


def _awards(about: Film, sentence: Span, people: Names, running: Running) -> Iterator[Statement]:
    reading = read(sentence, people, running, about.title.name)
    for honour in reading.honours if reading else ():
        won = Award(honour.prize, honour.outcome, honour.category, honour.recipients, honour.year)
        yield from awards.award(about, won, honour.at, "catalogue.about/award")


def _money(about: Film, sentence: Span, labelled: set[tuple[str, Decimal]]) -> Iterator[Statement]:
    """Yield the figures of a sentence that are none of those ``labelled``."""
    for figure in figures(sentence, about.title.name):
        if not figure.scope and (figure.kind, figure.mention.money.amount) in labelled:
            continue
        written, by = figure.mention.span.text, f"catalogue.about/{figure.kind}"
        for money in figure.bounds:
            yield from finance(about, figure.kind, money, figure.scope, (figure.at,), by, as_written=written)
