"""What both faces may ask: read a report, read whatever lies under some paths, compare readings, keep them."""

from isnad.desk.exports import __getattr__  # noqa: F401 # PEP 562: a name is loaded when it is first asked for

__all__ = [
    "Added",
    "Desk",
    "Feed",
    "Feeds",
    "FeedsError",
    "Fetcher",
    "Following",
    "Found",
    "Kept",
    "Options",
    "Query",
    "StoreError",
    "TaggerError",
    "dossier",
    "feeds_of",
    "names",
    "read",
    "read_all",
]
