"""Days that share the month of the last of them."""

import pytest

from dated import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مباريات أيام 22 و25 يوليو 2018", ["2018-07-22", "2018-07-25"]),
        ("تجرى أيام 3 و7 و12 مايو 2018", ["2018-05-03", "2018-05-07", "2018-05-12"]),
        ("وصل يومي 3 و 8 أبريل", ["2019-04-03", "2019-04-08"]),
        ("قتل 3 و8 أبريل", ["2019-04-08"]),
        ("أيام 12 و7 مايو", ["2019-05-07"]),
    ],
)
def test_each_day_takes_the_month(text: str, expected: list[str]) -> None:
    """Days that no range joins are dates of their own where ``يومي`` or ``أيام`` leads them."""
    assert [value for _, value, _ in values(text, "2019-05-22")] == expected
