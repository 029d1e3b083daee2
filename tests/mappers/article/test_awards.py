"""Awards of an invented film, told in several places of an article."""

from __future__ import annotations

from kg.documents import from_bytes
from kg.mappers.article.awards import statements
from kg.mappers.article.reading import read
from kg.vocab import FILM, RDF

OPENING = "The Paper Boat is a 1995 drama film written and directed by Cara Cole, starring Ann Ames and Bob Bell. "


def rows(text: str) -> set[tuple[str, str, str, str, str]]:
    """Give class, prize, category, recipient and year of each award that the article states."""
    stated: dict[str, dict[str, set[str]]] = {}
    names: dict[str, str] = {}
    for s in statements(read(from_bytes((OPENING + text).encode(), "film.txt"))):
        assert all(span.text for span in s.spans)
        stated.setdefault(s.subject.value, {}).setdefault(s.predicate.value, set()).add(s.object.value)
        if s.predicate == FILM.name:
            names[s.subject.value] = s.object.value
    found = set()
    for about in stated.values():
        classes = about.get(RDF.type.value, set())
        if classes & {FILM.AwardWin.value, FILM.AwardNomination.value}:
            win = "won" if FILM.AwardWin.value in classes else "nominated"
            prize = names[min(about[FILM.prize.value])]
            category, year = (min(about.get(p.value, {""})) for p in (FILM.category, FILM.ceremonyYear))
            for recipient in about.get(FILM.recipient.value, {""}):
                found.add((win, prize, category, names.get(recipient, ""), year))
    return found


def test_an_award_told_twice_is_one_award_with_all_that_is_told() -> None:
    text = (
        "It won the Academy Award for Best Director. The film was a success. "
        "At the 68th Academy Awards on March 25, 1996, Cole won Best Director. Ames was nominated for Best Actress."
    )
    assert rows(text) == {
        ("won", "Academy Award", "Best Director", "Cara Cole", "1996"),
        ("nominated", "Academy Award", "Best Actress", "Ann Ames", "1996"),
    }


def test_a_win_told_with_its_category_makes_the_bare_win_needless() -> None:
    text = "Ames won an Oscar. Ames won the Academy Award for Best Actress."
    assert rows(text) == {("won", "Academy Award", "Best Actress", "Ann Ames", "")}


def test_people_nominated_in_one_acting_category_are_nominated_each() -> None:
    text = "Both Ames and Bell were nominated for the Academy Award for Best Actor."
    assert rows(text) == {
        ("nominated", "Academy Award", "Best Actor", "Ann Ames", ""),
        ("nominated", "Academy Award", "Best Actor", "Bob Bell", ""),
    }


def test_a_number_is_stated_once_however_often_it_is_told() -> None:
    text = "It earned four Academy Award nominations. In all the film received four Oscar nominations."
    found = [s for s in statements(read(from_bytes((OPENING + text).encode(), "film.txt"))) if s.predicate == FILM.count]
    assert [s.object.value for s in found] == ["4"]


def test_a_prize_in_a_quotation_is_somebody_elses_statement() -> None:
    assert rows('A poster said: "Ames won the Academy Award for Best Actress".') == set()


def test_without_a_prize_there_is_no_award() -> None:
    assert rows("Ames was nominated for Best Actress.") == set()


def test_a_list_without_its_prize_is_of_the_academy_award_where_no_other_is_spoken_of() -> None:
    text = "The film was nominated for several Academy Awards. Wins Best Score: Dan Dove Nominations Best Actor: Bob Bell"
    assert rows(text) == {
        ("won", "Academy Award", "Best Score", "Dan Dove", ""),
        ("nominated", "Academy Award", "Best Actor", "Bob Bell", ""),
    }


def test_of_two_nominated_actors_one_may_win() -> None:
    text = "Ames and Bell were nominated for the Golden Globe for Best Actor. Bell won the Golden Globe for Best Actor."
    assert rows(text) == {
        ("nominated", "Golden Globe", "Best Actor", "Ann Ames", ""),
        ("won", "Golden Globe", "Best Actor", "Bob Bell", ""),
    }


def test_what_another_version_of_the_film_won_is_not_the_films() -> None:
    assert rows("1953 – as Boat Song, starring Rita Ray. It was nominated for the Oscar for Best Song.") == set()
    assert rows("The film was remade as Boat Song in 2004. It won the Oscar for Best Picture.") == set()
    assert rows("The film is a remake of Boat Song. It won the Oscar for Best Picture.") == {
        ("won", "Oscar", "Best Picture", "", "")
    }
