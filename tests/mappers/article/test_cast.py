from __future__ import annotations

import pytest

from kg.documents import from_bytes
from kg.mappers.article import cast, cast_lists
from kg.mappers.article.reading import read
from kg.vocab import FILM

OPENING = "The Quiet Pier is a 1994 American drama film written and directed by Nora Falk. "
PLOT = (
    "Mia Roe is a nurse who lives on the pier. She meets Tom and takes him home. He says that he is a sailor, "
    "and she believes him. "
    "Mia's brother Rex (Karl Dahl) finds them, and they leave the town. "
)
TOLD = PLOT.replace(" (Karl Dahl)", "")
LIST = "Anna Miller as Mia Roe Peter Berg as Tom John Harper as Man at Bar (as J. Harper) "
PROSE = "The film was released in June 1994. It was nominated for an award."


def roles(text: str) -> dict[str, tuple[str | None, str]]:
    """Give for each actor the character, as its IRI ends, and the pattern that read the role."""
    found: dict[str, tuple[str | None, str]] = {}
    for statement in cast.statements(read(from_bytes(text.encode(), "pier.txt"))):
        person = statement.subject.value.split("/")[-3 if statement.subject.value.count("/") > 6 else -2]
        if statement.predicate == FILM.filledBy:
            found.setdefault(person, (None, statement.pattern))
        if statement.predicate == FILM.playsCharacter:
            found[person] = (str(statement.object.value).rsplit("/", 1)[-1], statement.pattern)
    return found


def test_a_cast_list_gives_every_role_with_its_place_in_the_list() -> None:
    text = OPENING + PLOT + LIST + PROSE
    parts, runs = cast_lists.parts(from_bytes(text.encode(), "pier.txt").span)
    assert [(p.person.name, p.character.name if p.character else None, p.position) for p in parts] == [
        ("Anna Miller", "Mia Roe", 1),
        ("Peter Berg", "Tom", 2),
        ("John Harper", "Man at Bar", 3),
    ]
    assert parts[2].credited_as is not None
    assert parts[2].credited_as.name == "J. Harper"
    assert [run.text for run in runs] == [LIST.strip()]


def test_actors_with_one_family_name_have_it_both() -> None:
    listed = "Anna Miller as Mia Roe John and Peter Berg as Sailors Karl Dahl as Rex "
    parts, _ = cast_lists.parts(from_bytes((OPENING + PLOT + listed + PROSE).encode(), "pier.txt").span)
    assert [p.person.name for p in parts] == ["Anna Miller", "John Berg", "Peter Berg", "Karl Dahl"]


def test_every_entry_is_evidence_for_its_own_role_only() -> None:
    parts, _ = cast_lists.parts(from_bytes((OPENING + PLOT + LIST + PROSE).encode(), "pier.txt").span)
    assert [p.entry.text for p in parts][:2] == ["Anna Miller as Mia Roe", "Peter Berg as Tom"]


def test_an_actor_in_brackets_plays_the_character_before_them() -> None:
    assert roles(OPENING + PLOT + LIST + PROSE)["karl-dahl"] == ("rex", "article.plot/played-by")


@pytest.mark.parametrize(
    ("sentence", "person", "character"),
    [
        ("She meets Buddy Flint (Dorn DeLure) and laughs.", "dorn-delure", "buddy-flint"),
        ("She sees Capitaine Luc d'Arbot (Karl Dahl) and laughs.", "karl-dahl", "capitaine-luc-darbot"),
        ("She tells Dr. Flint (Karl Dahl) what she has seen.", "karl-dahl", "dr-flint"),
        ("She tells his publisher (Karl Dahl) what she has seen.", "karl-dahl", "publisher"),
        ("She is seen by a handsome young officer (Karl Dahl), who laughs.", "karl-dahl", "handsome-young-officer"),
        ("She visits Rex's mother (Ida Dahl) and laughs.", "ida-dahl", "rexs-mother"),
        ("She visits Bob and Ida Flint (Karl Dahl and Mary Harper) and laughs.", "karl-dahl", "bob-flint"),
        ("She visits Bob and Ida Flint (Karl Dahl and Mary Harper) and laughs.", "mary-harper", "ida-flint"),
        ("She visits her parents (Karl Dahl and Mary Harper) and laughs.", "mary-harper", "parents"),
    ],
)
def test_brackets_behind_somebody_in_the_plot_name_the_actor(sentence: str, person: str, character: str) -> None:
    plot = PLOT.replace("Mia's brother Rex (Karl Dahl) finds them, and they leave the town. ", f"{sentence} He leaves her. ")
    met = " Dorn DeLure and the director were friends." if "DeLure" in sentence else ""
    assert roles(OPENING + plot + PROSE + met)[person] == (character, "article.plot/played-by")


@pytest.mark.parametrize(
    "sentence",
    [
        "She reads a book (The Low Tide) to him.",
        "She joins the Sailors of Malta (Crime of Honor) and laughs.",
        "She calls Rocket (Spanish: Cohete) and laughs.",
        "She calls the boys (Political Officer) and laughs.",
    ],
)
def test_brackets_that_hold_no_person_name_no_actor(sentence: str) -> None:
    plot = PLOT.replace("Mia's brother Rex (Karl Dahl) finds them, and they leave the town. ", f"{sentence} He leaves her. ")
    assert [by for _, by in roles(OPENING + plot + PROSE).values() if by == "article.plot/played-by"] == []


def test_stars_of_the_lead_are_in_the_film() -> None:
    lead = "It stars Anna Miller as nurse Mia Roe, Peter Berg, and Karl Dahl in supporting roles. "
    found = roles(OPENING + lead + PLOT + PROSE)
    assert found["anna-miller"] == ("mia-roe", "article.cast/stars-as")
    assert found["peter-berg"] == (None, "article.cast/stars")


def test_a_star_of_the_lead_who_is_in_the_list_gets_no_second_role() -> None:
    found = roles(OPENING + "It stars Anna Miller and Peter Berg. " + PLOT + LIST + PROSE)
    assert found["anna-miller"] == ("mia-roe", "article.cast/as-run")


def test_who_was_only_considered_or_plays_elsewhere_is_no_actor_of_the_film() -> None:
    lead = (
        "Paul Winter was considered for the lead. A television remake starring Sarah Stone was shown in 2001. "
        "It was nominated for awards including Best Director (Nora Falk). "
    )
    assert set(roles(OPENING + lead + PLOT + LIST + PROSE)) == {"anna-miller", "peter-berg", "john-harper", "karl-dahl"}


def test_a_sentence_with_more_parts_in_brackets_than_any_costs_no_more() -> None:
    many = "Mia's brother Rex (Karl Dahl) finds " + ", ".join(["Tom (Peter Berg)"] * 400) + ". "
    assert {"karl-dahl", "peter-berg"} <= roles(OPENING + PLOT + many + PLOT + PROSE).keys()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Anna Miller stars as Mia Roe (though nobody calls her so) and Peter Berg as Tom.",
            {"anna-miller": "mia-roe", "peter-berg": "tom"},
        ),
        ("Bandleader Duke Flint has a cameo as himself.", {"duke-flint": "himself"}),
        ("John Harper, Karl Dahl, and Mary Berg also star.", {"john-harper": None, "karl-dahl": None, "mary-berg": None}),
        (
            "John Harper and Karl Dahl appear as the cook and the guide, respectively.",
            {"john-harper": "the-cook", "karl-dahl": "the-guide"},
        ),
        (
            "The cast also includes John Harper (in his last film role), Karl Dahl, and Mary Berg.",
            {"john-harper": None, "mary-berg": None},
        ),
        ("Also appearing in the film are John Harper and Karl Dahl.", {"john-harper": None, "karl-dahl": None}),
        ("Its supporting actors included John Harper, and Karl Dahl.", {"john-harper": None, "karl-dahl": None}),
        (
            "It stars Mary Berg; its supporting actors included John Harper, and Karl Dahl.",
            {"john-harper": None, "karl-dahl": None},
        ),
    ],
)
def test_the_lead_says_in_many_words_who_is_in_the_film(sentence: str, expected: dict[str, str | None]) -> None:
    found = roles(f"{OPENING}{sentence} The film was shot in Malta. {TOLD}{PROSE}")
    assert {person: found.get(person, ("missing", ""))[0] for person in expected} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "It followed 1981's Mia, the Swan Queen starring John Harper.",
        "It was popular when John Harper's play opened.",
        "John Harper starred in the stage musical.",
        "John Harper previously appeared as Tom.",
        "John Harper plays were then in fashion.",
    ],
)
def test_actors_of_other_works_are_not_in_the_film(sentence: str) -> None:
    assert "john-harper" not in roles(f"{OPENING}{sentence} The film was shot in Malta. {TOLD}{PROSE}")


def test_several_parts_of_one_actor_are_all_read() -> None:
    told = "John Harper appears in two supporting roles, Rex Low and a sad chief. The film was shot in Malta."
    bits = "Karl Dahl and Mary Berg appear in uncredited bit parts as the cook and the guide."
    text = f"{OPENING}{told} {TOLD}{PROSE} {bits}"
    statements = cast.statements(read(from_bytes(text.encode(), "pier.txt")))
    played = {str(s.object.value).rsplit("/", 1)[-1] for s in statements if s.predicate == FILM.playsCharacter}
    assert {"rex-low", "sad-chief", "the-cook", "the-guide"} <= played


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "There are a number of unbilled cameo appearances (mostly at the fair) including singer Paul Hill and Ann Lee.",
            {"paul-hill": None, "ann-lee": None},
        ),
        (
            "It has cameo appearances by American folk singers Ann Lee (playing a judge) and Mary Berg (playing herself).",
            {"ann-lee": "judge", "mary-berg": "herself"},
        ),
        ("The film features real performers, including acrobats Ann Lee and Mary Berg.", {"ann-lee": None, "mary-berg": None}),
        ("Ann Lee makes an early film appearance in a small role as Chita near the start.", {"ann-lee": "chita"}),
        ("Dora Flint Lee plays herself as the owner of the fair.", {"dora-flint-lee": "herself"}),
        ("Dora Flint Lee appears briefly as herself.", {"dora-flint-lee": "herself"}),
        ("Singer-turned-actress Ann Lee was cast as Mia Low as she knew how to swim.", {"ann-lee": "mia-low"}),
        ("Ann Lee plays Mia Low, Paul Hill portrays Rex Low.", {"ann-lee": "mia-low", "paul-hill": "rex-low"}),
    ],
)
def test_the_body_tells_of_small_parts(words: str, expected: dict[str, str | None]) -> None:
    found = roles(f"{OPENING}{PLOT}{LIST}The film was shot in Malta. {words} {PROSE}")
    assert {person: found.get(person, ("nobody", ""))[0] for person in expected} == expected


@pytest.mark.parametrize(
    "words",
    [
        "The television series has cameos by Ann Lee and Mary Berg.",
        "In 1999 Ann Lee made a cameo appearance as a nurse.",
        "Ann Lee was offered the chance to play herself.",
        "Ann Lee was cast as Mia Low, but she left before the first day.",
        "The film features many songs, including Ann Lee and Mary Berg.",
    ],
)
def test_small_parts_elsewhere_are_none_in_the_film(words: str) -> None:
    assert not {"ann-lee", "mary-berg"} & roles(f"{OPENING}{PLOT}{LIST}The film was shot in Malta. {words} {PROSE}").keys()


def test_the_cast_of_a_sequel_is_not_that_of_the_film() -> None:
    sequel = (
        "In 1996 a sequel, More Piers, was made. Mia comes back to the pier and finds nobody. "
        "Anna Miller as Mia Roe Peter Berg as Tom Ann Lee as Ada Low Karl Hill as Guard Mary Berg as Cook Paul Frost as Chief "
    )
    prose = f"{PROSE} The film was shot in Malta, and critics liked how slow it is. It was shown on television in 1995. "
    found = roles(f"{OPENING}{PLOT}{LIST.replace('(as J. Harper) ', '')}{prose * 3}{sequel}The film was sold to Norway.")
    assert {"anna-miller", "peter-berg", "john-harper"} <= found.keys()
    assert not {"ann-lee", "karl-hill", "mary-berg", "paul-frost"} & found.keys()
