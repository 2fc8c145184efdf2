"""Independent sources: who vouches, counted once where one repeats the other."""

from collections.abc import Sequence
from itertools import combinations

from isnad.compare.clusters import connected
from isnad.compare.names import Names
from isnad.compare.page import Page
from isnad.model import Copy, Link

SAME = 0.6
"""From this likeness of names on two authorities count as one."""

MOST = 200
"""Of more figures or statements than these the sources are not told apart pair by pair."""

Vouched = tuple[Page, tuple[Link, ...]]


class Sources:
    """Tells which sources of one run repeat one another."""

    def __init__(self, copies: Sequence[Copy], names: Names) -> None:
        self._copied = {frozenset((copy.a, copy.b)) for copy in copies if copy.kind != "revision"}
        self._names = names

    def independent(self, vouched: Sequence[Vouched]) -> tuple[str, ...]:
        """The authorities (the outlet or report where none is named) that do not merely repeat one another.

        Two collapse where they name the same authority, where one report copies the other, and where both
        credit the same agency while neither names an authority of its own.
        """
        vouched = vouched[:MOST]
        pairs = combinations(range(len(vouched)), 2)
        joined = [(one, other) for one, other in pairs if self._repeats(vouched[one], vouched[other])]
        found = set()
        for group in connected(len(vouched), joined):
            named = [name for index in group if (name := _innermost(vouched[index][1]))]
            if named:
                found.add(max(named, key=lambda name: (len(name), name)))
            else:
                found.add(min(_printed_by(vouched[index][0]) for index in group))
        return tuple(sorted(found))

    def _repeats(self, one: Vouched, other: Vouched) -> bool:
        (page, chain), (other_page, other_chain) = one, other
        if not (chain and other_chain) and (
            page.key == other_page.key or frozenset((page.key, other_page.key)) in self._copied
        ):
            return True
        name, other_name = _innermost(chain), _innermost(other_chain)
        if name and other_name:
            return self._names.same(name, other_name) >= SAME
        if name or other_name:
            return False
        credited = {credit.name for credit in page.reading.credits} & {
            credit.name for credit in other_page.reading.credits
        }
        return bool(credited) or _printed_by(page) == _printed_by(other_page)


def _innermost(chain: Sequence[Link]) -> str | None:
    """Who is quoted in the end: the last link of the chain that is named."""
    return next((name for link in reversed(chain) if (name := link.name or link.text)), None)


def _printed_by(page: Page) -> str:
    return page.reading.report.outlet or page.key
