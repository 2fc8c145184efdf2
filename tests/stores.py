"""The stores on which the tests of the desk run: a SQLite file, and a PostgreSQL server of the tests' own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import postgres


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a server that listens on a socket of its own, with ``{}`` for the name of a database."""
    if not postgres.installed():
        pytest.skip("there is no PostgreSQL; on Debian: apt-get install postgresql")
    with postgres.server() as address:
        yield address


class Stores:
    """New, empty desks by their addresses."""

    def __init__(self, kind: str, folder: Path, request: pytest.FixtureRequest) -> None:
        self.kind = kind
        self.folder = folder
        self.request = request
        self.many = 0

    def new(self, kind: str | None = None) -> str:
        """The address of a desk that is not there yet, on this store or on the one named."""
        self.many += 1
        if (kind or self.kind) == "sqlite":
            return str(self.folder / f"desk{self.many}.db")
        from sqlalchemy import create_engine, text

        server: str = self.request.getfixturevalue("postgres_server")
        name = f"desk_{self.folder.name.lower()}_{self.many}".replace("-", "_")[-60:]
        engine = create_engine(server.format("postgres").replace("postgresql:", "postgresql+psycopg:"))
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text(f'CREATE DATABASE "{name}"'))
        engine.dispose()
        return server.format(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def stores(request: pytest.FixtureRequest, tmp_path: Path) -> Stores:
    """New desks on each of the two stores."""
    return Stores(request.param, tmp_path, request)
