"""People named by their state in the form that the numeral asks for."""

import pytest

from figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("أوقفت الشرطة 30 نيجيريا في المرفأ.", 30),
        ("أوقفت الشرطة 10 سودانيين في المرفأ.", 10),
        ("يعيش هناك نحو مليوني فلسطيني.", 2_000_000),
        ("احتفل آلاف الفرنسيين في الساحة.", 1000),
    ],
)
def test_a_nationality_counts_people(text: str, low: float) -> None:
    """The noun itself may be the name of a people."""
    (figure,) = figures_of(text)
    assert (figure.low, figure.unit) == (low, "person")
