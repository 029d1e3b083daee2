"""Where prose, references and links begin, and what the references cite; people and films are invented."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from kg.documents import from_bytes
from kg.language.citations import entries
from kg.language.headings import headings
from kg.mappers.article.citations import citation
from kg.mappers.article.tails import split

if TYPE_CHECKING:
    from kg.facts.sources import Citation

PROSE = "Harbour is a 1999 drama film. It was a success, and critics liked it."


def cut(text: str) -> tuple[str, str, str]:
    span = from_bytes(text.encode(), "x.txt").span
    body, references, links = split(span, headings(span))
    return body.text, references.text if references else "", links.text if links else ""


def cited(text: str) -> list[Citation]:
    read = [citation(entry) for entry in entries(from_bytes(text.encode(), "x.txt").span)]
    return [told for told in read if told]


def one(text: str) -> tuple[str, list[str], str, str, str, str]:
    (told,) = cited(text)
    return (
        told.title.name if told.title else "",
        [author.name for author in told.authors],
        told.publisher.name if told.publisher else "",
        str(told.date or ""),
        str(told.accessed or ""),
        told.identifier.name if told.identifier else "",
    )


def test_references_begin_behind_prose_and_titles_of_other_articles() -> None:
    references = 'Marlow, Ann (May 2, 1999). "A Harbour". The Daily Ledger. Retrieved May 3, 2010.'
    links = "Wikiquote has quotations related to Harbour. Harbour at AllMovie"
    assert cut(f"{PROSE} List of films set in Malta {references} {links}") == (
        f"{PROSE} List of films set in Malta",
        references,
        links,
    )


def test_a_quotation_before_a_publication_is_no_reference() -> None:
    prose = f'{PROSE} "A wonder", wrote Ann Marlow. "It sails." The Daily Ledger was less kind. Harbour was shown twice.'
    body, references, _ = cut(f'{prose} "A Harbour". The Daily Ledger. Retrieved May 3, 2010.')
    assert body == prose
    assert references.startswith('"A Harbour"')


def test_an_entry_without_date_of_retrieval_belongs_to_the_references_it_stands_before() -> None:
    entry = '"Top Films of 1999", Trade Weekly, 8 January 2000, p 34'
    assert cut(f'{PROSE} {entry} "A Harbour". Ledger. Retrieved May 3, 2010.')[1].startswith(entry)


def test_headings_divide_where_there_are_some() -> None:
    text = f"{PROSE}\n== References ==\nNames only.\n== External links ==\nHarbour at AllMovie"
    assert cut(text) == (PROSE, "Names only.", "Harbour at AllMovie")


def test_a_document_without_references_is_prose() -> None:
    assert cut(PROSE) == (PROSE, "", "")


def test_links_may_stand_without_references() -> None:
    assert cut(f"{PROSE} Harbour at the TCM Movie Database") == (PROSE, "", "Harbour at the TCM Movie Database")


@pytest.mark.parametrize(
    ("entry", "fields"),
    [
        (
            'Marlow, Ann (May 2, 1999). "A Harbour". The Daily Ledger. Retrieved May 3, 2010.',
            ("A Harbour", ["Ann Marlow"], "The Daily Ledger", "1999-05-02", "2010-05-03", ""),
        ),
        (
            'Marlow, Ann; Ortiz, Leo (2 May 1999). "Tide". Ledger. ISSN 0362-4331. Retrieved 2010-05-03.',
            ("Tide", ["Ann Marlow", "Leo Ortiz"], "Ledger", "1999-05-02", "2010-05-03", "ISSN 0362-4331"),
        ),
        (
            '"Ahoy, "Old Harbour!" – Talking to Ann Marlow". Film Post. Retrieved May 3, 2010.',
            ('Ahoy, "Old Harbour!" – Talking to Ann Marlow', [], "Film Post", "", "2010-05-03", ""),
        ),
        (
            '"Tide\' Is Chosen as Best Film". The Ledger. January 4, 1996. Retrieved May 3, 2010.',
            ("Tide' Is Chosen as Best Film", [], "The Ledger", "1996-01-04", "2010-05-03", ""),
        ),
        (
            'Marlow, Ann M. (2010) [1st ed. 2002]. "9. TIDES (1957) [p. 2]". Seas (2nd ed.). Rome: Quay. ISBN 978-0415938754.',
            ("9. TIDES (1957) [p. 2]", ["Ann M. Marlow"], "Quay", "2010", "", "ISBN 978-0415938754"),
        ),
        (
            "Marlow, Ann (2004). Seas on Film: A History. New York: Quay Press. p. 12. ISBN 0-7868-8581-5.",
            ("Seas on Film: A History", ["Ann Marlow"], "Quay Press", "2004", "", "ISBN 0-7868-8581-5"),
        ),
        ("Harbour Lights (1995) VHS. ASIN 6304045824.", ("Harbour Lights (1995) VHS", [], "", "", "", "ASIN 6304045824")),
        (
            '"Top Films of 1999", Trade Weekly, 8 January 2000, p. 34',
            ("Top Films of 1999", [], "Trade Weekly", "2000-01-08", "", ""),
        ),
        (
            '"A FINDING AID". (1995). Washington, DC: Office of Deeds.  This article incorporates text from this source.',
            ("A FINDING AID", [], "Office of Deeds", "1995", "", ""),
        ),
        ('"Tide DVD". June 18, 2016. Retrieved October 11, 2022.', ("Tide DVD", [], "", "2016-06-18", "2022-10-11", "")),
    ],
)
def test_an_entry_gives_its_fields(entry: str, fields: tuple[str, list[str], str, str, str, str]) -> None:
    assert one(entry) == fields


def test_the_day_of_archiving_is_neither_publication_nor_access() -> None:
    (told,) = cited('"Tide". Ledger. Archived from the original on March 31, 2007.')
    assert (str(told.archived), told.accessed, told.date) == ("2007-03-31", None, None)


def test_a_note_between_entries_is_no_work() -> None:
    told = cited('"Tide". Ledger. Retrieved May 3, 2010. The score from "Ebb". Ledger.')
    assert [work.title.name for work in told if work.title] == ["Tide", "Ebb"]


@pytest.mark.parametrize("piece", ['"', "(", '"A" ', "Doe, Ann (1999). ", "1999 ", "Retrieved May 3, 2010. ", "Aa, ", "“x”. "])
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    known = ' "A Harbour". Ledger. Retrieved May 3, 2010. '
    text = "Tide is a 1999 film." + known + piece * (1_000_000 // len(piece)) + known
    started = time.process_time()
    _, references, _ = split(from_bytes(text.encode(), "x.txt").span)
    for entry in entries(references) if references else ():
        citation(entry)
    assert time.process_time() - started < 5  # seconds of one core; a quadratic pattern takes minutes


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        # Behind an abbreviation or a page that ends in a capital a name does not begin with that capital.
        ('Harbour Lights. Ledger Press. SAMPAS. Marlow, Ann (May 2, 1999). "A Harbour". Ledger.', ["Ann Marlow"]),
        ('"Tide". Ledger. p. 6B. Marlow, A. B. (April 14, 1975). "A Harbour". Ledger.', ["A. B. Marlow"]),
        # A date of the entry before is none of this one's.
        ('In Doe & Roe (1999). Marlow, Ann Belle (February 11, 1998). "A Harbour". Ledger.', ["Ann Belle Marlow"]),
    ],
)
def test_an_author_begins_with_a_word_and_stands_before_the_date(text: str, authors: list[str]) -> None:
    (told,) = [told for told in cited(text) if told.title and told.title.name == "A Harbour"]
    assert [author.name for author in told.authors] == authors


def test_a_heading_of_notes_in_the_middle_ends_no_article() -> None:
    text = f"{PROSE}\n== Cast ==\n=== Notes ===\n{PROSE}\n== Reception ==\n{PROSE}\n== References ==\nNames only."
    body, references, _ = cut(text)
    assert (body.count(PROSE), references) == (3, "Names only.")


def test_titles_to_see_also_belong_neither_to_the_prose_nor_to_the_references() -> None:
    tail = "== References ==\nNames only.\n== External links ==\nHarbour at AllMovie"
    text = f"{PROSE}\n== See also ==\nTide, a film by Ann Lee\n{tail}"
    assert cut(text) == (PROSE, "Names only.", "Harbour at AllMovie")


def test_references_may_follow_the_links() -> None:
    text = f"{PROSE}\n== External links ==\nHarbour at AllMovie\n== References ==\nNames only."
    assert cut(text) == (PROSE, "Names only.", "Harbour at AllMovie")


def test_each_line_of_references_is_one_entry_unless_entries_end_inside() -> None:
    text = (
        '^ Marlow, Ann: "A Harbour". "The Daily Ledger". Retrieved May 3, 2010.\n'
        '* "Tide". The Post. Retrieved May 4, 2010. "Ebb". The Post. Retrieved May 5, 2010.\n'
        "=== Books ===\n"
        "Doe, Jane. Harbours. Ledger Press, 1999. ISBN 0123456789"
    )
    assert [told.title.name for told in cited(text) if told.title] == ["A Harbour", "Tide", "Ebb", "Harbours"]
