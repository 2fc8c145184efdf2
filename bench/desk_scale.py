"""What a desk costs: the news of five outlets from ``../shared`` added to SQLite and to PostgreSQL, then searched.

desk_scale.py             add all 25,596 articles to both, print the table
desk_scale.py N           the first N
desk_scale.py --record    write it into docs/performance.md as well
"""

import argparse
import json
import resource
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from sqlalchemy import create_engine, text

import postgres
from desk_queries import queries
from isnad.desk import Added, Desk, Query
from read_bank import machine, record

NEWS = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "ant-2018"
START, END = "<!-- kept -->", "<!-- end of kept -->"
STEP = 1_000
EACH = 40
"""Searches of each kind."""

SLOWEST = 0.05
"""Seconds that 95 of 100 searches may take at most."""


@dataclass
class Measured:
    """One store: reports, seconds of the processor and of the clock, bytes, memory in MB (after each ``STEP``, at its most), searches."""

    store: str
    reports: int
    seconds: float
    clock: float
    size: int
    memory: list[int]
    peak: int
    searches: dict[str, list[float]]

    @property
    def all(self) -> list[float]:
        """The seconds of all searches."""
        return [seconds for several in self.searches.values() for seconds in several]


def main() -> int:
    """Measure and print; the exit status is 1 where searches take longer than they may."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", nargs="?", type=int, default=10**9)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(asdict(measure(asked.one, asked.number))))
        return 0
    if not NEWS.exists():
        print("there is no ../shared: nothing to measure")
        return 0
    with TemporaryDirectory() as folder:
        found = [alone(str(Path(folder) / "desk.db"), asked.number)]
    if postgres.installed():
        with postgres.server() as address:
            found.append(alone(address.format("postgres"), asked.number))
    lines = table(found)
    print(*lines, sep="\n")
    if asked.record:
        record(lines, START, END)
    return max(share(item.all, 95) for item in found) > SLOWEST


def alone(address: str, number: int) -> Measured:
    """One store measured in a process of its own, so that memory is its own."""
    command = [sys.executable, __file__, str(number), "--one", address]
    return Measured(**json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout))


def measure(address: str, number: int) -> Measured:
    """Add the news and search it."""
    memory: list[int] = []
    with Desk(address) as desk:
        start, began = perf_counter(), process_time()
        added = 0
        for item in desk.add(sorted(NEWS.glob("*.jsonl.gz"))):
            added += isinstance(item, Added) and item.status == "added"
            if added % STEP == 0 and len(memory) < added // STEP:
                memory.append(resident())
                print(f"{address}: {added} after {perf_counter() - start:.0f} s", file=sys.stderr, flush=True)
            if added >= number:
                break
        seconds, clock = process_time() - began, perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        size = bytes_of(address)
        searches: dict[str, list[float]] = {}
        for kind, query in list(queries(desk, EACH)):
            searches.setdefault(kind, []).append(timed(desk, query))
    store = "PostgreSQL" if "://" in address else "SQLite"
    return Measured(store, added, seconds, clock, size, memory, peak, searches)


def resident() -> int:
    """Megabytes of memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() // 2**20


def bytes_of(address: str) -> int:
    """How large the database is."""
    if "://" not in address:
        return sum(path.stat().st_size for path in Path(address).parent.glob("desk.db*"))
    engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        size: int = connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
    engine.dispose()
    return size


def share(seconds: list[float], of: int) -> float:
    """Seconds within which ``of`` in a hundred searches are done."""
    return sorted(seconds)[len(seconds) * of // 100]


def timed(desk: Desk, query: Query) -> float:
    """Seconds that one search takes."""
    start = perf_counter()
    desk.search(query)
    return perf_counter() - start


def table(found: list[Measured]) -> list[str]:
    """The measurement as a table in Markdown."""
    head = [
        f"News of five outlets in one process; {machine()}. Seconds are of the processor in that process; searches by the clock.",
        "",
        "| store | reports | seconds | (clock) | reports a second | bytes a report | MB at most | search p50 | p95 |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    rows = [
        f"| {item.store} | {item.reports:,} | {item.seconds:.0f} | {item.clock:.0f} | {item.reports / item.seconds:.0f} "
        f"| {item.size // max(1, item.reports):,} | {item.peak:,} "
        f"| {share(item.all, 50) * 1000:.0f} ms | {share(item.all, 95) * 1000:.0f} ms |"
        for item in found
    ]
    flat = [f"{item.store}: {', '.join(map(str, item.memory))}" for item in found if item.memory]
    tail = f"Memory after every {STEP:,} reports, MB: {'; '.join(flat)}. {len(found[0].all)} searches each."
    return [*head, *rows, "", tail, "", *kinds(found)]


def kinds(found: list[Measured]) -> list[str]:
    """How long each kind of search takes on each store, as a table in Markdown."""
    stores = [item.store for item in found]
    head = [
        f"| searches | {' | '.join(f'{store} p50 | p95' for store in stores)} |",
        f"| --- | {' | '.join(['---: | ---:'] * len(stores))} |",
    ]
    rows = [
        f"| {kind} | "
        + " | ".join(" | ".join(f"{share(item.searches[kind], of) * 1000:.0f} ms" for of in (50, 95)) for item in found)
        + " |"
        for kind in found[0].searches
    ]
    return [*head, *rows]


if __name__ == "__main__":
    sys.exit(main())
