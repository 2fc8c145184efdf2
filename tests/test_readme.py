"""The README: its commands exist, its lines of Python run."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from isnad.faces.cli import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_ten_lines_run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines of Python run as they stand, and print a figure, a statement and a story."""
    monkeypatch.chdir(ROOT)
    code = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert len(code) == 1
    assert code[0].strip().count("\n") <= 10
    exec(compile(code[0], "README.md", "exec"), {})  # noqa: S102 — running the example is the test
    printed = capsys.readouterr().out
    assert "12 شخصا 12 exact person 12 شخصا" in printed
    assert "سامر الحداد say" in printed
    assert "halpress-1" in printed


def test_make_targets_exist() -> None:
    """Every target of make that the README and CONTRIBUTING name is in the Makefile."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(
        re.findall(r"(?:^|`)make ([a-z-]+)", README + (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
    )
    assert {"demo", "test"} <= named
    for target in named:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_commands_exist() -> None:
    """Every verb of isnad in the README answers to --help."""
    for verb in set(re.findall(r"^isnad ([a-z]+) .*PATH", README, re.MULTILINE)):
        assert CliRunner().invoke(cli, [verb, "--help"]).exit_code == 0
