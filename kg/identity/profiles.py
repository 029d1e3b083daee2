"""What documents tell of a person: for which films, as what, when, for whom they write."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode

from kg.facts.awards import honoured
from kg.facts.roles import FUNCTIONS
from kg.iris import slug
from kg.vocab import FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.model import Document, Statement, Term

SCREEN: Final = "screen"  # worked on a film
LETTERS: Final = "letters"  # wrote what a film is based on
PRESS: Final = "press"  # wrote about films
_FUNCTIONS: Final = {individual: name for name, individual in FUNCTIONS.items()}
_PRESS: Final = (FILM.critic, FILM.citedAuthor, FILM.rankedBy)
_READ: Final = frozenset(
    {
        *_PRESS,
        *(RDF.type, FILM.name, FILM.filledBy, FILM.inFilm, FILM.function, FILM.playsCharacter, FILM.recipient),
        *(FILM.forFilm, FILM.category, FILM.deathDate, FILM.about, FILM.releaseYear, FILM.publication, FILM.publisher),
    }
)


@dataclass(slots=True)
class Profile:
    """One person as some documents tell of them. ``parts`` are film, file and character."""

    node: NamedNode
    names: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    fields: set[str] = field(default_factory=set)
    films: dict[NamedNode, set[str]] = field(default_factory=lambda: defaultdict(set))
    parts: set[tuple[NamedNode, str, str]] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    papers: set[str] = field(default_factory=set)
    death: int = 0
    honoured: bool = False

    @property
    def functions(self) -> set[str]:
        """What they do in any film."""
        return {function for functions in self.films.values() for function in functions}

    def add(self, other: Profile) -> None:
        """Take in what is told of the same person elsewhere."""
        self.names |= other.names
        self.files |= other.files
        self.fields |= other.fields
        self.parts |= other.parts
        self.years |= other.years
        self.papers |= other.papers
        for film, functions in other.films.items():
            self.films[film] |= functions
        self.death = self.death or other.death
        self.honoured |= other.honoured


def joined(profiles: Sequence[Profile]) -> Profile:
    """Give what several profiles of one person tell together."""
    whole = Profile(profiles[0].node)
    for profile in profiles:
        whole.add(profile)
    return whole


def profiles(document: Document, statements: Iterable[Statement]) -> Mapping[NamedNode, Profile]:
    """Give everybody whom one document names."""
    told: dict[NamedNode, dict[NamedNode, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for s in statements:
        if s.predicate in _READ:
            told[s.subject][s.predicate].append(s.object)
    years = {node: int(said[FILM.releaseYear][0].value) for node, said in told.items() if FILM.releaseYear in said}
    found: dict[NamedNode, Profile] = {}
    for node, said in told.items():
        if FILM.Person in said.get(RDF.type, ()):
            profile = found.setdefault(node, Profile(node, files={document.iri.value}))
            profile.names |= {name.value for name in said.get(FILM.name, ())}
            profile.death = min((int(date.value[:4]) for date in said.get(FILM.deathDate, ())), default=0)
    for said in told.values():
        if FILM.filledBy in said:
            _role(found, said, years, document.iri.value)
        elif FILM.recipient in said:
            _award(found, said, years)
        else:
            _press(found, said)
    return found


def _people(found: Mapping[NamedNode, Profile], values: Iterable[Term]) -> list[Profile]:
    return [found[v] for v in values if isinstance(v, NamedNode) and v in found]


def _role(
    found: Mapping[NamedNode, Profile], said: Mapping[NamedNode, list[Term]], years: Mapping[NamedNode, int], file: str
) -> None:
    film, function = said[FILM.inFilm][0], said[FILM.function][0]
    if not isinstance(film, NamedNode) or not isinstance(function, NamedNode):
        return
    name = _FUNCTIONS.get(function, function.value)
    for person in _people(found, said[FILM.filledBy]):
        person.films[film].add(name)
        if name == "source author":
            person.fields.add(LETTERS)
            continue
        person.fields.add(SCREEN)
        person.years |= {years[film]} if film in years else set()
        for character in said.get(FILM.playsCharacter, ()):
            person.parts.add((film, file, character.value.rpartition("/")[2]))


def _award(found: Mapping[NamedNode, Profile], said: Mapping[NamedNode, list[Term]], years: Mapping[NamedNode, int]) -> None:
    """An award for work on a film tells of work on a film; its category is as good as a function."""
    for person in _people(found, said[FILM.recipient]):
        for film in said.get(FILM.forFilm, ()):
            if isinstance(film, NamedNode):
                person.films[film] |= {_craft(category.value) for category in said.get(FILM.category, ())}
                person.fields.add(SCREEN)
                person.honoured = True
                person.years |= {years[film]} if film in years else set()


def _craft(category: str) -> str:
    """Name what an award honours: a function, or the first words of its category ("art direction")."""
    return honoured(category) or " ".join(slug(category).removeprefix("best-").split("-")[:2])


def _press(found: Mapping[NamedNode, Profile], said: Mapping[NamedNode, list[Term]]) -> None:
    for predicate in _PRESS:
        for person in _people(found, said.get(predicate, ())):
            person.fields.add(PRESS)
            papers = [*said.get(FILM.publication, ()), *said.get(FILM.publisher, ())]
            person.papers |= {paper.value for paper in papers if not isinstance(paper, Literal)}
