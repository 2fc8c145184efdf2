"""Lineage: from which agency, outlet or report a report comes, by credit, by copied text, by what it cites."""

from collections import Counter
from collections.abc import Iterator, Sequence

from isnad.compare.page import Page
from isnad.model import Copy, Lineage, Link

_FEWEST_CITES = 3
_CITED_SHARE = 0.5


def lineage(run: Sequence[Page], copies: Sequence[Copy]) -> tuple[Lineage, ...]:
    """Where each report comes from, each with its reason; a report can have several origins or none."""
    found = {line for page in run for line in (*_by_credit(page), *_by_citation(page))}
    found.update(_by_copy(run, copies))
    return tuple(sorted(found, key=lambda line: (line.report, line.origin, line.why)))


def _by_credit(page: Page) -> Iterator[Lineage]:
    for name in sorted({credit.name for credit in page.reading.credits}):
        if name != page.reading.report.outlet:
            credit = next(credit for credit in page.reading.credits if credit.name == name)
            yield Lineage(page.key, name, f"credited as its origin in the report: “{credit.text}”")


def _by_citation(page: Page) -> Iterator[Lineage]:
    """An agency that carries at least half of what the report cites, and three utterances or more."""
    statements = page.reading.statements
    carriers: Counter[str] = Counter()
    for statement in statements:
        carriers.update({name for link in statement.via if (name := _name(link))})
    for name, times in sorted(carriers.items()):
        if times >= _FEWEST_CITES and times >= _CITED_SHARE * len(statements):
            yield Lineage(page.key, name, f"carries {times} of the {len(statements)} utterances that the report cites")


def _by_copy(run: Sequence[Page], copies: Sequence[Copy]) -> Iterator[Lineage]:
    pages = {page.key: page for page in run}
    for copy in copies:
        if copy.kind == "translation":
            continue
        a, b = pages[copy.a], pages[copy.b]
        if a.reading.report.text_id == b.reading.report.text_id and copy.kind == "revision":
            continue
        first, later, known = _in_time(a, b)
        if known:
            percent = round(copy.share * 100)
            yield Lineage(
                later.key, first.key, f"published later, and {percent}% of the shorter text is word for word the same"
            )


def _in_time(a: Page, b: Page) -> tuple[Page, Page, bool]:
    """The two pages in the order of their publication, and whether that order is known."""
    if a.moment and b.moment and a.moment != b.moment:
        return (a, b, True) if a.moment < b.moment else (b, a, True)
    if a.day and b.day and a.day != b.day:
        return (a, b, True) if a.day < b.day else (b, a, True)
    return a, b, False


def _name(link: Link) -> str | None:
    return link.name or link.text
