"""The tables of a desk, the same on SQLite and PostgreSQL."""

from sqlalchemy import BigInteger, Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

METADATA = MetaData()

_Big = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite numbers rows by itself only where the column is called INTEGER, which holds 64 bits there."""

versions = Table(
    "versions", METADATA, Column("number", Integer, primary_key=True), Column("applied", String, nullable=False)
)
"""The migrations that made these tables, each with its time."""

reports = Table(
    "reports",
    METADATA,
    Column("number", _Big, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("text_id", String(64), nullable=False, unique=True),
    Column("url", Text),
    Column("outlet", Text),
    Column("title", Text),
    Column("day", String(10)),
    Column("size", Integer, nullable=False),
    Column("added", String, nullable=False),
    Index("reports_url", "url"),
    Index("reports_day", "day"),
)
"""One row a report: ``day`` is its publication date as far as known (ISO 8601), ``size`` the number of its words."""

pages = Table(
    "pages",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("report", _Big, ForeignKey("reports.number"), nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("media_type", String, nullable=False),
    Column("added", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("head", Text, nullable=False, server_default=""),
)
"""The bytes as received (deflated), by their sha256; several pages may hold one report's text. ``head`` is the status line
and the header fields that came before them over HTTP, if any."""

visits = Table(
    "visits",
    METADATA,
    Column("url", Text, primary_key=True),
    Column("tag", Text, nullable=False),
    Column("modified", Text, nullable=False),
    Column("at", String, nullable=False),
)
"""Addresses whose reports are kept: what their host said of them when they were fetched last, and when."""

marks = Table("marks", METADATA, Column("name", String, primary_key=True), Column("value", _Big, nullable=False))
"""How far something has come: up to which report stories were looked at."""

changes = Table(
    "changes",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("kind", String, nullable=False),
    Column("story", String, nullable=False),
    Column("label", Text, nullable=False),
    Column("report", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("said_by", Text, nullable=False, server_default=""),
    Column("start", Integer, nullable=False, server_default="0"),
    Column("end", Integer, nullable=False, server_default="0"),
    Column("more", Integer, nullable=False, server_default="0"),
    Column("at", String, nullable=False),
    Column("printed", Integer, nullable=False),
    Column("sent", Integer, nullable=False),
)
"""What changed in stories, when it was found, and whether it was printed and sent."""

judgements = Table(
    "judgements",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("fact", String, nullable=False, index=True),
    Column("other", String, nullable=False, index=True),
    Column("verdict", String, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("why", Text, nullable=False),
)
"""What people decided on facts, by the ids of these."""

judged_facts = Table(
    "judged_facts",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("kind", String, nullable=False),
    Column("report", Text, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
)
"""The facts that were judged, as they were printed, with the keys of their reports: they may be read otherwise by now."""

texts = Table(
    "texts",
    METADATA,
    Column("report", _Big, ForeignKey("reports.number"), primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("words", LargeBinary, nullable=False),
)
"""The report as intake made it (deflated MessagePack), and where its words stand (``isnad.store.places``)."""

readings = Table(
    "readings",
    METADATA,
    Column("report", _Big, ForeignKey("reports.number"), primary_key=True),
    Column("reader", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("passed", LargeBinary),
)
"""The reading without its report (deflated MessagePack); ``reader`` is the hash of all stages that made it, ``passed`` what
they passed on to one another (deflated as well, absent where an older isnad read the report)."""

former = Table(
    "former",
    METADATA,
    Column("report", _Big, ForeignKey("reports.number"), primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
)
"""Readings as they were before they were made anew, as in ``readings``, until what that changes in stories is found."""

lists = Table(
    "lists",
    METADATA,
    Column("block", _Big, primary_key=True, autoincrement=False),
    Column("term", _Big, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
    Column("forms", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""The posting lists (``isnad.store.lists``): in which reports of a block each term stands; a term is the hash of a word
(``isnad.store.terms``). The lists of a block lie side by side, so that adding reports touches few pages."""

blocks = Table(
    "blocks",
    METADATA,
    Column("block", _Big, primary_key=True, autoincrement=False),
    Column("many", _Big, nullable=False),
    Column("words", _Big, nullable=False),
    Column("version", String(16), nullable=False),
    Column("sizes", LargeBinary, nullable=False),
    Column("days", LargeBinary, nullable=False),
)
"""The reports of each block: how many, of how many words together, of how many words and of which day each, and the hash of
what made their index (empty where several did)."""

figures = Table(
    "figures",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("report", _Big, ForeignKey("reports.number"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("low", Float),
    Column("high", Float),
    Column("unit", String),
    Column("fate", String),
    Column("said_by", Text, nullable=False),
)
"""The figures of all readings; ``said_by`` holds the folded names of the chain that vouches for each."""

statements = Table(
    "statements",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("report", _Big, ForeignKey("reports.number"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("act", String, nullable=False),
    Column("said_by", Text, nullable=False),
)
"""The statements of all readings; ``said_by`` holds the folded names of the speaker."""

events = Table(
    "events",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("report", _Big, ForeignKey("reports.number"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("type", String, nullable=False),
    Column("date", String),
    Column("status", String, nullable=False),
)
"""The events of all readings."""

names = Table(
    "names",
    METADATA,
    Column("report", _Big, ForeignKey("reports.number"), primary_key=True, autoincrement=False),
    Column("actor", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("words", Text, nullable=False),
)
"""The actors of all readings; ``words`` holds the folded words of all their spellings."""
