"""A PostgreSQL server of one's own, on a socket, for as long as it is needed."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


def program(name: str) -> str | None:
    """A program of PostgreSQL, also where Debian keeps it."""
    places = [str(path) for path in sorted(Path("/usr/lib/postgresql").glob("*/bin"))]
    return shutil.which(name, path=os.pathsep.join([*places, os.environ.get("PATH", "")]))


def installed() -> bool:
    """Whether there is a PostgreSQL to start."""
    return program("initdb") is not None and program("pg_ctl") is not None


@contextmanager
def server() -> Iterator[str]:
    """The address of a server that listens on a socket of its own; ``{}`` stands for the name of a database."""
    initdb, control = program("initdb"), program("pg_ctl")
    if initdb is None or control is None:
        raise FileNotFoundError("there is no PostgreSQL; on Debian: apt-get install postgresql")
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
        _run([*other, initdb, "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"], folder)
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=40"
        _run([*other, control, "-D", str(data), "-w", "-o", options, "-l", str(folder / "log"), "start"], folder)
        try:
            yield f"postgresql://postgres@/{{}}?host={folder}"
        finally:
            _run([*other, control, "-D", str(data), "-m", "immediate", "stop"], folder)


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
