"""A database by its address: opened, set up, and brought to the newest tables."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from isnad.store.migrations import migrate

WAIT = 60.0
"""Seconds that a writer waits for another one of the same SQLite file."""


TURN = 0x7475726E
"""The key of PostgreSQL's lock on writing."""


class StoreError(Exception):
    """A desk cannot be opened or used; the message says what, why and what to do, in one line."""


def opened(address: str) -> Engine:
    """The engine of ``address`` (``sqlite:///desk.db``, ``postgresql://…``, or the path of a SQLite file), migrated.

    Raises ``StoreError`` where it cannot be opened, is no desk, or was made by a newer isnad.

    >>> opened("mysql://host/desk")
    Traceback (most recent call last):
    isnad.store.engine.StoreError: mysql://host/desk: isnad keeps desks in SQLite and PostgreSQL; give sqlite:///FILE or postgresql://…
    """
    url = _url(address)
    try:
        engine = create_engine(url, **_settings(url))
        if url.get_backend_name() == "sqlite":
            event.listen(engine, "connect", _set_up)
        migrate(engine)
    except ImportError as error:
        raise StoreError(f"{_shown(url)}: {error.name} is not installed; pip install 'isnad[postgres]'") from error
    except DatabaseError as error:
        why = str(error.orig).strip().splitlines()[0] if error.orig else "no answer"
        raise StoreError(
            f"{_shown(url)} cannot be opened ({why}); check that it is there and may be written"
        ) from error
    except ValueError as error:
        raise StoreError(f"{_shown(url)}: {error}") from error
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes: one at a time, so that writers wait for each other but never in a circle."""
    with engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            # The driver begins late: a transaction that looked first could not write any more after another one.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": TURN})
        yield connection
        connection.commit()


def _url(address: str) -> URL:
    if "://" not in address:
        return URL.create("sqlite", database=address)
    try:
        url = make_url(address)
        backend = url.get_backend_name()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise StoreError(f"{address}: no address of a desk; give sqlite:///FILE or postgresql://…") from error
    if backend not in ("sqlite", "postgresql"):
        raise StoreError(
            f"{_shown(url)}: isnad keeps desks in SQLite and PostgreSQL; give sqlite:///FILE or postgresql://…"
        )
    return url.set(drivername="postgresql+psycopg") if backend == "postgresql" else url


def _settings(url: URL) -> dict[str, Any]:
    if url.get_backend_name() == "sqlite":
        return {"connect_args": {"timeout": WAIT}}
    return {"pool_pre_ping": True}


def _set_up(connection: Any, _record: object) -> None:
    """Readers beside one writer, commits that a killed process cannot lose, and rows that point to rows that are there."""
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-16384"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _shown(url: URL) -> str:
    """The address without its password."""
    return url.render_as_string(hide_password=True).replace("+psycopg", "")
