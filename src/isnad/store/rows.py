"""Rows of a desk written: one that another writer may have written already, or many at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Insert, Table
from sqlalchemy.dialects import postgresql, sqlite


class Rows:
    """Rows of one transaction that nothing else of it looks at, written together: a statement for each costs ten times as much."""

    def __init__(self) -> None:
        """None yet."""
        self._rows: dict[Table, list[Mapping[str, Any]]] = defaultdict(list)

    def add(self, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
        """Take rows of ``table``."""
        self._rows[table].extend(rows)

    def write(self, connection: Connection) -> None:
        """Write what was taken since the last time, in the transaction of ``connection``."""
        for table, rows in self._rows.items():
            if rows:
                connection.execute(table.insert(), rows)
        self._rows.clear()


def insert(connection: Connection, table: Table, row: Mapping[str, Any]) -> Any | None:
    """Write ``row`` unless one with the same id, key or text is there, also where another writer is about to.

    The first part of its primary key; ``None`` where it was not written.
    """
    return connection.execute(_insert(connection.dialect.name, table), row).scalar()


@lru_cache(maxsize=64)
def _insert(dialect: str, table: Table) -> Insert:
    """The statement, built once: building it costs more than running it."""
    made = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    return made.on_conflict_do_nothing().returning(*table.primary_key.columns)
