"""What prose about the awards of an invented film tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.documents import from_bytes
from kg.language.awards import read
from kg.language.honours import Running
from kg.language.people import Names
from kg.language.sentences import sentences
from kg.model import Mention

if TYPE_CHECKING:
    from kg.language.awards import Reading

_PEOPLE: Final = ("Ann Ames", "Bob Bell", "Cara Cole", "Dan Dove", "Joel Finn", "Ethan Finn")
_TITLE: Final = "The Paper Boat"


def readings(text: str) -> list[Reading]:
    """Give what is read of each sentence of ``text``, in a document that names the people first."""
    document = from_bytes("\n".join([*_PEOPLE, text]).encode(), "film.txt")
    lines = list(document.lines())
    names, running = Names([Mention.of(line) for line in lines[: len(_PEOPLE)]]), Running()
    found = [read(sentence, names, running, _TITLE) for line in lines[len(_PEOPLE) :] for sentence in sentences(line)]
    return [reading for reading in found if reading]


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Give outcome, prize, category and recipients of every honour that ``text`` tells of the film."""
    return [
        (
            honour.outcome,
            honour.prize.name if honour.prize else "",
            honour.category.name if honour.category else "",
            ", ".join(person.name for person in honour.recipients),
        )
        for reading in readings(text)
        for honour in reading.honours
    ]
