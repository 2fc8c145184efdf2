"""Agencies and outlets that a report names as its own origin: byline, dateline, last line."""

from collections.abc import Iterator

from isnad.arabic.grammar.credit_names import CreditName, credit_names, labelled, signature
from isnad.arabic.grammar.layout import Layout, Line
from isnad.arabic.grammar.page_body import page_body
from isnad.arabic.text.sheet import Sheet
from isnad.model import Credit, Report

_BYLINE = 8
_BYLINE_WORDS = 4
_DATELINE = 14
_PLACE = 6
_TOWN = 2
_DASHES = frozenset("-–—:/ـ")
_BRACKET = 12
_OUTER = ("(", ")")
_HEADLINES = 2
"""A headline that asks a question counts as a sentence; the paragraph with the dateline is the next one."""

_LAST = 12
"""Lines below the running text in which a signature is looked for."""


def credits(report: Report, sheet: Sheet) -> tuple[Credit, ...]:
    """The agencies and outlets that the text credits as its own origin, in order, each once.

    ``name`` is the one that it goes by in every spelling. Whom a sentence quotes is no credit. Of a signature
    ``outlet / agency`` the agency alone is the origin.

    >>> from isnad.arabic.text.sheet import sheet
    >>> from isnad.intake.text import report
    >>> text = "وصول الوفد\\nنوران (رويترز) - وصل الوفد إلى المدينة مساء السبت."
    >>> [(credit.text, credit.name) for credit in credits(report(text, key="a"), sheet(text))]
    [('رويترز', 'Reuters')]
    """
    page = page_body(sheet)
    found: dict[str, Credit] = {}
    for name in _names(sheet, page):
        start, end = sheet.tokens[name.first].start, sheet.tokens[name.last - 1].end
        found.setdefault(name.name, Credit(sheet.text[start:end], start, end, name.name))
    return tuple(sorted(found.values(), key=lambda credit: credit.start))


def _names(sheet: Sheet, page: Layout) -> Iterator[CreditName]:
    for line in page.lines[: page.first]:
        yield from _byline(sheet, line)
    if page.first < len(page.lines):
        for line in page.lines[page.first : page.first + _HEADLINES]:
            yield from _dateline(sheet, line)
        yield from _bracket(sheet, page.lines[page.last - 1])
    for line in page.lines[page.last : page.last + _LAST]:
        if labelled(sheet, line) is not None or signature(sheet, line):
            yield from _innermost(credit_names(sheet, line.first, line.last))


def _byline(sheet: Sheet, line: Line) -> Iterator[CreditName]:
    """Names in a line above the running text that holds hardly more than them."""
    if line.size > _BYLINE or line.ended:
        return
    names = credit_names(sheet, line.first, line.last)
    others = line.size - sum(name.words for name in names)
    colon = any(token.text == ":" for token in sheet.tokens[line.first : line.last])
    if names and (others < _BYLINE_WORDS) and (labelled(sheet, line) is not None or not colon):
        yield from _innermost(names)


def _innermost(names: tuple[CreditName, ...]) -> tuple[CreditName, ...]:
    """Without the outlet that stands first and signs for the agencies behind it."""
    if len(names) > 1 and not names[0].agency and any(name.agency for name in names[1:]):
        return names[1:]
    return names


def _dateline(sheet: Sheet, line: Line) -> Iterator[CreditName]:
    """``place (agency) -`` and ``place - agency -`` at the head of the running text."""
    tokens, last = sheet.tokens, min(line.last, line.first + _DATELINE)
    for name in credit_names(sheet, line.first, last):
        behind = tokens[name.last].text if name.last < line.last else ""
        if any(tokens[at].text in ".؟!" for at in range(line.first, name.first)):
            return
        before = tokens[name.first - 1].text if name.first > line.first else ""
        words = sum(token.kind == "word" for token in tokens[line.first : name.first])
        if (before, behind) == _OUTER:
            mark = tokens[name.last + 1].text if name.last + 1 < line.last else ""
            found = bool(mark) and mark[0] in _DASHES and (mark != ":" or words <= _TOWN)
        else:
            found = words <= _PLACE and behind in _DASHES - {"/"} and (before or "-") in _DASHES
            found = found and bool(before or behind != ":")
        if found:
            yield name


def _bracket(sheet: Sheet, line: Line) -> Iterator[CreditName]:
    """Names alone in the brackets that close the running text."""
    tokens, last = sheet.tokens, line.last
    while last > line.first and tokens[last - 1].text == ".":
        last -= 1
    if last <= line.first or tokens[last - 1].text != ")":
        return
    first = last - 1
    while first > line.first and last - first <= _BRACKET and tokens[first].text != "(":
        first -= 1
    names = credit_names(sheet, first, last) if tokens[first].text == "(" else ()
    inside = sum(token.kind != "punct" for token in tokens[first:last])
    if names and inside == sum(name.words for name in names):
        yield from _innermost(names)
