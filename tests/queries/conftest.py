"""Invented documents, told as statements, and the graph that the questions are asked of."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import Store

from kg import assemble, comparison, identity, ontology, publication
from kg.documents import from_bytes
from kg.evidence import table
from kg.facts.awards import Award, award, list_place, total
from kg.facts.figures import Score, finance, score
from kg.facts.releases import Release, availability, distribution, release
from kg.facts.roles import in_plot, part, role
from kg.facts.sources import Citation, citation, review
from kg.facts.things import (
    Film,
    death,
    feature,
    film,
    filming_date,
    filming_days,
    runtime,
    unnamed_studios,
)
from kg.facts.works import Basis, based_on
from kg.model import Document, Mention, Span
from kg.reasoning import reason
from kg.store import CLAIMS, BuiltGraph
from kg.values import Date, Duration, Money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Statement

HERE = Path(__file__).parent
BY = "test/told"


class Teller:
    """A document, and what it says, each fact with the words that say so."""

    def __init__(self, name: str) -> None:
        raw = (HERE / "documents" / name).read_bytes()
        self.document: Document = from_bytes(raw, name)

    def at(self, words: str) -> Span:
        """Give the first place where ``words`` stand; a test that misses them is wrong."""
        match = re.search(re.escape(words), self.document.text)
        assert match, f"{words!r} is not in {self.document.name}"
        return Span(self.document, *match.span())

    def name(self, words: str, full: str | None = None) -> Mention:
        """Give what ``words`` name; ``full`` is the fuller form that stands elsewhere in the document."""
        mention = Mention.of(self.at(words))
        return Mention(full, (*mention.spans, self.at(full))) if full else mention


HARBOUR = Teller("harbour.txt")
GLASS_HARBOUR = Film(HARBOUR.name("Glass Harbour"), 1991, (HARBOUR.at("1991"),))


def harbour_film() -> Iterator[Statement]:
    """Tell of the film as a whole."""
    n, at, about = HARBOUR.name, HARBOUR.at, GLASS_HARBOUR
    lead = (at("is a 1991"),)
    shot = (at("was shot"),)
    yield from film(about, BY)
    yield from feature(about, "genre", n("thriller"), lead, BY)
    yield from feature(about, "country", n("Portuguese", "Portugal"), lead, BY)
    yield from feature(about, "setting", n("Porto"), lead, BY)
    yield from feature(about, "filming location", n("Lisbon"), shot, BY)
    yield from feature(about, "film format", n("35 mm"), shot, BY)
    yield from filming_days(about, 40, shot, BY)
    yield from filming_date(about, "filming period", Date(1990, season="spring"), shot, BY)
    for function in ("director", "writer"):
        yield from role(about, n("Mara Venn"), function, lead, BY)
    yield from based_on(about, Basis("novel", n("The Pilot's House"), (n("Owen Tarrant"),), 1987), lead, BY)


def harbour_people() -> Iterator[Statement]:
    """Tell of cast, plot and a death."""
    n, at, about = HARBOUR.name, HARBOUR.at, GLASS_HARBOUR
    for place, (who, whom, credit) in enumerate(
        [
            ("Ida Quell", "Nell Farrow", None),
            ("Ines Moro", "The Pilot", "Inês Moro"),
            ("Mara Venn", "Woman on Quay", None),
        ],
        1,
    ):
        span = (at(f"{who} as {whom}"),)
        credited = n(credit) if credit else None
        yield from part(about, n(who), n(whom), span, BY, position=place, credited_as=credited)
    yield from in_plot(about, n("Farrow", "Nell Farrow"), BY)
    yield from in_plot(about, n("Uncle Bem"), BY)
    yield from death(n("Tarrant died", "Owen Tarrant"), Date(1990, 4), (at("April 1990"),), BY)


def harbour_releases() -> Iterator[Statement]:
    """Tell of releases and distribution."""
    n, at, about = HARBOUR.name, HARBOUR.at, GLASS_HARBOUR
    out = (at("opened"),)
    yield from release(about, Release("premiere", Date(1991, 2, 10), event=n("Tarn Film Festival")), out, BY)
    yield from release(about, Release("limited", Date(1991, 3, 1), (n("Portugal"),)), out, BY)
    yield from release(about, Release("wide", Date(1991, 3, 22), (n("Portugal"),)), out, BY)
    video = Release("home video", Date(1992), (n("Spain"), n("France")), None, n("VHS"), (n("Spanish"),), (n("Quay Video"),))
    yield from release(about, video, (at("on VHS"),), BY)
    yield from release(about, Release("home video", medium=n("LaserDisc")), (at("on LaserDisc"),), BY)
    yield from release(about, Release("soundtrack", Date(1991, 1)), (at("soundtrack"),), BY)
    yield from distribution(about, n("Lantern Films"), n("Portugal"), (at("Lantern Films"),), BY)


def harbour_honours() -> Iterator[Statement]:
    """Tell of awards, lists and money."""
    n, at, about = HARBOUR.name, HARBOUR.at, GLASS_HARBOUR
    prize = n("Golden Tern")
    yield from award(about, Award(prize, "won", n("Best Actress"), (n("Quell won", "Ida Quell"),), 1992), (at("won"),), BY)
    yield from award(about, Award(prize, "nominated", n("Best Director")), (at("nominated"),), BY)
    yield from total(about, prize, "nominated", 3, (at("three"),), BY)
    yield from list_place(about, n("Rex Dole"), n("best films of 1991"), 2, (at("second"),), BY, critic=True)
    gross = Money(Decimal(12500000), "USD", "about", 3)
    yield from finance(about, "gross", gross, n("worldwide"), (at("$12.5 million"),), BY, as_written="$12.5 million")
    spent = Money(Decimal(900000), "USD", "less than", 1)
    yield from finance(about, "marketing", spent, None, (at("$900,000"),), BY, as_written="$900,000")


def harbour_reviews() -> Iterator[Statement]:
    """Tell of scores, reviews, links and cited works."""
    n, at, about = HARBOUR.name, HARBOUR.at, GLASS_HARBOUR
    yield from score(about, n("Tomato Board"), Score("approval", Decimal(91), 100, 22), (at("91%"),), BY)
    yield from review(about, n("Rex Dole"), n("The Tarn Post"), (at("Rex Dole"),), BY, quotation=n("cold as a key"))
    yield from review(about, None, n("Film Weekly"), (at("Film Weekly"),), BY)
    yield from feature(about, "site", n("IMDb"), (at("at IMDb"),), BY)
    cited = Citation(n("Harbour Lights"), (Mention.of(at("Dole, Rex"), "Rex Dole"),), n("Quay Press"), Date(1999, 5, 2))
    yield from citation(cited, 1, (at("Harbour Lights"),), BY)
    early = Citation(n("Glass and Salt"), (), n("The Tarn Post"), Date(2009, 2, 13), Date(2007, 1, 16), Date(2014))
    yield from citation(early, 2, (at("Glass and Salt"),), BY)
    lost = Citation(n("Lost Tides"), (), n("Quay Press"), archived=Date(2015))
    again = Citation(n("Harbour Lights"), (), n("Quay Press"), Date(1999))
    yield from citation(lost, 3, (at("Lost Tides"),), BY)
    yield from citation(again, 4, (at("Quay Press, 1999"),), BY)


def harbour() -> tuple[Document, list[Statement]]:
    """Tell what an article says of Glass Harbour (1991)."""
    parts = (harbour_film, harbour_people, harbour_releases, harbour_honours, harbour_reviews)
    return HARBOUR.document, [statement for part_ in parts for statement in part_()]


def card() -> tuple[Document, list[Statement]]:
    """Tell what a catalogue page says of the same film: some of it, more, and some of it otherwise."""
    t = Teller("harbour-card.txt")
    n, at = t.name, t.at
    about = Film(n("Glass Harbour"), 1991, (at("1991"),))

    def told() -> Iterator[Statement]:
        yield from film(about, BY)
        for genre in ("Thriller", "Romance"):
            yield from feature(about, "genre", n(genre), (at("Genres"),), BY)
        yield from feature(about, "studio", n("Saltworks"), (at("Studio"),), BY)
        yield from unnamed_studios(about, 1, 1, (at("+1 more"),), BY)
        yield from feature(about, "certificate", n("PG-13"), (at("PG-13"),), BY)
        yield from feature(about, "tagline", n("Look down."), (at("Look down."),), BY)
        yield from runtime(about, Duration(98), (at("1h 38m"),), BY)
        yield from role(about, n("Mara Venn"), "director", (at("Director"),), BY)
        for who in ("Mara Venn", "Owen Tarrant"):
            yield from role(about, n(who), "writer", (at("Written by"),), BY)
        for place, (who, whom) in enumerate([("Ida Quell", "Nell"), ("Bruno Asch", "Clerk"), ("Ines Moro", "The Pilot")], 1):
            yield from part(about, n(who), n(whom), (at(f"{who}\n{whom}"),), BY, position=place)
        yield from part(about, n("Tom Reyes"), None, (at("Tom Reyes"),), BY)
        yield from release(about, Release("", Date(1991, 3, 1)), (at("March 1, 1991"),), BY)
        for kind, amount in (("budget", "2000000"), ("gross", "12500000")):
            written = f"${int(amount):,}"
            money = Money(Decimal(amount), "USD", "equal", 8)
            yield from finance(about, kind, money, None, (at(written),), BY, as_written=written)
        yield from score(about, n("Tomato Board"), Score("approval", Decimal(93), 100, 25), (at("93%"),), BY)
        yield from score(about, None, Score("user votes", count=1600), (at("1,600"),), BY)
        yield from availability(about, 7, Date(2026, 2, 21), (at("7 platforms"),), BY)

    return t.document, list(told())


def orchard() -> tuple[Document, list[Statement]]:
    """Tell what an article says of The Tin Orchard (1994)."""
    t = Teller("orchard.txt")
    n, at = t.name, t.at
    about = Film(n("The Tin Orchard"), 1994, (at("1994"),))

    def told() -> Iterator[Statement]:
        yield from film(about, BY)
        yield from feature(about, "filming location", n("Porto"), (at("shot in Porto"),), BY)
        for function in ("director", "composer"):
            yield from role(about, n("Mara Venn"), function, (at("directed and scored"),), BY)
        yield from part(about, n("Ida Quell"), n("Ada"), (at("Ida Quell as Ada"),), BY, position=1)
        yield from part(about, n("Tom Reyes"), n("Ada's Brother"), (at("Tom Reyes as"),), BY, position=2)
        yield from award(about, Award(n("Golden Tern"), "nominated", n("Best Picture")), (at("nominated"),), BY)
        yield from distribution(about, n("Lantern Films"), n("Spain"), (at("Lantern Films"),), BY)
        cited = Citation(n("Harbour Lights"), (Mention.of(at("Dole, Rex"), "Rex Dole"),), n("Quay Press"), Date(1999, 5, 2))
        yield from citation(cited, 1, (at("Harbour Lights"),), BY)

    return t.document, list(told())


def remake() -> tuple[Document, list[Statement]]:
    """Tell what an article says of another film of the same title (2003)."""
    t = Teller("remake.txt")
    n, at = t.name, t.at
    about = Film(n("Glass Harbour"), 2003, (at("2003"),))

    def told() -> Iterator[Statement]:
        yield from film(about, BY)
        yield from role(about, n("Tom Reyes"), "director", (at("directed by"),), BY)
        yield from part(about, n("Pia Lund"), n("Nell Farrow"), (at("Pia Lund as Nell Farrow"),), BY, position=1)
        # A critic who has the name of an actor.
        yield from review(about, n("Bruno Asch"), n("Film Weekly"), (at("Bruno Asch"),), BY)

    return t.document, list(told())


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the answers be written anew."""
    parser.addoption("--write-answers", action="store_true", help="write tests/queries/*.txt anew; read the difference")


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> BuiltGraph:
    """Give the graph of the invented documents, as ``kg build`` makes it of real ones."""
    told = [harbour(), card(), orchard(), remake()]
    found = identity.resolve(told)
    claims = assemble.claims(found.described)
    provenance = list(assemble.provenance([document for document, _ in told], claims))
    dataset = publication.Dataset(claims, provenance, list(comparison.differences(claims)), decisions=found.decisions)
    terms = ontology.load()
    dataset.inferred = reason(terms, dataset.facts)
    path = tmp_path_factory.mktemp("graph")
    publication.write_store(path / "store", dataset, terms)
    table.write(path / CLAIMS, [document for document, _ in told], claims, dataset.cited)
    return BuiltGraph(path, Store.read_only(str(path / "store")), {})
