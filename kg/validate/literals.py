"""What can be said of literals for certain: whether they are well-formed, and how they compare (XSD 1.1 part 2).

Only canonical forms are judged, which is what this project writes. Of everything else ``Unsure`` is raised, and the reference
decides.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import Literal

from kg.vocab import RDF, XSD

if TYPE_CHECKING:
    from kg.model import Term

_INTEGER: Final = re.compile(r"0|-?[1-9]\d*")
_DECIMAL: Final = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_DATE: Final = re.compile(r"[12]\d{3}-\d{2}-\d{2}")
# Those that are told from their form alone; no day must be found for them.
_FORMS: Final = {
    XSD.gYear: re.compile(r"[12]\d{3}"),
    XSD.gYearMonth: re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])"),
    XSD.duration: re.compile(r"P(?:[1-9]\d*D)?T(?:[1-9]\d*H)?(?:[1-9]\d*M)?(?:[1-9]\d*S)?(?<!T)"),
}
_TEXT: Final = frozenset({XSD.string, RDF.langString})
_NUMBERS: Final = frozenset({XSD.integer, XSD.decimal})


class UnsureError(Exception):
    """What this package cannot say for certain; the reference must."""


def is_of(term: Term, datatype: object) -> bool:
    """Tell whether ``term`` is a well-formed literal of ``datatype``."""
    if not isinstance(term, Literal) or term.datatype != datatype:
        return False
    value(term)
    return True


def value(literal: Literal) -> Any:
    """Give what the literal stands for: text, a number, a day; the form of a year, month or duration."""
    datatype, form = literal.datatype, literal.value
    if datatype in _TEXT:
        return form
    if datatype == XSD.integer and _INTEGER.fullmatch(form):
        return int(form)
    if datatype == XSD.decimal and _DECIMAL.fullmatch(form):
        return Decimal(form)
    if datatype == XSD.date and _DATE.fullmatch(form):
        try:
            return date.fromisoformat(form)
        except ValueError:
            raise UnsureError(str(literal)) from None
    if datatype in _FORMS and _FORMS[datatype].fullmatch(form):
        return form
    raise UnsureError(str(literal))


def comparable(left: Term, right: Term) -> tuple[Any, Any] | None:
    """Give the values of two terms where one can be less than the other; None where no order is defined."""
    if not (isinstance(left, Literal) and isinstance(right, Literal)):
        raise UnsureError(f"{left} {right}")
    kinds = {left.datatype, right.datatype}
    if kinds <= _NUMBERS or kinds in ({XSD.date}, {XSD.string}):
        return value(left), value(right)
    text = kinds & _TEXT
    if text and kinds - _TEXT <= _NUMBERS:
        value(left), value(right)
        return None
    raise UnsureError(f"{left} {right}")
