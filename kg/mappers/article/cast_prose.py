"""Actors whom the prose names: "the film stars X as Y and Z", "his brother Ray (Rance Howard)", "X plays a reporter".

Sample: "It stars Ann Lee as Mia Roe, alongside Bo Berg and Cy Dahl." "Mia's brother Tom (Bo Berg) finds her."
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from kg.language.lists import members
from kg.language.names import NAME
from kg.language.scopes import quoted, unreal
from kg.mappers.article.actors import Named, person, role
from kg.mappers.article.cast_brackets import bracketed
from kg.mappers.article.cast_cameos import CUES, small_parts
from kg.mappers.article.cast_lists import CAST
from kg.mappers.article.cast_subjects import acting
from kg.mappers.article.other_works import elsewhere
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article, Sentence
    from kg.model import Span

# What opens a list of the film's actors.
_STARS: Final = re.compile(
    r"\b(?:[Tt]he (?:film|movie|picture)|[Ii]t)(?: also| then)? (?:co-)?(?:stars|starred|features|featured)\b|"
    r"\b(?:co-)?[Ss]tarr(?:ing|ed)\b(?! role)(?: in the (?:lead|leading|main|title) roles? (?:are|were|is|was)\b)?|"
    r"\bstars(?! in\b| as\b| of\b)|"
    r"\b(?:[Tt]he|[Ii]ts) (?:[a-z]+ )?(?:cast|actors|players|performers) (?:also )?"
    r"(?:include[sd]?|feature[sd]?|consists of)\b|"
    r"\bensemble cast (?:of|that includes|including|featuring)\b|"
    r"\b[Ff]eatured (?:performers|players|actors) (?:are|were|include[sd]?)\b|"
    r"\b[Aa]lso appearing (?:in the film )?(?:are|were|is|was)\b|\b[Oo]thers in the (?:film|cast) (?:are|were|include[sd]?)\b|"
    r"\bsupporting (?:roles|performances|turns) (?:by|from)\b|\bcameo(?: appearance)?s? (?:by|from)\b"
)
# One of these stands in whatever the pattern finds.
_STARS_CUES: Final = (
    "star", "Starr", "eature", "include", "consists of", "ensemble", "ppearing", "thers in", "supporting", "cameo",
)  # fmt: skip
# An explicit list: whoever is in it is in the film, even if the name does not look like one ("Robbie E").
_APPEARING: Final = re.compile(
    r"\b(?:who|to) (?:also )?(?:appear(?:ed|s|ing)?|make cameos|made cameos|have cameos) in the (?:film|movie)"
    r" (?:are|were|include[sd]?):? (?=[A-Z])"
)
_IN_THE_FILM: Final = (" in the film ", " in the movie ")
_BETWEEN: Final = re.compile(r"(?:,? (?:alongside|opposite|together with|along with)|, with|;)(?= )")
_END: Final = re.compile(
    r" (?:in|who|which|that|while|whose|was|were|is|are|for|on|at|by|from|reprise[sd]?|portray\w*|play\w*)\b|\.$|:"
)
# Behind these a sentence names other people than actors.
_OTHER_CREDIT: Final = re.compile(
    r"\b(?:(?:co-)?(?:written|directed|produced|wrote|photographed|edited|composed|scored|created)|adapted|based|"
    r"screenplay|script|score|music|cinematography|who|which|premiered|released)\b"
)
_LEADING: Final = re.compile(
    r"^(?:(?:[Ii]ts|[Tt]he) (?:[a-z]+ )?(?:actors|cast|players) (?:also )?(?:include[sd]?|feature[sd]?) )?"
    r"(?:(?:and|with|also|newcomers?|actors?|actress(?:es)?|veteran|comedians?|singers?|then-unknown) ){0,4}"
)
_ASIDE: Final = re.compile(r"\A \([^()]{1,90}\)")
_AS: Final = re.compile(r" (?:\([^()]{1,60}\) )?as (?=\S)")
_OTHER_FILM: Final = re.compile(
    r"\b(?:nominat\w+|[Aa]wards?|Oscars?)\b|\b(?:which|who) (?:had )?(?:also |previously )?starred\b|"
    r"\b(?:films|movies) starring\b"
)


# "1981's The Ape Man starring", "the 1932 film starring"
_OTHER_TITLE: Final = re.compile(
    r"(?:\b(?:1[89]|20)\d\d['’]s (?:[A-Z]|\")[^;:]{0,70}|\b(?:after|unlike) the (?:1[89]|20)\d\d [^,;]{0,40}),? ?\Z"
)
_BACK: Final = 100  # characters
_LONGEST_NAME: Final = 40  # characters


@lru_cache(maxsize=1)  # two topics ask
def actors(article: Article) -> tuple[Named, ...]:
    """List the actors of the film whom the prose names, in order; the same person may come several times."""
    return tuple(_actors(article))


def _actors(article: Article) -> Iterator[Named]:
    for sentence in article.prose:
        if sentence.zone == "lead" or (sentence.zone == "body" and CAST.search(article.above(sentence))):
            yield from _starring(article, sentence)
            yield from acting(article, sentence)
        if sentence.zone == "body" and not CUES.isdisjoint(sentence.words):
            yield from small_parts(article, sentence)
        if sentence.zone != "elsewhere" and any(map(sentence.text.__contains__, _IN_THE_FILM)):
            yield from _appearing(sentence)
        if sentence.zone in {"lead", "plot"} and "(" in sentence.text:
            yield from bracketed(article, sentence)


def _starring(article: Article, sentence: Sentence) -> Iterator[Named]:
    text = sentence.text
    match = _STARS.search(text) if any(map(text.__contains__, _STARS_CUES)) else None
    if not match or unreal(sentence.span) or _OTHER_FILM.search(text) or elsewhere(text[: match.start()]):
        return
    if quoted(sentence.span.group(match), sentence.span):
        return
    if _OTHER_TITLE.search(text, max(0, match.start() - _BACK), match.start()):
        return
    start = match.end()
    other = _OTHER_CREDIT.search(text, start)
    stop = other.start() if other else len(text)
    for between in [*_BETWEEN.finditer(text, start, stop), None]:
        end = between.start() if between else stop
        for member in members(sentence.span.part(start, end)):
            named = _member(article, member, sentence.span)
            if named:
                yield named
        start = between.end() if between else end


def _appearing(sentence: Sentence) -> Iterator[Named]:
    match = _APPEARING.search(sentence.text)
    if match and not unreal(sentence.span):
        for member in members(sentence.span.part(match.end(), len(sentence.text)).strip(" .")):
            name = member.part(0, member.text.find(" (")) if " (" in member.text else member
            if name.text[:1].isupper() and len(name) < _LONGEST_NAME:
                yield Named(Mention.of(name), None, sentence.span, "article.cast/appearing")


def _member(article: Article, member: Span, sentence: Span) -> Named | None:
    """Read "Ann Lee", "Ann Lee as Mia Roe" or "Ann Lee in the title role"; anything else names no actor."""
    leading = _LEADING.match(member.text)
    rest = member.part(leading.end() if leading else 0, len(member))
    name = NAME.match(rest.text)
    if not name:
        return None
    who = person(article, rest.group(name))
    after = _ASIDE.sub("", rest.text[name.end() :], count=1) if " as " not in rest.text else rest.text[name.end() :]
    as_ = _AS.match(after)
    if who is None or not (as_ or not after or _END.match(after)):
        return None
    character = role(rest.part(name.end() + as_.end(), len(rest))) if as_ else None
    return Named(who, character, sentence, "article.cast/stars-as" if character else "article.cast/stars")
