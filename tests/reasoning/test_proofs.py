"""Every inferred triple has a proof that ends at words of documents."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import NamedNode, Quad, Store

from kg import ontology
from kg.errors import OntologyError
from kg.model import Triple
from kg.reasoning import rules
from kg.reasoning.axioms import Axioms
from kg.reasoning.proofs import Prover, alternatives, explain, support
from kg.reasoning.rules import Pattern, Rule, instance, unify
from kg.reasoning.search import Search
from kg.store import BuiltGraph, open_graph
from kg.vocab import BASE, FILM, INFERRED, ONTOLOGY, OWL, RDF

if TYPE_CHECKING:
    from pathlib import Path

    from kg.reasoning.proof import Proof

SOURCE = NamedNode(BASE + "source/invented")
HEATH, CAGE = NamedNode(BASE + "film/leaving-las-vegas-1995"), NamedNode(BASE + "person/nicolas-cage")


def every_rule() -> list[Rule]:
    terms = ontology.load()
    return [*(rules.parse(name, text) for name, text in terms.rules), *Axioms(terms).rules()]


def replays(proof: Proof, known: list[Rule]) -> bool:
    """Check a proof without looking at how it was found: some rule of its name concludes the triple from the premises."""
    if proof.origin != "inferred":
        return bool(proof.claims) or proof.origin in {"ontology", "file"}
    premises = [p.triple for p in proof.premises]
    return all(replays(p, known) for p in proof.premises) and any(
        _concludes(rule, premises, proof.triple) for rule in known if rule.name == proof.rule
    )


def _concludes(rule: Rule, premises: list[Triple], conclusion: Triple) -> bool:
    terms = unify(rule.head, conclusion) or {}
    for pattern, premise in zip(rule.body, premises, strict=False):
        bound = unify(pattern, premise)
        if bound is None or any(terms.get(name, term) != term for name, term in bound.items()):
            return False
        terms |= bound
    concluded = tuple(instance(part, terms) for part in rule.head.parts)
    return len(premises) == len(rule.body) and concluded == tuple(conclusion)


def test_every_inferred_triple_of_the_seeds_has_a_proof_that_replays(seeds_graph: Path) -> None:
    graph, known = open_graph(seeds_graph), every_rule()
    store, prover = graph.store, Prover(graph)
    inferred = [Triple(q.subject, q.predicate, q.object) for q in store.quads_for_pattern(None, None, None, INFERRED)]  # type: ignore[arg-type]
    assert len(inferred) > 1000
    # The same few kinds of proof again and again: enough of each kind, not all.
    kinds: dict[str, int] = {}
    for triple in sorted(inferred, key=str):
        kind = str(triple.predicate) + (str(triple.object) if triple.object in FILM else "")
        kinds[kind] = kinds.get(kind, 0) + 1
        if kinds[kind] > 20:
            continue
        proof = prover.prove(triple)
        assert proof, triple
        assert replays(proof, known), proof
        assert _well_founded(proof, ())


def _well_founded(proof: Proof, above: tuple[Triple, ...]) -> bool:
    return proof.triple not in above and all(_well_founded(p, (*above, proof.triple)) for p in proof.premises)


def test_a_proof_ends_at_the_words_that_say_so(seeds_graph: Path) -> None:
    claims = support(open_graph(seeds_graph), Triple(CAGE, FILM.actedIn, HEATH))
    quotes = {place.quote for claim in claims for place in claim.evidence}
    assert "Nicolas Cage as Ben Sanderson" in quotes


def test_an_asserted_triple_rests_on_its_own_claims(seeds_graph: Path) -> None:
    graph = open_graph(seeds_graph)
    about = next(iter(graph.store.quads_for_pattern(None, FILM.about, None, None)))
    proof = explain(graph, Triple(about.subject, FILM.about, HEATH))  # type: ignore[arg-type]
    assert proof
    assert (proof.origin, proof.premises) == ("asserted", ())


def test_what_the_graph_does_not_hold_has_no_proof(seeds_graph: Path) -> None:
    graph = open_graph(seeds_graph)
    assert explain(graph, Triple(HEATH, FILM.actedIn, CAGE)) is None
    assert support(graph, Triple(HEATH, FILM.actedIn, CAGE)) == []


def test_a_conclusion_from_absence_is_proved_by_what_is_stated(seeds_graph: Path) -> None:
    graph = open_graph(seeds_graph)
    named = NamedNode(BASE + "award/leaving-las-vegas-1995/academy-award/best-director")
    proof = explain(graph, Triple(named, FILM.recipient, NamedNode(BASE + "person/mike-figgis")))
    assert proof
    assert proof.rule == "unnamed-recipients"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("SELECT ?s { ?s ?p ?o }", "is no rule"),
        ('#+ summary = "x"\nCONSTRUCT { ?s ?p ?o . ?o ?p ?s } WHERE { ?s ?p ?o }', "concludes 2 triples"),
        ("CONSTRUCT { ?s ?p ?o } WHERE { ?o ?p ?s }", "is no rule"),
    ],
)
def test_a_rule_of_another_form_is_refused(text: str, what: str) -> None:
    with pytest.raises(OntologyError, match=what):
        rules.parse("odd", text)


def test_a_fact_with_several_proofs_shows_them_all_shortest_first(seeds_graph: Path) -> None:
    graph, known = open_graph(seeds_graph), every_rule()
    inferred = [Triple(q.subject, q.predicate, q.object) for q in graph.store.quads_for_pattern(HEATH, None, None, INFERRED)]  # type: ignore[arg-type]
    several = 0
    for triple in sorted(inferred, key=str):
        proofs = alternatives(graph, triple)
        assert proofs, triple
        assert all(replays(proof, known) and _well_founded(proof, ()) for proof in proofs)
        last_steps = [(proof.rule, {premise.triple for premise in proof.premises}) for proof in proofs]
        assert all(last_steps.count(step) == 1 for step in last_steps)
        sizes = [sum(1 for _ in proof.leaves()) for proof in proofs]
        assert sizes[0] == min(sizes)
        several += len(proofs) > 1
    assert several > 10
    assert alternatives(graph, Triple(HEATH, FILM.actedIn, CAGE)) == []


def test_a_long_chain_has_a_proof(tmp_path: Path) -> None:
    long = 400
    works = [NamedNode(f"{BASE}work/{n}") for n in range(long)]
    store = Store(str(tmp_path / "store"))
    store.add(Quad(FILM.follows, RDF.type, OWL.TransitiveProperty, ONTOLOGY))
    follow = Rule.of("prp-trp", "", *(Pattern(a, str(FILM.follows), b) for a, b in (("?s", "?o"), ("?s", "?m"), ("?m", "?o"))))
    for one, other in pairwise(works):
        store.add(Quad(one, FILM.follows, other, SOURCE))
    for later in works[2:]:
        store.add(Quad(works[0], FILM.follows, later, INFERRED))
    for quad in list(store):
        store.add(Quad(quad.subject, quad.predicate, quad.object))
    graph = BuiltGraph(tmp_path, store, {})
    goal = Triple(works[0], FILM.follows, works[-1])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kg.reasoning.search.concluding", lambda _: [follow])
        steps = Search(graph).proof([goal])
    assert steps
    assert [triple for triple, _ in steps][-1] == goal
    assert len(steps) == 2 * long - 3


def test_what_rests_on_two_names_for_one_thing_is_proved_too(tmp_path: Path) -> None:
    role, one, two, place = (NamedNode(f"{BASE}invented/{name}") for name in ("role", "one", "two", "place"))
    store = Store(str(tmp_path / "store"))
    store.extend(Quad(q.subject, q.predicate, q.object, ONTOLOGY) for q in ontology.load().triples)
    for fact in ((role, FILM.inFilm, one), (role, FILM.inFilm, two), (one, FILM.setting, place)):
        store.add(Quad(*fact, SOURCE))
        store.add(Quad(*fact))
    goal = Triple(two, FILM.setting, place)
    store.add(Quad(*goal, INFERRED))
    store.add(Quad(*goal))
    graph = BuiltGraph(tmp_path, store, {})
    graph.__dict__["claims"] = SimpleNamespace(of=lambda *_: [])
    for proof in (explain(graph, goal), *alternatives(graph, goal)):
        assert proof
        assert proof.rule == "eq-rep-s"
        asserted = {leaf.triple for leaf in proof.leaves() if leaf.origin == "asserted"}
        assert asserted == {Triple(role, FILM.inFilm, one), Triple(role, FILM.inFilm, two), Triple(one, FILM.setting, place)}
        assert _well_founded(proof, ())
