"""Taking releases together that a document tells twice, once more and once less precisely."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.language.media import same_festival

if TYPE_CHECKING:
    from kg.facts.releases import Release
    from kg.facts.things import Evidence
    from kg.model import Mention
    from kg.values import Date


@dataclass(frozen=True, slots=True)
class Found:
    """A release as one clause tells it, the clause, and the pattern that read it."""

    release: Release
    at: Evidence
    by: str


def merged(found: list[Found]) -> list[Found]:
    """Give each release once: one that says nothing that another does not say becomes evidence for that other."""
    kept: list[Found] = []
    for told in found:
        for index, other in enumerate(kept):
            if vaguer(told.release, other.release):
                kept[index] = _joined(other, told)
                break
            if vaguer(other.release, told.release):
                kept[index] = _joined(told, other)
                break
        else:
            kept.append(told)
    return _distinct(kept)


def _joined(fuller: Found, vague: Found) -> Found:
    """Give the one with the evidence of both, and the festival by the longer of its names."""
    told, named = fuller.release, vague.release.event
    if told.event and named and len(named.name) > len(told.event.name):
        told = replace(told, event=named)
    return replace(fuller, release=told, at=(*fuller.at, *vague.at))


def _distinct(kept: list[Found]) -> list[Found]:
    """Take out what became vaguer than another only when that one had grown."""
    out: list[Found] = []
    for index, told in enumerate(kept):
        rest = kept[index + 1 :]
        fuller = next((other for other in (*out, *rest) if vaguer(told.release, other.release)), None)
        if fuller is None:
            out.append(told)
    return out


def vaguer(one: Release, other: Release) -> bool:
    """Tell whether ``one`` says nothing that ``other`` does not say as precisely."""
    return (
        _kind(one, other)
        and _date(one.date, other.date)
        and _event(one.event, other.event)
        and (one.medium is None or (other.medium is not None and one.medium.name == other.medium.name))
        and _names(one.territories) <= _names(other.territories)
        and _names(one.languages) <= _names(other.languages)
        and _names(one.distributors) <= _names(other.distributors)
    )


def _kind(one: Release, other: Release) -> bool:
    """Tell whether the kinds agree; a theatrical release of the same date is the limited or wide one."""
    if one.kind in {"", other.kind}:
        return not (one.kind == "" and one.date and not other.date)
    return one.kind == "theatrical" and other.kind in {"limited", "wide"} and one.date is not None


def _date(one: Date | None, other: Date | None) -> bool:
    return one is None or (other is not None and other.iso.startswith(one.iso))


def _event(one: Mention | None, other: Mention | None) -> bool:
    return one is None or (other is not None and same_festival(one.name, other.name))


def _names(mentions: tuple[Mention, ...]) -> set[str]:
    return {mention.name for mention in mentions}
