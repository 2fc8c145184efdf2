"""Kill ``add`` at random points, many times, and look whether anything was lost or kept twice.

kills.py            1,000 kills
kills.py N          N kills
"""

import argparse
import os
import signal
import sys
import time
import traceback
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from isnad.desk import Desk, kept

REPORTS = 160
FAILED = 3
AT_ONCE = 8
"""Reports of one transaction, few so that many kills fall into the writing and not before it."""


def main() -> int:
    """Kill and look; the exit status is 1 where something was lost or kept twice."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", nargs="?", type=int, default=1_000)
    asked = parser.parse_args()
    kept.PER_WRITE = AT_ONCE
    random, kills, within, desks, wrong = Random(23), 0, 0, 0, 0  # noqa: S311 # drawn, not secret
    with TemporaryDirectory() as folder:
        table = Path(folder) / "table.jsonl"
        table.write_text("".join(map(row, range(REPORTS))), encoding="utf-8")
        filled(Path(folder) / "first.db", table)
        start = perf_counter()
        filled(Path(folder) / "whole.db", table)
        longest = 0.6 * (perf_counter() - start)
        whole = contents(str(Path(folder) / "whole.db"))
        while kills < asked.number:
            desks += 1
            address = str(Path(folder) / f"desk{desks}.db")
            told: set[str] = set()
            while kills < asked.number:
                before = len(told)
                if not killed(address, table, random.uniform(0, longest), told):
                    break
                kills += 1
                within += before < len(told)
                wrong += lost(address, told)
            wrong += contents(filled(Path(address), table)) != whole
            print(f"{kills} kills, {within} within, {desks} desks, {wrong} wrong", file=sys.stderr, flush=True)
    print(f"{kills} kills of add, {within} of them after something was kept and before all was, on {desks} desks of")
    print(f"{REPORTS} reports each, {AT_ONCE} to a transaction: {wrong} lost or kept twice")
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
        try:
            os.close(out)
            with Desk(address) as desk:
                for item in desk.add(table):
                    os.write(into, f"{getattr(item, 'key', '')}\n".encode())
        except BaseException:  # noqa: BLE001 # the child must not go on with what the parent does
            traceback.print_exc()
            os._exit(FAILED)
        os._exit(0)
    os.close(into)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    with os.fdopen(out, "rb") as lines:
        told |= {line.decode().strip() for line in lines if line.endswith(b"\n")}
    status = os.waitpid(child, 0)[1]
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) == FAILED:
        raise ChildProcessError("add failed by itself")
    return status != 0


def lost(address: str, told: set[str]) -> bool:
    """Whether a report that was told is not there."""
    with Desk(address) as desk:
        return not told <= set(desk.keys())


if __name__ == "__main__":
    sys.exit(main())
