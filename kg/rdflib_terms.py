"""Terms of rdflib and of pyoxigraph, each as the other has them. Only who works with rdflib imports this."""

from __future__ import annotations

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode

Term = NamedNode | BlankNode | Literal


def to_rdflib(term: Term) -> rdflib.term.Identifier:
    """Give a term as rdflib has it: a plain literal without the datatype ``xsd:string``, which rdflib takes for another one."""
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, BlankNode):
        return rdflib.BNode(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    plain = term.datatype.value == str(rdflib.XSD.string)
    return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(term.datatype.value))


def from_rdflib(term: rdflib.term.Node) -> Term:
    """Give a term as pyoxigraph has it."""
    if isinstance(term, rdflib.URIRef):
        return NamedNode(str(term))
    if isinstance(term, rdflib.Literal):
        if term.language:
            return Literal(str(term), language=term.language)
        return Literal(str(term), datatype=NamedNode(str(term.datatype)) if term.datatype else None)
    return BlankNode(str(term))
