"""Invented documents, each about one film, told as statements."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.documents import from_bytes
from kg.facts import awards, releases, roles, sources, things, works
from kg.model import Mention

if TYPE_CHECKING:
    from kg.model import Document, Statement

BY = "test/told"


@dataclass
class Told:
    """A document about one film, and what it says."""

    name: str
    title: str = "The Heath"
    year: int | None = 1999
    statements: list[Statement] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.document: Document = from_bytes(f"{self.title}, told in {self.name}".encode(), self.name)
        at = (self.document.span,)
        self.film = things.Film(self.mention(self.title), self.year, at if self.year else ())
        self.statements += things.film(self.film, BY)

    def mention(self, name: str) -> Mention:
        return Mention(name, (self.document.span,))

    def part(self, who: str, character: str = "") -> Told:
        named = self.mention(character) if character else None
        self.statements += roles.part(self.film, self.mention(who), named, (self.document.span,), BY)
        return self

    def role(self, who: str, function: str) -> Told:
        self.statements += roles.role(self.film, self.mention(who), function, (self.document.span,), BY)
        return self

    def award(self, category: str, who: str = "", prize: str = "Golden Elk") -> Told:
        recipients = (self.mention(who),) if who else ()
        honour = awards.Award(self.mention(prize), "nominated", self.mention(category), recipients)
        self.statements += awards.award(self.film, honour, (self.document.span,), BY)
        return self

    def review(self, critic: str, paper: str) -> Told:
        told = sources.review(self.film, self.mention(critic), self.mention(paper), (self.document.span,), BY)
        self.statements += told
        return self

    def source(self, author: str) -> Told:
        work = works.Basis("novel", None, (self.mention(author),))
        self.statements += works.based_on(self.film, work, (self.document.span,), BY)
        return self

    def distributor(self, firm: str) -> Told:
        self.statements += releases.distribution(self.film, self.mention(firm), None, (self.document.span,), BY)
        return self
