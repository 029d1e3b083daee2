"""What the names of prizes look like."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# Places and kinds in the names of critics' bodies ("Kansas City Film Critics Circle").
_PLACES: Final = (
    "New York|Los Angeles|London|Chicago|Boston|San Francisco(?: Bay Area)?|San Diego|Kansas City|Toronto|Vancouver|"
    "Dallas[-– ]Fort Worth|Washington,? D\\.?C\\.?(?: Area)?|Southeastern|St\\.? Louis|Las Vegas|Phoenix|Florida|Houston|"
    "Online|"
    "Broadcast|Australian|African[- ]American|Central Ohio|Detroit|Denver|Utah|Iowa|Oklahoma|Austin|North Texas|Nevada|Atlanta|"
    "Philadelphia|Seattle|Indiana|Georgia|Hawaii|Ohio|Texas|Dublin|French|Italian|Argentine|International|Women|Alliance of "
    "Women"
)
_CRITICS: Final = (
    rf"(?:(?:{_PLACES}) (?:Film |Movie )?(?:Critics|Journalists|Press)(?:['’])?(?: (?:Circle|Association|Society|Online))?"
    r"(?: Film)?|National Society of Film Critics|Society of Texas Film Critics|Boston Society of Film Critics|"
    r"(?:French |Italian |Swedish |Belgian )?(?:Syndicate|Academy|Guild) of Cinema Critics|"
    r"National Board of Review(?: of Motion "
    r"Pictures)?|"
    r"British Academy of Film and Television Arts|Academy of Motion Picture Arts and Sciences|Hollywood Foreign Press "
    r"Association|(?:American|Australian|British) Film Institute|Academy of Science Fiction, Fantasy,? (?:and|&) Horror Films)"
)
_GUILDS: Final = (
    r"(?:(?:Directors|Writers|Producers|Art Directors|Costume Designers) Guild(?: of (?:America|Great Britain))?(?:, (?:West|"
    r"East))?|"
    r"Screen Actors Guild|American Society of Cinematographers|American Cinema Editors|Casting Society of America|SAG|DGA|"
    r"WGA|PGA)"
)
_BODIES: Final = (
    r"(?:Academy|Golden Globes?|British Academy(?: Film| Television)?|BAFTAs?(?: David Lean| Anthony Asquith)?(?: [Ff]ilm)?|"
    r"(?:IFP |(?<!Best )Film )?Independent Spirit|Golden Satellite|Satellite|Critics['’]? Choice(?: Movie)?|C[ée]sar|"
    r"European Film|Saturn|"
    r"MTV Movie|People['’]?s Choice|NAACP Image|Laurel|American Comedy|Annie|Eddie|Goya|Grammy|Hugo|Empire|Gotham|Bodil|Robert|"
    r"Guldbagge|Lumi[èe]res?|Golden Eagle|Golden Reel|Young Artist|Teen Choice|GLAAD Media|Humanitas|Nastro d['’]Argento|"
    r"Genie|AACTA|Japan Academy|Hong Kong Film|Golden Horse|Blue Ribbon|Kinema Junpo|Mainichi Film|Filmfare|Christopher|"
    r"Edgar(?: Allan Poe)?|Bambi|Jupiter|Golden Reel|Black Reel|ALMA|Visual Effects Society)"
)
# Prizes that need no word "award" behind their name.
_ALONE: Final = (
    r"Oscars?(?: [Aa]wards?)?(?! (?!Best|Award|Nomin|Winner|Outstanding)[A-Z])|Oscar statuette|Academy Awards?|Golden "
    r"Globes?|BAFTAs?|C[ée]sars?(?! (?!Best|Award)[A-Z])|Goyas?|Grammys?|"
    r"Palme [dD]['’][oO]r|Golden Palm|Golden Lion|Silver Lion|Golden Bear|Silver Bear|Crystal Bear|Golden Leopard|"
    r"Golden Shell|Silver Shell|Crystal Globe|Golden Horse|Volpi Cup|Mussolini Cup|Coppa Volpi|Cam[ée]ra [dD]['’][oO]r|"
    r"Grand Prix(?: (?:du|of the) (?:[A-Z]\w+ ){1,3}of (?:Cinema |Film )?Critics)?|Grand Jury Prize|(?:Special )?Jury Prize|"
    r"Prix (?:de la|du|de l['’])[ ]?[\w ]{3,20}?(?=[ ]\()|Prix Louis[- ]Delluc|Prix Jean Vigo|David di Donatello|Nastro "
    r"d['’]Argento|"
    r"Golden Tomato|Golden Laurel|(?:Technical )?Grand Prize(?: of the Jury)?|"
    r"Prix(?: (?!Best\b)[A-Z][\w’'-]+){1,3}(?: (?:du |de la |des |de l['’]|d['’])(?!Best\b)[A-Z][\w-]+)?|"
    r"Stanley Kubrick Britannia|Golden Calf|Golden Osella|Golden Kikito|Concha de (?:Oro|Plata)"
)
_FESTIVALS: Final = (
    r"(?:Cannes|Venice|Berlin|Sundance|Toronto|Locarno|Moscow|San Sebasti[aá]n|Karlovy Vary|Telluride|Tribeca|Chicago|"
    r"Edinburgh|London|"
    r"Montreal|Palm Springs|Hollywood)(?: International)? Film Festival"
)
_HEADS: Final = r"(?:[Aa]wards?|[Pp]rizes?|Medals?|Trophy|Cup)"
# Which of its kind: "the 69th annual", "the 1996".
EDITION: Final = re.compile(
    r"(?<![\w-])(?:(?P<edition>\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z]+(?:-[a-z]+)?(?:th|first|second|third)) )?(?:(?<!\b[Ii]n )"
    r"(?P<year>(?:19|20)\d\d) )?"
    r"(?:[Aa]nnual )?\Z"
)
# Prizes known by name, and whatever else has capitals and calls itself an award.
KNOWN_PRIZE: Final = re.compile(
    rf"(?<![\w-])(?P<name>(?:{_BODIES}(?: Film)?|{_CRITICS}|{_GUILDS}|{_FESTIVALS})(?: Film)? {_HEADS}|"
    rf"(?:{_ALONE})(?: [Aa]wards?)?|"
    rf"{_CRITICS}|{_GUILDS})(?!\w)|(?<![\w-])(?P<half>Academy|British Academy|Independent Spirit|Critics['’] Choice|Satellite)"
    rf"(?=(?:, (?:{_BODIES}|{_GUILDS}))*,? (?:and|&) (?:the )?(?:{_BODIES}|{_GUILDS}) (?:Awards|awards|nominations))"
)
_STARTS: Final = re.compile(r"[A-Z][\w’'.é]*")
# First words of such names; where the alternatives begin with a choice of letters both stand here.
PRIZE_WORDS: Final = frozenset(
    word.rstrip("s'’.")
    for word in _STARTS.findall(
        re.sub(r"\[.*?\]|\(\?<?[!:=][a-z]*", " ", f"{_BODIES}|{_CRITICS}|{_GUILDS}|{_FESTIVALS}|{_ALONE}")
    )
) | {"César", "Cesar", "Caméra", "Camera", "Lumière", "Lumières", "Lumiere", "Lumieres", "St", "Women", "Critic"}
OTHER_PRIZE: Final = re.compile(
    r"(?<![\w-])(?P<name>[A-Z][\w'’.-]+(?: (?:of|of the|de|du|&|[A-Z][\w'’.-]*)){0,5} (?:Awards?|Prizes?|Medal|Trophy))(?! "
    r"Committee)(?!\w)"
)
OTHER_CUE: Final = re.compile(r" (?:Award|Prize|Medal|Trophy)")
FESTIVAL: Final = re.compile(
    r"(?<!\w)(?:(?P<edition>\d{1,3}(?:st|nd|rd|th)|(?P<year>(?:19|20)\d\d)) (?:[Aa]nnual )?)?"
    r"(?P<name>(?:[A-Z][\w'’.-]+ ){1,4}(?:International )?(?:Film )?Festival|Cannes|Sundance|Berlinale)(?: (?:of|in) "
    r"(?P<later>(?:19|20)\d\d))?(?!\w)"
)
# Prizes for plays, books and television: never the film's own.
FOREIGN: Final = re.compile(
    r"\b(?:Tony|Pulitzer|Obie|Drama Desk|Olivier|Theatre World|Nobel|Booker|Newbery|National Book|Emmys?|Outer Critics|Peabody|"
    r"Drama Critics|Theatre Award|Lifetime Achievement|Irving G|Jean Hersholt|Thalberg|Razzies?|Raspberry|Turkish|AVN)\b"
)
# A trophy is a name of its own: "the Golden Lion Award" is the Golden Lion.
TROPHY: Final = re.compile(
    r"(?:Palme|Technical Grand Prize|Grand Prize|Volpi Cup|(?:Golden|Silver) (?:Lion|Bear|Palm|Leopard|Shell|Horse|Calf)|"
    r"Grand Prix|Oscar)\b"
)
_PLURAL: Final = re.compile(r"(?:[Aa]wards|[Pp]rizes|Medals|BAFTAs|Oscars|Globes|C[ée]sars|Goyas|Grammys)\Z")


def plural(prize: str) -> bool:
    """Tell whether ``prize`` names several prizes of one kind, or the ceremony at which they are given."""
    return bool(_PLURAL.search(prize))


def singular(prize: str) -> str:
    """Give the name of one prize of its kind, as it is printed otherwise.

    >>> singular("Academy Awards"), singular("BAFTAs"), singular("Golden Lion Award"), singular("Palme d'Or")
    ('Academy Award', 'BAFTA', 'Golden Lion', "Palme d'Or")
    """
    prize = prize[:-1] if plural(prize) else prize
    return re.sub(r" [Aa]ward\Z", "", prize) if TROPHY.match(prize) else prize


@lru_cache(maxsize=4096)
def body(prize: str) -> str:
    """Give a key that is the same for the names of one prize.

    >>> body("Oscar") == body("Academy Awards"), body("Golden Globe") == body("Golden Globe Award")
    (True, True)
    """
    key = re.sub(r"['’.]", "", singular(prize).casefold().removeprefix("the ").strip())
    key = re.sub(r" (?:film )?awards?$", "", key)
    key = {"oscar": "academy", "british academy": "bafta", "screen actors guild": "sag", "césar": "cesar"}.get(key, key)
    return key.removesuffix(" film") if key.startswith("bafta") else key


@lru_cache(maxsize=4096)
def category_key(category: str) -> str:
    """Give a key that is the same for the wordings of one category.

    >>> category_key("Best Actor – Motion Picture Drama") == category_key("actor - motion picture drama")
    True
    """
    key = re.sub(r"[^\w]+", " ", category.casefold()).strip()
    return key.removeprefix("best ").removesuffix(" award")
