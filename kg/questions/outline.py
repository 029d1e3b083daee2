"""The outermost ``SELECT`` of a query's text: which columns it gives, and where a variable can be added to it.

A parameter can be bound only where the outermost ``SELECT`` projects it (pyoxigraph 0.5), and an answer should not have
a column for every parameter; so the variable is added for those that have a value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterable

_OPAQUE: Final = re.compile(r"""\#[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>""")
_SELECT: Final = re.compile(r"\bSELECT\b(?:\s+(?:DISTINCT|REDUCED)\b)?", re.IGNORECASE)
_GROUP: Final = re.compile(r"\bGROUP\s+BY\b", re.IGNORECASE)
_COLUMN: Final = re.compile(
    r"\((?P<expression>[^()]*(?:\( *\)[^()]*)*)\bAS\s+\?(?P<alias>\w+)\s*\)|\?(?P<plain>\w+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Outline:
    """Columns of the outermost ``SELECT``, those that ``GROUP_CONCAT`` makes, where ``SELECT`` and ``GROUP BY`` end."""

    columns: tuple[str, ...]
    joined: frozenset[str]
    select_end: int
    group_end: int

    def projecting(self, text: str, variables: Iterable[str]) -> str:
        """Give the query's ``text`` with ``variables`` selected and grouped by as well.

        They have one value in all rows, so neither ``DISTINCT`` nor a group changes.
        """
        added = "".join(f" ?{variable}" for variable in variables)
        for place in (self.group_end, self.select_end):
            if place:
                text = text[:place] + added + text[place:]
        return text


def outline(text: str) -> Outline:
    """Read the outermost ``SELECT`` of ``text``; raise ``QueryError`` where there is none.

    >>> outline("SELECT ?film (GROUP_CONCAT(?f) AS ?source) { ?a ?b ?film } GROUP BY ?film").columns
    ('film', 'source')
    """
    plain = _blank_below(_OPAQUE.sub(lambda m: " " * len(m.group()), text), ("{", "}"), 1)
    select = _SELECT.search(plain)
    if not select:
        raise QueryError("", "is no SELECT query", "a question starts with SELECT")
    group = _GROUP.search(plain, select.end())
    clause = _blank_below(plain[select.end() : plain.find("{", select.end())], ("(", ")"), 2)
    columns = list(_COLUMN.finditer(clause))
    joined = [m["alias"] for m in columns if m["expression"] and "GROUP_CONCAT" in m["expression"].upper()]
    names = tuple(m["alias"] or m["plain"] for m in columns)
    return Outline(names, frozenset(joined), select.end(), group.end() if group else 0)


def _blank_below(text: str, brackets: tuple[str, str], deepest: int) -> str:
    """Give ``text`` with a space for every character that stands ``deepest`` pairs of ``brackets`` deep or deeper."""
    opening, closing = brackets
    depth = 0
    out = []
    for character in text:
        depth -= character == closing
        out.append(character if depth < deepest else " ")
        depth += character == opening
    return "".join(out)
