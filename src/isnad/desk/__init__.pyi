# What __init__.py gives when it is first asked for, with its types.

from isnad.desk.following import Following, Kept
from isnad.desk.kept import Added, Desk
from isnad.desk.verbs import dossier, names, read, read_all
from isnad.intake.web.fetch import Fetcher
from isnad.intake.web.follow import Feed, Feeds, FeedsError, feeds_of
from isnad.model import Found, Options, Query, TaggerError
from isnad.store.engine import StoreError

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
