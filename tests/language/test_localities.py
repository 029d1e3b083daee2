from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.localities import known, places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elgin, Hooper, and Tilden.", ["Elgin", "Hooper", "Tilden"]),
        ("Buffalo, Wyoming; and Salem, Oregon, and wrapped", ["Buffalo, Wyoming", "Salem, Oregon"]),
        ("Virginia, South Carolina, and Ohio", ["Virginia", "South Carolina", "Ohio"]),
        ("the towns of Alder and Beech Hill", ["Alder", "Beech Hill"]),
        ("Red Oak Studios in Los Angeles and released", ["Red Oak Studios", "Los Angeles"]),
        ("Paris in May 1999", ["Paris"]),
        ("May, Minnesota", ["May, Minnesota"]),
        ("Technicolor", []),
        ("a small town", []),
        ("Central Park, New York City, and Troy, New York.", ["Central Park", "New York City", "Troy, New York"]),
        ("Moss's Truck Stop", ["Moss's Truck Stop"]),
        ("Tokyo's subways and Alder Crossing", ["Tokyo", "Alder Crossing"]),
    ],
)
def test_a_list_of_places_is_read(text: str, expected: list[str]) -> None:
    assert [p.text for p in places(from_bytes(text.encode(), "x.txt").span)] == expected


def test_known_places_are_found_with_what_they_lie_in() -> None:
    text = from_bytes(b"From Memphis, Tennessee, to Venice Beach, then Rome. Afterwards Italy.", "x.txt").span
    assert [p.text for p in known(text)] == ["Memphis, Tennessee", "Rome", "Italy"]
