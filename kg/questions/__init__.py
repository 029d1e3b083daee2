"""The canned questions: ``queries/*.rq``, found by folder, asked with values that become RDF terms."""

from kg.questions.ask import Answer, ask, run
from kg.questions.catalogue import catalogue, find
from kg.questions.cite import citations, evidence
from kg.questions.header import Param, Query

__all__ = ["Answer", "Param", "Query", "ask", "catalogue", "citations", "evidence", "find", "run"]
