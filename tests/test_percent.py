"""Percentages, and what they are a part of."""

import pytest

from figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "printed", "value", "of"),
    [
        ("صوت 12% من الناخبين.", "12%", 12, "الناخبين"),
        ("صوت %12 من الناخبين.", "%12", 12, "الناخبين"),
        ("صوت خمسة في المئة من الناخبين.", "خمسة في المئة", 5, "الناخبين"),
        ("نما الناتج بنسبة واحد ونصف بالمئة.", "واحد ونصف بالمئة", 1.5, None),
    ],
)
def test_a_share_and_its_whole(text: str, printed: str, value: float, of: str | None) -> None:
    """The sign or the words are of the figure, the whole is what it is of."""
    found = figures_of(text)
    assert [(figure.text, figure.low, figure.unit, figure.of and figure.of.text) for figure in found] == [
        (printed, value, "percent", of)
    ]
