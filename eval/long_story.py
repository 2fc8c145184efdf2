"""A story of six weeks is followed among thousands of other reports: what a look tells, and how long it takes.

long_story.py        among 5,000 articles of ant-2018 (made-up ones where ``../shared`` is not there)
long_story.py N      among N
"""

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from gzip import open as unzipped
from io import BytesIO
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from isnad.compare.changes import changes
from isnad.desk import Desk, dossier

NEWS = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "ant-2018"
FIRST = date(2018, 5, 1)
DAYS = 42
SLOWEST = 10.0
"""Seconds that a look at one new report may take on a busy machine."""

_TOWNS = "نوران نهران درسلان تلوين مرسان كوزار بيلان سارون دلمان رفاه".split()
_BODIES = "بلدية مجلس نقابة جمعية شركة لجنة هيئة جامعة".split()
_DEEDS = "افتتحت مكتبة|رممت مدرسة|نظمت معرضا|زرعت أشجارا|اشترت حافلات|وسعت ميناء|أغلقت سوقا|كرمت كتابا|دربت مسعفين|أصلحت جسرا".split(
    "|"
)
_WHERE = "الشرقي الغربي القديم الجديد الكبير الشمالي الجنوبي الأوسط".split()


def others(number: int) -> Iterator[dict[str, str]]:
    """Reports of other things: news where there is some, else made-up ones, of the same six weeks."""
    found = islice(_news(), number) if NEWS.exists() else _made(number)
    for at, row in enumerate(found):
        yield row | {"id": f"other-{at}", "published": str(FIRST + timedelta(at * DAYS // number))}


def made(number: int) -> list[dict[str, str]]:
    """As ``others``, made-up ones alone."""
    return [
        row | {"id": f"other-{at}", "published": str(FIRST + timedelta(at * DAYS // number))}
        for at, row in enumerate(_made(number))
    ]


def story() -> list[dict[str, str]]:
    """Reports of a dam that broke, one every third day, with a toll that stays from the second on."""
    told = []
    for number, day in enumerate(range(0, DAYS, 3)):
        deaths = 12 if not number else 19
        told.append(
            {
                "id": f"dam-{number}",
                "published": str(FIRST + timedelta(day)),
                "text": "انهيار سد ميرال في درسلان\n"
                f"قالت وزارة الصحة في درسلان إن {deaths} شخصا قتلوا في انهيار سد ميرال قرب قرية نورة. "
                f"وقال وزير الري سامر الحداد إن السد كان سليما قبل انهياره. {_aside(number)}",
            }
        )
    return told


def late() -> dict[str, str]:
    """The report of the last day: another toll, and a denial of what the minister said."""
    return {
        "id": "dam-late",
        "published": str(FIRST + timedelta(DAYS)),
        "text": "حصيلة انهيار سد ميرال في درسلان ترتفع\n"
        "قالت وزارة الصحة في درسلان إن 27 شخصا قتلوا في انهيار سد ميرال قرب قرية نورة. "
        "ونفى وزير الري سامر الحداد أن يكون السد سليما قبل انهياره.",
    }


def _aside(number: int) -> str:
    return f"وأضاف مراسلنا أن {number + 3} فرق تواصل البحث عن المفقودين في الوادي."


def _made(number: int) -> Iterator[dict[str, str]]:
    chance = Random(7)  # noqa: S311 # the same reports each time
    for _ in range(number):
        town, other = chance.sample(_TOWNS, 2)
        body, deed, where = chance.choice(_BODIES), chance.choice(_DEEDS), chance.choice(_WHERE)
        text = f"{deed} في الحي {where}\n{deed.split()[0]} {body} {town} {deed.split()[1]} في الحي {where}. وحضر وفد من {other}."
        yield {"text": f"{text} ورقم الإعلان {chance.randrange(10**6)}."}


def _news() -> Iterator[dict[str, str]]:
    """Articles of all outlets in turn."""
    with ExitStack() as opened:
        files = [
            opened.enter_context(unzipped(path, "rt", encoding="utf-8")) for path in sorted(NEWS.glob("*.jsonl.gz"))
        ]
        for lines in zip(*files, strict=False):
            for line in lines:
                row = json.loads(line)
                yield {"title": row.get("title") or "", "text": row.get("text") or ""}


def keep(desk: Desk, rows: list[dict[str, str]]) -> None:
    """Add ``rows`` to ``desk``."""
    table = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    for _ in desk.add("-", stdin=BytesIO(table.encode())):
        pass


def looked(desk: Desk) -> tuple[float, set[str], set[str]]:
    """Seconds of the look at the last report, what it told, and what a dossier of the story shows as new; by their ids."""
    desk.look()
    keep(desk, [late()])
    start = perf_counter()
    desk.look()
    seconds = perf_counter() - start
    own = [reading for reading in desk.readings() if reading.report.key.startswith("dam-")]
    asked = changes(dossier(own), ["dam-late"])
    return seconds, {change.id for change in desk.untold()}, {change.id for change in asked}


def main() -> int:
    """Print the seconds of a look and what it told; the exit status is 1 where it was slow, or told anything else."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    with TemporaryDirectory() as folder, Desk(str(Path(folder) / "desk.db")) as desk:
        keep(desk, sorted([*others(number), *story()], key=lambda row: row["published"]))
        seconds, told, asked = looked(desk)
        print(f"{len(desk)} reports: a look at one new report of a story of {DAYS} days took {seconds:.1f} s")
        for change in desk.untold():
            print(f"  {change.kind}: {change.text} <- {change.before} ({change.other})")
    print("as in a dossier of the story" if told == asked else f"told {sorted(told)}, a dossier shows {sorted(asked)}")
    return int(seconds > SLOWEST or not told or told != asked)


if __name__ == "__main__":
    sys.exit(main())
