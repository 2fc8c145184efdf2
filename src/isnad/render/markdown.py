"""Readings and dossiers as Markdown (CommonMark); nothing of a report becomes markup."""

import re

from isnad.model import Dossier, Reading
from isnad.render.bidi import Way, isolate, isolate_runs
from isnad.render.outline import Piece, Section
from isnad.render.outline_dossier import dossier_outline
from isnad.render.outline_reading import reading_outline
from isnad.render.strings import Tongue

_MARKUP = re.compile(
    r"""
    [\\`*_\[\]<>|~&$^]      # means something anywhere
    | :(?=//) | (?<=www)\.   # would make a link of an address
    | @                      # or of a name
    | ^[-+\#=]         # would begin a list, a heading or an underline
    | (?<=^\d)[.)] | (?<=^\d\d)[.)] | (?<=^\d\d\d)[.)] | (?<=^\d\d\d\d)[.)]
    """,
    re.VERBOSE,
)
_CONTROLS = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "\N{REPLACEMENT CHARACTER}")


def reading_markdown(reading: Reading, *, tongue: Tongue = "en") -> str:
    """The report with its values in brackets, then its facts, as Markdown."""
    return _written(reading_outline(reading, tongue), tongue)


def dossier_markdown(dossier: Dossier, *, tongue: Tongue = "en") -> str:
    """The dossier as Markdown, in the order of ``dossier_text``."""
    return _written(dossier_outline(dossier, tongue), tongue)


def escape(text: str, way: Way | None = None) -> str:
    r"""``text`` as Markdown that shows it: markup escaped, one line, numbers and Latin words isolated.

    >>> escape("*a* [b](c) <img>")
    '\\*a\\* \\[b\\](c) \\<img\\>'
    >>> escape("- 2031-03-02: a"), escape("12. www.a.b http://c")
    ('\\- 2031-03-02: a', '12\\. www\\.a.b http\\://c')
    """
    line = isolate_runs(" ".join(text.translate(_CONTROLS).split()), way)
    return _MARKUP.sub(lambda found: "\\" + found[0], line)


def _written(sections: tuple[Section, ...], tongue: Tongue) -> str:
    return "\n".join(_section(section, "ltr" if tongue == "en" else "rtl") for section in sections)


def _section(section: Section, way: Way) -> str:
    lines = [f"{'#' * section.depth} {escape(section.title)}", ""]
    lines += [
        "  " * line.level + "- " + " ".join(_piece(piece, way) for piece in line.pieces) for line in section.lines
    ]
    if section.body:
        lines += ["", *_body(section.body)]
    return "\n".join(lines) + "\n"


def _body(pieces: tuple[Piece, ...]) -> list[str]:
    """The marked text as a block quote, its lines kept, the brackets of values set bold."""
    text = "".join(
        f"**{escape(piece.text)}**"
        if piece.style != "plain"
        else "\n".join(map(_kept, piece.text.splitlines(keepends=False))) + ("\n" if piece.text.endswith("\n") else "")
        for piece in pieces
    )
    return [f"> {line}  " for line in text.split("\n")]


def _kept(line: str) -> str:
    """A line escaped, with the spaces at its ends kept, so that words and brackets stay apart."""
    body = line.strip()
    if not body:
        return line
    at = line.index(body)
    return line[:at] + escape(body) + line[at + len(body) :]


def _piece(piece: Piece, way: Way) -> str:
    text = escape(piece.text, way if piece.style == "muted" else None)
    if piece.style in ("strong", "bad"):
        return f"**{text}**"
    if piece.style == "quote":
        return f"«{isolate(text)}»"
    return text
