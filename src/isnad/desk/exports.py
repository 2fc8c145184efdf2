"""Where the names of ``isnad.desk`` are; their types stand in ``__init__.pyi``."""

from isnad.late import late

__getattr__ = late(
    "isnad.desk",
    {
        "isnad.desk.following": "Following Kept",
        "isnad.desk.kept": "Added Desk",
        "isnad.desk.verbs": "dossier names read read_all",
        "isnad.intake.web.fetch": "Fetcher",
        "isnad.intake.web.follow": "Feed Feeds FeedsError feeds_of",
        "isnad.model": "Found Options Query TaggerError",
        "isnad.store.engine": "StoreError",
    },
)
