"""Genre, country, language, certificate and studio of an article's film."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.documents import from_bytes
from kg.mappers.article import lead
from kg.mappers.article.reading import read
from kg.vocab import FILM, RDFS

if TYPE_CHECKING:
    from kg.model import Term


def features(text: str) -> dict[str, set[str]]:
    """Give the labels of what the film has, by the last part of the property."""
    statements = list(lead.statements(read(from_bytes(text.encode(), "x.txt"))))
    names: dict[Term, str] = {s.subject: s.object.value for s in statements if s.predicate in {FILM.name, RDFS.label}}
    found: dict[str, set[str]] = {}
    for s in statements:
        if s.subject.value.endswith("/film/the-long-way-1995"):
            found.setdefault(s.predicate.value.split("#")[1], set()).add(names.get(s.object, s.object.value))
    return found


def test_the_opening_sentence_tells_genres_countries_and_languages() -> None:
    told = features("The Long Way is a 1995 British-Italian French-language crime/romantic drama film directed by Rita Holm.")
    assert told == {
        "genre": {"crime", "romantic drama"},
        "country": {"United Kingdom", "Italy"},
        "language": {"French"},
    }


def test_a_coproduction_names_its_countries() -> None:
    told = features("The Long Way is a 1995 drama film. The film is an Italian-Canadian co-production.")
    assert told["country"] == {"Italy", "Canada"}


@pytest.mark.parametrize(
    ("sentence", "certificate"),
    [
        ("The film was rated R by the MPAA for violence.", {"R"}),
        ("It received a PG-13 rating.", {"PG-13"}),
        ("The studio appealed to have it rated PG-13.", set()),
        ("The trailer was rated R.", set()),
        ("If it were rated X, no theater would show it.", set()),
        ("Moss ranked it first.", set()),
    ],
)
def test_only_the_certificate_that_the_film_got_counts(sentence: str, certificate: set[str]) -> None:
    told = features(f"The Long Way is a 1995 drama film directed by Rita Holm. {sentence}")
    assert told.get("certificate", set()) == certificate


@pytest.mark.parametrize(
    ("sentence", "studios"),
    [
        ("The film was produced by Northlight Pictures and Red Oak Films.", {"Northlight Pictures", "Red Oak Films"}),
        ("The film was produced for €7 million through France's Les Films du Lac.", {"Les Films du Lac"}),
        ("The film was produced by Rita Holm.", set()),
        ("A remake was produced by Northlight Pictures.", set()),
        ("It is a 1995 musical film made by 20th Elm Pictures, directed by Ann Moss.", {"20th Elm Pictures"}),
        ("The film was eventually produced by Elm Pictures and Oak 3 Cinema.", {"Elm Pictures", "Oak 3 Cinema"}),
        ("Jo Reed's Elm Entertainment would finance, with Oak handling the rights.", {"Elm Entertainment"}),
        ("Holm showed it to Elm Pictures studio, who agreed to make an adaptation.", {"Elm Pictures"}),
        ("Shot in Kent, the film was an Elm Films production.", {"Elm Films"}),
        ("Elm Films refused and would not finance it.", set()),
        ("Rita Holm would produce.", set()),
    ],
)
def test_companies_that_produced_the_film_are_studios(sentence: str, studios: set[str]) -> None:
    told = features(f"The Long Way is a 1995 drama film directed by Rita Holm. {sentence}")
    assert told.get("producedBy", set()) == studios


def test_a_language_that_was_decided_on_is_the_film_s() -> None:
    text = "The Long Way is a 1995 drama film directed by Rita Holm. It won a prize in Kent.\n\nProduction\n\n"
    told = features(f"{text}Holm insisted that the movie should be in French, against the studio's pressure.")
    assert told.get("language", set()) == {"French"}
