"""What a literal means: its value, which datatypes have that value, and how values compare (XSD 1.1, OWL 2 section 4).

>>> value('"+042"^^<http://www.w3.org/2001/XMLSchema#byte>') == value('"42"^^<http://www.w3.org/2001/XMLSchema#integer>')
True
>>> value('"300"^^<http://www.w3.org/2001/XMLSchema#byte>') is None
True
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Hashable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import cache
from typing import Any, Final
from xml.parsers import expat

import numpy as np

from kg.vocab import RDF, XSD

Value = tuple[str, Hashable]  # of values in one space those are equal that are equal in Python

_LITERAL: Final = re.compile(r'"(?P<text>.*)"(?:\^\^<(?P<datatype>[^<>]*)>|@(?P<language>[\w-]+))?', re.DOTALL)
_ESCAPED: Final = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_PLAIN: Final = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_DECIMAL: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_INTEGER: Final = re.compile(r"[+-]?[0-9]+")
_FLOAT: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[+-]?INF|NaN")
_TAG: Final = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_NAME: Final = re.compile(r"[^\W\d][\w.·-]*|:[\w.:·-]*|[^\W\d][\w.:·-]*")
_NCNAME: Final = re.compile(r"[^\W\d][\w.·-]*")
_NMTOKEN: Final = re.compile(r"[\w.:·-]+")
_TIME: Final = re.compile(r"(?P<day>-?\d{4,}-\d\d-\d\d)T(?P<clock>\d\d:\d\d:\d\d)(?P<part>\.\d+)?(?P<zone>Z|[+-]\d\d:\d\d)?")
_DATE: Final = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?P<zone>Z|[+-]\d\d:\d\d)?")
_NO_URI: Final = re.compile(r"^:|[<>\"{}|^`\\\s]|%(?![0-9A-Fa-f]{2})")
_SPACE: Final = re.compile(r"[\t\n\r ]")

# Ranges of the integer datatypes; no end is None.
_INTEGERS: Final[dict[str, tuple[int | None, int | None]]] = {
    "integer": (None, None),
    "nonNegativeInteger": (0, None),
    "nonPositiveInteger": (None, 0),
    "positiveInteger": (1, None),
    "negativeInteger": (None, -1),
    "long": (-(2**63), 2**63 - 1),
    "int": (-(2**31), 2**31 - 1),
    "short": (-(2**15), 2**15 - 1),
    "byte": (-(2**7), 2**7 - 1),
    "unsignedLong": (0, 2**64 - 1),
    "unsignedInt": (0, 2**32 - 1),
    "unsignedShort": (0, 2**16 - 1),
    "unsignedByte": (0, 2**8 - 1),
}
# The string datatypes, each with what it asks of the characters.
_STRINGS: Final[dict[str, Callable[[str], object]]] = {
    "string": lambda _: True,
    "normalizedString": lambda text: not re.search(r"[\t\n\r]", text),
    "token": lambda text: text == " ".join(text.split()),
    "language": _TAG.fullmatch,
    "Name": _NAME.fullmatch,
    "NCName": _NCNAME.fullmatch,
    "NMTOKEN": _NMTOKEN.fullmatch,
}


def parts(literal: str) -> tuple[str, str, str]:
    """Give characters, datatype IRI and language tag of a literal in N-Triples form."""
    match = _LITERAL.fullmatch(literal)
    if match is None:
        raise ValueError(literal)
    text = match["text"]
    if "\\" in text:
        text = _ESCAPED.sub(lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else _PLAIN.get(m[3], m[3]), text)
    return text, match["datatype"] or XSD.string.value, match["language"] or ""


def value(literal: str) -> Value | None:
    """Give the value of a literal; None where its characters are none of its datatype; of an unknown one what is written."""
    text, datatype, language = parts(literal)
    if language:
        return "language", (text, language.lower())
    read = _readers().get(datatype)
    return read(text) if read else (datatype, text)


def datatypes(found: Value) -> frozenset[str]:
    """Give the IRIs of the datatypes that have this value."""
    space, what = found
    names: set[str] = set()
    if space == "number" and isinstance(what, Fraction):
        names = {"decimal"} | {name for name, ends in _INTEGERS.items() if what.denominator == 1 and _within(int(what), ends)}
    elif space == "string" and isinstance(what, str):
        names = {name for name, fits in _STRINGS.items() if fits(what)}
    elif space == "dateTime":
        names = {"dateTime"} | ({"dateTimeStamp"} if _zoned(what) else set())
    elif space in ("float", "double", "boolean", "hexBinary", "base64Binary", "anyURI", "date"):
        names = {space}
    plain = {RDF.PlainLiteral.value} if space in ("string", "language") else set()
    tagged = {RDF.langString.value} if space == "language" else set()
    xml = {RDF.XMLLiteral.value} if space == "XMLLiteral" else set()
    return frozenset({XSD.term(name).value for name in names} | plain | tagged | xml)


def known(datatype: str) -> bool:
    """Tell whether the values of a datatype are known here."""
    return datatype in _readers()


def _within(number: int, ends: tuple[int | None, int | None]) -> bool:
    low, high = ends
    return (low is None or low <= number) and (high is None or number <= high)


def _zoned(moment: object) -> bool:
    return isinstance(moment, tuple) and bool(moment[-1])


@cache
def _readers() -> dict[str, Callable[[str], Value | None]]:
    """Give for each datatype what reads its literals."""
    named: dict[str, Callable[[str], Value | None]] = {
        "decimal": _decimal,
        "float": lambda text: _float(text, "float"),
        "double": lambda text: _float(text, "double"),
        "boolean": lambda text: {
            "true": ("boolean", True),
            "1": ("boolean", True),
            "false": ("boolean", False),
            "0": ("boolean", False),
        }.get(text.strip()),
        "hexBinary": _hexadecimal,
        "base64Binary": _base64,
        "anyURI": lambda text: None if _NO_URI.search(text.strip()) else ("anyURI", text.strip()),
        "dateTime": _moment,
        "dateTimeStamp": lambda text: found if (found := _moment(text)) and _zoned(found[1]) else None,
        "date": _date,
    }
    for name, ends in _INTEGERS.items():
        named[name] = lambda text, ends=ends: _integer(text, ends)  # type: ignore[misc]
    for name, fits in _STRINGS.items():
        named[name] = lambda text, fits=fits: ("string", text) if fits(text) else None  # type: ignore[misc]
    readers = {XSD.term(name).value: read for name, read in named.items()}
    return readers | {RDF.PlainLiteral.value: _plain, RDF.XMLLiteral.value: _xml}


def _decimal(text: str) -> Value | None:
    if not _DECIMAL.fullmatch(text.strip()):
        return None
    try:
        return "number", Fraction(Decimal(text.strip()))
    except InvalidOperation:
        return None


def _integer(text: str, ends: tuple[int | None, int | None]) -> Value | None:
    text = text.strip()
    if not _INTEGER.fullmatch(text) or len(text) > 4000:  # noqa: PLR2004  Python refuses to read longer ones
        return None
    return ("number", Fraction(int(text))) if _within(int(text), ends) else None


def _float(text: str, space: str) -> Value | None:
    text = text.strip()
    if not _FLOAT.fullmatch(text):
        return None
    number: Any = float(text.replace("INF", "inf"))
    if space == "float":
        with np.errstate(over="ignore"):
            number = float(np.float32(number))
    if (number in (float("inf"), float("-inf")) and "INF" not in text) or (
        number == 0 and re.search(r"[1-9]", text.lower().split("e")[0])
    ):
        return None  # too great or too small for the datatype
    return space, "NaN" if number != number else number  # noqa: PLR0124  only NaN differs from itself


def _hexadecimal(text: str) -> Value | None:
    try:
        return "hexBinary", bytes.fromhex(text.strip()) if " " not in text.strip() else binascii.unhexlify(text)
    except ValueError:
        return None


def _base64(text: str) -> Value | None:
    try:
        return "base64Binary", base64.b64decode(_SPACE.sub("", text), validate=True)
    except ValueError:
        return None


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    if text == "Z":
        return UTC
    span = timedelta(hours=int(text[1:3]), minutes=int(text[4:6]))
    return timezone(span if text[0] == "+" else -span)


def _moment(text: str) -> Value | None:
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    try:
        moment = datetime.strptime(f"{match['day']} {match['clock']}", "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
        zone = _zone(match["zone"])
    except ValueError:
        return None
    shift = zone.utcoffset(None) if zone else timedelta(0)
    return "dateTime", (moment - shift, Fraction(match["part"] or 0), zone is not None)


def _date(text: str) -> Value | None:
    match = _DATE.fullmatch(text.strip())
    try:
        return ("date", (date.fromisoformat(match["day"]), match["zone"] or "")) if match else None
    except ValueError:
        return None


def _plain(text: str) -> Value | None:
    characters, at, tag = text.rpartition("@")
    if not at or (tag and not _TAG.fullmatch(tag)):
        return None
    return ("language", (characters, tag.lower())) if tag else ("string", characters)


def _xml(text: str) -> Value | None:
    parser = expat.ParserCreate()
    try:
        parser.Parse(f"<r>{text}</r>", True)  # noqa: FBT003  this is the end
    except expat.ExpatError:
        return None
    return "XMLLiteral", text
