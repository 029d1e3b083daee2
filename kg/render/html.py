"""A page that stands alone: no script, nothing loaded, every text escaped."""

from __future__ import annotations

from html import escape as escape_markup
from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode

from kg.pages import opening
from kg.render.tables import place, text
from kg.render.terminal import keep_ends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.evidence import Evidence
    from kg.render.tables import Cell, Look, Table

_LONG: Final = 20  # characters of a word
_STYLE: Final = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8886; padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; }
td.breakable { min-width: 9rem; overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid #888; }
tr.evidence td { border-bottom: 1px solid #8886; padding-left: 1.5rem; font-size: .9rem; }
tr.supported td { border-bottom: 0; }
blockquote { margin: 0; }
cite { opacity: .75; }
mark { background: #ffe58a; color: #000; padding: 0 .1em; }
"""


def render(table: Table, _form: str, look: Look) -> str:
    """Give ``table`` as an HTML page."""
    return "".join(f"{line}\n" for line in _page(table.shown(iris=look.iris)))


def _page(table: Table) -> Iterator[str]:
    title = escape(table.title or "Answer")
    yield opening(title, _STYLE).rstrip()
    yield from _table(table)
    yield "</body>\n</html>"


def fragment(table: Table) -> str:
    """Give ``table`` as HTML to stand inside another page, without style of its own."""
    return "\n".join(_table(table.shown(iris=False)))


def _table(table: Table) -> Iterator[str]:
    yield '<div class="wide">\n<table>'
    yield "<thead><tr>" + "".join(f'<th scope="col">{escape(name)}</th>' for name in table.columns) + "</tr></thead>"
    yield "<tbody>"
    for number, row in enumerate(table.rows):
        quotes = table.evidence[number] if table.evidence else ()
        yield _opening(supported=bool(quotes))
        yield "".join(map(_cell, row)) + "</tr>"
        if quotes:
            yield f'<tr class="evidence"><td colspan="{len(table.columns)}">{"".join(map(_quote, quotes))}</td></tr>'
    yield f"</tbody>\n</table>\n</div>\n<p>{len(table.rows)} row{'s' * (len(table.rows) != 1)}</p>"


def escape(words: str) -> str:
    """Give ``words`` as text of a page, without characters that are no text."""
    return escape_markup(keep_ends(words))


def _opening(*, supported: bool) -> str:
    return '<tr class="supported">' if supported else "<tr>"


def _cell(cell: Cell) -> str:
    """Give a cell; a word that is longer than any (an IRI, the name of a file) may break, so that the others have room."""
    plain = text(cell)
    words = escape(plain)
    if isinstance(cell, NamedNode) and cell.value.startswith(("http://", "https://")):
        words = f'<a href="{words}" rel="noreferrer">{words}</a>'
    long = max(map(len, plain.split()), default=0) > _LONG
    return f'<td class="breakable">{words}</td>' if long else f"<td>{words}</td>"


def _quote(quote: Evidence) -> str:
    words = f"…{escape(quote.prefix)}<mark>{escape(quote.quote)}</mark>{escape(quote.suffix)}…"
    return f"<blockquote><q>{words}</q> <cite>{escape(place(quote))}</cite></blockquote>"
