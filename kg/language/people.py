"""How a short form refers back to a full name: surnames, first names, possessives."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from kg.language.names import NAME, OPENERS, looks_like_person, surname
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Span

_STARS: Final = re.compile(r"\b(?:co-)?(?:stars|starring|starred|features|featuring)\b")
_CUES: Final = ("star", "featur")  # one of which stands in whatever the pattern finds
_LEAD: Final = 6  # sentences in which an article names the stars

# Given names that others begin with, which mean the same person where the family name is one.
_DIMINUTIVES: Final = """
    Al Alex Ben Chris Dan Don Doug Ed Fred Geoff Greg Jeff Ken Les Matt Max Nat Nick Norm Pat Pete Phil Ray Rob Ron Sam Sid Stan
    Steve Stu Tim Tom Vic Vince Walt Will Abe Art Bart Cal Dom Gene Gil Herb Josh Lou Mel Mitch Rod Sol Val Zach
"""
_SHORTENED: Final = frozenset(_DIMINUTIVES.split())


class Names:
    """The full names that a document uses, and what its short forms refer to.

    ``known`` are mentions that are sure (entries of a cast list, credits); names of the right shape found in ``text`` are
    added where they stand at least once in full. A short form that fits two people refers to nobody: silence beats a guess.
    """

    def __init__(self, known: Iterable[Mention], text: Iterable[Span] = ()) -> None:
        """Collect the full names, each with the first place where it stands."""
        self._full: dict[str, Mention] = {}
        for mention in known:
            self._full.setdefault(mention.name, mention)
        sure = set(self._full)
        # Whom the first sentence names, and the stars: of two people of one surname, the one who is meant.
        opening: set[str] = set()
        for place, span in enumerate(text):
            opens = not place or (place < _LEAD and any(map(span.text.__contains__, _CUES)) and bool(_STARS.search(span.text)))
            for match in NAME.finditer(span.text):
                if " " not in match.group():
                    continue
                name = _without_openers(match.group())
                if (name not in self._full or opens) and looks_like_person(name):
                    self._full.setdefault(name, Mention(name, (span.part(match.end() - len(name), match.end()),)))
                    if opens:
                        opening.add(name)
        self._short: dict[str, set[str]] = defaultdict(set)
        for name in self._full:
            form = surname(name)
            self._short[form].add(name)
            self._short[form.split()[-1]].add(name)
        self._sure, self._opening = sure, opening

    def __contains__(self, name: str) -> bool:
        """Tell whether ``name`` stands in full somewhere."""
        return name in self._full

    def is_sure(self, name: str) -> bool:
        """Tell whether ``name`` is one of the names that were known to be people."""
        return name in self._sure

    def __iter__(self) -> Iterator[Mention]:
        """Yield the full names in the order in which they were found."""
        return iter(self._full.values())

    def resolve(self, span: Span, form: str | None = None) -> Mention | None:
        """Give the person that ``span`` (a full or short form) names, in the fullest form; None where that is not certain."""
        form = (form or span.text).removesuffix("'s").removesuffix("’s").rstrip("'’,")
        full = self._full.get(form)
        if full:
            longer = self._longer(form)
            return Mention(longer.name, (span, longer.spans[0])) if longer else Mention(full.name, (span,))
        candidates = self._short.get(form, set())
        for preferred in (self._sure, self._opening):
            if len(candidates) > 1 and len(candidates & preferred) == 1:
                candidates = candidates & preferred
        if len(candidates) > 1 and all(min(candidates, key=len) in other for other in candidates):
            candidates = {min(candidates, key=len)}  # "Diane Keaton", not "Max Singer Diane Keaton" of a list run together
        if len(candidates) != 1:
            return None
        full = self._full[next(iter(candidates))]
        return Mention(full.name, (span, full.spans[0]))

    def _longer(self, name: str) -> Mention | None:
        """Give the one person whose given name ``name`` shortens: Alan Low of "Al Low"."""
        given, _, family = name.partition(" ")
        if given not in _SHORTENED or not family:
            return None
        same = [n for n in self._short.get(family, ()) if n.startswith(given) and n.endswith(f" {family}") and n != name]
        return self._full[same[0]] if len(same) == 1 and same[0].count(" ") == name.count(" ") else None

    def may_mean(self, form: str) -> bool:
        """Tell whether ``form`` is a short form of somebody, be it of several people."""
        return form.removesuffix("'s").removesuffix("’s") in self._short

    def find(self, span: Span) -> Iterator[Mention]:
        """Yield the people named in ``span``, in order, each in the fullest form."""
        for start, name in runs(span.text):
            person = self.resolve(span.part(start, start + len(name)))
            if person:
                yield person


def runs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the runs that have the shape of a name, each with its place, without sentence openers in front."""
    for match in NAME.finditer(text):
        if name := _without_openers(match.group()):
            yield match.end() - len(name), name


def _without_openers(name: str) -> str:
    word, _, rest = name.partition(" ")
    while word in OPENERS:
        name = rest
        word, _, rest = rest.partition(" ")
    return name


def capitalised(span: Span) -> Iterator[Mention]:
    """Yield the runs of ``span`` (see ``runs``) as mentions."""
    for start, name in runs(span.text):
        yield Mention(name, (span.part(start, start + len(name)),))
