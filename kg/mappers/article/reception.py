"""Whose reviews an article reports."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from kg.facts import sources
from kg.language.critics import goes_on, merged, reviews
from kg.language.names import surname
from kg.language.review_patterns import CUES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.language.reported import Reported
    from kg.mappers.article.reading import Article
    from kg.model import Span, Statement

_NEXT: Final = 400  # characters from a review to the one of the next sentence
_ENTRY: Final = 300  # characters of an entry of the references
_STRETCH: Final = 700  # characters before a sentence in which an article says that it speaks of reviews
_REVIEWING: Final = re.compile(r"\b(?:[Cc]ritic|[Rr]eview|[Rr]otten Tomatoes|Metacritic|acclaim|received|[Rr]eception)")
_STRICT: Final = re.compile(r"\b(?:[Cc]ritics|[Cc]ritical(?:ly)? |[Rr]eviews|[Rr]eviewers|[Rr]otten Tomatoes|Metacritic)")
_PRONOUNS: Final = ("He ", "She ")
BY: Final = "article.reception/review"


def statements(article: Article) -> Iterator[Statement]:
    """Yield the critics, and the publications of unnamed critics, whose review of the film is reported."""
    insiders = frozenset(part.person.name for part in article.parts) | _makers(article)
    title = article.film.title.name
    told: list[Reported] = []
    signed = _Signed(article)
    for sentence in article.telling(CUES):
        told += reviews(sentence.span, article.people, title, insiders, sentence.words, signed.of(sentence.span))
    told += _continued(article, told, title, insiders)
    for review in merged(list(_with_papers(told, signed))):
        yield from sources.review(article.film, review.critic, review.publication, (review.at,), BY, quotation=review.quotation)


def _continued(article: Article, told: list[Reported], title: str, insiders: frozenset[str]) -> Iterator[Reported]:
    """Yield the reviews of which only the second sentence speaks of the film."""
    read = {review.at.start for review in told if review.critic}
    before: Span | None = None
    for sentence, _ in article.told:
        span = sentence.span
        if before and sentence.text.startswith(_PRONOUNS) and read.isdisjoint(range(before.start, before.end)):
            review = goes_on(span, before, article.people, title, insiders)
            if review:
                yield review
        if not any(quoted.start == span.start for quoted in sentence.quotations):  # what is quoted goes on
            before = span


class _Signed:
    """Who is known to review films where an article names no publication."""

    def __init__(self, article: Article) -> None:
        """Look at the references, which hold what critics wrote, and at the lead, which names who made the film."""
        self._text = article.document.text
        self._references = article.references.text if article.references else ""
        lead = [s.span for s in takewhile(lambda s: s.zone == "lead" and not _STRICT.search(s.text), article.prose)]
        self._made = frozenset(mention.name for span in lead for mention in article.people.find(span))

    def of(self, sentence: Span) -> Callable[[str, bool], bool]:
        """Give who, as a subject of ``sentence``, reviews the film."""

        def reviews_films(name: str, judges: bool) -> bool:  # noqa: FBT001
            if name in self._made or not (judges or self._signs(name)):
                return False
            around = self._text[max(0, sentence.start - _STRETCH) : sentence.end]
            return bool((judges and _STRICT.search(around)) or (self._signs(name) and _REVIEWING.search(around)))

        return reviews_films

    def _signs(self, name: str) -> bool:
        """Tell whether the references hold something that somebody of this ``name`` wrote."""
        return _cited(name) in self._references

    def signs_in(self, name: str, publication: str) -> bool:
        """Tell whether it was printed in ``publication``."""
        place = self._references.find(_cited(name))
        return place >= 0 and publication in self._references[place : place + _ENTRY]


def _cited(name: str) -> str:
    family = surname(name)
    return f"{family}, {name.removesuffix(family).strip()}"


def _with_papers(told: list[Reported], signed: _Signed) -> Iterator[Reported]:
    """Yield the reviews, a critic with the publication of the sentence before where the references say that it is his."""
    before: Reported | None = None
    for review in told:
        if (
            review.critic
            and not review.publication
            and before
            and before.publication
            and review.at.start - before.at.end < _NEXT
            and signed.signs_in(review.critic.name, before.publication.name)
        ):
            yield replace(review, publication=before.publication)
        else:
            yield review
        before = review


def _makers(article: Article) -> frozenset[str]:
    """Name whom the first sentence names: those who made the film."""
    opening = article.prose[:1]
    return frozenset(mention.name for sentence in opening for mention in article.people.find(sentence.span))
