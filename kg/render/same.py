"""Why two things are one, or two, as text or JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from kg.lookup import short
from kg.render.terminal import tame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.evidence import Evidence
    from kg.same import Account, Sameness

_SAID: Final = {
    "same": "{} and {} are one",
    "different": "{} and {} are two",
    "candidate": "{} and {} may be one: a candidate, kept apart until somebody decides by hand",
}
_SHOWN: Final = 5  # files


def as_text(found: list[Sameness]) -> str:
    """Give decisions for people: what was decided, by which rule, what speaks for and against, and where the names stand."""
    return "\n".join("".join(f"{tame_line}\n" for tame_line in map(_kept, _lines(one))) for one in found)


def _kept(line: str) -> str:
    """Tame a line but keep its indentation."""
    bare = line.lstrip(" ")
    return " " * (len(line) - len(bare)) + tame(bare)


def _lines(one: Sameness) -> Iterator[str]:
    yield _SAID[one.verdict].format(one.one.name, one.other.name)
    yield f"  rule: {one.rule}"
    for head, reasons in (("for", one.reasons_for), ("against", one.reasons_against)):
        yield from (f"  {head}: {reason}" for reason in reasons)
    if one.reasons_for or one.reasons_against:
        yield f"  together: {one.weight:+}"
    for account in dict.fromkeys((one.one, one.other)):
        yield from _account(account)


def _account(account: Account) -> Iterator[str]:
    now = f", now {short(account.node)}" if account.node != account.iri else ""
    yield f"  {account.name}: {short(account.iri)}{now}"
    yield from (f"    {_place(place)}" for place in account.places[:_SHOWN])
    if len(account.places) > _SHOWN:
        yield f"    and in {len(account.places) - _SHOWN} more files"


def _place(place: Evidence) -> str:
    return f"{place.file}:{place.start}-{place.end} “{place.prefix}{place.quote}{place.suffix}”"


def as_json(found: list[Sameness]) -> list[dict[str, Any]]:
    """Give decisions for programs."""
    return [asdict(one) for one in found]
