"""Adjectives of nationality and the countries they stand for; names of languages."""

from __future__ import annotations

import re
from typing import Final

_COUNTRIES: Final = """
Afghanistan: Afghan
Albania: Albanian
Algeria: Algerian
Angola: Angolan
Argentina: Argentine Argentinian Argentinean
Armenia: Armenian
Australia: Australian
Austria: Austrian
Azerbaijan: Azerbaijani
Bangladesh: Bangladeshi
Belarus: Belarusian
Belgium: Belgian
Bolivia: Bolivian
Bosnia and Herzegovina: Bosnian
Botswana: Botswanan
Brazil: Brazilian
Bulgaria: Bulgarian
Burkina Faso: Burkinabe
Cambodia: Cambodian
Cameroon: Cameroonian
Canada: Canadian
Chad: Chadian
Chile: Chilean
China: Chinese
Colombia: Colombian
Costa Rica: Costa_Rican
Croatia: Croatian
Cuba: Cuban
Cyprus: Cypriot
Czech Republic: Czech
Czechoslovakia: Czechoslovak Czechoslovakian
Denmark: Danish
Dominican Republic: Dominican
East Germany: East_German
Ecuador: Ecuadorian
Egypt: Egyptian
England: English
Estonia: Estonian
Ethiopia: Ethiopian
Finland: Finnish
France: French
Georgia: Georgian
Germany: German
Ghana: Ghanaian
Greece: Greek
Guatemala: Guatemalan
Haiti: Haitian
Hong Kong: Hong_Kong
Hungary: Hungarian
Iceland: Icelandic
India: Indian
Indonesia: Indonesian
Iran: Iranian
Iraq: Iraqi
Ireland: Irish
Israel: Israeli
Italy: Italian
Ivory Coast: Ivorian
Jamaica: Jamaican
Japan: Japanese
Jordan: Jordanian
Kazakhstan: Kazakh Kazakhstani
Kenya: Kenyan
Kosovo: Kosovan Kosovar
Kyrgyzstan: Kyrgyz Kyrgyzstani
Laos: Laotian
Latvia: Latvian
Lebanon: Lebanese
Liberia: Liberian
Lithuania: Lithuanian
Luxembourg: Luxembourgian Luxembourgish
Malaysia: Malaysian
Mali: Malian
Malta: Maltese
Mauritania: Mauritanian
Mexico: Mexican
Mongolia: Mongolian
Montenegro: Montenegrin
Morocco: Moroccan
Mozambique: Mozambican
Nepal: Nepalese Nepali
Netherlands: Dutch
New Zealand: New_Zealand
Nicaragua: Nicaraguan
Nigeria: Nigerian
North Korea: North_Korean
North Macedonia: Macedonian North_Macedonian
Norway: Norwegian
Pakistan: Pakistani
Palestine: Palestinian
Panama: Panamanian
Paraguay: Paraguayan
Peru: Peruvian
Philippines: Filipino Philippine
Poland: Polish
Portugal: Portuguese
Puerto Rico: Puerto_Rican
Romania: Romanian
Russia: Russian
Rwanda: Rwandan
Saudi Arabia: Saudi Saudi_Arabian
Scotland: Scottish
Senegal: Senegalese
Serbia: Serbian
Singapore: Singaporean
Slovakia: Slovak Slovakian
Slovenia: Slovene Slovenian
South Africa: South_African
South Korea: South_Korean Korean
Soviet Union: Soviet
Spain: Spanish
Sri Lanka: Sri_Lankan
Sudan: Sudanese
Sweden: Swedish
Switzerland: Swiss
Syria: Syrian
Taiwan: Taiwanese
Tanzania: Tanzanian
Thailand: Thai
Tunisia: Tunisian
Turkey: Turkish
Uganda: Ugandan
Ukraine: Ukrainian
United Kingdom: British
United States: American US U.S. USA
Uruguay: Uruguayan
Venezuela: Venezuelan
Vietnam: Vietnamese
Wales: Welsh
West Germany: West_German
Yemen: Yemeni
Yugoslavia: Yugoslav Yugoslavian
Zambia: Zambian
Zimbabwe: Zimbabwean
"""


def _table(lines: str) -> dict[str, str]:
    """Map each adjective to its country."""
    countries: dict[str, str] = {}
    for line in lines.strip().splitlines():
        country, adjectives = line.split(": ")
        countries |= {adjective.replace("_", " "): country for adjective in adjectives.split()}
    return countries


# "American" -> "United States"
COUNTRIES: Final[dict[str, str]] = _table(_COUNTRIES)
# Adjectives of nationality that do not name a language, and languages that are no nationality.
_NO_LANGUAGE: Final = """
Afghan Algerian American Angolan Argentine Argentinean Argentinian Australian Austrian Bangladeshi Belgian Bolivian
Botswanan Brazilian British Burkinabe Cameroonian Canadian Chadian Chilean Colombian Cuban Cypriot Czechoslovak
Czechoslovakian Dominican Ecuadorian Egyptian Ethiopian Ghanaian Guatemalan Haitian Indian Iranian Iraqi Israeli
Ivorian Jamaican Jordanian Kenyan Kosovan Kosovar Lebanese Liberian Luxembourgian Malaysian Malian Mauritanian Mexican
Moroccan Mozambican Nicaraguan Nigerian Pakistani Palestinian Panamanian Paraguayan Peruvian Philippine Rwandan Saudi
Senegalese Singaporean Soviet Sudanese Swiss Syrian Taiwanese Tanzanian Tunisian U.S. US USA Ugandan Uruguayan
Venezuelan Yemeni Yugoslav Yugoslavian Zambian Zimbabwean
"""
_OTHER_LANGUAGES: Final = """
Afrikaans Arabic Aramaic Bambara Basque Bengali Bosnian Cantonese Catalan Dari Dzongkha Esperanto Farsi Flemish Gaelic
Galician Guarani Gujarati Hebrew Hindi Inuktitut Kannada Khmer Kurdish Latin Malay Malayalam Mandarin Marathi Mayan
Nahuatl Navajo Pashto Persian Punjabi Quechua Romani Sanskrit Swahili Tagalog Tamil Telugu Tibetan Urdu Wolof Xhosa
Yiddish Yoruba Zulu
"""
LANGUAGES: Final[frozenset[str]] = frozenset(
    [a for a in COUNTRIES if a not in _NO_LANGUAGE.split() and " " not in a] + _OTHER_LANGUAGES.split()
)
_LONGEST_FIRST: Final = sorted(COUNTRIES, key=lambda a: (-len(a), a))
_ANY: Final = "|".join(re.escape(adjective) for adjective in _LONGEST_FIRST)
# An adjective as a word of its own or a part of "British-American", "Australian–American"; no part of "Swedish-born".
ADJECTIVE: Final = re.compile(rf"(?<!\w)(?P<adjective>{_ANY})(?!\w)(?![-‑ ](?:language|born|based)\b)")
LANGUAGE: Final = re.compile(rf"(?<![\w-])(?P<language>{'|'.join(sorted(LANGUAGES))})[-‑ ]language\b")
