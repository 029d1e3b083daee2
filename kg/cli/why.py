"""``kg why``: what a fact rests on, down to the words of documents."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from kg.cli import NO
from kg.cli.arguments import Parser, one_of
from kg.cli.output import look, put
from kg.lookup import triples
from kg.reasoning.proofs import explain
from kg.render.proof import as_json, sentence, tree
from kg.store import open_graph

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.model import Triple
    from kg.reasoning.proofs import Proof

_EXAMPLES: Final = """
kg why "Nicolas Cage" actedIn "Leaving Las Vegas"
kg why "Leaving Las Vegas (1995)" "directed by" "Mike Figgis"
kg why https://kg.example/film/leaving-las-vegas-1995 film:runtimeMinutes 111 --format json
"""
_SUMMARY: Final = """\
Show what a fact rests on: the words that state it, or the rule that it follows by and what that rests on. Subject,
property and value are names as documents have them, labels, IRIs, or abbreviated IRIs (film:actedIn).
The exit code is 0 where the graph holds the fact, 1 where it does not."""
_SHOWN: Final = 10  # near facts


def parser() -> Parser:
    """Give the options of ``kg why``."""
    options = Parser("why", _EXAMPLES, _SUMMARY)
    options.add_argument("subject", metavar="SUBJECT", help="what the fact is about")
    options.add_argument("predicate", metavar="PREDICATE", help='the property: film:actedIn, actedIn or "acted in"')
    options.add_argument("object", metavar="OBJECT", help="its value: a thing or a literal")
    options.add_graph()
    options.add_format(("text", "json"), "text")
    return options


def run(arguments: list[str]) -> int:
    """Explain the fact, or say that it does not hold and what does."""
    options = parser().parse_args(arguments)
    form = one_of("--format", options.format, ("text", "json"))
    graph = open_graph(options.graph)
    store = graph.store
    found, told = triples(store, options.subject, options.predicate, options.object)
    proofs = [proof for proof in (explain(graph, fact) for fact in found) if proof]
    if form == "json":
        put((json.dumps(_json(store, proofs, told), ensure_ascii=False, indent=1) + "\n").encode())
    elif proofs:
        print("\n".join(tree(store, proof, look()) for proof in proofs), end="")
    else:
        asked = f"{options.subject} — {options.predicate} — {options.object}"
        print(_absent(store, asked, told))
    return 0 if proofs else NO


def _absent(store: Store, asked: str, told: list[Triple]) -> str:
    """Say that the fact is not there, and what the graph says instead of the same subject."""
    if not told:
        return f"the graph does not say: {asked}\nnor anything of this subject by this property"
    lines = [f"the graph does not say: {asked}", "it says:"]
    lines += [f"  {sentence(store, fact)}" for fact in told[:_SHOWN]]
    if len(told) > _SHOWN:
        lines.append(f"  and {len(told) - _SHOWN} more")
    return "\n".join(lines)


def _json(store: Store, proofs: list[Proof], told: list[Triple]) -> dict[str, Any]:
    if proofs:
        return {"holds": True, "proofs": [as_json(store, proof) for proof in proofs]}
    return {"holds": False, "near": [sentence(store, fact) for fact in told[:_SHOWN]]}
