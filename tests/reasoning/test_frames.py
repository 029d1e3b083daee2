"""What is taken from a line without parsing it is what the parser would give."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from kg.reasoning.lines import rows

pytest.importorskip("polars")

import polars as pl

from kg.reasoning import frames

ODD = st.text(st.sampled_from(list('abC09 .~!$&()*+,;=:@/?#[]%<>"{}|^`\\_-é日\t\r\x7f\ufffe')), max_size=8)
NODES = st.one_of(
    st.builds("<{}:{}>".format, st.sampled_from(["a", "http", "1a", ""]), ODD),
    st.builds("<http://a.example{}>".format, ODD),
    st.builds("_:{}".format, ODD),
)
LITERALS = st.builds(
    '"{}"{}'.format, ODD, st.one_of(st.just(""), st.builds("@{}".format, ODD), st.builds("^^<a:{}>".format, ODD))
)


def plain(line: str, *, quads: bool) -> list[tuple[str, ...]]:
    """Give the triple that is taken from a line without parsing it; nothing where it has to be parsed."""
    frame, _ = frames._split(pl.Series([line]), quads=quads)
    numbers = frames.Framed()
    return frame.filter(numbers._canonical(numbers._numbered(frame))).rows()


@given(NODES, st.builds("<a:{}>".format, ODD), st.one_of(NODES, LITERALS), st.sampled_from(["", " <a:g>", " _:g", " <a:%41>"]))
def test_what_is_taken_without_parsing_is_what_the_parser_gives(subject: str, predicate: str, value: str, graph: str) -> None:
    line = f"{subject} {predicate} {value}{graph} ."
    if taken := plain(line, quads=True):
        assert taken == list(rows(parse(line.encode(), format=RdfFormat.N_QUADS)))


@pytest.mark.parametrize(
    "line",
    [
        '<http://a.example/id/1#x> <a:p> "Olga \\ud83d"@en .'.replace("\\ud83d", "é"),
        "_:b1 <urn:isbn:1-2> <https://a.example/wiki/A_(film)?q=1&r=%41#é> .",
        '<a:s> <a:p> "1950-01-01"^^<http://www.w3.org/2001/XMLSchema#date> .',
    ],
)
def test_ordinary_lines_are_taken_without_parsing(line: str) -> None:
    assert plain(line, quads=False)
