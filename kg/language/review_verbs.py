"""The verbs with which a text reports a review, in the forms in which critics and newspapers are their subjects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_REGULAR_TEXT: Final = """
    accuse acknowledge add admire affirm agree applaud appreciate argue assert assess award believe blast call censure
    challenge characterise characterize chastise chide cite claim commend comment compare complain compliment conclude condemn
    consider credit criticise criticize declare decry deem defend denounce deplore deride describe disagree disapprove dislike
    dismiss dub echo enjoy enthuse exclaim express fault grade gush hail indicate insist lambast lambaste lament laud like
    liken love maintain mention muse note observe offer opine praise proclaim pronounce question quip rave reckon recommend
    regard remark ridicule salute skewer suggest summarise summarize trash wonder
"""
# Of these other forms are as often nouns, or irregular.
_OTHERS_TEXT: Final = """
    attacked preferred rated rates reviewed states stated savaged panned slammed extolled extols referred refers
    wrote writes writing written said says saying stating felt feels found finds gave gives giving thought thinks
    adding arguing calling commenting complaining concluding criticizing criticising declaring describing expressing lambasting
    mentioning noting observing opining praising remarking suggesting
"""


def _forms(verb: str) -> Iterator[str]:
    """Yield the third person and the past of a regular verb.

    >>> [list(_forms(verb)) for verb in ("praise", "decry", "gush", "insist")]
    [['praises', 'praised'], ['decries', 'decried'], ['gushes', 'gushed'], ['insists', 'insisted']]
    """
    if verb.endswith("y") and verb[-2] not in "aeiou":
        yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied")
    elif verb.endswith("e"):
        yield from (f"{verb}s", f"{verb}d")
    else:
        yield from (verb + ("es" if verb.endswith(("sh", "ch", "ss")) else "s"), f"{verb}ed")


VERBS: Final = frozenset([form for verb in _REGULAR_TEXT.split() for form in _forms(verb)] + _OTHERS_TEXT.split())
