"""Title and year of the film that an article is about."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.errors import DocumentError
from kg.mappers.article.opening import film, opening


@pytest.mark.parametrize(
    ("text", "title", "year"),
    [
        ("The Long Way is a 1995 American drama film directed by Rita Holm.", "The Long Way", 1995),
        ("The Long Way (Italian: La lunga via) is a 1995 Italian film.", "The Long Way", 1995),
        ("The Long Way, also known as Far Off, is a 1995 comedy film.", "The Long Way", 1995),
        ("The Long Way (stylized as the long way) is a 1995 thriller.", "The Long Way", 1995),
        ("Holm's Way, or simply Way, was a 1927 silent film.", "Holm's Way", 1927),
        ("Life Is a Road is a 1997 comedy-drama film.", "Life Is a Road", 1997),
        ("This Is It is a 2009 documentary film.", "This Is It", 2009),
        ("Red, White, and Moss is a 1961 musical film.", "Red, White, and Moss", 1961),
        ('The film "The Long Way" is a 1995 drama.', "The Long Way", 1995),
        ("The Long Way (1935) is an American historical drama film.", "The Long Way", 1935),
        ("The Long Way 1938 is a drama film directed by Rita Holm.", "The Long Way", 1938),
        ("Class of 1984 is a drama film. It was released in 1982.", "Class of 1984", 1984),
        ("Agent 2049 is a 2017 spy film.", "Agent 2049", 2017),
        ("The Long Way is an American 1935 drama starring Jo Reed.", "The Long Way", 1935),
        ("The Long Way is a drama film. It premiered on May 5, 1985.", "The Long Way", 1985),
        ("The Long Way is a drama film starring Jo Reed.", "The Long Way", None),
        ("Mr. & Mrs. Moss is a 1990 comedy film.", "Mr. & Mrs. Moss", 1990),
        ("The Long Way is a 1957 color (Technicolor) American film.", "The Long Way", 1957),
        ("Not to be confused with The Way. The Long Way is a 1995 film.", "The Long Way", 1995),
        ("The Long Way\n\nThe Long Way is a 1995 film.", "The Long Way", 1995),
        ("The Long Way is a 1990 play by Ada Moss. In 1995, it was made into a film.", "The Long Way", 1995),
    ],
)
def test_title_and_year_are_read_from_the_opening(text: str, title: str, year: int | None) -> None:
    about = film(from_bytes(text.encode(), "x.txt").span)
    assert (about.title.name, about.year) == (title, year)
    assert about.title.spans[0].text == title
    assert [span.text for span in about.year_spans] == ([str(year)] if year else [])


def test_an_article_without_an_opening_is_named_by_its_links() -> None:
    text = "In The Long Way Ada dies. Moss, Roads, 2005 p 19 The Long Way at the Internet Movie Database"
    assert film(from_bytes(text.encode(), "x.txt").span).title.name == "The Long Way"


@pytest.mark.parametrize(
    "text",
    [
        "Rita Holm was an American nurse who liked films.",
        "The Long Way is a road in Ohio.",
        "Dear Ada. This is a film I like.",
        "The Long Way\nA tale of roads\nThe Long Way is a 1995 film",
    ],
)
def test_what_is_no_article_about_a_film_is_refused(text: str) -> None:
    with pytest.raises(DocumentError) as caught:
        film(from_bytes(text.encode(), "x.txt").span)
    assert (caught.value.where, "TITLE is a YEAR" in caught.value.hint) == ("x.txt", True)


def test_the_phrase_ends_at_the_word_for_the_kind() -> None:
    found = opening(from_bytes(b"The Long Way is a 1995 American war film about a road.", "x.txt").span)
    assert found is not None
    assert (found.head.text, found.phrase.text) == ("The Long Way", " 1995 American war film")
