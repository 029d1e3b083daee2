"""Rules for what belongs to one film: parts, literary sources, releases, awards; and for territories.

Each finds ``Merge``s; where two candidates fit, nothing is merged.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode

from kg.identity.evidence import CANDIDATE, Decision, Merge, Reason
from kg.identity.things import Thing, by, of_class, values_key
from kg.iris import mint
from kg.language.places import NAMES
from kg.vocab import FILM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Rule = Callable[[Mapping[NamedNode, Thing]], Iterator[Merge]]

KINDS: Final = frozenset({"film", "role", "character", "work", "release", "award", "distribution", "review", "score"})

CHARACTER: Final = "character of a film by name"
_PLOT: Final = Reason(2, "the name in the plot is the first or last of this part's name alone")


def _only(candidates: list[Thing]) -> Thing | None:
    return candidates[0] if len(candidates) == 1 else None


def roles(things: Mapping[NamedNode, Thing]) -> Iterator[Merge]:
    """A person's part named shorter ("Yuri") or not at all is the one part whose name has all its words."""
    acting = [t for t in of_class(things, FILM.Role) if FILM.acting in t.values(FILM.function)]
    named = {t.node: _character_words(t, things) for t in acting}
    for group in by(acting, lambda t: values_key(t, FILM.inFilm, FILM.filledBy)):
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


def characters(things: Mapping[NamedNode, Thing]) -> Iterator[Decision]:
    """Whom the plot calls by one name may be the one part that the cast list calls so and more; it is too often another."""
    played = {c for t in of_class(things, FILM.Role) for c in _played(t)}
    plotted = {c for t in of_class(things, FILM.Film) for c in t.values(FILM.plotNames)}
    for group in by(of_class(things, FILM.Character), lambda t: values_key(t, FILM.characterIn)):
        ends: dict[str, dict[NamedNode, Thing]] = defaultdict(dict)
        for full in (t for t in group if t.node in played):
            for word in _ends(full):
                ends[word][full.node] = full
        for told in (t for t in group if t.node in plotted - played):
            fuller = [t for name in told.values(FILM.name) for t in ends.get(name.value.casefold(), {}).values()]
            if len(fuller) == 1:
                one, other = sorted((told, *fuller), key=lambda t: t.node.value)
                names = (_name(one), _name(other))
                yield Decision(one.node.value, other.node.value, CANDIDATE, CHARACTER, names, (_PLOT,))


def _name(thing: Thing) -> str:
    return max((v.value for v in thing.values(FILM.name)), key=lambda name: (len(name), name), default="")


def _ends(thing: Thing) -> set[str]:
    """Give the first and the last word of names that have several."""
    names = (value.value.casefold().split() for value in thing.values(FILM.name))
    return {word for words in names if len(words) > 1 for word in (words[0], words[-1])}


def works(things: Mapping[NamedNode, Thing]) -> Iterator[Merge]:
    """A film's literary source without title is the one of the same kind by the same authors that has a title."""
    known = {t.node: t for t in of_class(things, FILM.SourceWork)}
    for film in of_class(things, FILM.Film):
        sources = [known[n] for n in sorted(film.values(FILM.basedOn), key=str) if isinstance(n, NamedNode) and n in known]
        for work in sources:
            if work.values(FILM.title):
                continue
            titled = _only([t for t in sources if t.values(FILM.title) and _fits(work, t, _WORK)])
            if titled:
                yield Merge(work.node.value, titled.node.value, "literary source told without its title")


def _vaguer(class_: NamedNode, of: NamedNode, told: tuple[NamedNode, ...], rule: str) -> Rule:
    """Make the rule that an account which says part of what exactly one other says is about the same event."""

    def find(things: Mapping[NamedNode, Thing]) -> Iterator[Merge]:
        for group in by(of_class(things, class_, *_NARROWER.get(class_, ())), lambda t: values_key(t, of)):
            for vague in group:
                fuller = _only(_fullest([t for t in group if t is not vague and _fits(vague, t, told)], told))
                if fuller and any(vague.values(p) for p in told[:2]):
                    yield Merge(vague.node.value, fuller.node.value, rule)

    return find


def _equal(class_: NamedNode, told: tuple[NamedNode, ...], rule: str) -> Rule:
    """Make the rule that two accounts which say the same are one, as after two names of a person became one."""

    def find(things: Mapping[NamedNode, Thing]) -> Iterator[Merge]:
        members = of_class(things, class_, *_NARROWER.get(class_, ()))
        for group in by((t for t in members if any(t.values(p) for p in told[1:])), lambda t: values_key(t, *told)):
            kept = min(group, key=lambda t: (-sum(map(len, t.said.values())), t.node.value))
            yield from (Merge(t.node.value, kept.node.value, rule) for t in group if t is not kept)

    return find


def _fits(vague: Thing, precise: Thing, told: tuple[NamedNode, ...]) -> bool:
    """Tell whether ``precise`` says all that ``vague`` says, and more."""
    less = all(vague.values(p) <= precise.values(p) for p in told)
    return less and any(vague.values(p) < precise.values(p) for p in told)


def _fullest(candidates: list[Thing], told: tuple[NamedNode, ...]) -> list[Thing]:
    return [t for t in candidates if not any(_fits(t, other, told) for other in candidates)]


def territory(node: NamedNode, name: str) -> Merge | None:
    """A country under one of its other names ("United States of America") is that country."""
    known = mint("territory", NAMES.get(name, name))
    return Merge(node.value, known.value, "another name of the same territory") if known != node else None


_WORK: Final = (FILM.workType, FILM.writtenByAuthor, FILM.title, FILM.year)
_NARROWER: Final = {FILM.AwardNomination: (FILM.AwardWin,)}
EQUAL: Final[tuple[Rule, ...]] = (
    _equal(FILM.Role, (FILM.inFilm, FILM.filledBy, FILM.function, FILM.playsCharacter), "the same part of the same person"),
    _equal(FILM.Distribution, (FILM.distributionOf, FILM.distributor, FILM.territory), "the same distribution"),
    _equal(FILM.Review, (FILM.reviewOf, FILM.critic, FILM.publication), "the same critic's review"),
    _equal(FILM.Score, (FILM.scoreOf, FILM.scoredBy, FILM.measure), "the same publisher's score"),
    _equal(FILM.AwardNomination, (FILM.forFilm, FILM.prize, FILM.category, FILM.recipient), "the same award"),
)
VAGUER: Final[tuple[Rule, ...]] = (
    roles,
    works,
    _vaguer(
        FILM.Release,
        FILM.releaseOf,
        (FILM.date, FILM.event, FILM.releaseKind, FILM.territory, FILM.medium, FILM.releaseLanguage, FILM.releasedBy),
        "vaguer account of the same release",
    ),
    _vaguer(
        FILM.AwardNomination,
        FILM.forFilm,
        (FILM.category, FILM.prize, FILM.recipient, FILM.ceremonyYear),
        "vaguer account of the same award",
    ),
)
