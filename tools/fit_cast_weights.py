#!/usr/bin/env python3
"""Fit the weights of ``kg/language/cast_weights.txt`` to articles whose cast lists are known.

    tools/fit_cast_weights.py CORPUS [--folds 5]

CORPUS/articles/*.txt are flattened articles, CORPUS/cast.jsonl says of each which entries its cast list has. Every place where
"as" could join an actor to a character is one example: the actor's name begins at one of several words, or there is no entry;
and so is every place where prose could begin behind a character. The weights maximise the probability of what is right (a
log-linear model with a penalty on large weights); the same corpus gives the same file. ``--folds`` tells how often a place is
decided rightly that was held back while fitting, and writes nothing.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from kg.language import cast_chain, cast_features, cast_tail
from kg.language.cast_known import Known, mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLE = Path(__file__).parent.parent / "kg" / "language" / "cast_weights.txt"
HEADER = """\
# How much each feature of a cut in a cast list counts (natural logarithm of odds), fitted by tools/fit_cast_weights.py to the
# cast lists of 248 encyclopedia articles; nothing of their text is in here.
"""
PENALTY, EPOCHS, RATE = 0.7, 400, 0.05
# What is believed of features that few examples have.
PRIOR = {
    "person double": 3.0,
    "person honour": 3.0,
    "person list": 1.0,
    "person list with one family name": -2.5,
    "gap holds as": -4.0,
    "person short often": 1.0,
    "character played": 1.5,
    "character goes on": -1.0,
    "character ends as the person begins": -2.0,
    "prose verb who": 2.0,
    "prose starter": 3.0,
    "tail starter": -3.0,
    "tail crew": -3.0,
    "tail clause": -4.0,
    "prose crew": 3.0,
    "prose by crew": 1.5,
    "prose splits known": -2.0,
    "prose enumeration": 2.0,
    "prose verb behind apposition": 2.0,
    "prose heading": 2.0,
    "prose title": 2.0,
}
TIMES = 3  # other orders of every list
FEWEST = 3  # entries of a list that has another order
LOOK_BEHIND = 3000  # characters after a list in which a place is no further entry of it


class Example(NamedTuple):
    """The features of every way to read a place; the first way is that there is no entry. ``right`` is an index."""

    ways: list[list[str]]
    right: int


def examples(text: str, cast: list[list[str]]) -> list[Example]:
    """Give the examples of one article."""
    known = mentions(text)
    starts = dict(_entries(text, cast))
    found: list[Example] = []
    since: int | None = None
    last = max(starts) if starts else 0
    for site in cast_chain.sites(text):
        right = starts.get(site.end)
        if right is None and since is not None and site.end > last:
            if site.end - since < LOOK_BEHIND:
                found.append(_example(site, None, since, known, text))
            found.append(_example(site, None, None, known, text))
        else:
            found.append(_example(site, right, since, known, text))
        if right is not None:
            since = site.end
    found += _endings(text, starts, cast, known)
    return [example for example in found if len(example.ways) > 1]


def shuffled(text: str, cast: list[list[str]], times: int) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield the article with its cast list in other orders, as it could be as well."""
    chance = random.Random(len(text))  # noqa: S311  the same for the same article
    places = _entries(text, cast)
    if len(places) < len(cast) or len(cast) < FEWEST:
        return
    first, stop = places[0][1], places[-1][0] + len(cast[-1][1])
    for _ in range(times):
        other = chance.sample(cast, len(cast))
        listed = " ".join(f"{person} as {character}" for person, character in other)
        yield f"{text[:first]}{listed} {text[stop:].lstrip()}", other


def all_examples(text: str, cast: list[list[str]]) -> list[Example]:
    """Give the examples of one article, those of other orders of its list included."""
    return [example for article in [(text, cast), *shuffled(text, cast, TIMES)] for example in examples(*article)]


def _endings(text: str, starts: dict[int, int], cast: list[list[str]], known: Known) -> list[Example]:
    """Give for each entry whether prose begins behind its character: so it is behind the last one."""
    found = []
    following = dict(itertools.pairwise(starts))
    listed = zip(starts.items(), cast, strict=False)
    style = cast_tail.Style.of(text, [(person, person + len(name), place) for (place, person), (name, _) in listed])
    for (start, _), (_, character) in zip(starts.items(), cast, strict=False):
        if text.startswith(character, start):
            end = start + len(character)
            stop = starts[following[start]] if start in following else len(text)
            goes_on = stop - end <= 1
            ways = list(cast_tail.openings(text, start, stop, known, style))
            places = [place for place, _ in ways]
            right = places.index(end) if end in places and not goes_on else 0
            found.append(Example([list(features) for _, features in ways], right))
    return found


def _entries(text: str, cast: list[list[str]]) -> list[tuple[int, int]]:
    """Locate the entries: where each one's character begins, and where its person does."""
    found, low = [], 0
    for person, character in cast:
        start = text.find(f"{person} as {character}", low)
        if start >= 0:
            low = start + len(person) + 4
            found.append((low, start))
    return found


def _example(site: cast_chain.Site, right: int | None, since: int | None, known: Known, text: str) -> Example:
    ways: list[list[str]] = [[]]
    answer = 0
    base = list(cast_features.site(text, site.end))
    for k in cast_chain.name_starts(site.words):
        place = site.words[k].start
        if since is not None and place <= since:
            continue
        if place == right:
            answer = len(ways)
        features = [*base, *cast_chain.name(site.words, k, known), *cast_chain.before(site.words, k, since, known)]
        if since is not None:
            features += cast_features.gap(text, since, place, prose=cast_chain.prose_between(text, since, place, known))
        ways.append(features)
    return Example(ways, answer) if answer or right is None else Example([[]], 0)


class Matrix(NamedTuple):
    """Examples as arrays: one row for each way to read a place, one entry for each feature of a row."""

    names: list[str]
    features: np.ndarray  # of each entry
    rows: np.ndarray  # of each entry
    examples: np.ndarray  # of each row
    right: np.ndarray  # rows


def matrix(training: list[Example]) -> Matrix:
    """Number the features and the ways."""
    ids: dict[str, int] = {}
    features: list[int] = []
    rows: list[int] = []
    owners: list[int] = []
    right: list[int] = []
    for number, example in enumerate(training):
        right.append(len(owners) + example.right)
        for way in example.ways:
            features += [ids.setdefault(feature, len(ids)) for feature in way]
            rows += [len(owners)] * len(way)
            owners.append(number)
    return Matrix(list(ids), np.array(features), np.array(rows), np.array(owners), np.array(right))


def fit(training: list[Example]) -> dict[str, float]:
    """Fit the weights by gradient ascent (Adam) on the penalised probability of what is right."""
    m = matrix(training)
    prior = np.array([PRIOR.get(name, 0.0) for name in m.names])
    weights, mean, square = prior.copy(), np.zeros(len(m.names)), np.zeros(len(m.names))
    gold = np.bincount(m.features[np.isin(m.rows, m.right)], minlength=len(m.names))
    for epoch in range(1, EPOCHS + 1):
        scores = np.bincount(m.rows, weights[m.features], minlength=len(m.examples))
        odds = np.exp(scores - np.maximum.reduceat(scores, np.flatnonzero(np.diff(m.examples, prepend=-1)))[m.examples])
        chances = odds / np.bincount(m.examples, odds)[m.examples]
        slope = gold - np.bincount(m.features, chances[m.rows], minlength=len(m.names)) - PENALTY * (weights - prior)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        weights += RATE * (mean / (1 - 0.9**epoch)) / (np.sqrt(square / (1 - 0.999**epoch)) + 1e-8)
    return dict(zip(m.names, weights.tolist(), strict=True))


def share_right(testing: list[Example], weights: dict[str, float]) -> float:
    """Give the share of the places that ``weights`` decide rightly."""
    scores = ([sum(weights.get(feature, 0.0) for feature in way) for way in example.ways] for example in testing)
    right = sum(max(way) == way[example.right] for way, example in zip(scores, testing, strict=True))
    return right / max(1, len(testing))


def main() -> None:
    """Fit, or tell how well fitting works."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    rows = (json.loads(line) for line in (arguments.corpus / "cast.jsonl").read_text(encoding="utf-8").splitlines())
    texts = arguments.corpus / "articles"
    articles = [all_examples((texts / row["document"]).read_text(encoding="utf-8"), row["cast"]) for row in rows if row["cast"]]
    if arguments.folds:
        for fold in range(arguments.folds):
            kept = [e for i, a in enumerate(articles) for e in a if i % arguments.folds != fold]
            held = [e for i, a in enumerate(articles) for e in a if i % arguments.folds == fold]
            weights = fit(kept)
            print(f"fold {fold}: {share_right(kept, weights):.4f} seen, {share_right(held, weights):.4f} unseen")  # noqa: T201
        return
    weights = fit(list(itertools.chain.from_iterable(articles)))
    lines = [f"{feature} {weight:.2f}\n" for feature, weight in sorted(weights.items()) if abs(weight) >= 0.05]  # noqa: PLR2004
    TABLE.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
