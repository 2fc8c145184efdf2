"""The command ``isnad``, run as people run it."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from isnad import desk
from isnad.faces.cli import main

TEXT = "أعلنت بلدية نهران اليوم إجلاء 300 أسرة."
ISNAD = [sys.executable, "-c", "import sys; from isnad.faces.cli import main; sys.exit(main())"]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """One report in a file."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def _run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*ISNAD, *arguments], input=stdin, capture_output=True, check=False)


def test_read_prints_json_lines(page: Path) -> None:
    """`read` prints one reading a line, in the order of the input."""
    done = _run("read", str(page), "-", stdin="وصل الوفد إلى نهران.".encode())
    first, second = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert done.stderr == b""
    assert json.loads(first)["report"]["text"] == TEXT
    assert json.loads(second)["report"]["key"] == "stdin"


def test_read_as_text(page: Path, tmp_path: Path) -> None:
    """`--format text` and an ending .txt give the report for people."""
    out = tmp_path / "out.txt"
    assert main(["read", str(page), "-o", str(out)]) == 0
    assert out.read_bytes() == _run("read", "--format", "text", str(page)).stdout
    assert "300" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "begins"), [("d.html", "<!doctype html>"), ("d.md", "#"), ("d.json", "{"), ("d.txt", "Sourced dossier")]
)
def test_format_follows_the_ending(page: Path, tmp_path: Path, name: str, begins: str) -> None:
    """The ending of the file names the format of the dossier."""
    out = tmp_path / name
    assert main(["dossier", str(page), "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8").lower().startswith(begins.lower())


def test_dossier_says_where_it_is(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A dossier that goes to a file leaves standard output empty and says what was written."""
    assert main(["dossier", str(page), "-o", str(tmp_path / "d.json")]) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert re.fullmatch(r"isnad: wrote \S+d\.json: 1 report, 1 story\n", captured.err)


def test_bad_input_is_named_and_the_rest_done(page: Path, tmp_path: Path) -> None:
    """What cannot be read is one line each on standard error; the rest is read; the status is 3."""
    table = tmp_path / "t.jsonl"
    table.write_text('{"id": "x", "text": "وصل الوفد إلى نهران."}\n{broken\n', encoding="utf-8")
    done = _run("read", str(tmp_path / "none.txt"), str(table), str(page))
    assert done.returncode == 3
    assert len(done.stdout.splitlines()) == 2
    assert len(done.stderr.splitlines()) == 2
    assert all(line.startswith(b"isnad: ") for line in done.stderr.splitlines())


def test_nothing_to_compare(tmp_path: Path) -> None:
    """A dossier of nothing is not written; the status is 3."""
    out = tmp_path / "d.html"
    assert main(["dossier", str(tmp_path / "none"), "-o", str(out)]) == 3
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["read"], "Missing argument"),
        (["read", "--format", "xml", "a.txt"], "Invalid value"),
        (["reed"], "No such command"),
        (["dossier", "a.txt", "-o", "d.xyz"], "names no format"),
        (["dossier", "a.txt", "-o", "none/d.html"], "there is no folder none"),
        (["read", "a.txt", "-o", "none/r.jsonl"], "there is no folder none"),
        (["read", "a.txt", "--format", "jsonl", "-o", "."], "is a folder"),
    ],
)
def test_wrong_usage(
    arguments: list[str], says: str, page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wrong usage is told, and the status is 2."""
    monkeypatch.chdir(page.parent)
    assert main(arguments) == 2
    assert says in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` names the version, and the status is 0."""
    assert main(["--version"]) == 0
    assert re.fullmatch(r"isnad \d+\.\d+\.\d+\n", capsys.readouterr().out)


def test_a_failed_run(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where isnad itself fails it says so in one line with status 1, and the old file stays."""
    out = tmp_path / "d.json"
    out.write_text("before", encoding="utf-8")

    def failing(*_: object) -> None:
        raise ZeroDivisionError("no\nreports")

    monkeypatch.setattr(desk, "dossier", failing)
    assert main(["dossier", str(page), "-o", str(out)]) == 1
    assert capsys.readouterr().err == "isnad: failed: ZeroDivisionError: no reports (--traceback shows where)\n"
    assert out.read_text(encoding="utf-8") == "before"
    with pytest.raises(ZeroDivisionError):
        main(["dossier", str(page), "--traceback"])


def test_output_is_whole_or_not_there(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that fails while it writes leaves neither a part of a file nor a temporary one."""
    monkeypatch.setattr("isnad.faces.cli.written_reading", lambda *_, **__: 1 // 0)
    assert main(["read", str(page), "-o", str(tmp_path / "r.jsonl")]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_broken_pipe_is_quiet(tmp_path: Path) -> None:
    """Whoever reads the output may stop reading: no complaint."""
    table = tmp_path / "t.jsonl"
    rows = (f'{{"id": "r{n}", "text": "وصلت {n} شاحنة إلى نهران."}}\n' for n in range(400))
    table.write_text("".join(rows), encoding="utf-8")
    with subprocess.Popen([*ISNAD, "read", str(table)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) == 0


def test_stopped_from_the_keyboard(tmp_path: Path) -> None:
    """Ctrl-C ends the run with one line and status 130, and leaves no part of a file."""
    out = tmp_path / "r.jsonl"
    with subprocess.Popen(
        [*ISNAD, "read", "-", "-o", str(out)], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        for _ in range(600):
            if any(path.suffix == ".part" for path in tmp_path.iterdir()):
                break
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        assert running.wait(60) == 130
        assert running.stderr is not None
        assert running.stderr.read() == b"isnad: stopped\n"
    assert list(tmp_path.iterdir()) == []


def test_processes_end_with_the_run(tmp_path: Path) -> None:
    """Ctrl-C while several processes read ends all of them, and keeps what was told."""
    table, address = tmp_path / "t.jsonl", str(tmp_path / "desk.db")
    rows = (f'{{"id": "r{n}", "text": "قتل {n} شخصا في انهيار سد نهران يوم الأحد."}}\n' for n in range(20_000))
    table.write_text("".join(rows), encoding="utf-8")
    command = [*ISNAD, "add", "--desk", address, "--jobs", "2", str(table)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as running:
        for _ in range(600):
            if Path(address).exists() and desk.Desk(address).keys():
                break
            time.sleep(0.1)
        running.send_signal(signal.SIGINT)
        assert running.wait(60) == 130
        assert running.stderr is not None
        assert b"reports added" in running.stderr.read()
    for _ in range(100):
        try:
            os.killpg(running.pid, 0)
        except ProcessLookupError:
            break
        time.sleep(0.1)
    else:
        pytest.fail("a process is left")
    kept = desk.Desk(address).keys()
    assert kept == [f"r{number}" for number in range(len(kept))]


def test_names_tells_who_is_named(tmp_path: Path) -> None:
    """`names` prints who is named; the ending of the file names the format, and `--kind` and `--reports` choose."""
    (tmp_path / "a.txt").write_text("قال وزير النقل سيرغي مالتوف إن الجسر آمن في كينيا.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("وصل سيرجي مالتوف إلى غانا.", encoding="utf-8")
    out = tmp_path / "names.jsonl"
    assert main(["names", str(tmp_path), "--reports", "2", "-o", str(out)]) == 0
    (found,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert (found["kind"], found["reports"]) == ("person", ["a", "b"])
    assert "Places" in _run("names", str(tmp_path), "--kind", "place").stdout.decode()
    assert "Persons" not in _run("names", str(tmp_path), "--kind", "place").stdout.decode()


def test_names_tells_what_could_not_be_read(tmp_path: Path) -> None:
    """What cannot be read is named, the rest is done, and the status is 3; a wrong ending is wrong usage."""
    (tmp_path / "a.txt").write_text("قال وزير النقل سيرغي مالتوف إن الجسر آمن.", encoding="utf-8")
    done = _run("names", str(tmp_path / "a.txt"), str(tmp_path / "none.txt"))
    assert done.returncode == 3
    assert "سيرغي مالتوف" in done.stdout.decode()
    assert main(["names", str(tmp_path / "a.txt"), "-o", str(tmp_path / "names.html")]) == 2
