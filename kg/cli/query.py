"""``kg query``: the canned questions, their list, and the help of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal

from kg.cli.arguments import Parser, one_of
from kg.cli.output import show
from kg.questions import catalogue, find
from kg.questions import evidence as evidence_of
from kg.questions import run as answer
from kg.render import FORMATS, Table
from kg.store import open_graph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.questions import Query

_EXAMPLES: Final = """
kg query                                        list the questions
kg query cast --help                            the parameters and columns of one
kg query cast --film "Leaving Las Vegas" --cite
kg query awards --format csv > awards.csv
"""
_FLAGS: Final = frozenset({"-h", "--help", "--cite", "--iris"})


def parser(question: Query | None = None) -> Parser:
    """Give the options of ``kg query``; with a ``question``, also its parameters."""
    if question is None:
        options = Parser("query", _EXAMPLES)
        options.add_argument("name", metavar="NAME", nargs="?", help="the question; without it, all are listed")
    else:
        options = Parser(f"query {question.name}", "\n".join(_examples(question)), _described(question))
        options.add_argument("name", metavar="NAME", help=f"{question.name}, the question")
        for param in question.params.values():
            needed = " (required)" if param.required else ""
            words = param.summary.replace("%", "%%")
            options.add_argument(f"--{param.name}", metavar=param.type.upper(), dest=f"param_{param.name}", help=words + needed)
    options.add_graph()
    options.add_format(tuple(FORMATS), "table")
    options.add_argument("--cite", action="store_true", help="with every row, the words of the documents that it rests on")
    options.add_argument("--iris", action="store_true", help="in tables for people, also the columns of IRIs")
    return options


def run(arguments: list[str]) -> int:
    """Answer the question that ``arguments`` name, or list the questions."""
    name = _name(arguments)
    if name is None:
        form = one_of("--format", parser().parse_args(arguments).format, tuple(FORMATS))
        questions = catalogue().values()
        if form == "table":
            print(listing(questions))
        else:
            show(_as_table(questions), form)
        return 0
    question = find(name)
    options = parser(question).parse_args(arguments)
    form = one_of("--format", options.format, tuple(FORMATS))
    given = {param: getattr(options, f"param_{param}") for param in question.params}
    graph = open_graph(options.graph)
    found = answer(graph, name, {param: value for param, value in given.items() if value is not None})
    evidence = None
    if options.cite:
        evidence = [evidence_of(graph, found, row) for row in found.rows]
    show(Table(found.columns, found.rows, evidence, question.summary), form, iris=options.iris)
    return 0


def _name(arguments: list[str]) -> str | None:
    """Find the question's name: the first argument that is no option, nor the value of one."""
    rest = iter(arguments)
    for argument in rest:
        if not argument.startswith("-"):
            return argument
        if argument not in _FLAGS and "=" not in argument:
            next(rest, None)
    return None


def listing(questions: Iterable[Query]) -> str:
    """Give the list of ``questions``, one a line, under their topics."""
    topics: dict[str, list[Query]] = {}
    for question in questions:
        topics.setdefault(question.topic, []).append(question)
    widest = max((len(q.name) for group in topics.values() for q in group), default=0)
    blocks = ["\n".join([topic, *(f"  {q.name:<{widest}}  {q.summary}" for q in topics[topic])]) for topic in sorted(topics)]
    return "\n\n".join(blocks) if blocks else "there are no questions"


def _as_table(questions: Iterable[Query]) -> Table:
    """Give the list for programs: what it has for people, and the parameters."""
    rows = [(q.topic, q.name, q.summary, " ".join(q.params)) for q in questions]
    columns = ("topic", "name", "summary", "parameters")
    return Table(columns, [[Literal(cell) for cell in row] for row in rows], title="Questions")


def _described(question: Query) -> str:
    return f"{question.summary}\n\ncolumns: {', '.join(question.columns)}"


def _examples(question: Query) -> list[str]:
    """Give the question with each parameter's example, and with none where none is needed."""
    needed = [p for p in question.params.values() if p.required]
    base = " ".join([f"kg query {question.name}", *(f'--{p.name} "{p.example}"' for p in needed)])
    more = [f'{base} --{p.name} "{p.example}"' for p in question.params.values() if p not in needed and p.example]
    return [base, *more]
