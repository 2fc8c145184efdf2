"""How far a run is, for somebody who watches."""

import sys

import pytest

from isnad.faces.progress import watched


@pytest.mark.parametrize(
    ("terminal", "silent", "shown"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_shown_on_a_terminal_only(
    terminal: bool, silent: bool, shown: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Items pass unchanged; they are counted on standard error where that is a terminal and nobody asks for silence."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    assert list(watched(iter("خبر"), silent=silent)) == list("خبر")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert bool(captured.err) == shown
