"""Words that tell where a name in a cast list begins and ends: common names, titles, nouns for parts, function words."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Final

# Titles and kinship that begin a character's name, and hardly ever an actor's.
TITLES: Final = frozenset(
    "mr mr. mrs mrs. ms ms. miss mister missus dr dr. doctor prof prof. professor capt capt. captain cpt cpt. lt lt. lieutenant sgt sgt. sergeant "
    "col col. colonel gen gen. general maj maj. major cpl cpl. corporal pvt pvt. private pfc pfc. cmdr cmdr. commander adm adm. admiral "
    "det det. detective insp insp. inspector supt supt. superintendent constable sheriff deputy officer agent chief warden judge justice "
    "attorney senator sen sen. congressman congresswoman representative governor gov gov. mayor president ambassador secretary minister premier "
    "chancellor rev rev. reverend father fr fr. sister brother mother pope bishop archbishop cardinal pastor rabbi deacon abbot abbess friar monsignor "
    "aunt auntie uncle grandma grandpa granny grandmother grandfather cousin papa mama mom dad king queen prince princess duke duchess count "
    "countess baron baroness earl viscount marquis marquise marchioness emperor empress tsar czar kaiser lord lady sir dame madam madame monsieur "
    "mademoiselle mme mme. mlle mlle. m. herr frau fraulein fräulein señor señora señorita senor senora signor signora signorina don doña sheik sultan "
    "shah maharajah colonel-general ensign seaman petty boatswain sergeant-major trooper patrolman ranger marshal airman coach nurse matron "
    "principal headmaster headmistress dean councillor alderman squire hon hon. st st.".split()
)
# Nouns for parts without a name, and the adjectives that stand before them.
PARTS: Final = frozenset(
    "himself herself themselves itself narrator voice announcer host hostess man woman boy girl kid child children baby lad guy gentleman lady "
    "person people old young older younger little big fat tall teenage elderly first second third fourth another other drunk drunken angry "
    "bartender barman barmaid waiter waitress cook chef butler maid housekeeper servant valet footman chauffeur driver cabbie cabby taxi cab "
    "policeman policewoman cop police trooper guard guardsman soldier sailor marine pilot co-pilot stewardess steward conductor engineer porter "
    "clerk teller banker cashier salesman saleswoman saleslady shopkeeper owner manager boss foreman secretary receptionist assistant "
    "lawyer prosecutor attorney bailiff juror jury foreman witness prisoner inmate convict warden reporter journalist photographer editor publisher "
    "cameraman director producer actor actress singer dancer musician pianist drummer bandleader magician clown stripper model "
    "doctor surgeon psychiatrist psychologist therapist dentist nurse orderly patient paramedic medic technician scientist teacher professor "
    "student schoolboy schoolgirl janitor priest preacher minister nun monk rabbi vicar "
    "gambler dealer croupier gangster mobster thug hitman henchman killer murderer thief robber burglar bandit pimp hooker prostitute addict bum "
    "tramp hobo beggar neighbor neighbour landlord landlady tenant wife husband mother father son daughter brother sister friend girlfriend "
    "boyfriend lover fiancé fiancée bride groom widow widower heir passenger tourist traveller customer client shopper guest visitor caller "
    "player coach referee umpire boxer trainer jockey wrestler fighter cowboy rancher farmer peasant worker miner fisherman hunter trapper "
    "blacksmith barber tailor butcher baker grocer florist messenger courier mailman postman milkman delivery bellboy bellhop doorman usher "
    "attendant mechanic truck bus train conductor hitchhiker extra bystander onlooker victim crowd villager townsman townswoman "
    "townsperson gypsy pirate slave overseer auctioneer warrior chieftain spy ambassador official officer sergeant corporal interrogator "
    "executioner hangman undertaker gravedigger mourner ghost spirit angel devil monster creature alien robot dog cat horse bear wolf "
    "uncredited cameos cameo credited additional featuring supporting interviewer interpreter translator librarian maître usherette hotel bank cabaret nightclub street court bar".split()
)
# After these nobody's entry begins: the name behind them belongs to the sentence.
INSIDE: Final = frozenset(
    "a an the and or nor but with by of for to from in on at into onto upon than that which who whom whose when where while although "
    "as like about against between among behind before after under over without within his her their its our my your this these those "
    "star stars starred starring star's features featured featuring featured cast casts casting plays played playing play portrays "
    "portrayed is was are were be been being has had have met meets meet saw see sees named called chose chosen choose hired hires "
    "played co-starring co-starred opposite including include includes included praised lauded calls call thought felt then also "
    "actor actress comedian singer wanted brought signed suggested considered approached replaced replacing introducing until because since if "
    "would could will can did does do not never only even both either neither director writer author producer alongside played".split()
)
CONNECTORS: Final = frozenset("of the at in on with from and for to by de la le du des van von der den di da del della 'n' #".split())


@cache
def _ranks(table: str) -> dict[str, int]:
    """Give the rank of each name of a packaged table; lines that begin with "#" are remarks, "---" starts names without rank."""
    text = resources.files("kg.language").joinpath(table).read_text(encoding="utf-8")
    names = [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]
    ranks: dict[str, int] = {}
    for rank, name in enumerate(names):
        ranks.setdefault(name, rank)
    return ranks


def _weight(rank: int | None, steps: tuple[int, int]) -> float:
    if rank is None:
        return 0.0
    return 1.0 if rank < steps[0] else 0.8 if rank < steps[1] else 0.6


def given(word: str) -> float:
    """Tell from 0 to 1 how common ``word`` is as somebody's given name; a double name counts as its parts do.

    >>> given("Nicolas") > given("Butsov")
    True
    """
    word = word.lower()
    weight = _weight(_ranks("given_names.txt").get(word), (300, 1000))
    if not weight and "-" in word:
        weight = min(given(part) for part in word.split("-"))
    return weight


def family(word: str) -> float:
    """Tell from 0 to 1 how common ``word`` is as a family name."""
    word = word.lower()
    weight = _weight(_ranks("family_names.txt").get(word), (500, 2000))
    if not weight and word.startswith(("mc", "mac", "o'", "o’", "d'", "fitz")):
        weight = 0.5
    if not weight and "-" in word:
        weight = max(family(part) for part in word.split("-"))
    return weight
