"""Where sources differ: every pair of accounts of one thing that do not say the same, with a class for the difference.

``contradiction`` both cannot be true; ``refinement`` one says more; ``approximation`` one rounds; ``scope`` they speak of other
markets; ``kind of credit`` a person's part in the film is called differently; ``additional`` one lists more; ``presentation``
order or spelling. A difference is a fact about sources, so it rests on claims like every other fact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from kg.comparison import described, events, figures, listed
from kg.comparison.accounts import Accounts, Difference
from kg.iris import digest
from kg.vocab import BASE, DIFFERENCES, FILM, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.claims import Claim
    from kg.model import Term


def differences(claims: Sequence[Claim]) -> Iterator[Difference]:
    """Yield every difference between any two sources of ``claims``."""
    accounts = Accounts(claims)
    for topic in (listed, described, events, figures):
        yield from topic.differences(accounts)


def quads(found: Iterable[Difference]) -> Iterator[Quad]:
    """Yield differences as they stand in the graph ``differences``."""
    for difference in found:
        yield from _quads(difference)


def _quads(difference: Difference) -> Iterator[Quad]:
    left, right = difference.left, difference.right
    key = (difference.about, difference.topic, difference.kind, left.source, left.value, right.source, right.value)
    node = NamedNode(f"{BASE}difference/{digest(*map(str, key))}")
    stated: list[tuple[NamedNode, Term]] = [
        (RDF.type, FILM.Difference),
        (FILM.differsAbout, difference.about),
        (FILM.ofFilm, difference.film),
        (FILM.differsIn, Literal(difference.topic)),
        (FILM.differenceClass, Literal(difference.kind)),
        (FILM.leftSource, left.source),
        (FILM.leftValue, Literal(left.value)),
        (FILM.rightSource, right.source),
        (FILM.rightValue, Literal(right.value)),
        *((FILM.leftClaim, claim.iri) for claim in left.claims),
        *((FILM.rightClaim, claim.iri) for claim in right.claims),
    ]
    for predicate, value in stated:
        yield Quad(node, predicate, value, DIFFERENCES)
