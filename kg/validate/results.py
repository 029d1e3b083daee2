"""What validation finds."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One result of validation, as people read it.

    ``severity`` is ``Violation`` or ``Warning``, ``focus`` the IRI of the node that is wrong, ``path`` what of it is wrong
    (``film:inFilm``; empty where it is the node as a whole), ``value`` the offending value where there is one, ``shape`` the
    shape of ``shapes.ttl`` that says so.
    """

    severity: str
    focus: str
    path: str
    value: str
    message: str
    shape: str = ""

    def as_dict(self) -> dict[str, str]:
        """Give the parts by name."""
        return asdict(self)
