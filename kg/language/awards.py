"""Sentences about awards: who was nominated for what and won what, as prose tells it.

A sentence is read from left to right. A verb ("won", "was nominated for") opens a clause with an outcome and a subject; the
prizes and categories behind it belong to it until the next verb. A category takes the prize last spoken of; people behind
it ("for Payne", "(Emmanuelle Riva)") are its recipients, else the subject of the clause.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.award_clauses import counterpart, elsewhere, flip, nominates, relative, unreal, won_too
from kg.language.award_lists import entries
from kg.language.award_patterns import (
    ARTICLE,
    CEREMONY,
    EACH,
    EXPECTED,
    FARTHEST,
    GERUND,
    GIVEN_BY,
    GIVING,
    LIKEWISE,
    LISTED,
    NO_FESTIVAL,
    ONE_OF,
    OTHER_WORK,
    OUT_OF,
    PRIZE,
    SOURCE,
    YEAR,
)
from kg.language.award_recipients import bracketed, pair, recipients, share_out
from kg.language.award_sources import given_by, givers, gives, names_prize, own, spoken_of
from kg.language.award_subjects import ahead, behind, coordinated, subject
from kg.language.award_tokens import Line, Token
from kg.language.award_words import CUE
from kg.language.honours import Clause, Honour, Running, mention
from kg.language.prizes import TROPHY, plural
from kg.language.scanning import LONGEST
from kg.model import Mention

if TYPE_CHECKING:
    from kg.language.people import Names
    from kg.model import Span


class Reading:
    """One sentence, read; ``clauses`` and ``line`` show what was understood."""

    def __init__(self, sentence: Span, people: Names, running: Running, title: str = "") -> None:
        """Read ``sentence`` and bring ``running`` up to date; ``title`` is the film's own."""
        self.line = Line.of(sentence, people, title)
        self.running = running
        running.before = running.recall()
        self.festival_before = running.recall_festival()
        self.prize: Token | None = None
        self.festival: Token | None = None
        self.clause = Clause(0, "")
        self.clauses = [self.clause]
        self.floor = 0  # where the last thing that was understood ends
        steps = {
            "won": self._verb,
            "nominated": self._verb,
            "nomination": self._nomination,
            "wins": self._wins,
            "lost": self._stop,
            "block": self._stop,
            "prize": self._prize,
            "festival": self._festival,
            "category": self._category,
            "bare": self._bare,
            "respectively": lambda _place, _token: pair(self.clause),
            "stranger": self._other_work,
            "person": self._person,
        }
        self.listed, used = entries(self.line, running)
        for place, token in enumerate(self.line.tokens):
            if place not in used and token.start >= self.floor and (step := steps.get(token.kind)):
                step(place, token)
        self._remember()

    @property
    def honours(self) -> list[Honour]:
        """The nominations and wins of the sentence, in order."""
        told = [honour for clause in self.clauses for honour in (*clause.honours, *clause.whole) if clause.outcome]
        return [*told, *self.listed]

    def _open(self, clause: Clause) -> None:
        self.clause = clause
        self.clauses.append(clause)

    def _stop(self, _place: int, token: Token) -> None:
        if not self.line.bracketed(token.start):
            if self.floor and EXPECTED.fullmatch(self.line.text[self.floor : token.end]):
                self.clause.outcome = ""  # "her nomination for Best Actress was expected"
            self._open(Clause(token.start, ""))
            self.floor = token.end

    def _verb(self, place: int, token: Token) -> None:
        if self.line.bracketed(token.start):
            return
        last = self.clause
        if relative(self.line, last, token):
            self.floor = token.end
            return
        who = subject(self.line, place, self.floor, last.subject, self.running.person)
        outcome = "won" if token.kind == "won" else "nominated"
        self._open(
            Clause(token.start, outcome if who.ours and not unreal(self.line, last, token) else "", who, verb=token.name)
        )
        if token.name in GIVING:
            self.clause.givers = givers(self.line, place)
        self.floor = token.end

    def _nomination(self, place: int, token: Token) -> None:
        clause = self.clause
        if self.line.bracketed(token.start) or (clause.start and not clause.outcome):
            return
        head = self.line.text[max(0, token.start - 60) : token.start]
        if place and self.line.tokens[place - 1].kind == "prize":
            head = self.line.text[max(0, self.line.tokens[place - 1].start - 60) : self.line.tokens[place - 1].start]
        if clause.outcome == "won" and OUT_OF.search(head) and not ONE_OF.search(head):
            return
        gained = clause.gained or (clause.outcome == "won" and not token.name.endswith("s"))
        flip(self.line, clause, place, plural=token.name.endswith("s"))
        if clause.honours or clause.whole or not clause.start:
            fresh = Clause(clause.start or token.start, "nominated", clause.subject)
            fresh.start = token.start
            self._open(fresh)
        else:
            clause.outcome = "nominated"
        self.clause.gained = gained
        before = self.line.tokens[place - 1]
        if place and before.kind == "prize" and token.name.endswith("s") and self.line.gap(place - 1, place) == " ":
            self._each(before)
        self.floor = token.end

    def _wins(self, place: int, token: Token) -> None:
        """Tell that the prize named before the noun was won: "nominations and Golden Globe wins for both"."""
        clause, prize = self.clause, self.line.tokens[place - 1]
        if not place or prize.kind != "prize" or not clause.outcome or self.line.bracketed(token.start):
            return
        clause.whole = [h for h in clause.whole if h.prize and h.prize.spans[0] != prize.span]
        self._open(Clause(token.start, "won", clause.subject))
        people, last, _ = behind(self.line, place)
        if people and not plural(prize.name):
            self.clause.whole += [self._honour(prize, None, (person,), self.line.tokens[last]) for person in people]
        self.floor = token.end

    def _festival(self, _place: int, token: Token) -> None:
        self.festival = token
        if SOURCE.fullmatch(self.line.text[self.floor : token.start]):
            for honour in (*self.clause.honours, *self.clause.whole):
                honour.year = honour.year or token.year
                if honour.category and not own(honour):
                    honour.prize = mention(token)
        self.floor = token.end
        self._date()

    def _prize(self, place: int, token: Token) -> None:
        head = self.line.text[self.floor : token.start]
        if self.prize and self.prize.end == self.floor and GIVEN_BY.fullmatch(head):
            self.floor = token.end  # "an Artios Award from the society for Best Casting"
            return
        source = bool(self.clause.honours) and gives(self.line, self.clause, place, head)
        if source:
            self._narrow(self.clause.sources[0])
        if self.clause.gained and not source and won_too(self.line, place, head):
            self._open(Clause(token.start, "won", self.clause.subject, gained=True))
        self.prize = token
        ceremony = token.numbered or bool(CEREMONY.search(self.line.text[max(0, token.start - 40) : token.start]))
        told = ARTICLE.search(" " + head) or (plural(token.name) and EACH.fullmatch(head))
        if self.clause.outcome and not source and not ceremony and len(head) <= FARTHEST and told:
            self._whole(place, token)
        self.floor = max(self.floor, token.end)
        self._date()

    def _whole(self, place: int, token: Token) -> None:
        """Note a prize that no category may follow: the film's, or the subject's; prizes of several people one by one."""
        who = self.clause.subject.people
        if plural(token.name):
            self._each(token)
        elif (PRIZE.search(token.name) or nominates(self.line, place)) and not elsewhere(self.line, place):
            people, *_ = behind(self.line, place)
            self.clause.whole.append(self._honour(token, None, people or who, token))

    def _each(self, token: Token) -> None:
        """Note a prize for each of several people: "Ames and Bell received Oscar nominations"."""
        who = self.clause.subject.people
        self.clause.whole += [self._honour(token, None, (person,), token) for person in who if len(who) > 1]

    def _bare(self, place: int, token: Token) -> None:
        """Read a category without "Best" where a list of categories goes on."""
        clause = self.clause
        head = self.line.text[self.floor : token.start]
        if (spelled := counterpart(self.line, place)) and clause.honours:
            self._category(place, replace(token, name=spelled))
            return
        if self.prize and token.name[0].isupper() and clause.outcome and ahead(self.line, place, self.floor)[0]:
            self._category(place, token)
            return
        if token.name[0].islower() and (self.line.bracketed(token.start) or GERUND.match(self.line.text, token.start)):
            return  # "(Ames for the title song)", "for writing the script"
        named = self.line.text.startswith((" award", " prize"), token.end) or "award" in head
        lower = [h for h in clause.honours if h.category and h.category.name[0].islower()]
        if token.name[0].islower() and clause.honours and not lower and not re.search(r"\b(?:for|of|in) ", head):
            return  # "Best Picture – Ann Ames, producer"
        listed = (clause.honours or self.prize or named or clause.outcome == "nominated") and LISTED.fullmatch(head)
        if listed and head.strip() and (clause.honours or re.search(r"\b(?:for|in|with|categor\w+|:)\s", head + " ")):
            self._category(place, token)

    def _category(self, place: int, token: Token) -> None:
        clause, line = self.clause, self.line
        if not clause.outcome or token.start - self.floor > FARTHEST:
            return
        if line.bracketed(token.start) and not bracketed(line, place):
            return
        if clause.verb in {"named", "voted"} and not token.name[0].isupper() and not clause.givers:
            return
        people, last = recipients(line, clause, place, self.floor)
        spoken = spoken_of(line, place, self.prize, self.festival)
        prizes = spoken if names_prize(line, place, self.prize) else clause.givers or spoken
        if clause.verb in {"named", "voted"} and prizes == [None] and not given_by(self.line, token):
            return
        for prize in prizes:
            clause.honours.append(self._honour(prize, token, people, line.tokens[last]))
            self._narrow(prize)
        share_out(clause)
        self.floor = line.tokens[last].end
        self._date()

    def _narrow(self, prize: Token | None) -> None:
        """Forget that ``prize`` was told without a category."""
        for clause in self.clauses[-3:]:
            clause.whole = [h for h in clause.whole if not (prize and h.prize and h.prize.spans[0] == prize.span)]

    def _honour(self, prize: Token | None, category: Token | None, people: tuple[Mention, ...], last: Token) -> Honour:
        line = self.line
        prize = prize or self.running.recall() or self.festival or self.running.recall_festival()
        first = min(self.clause.start, category.start if category else last.start)
        at: tuple[Span, ...] = (line.span.part(first, last.end),)
        if last.end - first > 2 * FARTHEST:
            at = (
                line.span.part(first, first + len(self.clause.verb or "x")),
                line.span.part((category or last).start, last.end),
            )
        named = Mention.of(category.span, category.name) if category else None
        year = prize.year if prize else None
        festival = self.festival or (self.running.recall_festival() if prize and TROPHY.match(prize.name) else None)
        if festival and prize and not NO_FESTIVAL.search(prize.name):
            year = year or festival.year
        return Honour(self.clause.outcome, mention(prize) if prize else None, named, people, at, year)

    def _other_work(self, _place: int, token: Token) -> None:
        """Drop what was won "for her role in" another film."""
        if self.clause.outcome and OTHER_WORK.fullmatch(self.line.text[self.floor : token.start]):
            self.clause.outcome = ""

    def _person(self, place: int, token: Token) -> None:
        """Honour another one as the last was: "was nominated for an Oscar, as was Bell"."""
        told = [*self.clause.honours, *self.clause.whole]
        if told and self.clause.outcome and LIKEWISE.fullmatch(self.line.text[self.floor : token.start]):
            people, last = coordinated(self.line, place, forward=True)
            if people and not self.line.text.startswith((" for ", " in "), self.line.tokens[last].end):
                at = (*told[-1].at, self.line.span.part(self.floor, self.line.tokens[last].end))
                more = replace(told[-1], recipients=people, at=at)
                (self.clause.honours if more.category else self.clause.whole).append(more)
                self.floor = self.line.tokens[last].end

    def _date(self) -> None:
        """Take the year that follows the ceremony or festival just read."""
        if match := YEAR.match(self.line.text, self.floor):
            year = int(match["year"])
            for honour in (*self.clause.honours, *self.clause.whole):
                honour.year = honour.year or year
            if self.prize and self.prize.end == self.floor:
                self.prize = replace(self.prize, year=self.prize.year or year)

    def _remember(self) -> None:
        running = self.running
        running.age += 1
        if self.festival:
            running.festival, running.festival_age = self.festival, 0
        running.festival_age += 1
        if self.prize and any(clause.outcome for clause in self.clauses):
            running.prize, running.age = self.prize, 0
        people = [t.people[0] for t in self.line.tokens if t.people]
        subjects = [c.subject.people[0] for c in self.clauses if c.subject.people]
        running.person = subjects[-1] if subjects else people[0] if people else running.person


def read(sentence: Span, people: Names, running: Running, title: str = "") -> Reading | None:
    """Read a sentence, or give None where it has no word that awards are told with."""
    if len(sentence) > LONGEST or not CUE.search(sentence.text):
        running.age += 1
        return None
    return Reading(sentence, people, running, title)
