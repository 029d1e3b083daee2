"""The few ways in which a text introduces a review, on text with its names masked."""

from __future__ import annotations

import re
from typing import Final

from kg.language.masking import OTHER, PAPER, PERSON
from kg.language.words import Cued

NAMES: Final = PERSON + PAPER + OTHER
# Words without which no sentence reports a review (see ``language.words``): verbs that say it alone, and of several words.
_ALONE: Final = """
    wrote writes writing said says stated states called calls calling praised praises praising described describes
    describing gave gives giving awarded awards noted notes commented comments felt feels found finds considered considers
    opined opines remarked remarks observed observes concluded concludes declared declares rated rates criticized
    criticised criticizes lauded lauds commended thought thinks argued argues complained disliked panned dismissed
    reviewed deemed hailed hails compared compares mentioned assessed enthused regarded believed believes proclaimed
    lamented lambasted applauded complimented expressed preferred liked loved enjoyed admired likened derided slammed
    attacked ridiculed characterized referred credited faulted indicated added adds questioned suggested wondered
    recommended raved echoed claimed asserted acknowledged offered cited cites accused accuses refers mentioning calling
    saying stating praising declaring noting commenting remarking criticizing lambasting deplored decried extolled maintains
"""
SURE: Final = frozenset(_ALONE.split())
OF_SEVERAL: Final = Cued(
    "labeled labelled singled summed positive critical impressed favorable negative enthusiastic unimpressed complimentary "
    "mixed harsh disappointed like care enthused kind dismissive scathing effusive ecstatic lukewarm moved amused titled "
    "similar according review",
    r"(?:[Aa]ccording to|reviews? (?:in|for)|labell?ed|singled out|summed up|titled (?:his|her|its|their) review|"
    r"had (?:a )?(?:very )?similar (?:views?|opinions?)|"
    r"was (?:(?:more|less|also|very|particularly|generally|highly|equally|similarly|likewise|not|even) )?(?:positive|"
    r"critical|impressed|favorable|negative|enthusiastic|unimpressed|complimentary|mixed|harsh|disappointed|enthused|"
    r"kind|dismissive|scathing|effusive|ecstatic|lukewarm|moved|amused)|"
    r"did not (?:like|care)|didn['’]t (?:like|care))\b",
)
CUES: Final = SURE | OF_SEVERAL.cues
_VERB: Final = rf"(?:(?:{'|'.join(sorted(SURE))})\b|{OF_SEVERAL.pattern.pattern})"
STRONG: Final = re.compile(
    r"called|calls|praise|gave|gives|awarded|rated|criticiz|criticis|lauded|panned|dismissed|reviewed|hailed|described|wrote|"
    r"commended|found|"
    r"deemed|disliked|liked|loved|admired|enjoyed|argued|felt|considered|commented|was |declared|opined|applauded|feels|"
    r"lamented|said|stated|noted"
)
MARKED: Final = re.compile(
    r"(?:gave|gives|giving|awarded|rated|rates|awards)\b.{0,60}?\b(?:stars?|reviews?|thumbs?|grade|rating|marks|out of|score|"
    r"\d/\d+|[\"“][A-F][+−-]?[\"”]|[A-F][+−-](?!\w)|praise)"
)
ABOUT: Final = re.compile(
    r"\x04|\b(?:the (?:film|movie|picture)|it|its|film['’]s|performances?|direct(?:or|ion)|screenplay|script|cast|acting)\b|"
    r"[\"“]"
)
# Of the film, since the sentence before speaks of a review.
AGREED: Final = re.compile(r"\bhad (?:a )?(?:very )?similar (?:views?|opinions?)\b")
OTHER_THING: Final = re.compile(
    r"[^.;]{0,24}?\b(?:novel|book|play|album|soundtrack|DVD|disc|musical|remake|sequel|series|video game|trailer)\b"
)

_C: Final = PERSON + "+"
_P: Final = PAPER + "+"
_X: Final = OTHER + "+"  # a name that may be a publication
_IN: Final = r"(?:of|from|for|at|in|with|on|writing (?:for|in)|writing at)"
_ROLE: Final = r"(?:[\w-]+ ){0,2}?(?:critic|reviewer|columnist|writer|editor|contributor|journalist|essayist)s?"
UNIT: Final = (
    rf"(?:{_C},? (?:(?:the|a|an|then|his|her) )?(?:{_ROLE} )?{_IN} (?:the |an? issue of |his |its )?(?:{_P}|{_X})(?: "
    rf"(?:magazine|newspaper|film magazine|website))?"
    rf"|(?:{_P})(?:['’]s?)?(?: (?:magazine|newspaper)(?:['’]s)?)?(?: {_ROLE})?,? {_C}"
    rf"|{_C})"
)
_AUXILIARY: Final = (
    r"(?:,? (?:both|also|each|similarly|likewise|however|later|then|in turn|himself|herself|who|has|had|have|would|"
    r"once|recently|still|memorably|specifically|particularly|"
    r"especially|initially|even|all|again|additionally|wryly|further|went on to|generally|strongly|highly|too|famously|"
    r"positively|simply|"
    r"in (?:his|her|their|a) (?:[\w-]+ ){0,4}review(?: (?:of|for) [^,.;]{1,40})?|"
    r"in (?:his|her|a|an|the) (?:[\w-]+ ){0,3}(?:book|essay|article|piece|column)),?){0,4}"
)
_APPOSITION: Final = r"(?:, (?:an? |the |who |in |on |writing |reviewing |one of )[^;\x01]{1,90}?,)?"
# A critic, or several, who report: "Ann Ames of the Gazette and Bob Bell from The Herald gave".
REPORT: Final = re.compile(
    rf"(?P<units>{UNIT}(?:(?:, and|,| and| &| while) {UNIT}){{0,4}})"
    rf"(?P<apposition>{_APPOSITION}){_AUXILIARY},? (?P<verb>{_VERB}|(?:named|ranked|listed|placed|included|put|chose)\b)"
)
# "According to Ann Ames of the Gazette, ...", of which this begins with the name; "Ann Ames's review in the Gazette".
ACCORDING: Final = re.compile(
    rf"(?P<units>{UNIT})(?P<apposition>(?:, (?:an? |the )?{_ROLE}(?: {_IN} [^,:;]{{1,60}}?)?)?)(?P<verb>[,:])"
)
REVIEW_BY: Final = re.compile(
    rf"(?P<units>{_C})(?P<apposition>['’]s?(?: [\w-]+){{0,3}}) (?P<verb>review)(?= (?:in|for|from)(?: the)? {_P})"
)
# What may stand before them: "In her review for the Gazette, the critic".
FRONT: Final = re.compile(
    rf"(?:(?:\A|, |; |[Ww]hile |and )(?P<front>(?:[Ww]riting|[Ii]n|[Ff]or|[Rr]eviewing)\b[^;{PERSON}]{{0,90}}?(?:{_P}|"
    rf"{_X})?[^,;{NAMES}]{{0,50}}, ))?"
    r"(?P<critic>(?:[Tt]he |[Tt]elevision |[Ff]ilm ){0,2}\b[\w-]*(?:[Cc]ritics?|[Rr]eviewers?|[Cc]olumnist|[Jj]ournalist|"
    r"[Hh]istorian),? )?\Z"
)
PAPERS: Final = re.compile(
    rf"(?:(?:^|, |; |[Ww]hile |and |but )(?:[Tt]he )?(?:(?:[\w{NAMES}-]+ ){{0,6}}(?:journal|magazine|newspaper|paper|"
    rf"publication|website|"
    rf"weekly|daily|tabloid) )?|(?:[Cc]ritics?|[Rr]eviewers?|[Ss]taff) (?:at|of|from|for) (?:the "
    rf")?)(?P<paper>{_P})(?:['’]s?(?: [\w-]+| [\"“]\x05{{1,40}}[\"”])?"
    rf" (?:reviews?|critics?|reviewers?|series|column|blog|staff|editors))?(?: (?:magazine|newspaper))?"
    rf"(?: (?:also|later|similarly|likewise|however))? (?P<verb>{_VERB})(?:[^.\x01]{{0,120}}? and (?P<critic>{_C}) (?:wrote|"
    rf"said|commented|praised|called)\b)?"
)
UNITS: Final = re.compile(UNIT)
IN_PAPER: Final = re.compile(r"\b(?:in|for|writing)\b")
INTERVIEW: Final = re.compile(r"\b(?:interview|conversation|statement|letter|speech|commentary|Q&A)\b")
OWN_REVIEW: Final = re.compile(r"\b(?:review|lookback|column)\b")
RANKED: Final = re.compile(r"(?:named|ranked|listed|placed|included|put|chose)")
PARTICIPLE: Final = re.compile(
    r"\b(?:commenting|describing|calling|saying|writing|adding|stating|praising|noting)\b|"
    r" and (?:also |later )?(?:described|called|wrote|praised|said|stated|gave|noted) "
)
# How a sentence or a clause begins whose subject is somebody named without publication, and what is said at once.
OPENING: Final = re.compile(
    r"(?:\A|[;,:–—] ?|\b(?:[Ww]hile|and|but|[Ww]hereas|[Aa]lthough|[Tt]hough|[Bb]oth|[Cc]onversely|[Ll]ikewise|"
    r"[Ss]imilarly|with|[Aa]ccording to) )\Z"
)
JUDGING: Final = re.compile(
    r"(?:called|calls|described|describes|praised|praises|criticized|criticised|lauded|panned|dismissed|reviewed|hailed|loved|"
    r"disliked|admired|considered|found|thought|felt|commended|enjoyed) (?:the (?:film|movie|picture)\b|\x04|it\b)"
)
WROTE_IN: Final = re.compile(
    rf" (?:in|for|of|on|at)(?: (?:a|an|his|her|the|its)(?: [\w-]+){{0,3}} (?:review|piece|article|column) (?:in|for|of|"
    rf"on))?(?: the)? "
    rf"(?={PAPER})"
)
DIRECT: Final = re.compile(r"[^.;!?]{0,60}?(?:\x04|[\"“]|\b(?:the|this) (?:film|movie|picture)\b)|(?: that)? (?:it|its)\b|: ")
