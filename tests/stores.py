"""The stores on which the tests of the desk run: a SQLite file, and a PostgreSQL server of the tests' own."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest


def _program(name: str) -> str | None:
    """A program of PostgreSQL, also where Debian keeps it."""
    places = [str(path) for path in sorted(Path("/usr/lib/postgresql").glob("*/bin"))]
    return shutil.which(name, path=os.pathsep.join([*places, os.environ.get("PATH", "")]))


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a server that listens on a socket of its own, without the name of a database."""
    initdb, control = _program("initdb"), _program("pg_ctl")
    if initdb is None or control is None:
        pytest.skip("there is no PostgreSQL; on Debian: apt-get install postgresql")
    # A server does not run as root.
    other = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    with TemporaryDirectory(prefix="isnad-postgres-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        data = folder / "data"
        data.mkdir()
        if other:
            shutil.chown(data, "postgres")
            shutil.chown(folder, "postgres")
        subprocess.run(
            [*other, initdb, "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"],
            check=True,
            capture_output=True,
            cwd=folder,
        )
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=40"
        log = folder / "log"
        subprocess.run(
            [*other, control, "-D", str(data), "-w", "-o", options, "-l", str(log), "start"],
            check=True,
            capture_output=True,
            cwd=folder,
        )
        try:
            yield f"postgresql://postgres@/{{}}?host={folder}"
        finally:
            subprocess.run(
                [*other, control, "-D", str(data), "-m", "immediate", "stop"],
                check=True,
                capture_output=True,
                cwd=folder,
            )


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

        server: str = self.request.getfixturevalue("postgres")
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
