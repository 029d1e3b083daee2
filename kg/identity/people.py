"""People: one person under two names, two people under one name.

A name that several documents use is one person's unless what they do, or when, speaks against it; a name in two forms is one
person's only where more speaks for it than the likeness of the names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode

from kg.identity.evidence import SAME, Decision, Reason, Thresholds, firm
from kg.identity.names import blocks, likeness, suffix, words
from kg.identity.profiles import LETTERS, PRESS, SCREEN, Profile, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.identity.by_hand import ByHand, Entity

    Companions = Mapping[NamedNode, set[NamedNode]]

NAME: Final = "person by name, work and years"
THRESHOLDS: Final = Thresholds(4, 1)
CAREER: Final = 40  # years without a credit, after which one name may be another's
_CLOSE: Final = 20  # years
_COMMON: Final = 8  # people of one family name, from which on the name tells little
_CROWD: Final = 60  # people in one block; those who share more than that with others share a very common name

_EQUAL: Final = (5, "the names are the same")

ACTING: Final = frozenset({"actor", "narrator"})
MAKING: Final = frozenset({"director", "writer", "story", "producer", "executive producer", "choreographer"})


def clusters(
    told: Sequence[Profile], companions: Companions, hand: ByHand, files: Mapping[str, str]
) -> tuple[list[Profile], list[Decision]]:
    """Split what documents tell under one name into people, the film worker first; and the decisions where they may be one."""
    people = sorted((joined(group) for group in _units(told, hand, files)), key=_rank)

    def entity(person: Profile) -> Entity:
        return person.node.value, person.names, {files[file] for file in person.files}

    def same(a: Profile, b: Profile) -> bool:
        by_hand = hand(entity(a), entity(b)) if hand.pairs else ""
        return (by_hand or firm(weigh(a, b, _EQUAL, companions), THRESHOLDS)) == SAME

    while pair := next(((a, b) for a, b in combinations(people, 2) if same(a, b)), None):
        pair[0].add(pair[1])
        people.remove(pair[1])
    decided: list[Decision] = []
    nodes = _distinct(people)
    for (a, one), (b, other) in combinations(zip(people, nodes, strict=True), 2):
        reasons = weigh(a, b, _EQUAL, companions)
        names = (fullest(a), fullest(b))
        decided.append(Decision(one, other, firm(reasons, THRESHOLDS), NAME, names, reasons))
    for person, node in zip(people, nodes, strict=True):
        person.node = NamedNode(node)
    return people, decided


def _units(told: Sequence[Profile], hand: ByHand, files: Mapping[str, str]) -> Iterator[list[Profile]]:
    """Yield what is told of a person in one line of work, without a break longer than a career's."""
    groups: dict[str, list[Profile]] = defaultdict(list)
    for profile in told:
        named = {files[file] for file in profile.files}
        alone = hand.pairs and hand.isolates((profile.node.value, profile.names, named))
        groups[_line_of_work(profile) + (f" in {min(profile.files)}" if alone else "")].append(profile)
    for line in sorted(groups):
        ordered = sorted(groups[line], key=lambda p: (min(p.years, default=0), sorted(p.files)))
        run: list[Profile] = []
        last = 0
        for profile in ordered:
            if run and line.startswith(SCREEN) and last and min(profile.years, default=last) - last > CAREER:
                yield run
                run, last = [], 0
            run.append(profile)
            last = max([last, *profile.years])
        yield run


def _line_of_work(profile: Profile) -> str:
    """Name what a profile's person does, so that those who do the same are one without further ado."""
    if SCREEN not in profile.fields:
        return "+".join(sorted(profile.fields))
    craft = "acting" if profile.functions <= ACTING else "other"
    return "+".join([SCREEN, craft, *sorted(profile.fields - {SCREEN})])


def _rank(person: Profile) -> tuple[bool, bool, int, list[str]]:
    fields = person.fields
    return SCREEN not in fields, LETTERS not in fields, min(person.years, default=0), sorted(person.files)


def _distinct(people: Sequence[Profile]) -> list[str]:
    """Give each of several people of one name an IRI: the first the plain one, the others with what tells them apart."""
    taken: list[str] = []
    for person in people:
        plain = person.node.value
        kind = (
            str(min(person.years, default="")) if SCREEN in person.fields else "author" if LETTERS in person.fields else "press"
        )
        choices = (plain, f"{plain}-{kind}", *(f"{plain}-{kind}-{number}" for number in range(2, len(people) + 2)))
        taken.append(next(iri for iri in choices if iri not in taken))
    return taken


def fullest(person: Profile) -> str:
    """Give the longest form of a person's name."""
    return max(person.names, key=lambda name: (len(name), name), default="")


def pairs(people: Sequence[Profile]) -> Iterator[tuple[Profile, Profile, tuple[int, str]]]:
    """Yield every two people whose names may be forms of one name, with what that likeness weighs."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    forms = [sorted({words(name) for name in person.names}) for person in people]
    for place, names in enumerate(forms):
        for key in sorted({key for name in names for key in blocks(name)}):
            groups[key].append(place)
    seen: set[tuple[int, int]] = set()
    for key in sorted(groups):
        if len(groups[key]) <= _CROWD:
            seen.update(combinations(groups[key], 2))
    for i, j in sorted(seen):
        alike = [found for a in forms[i] for b in forms[j] if a != b and (found := likeness(a, b))]
        if alike and not set(forms[i]) & set(forms[j]):
            yield people[i], people[j], max(alike)


def decisions(people: Sequence[Profile], companions: Companions) -> list[Decision]:
    """Decide for every two people of similar names whether they are one."""
    found = list(pairs(people))
    family = Counter(name for person in people for name in {words(n)[-1] for n in person.names})
    longer = Counter(short.node for a, b, _ in found for short in [min(a, b, key=lambda p: len(words(fullest(p))))])
    decided = []
    for a, b, alike in found:
        extra = []
        core = [word for word in words(fullest(a)) if word != suffix(words(fullest(a)))]
        if family[core[-1]] > _COMMON:
            extra.append(Reason(-2, f"{family[core[-1]]} people here are called {core[-1].capitalize()}"))
        short = min(a, b, key=lambda p: len(words(fullest(p))))
        if longer[short.node] > 1 and alike[0] < THRESHOLDS.same:
            extra.append(Reason(-2, f"{fullest(short)} may be short for {longer[short.node]} names"))
        reasons = (*weigh(a, b, alike, companions), *extra)
        one, other = sorted((a, b), key=lambda p: p.node.value)
        names = (fullest(one), fullest(other))
        decided.append(Decision(one.node.value, other.node.value, firm(reasons, THRESHOLDS), NAME, names, reasons))
    return decided


def weigh(a: Profile, b: Profile, alike: tuple[int, str], companions: Companions) -> tuple[Reason, ...]:
    """Give the reasons for and against one person, the names first."""
    observed = (Reason(*alike), _fields(a, b), _functions(a, b), _years(a, b), _death(a, b), *_together(a, b, companions))
    return tuple(reason for reason in observed if reason)


def _fields(a: Profile, b: Profile) -> Reason | None:
    """Who makes films may write about them; who only acts in them seldom does."""
    if a.papers & b.papers:
        return Reason(2, "both write for the same publication")
    if a.fields & b.fields or not a.fields or not b.fields:
        return None
    film, writer = (a, b) if SCREEN in a.fields else (b, a)
    does = film.functions
    told = "about films" if PRESS in writer.fields else "what a film is based on"
    if SCREEN not in film.fields:
        return Reason(-2, "one wrote what a film is based on, the other about films")
    if a.files & b.files:
        return Reason(-1, f"one works on a film, the other wrote {told}, and one document speaks of both")
    weights = ((-1, {"director"}), (-2, {"writer"})) if PRESS in writer.fields else ((0, MAKING | {"composer"}),)
    weight = next((weight for weight, functions in weights if does & functions), -4)
    return Reason(weight, f"one {'acts' if does <= ACTING else 'works on films'}, the other wrote {told}")


def _functions(a: Profile, b: Profile) -> Reason | None:
    mine, theirs = a.functions, b.functions
    if not mine or not theirs:
        return None
    shared = sorted(mine & theirs)
    if shared:
        return Reason(2, f"both are credited as {shared[0]}")
    if SCREEN not in a.fields & b.fields or (mine | theirs) <= (ACTING | MAKING):  # many who act also write and direct
        return None
    for one, other in ((mine, theirs), (theirs, mine)):
        if one <= ACTING and not other & (MAKING | ACTING):
            return Reason(-4, f"one acts, the other is credited as {min(other)}")
    return Reason(-2, f"they are credited differently: {min(mine)}, {min(theirs)}")


def _years(a: Profile, b: Profile) -> Reason | None:
    if not a.years or not b.years or SCREEN not in a.fields & b.fields:
        return None
    first, second = sorted((a.years, b.years), key=min)
    gap = min(abs(x - y) for x in first for y in second)
    if gap > CAREER:
        return Reason(-4, f"{gap} years lie between their credits ({max(first)} and {min(second)})")
    return Reason(1, f"their credits are {gap} years apart") if gap <= _CLOSE else None


def _death(a: Profile, b: Profile) -> Reason | None:
    for one, other in ((a, b), (b, a)):
        if one.death and other.years and min(other.years) > one.death + 2 and SCREEN in other.fields:
            return Reason(-4, f"one died in {one.death}, the other is credited in {min(other.years)}")
    return None


def _together(a: Profile, b: Profile, companions: Companions) -> Iterator[Reason]:
    """Yield what the films of both tell: the same part, two parts, the same people around them."""
    same = {film for film in a.films.keys() & b.films.keys() if a.films[film] & b.films[film]}
    mine, theirs = ({(film, character) for film, _, character in person.parts} for person in (a, b))
    if a.honoured and b.honoured:
        yield Reason(2, "both were nominated for awards")
    if mine & theirs:
        yield Reason(5, "both play the same part in the same film")
    elif _two_parts(a, b):
        yield Reason(-6, "one document gives each a part in the same film")
    elif same:
        yield Reason(3, "both have the same function in the same film")
    near = [{c for film in p.films for c in companions.get(film, ())} - {a.node, b.node} for p in (a, b)]
    if not same and not a.films.keys() & b.films.keys() and near[0] & near[1]:
        yield Reason(2, "they worked with the same people")


def _two_parts(a: Profile, b: Profile) -> bool:
    told = {(film, file) for film, file, _ in a.parts}
    return any((film, file) in told for film, file, _ in b.parts)
