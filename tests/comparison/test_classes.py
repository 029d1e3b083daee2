"""The examples of the README: each difference is found between the two documents of the corpus about its film."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from kg import assemble, comparison, identity, mappers
from kg.documents import read

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
CLASSES: Final = {"contradiction", "refinement", "approximation", "scope", "kind of credit", "additional", "presentation"}
ARTICLES: Final = {
    "12 Angry Men": "12_Angry_Men_1957_film",
    "Almost Famous": "Almost_Famous",
    "Lost in Translation": "Lost_in_Translation_film",
    "Birdman of Alcatraz": "Birdman_of_Alcatraz_film",
    "Moulin Rouge!": "Moulin_Rouge",
    "Goodfellas": "Goodfellas",
}


def examples() -> Iterator[list[str]]:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    table = page.partition("<!-- classes -->")[2].partition("<!-- /classes -->")[0]
    yield from ([cell.strip() for cell in line.strip("| ").split(" | ")] for line in table.strip().splitlines()[2:])


def documents(shared: Path, film: str) -> list[Path]:
    if film not in ARTICLES:
        return sorted((ROOT / "seeds").glob("*.txt"))
    words = re.sub(r"\W+", "-", film.lower()).strip("-")
    (page,) = (shared / "corpus" / "catalogue").glob(f"{words}-[0-9][0-9][0-9][0-9].txt")
    return [shared / "corpus" / "articles" / f"{ARTICLES[film]}.txt", page]


def test_there_is_an_example_of_every_class() -> None:
    assert {row[0] for row in examples()} == CLASSES


@pytest.mark.parametrize("row", list(examples()), ids=lambda row: row[0])
def test_an_example_is_found_in_the_documents(row: list[str], shared: Path) -> None:
    kind, film, topic, *values = row
    described = [mappers.describe(read(path)) for path in documents(shared, film)]
    claims = assemble.claims(identity.resolve(described).described)
    found = [
        sorted((d.left.value, d.right.value)) for d in comparison.differences(claims) if (d.kind, d.topic) == (kind, topic)
    ]
    assert sorted(values) in found
