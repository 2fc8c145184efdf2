"""Marks inside digits: thousands or decimals, by what else the page prints."""

import pytest

from figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("هبط المؤشر إلى 94.317 بعد أن زاد 0.1 بالمئة.", [94.317, 0.1]),
        ("هبط المؤشر إلى 94.317 بعد إغلاقه.", [94317]),
        ("قتل 16.035 شخصا ونزح 7.6 مليون.", [16035, 7_600_000]),
        ("لعب 4.468 دقيقة بمعدل 82.7 دقيقة.", [4468, 82.7]),
        ("من سوريا 102.400 ومن غيرها 57.000 بزيادة 1.2 بالمئة.", [102_400, 57_000, 1.2]),
        ("سجل 88.942 يوم الثلاثاء بعد 0.5 بالمئة.", [88.942, 0.5]),
        ("الكأس وزنها 6,175 كلغ منها 4,9 كلغ ذهبا.", [6.175, 4.9]),
    ],
)
def test_a_mark_that_parts_decimals_elsewhere(text: str, values: list[float]) -> None:
    """It parts decimals here too, unless people or things are counted, or the page prints thousands with it."""
    assert [figure.low for figure in figures_of(text)] == values
