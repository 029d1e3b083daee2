"""The namespaces of the graph; the terms themselves are declared in ``ontology/film.ttl`` and nowhere else.

>>> FILM.directedBy
<NamedNode value=https://kg.example/ontology/film#directedBy>
"""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

BASE: Final = "https://kg.example/"


class Namespace:
    """Terms of one vocabulary as attributes (``FILM.title``), each made once."""

    def __init__(self, short: str, iri: str) -> None:
        """Remember the ``short`` prefix used for writing and the ``iri`` that every term starts with."""
        self.short, self.iri = short, iri

    def __getattr__(self, name: str) -> NamedNode:
        """Give the term ``name``, made when it is first asked for; the ontology test finds a name that is not declared."""
        if name.startswith("__"):
            raise AttributeError(name)
        node = self.__dict__[name] = self.term(name)
        return node

    def term(self, name: str) -> NamedNode:
        """Give the term ``name``, also where it is no Python identifier or a name of this class (``prefix``)."""
        return NamedNode(self.iri + name)

    def __contains__(self, node: object) -> bool:
        """Tell whether ``node`` is an IRI of this namespace."""
        return isinstance(node, NamedNode) and node.value.startswith(self.iri)


FILM: Final = Namespace("film", BASE + "ontology/film#")
RDF: Final = Namespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS: Final = Namespace("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
OWL: Final = Namespace("owl", "http://www.w3.org/2002/07/owl#")
XSD: Final = Namespace("xsd", "http://www.w3.org/2001/XMLSchema#")
SKOS: Final = Namespace("skos", "http://www.w3.org/2004/02/skos/core#")
PROV: Final = Namespace("prov", "http://www.w3.org/ns/prov#")
OA: Final = Namespace("oa", "http://www.w3.org/ns/oa#")
DCTERMS: Final = Namespace("dcterms", "http://purl.org/dc/terms/")
SH: Final = Namespace("sh", "http://www.w3.org/ns/shacl#")

PREFIXES: Final[dict[str, str]] = {n.short: n.iri for n in (FILM, RDF, RDFS, OWL, XSD, SKOS, PROV, OA, DCTERMS, SH)}

# The named graphs that are not source documents. A source document's graph has the IRI of the source itself.
CLAIMS: Final = NamedNode(BASE + "graph/claims")
INFERRED: Final = NamedNode(BASE + "graph/inferred")
PROVENANCE: Final = NamedNode(BASE + "graph/provenance")
DIFFERENCES: Final = NamedNode(BASE + "graph/differences")
IDENTITY: Final = NamedNode(BASE + "graph/identity")
ONTOLOGY: Final = NamedNode(BASE + "graph/ontology")
