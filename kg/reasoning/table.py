"""The rules of OWL 2 RL/RDF as data (W3C OWL 2 Web Ontology Language Profiles, section 4.3, tables 4 to 9).

A line reads ``name  axioms | facts -> conclusion  # words``, and goes on where the
next is indented. Axioms are what an ontology says, facts what holds of
individuals; a rule is specialised to each way in which its axioms hold, and only the facts are looked for in data.

- ``?l member ?m``: the list ``?l`` has the member ``?m``; ``?l pair ?m ?n``: it has ``?m`` before ``?n``.
- ``*?l`` in a fact: one such fact for each member of ``?l``; ``?z*``: with it, one variable for each member.
- ``/?l``: the properties of ``?l`` one after the other.
- ``0``, ``1``: a literal of this number, whatever its datatype.
- ``-> false``: an inconsistency.

Not here, since the engine has them built in: eq-ref, eq-sym, eq-trans, eq-rep-s, eq-rep-o (things that are the same have one
representative), and of table 8 dt-type2, dt-eq, dt-diff, dt-not-type (``kg.reasoning.datatypes`` knows literals' values).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.vocab import OWL, RDF, RDFS

_EQUALITY: Final = """
eq-rep-p   ?p owl:sameAs ?q | ?x ?p ?y -> ?x ?q ?y                         # {p} and {q} are the same
eq-rep-o   ?c owl:sameAs ?d | ?x a ?c -> ?x a ?d                           # {c} and {d} are the same
eq-diff1   | ?x owl:sameAs ?y . ?x owl:differentFrom ?y -> false           # what is different is not the same
eq-diff2   ?x a owl:AllDifferent . ?x owl:members ?l . ?l pair ?y ?z | ?y owl:sameAs ?z -> false          # {y} is not {z}
eq-diff3   ?x a owl:AllDifferent . ?x owl:distinctMembers ?l . ?l pair ?y ?z | ?y owl:sameAs ?z -> false  # {y} is not {z}
"""

_PROPERTIES: Final = """
prp-dom    ?p rdfs:domain ?c | ?x ?p ?y -> ?x a ?c                         # the subject of {p} is a {c}
prp-rng    ?p rdfs:range ?c | ?x ?p ?y -> ?y a ?c                          # the object of {p} is a {c}
prp-fp     ?p a owl:FunctionalProperty | ?x ?p ?y . ?x ?p ?z -> ?y owl:sameAs ?z          # {p} has one value
prp-ifp    ?p a owl:InverseFunctionalProperty | ?x ?p ?z . ?y ?p ?z -> ?x owl:sameAs ?y   # a value of {p} belongs to one thing
prp-irp    ?p a owl:IrreflexiveProperty | ?x ?p ?x -> false                # nothing is related to itself by {p}
prp-symp   ?p a owl:SymmetricProperty | ?x ?p ?y -> ?y ?p ?x               # {p} holds both ways
prp-asyp   ?p a owl:AsymmetricProperty | ?x ?p ?y . ?y ?p ?x -> false      # {p} holds one way
prp-trp    ?p a owl:TransitiveProperty | ?x ?p ?y . ?y ?p ?z -> ?x ?p ?z   # {p} leads on
prp-spo1   ?p rdfs:subPropertyOf ?q | ?x ?p ?y -> ?x ?q ?y                 # {p} is a kind of {q}
prp-spo2   ?p owl:propertyChainAxiom ?l | ?x /?l ?y -> ?x ?p ?y            # {l: followed by } makes {p}
prp-eqp1   ?p owl:equivalentProperty ?q | ?x ?p ?y -> ?x ?q ?y             # {p} is another word for {q}
prp-eqp2   ?p owl:equivalentProperty ?q | ?x ?q ?y -> ?x ?p ?y             # {q} is another word for {p}
prp-pdw    ?p owl:propertyDisjointWith ?q | ?x ?p ?y . ?x ?q ?y -> false   # {p} and {q} exclude each other
prp-adp    ?x a owl:AllDisjointProperties . ?x owl:members ?l . ?l pair ?p ?q | ?u ?p ?v . ?u ?q ?v
    -> false  # {p} and {q} exclude each other
prp-inv1   ?p owl:inverseOf ?q | ?x ?p ?y -> ?y ?q ?x                      # {q} is {p} the other way round
prp-inv2   ?p owl:inverseOf ?q | ?x ?q ?y -> ?y ?p ?x                      # {p} is {q} the other way round
prp-key    ?c owl:hasKey ?l | ?x a ?c . ?x *?l ?z* . ?y a ?c . ?y *?l ?z*
    -> ?x owl:sameAs ?y  # {l: and } tell one {c} from another
prp-npa1   ?n owl:sourceIndividual ?x . ?n owl:assertionProperty ?p . ?n owl:targetIndividual ?y | ?x ?p ?y
    -> false  # this is denied
prp-npa2   ?n owl:sourceIndividual ?x . ?n owl:assertionProperty ?p . ?n owl:targetValue ?y | ?x ?p ?y
    -> false  # this is denied
"""

_CLASSES: Final = """
cls-nothing2  | ?x a owl:Nothing -> false                                  # nothing is in the empty class
cls-int1   ?c owl:intersectionOf ?l | ?x a *?l -> ?x a ?c                  # whatever is {l: and } is a {c}
cls-int2   ?c owl:intersectionOf ?l . ?l member ?d | ?x a ?c -> ?x a ?d    # every {c} is a {d}
cls-uni    ?c owl:unionOf ?l . ?l member ?d | ?x a ?d -> ?x a ?c           # every {d} is a {c}
cls-com    ?c owl:complementOf ?d | ?x a ?c . ?x a ?d -> false             # no {c} is a {d}
cls-svf1   ?c owl:someValuesFrom ?d . ?c owl:onProperty ?p | ?x ?p ?y . ?y a ?d -> ?x a ?c      # {c} has a {d} by {p}
cls-svf2   ?c owl:someValuesFrom owl:Thing . ?c owl:onProperty ?p | ?x ?p ?y -> ?x a ?c         # {c} has anything by {p}
cls-avf    ?c owl:allValuesFrom ?d . ?c owl:onProperty ?p | ?x a ?c . ?x ?p ?y -> ?y a ?d       # {c} has only {d} by {p}
cls-hv1    ?c owl:hasValue ?v . ?c owl:onProperty ?p | ?x a ?c -> ?x ?p ?v                      # every {c} has {v} by {p}
cls-hv2    ?c owl:hasValue ?v . ?c owl:onProperty ?p | ?x ?p ?v -> ?x a ?c                      # what has {v} by {p} is a {c}
cls-maxc1  ?c owl:maxCardinality 0 . ?c owl:onProperty ?p | ?x a ?c . ?x ?p ?y -> false         # {c} has nothing by {p}
cls-maxc2  ?c owl:maxCardinality 1 . ?c owl:onProperty ?p | ?x a ?c . ?x ?p ?y . ?x ?p ?z
    -> ?y owl:sameAs ?z  # {c} has one value by {p}
cls-maxqc1 ?c owl:maxQualifiedCardinality 0 . ?c owl:onProperty ?p . ?c owl:onClass ?d |
    ?x a ?c . ?x ?p ?y . ?y a ?d -> false  # {c} has no {d} by {p}
cls-maxqc2 ?c owl:maxQualifiedCardinality 0 . ?c owl:onProperty ?p . ?c owl:onClass owl:Thing |
    ?x a ?c . ?x ?p ?y -> false  # {c} has nothing by {p}
cls-maxqc3 ?c owl:maxQualifiedCardinality 1 . ?c owl:onProperty ?p . ?c owl:onClass ?d |
    ?x a ?c . ?x ?p ?y . ?y a ?d . ?x ?p ?z . ?z a ?d -> ?y owl:sameAs ?z  # {c} has one {d} by {p}
cls-maxqc4 ?c owl:maxQualifiedCardinality 1 . ?c owl:onProperty ?p . ?c owl:onClass owl:Thing |
    ?x a ?c . ?x ?p ?y . ?x ?p ?z -> ?y owl:sameAs ?z  # {c} has one value by {p}
cls-oo     ?c owl:oneOf ?l . ?l member ?x | -> ?x a ?c                     # {c} is a list of things
cax-sco    ?c rdfs:subClassOf ?d | ?x a ?c -> ?x a ?d                      # every {c} is a {d}
cax-eqc1   ?c owl:equivalentClass ?d | ?x a ?c -> ?x a ?d                  # every {c} is a {d}
cax-eqc2   ?c owl:equivalentClass ?d | ?x a ?d -> ?x a ?c                  # every {d} is a {c}
cax-dw     ?c owl:disjointWith ?d | ?x a ?c . ?x a ?d -> false             # no {c} is a {d}
cax-adc    ?y a owl:AllDisjointClasses . ?y owl:members ?l . ?l pair ?c ?d | ?x a ?c . ?x a ?d -> false  # no {c} is a {d}
"""

# What follows from these alone follows of individuals by the rules above, so that the new axioms need no rules of their own.
_SCHEMA: Final = """
scm-sco    | ?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?e -> ?c rdfs:subClassOf ?e              # a kind of a kind
scm-eqc1   | ?c owl:equivalentClass ?d -> ?c rdfs:subClassOf ?d            # equal classes are kinds of each other
scm-eqc1   | ?c owl:equivalentClass ?d -> ?d rdfs:subClassOf ?c            # equal classes are kinds of each other
scm-eqc2   | ?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?c -> ?c owl:equivalentClass ?d          # kinds of each other are equal
scm-spo    | ?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?r -> ?p rdfs:subPropertyOf ?r     # a kind of a kind
scm-eqp1   | ?p owl:equivalentProperty ?q -> ?p rdfs:subPropertyOf ?q      # equal properties are kinds of each other
scm-eqp1   | ?p owl:equivalentProperty ?q -> ?q rdfs:subPropertyOf ?p      # equal properties are kinds of each other
scm-eqp2   | ?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?p -> ?p owl:equivalentProperty ?q # kinds of each other are equal
scm-dom1   | ?p rdfs:domain ?c . ?c rdfs:subClassOf ?d
    -> ?p rdfs:domain ?d  # a subject of the kind is one of the wider kind
scm-dom2   | ?q rdfs:domain ?c . ?p rdfs:subPropertyOf ?q
    -> ?p rdfs:domain ?c  # what holds of the wider property holds of the narrower
scm-rng1   | ?p rdfs:range ?c . ?c rdfs:subClassOf ?d
    -> ?p rdfs:range ?d  # an object of the kind is one of the wider kind
scm-rng2   | ?q rdfs:range ?c . ?p rdfs:subPropertyOf ?q
    -> ?p rdfs:range ?c  # what holds of the wider property holds of the narrower
scm-hv     |
    ?c owl:hasValue ?v . ?c owl:onProperty ?p . ?d owl:hasValue ?v . ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q
    -> ?c rdfs:subClassOf ?d  # the same value by a wider property
scm-int    ?c owl:intersectionOf ?l . ?l member ?d | -> ?c rdfs:subClassOf ?d                    # every {c} is a {d}
scm-uni    ?c owl:unionOf ?l . ?l member ?d | -> ?d rdfs:subClassOf ?c     # every {d} is a {c}
"""

_SCHEMA_BEYOND: Final = """
scm-svf1   |
    ?c owl:someValuesFrom ?y . ?c owl:onProperty ?p . ?d owl:someValuesFrom ?z . ?d owl:onProperty ?p . ?y rdfs:subClassOf ?z
    -> ?c rdfs:subClassOf ?d  # some value of a wider kind
scm-svf2   |
    ?c owl:someValuesFrom ?y . ?c owl:onProperty ?p . ?d owl:someValuesFrom ?y . ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q
    -> ?c rdfs:subClassOf ?d  # some value by a wider property
scm-avf1   |
    ?c owl:allValuesFrom ?y . ?c owl:onProperty ?p . ?d owl:allValuesFrom ?z . ?d owl:onProperty ?p . ?y rdfs:subClassOf ?z
    -> ?c rdfs:subClassOf ?d  # only values of a wider kind
scm-avf2   |
    ?c owl:allValuesFrom ?y . ?c owl:onProperty ?p . ?d owl:allValuesFrom ?y . ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q
    -> ?d rdfs:subClassOf ?c  # only such values by a narrower property
"""
_THING: Final = """
scm-cls    | ?c a owl:Class -> ?c rdfs:subClassOf owl:Thing                # every class is a kind of thing
"""

# Said of every class and property there is: nobody learns from them.
_NOISE: Final = """
scm-cls    | ?c a owl:Class -> ?c rdfs:subClassOf ?c                       # every class is a kind of itself
scm-cls    | ?c a owl:Class -> ?c owl:equivalentClass ?c                   # every class equals itself
scm-cls    | ?c a owl:Class -> owl:Nothing rdfs:subClassOf ?c              # the empty class is a kind of every class
scm-op     | ?p a owl:ObjectProperty -> ?p rdfs:subPropertyOf ?p           # every property is a kind of itself
scm-op     | ?p a owl:ObjectProperty -> ?p owl:equivalentProperty ?p       # every property equals itself
scm-dp     | ?p a owl:DatatypeProperty -> ?p rdfs:subPropertyOf ?p         # every property is a kind of itself
scm-dp     | ?p a owl:DatatypeProperty -> ?p owl:equivalentProperty ?p     # every property equals itself
cls-thing     | -> owl:Thing a owl:Class                                   # OWL says so
cls-nothing1  | -> owl:Nothing a owl:Class                                 # OWL says so
"""

# The entailment patterns of RDF 1.1 Semantics (sections 8 and 9) that the table leaves out.
_RDFS: Final = """
rdfD2      | ?x ?p ?y -> ?p a rdf:Property                                 # what relates is a property
rdfs4a     | ?x ?p ?y -> ?x a rdfs:Resource                                # everything is a resource
rdfs4a     | ?x a ?c -> ?x a rdfs:Resource                                 # everything is a resource
rdfs4b     | ?x ?p ?y -> ?y a rdfs:Resource                                # everything is a resource
rdfs6      | ?p a rdf:Property -> ?p rdfs:subPropertyOf ?p                 # every property is a kind of itself
rdfs8      | ?c a rdfs:Class -> ?c rdfs:subClassOf rdfs:Resource           # every class is a kind of resource
rdfs10     | ?c a rdfs:Class -> ?c rdfs:subClassOf ?c                      # every class is a kind of itself
rdfs12     | ?p a rdfs:ContainerMembershipProperty -> ?p rdfs:subPropertyOf rdfs:member  # so members are numbered
rdfs13     | ?d a rdfs:Datatype -> ?d rdfs:subClassOf rdfs:Literal         # values are literals
"""
# Their axiomatic triples: of a property its domain and range, of a class what it is a kind of.
_RDFS_PROPERTIES: Final = """
rdf:type rdfs:Resource rdfs:Class / rdfs:domain rdf:Property rdfs:Class / rdfs:range rdf:Property rdfs:Class
rdfs:subPropertyOf rdf:Property rdf:Property / rdfs:subClassOf rdfs:Class rdfs:Class / rdfs:member rdfs:Resource rdfs:Resource
rdf:subject rdf:Statement rdfs:Resource / rdf:predicate rdf:Statement rdfs:Resource / rdf:object rdf:Statement rdfs:Resource
rdf:first rdf:List rdfs:Resource / rdf:rest rdf:List rdf:List / rdf:value rdfs:Resource rdfs:Resource
rdfs:seeAlso rdfs:Resource rdfs:Resource / rdfs:isDefinedBy rdfs:Resource rdfs:Resource
rdfs:comment rdfs:Resource rdfs:Literal / rdfs:label rdfs:Resource rdfs:Literal / rdf:_1 rdfs:Resource rdfs:Resource"""
_RDFS_TRIPLES: Final = """
rdf:Alt rdfs:subClassOf rdfs:Container / rdf:Bag rdfs:subClassOf rdfs:Container / rdf:Seq rdfs:subClassOf rdfs:Container
rdfs:ContainerMembershipProperty rdfs:subClassOf rdf:Property / rdfs:Datatype rdfs:subClassOf rdfs:Class
rdfs:isDefinedBy rdfs:subPropertyOf rdfs:seeAlso / rdf:nil a rdf:List / rdf:_1 a rdfs:ContainerMembershipProperty"""

_ANNOTATIONS: Final = """
rdfs:label rdfs:comment rdfs:seeAlso rdfs:isDefinedBy owl:deprecated owl:versionInfo owl:priorVersion
owl:backwardCompatibleWith owl:incompatibleWith"""
_DATATYPES: Final = """
rdf:PlainLiteral rdf:XMLLiteral rdfs:Literal xsd:decimal xsd:integer xsd:nonNegativeInteger xsd:nonPositiveInteger
xsd:positiveInteger xsd:negativeInteger xsd:long xsd:int xsd:short xsd:byte xsd:unsignedLong xsd:unsignedInt xsd:unsignedShort
xsd:unsignedByte xsd:float xsd:double xsd:string xsd:normalizedString xsd:token xsd:language xsd:Name xsd:NCName xsd:NMTOKEN
xsd:boolean xsd:hexBinary xsd:base64Binary xsd:anyURI xsd:dateTime xsd:dateTimeStamp"""

_NAMESPACES: Final = {"rdf": RDF.iri, "rdfs": RDFS.iri, "owl": OWL.iri, "xsd": "http://www.w3.org/2001/XMLSchema#"}
_LINE: Final = re.compile(r"(?P<name>\S+) (?P<axioms>[^|]*)\|(?P<facts>.*)->(?P<head>[^#]*)#(?P<words>.*)")


@dataclass(frozen=True, slots=True)
class TableRule:
    """A rule of the table: patterns of three parts (a list's ``pair`` has four); no ``head`` means an inconsistency."""

    name: str
    words: str
    axioms: tuple[tuple[str, ...], ...]
    facts: tuple[tuple[str, ...], ...]
    head: tuple[str, ...]


@cache
def table(*, complete: bool = False) -> tuple[TableRule, ...]:
    """Give the rules; with what is said of every class, property and datatype there is only where ``complete``."""
    return (*_read(_EQUALITY + _PROPERTIES + _CLASSES + _SCHEMA_BEYOND), *redundant(), *(_axiomatic() if complete else ()))


@cache
def things() -> tuple[TableRule, ...]:
    """Give what makes every member of a class an ``owl:Thing``: of use only where an axiom asks for that."""
    return tuple(_read(_THING))


@cache
def redundant() -> tuple[TableRule, ...]:
    """Give the rules whose conclusions are axioms that add nothing to what follows of individuals."""
    return tuple(_read(_SCHEMA))


def _axiomatic() -> list[TableRule]:
    """Give what holds of any graph: each axiomatic triple as a rule without premises."""
    triples = [("prp-ap", f"{p} a owl:AnnotationProperty") for p in _ANNOTATIONS.split()]
    triples += [("dt-type1", f"{d} a rdfs:Datatype") for d in _DATATYPES.split()]
    triples += [("rdfs", triple) for triple in _listed(_RDFS_TRIPLES)]
    for property_, domain, range_ in map(str.split, _listed(_RDFS_PROPERTIES)):
        triples += [("rdf", f"{property_} a rdf:Property")]
        triples += [("rdfs", f"{property_} rdfs:domain {domain}"), ("rdfs", f"{property_} rdfs:range {range_}")]
    axioms = "".join(f"{name} | -> {triple} # it is an axiom\n" for name, triple in triples)
    return _read(_THING + _NOISE + _RDFS + axioms)


def _listed(text: str) -> list[str]:
    return [part.strip() for line in text.split("\n") for part in line.split("/") if part.strip()]


def _read(text: str) -> list[TableRule]:
    return [_rule(line) for line in text.replace("\n    ", " ").splitlines() if line]


def _rule(line: str) -> TableRule:
    match = _LINE.fullmatch(re.sub(r" +", " ", line))
    if match is None:
        raise ValueError(line)
    head = () if "false" in match["head"] else _patterns(match["head"])[0]
    return TableRule(match["name"], match["words"].strip(), _patterns(match["axioms"]), _patterns(match["facts"]), head)


def _patterns(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(_term, part.split())) for part in text.split(" . ") if part.strip())


def _term(written: str) -> str:
    if written == "a":
        return str(RDF.type)
    short, colon, local = written.partition(":")
    return f"<{_NAMESPACES[short]}{local}>" if colon else written
