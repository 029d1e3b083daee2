"""Ratings in articles, as statements with publisher and evidence."""

from __future__ import annotations

from kg.documents import from_bytes
from kg.mappers import article
from kg.vocab import FILM

ARTICLE = (
    "The Long Way is a 1995 American drama film written and directed by Rita Holm. It stars Jo Reed and Max Poe. "
    "Jo Reed as Ada Moss Max Poe as Tom Lena Fox as Woman at Bar "
    "On Rotten Tomatoes, the film has an approval rating of 91% based on 53 reviews, with an average rating of 7.7/10. "
    "It also holds a score of 82 out of 100 on Metacritic, based on 23 critics. Reed was happy."
)


def test_each_measure_of_each_publisher_is_one_score() -> None:
    told: dict[str, dict[str, str]] = {}
    for statement in article.statements(from_bytes(ARTICLE.encode(), "article.txt")):
        if statement.pattern.startswith("article.ratings/"):
            told.setdefault(statement.subject.value, {})[statement.predicate.value.removeprefix(FILM.iri)] = (
                statement.object.value
            )
    scores = {(s["measure"], s["value"], s["scale"], s["count"]) for s in told.values() if "measure" in s}
    assert scores == {("approval", "91", "100", "53"), ("average", "7.7", "10", "53"), ("score", "82", "100", "23")}


def test_the_evidence_names_score_publisher_and_count() -> None:
    statements = article.statements(from_bytes(ARTICLE.encode(), "article.txt"))
    value = next(s for s in statements if s.predicate == FILM.value and s.object.value == "82")
    assert value.spans[0].text == "82 out of 100 on Metacritic, based on 23"
