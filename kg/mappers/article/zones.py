"""Which sentences are the lead, which retell the plot, which are the rest.

The plot is the stretch of sentences that are told in the present tense, about people whom pronouns stand for, and without
the words in which films are spoken of (film, director, released, award, ...). Where headings are left, they decide.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from kg.language.headings import scopes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.language.headings import Heading
    from kg.model import Span

# Words of somebody who speaks about a film, each counted twice; and who quotes somebody.
_SPEAKING: Final = """
    film films filmed filming filmmaker filmmakers filmography movie movies directed director directors directorial directing
    screenplay screenplays screenwriter screenwriters producer producers produced production release released award awards
    nominated nomination nominations oscar oscars box-office critic critics critical review reviews reviewed reviewers
    star stars starred starring co-star co-stars co-starred actor actors actress actresses soundtrack composed composer
    premiere premiered audience audiences theaters theatres budget dvd blu-ray vhs adaptation adapted based version
    scene scenes cast casting portrayal portrayed portrays cinematography cinematographer remake sequel role roles studios
    novel broadcast footage character characters narrative plot story mgm paramount universal miramax fox festival million
    score scored composing choreography choreographer costume costumes editor edited photographed
    rating ratings rotten afi pbs nbc cbs abc interview interviewed
"""
_FILM_WORDS: Final = frozenset(_SPEAKING.split())
_QUOTING: Final = frozenset(
    {
        "said", "stated", "wrote", "recalled", "explained", "commented", "noted", "according", "described",
        "describes"
    }
)  # fmt: skip
_NOW: Final = frozenset(
    {
        "is", "are", "has", "have", "does", "do", "cannot", "can", "will", "isn't", "doesn't", "don't", "can't",
        "won't", "aren't"
    }
)  # fmt: skip
_PAST: Final = frozenset(
    {
        "was", "were", "had", "did", "could", "would", "wasn't", "weren't", "hadn't", "didn't", "couldn't", "wouldn't"
    }
)  # fmt: skip
_PEOPLE: Final = frozenset({"he", "she", "him", "her", "his", "they", "them", "their", "himself", "herself"})
# Who does something, now: behind these words, behind a name or an adverb, a word that ends in s is most likely a verb.
_SUBJECTS: Final = frozenset(
    {
        "he", "she", "they", "who", "and", "but", "then", "it", "also", "soon", "later", "finally", "eventually",
        "now", "still", "only"
    }
)  # fmt: skip
_NO_VERBS: Final = frozenset(
    {
        "as", "is", "was", "his", "has", "this", "its", "films", "always", "us", "perhaps", "thus", "across", "plus",
        "besides", "years", "days", "yes", "unless"
    }
)  # fmt: skip
# How much a word speaks as a film is spoken of, and as a plot is told.
_FILM: Final = {**dict.fromkeys(_FILM_WORDS, 2.0), **dict.fromkeys(_QUOTING, 1.5)}
_TOLD: Final = {**dict.fromkeys(_NOW, 0.5), **dict.fromkeys(_PEOPLE, 0.3)}
_MARKS: Final = frozenset({*_FILM, *_TOLD, *_PAST})
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_PAST_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_PLAYED_BY: Final = re.compile(r"\((?:played by |voiced by )?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}\)")
_JOINED: Final = re.compile(r" (?:as|[-–…]|\.\.\.) [A-Z]")
_LIST: Final = re.compile(r"(?:[a-z\"”] |\A)[A-Z][\w.'’-]+ [A-Z][\w.'’-]+ (?:as|-|–|…|\.\.\.) [A-Z]")
# A retelling has this many sentences at least, and this much more of the plot's marks than of the film's.
_SHORTEST: Final = 2
_SUREST: Final = 5.0
# A plot is looked for in so many sentences; the longest article of a film has not half of them.
_MOST: Final = 3000
# Behind a stretch as clear as this nobody looks for a better one.
_CLEAR: Final = 15.0


def zones(prose: list[Span], runs: list[Span], headings: Sequence[Heading] = ()) -> list[tuple[Span, str]]:
    """Tell for each sentence whether it belongs to the lead, the plot or the rest.

    With ``headings``, ``lead`` is what stands before the first of them, ``plot`` what stands below one that says so, and
    ``elsewhere`` what stands below one that speaks of other works. Without, ``lead`` is everything before the plot; without a
    plot it is what stands before the first of the cast lists ``runs``, and at most the first ten sentences. What is not
    clearly plot is never called so.
    """
    below = scopes(headings)
    start, end = (0, 0) if "plot" in below else _by_words(prose, runs)
    if headings:
        return list(_by_headings(prose, headings, (start, end)))
    return [(s, "lead" if i < start else "plot" if i < end else "body") for i, s in enumerate(prose)]


def _by_headings(prose: list[Span], headings: Sequence[Heading], told: tuple[int, int]) -> Iterator[tuple[Span, str]]:
    """Yield each sentence with its zone; in the body a plot may be ``told`` by its words, from one sentence to another."""
    below = scopes(headings)
    zone, place = "lead", 0
    for index, sentence in enumerate(prose):
        while place < len(headings) and headings[place].span.start < sentence.start:
            zone = below[place]
            place += 1
        yield sentence, "plot" if zone == "body" and told[0] <= index < told[1] else zone


def _by_words(prose: list[Span], runs: list[Span]) -> tuple[int, int]:
    """Give the stretch with the highest sum of scores (Kadane); an empty one behind the lead where it is not sure."""
    borders = {run.start for run in runs}
    best, best_range = 0.0, (0, 0)
    total, start = 0.0, 0
    before = -1
    for index, sentence in enumerate(islice(prose, _MOST)):
        if total <= 0 or any(before < border <= sentence.start for border in borders):
            total, start = 0.0, index
            if best >= _CLEAR:
                break
        before = sentence.end
        total += score(sentence.text) if index else -1.0
        if total > best:
            best, best_range = total, (start, index + 1)
    start, end = best_range
    while start > 1 and could_be_told(prose[start - 1].text):
        start -= 1
    if best < _SUREST or end - start < _SHORTEST:
        first_run = runs[0].start if runs else prose[-1].end if prose else 0
        lead = next((i for i, s in enumerate(prose) if s.start >= first_run), len(prose))
        return min(lead, 10), min(lead, 10)
    return start, end


def could_be_told(sentence: str) -> bool:
    """Tell whether a sentence in front of the plot can be its beginning, which often sets place and year."""
    words = _WORD.findall(sentence)
    lower = {word.lower() for word in words}
    now = not lower.isdisjoint(_NOW) or _verbs(words) > 0
    return now and lower.isdisjoint(_FILM_WORDS) and lower.isdisjoint(_QUOTING) and lower.isdisjoint(_PAST)


def _verbs(words: list[str]) -> int:
    """Count the verbs in the third person of the present, as far as their neighbours show them."""
    places = [i for i, word in enumerate(words) if word[-1] == "s" and word not in _NO_VERBS and word.islower()]
    before = [words[i - 1] for i in places if i]
    return len([word for word in before if word in _SUBJECTS or word[0].isupper() or word.endswith("ly")])


def score(sentence: str) -> float:
    """Weigh how much ``sentence`` speaks as a plot is told (above 0) or as a film is spoken of (below 0)."""
    words = _WORD.findall(sentence)
    marks = [word for word in map(str.lower, words) if word in _MARKS]
    told = sum([_TOLD[word] for word in marks if word in _TOLD])
    film = sum([_FILM[word] for word in marks if word in _FILM])
    past = len([word for word in marks if word in _PAST])
    if "19" in sentence or "20" in sentence:
        film += len(_PAST_YEAR.findall(sentence))
    if _JOINED.search(sentence):
        film += 2.0 * len(_LIST.findall(sentence))
    told += _verbs(words) + 0.7 * (len(_PLAYED_BY.findall(sentence)) if "(" in sentence else 0)
    return max(-5.0, min(3.0, told) - film - 0.7 * past)
