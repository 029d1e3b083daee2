from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.genres import genres, languages, spoken, words_of_kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1995 American romantic drama film directed by", ["romantic drama"]),
        ("1951 crime/drama film starring", ["crime", "drama"]),
        ("2004 action and adventure film", ["action", "adventure"]),
        ("1948 British film noir, directed by", ["film noir"]),
        ("1943 American film drama directed by", ["drama"]),
        ("1930 American Pre-Code MGM musical directed by", ["musical"]),
        ("color (Technicolor) American film starring", []),
        ("2012 French-language romantic drama film", ["romantic drama"]),
        ("1990 neo-noir black comedy crime thriller written", ["neo-noir black comedy crime thriller"]),
        ("1965 Cold War spy film", ["Cold War spy"]),
        ("2001 black-and-white comedy-drama film", ["comedy-drama"]),
        ("1964 British-American dramatic film adaptation of the play", ["dramatic"]),
        ("1958 Technicolor comedy film based on", ["comedy"]),
    ],
)
def test_the_words_before_film_are_the_genre_without_year_country_language_and_format(text: str, expected: list[str]) -> None:
    kind = words_of_kind(from_bytes(text.encode(), "x.txt").span)
    assert [g.name for g in genres(kind)] == expected


def test_a_genre_is_supported_by_its_words() -> None:
    kind = words_of_kind(from_bytes(b"1999 American crime drama film", "x.txt").span)
    (genre,) = genres(kind)
    assert [s.text for s in genre.spans] == ["crime drama"]


def test_languages_of_the_kind_and_of_the_dialogue() -> None:
    assert [m.name for m in languages(from_bytes(b"2012 Hindi-language drama", "x.txt").span)] == ["Hindi"]
    said = from_bytes(b"The film was shot entirely in Welsh, with English subtitles.", "x.txt").span
    assert [m.name for m in spoken(said)] == ["Welsh"]
