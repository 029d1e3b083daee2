"""The graph as GraphML, for Gephi, yEd and networkx: things are nodes, relations are edges, values are attributes.

http://graphml.graphdrawing.org/specification.html
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from kg.vocab import ONTOLOGY, RDF, RDFS, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HEAD: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_LOCAL_NAME: Final = re.compile(r"[^/#]+\Z")
_WORD_BORDER: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def graphml(store: ox.Store, graph: ox.NamedNode | None = None) -> Iterator[bytes]:
    """Yield the default graph of ``store``, or the named ``graph``, as one GraphML document.

    Every node has ``label``, ``type`` (its first class) and ``types``; every edge has ``label`` and ``iri``; each
    property whose values are literals is a node attribute, several values joined by ``; ``.
    """
    words = _Words(store)
    values: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    types: defaultdict[str, set[str]] = defaultdict(set)
    edges: set[tuple[str, str, str]] = set()
    for quad in store.quads_for_pattern(None, None, None, graph or ox.DefaultGraph()):
        subject, predicate, value = _iri(quad.subject), quad.predicate, quad.object
        if isinstance(value, ox.Literal):
            values[subject][predicate.value].add(value.value)
        elif predicate == RDF.type:
            types[subject].add(_iri(value))
        else:
            edges.add((subject, predicate.value, _iri(value)))
    nodes = sorted({*values, *types, *(s for s, _, _ in edges), *(o for _, _, o in edges)})
    properties = sorted({p for of_node in values.values() for p in of_node} - {RDFS.label.value})
    yield (_HEAD + "".join(_keys(properties, words))).encode()
    numbers = {iri: f"n{number}" for number, iri in enumerate(nodes)}
    for iri in nodes:
        yield _node(numbers[iri], iri, types[iri], values[iri], properties, words).encode()
    for number, (source, relation, target) in enumerate(sorted(edges)):
        ends = f'source="{numbers[source]}" target="{numbers[target]}"'
        said = _data("elabel", words.of(relation)) + _data("eiri", relation)
        yield f'<edge id="e{number}" {ends}>{said}</edge>\n'.encode()
    yield b"</graph>\n</graphml>\n"


class _Words:
    """How terms are called: by the ontology where the store holds it, otherwise by their IRI's last part."""

    def __init__(self, store: ox.Store) -> None:
        self._labels = {
            _iri(quad.subject): quad.object.value
            for quad in store.quads_for_pattern(None, SKOS.prefLabel, None, ONTOLOGY)
            if isinstance(quad.object, ox.Literal)
        }

    def of(self, iri: str) -> str:
        """Give the words for the term ``iri``."""
        return self._labels.get(iri) or _WORD_BORDER.sub(" ", local_name(iri)).lower()


def _iri(node: object) -> str:
    return node.value if isinstance(node, ox.NamedNode) else str(node)


def local_name(iri: str) -> str:
    """Give the last part of an IRI.

    >>> local_name("https://kg.example/ontology/film#actedIn"), local_name("https://kg.example/")
    ('actedIn', 'https://kg.example/')
    """
    match = _LOCAL_NAME.search(iri)
    return match[0] if match else iri


def _keys(properties: Iterable[str], words: _Words) -> Iterator[str]:
    fixed = (("label", "node", "label"), ("iri", "node", "iri"), ("type", "node", "type"), ("types", "node", "types"))
    edge = (("elabel", "edge", "label"), ("eiri", "edge", "iri"))
    taken = {name for _, _, name in fixed}
    own = []
    for number, prop in enumerate(properties):
        name = words.of(prop)
        own.append((f"d{number}", "node", prop if name in taken else name))
        taken.add(name)
    for key, domain, name in (*fixed, *edge, *own):
        yield f'<key id="{key}" for="{domain}" attr.name={quoteattr(name)} attr.type="string"/>\n'
    yield '<graph id="G" edgedefault="directed">\n'


def _node(number: str, iri: str, types: set[str], values: dict[str, set[str]], properties: list[str], words: _Words) -> str:
    label = min(values.get(RDFS.label.value, ()), default=local_name(iri))
    data = [_data("label", label), _data("iri", iri)]
    if names := sorted(words.of(t) for t in types):
        data += [_data("type", names[0]), _data("types", "; ".join(names))]
    data += [_data(f"d{i}", "; ".join(sorted(values[p]))) for i, p in enumerate(properties) if p in values]
    return f'<node id="{number}">{"".join(data)}</node>\n'


def _data(key: str, text: str) -> str:
    return f'<data key="{key}">{escape(_NOT_XML.sub(" ", text), {chr(13): "&#xD;"})}</data>'
