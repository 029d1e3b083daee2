"""What a verb or a noun does to the clause it stands in: takes back a win, makes it a mere possibility."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.language.award_patterns import INFINITIVE, REAL
from kg.language.prizes import plural as names_several

if TYPE_CHECKING:
    from kg.language.award_tokens import Line, Token
    from kg.language.honours import Clause

_JOINED: Final = re.compile(r"[\"”]?,?(?: (?:and|&|or))?(?: an?| the)? ?")

_UNKNOWN: Final = re.compile(r" for (?:the )?(?:Best|Outstanding) [A-Z]")
# An entry in a list of versions, and a sentence about the next one.
_VERSION: Final = re.compile(r"(?P<year>(?:19|20)\d\d)(?: film| version| remake)?(?: [-–—] |: )")
_REMADE: Final = re.compile(
    r"\b(?:(?:was|been) (?:later |also |subsequently |again )?remade|(?:A|[Tt]he|[Aa]nother) (?:\w+ )?(?:remake|sequel|"
    r"stage version|"
    r"stage adaptation|musical adaptation)(?! of)|was adapted (?:for the stage|into an?|as an?) )\b"
)
_ANOTHER: Final = re.compile(r"(?:,|,? and|,? as well as|,? plus|,? along with) (?:won )?(?:an?|the|his|her) ")
_RELATIVE: Final = re.compile(
    r"\b(?:(?:for|in) which (?:it|they|he|she|[Tt]he (?:film|movie|picture)) (?:was|were|had been) |"
    r"(?:[Aa]wards|[Pp]rizes|categories|nominations|Oscars|BAFTAs|Globes|ten|seven|five|six|eight|nine|four|three|two|\d)"
    r"(?: that)? (?:it|they|he|she|the (?:film|movie|picture)) (?:was|were|had been) )\Z"
)


def flip(line: Line, clause: Clause, place: int, *, plural: bool) -> None:
    """Take back that what stands right before the "nomination" at ``place`` was won; of a ``plural`` all that is joined."""
    told = [*clause.honours, *clause.whole]
    end = line.tokens[place].start
    for honour in sorted(told, key=lambda h: -h.at[-1].end):
        stop = honour.at[-1].end - line.span.start
        if not _JOINED.fullmatch(line.text[stop:end]):
            break
        honour.outcome = "nominated"
        end = honour.at[-1].start - line.span.start
        if not plural:
            break


def won_too(line: Line, place: int, head: str) -> bool:
    """Tell whether the prize at ``place`` was received as a nomination was before: "a nomination for X and an Oscar for"."""
    if not _ANOTHER.fullmatch(head) or names_several(line.tokens[place].name):
        return False
    while place + 1 < len(line.tokens) and line.tokens[place + 1].kind == "prize":
        place += 1
    return place + 1 == len(line.tokens) or line.tokens[place + 1].kind != "nomination"


def relative(line: Line, last: Clause, verb: Token) -> bool:
    """Tell whether ``verb`` only says out of how many some were won: "won five of the six for which it was nominated"."""
    head = line.text[max(last.start, verb.start - 60) : verb.start]
    return last.outcome == "won" and verb.name == "nominated" and bool(_RELATIVE.search(head))


def unreal(line: Line, last: Clause, verb: Token) -> bool:
    """Tell whether ``verb`` tells what did not come to pass: "hoped to win", "failed to go on to win"."""
    head = line.text[max(0, verb.start - 40) : verb.start]
    if INFINITIVE.search(head) and not REAL.search(head):
        return True
    near = last.start and not last.outcome and verb.start - last.start < len("did not go on to be even ")
    return bool(near) and "," not in head and not re.search(r"[,;]", line.text[last.start : verb.start])


def counterpart(line: Line, place: int) -> str:
    """Give in full the category of which only "Actress" is said: "Best Supporting Actor and Actress"."""
    before, token = line.tokens[place - 1], line.tokens[place]
    if not place or before.kind != "category" or line.gap(place - 1, place) not in {" and ", "/", " & "}:
        return ""
    head = before.name.removesuffix("Actor").removesuffix("Actress")
    return head + token.name if head != before.name and token.name in {"Actor", "Actress"} else ""


def nominates(line: Line, place: int) -> bool:
    """Tell whether a nomination of the prize at ``place`` follows, and no prize: "a Writers Guild nomination"."""
    following = line.tokens[place + 1 : place + 2]
    single = bool(following) and following[0].kind == "nomination" and not following[0].name.endswith("s")
    return single and line.gap(place, place + 1) == " "


def elsewhere(line: Line, place: int) -> bool:
    """Tell whether the prize at ``place`` is for what no film has: "the Grammy Award for Best Rock Album"."""
    following = line.tokens[place + 1 : place + 2]
    named = bool(following) and following[0].kind in {"category", "bare"} and line.gap(place, place + 1).strip() == "for"
    return not named and bool(_UNKNOWN.match(line.text, line.tokens[place].end))


def of_another(sentence: str, before: str, year: int | None) -> bool:
    """Tell whether "it" in ``sentence`` may be another version of the film of ``year``, of which the sentence before tells."""
    if not sentence.startswith("It "):
        return False
    version = _VERSION.match(before)
    return bool(version and version["year"] != str(year)) or bool(_REMADE.search(before))
