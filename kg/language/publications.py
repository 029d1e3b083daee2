"""Newspapers, magazines and sites that print reviews: those known by name, and names of their shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_KNOWN: Final = (
    "A.V. Club|ABC News|Ain't It Cool News|AllMovie|America Magazine|American Film|Arizona Daily Star|Arizona Republic|"
    "Artforum|"
    "Associated Press|At the Movies|Atlanta Journal-Constitution|Austin Chronicle|Baltimore Sun|BBC|BBC News|"
    "BBC Radio|Bloody Disgusting|Boston Globe|Boston Herald|Boston Phoenix|Box Office Magazine|Boxoffice|"
    "Boxoffice Magazine|Bright Lights Film Journal|BuzzFeed|Cahiers du Cinema|Cahiers du cinema|Cahiers du Cinéma|"
    "Cahiers du cinéma|Chicago Reader|Chicago Sun-Times|Chicago Tribune|Christian Science Monitor|Christianity Today|"
    "Cineaste|Cinefantastique|Cinema|CinemaBlend|Cinéaste|Cinéma|CNN|Collider|Combustible Celluloid|Commonweal|"
    "Consequence|CraveOnline|Daily Beast|Daily Express|Daily Herald|Daily Mail|Daily Mirror|Daily News|"
    "Daily Telegraph|Dallas Morning News|Dallas Observer|Dark Horizons|Deadline|Deadline Hollywood|Den of Geek|"
    "Denver Post|Detroit Free Press|Detroit News|Digital Spy|Ebert & Roeper|Empire|Empire Magazine|"
    "EmpireOnline|Entertainment Weekly|Esquire|Evening Standard|Fangoria|Film Comment|Film Daily|Film in Review|"
    "Film Journal|Film Quarterly|Film School Rejects|Film Threat|Film.com|FilmInk|Films in Review|Financial Times|"
    "Firstpost|Forbes|Fort Worth Star-Telegram|Globe and Mail|GQ|Guardian|Harper's|Harper's Bazaar|"
    "Harper's Magazine|Harrison's Reports|Harvard Crimson|Hindustan Times|HitFix|Hollywood Reporter|"
    "Houston Chronicle|Houston Press|Huffington Post|IGN|Independent|Independent Film Journal|Independent on Sunday|"
    "IndependentCritics.com|Indiewire|IndieWire|indieWIRE|Irish Times|Jezebel|JoBlo|JoBlo's Movie Emporium|"
    "Journal American|Kansas City Star|Kine Weekly|Kinematograph Weekly|L.A Weekly|L.A. Weekly|LA Weekly|LA. Weekly|"
    "Le Figaro|Le Monde|Les Inrockuptibles|Liberation|Libération|Life|Life Magazine|London Evening Standard|"
    "Los Angeles Daily News|Los Angeles Examiner|Los Angeles Herald|Los Angeles Times|Los Angeles Weekly|Maclean's|"
    "Mail on Sunday|Metro|Miami Herald|Milwaukee Journal Sentinel|Minneapolis Star Tribune|Mirror|Mojo|"
    "Monthly Film Bulletin|Motion Picture Daily|Motion Picture Herald|Movieline|Movies.com|MSN|MSN Movies|MSNBC|"
    "MTV|Nation|National Review|National Review Online|New Republic|New Statesman|New York Daily Mirror|New York Daily News|"
    "New York Evening Post|New York Herald Tribune|New York Magazine|New York Observer|New York Post|New York Press|"
    "New York Sun|New York Times|New York World-Telegram|New Yorker|Newsday|Newsweek|NME|NPR|Observer|"
    "Orange County Register|Oregonian|Orlando Sentinel|Otago Daily Times|Out|Parade|Paste|Paste Magazine|People|"
    "People Magazine|Philadelphia Daily News|Philadelphia Inquirer|Philadelphia Weekly|Photoplay|"
    "Picturegoer|Pitchfork|Playboy|Politico|PopMatters|Positif|Premiere|Premiere Magazine|Q|"
    "Quartz|Radio Times|Rediff|Rediff.com|Reel Views|ReelViews|Reuters|Rolling Stone|Sacramento Bee|Salon|"
    "Salon.com|San Diego Union-Tribune|San Francisco Chronicle|San Francisco Examiner|San Jose Mercury News|"
    "Saturday Evening Post|Saturday Review|Screen Daily|Screen International|Screen Rant|Screenland|Seattle Post-"
    "Intelligencer|Seattle Times|Senses of Cinema|Sight & Sound|Sight and Sound|Siskel & Ebert|Siskel and Ebert|"
    "Slant|Slant Magazine|Slate|Slate Magazine|Spectator|Spill.com|Spin|St. Louis Post-Dispatch|"
    "St. Petersburg Times|Star Tribune|Starburst|Sunday Express|Sunday Mirror|Sunday Telegraph|Sunday Times|"
    "Sydney Morning Herald|Tampa Bay Times|TCM|Telegraph|The Age|The American Prospect|The Atlantic|"
    "The Atlantic Monthly|The Dissolve|The Economist|The Hindu|The National|The Onion|The Scotsman|The Star|"
    "The Sun|The Week|The Wrap|TheWrap|Time|Time Magazine|Time Out|Time Out Film Guide|"
    "Time Out London|Time Out Magazine|Time Out New York|Times of India|Toronto Star|Toronto Sun|Total Film|"
    "Turner Classic Movies|TV Guide|Twitch Film|U.S. News|UGO|Uncut|United Press International|Urban Cinefile|Us Weekly|"
    "US Weekly|USA Today|"
    "Vanity Fair|Variety|Village Voice|Vogue|Vulture|Wall Street Journal|Washington Post|Washington Times|"
    "Asahi Shimbun|Birth.Movies.Death|Cinema Blend|Cinema Journal|ComingSoon|Complex Magazine|Corriere della Sera|Cue Magazine|"
    "Der Spiegel|Die Zeit|DVD Talk|DVD Verdict|El Mundo|El País|Film Bulletin|Film Freak Central|Flickering Myth|"
    "Frankfurter Allgemeine Zeitung|GamesRadar|Haaretz|Il Messaggero|Indy Week|Irish Independent|Jerusalem Post|"
    "L'Express|L'Humanité|La Croix|La Repubblica|La Stampa|Le Nouvel Observateur|Le Parisien|Little White Lies|Mashable|"
    "Motion Picture Magazine|MovieWeb|New York magazine|Picture Play|Polygon|Screen Anarchy|ScreenCrush|"
    "Showmen's Trade Review|Süddeutsche Zeitung|Télérama|The Exhibitor|The Ringer|The Root|The Times|The Verge|"
    "Vrij Nederland|"
    "What Culture|Wired|Women's Wear Daily|World Socialist Web Site|Yahoo|Yahoo Movies|Yahoo News|Yahoo!|"
    "Yahoo! Movies|Yahoo! News"
)
_SHAPE: Final = (
    r"(?:[A-Z][\w.'’&-]* ){1,4}(?:Times|Post|Tribune|Herald|News|Journal|Magazine|Chronicle|Globe|Gazette|Inquirer|Observer|"
    r"Reporter|Examiner|"
    r"Sentinel|Dispatch|Courier|Weekly|Daily|Bulletin|Standard|Telegraph|Mercury|Star-Ledger|Register|Quarterly|"
    r"Review(?: of Books)?|"
    r"Reader|Press|Bee|Sun|Independent|Mail|Argus|Advertiser|Enquirer|Statesman|Advocate|Ledger)"
    r"|[A-Z][\w-]*\.(?:com|org|net|co\.uk)"
)
_SHAPED: Final = re.compile(rf"(?:{_SHAPE})(?!\w|-\w|\.\w)")
_SHAPE_CUE: Final = re.compile(
    r" (?:Times|Post|Tribune|Herald|News|Journal|Magazine|Chronicle|Globe|Gazette|Inquirer|Observer|Reporter|Examiner|"
    r"Sentinel|Dispatch|"
    r"Courier|Weekly|Daily|Bulletin|Standard|Telegraph|Mercury|Star-Ledger|Register|Quarterly|Review|Reader|Press|Bee|Sun|"
    r"Independent|Mail|Argus|Advertiser|Enquirer|Statesman|Advocate|Ledger)|"
    r"\.(?:com|org|net|co)"
)
# The capital comes first, which is found fast.
_START: Final = re.compile(r"[A-Z](?<![\w-].)[\w!]*")
_ARTICLE: Final = "The "
_BEFORE_NAME: Final = re.compile(r"The [A-Z]")
# A name that is as short as these is a publication only where it is used as one ("Time's critic", "of Life").
_AMBIGUOUS_TEXT: Final = (
    "Time Life Out Spin People Star Wired Metro Nation Independent Mirror Observer Q Parade Empire Forbes Mojo Quartz "
    "Vogue America Cinema Cinéma TCM MTV Telegraph Guardian Consequence Positif Spectator MSN CNN BBC NPR"
)
AMBIGUOUS: Final = frozenset(_AMBIGUOUS_TEXT.split())
_GOES_ON: Final = re.compile(r"\w|-\w|\.\w")
_NO_PUBLICATION: Final = re.compile(
    r"\b(?:Good|Fox|Bad|Best|Universal|Oscar) (?:News|Times|Reader|Sun)\b|\bHudson Post\b|\bGolden Globe\b|"
    r"\bAmerican Film Institute\b"
)


def _by_first_word() -> dict[str, list[str]]:
    """Sort the known names by their first word, longer ones first, so that "Time Out London" is not read as "Time"."""
    names: dict[str, list[str]] = {}
    for name in sorted(_KNOWN.split("|"), key=len, reverse=True):
        bare = name.removeprefix(_ARTICLE)
        first = _START.match(bare)
        if first and bare not in names.setdefault(first.group(), []):
            names[first.group()].append(bare)
    return names


_OWNERS: Final = ("'s ", "’s ")
_NAMES: Final = _by_first_word()
# "Age" alone is no newspaper, "The Age" is.
_WITH_ARTICLE: Final = frozenset(name.removeprefix(_ARTICLE) for name in _KNOWN.split("|") if name.startswith(_ARTICLE))


def publications(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the names of newspapers, magazines and sites stand in ``text``; none inside another."""
    shaped = bool(_SHAPE_CUE.search(text))
    end = 0
    for match in _START.finditer(text):
        names = _NAMES.get(match.group(), ())
        start = match.start()
        if start < end or not (names or shaped) or _BEFORE_NAME.match(text, start):
            continue
        article = text.endswith(_ARTICLE, 0, start) and not _goes_on(text, start - len(_ARTICLE))
        stop = _known(text, start, article=article)
        if not stop and text.startswith(_OWNERS, match.end()) and _printed(text, match.end() + len("'s ")):
            continue  # "London's Evening Standard"
        longer = _SHAPED.match(text, start) if shaped else None
        stop = max(stop, longer.end() if longer and not _NO_PUBLICATION.search(longer.group()) else 0)
        if stop:
            yield start - len(_ARTICLE) if article else start, stop
            end = stop


def _goes_on(text: str, start: int) -> bool:
    """Tell whether what begins at ``start`` is a part of the word before."""
    before = text[start - 1 : start]
    return before.isalnum() or before in {"_", "-"}


def _known(text: str, start: int, *, article: bool) -> int:
    """Give where the known name at ``start`` ends, which an ``article`` stands before or not; 0 where none stands."""
    first = _START.match(text, start)
    for name in _NAMES.get(first.group(), ()) if first else ():
        if text.startswith(name, start) and _whole(text, start + len(name)) and (article or name not in _WITH_ARTICLE):
            return start + len(name)
    return 0


def _printed(text: str, start: int) -> bool:
    """Tell whether a publication's name begins at ``start``."""
    return bool(_known(text, start, article=False) or _SHAPED.match(text, start))


def _whole(text: str, end: int) -> bool:
    """Tell whether no word goes on at ``end``."""
    return not _GOES_ON.match(text, end)
