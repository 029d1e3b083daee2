"""``kg why``: what a fact rests on, down to the words of documents; and what is missing for one that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.cli import NO
from kg.cli.arguments import Parser, one_of
from kg.cli.output import look, put
from kg.lookup import candidates, triples
from kg.reasoning.proofs import alternatives, explain
from kg.render.proof import as_json, branch, sentence
from kg.store import open_graph

if TYPE_CHECKING:
    from argparse import Namespace

    from kg.model import Triple
    from kg.reasoning.absence import Gap
    from kg.reasoning.proof import Proof
    from kg.render.outline import Branch
    from kg.store import BuiltGraph

_FORMATS: Final = ("text", "json", "prov", "html", "svg")
_EXAMPLES: Final = """
kg why "Nicolas Cage" actedIn "Leaving Las Vegas"
kg why "Leaving Las Vegas (1995)" "directed by" "Mike Figgis" --all
kg why https://kg.example/film/leaving-las-vegas-1995 film:runtimeMinutes 111 --format json
kg why "Nicolas Cage" a OscarWinner --format html > proof.html
kg why --not "Nicolas Cage" directed "Leaving Las Vegas"
kg why --same "Michael Goorjian" "Michael A. Goorjian"
"""
_SUMMARY: Final = """\
Show what a fact rests on: the words that state it, or the rule that it follows by and what that rests on. Subject,
property and value are names as documents have them, labels, IRIs, or abbreviated IRIs (film:actedIn). With --not, show
what is missing for a fact that is not there: for each rule that could conclude it, what holds and what does not.
The exit code is 0 where the graph holds the fact, 1 where it does not; with --not the other way round."""
_SHOWN: Final = 10  # near facts


def parser() -> Parser:
    """Give the options of ``kg why``."""
    options = Parser("why", _EXAMPLES, _SUMMARY)
    options.add_argument("subject", metavar="SUBJECT", help="what the fact is about")
    options.add_argument("predicate", metavar="PREDICATE", help='the property: film:actedIn, actedIn or "acted in"')
    options.add_argument("object", metavar="OBJECT", help="its value: a thing or a literal")
    options.add_argument("--all", action="store_true", help="every proof that there is, the shortest first")
    options.add_argument("--not", dest="absent", action="store_true", help="what is missing for a fact that is not there")
    options.add_argument("--same", nargs=2, metavar=("A", "B"), help="whether two things are one, instead of a fact")
    options.add_graph()
    options.add_format(_FORMATS, "text")
    return options


def run(arguments: list[str]) -> int:
    """Explain the fact, or say that it does not hold and what does."""
    if "--same" in arguments:
        from kg.cli import same  # noqa: PLC0415  no other question needs it

        return same.run(arguments)
    options = parser().parse_args(arguments)
    form = one_of("--format", options.format, _FORMATS)
    graph = open_graph(options.graph)
    found, told = triples(graph.store, options.subject, options.predicate, options.object)
    if options.absent:
        return _why_not(graph, options, found, form)
    if options.all:
        proofs = [proof for fact in found for proof in alternatives(graph, fact)]
    else:
        proofs = [proof for proof in (explain(graph, fact) for fact in found) if proof]
    if proofs:
        _show(graph, proofs, form)
    else:
        _tell(graph, options, told, form)
    return 0 if proofs else NO


def _show(graph: BuiltGraph, proofs: list[Proof], form: str) -> None:
    if form == "json":
        _put_json({"holds": True, "proofs": [as_json(graph.store, proof) for proof in proofs]})
    elif form == "prov":
        from kg.render.proof_prov import as_turtle  # noqa: PLC0415  no other format needs it

        put(as_turtle(graph.store, proofs))
    else:
        _draw([branch(graph.store, proof) for proof in proofs], form)


def _draw(branches: list[Branch], form: str) -> None:
    if form == "text":
        from kg.render.outline import text  # noqa: PLC0415

        print("\n".join(text(one, look()) for one in branches), end="")
    elif form == "html":
        from kg.render.outline_page import page  # noqa: PLC0415  no other format needs it

        put(page(branches).encode())
    else:
        from kg.render.outline_picture import picture  # noqa: PLC0415

        put(f"{picture(branches[0])}\n".encode())  # a file holds one picture: the shortest proof's


def _tell(graph: BuiltGraph, options: Namespace, told: list[Triple], form: str) -> None:
    """Say that the fact is not there, and what the graph says instead of the same subject."""
    if form == "json":
        _put_json({"holds": False, "near": [sentence(graph.store, fact) for fact in told[:_SHOWN]]})
        return
    lines = [f"the graph does not say: {options.subject} — {options.predicate} — {options.object}"]
    lines += [f"  {sentence(graph.store, fact)}" for fact in told[:_SHOWN]]
    if told:
        lines.insert(1, "it says:")
    else:
        lines.append("nor anything of this subject by this property")
    if len(told) > _SHOWN:
        lines.append(f"  and {len(told) - _SHOWN} more")
    print("\n".join(lines))


def _why_not(graph: BuiltGraph, options: Namespace, found: list[Triple], form: str) -> int:
    """Say what is missing for the fact; say no where the graph holds it."""
    from kg.reasoning.absence import closest  # noqa: PLC0415  nothing else needs it
    from kg.render import absence  # noqa: PLC0415

    if found:
        one_of("--format", form, ("text", "json"))
        if form == "json":
            _put_json({"holds": True, "fact": sentence(graph.store, found[0])})
        else:
            print(f"the graph says: {sentence(graph.store, found[0])}\nleave out --not to see why")
        return NO
    wanted = candidates(graph.store, options.subject, options.predicate, options.object)
    gap: Gap = closest(graph, wanted)
    if form == "json":
        _put_json({"holds": False} | absence.as_json(graph, gap))
    else:
        one_of("--format", form, tuple(name for name in _FORMATS if name != "prov"))
        _draw([absence.branch(graph, gap)], form)
    return 0


def _put_json(written: object) -> None:
    import json  # noqa: PLC0415  no other format needs it

    put((json.dumps(written, ensure_ascii=False, indent=1) + "\n").encode())
