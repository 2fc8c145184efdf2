"""Which running text of a page is the report, where the page goes on with menus and running text of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from isnad.arabic.grammar.furniture_words import clock, worded
from isnad.arabic.grammar.layout import Layout, Line, layout
from isnad.arabic.text.sheet import Sheet
from isnad.model import Furniture

_GAP = 3
_MARKED = 3
_ENOUGH = 40
_SHARE = 0.3
_WITHIN = frozenset({"share", "ad", "related", "caption", "credit"})
"""Kinds that sites put between the paragraphs of a report too."""


def page_body(sheet: Sheet, apart: Sequence[Furniture] = ()) -> Layout:
    """The layout of ``sheet`` with the first stretch of running text that is long enough to be the report.

    Lines ``apart`` (of an HTML page) are none of it. Stretches part where at least three lines of a menu, clocks or the like stand between them.

    >>> from isnad.arabic.text.sheet import sheet
    >>> report = "وصل الوفد إلى مدينة نوران مساء السبت بعد رحلة طويلة استمرت يوما كاملا في الجبال.\\n" * 4
    >>> rules = "يستطيع القارئ أن يعلق على الأخبار بعد أن يسجل اسمه ويقبل شروط هذا الموقع كلها."
    >>> page = page_body(sheet(report + "رياضة\\nطباعة\\n13:40\\nمن نحن\\n" + rules))
    >>> page.first, page.last, page.more
    (0, 4, True)
    """
    page = _without(layout(sheet), apart)
    parts = _parts(sheet, page)
    if len(parts) == 1:
        return page
    sizes = [sum(page.lines[at].words for at in part) for part in parts]
    enough = min(max(sizes), max(_ENOUGH, round(max(sizes) * _SHARE)))
    number = next(index for index, size in enumerate(sizes) if size >= enough)
    part = parts[number]
    return replace(page, first=part[0], last=part[-1] + 1, running=tuple(part), more=number < len(parts) - 1)


def lines_within(lines: Sequence[Line], apart: Sequence[Furniture]) -> Iterator[tuple[int, str]]:
    """The numbers of the lines that begin within one of the stretches ``apart``, each with its kind."""
    other = 0
    for number, line in enumerate(lines):
        while other < len(apart) and apart[other].end <= line.start:
            other += 1
        if other < len(apart) and apart[other].start <= line.start:
            yield number, apart[other].kind


def _without(page: Layout, apart: Sequence[Furniture]) -> Layout:
    out = {number for number, _ in lines_within(page.lines, apart)}
    running = tuple(at for at in page.running if at not in out)
    if not running or not out:
        return page
    return replace(page, first=running[0], last=running[-1] + 1, running=running)


def _parts(sheet: Sheet, page: Layout) -> list[list[int]]:
    parts: list[list[int]] = [[]]
    for at in page.running:
        if parts[-1] and at - parts[-1][-1] > _GAP and _marked(sheet, page, parts[-1][-1] + 1, at):
            parts.append([])
        parts[-1].append(at)
    return parts


def _marked(sheet: Sheet, page: Layout, first: int, last: int) -> bool:
    """Whether several lines between two paragraphs say that they are no part of a report."""
    found = 0
    for line in page.lines[first:last]:
        entry = worded(sheet, line)
        found += entry.sense not in _WITHIN if entry else clock(sheet, line)
        if found >= _MARKED:
            return True
    return False
