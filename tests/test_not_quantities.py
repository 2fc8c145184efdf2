"""Numbers that are part of a name, a date, a score or an ordinal are no quantities."""

import pytest

from figures_of import figures_of


@pytest.mark.parametrize(
    "text",
    [
        "قال في حديث لفرانس 24 إنه عائد.",
        "الدليل رقم 11 لمنظمة المرسى.",
        "نص القرار الأممي 2216 على ذلك.",
        "الشروط المحددة في المادتين 15 و16 من القانون.",
        "فاز الفريق 3 -صفر يوم الأحد.",
        "انتهت المباراة بفوز ناديه 3 1.",
        "في القرن العشرين.",
        "خلال القرنين العشرين والحادي والعشرين.",
        "في الدورة الرابعة والسبعين من المهرجان.",
        "عاد في موسم 1410 إلى ناديه.",
        "المولود عام 350 للهجرة في ميلون.",
        "قانون التربية 30-09 في فصله الأول.",
        "سجل سمير (38 خطأ في مرمى فريقه) الهدف.",
        "تسبقها موسيقى أغنية ألف ليلة وليلة.",
        "وقال ستون إن المرفأ مغلق.",
        "عرضه برنامج 60 دقيقة على القناة.",
        "مدرب دوري «ليغ 1» في المدينة.",
        "لن ننسحب من جانب واحد.",
        "تدرس الشركة عدة خيارات.",
    ],
)
def test_no_quantity(text: str) -> None:
    """Nothing is read."""
    assert [figure.text for figure in figures_of(text)] == []


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("حكم عليه في 2016 شخصا واحدا.", None),
        ("الدول الست الكبرى.", 6),
        ("من الضحايا المئة في المرفأ.", 100),
        ("أصيب في الدقيقة 38 خمسة لاعبين.", 5),
        ("المطارات المغلقة الثلاثة.", 3),
        ("أفرجت الشرطة عن معتقلين روسيين اثنين.", 2),
    ],
)
def test_what_stays_a_quantity(text: str, low: float | None) -> None:
    """Cardinals behind a definite plural count; years do not."""
    assert [figure.low for figure in figures_of(text)] == ([] if low is None else [low])
