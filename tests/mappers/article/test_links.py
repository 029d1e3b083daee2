"""Sites of external links; the film is invented."""

from __future__ import annotations

from kg.documents import from_bytes
from kg.mappers.article.links import sites


def read(tail: str) -> list[str]:
    return [site.name for site in sites(from_bytes(tail.encode(), "x.txt").span, "Harbour")]


def test_sites_are_named_as_printed_in_order_and_once() -> None:
    tail = (
        "Wikiquote has quotations related to Harbour. Official website Harbour at the Internet Movie Database "
        "Harbour (1999) at the TCM Movie Database Harbour at AllMovie Harbour at AllMovie"
    )
    assert read(tail) == ["Wikiquote", "Official website", "Internet Movie Database", "TCM Movie Database", "AllMovie"]


def test_a_site_nobody_knows_counts_between_two_links_of_the_film() -> None:
    assert read("Harbour at Reel Ledger Harbour at IMDb") == ["Reel Ledger", "IMDb"]


def test_the_title_of_an_essay_is_no_site() -> None:
    assert read("Harbour at IMDb Essay by Ann Marlow on tides at sea") == ["IMDb"]


def test_links_may_stand_line_by_line() -> None:
    text = "Harbour at Old Reels\nHarbour at The Sea Film Site\n* Official website\nHarbour at AllMovie"
    span = from_bytes(text.encode(), "x.txt").span
    assert [site.name for site in sites(span, "Harbour")] == ["Old Reels", "The Sea Film Site", "Official website", "AllMovie"]
