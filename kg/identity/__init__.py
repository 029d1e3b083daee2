"""Identity: which nodes of different documents mean the same thing, and which do not though their names say so.

IRIs are built from names, so equal names meet by themselves. Here they are parted where work, years or casts speak against
one thing, and joined where enough speaks for it; every decision has its reasons, and what is between the thresholds is no
decision but a *candidate*, which people can ask for and decide by hand.
"""

from __future__ import annotations

from kg.identity.by_hand import FILE, NOTHING, ByHand, find, read
from kg.identity.evidence import CANDIDATE, DIFFERENT, SAME, Decision, Merge, Reason
from kg.identity.quads import quads
from kg.identity.resolution import Resolution, resolve, unify

__all__ = [
    "CANDIDATE",
    "DIFFERENT",
    "FILE",
    "NOTHING",
    "SAME",
    "ByHand",
    "Decision",
    "Merge",
    "Reason",
    "Resolution",
    "find",
    "quads",
    "read",
    "resolve",
    "unify",
]
