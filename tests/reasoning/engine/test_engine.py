"""What a closure promises: useful conclusions alone, the same for the same graph, and rule files beside the axioms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from pyoxigraph import Literal, NamedNode

from kg import ontology
from kg.errors import OntologyError
from kg.reasoning.columns import Appended, Columns, TermList
from kg.reasoning.engine import Program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.reasoning.engine import Closure

    Read = Callable[[str], list[tuple[Any, ...]]]

X = "http://x/"
RULE = """#+ summary = "x"
PREFIX : <http://x/>
CONSTRUCT {{ {head} }} WHERE {{ {body} }}"""


def closed(axioms: list[tuple[Any, ...]], facts: Iterable[tuple[Any, ...]], **rules: tuple[str, str]) -> Closure:
    files = [(name, RULE.format(head=head, body=body)) for name, (head, body) in rules.items()]
    return Program.of(axioms, files).run(Columns.from_triples(facts))


def said(closure: Closure) -> set[str]:
    """Give what follows, without the part of IRIs that all share."""
    return {" ".join(str(term).replace(X, "") for term in triple) for triple in closure.inferred}


def test_columns_give_back_the_triples_they_were_made_of(read: Read) -> None:
    facts = read(':a :p :b , "x"@en , "a \\"quoted\\"\\nline" , 1 . _:c :p 1.0 .')
    assert list(Columns.from_triples(facts)) == facts


def test_terms_are_found_behind_others() -> None:
    terms = Appended(TermList(["<a>", '"b"']), ["<c>"])
    assert terms.find(["<c>", "<d>", '"b"']).tolist() == [2, 0xFFFFFFFF, 1]
    assert terms.take(np.array([2, 0], np.uint32)) == ["<c>", "<a>"]
    assert terms.literal.tolist() == [False, True, False]


def test_nothing_is_said_of_classes_without_a_name_or_of_the_ontology_itself(read: Read) -> None:
    axioms = ":C a owl:Class ; rdfs:subClassOf :D . :D rdfs:subClassOf [ owl:onProperty :p ; owl:hasValue :v ] ."
    assert said(closed(read(axioms), read(":a a :C ."))) == {
        "<a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <D>",
        "<a> <p> <v>",
    }


def test_a_literal_is_never_a_subject(read: Read) -> None:
    axioms = read(":p owl:inverseOf :q ; rdfs:range :C . :q rdfs:subPropertyOf :r .")
    assert said(closed(axioms, read(':a :p "x" .'))) == set()


def test_axioms_among_the_facts_count(read: Read) -> None:
    assert "<a> <q> <b>" in said(closed([], read(":p rdfs:subPropertyOf :q . :a :p :b .")))


def test_axioms_that_follow_from_facts_count(read: Read) -> None:
    facts = read(":wider rdfs:subPropertyOf rdfs:subPropertyOf . :p :wider :q . :a :p :b .")
    assert "<a> <q> <b>" in said(closed([], facts))


def test_properties_that_are_the_same_say_the_same(read: Read) -> None:
    facts = read(":id a owl:InverseFunctionalProperty . :p :id 1 . :q :id 1 . :a :p :b .")
    assert "<a> <q> <b>" in said(closed([], facts))


@pytest.mark.parametrize(
    ("axioms", "facts", "expected"),
    [
        # What feeds itself: a property through a longer chain of its own, a class through a value.
        (":p owl:propertyChainAxiom (:p :q) .", ":a :p :b . :b :q :c . :c :q :d .", {"<a> <p> <c>", "<a> <p> <d>"}),
        (":p a owl:TransitiveProperty . :q rdfs:subPropertyOf :p .", ":a :q :b . :b :q :c .", {"<a> <p> <c>"}),
        (
            ":p a owl:TransitiveProperty , owl:SymmetricProperty .",
            ":a :p :b . :b :p :c .",
            {"<a> <p> <a>", "<c> <p> <a>", "<a> <p> <c>"},
        ),
        (":p owl:inverseOf :q . :q a owl:SymmetricProperty .", ":a :p :b .", {"<b> <p> <a>", "<a> <q> <b>", "<b> <q> <a>"}),
        (":C owl:hasKey (:p :q) .", ":a a :C ; :p 1 ; :q 2 . :b a :C ; :p 1 ; :q 2 ; :r :d .", {"<a> <r> <d>"}),
    ],
)
def test_what_follows_in_several_rounds_follows(read: Read, axioms: str, facts: str, expected: set[str]) -> None:
    assert expected <= said(closed(read(axioms), read(facts)))


def test_a_long_chain_is_closed(read: Read) -> None:
    facts = "".join(f":n{i} :p :n{i + 1} . " for i in range(200))
    closure = closed(read(":p a owl:TransitiveProperty ."), read(facts))
    assert len(closure.inferred) == 201 * 200 // 2 - 200
    assert closure.explain(NamedNode(X + "n0"), NamedNode(X + "p"), NamedNode(X + "n200"))


def test_one_value_too_many_makes_things_the_same_but_never_literals(read: Read) -> None:
    closure = closed(read(":p a owl:FunctionalProperty ."), read(":a :p :b , :c . :b :q :d . :e :p 1 , 2 ."))
    assert "<c> <q> <d>" in said(closure)
    assert [found.rule for found in closure.inconsistencies] == ["eq-diff1"]


@pytest.mark.parametrize(
    ("axioms", "facts", "rule"),
    [
        (":C owl:disjointWith :D .", ":a a :C , :D .", "cax-dw"),
        (":p a owl:IrreflexiveProperty .", ":a :p :a .", "prp-irp"),
        (":p a owl:AsymmetricProperty .", ":a :p :b . :b :p :a .", "prp-asyp"),
        (":p rdfs:range xsd:integer .", ':a :p "many" .', "dt-not-type"),
        (":C rdfs:subClassOf owl:Nothing .", ":a a :C .", "cls-nothing2"),
        ("[] owl:sourceIndividual :a ; owl:assertionProperty :p ; owl:targetIndividual :b .", ":a :p :b .", "prp-npa1"),
        (":p a owl:FunctionalProperty .", ":a :p :b , :c . :b owl:differentFrom :c .", "eq-diff1"),
        (":p a owl:FunctionalProperty .", ":a :p 1 , 2 .", "eq-diff1"),
        ("[] a owl:AllDifferent ; owl:distinctMembers (:a :b :c) .", ":c owl:sameAs :a .", "eq-diff3"),
        (":C owl:disjointWith :D .", ":a a :C ; owl:sameAs :b . :b a :D .", "cax-dw"),
    ],
)
def test_a_contradiction_is_reported_with_what_says_it(
    read: Read, checker: Callable[..., Any], axioms: str, facts: str, rule: str
) -> None:
    ontology, graph = read(axioms), read(facts)
    closure = closed(ontology, graph)
    assert [one.rule for one in closure.inconsistencies] == [rule]
    assert str(closure.inconsistencies[0]).startswith(f"{rule}: ")
    for premise in closure.inconsistencies[0].premises:
        proof = closure.explained(premise)
        assert proof, premise
        assert checker([*ontology, *graph]).wrong(proof) == ""


def test_rule_files_and_axioms_feed_each_other(read: Read) -> None:
    axioms = read(":p rdfs:subPropertyOf :q . :r rdfs:subPropertyOf :s .")
    assert "<b> <s> <a>" in said(closed(axioms, read(":a :p :b ."), turn=("?b :r ?a", "?a :q ?b")))


def test_a_rule_file_may_look_its_property_up(read: Read) -> None:
    axioms = read(":directing :credit :directedBy . :writing :credit :writtenBy .")
    facts = read(":r :of :film ; :by :ann ; :as :writing .")
    rule = ("?film ?credit ?who", "?r :of ?film ; :by ?who ; :as ?function . ?function :credit ?credit")
    assert said(closed(axioms, facts, credits=rule)) == {"<film> <writtenBy> <ann>"}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("FILTER(?x != ?y)", {"<a> <near> <b>", "<b> <near> <a>"}),
        ("?x :n ?m . ?y :n ?n . FILTER(?m < ?n)", {"<a> <near> <b>"}),
        ("?x :n ?m . ?y :n ?n . FILTER(?m >= ?n && ?x != ?y)", {"<b> <near> <a>"}),
        ("FILTER(STR(?x) < STR(?y))", {"<a> <near> <b>"}),
        ("FILTER(?x IN (:a, :c) && ?y NOT IN (:a))", {"<a> <near> <b>"}),
        ("FILTER(?x = :a || ?y = :a) FILTER(!(?x = ?y))", {"<a> <near> <b>", "<b> <near> <a>"}),
        ("FILTER NOT EXISTS { ?x :n ?m . FILTER(?m > 5) }", {"<a> <near> <a>", "<a> <near> <b>"}),
    ],
)
def test_conditions_of_rule_files_hold(read: Read, condition: str, expected: set[str]) -> None:
    facts = read(":a :at :here ; :n 2 . :b :at :here ; :n 10 .")
    assert said(closed([], facts, near=("?x :near ?y", f"?x :at ?z . ?y :at ?z . {condition}"))) == expected


def test_what_must_be_absent_is_looked_for_when_all_else_has_come_to_rest(read: Read) -> None:
    axioms = read(":named rdfs:subPropertyOf :recipient .")
    facts = read(":a :for :film . :b :for :film ; :named :bo . :film :by :ann .")
    rule = ("?award :recipient ?who", "?award :for ?film . ?film :by ?who . FILTER NOT EXISTS { ?award :recipient ?other }")
    closure = closed(axioms, facts, unnamed=rule)
    assert said(closure) == {"<a> <recipient> <ann>", "<b> <recipient> <bo>"}
    proof = closure.explain(NamedNode(X + "a"), NamedNode(X + "recipient"), NamedNode(X + "ann"))
    assert proof
    assert proof.rule == "unnamed"


def test_a_rule_with_something_else_than_conditions_is_refused() -> None:
    with pytest.raises(OntologyError, match="is no SPARQL: 'OPTIONAL'"):
        closed([], [], odd=("?a :p ?b", "?a :q ?b . OPTIONAL { ?a :r ?c }"))


def test_the_order_of_the_triples_changes_nothing(read: Read) -> None:
    axioms = read(":p a owl:FunctionalProperty ; rdfs:range :C . :C rdfs:subClassOf :D . :q owl:inverseOf :p .")
    facts = read(":a :p :b , :c . :b :q :d . :e :q :c . :e a :E .")
    assert said(closed(axioms, facts)) == said(closed(axioms[::-1], facts[::-1]))


def test_a_closure_is_closed(read: Read) -> None:
    axioms = read(":p a owl:FunctionalProperty ; rdfs:range :C . :C rdfs:subClassOf :D . :q owl:inverseOf :p .")
    facts = read(":a :p :b , :c . :b :q :d . :e :q :c .")
    inferred = list(closed(axioms, facts).inferred)
    assert inferred
    assert list(closed(axioms, [*facts, *inferred]).inferred) == []


def test_what_does_not_hold_has_no_proof(read: Read) -> None:
    closure = closed(read(":p rdfs:subPropertyOf :q ."), read(":a :p :b ."))
    a, b = NamedNode(X + "a"), NamedNode(X + "b")
    assert closure.explain(b, NamedNode(X + "q"), a) is None
    assert closure.explain(a, NamedNode(X + "nowhere"), Literal("x")) is None


def test_every_inferred_triple_of_the_film_world_has_a_proof_that_replays(read: Read, checker: Callable[..., Any]) -> None:
    terms = ontology.load()
    axioms = [tuple(quad.triple) for quad in terms.triples]
    facts = read("""
        @prefix film: <https://kg.example/ontology/film#> .
        :heath a film:Film ; film:basedOn :novel ; film:title "Heath" .
        :r1 film:inFilm :heath ; film:filledBy :ann ; film:function film:directing .
        :r2 film:inFilm :heath ; film:filledBy :bo ; film:function film:acting .
        :award a film:Award ; film:forFilm :heath ; film:honours film:directing .""")
    closure = Program.of(axioms, terms.rules).run(Columns.from_triples(facts))
    check = checker([*axioms, *facts], terms.rules)
    rules = set()
    for triple in closure.inferred:
        proof = closure.explain(*triple)
        assert proof, triple
        assert check.wrong(proof) == ""
        rules.add(proof.rule)
    assert {"credits", "worked-with", "unnamed-recipients", "prp-inv2", "cax-sco"} <= rules
