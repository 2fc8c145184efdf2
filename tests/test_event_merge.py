"""Tellings of one happening are brought together; other happenings stay apart."""

import pytest

from isnad.arabic.grammar.event_merge import merged
from isnad.arabic.text.sheet import sheet
from isnad.intake.text import report
from isnad.model import Given
from isnad.reading import read


def _shown(text: str) -> list[str]:
    found = read(report(text, key="a", given=Given("2026-03-04T09:00:00+02:00"))).events
    return [text[event.start : event.end] for event in found]


def test_nothing_told() -> None:
    """No tellings, no events."""
    assert merged(sheet("مرجانة"), []) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "انهار مبنى في مرجانة.\nوقال حارس إن الانهيار أيقظ الحي.",
            ["انهار مبنى في مرجانة"],
        ),
        (
            "قتل خمسة أشخاص في غرق مركب صيد قرب مرجانة.",
            ["غرق مركب صيد قرب مرجانة"],
        ),
        (
            "تحطمت طائرة شراعية أمس.\nوفي 12 يناير الماضي، تحطمت طائرة مائية قرب الربوة.",
            ["تحطمت طائرة شراعية أمس", "تحطمت طائرة مائية قرب الربوة"],
        ),
        (
            "زار الوزير مرجانة.\nوزار الوزير مرجانة أمس.",
            ["وزار الوزير مرجانة أمس"],
        ),
    ],
)
def test_tellings(text: str, shown: list[str]) -> None:
    """A happening is shown once, by the telling that has a date of its own, and deaths by their cause."""
    assert _shown(text) == shown
