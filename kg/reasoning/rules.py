"""Rules: what follows when some triples hold, read from ``ontology/rules/*.rq``.

A rule file is a SPARQL CONSTRUCT query with one triple in its head and, in its body, triple patterns, ``FILTER`` and
``FILTER NOT EXISTS``; its header says in words what it means.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from pyoxigraph import Literal, NamedNode

from kg.errors import OntologyError
from kg.model import Triple
from kg.vocab import RDF

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.model import Term

_QUERY: Final = re.compile(r"CONSTRUCT\s*\{(?P<head>[^{}]*)\}\s*WHERE\s*\{(?P<body>.*)\}\s*\Z", re.DOTALL)
_PREFIX: Final = re.compile(r"PREFIX\s+(?P<short>[\w-]*):\s*<(?P<iri>[^<>]*)>\s*")
_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#[^\n]*")
_TOKEN: Final = re.compile(r"\?\w+|<[^<>\s]*>|[\w-]*:[\w-]+|\"[^\"\n]*\"|\ba\b|[.;,]")

# How many parts of the triple before hold for the next one, by what stands between them.
_KEPT: Final = {".": 0, ";": 1, ",": 2}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A triple pattern; each part is a variable (``?film``) or a term as SPARQL writes it."""

    subject: str
    predicate: str
    object: str

    @property
    def parts(self) -> tuple[str, str, str]:
        """Subject, predicate, object."""
        return self.subject, self.predicate, self.object

    def __str__(self) -> str:
        """Give the pattern as SPARQL."""
        return f"{self.subject} {self.predicate} {self.object} ."


@dataclass(frozen=True, slots=True)
class Rule:
    """``head`` follows where ``body`` holds; ``where`` is the body as SPARQL, with its filters; ``words`` is for people."""

    name: str
    words: str
    head: Pattern
    body: tuple[Pattern, ...]
    where: str

    @property
    def negates(self) -> bool:
        """Tell whether the rule asks that something be absent; such a rule reads stated facts alone."""
        return "NOT EXISTS" in self.where.upper()

    @classmethod
    def of(cls, name: str, words: str, head: Pattern, *body: Pattern) -> Rule:
        """Make a rule without filters."""
        return cls(name, words, head, body, "\n".join(map(str, body)))


def parse(name: str, text: str) -> Rule:
    """Read one rule file; raise ``OntologyError`` where it has another form than rules have."""
    where = f"ontology/rules/{name}.rq"
    header = tomllib.loads("\n".join(line[2:].lstrip() for line in text.splitlines() if line.startswith("#+")))
    plain = _COMMENT.sub("", text)
    prefixes = {m["short"]: m["iri"] for m in _PREFIX.finditer(plain)}
    match = _QUERY.search(plain)
    if not match or "summary" not in header:
        raise OntologyError(where, "is no rule", 'a rule has a "#+ summary" and reads CONSTRUCT { one triple } WHERE { ... }')
    expanded = re.sub(r"(?<![\w:<?/#])([\w-]*):([\w-]+)", lambda m: f"<{prefixes.get(m[1], m[1] + ':')}{m[2]}>", match["body"])
    head = list(_patterns(match["head"], prefixes))
    if len(head) != 1:
        raise OntologyError(where, f"concludes {len(head)} triples", "write one rule for each conclusion")
    return Rule(name, header["summary"], head[0], tuple(_patterns(_positive(match["body"]), prefixes)), expanded)


def _positive(body: str) -> str:
    """Give ``body`` without its filters: what stands outside braces and parentheses."""
    kept, depth = [], 0
    for piece in re.split(r"([{}()])", body):
        if piece in ("{", "("):
            depth += 1
        elif piece in ("}", ")"):
            depth -= 1
        elif depth == 0:
            kept.append(re.sub(r"\bFILTER(?:\s+NOT\s+EXISTS)?\s*$", "", piece))
    return " ".join(kept)


def _patterns(text: str, prefixes: dict[str, str]) -> Iterator[Pattern]:
    """Yield the triple patterns of ``text``, which may use ``;``, ``,`` and ``a``."""
    parts: list[str] = []
    for piece in [*_TOKEN.findall(text), "."]:
        if piece not in _KEPT:
            parts.append(_term(piece, prefixes))
            continue
        if len(parts) == 3:  # noqa: PLR2004  subject, predicate, object
            yield Pattern(*parts)
        parts = parts[: _KEPT[piece]]


def _term(written: str, prefixes: dict[str, str]) -> str:
    if written == "a":
        return str(RDF.type)
    if written[0] in '?<"':
        return written
    short, _, local = written.partition(":")
    return str(NamedNode(prefixes[short] + local))


def unify(pattern: Pattern, triple: Triple) -> dict[str, Term] | None:
    """Give the terms that the variables of ``pattern`` take when it is ``triple``; None where it cannot be."""
    bound: dict[str, Term] = {}
    for part, term in zip(pattern.parts, triple, strict=True):
        if part[0] != "?":
            if part != str(term):
                return None
        elif bound.setdefault(part, term) != term:
            return None
    return bound


def instance(part: str, terms: Mapping[str, Term]) -> Term:
    """Give the term that a part of a pattern stands for when its variables are ``terms``."""
    if part[0] == "?":
        return terms[part]
    return NamedNode(part[1:-1]) if part[0] == "<" else Literal(part[1:-1])


def concluded(rule: Rule, premise: Triple) -> Triple | None:
    """Give what ``rule``, which has one premise, concludes from ``premise``; None where it does not fit."""
    terms = unify(rule.body[0], premise)
    if terms is None:
        return None
    subject, predicate, value = (instance(part, terms) for part in rule.head.parts)
    return Triple(cast("NamedNode", subject), cast("NamedNode", predicate), value)
