"""Every rule of the ontology, on its given.ttl and then.ttl."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, DefaultGraph, QueryTriples, RdfFormat, Store, Triple, parse

RULES = Path(__file__).parents[2] / "ontology" / "rules"
CASES = Path(__file__).parent
FACTS = Path(__file__).parents[2] / "kg" / "facts"


def rules() -> list[str]:
    return sorted(path.stem for path in RULES.glob("*.rq"))


def apply(rule: str, facts: Path) -> set[Triple]:
    store = Store()
    store.load(path=facts, format=RdfFormat.TURTLE, to_graph=DefaultGraph())
    produced = store.query((RULES / f"{rule}.rq").read_text(encoding="utf-8"))
    assert isinstance(produced, QueryTriples), f"{rule}.rq is no CONSTRUCT query"
    return set(produced)


def header(rule: str) -> dict[str, object]:
    lines = (RULES / f"{rule}.rq").read_text(encoding="utf-8").splitlines()
    return tomllib.loads("\n".join(line[2:] for line in lines if line.startswith("#+")))


def listed(triples: set[Triple]) -> str:
    return "\n    ".join(sorted(map(str, triples))) or "none"


def test_there_are_as_many_rules_as_counted() -> None:
    assert len(rules()) == 8


def test_every_rule_has_a_case_and_every_case_a_rule() -> None:
    cases = sorted(path.name for path in CASES.iterdir() if (path / "given.ttl").is_file() and (path / "then.ttl").is_file())
    assert cases == rules()


@pytest.mark.parametrize("rule", rules())
def test_rule_infers_what_it_should_and_no_more(rule: str) -> None:
    produced = apply(rule, CASES / rule / "given.ttl")
    expected = {quad.triple for quad in parse(path=CASES / rule / "then.ttl", format=RdfFormat.TURTLE)}
    assert expected, f"{rule}/then.ttl is empty: the rule would pass without doing anything"
    missing, unexpected = expected - produced, produced - expected
    assert not missing and not unexpected, (  # noqa: PT018  both belong in one message
        f"{rule}:\n  missing:\n    {listed(missing)}\n  unexpected:\n    {listed(unexpected)}"
    )


@pytest.mark.parametrize("rule", rules())
def test_rule_makes_no_blank_nodes(rule: str) -> None:
    produced = apply(rule, CASES / rule / "given.ttl")
    assert not {t for t in produced if isinstance(t.subject, BlankNode) or isinstance(t.object, BlankNode)}


@pytest.mark.parametrize("rule", rules())
def test_header_says_what_the_rule_infers(rule: str) -> None:
    told = header(rule)
    assert set(told) == {"summary"}
    assert str(told["summary"]).endswith(".")


@pytest.mark.parametrize("rule", rules())
def test_a_rule_that_negates_reads_only_what_sources_state(rule: str) -> None:
    """Otherwise what it infers would depend on what had been inferred before."""
    body = (RULES / f"{rule}.rq").read_text(encoding="utf-8").partition("WHERE")[2]
    if "NOT EXISTS" in body or "MINUS" in body:
        stated = "".join(path.read_text(encoding="utf-8") for path in FACTS.glob("*.py"))
        assert {term for term in re.findall(r"\bfilm:(\w+)", body) if f"FILM.{term}" not in stated} == set()
