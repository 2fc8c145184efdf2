"""What is written for people, before it is text or Markdown: sections of lines of styled pieces."""

from dataclasses import dataclass, replace
from typing import Literal

Style = Literal["plain", "strong", "quote", "muted", "bad", "figure", "statement", "date", "event"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in one style; ``quote`` are characters as printed in a report."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ``level`` 0 starts an entry, 1 and more stand below it; ``reasons`` where it tells how two of an entry compare."""

    pieces: tuple[Piece, ...]
    level: int = 0
    reasons: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its lines, or with a text whose values are marked; ``depth`` 1 is the document's title."""

    title: str
    lines: tuple[Line, ...] = ()
    body: tuple[Piece, ...] = ()
    depth: int = 2


def line(*pieces: Piece | str | None, level: int = 0) -> Line:
    """A line of pieces parted by spaces; empty ones are left out.

    >>> line("a", None, Piece("b", "strong"), "").pieces
    (Piece(text='a', style='plain'), Piece(text='b', style='strong'))
    """
    made = (Piece(piece) if isinstance(piece, str) else piece for piece in pieces if piece is not None)
    return Line(tuple(piece for piece in made if piece.text), level)


def quote(text: str, most: int | None = None) -> Piece:
    """Characters as printed, on one line; of more than ``most`` the beginning and an ellipsis.

    >>> quote("قال\\nالوزير", 4).text
    'قال…'
    """
    shown = " ".join(text.split())
    return Piece(shown if most is None or len(shown) <= most else shown[: most - 1].rstrip() + "…", "quote")


def shortened(section: Section, most: int, more: str) -> Section:
    """The first ``most`` entries of a section, then ``more`` with the number of those left out."""
    starts = [at for at, entry in enumerate(section.lines) if entry.level == 0]
    if len(starts) <= most:
        return section
    left = line(muted(more.format(count=len(starts) - most)))
    return replace(section, lines=(*section.lines[: starts[most]], left))


def folded(section: Section, most: int, more: str) -> Section:
    """The section with no more than ``most`` lines that are reasons in a row, then ``more`` with the number left out."""
    lines: list[Line] = []
    row: list[Line] = []
    for entry in (*section.lines, None):
        if entry is not None and entry.reasons:
            row.append(entry)
            continue
        lines += row[:most]
        if len(row) > most:
            lines.append(line(muted(more.format(count=len(row) - most)), level=row[0].level))
        row = []
        lines += [entry] if entry is not None else []
    return replace(section, lines=tuple(lines))


def strong(text: str) -> Piece:
    """What the eye should find first."""
    return Piece(text, "strong")


def muted(text: str) -> Piece:
    """What explains the rest."""
    return Piece(text, "muted")
