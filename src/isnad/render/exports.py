"""Where the names of ``isnad.render`` are; their types stand in ``__init__.pyi``."""

from isnad.late import late

__getattr__ = late(
    "isnad.render",
    {
        "isnad.render.changed": "changed_line changed_text changes_json",
        "isnad.render.found": "found_line found_text",
        "isnad.render.spreadsheet": "found_csv",
        "isnad.render.html.page": "dossier_html",
        "isnad.render.joined": "joined_text",
        "isnad.render.json": "dossier_json reading_json",
        "isnad.render.judged": "judgement_line judgement_told judgements_json judgements_text",
        "isnad.render.markdown": "dossier_markdown reading_markdown",
        "isnad.render.named": "named_json named_line named_text",
        "isnad.render.side_by_side": "side_by_side_html side_by_side_text",
        "isnad.render.strings": "Tongue",
        "isnad.render.text": "dossier_text reading_text safe",
    },
)
