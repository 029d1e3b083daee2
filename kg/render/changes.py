"""The differences between two graphs as text, Markdown or JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING, Final

from kg.render.terminal import tame

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.comparison.entries import Parts
    from kg.diff import Change, Comparison, FilmChanges

_SHOWN: Final = 12  # entries of one kind; the rest is counted
_SIGNS: Final = {"added": "+", "removed": "-"}
# How several entries of a topic are called, where an s does not do.
_PLURALS: Final = {
    "actor": ("cast member", "cast members"),
    "country": ("country", "countries"),
    "place in a list": ("place in a list", "places in lists"),
    "work it is based on": ("work it is based on", "works it is based on"),
    "character in the plot": ("character in the plot", "characters in the plot"),
    "death": ("death", "deaths"),
    "gross": ("gross", "figures of gross"),
}
_FIGURES: Final = frozenset({"budget", "gross", "opening", "rentals", "marketing"})
# Names of parts that go without saying: beside their values, and in a film's entry.
_OBVIOUS: Final = frozenset({"amount", "place"})
_PLAIN: Final = frozenset(
    "person prize category recipient outcome publisher measure critic publication title author "
    "type kind event medium territory distributor by list".split()
)


def as_text(found: Comparison) -> str:
    """Give the differences for people, film by film."""
    return "".join(f"{tame(line) if line else ''}\n" for line in _lines(found, str, "  "))


def as_markdown(found: Comparison) -> str:
    """Give the differences as a Markdown list under a heading for each film."""
    lines = (f"### {line}" if line and not line.startswith("- ") else line for line in _lines(found, _escaped, "- "))
    return "".join(f"{line}\n" for line in lines)


def as_json(found: Comparison) -> str:
    """Give the differences for programs."""
    table = {
        "documents": [{"file": file, "kind": kind} for file, kind in found.documents],
        "made by": [{"what": what, "was": was, "now": now} for what, was, now in found.made],
        "films": [_film(film) for film in found.films],
    }
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


def _film(film: FilmChanges) -> dict[str, object]:
    plain = asdict(film)
    plain["sources"] = [{"file": file, "kind": kind} for file, kind in film.sources]
    for change in plain["changes"]:
        change |= {side: dict(change[side]) for side in ("about", "was", "now")}
    return plain


def _escaped(words: str) -> str:
    return "".join(f"\\{c}" if c in "\\`*_[]<>|#" else c for c in tame(words))


def _lines(found: Comparison, safe: Callable[[str], str], bullet: str) -> Iterator[str]:
    if found.documents:
        yield "documents"
        yield from (f"{bullet}{kind}: {safe(file)}" for file, kind in found.documents)
    if found.made:
        yield "how the graph was made"
        yield from (f"{bullet}{what} now {safe(now[:16])}, was {safe(was[:16])}" for what, was, now in found.made)
    for film in found.films:
        if film.kind == "changed":
            yield safe(film.film)
            yield from (f"{bullet}{safe(line)}" for line in _told(film))
        else:
            files = ", ".join(file for file, _ in film.sources)
            yield safe(f"{_SIGNS[film.kind]} {film.film}: {film.entries} entries, from {files}")


def _told(film: FilmChanges) -> Iterator[str]:
    for (kind, topic), group in groupby(film.changes, key=lambda change: (change.kind, change.topic)):
        changes = list(group)
        if kind == "changed":
            yield from map(changed, changes)
        else:
            entries = [described(change.topic, change.about) for change in changes]
            more = f", and {len(entries) - _SHOWN:,} more" if len(entries) > _SHOWN else ""
            yield f"{_SIGNS[kind]}{len(entries)} {named(topic, len(entries))}: {'; '.join(entries[:_SHOWN])}{more}"
    for file, kind in film.sources:
        yield f"source {kind}: {file}"
    if not film.changes:
        yield "nothing that is said of the film changed"


def named(topic: str, number: int) -> str:
    """Give the word for ``number`` entries of a topic.

    >>> named("actor", 2), named("genre", 1), named("country", 3)
    ('cast members', 'genre', 'countries')
    """
    one, several = _PLURALS.get(topic, (topic, f"{topic}s"))
    return one if number == 1 else several


def changed(change: Change) -> str:
    """Say what one entry says now, and what it said."""
    about = described(change.topic, change.about)
    if change.topic in _FIGURES:
        head = f"{dict(change.about).get('market', '')} {change.topic}".strip()
    elif change.topic == "actor":
        head = about or "a part"
    else:
        head = f"{change.topic}: {about}" if about else change.topic
    was, now = dict(change.was), dict(change.now)
    names = list(dict.fromkeys([*now, *was]))
    told = [(("" if name in _OBVIOUS | {change.topic} else f"{name} "), now.get(name), was.get(name)) for name in names]
    said = "; ".join(f"{name}now {after or 'not told'}, was {before or 'not told'}" for name, after, before in told)
    return f"{head} {said}" if change.topic in _FIGURES or head == change.topic else f"{head}: {said}"


def described(topic: str, parts: Parts) -> str:
    """Give an entry in few words.

    >>> described("actor", (("person", "Ann Oak"), ("character", "Mara")))
    'Ann Oak as Mara'
    >>> described("gross", (("market", "worldwide"), ("amount", "$2 million")))
    '$2 million worldwide'
    """
    told = dict(parts)
    if topic == "actor":
        rest = [f"({name} {words})" for name, words in parts if name not in {"person", "character"}]
        return " ".join([" as ".join(told[n] for n in ("person", "character") if n in told), *rest])
    if topic in _FIGURES:
        return " ".join(told[n] for n in ("hedge", "bound", "amount", "market") if n in told)
    return ", ".join(words if name in _PLAIN or name == topic else f"{name} {words}" for name, words in parts)
