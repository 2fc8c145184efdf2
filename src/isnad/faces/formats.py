"""Which format an output has: the one that was asked for, else the one that its ending names."""

from collections.abc import Callable, Sequence
from pathlib import PurePath

from isnad import render
from isnad.faces.output import OutputError
from isnad.model import Dossier, Named, Reading

READING_ENDINGS = {".jsonl": "jsonl", ".json": "jsonl", ".ndjson": "jsonl", ".txt": "text"}
NAMES_ENDINGS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".txt": "text"}
COMPARISON_ENDINGS = {".html": "html", ".htm": "html", ".txt": "text"}
DOSSIER_ENDINGS = {".html": "html", ".htm": "html", ".md": "md", ".json": "json", ".txt": "text"}


def chosen(asked: str | None, path: str | None, endings: dict[str, str], default: str) -> str:
    """The format: ``asked``, else by the ending of ``path``, else ``default`` where there is no file.

    >>> chosen(None, "out/story.HTML", DOSSIER_ENDINGS, "text")
    'html'
    >>> chosen("md", "story.txt", DOSSIER_ENDINGS, "text")
    'md'
    """
    if asked is not None:
        return asked
    if path in (None, "-"):
        return default
    ending = PurePath(path).suffix.lower()
    if ending not in endings:
        raise OutputError(f"the ending of {path} names no format; use one of {' '.join(endings)}, or --format")
    return endings[ending]


def written_reading(reading: Reading, format_: str, *, tongue: "render.Tongue | None", colour: bool) -> bytes:
    """One reading as bytes, in ``jsonl`` or ``text``; a blank line parts texts."""
    if format_ == "jsonl":
        return render.reading_json(reading)
    return _bytes(render.reading_text(reading, tongue=tongue or "en", colour=colour) + "\n")


def written_dossier(dossier: Dossier, format_: str, *, tongue: "render.Tongue | None", colour: bool) -> bytes:
    """The dossier as bytes; ``tongue`` is the language of headings, else the one each format opens in."""
    others: dict[str, Callable[[], str]] = {
        "text": lambda: render.dossier_text(dossier, tongue=tongue or "en", colour=colour),
        "md": lambda: render.dossier_markdown(dossier, tongue=tongue or "en"),
        "html": lambda: render.dossier_html(dossier, tongue=tongue or "ar"),
    }
    return render.dossier_json(dossier) if format_ == "json" else _bytes(others[format_]())


def written_names(found: Sequence[Named], format_: str, *, tongue: "render.Tongue | None", colour: bool) -> bytes:
    """Who is named, as bytes, in ``text``, ``json`` (one list) or ``jsonl`` (a name a line)."""
    if format_ == "jsonl":
        return b"".join(map(render.named_line, found))
    return (
        render.named_json(found)
        if format_ == "json"
        else _bytes(render.named_text(found, tongue=tongue or "en", colour=colour))
    )


def written_comparison(dossier: Dossier, format_: str, *, tongue: "render.Tongue | None", colour: bool) -> bytes:
    """The two reports of a dossier side by side, as bytes, in ``text`` or ``html``."""
    one, other = (reading.report.key for reading in dossier.reports)
    if format_ == "html":
        return _bytes(render.side_by_side_html(dossier, one, other, tongue=tongue or "ar"))
    return _bytes(render.side_by_side_text(dossier, one, other, tongue=tongue or "en", colour=colour))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
