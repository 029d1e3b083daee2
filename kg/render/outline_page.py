"""An outline as a page that stands alone: branches open and close without script, the picture stands above them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.pages import opening
from kg.render.html import escape
from kg.render.outline_picture import COLOURS, picture
from kg.render.tables import place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.evidence import Evidence
    from kg.render.outline import Branch

_STYLE: Final = """
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1d2733; background: #fff; }
body { margin: 2rem auto; max-width: 90rem; padding: 0 1rem; }
figure { margin: 1rem 0; }
figure svg { height: auto; max-width: 100%; }
details, .tip { border-left: 4px solid #888; margin: .5rem 0; padding: .1rem 0 .1rem .75rem; }
summary { cursor: pointer; font-weight: 600; }
.tip > p:first-child { font-weight: 600; }
p { margin: .15rem 0; }
.note { color: #52606d; }
blockquote { margin: .15rem 0 .15rem 1rem; }
cite { color: #52606d; }
mark { background: #ffe58a; padding: 0 .1em; }
""" + "".join(f".{kind} {{ border-color: {colour}; }}\n" for kind, colour in COLOURS.items())


def page(branches: Sequence[Branch]) -> str:
    """Give the page: nothing loaded, every text escaped."""
    return "".join(f"{line}\n" for line in _page(branches))


def _page(branches: Sequence[Branch]) -> Iterator[str]:
    title = escape(branches[0].title) if branches else "Nothing to show"
    yield opening(title, _STYLE).rstrip()
    for number, branch in enumerate(branches, 1):
        if len(branches) > 1:
            yield f"<h2>{number} of {len(branches)}</h2>"
        yield f"<figure>{picture(branch)}</figure>"
        yield from _branch(branch)
    yield "</body>\n</html>"


def _branch(branch: Branch) -> Iterator[str]:
    title = escape(branch.title)
    if branch.branches:
        yield f'<details class="{branch.kind}" open><summary>{title}</summary>'
    else:
        yield f'<div class="tip {branch.kind}"><p>{title}</p>'
    for note in branch.notes:
        yield f'<p class="note">{escape(note.words)}</p>'
        yield from map(_quote, note.quotes)
    for one in branch.branches:
        yield from _branch(one)
    yield "</details>" if branch.branches else "</div>"


def _quote(quote: Evidence) -> str:
    words = f"…{escape(quote.prefix)}<mark>{escape(quote.quote)}</mark>{escape(quote.suffix)}…"
    return f"<blockquote><q>{words}</q> <cite>{escape(place(quote))}</cite></blockquote>"
