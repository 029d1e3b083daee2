"""Rule files conclude what Oxigraph's CONSTRUCT does, asked again until nothing new follows."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, QueryTriples, Store

from kg.reasoning.columns import Columns
from kg.reasoning.engine import Program

X = "http://x/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
VARIABLES = ["?a", "?b", "?c", "?d"]
THINGS = [NamedNode(f"{X}i{i}") for i in range(4)]
PROPERTIES = [NamedNode(f"{X}p{i}") for i in range(3)]
CLASSES = [NamedNode(f"{X}C{i}") for i in range(2)]
VALUES = [
    *THINGS,
    Literal(1),
    Literal(2),
    Literal("1", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal")),
    Literal("x"),
]

facts = st.one_of(
    st.tuples(st.sampled_from(THINGS), st.sampled_from(PROPERTIES), st.sampled_from(VALUES)),
    st.tuples(st.sampled_from(THINGS), st.just(NamedNode(TYPE)), st.sampled_from(CLASSES)),
)
ends = st.sampled_from([*VARIABLES, *VARIABLES, f"<{X}i0>"])
atoms = st.one_of(
    st.builds("{} {} {} .".format, ends, st.sampled_from(PROPERTIES), ends),
    st.builds("{} a {} .".format, ends, st.sampled_from(CLASSES)),
)


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Give a rule file whose head and conditions speak of variables of its body."""
    body = draw(st.lists(atoms, min_size=1, max_size=3, unique=True))
    bound = [name for name in VARIABLES if name in " ".join(body)] or [f"<{X}i0>"]
    one, other = draw(st.sampled_from(bound)), draw(st.sampled_from(bound))
    condition = draw(
        st.sampled_from(
            [
                "",
                f"FILTER({one} != {other})",
                f"FILTER({one} = {other} || {other} = <{X}i1>)",
                f"FILTER({one} NOT IN (<{X}i1>, <{X}i2>))",
                f"FILTER(STR({one}) <= STR({other}))",
                f"FILTER({one} < 2)",
            ]
        )
    )
    head = draw(
        st.sampled_from([f"{one} {draw(st.sampled_from(PROPERTIES))} {other}", f"{one} a {draw(st.sampled_from(CLASSES))}"])
    )
    return f'#+ summary = "x"\nCONSTRUCT {{ {head} }} WHERE {{ {" ".join(body)} {condition} }}'


def by_oxigraph(stated: list[Any], files: list[str]) -> set[Any]:
    """Give what follows by asking each rule until it says nothing new."""
    store = Store()
    store.extend(Quad(*fact) for fact in stated)
    size = -1
    while size != len(store):
        size = len(store)
        for text in files:
            answer = store.query(text)
            assert isinstance(answer, QueryTriples)
            store.extend([Quad(*triple) for triple in answer])
    return {tuple(quad.triple) for quad in store} - set(stated)


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(st.lists(facts, min_size=1, max_size=12, unique=True), st.lists(rules(), min_size=1, max_size=3))
def test_rule_files_conclude_what_oxigraph_does(stated: list[Any], files: list[str]) -> None:
    program = Program.of([], [(f"rule{number}", text) for number, text in enumerate(files)])
    assert set(program.run(Columns.from_triples(stated)).inferred) == by_oxigraph(stated, files)
