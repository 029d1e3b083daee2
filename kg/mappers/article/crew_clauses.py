"""Who made the film, told by what is theirs, what they are, or what they were asked to do.

Sample: "Critics praised Ann Lee's lush score." "Bo Berg was one of the film's producers." "Cy Dahl was hired to write the
script."
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from kg.language.names import NAME, looks_like_person
from kg.language.scopes import unreal
from kg.language.words import Cued
from kg.mappers.article import jobs, other_works
from kg.mappers.article.credits import COMPANY, Credit, credited
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.mappers.article.credits import Resolve
    from kg.mappers.article.reading import Sentence
    from kg.model import Span

    # Gives the credits of whoever is named right before a match, with a function and a pattern.
    Subjects = Callable[[Span, re.Match[str], str, str], Iterator[Credit]]

# What somebody owns by having made it.
_OWN: Final = {
    "score": "composer",
    "camera work": "cinematographer",
    "camerawork": "cinematographer",
    "cinematography": "cinematographer",
    "photography": "cinematographer",
    "screenplay": "writer",
    "script": "writer",
    "editing": "editor",
    "costumes": "costume designer",
    "costume design": "costume designer",
    "production design": "production designer",
}
_WHAT: Final = "|".join(sorted(_OWN, key=len, reverse=True))
_CUES: Final = "score camera camerawork cinematography photography screenplay script editing costumes design"
_ADJECTIVES: Final = r"(?:(?!of|in|on|for|to|and|with|the|by|or|at|was|is|from)[\"“]?[a-z-]+[\"”]?,? ){0,3}"
_OTHER: Final = r"(?!s| of\b| (?:book|exhibition|course|career|work|room|team|company|department))"
OWNED: Final = Cued(_CUES, rf"(?<=\w)['’]s? {_ADJECTIVES}(?P<what>{_WHAT})\b{_OTHER}")
# "the cinematography of Ann Lee", "the Max Berg score"
_OF: Final = Cued(_CUES, rf"\b[Tt]he (?:\w+ )?(?P<what>{_WHAT}) of (?=[A-Z])")
_NAMED: Final = Cued("score", r"\b[Tt]he (?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}) (?P<what>score)\b")
_FILM: Final = r"(?:the|this) (?:film|movie|picture)"
IS_JOB: Final = Cued(
    " ".join(sorted(jobs.JOB_NAME.cues)),
    r"(?:,? who)?(?: then| also| later| eventually)? (?:is|was|are|were|became|acted as|served as|serves as)(?: also)?"
    rf" (?:(?:the|an?|its|also|one of|two of|co-) ?){{0,3}}(?P<own>(?:film|movie|picture)['’]s )?(?P<job>{jobs.JOB})s?\b"
    rf"(?=(?P<sure> (?:of|for|on) {_FILM}\b)?)(?:(?P=sure)|(?=[.,;)]| (?:and|with|while)\b))",
)
_JOB_IS: Final = Cued(
    " ".join(sorted(jobs.JOB_NAME.cues)),
    rf"\b[Tt]he (?:film['’]s |main |music )?(?P<job>{jobs.JOB}) (?:of the film |for the film )?(?:is|was) (?=[A-Z])",
)
_ASKED: Final = "hired|commissioned|engaged|recruited|signed(?: on)?|enlisted|brought in|chosen|selected|contracted"
_TASKS: Final = {"write": "writer", "adapt": "writer", "compose": "composer", "score": "composer", "provide": "composer"}
_TASK: Final = (
    r"(?:(?P<task>write|adapt|compose|score|provide) (?:the|its|an?|this|his|her) (?:[\w’'-]+ ){0,3}?"
    r"(?P<work>screenplay|script|adaptation|score|music|film)\b(?![’']))"
)
_WORKS: Final = {
    "write": "script screenplay adaptation",
    "adapt": "script screenplay",
    "compose": "score music",
    "provide": "score",
}
HIRED: Final = Cued(
    "write adapt compose score provide",
    rf"(?:,? who)?(?: (?:was|were|had|has|have|been|later|then)){{0,3}}(?: (?:{_ASKED}) to| would) {_TASK}",
)
_HIRES: Final = Cued("write adapt compose score", rf"\b(?:{_ASKED}) (?=(?P<names>[A-Z][^.;]{{2,60}}?) to {_TASK})")
# A line of a list of credits: "Produced by Ann Lee", "Editor: Bo Berg and Cy Dahl", "Costume design – Ida Fry".
_LABELS: Final = {**jobs.VERBS, **jobs.NOUNS, **jobs.JOBS, "writer": "writer"}
_LINE: Final = re.compile(
    rf"(?:original |film )?(?P<label>{'|'.join(sorted(_LABELS, key=len, reverse=True))})s?(?: by:?|:| [–—-]) (?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_LIST: Final = 200  # characters of such a line
_MOST: Final = 10  # a sentence with more is no prose
_REACH: Final = 60  # characters


def clauses(told: Sentence, resolve: Resolve, subjects: Subjects, *, lead: bool, elsewhere: bool) -> Iterator[Credit]:
    """Yield what ``told`` says in such clauses; all but what names the film itself is not sure.

    Where the sentence as a whole speaks ``elsewhere`` of another work, only what somebody owns is read.
    """
    if unreal(told.span):
        return
    yield from _owned(told, resolve)
    yield from _line(told, resolve)
    if not elsewhere:
        yield from _named(told, resolve)
        yield from _holding(told, resolve, subjects, lead=lead)
        yield from _asked(told, resolve, subjects)


def _line(told: Sentence, resolve: Resolve) -> Iterator[Credit]:
    """Yield who is named in a line that has nothing but a label and names."""
    match = _LINE.match(told.text) if len(told.text) < _LIST else None
    if not match:
        return
    named = [member for member in credited(told.span, match.end(), resolve) if not member.company]
    last = named[-1].mention.spans[0].end - told.span.start if named else 0
    if told.text[last:].strip(" ."):  # something else follows: a sentence
        return
    for member in named:
        yield Credit(_LABELS[match["label"].lower()], member.mention, told.span, "line")


def _owned(told: Sentence, resolve: Resolve) -> Iterator[Credit]:
    """Yield "Ann Lee's lush score", "the cinematography of Bo Berg"."""
    text, words, span = told.text, told.words, told.span
    for match in islice(OWNED.finditer(text, words), _MOST):
        start = max(0, match.start() - _REACH)
        name = next((n for n in NAME.finditer(text, start, match.start()) if n.end() == match.start()), None)
        if name and not other_works.elsewhere(text[start : match.start()]):
            yield from _one(span.group(name), span.part(name.start(), match.end()), _OWN[match["what"]], resolve)
    for match in islice(_OF.finditer(text, words), _MOST):
        yield from _behind(span, match, _OWN[match["what"]], resolve)


def _named(told: Sentence, resolve: Resolve) -> Iterator[Credit]:
    """Yield "the Cy Dahl score"."""
    for match in islice(_NAMED.finditer(told.text, told.words), _MOST):
        yield from _one(told.span.group(match, "name"), told.span.group(match), "composer", resolve)


def _holding(told: Sentence, resolve: Resolve, subjects: Subjects, *, lead: bool) -> Iterator[Credit]:
    """Yield "Ann Lee became a producer on the film", "the film's composer is Bo Berg"."""
    for match in islice(IS_JOB.finditer(told.text, told.words), _MOST):
        sure = lead or bool(match["sure"] or match["own"])
        if sure or "film" in told.words:
            for credit in subjects(told.span, match, jobs.JOBS[match["job"].lower()], "is"):
                yield credit._replace(sure=sure)
    for match in islice(_JOB_IS.finditer(told.text, told.words), _MOST):
        yield from _behind(told.span, match, jobs.JOBS[match["job"].lower()], resolve)


def _asked(told: Sentence, resolve: Resolve, subjects: Subjects) -> Iterator[Credit]:
    """Yield "Ann Lee was hired to write the script", "they signed Bo Berg to compose the score"."""
    for match in islice(HIRED.finditer(told.text, told.words), _MOST):
        if match["work"] in _WORKS.get(match["task"], ""):
            for credit in subjects(told.span, match, _TASKS[match["task"]], "hired"):
                yield credit._replace(sure=False)
    for match in islice(_HIRES.finditer(told.text, told.words), _MOST):
        if match["work"] in _WORKS.get(match["task"], ""):
            yield from _behind(told.span, match, _TASKS[match["task"]], resolve)


def _one(name: Span, at: Span, function: str, resolve: Resolve) -> Iterator[Credit]:
    who = resolve(name) or (Mention.of(name) if looks_like_person(name.text) else None)
    if who and " " in who.name and not COMPANY.search(name.text):
        yield Credit(function, who, at, "own", sure=False)


def _behind(sentence: Span, match: re.Match[str], function: str, resolve: Resolve) -> Iterator[Credit]:
    """Yield the people who are named behind ``match``."""
    for member in credited(sentence, match.end(), resolve):
        if member.known and not member.company:
            end = member.mention.spans[0].end - sentence.start
            yield Credit(function, member.mention, sentence.part(match.start(), end), "own", sure=False)
