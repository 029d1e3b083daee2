"""An outline as a picture: the fact on the left, what it rests on to its right, the words of documents at the tips. SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.render.html import escape
from kg.render.tables import place
from kg.render.terminal import width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.render.outline import Branch, Note

# By where a fact is from; told apart with every common kind of colour vision (Okabe and Ito).
COLOURS: Final = {
    "inferred": "#0072B2",
    "asserted": "#009E73",
    "ontology": "#8C6D31",
    "file": "#555555",
    "missing": "#D55E00",
}
_BOX: Final = 300  # pixels
_COLUMN: Final = 350
_LINE: Final = 17
_GAP: Final = 14  # between boxes
_LETTERS: Final = 36  # in a line of a box, also in a wide font
_QUOTED: Final = 160  # letters of a quote
_INK: Final = "#1d2733"
_PALE: Final = "#52606d"


@dataclass(slots=True)
class _Box:
    """A branch with its place: ``x`` and ``y`` of its upper left corner, lines of text with their style."""

    branch: Branch
    lines: list[tuple[str, str]]
    x: int
    y: float
    boxes: list[_Box]

    @property
    def height(self) -> int:
        """Give the height of the box."""
        return len(self.lines) * _LINE + 16

    @property
    def middle(self) -> float:
        """Give the height at which lines meet the box."""
        return self.y + self.height / 2


def picture(branch: Branch) -> str:
    """Give the picture, as an ``svg`` element that stands alone."""
    root, bottom = _placed(branch, 10, 10.0)
    return "\n".join(_svg(root, round(bottom)))


def _placed(branch: Branch, x: int, top: float) -> tuple[_Box, float]:
    """Place ``branch`` at ``x`` with all that is right of it, from ``top`` downwards; give where it ends, too."""
    box = _Box(branch, list(_texts(branch)), x, top, [])
    end = top
    for one in branch.branches:
        placed, end = _placed(one, x + _COLUMN, end)
        box.boxes.append(placed)
    if box.boxes:
        box.y = max(top, (box.boxes[0].middle + box.boxes[-1].middle - box.height) / 2)
    return box, max(end, box.y + box.height + _GAP)


def _texts(branch: Branch) -> Iterator[tuple[str, str]]:
    yield from ((line, f'font-weight="600" fill="{_INK}"') for line in wrap(branch.title, _LETTERS))
    for note in branch.notes:
        yield from ((line, f'fill="{_PALE}"') for line in wrap(note.words, _LETTERS))
        yield from ((line, f'font-style="italic" fill="{_INK}"') for line in _quotes(note))


def _quotes(note: Note) -> Iterator[str]:
    for quote in note.quotes:
        words = quote.quote if len(quote.quote) <= _QUOTED else quote.quote[: _QUOTED - 1] + "…"
        yield from wrap(f"“{' '.join(words.split())}” {place(quote)}", _LETTERS)


def _boxes(box: _Box) -> Iterator[_Box]:
    yield box
    for one in box.boxes:
        yield from _boxes(one)


def _svg(root: _Box, bottom: int) -> Iterator[str]:
    boxes = list(_boxes(root))
    across = max(box.x for box in boxes) + _BOX + 10
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {bottom}" width="{across}" height="{bottom}" '
        f'role="img" aria-label="{escape(root.branch.title)}" font-family="system-ui, sans-serif" font-size="12">'
    )
    yield f'<rect width="{across}" height="{bottom}" fill="#ffffff"/>'
    for box in boxes:
        for one in box.boxes:
            start, end = box.x + _BOX, one.x
            bend = (start + end) / 2
            line = f"M{start},{box.middle:.0f} C{bend:.0f},{box.middle:.0f} {bend:.0f},{one.middle:.0f} {end},{one.middle:.0f}"
            dashes = ' stroke-dasharray="5 4"' if one.branch.kind == "missing" else ""
            yield f'<path d="{line}" fill="none" stroke="{COLOURS[one.branch.kind]}" stroke-width="1.5"{dashes}/>'
    for box in boxes:
        yield from _drawn(box)
    yield "</svg>"


def _drawn(box: _Box) -> Iterator[str]:
    colour = COLOURS[box.branch.kind]
    dashes = ' stroke-dasharray="5 4"' if box.branch.kind == "missing" else ""
    yield (
        f'<rect x="{box.x}" y="{box.y:.0f}" width="{_BOX}" height="{box.height}" rx="4" fill="#ffffff" '
        f'stroke="{colour}"{dashes}/>'
    )
    yield f'<rect x="{box.x}" y="{box.y:.0f}" width="5" height="{box.height}" rx="2" fill="{colour}"/>'
    for number, (line, style) in enumerate(box.lines, 1):
        squeezed = f' textLength="{_BOX - 24}" lengthAdjust="spacingAndGlyphs"' if width(line) > _LETTERS else ""
        yield f'<text x="{box.x + 14}" y="{box.y + 5 + number * _LINE:.0f}" {style}{squeezed}>{escape(line)}</text>'
