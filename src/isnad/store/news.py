"""What changed in the stories of a desk, each told once, and up to which report it was looked at."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select, update

from isnad.model import Change
from isnad.store import schema
from isnad.store.rows import insert

_WATCHED = "watched"


def watched(connection: Connection) -> int | None:
    """The number of the last report that was looked at; ``None`` where none was yet."""
    marks = schema.marks.c
    found: int | None = connection.execute(select(marks.value).where(marks.name == _WATCHED)).scalar()
    return found


def newest(connection: Connection) -> int:
    """The number of the newest report; 0 where there is none."""
    found: int = connection.execute(select(func.coalesce(func.max(schema.reports.c.number), 0))).scalar_one()
    return found


def looked(connection: Connection, number: int, found: Sequence[Change]) -> None:
    """Remember that all reports up to ``number`` were looked at, and what they changed."""
    connection.execute(schema.marks.delete().where(schema.marks.c.name == _WATCHED))
    connection.execute(schema.marks.insert().values(name=_WATCHED, value=number))
    record(connection, found)


def record(connection: Connection, found: Sequence[Change]) -> None:
    """Keep changes that are not told yet; one that is kept already stays as it is."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    for change in found:
        row = {name: getattr(change, name) for name in Change.__slots__}
        insert(connection, schema.changes, row | {"at": at, "printed": 0, "sent": 0})


def untold(connection: Connection, *, sent: bool) -> list[Change]:
    """The changes that were not printed yet, or with ``sent`` not sent yet, the oldest first, those of a story together."""
    changes = schema.changes
    column = changes.c.sent if sent else changes.c.printed
    rows = connection.execute(select(changes).where(column == 0)).all()
    rows = sorted(rows, key=lambda row: (row.at, row.label, row.story, row.report, row.start, row.kind, row.id))
    return [Change(**{name: getattr(row, name) for name in Change.__slots__}) for row in rows]


def told(connection: Connection, ids: Sequence[str], *, sent: bool) -> None:
    """Remember that these changes were printed, or sent."""
    changes = schema.changes
    value = {"sent": 1} if sent else {"printed": 1}
    connection.execute(update(changes).where(changes.c.id.in_(list(ids))).values(**value))


def keys_after(connection: Connection, number: int) -> list[str]:
    """The keys of the reports behind ``number``, in the order in which they were added."""
    reports = schema.reports.c
    rows = connection.execute(select(reports.key).where(reports.number > number).order_by(reports.number))
    return list(rows.scalars())


def at_address(connection: Connection, key: str) -> list[str]:
    """The keys of the other reports under the address of the report of ``key``, if it has one."""
    reports = schema.reports.c
    url = select(reports.url).where(reports.key == key).scalar_subquery()
    rows = connection.execute(
        select(reports.key).where(reports.url == url, reports.key != key).order_by(reports.number)
    )
    return list(rows.scalars())
