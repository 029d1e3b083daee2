"""Who distributes the film, and where: "Harbour Films handled the European release, while Fjord distributed it in Norway." """

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.facts.releases import distribution
from kg.language.companies import COMPANY, companies
from kg.language.places import territories
from kg.mappers.article.release_clauses import clauses
from kg.mappers.article.release_reading import UNREAL, firms_of
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article
    from kg.model import Span, Statement

_CUE: Final = re.compile(r"distribut|\brights\b|\breleas|\bhandled\b|\bsold to\b", re.IGNORECASE)
_FIRMS: Final = rf"(?P<firms>{COMPANY}(?:(?:, and | and |, ){COMPANY}){{0,3}})"
_FILM: Final = r"(?:the (?:\w+ ){0,2}?(?:film|movie|picture)|it|TITLE)"
# What a company does with a film, in words that stand behind its name.
_DOES: Final = re.compile(
    rf"(?:^|(?<=[\s(])){_FIRMS}(?:,? (?:which|who))? (?:(?:later|also|then|subsequently|initially|originally|eventually|had|has|would|will) ){{0,2}}"
    rf"(?:(?:distribut(?:ed|es|ing)|co-distributed) {_FILM}|handl(?:ed|es|ing) (?:the |its )?(?:[\w-]+ ){{0,3}}(?:releases?|distribution)|"
    rf"(?:bought|acquired|purchased|picked up|secured|obtained|won|owned|holds?|held|gained|received|took over) "
    rf"(?:the |all |its )?(?:[\w.-]+ ){{0,3}}?(?:distribution(?: rights)?|rights (?:to (?:distribute|release)|for (?:the )?distribution)))"
)
# What is done with it by a company that is named behind.
_DONE: Final = re.compile(
    rf"\b(?:distributed|distribution(?: rights)?(?: \w+){{0,4}})(?: (?:theatrically|internationally|worldwide|domestically|overseas|abroad))?"
    rf"(?: (?:in|throughout) (?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+)?)? by (?:the )?{_FIRMS}|"
    rf"\b(?:[Tt]he film['’]s|[Ii]ts|film) (?:(?:[A-Z][\w-]+|[a-z]+) ){{0,2}}?[Dd]istributors?,? {_FIRMS.replace('firms', 'named')}|"
    rf"(?<![\w-])distributor {_FIRMS.replace('firms', 'plain')}"
)
_SOLD: Final = re.compile(rf"(?P<firms>{COMPANY}) in (?=[A-Z]|the )")
_LEAD: Final = re.compile(rf"\b(?:produced|written|directed|financed|made)(?:,| and|, and) (?:released|distributed) by (?P<firms>{COMPANY})")
_NOT_FILM: Final = re.compile(r"\b(?:soundtrack|album|score|book|novel|video game|game|song|single|comic|magazine|label)\b", re.IGNORECASE)
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
    for sentence in article.prose:
        if sentence.zone != "plot" and _CUE.search(sentence.text):
            for firm, place, at in _read(sentence.span, title):
                read.setdefault((firm.name, place.name if place else ""), (firm, place, at))
    placed = {firm for firm, place in read if place}
    return [told for (firm, place), told in read.items() if place or firm not in placed]


def _read(sentence: Span, title: str) -> Iterator[Read]:
    for part in _parts(sentence):
        if _NOT_FILM.search(part.text) or UNREAL.search(part.text):
            continue
        for firm in _named(part, title):
            places = territories(part) or [None]
            yield from ((firm, place, part) for place in places)
    for clause in clauses(sentence, title):
        if clause.subject == "film" and clause.sort in {"out", "again"} and not UNREAL.search(clause.span.text):
            for firm in firms_of(clause):
                for place in territories(clause.span) or [None]:
                    yield firm, place, clause.span.strip(" ,;")


_BREAK: Final = re.compile(r";|, (?:while|but|whereas|although|which)\b")
_NEXT: Final = re.compile(rf",? and (?={COMPANY} (?:distribut|handl|bought|acquir|releas|purchas))")
_DEED: Final = re.compile(r"distribut|handl|bought|acquir|releas|purchas|rights")


def _parts(sentence: Span) -> Iterator[Span]:
    """Yield the parts of a sentence in which one company does one thing."""
    text, start = sentence.text, 0
    breaks = [match.span() for match in _BREAK.finditer(text)]
    joints = [match.span() for match in _NEXT.finditer(text)]
    for border in sorted([*breaks, *joints]):
        if border[0] >= start and (border in breaks or _DEED.search(text, start, border[0])):
            yield sentence.part(start, border[0]).strip(" ,")
            start = border[1]
    yield sentence.part(start, len(text)).strip(" ,")


def _named(part: Span, title: str) -> Iterator[Mention]:
    """Yield the companies that a part names as distributors."""
    for pattern in (_does(title), _DONE, _LEAD):
        for match in pattern.finditer(part.text):
            group = match.lastgroup or "firms"
            yield from (Mention.of(firm) for firm in companies(part.group(match, group)))


def _does(title: str) -> re.Pattern[str]:
    return re.compile(_DOES.pattern.replace("TITLE", re.escape(title)))
