"""Whose award it is: the subject of a verb, and the people behind a category."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.names import PARTICLES, looks_like_person
from kg.model import Mention

if TYPE_CHECKING:
    from kg.language.award_tokens import Line, Token


class Subject(NamedTuple):
    """Who won or was nominated; no people where it is the film itself, not ``ours`` where it is about something else."""

    people: tuple[Mention, ...] = ()
    ours: bool = True
    found: bool = True


_CLEAR: Final = 500  # characters of a sentence in which it is clear who "he" is
_FILM: Final = Subject()
_OTHER: Final = Subject(ours=False)
# What may stand between a subject and its verb.
_AUXILIARY: Final = re.compile(
    r"(?:['’]s?(?: [\w'’-]+){1,5})?,?(?: (?:who|that|both|each|also|all|was|were|is|are|has|have|been|be|being|later|then|"
    r"would|go|goes|went|on|"
    r"to|and|himself|herself|themselves|again|further|additionally|subsequently|eventually|ultimately|itself|together|only|"
    r"in total|"
    r"able|managed|deservedly|even|jointly|separately|would go on|currently|\([^()]{1,90}\)),?){0,8} "
)
_PERFORMED: Final = re.compile(r" (?:[a-z-]+ ){0,2}(?:performance|portrayal|acting|cinematography|direction|score)(?= )")
_RELATIVE: Final = re.compile(
    r",? (?:who|one of|in|as|an?|the|then|playing)\b[^;.]{1,100}, (?:and )?(?:(?:was|were|has|have|also|later|both|would) "
    r"){0,3}"
)
_WHO: Final = re.compile(r",? who\b[^,;.]{1,100}, (?:(?:was|were|has|have|also|later|both) ){0,3}")
_OBJECT: Final = re.compile(r"\b(?:to|of|in|for|by|from|on|with)(?: the)? \Z")
_GOVERNED: Final = re.compile(r"\b(?:by|starring|of|from|for|to|over|against|after|than|including|like|as|with)(?: \w+)? $")
_JOINED: Final = re.compile(r",? (?:and|&|along with|alongside|as well as) |, ")
_INHERITS: Final = re.compile(
    r"(?:^|,|;|\)|\band|\bbut|\bwhile)[ ]?(?:also |was |were |is |are |has |have |both |then |later |currently |"
    r"additionally |going on to |"
    r"went on to |subsequently |eventually |while ){0,4}$"
)
_BEHIND: Final = re.compile(
    r"[\"”]?(?: (?:[Aa]wards?|prize|[Nn]ominations?))?,? ?(?:for|to|[–—:-]|\((?:for |by |to )?|by)"
    r"(?: (?:the|its|their|both))?(?: (?:actors?|actress(?:es)?|(?:co-)?directors?|(?:screen|song|co-)?writers?|"
    r"(?:co-)?stars?|"
    r"(?:co-)?producers?|composers?|cinematographers?|editors?|designers?))? ?[\"“]?"
    r"(?:(?:von|van|de|del|della|di|der|den|du|la|le) ){0,2}"
)
_FOR_WHICH: Final = re.compile(r"(?: \(\d{4}\))?,? (?:for|in) ")
_IN_WORK: Final = re.compile(r"(?:\b(?:in|of|on|for|film|movie|drama|comedy)|['’]s) \Z")
_PLAYED: Final = re.compile(r"\b(?:as|play\w*|portray\w*(?: of)?|voic\w+|role of|part of)(?: [a-z]+){0,3} \Z")
_STYLED: Final = re.compile(r" ?[–—(:-]")
_LEADS_ON: Final = re.compile(r"(?:['’]s)? (?:for|as|in) (?:the )?$")
_HANDED: Final = frozenset({"went", "was awarded", "were awarded", "was given", "were given", "being awarded"})
_SHARED: Final = re.compile(r",? (?:alongside|along with|together with|shared with|with) ")
_AHEAD: Final = re.compile(r"(?:['’]s? [\w ]{1,30}?)?,? ?(?:for|as|in)?(?: (?:the|an?|both))?(?: category)? ?[\"“]?")


def subject(line: Line, place: int, floor: int, earlier: Subject, person: Mention | None) -> Subject:
    """Give the subject of the verb at ``place``; nothing before ``floor`` (a position) can be it.

    ``earlier`` is the subject that a verb without one of its own takes over, ``person`` the one that "she" means.
    """
    who = _before(line, place, floor, earlier, person)
    return (_object(line, place, person) if who.ours else None) or who


def _before(line: Line, place: int, floor: int, earlier: Subject, person: Mention | None) -> Subject:
    verb = line.tokens[place]
    for left in range(place - 1, -1, -1):
        token = line.tokens[left]
        if token.start < floor:
            break
        between = line.text[token.end : verb.start]
        if _passed_over(line, left, between, after_another=bool(floor)):
            continue
        if (who := _relates(line, left, between, verb)) is not None:
            return _meant(line, who, " who ", person)
        if token.name.endswith(("'s", "’s")) and (performed := _PERFORMED.match(between)):
            between = between[performed.end() :]  # "Ames's performance was nominated"
        if not (_AUXILIARY.fullmatch(between) or _RELATIVE.fullmatch(between)):
            break
        return _meant(line, left, between, person)
    return _taken_over(line, verb, floor, earlier)


def _taken_over(line: Line, verb: Token, floor: int, earlier: Subject) -> Subject:
    """Give the subject of a verb without one of its own: that of the verb before, or whom the sentence begins with."""
    if floor and _INHERITS.search(line.text[floor : verb.start]):
        return earlier
    if line.tokens[0].people and not line.tokens[0].start and " and " in line.text[verb.start - 30 : verb.start] and not floor:
        return Subject(coordinated(line, 0, forward=True)[0])
    return Subject(found=False)


def _passed_over(line: Line, left: int, between: str, *, after_another: bool) -> bool:
    """Tell whether the token at ``left`` is no subject, whatever follows: "three films (Gull and Heron) won"."""
    token = line.tokens[left]
    if token.kind in {"stranger", "person"}:
        return line.bracketed(token.start)
    if token.kind == "film" and after_another and between.startswith(","):  # "given to the film, winning ..."
        return bool(_OBJECT.search(line.text, max(0, token.start - len(" with the ")), token.start))
    return token.kind in {"festival", "bare", "block", "lost", "adjective", "nomination", "category"}


def _relates(line: Line, left: int, between: str, verb: Token) -> int | None:
    """Give the subject of whom something is told that ends with the film at ``left``: "Ames, who wrote the film, won"."""
    if line.tokens[left].kind != "film" or not between.startswith(","):
        return None
    who = next((place for place in range(left - 1, -1, -1) if line.tokens[place].people), None)
    return who if who is not None and _WHO.fullmatch(line.text[line.tokens[who].end : verb.start]) else None


def _meant(line: Line, left: int, between: str, person: Mention | None) -> Subject:
    token = line.tokens[left]
    if token.kind in {"stranger", "other"} or (token.kind in {"person", "pronoun"} and _for_other(line, left)):
        return _OTHER
    if token.kind == "person":
        people, first = coordinated(line, left)
        governed = _GOVERNED.search(line.text[max(0, line.tokens[first].start - 24) : line.tokens[first].start])
        if governed and "who" not in between and not governed.group().startswith("with"):
            return _FILM
        return Subject(people)
    if token.kind == "pronoun":
        before = [t.people[0] for t in line.tokens[:left] if t.people]
        who = before[0] if before else person
        return Subject((who,)) if who and len(line.text) < _CLEAR else _OTHER
    return _antecedent(line, left) if token.kind == "which" else _FILM


def _for_other(line: Line, left: int) -> bool:
    """Tell whether the subject at ``left`` is honoured for the other work named before ("Low Tide, for which he won")."""
    which = left - 1
    if which < 1 or line.tokens[which].kind != "which" or line.gap(which, left) != " ":
        return False
    work = line.tokens[which - 1]
    head = line.text[max(0, work.start - 40) : work.start]
    if _PLAYED.search(head) or (work.kind == "person" and not _IN_WORK.search(head)):
        return False
    return bool(_FOR_WHICH.fullmatch(line.gap(which - 1, which))) and not _antecedent(line, which).ours


def _antecedent(line: Line, which: int) -> Subject:
    """Tell what "which" stands for: a name right before it that is not our film is another film."""
    if (
        which
        and line.tokens[which - 1].kind in {"stranger", "person", "other"}
        and len(line.gap(which - 1, which)) <= len(" (1999), for ")
    ):
        return _OTHER
    return _FILM


def _object(line: Line, place: int, person: Mention | None) -> Subject | None:
    """Give the person to whom the verb gives the prize ("earned Hunter the award", "earned him")."""
    if place + 1 >= len(line.tokens) or line.gap(place, place + 1).strip():
        return None
    token = line.tokens[place + 1]
    if token.kind == "person":
        return Subject(coordinated(line, place + 1, forward=True)[0])
    if token.kind == "pronoun" and token.name in {"him", "her"}:
        before = [t.people[0] for t in line.tokens[:place] if t.people]
        who = before[-1] if before else person
        return Subject((who,)) if who else None
    return None


def coordinated(line: Line, place: int, *, forward: bool = False) -> tuple[tuple[Mention, ...], int]:
    """Give the people of a list ("Dern and Forte") that the token at ``place`` ends or, going ``forward``, begins."""
    step = 1 if forward else -1
    places, gaps = [place], ""
    while 0 <= place + step < len(line.tokens) and (
        named(line.tokens[place + step]) if forward else line.tokens[place + step].people
    ):
        left, right = sorted((place, place + step))
        if not _JOINED.fullmatch(line.gap(left, right)):
            break
        place += step
        gaps += line.gap(left, right)
        places.append(place)
    if not forward and not gaps.strip(", "):  # "For her role as Ann, Bea Bell was": no list
        places = places[:1]
    people = [person for each in sorted(places) for person in named(line.tokens[each])]
    return tuple(people), places[-1]


def named(token: Token) -> tuple[Mention, ...]:
    """Give the people whom a token names, also one whom the rest of the text does not name."""
    known = [person.name for person in token.people]
    if (token.kind == "stranger" and looks_like_person(token.name)) or known == [token.name] != [_first_of_two(token.name)]:
        name = _first_of_two(token.name.removesuffix("'s").removesuffix("’s"))
        return (Mention.of(token.span.part(0, len(name)), name),)
    return token.people


def _first_of_two(name: str) -> str:
    """Give who is named first in a run of names that a list and the sentence behind it make: "Ann Ames Bob Bell"."""
    words = name.split(" ")
    plain = len(words) > len(("Ann", "Bea", "Ames")) and all(
        len(word) > len("Le") and word.isalpha() and word.lower() not in PARTICLES for word in words
    )
    return " ".join(words[:2]) if plain else name


def behind(line: Line, place: int) -> tuple[tuple[Mention, ...], int, bool]:
    """Give the people named behind the category or prize at ``place`` as its recipients, and the last token read.

    The last value tells that they shared it with the subject ("alongside Brickman").
    """
    following = place + 1
    if following < len(line.tokens) - 1 and line.tokens[following].name in _HANDED and line.gap(place, following) == " ":
        following += 1  # "the award for Best Score went to Ames"
    between = line.gap(following - 1, following) if following < len(line.tokens) else ""
    shared = bool(_SHARED.fullmatch(between))
    if not (shared or _BEHIND.fullmatch(between)) or not _can_follow(line.tokens[following], between):
        return (), place, False
    people, last = coordinated(line, following, forward=True)
    more = last + 1 < len(line.tokens)
    if shared and more and line.tokens[last + 1].kind in {"won", "nominated"} and line.gap(last, last + 1) == " ":
        return (), place, False  # "with Ames winning ..." is a clause of its own
    if not shared and more and _ends_elsewhere(line, place, last):
        return named(line.tokens[following]), following, False
    return people, last, shared


def _can_follow(token: Token, between: str) -> bool:
    """Tell whether ``token`` can be a recipient: somebody known, or in brackets or behind a dash any name."""
    return token.kind == "person" or bool(named(token) and _STYLED.match(between))


def _ends_elsewhere(line: Line, place: int, last: int) -> bool:
    """Tell whether the last of the people belongs to what follows ("for Payne, and Keaton for Best Actress")."""
    bracketed = "(" in line.gap(place, place + 1)
    token = line.tokens[last + 1]
    leads_on = _LEADS_ON.match(line.gap(last, last + 1))
    return (
        not bracketed
        and last > place + 1
        and bool(leads_on or token.kind in {"won", "nominated"})
        and len(line.gap(last, last + 1)) < len(" and the others were also nominated ")
    )


def ahead(line: Line, place: int, floor: int, *, bare: bool = False) -> tuple[tuple[Mention, ...], bool]:
    """Give the people named right before the category at ``place`` as its recipients ("and Keaton for Best Actress").

    With ``bare`` no word need stand between ("voted Keaton best actress"). The last value tells that they shared it with
    those named before ("Allen for Best Director and, with Brickman, for Best Original Screenplay").
    """
    left = place - 1
    if left < 0 or line.tokens[left].kind != "person" or line.tokens[left].start < floor:
        return (), False
    between = line.gap(left, place)
    if not (bare or between.strip(" ,;")) or not _AHEAD.fullmatch(between):
        return (), False
    people, first = coordinated(line, left)
    start = line.tokens[first].start
    return people, line.text[max(0, start - 5) : start] == "with "
