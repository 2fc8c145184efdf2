"""Damage pages, feeds, tables and archives in thousands of ways, and take each of them in and read it.

mutants.py            5,000 of them
mutants.py N [SEED]   N of them, drawn with another seed
"""

import argparse
import gzip
import sys
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader, BytesIO
from pathlib import Path
from random import Random
from time import process_time

import brotli
from zstandard import ZstdCompressor

from isnad.intake.limits import MAX_REPORT_BYTES, SAMPLE_BYTES
from isnad.intake.stream import stream_reports
from isnad.model import Options, Trouble
from isnad.reading import read

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT.parent / "shared" / "data" / "webpages-ar"
SECONDS = 20.0
"""Seconds of the processor that one damaged file may take at most: a text may be 4 MB, and most of what is doubled here is text."""
MEGABYTES = 300
"""What taking one in may hold at most."""
READ = 3
"""Reports of one file that are read, too."""

TEXT = "قالت وزارة الصحة في درسلان إن 112 شخصا قتلوا في انهيار سد ميرال، ونفت الوزارة وجود مفقودين."
ITEM = f"<item><title>انهيار سد</title><link>https://a.example/7</link><description><![CDATA[<p>{TEXT}</p>]]></description></item>"
TOKENS = (
    b"<", b">", b"]]>", b"<![CDATA[", b"<!--", b"&#x110000;", b"&amp;", b"<item>", b"</item>", b"\x00", b"\xff\xfe", b"\x1f\x8b\x08",
    b'"', b"'", b"\r\n\r\n", b"WARC/1.1\r\n", b"Content-Length: 99999999999\r\n", b"Content-Length: -5\r\n", b"<div>" * 3000,
    b"<table><tr>" * 500, b"\\ud800", b"{" * 3000, b"[" * 3000, b"0" * 5000, "\N{RIGHT-TO-LEFT OVERRIDE}".encode(), b"PK\x03\x04", b"\t,;|",
)  # fmt: skip


@dataclass(frozen=True)
class Seed:
    """A whole file that is damaged again and again."""

    name: str
    body: bytes


def seeds() -> list[Seed]:
    """Files of every form."""
    page = f"<!doctype html><meta charset=utf-8><title>خبر</title><nav><a>الرئيسية</a></nav><h1>انهيار سد</h1><p>{TEXT}".encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    records = b"".join(record(f"https://a.example/{number}", head + page) for number in range(3))
    row = f'{{"id": "a", "title": "انهيار سد", "text": "{TEXT}"}}\n'
    packed = ZstdCompressor()
    found = [
        Seed("page.html", page),
        Seed("old.html", page.decode().encode("cp1256", "replace")),
        Seed("rss.xml", f"<rss><channel><title>أحداث</title>{ITEM * 5}</channel></rss>".encode()),
        Seed(
            "old.rss",
            f'<?xml version="1.0" encoding="windows-1256"?><rss><channel>{ITEM * 3}</channel></rss>'.encode("cp1256"),
        ),
        Seed(
            "atom.xml",
            f"<feed><title>م</title><entry><title>خبر</title><content type='xhtml'><div>{TEXT}</div></content></entry></feed>".encode(),
        ),
        Seed("feed.json", f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{row}, {row}]}}'.encode()),
        Seed("a.warc", records),
        Seed("a.warc.gz", b"".join(gzip.compress(part) for part in (records[:900], records[900:]))),
        Seed("b.warc", record("https://a.example/b", _coded(head, "br", brotli.compress(page))) + records),
        Seed("z.warc", record("https://a.example/z", _coded(head, "zstd", packed.compress(page))) + records),
        Seed("a.warc.zst", packed.compress(records[:900]) + packed.compress(records[900:])),
        Seed("t.jsonl", (row * 3).encode()),
        Seed("t.csv", f'id,text,title\n1,"{TEXT}",خبر\n2,"{TEXT}\n{TEXT}",خبر\n'.encode()),
        Seed("t.csv.gz", gzip.compress(f"النص\n{TEXT}\n".encode())),
        Seed("t.txt", TEXT.encode()),
    ]
    found += [Seed(path.name, path.read_bytes()) for path in sorted(PAGES.glob("*/*.html"))]
    return found


def _coded(head: bytes, coding: str, body: bytes) -> bytes:
    """A response with a coded body."""
    return head.replace(b"\r\n\r\n", f"\r\nContent-Encoding: {coding}\r\n\r\n".encode()) + body


def record(url: str, block: bytes) -> bytes:
    """One capture of a web archive."""
    head = f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-03-03T10:00:00Z\r\n"
    return f"{head}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


def damaged(body: bytes, random: Random) -> bytes:
    """``body`` with one to five things done to it."""
    made = bytearray(body)
    for _ in range(random.randint(1, 5)):
        at, size = random.randrange(len(made) + 1), random.choice((1, 1, 2, 8, 64, 512))
        match random.randrange(7):
            case 0:
                made[at : at + size] = random.randbytes(size)
            case 1:
                del made[at : at + size]
            case 2:
                made[at:at] = random.choice(TOKENS)
            case 3:
                made[at:at] = made[at : at + size] * random.choice((2, 50, 500))
            case 4:
                del made[at:]
            case 5:
                other = random.randrange(len(made) + 1)
                made[at:at] = made[other : other + 4 * size]
            case _:
                made[:] = made.replace(random.choice((b"<", b'"', b"\n", b"p")), random.choice((b"", b"<<", b"\n\n")))
        del made[2**21 :]
    return bytes(made)


def run(number: int, seed: int = 41) -> Iterator[tuple[Seed, Counter[str], float]]:
    """Each damaged file: what it came from, what came of it, and how long that took."""
    random, whole = Random(seed), seeds()  # noqa: S311 # drawn, not secret
    for _ in range(number):
        item = random.choice(whole)
        body, came = damaged(item.body, random), Counter[str]()
        start = process_time()
        stream = BufferedReader(BytesIO(body), SAMPLE_BYTES)
        for taken in stream_reports(stream, item.name, "key", Options()):
            if isinstance(taken, Trouble):
                came["troubles"] += 1
                came["over"] += "\n" in taken.line
                continue
            came["reports"] += 1
            came["over"] += len(taken.report.text.encode()) > MAX_REPORT_BYTES
            if came["reports"] <= READ:
                read(taken.report)
        yield item, came, process_time() - start


def main() -> int:
    """Damage, take in, read; the exit status is 1 where something took too long or too much. A crash is shown as it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", nargs="?", type=int, default=5_000)
    parser.add_argument("seed", nargs="?", type=int, default=41)
    asked = parser.parse_args()
    total, slowest, over, largest = Counter[str](), (0.0, ""), 0, 0
    for number, (item, came, seconds) in enumerate(run(asked.number, asked.seed), 1):
        total += came
        slowest = max(slowest, (seconds, item.name))
        over += seconds > SECONDS or came["over"] > 0
        if number % 250 == 0:
            print(f"{number}: {dict(total)}, slowest {slowest[0]:.1f} s ({slowest[1]})", file=sys.stderr, flush=True)
            tracemalloc.start()
        elif tracemalloc.is_tracing():
            largest = max(largest, tracemalloc.get_traced_memory()[1] // 2**20)
            tracemalloc.stop()
    print(
        f"{asked.number} damaged files: 0 crashes, {over} over the limits, {total['reports']} reports, {total['troubles']} troubles;"
    )
    print(f"the slowest took {slowest[0]:.1f} s ({slowest[1]}), the largest of a sample held {largest} MB")
    return over > 0 or largest > MEGABYTES


if __name__ == "__main__":
    sys.exit(main())
