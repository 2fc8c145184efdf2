"""Readings and dossiers written out: JSON, text for people, Markdown, one HTML page; no files are read or written."""

from isnad.render.exports import __getattr__  # noqa: F401 # PEP 562: a name is loaded when it is first asked for

__all__ = [
    "Tongue",
    "changed_line",
    "changed_text",
    "changes_json",
    "dossier_html",
    "dossier_json",
    "dossier_markdown",
    "dossier_text",
    "found_csv",
    "found_line",
    "found_text",
    "joined_text",
    "judgement_line",
    "judgement_told",
    "judgements_json",
    "judgements_text",
    "named_json",
    "named_line",
    "named_text",
    "reading_json",
    "reading_markdown",
    "reading_text",
    "safe",
    "side_by_side_html",
    "side_by_side_text",
]
