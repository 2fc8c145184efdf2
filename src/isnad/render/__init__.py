"""Readings and dossiers written out: JSON, text for people, Markdown, one HTML page; no files are read or written."""

from isnad.render.json import dossier_json, reading_json
from isnad.render.markdown import dossier_markdown, reading_markdown
from isnad.render.named import named_json, named_line, named_text
from isnad.render.text import dossier_text, reading_text

__all__ = [
    "dossier_json",
    "dossier_markdown",
    "dossier_text",
    "named_json",
    "named_line",
    "named_text",
    "reading_json",
    "reading_markdown",
    "reading_text",
]
