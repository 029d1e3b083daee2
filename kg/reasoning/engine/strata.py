"""The order of rules: what a rule reads is found before it runs, and rules that feed each other stand together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.reasoning.engine.binding import node

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.reasoning.engine.binding import Bound, Node


@dataclass(frozen=True, slots=True)
class Stratum:
    """Rules that conclude about the same things: those that only feed the others, and those that feed themselves or each other."""

    feeding: tuple[Bound, ...]
    looping: tuple[Bound, ...]


def strata(rules: Sequence[Bound]) -> list[Stratum]:
    """Give the rules that conclude something, in an order in which they can be run; the strongly connected ones together."""
    writers: dict[Node, list[Bound]] = defaultdict(list)
    for rule in rules:
        if rule.head is not None:
            writers[node(rule.head)].append(rule)
    feeds = {
        head: list(dict.fromkeys(read for rule in concluding for read in rule.reads() if read in writers))
        for head, concluding in writers.items()
    }
    found: list[Stratum] = []
    for component in _components(feeds):
        members = set(component)
        inner = [rule for head in component for rule in writers[head]]
        looping = tuple(rule for rule in inner if not members.isdisjoint(rule.reads()))
        found.append(Stratum(tuple(rule for rule in inner if rule not in looping), looping))
    return found


def _components(feeds: Mapping[Node, Sequence[Node]]) -> Iterator[list[Node]]:
    """Yield the strongly connected components, those first that others read (Tarjan 1972, without recursion)."""
    number: dict[Node, int] = {}
    low: dict[Node, int] = {}
    stack: list[Node] = []
    for root in feeds:
        if root in number:
            continue
        number[root] = low[root] = len(number)
        stack.append(root)
        work = [(root, iter(feeds[root]))]
        while work:
            here, rest = work[-1]
            step = next(rest, None)
            if step is not None and step not in number:
                number[step] = low[step] = len(number)
                stack.append(step)
                work.append((step, iter(feeds[step])))
            elif step is not None:
                low[here] = min(low[here], number[step])  # infinite once its component is complete
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[here])
                if low[here] == number[here]:
                    place = stack.index(here)
                    yield stack[place:]
                    for member in stack[place:]:
                        number[member] = len(feeds) + 1
                    del stack[place:]
