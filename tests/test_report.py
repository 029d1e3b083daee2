"""The report: coverage to the character, safe pages, counts that agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from defusedxml import ElementTree

from kg import report
from kg.build import build
from kg.claims import Claim
from kg.documents import from_bytes
from kg.facts import things
from kg.model import Mention
from kg.report.coverage import Coverage

if TYPE_CHECKING:
    from pathlib import Path

    from kg.model import Document

TEXT = b"<script>alert(1)</script> The Heath is a 1999 drama & more. Nobody reads this long tail of words here."


@pytest.fixture
def document() -> Document:
    return from_bytes(TEXT, "heath.txt")


def claims(document: Document) -> list[Claim]:
    start = document.text.index("The Heath")
    title = document.span.part(start, start + 9)
    sentence = document.span.part(start, start + 33)
    film = things.Film(Mention.of(title), 1999, (sentence,))
    return [Claim(s.triple, document.iri, s.spans, s.pattern) for s in things.film(film, "article.lead/title")]


def test_stretches_cover_the_text_without_gap_or_overlap(document: Document) -> None:
    found = Coverage(document, tuple(claims(document)))
    assert "".join(document.source_text[s.start : s.end] for s in found.stretches) == document.source_text
    read = [document.source_text[s.start : s.end] for s in found.stretches if s.claims]
    assert read == ["The Heath", " is a 1999 drama & more."]
    assert found.share == pytest.approx(33 / len(document.source_text))
    assert dict(found.topics) == {"lead": 4}


def test_what_no_pattern_read_is_listed_longest_first(document: Document) -> None:
    unread = [document.source_text[s.start : s.end] for s in Coverage(document, tuple(claims(document))).unread()]
    assert unread == [" Nobody reads this long tail of words here."]


def test_a_page_escapes_what_documents_contain(document: Document) -> None:
    page = report.page([Coverage(document, tuple(claims(document)))])
    assert "<script" not in page
    assert "default-src 'none'" in page
    body = page[page.index("<body>") : page.index("</body>") + 7].replace("<details open>", "<details>")
    marks = ["".join(mark.itertext()) for mark in ElementTree.fromstring(body).iter("mark")]
    assert marks == ["lead", "The Heath", " is a 1999 drama & more."]


def test_the_report_stands_beside_the_graph(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\0")
    (tmp_path / "heath.txt").write_bytes(b"The Heath is a 1999 American drama film directed by Ann Oak.")
    build([tmp_path], tmp_path / "graph", reasoner="none", report=True)
    text = (tmp_path / "graph" / "report.md").read_text(encoding="utf-8")
    assert "| heath.txt | article |" in text
    assert f"- not mapped: {tmp_path / 'bad.txt'}: is a binary file" in text
    assert "<details open>" in (tmp_path / "graph" / "report.html").read_text(encoding="utf-8")
