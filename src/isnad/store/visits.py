"""Which addresses were fetched, and what their hosts said of them."""

from datetime import UTC, datetime

from sqlalchemy import Connection, select

from isnad.store import schema


def last(connection: Connection, url: str) -> tuple[str, str] | None:
    """The tag and the time that the host of ``url`` named when it was fetched last; ``None`` where it was not."""
    visits = schema.visits.c
    row = connection.execute(select(visits.tag, visits.modified).where(visits.url == url)).first()
    return (row.tag, row.modified) if row else None


def visited(connection: Connection, url: str, tag: str, modified: str) -> None:
    """Remember a visit in the transaction in which its reports are kept."""
    table, at = schema.visits, datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(table.delete().where(table.c.url == url))
    connection.execute(table.insert().values(url=url, tag=tag, modified=modified, at=at))
