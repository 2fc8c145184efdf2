# What __init__.py gives when it is first asked for, with its types.

from isnad.render.changed import changed_line, changed_text, changes_json
from isnad.render.found import found_line, found_text
from isnad.render.html.page import dossier_html
from isnad.render.joined import joined_text
from isnad.render.json import dossier_json, reading_json
from isnad.render.judged import judgement_line, judgement_told, judgements_json, judgements_text
from isnad.render.markdown import dossier_markdown, reading_markdown
from isnad.render.named import named_json, named_line, named_text
from isnad.render.side_by_side import side_by_side_html, side_by_side_text
from isnad.render.spreadsheet import found_csv
from isnad.render.strings import Tongue
from isnad.render.text import dossier_text, reading_text, safe

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
