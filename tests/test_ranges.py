"""Ranges in words, with hedges and with pairs."""

import pytest

from figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("بعد ثلاثة أو أربعة أشهر.", 3, 4, "month"),
        ("بقيت خمس أو ست مدارس.", 5, 6, "school"),
        ("يعمل من ساعة إلى ساعتين.", 1, 2, "hour"),
        ("خلال يوم أو يومين.", 1, 2, "day"),
        ("خلال يومين أو ثلاثة أيام.", 2, 3, "day"),
        ("نما الناتج 5%-10%.", 5, 10, "percent"),
        ("أرسلت 20-30 ألف جندي.", 20000, 30000, "soldier"),
        ("كلف ذلك 900 - 1200 مليون دولار.", 900_000_000, 1_200_000_000, "USD"),
        ("خسرت 6 إلى 7 مليارات.", 6_000_000_000, 7_000_000_000, None),
        ("نطاق العدد هو 20 - 100.", 20, 100, None),
        ("يمتد السد 5 كم - 7 كم.", 5, 7, "kilometre"),
        ("تتراوح النسبة من أقل من 5 إلى نحو 40 في المئة.", 5, 40, "percent"),
    ],
)
def test_two_ends_make_one_figure(text: str, low: float, high: float, unit: str | None) -> None:
    """What ``أو`` and ``إلى`` join is one quantity."""
    (figure,) = figures_of(text)
    assert (figure.low, figure.high, figure.bound, figure.unit) == (low, high, "range", unit)
