"""Who distributes the film, and where: "Harbour Films handled the European release, while Fjord ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.facts.releases import distribution
from kg.language.companies import COMPANY, companies
from kg.language.places import territories
from kg.language.words import Cued
from kg.mappers.article.release_clauses import clauses, whole
from kg.mappers.article.release_kinds import is_unreal
from kg.mappers.article.release_reading import firms_of, is_it_music, makers_of, shares
from kg.mappers.article.release_subjects import mask_title
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.mappers.article.reading import Article
    from kg.mappers.article.release_clauses import Clause
    from kg.model import Span, Statement

_CUES: Final = frozenset(
    [
        "distribute", "distributes", "distributed", "distributing", "distribution", "distributor", "distributors", "rights",
        "release", "releases", "released", "releasing", "rerelease", "rereleased", "issued", "reissued", "handled", "made",
        "put", "brought", "available", "sold",
    ]
)  # fmt: skip
_FIRMS: Final = rf"(?P<firms>{COMPANY}(?:(?:, and | and |, ){COMPANY}){{0,3}})"
_FILM: Final = r"(?:(?:the (?:\w+ ){0,2}?(?:film|movie|picture)|it)\b|\u2020)"
# What a company does with a film, in words that stand behind its name.
_DEED: Final = Cued(
    "distributed distributes distributing handles handled handling distribution rights distributor",
    rf"(?:distribut(?:ed|es|ing)|co-distributed) {_FILM}|"
    r"handl(?:ed|es|ing) (?:the |its |the film['’]s )?(?:[\w-]+ ){0,3}(?:releases?|distribution)|"
    r"(?:bought|acquired|purchased|picked up|secured|obtained|won|owned|holds?|held|gained|received|took over) "
    r"(?:the |all |its )?(?:[\w.-]+ ){0,3}?(?:distribution(?: rights)?|rights (?:to (?:distribute|release)|"
    r"for (?:the )?distribution)|(?:[A-Z][\w.]+ ){1,2}rights"
    r"(?= (?:to|for|of) (?:the )?(?:film|movie|picture|\u2020)| from (?:[A-Z]\w+)[,.]|[,.]))|"
    r"(?:served|acted) as (?:its|the film['’]s) (?:[\w-]+ ){0,3}distributor\b|"
    r"(?:was|is|became) (?:its|the film['’]s) (?:[\w.-]+ ){0,3}distributor\b",
)
_DOER: Final = re.compile(
    rf"(?:^|(?<=[\s(])){_FIRMS}(?:,? (?:which|who))? "
    r"(?:(?:later|also|then|subsequently|initially|originally|eventually|had|has|would|will) ){0,2}"
    r"(?:(?:co-)?(?:financed|produced|made|funded|backed|developed) (?:[^.;,]{1,50} )?and )?$"
)
_WINDOW: Final = 160  # characters in which the names of two companies fit
# What is done with it by a company that is named behind.
_DONE: Final = (
    Cued(
        "distributed distribution",
        r"\b(?:[Dd]istributed|[Dd]istribution(?: rights)?(?: \w+){0,4})"
        r"(?: (?:theatrically|internationally|worldwide|domestically|overseas|abroad))?"
        rf"(?: (?:in|throughout) (?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+)?)? by (?:the )?{_FIRMS}",
    ),
    Cued(
        "sold distribution release",
        r"\b(?:rights (?:\w+ ){0,4}?sold to|(?:sold|licensed|leased) to(?= [^.;]{1,60} for (?:\w+ )?(?:distribution|release))|"
        rf"for (?:\w+ )?(?:release|distribution) (?:by|through)) (?:the )?{_FIRMS}",
    ),
    Cued("distributor distributors", rf"\b(?:[Tt]he film['’]s|[Ii]ts|film) (?:[\w-]+ ){{0,2}}?[Dd]istributors?,? {_FIRMS}"),
    Cued("distributor", rf"(?<![\w-])distributor {_FIRMS}"),
    Cued(
        "released distributed",
        rf"\b(?:produced|written|directed|financed|made)(?:,| and|, and) (?:released|distributed) by (?P<firms>{COMPANY})",
    ),
)
_NOT_FILM: Final = re.compile(
    r"\b(?:soundtrack|album|score|book|novel|video game|game|song|single|comic|magazine|label)\b", re.IGNORECASE
)
_NEAR: Final = 70  # characters in which something else than the film may be what is distributed
# Where somebody else's share begins: "and by Tide Films in Chile".
_FURTHER: Final = re.compile(r"(?:,? and|,(?: while)?) (?=(?:by|through) (?:the )?[A-Z])")
_FRONTED: Final = re.compile(r"(?:In|Throughout|Across) [^,]{2,40}, ")
_PATTERN: Final = "article.distribution"

Read = tuple[Mention, Mention | None, "Span"]


def statements(article: Article) -> Iterator[Statement]:
    """Yield who distributes the film, with the territory where the document names one."""
    for firm, place, at in found(article):
        yield from distribution(article.film, firm, place, (at,), f"{_PATTERN}/firm")


def found(article: Article) -> list[Read]:
    """List distributors with territory and evidence; one without a territory only where it has none elsewhere."""
    title = article.film.title.name
    read: dict[tuple[str, str], Read] = {}
    for sentence in article.telling(_CUES):
        if article.of_music(sentence):
            continue
        for firm, place, at in _read(whole(sentence.span), title, sentence.words):
            read.setdefault((firm.name, place.name if place else ""), (firm, place, at))
    placed = {firm for firm, place in read if place}
    return [told for (firm, place), told in read.items() if place or firm not in placed]


def _read(sentence: Span, title: str, its_words: frozenset[str]) -> Iterator[Read]:
    for part in _parts(sentence):
        if is_unreal(part.text):
            continue
        for firm, where in _named(part, title, its_words):
            yield from ((firm, place, part) for place in _places(where))
    yield from ((firm, None, sentence) for firm in makers_of(sentence))
    before: tuple[Mention, ...] = ()
    for clause in clauses(sentence, title):
        if clause.subject == "film" and clause.sort in {"out", "again"} and not _beside(clause):
            own = firms_of(clause)
            told = shares(clause) or [(own or (() if len(clause.cue) else before), tuple(territories(clause.span)))]
            before = own or before
            for firms, lands in told:
                yield from ((firm, place, clause.span.strip(" ,;")) for firm in firms for place in lands or (None,))


def _beside(clause: Clause) -> bool:
    """Tell whether a clause tells of no release of the film that was."""
    return is_unreal(clause.span.text) or is_it_music(clause)


def _places(span: Span) -> Sequence[Mention | None]:
    return territories(span) or (None,)


_BREAK: Final = re.compile(r";|, (?:while|but|whereas|although|which)\b")
_NEXT: Final = re.compile(r",? and (?=[A-Z\d])")
_DOES: Final = re.compile(rf"{COMPANY} (?:distribut|handl|bought|acquir|releas|purchas)")
_VERB: Final = re.compile(r"distribut|handl|bought|acquir|releas|purchas|rights")


def _parts(sentence: Span) -> Iterator[Span]:
    """Yield the parts of a sentence in which one company does one thing."""
    text, start = sentence.text, 0
    breaks = [match.span() for match in _BREAK.finditer(text)]
    joints = [match.span() for match in _NEXT.finditer(text) if _DOES.match(text, match.end())]
    for border in sorted([*breaks, *joints]):
        if border[0] >= start and (border in breaks or _VERB.search(text, start, border[0])):
            yield sentence.part(start, border[0]).strip(" ,")
            start = border[1]
    yield sentence.part(start, len(text)).strip(" ,")


def _named(part: Span, title: str, its_words: frozenset[str]) -> Iterator[tuple[Mention, Span]]:
    """Yield the companies that a part names as distributors, and the words that may tell where."""
    text = mask_title(part.text, title)
    fronted = _FRONTED.match(text)
    for match in _mentions(text, its_words):
        if _NOT_FILM.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR):
            continue
        further = next(_FURTHER.finditer(text, match.end()), None)
        end = further.start() if further else len(part)
        where = part if fronted and fronted.end() >= match.start() else part.part(match.start(), end)
        yield from ((Mention.of(firm), where) for firm in companies(part.group(match, "firms")))


def _mentions(text: str, its_words: frozenset[str]) -> Iterator[re.Match[str]]:
    for deed in _DEED.finditer(text, its_words):
        if doer := _DOER.search(text, max(0, deed.start() - _WINDOW), deed.start()):
            yield doer
    for pattern in _DONE:
        yield from pattern.finditer(text, its_words)
