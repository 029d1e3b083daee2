from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.sentences import sentences


def split(text: str) -> list[str]:
    return [s.text for s in sentences(from_bytes(text.encode(), "x.txt").span)]


@pytest.mark.parametrize(
    "text",
    [
        "It was directed by J. R. Holm in Ohio.",
        "Dr. Moss met Mrs. Poe at St. Anne's.",
        "The U.S. Army lent tanks.",
        "It cost 4.5 million.",
        "Robert Poe, Jr. played the lead.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He left. She stayed.", 2),
        ("He left.She stayed.", 2),
        ("Is it over? It is!", 2),
        ('She said "Go." He went.', 2),
        ("A heading\nA paragraph.", 2),
        ("It opened on May 5. 1999 was the year.", 2),
    ],
)
def test_sentences_end_where_the_next_can_begin(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_sentences_have_no_white_space_around_them_and_lose_nothing_else() -> None:
    text = "  One here.   Two there! \n\n Three. "
    assert split(text) == ["One here.", "Two there!", "Three."]


def test_what_is_longer_than_any_sentence_is_cut_between_words() -> None:
    pieces = split("word " * 9000)
    assert max(map(len, pieces)) <= 10_000
    assert set(" ".join(pieces).split()) == {"word"}
    assert sum(len(piece.split()) for piece in pieces) == 9000


def test_blank_text_has_no_sentence() -> None:
    document = from_bytes(b"x", "x.txt")
    assert list(sentences(document.span.part(0, 0))) == []


def test_a_line_without_a_word_is_no_sentence() -> None:
    assert split("He left.\n* * *\n=====\nShe stayed.") == ["He left.", "She stayed."]


def test_an_exclamation_mark_inside_a_name_ends_no_sentence() -> None:
    assert split("Shout! Factory sold it. What a shout! Nobody heard it.") == [
        "Shout! Factory sold it.",
        "What a shout!",
        "Nobody heard it.",
    ]
