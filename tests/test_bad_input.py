"""Bad input through the command line: one clear line each, the rest goes on, and the exit status tells."""

import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = "import sys; from isnad.faces.cli import main; sys.exit(main())"
GOOD = "قال وزير النقل سامر الحداد إن 12 شخصا أصيبوا في ميناء المرسى.\n"
ROW = '{"id": "a", "text": "قالت الوزارة إن الجسر فتح."}\n'


def isnad(*args: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the command line with ``args``."""
    return subprocess.run(
        [sys.executable, "-c", RUN, *map(str, args)],
        input=stdin,
        capture_output=True,
        check=False,
        timeout=120,
    )


def made(folder: Path, kind: str) -> Path:
    """A bad file of ``kind`` in ``folder``."""
    path = folder / f"{kind}.txt"
    contents: dict[str, bytes] = {
        "empty": b"",
        "png": b"\x89PNG\r\n\x1a\n" + bytes(200),
        "nul": b"\x00" * 400,
        "gzip": gzip.compress(GOOD.encode() * 40),
        "latin": b"The bridge was opened on Sunday. " * 20,
    }
    if kind == "huge":
        with path.open("wb") as handle:
            handle.truncate(100 * 1024 * 1024)
    elif kind == "long_line":
        path.write_bytes(("قال الوزير إن الجسر فتح " * 460_000).encode())
    else:
        path.write_bytes(contents[kind])
    return path


@pytest.mark.parametrize("kind", ["empty", "png", "nul", "gzip", "latin", "huge", "long_line"])
def test_one_line_and_the_rest_is_read(tmp_path: Path, kind: str) -> None:
    """A file that cannot be read is named once with why, the good one beside it is read, and the status is 3."""
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    made(tmp_path, kind)

    done = isnad("read", tmp_path)
    told = [line for line in done.stderr.decode().splitlines() if f"{kind}.txt" in line]

    assert done.returncode == 3
    assert len(done.stdout.splitlines()) == 1
    assert len(told) == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("windows.txt", GOOD.encode("cp1256") * 3),
        ("utf16.txt", GOOD.encode("utf-16")),
        ("bom.txt", b"\xef\xbb\xbf" + GOOD.encode()),
        ("cut.txt", GOOD.encode()[:-4]),
        ("quotes.txt", (GOOD + '"' * 100_000).encode()),
    ],
)
def test_odd_but_readable(tmp_path: Path, name: str, body: bytes) -> None:
    """Other encodings, a cut last letter and a hundred thousand quotation marks still give a reading."""
    (tmp_path / name).write_bytes(body)

    done = isnad("read", tmp_path / name)

    assert len(done.stdout.splitlines()) == 1
    assert "سامر الحداد" in done.stdout.decode()
    assert b"Traceback" not in done.stderr


def test_broken_rows_of_a_table(tmp_path: Path) -> None:
    """Each broken line of a table is named with its number, and the good ones are read."""
    table = tmp_path / "reports.jsonl"
    table.write_text(
        ROW + "{broken\n" + '{"id": "b"}\n' + '{"id": "c", "text": 3}\n' + "[]\n" + ROW.replace('"a"', '"d"'),
        encoding="utf-8",
    )

    done = isnad("read", table)
    told = done.stderr.decode()

    assert done.returncode == 3
    assert all(f"{number}" in told for number in (2, 3, 4, 5))
    assert len(done.stdout.splitlines()) >= 1
    assert "Traceback" not in told


def test_the_same_report_twice(tmp_path: Path) -> None:
    """A text that came before is named with the first one and read once."""
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")

    done = isnad("read", tmp_path)

    assert len(done.stdout.splitlines()) == 1
    assert "two" in done.stderr.decode()
    assert "one" in done.stderr.decode()


@pytest.mark.parametrize("command", ["read", "dossier"])
def test_nothing_to_read(tmp_path: Path, command: str) -> None:
    """A missing path, a folder without reports and empty standard input end with status 3 and one line each."""
    (tmp_path / "empty").mkdir()

    for args, stdin in ((tmp_path / "none.txt", b""), (tmp_path / "empty", b""), ("-", b"")):
        done = isnad(command, args, stdin=stdin)
        assert done.returncode == 3, args
        assert done.stderr.strip()
        assert b"Traceback" not in done.stderr


def test_special_files_are_refused(tmp_path: Path) -> None:
    """A pipe without a writer and a link to its own folder do not hang the run."""
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop").symlink_to(tmp_path)

    done = isnad("read", tmp_path)

    assert len(done.stdout.splitlines()) == 1
    assert "pipe.txt" in done.stderr.decode()


def test_outputs_are_whole_or_absent(tmp_path: Path) -> None:
    """An output folder that is missing gives one line, and nothing half written is left."""
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")

    done = isnad("dossier", tmp_path / "good.txt", "-o", tmp_path / "nowhere" / "d.html")

    assert done.returncode in (1, 2)
    assert b"Traceback" not in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["good.txt"]


def test_every_process_reads_the_same(tmp_path: Path) -> None:
    """The seed of Python's hashes changes nothing in a reading or a dossier."""
    (tmp_path / "good.txt").write_text(GOOD + "وأعلنت بلدية المرسى أمس إجلاء 300 شخص.\n", encoding="utf-8")
    for command in (("read",), ("dossier", "--format", "json")):
        outputs = {
            subprocess.run(
                [sys.executable, "-c", RUN, *command, str(tmp_path / "good.txt")],
                capture_output=True,
                check=True,
                env={**os.environ, "PYTHONHASHSEED": seed},
            ).stdout
            for seed in ("1", "2", "3")
        }
        assert len(outputs) == 1


def test_a_full_disk_leaves_no_half_file(tmp_path: Path) -> None:
    """Where the disk takes no more, one line says so, the status is 1, and what was there before stays."""
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    out = tmp_path / "d.html"
    out.write_text("before", encoding="utf-8")
    limit = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    limit += "resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000)); "

    done = subprocess.run(
        [sys.executable, "-B", "-c", limit + RUN, "dossier", str(tmp_path / "good.txt"), "-o", str(out)],
        capture_output=True,
        check=False,
    )

    assert done.returncode == 1
    assert b"cannot be written" in done.stderr
    assert b"Traceback" not in done.stderr
    assert out.read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["d.html", "good.txt"]
