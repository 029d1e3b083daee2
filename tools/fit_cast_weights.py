#!/usr/bin/env python3
"""Fit the weights of ``kg/language/cast_weights.txt`` to articles whose cast lists are known.

    tools/fit_cast_weights.py CORPUS [--folds 5]

CORPUS/articles/*.txt are flattened articles, CORPUS/cast.jsonl says of each which entries its cast list has. Every place where "as"
could join an actor to a character is one example: the actor's name begins at one of several words, or there is no entry. The weights
maximise the probability of what is right (a log-linear model, with a penalty on large weights); the same corpus gives the same file.
``--folds`` tells how often a place is decided rightly that was held back while fitting, and writes nothing.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import random
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from kg.language import cast_chain, cast_features, cast_tail
from kg.language.cast_features import Known, mentions

TABLE = Path(__file__).parent.parent / "kg" / "language" / "cast_weights.txt"
HEADER = """\
# How much each feature of a cut in a cast list counts (natural logarithm of odds), fitted by tools/fit_cast_weights.py to the cast
# lists of 248 encyclopedia articles; nothing of their text is in here.
"""
PENALTY, EPOCHS, RATE, SEED = 0.001, 30, 0.25, 1
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


def _endings(text: str, starts: dict[int, int], cast: list[list[str]], known: Known) -> list[Example]:
    """Give for each entry whether prose begins behind its character: so it is behind the last one."""
    found = []
    following = dict(itertools.pairwise(starts))
    for (start, _), (_, character) in zip(starts.items(), cast, strict=False):
        if text.startswith(character, start):
            end = start + len(character)
            stop = starts[following[start]] if start in following else len(text)
            goes_on = stop - end <= 1
            ways = list(cast_tail.openings(text, start, stop, known))
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
        features = [*base, *cast_features.person(site.words[k:], known), *cast_chain.before(site.words, k, since, known)]
        if since is not None:
            features += cast_features.gap(place - since, prose=cast_chain.prose_between(text, since, place, known))
        ways.append(features)
    return Example(ways, answer) if answer or right is None else Example([[]], 0)


def fit(training: list[Example]) -> dict[str, float]:
    """Fit the weights by gradient ascent with a rate of its own for every weight (Adagrad)."""
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1e-6)
    order = list(training)
    generator = random.Random(SEED)
    for _ in range(EPOCHS):
        generator.shuffle(order)
        for example in order:
            gradient: dict[str, float] = defaultdict(float)
            for index, (way, chance) in enumerate(zip(example.ways, chances(example, weights), strict=True)):
                for feature in way:
                    gradient[feature] += (index == example.right) - chance
            for feature, slope in gradient.items():
                step = slope - PENALTY * weights[feature]
                squares[feature] += step * step
                weights[feature] += RATE * step / math.sqrt(squares[feature])
    return weights


def chances(example: Example, weights: dict[str, float]) -> list[float]:
    """Give the probability of each way to read a place."""
    scores = [sum(weights.get(feature, 0.0) for feature in way) for way in example.ways]
    most = max(scores)
    odds = [math.exp(score - most) for score in scores]
    return [chance / sum(odds) for chance in odds]


def share_right(testing: list[Example], weights: dict[str, float]) -> float:
    """Give the share of the places that ``weights`` decide rightly."""
    right = sum(max(range(len(e.ways)), key=chances(e, weights).__getitem__) == e.right for e in testing)
    return right / max(1, len(testing))


def main() -> None:
    """Fit, or tell how well fitting works."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    rows = (json.loads(line) for line in (arguments.corpus / "cast.jsonl").read_text(encoding="utf-8").splitlines())
    articles = []
    for row in rows:
        if row["cast"]:
            text = (arguments.corpus / "articles" / row["document"]).read_text(encoding="utf-8")
            articles.append(examples(text, row["cast"]))
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
