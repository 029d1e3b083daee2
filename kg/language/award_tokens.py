"""The parts of a sentence that tell of an award: prizes, categories, verbs, people, numbers; in order, none inside another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.language.award_words import KEYS, WORDS
from kg.language.categories import CATEGORY_WORDS, FIRST_WORDS, GENERIC, bare_category, category, is_category
from kg.language.names import CAPITAL, NAME, OPENERS
from kg.language.prizes import EDITION, FESTIVAL, FOREIGN, KNOWN_PRIZE, OTHER_CUE, OTHER_PRIZE, PRIZE_WORDS
from kg.language.words import occurrences
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.language.people import Names
    from kg.model import Span

# "Joel and Ethan Coen", "the Coens", "the Coen brothers".
_FAMILY: Final = re.compile(
    r"\b(?P<first>[A-Z]\w+) (?:and|&) (?P<second>[A-Z]\w+) (?P<family>[A-Z]\w+)\b|"
    r"\b[Tt]he (?P<plural>[A-Z]\w+?)(?:s\b(?!['’])| [Bb]rothers\b| [Ss]isters\b)"
)
# What a list run together puts behind a name.
_STATUS: Final = frozenset(
    {"Won", "WON", "Wins", "Nominated", "Nomination", "Nominations", "Winner", "Nominee", "Named", "Selected"}
)
_BEHIND_NAMES: Final = OPENERS | _STATUS | {"First", "Second", "Third", "Place", "List", "Others", "AFI", "AFI's", "AFI’s"}
# "Ann Ames (producer)", "Ann Ames (Won)" in front of the next capital: no nickname.
_NO_NICKNAME: Final = re.compile(r" \((?:[a-z]|Won|WON|Nomin|Winner)")
_CAPITAL: Final = re.compile(rf"{CAPITAL}[\w.’'-]* \Z")
# "his Oscar win", "following its wins": no verb.
_NOUN: Final = re.compile(
    r"(?:\b(?:its|his|her|their|the|an?|of|other|first|only|biggest|most|more|several|many|multiple|record|total|surprise|award|Award|Oscar|Globe|Actor|Actress|\d+|two|"
    r"three|four|five)|['’]s?|\x01) \Z"
)
_NOT_PEOPLE: Final = re.compile(
    r"\b(?:Film|Films|Awards?|Festival|Academy|Best|Society|Association|Pictures|Critics|Circle|Guild|Prize|Cannes|Oscars?|"
    r"Studios?|Island|Ferry|"
    r"University|American|International|Hollywood|January|February|March|April|May|June|July|August|September|October|"
    r"November|"
    r"December|New York|Los Angeles|United|Entertainment|Productions|Original|Actor|Actress|Director|The|Color|Foreign|Top|"
    r"Year|Years|"
    r"Screenplay|Score|Picture|Song|Music|Design|Writing|Performance|Leading|Supporting|Role|Winner|Nominee|Motion|Drama)\b"
)
_NOMINEE: Final = re.compile(r"[- ](?:nominees?|winn(?:ers?|ing)|contenders?|nominated)\b")
_ADJECTIVE: Final = re.compile(
    r"[- ]?(?:winn(?:ing|ers?)|nominated|nominees?|contend|calib|worth|bait|season|hopeful|buzz|campaign|telecast|night|host|"
    r"acceptance|statue)"
)


_SEVERAL_FILMS: Final = re.compile(r"[Bb]est (?:[\w-]+ )*(?:[Ff]ilms|[Mm]ovies|[Pp]ictures)")
_FESTIVAL_CUE: Final = re.compile(r"Festival|Cannes|Sundance|Berlinale")
_WORD: Final = re.compile(r"(?<![\w-])[^\W\d_]\w*")
_MASK: Final = "\x01"
# "Best Film Editing for editor Ann Ames": what the recipient is, and no category.
_FOR_HOLDER: Final = f"{_MASK} for "
_HELD: Final = re.compile(rf"{_FOR_HOLDER}[a-z]+ {_MASK}")


@dataclass(slots=True)  # looked at more often than made: a tuple's fields are slower to get
class Token:
    """A part of a sentence.

    ``kind`` is prize, festival, category, bare (a category without "Best"), person, stranger (a name of nobody known), film
    (ours), other (a work that is not the film), adjective ("Oscar-winning"), wins (the noun), or a kind of word: won,
    nominated, lost, ...
    """

    kind: str
    start: int
    end: int
    span: Span
    name: str = ""
    year: int | None = None
    people: tuple[Mention, ...] = ()
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence and its tokens, positions counted from the sentence's start."""

    span: Span
    text: str
    tokens: tuple[Token, ...]

    @classmethod
    def of(cls, sentence: Span, people: Names, title: str = "") -> Line:
        """Find the tokens of ``sentence``; what one reader took, the next ones do not see."""
        found: list[Token] = []
        text = sentence.text
        places = _Places.of(text)
        for reader in (
            partial(_titles, title=title),
            partial(_prizes, places=places.prizes),
            partial(_categories, places=places.first),
            partial(_other_prizes, people=people),
            _festivals,
            partial(_words, places=places.words),
            partial(_people, people=people),
            partial(_bare, places=places.categories),
        ):
            for token in list(reader(sentence, text)):
                found.append(token)
                text = text[: token.start] + _MASK * (token.end - token.start) + text[token.end :]
        return cls(sentence, sentence.text, tuple(sorted(found, key=lambda token: token.start)))

    def gap(self, left: int, right: int) -> str:
        """Give the text between two tokens, named by their places."""
        return self.text[self.tokens[left].end : self.tokens[right].start]

    def bracketed(self, position: int) -> bool:
        """Tell whether a bracket is open at ``position``."""
        opened = self.text.rfind("(", max(0, position - 120), position)
        return opened >= 0 and ")" not in self.text[opened:position]


class _Places(NamedTuple):
    """Where in a sentence the words stand with which a prize, a category, a bare category and the ``WORDS`` can begin."""

    prizes: list[int]
    first: list[int]
    categories: list[int]
    words: list[int]

    @classmethod
    def of(cls, text: str) -> _Places:
        places = cls([], [], [], [])
        for match in _WORD.finditer(text):
            word, start = match.group(), match.start()
            lower = word.lower()
            if lower in FIRST_WORDS:
                places.first.append(start)
            if lower in CATEGORY_WORDS:
                places.categories.append(start)
            if lower[:3] in KEYS:
                places.words.append(start)
            # With or without the plural's or the possessive's s.
            if word.rstrip("s") in PRIZE_WORDS:
                places.prizes.append(start)
        return places


def _tried(pattern: re.Pattern[str], text: str, places: list[int]) -> Iterator[re.Match[str]]:
    """Yield what ``pattern`` matches at one of the ``places``; no match inside another."""
    end = 0
    for place in places:
        if place >= end and text[place] != _MASK and (match := pattern.match(text, place)):
            yield match
            end = match.end()


def _found(reader: Callable[[str, int], int], text: str, places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield where what ``reader`` reads at one of the ``places`` starts and ends; nothing inside another."""
    end = 0
    for place in places:
        if place >= end and text[place] != _MASK and (stop := reader(text, place)):
            yield place, stop
            end = stop


def _token(
    kind: str,
    sentence: Span,
    bounds: tuple[int, int],
    name: str = "",
    year: str | None = None,
    people: tuple[Mention, ...] = (),
) -> Token:
    return Token(kind, *bounds, sentence.part(*bounds), name, int(year) if year else None, people)


def _titles(sentence: Span, text: str, title: str) -> Iterator[Token]:
    for bounds in occurrences(text, title):
        yield _token("film", sentence, bounds)


def _prizes(sentence: Span, text: str, places: list[int]) -> Iterator[Token]:
    for match in _tried(KNOWN_PRIZE, text, places):
        # "Academy and Golden Globe awards"
        yield _half(sentence, match) if match["half"] else _prize(sentence, match, match.start("name"))


def _half(sentence: Span, match: re.Match[str]) -> Token:
    return _token("prize", sentence, match.span(), f"{match['half']} Awards")


_BULLET: Final = 6  # characters of a line break with a bullet


def _other_prizes(sentence: Span, text: str, people: Names) -> Iterator[Token]:
    for match in OTHER_PRIZE.finditer(text) if OTHER_CUE.search(text) else ():
        words = match["name"].split(" ")
        # In a list that has lost its layout the person honoured before stands right in front; before a line nobody does.
        begins = text[max(0, match.start() - _BULLET) : match.start()].rstrip(" *•·–-").endswith("\n")
        named = 0 if begins else next((n for n in range(len(words) - 2, 1, -1) if " ".join(words[:n]) in people), 0)
        named = named or next((n for n, word in enumerate(words) if word not in _STATUS and word != "The"), 0)
        yield _prize(sentence, match, match.start("name") + sum(len(word) + 1 for word in words[:named]))


def _prize(sentence: Span, match: re.Match[str], start: int) -> Token:
    kind = "block" if FOREIGN.search(match.group()) else "adjective" if _ADJECTIVE.match(match.string, match.end()) else "prize"
    before = EDITION.search(match.string[max(0, start - 30) : start])
    name = match.string[start : match.end("name")]
    token = _token(kind, sentence, (start, match.end("name")), name, before["year"] if before else None)
    token.numbered = bool(before and before["edition"])
    return token


def _festivals(sentence: Span, text: str) -> Iterator[Token]:
    for match in FESTIVAL.finditer(text) if _FESTIVAL_CUE.search(text) else ():
        heading = match["name"].partition(" ")[0]  # "Wins Venice Film Festival: ..."
        skipped = len(heading) + 1 if heading in _STATUS and not match["year"] and not match["edition"] else 0
        bounds = (match.start() + skipped, match.end())
        yield _token("festival", sentence, bounds, match["name"][skipped:], match["year"] or match["later"])


def _categories(sentence: Span, text: str, places: list[int]) -> Iterator[Token]:
    for start, end in _found(category, text, places):
        name = text[start:end].removesuffix(" of the year")
        if _SEVERAL_FILMS.fullmatch(name):
            continue  # "one of the ten best films" is no prize
        kind = "adjective" if _NOMINEE.match(text, end) else "category"
        yield _token(kind, sentence, (start, start + len(name)), name)


def _bare(sentence: Span, text: str, places: list[int]) -> Iterator[Token]:
    for start, end in _found(bare_category, text, places):
        if text[start:end] not in GENERIC and not _HELD.match(text, max(0, start - len(_FOR_HOLDER)), end + 2):
            yield _token("bare", sentence, (start, end), text[start:end])


def _words(sentence: Span, text: str, places: list[int]) -> Iterator[Token]:
    for match in _tried(WORDS, text, places):
        if match.group() in {"win", "wins"} and _NOUN.search(text[max(0, match.start() - 20) : match.start()]):
            if text.startswith(_MASK, match.start() - len("m ")):
                yield _token("wins", sentence, match.span(), match.group())  # "and Golden Globe wins for both"
            continue
        yield _token(match.lastgroup or "", sentence, match.span(), match.group())


def _people(sentence: Span, text: str, people: Names) -> Iterator[Token]:
    families = []
    for match in _FAMILY.finditer(text):
        if _NOT_PEOPLE.search(match.group().removeprefix("The ")):
            continue
        members = tuple(_family(sentence.group(match), match, people))
        alone = not match["first"] or not _CAPITAL.search(text[max(0, match.start() - 24) : match.start()])
        if alone and len(members) > bool(match["first"]):
            families.append(match.span())
            yield _token("person", sentence, match.span(), match.group(), people=members)
    for match in NAME.finditer(text):
        start, name = _name(match)
        end = start + len(name)
        if not name or any(left < end and start < right for left, right in families):
            continue
        if not (_NOT_PEOPLE.search(name) or is_category(name)):
            person = people.resolve(sentence.part(start, end))
            kind = "person" if person or people.may_mean(name) else "stranger"
            yield _token(kind, sentence, (start, end), name, people=(person,) if person else ())


def _name(match: re.Match[str]) -> tuple[int, str]:
    """Give a run of capitals without a sentence opener in front, and where it starts."""
    start, words = match.start(), _NO_NICKNAME.split(match.group(), maxsplit=1)[0].split(" ")
    while words and words[0] in OPENERS:
        start += len(words.pop(0)) + 1
    while words and words[-1] in _BEHIND_NAMES:
        words.pop()
    return start, " ".join(words)


def _family(span: Span, match: re.Match[str], people: Names) -> Iterator[Mention]:
    """Yield who is meant by "Joel and Ethan Coen" and by "the Coens"."""
    family = match["family"] or match["plural"]
    first = [match["first"], match["second"]] if match["first"] else []
    for known in people if people.may_mean(family) else ():
        *given, last = known.name.split()
        if last == family and given and (not first or given[0] in first):
            yield Mention(known.name, (span, *known.spans[:1]))
