"""What a search found as a table for a spreadsheet: a row for each figure and statement."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from isnad.model import Figure, Found, Statement
from isnad.render.book import Step, chain, said_by

COLUMNS = (
    "report day outlet title fact id start end text low high bound unit fate act said_by judged by why".split()  # read as one line
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet takes for a formula (OWASP, CSV injection)."""


def found_csv(found: Iterable[tuple[Found, str]]) -> str:
    """The rows of all reports that were found, each with its text, under a line of ``COLUMNS`` (RFC 4180, but for the line ends).

    A report of which no figure or statement was asked for has one row without a fact. ``start`` and ``end`` are
    offsets in the report's text. It begins with a byte order mark, by which spreadsheets know UTF-8; a text that would be taken
    for a formula gets an apostrophe before it.

    >>> from isnad.intake.text import report
    >>> from isnad.reading import read
    >>> made = read(report("قالت وزارة الصحة إن 12 شخصا قتلوا في انهيار سد نهران.", key="a"))
    >>> answer = Found("a", None, None, "2026-03-04", 1.0, figures=made.figures)
    >>> print(found_csv([(answer, made.report.text)]).splitlines()[1].replace(made.figures[0].id, "ID"))
    a,2026-03-04,,,figure,ID,20,27,12 شخصا,12,12,exact,person,killed,,وزارة الصحة,,,
    """
    out = StringIO()
    out.write("\N{ZERO WIDTH NO-BREAK SPACE}")
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for item, text in found:
        facts: Sequence[Figure | Statement] = (*item.figures, *item.statements)
        for fact in facts or (None,):
            rows.writerow([_cell(cell) for cell in (*_report(item), *_fact(fact, text), *_judged(item, fact))])
    return out.getvalue()


def _report(found: Found) -> tuple[str, ...]:
    return (found.key, found.day or "", found.outlet or "", found.title or "")


def _fact(fact: Figure | Statement | None, text: str) -> tuple[str, ...]:
    if fact is None:
        return ("",) * 12
    printed = " ".join(text[fact.start : fact.end].split())
    place = (fact.id, str(fact.start), str(fact.end), printed)
    if isinstance(fact, Statement):
        return ("statement", *place, "", "", "", "", "", fact.act, _chain(said_by(fact)))
    value = (_number(fact.low), _number(fact.high), fact.bound, fact.unit or "", fact.fate or "", "")
    return ("figure", *place, *value, _chain(chain(fact.authority)))


def _judged(found: Found, fact: Figure | Statement | None) -> tuple[str, ...]:
    judged = next((item for item in found.judged if fact is not None and item.fact == fact.id and not item.other), None)
    return (judged.verdict, judged.by, judged.why) if judged else ("", "", "")


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.15g}"


def _chain(steps: Sequence[Step]) -> str:
    return " → ".join(step.shown for step in steps if step.name)


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
