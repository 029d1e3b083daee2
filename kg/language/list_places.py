"""Places in lists: "ranked the film the eighth best of the 1990s", "No. 39 on the institute's list of ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.language.masking import OTHER, ORGANISATION, PAPER, PERSON, TITLE, Masked
from kg.language.ordinals import CARDINALS, ORDINALS, ordinal
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.people import Names
    from kg.model import Span

CUE: Final = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|placed|placing|voted|listed|lists|named|naming|rated|called|calling|scored|favorite|chose|came|declared|selected|put)\b|#\d|[–—-] (?:#|No)|\d(?:st|nd|rd|th) – "
)
_WORDS: Final = "|".join(sorted(ORDINALS, key=len, reverse=True))
_COUNT: Final = "|".join(sorted(CARDINALS, key=len, reverse=True))
_SUPERLATIVE: Final = (
    r"(?:best|greatest|funniest|scariest|finest|highest(?: rated| ranked)?|top|favou?rite|most [a-z]+|sexiest|coolest|\w+est)"
)
_WORK: Final = r"(?:films?|movies?|pictures?|comedy|comedies|screenplay|musical|western|drama|documentary|romance|thriller)"
# A number; an ordinal with the superlative it counts; or the superlative alone, which is the first place.
_RANK: Final = re.compile(
    rf"(?:#|\b[Nn]o\. ?|\b[Nn]umber |\bN° ?)(?P<number>\d{{1,4}}|{_COUNT})\b(?! (?:weeks?|film at|movie at|in the U|single))"
    rf"|\b(?P<ordinal>\d{{1,4}}(?:st|nd|rd|th)|{_WORDS})(?:[- ](?:{_SUPERLATIVE}|place|position)\b|(?= (?:on|in|among|by)\b))"
    rf"|(?:\b(?:the|as|its|his|her|their) |[\"“])(?P<first>(?:best|greatest|funniest)\b(?: [\w’'-]+){{0,4}}?(?: {_WORK})?)"
    rf"(?= of (?:the (?:year|decade|century|(?:19|20)\d\d)|all[- ]time|(?:19|20)\d\d)| by| in its list)"
)
_VERB: Final = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|plac(?:ed|ing|es)|voted|list(?:ed|s|ing)|nam(?:ed|ing|es)|rated|call(?:ed|ing|s)|scor(?:ed|ing)|chose|c[ao]mes?|"
    r"declared|selected|put|was also|appear(?:s|ed)|featured|included|made|acknowledged|cited|considered)\b",
    re.IGNORECASE,
)
_NAMING: Final = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|nam(?:ed|ing|es)|voted|declared|chose|selected|listed|call(?:ing|ed))\b", re.IGNORECASE
)
_NOT_ALONE: Final = re.compile(
    r"\b(?:one of|among|some of|including|perhaps|possibly|arguably|probably|be|is|was|like)(?: \w+)? ?[\"“]?$"
)
_NOT_THE_FILM: Final = re.compile(
    r"\b(?:box[- ]office|gross(?:ed|ing|er)?|weekend|Billboard|[Cc]harts?|album|single|songs?|soundtrack|character|line|quotes?|quotation|"
    r"villains?|hero(?:es)?|performances?|scene|score(?! of \d)|theaters|rentals|DVD|ratings|viewers|episode|worst|opened|market|earn(?:ed|ing))\b"
)
_BY: Final = f"(?:{PERSON}+|{PAPER}+|{ORGANISATION}+)"
_BY_AFTER: Final = re.compile(
    rf"[^.,;]{{0,90}}?\b(?P<link>by|on|in|of|at|from|to|for) (?:the )?(?:readers of |critics (?:of|at) |viewers of |magazine )?(?P<by>{_BY})"
)
_BY_LIST: Final = re.compile(
    rf"[^.;]{{0,90}}?\bby (?:the |both )?(?P<makers>{_BY}(?: of (?:the )?{PAPER}+)?(?:(?:, and |,? and |, )(?:the )?{_BY}(?: of (?:the )?{PAPER}+)?){{0,5}})"
)
_NAME: Final = re.compile(_BY)
_PLURAL: Final = re.compile(r"\b(?:films|movies|pictures|comedies)\b")
_MAKERS: Final = re.compile(
    rf"(?P<by>{_BY})(?: (?:magazine|film magazine|readers|critics|of (?:the )?{PAPER}+|from {PAPER}+))*"
)
_CALLING: Final = re.compile(rf"(?:Calling|Naming|Ranking|Declaring) [^,;]{{1,120}}, (?:[a-z]+ ){{0,3}}(?P<by>{_BY})")
_PRONOUN: Final = re.compile(r"\b(?:[Tt]hey|[Hh]e|[Ss]he|[Ii]t also|their|his|her)\b")
_LIST: Final = re.compile(
    r"[\"“](?P<quoted>(?:The |AFI)?[^\"”\n]{0,12}\d[^\"”\n]{2,80}?)[,.]?[\"”]"
    r"|(?P<name>(?:AFI['’]s )?(?:\b(?:The |A )?(?:Top )?\d{2,4}(?: (?:Years(?:\.\.\.|…)\d+|[A-Z][\w’'!&-]*)))"
    r"(?:[ ](?:(?:of|the|to|in|and|on|by|for|from) )*(?:[A-Z][\w’'!&-]*|\d{1,4}s?)){0,10}(?: of all time)?(?: \((?:10th Anniversary Edition|[\d–-]{4,9})\))?)"
)
_DESCRIBED: Final = re.compile(
    r"(?:best|greatest|funniest|scariest|finest|highest|top|favou?rite|most [a-z]+)\b[^.,;()\"”\x01-\x06]{0,60}"
)
_TRAILING: Final = re.compile(r"(?: (?:in|and|of|by|on|the|at|for|with|to|while|from|its|a))*\s*\Z")
_AFI: Final = re.compile(
    r"(?P<name>AFI['’]s (?:100 Years(?: ?(?:\.\.\.|…) ?| of )(?:100 )?[A-Z][\w&]*(?: (?:and |& )?[A-Z]\w*)*?|10 Top 10)"
    r"(?: \((?:10th Anniversary Edition|\d{4})\))?)(?: list)?[ ]?[–—:-][ ]?(?:#|[Nn]o\. ?|[Nn]umber |N° ?)(?P<rank>\d{1,3})\b"
)
_CRITICS_LIST: Final = re.compile(rf"(?<!\w)(?P<rank>\d{{1,2}})(?:st|nd|rd|th) ?[–-] ?(?P<by>{PERSON}+)")
_FOR_PERSON: Final = re.compile(rf"#(?P<rank>\d+) for (?P<by>{PERSON}+)")
_POSSESSIVE: Final = re.compile(rf"(?P<by>{_BY})['’]s? (?P<rank>{_WORDS}|\d+(?:st|nd|rd|th))[- ](?:favou?rite|best)")
_FARTHEST: Final = 130


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a list; ``critic`` says that a person made the list."""

    by: Mention | None
    list: Mention | None
    rank: int
    at: Span
    critic: bool = False


class Places:
    """Reads the sentences of one text, one after the other: "they named it second" needs the one before."""

    def __init__(self, people: Names, title: str) -> None:
        """Remember who is who, and how the film is called."""
        self.people, self.title = people, title
        self.makers: list[tuple[Mention, bool]] = []

    def read(self, sentence: Span) -> list[Place]:
        """List the places that ``sentence`` tells."""
        if not CUE.search(sentence.text):
            return []
        masked = Masked.of(sentence, self.people, self.title, quoted=True)
        listed = [*self._flattened(masked), *self._short(masked)]
        return listed + list(self._prose(masked, [place.at for place in listed]))

    def _flattened(self, masked: Masked) -> Iterator[Place]:
        """Yield the entries of lists without layout: "AFI's 100 Years...100 Movies – #84", "1st – Ann Ames, Gazette"."""
        for match in _AFI.finditer(masked.span.text):
            if not _NOT_THE_FILM.search(match["name"].lower()):
                name = masked.span.group(match, "name")
                yield Place(Mention.of(name.part(0, 3)), Mention.of(name), int(match["rank"]), masked.span.group(match))
        for match in _CRITICS_LIST.finditer(masked.text):
            yield Place(masked.names[match.start("by")], None, int(match["rank"]), masked.span.group(match), critic=True)

    def _short(self, masked: Masked) -> Iterator[Place]:
        """Yield "#6 for Siskel" and "Ebert's fourth favorite"."""
        for pattern in (_FOR_PERSON, _POSSESSIVE):
            for match in pattern.finditer(masked.text):
                rank, by = ordinal(match["rank"]), masked.names[match.start("by")]
                if rank:
                    yield Place(by, None, rank, masked.span.group(match), critic=masked.text[match.start("by")] == PERSON)

    def _prose(self, masked: Masked, taken: list[Span]) -> Iterator[Place]:
        end = 0  # of the last place read
        for match in _RANK.finditer(masked.text):
            if any(span.start <= masked.span.start + match.start() < span.end for span in taken):
                continue
            found = self._place(masked, match, end)
            if found:
                end = match.end()
                yield from found

    def _place(self, masked: Masked, match: re.Match[str], end: int) -> list[Place]:
        text = masked.text
        before = text[max(end, match.start() - _FARTHEST) : match.start() + 1]
        after = text[match.end() : match.end() + _FARTHEST]
        verb = _last(_VERB, before)
        if verb is not None and _someone_else(before[verb:]):
            return []
        chained = bool(end) and len(before) < 100 and re.search(r"(?:,| and)[^.;]*$", before)
        if (
            not (verb is not None or chained)
            or _NOT_THE_FILM.search(before)
            or _NOT_THE_FILM.search(after[:50].split(",")[0])
            or _NOT_THE_FILM.search(text[: min(80, match.start())])
        ):
            return []
        if match["first"] and (_PLURAL.search(match["first"]) or _NOT_ALONE.search(before) or not _NAMING.search(before)):
            return []
        rank = 1 if match["first"] else ordinal(match["number"] or match["ordinal"] or "")
        makers = self._makers(masked, match, verb)
        if not rank or (match["first"] and not makers):
            return []
        self.makers = makers or self.makers
        list_ = _list(masked, match, after)
        at = masked.span.part(max(0, match.start() - len(before) + (verb or 0)), match.end())
        if makers:
            return [Place(by, list_, rank, at, critic=critic) for by, critic in makers]
        return [Place(None, list_, rank, at)] if list_ else []

    def _makers(self, masked: Masked, match: re.Match[str], verb: int | None) -> list[tuple[Mention, bool]]:
        """Give who made the list: named behind the place, else the subject of the verb, else whoever made the last one."""
        del verb
        following = _RANK.search(masked.text, match.end())
        stop = following.start() if following else len(masked.text)
        if listed := _BY_LIST.match(masked.text, match.end(), stop):
            names = _NAME.finditer(masked.text, *listed.span("makers"))
            return [
                _maker(masked, name.start())
                for name in names
                if not masked.text.endswith((" of ", " of the "), 0, name.start())
            ]
        after = _BY_AFTER.match(masked.text, match.end(), stop)
        if after and (after["link"] != "of" or masked.text[after.start("by")] != PERSON):
            return [_maker(masked, after.start("by"))]
        head = masked.text[max(0, match.start() - 220) : match.start()]
        offset = max(0, match.start() - 220)
        makers = list(_MAKERS.finditer(head))
        if makers:
            last = [makers[-1]]
            while len(last) < len(makers) and re.fullmatch(
                r",? (?:and|&) ", head[makers[-len(last) - 1].end() : last[0].start()]
            ):
                last.insert(0, makers[-len(last) - 1])
            return [_maker(masked, offset + m.start("by")) for m in last]
        if calling := _CALLING.match(masked.text):
            return [_maker(masked, calling.start("by"))]
        return self.makers if _PRONOUN.search(head) else []


def _someone_else(object_: str) -> bool:
    """Tell whether what is ranked is a person or another work: "ranked Ann Ames's part #59"."""
    return (
        TITLE not in object_
        and bool(re.search(rf"[{PERSON}{OTHER}]", object_))
        and not re.search(r"\b(?:on|in|of|by)\b", object_)
    )


def _maker(masked: Masked, place: int) -> tuple[Mention, bool]:
    return masked.names[place], masked.text[place] == PERSON


def _last(pattern: re.Pattern[str], text: str) -> int | None:
    found = [match.start() for match in pattern.finditer(text)]
    return found[-1] if found else None


def _list(masked: Masked, match: re.Match[str], after: str) -> Mention | None:
    """Give the list's name, behind the place or shortly before it; or the words that say what it is a list of."""
    original = "".join(TITLE if sign == TITLE else letter for sign, letter in zip(masked.text, masked.span.text, strict=True))
    next_rank = _RANK.search(masked.text, match.end())
    stop = min(match.end() + len(after), next_rank.start() if next_rank else len(original))
    named = _LIST.search(original, match.end(), stop) or _LIST.search(original, max(0, match.start() - 220), match.start())
    if named:
        return Mention.of(masked.span.group(named, named.lastgroup or 0))
    start = match.start("first") if match["first"] else match.start()
    described = _DESCRIBED.search(masked.text, start, min(stop, match.end() + 70))
    if not described:
        return None
    words = described.group()
    if described.end() < len(masked.text) and masked.text[described.end()].isalnum():
        words = words.rpartition(" ")[0]
    words = _TRAILING.sub("", words)
    return Mention.of(masked.span.part(described.start(), described.start() + len(words)))
