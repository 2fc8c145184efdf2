"""What the elements of an HTML page set apart from the report: menus, headers, footers, lines that are links."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from isnad.model import Furniture, Region, Report

KINDS = {
    "nav": "menu",
    "header": "menu",
    "footer": "other",
    "aside": "related",
    "form": "other",
    "button": "other",
    "select": "menu",
}
"""The elements that are furniture, each with its kind."""

_LINE = re.compile("[^\r\n\u2028\u2029]+")
_WORD = re.compile(r"\w+")
_OF_ARTICLES = frozenset({"header", "footer"})
_HEADLINE, _MENU, _PARAGRAPH = 3, 3, 20
_HALF = 2
_LONGEST = 300


def outer_regions(report: Report, names: Collection[str] = KINDS.keys()) -> tuple[Region, ...]:
    """The regions of ``report`` with one of ``names`` that are no part of it, in order.

    What holds the headline (``h1``) or most of the page is none, for some sites put all into one form; neither are
    header and footer of an article.
    """
    titles = sorted(r.start for r in report.regions if r.name == "h1" and _is_headline(r, report))
    starts = [node.start for node in report.nodes]
    return tuple(
        region
        for region in sorted(report.regions, key=lambda region: (region.start, -region.end))
        if region.name in names
        and (region.end - region.start) * _HALF < len(report.text)
        and bisect_left(titles, region.start) == bisect_left(titles, region.end)
        and not (region.name in _OF_ARTICLES and _in_article(report, starts, region.start))
    )


@dataclass(frozen=True, slots=True)
class Cover:
    """Stretches that do not overlap, in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def holds(self, at: int) -> bool:
        """Whether the character ``at`` lies in one of the stretches."""
        number = bisect_right(self.starts, at) - 1
        return number >= 0 and at < self.ends[number]


def listed(report: Report) -> Cover:
    """Where the page lists and embeds what is not the report: outer regions and quoted posts (``blockquote``)."""
    starts: list[int] = []
    ends: list[int] = []
    for region in outer_regions(report, KINDS.keys() | {"blockquote"}):
        if ends and region.start <= ends[-1]:
            ends[-1] = max(ends[-1], region.end)
        else:
            starts.append(region.start)
            ends.append(region.end)
    return Cover(tuple(starts), tuple(ends))


def _is_headline(region: Region, report: Report) -> bool:
    words = _WORD.findall(report.text, region.start, min(region.end, region.start + _LONGEST))
    return len(words) >= _HEADLINE


def _in_article(report: Report, starts: list[int], at: int) -> bool:
    number = bisect_right(starts, at) - 1
    return number >= 0 and "/article[" in report.nodes[number].path


def headlines(report: Report) -> tuple[Furniture, ...]:
    """The main heading (``h1``) where the markup gives the page the same title; not the name of the site in its place.

    >>> from isnad.model import Received
    >>> text, received = "وصول الوفد إلى نوران", Received("text/html", "utf-8")
    >>> made = Report("a", "0", "0", text, "a", received, title=text + " - صحيفة", regions=(Region(0, 20, "h1"),))
    >>> headlines(made)[0].end
    20
    """
    title = set(_WORD.findall(report.title or ""))
    return tuple(
        Furniture(region.start, region.end, "headline")
        for region in sorted(report.regions, key=lambda region: region.start)
        if region.name == "h1" and _is_headline(region, report)
        if len(words := _WORD.findall(report.text[region.start : region.end][:_LONGEST])) > _HEADLINE
        and title.issuperset(words)
    )


def set_apart(report: Report) -> tuple[Furniture, ...]:
    """The lines of ``report`` that lie in an outer region or are nothing but links, with their kinds; none without markup.

    >>> from isnad.model import Received
    >>> text = "الرئيسية\\nوصل الوفد إلى نوران"
    >>> made = Report("a", "0", "0", text, "a", Received("text/html", "utf-8"), regions=(Region(0, 8, "nav"),))
    >>> set_apart(made)
    (Furniture(start=0, end=8, kind='menu'),)
    """
    return tuple(sorted(_lines(report), key=lambda item: item.start)) if report.regions else ()


def _lines(report: Report) -> Iterator[Furniture]:
    outer = outer_regions(report)
    links = sorted((r for r in report.regions if r.name == "a"), key=lambda region: region.start)
    heads = {region.start for region in report.regions if region.name == "h1"}
    around, link = -1, 0
    inside: Region | None = None
    for match in _LINE.finditer(report.text):
        start, end = match.span()
        while around + 1 < len(outer) and outer[around + 1].start <= start:
            around += 1
            if inside is None or outer[around].end > inside.end:
                inside = outer[around]
        if inside is not None and inside.end >= end:
            yield Furniture(start, end, KINDS[inside.name])
            continue
        while link < len(links) and links[link].end <= start:
            link += 1
        if start not in heads and _all_links(match.group(), start, links, link) and not _title(report, match.group()):
            words = len(match.group().split())
            if words <= _PARAGRAPH or not match.group().rstrip().endswith("."):
                yield Furniture(start, end, "related" if words > _MENU else "menu")


def _all_links(line: str, start: int, links: list[Region], first: int) -> bool:
    """Whether every word of the line stands in a link; ``first`` is the first link that ends after its start."""
    at, end, found = start, start + len(line), False
    for number in range(first, len(links)):
        link = links[number]
        if link.start >= end:
            break
        if _WORD.search(line[at - start : max(at, link.start) - start]):
            return False
        at, found = max(at, link.end), True
    return found and not _WORD.search(line[at - start :])


def _title(report: Report, line: str) -> bool:
    return report.title is not None and " ".join(line.split()) in report.title
