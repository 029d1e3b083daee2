"""The table of all questions by topic, as ``queries/README.md`` shows it; ``python -m kg.questions.index`` writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.questions.catalogue import catalogue
from kg.resources import folder

if TYPE_CHECKING:
    from kg.questions.header import Param, Query

FILE: Final = "README.md"
_HEAD: Final = """# Questions

One file is one question: plain SPARQL, with a header of TOML behind `#+`. `kg query NAME` asks it; columns of IRIs, which
every answer has too, are left out here. A parameter in brackets may be left out, and then stands for everything.
This page is made from the headers: `python -m kg.questions.index`.
"""


def index() -> str:
    """Give the page: a table for every topic, in the order of the alphabet."""
    topics: dict[str, list[Query]] = {}
    for query in catalogue().values():
        topics.setdefault(query.topic, []).append(query)
    return _HEAD + "".join(_table(topic, topics[topic]) for topic in sorted(topics))


def _table(topic: str, queries: list[Query]) -> str:
    lines = [f"\n## {topic}\n", "| query | answers | parameters | columns |", "| --- | --- | --- | --- |"]
    for query in queries:
        columns = ", ".join(f"`{c}`" for c in query.columns if not c.endswith("_iri"))
        params = " ".join(_option(p) for p in query.params.values())
        lines.append(f"| [`{query.name}`]({query.name}.rq) | {query.summary} | {params} | {columns} |")
    return "\n".join(lines) + "\n"


def _option(param: Param) -> str:
    return f"`--{param.name}`" if param.required else f"`[--{param.name}]`"


if __name__ == "__main__":
    (folder("queries") / FILE).write_text(index(), encoding="utf-8")
