"""Kill ``add`` at random points, many times, and look whether anything was lost or kept twice.

kills.py            1,000 kills
kills.py N          N kills
"""

import argparse
import os
import signal
import sys
import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from isnad.desk import Desk

REPORTS = 1_500
LONGEST = 0.5
"""Seconds after which a run is killed at the latest."""


def main() -> int:
    """Kill and look; the exit status is 1 where something was lost or kept twice."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", nargs="?", type=int, default=1_000)
    asked = parser.parse_args()
    random, kills, desks, wrong = Random(23), 0, 0, 0  # noqa: S311 # drawn, not secret
    with TemporaryDirectory() as folder:
        table = Path(folder) / "table.jsonl"
        table.write_text("".join(map(row, range(REPORTS))), encoding="utf-8")
        whole = contents(filled(Path(folder) / "whole.db", table))
        while kills < asked.number:
            desks += 1
            address = str(Path(folder) / f"desk{desks}.db")
            told: set[str] = set()
            while kills < asked.number and killed(address, table, random.uniform(0, LONGEST), told):
                kills += 1
                wrong += lost(address, told)
            wrong += contents(filled(Path(address), table)) != whole
            print(f"{kills} kills, {desks} desks, {wrong} wrong", file=sys.stderr, flush=True)
    print(f"{kills} kills of add on {desks} desks of {REPORTS} reports each: {wrong} lost or kept twice")
    return wrong > 0


def row(number: int) -> str:
    """One line of the table."""
    return f'{{"id": "r{number}", "text": "قالت بلدية نهران إن {number} شاحنات وصلت أمس."}}\n'


def filled(path: Path, table: Path) -> str:
    """The desk at ``path`` with the whole table on it."""
    with Desk(str(path)) as desk:
        for _ in desk.add(table):
            pass
    return str(path)


def contents(address: str) -> list[object]:
    """All that is kept, in the order of keys, and what is found."""
    with Desk(address) as desk:
        readings = sorted(desk.readings(), key=lambda reading: reading.report.key)
        pages = [desk.pages(reading.report.key) for reading in readings[::50]]
        found = [(item.key, item.score) for item in desk.search("شاحنات بلدية")]
        return [len(readings), readings, pages, found]


def killed(address: str, table: Path, seconds: float, told: set[str]) -> bool:
    """Whether a run of ``add`` was killed before it was done; the keys that it told join ``told``."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        with Desk(address) as desk:
            for item in desk.add(table):
                os.write(into, f"{getattr(item, 'key', '')}\n".encode())
        os._exit(0)
    os.close(into)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    with os.fdopen(out, "rb") as lines:
        told |= {line.decode().strip() for line in lines if line.endswith(b"\n")}
    return os.waitpid(child, 0)[1] != 0


def lost(address: str, told: set[str]) -> bool:
    """Whether a report that was told is not there."""
    with Desk(address) as desk:
        return not told <= set(desk.keys())


if __name__ == "__main__":
    sys.exit(main())
