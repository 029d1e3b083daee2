"""The words that tell what a sum of money is."""

from __future__ import annotations

import re
from typing import Final

NONE: Final = "none"  # the kind of a sum that is no figure of a film,
OTHER: Final = "other"  # and of one that is somebody else's

_NO_FIGURE: Final = (
    "profits?|loss(?:es)?|lost|losing|salary|salaries|fees?|paid|pays?|paying|purchased|bought|buy|sold|sell|rights|worth|deal|"
    r"offer\w*|insured|prizes?|sweepstakes|fund\w*|grants?|subsid\w+|financ\w+|loans?|rais(?:ed|ing)|tax\w*|refund\w*|rebates?|"
    r"equivalent|equating|adjusted|inflation|DVDs?|Blu-ray|VHS|home (?:video|media)|averag\w+|stole\w*|sued|lawsuit|settle\w+|"
    r"damages|donat\w+|debts?|owes?|owed|recoup\w*|soundtrack|album|copies|units|tickets at|per[- ]\w+|each|additional cost|"
    r"over budget|under budget|invest\w*|spent|advance|re-?releas\w+|reissu\w+|cost overruns?|"
    # what other films made, what was hoped for
    r"behind|surpass\w*|beat(?:ing)?|overt[oa]\w+|ahead of|compared|than|unlike|unseat\w+|record|equal\w*|break[ -]even|"
    r"revised|expected|project(?:ed|ions?)|estimat(?:ed|es) that|hoped|needed"
)
_MARKETING: Final = r"marketing|advertis\w+|promot\w+|publicity"
_ITS_COST: Final = r"(?: (?:and \w+ )?(?:budget|costs?))?"
_OPENING: Final = (
    r"opening (?:weekend|day|gross|with)|first day|opening(?=[^,.;]{0,90} (?:with|to)\b)|first weekend|debut weekend|"
    r"(?:opened|debut(?:ed|ing)?)(?=(?:[^.;]|\bNo\.){0,90}? (?:with|to|taking|earning|grossing)\b)"
)
_BUDGET: Final = (
    r"budget(?:ed)?|production costs?|(?:at|for) a (?:(?:total|production|final|reported|negative) ){0,2}cost|"
    r"(?:cost|costing|costs)(?= (?:[\w/]+ ){0,5}\Z| (?:an?|the) )|costs? of|"
    r"(?:made|produced|filmed|shot|completed) (?:[\w'’&.-]+ ){0,10}?for(?= (?:\w+ ){0,4}\Z)"
)
_GROSS: Final = (
    r"gross(?:ed|es|ing)?|earn(?:ed|s|ing|ings)?|receipts|revenues?|box[ -]office|made|make|making|makes|takings?|took|takes?|"
    r"brought|bringing|bring|generat\w+|collect(?:ed|ing)|accumulat\w+|garner\w*|amass\w*|ticket sales|haul|intake|cume|"
    r"return\w*|total|(?:ended|closed|finished|concluded|completed) (?:its|the|their) (?:[\w-]+ ){0,3}run(?= with )|"
    r"(?:highest|top|biggest|best)[- ](?:grossing|earning)(?=[^,;.]{0,60}, with )"
)
# The last of these before a sum tells what it is.
CUES: Final = re.compile(
    rf"(?<![\w-])(?:(?P<none>{_NO_FIGURE})|(?P<marketing>(?:{_MARKETING}){_ITS_COST})|(?P<rentals>rentals?)|(?P<opening>{_OPENING})|"
    rf"(?P<budget>{_BUDGET})|(?P<gross>{_GROSS}))(?![\w-])",
    re.IGNORECASE,
)

_SOLD: Final = "DVD|video|home|Blu-ray|VHS|merchandis"
_BEHIND: Final = (
    (NONE, r"[ -]?(?:per|an?|each|every|for each|apiece)\b(?! budget| production)"),
    (NONE, r"\)?,? (?:in|of|as) (?:profits?|losses|damages|debt|cash|taxes|inflation|salary|fees?|bonus|royalties|loans?)\b"),
    (NONE, rf"\)?,? (?:in|of|as) (?:funding|financing|subsid\w+|grants?|change|advance sales|{_SOLD})"),
    (NONE, r"[ -](?:profit|loss|deficit|average|salary|fee|deal|prize|reward|bonus|settlement|bet|bribe|check|ransom)\b"),
    (NONE, r"[ -](?:cost|price|tab|lawsuit|debt|advance|loan|grant|investment|mark|record|mansion|house|bill|contract)\b"),
    (NONE, rf" (?:more|less|higher|lower) than|,? (?:from|on|through) (?:{_SOLD}|rental sales|television)"),
    ("budget", r"[ -](?:[\w-]+ ){0,3}?(?:budget|production (?:cost|budget)|to (?:make|produce|film|shoot|complete))\b"),
    ("budget", r" (?:production|film|movie|picture)\b"),
    ("marketing", rf" (?:\w+ ){{0,3}}?(?:{_MARKETING}|prints and advertising)\b"),
    ("rentals", r" (?:[\w.]+ ){0,6}?(?:\([^()]{1,40}\) )?rentals?\b"),
    ("opening", r" (?:opening|debut)\b"),
    ("gross", r" (?:of|in) (?:\w+ ){0,3}?(?:gross|box[ -]office|ticket|revenues?|receipts|returns)\b"),
)
# The first of these right behind a sum tells what it is, whatever stands before it; the groups are its kinds, numbered.
BEHIND: Final = re.compile("|".join(f"(?P<{kind}{i}>{pattern})" for i, (kind, pattern) in enumerate(_BEHIND)), re.IGNORECASE)

OPENING_WEEKEND: Final = re.compile(
    r"\b(?:opening|first|debut|Thanksgiving|Christmas) (?:[\w-]+ ){0,2}?weekend|"
    r"\b(?:opening|first|debut) day\b|\bweekend of (?:its )?release\b|"
    r"\bopening gross\b",
    re.IGNORECASE,
)
_ORDINAL: Final = (
    r"second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?!1st)\d+(?:st|nd|rd|th)|following|next|previous|final|last"
)
# A second weekend, some days, some theaters: part of a gross that is told elsewhere as a whole.
PARTIAL: Final = re.compile(
    rf"\b(?:(?:{_ORDINAL}) (?:\w+ )?(?:weekend|week|day|month)s?|"
    r"(?:first|opening|initial) (?:\w+ )?(?:days|weeks?|months?|night|screenings?|(?:fri|satur|sun|thurs|wednes|mon|tues)day)|"
    r"that week(?:end)?|week(?:end)? before|by the (?:weekend|end) of|"
    r"(?:one|two|three|four|five|six|seven|ten|\d+) (?:\w+ )?(?:days|weeks|weekends)|"
    r"over the (?:\w+ ){0,3}weekend|midnight|previews?|re-?releas\w+|reissue\w*|IMAX|3D|DVDs?|Blu-ray|home video|"
    r"wider? release|expan(?:ded|sion)|averag\w+ |"
    r"per[- ](?:theater|theatre|screen|venue|location)|from (?:\w+ )?(?:theaters|theatres|screens|venues|markets)|so far in)\b",
    re.IGNORECASE,
)
EARLY: Final = re.compile(
    r"\b(?:initial(?:ly)?|original(?:ly)?|planned|proposed|first|asked for|requested|wanted|sought|demanded|needed|required|"
    r"hoped for|pushed for|lobbied for|insisted on|offered|refused|rejected|turned down|told (?:[\w.]+ ){1,10}that) "
    r"(?:[\w-]+ ){0,3}\Z",
    re.IGNORECASE,
)
# What only somebody asked for, by the words behind the sum.
WANTED: Final = re.compile(
    r"[^;,.]{0,20}? (?:was|were|is|would be) (?:necessary|needed|required|requested|refused|rejected|turned down|denied|too)\b|"
    r",? (?:but|which|though|although) (?:[\w.]+ ){1,6}(?:refused|disagreed|rejected|declined|denied|balked|offered)\b"
)
# Of what a part of a film cost, or what else did: a word for it stands in the clause, and no word for the film behind it.
COST: Final = re.compile(r"(?:at |for )?(?:an? )?(?:\w+ )?cost", re.IGNORECASE)
PART: Final = re.compile(
    r"\b(?:wardrobes?|costumes?|dress(?:es)?|gowns?|suits?|jewel\w*|wigs?|sets?|scenes?|sequences?|battles?|crew|cast|props?|"
    r"models?|miniatures?|replicas?|ships?|boats?|vessels?|trains?|trucks?|cars?|planes?|aircraft|sharks?|animals?|robots?|"
    r"effects|stunts?|songs?|score|music|soundtrack|screenplay|script|restor\w+|dismantl\w+|construct\w+|"
    r"building|buildings|built|rebuil\w+|delay\w*|re-?shoots?|minutes?|trailers?|premieres?|house|mansion|"
    r"palace|castle|city|village|town|lawsuit|accident|fire|storm|sequel|remake|series|episodes?|"
    r"(?:previous|next|last|earlier) (?:film|movie|picture|project)|footage|shots?|ending|tickets?|cameras?|lens(?:es)?)\b"
    r"(?:(?!\b(?:[Ff]ilm|[Mm]ovie|[Pp]icture|[Pp]roduction|[Ii]t)\b)[^;])*\Z",
    re.IGNORECASE,
)
OF_FILM: Final = re.compile(r"\b(?:for|of|in|to|from) (?:the |this )?(?:film|movie|picture|production)\b", re.IGNORECASE)
CAMPAIGN: Final = re.compile(r"\b(?:campaign|advertis\w+|promotion\w*|publicity|marketing)\b[^,;]{0,40}\Z", re.IGNORECASE)
# What a sum grew to is what it was.
GREW: Final = re.compile(
    r"\b(?:climb(?:ed|ing)|rose|rising|grew|growing|balloon(?:ed|ing)|increas(?:ed|ing)|swell(?:ed|ing)|escalat(?:ed|ing)|"
    r"soar(?:ed|ing)|jump(?:ed|ing)|went up|raised|inflated) (?:to (?:\w+ ){0,3}|(?P<off>from (?:\w+ ){0,3}))\Z"
)
# "(behind Harbor Lights)", "behind Harbor Lights with": which films sold more; what follows is this film's again.
AHEAD: Final = re.compile(
    r"\(behind [^()]{1,100}\)|\bbehind (?:[A-Z\d][\w'’:.&!-]* ?|(?:and|of|the|in|a|to|for|&) |, ){1,14}(?=with )"
)
HYPOTHETICAL: Final = re.compile(
    r"\b(?:would|could|might|should|will|"
    r"(?:projected|expected|supposed|going|slated|need(?:ed|s)?|likely|predicted|hoped|tracking) to)(?: have)? \Z"
)
_ADJUSTED: Final = r"(?:19|20)\d\d (?:US )?dollars|in (?:19|20)\d\d\)|today['’]s|(?<!not )adjust\w+|(?<!adjusted for )inflation"
ADJUSTED: Final = re.compile(rf"\b(?:{_ADJUSTED})")
# The same right behind a sum; further on, it is a rank that is adjusted.
SO_ADJUSTED: Final = re.compile(rf"(?:[^,;.]{{0,45}}?|, (?:when |if )?)\b(?:{_ADJUSTED})")
# What a sum was in all, though its sentence also tells of parts.
TOTAL: Final = re.compile(
    r"\b(?:total|overall|lifetime|cumulative|altogether|in all)\b[^.;]{0,40}\Z|"
    r"\b(?:ended|closed|finished|concluded) (?:its|the|their) [^.;]{0,60}\brun\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
OF_RERELEASE: Final = re.compile(r"\b(?:[Ii]ts|[Tt]he|[Tt]his) (?:[\w-]+ ){0,3}(?:re-?release|reissue)\b")
MORE: Final = re.compile(r"\b(?:additional|another|further|extra|more)\b")
PEOPLE: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|who|[Hh]is|[Hh]er|actors?|actress|cast|crew|writers?|author|agent)\b[^,;]{0,30}\Z"
)
# "earned her father": who gets the money is no film.
EARNER: Final = re.compile(r" (?:him|her|them|his|their|the actor|the actress|the author|the writer)\b")
# "The remake grossed": a clause about something else.
ELSE: Final = re.compile(
    r"(?:\A|[.;,] |\b(?:and|but|while) )(?:[Tt]he|[Ii]ts|[Aa]n?) (?:[\w-]+ ){0,2}?"
    r"(?:remake|novel|book|play|musical|sequel|prequel|series|soundtrack|album|videos?|DVDs?|game|single|trailer|show|"
    r"stage production|re-?release|reissue)(?: releases?| sales)?(?: (?!of\b)\w+){0,2} \Z"
)
# "opened at number two, earning": what it earned then, and not in all.
RANKED: Final = re.compile(
    r"\b(?:open(?:ed|ing)|debut(?:ed|ing)) (?:\w+ )?(?:at|in) (?:the )?(?:number|No\.|#|first|second|third|[a-z]+th|top)"
    r"[^;]{0,60}?, (?:earning|grossing|taking|making|collecting|bringing)(?: in)? (?:\w+ ){0,3}\Z",
    re.IGNORECASE,
)
# "behind Harbor Lights, which": what follows is the other film's.
RIVAL: Final = re.compile(
    r"\b(?:behind|surpass\w*|beat\w*|overt[oa]\w+|ahead of|than|unlike|unseat\w+|followed|preceded)\b[^;]{2,60}?"
    r",? (?:which|that) (?:\w+ ){0,2}\Z"
)
# The capitals before a verb: whose money it is.
SUBJECT: Final = re.compile(
    r"(?:^|[,;–(] ?|\b(?:while|and|but|whereas) )"
    r"(?P<subject>[A-Z][\w'’:&.-]*(?: (?:[A-Z][\w'’:&.-]*|of|the|and|in|a|to|for|[0-9]+)){0,6}) (?:\w+ ){0,2}?\Z"
)
OPENERS_OF_MONEY: Final = frozenset(
    {
        "Overall",
        "Worldwide",
        "Domestically",
        "Internationally",
        "Box",
        "Gross",
        "Ticket",
        "Total",
        "Domestic",
        "Global",
        "Final",
    }
)
_JOINTS: Final = "resulting|making|returning|giving|for|with|against|and|but|while|plus|along with|before|versus|compared"
# Where the words about one sum end and those about the next begin.
JOINT: Final = re.compile(
    rf"(?:,? (?:{_JOINTS}) (?!Canada\b|the United States\b|Ireland\b|Northern )|, (?=\w+ing )|[,;] |"
    r" on (?=an? |its (?:\w+ ){0,2}budget)| \()"
)
CLAUSE: Final = re.compile(r"[^;,–—]*")
# Words of many meanings: they speak of a sum only where it stands close by.
WEAK: Final = re.compile(r"made|makes?|making|takes?|took|brought|bring(?:ing)?|total|returns?", re.IGNORECASE)
