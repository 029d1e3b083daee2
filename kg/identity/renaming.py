"""Giving statements their new IRIs: everywhere, or in some documents only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from kg.iris import tail
from kg.model import Statement
from kg.vocab import BASE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.model import Document

_FILM = BASE + "film/"


@dataclass(slots=True)
class Renaming:
    """Old to new IRIs; ``inside`` has those of single documents, which come first."""

    direct: dict[str, str] = field(default_factory=dict)
    inside: dict[str, dict[str, str]] = field(default_factory=dict)

    def everywhere(self, rename: Mapping[str, str]) -> None:
        """Add what is renamed wherever it stands."""
        self.direct.update(rename)

    def in_documents(self, documents: Iterable[str], old: str, new: str) -> None:
        """Add what is renamed in ``documents`` (their IRIs)."""
        for document in documents:
            self.inside.setdefault(document, {})[old] = new

    def person(self, node: NamedNode, document: Document) -> NamedNode:
        """Give the new IRI of a node that no other IRI is built from."""
        return NamedNode(self.follow(node.value, self.inside.get(document.iri.value, {})))

    def follow(self, value: str, inside: Mapping[str, str]) -> str:
        """Give the IRI that ``value`` ends up as, where ``inside`` holds."""
        value = inside.get(value, value)
        for _ in range(len(self.direct)):  # a merge into something that is itself merged
            if value not in self.direct:
                break
            value = self.direct[value]
        return value


class _Names(dict[NamedNode, NamedNode | None]):
    """The new IRIs in one document, each found when it is first asked for; None for what keeps its own."""

    def __init__(self, renaming: Renaming, document: Document) -> None:
        """Take what ``renaming`` says of ``document``."""
        super().__init__()
        self._renaming = renaming
        self._inside = renaming.inside.get(document.iri.value, {})
        sources = {**renaming.direct, **self._inside}
        self._films = {tail(NamedNode(o)): o for o in sources if o.startswith(_FILM)}

    def __missing__(self, node: NamedNode) -> NamedNode | None:
        """Find what ``node`` is called now; what belongs to a renamed film moves with it."""
        value = self._renaming.follow(node.value, self._inside)
        if self._films and value.startswith(BASE):
            kind, _, rest = value.removeprefix(BASE).partition("/")
            film, slash, own = rest.partition("/")
            if slash and film in self._films:
                moved = tail(NamedNode(self._renaming.follow(self._films[film], self._inside)))
                value = self._renaming.follow(f"{BASE}{kind}/{moved}/{own}", self._inside)
        new = self[node] = None if value == node.value else NamedNode(value)
        return new


def renamed(document: Document, statements: Sequence[Statement], renaming: Renaming) -> list[Statement]:
    """Give the statements of ``document`` with their new IRIs; those that keep theirs as they are."""
    names = _Names(renaming, document)
    out: list[Statement] = []
    for s in statements:
        subject = names[s.subject]
        value = names[s.object] if isinstance(s.object, NamedNode) else None
        kept = subject is None and value is None
        out.append(s if kept else Statement(subject or s.subject, s.predicate, value or s.object, s.spans, s.pattern))
    return out
