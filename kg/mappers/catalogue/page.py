"""A catalogue page as its readers see it: head, prose, labelled values, cast, credits."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

from kg.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Document, Span

# A label as people write it, and what it is called here. A label that is not listed is left unread, with its value.
LABELS: Final = {
    "release date": "release", "released": "release", "premiere date": "release", "year": "year", "release year": "year",
    "runtime": "runtime", "running time": "runtime", "duration": "runtime", "length": "runtime",
    "rating": "certificate", "certificate": "certificate", "certification": "certificate", "age rating": "certificate",
    "mpaa rating": "certificate", "content rating": "certificate", "user ratings": "votes", "user rating": "votes",
    "user score": "votes", "votes": "votes", "type": "type", "genre": "genre", "genres": "genre", "country": "country",
    "countries": "country", "country of origin": "country", "countries of origin": "country",
    "production country": "country", "production countries": "country", "language": "language", "languages": "language",
    "original language": "language", "spoken languages": "language", "studio": "studio", "studios": "studio",
    "production company": "studio", "production companies": "studio", "production": "studio", "budget": "budget",
    "box office": "gross", "revenue": "gross", "gross": "gross", "worldwide gross": "gross", "opening weekend": "opening",
    "distributor": "distributor", "distributors": "distributor", "distributed by": "distributor", "tagline": "tagline",
    "taglines": "tagline", "external links": "site", "director": "director", "directors": "director",
    "directed by": "director", "writer": "writer", "writers": "writer", "written by": "writer",
    "screenplay": "writer", "screenplay by": "writer", "screenwriter": "writer", "screenwriters": "writer",
    "story": "story", "story by": "story", "producer": "producer", "producers": "producer", "produced by": "producer",
    "executive producer": "executive producer", "executive producers": "executive producer", "composer": "composer",
    "composers": "composer", "music": "composer", "music by": "composer", "cinematography": "cinematographer",
    "cinematography by": "cinematographer", "cinematographer": "cinematographer", "editor": "editor", "editors": "editor",
    "editing": "editor", "edited by": "editor", "production designer": "production designer",
    "production design": "production designer", "costume designer": "costume designer",
    "costume design": "costume designer", "narrator": "narrator", "narrated by": "narrator",
}  # fmt: skip

_SECTIONS: Final = (
    ("about", re.compile(r"About(?: the (?:film|movie))?|Synopsis|Overview|Storyline|Plot|Summary")),
    ("opinions", re.compile(r"What (?:Viewers|Critics|People|Audiences|Fans) .{0,40}|(?:User |Audience )?Reviews?")),
    ("details", re.compile(r"(?:Movie |Film )?(?:Details|Information)")),
    ("cast", re.compile(r"(?:Top |Main |Full )?Cast(?: (?:&|and) Crew)?|Starring")),
    ("trailer", re.compile(r"(?:Official )?(?:Trailers?|Videos?|Photos|Images)")),
    (
        "elsewhere",
        re.compile(r"(?:Similar|Related|Recommended|More Like|You May|You Might|People Also|Where to Watch).{0,60}(?<![.!?])"),
    ),
    ("elsewhere", re.compile(r"FAQs?|Frequently Asked Questions|Comments|Trivia|Crew|News|Awards")),
)
_STREAMING: Final = re.compile(r"(?:Stream|Watch|Rent|Buy) ?Now.{0,200}|(?:Not )?(?:Currently )?Available (?:On|to)\b.{0,200}")
_VERIFIED: Final = re.compile(r"Streaming availability last verified:.{0,80}")
_INLINE: Final = re.compile(r"(?P<label>[A-Z][A-Za-z &]{2,30}?)\s?:\s?(?P<value>\S.{0,300})")
_BULLET: Final = re.compile(r"[-–•*·]\s+")
_TAGLINE: Final = re.compile('["“”].{1,400}["“”]')
# Each group is a mark. A line break is found faster than the beginning of a line.
_MARKS: Final = re.compile(
    r"\n(?:((?:Movie |Film )?Details(?![^\n]))|(- (?:Release Date|Runtime|Genres?|Studio|Box Office|User Ratings)(?![^\n]))|"
    r"((?:Top |Main )?Cast(?![^\n]))|(Stream ?Now|Not Currently Available On)|(Streaming availability last verified)|"
    r"(Written by: ))"
)
_YEAR: Final = re.compile(r"\s?\(\d{4}\)\Z")
_ENOUGH_MARKS: Final = 3
_MOST: Final = 100_000  # lines; a page has some hundreds, and what follows is left unread


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled value: ``name`` is what ``LABELS`` calls the label."""

    name: str
    label: Span
    value: Span


@dataclass(slots=True)
class Page:
    """The parts of a page; only the title is sure to be there. ``cast`` are lines, persons and characters by turns."""

    title: Span
    tagline: Span | None = None
    streaming: list[Span] = field(default_factory=list)
    blurb: list[Span] = field(default_factory=list)
    about: list[Span] = field(default_factory=list)
    opinions: list[Span] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    trailer: Span | None = None
    cast: list[Span] = field(default_factory=list)

    def named(self, *names: str) -> Iterator[Field]:
        """Yield the fields of these names, in the page's order."""
        return (entry for entry in self.fields if entry.name in names)


def resembles(document: Document) -> bool:
    """Tell whether the text has enough of the marks of such a page."""
    return len({mark.lastindex for mark in _MARKS.finditer("\n" + document.text)}) >= _ENOUGH_MARKS


def read(document: Document) -> Page:
    """Cut a page into its parts; raise ``DocumentError`` where it does not even have a title."""
    lines = list(islice(document.lines(), _MOST))
    if not lines or _section(lines[0].text, "") or _BULLET.match(lines[0].text) or _furniture(lines[0]):
        what = f"line 1 is no title: {lines[0].text[:60]!r}" if lines else "has no line of text"
        raise DocumentError(document.name, what, "a catalogue page begins with the film's title on a line of its own")
    page = Page(lines[0])
    title = _YEAR.sub("", lines[0].text)
    section = "head"
    bullets: list[Span] = []
    for line in lines[1:]:
        told = line.text[0].isupper()  # every heading begins with a capital, and every line about the service
        heading = _section(line.text, title) if told else ""
        if heading and not (section == "details" and _BULLET.match(line.text)):
            section = heading
            page.trailer = line if heading == "trailer" else page.trailer
        elif told and _furniture(line):
            page.streaming.append(line)
        elif section == "details":
            bullets.append(line)
        elif inline := _labelled(line):
            page.fields.append(inline)
            section = "elsewhere" if section == "cast" else section
        else:
            _place(page, section, line)
    page.fields[:0] = list(_pairs(bullets))
    return page


def _place(page: Page, section: str, line: Span) -> None:
    if section == "head" and not page.blurb and not page.tagline and _TAGLINE.fullmatch(line.text):
        page.tagline = line.strip('"“”')
    elif section == "head":
        page.blurb.append(line)
    elif section in {"about", "opinions", "cast"}:
        getattr(page, section).append(line)


def _section(line: str, title: str) -> str:
    """Name the section that ``line`` heads, or nothing; films are called "About Kim" too."""
    if title and _YEAR.sub("", line) == f"About {title}":
        return "about"
    return next((name for name, pattern in _SECTIONS if pattern.fullmatch(line)), "")


def _furniture(line: Span) -> bool:
    """Tell whether a line is about the streaming service and not about the film."""
    return bool(_STREAMING.fullmatch(line.text) or _VERIFIED.fullmatch(line.text))


def _labelled(line: Span) -> Field | None:
    """Read a line that has label and value ("Written by: Ann Example")."""
    match = _INLINE.fullmatch(line.text)
    name = LABELS.get(match["label"].lower()) if match else None
    return Field(name, line.group(match, "label"), line.group(match, "value")) if match and name else None


def _pairs(lines: Iterable[Span]) -> Iterator[Field]:
    """Pair labels with the values under them; a label where a value should stand has none above it."""
    label: Span | None = None
    for line in lines:
        bullet = _BULLET.match(line.text)
        text = line.part(bullet.end(), len(line)) if bullet else line
        if inline := _labelled(text):
            yield inline
            label = None
        elif label is None or text.text.lower() in LABELS:
            label = text
        else:
            if name := LABELS.get(label.text.lower().rstrip(":")):
                yield Field(name, label, text)
            label = None
