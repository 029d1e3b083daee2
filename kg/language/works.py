"""Works that others are made from, as prose names them: "the 1990 novel of the same name by J. O.", "R. T.'s play X"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.language.names import NAME, looks_like_person
from kg.language.nationalities import COUNTRIES
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

# As documents call works, and what that is in one word.
KINDS: Final = {
    "short stories": "short story",
    "short story": "short story",
    "magazine story": "short story",
    "short film": "short film",
    "graphic novel": "graphic novel",
    "comic book": "comic book",
    "comic strip": "comic strip",
    "comic": "comic",
    "novelette": "novelette",
    "novella": "novella",
    "novels": "novel",
    "novel": "novel",
    "teleplay": "teleplay",
    "television play": "television play",
    "plays": "play",
    "play": "play",
    "stage musical": "musical",
    "musical": "musical",
    "operetta": "operetta",
    "opera": "opera",
    "autobiography": "autobiography",
    "biography": "biography",
    "memoirs": "memoir",
    "memoir": "memoir",
    "best-seller": "book",
    "bestseller": "book",
    "books": "book",
    "book": "book",
    "article": "article",
    "poem": "poem",
    "song": "song",
    "television series": "television series",
    "TV series": "television series",
    "radio play": "radio play",
    "film": "film",
    "movie": "film",
    "story": "story",
}
_KIND: Final = re.compile(r"\b(?P<kind>" + "|".join(sorted(KINDS, key=len, reverse=True)) + r")\b(?!['’]s|-)")
# How far behind "based on" the word for the kind may stand, and what ends the search before.
_REACH: Final = 110
_STOP: Final = re.compile(
    r"[;:]|(?<![A-Z])\. |, (?:and|which|who|it|the film)\b| (?:is|was|tells|starring|directed|which|that|who) |"
    r"\bcharacters?\b|\bevents\b|\blife\b"
)
_NO_STORY: Final = re.compile(r"\b(?:true|life|real|love|real-life|back|cover|news|success|same|earlier|previous)[- ]?\Z")
_YEAR: Final = re.compile(r"(?<![\w-])(?P<year>1[5-9]\d\d|20\d\d)(?![\w-])")
_SMALL: Final = (
    r"(?:of|the|a|an|and|in|on|to|for|from|with|at|or|is|my|your|de|la|le|les|el|du|des|et|der|die|das|von|&|–|-|who|that)"
)
_CAPITAL: Final = r"(?:(?:Mr|Mrs|Ms|Dr|St|No|vs)\.|(?:[A-Z]\.){2,5}|[^\W\d_a-z][\w'’!?&:-]*|\d+)"
TITLE: Final = re.compile(
    rf"{_CAPITAL}(?:(?:,(?! (?:an?|his|her) ))? (?:{_SMALL} ){{0,3}}{_CAPITAL}|, (?=(?:and|or) [A-Z])){{0,12}}"
)
# "Les liaisons dangereuses": behind a foreign article, words may be in lower case.
_FOREIGN: Final = re.compile(
    r"(?:Les?|La|L['’]\w+|Une?|Una|El|Los|Las|Il|Lo|Gli|Das|Der|Die|Eine?) [\w'’-]+(?: [\w'’-]+){0,5}?"
    r"(?=[,.;(]| by | which | \(| and |$)"
)
_QUOTED: Final = re.compile(r"[\"“](?P<title>[^\"“”\n]{1,100})[\"”]")
_SAME: Final = re.compile(r",? ?(?:(?:of|by|with|under|also) )?(?:the|its) same (?:name|title)\b|,? of that name\b")
_AFTERWARDS: Final = re.compile(
    r" ?\((?P<year>1[5-9]\d\d|20\d\d)\)|,? (?:first )?(?:published|written) in (?P<published>1[5-9]\d\d|20\d\d)|"
    r", (?P<plain>1[5-9]\d\d|20\d\d)(?=,| by)"
)
# What a title means, or when it was written, on the way to the author.
_ASIDE: Final = re.compile(r" ?\([^()\n]{1,60}\)(?=,? (?:written )?by )")
_OF: Final = re.compile(r" (?:of|about) (?!the same)[^,.;()]{1,70}?(?= by )")
_BY: Final = re.compile(r",? ?\b(?:(?:originally )?(?:written|penned|co-written|authored) )?by (?!the same)")
_SAME_OF: Final = re.compile(r" of (?=[A-Z])")
_MORE: Final = re.compile(r",? and |, (?!(?:the|a|an) )")
_TITLE_FIRST: Final = re.compile(r"[\"”]?, (?:an?|the|his|her)\b")
_NAMED: Final = re.compile(r",? (?:titled|entitled|called|named|also titled|also called) ")
# Who owns what a run of capitals names: "Lee's Pulitzer Prize-winning".
_OWNER: Final = re.compile(r"[^'’]+['’]s(?= [A-Z])")
_PRIZE: Final = frozenset(
    {"Pulitzer", "Prize", "Broadway", "Tony", "National", "Book", "Award", "New", "Times", "Booker", "Off-Broadway", "West"}
)


@dataclass(frozen=True, slots=True)
class Work:
    """A work as one place names it: ``same_name`` is where the text says "of the same name".

    ``owners`` stand before the kind ("J. O.'s novel"), ``by`` is where a list of authors begins in the sentence.
    """

    kind: str
    at: Span
    title: Mention | None = None
    same_name: Span | None = None
    year: int | None = None
    owners: tuple[Span, ...] = ()
    owner_is_pronoun: bool = False
    by: int | None = None


def work(sentence: Span, start: int) -> Work | None:
    """Read the work that is named from ``start`` on; None where nothing there is the word for a kind of work."""
    text = sentence.text
    end = min(len(text), start + _REACH)
    stop = _STOP.search(text, start, end)
    kind = next((m for m in _KIND.finditer(text, start, stop.start() if stop else end) if not _of_musical(text, m)), None)
    if not kind or _NO_STORY.search(text[start : kind.start()]):
        return None
    before = sentence.part(start, kind.start())
    found = _Behind(sentence, kind.end())
    found.read()
    years = _YEAR.findall(before.text)
    pronoun = bool(re.match(r"(?:his|her|their)\b", before.text))
    first = None if found.title else _title_first(before)
    return Work(
        KINDS[kind["kind"]],
        sentence.part(start, found.end),
        found.title or first,
        found.same,
        int(years[-1]) if years else found.year,
        () if pronoun or first else tuple(_owners(before)),
        pronoun,
        found.by,
    )


def _of_musical(text: str, kind: re.Match[str]) -> bool:
    """Tell whether "the book for the 1954 musical" is meant: the work is the musical."""
    return kind["kind"] == "book" and text.startswith(" for ", kind.end())


@dataclass(slots=True)
class _Behind:
    """What follows the kind: title, "of the same name", year and authors, in whatever order."""

    sentence: Span
    end: int
    title: Mention | None = None
    same: Span | None = None
    year: int | None = None
    by: int | None = None

    def read(self) -> None:
        """Read one part after the other, until something else follows."""
        for _ in range(6):
            aside = _ASIDE.match(self.sentence.text, self.end) if self.title or self.same else None
            if aside and not _AFTERWARDS.match(self.sentence.text, self.end):
                self.end = aside.end()
            if not (self._read_same() or self._read_year() or self._read_authors() or self._read_title()):
                return

    def _read_same(self) -> bool:
        match = _SAME.match(self.sentence.text, self.end)
        if match:
            self.same = self.sentence.group(match).strip(" ,")
            self.end = match.end()
        return bool(match)

    def _read_year(self) -> bool:
        match = _AFTERWARDS.match(self.sentence.text, self.end)
        if match:
            self.year = int(match["year"] or match["published"] or match["plain"])
            self.end = match.end()
        return bool(match)

    def _read_authors(self) -> bool:
        text = self.sentence.text
        if self.by is not None:
            return False
        about = None if self.title else _OF.match(text, self.end)
        start = about.end() if about else self.end
        match = _BY.match(text, start) or (_SAME_OF.match(text, start) if self.same else None)
        if not match:
            return False
        name = NAME.search(text, match.end(), match.end() + 80)
        if not name:
            return False
        self.by, self.end = match.end(), name.end()
        while (more := _MORE.match(text, self.end)) and (name := NAME.match(text, more.end())):
            self.end = name.end()
        return True

    def _read_title(self) -> bool:
        if self.title is not None:
            return False
        title = _title(self.sentence, self.end, marked=self.by is not None)
        if title is None:
            return False
        self.title = Mention.of(title)
        self.end = title.end - self.sentence.start
        self.end += self.sentence.text[self.end : self.end + 1] in {'"', "”"}
        return True


def _title(sentence: Span, position: int, *, marked: bool) -> Span | None:
    """Give the title at ``position``; behind authors (``marked``) only one that quotation marks or "titled" announce."""
    text = sentence.text
    named = _NAMED.match(text, position)
    position = named.end() if named else position
    position += text.startswith(",", position)
    position += text.startswith(" ", position)
    if quoted := _QUOTED.match(text, position):
        return sentence.group(quoted, "title").strip(" ,.")
    if marked and not named:
        return None
    match = _FOREIGN.match(text, position) or TITLE.match(text, position)
    return sentence.group(match).strip(" ,.:") if match else None


def _title_first(before: Span) -> Mention | None:
    """Give the title in "X, a 1951 novel"."""
    match = _QUOTED.match(before.text) or TITLE.match(before.text)
    if not match or not _TITLE_FIRST.match(before.text, match.end()):
        return None
    return Mention.of(before.group(match, "title" if match.re is _QUOTED else 0).strip(" ,"))


def _owners(before: Span) -> Iterator[Span]:
    """Yield the people in "J. O.'s 1990 novel", "the J. O. and K. P. novel"."""
    end = None
    for match in NAME.finditer(before.text):
        name = before.group(match)
        owner = _OWNER.match(name.text)
        name = name.part(0, owner.end()) if owner else name
        possessive = name.text.endswith(("'s", "’s", "'", "’")) or before.text[match.end() : match.end() + 1] in {"'", "’"}
        bare = name.part(0, len(name) - 2) if name.text.endswith(("'s", "’s")) else name.strip("'’")
        words = bare.text.split(" ")
        if len(words) > 2 and words[0] in COUNTRIES:  # noqa: PLR2004  nationality and a full name
            bare = bare.part(len(words[0]) + 1, len(bare))
        if end is not None and before.text[end : match.start()] not in {" and ", ", "}:
            return
        if _PRIZE.isdisjoint(words) and (possessive or (looks_like_person(bare.text) and words[0] not in COUNTRIES)):
            yield bare
            end = match.end()
