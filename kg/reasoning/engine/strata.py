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
    """Rules that conclude about the same things: those that only feed the others, and those that feed each other."""

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
    walk = _Walk(feeds)
    for root in feeds:
        if root not in walk.low:
            yield from walk.components(root)


class _Walk:
    """Walks through a graph in depth, and knows of each node the earliest that can be reached from it (``low``)."""

    def __init__(self, feeds: Mapping[Node, Sequence[Node]]) -> None:
        self._feeds = feeds
        self.low: dict[Node, int] = {}
        self._number: dict[Node, int] = {}
        self._stack: list[Node] = []

    def _enter(self, node_: Node) -> tuple[Node, Iterator[Node]]:
        self._number[node_] = self.low[node_] = len(self._number)
        self._stack.append(node_)
        return node_, iter(self._feeds[node_])

    def components(self, root: Node) -> Iterator[list[Node]]:
        """Yield the components that can be reached from ``root`` and were not yet."""
        work = [self._enter(root)]
        while work:
            here, rest = work[-1]
            step = next(rest, None)
            if step is None:
                work.pop()
                yield from self._left(here)
                if work:
                    self.low[work[-1][0]] = min(self.low[work[-1][0]], self.low[here])
            elif step not in self._number:
                work.append(self._enter(step))
            else:
                self.low[here] = min(self.low[here], self._number[step])

    def _left(self, here: Node) -> Iterator[list[Node]]:
        """Yield the component that is complete with ``here``, if one is; what is in it counts as late from then on."""
        if self.low[here] < self._number[here]:
            return
        place = self._stack.index(here)
        yield self._stack[place:]
        for member in self._stack[place:]:
            self._number[member] = self.low[member] = len(self._feeds)
        del self._stack[place:]
