"""The cast of a page, and which of its characters the blurb speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.facts import roles
from kg.language.names import surname
from kg.mappers.catalogue.turns import describes, turns
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.facts.things import Film
    from kg.mappers.catalogue.page import Page
    from kg.model import Span, Statement

_NOTE: Final = re.compile(r"(?P<name>.{1,120}?)\s?\((?P<note>voice|uncredited|archive footage|as [^()]{1,60})\)", re.IGNORECASE)
_TITLES: Final = frozenset(
    [
        "Mr.",
        "Mrs.",
        "Ms.",
        "Miss",
        "Dr.",
        "Sgt.",
        "Capt.",
        "Lt.",
        "Col.",
        "Uncle",
        "Aunt",
        "Officer",
        "Detective",
        "King",
        "Queen",
    ]
)


def statements(page: Page, about: Film) -> Iterator[Statement]:
    """Yield the cast, position by position, and the characters that the page's account of the plot names."""
    characters: list[Mention] = []
    for position, (person, played) in enumerate(turns(page.cast), start=1):
        who, character, note, credited = Mention.of(person), None, "", None
        if played:
            match = _NOTE.fullmatch(played.text)
            character = Mention.of(played.group(match, "name") if match else played)
            if match and match["note"].lower().startswith("as "):
                credited = Mention.of(played.group(match, "note").part(3, len(match["note"])))
            elif match:
                note = match["note"]
            characters.append(character)
        at = (person, played) if played else (person,)
        yield from roles.part(
            about, who, character, at, "catalogue.cast/turn", position=position, credited_as=credited, note=note
        )
    yield from _in_plot(page, about, characters)


def _in_plot(page: Page, about: Film, characters: list[Mention]) -> Iterator[Statement]:
    named = [character for character in characters if not describes(character.name)]
    forms = {character.name: _forms(character.name) for character in named}
    blurb = list(account(page))
    for character in named:
        others = {form for name, fs in forms.items() if name != character.name for form in fs}
        for form in forms[character.name]:
            at = None if form in others and form != character.name else _stands(form, blurb)
            if at:
                yield from roles.in_plot(about, Mention(character.name, (at, *character.spans)), "catalogue.about/plot")
                break


def account(page: Page) -> Iterator[Span]:
    """Yield what tells the plot: the blurb, and the paragraph that repeats it in full; else the first paragraph."""
    yield from page.blurb
    opening = page.blurb[0].text[:40] if page.blurb else ""
    yield from (p for i, p in enumerate(page.about) if p.text.startswith(opening or "\0") or (not opening and i == 0))


def _forms(name: str) -> list[str]:
    """List the forms by which a character can be spoken of, the fullest first."""
    words = [word for word in name.split() if word not in _TITLES and word[0].isupper() and not word.isupper()]
    return list(dict.fromkeys([name, *words[:1], *([surname(" ".join(words))] if words else [])]))


def _stands(form: str, texts: list[Span]) -> Span | None:
    pattern = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")
    for text in texts:
        if match := pattern.search(text.text):
            return text.group(match)
    return None
