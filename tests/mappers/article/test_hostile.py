"""Articles that nobody wrote: no pattern's cost may grow faster than the text."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from kg.documents import from_bytes
from kg.language.people import Names
from kg.language.sentences import sentences
from kg.mappers.article import (
    awards,
    basis,
    crew,
    distribution,
    filming,
    finances,
    lead,
    opening,
    people,
    rankings,
    ratings,
    reception,
    releases,
    setting,
    statements,
    zones,
)  # fmt: skip
from kg.mappers.article.reading import MOST, Article, Sentence, read

if TYPE_CHECKING:
    from types import ModuleType

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


@pytest.mark.parametrize(
    ("sentence", "topic", "pattern"),
    [
        ("It won the Academy Award for Best Picture. ", awards, "article.awards/"),
        ("It grossed $5 million. ", finances, "article.finances/"),
        ("Ann Lee ranked the film the eighth best. ", rankings, "article.rankings/"),
        ("On Rotten Tomatoes it has 91%. ", ratings, "article.ratings/"),
        ("It was released on May 2, 1999, in France. ", releases, "article.releases/"),
        ("The film was distributed by Abc Films. ", distribution, "article.distribution/"),
        ("Ann Lee of The New York Times wrote that the film is good. ", reception, "article.reception/"),
        ("The film is set in Oslo. ", setting, "article.setting/"),
        ("It was filmed in Oslo. ", filming, "article.filming/"),
    ],
)
def test_what_is_said_too_often_costs_no_other_topic_its_facts(sentence: str, topic: ModuleType, pattern: str) -> None:
    last = "The film was shot in Bergen. " if topic is not filming else "The film is set in Bergen. "
    document = from_bytes((OPENING + sentence * (MOST + 100) + last).encode(), "x.txt")
    found = list(statements(document))
    told = [s for s in topic.statements(read(document)) if s.pattern.startswith(pattern)]
    assert told
    assert max(span.end for s in told for span in s.spans) < len(OPENING + sentence * (MOST + 1))
    assert any("Bergen" in str(s.object) for s in found)
