"""The same article with headings and line breaks, as encyclopedias export it, and flattened to one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from kg.documents import from_bytes
from kg.mappers import article
from kg.mappers.article.reading import read

if TYPE_CHECKING:
    from kg.model import Document

LEAD: Final = """\
The Salt Road is a 1996 American drama film written and directed by Harriet Vance, and based on the 1988 novel The White \
Mile by Tobias Crane. The film stars Daniel Ashby and Laura Quince, with Peter Marsh in a supporting role. It tells the \
story of a truck driver who finds a lost child on a desert highway. The film was produced by Amos Reed and Ellen Frost.
The Salt Road premiered at the Toronto International Film Festival on September 8, 1996, and was released in the United \
States on November 15, 1996, by Lantern Pictures. It received three Academy Award nominations and won the Academy Award \
for Best Actress for Quince."""
OPENING: Final = "The Salt Road is a 1996 American drama film by Harriet Vance. It stars Daniel Ashby and Laura Quince."
PLOT: Final = """\
Frank Dolan drives a truck through the salt flats of Utah. He finds Ruth, a silent girl who waits at a gas station, and \
takes her to the next town. The sheriff does not believe his story, and he asks him to stay. Frank meets Nora Pike, who \
runs the motel, and she gives the girl a room.
At night Ruth runs away, and Frank and Nora look for her. They find her at the edge of the lake, where she tells them \
her name. Nora calls the sheriff, but he is too late. Frank leaves the town with the girl, and Nora stays behind."""
CAST: Final = """\
Daniel Ashby as Frank Dolan
Laura Quince as Nora Pike
Peter Marsh as Sheriff Holt
Emma Lowell as Ruth
Victor Stein as Man at Gas Station
Grace Whitman as Mrs. Carver"""
DEVELOPMENT: Final = """\
Vance read the novel in 1990 and bought the rights a year later. The budget was $4 million. The music was composed by Oscar \
Lindqvist, and the film was edited by Paula Grant. Vance said that she "never wanted a happy ending" for the story. The \
producers asked for a shorter script. She wrote four drafts before the money was found."""
FILMING: Final = """\
Principal photography took place in Salt Lake City and Wendover, Utah. Filming began on March 4, 1995. The film was shot \
in 35 mm by the cinematographer Martin Oakes. The crew worked through a storm that destroyed the motel set. Filming was \
completed in 41 days."""
RELEASE: Final = """\
The film opened in the United States on November 15, 1996. It was released in the United Kingdom on February 7, 1997. The \
film was released on DVD on June 1, 1999."""
BOX_OFFICE: Final = """\
The film grossed $21.3 million in the United States and Canada. It grossed $34 million worldwide. The studio had expected \
much less."""
RECEPTION: Final = """\
On Rotten Tomatoes, the film has an approval rating of 91% based on 56 reviews, with an average rating of 7.8/10. Owen \
Trask of the Chicago Sun-Times gave the film four out of four stars. He called it "a road movie that stands still". Irene \
Blythe of The New York Times praised the performances. Some critics found the last act too long."""
ACCOLADES: Final = """\
Laura Quince won the Academy Award for Best Actress. Vance was nominated for the Academy Award for Best Director. Martin \
Oakes was nominated for the Academy Award for Best Cinematography. Daniel Ashby won the Golden Globe Award for Best Actor \
– Motion Picture Drama."""
REFERENCES: Final = """\
Blythe, Irene (November 15, 1996). "A Girl, a Truck and the Desert". The New York Times. Retrieved March 2, 2010.
"The Salt Road (1996)". Box Office Mojo. Retrieved March 2, 2010.
Trask, Owen (November 22, 1996). "The Salt Road". Chicago Sun-Times. Retrieved May 9, 2011."""
LINKS: Final = """\
The Salt Road at the Internet Movie Database
The Salt Road at AllMovie
The Salt Road at Rotten Tomatoes"""
# Heading, its level, and what stands below it.
SECTIONS: Final = (
    ("Plot", 2, PLOT),
    ("Cast", 2, CAST),
    ("Production", 2, ""),
    ("Development", 3, DEVELOPMENT),
    ("Filming", 3, FILMING),
    ("Release", 2, RELEASE),
    ("Box office", 3, BOX_OFFICE),
    ("Critical reception", 2, RECEPTION),
    ("Awards and nominations", 2, ACCOLADES),
    ("See also", 2, "List of films set in Utah\nSalt in culture"),
    ("References", 2, REFERENCES),
    ("External links", 2, LINKS),
)
PEOPLE: Final = (
    "daniel-ashby laura-quince peter-marsh emma-lowell victor-stein grace-whitman harriet-vance tobias-crane amos-reed "
    "ellen-frost oscar-lindqvist paula-grant martin-oakes"
)
HEADINGS: Final = frozenset(heading for heading, _, _ in SECTIONS)
FLAT: Final = " ".join([LEAD, *(body for _, _, body in SECTIONS if body)]).replace("\n", " ")


def wiki(bullet: str = "") -> str:
    """Give the article with "== Plot ==", and ``bullet`` before each entry of its lists."""
    marked = ((name, f"{'=' * level} {name} {'=' * level}", body) for name, level, body in SECTIONS)
    return "".join([LEAD, *(f"\n\n\n{heading}\n{_listed(name, body, bullet)}" for name, heading, body in marked)])


def plain(bullet: str = "") -> str:
    """Give the article with headings that are lines like others."""
    return "".join([LEAD, *(f"\n\n\n{name}\n\n{_listed(name, body, bullet)}" for name, _, body in SECTIONS)])


def tight(bullet: str = "") -> str:
    """Give the article with headings between single line breaks."""
    return "".join([LEAD, *(f"\n{name}\n{_listed(name, body, bullet)}" for name, _, body in SECTIONS)])


def _listed(name: str, body: str, bullet: str) -> str:
    lists = name in {"Cast", "See also", "References", "External links"}
    return "\n".join(bullet + line for line in body.split("\n")) if lists else body.replace("\n", "\n\n")


HASHES: Final = re.compile(r"^(=+)( [^=\n]+) =+$", re.MULTILINE)
FORMS: Final = {
    "wiki": wiki(),
    "wiki with bullets": wiki("* "),
    "plain": plain(),
    "plain with bullets": plain("* "),
    "tight": tight(),
    "tight with dots": tight("• "),
    "hashes": HASHES.sub(lambda m: "#" * len(m[1]) + m[2], wiki("- ")),
    "carriage returns": wiki().replace("\n", "\r\n"),
}


def document(text: str) -> Document:
    return from_bytes(text.encode(), "salt-road.txt")


def facts(text: str) -> set[tuple[str, str, str]]:
    """Give what the article states, without the places; the file itself is called "file"."""
    read_from = document(text)
    own = {read_from.iri.value: "file"}
    return {
        (own.get(s.subject.value, s.subject.value), s.predicate.value, own.get(s.object.value, s.object.value))
        for s in article.statements(read_from)
    }


def rows(text: str, predicate: str) -> set[str]:
    """Give the objects that the article has for a predicate, IRIs by their last part."""
    return {value.rsplit("/", 1)[-1] for _, name, value in facts(text) if name.endswith(f"#{predicate}")}


@pytest.mark.parametrize("form", FORMS)
def test_headings_and_lines_cost_no_fact(form: str) -> None:
    assert facts(FLAT) - facts(FORMS[form]) == set()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("predicate", "wanted"),
    [
        ("filledBy", PEOPLE),
        ("playsCharacter", "frank-dolan nora-pike sheriff-holt ruth man-at-gas-station mrs-carver"),
        ("plotNames", "frank-dolan nora-pike ruth"),
        ("critic", "owen-trask irene-blythe"),
        ("publication", "chicago-sun-times the-new-york-times"),
        ("filmedAt", "salt-lake-city wendover-utah"),
        ("amountAsWritten", "$4 million $21.3 million $34 million"),
        ("recipient", "laura-quince harriet-vance martin-oakes daniel-ashby"),
    ],
)  # fmt: skip
def test_an_article_with_headings_gives_what_it_states(form: str, predicate: str, wanted: str) -> None:
    assert rows(FORMS[form], predicate) == {word.replace(" ", " ") for word in wanted.split(" ")}


@pytest.mark.parametrize("form", FORMS)
def test_below_the_heading_plot_and_nowhere_else_the_plot_is_told(form: str) -> None:
    prose = read(document(FORMS[form])).prose
    assert " ".join(s.text for s in prose if s.zone == "plot") == PLOT.replace("\n", " ")
    assert " ".join(s.text for s in prose if s.zone == "lead") == LEAD.replace("\n", " ")


@pytest.mark.parametrize("form", FORMS)
def test_a_heading_is_part_of_nothing(form: str) -> None:
    known = document(FORMS[form])
    for statement in article.statements(known):
        for span in statement.spans:
            assert "\n" not in span.text, statement
            assert span.text.strip("=# ") not in HEADINGS, statement
    for sentence in read(known).prose:
        assert sentence.text.strip("=# ") not in HEADINGS
        assert "\n" not in sentence.text


@pytest.mark.parametrize("form", FORMS)
def test_references_and_links_have_sections_of_their_own(form: str) -> None:
    assert rows(FORMS[form], "citationPosition") == {"1", "2", "3"}
    assert rows(FORMS[form], "externalSite") == {"Internet Movie Database", "AllMovie", "Rotten Tomatoes"}


def test_a_cast_in_several_sections_is_one_list() -> None:
    text = (
        f"{LEAD}\n\n== Cast ==\nThe cast of the film includes:\n\n=== Main ===\nDaniel Ashby as Frank Dolan, a driver\n"
        "Laura Quince as Nora Pike\n\n=== Cameos ===\nGuy Black as Pilot (as G. Black)\n\n== Production ==\nVance wrote it."
    )
    parts = read(document(text)).parts
    assert [(p.person.name, p.character.name if p.character else "", p.position) for p in parts] == [
        ("Daniel Ashby", "Frank Dolan", 1),
        ("Laura Quince", "Nora Pike", 2),
        ("Guy Black", "Pilot", 3),
    ]


def test_a_cast_below_an_unusual_heading_is_read_line_by_line() -> None:
    text = f"{LEAD}\n\n\nPlayers\nDaniel Ashby as Frank Dolan\nLaura Quince as Nora Pike\n\n\nMaking of\nVance wrote it."
    parts = read(document(text)).parts
    assert [p.character.name for p in parts if p.character] == ["Frank Dolan", "Nora Pike"]


def test_a_cast_that_stands_in_one_line_below_its_heading_is_cut() -> None:
    flat = CAST.replace("\n", " ")
    text = f"{LEAD}\n\n\nCast\n{flat}\n\n\nProduction\n{DEVELOPMENT}"
    characters = [p.character.name for p in read(document(text)).parts if p.character]
    assert characters == [line.split(" as ")[1] for line in CAST.split("\n")]


@pytest.mark.parametrize(
    "heading",
    [
        "Directed by George Hall", "Casting of Paula Hall", "Academy Award for Best Picture", "United Kingdom",
        "Based on the novel Iron by George Hall", "George Hall as Sam Toll", "$90 million", "Music by George Hall",
        "Starring George Hall",
    ],
)  # fmt: skip
@pytest.mark.parametrize("mark", ["", "=="])
def test_a_heading_states_nothing(heading: str, mark: str) -> None:
    below = "Nobody of the crew remembered later what had been in the first version of the script."
    with_it = f"{LEAD}\n\n\n{mark} {heading} {mark}".rstrip() + f"\n{below}\n"
    assert facts(with_it) == facts(f"{LEAD}\n\n\n{below}\n")


@pytest.mark.parametrize(
    "lines",
    [
        "* Academy Award for Best Actress – Laura Quince (won)\n* Academy Award for Best Director – Harriet Vance (nominated)",
        "It won one Academy Award:\n* Best Actress: Laura Quince\nIt got one nomination:\n* Best Director: Harriet Vance",
    ],
)
def test_a_list_of_prizes_is_read_line_by_line(lines: str) -> None:
    text = f"{OPENING}\n\n\nAccolades\n{lines}\n\n\nLegacy\nThe motel was rebuilt."
    assert rows(text, "recipient") == {"laura-quince", "harriet-vance"}


def test_other_works_with_headings_of_their_own_are_not_the_film() -> None:
    other = (
        "\n\n\n== Stage musical ==\nA musical opened on Broadway on May 2, 2003. It was directed by Ida Frost and grossed "
        "$9 million. Ida Frost won the Tony Award for Best Director.\n\n\n=== Cast ===\nGeorge Hall as Frank Dolan\n"
        "Paula Hall as Nora Pike"
    )
    with_it = wiki().replace("\n\n\n== See also ==", other + "\n\n\n== See also ==")
    assert facts(with_it) == facts(wiki())


OUTCOMES: Final = frozenset({("AwardWin", "laura-quince"), ("AwardNomination", "harriet-vance")})


def outcomes(lines: str) -> set[tuple[str, str]]:
    """Give the outcomes of prizes with their recipients, of an article whose section on accolades has ``lines``."""
    told = facts(f"{OPENING}\n\n\n== Accolades ==\n{lines}\n\n\n== Legacy ==\nThe motel was rebuilt.")
    kinds = {s: o.rpartition("#")[2] for s, p, o in told if p.endswith("#type") and "#Award" in o}
    return {(kinds[s], o.rpartition("/")[2]) for s, p, o in told if p.endswith("#recipient") and s in kinds}


@pytest.mark.parametrize(
    "lines",
    [
        "=== Wins ===\nOscar for Best Actress – Laura Quince\n=== Nominations ===\nOscar for Best Director – Harriet Vance",
        "Won\nAcademy Award for Best Actress (Laura Quince)\nNominated\nAcademy Award for Best Director (Harriet Vance)",
        "Awards won:\n* Academy Award for Best Actress (Laura Quince)\nNominations:\n* Oscar for Best Director (Harriet Vance)",
        "=== Oscars ===\nBest Actress – Laura Quince (won)\n=== BAFTA Awards ===\nBest Director – Harriet Vance (nominated)",
        "Academy Award for Best Actress (Laura Quince): Won\nAcademy Award for Best Director (Harriet Vance): Nominated",
        "Laura Quince – Academy Award for Best Actress (won)\nHarriet Vance – BAFTA Award for Best Director (nominated)",
        "Academy Award for Best Actress (won) – Laura Quince\nBAFTA Award for Best Director (nominated) – Harriet Vance",
        "Venice Film Festival: Best Actress – Laura Quince (won)\nCannes Film Festival: Best Director – Harriet Vance (lost)",
        "* 69th Academy Awards\n** Best Actress – Laura Quince – Won\n** Best Director – Harriet Vance – Nominated",
    ],
)
def test_lists_of_prizes_tell_their_outcomes_in_many_ways(lines: str) -> None:
    assert outcomes(lines) == OUTCOMES


def test_an_outcome_above_one_list_says_nothing_of_the_next() -> None:
    one, other = "Academy Award for Best Actress – Laura Quince", "BAFTA Award for Best Director – Harriet Vance"
    lines = f"=== Wins ===\n{one}\nBAFTA Award for Best Film\n=== Others ===\n{other}\nBAFTA Award for Best Editing"
    assert outcomes(lines) == OUTCOMES


def test_awards_and_nominations_above_a_list_tell_no_outcome() -> None:
    lines = "=== Awards and nominations ===\nAcademy Award for Best Actress – Laura Quince\nBAFTA Award for Best Film"
    assert outcomes(lines) == {("AwardNomination", "laura-quince")}


def test_a_prize_that_begins_a_line_has_no_person_before_it() -> None:
    society = "Nordic Society of Cinematographers Award for Best Cinematography (nominee)"
    lines = f"Academy Award for Best Actress – Laura Quince\n{society}\nNordic Society\nBAFTA Award for Best Film (nominee)"
    told = rows(f"{OPENING} Nordic Society praised it.\n\n\n== Accolades ==\n{lines}\n", "prize")
    assert "nordic-society-of-cinematographers-award" in told


def test_sentences_below_a_heading_for_the_cast_name_actors_with_their_parts() -> None:
    cast = "Daniel Ashby plays Frank Dolan, a driver.\nLaura Quince plays Nora Pike. Quince had never acted before."
    text = f"{OPENING}\n\n\n== Cast ==\n{cast}\n\n\n== Production ==\nGeorge Hall plays Frank Dolan in the series.\n"
    assert rows(text, "playsCharacter") == {"frank-dolan", "nora-pike"}


@pytest.mark.parametrize("heading", ["Soundtrack", "Music"])
def test_below_a_heading_for_the_soundtrack_it_is_no_film(heading: str) -> None:
    below = "It was released on May 2, 1997, by Northern Records."
    assert rows(f"{OPENING}\n\n\n== {heading} ==\n{below}\n\n\n== Legacy ==\nNone.", "releaseOf") == set()
    assert rows(f"{OPENING}\n\n\n== Release ==\n{below}\n\n\n== Legacy ==\nNone.", "releaseOf") == {"the-salt-road-1996"}
