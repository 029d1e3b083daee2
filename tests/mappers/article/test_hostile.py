"""Articles that nobody wrote: no pattern's cost may grow faster than the text."""

from __future__ import annotations

import time

import pytest

from kg.documents import from_bytes
from kg.language.people import Names
from kg.language.sentences import sentences
from kg.mappers.article import basis, crew, filming, lead, opening, people, setting, zones
from kg.mappers.article.reading import Article, Sentence

OPENING = "Long Way is a 1995 American drama film directed by Rita Holm. "
LENGTH = 100_000


@pytest.mark.parametrize(
    "filler",
    [
        "a ", "A ", "Ab Cd ", "(", '"', "'s ", "A.", "A. B. ", "Mr. ", "A b. ", "1995 ", "\n", "x", "-",
        "written and ", "written by A, ", "by Ab Cd, ", "film directed by ", "screenplay for A ", "the film's ", "producer ",
        "based on the novel ", "novel by Ab ", "from the ", "of the same name ", "set in the ", "in a ", "In New York, ",
        "was filmed in A, ", "shot on ", "Principal photography on ", "filming took place in ", "27 days ", "Super 16 mm ",
        "who died in ", "rated R ", "is a ", " is a 1995 film ", "= Plot =\n",
    ],
)  # fmt: skip
def test_the_cost_of_a_topic_does_not_explode(filler: str) -> None:
    document = from_bytes((OPENING + filler * (LENGTH // len(filler))).encode(), "x.txt")
    start = time.process_time()
    about = opening.film(document.span)
    prose = list(sentences(document.span))
    zones.zones(prose, [])
    nobody = Names([], [])
    for zone in ("lead", "body"):
        told = tuple(Sentence(span, zone) for span in prose)
        article = Article(document, about, told, (), None, None, nobody, nobody)
        for topic in (lead, crew, basis, setting, filming, people):
            assert sum(1 for _ in topic.statements(article)) < LENGTH
    # A quadratic pattern needs minutes; the bound is far above what a slow machine needs for linear ones.
    assert time.process_time() - start < 10
