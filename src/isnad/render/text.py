"""Readings and dossiers as text for a terminal, with colours or plain."""

from io import StringIO

from rich.console import Console
from rich.text import Text

from isnad.model import Dossier, Reading
from isnad.render.bidi import ARABIC, RUN, STRAY, Way, isolate, isolate_runs
from isnad.render.outline import Line, Piece, Section, folded, shortened
from isnad.render.outline_dossier import dossier_outline
from isnad.render.outline_reading import reading_outline
from isnad.render.strings import Tongue, catalogue

COLOURS = {
    "plain": "", "strong": "bold", "quote": "italic", "muted": "dim", "bad": "bold red",
    "figure": "bold cyan", "statement": "bold magenta", "date": "bold green", "event": "yellow",
}  # fmt: skip

MOST = 20
"""Entries of a section that the summary of a dossier shows."""

MOST_REASONS = 6
"""Verdicts of an entry that the summary of a dossier shows, one of each kind first."""

_CONTROLS: dict[int, str | None] = {
    **dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "\N{REPLACEMENT CHARACTER}"),
    **STRAY,
}


def reading_text(reading: Reading, *, tongue: Tongue = "en", colour: bool = False) -> str:
    """The report with its values in brackets, then its figures, statements with their chains, dates, events.

    ``colour`` adds ANSI styles; the characters are the same. Control characters of the report that a
    terminal would obey are shown as U+FFFD, and numbers and Latin words in Arabic are isolated.
    """
    return written(reading_outline(reading, tongue), tongue, colour=colour)


def dossier_text(dossier: Dossier, *, tongue: Tongue = "en", colour: bool = False) -> str:
    """The summary of a dossier: stories and dates, what is agreed, disputed, changed or of one source, copies, timeline.

    A section shows its first entries, an entry its first verdicts, and both count the rest; Markdown, JSON and the page have them all.
    """
    more = catalogue()["and_more"][tongue]
    outline = dossier_outline(dossier, tongue)
    sections = tuple(folded(shortened(section, MOST, more), MOST_REASONS, more) for section in outline)
    return written(sections, tongue, colour=colour)


def written(sections: tuple[Section, ...], tongue: Tongue, *, colour: bool) -> str:
    """Sections as text, with ANSI styles where ``colour``."""
    made = Text()
    for section in sections:
        _section(made, section, tongue)
    if not colour:
        return made.plain
    out = StringIO()
    console = Console(
        file=out, force_terminal=True, color_system="standard", soft_wrap=True, highlight=False, markup=False
    )
    console.print(made, end="", soft_wrap=True)
    return out.getvalue()


def _section(made: Text, section: Section, tongue: Tongue) -> None:
    if made:
        made.append("\n")
    heading = safe(section.title)
    made.append(heading + "\n", "bold underline" if section.depth == 1 else "bold")
    made.append(("═" if section.depth == 1 else "─") * min(len(heading), 60) + "\n", "dim")
    for line in section.lines:
        _line(made, line, tongue)
    for piece in section.body:
        made.append(isolate_runs(safe(piece.text)), COLOURS[piece.style])
    if section.body:
        made.append("\n")


def _line(made: Text, line: Line, tongue: Tongue) -> None:
    made.append("  " * line.level + ("- " if line.level else ""))
    for index, piece in enumerate(line.pieces):
        made.append((" " if index else "") + shown(piece, tongue), COLOURS[piece.style])
    made.append("\n")


def shown(piece: Piece, tongue: Tongue) -> str:
    """A piece as it is put into a line: a quote between its marks, words of the other direction set apart."""
    text = safe(piece.text)
    if piece.style == "quote":
        return f"«{isolate(text)}»"
    way: Way = "ltr" if tongue == "en" else "rtl"
    if piece.style == "muted":
        return isolate_runs(text, way)
    foreign = ARABIC.search(text) if tongue == "en" else RUN.search(text)
    return isolate(text) if foreign else text


def safe(text: str) -> str:
    r"""``text`` without the control characters that a terminal would obey; those of direction are dropped.

    >>> safe("a\x1b[31mb").encode("ascii", "backslashreplace")
    b'a\\ufffd[31mb'
    """
    return text.translate(_CONTROLS)
