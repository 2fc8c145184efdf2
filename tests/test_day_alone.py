"""A day of the month told without its month."""

import pytest

from dated import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("غادر الوفد يوم 27.", "2018-02-27"),
        ("سيغادر الوفد يوم 27.", "2018-03-27"),
        ("أجلت الجلسة إلى الحادي والعشرين.", "2018-02-21"),
    ],
)
def test_nearest_by_the_tense(text: str, value: str) -> None:
    """Of the month before, or of this where the verb puts it ahead."""
    assert [found for _, found, _ in values(text, "2018-03-10")] == [value]


@pytest.mark.parametrize(
    "text", ["وهي في الثالثة والعشرين.", "في القرن الحادي والعشرين.", "تراجع إلى الحادي عشر.", "يوم 27 شخصا"]
)
def test_ages_ranks_and_counts(text: str) -> None:
    """No day."""
    assert values(text, "2018-03-10") == []
