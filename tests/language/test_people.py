from __future__ import annotations

from kg.documents import from_bytes
from kg.language.people import Names, capitalised
from kg.model import Mention, Span


def span(text: str) -> Span:
    return from_bytes(text.encode(), "x.txt").span


def mention(text: Span, name: str) -> Mention:
    start = text.text.index(name)
    return Mention.of(text.part(start, start + len(name)))


def test_a_surname_stands_for_the_one_person_who_has_it() -> None:
    text = span("Anna Miller met Peter Berg. Miller left.")
    names = Names([], [text])
    found = names.resolve(text.part(28, 34))
    assert found is not None
    assert (found.name, [s.text for s in found.spans]) == ("Anna Miller", ["Miller", "Anna Miller"])


def test_a_surname_of_two_people_stands_for_nobody() -> None:
    text = span("Anna Miller met Peter Miller. Miller left.")
    assert Names([], [text]).resolve(text.part(30, 36)) is None


def test_a_known_person_wins_over_a_mentioned_one() -> None:
    text = span("Anna Miller met Peter Miller. Miller left.")
    found = Names([mention(text, "Anna Miller")], [text]).resolve(text.part(30, 36))
    assert found is not None
    assert found.name == "Anna Miller"


def test_a_sentence_opener_is_no_part_of_a_name() -> None:
    assert [m.name for m in capitalised(span("While Anna Miller sleeps, She leaves. The End."))] == ["Anna Miller", "End"]


def test_a_star_of_the_film_wins_over_a_relative_of_the_same_name() -> None:
    lines = ["Long Way is a 1938 film.", "It stars Anna Miller and Bob Bell.", "Peter Miller was her manager.", "Miller left."]
    texts = [span(line) for line in lines]
    found = Names([], texts).resolve(texts[3].part(0, 6))
    assert found is not None
    assert found.name == "Anna Miller"


def test_a_shortened_given_name_stands_for_the_one_person_with_the_longer_one() -> None:
    text = span("Al Miller wrote it. Alan Miller won. Jo Berg met Joan Berg.")
    names = Names([], [text])
    found = names.resolve(text.part(0, 9))
    assert found is not None
    assert found.name == "Alan Miller"
    assert names.resolve(text.part(37, 44)) == Mention.of(text.part(37, 44))
