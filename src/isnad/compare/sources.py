"""Independent sources: who vouches, counted once where one repeats the other."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from isnad.compare.clusters import connected
from isnad.compare.page import Page
from isnad.model import Copy, Language, Link

SAME = 0.6
"""From this likeness of names on two authorities count as one."""


def independent(
    vouched: Sequence[tuple[Page, tuple[Link, ...]]], copies: Sequence[Copy], language: Language[Any]
) -> tuple[str, ...]:
    """The authorities (the outlet or report where none is named) that do not merely repeat one another.

    Two collapse where they name the same authority, where one report copies the other, and where both
    credit the same agency while neither names an authority of its own.
    """
    copied = {frozenset((copy.a, copy.b)) for copy in copies if copy.kind != "revision"}
    size = len(vouched)
    pairs = combinations(range(size), 2)
    joined = [(one, other) for one, other in pairs if _repeats(vouched[one], vouched[other], copied, language)]
    names = []
    for group in connected(size, joined):
        named = sorted(name for index in group if (name := _innermost(vouched[index][1])))
        names.append(
            max(named, key=lambda name: (len(name), name))
            if named
            else min(_printed_by(vouched[index][0]) for index in group)
        )
    return tuple(sorted(set(names)))


def _repeats(
    one: tuple[Page, tuple[Link, ...]],
    other: tuple[Page, tuple[Link, ...]],
    copied: set[frozenset[str]],
    language: Language[Any],
) -> bool:
    (page, chain), (other_page, other_chain) = one, other
    if page.key == other_page.key and not (chain and other_chain):
        return True
    if frozenset((page.key, other_page.key)) in copied and not (chain and other_chain):
        return True
    name, other_name = _innermost(chain), _innermost(other_chain)
    if name and other_name:
        return language.same_name(name, other_name) >= SAME
    if name or other_name:
        return False
    credits_, others = (
        {credit.name for credit in page.reading.credits},
        {credit.name for credit in other_page.reading.credits},
    )
    return bool(credits_ & others) or _printed_by(page) == _printed_by(other_page)


def _innermost(chain: Sequence[Link]) -> str | None:
    """Who is quoted in the end: the last link of the chain that is named."""
    return next((name for link in reversed(chain) if (name := link.name or link.text)), None)


def _printed_by(page: Page) -> str:
    return page.reading.report.outlet or page.key
