"""The words that awards are told with, by what they mean: won, nominated, lost, what takes a sentence elsewhere."""

from __future__ import annotations

import re
from typing import Final

# Words without which no sentence tells of an award, for a quick look; and how they stand there.
CUES: Final = frozenset(
    [
        "award", "awards", "awarded", "awarding", "awardee", "oscar", "oscars", "globe", "globes", "bafta", "baftas", "césar",
        "césars", "cesar", "cesars", "nominate", "nominates", "nominated", "nominating", "nomination", "nominations", "best",
        "prize", "prizes", "prix", "palme", "golden", "silver", "board", "critics", "guild", "guilds",
    ]
)  # fmt: skip
CUE: Final = re.compile(
    r"[Aa]ward|Oscar|Globe|BAFTA|C[ée]sar|[Nn]ominat|\bBest |\bbest (?:actor|actress|director)|Prize|Prix|Palme|Golden |"
    r"Silver (?:Bear|Lion)|"
    r"Board of Review|Critics|Guild"
)
WORDS: Final = re.compile(
    r"(?P<lost>\b(?:los(?:t|ing|es)|beaten|defeated)\b)"
    r"|(?P<nominated>\b(?:won|took) (?:second|third|2nd|3rd) (?:place|prize)\b|\bnominated\b)"
    r"|(?P<block>\b(?:entry|submi\w+|compet\w+|contend\w+|eligib\w+|considered|short-?listed|campaign\w*|buzz|disqualified|"
    r"snub\w*|"
    r"overlooked|hoped|expected|deserv\w+|should have|qualif\w+|predict\w+|favou?rite to|speech|telecast|hosted|"
    r"hosts?|presented (?:at|the)|record for|the (?:first|only|second|third|last|oldest|youngest)[\w \x01-]{0,60} to|ever to|"
    r"(?:film|actor|actress|person|man|woman|director|picture) to(?: ever)?|"
    r"failed to|fail(?:s|ing)? to|did not|didn['’]t|has not|never|neither|none of|without|unlike|not(?= nominated)|nor|had "
    r"(?:(?:been|previously|already|also|just|recently|once|earlier) ){0,3}(?:won|received|earned|nominated|garnered)|"
    r"would have|could have|might|previous(?:ly)?(?= (?:won|nominated|award))|future|earlier (?=\w+ (?:award|nomination))|"
    r"since won|having (?:previously )?(?:won|been|received))\b)"
    r"|(?P<won>\b(?:[Aa]long with|[Ii]n addition to|[Bb]esides)(?: winning)? the (?:\w+ )?(?:award|prize)\b|\b(?:w[io]n|wins|"
    r"winning|receiv(?:ed?|es|ing)|earn(?:ed|s|ing)?|garner(?:ed|s|ing)?|(?:was|were|been|being|be) (?:later |also "
    r")?(?:awarded|honou?red|given|presented with)|"
    r"took(?: home)?|taking(?: home)?|gained|collected|picked up|secured|captured|claimed|shared|landed|scored|gathered|"
    r"bestowed|got|brought|went(?! on)|"
    r"award(?:ed|ing)|netted|netting|obtained|named|voted|gave)\b)"
    r"|(?P<nomination>\b(?:[Nn]ominations?|nods?)\b)"
    r"|(?P<respectively>\brespectively\b)"
    r"|(?P<other>\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]his|original|[Aa]) (?:\w+ )?(?:novel|play|book|series|sequel|remake|stage|"
    r"Broadway|musical version|"
    r"revival|episode|show|short story|memoir|stage version)\b|\bBroadway\b|\bother (?:films|movies|pictures)\b)"
    r"|(?P<film>\b(?:[Tt]he|[Tt]his) (?:\d{4} )?(?:film|movie|picture|production|documentary|soundtrack|screenplay|script|"
    r"score|cast)\b|\b[Ii]t\b)"
    r"|(?P<which>\bwhich\b)"
    r"|(?P<pronoun>\b(?:[Hh]e|[Ss]he|him|her(?= (?:the|an?|his|her|first|second|third|only|Academy|Oscar)))\b)"
)
# The first letters of the words that ``WORDS`` knows.
_KEYS_TEXT: Final = (
    "los bea def ent sub com con eli sho cam buz dis snu ove hop exp des qua pre fav spe tel hos rec the eve fil act "
    "per man wom dir pic fai did has nev nei non wit unl not nor had wou cou mig fut ear sin hav alo in bes win won "
    "wer was bee bei be too tak gai col sec cap cla sha lan sco gat got bro wen awa net obt nam vot gav gar nom nod "
    "oth res his her thi ori a it whi he she him be"
)
KEYS: Final = frozenset(_KEYS_TEXT.split())
