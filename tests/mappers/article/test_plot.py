from __future__ import annotations

from kg.documents import from_bytes
from kg.mappers.article import plot
from kg.mappers.article.reading import read
from kg.vocab import FILM

TEXT = (
    "The Quiet Pier is a 1994 American drama film written and directed by Nora Falk. "
    "Mia is a nurse who lives in Boston. She meets Tom Reed and takes him home. He says that he is a sailor, "
    "and she believes him. "
    "Mia hides Tom in the Grand Hotel, where her therapist finds them. Mia tells him that she loves Tom, and they leave. "
    "Anna Miller as Mia Roe Peter Berg as Tom Reed John Harper as Man at Bar "
    "The film was released in June 1994. Karl Dahl composed the music."
)


def named(text: str) -> set[str]:
    statements = plot.statements(read(from_bytes(text.encode(), "pier.txt")))
    return {str(s.object.value) for s in statements if s.predicate == FILM.name}


def test_the_plots_people_are_named_in_the_fullest_form() -> None:
    assert named(TEXT) == {"Mia Roe", "Tom Reed"}


def test_an_article_without_a_plot_names_nobody() -> None:
    assert named("The Quiet Pier is a 1994 film directed by Nora Falk. It was released in June 1994.") == set()


def test_every_name_stands_where_the_evidence_says() -> None:
    for statement in plot.statements(read(from_bytes(TEXT.encode(), "pier.txt"))):
        assert all(TEXT[slice(*span.source_range)] == span.text for span in statement.spans)
        assert statement.spans
