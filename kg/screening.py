"""What a query from outside may not say, told from its text before any parser sees it.

The store's engine would call other servers for ``SERVICE``, and overflows its stack on thousands of nested brackets.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kg.errors import LimitError, QueryError
from kg.vocab import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 65_536  # bytes
DEEPEST: Final = 64  # brackets in brackets, and signs before signs

# Comments, texts and IRIs, in which words mean nothing; then words and brackets. Possessive, so linear in the text.
_TOKEN: Final = re.compile(
    r"""
      (?P<comment>\#[^\n\r]*+)
    | (?P<text>\"\"\"(?:"{0,2}+(?:[^"\\]|\\.))*+\"\"\" | '''(?:'{0,2}+(?:[^'\\]|\\.))*+'''
             | "(?:[^"\\\n\r]|\\.)*+" | '(?:[^'\\\n\r]|\\.)*+')
    | (?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\[uU][0-9A-Fa-f]++)*+>)
    | (?P<name>[?$][\w]++ | [\w.%-]*+:[\w.:%\\/~-]*+ | @[\w-]++)
    | (?P<word>\w++)
    | (?P<open>[{(\[])
    | (?P<close>[})\]])
    | (?P<sign>[!^+-])
    """,
    re.VERBOSE | re.DOTALL,
)
# A comparison ``?a<1)`` whose rest up to a ``>`` looks like an IRI.
_NO_IRI: Final = re.compile(r"\).*\bSERVICE", re.IGNORECASE | re.DOTALL)
_UPDATES: Final = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD", "WITH"})
_QUERIES: Final = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})


def screen(query: str) -> None:
    """Raise ``QueryError`` where ``query`` would change something or ask another server, ``LimitError`` where it is too big."""
    size = len(query.encode(errors="surrogatepass"))
    if size > LONGEST:
        raise LimitError("query", f"has {size:,} bytes; {LONGEST:,} are allowed", "ask for less at a time")
    if not query.strip():
        raise QueryError("query", "is empty", "for instance: kg sparql 'SELECT ?film { ?film a film:Film }'")
    tokens = list(_tokens(query))
    _check_words([text.upper() for kind, text in tokens if kind == "word"])
    _check_prefixes(tokens)
    if any(kind == "iri" and _NO_IRI.search(text) for kind, text in tokens):
        raise _foreign()
    if _depth(tokens) > DEEPEST:
        raise LimitError("query", f"is nested more than {DEEPEST} levels deep", "take brackets away, or ask in parts")


def graphs(query: str) -> list[str]:
    """List the IRIs after ``FROM`` and ``FROM NAMED``; raise ``QueryError`` where one is abbreviated."""
    tokens = [token for token in _tokens(query) if token[0] != "comment"]
    found = []
    for (kind, text), after, second in zip(tokens, tokens[1:], [*tokens[2:], ("", "")], strict=False):
        if kind == "word" and text.upper() == "FROM":
            named = second if after[1].upper() == "NAMED" else after
            if named[0] != "iri":
                raise QueryError("query", f"has no IRI after FROM but {named[1]!r}", "write the graph's IRI in full, as <...>")
            found.append(named[1][1:-1])
    return found


def _tokens(query: str) -> Iterator[tuple[str, str]]:
    for match in _TOKEN.finditer(query):
        yield str(match.lastgroup), match[0]


def _check_words(words: list[str]) -> None:
    if "SERVICE" in words:
        raise _foreign()
    first = next((word for word in words if word in _UPDATES | _QUERIES), "")
    if first in _UPDATES:
        hint = "a graph changes only when it is built; ask with SELECT, ASK, CONSTRUCT or DESCRIBE"
        raise QueryError("query", f"is an update ({first}); the graph is read-only", hint)


def _check_prefixes(tokens: list[tuple[str, str]]) -> None:
    """Refuse a prefix that is neither known nor declared; the engine would name another place, and another reason."""
    names = [(text, before) for (_, before), (kind, text) in pairwise([("", ""), *tokens]) if kind == "name"]
    declared = {"_", *PREFIXES, *(text[:-1] for text, before in names if before.upper() == "PREFIX")}
    for text, _ in names:
        prefix, colon, _ = text.partition(":")
        if colon and prefix not in declared:
            hint = f"declare it (PREFIX {prefix}: <...>), or use one that is known: {', '.join(PREFIXES)}"
            raise QueryError("query", f"has the unknown prefix {prefix + colon!r} in {text!r}", hint)


def _foreign() -> QueryError:
    hint = "take the SERVICE clause away; what is in the graph needs none"
    return QueryError("query", "asks another server (SERVICE), which is not allowed", hint)


def _depth(tokens: list[tuple[str, str]]) -> int:
    """Give how deep a parser must go: brackets that are open at once, with signs that stand before signs."""
    deepest = level = signs = 0
    for kind, _ in tokens:
        signs = signs + 1 if kind == "sign" else 0
        level += (kind == "open") - (kind == "close")
        deepest = max(deepest, level + signs)
    return deepest
