from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.lists import members


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Moss", ["Ada Moss"]),
        ("Ada Moss and Tom Poe", ["Ada Moss", "Tom Poe"]),
        ("Ada Moss, Tom Poe, and Lena Fox", ["Ada Moss", "Tom Poe", "Lena Fox"]),
        ("Ada Moss; Tom Poe", ["Ada Moss", "Tom Poe"]),
        ("Tom Poe, Jr. & Lena Fox", ["Tom Poe, Jr.", "Lena Fox"]),
        ("Ada Moss as well as Tom Poe", ["Ada Moss", "Tom Poe"]),
    ],
)
def test_a_list_is_split_at_commas_and_and(text: str, expected: list[str]) -> None:
    assert [m.text for m in members(from_bytes(text.encode(), "x.txt").span)] == expected


def test_and_without_a_comma_may_belong_to_a_member() -> None:
    span = from_bytes(b"Moss and Sons, Poe and Daughters", "x.txt").span
    assert [m.text for m in members(span, last_and=False)] == ["Moss and Sons", "Poe and Daughters"]
