"""What an article says of the film as a whole: genre, country, language, certificate, studio.

    X is a 1951 British-Italian crime/romantic drama film ...     genres, countries
    X is a 2012 French-language drama film                        language
    X was rated PG-13 by the MPAA                                 certificate
    The film was produced by Northlight Pictures                  studio

The first two are read from the sentence that opens the article, the others from wherever they stand outside the plot.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.facts import things
from kg.language import genres
from kg.language.companies import companies, is_company
from kg.language.nationalities import ADJECTIVE, COUNTRIES
from kg.mappers.article.opening import opening
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article, Sentence
    from kg.model import Span, Statement

_MIXED: Final = re.compile(r"(?:Afro-|African |Native |Latin |South |Central |North |Asian )\Z")
_EVENT: Final = re.compile(r" (?:Civil War|Revolution|Revolutionary|Empire|West)\b")
_COPRODUCTION: Final = re.compile(r"\b(?:is|was) an? (?P<countries>[A-Z][^.,;()]{2,60}?) (?:international )?co-?production\b")
_RATED: Final = re.compile(
    r"\brated [\"“'‘]?(?P<rated>G|PG-13|PG|R|NC-17|X|12A|12|15|18|U|A|AA|MA15\+|M15\+|M)[\"”'’]?(?![\w-])|"
    r"\b(?:received|given|earned|awarded|got|has|have|with) an? [\"“]?(?P<given>G|PG-13|PG|R|NC-17|X|12A|12|15|18)[\"”]?[- ]"
    r"(?:rating|certificate)\b"
)
_UNRATED: Final = re.compile(
    r"\b(?:appeal\w*|lower\w*|instead of|avoid\w*|would|could|if|threaten\w*|initial\w*|original\w*|first|asked|sought|"
    r"wanted|re-?rated|hop\w+|changed|contract\w*|before|cuts?|not|video|DVD|trailer|until|re-?release\w*|"
    r"soundtrack|require\w*|version)\b",
    re.IGNORECASE,
)
_MADE: Final = re.compile(
    r"\b(?:produced|made|co-produced)(?:,? and (?:released|distributed))? "
    r"(?:for (?:about |approximately )?[€$£¥][\d.,]+(?: million)? )?(?:by|through) (?:the )?(?:studio )?"
)
_OF_FILM: Final = re.compile(r"\b(?:[Tt]he|[Tt]his) (?:film|movie|picture) (?:was|is) (?:(?:\w+ly|also|then|later) ){0,2}\Z")
# What a company does for a film, behind its name, and "an Elm Films production".
_DEED: Final = re.compile(
    r"(?: studios?)?,?(?: (?:who|which))? (?:(?:would|will|agreed to|decided to) (?:co-)?(?:produce|finance|make|fund)\b|"
    r"(?:co-)?(?:produced|financed) (?:the (?:film|movie|picture)|it)\b)"
)
_AS: Final = re.compile(r"\b(?:film|movie|picture|it|It) (?:was|is) an? (?=[A-Z\d])")
_PRODUCTION: Final = re.compile(r" (?:co-)?production\b")
_CAPITALS: Final = re.compile(r"(?:\A|(?<=[ (\"“])|(?<=['’]s ))(?P<name>[A-Z\d][^\s,;]*)(?: (?:[A-Z&\d][^\s,;]*|and|of))*")
_NOT_MADE: Final = re.compile(r"\b(?:not|never|refused|declined|if|hoped|wanted|unless|before)\b|n['’]t\b", re.IGNORECASE)
_OTHER_WORK: Final = re.compile(r"\b(?:remake|series|play|musical(?! (?:[\w-]+ ){0,2}(?:film|movie))|version)\b[^,]{0,60}\Z")
_OWNER: Final = re.compile(r"\A(?:[A-Z]\w+ )?[A-Z]\w+['’]s ")
# Names without a word for a company, behind "The film was produced by".
_FOREIGN: Final = re.compile(r"(?:La|Les|Le|The|[A-Z]{2,5}|X-\w+) [A-Z]")
_CLAUSE: Final = 120
# Words without which no sentence tells of a certificate, of a studio or a country (see ``language.words``).
_RATING: Final = frozenset({"rated", "rating", "certificate"})
_MAKING: Final = frozenset({"produced", "made", "production", "coproduction", "produce", "finance", "financed", "make", "fund"})


def statements(article: Article) -> Iterator[Statement]:
    """Yield genres, countries, languages, certificate and studios."""
    film = article.film
    for name, value, by in _features(article):
        yield from things.feature(film, name, value, value.spans, f"article.lead/{by}")


def _features(article: Article) -> Iterator[tuple[str, Mention, str]]:
    """Yield what the film has: the property, its value, the pattern."""
    found = opening(article.document.span)
    if found:
        rest = found.text.part(found.phrase.start - found.text.start, len(found.text))
        kind = genres.words_of_kind(rest)
        yield from (("genre", genre, "genre") for genre in genres.genres(kind))
        yield from (("country", country, "country") for country in countries(kind))
        yield from (("language", language, "language") for language in genres.languages(kind))
    if certificate := next(filter(None, map(_certificate, article.telling(_RATING))), None):
        yield "certificate", certificate, "certificate"
    for sentence in article.telling(_MAKING | genres.TONGUES):
        yield from _from_sentence(sentence)


_DOING: Final = _MAKING - {"made"}


def _from_sentence(sentence: Sentence) -> Iterator[tuple[str, Mention, str]]:
    text, words = sentence.text, sentence.words
    if not _DOING.isdisjoint(words):
        yield from (("studio", studio, "studio") for studio in _doers(sentence))
    if "produced" in words or "made" in words:
        yield from (("studio", studio, "studio") for studio in _studios(sentence))
    if sentence.zone == "lead" and "production" in text and (match := _COPRODUCTION.search(text)):
        yield from (("country", c, "country") for c in countries(sentence.span.group(match, "countries")))
    if sentence.zone == "body" and not genres.TONGUES.isdisjoint(words):
        yield from (("language", language, "spoken") for language in genres.spoken(sentence.span))


def countries(kind: Span) -> Iterator[Mention]:
    """Yield the country of each nationality: "a British-American film" has two."""
    for match in ADJECTIVE.finditer(kind.text):
        if not _MIXED.search(kind.text, 0, match.start()) and not _EVENT.match(kind.text, match.end()):
            yield Mention(COUNTRIES[match["adjective"]], (kind.group(match),))


def _certificate(sentence: Sentence) -> Mention | None:
    """Give the certificate that the film got; None for one that somebody wished or feared, or that a trailer has."""
    match = _RATED.search(sentence.text)
    if not match:
        return None
    value = sentence.span.group(match, "rated" if match["rated"] else "given")
    clause = sentence.text[max(0, match.start() - _CLAUSE) : match.start()]
    return None if sentence.quotes(value) or _UNRATED.search(clause) else Mention.of(value)


def _studios(sentence: Sentence) -> Iterator[Mention]:
    """Yield the companies that produced the film: named with the film, or in the lead."""
    text = sentence.text
    for match in _MADE.finditer(text):
        before = text[max(0, match.start() - _CLAUSE) : match.start()]
        explicit = bool(_OF_FILM.search(before))
        if not explicit and (sentence.zone != "lead" or _OTHER_WORK.search(before)):
            continue
        for name in companies(sentence.span.part(match.end(), len(text))):
            studio = _unowned(name)
            if is_company(studio.text) or (explicit and _FOREIGN.match(studio.text)):
                yield Mention.of(studio)


def _doers(sentence: Sentence) -> Iterator[Mention]:
    """Yield the companies that are told to make the film: "Elm Films would finance", "it was an Elm Films production"."""
    text = sentence.text
    for start in _starts(text):
        names = list(companies(sentence.span.part(start, len(text))))
        if not names or not all(is_company(name.text) for name in names):
            continue
        behind = names[-1].end - sentence.span.start
        produces = _DEED.match(text, behind) and not _NOT_MADE.search(text, max(0, start - _CLAUSE // 2), behind)
        if produces or (_PRODUCTION.match(text, behind) and _AS.search(text[max(0, start - 30) : start + 1])):
            yield from (Mention.of(_unowned(name)) for name in names)


def _unowned(name: Span) -> Span:
    """Give "Elm Films" of "Jo Reed's Elm Films"."""
    owner = _OWNER.match(name.text)
    return name.part(owner.end(), len(name)) if owner else name


def _starts(text: str) -> list[int]:
    """List where a run of capitals begins that a verb or "production" may follow."""
    return [match.start("name") for match in _CAPITALS.finditer(text)]
