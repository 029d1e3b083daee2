"""What a built graph holds, asked for as the premises of rules."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from pyoxigraph import DefaultGraph, NamedNode, QuerySolutions, Variable

from kg import ontology
from kg.model import Triple
from kg.reasoning import rules
from kg.reasoning.axioms import Axioms
from kg.reasoning.rules import instance, unify
from kg.vocab import CLAIMS, DIFFERENCES, INFERRED, ONTOLOGY, PROVENANCE, RDF

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model import Term
    from kg.reasoning.rules import Pattern, Rule
    from kg.store import BuiltGraph

    Bound = dict[str, Term]

_TRIED: Final = 64  # instances of one rule
_ANY: Final = "?"
_TYPE: Final = str(RDF.type)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Give every rule that conclusions can come from, those of the rule files first."""
    terms = ontology.load()
    return (*(rules.parse(name, text) for name, text in terms.rules), *Axioms(terms).rules())


@cache
def _by_head() -> dict[str, list[Rule]]:
    """Give the rules by what they conclude: a property, or a class."""
    found = defaultdict(list)
    for rule in all_rules():
        found[_key(rule.head)].append(rule)
    return found


def _key(head: Pattern) -> str:
    if head.predicate[0] == "?":
        return _ANY
    return head.object if head.predicate == _TYPE and head.object[0] != "?" else head.predicate


def concluding(pattern: Pattern) -> list[Rule]:
    """Give the rules that may conclude what ``pattern`` says, those of the rule files first."""
    keys = {_ANY, pattern.predicate, pattern.object} if pattern.predicate == _TYPE else {_ANY, pattern.predicate}
    known = _by_head()
    found = [rule for key in sorted(keys) for rule in known.get(key, ())]
    order = {id(rule): place for place, rule in enumerate(all_rules())}
    return sorted(found, key=lambda rule: order[id(rule)])


class Premises:
    """The triples of one graph, and where each is from."""

    def __init__(self, graph: BuiltGraph) -> None:
        """Take an open graph."""
        self._store = graph.store
        # What a rule denies was absent when it was applied; what it then concluded must not stand against it.
        apart = (CLAIMS, DIFFERENCES, INFERRED, ONTOLOGY)
        self._stated = [g for g in graph.store.named_graphs() if isinstance(g, NamedNode) and g not in apart]

    def origin(self, triple: Triple) -> str:
        """Tell where a triple is from: ``asserted``, ``file``, ``ontology`` or ``inferred``; nothing where it is not there."""
        graphs = {quad.graph_name for quad in self._store.quads_for_pattern(*triple, None)} - {DefaultGraph()}
        for graph, name in ((ONTOLOGY, "ontology"), (PROVENANCE, "file")):
            if graph in graphs:
                return name
        if graphs - {INFERRED, CLAIMS, DIFFERENCES}:
            return "asserted"
        return "inferred" if INFERRED in graphs else ""

    def stated(self, pattern: Pattern) -> bool:
        """Tell whether documents state anything of the kind of ``pattern``: by its property, or of its class."""
        if pattern.predicate[0] == "?":
            return False
        class_ = NamedNode(pattern.object[1:-1]) if pattern.predicate == _TYPE and pattern.object[0] == "<" else None
        kind = (None, NamedNode(pattern.predicate[1:-1]), class_)
        return any(any(self._store.quads_for_pattern(*kind, graph)) for graph in self._stated)

    def fixed(self, pattern: Pattern) -> bool:
        """Tell whether ``pattern`` is of a kind that only the ontology can say."""
        if pattern.predicate[0] == "?" or pattern.predicate == _TYPE:
            return False
        predicate = NamedNode(pattern.predicate[1:-1])
        if not any(self._store.quads_for_pattern(None, predicate, None, ONTOLOGY)):
            return False
        return not any(self._store.quads_for_pattern(None, predicate, None, DefaultGraph()))

    def instances(self, rule: Rule, triple: Triple) -> Iterator[tuple[Triple, ...]]:
        """Yield the premises of every way in which ``rule`` concludes ``triple``, in a fixed order."""
        bound = unify(rule.head, triple)
        if bound is None:
            return
        graphs = [*(self._stated if rule.negates else [DefaultGraph()]), ONTOLOGY]
        for terms in self._solutions(rule.where, rule.body, bound, graphs, _TRIED):
            yield tuple(Triple(*(instance(part, terms) for part in p.parts)) for p in rule.body)  # type: ignore[arg-type]

    def matches(self, patterns: Sequence[Pattern], bound: Bound, limit: int) -> list[Bound]:
        """Give up to ``limit`` ways in which all ``patterns`` hold together, in a fixed order."""
        where = "\n".join(map(str, patterns))
        return list(self._solutions(where, patterns, bound, [DefaultGraph(), ONTOLOGY], limit))

    def _solutions(
        self, where: str, patterns: Sequence[Pattern], bound: Bound, graphs: Sequence[NamedNode | DefaultGraph], limit: int
    ) -> Iterator[Bound]:
        named = {part for pattern in patterns for part in pattern.parts if part[0] == "?"}
        given = {name: term for name, term in bound.items() if name in named}
        free = sorted(named - set(given))
        order = f"ORDER BY {' '.join(f'STR({name})' for name in free)}" if free else ""
        answer = self._store.query(
            # Oxigraph binds only variables that are projected.
            f"SELECT {' '.join([*given, *free]) or '*'} WHERE {{\n{where}\n}} {order} LIMIT {limit}",
            substitutions={Variable(name[1:]): term for name, term in given.items()},
            default_graph=list(graphs),
        )
        if isinstance(answer, QuerySolutions):
            for row in answer:
                yield bound | {name: row[name[1:]] for name in free}
