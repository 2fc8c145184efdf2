"""Quantities that no numeral prints: one week, a pair before its noun, a fifth, a half more."""

import pytest

from figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("بقي الوفد لمدة أسبوع في المرسى.", [("أسبوع", 1, "week")]),
        ("استمر البحث لمدة عام كامل.", [("عام كامل", 1, "year")]),
        ("وقع ذلك قبل أسبوع.", []),
        ("عاد خلال عام 2014 إلى بلاده.", []),
        ("تصادم قطاري ركاب قرب المحطة.", [("قطاري ركاب", 2, "train")]),
        ("خرجت عربتي القطار عن السكة.", [("عربتي القطار", 2, "vehicle")]),
        ("في فريقي الجديد.", []),
        ("يشكلون خمس السكان.", [("خمس السكان", 0.2, "fraction")]),
        ("قضى خمس سنوات هناك.", [("خمس سنوات", 5, "year")]),
        ("يأمل بالحصول على ثلث ذلك المبلغ.", [("ثلث ذلك المبلغ", 0.333333, "fraction")]),
        ("حمل بندقية نصف آلية.", []),
        ("بلغ الفريق نصف نهائي الكأس.", []),
        ("استغرق البناء ثلاث سنوات ونصف السنة.", [("ثلاث سنوات ونصف السنة", 3.5, "year")]),
        ("استغرق البناء عامين ونصف.", [("عامين ونصف", 2.5, "year")]),
        ("استغرقت الرحلة ساعة ونصف.", [("ساعة ونصف", 1.5, "hour")]),
        ("خلال العامين ونصف المقبلين.", []),
    ],
)
def test_a_noun_alone_may_say_how_many(text: str, found: list[tuple[str, float, str]]) -> None:
    """Only where nothing makes it a name, a day or the pronoun of a speaker."""
    assert [(figure.text, figure.low, figure.unit) for figure in figures_of(text)] == found
