"""Pictures: a thing of the graph with its neighbours around it, as SVG that stands alone."""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pyoxigraph import DefaultGraph, NamedNode

from kg.vocab import FILM, ONTOLOGY, RDFS, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pyoxigraph import Store

# What is drawn, in the order of the legend; wider properties that repeat these (hasContributor) are left out.
DRAWN: Final = (
    FILM.directedBy,
    FILM.writtenBy,
    FILM.storyBy,
    FILM.fromWorkBy,
    FILM.hasProducer,
    FILM.hasExecutiveProducer,
    FILM.musicBy,
    FILM.cinematographyBy,
    FILM.editedBy,
    FILM.productionDesignBy,
    FILM.costumesBy,
    FILM.choreographyBy,
    FILM.narratedBy,
    FILM.hasActor,
    FILM.basedOn,
    FILM.genre,
    FILM.country,
    FILM.setting,
    FILM.filmedAt,
    FILM.producedBy,
    FILM.distributedBy,
    FILM.describedIn,
)
# Told apart by people with every common kind of colour vision: Okabe and Ito's eight, then Paul Tol's muted ones.
_COLOURS: Final = (
    *("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8C6D31", "#555555"),
    *("#332288", "#117733", "#88CCEE", "#882255", "#999933", "#AA4499"),
)
_ROW: Final = 22  # pixels between two names on a side
_WIDTH: Final = 900


@dataclass(frozen=True, slots=True)
class Edge:
    """A line of the picture: what the relation is called, and the thing at its end."""

    relation: str
    label: str
    iri: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG; a notebook shows it, ``save`` writes it."""

    svg: str

    def save(self, path: str | Path) -> None:
        """Write the picture to the file ``path``."""
        Path(path).write_text(self.svg + "\n", encoding="utf-8")

    def _repr_svg_(self) -> str:
        return self.svg


def draw(store: Store, node: NamedNode) -> Picture:
    """Draw ``node`` and what it is directly related to; what points at it is drawn with the inverse relation's arrow."""
    edges = list(_edges(store, node))
    return Picture("\n".join(_svg(_label(store, node), edges)))


def _edges(store: Store, node: NamedNode) -> Iterable[Edge]:
    for predicate in DRAWN:
        name = _term(store, predicate)
        for incoming, found in (
            (False, [q.object for q in store.quads_for_pattern(node, predicate, None, DefaultGraph())]),
            (True, [q.subject for q in store.quads_for_pattern(None, predicate, node, DefaultGraph())]),
        ):
            things = [thing for thing in found if isinstance(thing, NamedNode)]
            for thing in sorted(things, key=lambda t: (_label(store, t), t.value)):
                yield Edge(f"{name} (of)" if incoming else name, _label(store, thing), thing.value)


def _label(store: Store, node: NamedNode) -> str:
    labels = sorted(q.object.value for q in store.quads_for_pattern(node, RDFS.label, None, DefaultGraph()))  # type: ignore[union-attr]
    return labels[0] if labels else node.value.rsplit("/", 1)[-1]


def _term(store: Store, predicate: NamedNode) -> str:
    labels = sorted(q.object.value for q in store.quads_for_pattern(predicate, SKOS.prefLabel, None, ONTOLOGY))  # type: ignore[union-attr]
    return labels[0] if labels else predicate.value.rsplit("#", 1)[-1]


def _svg(centre: str, edges: Sequence[Edge]) -> Iterable[str]:
    """Put the first half of the neighbours on the right and the rest on the left, on two arcs around the centre."""
    right = (len(edges) + 1) // 2
    height = max(right * _ROW, 160) + 60
    colours = {name: _COLOURS[i % len(_COLOURS)] for i, name in enumerate(dict.fromkeys(e.relation for e in edges))}
    legend = math.ceil(len(colours) / 4) * 20
    middle = (_WIDTH / 2, height / 2)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height + legend}" width="{_WIDTH}" '
        f'height="{height + legend}" role="img" aria-label="{escape(centre)} and its neighbours" '
        'font-family="system-ui, sans-serif" font-size="13">'
    )
    yield f'<rect width="{_WIDTH}" height="{height + legend}" fill="#ffffff"/>'
    for i, edge in enumerate(edges):
        side, place, count = (1, i, right) if i < right else (-1, i - right, len(edges) - right)
        yield from _spoke(edge, colours[edge.relation], side, (place + 0.5) / count, middle, height)
    half = max(60, len(centre) * 4.2)
    yield f'<ellipse cx="{middle[0]}" cy="{middle[1]}" rx="{half:.0f}" ry="26" fill="#1f2933"/>'
    bold = 'text-anchor="middle" fill="#ffffff" font-weight="600"'
    yield f'<text x="{middle[0]}" y="{middle[1] + 5}" {bold}>{escape(centre)}</text>'
    for i, (name, colour) in enumerate(colours.items()):
        x, y = 20 + i % 4 * 215, height + 8 + i // 4 * 20
        yield f'<rect x="{x}" y="{y - 9}" width="12" height="12" rx="2" fill="{colour}"/>'
        yield f'<text x="{x + 18}" y="{y + 2}" fill="#333333">{escape(name)}</text>'
    yield "</svg>"


def _spoke(edge: Edge, colour: str, side: int, share: float, middle: tuple[float, float], height: float) -> Iterable[str]:
    y = 30 + share * (height - 60)
    bow = math.sqrt(max(0.0, 1 - (2 * share - 1) ** 2))
    x = middle[0] + side * (130 + 90 * bow)
    anchor = "start" if side > 0 else "end"
    yield (
        f'<path d="M{middle[0]:.0f},{middle[1]:.0f} Q{(middle[0] + x) / 2:.0f},{y:.0f} {x:.0f},{y:.0f}" fill="none" '
        f'stroke="{colour}" stroke-opacity="0.55" stroke-width="1.4"/>'
    )
    yield f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4" fill="{colour}"/>'
    shown = edge.label if len(edge.label) <= 34 else edge.label[:33] + "…"  # noqa: PLR2004  what fits beside the arc
    yield (
        f'<text x="{x + side * 9:.0f}" y="{y + 4.5:.0f}" text-anchor="{anchor}" fill="#222222">'
        f"<title>{escape(edge.relation)}: {escape(edge.label)}</title>{escape(shown)}</text>"
    )
