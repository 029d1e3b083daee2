"""One question: SPARQL whose first lines are TOML behind ``#+``.

The header says what a reader of the list needs (``summary``, ``tags``), what may be asked for (``[params.NAME]`` with
``type``, ``summary``, ``example``, ``required``), and which triples a row rests on (``cite``). A question about the
graph itself, whose rows have no evidence in documents, says ``about = "graph"``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from kg.errors import QueryError
from kg.questions.outline import Outline, outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PREFIX: Final = "param_"
_LIKE: Final = "it needs summary and tags; compare it with queries/cast.rq"
TYPES: Final = ("film", "person", "award", "text", "integer", "year", "iri")

# A header as it is nearly always written is read without ``tomllib``, whose import alone takes 10 ms: tables, and keys
# whose values are JSON (quoted text, numbers, lists of text without a last comma). Anything else is for ``tomllib``.
_TABLE: Final = re.compile(r"\[(?P<path>[a-z_]+(?:\.[a-z_]+)?)\]")
_KEY: Final = re.compile(r"(?P<key>[a-z_]+) = (?P<value>[\"\[\dtf].*)")


@dataclass(frozen=True, slots=True)
class Param:
    """What a question can be asked about: the variable ``?param_NAME``, and how its value is read."""

    name: str
    type: str
    summary: str
    example: str = ""
    required: bool = False


@dataclass(frozen=True)
class Query:
    """A question, with what its header says."""

    name: str
    summary: str
    tags: tuple[str, ...]
    text: str = field(repr=False)
    params: Mapping[str, Param] = field(default_factory=dict)
    cite: tuple[str, ...] = ()
    about: str = "film"

    @property
    def topic(self) -> str:
        """The first tag: the heading that the question stands under."""
        return self.tags[0]

    @cached_property
    def outline(self) -> Outline:
        """The question's outermost ``SELECT``."""
        return outline(self.text)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the answer's columns, in order."""
        return self.outline.columns


def parse(name: str, text: str) -> Query:
    """Make a question of a file's text; raise ``QueryError`` naming the file where its header cannot be used."""
    lines = [line[2:].strip() for line in text.splitlines() if line.startswith("#+")]
    table = _quick(lines)
    table = _toml(name, lines) if table is None else table
    try:
        params = {key: Param(key, **entry) for key, entry in table.get("params", {}).items()}
        cite = tuple(table.get("cite", ()))
        return Query(name, table["summary"], tuple(table["tags"]), text, params, cite, table.get("about", "film"))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise QueryError(f"{name}.rq", f"its header cannot be used ({error})", _LIKE) from error


def _quick(lines: list[str]) -> dict[str, Any] | None:
    """Read a header that is plain, or give None."""
    table: dict[str, Any] = {}
    here = table
    for line in filter(None, _on_one_line(lines)):
        if match := _KEY.fullmatch(line):
            try:
                here[match["key"]] = json.loads(match["value"])
            except ValueError:
                return None
        elif match := _TABLE.fullmatch(line):
            here = table
            for part in match["path"].split("."):
                here = here.setdefault(part, {})
        else:
            return None
    return table


def _on_one_line(lines: list[str]) -> Iterator[str]:
    """Yield the lines, a list that goes over several as one."""
    open_list: list[str] = []
    for line in lines:
        open_list.append(line)
        if not open_list[0].endswith("[") or line == "]":
            yield "".join(open_list)
            open_list.clear()
    yield "".join(open_list)


def _toml(name: str, lines: list[str]) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415  rarely needed, and slow to load

    try:
        return tomllib.loads("\n".join(lines))
    except ValueError as error:
        raise QueryError(f"{name}.rq", f"its header is no TOML ({error})", "the lines behind #+ are TOML") from error
