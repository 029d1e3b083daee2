"""Who stands behind "by": a list of people, with what is said of them on the way ("his brother", "(uncredited)")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.names import NAME, PARTICLES
from kg.language.nationalities import COUNTRIES
from kg.model import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Resolve = Callable[[Span], Mention | None]

# Nouns for what people are, singular; as they stand between "by" and a name.
ROLE: Final = (
    r"(?:(?:co-|ex-|film-)?(?:director|filmmaker|film-maker|producer|screenwriter|writer|novelist|playwright|author|composer|"
    r"cinematographer|photographer|editor|actor|actress|star|comedian|musician|singer|songwriter|pianist|violinist|dramatist|"
    r"journalist|designer|choreographer|artist|poet|brother|sister|husband|wife|father|mother|son|daughter|cousin|nephew|niece|"
    r"uncle|friend|partner|collaborator|colleague|manager|member|newcomer|veteran|regular|frontman|scholar|professor|lawyer|"
    r"historian|duo|team|brothers|sisters|siblings|twins|directors|producers|writers|screenwriters|playwrights|novelists|"
    r"composers|editors|authors|filmmakers|actors|auteur|debutant|creator|critic|columnist|bassist|guitarist|legend|master|"
    r"band|group|professor|psychologist|neurologist|physician|agent|student|lyricist|librettist))"
)
_STOP: Final = "(?:and|with|as|or|for|by|to|from|of|in|on|at|that|who|which|wrote|the|a|his|her|their) "
_FILLER: Final = re.compile(
    rf"(?:(?:the|a|an|his|her|their|its|then|both|fellow|former|uncredited|late|famed|famous|noted|acclaimed|renowned|legendary|"
    rf"first-time|longtime|long-time|frequent|regular|real-life|veteran|young|award-winning|film|screen|stage|television|music|"
    rf"British-born|then-|elder|younger|older|future|own|best|close|husband-and-wife|writing|production|creative|musical|"
    rf"[A-Z]\w+-born|(?!{_STOP})[a-z-]+(?= {ROLE} )|(?:{ROLE}-)?{ROLE})(?:,? and|,|/)? )*"
)
# Whatever else people are: "by nurse J. H."
_OTHER_NOUN: Final = re.compile(rf"(?!\w+ing |{_STOP})(?:[a-z][a-z-]+ ){{1,2}}(?=[^\W\d_a-z])")
_ON: Final = re.compile(rf"(?:['’]s?)?,? (?:(?!{_STOP}|\w+ed )[a-z][\w-]*,? ){{0,3}}{ROLE},? (?=[\"“]?[^\W\d_a-z])")
# "with A and B heading the cast": no credit for what was named before.
_AS: Final = re.compile(r"[^.;]{0,120}? (?:as|in|serving|acting|heading|starring|co-starring|playing|providing)\b")
_AFTER: Final = re.compile(r" (?:himself|herself|themselves)\b")
_ASIDE: Final = re.compile(r" ?[(\[](?P<aside>[^()\[\]\n]{1,60})[)\]]")
_NEXT: Final = re.compile(r"(?P<sep>, who [^,.;()]{3,60}, and |,? and (?:by )?|,? as well as (?:by )?| & |,? with |/|, )")
# A heading, or the next label of a list of credits, that the flattening left behind a name.
_HEADING: Final = re.compile(
    r" (?:Soundtrack|Cast|Casting|Production|Release|Reception|(?:Film |Sound )?Editor|(?:Executive |Associate )?Producer|"
    r"Director|Screenplay|Music|Photography|Cinematography|Written|Produced|Directed|(?:Production|Costume|Set) \w+)\Z"
)
# A finite verb behind a name: the name begins a clause of its own and is no member of the list.
_VERB: Final = re.compile(
    r",? (?:is|was|are|were|has|had|have|stars?|co-stars?|plays?|portrays|wrote|co-wrote|serves?|served|said|appears?|won|"
    r"received|provided|makes|made|tells|follows|did|took|takes|worked|would|also|who|which|returned?|joined|became|acted|"
    r"acts|does|features?|starred|co-starred|played|portrayed|gives?|gave|directs?)\b(?! by)"
)
COMPANY: Final = re.compile(
    r"\b(?:Pictures|Productions?|Studios?|Films?|Entertainment|Company|Corporation|Corp|Inc|Ltd|LLC|Brothers|Bros|Media|Group|"
    r"Television|TV|Cinema|International|Artists|Orchestra|Symphony|Philharmonic|Quartet|Records|Filmes?|Filmproduktion|"
    r"Cin[eé]ma|Network|Channel|Century Fox|Universit\w+|Classics|Enterprises|Ensemble|Museum|Institute|Foundation|Theatre|"
    r"Theater|Partners|Magazine|Awards?|Guild|Society|Association|Academy|Globes?|Sound System)\b|"
    r"\A(?:Fox|MGM|Metro-Goldwyn-Mayer|Paramount|Miramax|Columbia|Universal|DreamWorks|Disney|RKO|BBC|HBO|Netflix|Warner)\b"
)


class Credit(NamedTuple):
    """Somebody's job as one place tells it; ``sure`` where the words can mean nothing else."""

    function: str
    who: Mention
    at: Span
    pattern: str
    sure: bool = True
    lead: bool = False
    shared: bool = False  # "co-written by": somebody else did it too


@dataclass(frozen=True, slots=True)
class Credited:
    """One member of a list behind "by": a person, or a company; ``known`` where the text has the full name."""

    mention: Mention
    known: bool = True
    company: bool = False
    uncredited: bool = False


def credited(sentence: Span, start: int, resolve: Resolve) -> Iterator[Credited]:
    """Yield who is named in the list that begins at ``start`` of ``sentence``; short forms become full names.

    The list ends where something else follows than a separator and one more name.
    """
    text, position, separator = sentence.text, start, ""
    given: list[Span] = []
    while found := _name_at(sentence, position, first=not separator):
        name, end = found
        if name.start - sentence.start > position:
            given = []
        if (separator == ", " and _VERB.match(text, end)) or ("with" in separator and _AS.match(text, end)):
            break
        aside = _ASIDE.match(text, end)
        end = aside.end() if aside else end
        separator_match = _NEXT.match(text, end)
        one_word = " " not in name.text
        if one_word and separator_match and resolve(name) is None and not COMPANY.search(name.text):
            given.append(name)
        else:
            yield from _shared(given, name)
            given = []
            yield _member(name, resolve, uncredited=bool(aside and "uncredited" in aside["aside"]))
        if not separator_match:
            break
        separator, position = separator_match["sep"], separator_match.end()


def _name_at(sentence: Span, position: int, *, first: bool) -> tuple[Span, int] | None:
    """Give the name that stands at ``position``, behind what is said of its bearer, and where the text goes on."""
    text = sentence.text
    for _ in range(4):
        filler = _FILLER.match(text, position)
        start = filler.end() if filler else position
        match = NAME.match(text, start)
        if not match and first and (other := _OTHER_NOUN.match(text, start)):
            match = NAME.match(text, other.end())
        if not match:
            return None
        name = _without_nationality(sentence.group(match))
        heading = _HEADING.search(name.text)
        name = name.part(0, heading.start()) if heading and name.text.count(" ") > 1 else name
        owner = name.text.endswith(("'s", "’s"))
        on = _ON.match(text, match.end())
        if not on:
            after = _AFTER.match(text, match.end())
            return None if owner or name.text in COUNTRIES else (name, after.end() if after else match.end())
        position = on.end()
    return None


def _without_nationality(name: Span) -> Span:
    first, _, rest = name.text.partition(" ")
    if " " in rest and first in COUNTRIES:
        return name.part(len(first) + 1, len(name))
    return name


def _shared(given: list[Span], full: Span) -> Iterator[Credited]:
    """Yield "Joel" of "Joel and Ethan Coen" as Joel Coen."""
    words = full.text.split(" ")
    if len(words) < 2 or COMPANY.search(full.text):  # noqa: PLR2004  given name and surname
        return
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    surname = " ".join(words[first:])
    place = full.part(len(full) - len(surname), len(full))
    for name in given:
        yield Credited(Mention(f"{name.text} {surname}", (name, place)))


def _member(name: Span, resolve: Resolve, *, uncredited: bool) -> Credited:
    if COMPANY.search(name.text):
        return Credited(Mention.of(name), company=True)
    who = resolve(name)
    return Credited(who or Mention.of(name), known=who is not None or " " in name.text, uncredited=uncredited)
