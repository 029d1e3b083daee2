"""The table of questions, ``queries/README.md``, is made from their headers."""

from __future__ import annotations

from kg.questions.index import index
from kg.resources import folder


def test_the_index_of_questions_is_up_to_date() -> None:
    written = (folder("queries") / "README.md").read_text(encoding="utf-8")
    assert written == index(), "write it anew: python -m kg.questions.index"
