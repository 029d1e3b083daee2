"""Lead, plot and rest of an article."""

from __future__ import annotations

from kg.documents import from_bytes
from kg.language.headings import headings
from kg.language.sentences import sentences
from kg.mappers.article.zones import score, zones

LEAD = (
    "The Long Way is a 1995 American drama film directed by Rita Holm.",
    "It stars Jo Reed as a surgeon.",
    "The film was released on May 5, 1995, and received two awards.",
)
PLOT = (
    "Ada Moss (Jo Reed) is a surgeon in Ohio.",
    "She finds a bag in a car and hides it from her brother.",
    "Tom learns of it, steals the bag and leaves her.",
    "Ada follows him, and they forgive each other.",
)
BODY = (
    "Holm wrote the screenplay in 1993 after she had read the novel.",
    "The film was shot in Ohio and grossed $3 million.",
    "Critics praised the cast.",
)


def zoned(*parts: str) -> list[str]:
    document = from_bytes(" ".join(parts).encode(), "x.txt")
    return [zone for _, zone in zones(list(sentences(document.span)), [])]


def test_the_retelling_is_the_plot_and_what_stands_before_it_the_lead() -> None:
    assert zoned(*LEAD, *PLOT, *BODY) == ["lead"] * 3 + ["plot"] * 4 + ["body"] * 3


def test_an_article_without_a_retelling_has_no_plot() -> None:
    assert set(zoned(*LEAD, *BODY)) == {"lead"}
    assert set(zoned(*LEAD, *(BODY * 5))) == {"lead", "body"}


def test_a_cast_list_ends_the_plot() -> None:
    document = from_bytes(" ".join([*LEAD, *PLOT, *PLOT, *BODY]).encode(), "x.txt")
    prose = list(sentences(document.span))
    run = prose[7].part(0, 0)
    assert [zone for _, zone in zones(prose, [run])][3:7] == ["plot"] * 4


def test_headings_decide_where_there_are_some() -> None:
    text = "\n".join([LEAD[0], "== Cast ==", PLOT[0], "== Plot ==", LEAD[1], "=== End ===", PLOT[1], "== Music ==", PLOT[2]])
    document = from_bytes(text.encode(), "x.txt")
    found = headings(document.span)
    prose = [s for s in sentences(document.span) if s.text[0] != "="]
    assert [zone for _, zone in zones(prose, [], found)] == ["lead", "body", "plot", "plot", "body"]


def test_a_retelling_below_an_unusual_heading_is_found_by_its_words() -> None:
    text = "\n".join([*LEAD, "== What happens ==", *PLOT, "== Making of ==", *BODY])
    document = from_bytes(text.encode(), "x.txt")
    prose = [s for s in sentences(document.span) if s.text[0] != "="]
    assert [zone for _, zone in zones(prose, [], headings(document.span))] == ["lead"] * 3 + ["plot"] * 4 + ["body"] * 3


def test_sentences_of_the_plot_score_above_and_film_talk_below_nothing() -> None:
    assert min(map(score, PLOT)) > 0 > max(map(score, (*LEAD, *BODY)))


def test_no_prose_has_no_zones() -> None:
    assert zones([], []) == []
