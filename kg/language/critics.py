"""Reviews that a text reports: which critic, of which publication, in which words.

The sentence is read with people, publications and the film's title masked, and what remains is matched against the few ways in
which a review is introduced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.language.critics_behind import FROM, FROM_NAME, RECEIVED, attributed, attributions
from kg.language.masking import COMPANY, OTHER, PAPER, PERSON, Masked
from kg.language.reported import Reported, quoted_behind
from kg.language.review_patterns import (
    ABOUT,
    ACCORDING,
    AGREED,
    DIRECT,
    FRONT,
    GOES_ON,
    IN_PAPER,
    INTERVIEW,
    INTRODUCED,
    JUDGING,
    MARKED,
    OF_SEVERAL,
    OPENING,
    OTHER_THING,
    OWN_REVIEW,
    PAPERS,
    PARTICIPLE,
    PRINTED,
    RANKED,
    REPORT,
    REVIEW_BY,
    REVIEW_HEAD,
    STRONG,
    SURE,
    UNITS,
    WROTE_IN,
)
from kg.language.scanning import LONGEST
from kg.language.words import words

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from kg.language.people import Names
    from kg.model import Mention, Span

_REPORTERS: Final = PERSON + PAPER
_BEFORE: Final = 32  # characters before a publication that tell what it printed
_STOPS: Final = frozenset(",:;.")  # in the place of a verb
_WINDOW: Final = 220  # characters around the verb that tell what it is about


def _unknown(name: str, judges: bool) -> bool:  # noqa: FBT001  as any answer to "does this one review films?"
    del name, judges
    return False


def reviews(
    sentence: Span,
    people: Names,
    title: str,
    insiders: frozenset[str] = frozenset(),
    its_words: frozenset[str] | None = None,
    reviews_films: Callable[[str, bool], bool] = _unknown,
) -> list[Reported]:
    """List the reviews that ``sentence`` reports; ``insiders`` made the film, so that what they say is no review.

    ``reviews_films`` tells whether somebody of a name is a critic, though the sentence names no publication; and whether it
    judges the film in so many words ("Ames called the film").
    """
    text = sentence.text
    its_words = words(text) if its_words is None else its_words
    if (
        len(text) > LONGEST
        or not _tells(text, its_words)
        or not (ABOUT.search(text.replace(title, "it")) or AGREED.search(text) or _names_any(text, insiders))
    ):
        return []
    masked = Masked.of(sentence, people, title, its_words)
    found: list[Reported] = []
    for match in attributions(masked, its_words):
        if _about(masked, match, insiders):
            found += attributed(masked, match, insiders)
    for match in _reports(masked):
        listed = masked.text.endswith("such as ", 0, match.start()) and PAPER not in match["units"]
        if not listed and _about(masked, match, insiders):
            found += _told(masked, match, insiders, reviews_films)
    for match in PAPERS.finditer(masked.text) if PAPER in masked.text else ():
        if REVIEW_HEAD.match(match.group()) or _about(masked, match, insiders):
            found += _by_paper(masked, match)
    return found


def _names_any(text: str, insiders: frozenset[str]) -> bool:
    """Tell whether the surname of one of those who made the film stands in ``text``."""
    return any(name.rpartition(" ")[2] in text for name in insiders)


def _tells(text: str, its_words: frozenset[str]) -> bool:
    """Tell whether ``text``, which has ``its_words``, has a verb that reports a review; with a capital it is a name's."""
    return (
        any(verb in text for verb in SURE & its_words)
        or bool(OF_SEVERAL.search(text, its_words))
        or bool(not RECEIVED.isdisjoint(its_words) and FROM_NAME.search(text))
    )


def _reports(masked: Masked) -> Iterator[re.Match[str]]:
    """Yield where critics report: a pattern that begins with a name is tried where a name begins."""
    end = 0
    for place in sorted(masked.names):
        if place < end or masked.text[place] not in _REPORTERS:
            continue
        cited = masked.text.endswith(("ccording to ", "ccording to the "), 0, place)
        match = ACCORDING.match(masked.text, place) if cited else None
        if not match and not (cited and masked.text[place] == PAPER):  # "According to the Gazette, Ames wrote" is Ames's
            match = REPORT.match(masked.text, place)
        if match or (match := REVIEW_BY.match(masked.text, place)):
            yield match
            end = match.end()


def _about(masked: Masked, match: re.Match[str], insiders: frozenset[str]) -> bool:
    """Tell whether the words around the verb speak of the film, or of those who made it."""
    text, verb, end = masked.text, match["verb"], match.end("verb")
    after = text[end : end + _WINDOW]
    if OTHER_THING.match(after) or (RANKED.match(verb) and not PARTICIPLE.search(after)):
        return False
    if AGREED.match(verb) or verb == "review" or match.re is FROM:
        return True
    start = match.start("verb")
    if verb in _STOPS or match.re is PAPERS:
        insiders = frozenset()  # newspapers have news of them
    if ABOUT.search(after) or ABOUT.search(text, max(0, start - _WINDOW), start):
        return True
    return any(end <= place < end + _WINDOW and name.name in insiders for place, name in masked.names.items())


def _told(
    masked: Masked, match: re.Match[str], insiders: frozenset[str], reviews_films: Callable[[str, bool], bool]
) -> Iterator[Reported]:
    """Yield a review for each critic who is the subject of the verb."""
    offset = max(0, match.start() - _WINDOW)
    front = FRONT.search(masked.text[offset : match.start()])
    told = front["front"] or "" if front else ""
    if INTERVIEW.search(told) or INTERVIEW.search(masked.text, max(0, match.start() - _BEFORE), match.start()):
        return
    place = offset + front.start("front") if front and told else 0
    before = masked.first(place, place + len(told), PAPER + OTHER if PRINTED.search(told) else PAPER) if told else None
    named = bool(front and front["critic"])
    for unit in UNITS.finditer(masked.text, *match.span("units")):
        critic = masked.first(*unit.span())
        paper = masked.first(*unit.span(), PAPER) or masked.first(*unit.span(), OTHER) or before or _behind(masked, match)
        if not critic or critic.name in insiders:
            continue
        known = _unknown if match["verb"] in _STOPS else reviews_films  # "according to" anybody is no review
        bare = not paper and _speaks(masked, match, told) and known(critic.name, _judges(masked, match))
        if bare or _credible(masked, match, paper, introduced=named, told=told):
            at = masked.span.part(match.start(), match.end())
            yield Reported(critic, paper, at, quoted_behind(masked, match.end("verb")))


def _credible(masked: Masked, match: re.Match[str], paper: Mention | None, *, introduced: bool, told: str) -> bool:
    """Tell whether this is somebody who reviews films: by the publication, the word "critic", or what is done."""
    if paper:
        known = masked.text[paper.spans[0].start - masked.span.start] == PAPER
        return known or bool(not COMPANY.search(paper.name) and STRONG.match(match["verb"]))
    if introduced:
        return True
    own = told + masked.text[match.end("units") : match.start("verb")]
    return bool(OWN_REVIEW.search(own) or MARKED.match(masked.text, match.start("verb")))


def _judges(masked: Masked, match: re.Match[str]) -> bool:
    """Tell whether a sentence begins with who calls, praises or pans the film."""
    return not match.start() and bool(JUDGING.match(masked.text, match.start("verb")))


def _speaks(masked: Masked, match: re.Match[str], told: str) -> bool:
    """Tell whether somebody named without publication says something of the film itself."""
    begins = bool(told) or bool(OPENING.search(masked.text, max(0, match.start() - _BEFORE), match.start()))
    return begins and bool(DIRECT.match(masked.text, match.end("verb")))


def _behind(masked: Masked, match: re.Match[str]) -> Mention | None:
    """Give the publication named between critic and verb (", in his review for the Gazette, wrote"), or right behind it."""
    start, end = match.end("units"), match.start("verb")
    if IN_PAPER.search(masked.text, start, end) and (paper := masked.first(start, end, PAPER)):
        return paper
    after = WROTE_IN.match(masked.text, match.end("verb"))
    return masked.first(after.end(), after.end() + 1, PAPER) if after else None


def _by_paper(masked: Masked, match: re.Match[str]) -> Iterator[Reported]:
    """Yield the review of an unnamed critic, or of the one who is named a few words later."""
    paper = masked.names[match.start("paper")]
    critic = masked.within(match, "critic")
    at = masked.span.part(match.start("paper"), match.end() if critic else match.end("verb"))
    yield Reported(critic, paper, at, quoted_behind(masked, match.end("verb")))


def goes_on(sentence: Span, before: Span, people: Names, title: str, insiders: frozenset[str]) -> Reported | None:
    """Give the review of which ``sentence`` tells more ("She found it slow"), where ``before`` introduces the critic."""
    if not GOES_ON.match(sentence.text) or not ABOUT.search(sentence.text.replace(title, "it")):
        return None
    masked = Masked.of(before, people, title, words(before.text))
    match = INTRODUCED.match(masked.text)
    unit = UNITS.match(masked.text, *match.span("units")) if match else None
    if not match or not unit or unit.end() != match.end("units"):
        return None
    critic, paper = masked.first(*unit.span()), masked.first(*unit.span(), PAPER)
    if not critic or not paper or critic.name in insiders:
        return None
    return Reported(critic, paper, masked.span.part(match.start("units"), match.end()))


def merged(reported: list[Reported]) -> list[Reported]:
    """Keep one review of each critic, the one that names the publication, and one of each publication without a critic."""
    critics: dict[str, Reported] = {}
    papers: dict[str, Reported] = {}
    for review in reported:
        if review.critic:
            known = critics.setdefault(review.critic.name, review)
            if review.publication and not known.publication:
                critics[review.critic.name] = review
        elif review.publication:
            papers.setdefault(_bare(review.publication), review)
    signed = {_bare(review.publication) for review in critics.values() if review.publication}
    return [*critics.values(), *(review for name, review in papers.items() if name not in signed)]


def _bare(publication: Mention) -> str:
    """Give the name without the article that some sentences leave out."""
    return publication.name.removeprefix("The ").removeprefix("the ")
