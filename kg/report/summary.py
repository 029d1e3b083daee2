"""The report in Markdown: counts, coverage, what failed, what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.built import Built
    from kg.report.coverage import Coverage


def summary(built: Built, covered: Sequence[Coverage]) -> str:
    """Give the report of a build."""
    return "\n".join([*_overall(built), *_documents(covered), *_troubles(built), *_decisions(built)]) + "\n"


def _overall(built: Built) -> Iterator[str]:
    yield "# What was built"
    yield ""
    counted = ", ".join(f"{count:,} {name}" for name, count in built.counts.items())
    yield f"{len(built.documents):,} documents; {counted}."
    yield ""


def _documents(covered: Sequence[Coverage]) -> Iterator[str]:
    yield "## Documents"
    yield ""
    yield "| document | kind | text read | claims | by topic |"
    yield "| --- | --- | ---: | ---: | --- |"
    for each in covered:
        topics = ", ".join(f"{name} {count}" for name, count in sorted(each.topics.items()))
        name = each.document.name.replace("|", "\\|")
        yield f"| {name} | {each.document.kind} | {each.share:.0%} | {len(each.claims):,} | {topics} |"
    yield ""


def _troubles(built: Built) -> Iterator[str]:
    yield "## Violations and anomalies"
    yield ""
    if not built.violations:
        yield "None."
    for violation in built.violations:
        yield f"- **{violation.severity}** {violation.message} (`{violation.focus}`)"
    yield ""
    for error in built.failed:
        yield f"- not mapped: {error.where}: {error.what}"
    for copy, kept in built.copies:
        yield f"- left out: {copy.name} has the same bytes as {kept.name}"


def _decisions(built: Built) -> Iterator[str]:
    if built.merges:
        yield ""
        yield "## What was taken to be the same"
        yield ""
        for merge in built.merges:
            yield f"- `{merge.old}` is `{merge.new}`: {merge.rule}"
