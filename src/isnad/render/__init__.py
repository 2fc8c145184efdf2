"""Readings and dossiers written out: JSON, text for people, Markdown, one HTML page; nothing here reads or writes files."""

from isnad.render.json import dossier_json, reading_json

__all__ = ["dossier_json", "reading_json"]
