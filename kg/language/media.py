"""What films are sold on, and the festivals at which they are shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.names import CAPITAL
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

# The longer name first: "HD DVD" is no DVD.
_MEDIA: Final = {
    "HD DVD": r"HD[- ]DVDs?",
    "Ultra HD Blu-ray": r"(?:4K )?Ultra[- ]HD(?: Blu[- ]?[Rr]ay)?(?: [Dd]iscs?)?|4K(?: UHD)? Blu-ray",
    "Blu-ray": r"Blu[- ]?[Rr]ay(?: 3D)?(?: [Dd]is[ck]s?)?(?: DVD)?",
    "DVD": r"DVDs?",
    "VHS": r"VHS(?: (?:cassettes?|tapes?|videocassettes?))?|[Vv]ideo[- ]?(?:cassettes?|tapes?)",
    "LaserDisc": r"[Ll]aser[- ]?[Dd]is[ck]s?",
    "Betamax": r"Beta(?:max)?",
    "UMD": r"UMDs?",
    "VCD": r"VCDs?|Video CDs?",
}
_GROUPS: Final = {f"m{index}": name for index, name in enumerate(_MEDIA)}
# Not what a film is sold on, but what belongs to it: "DVD commentary", "DVD sales".
_MEDIUM: Final = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<m{index}>{pattern})" for index, pattern in enumerate(_MEDIA.values())) + r")(?![\w])"
    r"(?!(?:['’]s)?(?: (?!(?:with|and|in|on|by|from|has|had|was|were|is|as|for|at)\b|featur|includ|contain)[\w-]+){0,2}"
    r" (?:commentar|featurette|interview|bonus feature|booklet|liner note|documentar))"
    r"(?! (?:commentar|special feature|feature|extra|bonus|cover|player|sales|rental|market|combo|box|audio|menu|"
    r"documentar|rights|distribut|collection|transfer|case|units?|booklet|liner|interview))"
)
_FESTIVAL: Final = re.compile(
    rf"(?:(?P<number>\d{{1,3}}(?:st|nd|rd|th)|(?:1[89]|20)\d\d)(?: [Aa]nnual)? )?"
    rf"(?P<name>(?:{CAPITAL}[\w'’.-]{{0,24}}(?: (?:de|del|di|du|of|and|the|"
    rf"la))? ){{1,5}}?(?:[Ff]ilm(?: and \w+)? [Ff]estival|[Ff]estival [Dd][ue] [Ff]ilm|[Ff]ilm [Ff]est)"
    rf"(?: (?:of|de) {CAPITAL}\w+(?: {CAPITAL}\w+)?)?|Berlinale|AFI F(?:est|EST)|Fantastic Fest|"
    rf"South by Southwest|CinemaCon|"
    rf"(?<=\bat )(?:Sundance|Cannes|Telluride|Tribeca|SXSW|Slamdance|Locarno)(?! [A-Z]))(?!['’]s|\w)"
)


def media(span: Span) -> Iterator[Mention]:
    """Yield the media that ``span`` names, each under its usual name.

    >>> from kg.documents import from_bytes
    >>> [m.name for m in media(from_bytes(b"on video cassette, Blu-ray Disc and HD DVD, not the DVD commentary", "x.txt").span)]
    ['VHS', 'Blu-ray', 'HD DVD']
    """
    for match in _MEDIUM.finditer(span.text):
        yield Mention(_GROUPS[match.lastgroup or ""], (span.group(match),))


def festivals(span: Span) -> Iterator[Mention]:
    """Yield the film festivals that ``span`` names, with number or year where it tells them.

    >>> from kg.documents import from_bytes
    >>> [m.name for m in festivals(from_bytes(b"at the Bergen Film Festival, the 9th Oslo Film Festival", "x").span)]
    ['Bergen Film Festival', '9th Oslo Film Festival']
    """
    for match in _FESTIVAL.finditer(span.text):
        name = span.group(match)
        for opener in ("The ", "At the ", "In the ", "Or "):
            if name.text.startswith(opener):
                name = name.part(len(opener), len(name))
        if name.text.lower() not in {"film festival", "international film festival"}:
            yield Mention.of(name)


_NUMBER: Final = re.compile(r"\b(?:\d+(?:st|nd|rd|th)|(?:1[89]|20)\d\d)\b|\b(?:annual|international|the)\b", re.IGNORECASE)


def same_festival(one: str, other: str) -> bool:
    """Tell whether two names can stand for one festival: "66th Cannes Film Festival", "Cannes Film Festival" and "Cannes"."""
    first, second = sorted((" ".join(_NUMBER.sub("", name).lower().split()) for name in (one, other)), key=len)
    return second in {first, f"{first} film festival"}
