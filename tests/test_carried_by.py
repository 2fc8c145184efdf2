"""What carried words, told behind them or in marks."""

import pytest

import isnad


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        ("كشفت وزارة الدفاع الساحلية، الخميس، خططا لبناء 2500 وحدة، وذلك في بيان وصل أمس.", ["بيان"]),
        ("كشفت وزارة الدفاع الساحلية، الخميس، خططا لبناء 2500 وحدة، وذلك في العاصمة.", []),
        ('وقال كلفان في مقابلة مع "العربية": شاهدت المباراة مع رفاقي.', ["العربية"]),
        ("وقال القائد في تصريح لقناتي العربية والحدث إن اللواء توجه إلى الجبهة.", ["قناتي العربية"]),
    ],
)
def test_who_carried_the_words(text: str, tellers: list[str]) -> None:
    """A document behind the words and a medium in marks carry them; a place does not."""
    assert [v.text for v in isnad.read(text).statements[0].via] == tellers


@pytest.mark.parametrize(
    "text", ["غرامة مالية قدرها (20,000) ريال على المصور.", "وتضم القوة ضباط وصف ضباط من قدرات كبيرة."]
)
def test_amounts_and_ranks_report_nothing(text: str) -> None:
    """``قدرها`` before a number is its amount, ``صف ضباط`` a rank."""
    assert not isnad.read(text).statements
