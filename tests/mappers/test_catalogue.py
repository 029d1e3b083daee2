"""Catalogue pages: each case is a page beside the triples that it states; broken pages say what is wrong with them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.documents import from_bytes, read
from kg.errors import DocumentError
from kg.mappers import article, catalogue, kind_of
from kg.mappers.catalogue.turns import turns
from kg.vocab import BASE, FILM, RDF, RDFS

if TYPE_CHECKING:
    from kg.model import Document, Statement

CASES = Path(__file__).parent / "catalogue"
NAMED = ["character/the-long-way-1995/ada-moss", "character/the-long-way-1995/tom"]
PAGE = (CASES / "the-long-way.txt").read_text(encoding="utf-8")


def document(text: str) -> Document:
    return from_bytes(text.encode(), "page.txt")


def statements(text: str) -> list[Statement]:
    return list(catalogue.statements(document(text)))


def objects(text: str, predicate: str) -> list[str]:
    """List the objects of a property, IRIs without what they have in common."""
    term = FILM.term(predicate)
    return [s.object.value.removeprefix(BASE) for s in statements(text) if s.predicate == term]


def facts(told: list[Statement]) -> list[str]:
    """List what is said, without class and name of the things spoken of."""
    skipped = {RDF.type, RDFS.label, FILM.name, FILM.earliestDay, FILM.latestDay}
    lines = {
        f"{s.subject.value.removeprefix(BASE)} {s.predicate.value.removeprefix(FILM.iri)} {s.object.value.removeprefix(BASE)}"
        for s in told
        if s.predicate not in skipped
    }
    return sorted(line.removesuffix(" ") for line in lines if not line.startswith("source/"))


def test_there_are_cases() -> None:
    assert len(list(CASES.glob("*.txt"))) >= 3


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_a_page_states_what_its_golden_says(case: Path) -> None:
    golden: list[str] = json.loads(case.with_suffix(".json").read_text(encoding="utf-8"))
    told = facts(list(catalogue.statements(read(case))))
    missing, unexpected = sorted(set(golden) - set(told)), sorted(set(told) - set(golden))
    assert (missing, unexpected) == ([], [])


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_only_this_mapper_recognises_a_page(case: Path) -> None:
    page = read(case)
    assert catalogue.recognises(page)
    assert not article.recognises(page)
    assert kind_of(page) == "catalogue"


def test_prose_is_no_page() -> None:
    text = "The Long Way is a 1995 drama film.\nCast\nJo Reed as Ada Moss\nDetails\nIt was released in May."
    assert not catalogue.recognises(document(text))


def test_evidence_of_a_field_is_its_value_and_its_label() -> None:
    runtime = next(s for s in statements(PAGE) if s.predicate == FILM.runtimeMinutes)
    assert [span.text for span in runtime.spans] == ["1h 51m", "Runtime"]


def test_every_statement_has_evidence_and_a_pattern() -> None:
    for statement in statements(PAGE):
        assert statement.spans
        assert all(span.text for span in statement.spans)
        assert statement.pattern.startswith("catalogue.")


def test_carriage_returns_change_nothing() -> None:
    assert facts(statements(PAGE.replace("\n", "\r\n"))) == facts(statements(PAGE))


@pytest.mark.parametrize("first", ["Details", "Cast", "- Runtime", "Stream NowNot Currently Available On (7 platforms)"])
def test_a_page_without_title_is_refused(first: str) -> None:
    with pytest.raises(DocumentError) as caught:
        statements(f"{first}\n{PAGE.partition(chr(10))[2]}")
    assert caught.value.where == "page.txt"
    assert "line 1 is no title" in caught.value.what
    assert "title" in caught.value.hint


@pytest.mark.parametrize("title", ["About Kim", "Cast Adrift", "Plot Twist", "Written in Sand"])
def test_a_title_may_begin_as_a_heading_does(title: str) -> None:
    text = PAGE.replace("The Long Way", title)
    assert objects(text, "title")[0] == title
    assert objects(text, "plotNames") == [name.replace("the-long-way", "-".join(title.lower().split())) for name in NAMED]


def test_a_blurb_may_begin_as_a_heading_does() -> None:
    text = PAGE.replace("Ada Moss, a tired", "About to retire, Ada Moss, a tired")
    assert facts(statements(text)) == facts(statements(PAGE))


def test_a_label_without_value_costs_only_itself() -> None:
    text = PAGE.replace("- 1h 51m\n", "")
    assert objects(text, "runtimeMinutes") == []
    assert objects(text, "certificate") == ["PG-13"]


def test_an_unknown_label_is_left_unread_with_its_value() -> None:
    text = PAGE.replace("- Runtime\n", "- Aspect Ratio\n- 1.85\n- Runtime\n")
    assert facts(statements(text)) == facts(statements(PAGE))


def test_fields_may_come_in_another_order() -> None:
    head, details, tail = PAGE.partition("Details\n")
    bullets, rest = tail.split("Official Trailer\n")
    lines = bullets.splitlines()
    pairs = [lines[i : i + 2] for i in range(0, len(lines), 2)][::-1]
    turned = "\n".join(line for pair in pairs for line in pair)
    assert facts(statements(f"{head}{details}{turned}\nOfficial Trailer\n{rest}")) == facts(statements(PAGE))


@pytest.mark.parametrize("section", ["Details", "Cast"])
def test_a_page_may_lack_a_section(section: str) -> None:
    start = PAGE.index(f"\n{section}\n")
    end = PAGE.index("Official Trailer") if section == "Details" else PAGE.index("Written by:")
    text = PAGE[: start + 1] + PAGE[end:]
    assert objects(text, "title")[0] == "The Long Way"
    assert objects(text, "position") == ([] if section == "Cast" else objects(PAGE, "position"))


@pytest.mark.parametrize("value", ["N/A", "-", "Unknown", "$0", "TBA"])
def test_a_placeholder_is_no_value(value: str) -> None:
    told = statements(PAGE.replace("$3,600,000", value))
    assert "catalogue.details/budget" not in {s.pattern for s in told}


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Moss Films", ["Moss Films"]),
        ("Moss Films +1 more", ["Moss Films"]),
        ("Moss Films, Reed Pictures, Inc. +12 more", ["Moss Films", "Reed Pictures, Inc."]),
    ],
)
def test_more_is_no_studio(value: str, names: list[str]) -> None:
    told = statements(PAGE.replace("Moss Films +1 more", value))
    studios = [s.object for s in told if s.predicate == FILM.producedBy]
    assert [s.object.value for s in told if s.subject in studios and s.predicate == FILM.name] == names


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("1,600 votes", [("count", "1600")]),
        ("7.5/10 (1,600 votes)", [("value", "7.5"), ("scale", "10"), ("count", "1600")]),
        ("85% (12 ratings)", [("value", "85"), ("scale", "100"), ("count", "12")]),
        ("great", []),
    ],
)
def test_user_ratings_have_votes_and_perhaps_a_score(value: str, found: list[tuple[str, str]]) -> None:
    told = statements(PAGE.replace("1,600 votes", value))
    wanted = {FILM.value: "value", FILM.scale: "scale", FILM.count: "count"}
    assert [(wanted[s.predicate], s.object.value) for s in told if s.predicate in wanted] == found


@pytest.mark.parametrize(
    ("replaced", "by", "year"),
    [
        ("\nThe Long Way\n", "\nThe Long Way (1994)\n", "1994"),
        ("- October 27, 1995", "- October 1996", "1996"),
        ("- October 27, 1995", "- soon", "1995"),
    ],
)
def test_the_year_is_that_of_the_title_the_release_or_the_prose(replaced: str, by: str, year: str) -> None:
    assert objects(f"\n{PAGE}".replace(replaced, by, 1), "releaseYear") == [year]


def test_without_any_year_the_film_has_none() -> None:
    text = PAGE.replace("- October 27, 1995", "- soon").replace("arrived in 1995", "arrived")
    assert objects(text, "releaseYear") == []
    assert objects(text, "about") == ["film/the-long-way"]


def test_what_viewers_say_is_no_fact() -> None:
    text = PAGE.replace("Viewers call it", "It was directed by Kim Poe and grossed $9 million. Viewers call it")
    assert facts(statements(text)) == facts(statements(PAGE))


@pytest.mark.parametrize(
    ("lines", "entries"),
    [
        (["Jo Reed", "Ada Moss", "Max Poe", "Man At Bar"], [("Jo Reed", "Ada Moss"), ("Max Poe", "Man At Bar")]),
        (
            ["Jo Reed", "Ada", "Max Poe", "Lee Fox", "Bartender #2"],
            [("Jo Reed", "Ada"), ("Max Poe", None), ("Lee Fox", "Bartender #2")],
        ),
        (["Stine", "Ada Moss", "Max Poe", "Officer Lee"], [("Stine", "Ada Moss"), ("Max Poe", "Officer Lee")]),
        (["Jo Reed"], [("Jo Reed", None)]),
        ([], []),
    ],
)
def test_persons_and_characters_come_by_turns(lines: list[str], entries: list[tuple[str, str | None]]) -> None:
    spans = list(document("\n".join(lines) or " .").lines()) if lines else []
    assert [(person.text, played.text if played else None) for person, played in turns(spans)] == entries


def test_a_megabyte_of_bullets_costs_no_more_than_its_length() -> None:
    assert objects("The Long Way\nDetails\n" + "- Runtime\n" * 30_000 + "- 1h 5m\n", "runtimeMinutes") == ["65"]


def test_a_page_longer_than_any_is_read_up_to_a_line() -> None:
    page = "The Long Way\nDetails\n- Runtime\n- 1h 5m\n" + "- Unheard of\n" * 150_000 + "Cast\nJo Reed\n"
    assert objects(page, "runtimeMinutes") == ["65"]


def test_a_paragraph_longer_than_any_is_read_up_to_a_sentence() -> None:
    told = "It was directed by Ann Reed. " + "She left the town. " * 3000
    assert "ontology/film#directing" in objects(f"The Long Way (1995)\nAbout The Long Way\n{told}\nCast\nJo Reed\n", "function")
