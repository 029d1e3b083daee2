"""Films: one film under two titles or years, two films under one title."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode

from kg.identity.evidence import CANDIDATE, SAME, Decision, Reason, Thresholds, verdict
from kg.iris import slug
from kg.vocab import FILM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from kg.identity.profiles import Profile
    from kg.model import Document, Statement

RULE: Final = "film by title, year, director and cast"
THRESHOLDS: Final = Thresholds(6, 2)
# What encyclopedias add to a title that several works share.
_TOLD_APART: Final = re.compile(r" \((?:(?P<year>\d{4}) )?(?:[A-Z][a-z]+ )?(?:film|movie)\)$")
_FEW: Final = 2  # people in both casts who cannot be chance
_LISTED: Final = 3  # people, from which on a list without a common name speaks against
_CROWD: Final = 400  # films that share a title or its start; of more, pairs are not looked for
_SPELT: Final = 0.85  # of two titles' letters
_NUMERAL: Final = re.compile(r"\d+|[ivx]+")


@dataclass(slots=True)
class FilmProfile:
    """One film as some documents tell of it."""

    node: NamedNode
    files: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    directors: set[NamedNode] = field(default_factory=set)
    cast: set[NamedNode] = field(default_factory=set)

    @property
    def title(self) -> str:
        """The fullest title."""
        return max(self.titles, key=lambda title: (len(title), title), default="")

    @property
    def keys(self) -> set[str]:
        """The titles without article, and without what tells films of one title apart."""
        return {key(title) for title in self.titles}

    def add(self, other: FilmProfile) -> None:
        """Take in what is told of the same film elsewhere."""
        self.files |= other.files
        self.titles |= other.titles
        self.years |= other.years
        self.directors |= other.directors
        self.cast |= other.cast


def key(title: str) -> str:
    """Give a title as it is compared.

    >>> key("The Heath (1962 film)"), key("Heath & Moor"), key("Heath and Moor")
    ('heath', 'heath-and-moor', 'heath-and-moor')
    """
    words = slug(_TOLD_APART.sub("", title).replace("&", " and ")).split("-")
    return "-".join(words[1:] if len(words) > 1 and words[0] in {"the", "a", "an"} else words)


def profile(document: Document, statements: Iterable[Statement], people: Mapping[NamedNode, Profile]) -> FilmProfile | None:
    """Give the film that a document is about."""
    titles: dict[NamedNode, set[str]] = defaultdict(set)
    years: dict[NamedNode, set[int]] = defaultdict(set)
    about: NamedNode | None = None
    for s in statements:
        if s.predicate == FILM.about and isinstance(s.object, NamedNode):
            about = s.object
        elif s.predicate == FILM.title:
            titles[s.subject].add(s.object.value)
        elif s.predicate == FILM.releaseYear:
            years[s.subject].add(int(s.object.value))
    if about is None:
        return None
    told = {match["year"] for title in titles[about] if (match := _TOLD_APART.search(title))} - {None}
    film = FilmProfile(about, {document.iri.value}, titles[about], years[about] or set(map(int, told)))
    film.directors = {p.node for p in people.values() if "director" in p.films.get(about, ())}
    film.cast = {p.node for p in people.values() if "actor" in p.films.get(about, ())}
    return film


def decisions(films: Sequence[FilmProfile]) -> list[Decision]:
    """Decide for every two films that may be one whether they are."""
    found = list(_pairs(films))
    undated = Counter(f.node for pair in found for f in pair if not f.years and pair[0].keys & pair[1].keys)
    decided = []
    for a, b in found:
        one, other = sorted((a, b), key=lambda f: f.node.value)
        reasons = weigh(one, other)
        if any(undated[f.node] > 1 and not f.directors | f.cast for f in (a, b)):
            reasons += (Reason(-2, "the title fits several films"),)
        said = verdict(reasons, THRESHOLDS)
        if said == SAME and reasons[0].weight <= 0:  # what has another title needs more than people in common
            said = CANDIDATE
        decided.append(Decision(one.node.value, other.node.value, said, RULE, (named(one), named(other)), reasons))
    return decided


def named(film: FilmProfile) -> str:
    """Give a film's title with its year, as people name it."""
    return f"{film.title} ({min(film.years)})" if film.years else film.title


def _pairs(films: Sequence[FilmProfile]) -> Iterator[tuple[FilmProfile, FilmProfile]]:
    """Yield films that share a title, the start of one, or a director in about the same year."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, film in enumerate(films):
        for title in film.keys:
            groups["title", title].append(place)
            groups["start", title[:4]].append(place)
        for director in film.directors:
            groups["director", director.value].append(place)
    seen: set[tuple[int, int]] = set()
    for (kind, _), group in groups.items():
        pairs = combinations(group, 2) if len(group) <= _CROWD else ()
        seen.update((i, j) for i, j in pairs if kind == "title" or _near(films[i], films[j]))
    for i, j in sorted(seen):
        if _title(films[i], films[j]).weight > 0 or _most_of_one_cast(films[i], films[j]):
            yield films[i], films[j]


def _most_of_one_cast(a: FilmProfile, b: FilmProfile) -> bool:
    """Tell whether most of the people in one film are in the other, as where one film has two titles."""
    shared = len(a.cast & b.cast)
    return shared >= _LISTED and 2 * shared >= min(len(a.cast), len(b.cast))


def _near(a: FilmProfile, b: FilmProfile) -> bool:
    """Tell whether two films may be of one year."""
    return not a.years or not b.years or min(abs(x - y) for x in a.years for y in b.years) <= 1


def weigh(a: FilmProfile, b: FilmProfile) -> tuple[Reason, ...]:
    """Give the reasons for and against one film, the titles first."""
    observed = (_title(a, b), _years(a, b), _directors(a, b), _casts(a, b))
    return tuple(reason for reason in observed if reason)


def _title(a: FilmProfile, b: FilmProfile) -> Reason:
    if a.keys & b.keys:
        return Reason(3, "the titles are the same")
    if any(_similar(x, y) for x in sorted(a.keys) for y in sorted(b.keys)):
        return Reason(1, "the titles are similar")
    return Reason(0, "the titles are different")


def _similar(x: str, y: str) -> bool:
    """Tell whether one title is the other with a subtitle, or with a few letters otherwise; another number is another film."""
    short, long = sorted((x, y), key=len)
    if long.startswith(short + "-"):
        return not _NUMERAL.fullmatch(long.removeprefix(short + "-").split("-")[0])
    if _numerals(x) != _numerals(y):
        return False
    from difflib import SequenceMatcher  # noqa: PLC0415  most builds have no such pair

    matcher = SequenceMatcher(None, x, y, autojunk=False)
    return matcher.real_quick_ratio() >= _SPELT and matcher.quick_ratio() >= _SPELT and matcher.ratio() >= _SPELT


def _numerals(title: str) -> list[str]:
    return [word for word in title.split("-") if _NUMERAL.fullmatch(word)]


def _years(a: FilmProfile, b: FilmProfile) -> Reason | None:
    if not a.years or not b.years:
        return None
    apart = min(abs(x - y) for x in a.years for y in b.years)
    if apart == 0:
        return Reason(2, "the years are the same")
    if apart == 1:
        return Reason(1, "the years are one apart, as of making and release")
    return Reason(-4, f"the years are {apart} apart")


def _directors(a: FilmProfile, b: FilmProfile) -> Reason | None:
    if not a.directors or not b.directors:
        return None
    if a.directors & b.directors:
        return Reason(3, "they have a director in common")
    return Reason(-3, "they have different directors")


def _casts(a: FilmProfile, b: FilmProfile) -> Reason | None:
    shared = len(a.cast & b.cast)
    smaller = min(len(a.cast), len(b.cast))
    if not smaller:
        return None
    if shared >= _FEW or 2 * shared >= smaller:
        return Reason(3, f"{shared} people act in both")
    if shared:
        return Reason(1, "one person acts in both")
    return Reason(-3, "nobody acts in both") if smaller >= _LISTED else None


def apart(told: Sequence[FilmProfile], by_hand: Callable[[FilmProfile, FilmProfile], str]) -> list[FilmProfile]:
    """Split what documents tell under one title and year where neither director nor cast fit: two films, one name."""
    films: list[FilmProfile] = []
    for one in sorted(told, key=lambda film: (-len(film.cast), sorted(film.files))):
        fitting = (f for f in films if (by_hand(f, one) or verdict(weigh(f, one), Thresholds(0, 0))) == SAME)
        like = next(fitting, None)
        if like is None:
            films.append(one)
        else:
            like.add(one)
    for number, film in enumerate(films):
        if number:
            director = min((slug(d.value.rpartition("/")[2]) for d in film.directors), default=str(number + 1))
            film.node = NamedNode(f"{film.node.value}-{director}")
    return films
