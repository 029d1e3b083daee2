"""How a place in a list is told: the place, who made the list, what it is called."""

from __future__ import annotations

import re
from typing import Final

from kg.language.masking import ORGANISATION, PAPER, PERSON, TITLE
from kg.language.small_numbers import COUNT, ORDINAL

# Words without which no sentence gives a place, one of each set (see ``language.words``); and how they stand there.
VERBS: Final = frozenset(
    [
        "rank", "ranks", "ranked", "ranking", "placed", "placing", "voted", "listed", "lists", "named", "naming", "rated",
        "called", "calling", "hailed", "hailing", "listing", "acknowledged", "top", "scored", "favorite", "topped", "chosen",
        "number", "chose", "came", "declared", "selected", "put", "#", "no", "st", "nd", "rd", "th",
    ]
)  # fmt: skip
RANKS: Final = frozenset(
    [
        "#", "no", "number", "st", "nd", "rd", "th", "best", "greatest", "worst", "funniest", "top", "favorite", "favourite",
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
        "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth", "hundredth",
    ]
)  # fmt: skip
CUE: Final = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|placed|placing|voted|listed|listing|lists|named|naming|rated|called|calling|scored|"
    r"favorite|chose|came|"
    r"hailed|hailing|acknowledged|top (?:film|movie|pick)|"
    r"declared|selected|put|topped|chosen)\b|#\d|[–—-] (?:#|No)|\b(?:is|was|stands)(?: currently| also| now|"
    r" at){0,2} (?:[Nn]o\.|number)"
)
SUPERLATIVE: Final = (
    r"(?:best|greatest|worst|funniest|scariest|finest|highest(?: rated| ranked)?|top|favou?rite|most [a-z]+|sexiest|"
    r"coolest|\w+est)"
)
WORK: Final = r"(?:films?|movies?|pictures?|comedy|comedies|screenplay|musical|western|drama|documentary|romance|thriller)"
# A number; an ordinal with the superlative it counts; or the superlative alone, which is the first place.
RANK: Final = re.compile(
    rf"(?:#|\b[Nn]o\. ?|\b[Nn]umber |\bN° ?)(?P<number>\d{{1,4}}|"
    rf"{COUNT})\b(?! (?:weeks?|film at|movie at|in the U|single))"
    rf"|\b(?P<ordinal>\d{{1,4}}(?:st|nd|rd|th)|{ORDINAL})(?:[- ](?:{SUPERLATIVE}|place|position)\b|(?= (?:on|in|among|by)\b))"
    rf"|(?:\b(?:the|as|its|his|her|their) |[\"“]|(?<=voted )|(?<=named )|(?<=chosen )|(?<=declared ))(?P<first>(?:best|"
    rf"greatest|funniest)\b(?: [\w’'-]+){{0,4}}?(?: {WORK})?)"
    rf"(?= of (?:the (?:year|decade|century|(?:19|20)\d\d)|all[- ]time|(?:19|20)\d\d)| by| in its list)"
)
RANK_CUE: Final = re.compile(
    rf"#\d|\b[Nn]o\. ?\d|\b[Nn]umber \w|\d(?:st|nd|rd|th)\b|\b(?:{ORDINAL})\b|\b(?:best|greatest|worst|funniest|(?:top|"
    rf"favou?rite) (?:film|movie|pick))\b"
)
VERB: Final = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|plac(?:ed|ing|es)|voted|list(?:ed|s|ing)|nam(?:ed|ing|es)|rated|call(?:ed|ing|s)|scor(?:ed|ing)|"
    r"chose|c[ao]mes?|"
    r"declared|selected|put|was also|hail(?:ed|ing)|appear(?:s|ed)|featured|included|made|acknowledged|cited|considered)\b|"
    r"\b(?:is|was|stands)(?: currently| also| now| at){0,2} (?=[#Nn]\Z)",
    re.IGNORECASE,
)
NAMING: Final = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|nam(?:ed|ing|es)|voted|declared|chose|selected|list(?:ed|ing)|call(?:ing|ed)|hail(?:ed|ing))\b",
    re.IGNORECASE,
)
NOT_ALONE: Final = re.compile(
    r"\b(?:one of|among|some of|including|perhaps|possibly|arguably|probably|be|is|was|like)(?: \w+)? ?[\"“]?$"
)
NOT_THE_FILM: Final = re.compile(
    r"\b(?:box[- ]office|gross(?:ed|ing|er)?|weekend|Billboard|[Cc]harts?|album|single|songs?|soundtrack|character|line|"
    r"quotes?|quotation|"
    r"villains?|hero(?:es)?|performances?|scene|score(?! of \d)|theaters|rentals|DVD|ratings|million viewers|episode|opened|"
    r"market|earn(?:ed|ing))\b"
)
BY: Final = f"(?:{PERSON}+|{PAPER}+|{ORGANISATION}+)"
BY_AFTER: Final = re.compile(
    rf"[^.,;]{{0,90}}?\b(?P<link>by|on|in|of|at|from|to|for) (?:the |an? )?(?:annual |\d{{4}} )?(?:readers of |critics (?:of|"
    rf"at) |viewers of |magazine "
    rf")?(?P<by>{BY})"
)
BY_LIST: Final = re.compile(
    rf"[^.;]{{0,90}}?\bby (?:the |both )?(?P<makers>{BY}(?: of (?:the )?{PAPER}+)?(?:(?:, and |,? and |, )(?:the )?{BY}(?: "
    rf"of (?:the )?{PAPER}+)?){{0,5}})"
)
NAME: Final = re.compile(BY)
PLURAL: Final = re.compile(r"\b(?:films|movies|pictures|comedies)\b")
MAKERS: Final = re.compile(rf"(?P<by>{BY})(?: (?:magazine|film magazine|readers|critics|of (?:the )?{PAPER}+|from {PAPER}+))*")
CALLING: Final = re.compile(rf"(?:Calling|Naming|Ranking|Declaring) [^,;]{{1,120}}, (?:[a-z]+ ){{0,3}}(?P<by>{BY})")
PRONOUN: Final = re.compile(r"\b(?:[Tt]hey|[Hh]e|[Ss]he|[Ii]t also|their|his|her)\b")
# A year is no number of films, but for "the 2010 Black List".
_POLL: Final = r"(?!(?:19|20)\d\d (?!(?:[A-Z][\w’'!&-]* ){0,3}(?:List|Poll|Survey|Top|Best|Greatest)\b))"
LIST: Final = re.compile(
    r"[\"“](?P<quoted>(?:The |AFI)?[^\"”\n]{0,12}\d[^\"”\n]{2,80}?)[,.]?[\"”]"
    rf"|(?P<name>(?:AFI['’]s )?(?:\b(?:The |A )?(?:Top )?{_POLL}\d{{2,4}}(?: (?:Years ?(?:\.\.\.|…),? ?\d+|"
    r"[A-Z][\w’'!&-]*)))"
    r"(?:[ ](?:(?:of|the|to|in|and|on|by|for|from) )*(?:[A-Z][\w’'!&-]*|\d{1,4}s?)){0,10}(?: of all time)?(?: \((?:10th "
    r"Anniversary Edition|[\d–-]{4,9})\))?)"
)
DESCRIBED: Final = re.compile(
    r"(?:best|greatest|worst|funniest|scariest|finest|highest|top|favou?rite|most [a-z]+)\b[^.,;()\"”\x01-\x06]{0,60}"
)
TRAILING: Final = re.compile(
    r"(?: (?:in|and|of|by|on|the|at|for|with|to|while|from|its|a|annual|their|viewers|readers|critics))*\s*\Z"
)
AFI: Final = re.compile(
    r"(?P<name>AFI['’]s (?:100 Years(?: ?(?:\.\.\.|…) ?| of )(?:100 )?[A-Z][\w&]*(?: (?:and |& )?[A-Z]\w*)*?|10 Top 10|"
    r"Greatest(?: [A-Z]\w+){1,3})"
    r"(?: \((?:10th Anniversary Edition|\d{4})\))?)(?: list)?(?:[ ]?[–—:-][ ]?|[ ]?(?=#))(?:#|[Nn]o\. ?|[Nn]umber |"
    r"N° ?)(?P<rank>\d{1,3})\b"
)
FOR_PERSON: Final = re.compile(rf"#(?P<rank>\d+) for (?P<by>{PERSON}+)")
POSSESSIVE: Final = re.compile(rf"(?P<by>{BY})['’]s? (?P<rank>{ORDINAL}|\d+(?:st|nd|rd|th))[- ](?:favou?rite|best)")
# "Ann Ames's top film of 1999"
FIRST_OF: Final = re.compile(
    rf"(?P<by>{BY})['’]s? (?:(?:number one|[Nn]o\. 1|#1) (?:film|movie|pick)|top (?:film|movie|pick)|favou?rite (?:film|"
    rf"movie)) "
    r"(?P<list>of (?:the (?:year|decade|century)|all time|(?:19|20)\d\d))"
)
# A list of which the next sentence tells the places: "the Gazette revealed its ...", "has appeared on the Gazette's list of".
REVEALED: Final = re.compile(
    rf"(?P<by>{BY}) (?:revealed|announced|published|released|unveiled|compiled|polled)\b|"
    rf"(?:appeared|placed|featured|included|listed)\b[^.;]{{0,40}}? on (?:the )?(?P<owner>{BY})['’]s? (?:[\w-]+ "
    rf"){{0,3}}?list\b"
)
GOES_ON: Final = re.compile(
    r"\b(?:(?:was|were|is) (?:acknowledged|ranked|listed|placed|named|voted|included)|(?:position|spot|rank|"
    r"place)\b[^.;]{0,24} (?:was|is))\b"
)
# "topped the annual Film Daily poll of critics"
TOPPED: Final = re.compile(
    rf"(?:{TITLE}|\b(?:[Ii]t|[Tt]he (?:film|movie|picture)))(?: also|"
    rf" later)? topped (?:the )?(?:[a-z-]+ ){{0,3}}(?:the )?(?P<by>{BY})"
    rf"(?:['’]s?)?(?: [\w-]+){{0,4}}? (?:poll|survey|list|critics)\b"
)
