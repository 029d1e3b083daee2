"""Amounts of money as prose writes them: with comparator, hedge and currency."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kg.language.numbers import WORDS, number
from kg.language.words import words
from kg.values import Money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

# What stands before an amount, longest first; what is no letter needs no blank behind it.
_SYMBOLS: Final = {
    "US$": "USD", "USD$": "USD", "U.S.$": "USD", "US $": "USD", "USD": "USD", "$": "USD",
    "A$": "AUD", "AU$": "AUD", "AUD$": "AUD", "AUD": "AUD", "C$": "CAD", "CA$": "CAD", "CDN$": "CAD", "CAD$": "CAD",
    "CAD": "CAD", "NZ$": "NZD", "NZD": "NZD", "HK$": "HKD", "HKD": "HKD", "NT$": "TWD", "S$": "SGD", "R$": "BRL",
    "MX$": "MXN", "£": "GBP", "UK£": "GBP", "GB£": "GBP", "GBP": "GBP", "€": "EUR", "EUR": "EUR", "¥": "JPY",
    "JP¥": "JPY", "JPY": "JPY", "CN¥": "CNY", "RMB": "CNY", "CNY": "CNY", "₹": "INR", "INR": "INR", "Rs.": "INR",
    "Rs": "INR", "₩": "KRW", "KRW": "KRW", "₤": "ITL", "ITL": "ITL", "DM": "DEM", "FRF": "FRF", "CHF": "CHF",
    "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "₽": "RUB", "₪": "ILS", "₺": "TRY",
}  # fmt: skip
# What follows an amount in words.
_NAMES: Final = {
    "us dollar": "USD", "american dollar": "USD", "australian dollar": "AUD", "canadian dollar": "CAD",
    "new zealand dollar": "NZD", "hong kong dollar": "HKD", "dollar": "USD", "pounds sterling": "GBP",
    "british pound": "GBP", "pound": "GBP", "euro": "EUR", "japanese yen": "JPY", "yen": "JPY", "chinese yuan": "CNY",
    "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "indian rupee": "INR", "rupee": "INR", "south korean won": "KRW",
    "korean won": "KRW", "won": "KRW", "italian lire": "ITL", "italian lira": "ITL", "lire": "ITL", "lira": "ITL",
    "french franc": "FRF", "swiss franc": "CHF", "franc": "FRF", "deutsche mark": "DEM", "deutschmark": "DEM",
    "german mark": "DEM", "reichsmark": "DEM", "marks": "DEM", "spanish peseta": "ESP", "peseta": "ESP",
    "swedish kronor": "SEK", "swedish krona": "SEK", "kronor": "SEK", "norwegian kroner": "NOK", "danish kroner": "DKK",
    "mexican peso": "MXN", "soviet ruble": "SUR", "ruble": "RUB", "rouble": "RUB", "zloty": "PLN", "guilder": "NLG",
    "usd": "USD", "aud": "AUD", "cad": "CAD", "gbp": "GBP", "eur": "EUR", "jpy": "JPY", "inr": "INR",
}  # fmt: skip
_SCALES: Final = {
    "k": 10**3, "thousand": 10**3, "lakh": 10**5, "m": 10**6, "mn": 10**6, "mil": 10**6, "mil.": 10**6,
    "million": 10**6, "millions": 10**6, "crore": 10**7, "crores": 10**7, "bn": 10**9, "b": 10**9, "billion": 10**9,
}  # fmt: skip
# Names that are also other things ("300 pounds", "four won", "twelve marks"): no money below a thousand.
_AMBIGUOUS: Final = frozenset({"pound", "won", "marks"})
_LEAST: Final = 1000

_LESS: Final = r"less than|fewer than|lower than|(?:just |well |slightly )?(?:under|below)|up to|at most|(?:no|not) more than"
_MORE: Final = (
    r"more than|over|in excess of|excess of|above|at least|upwards? of|exceed(?:ed|ing|s)|surpass(?:ed|ing|es)|"
    r"topp(?:ed|ing)|(?:greater|higher) than|(?:no|not) less than"
)
_ABOUT: Final = (
    r"about|around|roughly|approximately|approx\.|some|nearly|almost|close to|circa|c\.|ca\.|near|just short of|"
    r"(?:an )?(?:estimated|approximate|approximated)(?: at| to be)?"
)
_COMPARATOR: Final = re.compile(
    rf"\b(?:(?P<less>{_LESS})|(?P<more>{_MORE})|(?P<about>{_ABOUT}))(?: an?| the)?\s\Z", re.IGNORECASE
)
_PLUS: Final = re.compile(r"\+|-plus\b| or more\b| plus\b")
_HEDGES: Final = "reportedly|reported|allegedly|alleged|supposedly|apparently|estimated|rumou?red"
_HEDGE: Final = re.compile(rf"\b(?P<word>{_HEDGES})\b[^.;\n]{{0,30}}\Z", re.IGNORECASE)
_BEFORE: Final = 48  # characters in which comparator and hedge are sought

_SYMBOL: Final = "|".join(re.escape(symbol) for symbol in sorted(_SYMBOLS, key=len, reverse=True))
_NAME: Final = "|".join(sorted((name.replace(" ", "[ -]") for name in _NAMES), key=len, reverse=True))
_FIGURE: Final = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,4})?½?(?![\d%]|,\d)"
_SCALE: Final = r"(?i:thousand|lakh|millions?|mil\b\.?|mn|bn|billion|crores?)|[kKmMbB]"
_SCALED: Final = rf"(?P<plus_{{0}}>\+)?(?:[ -]?(?P<{{0}}>{_SCALE})(?!\w))?"
_SIGNS: Final = {symbol[-1] if symbol[-1] in "$£€¥₹₩₤₽₪₺" else symbol.rstrip(".").lower() for symbol in _SYMBOLS}
_NOUNS: Final = {name.split()[-1] for name in _NAMES}
# The words of currencies (see ``language.words``): a text without one of them holds no amount.
CUES: Final = frozenset(_SIGNS | _NOUNS | {f"{noun}s" for noun in _NOUNS})
_THOUSANDTHS: Final = re.compile(r"\.\d{3}\Z")
_DASH: Final = r"(?:[ ]?[-–—][ ]?|[ ](?:to|or)[ ]|(?(between)[ ]and[ ]|(?!)))"
_AMOUNT: Final = re.compile(
    rf"""
    (?P<between>(?<!\w)[Bb]etween[ ])?
    (?: (?<![\w$£€¥])(?P<symbol>{_SYMBOL})[ ]?(?P<figure>{_FIGURE}){_SCALED.format("scale")}
        (?: {_DASH}(?:{_SYMBOL})?[ ]?(?P<to_figure>{_FIGURE}){_SCALED.format("to_scale")} )?
    | (?<![\w$£€¥.,-])(?:(?P<figure_>{_FIGURE})|(?P<words>(?i:{WORDS}|half[ ]an?|an?(?=[ ][mb]illion[ ]))))
        (?: {_DASH}(?P<to_figure_>{_FIGURE}) )?
        (?: {_SCALED.format("scale_")} )[ -](?P<name>(?i:{_NAME}))s?(?!\w) )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class MoneyMention:
    """An amount and where it stands, comparator included; a range has its lower bound as ``money``, and ``upper``."""

    span: Span
    money: Money
    upper: Money | None = None


def amounts(span: Span) -> Iterator[MoneyMention]:
    """Yield the amounts of money in ``span``, in order.

    >>> from kg.documents import from_bytes
    >>> said = from_bytes(b"It reportedly cost less than $2 million and made A$45 million.", "x.txt").span
    >>> [(m.span.text, str(m.money.amount), m.money.currency, m.money.hedge) for m in amounts(said)]
    [('less than $2 million', '2000000', 'USD', 'reportedly'), ('A$45 million', '45000000', 'AUD', '')]
    """
    text = span.text
    start = 0
    if CUES.isdisjoint(words(text)):
        return
    for match in _AMOUNT.finditer(text):
        got = {name.rstrip("_"): value for name, value in match.groupdict().items() if value}
        low = _money(got, got.get("figure") or got["words"], got.get("scale") or got.get("to_scale", ""))
        if not low:
            continue
        low, at = _qualified(low, text, max(start, match.start() - _BEFORE), match)
        upper = None
        if "to_figure" in got:
            upper = _money(got, got["to_figure"], got.get("to_scale") or got.get("scale", ""))
        yield MoneyMention(span.part(at, match.end()), low, upper)
        start = match.end()


def _money(got: dict[str, str], figure: str, scale: str) -> Money | None:
    name = got.get("name", "").lower().replace("-", " ")
    currency = _SYMBOLS[got["symbol"]] if "symbol" in got else _NAMES[name]
    value = _value(figure) * _SCALES.get(scale.lower(), 1)
    if not value or (name in _AMBIGUOUS and value < _LEAST):
        return None
    if _THOUSANDTHS.search(figure) and not scale:  # "$250.000" in another country's spelling
        return None
    digits = figure.replace(",", "").replace(".", "").lstrip("0")
    return Money(value, currency, digits=len(digits) if digits.isdecimal() else 1)


def _value(figure: str) -> Decimal:
    words = figure.lower()
    if words.startswith("half"):
        return Decimal("0.5")
    if words in {"a", "an"}:
        return Decimal(1)
    if words in _SCALES or words == "hundred":  # "million-dollar" has no number
        return Decimal(0)
    if words[0].isdecimal():
        half = Decimal("0.5") if words.endswith("½") else Decimal(0)
        return Decimal(words.rstrip("½").replace(",", "")) + half
    return Decimal(number(words) or 0)


def _qualified(money: Money, text: str, start: int, match: re.Match[str]) -> tuple[Money, int]:
    """Give ``money`` with the comparator and the hedge around it, and where the comparator begins."""
    before = text[start : match.start()]
    hedge = _HEDGE.search(before)
    comparator = _COMPARATOR.search(before)
    at, name = match.start(), "equal"
    if comparator:
        at = start + comparator.start()
        name = {"less": "less than", "more": "more than", "about": "about"}[comparator.lastgroup or ""]
    elif _PLUS.match(text, match.end()) or match["plus_scale"]:
        name = "more than"
    word = hedge["word"].lower() if hedge else ""
    return replace(money, comparator=name, hedge=word), at
