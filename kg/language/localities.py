"""Where stories are set and films are shot: names of places, well known or of the right shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.gazetteers import Gazetteer
from kg.language.names import CAPITAL, OPENERS
from kg.language.nationalities import COUNTRIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

_STATES: Final = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana
Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania
Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington West_Virginia Wisconsin
Wyoming Alberta British_Columbia Manitoba New_Brunswick Newfoundland Nova_Scotia Ontario Quebec Saskatchewan Yukon
New_South_Wales Queensland South_Australia Tasmania Victoria Western_Australia Bavaria Saxony Brandenburg Tuscany Sicily
Lombardy Piedmont Sardinia Umbria Calabria Provence Normandy Brittany Burgundy Andalusia Catalonia Galicia Castile Kent
Sussex Surrey Essex Cornwall Devon Dorset Norfolk Suffolk Yorkshire Lancashire Cumbria Oxfordshire Cambridgeshire
Hertfordshire Buckinghamshire Berkshire Hampshire Wiltshire Somerset Gloucestershire Derbyshire Northumberland Durham
Lincolnshire Leicestershire Nottinghamshire Cheshire Shropshire County_Wicklow County_Cork County_Kerry
"""
_CITIES: Final = """
Albany Albuquerque Alexandria Algiers Amsterdam Anchorage Ankara Antwerp Athens Atlanta Atlantic_City Auckland Austin
Baghdad Baltimore Bangkok Barcelona Basel Baton_Rouge Beijing Beirut Belfast Belgrade Berlin Beverly_Hills Birmingham
Bogotá Bologna Bombay Bordeaux Boston Bratislava Brisbane Bristol Brooklyn Brussels Bucharest Budapest Buenos_Aires
Buffalo Cairo Calcutta Calgary Cambridge Canberra Cannes Canton Cape_Town Caracas Cardiff Casablanca Charleston
Charlotte Chennai Chicago Cincinnati Cleveland Cologne Columbus Constantinople Copenhagen Dakar Dallas Damascus Delhi
Denver Detroit Dresden Dublin Edinburgh El_Paso Florence Frankfurt Geneva Genoa Glasgow Gothenburg Hamburg Hanoi Harlem
Havana Helsinki Hiroshima Ho_Chi_Minh_City Hollywood Honolulu Houston Indianapolis Istanbul Jakarta Jerusalem
Johannesburg Kabul Kansas_City Karachi Key_West Kiev Kigali Kingston Kraków Krakow Kyoto Lagos Lahore Las_Vegas Leeds
Leipzig Leningrad Lima Lisbon Liverpool London Long_Beach Long_Island Los_Angeles Louisville Luxor Lyon Madrid Malibu
Manchester Manhattan Manila Marrakech Marseille Marseilles Melbourne Memphis Mexico_City Miami Milan Milwaukee
Minneapolis Monte_Carlo Montevideo Montreal Moscow Mumbai Munich Nagasaki Nairobi Naples Nashville New_Delhi New_Orleans
New_York_City Newcastle Nice Norfolk Nuremberg Oakland Odessa Omaha Orlando Osaka Oslo Ottawa Oxford Palermo
Palm_Springs Paris Pasadena Perth Philadelphia Phoenix Pittsburgh Portland Prague Pretoria Queens Quebec_City Rangoon
Reno Reykjavik Riga Rio_de_Janeiro Rome Rotterdam Saigon Saint_Petersburg St._Petersburg Salt_Lake_City Salzburg
San_Antonio San_Diego San_Francisco San_José San_Juan Santa_Barbara Santa_Fe Santa_Monica Santiago São_Paulo Sarajevo
Savannah Seattle Seoul Seville Shanghai Sheffield Sofia Soweto Stalingrad Staten_Island Stockholm St._Louis St._Paul
Stuttgart Sydney Taipei Tangier Tbilisi Tehran Tel_Aviv Tokyo Toronto Trieste Tripoli Tucson Tulsa Tunis Turin Valencia
Vancouver Venice Versailles Vienna Vilnius Warsaw Washington,_D.C. Wellington Winnipeg Yokohama Zagreb Zurich The_Bronx
the_Bronx
"""
_REGIONS: Final = """
Africa Antarctica Asia Europe Latin_America North_America South_America America Appalachia Cape_Cod Indochina
Scandinavia Siberia the_Philippines the_Netherlands the_United_States the_Soviet_Union the_American_Old_West
American_Old_West Old_West the_Deep_South the_American_South
the_American_West the_Old_West the_Wild_West the_Midwest the_South_Pacific the_South_Seas the_Caribbean the_Middle_East
the_Scottish_Highlands the_Congo the_Sahara Great_Britain Britain Northern_Ireland Manchuria Persia Bohemia Prussia
Tibet Burma Ceylon Siam Southern_California Greenwich_Village
"""
# Countries that are more often something else: people, or a state that stands above.
_DOUBTFUL: Final = frozenset({"Chad", "Jordan", "Victoria", "Charlotte", "Sofia", "Phoenix", "Nice", "Virginia"})
# States, countries and regions: what a town is said to lie in.
_WIDE: Final = frozenset(name.replace("_", " ") for name in (_STATES + _REGIONS).split()) | frozenset(COUNTRIES.values())
KNOWN: Final[frozenset[str]] = _WIDE | frozenset(name.replace("_", " ") for name in _CITIES.split())


_WORDS: Final = re.compile(r"(?<![\w-])[^\W\d_]+")
_WELL_KNOWN: Final = Gazetteer(KNOWN - _DOUBTFUL)
_WORD: Final = rf"(?:(?:St|Ste|Mt|Ft)\. )?{CAPITAL}[\w'’]*(?:[-–‑](?:St\. )?[\w'’]+){{0,4}}"
_JOINT: Final = r"(?:(?<=Bros)\. (?:and |& )?| (?:(?:of|of the|de|del|della|di|la|le|du|upon|sur|al|im|am|an der) )?| ?& )"
# What a town may lie in; counties that towns are called like would swallow the next of a list ("Madison, Norfolk, Osmond").
_TWOFOLD: Final = frozenset({"Norfolk", "Durham", "Kent", "Essex", "Somerset", "Devon", "Victoria", "Washington"})
_WIDER: Final = _WIDE - _TWOFOLD | {"D.C.", "N.Y."}
# Words that only names of places end in, or nearly so.
_SITE: Final = (
    r"(?:Abbey|Academy|Airport|Alley|Arena|Avenue|Ave|Bank|Barracks|Base|Bay|Beach|Boulevard|Blvd|Bridge|Building|Canal|"
    r"Canyon|"
    r"Castle|Cathedral|Caverns?|Caves?|Cemetery|Center|Centre|Chapel|Church|City|Club|Coast|College|Correctional|"
    r"Cottage|County|"
    r"Court|Courthouse|Creek|Dam|Depot|Desert|Docks?|Estate|Falls|Farm|Field|Fieldhouse|Forest|Fort|Garage|Gardens?|"
    r"Gate|Hall|"
    r"Harbou?r|Heights|Highway|Hills?|Hospital|Hotel|House|Inn|Institution|Islands?|Junction|Lake|Lane|Lodge|Lot|Mall|Manor|"
    r"Mansion|Market|Mills?|Monastery|Monument|Motel|Mountains?|Museum|Observatory|Palace|Park|Peninsula|Penitentiary|"
    r"Pier|Place|"
    r"Plantation|Plaza|Point|Port|Prison|Pub|Quarry|Railway|Ramp|Ranch|Reservation|Reservoir|Resort|Restaurant|Ridge|"
    r"River|Road|"
    r"School|Sea|Shipyards?|Square|Stadium|Stages?|Station|Street|St|Studios?|Tavern|Temple|Terminal|Theat(?:re|er)|"
    r"Tower|Town|"
    r"Township|University|Valley|Village|Wharf|Woods|Yard|Zoo)"
)
# A name of up to seven words, with what kind of place it is, and what it lies in.
PLACE: Final = re.compile(
    rf"(?:the )?(?P<name>U\.[SK]\.(?:A\.)?|(?:The )?(?:\d{{1,3}}(?:st|nd|rd|th) )?{_WORD}(?:{_JOINT}{_WORD}){{0,6}}"
    rf"(?:(?:(?<=Institution)|(?<=University)|(?<=College)) [–-] {_WORD}(?: {_WORD}){{0,2}})?"
    r"(?:(?:(?<=Interstate)|(?<=Highway)|(?<=Route)|(?<=Stage)) \d{1,4}(?!\d))?)"
    r"(?P<noun> (?:(?:metropolitan |urban |bay |greater )?area|region|shrine|temple|building|gate|"
    r"lighthouse|estate|peninsula|strip|coast|studios?|"
    r"(?:sound ?)?stages?|back ?lot|lot))?"
)
_STATES_AROUND: Final = Gazetteer(_WIDER | {"UK", "U.S.", "USA"})
# The same at the end of what is no list ("shot in Elm East, Victoria."), behind a name that is no well-known town.
_TWOFOLD_AROUND: Final = Gazetteer(
    _TWOFOLD, re.compile(r"(?=[.;)]|\Z| (?:in|on|from|during|for|over|between|with|where|was|were)\b)")
)
_COUNTRIES_AROUND: Final = Gazetteer(frozenset(COUNTRIES.values()) | {"UK", "USA"})
_LONGER: Final = re.compile(r" [A-Z]")
_COMPASS: Final = (
    r"(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?|central|downtown|rural|"
    r"nearby|upstate|"
    r"suburban|inner|uptown|coastal|upper|lower)"
)
_INSIDE: Final = re.compile(
    rf"(?: (?:section|district|neighbou?rhood|borough|suburb|part|side|quarter|valley|township) (?:of|in)|,? (?:in|near|"
    rf"outside|at|on|off))"
    rf" (?:the )?(?:{_COMPASS} )?(?=[A-Z])"
)
# Why and when something was shot there, between two places of a list: only small letters, and months.
_PURPOSE: Final = re.compile(
    r" \([^()]{1,80}\)(?=,|;| and )|,? where [^.;,]{3,80}(?=,? and (?:in|at|on) )|"
    r"(?:,? (?:for|as|(?:is|was|were|are) used (?:for|as))(?: (?!and\b)[a-z'’-]+){1,8}"
    r"(?: and(?: (?!in\b|at\b|on\b)[a-z'’-]+){1,4})?)(?=[,;]| and )|"
    r",? (?:in|on|from|during)(?: (?:early|late|mid))?[ -](?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December|spring|summer|autumn|fall|winter|\d{4})[\w ]{0,18}(?=[,;]| and | continuing| before)"
)
_NEXT: Final = re.compile(
    r"(?: [a-z]+)?(?:,? including |, (?:primarily|mostly|mainly|chiefly|particularly|especially|namely) |[,;]? and |"
    r"[,;] as well as | as well as |"
    r",? continuing |"
    r",? (?:before|then) (?:moving|relocating|returning|moved|relocated) to |[;:,] | to | & )"
    r"(?:(?:also|then|later|in|at|on|near|around|both|parts of|throughout|finally|elsewhere|other scenes) ){0,3}"
)
_KIND: Final = (
    r"(?:town|city|village|island|state|suburb|neighbou?rhood|district|region|area|county|province|community|communitie|"
    r"locale|"
    r"location|citie|countie|borough|port|resort|hamlet|site|park)s?"
)
_SPOT: Final = (
    r"(?:mountain|coast|desert|studio|jungle|hill|sound ?stage|stage|set|back ?lot|house|building|street|church|school|beach|"
    r"farm|hospital|prison)s?"
)
_BEFORE: Final = re.compile(
    rf"(?:(?:(?:the )?(?:corner|intersection|junction) of [^.,;()]{{2,60}}? in|and|around|near|nearby|outside|in|at|on|"
    rf"both|various|several|different|parts of|much of|upstate|downtown|rural|"
    rf"central|suburban|north(?:east|west)?ern|south(?:east|west)?ern|eastern|western|mainly|mostly|entirely|historic|"
    rf"what (?:is|was) now|such as|including|"
    r"(?:[Tt]he|an?|its|their|his|her)(?: (?!of\b|in\b|at\b|on\b|near\b|was\b|were\b|is\b)[a-z][\w-]+){0,3} "
    r"(?:in|at|on|near|of|off|close to)|"
    rf"(?:[Tt]he|an?) [a-z]+|"
    rf"(?:(?:the|a|an|two|three|four|five|six|several) )?(?:[\w.-]+ ){{0,2}}{_KIND} (?:of|in|at|around|throughout|called)|"
    rf"(?:[a-z-]+ ){{0,2}}{_SPOT} (?:of|in|at|on|near|off|outside)|"
    rf"(?:[a-z-]+ ){{0,2}}{_KIND} including|"
    rf"(?:the )?(?:streets|outskirts|surroundings|environs|backlot|back lot|grounds|waters|corner) (?:of|in|at|off)) ){{0,4}}"
)
# Months, media and the like are capitalised too.
_NO_PLACE: Final = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Technicolor|CinemaScope|Ultra|Ansco|DeLuxe|Panavision|"
    r"VistaVision|Cinerama|Super|T-stop|"
    r"Metrocolor|Eastmancolor|DVD|VHS|IMAX|Academy|English|French|German|Italian|Spanish|Japanese|Russian|He|She|It|They|His|"
    r"Her|"
    r"Although|World War|Kodak|Arri|Todd|RED|Super)\b"
)


def places(text: Span, start: int = 0) -> Iterator[Span]:
    """Yield the places of the list that begins at ``start``: "A, B, and the town of C, Texas".

    >>> from kg.documents import from_bytes
    >>> [p.text for p in places(from_bytes(b"Buffalo, Wyoming; Elgin, and the town of Pierce in May", "x.txt").span)]
    ['Buffalo, Wyoming', 'Elgin', 'Pierce']
    """
    string, position, strict, bare = text.text, start, False, False
    while True:
        before = _BEFORE.match(string, position)
        match = PLACE.match(string, before.end() if before else position)
        around = _around(string, match.end()) if match else 0
        if match and not around and not bare and match["name"] not in KNOWN:
            around = _lies_in(string, match.end(), _TWOFOLD_AROUND)
        if not match or (_no_place(match["name"]) and not around) or (bare and match["name"].startswith("U.")):
            return
        studio = match["noun"] and match["name"] in KNOWN and _OF_STUDIO.search(match["noun"])
        end = around if around and match["name"] not in _WIDE else match.end("name" if studio else 0)
        article = len("The ") if match.start("name") == 0 and match["name"].startswith("The ") else 0
        place = _bare(text.part(match.start("name") + article, end))
        doubtful = strict or (bare and _ACTS.match(string, end))
        if not doubtful or is_sure(place):
            yield place
        elif not _INSIDE.match(string, end):
            return
        purpose = _PURPOSE.match(string, end)
        further = _NEXT.match(string, purpose.end() if purpose else end) or _INSIDE.match(string, end)
        if not further:
            return
        bare, position = further.group() in {", ", "; "}, further.end()
        strict = further.group()[0] == ":" or (bool(purpose) and not _PREPOSED.search(further.group()))


# What follows a name that is no place: the subject of the next clause.
_ACTS: Final = re.compile(
    r"(?<=['’]s)|(?<=s['’])| (?:was|were|had|has|is|said|who|left|made|gave|took|went|came|[a-z]+ed|"
    r"[a-z]+ (?:was|were|is|are|had|has))\b"
)
_OF_STUDIO: Final = re.compile(r"(?:studios?|stages?|lot)\Z")
_PREPOSED: Final = re.compile(r"\b(?:in|at|on|near|around)\b")


def is_sure(place: Span) -> bool:
    """Tell whether a name is a place's whatever stands before it: well known, of the right shape, or in a known place.

    >>> from kg.documents import from_bytes
    >>> said = from_bytes(b"Elm Hall, Ostrow in Poland, Birch", "x.txt").span
    >>> [is_sure(said.part(*part)) for part in ((0, 8), (10, 16), (28, 33))]
    [True, True, False]
    """
    text = place.text
    if text in KNOWN or "," in text or _IS_SITE.search(text):
        return True
    rest = place.document.text
    inside = _INSIDE.match(rest, place.end)
    return bool(inside and _WELL_KNOWN.end(rest, inside.end()))


_IS_SITE: Final = re.compile(rf"\b{_SITE}\Z")


def _no_place(name: str) -> bool:
    return bool(_NO_PLACE.match(name)) or name in OPENERS or len(name) == 1


def known(text: Span) -> Iterator[Span]:
    """Yield the well-known places that ``text`` names, each with what it lies in; "Venice Beach" is not Venice."""
    string, end, named = text.text, 0, 0
    for match in _WORDS.finditer(string):
        start = match.start()
        if start < named or not (stop := _WELL_KNOWN.end(string, start)):
            continue
        named = stop
        whole = PLACE.match(string, start) if start >= end else None
        if whole and whole["name"].removeprefix("The ") == string[start:stop].removeprefix("the ").removeprefix("The "):
            end = stop if whole["name"] in _WIDE else _around(string, whole.end()) or whole.end()
            yield text.part(start, end)


def _around(text: str, place: int) -> int:
    """Give where state and country end that are named behind the place which ends at ``place``; 0 where none is."""
    state = _lies_in(text, place, _STATES_AROUND)
    state = 0 if state and _LONGER.match(text, state) else state
    return _lies_in(text, state or place, _COUNTRIES_AROUND) or state


def _lies_in(text: str, place: int, names: Gazetteer) -> int:
    """Give where the one of ``names`` ends that follows ``place`` behind a comma, 0 where none does."""
    if not text.startswith(", ", place):
        return 0
    start = place + len(", ")
    end = names.end(text, start + len("the ")) if text.startswith("the ", start) else 0
    return end or names.end(text, start)


def _bare(place: Span) -> Span:
    """Give the place without a possessive: of its own, or of the town that has it."""
    owner = re.match(r"(?P<name>[\w ]{2,30})['’]s (?=[A-Z])", place.text)
    place = place.part(owner.end() if owner and owner["name"] in KNOWN else 0, len(place)).strip(" ,'’")
    return place.part(0, len(place) - 2) if place.text.endswith(("'s", "’s")) else place
