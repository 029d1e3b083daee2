"""Who moved in a list."""

from __future__ import annotations

import pytest

from kg.comparison.order import moved


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("abcd", "abcd", 0),
        ("abcd", "axbcyd", 0),
        ("abcd", "ad", 0),
        ("", "abc", 0),
        ("abcd", "bcda", 1),
        ("abcd", "abdc", 1),
        ("abcde", "eabcd", 1),
        ("abcde", "edcba", 4),
        ("aab", "baa", 1),
    ],
)
def test_as_few_moved_as_explain_the_new_order(old: str, new: str, expected: int) -> None:
    assert len(moved(old, new)) == expected


def test_somebody_who_moved_stands_behind_somebody_else() -> None:
    assert moved("abcd", "dabc") == [("d", "c", None)]
