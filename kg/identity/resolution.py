"""The stage itself: people, organisations, films and territories first, then what belongs to one film."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from kg.identity import films, organisations, people, profiles, rules
from kg.identity.by_hand import NOTHING
from kg.identity.evidence import BY_HAND, DIFFERENT, SAME, Decision, Merge, Reason, carried_out, union
from kg.identity.renaming import Renaming, renamed
from kg.identity.things import Things, gather
from kg.vocab import BASE, FILM

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pyoxigraph import NamedNode

    from kg.identity.by_hand import ByHand, Entity
    from kg.identity.films import FilmProfile
    from kg.identity.profiles import Profile
    from kg.model import Document, Statement

    Described = Sequence[tuple[Document, Sequence[Statement]]]

_TERRITORY = BASE + "territory/"


@dataclass(slots=True)
class Resolution:
    """The statements with one IRI for each thing, the merges that were made, and every decision with its reasons."""

    described: list[tuple[Document, list[Statement]]]
    merges: list[Merge] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)


def unify(described: Described) -> tuple[list[tuple[Document, list[Statement]]], list[Merge]]:
    """Give the statements with one IRI for each thing, and the merges that were made."""
    found = resolve(described)
    return found.described, found.merges


def resolve(described: Described, hand: ByHand = NOTHING) -> Resolution:
    """Decide what is one thing; raise ``IdentityError`` where ``hand`` names something that no document does."""
    ordered = sorted(described, key=lambda pair: pair[0].iri.value)
    if hand.pairs:
        _check(ordered, hand)
    renaming = Renaming()
    told = {document.iri.value: profiles.profiles(document, statements) for document, statements in ordered}
    found = Resolution([])
    _people(told, hand, _file_names(ordered), renaming, found)
    _films(ordered, told, hand, _file_names(ordered), renaming, found)
    _organisations(ordered, hand, renaming, found)
    _territories(ordered, renaming, found)
    _by_iri(hand, renaming, found)
    hand.check_done(found.decisions)
    current = [(document, renamed(document, statements, renaming)) for document, statements in described]
    found.described = _of_one_film(current, hand, found)
    return found


def _of_one_film(
    current: list[tuple[Document, list[Statement]]], hand: ByHand, found: Resolution
) -> list[tuple[Document, list[Statement]]]:
    """Join what belongs to one film, and give the statements as they are then."""
    things: Things = {}
    for stage in (rules.EQUAL, rules.VAGUER):
        things = things or gather(chain.from_iterable(statements for _, statements in current), rules.KINDS)
        merges = sorted({merge for rule in stage for merge in rule(things) if not _forbidden(merge, hand)})
        if merges:
            again = Renaming({merge.old: merge.new for merge in merges})
            current = [(document, renamed(document, statements, again)) for document, statements in current]
            found.merges += merges
            things = {} if stage is rules.EQUAL else things
    gone = {merge.old for merge in found.merges}
    open_ = (d for d in rules.characters(things) if not {d.one, d.other} & gone)
    found.decisions += sorted(d for d in open_ if not (hand.pairs and hand((d.one, (), ()), (d.other, (), ()))))
    return current


def _by_iri(hand: ByHand, renaming: Renaming, found: Resolution) -> None:
    """Carry out what was decided by hand on parts, characters, releases: things that only their IRIs name for sure."""
    for pair in hand.pairs:
        one, other = sorted((pair.one.iri, pair.other.iri), key=lambda iri: (len(iri), iri))
        kind = one.removeprefix(BASE).partition("/")[0]
        if one and kind not in {"person", "film", "organisation"}:
            names = (one.rpartition("/")[2], other.rpartition("/")[2])
            told = (Reason(0, hand.says(pair)),)
            found.decisions.append(Decision(one, other, pair.verdict, BY_HAND, names, told))
            if pair.verdict == SAME:
                renaming.everywhere({one: other})
                found.merges.append(Merge(one, other, BY_HAND))


def _check(described: Described, hand: ByHand) -> None:
    naming = [s for _, statements in described for s in statements if s.predicate in (FILM.name, FILM.title)]
    years = {s.subject: s.object.value for _, ss in described for s in ss if s.predicate == FILM.releaseYear}
    names = {s.object.value for s in naming}
    names |= {f"{s.object.value} ({years[s.subject]})" for s in naming if s.subject in years}
    iris = {s.subject.value for _, statements in described for s in statements}
    hand.check(names, iris, {document.name for document, _ in described})


def _file_names(described: Described) -> dict[str, str]:
    return {document.iri.value: document.name for document, _ in described}


def _forbidden(merge: Merge, hand: ByHand) -> bool:
    return bool(hand.pairs) and hand((merge.old, (), ()), (merge.new, (), ())) == DIFFERENT


def _people(
    told: Mapping[str, Mapping[NamedNode, Profile]],
    hand: ByHand,
    files: Mapping[str, str],
    renaming: Renaming,
    found: Resolution,
) -> None:
    by_name: dict[NamedNode, list[Profile]] = defaultdict(list)
    companions: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for document in told.values():
        for node, profile in document.items():
            by_name[node].append(profile)
            for film in profile.films:
                companions[film].add(node)
    everybody: list[Profile] = []
    decided: list[Decision] = []
    for node in sorted(by_name, key=lambda n: n.value):
        split, said = people.clusters(by_name[node], companions, hand, files)
        for person in split:
            if person.node != node:
                renaming.in_documents(person.files, node.value, person.node.value)
        everybody += split
        decided += said
    decided += people.decisions(everybody, companions)
    known = {p.node.value: p for p in everybody}
    decided = hand.decided(decided, {iri: _entity(p, p.names, files) for iri, p in known.items()})
    rename = union(known, decided, lambda iri: (-len(known[iri].files), -len(people.fullest(known[iri])), iri))
    _carry_out(rename, decided, people.NAME, renaming, found)


def _entity(profile: Profile | FilmProfile, names: Iterable[str], files: Mapping[str, str]) -> Entity:
    return profile.node.value, tuple(names), {files[file] for file in profile.files}


def _films(
    described: Described,
    told: Mapping[str, Mapping[NamedNode, Profile]],
    hand: ByHand,
    files: Mapping[str, str],
    renaming: Renaming,
    found: Resolution,
) -> None:
    by_title: dict[NamedNode, list[FilmProfile]] = defaultdict(list)
    for document, statements in described:
        film = films.profile(document, statements, told[document.iri.value])
        if film:
            film.directors, film.cast = ({renaming.person(n, document) for n in group} for group in (film.directors, film.cast))
            by_title[film.node].append(film)
    every: list[FilmProfile] = []

    def by_hand(a: FilmProfile, b: FilmProfile) -> str:
        return hand(*(_entity(f, {*f.titles, films.named(f)}, files) for f in (a, b))) if hand.pairs else ""

    for node in sorted(by_title, key=lambda n: n.value):
        for film in films.apart(by_title[node], by_hand):
            if film.node != node:
                renaming.in_documents(film.files, node.value, film.node.value)
            every.append(film)
    known = {film.node.value: film for film in every}
    entities = {iri: _entity(f, {*f.titles, films.named(f)}, files) for iri, f in known.items()}
    decided = hand.decided(films.decisions(every), entities)
    rename = union(known, decided, lambda iri: (not known[iri].years, -len(known[iri].files), iri))
    _carry_out(rename, decided, films.RULE, renaming, found)


def _organisations(described: Described, hand: ByHand, renaming: Renaming, found: Resolution) -> None:
    firms = organisations.Firms(described)
    decided = organisations.decisions(firms)
    if hand.pairs:
        decided = hand.decided(decided, {iri: (iri, tuple(sorted(names)), ()) for iri, names in firms.names.items()})
    rename = union(sorted(firms.names), decided, lambda iri: (-len(firms.films[iri]), len(iri), iri))
    _carry_out(rename, decided, organisations.RULE, renaming, found)


def _territories(described: Described, renaming: Renaming, found: Resolution) -> None:
    named = {
        (s.subject, s.object.value)
        for _, statements in described
        for s in statements
        if s.predicate == FILM.name and s.subject.value.startswith(_TERRITORY)
    }
    merges = {merge for node, name in named if (merge := rules.territory(node, name))}
    renaming.everywhere({merge.old: merge.new for merge in merges})
    found.merges += sorted(merges)


def _carry_out(
    rename: Mapping[str, str], decided: Sequence[Decision], rule: str, renaming: Renaming, found: Resolution
) -> None:
    by_hand = {iri for d in decided if d.rule == BY_HAND and d.verdict == SAME for iri in (d.one, d.other)}
    renaming.everywhere(rename)
    found.decisions += sorted(carried_out(decided, rename))
    found.merges += [Merge(old, new, BY_HAND if old in by_hand else rule) for old, new in sorted(rename.items())]
