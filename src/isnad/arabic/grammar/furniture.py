"""The lines of a page that are not the report: menus, clocks, buttons, advertisements, links to other reports."""

from collections.abc import Iterator
from itertools import takewhile

from isnad.arabic.grammar.credit_names import credit_names, signature
from isnad.arabic.grammar.furniture_words import clock, worded
from isnad.arabic.grammar.layout import Layout, Line
from isnad.arabic.grammar.markup_regions import headlines, set_apart
from isnad.arabic.grammar.mojibake import looks_broken
from isnad.arabic.grammar.page_body import lines_within, page_body
from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.text.sheet import Sheet
from isnad.model import Furniture, Report

_ALWAYS = frozenset({"ad", "related", "share", "newsletter", "copyright", "other"})
"""Kinds that stand between the paragraphs of a report too."""

_LISTS = frozenset({"related", "menu", "newsletter", "other"})
_HEADLINE = 4
_MENU = 3
_TAIL = 6
_BYLINE = 8
_LINKS = 4
_LINK = (4, 20)
_CRUMBS = 2
_FAR = 4
_TITLES = 40
"""Lines above the running text among which the headline is looked for."""
_CRUMB_MARKS = frozenset("›»>•|/\\←→")


def furniture(report: Report, sheet: Sheet) -> tuple[Furniture, ...]:
    """The lines that are not the report, each with its kind, in order; a span covers a line without its margins.

    A row of a table comes without a page around it: there only lines whose words say so are cut. Of an HTML page
    also those are cut that its elements set apart.

    >>> from isnad.arabic.text.sheet import sheet
    >>> from isnad.intake.text import report
    >>> text = "الرئيسية\\nوصول الوفد إلى نوران\\nوصل الوفد إلى مدينة نوران مساء السبت.\\nشارك الخبر"
    >>> [(text[f.start : f.end], f.kind) for f in furniture(report(text, key="a"), sheet(text))]
    [('الرئيسية', 'menu'), ('شارك الخبر', 'share')]
    """
    apart = set_apart(report)
    page = page_body(sheet, apart)
    kinds: dict[int, str] = dict(_everywhere(sheet, page))
    for at, kind in lines_within(page.lines, apart):
        kinds.setdefault(at, kind)  # what its words say of a line is more exact than its element
    if not _of_a_table(report):
        kinds = {**dict(_head(sheet, page, kinds)), **dict(_tail(sheet, page)), **kinds}
    kinds.update(_links(page, kinds))
    for at, _ in lines_within(page.lines, headlines(report)):
        kinds.pop(at, None)
    return tuple(Furniture(page.lines[at].start, page.lines[at].end, kind) for at, kind in sorted(kinds.items()))


def _of_a_table(report: Report) -> bool:
    return not report.nodes and (report.title is not None or report.given.published is not None)


def _everywhere(sheet: Sheet, page: Layout) -> Iterator[tuple[int, str]]:
    """Lines whose own words or marks say that they are no part of the report, wherever they stand."""
    for at, line in enumerate(page.lines):
        if not line.size:
            yield at, "other"
            continue
        entry = worded(sheet, line)
        if entry and entry.sense in _ALWAYS and not _of_a_headline(entry, line, at, page):
            yield at, entry.sense


def _of_a_headline(entry: Entry, line: Line, at: int, page: Layout) -> bool:
    """Whether the line may be the headline all the same: headlines too begin with "watch:" and the like."""
    if line.size < _HEADLINE or entry.data["how"] not in ("label", "start"):
        return False
    return (at == 0 and entry.sense != "other") or (at <= page.first and entry.data.get("headline") == "yes")


def _head(sheet: Sheet, page: Layout, known: dict[int, str]) -> Iterator[tuple[int, str]]:
    """What stands above the running text and is neither the headline nor a line that belongs to it."""
    if page.first == len(page.lines):
        return
    titles, short = [], []
    for at in range(page.first):
        line = page.lines[at]
        kind = known.get(at) or _edge(sheet, line)
        entry = worded(sheet, line)
        if entry and _of_a_headline(entry, line, at, page):
            titles.append(at)
        elif kind:
            yield at, kind
        elif _byline(sheet, line):
            yield at, "credit"
        elif line.words > _MENU:
            titles.append(at)
        elif not line.ended:
            short.append(at)
    if titles:
        repeats = dict(_repeats(sheet, page, titles))
        yield from repeats.items()
        yield from _between(page, titles, repeats)
    elif short and page.lines[short[-1]].words > 1:
        short.pop()
    yield from ((at, "menu") for at in short)


def _byline(sheet: Sheet, line: Line) -> bool:
    """Whether the line names agencies or outlets and hardly says more."""
    names = credit_names(sheet, line.first, line.last) if line.size <= _BYLINE and not line.ended else ()
    return bool(names) and line.size - sum(name.words for name in names) <= _MENU


def _repeats(sheet: Sheet, page: Layout, titles: list[int]) -> Iterator[tuple[int, str]]:
    """The lines above the running text that say the headline again, whole or cut short."""
    full = _headline(sheet, page, titles[:_TITLES])
    said = _norms(sheet, page.lines[full])
    for at in range(full + 1, page.first):
        line = page.lines[at]
        if line.words > 1 and not line.ended and _norms(sheet, line) == said[: line.words]:
            yield at, "caption"


def _headline(sheet: Sheet, page: Layout, titles: list[int]) -> int:
    """The first line that a line below repeats, whole or cut short, else the longest."""
    said = {at: _norms(sheet, page.lines[at]) for at in titles}
    for at, words in said.items():
        if any(other > at and again == words[: len(again)] for other, again in said.items()):
            return at
    return max(titles, key=lambda at: (len(said[at]), -at))


def _between(page: Layout, titles: list[int], repeats: dict[int, str]) -> Iterator[tuple[int, str]]:
    """The headlines of other reports between the title of the page and the headline far below that repeats it."""
    last = max(repeats, default=0)
    if last - titles[0] > _FAR and titles[0] not in repeats:
        for at in titles[1:]:
            if at < last and not page.lines[at].ended:
                yield at, "related"


def _norms(sheet: Sheet, line: Line) -> list[str]:
    return [token.norm for token in sheet.tokens[line.first : line.last] if token.kind == "word"]


def _edge(sheet: Sheet, line: Line) -> str | None:
    """The kind of a line that stands above or below the running text, by its words and its make."""
    entry = worded(sheet, line)
    if entry and not (entry.sense == "credit" and line.size > _BYLINE):
        return entry.sense
    if clock(sheet, line):
        return "clock"
    if not line.words and line.latin:
        return "caption" if line.latin > 1 else "other"
    marks = [token.text for token in sheet.tokens[line.first : line.last] if token.kind == "punct"]
    if marks.count("#") * 2 >= line.size > 0:
        return "tags"
    if sum(mark in _CRUMB_MARKS for mark in marks) >= _CRUMBS and not line.ended:
        return "menu"
    if line.size <= _BYLINE and looks_broken(sheet.text[line.start : line.end]):
        return "other"
    return None


def _tail(sheet: Sheet, page: Layout) -> Iterator[tuple[int, str]]:
    """What stands below the running text: all but sentences, figures and the line that signs the report."""
    opened = page.last < len(page.lines) and _opens_a_list(sheet, page.lines[page.last - 1])
    below = None
    for at in range(page.last, len(page.lines)):
        line = page.lines[at]
        kind = _edge(sheet, line)
        if kind:
            yield at, kind
            below = kind if kind in _LISTS or kind == "copyright" else below
        elif below and (page.more or not line.ended):
            yield at, "related" if below == "related" or line.words > _MENU else below
        elif not opened and line.words <= _TAIL and _loose(sheet, line):
            yield at, "menu"


def _loose(sheet: Sheet, line: Line) -> bool:
    """Whether the line is no sentence, no figure, no item of a list and no signature."""
    marks = {token.text for token in sheet.tokens[line.first : line.last] if token.kind == "punct"}
    return not (line.ended or line.numbers or ":" in marks or signature(sheet, line))


def _opens_a_list(sheet: Sheet, line: Line) -> bool:
    return line.last > line.first and sheet.tokens[line.last - 1].text == ":"


def _links(page: Layout, kinds: dict[int, str]) -> Iterator[tuple[int, str]]:
    """The headlines of other reports in the lines below "read also" where it stands alone."""
    low, high = _LINK
    for at, kind in sorted(kinds.items()):
        if kind != "related" or page.lines[at].size > _MENU:
            continue
        below = range(at + 1, min(at + 1 + _LINKS, page.last - 1))
        lines = takewhile(lambda n: not page.lines[n].ended and low <= page.lines[n].size <= high, below)
        for number in lines:
            yield number, "related"
