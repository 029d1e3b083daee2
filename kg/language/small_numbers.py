"""The small numbers that awards and places in lists are counted with, as alternatives for patterns; ``numbers`` reads them."""

from __future__ import annotations

from typing import Final

COUNT: Final = (
    r"(?:one|two|three|four(?:teen)?|five|fifteen|six(?:teen)?|seven(?:teen)?|eight(?:een)?|nine(?:teen)?|ten|eleven|twelve|"
    r"thirteen|twenty)"
)
ORDINAL: Final = (
    r"(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|"
    r"(?:ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen)th|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth)"
)
