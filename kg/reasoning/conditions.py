"""What a rule file asks of its premises, as a tree: triple patterns, comparisons, and what must be absent.

Read from the SPARQL between the braces of ``WHERE``: triple patterns with ``;`` and ``,``, ``FILTER`` with comparisons,
``IN``, ``STR``, ``&&``, ``||``, ``!``, and ``FILTER NOT EXISTS``. Other SPARQL is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.vocab import RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Atom = tuple[str, str, str]  # variables begin with "?", other parts are terms as N-Triples writes them

_TOKEN: Final = re.compile(
    r"""(?P<term>\?\w+|<[^<>\s]*>|"(?:[^"\\\n]|\\.)*"(?:\^\^<[^<>\s]*>|@[\w-]+)?)
    |(?P<number>[+-]?\d+\b)|(?P<word>[A-Za-z]+)|(?P<mark>&&|\|\||!=|<=|>=|[{}().;,=<>!])|(?P<odd>\S)""",
    re.VERBOSE,
)
_COMPARISONS: Final = frozenset({"=", "!=", "<", ">", "<=", ">="})
_KEPT: Final = {".": 0, ";": 1, ",": 2}  # parts of the triple before that hold for the next one
_INTEGER: Final = "<http://www.w3.org/2001/XMLSchema#integer>"


@dataclass(frozen=True, slots=True)
class Operand:
    """A variable or term in a comparison; its characters alone where ``text`` (``STR``)."""

    name: str
    text: bool = False


@dataclass(frozen=True, slots=True)
class Compare:
    """``left op right``."""

    op: str
    left: Operand
    right: Operand


@dataclass(frozen=True, slots=True)
class Every:
    """All of ``parts`` hold."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """One of ``parts`` holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """``part`` does not hold."""

    part: Condition


@dataclass(frozen=True, slots=True)
class Absent:
    """Nothing matches ``group``."""

    group: Group


Condition = Compare | Every | Some | Not | Absent


@dataclass(frozen=True, slots=True)
class Group:
    """What must match together: patterns and conditions on what their variables are."""

    atoms: tuple[Atom, ...]
    conditions: tuple[Condition, ...] = ()

    def everything(self) -> Iterator[Atom]:
        """Yield the patterns, also of what must be absent."""
        yield from self.atoms
        for group in absences(self.conditions):
            yield from group.everything()


def absences(conditions: Iterable[Condition]) -> Iterator[Group]:
    """Yield what ``conditions`` ask to be absent."""
    for condition in conditions:
        match condition:
            case Absent(group):
                yield group
            case Every(parts) | Some(parts):
                yield from absences(parts)
            case Not(part):
                yield from absences((part,))


def variables(condition: Condition) -> Iterator[str]:
    """Yield the variables that ``condition`` speaks of."""
    match condition:
        case Compare(_, left, right):
            yield from (side.name for side in (left, right) if side.name[0] == "?")
        case Every(parts) | Some(parts):
            for part in parts:
                yield from variables(part)
        case Not(part):
            yield from variables(part)
        case Absent(group):
            yield from (part for atom in group.atoms for part in atom if part[0] == "?")
            for inner in group.conditions:
                yield from variables(inner)


def read(where: str) -> Group:
    """Read what stands between the braces of ``WHERE``, names written out; raise ``SyntaxError`` that says what is odd."""
    reader = _Reader(where)
    group = reader.group()
    reader.end()
    return group


class _Reader:
    """Reads by recursive descent; the methods are the grammar's rules."""

    def __init__(self, text: str) -> None:
        self._tokens = [(m.lastgroup or "", m.group()) for m in _TOKEN.finditer(text)]
        self._at = 0

    def group(self) -> Group:
        atoms: list[Atom] = []
        conditions: list[Condition] = []
        parts: list[str] = []
        while (token := self._peek()) not in ("", "}"):
            if self._word("FILTER"):
                conditions.append(self._filter())
                continue
            if token in _KEPT:
                self._at += 1
                parts = self._triple(atoms, parts, token)
            else:
                parts.append(self._part())
        self._triple(atoms, parts, ".")
        return Group(tuple(atoms), tuple(conditions))

    def end(self) -> None:
        if self._peek():
            raise SyntaxError(f"{self._peek()!r} is not expected here")

    def _triple(self, atoms: list[Atom], parts: list[str], mark: str) -> list[str]:
        if len(parts) == 3:  # noqa: PLR2004  subject, predicate, object
            atoms.append((parts[0], parts[1], parts[2]))
        elif parts and mark == ".":
            raise SyntaxError(f"{' '.join(parts)!r} is no triple pattern")
        return parts[: _KEPT[mark]]

    def _filter(self) -> Condition:
        if self._word("NOT"):
            return self._absent()
        self._take("(")
        condition = self._some()
        self._take(")")
        return condition

    def _absent(self) -> Condition:
        if not self._word("EXISTS"):
            raise SyntaxError("NOT is followed by EXISTS or IN")
        self._take("{")
        group = self.group()
        self._take("}")
        return Absent(group)

    def _some(self) -> Condition:
        parts = [self._every()]
        while self._mark("||"):
            parts.append(self._every())
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def _every(self) -> Condition:
        parts = [self._one()]
        while self._mark("&&"):
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def _one(self) -> Condition:
        if self._mark("!"):
            return Not(self._one())
        if self._mark("("):
            condition = self._some()
            self._take(")")
            return condition
        if self._word("NOT"):
            return self._absent()
        return self._comparison(self._operand())

    def _comparison(self, left: Operand) -> Condition:
        denied = self._word("NOT")
        if denied or self._peek().upper() == "IN":
            if not self._word("IN"):
                raise SyntaxError("NOT is followed by EXISTS or IN")
            self._take("(")
            members = [self._operand()]
            while self._mark(","):
                members.append(self._operand())
            self._take(")")
            among = Some(tuple(Compare("=", left, member) for member in members))
            return Not(among) if denied else among
        if self._peek() not in _COMPARISONS:
            raise SyntaxError(f"{self._peek()!r} compares nothing")
        self._at += 1
        return Compare(self._tokens[self._at - 1][1], left, self._operand())

    def _operand(self) -> Operand:
        if self._word("STR"):
            self._take("(")
            inner = self._part()
            self._take(")")
            return Operand(inner, text=True)
        return Operand(self._part())

    def _part(self) -> str:
        """Take a variable or a term."""
        kind, token = self._tokens[self._at] if self._at < len(self._tokens) else ("", "")
        self._at += 1
        if kind == "term":
            return token
        if kind == "number":
            return f'"{int(token)}"^^{_INTEGER}'
        if (kind, token) == ("word", "a"):
            return str(RDF.type)
        raise SyntaxError(f"{token!r} is no variable and no term" if token else "something is missing at the end")

    def _peek(self) -> str:
        return self._tokens[self._at][1] if self._at < len(self._tokens) else ""

    def _mark(self, mark: str) -> bool:
        found = self._peek() == mark
        self._at += found
        return found

    def _word(self, word: str) -> bool:
        found = self._peek().upper() == word
        self._at += found
        return found

    def _take(self, mark: str) -> None:
        if not self._mark(mark):
            raise SyntaxError(f"{self._peek()!r} stands where {mark!r} should")
