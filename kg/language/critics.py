"""Reviews that a text reports: which critic, of which publication, in which words.

The sentence is read with people, publications and the film's title masked (each by one character, so that positions stay), and
what remains is matched against the few ways in which a review is introduced.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.language.masking import COMPANY, OTHER, PAPER, PERSON, QUOTED, TITLE, Masked
from kg.language.scopes import quotations
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.people import Names
    from kg.model import Span

# Words without which no sentence reports a review.
_VERB: Final = (
    r"(?:wrote|writes|writing|said|says|stated|states|called|calls|calling|praised|praises|praising|described|describes|describing|gave|gives|giving|awarded|awards|"
    r"noted|notes|commented|comments|felt|feels|found|finds|considered|considers|opined|opines|remarked|remarks|observed|observes|concluded|concludes|"
    r"declared|declares|rated|rates|criticized|criticised|criticizes|lauded|lauds|commended|thought|thinks|argued|argues|complained|disliked|panned|"
    r"dismissed|reviewed|deemed|labell?ed|hailed|hails|compared|compares|singled out|mentioned|assessed|summed up|enthused|regarded|believed|believes|"
    r"proclaimed|lamented|lambasted|applauded|complimented|expressed|preferred|liked|loved|enjoyed|admired|likened|derided|slammed|attacked|"
    r"ridiculed|characterized|referred|credited|faulted|indicated|added|adds|questioned|suggested|wondered|recommended|raved|echoed|claimed|asserted|"
    r"acknowledged|offered|cited|cites|was (?:more |less |also |very |particularly |generally |highly |equally )?(?:positive|critical|impressed|favorable|negative|enthusiastic|unimpressed|complimentary|mixed|harsh|disappointed)|"
    r"did not (?:like|care)|didn['’]t (?:like|care))\b"
)
CUE: Final = re.compile(_VERB)
_STRONG: Final = re.compile(
    r"called|calls|praise|gave|gives|awarded|rated|criticiz|criticis|lauded|panned|dismissed|reviewed|hailed|described|wrote|commended|found|"
    r"deemed|disliked|liked|loved|admired|enjoyed|argued|felt|considered|commented|was |declared|opined|applauded|feels|lamented|said|stated|noted"
)
_MARKED: Final = re.compile(
    r"(?:gave|gives|giving|awarded|rated|rates|awards)\b.{0,60}?\b(?:stars?|reviews?|thumbs?|grade|rating|marks|out of|score|\d/\d+|[\"“][A-F][+−-]?[\"”]|[A-F][+−-](?!\w)|praise)"
)
_ABOUT: Final = re.compile(
    r"\x04|\b(?:the (?:film|movie|picture)|it|its|film['’]s|performances?|direct(?:or|ion)|screenplay|script|cast|acting)\b|[\"“]"
)
_OTHER_THING: Final = re.compile(
    r"[^.;]{0,24}?\b(?:novel|book|play|album|soundtrack|DVD|disc|musical|remake|sequel|series|video game|trailer)\b"
)

_C: Final = PERSON + "+"
_P: Final = PAPER + "+"
_X: Final = OTHER + "+"  # a name that may be a publication
_IN: Final = r"(?:of|from|for|at|in|with|on|writing (?:for|in)|writing at)"
_ROLE: Final = r"(?:[\w-]+ ){0,2}?(?:critic|reviewer|columnist|writer|editor|contributor|journalist|essayist)s?"
_UNIT: Final = (
    rf"(?:{_C},? (?:(?:the|a|an|then|his|her) )?(?:{_ROLE} )?{_IN} (?:the |an? issue of |his |its )?(?:{_P}|{_X})(?: (?:magazine|newspaper|film magazine|website))?"
    rf"|(?:{_P})(?:['’]s?)?(?: (?:magazine|newspaper)(?:['’]s)?)?(?: {_ROLE})?,? {_C}"
    rf"|{_C})"
)
_AUXILIARY: Final = (
    r"(?:,? (?:both|also|each|similarly|likewise|however|later|then|in turn|himself|herself|who|has|had|have|would|specifically|particularly|"
    r"especially|initially|even|all|again|additionally|wryly|further|went on to|generally|strongly|highly|too|famously|positively|simply|"
    r"in (?:his|her|their|a) (?:[\w-]+ ){0,4}review(?: (?:of|for) [^,.;]{1,40})?|"
    r"in (?:his|her|a|an|the) (?:[\w-]+ ){0,3}(?:book|essay|article|piece|column)),?){0,4}"
)
_APPOSITION: Final = r"(?:, (?:an? |the |who |in |on |writing |reviewing |one of )[^;\x01]{1,90}?,)?"
_REPORT: Final = re.compile(
    rf"(?P<front>(?:^|, |; |[Ww]hile |and )(?:[Ww]riting|[Ii]n|[Ff]or|[Rr]eviewing)\b[^;\x01]{{0,90}}?(?:{_P}|{_X})?[^,;\x01\x02\x03]{{0,50}}, )?"
    rf"(?P<critic>(?:(?:[Tt]he |[Tt]elevision |[Ff]ilm ){{0,2}}\b[\w-]*(?:[Cc]ritics?|[Rr]eviewers?|[Cc]olumnist|[Jj]ournalist|[Hh]istorian),? )?)(?P<units>{_UNIT}(?:(?:, and|,| and| &| while) {_UNIT}){{0,4}})"
    rf"(?P<apposition>{_APPOSITION}){_AUXILIARY},? (?P<verb>{_VERB}|(?:named|ranked|listed|placed|included|put|chose)\b)"
)
_PAPER: Final = re.compile(
    rf"(?:(?:^|, |; |[Ww]hile |and |but )(?:[Tt]he )?|(?:[Cc]ritics?|[Rr]eviewers?) (?:at|of|from|for) (?:the )?)(?P<paper>{_P})(?:['’]s? (?:[\w-]+ )?(?:review|critic|reviewer)s?)?(?: (?:magazine|newspaper))?"
    rf"(?: (?:also|later|similarly|likewise|however))? (?P<verb>{_VERB})(?:[^.\x01]{{0,120}}? and (?P<critic>{_C}) (?:wrote|said|commented|praised|called)\b)?"
)
_OWN_REVIEW: Final = re.compile(r"\b(?:review|lookback|column)\b")
_RANKED: Final = re.compile(r"(?:named|ranked|listed|placed|included|put|chose)")
_PARTICIPLE: Final = re.compile(r"\b(?:commenting|describing|calling|saying|writing|adding|stating|praising|noting)\b")


# People known as film critics, who need no introduction as such.
CRITICS: Final = frozenset(
    "Roger Ebert|Gene Siskel|Pauline Kael|Vincent Canby|Bosley Crowther|Leonard Maltin|Richard Roeper|Peter Travers|Peter Bradshaw|"
    "Kenneth Turan|Janet Maslin|A. O. Scott|A.O. Scott|Manohla Dargis|Todd McCarthy|Owen Gleiberman|Lisa Schwarzbaum|Richard Corliss|"
    "Richard Schickel|Rex Reed|Andrew Sarris|Stanley Kauffmann|David Denby|Anthony Lane|J. Hoberman|Mick LaSalle|James Berardinelli|"
    "Jonathan Rosenbaum|Desson Howe|Desson Thomson|Rita Kempley|Hal Hinson|David Edelstein|Dave Kehr|Stephen Holden|Michael Phillips|"
    "Joe Morgenstern|Mark Kermode|Philip French|Derek Malcolm|Emanuel Levy|Michael Medved|Judith Crist|Gene Shalit|Leslie Halliwell|"
    "Otis Ferguson|James Agee|Mordaunt Hall|Frank S. Nugent|Frank Nugent|Abel Green|John Simon|Penelope Gilliatt|Charles Champlin|"
    "Sheila Benson|Kevin Thomas|Armond White|Ty Burr|Claudia Puig|Ann Hornaday|Peter Rainer|Peter Debruge|Justin Chang|"
    "Matt Zoller Seitz|Christy Lemire|Joel Siegel|Robbie Collin|Wesley Morris|Stephanie Zacharek|Scott Foundas|Keith Phipps|"
    "Nathan Rabin|Dennis Schwartz|Ruth Waterbury|Gary Arnold|Jay Cocks|Dilys Powell|C. A. Lejeune|Philip K. Scheuer".split("|")
)


@dataclass(frozen=True, slots=True)
class Reported:
    """A review: ``critic`` or ``publication`` may be missing, never both; ``at`` are the words that report it."""

    critic: Mention | None
    publication: Mention | None
    at: Span
    quotation: Mention | None = None


def reviews(sentence: Span, people: Names, title: str, insiders: frozenset[str] = frozenset()) -> list[Reported]:
    """List the reviews that ``sentence`` reports; ``insiders`` made the film, so that what they say is no review."""
    if not CUE.search(sentence.text):
        return []
    masked = Masked.of(sentence, people, title)
    found: list[Reported] = []
    for match in _REPORT.finditer(masked.text):
        if not masked.text.endswith("such as ", 0, match.start("units")) and _about(masked.text, match):
            found += _told(masked, match, insiders)
    for match in _PAPER.finditer(masked.text):
        if _about(masked.text, match):
            found += _by_paper(masked, match)
    return found


def _about(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words behind the verb speak of the film."""
    verb, after = match["verb"], text[match.end("verb") : match.end("verb") + 220]
    if _OTHER_THING.match(after) or (_RANKED.match(verb) and not _PARTICIPLE.search(after)):
        return False
    return bool(_ABOUT.search(after) or _ABOUT.search(text[: match.start("verb")]))


def _told(masked: Masked, match: re.Match[str], insiders: frozenset[str]) -> Iterator[Reported]:
    """Yield a review for each critic who is the subject of the verb."""
    front = masked.within(match, "front", PAPER + OTHER)
    for unit in re.finditer(_UNIT, match["units"]):
        start = match.start("units") + unit.start()
        end = match.start("units") + unit.end()
        critic = masked.first(start, end)
        paper = masked.first(start, end, PAPER + OTHER) or front or _behind(masked, match)
        if critic and critic.name not in insiders and _credible(masked, match, critic, paper):
            yield Reported(critic, paper, masked.span.part(match.start("units"), match.end()), _quotation(masked, match))


def _credible(masked: Masked, match: re.Match[str], critic: Mention, paper: Mention | None) -> bool:
    """Tell whether this is somebody who reviews films: by the publication, the word "critic", or what is done."""
    if paper:
        known = masked.text[paper.spans[0].start - masked.span.start] == PAPER
        return known or bool(not COMPANY.search(paper.name) and len(paper.name) > 1 and _STRONG.match(match["verb"]))
    if match["critic"] or critic.name in CRITICS:
        return True
    own = (match["front"] or "") + match["apposition"] + masked.text[match.end("units") : match.start("verb")]
    return bool(_OWN_REVIEW.search(own) or _MARKED.match(masked.text[match.start("verb") :]))


def _behind(masked: Masked, match: re.Match[str]) -> Mention | None:
    """Give the publication named between critic and verb (", in his review for the Village Voice, wrote")."""
    start, end = match.end("units"), match.start("verb")
    return masked.first(start, end, PAPER) if re.search(r"\b(?:in|for|writing)\b", masked.text[start:end]) else None


def _by_paper(masked: Masked, match: re.Match[str]) -> Iterator[Reported]:
    """Yield the review of an unnamed critic, or of the one who is named a few words later."""
    paper = masked.names[match.start("paper")]
    critic = masked.within(match, "critic")
    at = masked.span.part(match.start("paper"), match.end() if critic else match.end("verb"))
    yield Reported(critic, paper, at, _quotation(masked, match))


def _quotation(masked: Masked, match: re.Match[str]) -> Mention | None:
    """Give the first words in quotation marks behind the verb, without the marks."""
    start = masked.span.start + match.end("verb")
    quoted = next((q for q in quotations(masked.span) if q.start >= start), None)
    return Mention.of(quoted.part(1, len(quoted) - 1)) if quoted and len(quoted) > len('""') else None


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
            papers.setdefault(review.publication.name, review)
    signed = {review.publication.name for review in critics.values() if review.publication}
    return [*critics.values(), *(review for name, review in papers.items() if name not in signed)]
