"""What follows "as" in an entry of a cast list, cut into character, credited name, note and description."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

Range = tuple[int, int]

_ABBREVIATED: Final = re.compile(
    r"\b(?:[A-Z]|Mrs?|Ms|Dr|St|Sts|Lt|Sgt|Capt|Cpt|Col|Cmdr|Cdr|Cpl|Pvt|Pfc|Gen|Maj|Adm|Prof|Rev|Fr|Sen|Rep|Gov|Hon|"
    r"Det|Insp|Supt|Messrs|Mme|Mlle|Jr|Sr|No|Mt|vs|Asst|Dir|Adv|Wm)$"
)
# "Paul, Duke of Malta": the title belongs to the name.
_TITLE: Final = (
    r" (?:\d{1,2}\w\w )?(?:Lord|Lady|Viscount(?:ess)?|Earl|Duke|Duchess|Count|Countess|Marquess|Marquis|Baron|Baroness|Prince|"
    r"Princess|King|Queen|Archbishop|Bishop|Emperor|Empress) of (?:the )?[A-Z]\w+(?!['’\w])"
)
_SECTION: Final = r"(?:Wins|Won:?|Nominations|Nominated:?) (?=[A-Z])"
# One set of signs comes first, which is found fast.
_CUT: Final = re.compile(
    rf"[,;:.!? ](?:(?<=,)(?! (?:Jr|Sr|[IVX]+)\b|{_TITLE})|(?<=;)|(?<=:)(?!\d)|"
    rf"(?<= )(?:[(\[]|[-–—]+ |(?:who|whose|which)\b|{_SECTION})|"
    r"(?<=\.)(?: |$)|(?<=[!?])(?= [a-z]))"
)
_CONTINUED: Final = frozenset({"Leader", "Head", "Chief", "King", "Queen", "Captain", "One", "Other", "Two", "Three", "Young"})
_DANGLING: Final = re.compile(r" (?:and|with|&|,)$")
# A heading of the list's next section, which the flattening left between two entries.
_HEADING: Final = re.compile(
    r" (?:(?:Uncredited|Additional|Supporting|Other|Main|Principal|Featured|Featuring|Co-starring|Voice|Guest)"
    r"(?: (?:[Cc]ast|[Rr]oles|[Aa]ctors|[Pp]layers|[Cc]haracters|[Aa]ppearances|[Mm]embers))?|"
    r"Cameos?(?: [Aa]ppearances| [Rr]oles)?|Cast(?:ing)?(?: [Nn]otes| [Ll]ist)?|"
    r"(?:Production|Release|Reception|Soundtrack|Development)(?: [a-z]+)?|Other roles include)$"
)
# A heading that names a group: "Kim Lee Defendants", "Captain The Smugglers".
_GROUP: Final = re.compile(
    r"(?<=[a-z]) (?:The [A-Z][a-z]{2,}s|(?:People|Members|Citizens|Residents|Friends) of the [A-Z][a-z]+|"
    r"(?:Defendants|Plaintiffs|Prosecution|Witnesses|Jurors|Others|Extras|Villains|Antagonists|Protagonists|Humans|Animals|"
    r"Civilians|Musicians|Performers|Dancers|Singers|Voices|Narrators))$"
)
_CREDITED: Final = re.compile(r"[(\[](?:credited |billed )?as (?P<name>[^()\[\]]{1,80})[)\]]")
_NOTE: Final = re.compile(
    r"[(\[](?P<note>[^()\[\]]{0,40}\b(?:uncredited|unbilled|voice|voice only|voice-over|cameo|archive footage|archival footage|"
    r"deleted scenes?|singing voice|extra|film debut|scenes deleted)\b[^()\[\]]{0,40})[)\]]",
    re.IGNORECASE,
)


class Trimmed(NamedTuple):
    """Ranges of an entry's parts in the text."""

    character: Range
    credited: Range | None
    note: str


def cut(text: str, start: int, end: int) -> int:
    """Give where the character that begins at ``start`` ends: before its description, at ``end`` at the latest."""
    for match in _CUT.finditer(text, start, end):
        if match.start() == start:
            continue
        if match.group().startswith(".") and _ABBREVIATED.search(text, max(0, match.start() - 12), match.start()):
            continue
        return match.start()
    return end


def aside(text: str, start: int, end: int) -> tuple[Range | None, str]:
    """Read the credited name and the note from the brackets in ``text[start:end]``."""
    credited = _CREDITED.search(text, start, end)
    note = _NOTE.search(text, start, end)
    return (credited.span("name") if credited else None), (note["note"].lower() if note else "")


def _named(text: str, start: int, end: int) -> bool:
    """Tell whether what stands before ``end`` is a name, or a single word, that no heading's words continue."""
    before = text[start:end].split(" ")
    return before[-1][:1].isupper() and before[-1] not in _CONTINUED


def trim(text: str, start: int, end: int) -> Trimmed:
    """Cut ``text[start:end]``, what follows "as", into its parts."""
    stop = cut(text, start, end)
    while stop > start and text[stop - 1] in " ,;.":
        if text[stop - 1] == "." and _ABBREVIATED.search(text, max(0, stop - 13), stop - 1):
            break
        stop -= 1
    for pattern in (_DANGLING, _HEADING, _GROUP):
        behind = pattern.search(text, max(start, stop - 40), stop)
        if behind and behind.start() > start and (pattern is not _GROUP or _named(text, start, behind.start())):
            stop = behind.start()
    credited, note = aside(text, stop, min(end, stop + 300))
    return Trimmed((start, stop), credited, note)
