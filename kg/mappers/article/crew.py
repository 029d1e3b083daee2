"""Who made the film: director, writer, producer, composer, ...

    X is a 1995 drama film written and directed by A B, based on ...          verbs before "by"
    The screenplay was written by C D; music by E F, cinematography by G H.    nouns before "by"
    I J wrote the screenplay with K L.                                         people before verbs
    ... with M N as executive producer; the film's editor, O P                 people beside their job

A statement about another work, in a quotation, or about what was only planned is none about the film.
"""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from kg.facts import roles
from kg.language.names import NAME, OPENERS, surname
from kg.language.scopes import unreal
from kg.mappers.article import jobs, other_works
from kg.mappers.article.credits import COMPANY, Credit, Credited, credited
from kg.mappers.article.crew_clauses import clauses
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.mappers.article.reading import Article, Sentence
    from kg.model import Span, Statement

_THE_FILM: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]his) (?:\w+ )?(?:film|movie|picture)(?:,[^,]{1,60},)?,? (?:which |that )?(?:was|is) (?:\w+ly |also )?\Z"
)
_OTHER_JOB: Final = re.compile(
    r"(?:['’]s|\b(?:record|music|former|TV|story|casting|line|associate|assistant|fellow|as|like|art|sound|another|film|"
    r"future|theat\w+|stage|Broadway|second unit|script|for|executive)) \Z"
)
_FILMS: Final = re.compile(r"\b(?:film|movie|picture)['’]s \Z")
_OF_ANOTHER: Final = re.compile(r" (?:of|for|to) (?:[\"“]?[A-Z]|the (?!film|movie|picture))")
_APPOSITION: Final = re.compile(r", an? ")
_SHARED: Final = re.compile(r"\bco-(\w+)")
_WITH: Final = re.compile(r",? (?:together |along |in collaboration )?with ")
_SUBJECT_GAP: Final = re.compile(r"(?:,? who| and)?(?: also| later| then| both| himself| herself| himself,| had)*,? ?")
# How far a verb's subject or a noun's work is looked for before it.
_REACH: Final = 110
# How far behind a name its job's work may be told: "producer X of the television series".
_AFTER: Final = 50
# A sentence that says so often who did something is no prose.
_MOST: Final = 40


def statements(article: Article) -> Iterator[Statement]:
    """Yield a role for everybody who is told to have made the film."""
    for credit in credits_of(article):
        yield from roles.role(article.film, credit.who, credit.function, (credit.at,), f"article.crew/{credit.pattern}")


def credits_of(article: Article) -> list[Credit]:
    """Give who did what, each once, with the first place that is sure.

    The lead counts more than the rest, which also speaks of drafts and sequels; what is not sure counts where a job has
    nobody else.
    """
    found: list[Credit] = []
    reader = _Reader(article)
    for sentence in article.telling(jobs.CUES):
        found += reader.credits(sentence, first=sentence is article.prose[0])
    chosen: dict[tuple[str, str], Credit] = {}
    for function in dict.fromkeys(c.function for c in found):
        told = [c for c in found if c.function == function]
        doubtful = [c for c in told if c.pattern != "joint"]
        sure = [c for c in told if c.sure] or [c for c in doubtful if c.at.start == doubtful[0].at.start]
        sure = _of_lead(sure, told)
        if function == "director":
            sure = [c for c in sure if _same_sentence(article, c.at, sure[0].at)]
        for credit in sure:
            chosen.setdefault((function, credit.who.name), credit)
    return list(chosen.values())


def _of_lead(sure: list[Credit], told: list[Credit]) -> list[Credit]:
    """Give the credits of the lead where it has some; where "co-" tells that one is missing, those of the body too."""
    lead = [c for c in sure if c.lead]
    if len({c.who.name for c in lead}) == 1 and any(c.shared for c in lead):
        return [c for c in told if c.sure or c.pattern == "joint"]
    return lead or sure


def _same_sentence(article: Article, one: Span, other: Span) -> bool:
    return any(s.span.covers(one) and s.span.covers(other) for s in article.prose)


class _Reader:
    """Reads the sentences of one article; whoever was credited before is meant by a surname that fits several people."""

    def __init__(self, article: Article) -> None:
        self._people = article.people
        self._title = article.film.title.name
        self._title_was = (f"{self._title} was ", f"{self._title} is ")
        self._credited: dict[str, Mention] = {}

    def credits(self, sentence: Sentence, *, first: bool) -> list[Credit]:
        """List what ``sentence`` tells of who made the film."""
        lead = sentence.zone == "lead"
        elsewhere = not lead and other_works.elsewhere(sentence.text, sentence.words)
        told = list(self._by(sentence, lead=lead, first=first, elsewhere=elsewhere))
        if not elsewhere:
            told += self._does(sentence, told)
            told += self._as_job(sentence, lead=lead)
        told += clauses(sentence, self._resolve, self._subjects, lead=lead, elsewhere=elsewhere)
        told += self._named_with(sentence)
        told += self._beside(sentence)
        if not told:
            return []
        # A critic's words are as good for whose score it is as anybody's.
        told = [c._replace(lead=lead) for c in told if c.pattern == "own" or not sentence.quotes(c.at)]
        self._credited |= {surname(c.who.name): c.who for c in told if c.sure}
        return told

    def _resolve(self, span: Span) -> Mention | None:
        who = self._people.resolve(span)
        known = None if who else self._credited.get(span.text)
        return Mention(known.name, (span, known.spans[0])) if known else who

    def _by(self, told: Sentence, *, lead: bool, first: bool, elsewhere: bool) -> Iterator[Credit]:
        """Yield the credits of people behind "by"."""
        sentence, text, taken = told.span, told.text, set()
        if " by" not in text and "credited to" not in text:
            return
        for match in islice(jobs.NOUN_BY.finditer(text, told.words), _MOST):
            taken.add(match.end())
            function = "writer" if "adapted" in match.group() else jobs.NOUNS[match["noun"].lower()]
            other = match["of"] and match["of"] not in self._title
            aside = elsewhere and (function != "composer" or other_works.elsewhere(text[: match.end()]))
            if not other and (lead or not aside) and other_works.noun_is_the_films(text, match, function, lead=lead):
                yield from self._listed(sentence, match, (function,), "noun")
        for match in islice(jobs.BY.finditer(text, told.words), _MOST):
            before = text[max(0, match.start() - _REACH) : match.start()]
            explicit = not elsewhere and (bool(_THE_FILM.search(before)) or before.endswith(self._title_was))
            functions = _functions(match["verbs"])
            other = not (first and "director" in functions) and other_works.of_other_work(before, match["verbs"])
            if match.end() not in taken and (explicit or (lead and not other)):
                shared = _functions(" and ".join(_SHARED.findall(match["verbs"].lower())))
                for credit in self._listed(sentence, match, functions, "verb"):
                    yield credit._replace(shared=credit.function in shared)

    def _listed(self, sentence: Span, match: re.Match[str], functions: tuple[str, ...], pattern: str) -> Iterator[Credit]:
        if unreal(sentence.part(max(0, match.start() - 40), match.end())):
            return
        for member in credited(sentence, match.end(), self._resolve):
            if member.company or member.uncredited or not (member.known or "director" in functions):
                continue
            end = max(span.end for span in member.mention.spans if sentence.covers(span)) - sentence.start
            for function in functions:
                yield Credit(function, member.mention, sentence.part(match.start(), end), pattern)

    def _beside(self, told: Sentence) -> Iterator[Credit]:
        """Yield people who stand behind the name of their job: "cinematographer X", "the film's editor, X"."""
        sentence, text = told.span, told.text
        for match in islice(jobs.JOB_NAME.finditer(text, told.words), _MOST):
            before = text[text.rfind(";", 0, match.start()) + 1 : match.start()]
            job = match["job"].lower()
            sure = bool(_FILMS.search(before)) and job != "director"
            around = before + text[match.start() : match.end()] + _APPOSITION.split(text[match.end() : match.end() + _AFTER])[0]
            other = _OTHER_JOB.search(before) and not (job == "editor" and before.endswith("film "))
            doubtful = job == "composer" or other or other_works.elsewhere(around)
            if sure or not doubtful:
                for member in self._holders(sentence, match):
                    end = member.mention.spans[0].end - sentence.start
                    yield Credit(jobs.JOBS[job], member.mention, sentence.part(match.start(), end), "job", sure=sure)
        for match in islice(jobs.AS_FILMS_JOB.finditer(text, told.words), _MOST):
            if match["of"] == "the film" or match["of"].startswith(self._title):
                yield from self._subject_of_sentence(sentence, match)

    def _named_with(self, told: Sentence) -> Iterator[Credit]:
        """Yield people of "credits X as the writer", "composer X's score", and who is asked to join in writing."""
        sentence, text, words = told.span, told.text, told.words
        for match in islice(jobs.COMPOSERS.finditer(text, words), _MOST):
            if other_works.elsewhere(text[max(0, match.start() - _AFTER // 2) : match.start()]):
                continue
            name = sentence.group(match, "name")
            who = self._resolve(name) or Mention.of(name)
            yield Credit("composer", who, sentence.part(match.start(), match.end()), "job", sure=False)
        if other_works.elsewhere(text, words):
            return
        for match in islice(jobs.CREDITS.finditer(text, words), _MOST):
            for member in credited(sentence, match.end(), self._resolve):
                function = jobs.JOBS.get(match["job"].rstrip("s"), "writer")
                yield Credit(function, member.mention, sentence.part(match.start(), match.end("names")), "job")
        for match in islice(jobs.TO_WRITE.finditer(text, words), _MOST):
            yield from (c._replace(sure=False) for c in self._subjects(sentence, match, "writer", "joint"))

    def _subject_of_sentence(self, sentence: Span, match: re.Match[str]) -> Iterator[Credit]:
        name = NAME.match(sentence.text)
        who = self._resolve(sentence.group(name)) if name else None
        if who:
            yield Credit(jobs.JOBS[match["job"].lower()], who, sentence.part(0, match.end()), "job")

    def _as_job(self, told: Sentence, *, lead: bool) -> Iterator[Credit]:
        """Yield people in front of the name of their job: "with X as producer", "X, the film's editor"; debuts."""
        sentence, text, words = told.span, told.text, told.words
        if lead or "film" in text:
            for match in islice(chain(jobs.NAME_JOB.finditer(text, words), jobs.AS_JOB.finditer(text, words)), _MOST):
                yield from self._subjects(sentence, match, jobs.JOBS[match["job"].lower()], "job")
        debut = jobs.DEBUT.search(text, words) or jobs.DEBUT_FILM.search(text, words) if lead else None
        if debut:
            for credit in self._listed(sentence, debut, ("director",), "debut"):
                yield credit._replace(sure=debut.re is jobs.DEBUT.pattern)

    def _holders(self, sentence: Span, match: re.Match[str]) -> list[Credited]:
        """List the people behind "producer" (one) or "producers"."""
        people = [m for m in credited(sentence, match.end(), self._resolve) if not m.company and " " in m.mention.name]
        people = people or list(self._owner_of_more(sentence, match))
        return people if match.group().rstrip(", ").endswith("s") else people[:1]

    def _owner_of_more(self, sentence: Span, match: re.Match[str]) -> Iterator[Credited]:
        """Yield Ann Lee of "cinematographer Ann Lee's first film"."""
        name = NAME.match(sentence.text, match.end())
        if name and name.group().endswith(("'s", "’s")) and match["job"].lower() != "director":
            span = sentence.part(name.start(), name.end() - 2)
            if " " in span.text and not COMPANY.search(span.text):
                yield Credited(self._resolve(span) or Mention.of(span))

    def _subjects(self, sentence: Span, match: re.Match[str], function: str, pattern: str) -> Iterator[Credit]:
        """Yield the credit of whoever is named right before ``match``."""
        before = sentence.text[: match.start()]
        for name in reversed(list(NAME.finditer(before, max(0, len(before) - _REACH)))):
            span = sentence.group(name)
            while " " in span.text and span.text.split(" ", 1)[0] in OPENERS:
                span = span.part(span.text.index(" ") + 1, len(span))
            if not _SUBJECT_GAP.fullmatch(before, name.end()) or span.text in OPENERS or COMPANY.search(span.text):
                return
            who = self._resolve(span)
            if who is None:
                return
            yield Credit(function, who, sentence.part(name.start(), match.end()), pattern)
            before = before[: name.start()].rstrip()
            single = pattern == "job" and not match.group().endswith("s")
            if single or not before.endswith((" and", ",")):
                return
            before = before.removesuffix("and").rstrip().removesuffix(",")

    def _does(self, told: Sentence, known: list[Credit]) -> Iterator[Credit]:
        """Yield people who are the subject of a verb: "X wrote the screenplay with Y"; ``known`` is who was told before."""
        sentence, text, words = told.span, told.text, told.words
        if jobs.DOING.isdisjoint(words):
            return
        for pattern, function in jobs.DOES:
            for match in islice(pattern.finditer(text, words), _MOST):
                if not _OF_ANOTHER.match(text, match.end()):
                    for each in _of_verbs(match) or (function,):
                        yield from self._subjects(sentence, match, each, "does")
                    yield from self._companions(sentence, match, function)
        for match in islice(jobs.DOES_TITLE.finditer(text, words), _MOST):
            if text.startswith(self._title, match.start("title")):
                yield from self._subjects(sentence, match, jobs.PAST[match["verb"]], "does")
        yield from self._his_own(told, known)

    def _his_own(self, told: Sentence, known: list[Credit]) -> Iterator[Credit]:
        """Yield who "composed his own score", and the director in "a screenplay he wrote with Y"."""
        sentence, text, words = told.span, told.text, told.words
        if own := jobs.OWN_SCORE.search(text, words):
            yield from self._owner(sentence, own, "composer")
        if he := jobs.HE_WROTE.search(text, words):
            directors = [c for c in known if c.function == "director" and c.at.start < sentence.start + he.start()]
            if len(directors) == 1:
                yield directors[0]._replace(function="writer", at=sentence.part(0, he.end()), pattern="does")
                yield from self._companions(sentence, he, "writer")

    def _owner(self, sentence: Span, match: re.Match[str], function: str) -> Iterator[Credit]:
        """Yield the only person named before "his own", if there is but one."""
        people = {who.name: who for who in self._people.find(sentence.part(0, match.start()))}
        if len(people) == 1:
            yield Credit(function, next(iter(people.values())), sentence.part(0, match.end()), "does")

    def _companions(self, sentence: Span, match: re.Match[str], function: str) -> Iterator[Credit]:
        joint = _WITH.match(sentence.text, match.end())
        if not joint:
            return
        for member in credited(sentence, joint.end(), self._resolve):
            end = member.mention.spans[0].end - sentence.start
            if not member.company and member.known and not sentence.text.startswith(" in mind", end):
                yield Credit(function, member.mention, sentence.part(match.start(), end), "does")


def _of_verbs(match: re.Match[str]) -> tuple[str, ...]:
    """Name the functions of "directed and produced the film"; nothing where there is but one verb."""
    verbs = [word for word in match.group().removeprefix("co-").split(" ") if word in jobs.PAST]
    return tuple(jobs.PAST[verb] for verb in verbs) if len(verbs) > 1 else ()


def _functions(verbs: str) -> tuple[str, ...]:
    """Name the functions of "directed and co-written", "written, executive produced"."""
    words = re.split(r",? and |, |/| & ", verbs.lower())
    plain = (re.sub(r"\Aco-| (?:for|to) .*", "", word).replace("executive-", "executive ") for word in words)
    return tuple(jobs.VERBS[word] for word in plain if word in jobs.VERBS)
