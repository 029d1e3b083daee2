"""What sums of money are, by the words around them; sums that are no figure of the film."""

from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.language.finances import Figure, figures, precise


def read(text: str, title: str = "The Long Way") -> list[Figure]:
    return list(figures(from_bytes(text.encode(), "x.txt").span, title))


def told(text: str) -> list[tuple[str, int, str | None]]:
    return [(f.kind, int(f.mention.money.amount), f.scope.name if f.scope else None) for f in read(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The film was made on a budget of $4 million.", "budget"),
        ("Its $4 million budget was small.", "budget"),
        ("Filmed on a $4-million budget, it pleased.", "budget"),
        ("It was budgeted at $4 million.", "budget"),
        ("The film cost $4 million.", "budget"),
        ("The film was produced by Reed Pictures and Moss Films for $4 million.", "budget"),
        ("The production costs of $4 million were met.", "budget"),
        ("The film grossed $4 million.", "gross"),
        ("It was a success, grossing $4 million.", "gross"),
        ("The Long Way earned $4 million.", "gross"),
        ("The film took in $4 million at the box office.", "gross"),
        ("Its box office receipts of $4 million were high.", "gross"),
        ("In its opening weekend, it grossed $4 million.", "opening"),
        ("It grossed $4 million on its opening weekend, ranking first.", "opening"),
        ("The film opened at number two with $4 million.", "opening"),
        ("It went on to debut to $4 million.", "opening"),
        ("Its box office receipts of $4 million are its best when not adjusted for inflation.", "gross"),
        ("It made $4 million, and adjusted for inflation this was equivalent to 9 films.", "gross"),
        ("After two successful re-releases, it earned a total gross of $4 million.", "gross"),
        ("It opened #2 behind R. Reed: The Fjord with $4 million.", "opening"),
        ("It was a hit, opening third at the box office (behind Elm and Oak Never Die) with $4 million.", "opening"),
        ("The budget climbed to $4 million.", "budget"),
        ("It earned $4 million in rentals.", "rentals"),
        ("It brought rentals of $4 million.", "rentals"),
        ("The studio spent $4 million marketing the film.", "marketing"),
        ("Its marketing budget was $4 million.", "marketing"),
        ("The marketing campaign cost $4 million.", "marketing"),
        ("On its opening day it made $4 million.", "opening"),
        ("It earned $4 million on its first day.", "opening"),
        ("It debuted at No. 1 with $4 million.", "opening"),
        ("In its opening weekend it was third behind Elm & Oak and Night Quay with $4 million.", "opening"),
        ("It was the third highest-grossing film of the year, with $4 million.", "gross"),
        ("The film debuted in fourth place, earning $4 million.", "opening"),
        ("It ended its domestic run with $4 million.", "gross"),
        ("The film of the novel grossed $4 million.", "gross"),
        ("Box office receipts amounted to $4 million.", "gross"),
        ("The budget rose from $3 million to $4 million.", "budget"),
        ("A $4 million advertising campaign preceded it.", "marketing"),
    ],
)
def test_the_nearest_words_tell_what_a_sum_is(text: str, kind: str) -> None:
    assert [figure.kind for figure in read(text)] == [kind]


def test_a_budget_is_what_it_grew_to() -> None:
    assert told("The film, initially budgeted at $28 million, climbed to nearly $33 million.") == [("budget", 33_000_000, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Reed's wardrobe for The Long Way cost $4 million.",
        "The last battle alone cost $4 million.",
        "The sets cost $4 million.",
        "The remake grossed $4 million.",
        "The video release grossed $4 million.",
        "The restoration was done at a cost of $4 million.",
        "It followed his previous film Night Quay, which cost $4 million.",
        "It was second (behind Elm and Night Quay which opened with $4 million).",
        "It made $4 million on the first day of its re-release.",
        "Originally budgeted at $4 million, it went further.",
        "It made a profit of $4 million.",
        "Holm said that a budget of over $4 million was necessary; the studio disagreed.",
        "He wanted a budget of $4 million.",
        "The studio recorded a loss of $4 million.",
        "She was paid $4 million.",
        "He earned $4 million for the part.",
        "The film earned her $4 million.",
        "The rights were sold for $4 million.",
        "It averaged $40,221 per theater.",
        "It fell to fifth place in its second weekend with $4 million.",
        "It grossed $4 million in its first five days.",
        "It finished behind Harbor Lights, which earned $4 million.",
        "Harbor Lights grossed $4 million.",
        "Harbor Lights grossed $4 million in Canada and $5 million abroad for a worldwide total of $9 million.",
        "The film would need to gross $4 million to break even.",
        "The film would have cost $4 million.",
        "It was projected to gross $4 million.",
        "It sold copies worth $4 million on DVD.",
        'The critic wrote "it cost $4 million" in May.',
        "It cost $500 a day.",
        "The budget is equivalent to $4 million in 2016.",
        "It won a prize of $4 million.",
        "The region gave a subsidy of $404,000.",
        "Its re-release made $4 million.",
    ],
)
def test_other_sums_are_no_figures_of_the_film(text: str) -> None:
    assert told(text) == []


def test_a_sentence_with_several_markets() -> None:
    text = (
        "The film grossed $5 million in North America and $7 million in other territories for a worldwide total of $12 million."
    )
    assert told(text) == [
        ("gross", 5_000_000, "North America"),
        ("gross", 7_000_000, "other territories"),
        ("gross", 12_000_000, "worldwide"),
    ]


def test_what_stands_in_brackets_makes_no_sum_a_part() -> None:
    opened = "Its earnings of $15 million ($7,252 average from 2,071 theaters) on its opening weekend were the best."
    assert told(opened) == [("opening", 15_000_000, None)]
    ran = "It ran for a year (343 days / 49 weeks), having earned $10 million in Canada, and another $5 million overseas."
    assert [figure[:2] for figure in told(ran)] == [("gross", 10_000_000), ("gross", 5_000_000)]


def test_gross_and_budget_in_one_sentence() -> None:
    text = "In total, it grossed $25 million worldwide against its $8 million budget."
    assert told(text) == [("gross", 25_000_000, "worldwide"), ("budget", 8_000_000, None)]


def test_a_profit_behind_two_grosses_is_left_out() -> None:
    text = (
        "By its records it made $3 million in the US and Canada and $2 million elsewhere resulting in a profit of $1 million."
    )
    assert told(text) == [("gross", 3_000_000, "North America"), ("gross", 2_000_000, "other territories")]


def test_a_market_before_the_sum_counts() -> None:
    assert told("In Australia, the film grossed $2 million.") == [("gross", 2_000_000, "Australia")]


def test_the_evidence_reaches_from_the_cue_to_the_market() -> None:
    (figure,) = read("Later the film grossed over $5 million in Canada, they say.")
    assert figure.at.text == "grossed over $5 million in Canada"


def test_a_range_is_two_bounds() -> None:
    (figure,) = read("The budget was between $4 million and $5 million.")
    assert [(int(m.amount), m.comparator) for m in figure.bounds] == [(4_000_000, "more than"), (5_000_000, "less than")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("It grossed $119 million. It grossed $119,723,856 worldwide.", [119_723_856]),
        ("It grossed over $119 million worldwide. It grossed $119,723,856 worldwide.", [119_723_856]),
        ("It grossed $5 million. It grossed $5 million.", [5_000_000]),
        ("It grossed $5 million in Canada. It grossed $9 million worldwide.", [5_000_000, 9_000_000]),
        ("It grossed $5 million in Canada. Later it grossed $9 million in Canada.", [9_000_000]),
        ("It grossed $5 million in Canada. It grossed $5,012,345 worldwide.", [5_000_000, 5_012_345]),
        ("It grossed $5 million. Its budget was $5,012,345.", [5_000_000, 5_012_345]),
    ],
)
def test_a_precise_figure_replaces_a_rounded_one(text: str, left: list[int]) -> None:
    found = [figure for sentence in text.split(". ") for figure in read(sentence)]
    assert [int(figure.mention.money.amount) for figure in precise(found)] == left
