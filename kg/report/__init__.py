"""What was read and what was not: a short report in Markdown with every build, and pages with coloured text on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.report.coverage import Coverage
from kg.report.page import page
from kg.report.summary import summary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.built import Built
    from kg.claims import Claim

__all__ = ["Coverage", "files", "page"]


def files(built: Built, claims: Sequence[Claim], *, pages: bool) -> Iterator[tuple[str, str]]:
    """Yield the name and content of each file of the report: ``report.md``, and with ``pages`` also ``report.html``."""
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source.value, []).append(claim)
    covered = [Coverage(document, tuple(by_source.get(document.iri.value, ()))) for document in built.documents]
    yield "report.md", summary(built, covered)
    if pages:
        yield "report.html", page(covered)
