"""Identity: which nodes of different documents mean the same thing.

IRIs are built from names, so equal names meet by themselves. This stage finds the rest: a film named without its year, the
shorter form of a character's name, a vaguer account of the same release, award or literary source. Every decision is a
``Merge`` that names its rule; where two candidates fit, nothing is merged.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode

from kg.iris import mint, slug, tail
from kg.language.places import NAMES
from kg.model import Statement
from kg.vocab import BASE, FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from kg.model import Document, Term


@dataclass(frozen=True, slots=True, order=True)
class Merge:
    """The decision that ``old`` means ``new``, and the rule that made it."""

    old: str
    new: str
    rule: str


@dataclass(slots=True)
class Thing:
    """A node with what is said of it by all documents together."""

    node: NamedNode
    said: dict[NamedNode, set[Term]] = field(default_factory=lambda: defaultdict(set))

    def values(self, predicate: NamedNode) -> set[Term]:
        """Give the values of ``predicate``; none where nobody states it."""
        return self.said.get(predicate, set())

    def words(self, predicate: NamedNode) -> set[frozenset[str]]:
        """Give the values of ``predicate`` as sets of words."""
        return {frozenset(slug(v.value).split("-")) for v in self.values(predicate) if isinstance(v, Literal)}


def unify(
    described: Sequence[tuple[Document, Sequence[Statement]]],
) -> tuple[list[tuple[Document, list[Statement]]], list[Merge]]:
    """Give the statements with one IRI for each thing, and the decisions that were made."""
    merges: list[Merge] = []
    current = [(document, list(statements)) for document, statements in described]
    for rule in _RULES:
        found = sorted(rule(_things(s for _, statements in current for s in statements)))
        if found:
            rename = _renaming(found)
            current = [(document, [_renamed(s, rename) for s in statements]) for document, statements in current]
            merges += found
    return current, merges


def _things(statements: Iterable[Statement]) -> dict[NamedNode, Thing]:
    things: dict[NamedNode, Thing] = {}
    for s in statements:
        if s.subject not in things:
            things[s.subject] = Thing(s.subject)
        things[s.subject].said[s.predicate].add(s.object)
    return things


def _of_class(things: Mapping[NamedNode, Thing], *classes: NamedNode) -> list[Thing]:
    return sorted((t for t in things.values() if t.values(RDF.type) & set(classes)), key=lambda t: t.node.value)


def _by(things: Iterable[Thing], key: Callable[[Thing], object]) -> Iterator[list[Thing]]:
    """Yield the groups of ``things`` that agree in ``key`` and have more than one member."""
    groups: dict[object, list[Thing]] = defaultdict(list)
    for thing in things:
        groups[key(thing)].append(thing)
    yield from (group for group in groups.values() if len(group) > 1)


def _only(candidates: list[Thing]) -> Thing | None:
    return candidates[0] if len(candidates) == 1 else None


def _films(things: Mapping[NamedNode, Thing]) -> Iterator[Merge]:
    """A title without year means the one film of that title whose year is known."""
    for group in _by(_of_class(things, FILM.Film), lambda t: min(t.words(FILM.title), key=sorted, default=frozenset())):
        dated = _only([t for t in group if t.values(FILM.releaseYear)])
        for film in group:
            if dated and not film.values(FILM.releaseYear):
                yield Merge(film.node.value, dated.node.value, "title without year")


def _roles(things: Mapping[NamedNode, Thing]) -> Iterator[Merge]:
    """A person's part named shorter ("Yuri") or not at all is the one part whose name has all its words."""
    acting = [t for t in _of_class(things, FILM.Role) if FILM.acting in t.values(FILM.function)]
    named = {t.node: _character_words(t, things) for t in acting}
    for group in _by(acting, lambda t: (_key(t, FILM.inFilm), _key(t, FILM.filledBy))):
        for role in group:
            fuller = _only([t for t in group if named[role.node] < named[t.node]])
            if fuller:
                yield Merge(role.node.value, fuller.node.value, "shorter name of the same person's part")
                for short, full in zip(_played(role), _played(fuller), strict=False):
                    yield Merge(short.value, full.value, "shorter name of the same person's part")


def _character_words(role: Thing, things: Mapping[NamedNode, Thing]) -> frozenset[str]:
    return frozenset(w for c in _played(role) if c in things for form in things[c].words(FILM.name) for w in form)


def _played(role: Thing) -> list[NamedNode]:
    return sorted((c for c in role.values(FILM.playsCharacter) if isinstance(c, NamedNode)), key=lambda c: c.value)


def _works(things: Mapping[NamedNode, Thing]) -> Iterator[Merge]:
    """A film's literary source without title is the one of the same kind by the same authors that has a title."""
    works = {t.node: t for t in _of_class(things, FILM.SourceWork)}
    for film in _of_class(things, FILM.Film):
        sources = [works[n] for n in sorted(film.values(FILM.basedOn), key=str) if isinstance(n, NamedNode) and n in works]
        for work in sources:
            if work.values(FILM.title):
                continue
            titled = _only([t for t in sources if t.values(FILM.title) and _fits(work, t, _WORK)])
            if titled:
                yield Merge(work.node.value, titled.node.value, "literary source told without its title")


def _accounts(class_: NamedNode, of: NamedNode, told: tuple[NamedNode, ...], rule: str) -> Callable[..., Iterator[Merge]]:
    """Make the rule that an account which says part of what exactly one other says is about the same event."""

    def find(things: Mapping[NamedNode, Thing]) -> Iterator[Merge]:
        for group in _by(_of_class(things, class_, *_NARROWER.get(class_, ())), lambda t: _key(t, of)):
            for vague in group:
                fuller = _only(_fullest([t for t in group if t is not vague and _fits(vague, t, told)], told))
                if fuller and any(vague.values(p) for p in told[:2]):
                    yield Merge(vague.node.value, fuller.node.value, rule)

    return find


def _fits(vague: Thing, precise: Thing, told: tuple[NamedNode, ...]) -> bool:
    """Tell whether ``precise`` says all that ``vague`` says, and more."""
    less = all(vague.values(p) <= precise.values(p) for p in told)
    return less and any(vague.values(p) < precise.values(p) for p in told)


def _fullest(candidates: list[Thing], told: tuple[NamedNode, ...]) -> list[Thing]:
    return [t for t in candidates if not any(_fits(t, other, told) for other in candidates)]


def _territories(things: Mapping[NamedNode, Thing]) -> Iterator[Merge]:
    """A country under one of its other names ("United States of America") is that country."""
    for territory in _of_class(things, FILM.Territory):
        for name in territory.values(FILM.name):
            known = mint("territory", NAMES.get(name.value, name.value))
            if known != territory.node:
                yield Merge(territory.node.value, known.value, "another name of the same territory")


def _key(thing: Thing, predicate: NamedNode) -> tuple[str, ...]:
    return tuple(sorted(str(v) for v in thing.values(predicate)))


_WORK: Final = (FILM.workType, FILM.writtenByAuthor, FILM.title, FILM.year)
_NARROWER: Final = {FILM.AwardNomination: (FILM.AwardWin,)}
_RULES: Final = (
    _territories,
    _films,
    _roles,
    _works,
    _accounts(
        FILM.Release,
        FILM.releaseOf,
        (FILM.date, FILM.event, FILM.releaseKind, FILM.territory, FILM.medium, FILM.releaseLanguage, FILM.releasedBy),
        "vaguer account of the same release",
    ),
    _accounts(
        FILM.AwardNomination,
        FILM.forFilm,
        (FILM.category, FILM.prize, FILM.recipient, FILM.ceremonyYear),
        "vaguer account of the same award",
    ),
)


def _renaming(merges: Sequence[Merge]) -> Callable[[NamedNode], NamedNode]:
    """Give the function from old to new IRIs; what belongs to a renamed film (its roles, releases) moves with it."""
    direct = {m.old: m.new for m in merges}
    films = {tail(NamedNode(m.old)): tail(NamedNode(m.new)) for m in merges if m.old.startswith(BASE + "film/")}
    known: dict[NamedNode, NamedNode] = {}

    def rename(node: NamedNode) -> NamedNode:
        new = known.get(node)
        if new is None:
            value = node.value
            for _ in range(len(direct)):  # a merge into something that is itself merged
                if value not in direct:
                    break
                value = direct[value]
            kind, _, rest = value.removeprefix(BASE).partition("/")
            film, slash, own = rest.partition("/")
            if slash and film in films and value.startswith(BASE):
                value = f"{BASE}{kind}/{films[film]}/{own}"
            new = known[node] = NamedNode(value)
        return new

    return rename


def _renamed(s: Statement, rename: Callable[[NamedNode], NamedNode]) -> Statement:
    subject = rename(s.subject)
    object_ = rename(s.object) if isinstance(s.object, NamedNode) else s.object
    if subject == s.subject and object_ == s.object:
        return s
    return Statement(subject, s.predicate, object_, s.spans, s.pattern)
