"""What stands between the parts of a sentence about awards."""

from __future__ import annotations

import re
from typing import Final

FARTHEST: Final = 150  # characters between two things of one clause
INFINITIVE: Final = re.compile(r"\bto (?:ever |be |not ){0,2}$")
REAL: Final = re.compile(
    r"(?:(?:went|goes|go|going|gone|continued) on|[Aa]ddition|Globes|Awards|Oscars|BAFTAs|continued|able|managed|"
    r"proceeded|one of \w+) to (?:be )?$"
)
# "Best Ensemble | from the | Boston Society of Film Critics"
SOURCE: Final = re.compile(
    r"[\"”]?(?: respectively)?(?: (?:[Aa]wards?|prizes?|honou?rs?|category|categories))?"
    r"(?: in \d{4})?[,;]?(?: (?:from|at|by|of|in))(?: both| each "
    r"of)?(?: the| that year['’]s)? ?(?:\d{4} |\d+\w\w )?(?:annual )?"
)
EXPECTED: Final = re.compile(r"(?: \w+)? (?:was|were|had been)(?: \w+)? (?:considered|expected|hoped|predicted)")
GERUND: Final = re.compile(r"(?:writing|directing|editing|acting|photographing) (?:the|his|her|its|their|this|an?|in) ")
GIVEN_BY: Final = re.compile(r" (?:from|given by|presented by|by) (?:the )?")
LIKEWISE: Final = re.compile(r",? (?:as|and so) (?:was|were|did|had|has|have) (?:(?:his|her|their|its|the) )?(?:co-star )?")
ALSO: Final = re.compile(r",?(?: (?:and|as well as))?(?:(?: from| at| by)?(?: the)?)? ?(?:\d{4} |\d+\w\w )?")
# What stands between the verb, or the last thing it governs, and a category without "Best".
LISTED: Final = re.compile(
    r"[\"”)]*(?:,|;|:|[ ]?[–-])?[ ]?(?:(?:nominations?|awards?|and|as well as|or|both|including|plus|also|for|in|the|an?|of|"
    r"categories|category|"
    r"original|following|with)[ ]){0,6}[\"“(]*"
)
OUT_OF: Final = re.compile(r"\b(?:of|from|out of) (?:its|the|their|those|his|her|all)? ?(?:[\w-]+ )?$")
ONE_OF: Final = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|last|one|only) (?:out )?of (?:[\w-]+ ){1,3}$")
CEREMONY: Final = re.compile(
    r"\b(?:at|during|in|by|from|following|before|after|since|on) (?:the|that year['’]s|its|both)? ?(?:[\w'’]+ )?$",
    re.IGNORECASE,
)
ARTICLE: Final = re.compile(
    r"(?:\b(?:an?|the|his|her|their|its|one|another|only|first|second|third|both|and|festival['’]s|prestigious|coveted|for|"
    r"top|including)|,) (?:\w+ )?$"
)
# "both received | Academy | and | Golden Globe awards"
EACH: Final = re.compile(r" (?:both |each )?|,? (?:and|&) ")
# "Golden Globe | and | Academy Award nominations"
OPENED: Final = " ("  # "Ames (Best Actress)"
AMONG: Final = re.compile(r" (?:for|as)(?: the)? ")
COMMON: Final = re.compile(r" (?:nominations|nods|awards)\b|(?<=s) for\b| for\b(?<= for)")
COORDINATED: Final = re.compile(r",? ?(?:and|or|&)? ?(?:an?|the)? ?(?:\d{4} )?")
# Prizes that are given at a festival, whose year is the festival's.
NO_FESTIVAL: Final = re.compile(r"Academy|Oscar|Globe|BAFTA|Guild|C[ée]sar|Critics|Board of Review|Spirit|Satellite")
OTHER_WORK: Final = re.compile(
    r",? (?:for|in)(?: (?:his|her|their|its) (?:[\w-]+ ){1,4}(?:in|for|on))? (?:the )?(?:\d{4}(?:['’]s)? )?"
    r"(?:(?:[\w-]+ )?(?:film|movie|drama|comedy|musical) )?$"
)
PRIZE: Final = re.compile(
    r"[Aa]wards?\b|[Pp]rize|Prix|Palm|Lion|Bear|Oscar|BAFTA|C[ée]sar|Globe|Cup|Medal|Trophy|Leopard|Shell|d['’]Or|Tomato|"
    r"Grammy|Goya|Donatello"
)
ACTING: Final = re.compile(r"\b(?:Act(?:or|ress)|Lead)\b|Performance by an? ", re.IGNORECASE)
WORK: Final = re.compile(
    r"\b(?:Score|Song|Music|Cinematography|Photography|Editing|Sound|Design|Effects|Foreign|Language|Picture)\b"
)
MAKERS: Final = re.compile(r"Direct|Screenplay|Writing|Editing")
GIVER: Final = re.compile(r",?(?: (?:also|has|have|and|the|later))* ")
GIVING: Final = frozenset({"named", "voted", "gave", "awarded", "awarding", "honored", "honoured", "nominated"})
YEAR: Final = re.compile(
    r",? ?(?:ceremony |Awards )?(?:in|on|held (?:in|on)|of)(?: [A-Z][a-z]+(?: \d{1,2},)?| \d{1,2} [A-Z][a-z]+)? "
    r"(?P<year>(?:19|20)\d\d)\b"
)
