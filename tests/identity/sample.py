"""A sample of person merges and non-merges to be judged by hand, the same on every machine.

A merge is a person of whom two documents speak; a non-merge two people with the same family name and the same first letter
before it. Of both the hardest are all taken, those about which a rule had to decide; the rest are those whose hash is lowest.

    python -m tests.identity.sample PATH...     prints the pairs that verdicts.tsv does not have yet
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from hashlib import blake2b
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg import documents, identity, mappers
from kg.identity.names import blocks, words
from kg.vocab import FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Document, Statement

    Described = list[tuple[Document, list[Statement]]]

SIZE = 100
VERDICTS = Path(__file__).parent / "verdicts.tsv"


class Pair(NamedTuple):
    """A name in a file, and a name in a file; ``one`` whether the graph takes them for one person."""

    name: str
    file: str
    other_name: str
    other_file: str


def described(paths: Iterable[Path]) -> Described:
    return [mappers.describe(documents.read(path)) for path in documents.find(paths)]


def people(resolution: identity.Resolution) -> dict[str, dict[str, str]]:
    """Give everybody by IRI: the files that speak of them, each with the longest name that it uses."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for document, statements in resolution.described:
        persons = {s.subject for s in statements if s.predicate == RDF.type and s.object == FILM.Person}
        for s in statements:
            if s.predicate == FILM.name and s.subject in persons:
                best = found[s.subject.value].get(document.name, "")
                found[s.subject.value][document.name] = max(best, s.object.value, key=lambda name: (len(name), name))
    return found


def merges(resolution: identity.Resolution) -> list[Pair]:
    """Give sampled pairs that the graph takes for one person: all whose names differ, then others, one of each person."""
    chosen: dict[str, Pair] = {}
    for iri, files in people(resolution).items():
        pairs = [Pair(files[a], a, files[b], b) for a, b in combinations(sorted(files), 2)]
        if pairs:
            chosen[iri] = min(pairs, key=lambda p: (words(p.name) == words(p.other_name), _hash(p)))
    return _sampled(chosen.values(), {p for p in chosen.values() if words(p.name) != words(p.other_name)})


def non_merges(resolution: identity.Resolution) -> list[Pair]:
    """Give sampled pairs that the graph takes for two people: all that a rule decided, then others of similar names."""
    everybody = people(resolution)
    mention = {iri: min(files.items()) for iri, files in everybody.items()}
    open_ = {frozenset((d.one, d.other)) for d in resolution.decisions if d.verdict == identity.CANDIDATE}
    decided = {frozenset((d.one, d.other)) for d in resolution.decisions if d.verdict == identity.DIFFERENT}
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for iri, (_, name) in mention.items():
        for key in blocks(words(name)):
            groups[key].append(iri)
    keys = {frozenset(pair) for group in groups.values() for pair in combinations(group, 2)} | decided
    keys = {key for key in keys if key not in open_ and key <= mention.keys() and len(key) == 2}
    pairs = {key: _pair(mention, *sorted(key)) for key in keys}
    return _sampled(pairs.values(), {pairs[key] for key in keys & decided})


def _pair(mention: dict[str, tuple[str, str]], one: str, other: str) -> Pair:
    return Pair(mention[one][1], mention[one][0], mention[other][1], mention[other][0])


def _sampled(pairs: Iterable[Pair], first: set[Pair]) -> list[Pair]:
    return sorted(sorted(set(pairs), key=lambda p: (p not in first, _hash(p)))[:SIZE])


def _hash(pair: Pair) -> str:
    return blake2b("\x1f".join(pair).encode(), digest_size=8).hexdigest()


def verdicts() -> Iterator[tuple[Pair, str, str]]:
    """Yield the pairs that were judged: the pair, ``one`` or ``two`` people, and why."""
    with VERDICTS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            yield Pair(row["name"], row["file"], row["other name"], row["other file"]), row["people"], row["because"]


def main() -> None:
    resolution = identity.resolve(described(map(Path, sys.argv[1:])))
    known = {pair for pair, _, _ in verdicts()} if VERDICTS.is_file() else set()
    for kind, sample in (("one", merges(resolution)), ("two", non_merges(resolution))):
        for pair in sample:
            if pair not in known:
                sys.stdout.write("\t".join((kind, *pair)) + "\n")


if __name__ == "__main__":
    main()
