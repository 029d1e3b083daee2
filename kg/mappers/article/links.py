"""The sites that an article's external links lead to.

``Wikiquote has quotations related to Harbour. Official website Harbour at the Film Register Harbour at AllMovie``
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

_KNOWN: Final = (
    r"IMDb|Internet Movie Database|TCM Movie Database|Turner Classic Movies|TCM|All ?[Mm]ovie|Rotten Tomatoes|Metacritic|"
    r"Box Office Mojo|American Film Institute Catalog|AFI Catalog of Feature Films|AFI Catalog|British Film Institute|"
    r"BFI Screenonline|BFI|Criterion Collection|Internet Archive|Internet Broadway Database|Filmsite\.org|DMOZ|TV Guide|"
    r"Virtual History|SilentEra|Letterboxd|Wikidata|The Numbers|Discogs|Screenonline|Film Reference|YouTube"
)
# "the Wayback Machine" shows a copy of another site, and is none of the film's.
_AT: Final = re.compile(rf" (?:at|on) (?:the )?(?P<site>{_KNOWN})(?!\w)")
_SISTER: Final = re.compile(
    r"(?<!\S)(?P<site>Wiki(?:quote|media Commons|source|voyage|books|news|data)) has (?:quotations|media|original|a )"
)
_OFFICIAL: Final = re.compile(r"(?<!\S)(?P<site>Official (?:web)?site)\b")
_MOST: Final = 200  # links; more are no article's
_TITLE: Final = "\x04"  # stands for each character of the film's title
# Another site: nothing but its name stands between two links that begin with the film's title.
_OTHER: Final = re.compile(
    rf"(?<!\S){_TITLE}+(?:\s\([^()\n]{{1,40}}\))? at (?:the )?"
    rf"(?P<site>[A-Z][\w.'’&-]{{1,30}}(?: [A-Z][\w.'’&-]{{0,30}}){{0,3}})"
    rf"(?= ?(?:$|{_TITLE}|Wiki|Official)|\s*\n)"
)


def sites(tail: Span, title: str) -> Iterator[Mention]:
    """Yield the sites that ``tail`` names, in order, each once; ``title`` is that of the film."""
    text = tail.text
    found = [match for pattern in (_AT, _SISTER, _OFFICIAL) for match in pattern.finditer(text)]
    found += _OTHER.finditer(text.replace(title, _TITLE * len(title)))
    seen: set[str] = set()
    for match in sorted(found[:_MOST], key=lambda match: match.start("site")):
        name = tail.group(match, "site").strip(" .")
        if name.text not in seen and not any(name.text.startswith(f"{other} ") for other in seen):
            seen.add(name.text)
            yield Mention.of(name)
