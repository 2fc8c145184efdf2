"""Which element of an HTML page holds the report, so that a date above its headline is told from the page's clock."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from isnad.arabic.grammar.page_dates import Page, PageDate
from isnad.arabic.text.sheet import Sheet
from isnad.model import Report

_TRUNK = ["", "html[1]", "body[1]"]


@dataclass(frozen=True, slots=True)
class Branch:
    """The smallest element that holds headline and report, as a path; empty where that is the whole page."""

    report: Report
    starts: tuple[int, ...]
    path: list[str]

    def holds(self, at: int) -> bool:
        """Whether the character ``at`` stands in that element; never where it is the whole page."""
        return bool(self.path) and _path(self.report, self.starts, at)[: len(self.path)] == self.path


def branch(report: Report, sheet: Sheet, there: Page) -> Branch:
    """The element of ``report`` in which its headline and its first paragraph stand."""
    starts = tuple(node.start for node in report.nodes)
    if not starts or there.title < 0 or there.body[1] < 0:
        return Branch(report, starts, [])
    first = [sheet.tokens[there.lines[line].first].start for line in (there.title, there.body[0])]
    shared = _shared(*(_path(report, starts, at) for at in first))
    return Branch(report, starts, [] if shared == _TRUNK[: len(shared)] else shared)


def placed(candidates: Sequence[PageDate], trunk: Branch) -> tuple[PageDate, ...]:
    """``candidates``, of which those above the headline count as of the head where they stand in its element."""
    return tuple(
        replace(item, place="head") if item.place == "above title" and trunk.holds(item.timing.start) else item
        for item in candidates
    )


def _path(report: Report, starts: Sequence[int], at: int) -> list[str]:
    number = bisect_right(starts, at) - 1
    return report.nodes[number].path.split("/") if number >= 0 else []


def _shared(one: list[str], other: list[str]) -> list[str]:
    size = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[:size]
