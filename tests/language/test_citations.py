"""Where entries of a list of references end, and how authors are named."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.citations import authors, entries


@pytest.mark.parametrize(
    ("names", "people"),
    [
        ("Marlow, Ann", ["Ann Marlow"]),
        ("Marlow, Ann; Ortiz, Leo", ["Ann Marlow", "Leo Ortiz"]),
        ("Marlow, Ann and Leo Ortiz", ["Ann Marlow", "Leo Ortiz"]),
        ("Leo Ortiz", ["Leo Ortiz"]),
        ("Staff", []),
    ],
)
def test_authors_are_given_family_last(names: str, people: list[str]) -> None:
    assert [person.name for person in authors(from_bytes(names.encode(), "x.txt").span)] == people


def test_entries_cover_the_list_without_overlap() -> None:
    text = 'Doe, Ann (May 2, 1999). "Tide". Ledger. Retrieved May 3, 2010. Ebb DVD. ISBN 0792838068. "Flow". Post.'
    read = list(entries(from_bytes(text.encode(), "x.txt").span))
    assert [entry.title.text if entry.title else "" for entry in read] == ["Tide", "", "Flow"]
    assert " ".join(entry.span.text for entry in read) == text


def test_a_title_that_is_never_closed_does_not_swallow_the_next() -> None:
    text = '"Tide. Ledger. Retrieved May 3, 2010. "Flow". Post. Retrieved May 3, 2010.'
    assert "Flow" in [entry.title.text for entry in entries(from_bytes(text.encode(), "x.txt").span) if entry.title]
