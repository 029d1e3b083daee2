"""What can go wrong, one class for each thing that a caller can react to."""

from __future__ import annotations


class KgError(Exception):
    """Something that the person at the keyboard can mend.

    ``where`` names the document, query or folder, ``what`` what is wrong with it, ``hint`` how to mend it.
    """

    def __init__(self, where: str, what: str, hint: str = "") -> None:
        """Keep the three parts apart, so that a program can read them."""
        super().__init__(where, what, hint)
        self.where, self.what, self.hint = where, what, hint

    def __str__(self) -> str:
        """Give the message as people read it: one line, and the hint under it."""
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line}\n  hint: {self.hint}" if self.hint else line


class DocumentError(KgError):
    """A document cannot be read or is of no kind that a mapper knows."""


class NothingToBuildError(KgError):
    """Not one document could be mapped, so nothing was published."""


class GraphError(KgError):
    """A built graph is missing, incomplete, or was written by another version."""


class IdentityError(KgError):
    """The file of decisions made by hand says something that cannot be used."""


class QueryError(KgError):
    """A query, parameter or value does not exist or cannot be used."""


class LimitError(QueryError):
    """A query that came from outside took more time, memory or rows than it may."""


class OntologyError(KgError):
    """The ontology, a shape or a rule file says something that cannot be used."""


class ExportError(KgError):
    """An export cannot be written as asked."""


class TriplesError(KgError):
    """A file of triples cannot be read, or is in no format that is known."""
