"""Two reports side by side: what both tell with how it compares, and what only one of them tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from markupsafe import Markup
from rich import box
from rich.console import Console
from rich.table import Table

from isnad.model import Dossier, FigureMember, Link, UtteranceMember
from isnad.render.book import Book, chain, content, open_book, said_by, title
from isnad.render.outline_reading import reason
from isnad.render.strings import Tongue, word
from isnad.render.summary import SEVERITY, Group
from isnad.render.text import safe

WIDTH = 110
"""Columns of a terminal that the table takes."""

QUOTE = 160
_STYLE = Markup(
    "body{font:1rem/1.5 serif;max-width:70rem;margin:1rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #999;padding:.4rem .6rem;vertical-align:top;text-align:start;width:42%}"
    "td.verdict{width:16%}small{color:#555;display:block}@media(prefers-color-scheme:dark){body{background:#111;color:#eee}small{color:#aaa}}"
)


@dataclass(frozen=True, slots=True)
class Row:
    """What the two reports print of one thing; ``verdict`` is empty where only one of them tells it."""

    verdict: str
    why: str
    left: tuple[str, ...]
    right: tuple[str, ...]


def side_by_side(dossier: Dossier, one: str, other: str) -> tuple[Row, ...]:
    """The rows of a dossier for two of its reports, by key: the gravest verdicts first, then what only one tells."""
    book = open_book(dossier)
    groups: tuple[Group, ...] = (*dossier.figures, *dossier.statements)
    both = sorted((row for group in groups for row in _both(book, group, one, other)), key=_rank)
    return (*both, *_alone(book, one, other))


def side_by_side_text(dossier: Dossier, one: str, other: str, *, tongue: Tongue = "en", colour: bool = False) -> str:
    """The rows as a table for a terminal, what only one report tells below."""
    book = open_book(dossier)
    made = Table(box=box.SIMPLE_HEAD, width=WIDTH, show_lines=True)
    made.add_column(word("comparison", tongue), ratio=2, style="bold" if colour else "")
    for key in (one, other):
        made.add_column(safe(_heading(book, key, tongue)), ratio=3)
    for row in side_by_side(dossier, one, other):
        verdict = word(f"verdict.{row.verdict or 'alone'}", tongue)
        told = f"{verdict}\n{reason(row.why, tongue).text}" if row.why else verdict
        made.add_row(*(safe(cell) for cell in (told, "\n".join(row.left), "\n".join(row.right))))
    out = StringIO()
    Console(file=out, force_terminal=colour, width=WIDTH, highlight=False, markup=False).print(made)
    return out.getvalue()


def side_by_side_html(dossier: Dossier, one: str, other: str, *, tongue: Tongue = "ar") -> str:
    """The rows as one page that needs nothing beside itself."""
    book = open_book(dossier)
    heads = Markup("").join(
        Markup('<th dir="auto">{}</th>').format(safe(_heading(book, k, tongue))) for k in (one, other)
    )
    rows = Markup("").join(_html_row(row, tongue) for row in side_by_side(dossier, one, other))
    page = Markup(
        '<!doctype html><html lang="{}" dir="{}"><meta charset="utf-8"><title>{}</title>'
        '<meta name="viewport" content="width=device-width"><style>{}</style><table><thead><tr><th>{}</th>{}</tr></thead>'
        "<tbody>{}</tbody></table></html>\n"
    )
    way = "rtl" if tongue == "ar" else "ltr"
    return str(page.format(tongue, way, word("compared", tongue), _STYLE, word("comparison", tongue), heads, rows))


def _html_row(row: Row, tongue: Tongue) -> Markup:
    cells = Markup("").join(
        Markup("<td>{}</td>").format(
            Markup("").join(Markup('<p dir="auto">{}</p>').format(safe(text)) for text in texts)
        )
        for texts in (row.left, row.right)
    )
    verdict = word(f"verdict.{row.verdict or 'alone'}", tongue)
    why = Markup("<small>{}</small>").format(safe(reason(row.why, tongue).text)) if row.why else ""
    return Markup('<tr><td class="verdict">{}{}</td>{}</tr>').format(verdict, why, cells)


def _both(book: Book, group: Group, one: str, other: str) -> Iterator[Row]:
    """The row of a group that both reports have a part in, with its gravest verdict across the two."""
    sides: dict[str, dict[str, str]] = {one: {}, other: {}}
    for member in group.members:
        if member.report in sides:
            fact = member.figure if isinstance(member, FigureMember) else member.statement
            sides[member.report][fact] = _printed(book, member)
    across = [
        relation
        for relation in group.relations
        if (relation.a in sides[one] and relation.b in sides[other])
        or (relation.b in sides[one] and relation.a in sides[other])
    ]
    if across:
        gravest = min(across, key=lambda relation: SEVERITY.index(relation.verdict))
        left, right = (tuple(dict.fromkeys(sides[key].values())) for key in (one, other))
        yield Row(gravest.verdict, gravest.why, left, right)


def _alone(book: Book, one: str, other: str) -> Iterator[Row]:
    """What only one of the reports tells, figures before statements, in the order of the report."""
    groups: tuple[Group, ...] = (*book.dossier.figures, *book.dossier.statements)
    shared = {
        (member.report, member.figure if isinstance(member, FigureMember) else member.statement)
        for group in groups
        if {one, other} <= {member.report for member in group.members}
        for member in group.members
    }
    for key in (one, other):
        reading = book.readings[key]
        lone = [_figure(f.text, f.authority, book, key) for f in reading.figures if (key, f.id) not in shared]
        lone += [_said(book, key, s.id) for s in reading.statements if (key, s.id) not in shared]
        for text in dict.fromkeys(lone):
            yield Row("", "", (text,) if key == one else (), (text,) if key == other else ())


def _printed(book: Book, member: FigureMember | UtteranceMember) -> str:
    if isinstance(member, FigureMember):
        return _figure(book.quote(member.report, member.start, member.end), member.authority, book, member.report)
    return _said(book, member.report, member.statement)


def _figure(text: str, authority: tuple[Link, ...], book: Book, key: str) -> str:
    names = [step.name for step in chain(authority)] or [book.outlet(key)]
    return f"{' '.join(text.split())} ({' ← '.join(names)})"


def _said(book: Book, key: str, name: str) -> str:
    said = book.statements[key, name]
    words = content(book.readings[key], said)
    shown = words if len(words) <= QUOTE else words[:QUOTE].rsplit(" ", 1)[0] + "…"
    return f"{' ← '.join(step.name for step in said_by(said) if step.name)}: «{shown}»"


def _heading(book: Book, key: str, tongue: Tongue) -> str:
    return f"{book.outlet(key)} · {book.date(key).value or word('undated', tongue)}\n{title(book.readings[key])}"


def _rank(row: Row) -> tuple[int, tuple[str, ...]]:
    return SEVERITY.index(row.verdict), row.left
