"""Tellings of one happening are brought together."""

from isnad.arabic.grammar.event_merge import merged
from isnad.arabic.text.sheet import sheet


def test_nothing_told() -> None:
    """No tellings, no events."""
    assert merged(sheet("مرجانة"), []) == []
