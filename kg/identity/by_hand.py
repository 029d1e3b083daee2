"""Decisions made by hand: a small file that survives rebuilds.

``identity.toml`` beside the documents, or the file that ``kg build --identity`` names, has two lists of pairs::

    same = [["Michael Goorjian", "Michael A. Goorjian"]]
    different = [["Paul Oak (in first.txt)", "Paul Oak (in second.txt)"]]

A thing is named as documents name it (a film also with its year, "Heat (1995)"), by its IRI, or by the IRI's path
("person/paul-oak"); ``(in FILE)`` says which of several things of one name is meant.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from kg.errors import IdentityError
from kg.identity.evidence import BY_HAND, DIFFERENT, SAME, Decision, Reason
from kg.iris import slug
from kg.vocab import BASE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

FILE: Final = "identity.toml"
_LIKE: Final = 'it has lists of pairs: same = [["Ann Oak", "Ann B. Oak"]]'
_IN_FILE: Final = re.compile(r"(?P<name>[^()]*\S) \(in (?P<file>[^()]+)\)")
_LARGEST: Final = 1 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Named:
    """A thing as somebody wrote it: by name or IRI, and the file that speaks of it where that is said."""

    written: str
    name: str
    file: str = ""

    @property
    def iri(self) -> str:
        """The IRI, where the name is one or the path of one."""
        return self.name if self.name.startswith(BASE) else BASE + self.name if "/" in self.name else ""

    def means(self, iri: str, names: Collection[str], files: Collection[str]) -> bool:
        """Tell whether this is the thing ``iri``, which ``names`` call so and which ``files`` speak of."""
        if self.file and self.file not in files:
            return False
        return iri == self.iri or slug(self.name) in {slug(name) for name in names}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that are the ``same`` or ``different``."""

    verdict: str
    one: Named
    other: Named

    @property
    def written(self) -> str:
        """The pair as it stands in the file."""
        return f'{self.verdict} = [["{self.one.written}", "{self.other.written}"]]'


@dataclass(frozen=True, slots=True)
class ByHand:
    """Everything that was decided by hand, and the hash of the file that says so."""

    pairs: tuple[Pair, ...] = ()
    sha256: str = ""
    where: str = ""

    def __call__(self, one: Entity, other: Entity) -> str:
        """Give the verdict on two things; nothing where nobody decided."""
        for pair in self.pairs:
            for a, b in ((pair.one, pair.other), (pair.other, pair.one)):
                if a.means(*one) and b.means(*other):
                    return pair.verdict
        return ""

    def isolates(self, entity: Entity) -> bool:
        """Tell whether one of the files that speak of a thing is named in a decision about that thing."""
        return any(n.file and n.means(*entity) for pair in self.pairs for n in (pair.one, pair.other))

    def decided(self, decided: Sequence[Decision], known: Mapping[str, Entity]) -> list[Decision]:
        """Give ``decided`` with what was decided by hand in place of, and besides, what rules decided."""
        found: dict[frozenset[str], Decision] = {}
        for pair in self.pairs:
            for one in sorted(iri for iri, entity in known.items() if pair.one.means(*entity)):
                for other in sorted(iri for iri, entity in known.items() if pair.other.means(*entity)):
                    first, second = sorted((one, other))
                    if first != second:
                        names = (min(known[first][1], default=""), min(known[second][1], default=""))
                        told = (Reason(0, self.says(pair)),)
                        found[frozenset((one, other))] = Decision(first, second, pair.verdict, BY_HAND, names, told)
        return [d for d in decided if frozenset((d.one, d.other)) not in found] + list(found.values())

    def says(self, pair: Pair) -> str:
        """Give the reason of a decision: the file, and what stands in it."""
        return f"{self.where} says {pair.written}"

    def check_done(self, decided: Iterable[Decision]) -> None:
        """Raise ``IdentityError`` where two things were to be told apart that the same words of the same files name."""
        done = {reason.words for d in decided if d.rule == BY_HAND for reason in d.reasons}
        for pair in self.pairs:
            if pair.verdict == DIFFERENT and self.says(pair) not in done:
                hint = 'say which files mean whom: "NAME (in one.txt)", "NAME (in other.txt)"'
                raise IdentityError(self.where, f"{pair.written} names one thing, or things of two kinds", hint)

    def check(self, names: set[str], iris: set[str], files: set[str]) -> None:
        """Raise ``IdentityError`` for the first name, IRI or file that no document knows."""
        known = {slug(name): name for name in sorted(names)}
        for named in (n for pair in self.pairs for n in (pair.one, pair.other)):
            if named.file and named.file not in files:
                raise IdentityError(self.where, f"no document is called {named.file!r}", _near(named.file, sorted(files)))
            if named.iri not in iris and slug(named.name) not in known:
                close = [known[key] for key in get_close_matches(slug(named.name), known, n=3)]
                hint = (
                    f"did you mean {' or '.join(map(repr, close))}?" if close else "name it as a document does, or by its IRI"
                )
                raise IdentityError(self.where, f"no document names {named.name!r}", hint)


Entity = tuple[str, "Collection[str]", "Collection[str]"]
NOTHING: Final = ByHand()


def _near(written: str, known: Sequence[str]) -> str:
    close = get_close_matches(written, known, n=3)
    return f"did you mean {' or '.join(close)}?" if close else "it is the name of a file that is built from"


def find(paths: Iterable[Path], named: Path | None = None) -> Path | None:
    """Give the file that is ``named``, or the one that lies in the folders or beside the files of ``paths``; None for none."""
    if named is not None:
        return named
    places = {(path if path.is_dir() else path.parent) / FILE for path in paths}
    # Beside a document identity.txt it is what is known of that document.
    found = sorted(place for place in places if place.is_file() and not place.with_suffix(".txt").is_file())
    if len(found) > 1:
        raise IdentityError(str(found[0]), f"is one of {len(found)} such files", f"name one: --identity {found[0]}")
    return found[0] if found else None


def read(path: Path | None) -> ByHand:
    """Read the decisions that ``path`` holds; raise ``IdentityError`` where it cannot be used."""
    if path is None:
        return NOTHING
    import hashlib  # noqa: PLC0415  most builds have no such file

    try:
        raw = path.read_bytes()[: _LARGEST + 1]
        table = tomllib.loads(raw.decode("utf-8")) if len(raw) <= _LARGEST else {"": "it is larger than 1 MB"}
    except OSError as error:
        raise IdentityError(str(path), f"cannot be read ({error.strerror})", "check --identity") from error
    except ValueError as error:
        raise IdentityError(str(path), f"is no readable TOML ({error})", _LIKE) from error
    unknown = sorted(set(table) - {SAME, DIFFERENT})
    if unknown:
        raise IdentityError(str(path), f"has the unknown key {unknown[0]!r}", _LIKE)
    pairs = tuple(pair for verdict in (SAME, DIFFERENT) for pair in _pairs(path, verdict, table.get(verdict, [])))
    return ByHand(pairs, hashlib.sha256(raw).hexdigest(), path.name)


def _pairs(path: Path, verdict: str, listed: Any) -> Iterator[Pair]:
    for pair in listed if isinstance(listed, list) else [listed]:
        if not isinstance(pair, list) or len(pair) != 2 or not all(isinstance(name, str) and name.strip() for name in pair):  # noqa: PLR2004
            raise IdentityError(str(path), f"has {pair!r} under {verdict}, which is no pair of names", _LIKE)
        one, other = map(_named, pair)
        if one == other:
            hint = 'say of which files: "NAME (in one.txt)", "NAME (in other.txt)"'
            raise IdentityError(str(path), f"has {one.written!r} twice in a pair under {verdict}", hint)
        yield Pair(verdict, one, other)


def _named(written: str) -> Named:
    match = _IN_FILE.fullmatch(written.strip())
    return Named(written, match["name"], match["file"]) if match else Named(written, written.strip())
