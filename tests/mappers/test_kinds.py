"""Which mapper takes which document."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.errors import DocumentError
from kg.mappers import kind_of, mappers

ARTICLE = "The Long Way is a 1995 American drama film directed by Rita Holm. It stars Jo Reed."


def kind(text: str, name: str = "") -> str:
    return kind_of(from_bytes(text.encode(), "notes.txt"), name)


def test_every_module_of_the_folder_is_a_kind() -> None:
    assert list(mappers()) == ["article", "catalogue"]


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "This article is about the film. For the novel, see The Long Way (novel). " + ARTICLE,
        "The Long Way\n\n" + ARTICLE,
        "The Long Way is a 1990 play by Ada Moss. It was made into a film in 1995.",
    ],
)
def test_an_article_is_recognised_by_its_opening(text: str) -> None:
    assert kind(text) == "article"


@pytest.mark.parametrize(
    "text", ["Buy milk.", "Rita Holm was an American nurse.", "The Long Way is a road in Ohio. It was paved."]
)
def test_other_prose_is_of_no_kind(text: str) -> None:
    with pytest.raises(DocumentError, match="no mapper recognises this document") as caught:
        kind(text)
    assert "--kind" in caught.value.hint


def test_a_named_kind_is_taken_without_looking() -> None:
    assert kind("Buy milk.", "article") == "article"


def test_an_unknown_kind_is_refused_with_the_known_ones() -> None:
    with pytest.raises(DocumentError, match="there is no kind 'letter'") as caught:
        kind(ARTICLE, "letter")
    assert "article, catalogue" in caught.value.hint
