"""What became of those counted is told by the word that governs the figure, not by the next one."""

import pytest

from isnad.intake.text import report
from isnad.reading import read


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("أعلنت البلدية مقتل 112 شخصا وإصابة نحو 340 آخرين.", ["killed", "wounded"]),
        ("قتل 12 عاملا وأصيب 30 آخرون في الانفجار.", ["killed", "wounded"]),
        ("أدى الانفجار إلى مقتل 5 وإصابة 7 بجروح.", ["killed", "wounded"]),
        ("مقتل 12 شخصا و إصابة 30 آخرين في الانفجار.", ["killed", "wounded"]),
        ("قالت البلدية إن 12 عاملا قتلوا في الانفجار.", ["killed"]),
    ],
)
def test_a_conjunction_begins_another_fate(text: str, fates: list[str]) -> None:
    """What a conjunction adds after a figure is told of others; a verb that follows directly is told of those counted."""
    assert [figure.fate for figure in read(report(text, key="a")).figures] == fates
