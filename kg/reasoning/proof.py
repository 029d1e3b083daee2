"""What a proof is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.evidence import Claim
    from kg.model import Triple


@dataclass(frozen=True, slots=True)
class Proof:
    """Why ``triple`` holds.

    Of an asserted triple: its ``claims``. Of an inferred one: the ``rule`` (its name), what it says in ``words``, and the
    proofs of its ``premises``. What the ontology or the file itself says has neither; ``origin`` tells the four apart:
    ``asserted``, ``inferred``, ``ontology``, ``file``.
    """

    triple: Triple
    origin: str
    claims: tuple[Claim, ...] = ()
    rule: str = ""
    words: str = ""
    premises: tuple[Proof, ...] = ()

    def leaves(self) -> Iterator[Proof]:
        """Yield the proofs without premises that this one ends at, in order."""
        if not self.premises:
            yield self
        for premise in self.premises:
            yield from premise.leaves()
