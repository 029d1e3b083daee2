"""The few ways in which a text introduces a review, on text with its names masked."""

from __future__ import annotations

import re
from typing import Final

from kg.language.masking import OTHER, PAPER, PERSON
from kg.language.review_verbs import VERBS
from kg.language.words import Cued

NAMES: Final = PERSON + PAPER + OTHER
# Words without which no sentence reports a review (see ``language.words``): verbs that say it alone, and of several words.
SURE: Final = VERBS
OF_SEVERAL: Final = Cued(
    "labeled labelled singled summed positive critical impressed favorable negative enthusiastic unimpressed complimentary "
    "mixed harsh disappointed like care enthused kind dismissive scathing effusive ecstatic lukewarm moved amused titled "
    "similar according review favourable appreciative praise words unmoved underwhelmed charmed delighted ambivalent dazzled",
    r"(?:[Aa]ccording to|reviews? (?:in|for)|labell?ed|singled out|summed up|titled (?:his|her|its|their) review|"
    r"had (?:a )?(?:very )?similar (?:views?|opinions?)|"
    r"w(?:as|ere) (?:(?:more|less|also|very|not|even|so|much|rather|quite|somewhat|far|full of|[a-z]+ly) ){0,2}(?:positive|"
    r"critical|impressed|favou?rable|negative|enthusiastic|unimpressed|complimentary|mixed|harsh|disappointed|enthused|"
    r"kind|dismissive|scathing|effusive|ecstatic|lukewarm|moved|amused|appreciative|praise|unmoved|underwhelmed|charmed|"
    r"delighted|ambivalent|dazzled)|"
    r"had (?:(?:nothing but|only|much|high|great|[a-z]+) ){1,3}(?:praise|words) (?=for|about)|"
    r"did not (?:like|care)|didn['’]t (?:like|care))\b",
)
CUES: Final = SURE | OF_SEVERAL.cues | frozenset({"reviews", "stars", "acclaim", "notices", "raves"})
_VERB: Final = rf"(?:(?:{'|'.join(sorted(SURE))})\b|{OF_SEVERAL.pattern.pattern})"
STRONG: Final = re.compile(
    r"call|praise|gave|gives|grade|says|writes|states|argue|deem|hail|describe|note|find|awarded|rated|criticiz|"
    r"criticis|lauded|panned|dismissed|reviewed|hailed|described|wrote|"
    r"commended|found|"
    r"deemed|disliked|liked|loved|admired|enjoyed|argued|felt|considered|commented|was |declared|opined|applauded|feels|"
    r"lamented|said|stated|noted"
)
MARKED: Final = re.compile(
    r"(?:gave|gives|giving|awarded|rated|rates|awards)\b.{0,60}?\b(?:stars?|reviews?|thumbs?|grade|rating|marks|out of|score|"
    r"\d/\d+|[\"“][A-F][+−-]?[\"”]|[A-F][+−-](?!\w)|praise)"
)
ABOUT: Final = re.compile(
    r"\x04|\b(?:(?:film|movie|picture)(?:['’]s)?(?! (?:critics?|festival|historian|reviewer|studio|version))|[Ii]ts?|"
    r"performances?|"
    r"direct(?:or|ion)|filmmak(?:ers?|ing)|screenplay|script|cast|actors?|acting|story|plot|narrative|adaptation|"
    r"cinematography|characters?|dialogue|the (?:comedy|drama|thriller|western|romance))\b|[\"“]"
)
# Of the film, since the sentence before speaks of a review, or since it is said to be reviewed.
AGREED: Final = re.compile(
    r"\bhad (?:a )?(?:very )?similar (?:views?|opinions?)\b|\b(?:reviews?|notices|praise|acclaim|"
    r"raves)\b[^.;]{0,40} (?:from|by|in|for) "
)
OTHER_THING: Final = re.compile(
    r"[^.;]{0,24}?\b(?:novel|book|play|album|soundtrack|DVD|disc|musical|remake|sequel|series|video game|trailer)\b"
)

CRITIC: Final = PERSON + "+"
PUBLICATION: Final = PAPER + "+"
OTHER_NAME: Final = OTHER + "+"  # a name that may be a publication
IN: Final = r"(?:of|from|for|at|in|with|on|writing (?:for|in)|writing at)"
ROLE: Final = (
    r"(?:[\w-]+ ){0,2}?(?:critic|reviewer|columnist|writer|editor|contributor|journalist|essayist|author|commentator|blogger|"
    r"correspondent)s?"
)
UNIT: Final = (
    rf"(?:{CRITIC},? (?:(?:the|a|an|then|his|her) )?(?:{ROLE} )?{IN} (?:the |an? issue of |his |her |"
    rf"its )?(?:(?:{OTHER_NAME}['’]s )?{PUBLICATION}|{OTHER_NAME})(?: "
    rf"(?:magazine|newspaper|film magazine|website))?"
    rf"|{CRITIC} \((?:the )?{PUBLICATION}\)"
    rf"|(?:{PUBLICATION})(?:['’]s?)?(?: (?:magazine|newspaper)(?:['’]s)?)?(?: {ROLE})?,? {CRITIC}"
    rf"|{CRITIC})"
)
_AUXILIARY: Final = (
    r"(?:,? (?:both|also|each|likewise|however|later|then|in turn|himself|herself|who|has|had|have|would|"
    r"once|still|even|all|again|further|went on to|too|[a-z]+ly|(?:went|goes) (?:even )?further|"
    r"in (?:his|her|their|a) (?:[\w-]+ ){0,4}review(?: (?:of|for) [^,.;]{1,40})?|"
    r"in (?:his|her|a|an|the) (?:[\w-]+ ){0,3}(?:book|essay|article|piece|column)),?){0,4}"
)
_APPOSITION: Final = (
    r"(?:, (?:an? |the |who |in |on |writing |reviewing |one of |while |though |although |despite |after )"
    r"[^;\x01]{1,90}?,)?"
)
# A critic, or several, who report: "Ann Ames of the Gazette and Bob Bell from The Herald gave".
REPORT: Final = re.compile(
    rf"(?P<units>{UNIT}(?:(?:, and|,| and| &| while) {UNIT}){{0,4}})"
    rf"(?P<apposition>{_APPOSITION}){_AUXILIARY},? (?P<verb>{_VERB}|(?:named|ranked|listed|placed|included|put|chose)\b)"
)
# A sentence whose subject is a critic, whatever it tells, and one that goes on with what he or she finds.
INTRODUCED: Final = re.compile(
    rf"(?:[A-Z][a-z]+,? (?:[a-z]+, )?)?(?P<units>{UNIT}){_AUXILIARY},? (?:{_VERB}|(?:named|ranked|listed|placed|included|"
    rf"put|chose)\b)"
)
GOES_ON: Final = re.compile(rf"(?:He|She) (?:also |then |further |later |[a-z]+ly )?(?:{'|'.join(sorted(SURE))})\b")
# "According to Ann Ames of the Gazette, ...", of which this begins with the name; "Ann Ames's review in the Gazette".
ACCORDING: Final = re.compile(
    rf"(?P<units>{UNIT})(?P<apposition>(?:, (?:an? |the )?{ROLE}(?: {IN} [^,:;]{{1,60}}?)?)?)(?P<verb>[,:;.])"
)
REVIEW_BY: Final = re.compile(
    rf"(?P<units>{CRITIC})(?P<apposition>['’]s?(?: [\w-]+){{0,3}}) (?P<verb>review)(?= (?:in|for|"
    rf"from)(?: the)? {PUBLICATION})"
)
# What may stand before them: "In her review for the Gazette, the critic".
FRONT: Final = re.compile(
    rf"(?:(?:\A|, |; |[Ww]hile |and )(?P<front>(?:[Ww]riting|[Ii]n|[Ff]or|"
    rf"[Rr]eviewing)\b[^;{PERSON}]{{0,90}}?(?:{PUBLICATION}|"
    rf"{OTHER_NAME})?[^,;{NAMES}]{{0,50}}, ))?"
    r"(?P<critic>(?:[Tt]he |[Tt]elevision |[Ff]ilm ){0,2}\b[\w-]*(?:[Cc]ritics?|[Rr]eviewers?|[Cc]olumnist|[Jj]ournalist|"
    r"[Hh]istorian|[Cc]olleague),? )?\Z"
)
PAPERS: Final = re.compile(
    rf"(?:(?:^|, |; |: |[Ww]hile |and |but |with |though |[Ww]hereas )(?:[Tt]he |"
    rf"[Aa]n? )?(?:(?:[\w{NAMES}-]+ ){{0,6}}(?:journal|magazine|"
    rf"newspaper|paper|publication|website|weekly|daily|tabloid) )?|"
    rf"(?:[Cc]ritics?|[Rr]eview(?:ers?|s)?|[Ss]taff|[Cc]olumn|[Aa]rticle) (?:at|of|from|for|in|by) (?:the )?)"
    rf"(?P<paper>{PUBLICATION})(?:(?:['’]s?)?(?: [\w-]+){{0,2}}?(?: [\"“]\x05{{1,40}}[\"”])? "
    rf"(?:reviews?|critics?|reviewers?|series|column|blog|staff|editors))?(?: (?:magazine|newspaper))?"
    rf"(?:,? (?:which|who|also|later|similarly|likewise|"
    rf"however)){{0,2}} (?P<verb>{_VERB})(?:[^.\x01]{{0,120}}? and (?P<critic>{CRITIC}) "
    rf"(?:wrote|said|commented|praised|called)\b)?"
)
# The review itself is the subject: it speaks of the film.
REVIEW_HEAD: Final = re.compile(r"[Rr]eviews? ")
# "In her review for X, ..." makes a publication of any name X.
PRINTED: Final = re.compile(r"\b(?:[Ww]riting|[Rr]eview\w*|column|article|piece|essay)\b")
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
    r"(?:called|calls|described|describes|praised|praises|criticized|criticised|lauded|panned|dismissed|reviewed|hailed|"
    r"loved|"
    r"disliked|admired|considered|found|thought|felt|commended|enjoyed) (?:the (?:film|movie|picture)\b|\x04|it\b)"
)
WROTE_IN: Final = re.compile(
    rf"(?: [a-z]+ly)? (?:in|for|of|on|at)(?: (?:a|an|his|her|the|its)(?: [\w-]+){{0,3}} (?:review|piece|article|"
    rf"column) (?:in|for|of|"
    rf"on))?(?: the)? "
    rf"(?={PAPER})"
)
DIRECT: Final = re.compile(r"[^.;!?]{0,60}?(?:\x04|[\"“]|\b(?:the|this) (?:film|movie|picture)\b)|(?: that)? (?:it|its)\b|: ")
