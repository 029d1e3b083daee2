"""The report as a page: every document with the text that gave facts in colours, one colour a topic."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from kg.pages import opening
from kg.report.coverage import topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.claims import Claim
    from kg.report.coverage import Coverage, Stretch

_COLOURS: Final = ("#bfe3ff", "#ffe0b3", "#c9f2d0", "#f6d0e6", "#fff3a6", "#d6d9ff", "#e3d5c1", "#d4f4f4", "#ffd3cc", "#e0e0e0")
_SHOWN: Final = 6  # statements in the note of one stretch
_STYLE: Final = """
:root { font: 16px/1.7 system-ui, sans-serif; color: #1d2733; background: #fff; }
body { margin: 2rem auto; max-width: 62rem; padding: 0 1rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; color: #8a94a0; }
mark { color: #1d2733; border-radius: 2px; }
.legend { line-height: 2; }
.legend mark { padding: .1rem .5rem; }
details { border-top: 1px solid #d5dae0; padding: .75rem 0; }
summary { cursor: pointer; font-weight: 600; }
summary span { font-weight: 400; color: #52606d; }
""" + "".join(f".t{i} {{ background: {colour}; }}\n" for i, colour in enumerate(_COLOURS))


def page(covered: Sequence[Coverage]) -> str:
    """Give the page: no script, nothing loaded, every text escaped; a note at coloured text says what it gave."""
    return "".join(_page(covered))


def _page(covered: Sequence[Coverage]) -> Iterator[str]:
    yield opening("What was read", _STYLE)
    topics = sorted({name for each in covered for name in each.topics})
    classes = {name: f"t{i % len(_COLOURS)}" for i, name in enumerate(topics)}
    legend = " ".join(f'<mark class="{classes[name]}">{escape(name)}</mark>' for name in topics)
    yield f'<p class="legend">{legend}</p>\n<p>Grey text gave no fact. Point at coloured text to see what it gave.</p>\n'
    for each in covered:
        opened = " open" if len(covered) <= 3 else ""  # noqa: PLR2004  more are easier to choose from when closed
        facts = f"{each.share:.0%} of {len(each.document.source_text):,} characters gave {len(each.claims):,} claims"
        name = f"{escape(each.document.name)} <span>{each.document.kind}: {facts}</span>"
        yield f"<details{opened}><summary>{name}</summary>\n<pre>"
        for stretch in each.stretches:
            yield _stretch(each, stretch, classes)
        yield "</pre></details>\n"
    yield "</body>\n</html>\n"


def _stretch(each: Coverage, stretch: Stretch, classes: dict[str, str]) -> str:
    text = escape(each.document.source_text[stretch.start : stretch.end])
    if not stretch.claims:
        return text
    note = "\n".join(_note(claim) for claim in stretch.claims[:_SHOWN])
    if len(stretch.claims) > _SHOWN:
        note += f"\n… and {len(stretch.claims) - _SHOWN} more"
    return f'<mark class="{classes[topic(stretch.claims[0])]}" title="{escape(note)}">{text}</mark>'


def _note(claim: Claim) -> str:
    subject, predicate, value = claim.triple
    shown = value.value.rsplit("/", 1)[-1] if value.value.startswith("http") else value.value
    return f"{subject.value.split('/', 3)[-1]}  {predicate.value.rsplit('#', 1)[-1]}  {shown[:60]}  [{claim.pattern}]"
