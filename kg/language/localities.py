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
Scandinavia Siberia the_Philippines the_Netherlands the_United_States the_Soviet_Union the_Deep_South the_American_South
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
_JOINT: Final = r"(?: (?:(?:of|of the|de|del|della|di|la|le|du|upon|sur|al|im|am|an der) )?| ?& )"
# What a town may lie in; counties that towns are called like would swallow the next of a list ("Madison, Norfolk, Osmond").
_WIDER: Final = _WIDE - {"Norfolk", "Durham", "Kent", "Essex", "Somerset", "Devon", "Victoria", "Washington"} | {"D.C.", "N.Y."}
# A name of up to seven words, with what kind of place it is, and what it lies in.
PLACE: Final = re.compile(
    rf"(?:the )?(?P<name>(?:The )?{_WORD}(?:{_JOINT}{_WORD}){{0,6}})"
    r"(?P<noun> (?:area|region|shrine|temple|building|gate|lighthouse|estate|peninsula|strip|coast))?"
)
_STATES_AROUND: Final = Gazetteer(_WIDER | {"UK", "U.S.", "USA"})
_COUNTRIES_AROUND: Final = Gazetteer(frozenset(COUNTRIES.values()) | {"UK", "USA"})
_LONGER: Final = re.compile(r" [A-Z]")
_INSIDE: Final = re.compile(r",? (?:in|near|outside|at) (?:the )?(?=[A-Z])")
_NEXT: Final = re.compile(
    r"(?: [a-z]+)?(?:, (?:primarily|mostly|mainly|chiefly) |[,;]? and |[,;] as well as | as well as |[;,] | to | & )"
    r"(?:(?:also|then|later|in|at|on|near|around|both|parts of|throughout) ){0,3}"
)
_KIND: Final = (
    r"(?:town|city|village|island|state|suburb|neighbou?rhood|district|region|area|county|province|community|communitie|locale|"
    r"location|citie|countie|borough|port|resort|hamlet)s?"
)
_BEFORE: Final = re.compile(
    rf"(?:(?:and|around|near|nearby|outside|in|at|on|both|various|several|different|parts of|much of|upstate|downtown|rural|"
    rf"central|suburban|northern|southern|eastern|western|northwestern|southeastern|mainly|mostly|entirely|"
    rf"(?:[Tt]he|a|an)(?: [a-z][\w-]+){{0,2}} (?:in|at|on|near|of)|(?:[Tt]he|a|an) [a-z]+|"
    rf"(?:the )?(?:[\w-]+ ){{0,2}}{_KIND} (?:of|in|at|around|throughout)|"
    rf"(?:the )?(?:streets|outskirts|surroundings|environs|backlot|back lot|grounds) (?:of|in|at)) ){{0,4}}"
)
# Months, media and the like are capitalised too.
_NO_PLACE: Final = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Technicolor|CinemaScope|Panavision|VistaVision|Cinerama|Super|"
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
    string, position = text.text, start
    while True:
        before = _BEFORE.match(string, position)
        match = PLACE.match(string, before.end() if before else position)
        around = _around(string, match.end()) if match else 0
        if not match or (_no_place(match["name"]) and not around):
            return
        end = around if around and match["name"] not in _WIDE else match.end()
        article = len("The ") if match.start("name") == 0 and match["name"].startswith("The ") else 0
        yield _bare(text.part(match.start("name") + article, end))
        further = _NEXT.match(string, end) or _INSIDE.match(string, end)
        if not further:
            return
        position = further.end()


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
