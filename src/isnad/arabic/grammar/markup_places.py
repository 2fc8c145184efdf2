"""Where in an HTML page the dates above its headline stand: with the headline, or in another part of the page."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.grammar.page_dates import Page, PageDate
from isnad.arabic.text.sheet import Sheet
from isnad.model import Report

_TRUNK = ["", "html[1]", "body[1]"]


def placed(report: Report, sheet: Sheet, there: Page, candidates: Sequence[PageDate]) -> tuple[PageDate, ...]:
    """``candidates``, of which those above the headline count as of the head where they stand in the element of the report.

    That element is the smallest that holds headline and report; where it is the whole page nothing can be told.
    """
    if not report.nodes or there.title < 0 or there.body[1] < 0:
        return tuple(candidates)
    starts = [node.start for node in report.nodes]

    def path(line: int) -> list[str]:
        return _path(report, starts, sheet.tokens[there.lines[line].first].start)

    shared = _shared(path(there.title), path(there.body[0]))
    if shared == _TRUNK[: len(shared)]:
        return tuple(candidates)
    return tuple(
        replace(item, place="head")
        if item.place == "above title" and _path(report, starts, item.timing.start)[: len(shared)] == shared
        else item
        for item in candidates
    )


def _path(report: Report, starts: list[int], at: int) -> list[str]:
    number = bisect_right(starts, at) - 1
    return report.nodes[number].path.split("/") if number >= 0 else []


def _shared(one: list[str], other: list[str]) -> list[str]:
    size = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[:size]
