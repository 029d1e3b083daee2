"""An invented film world of any size, as N-Triples: 78 triples a film, the same for the same number and seed.

    python tests/benchmarks/film_world.py 13000 films.nt    (a million triples)

Few people are in many films and most in few (a bounded power law), films have sequels and sources, one film in thirty and one
person in fifty has two catalogue entries that a functional property makes one.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

ONTOLOGY: Final = Path(__file__).with_suffix(".ttl")
NAMESPACE: Final = "http://film-world.example/ontology#"
_TYPE: Final = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_WORDS: Final = tuple("amber bridge candle delta ember feather glass harbour island jade kite lantern meadow north".split())
_NAMES: Final = tuple("Abe Béla Chidi Dora Esra Femi Gus Hana Ines Jiří Kofi Lena Mika Nils Oya Pia Quinn Rosa".split())
_PEOPLE: Final = 2.6  # of a film


def write(path: Path, films: int, seed: int = 1) -> None:
    """Write the world to ``path``."""
    with path.open("w", encoding="utf-8") as file:
        for facts in _World(films, seed).films():
            file.write(" .\n".join([*facts, ""]))


class _World:
    """The random choices, drawn from one generator."""

    def __init__(self, films: int, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self._films = films
        people = int(films * _PEOPLE) + 20
        weights = (np.arange(people) + 30.0) ** -0.75
        self._people = self._random.permutation(people)
        self._chances = np.cumsum(weights) / weights.sum()
        self._met: set[int] = set()

    def films(self) -> Iterator[list[str]]:
        """Yield the facts of each film."""
        chances = self._random.random((self._films, 8))
        parts = np.clip(self._random.lognormal(1.9, 0.55, self._films).astype(int), 1, 40).tolist()
        showings = np.clip(self._random.poisson(2.3, self._films), 1, 15).tolist()
        for film, (chance, part, showing) in enumerate(zip(chances.tolist(), parts, showings, strict=True)):
            facts = [*self._film(film, chance), *self._cast(film, part), *self._showings(film, showing)]
            facts += self._nominations(film, chance[3])
            yield facts

    def _film(self, film: int, chance: list[float]) -> Iterator[str]:
        this = _node("film", film)
        kind = ("Feature", "Feature", "Feature", "Short", "Documentary", "Cartoon")[int(chance[0] * 6)]
        yield f"{this} {_TYPE} {_term(kind)}"
        yield f'{this} {_term("title")} "{self._title()}"@en'
        yield f"{this} {_term('year')} {_typed(str(1920 + int(100 * chance[1] ** 0.5)), 'gYear')}"
        yield f"{this} {_term('minutes')} {_typed(str(60 + int(120 * chance[2])), 'integer')}"
        for genre in sorted({int(chance[4] * 12), int(chance[5] * 12)}):
            yield f"{this} {_term('genre')} {_node('genre', genre)}"
        yield f"{this} {_term('country')} {_node('country', int(20 * chance[6] ** 2))}"
        yield from self._people_of(this)
        if film and chance[7] < 0.15:
            yield f"{this} {_term('continues')} {_node('film', film - 1)}"
        if chance[7] > 0.8:
            yield f"{this} {_term('madeFrom')} {_node('novel', film)}"
            yield f"{_node('novel', film)} {_TYPE} {_term('Novel')}"
        if chance[5] < 0.03:
            yield from _twice("film", film, "Film")

    def _people_of(self, this: str) -> Iterator[str]:
        for property_, person in zip(("madeBy", "writtenBy"), self._drawn(2), strict=True):
            yield f"{this} {_term(property_)} {_node('person', person)}"
            yield from self._introduced(person)

    def _cast(self, film: int, number: int) -> Iterator[str]:
        for place, person in enumerate(dict.fromkeys(self._drawn(number))):
            part = _node("part", film, place)
            yield f"{part} {_TYPE} {_term('Lead' if place < 2 else 'Part')}"
            yield f"{_node('film', film)} {_term('hasPart')} {part}"
            yield f"{part} {_term('givenTo')} {_node('person', person)}"
            yield f'{part} {_term("character")} "{self._name()}"'
            yield f"{part} {_term('place')} {_typed(str(place + 1), 'integer')}"
            yield from self._introduced(person)

    def _showings(self, film: int, number: int) -> Iterator[str]:
        for place, (kind, country, day) in enumerate(self._random.random((number, 3)).tolist()):
            showing = _node("showing", film, place)
            yield f"{showing} {_TYPE} {_term('Stream' if kind < 0.2 else 'Premiere')}"
            yield f"{_node('film', film)} {_term('shownAs')} {showing}"
            yield f"{showing} {_term('country')} {_node('country', int(20 * country**1.5))}"
            yield f"{showing} {_term('date')} {_typed(f'{1950 + int(day * 70)}-{1 + int(kind * 12):02d}-11', 'date')}"
            yield f"{showing} {_term('medium')} {_node('medium', int(6 * kind))}"

    def _nominations(self, film: int, chance: float) -> Iterator[str]:
        for place in range(int(1 / (chance + 0.04) ** 0.6) - 1):
            this = _node("nomination", film, place)
            won, gala, category = self._random.random(3).tolist()
            yield f"{this} {_TYPE} {_term('Nomination')}"
            yield f"{_node('film', film)} {_term('nominatedAs')} {this}"
            yield f"{this} {_term('givenAt')} {_node('gala', int(8 * gala**2))}"
            yield f"{this} {_term('category')} {_node('category', int(10 * category))}"
            yield f'{this} {_term("outcome")} "{"won" if won < 0.3 else "lost"}"'
            person = self._drawn(1)[0]
            yield f"{this} {_term('wonBy' if won < 0.3 else 'goesTo')} {_node('person', person)}"
            yield from self._introduced(person)

    def _introduced(self, person: int) -> Iterator[str]:
        """Yield what is said of a person, once."""
        if person in self._met:
            return
        self._met.add(person)
        this = _node("person", person)
        yield f"{this} {_TYPE} {_term('Person')}"
        yield f'{this} {_term("fullName")} "{self._name()}"'
        yield f"{this} {_term('born')} {_typed(f'{1880 + person % 120}-0{1 + person % 9}-1{person % 10}', 'date')}"
        if person % 50 == 0:
            yield from _twice("person", person, "Person")

    def _drawn(self, number: int) -> list[int]:
        drawn: list[int] = self._people[np.searchsorted(self._chances, self._random.random(number))].tolist()
        return drawn

    def _title(self) -> str:
        return " ".join(_WORDS[i] for i in self._random.integers(0, len(_WORDS), 3).tolist()).title()

    def _name(self) -> str:
        one, other, number = self._random.integers(0, len(_NAMES), 3).tolist()
        return f"{_NAMES[one]} {_NAMES[other]}son {number}"


def _twice(kind: str, number: int, class_: str) -> Iterator[str]:
    """Yield that one thing has two names: both have the same entry in a catalogue, which catalogues one thing."""
    other, entry = _node(f"other-{kind}", number), _node("entry", kind, number)
    yield f"{_node(kind, number)} {_term('catalogued')} {entry}"
    yield f"{other} {_term('catalogued')} {entry}"
    yield f"{other} {_TYPE} {_term(class_)}"


def _node(*parts: str | int) -> str:
    return f"<http://film-world.example/thing/{'/'.join(map(str, parts))}>"


def _term(name: str) -> str:
    return f"<{NAMESPACE}{name}>"


def _typed(text: str, datatype: str) -> str:
    return f'"{text}"^^<{_XSD}{datatype}>'


if __name__ == "__main__":
    write(Path(sys.argv[2]), int(sys.argv[1]))
