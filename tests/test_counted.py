"""What became of those counted is told by the word that governs the figure, not by the next one."""

import pytest

from figures_of import figures_of
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


@pytest.mark.parametrize(
    ("text", "unit", "fate"),
    [
        ("أعيد المهاجرون المتوفون الخمسة إلى المرفأ.", "migrant", "killed"),
        ("انتشلت البلدية جثث 11 مهاجرا.", "migrant", "killed"),
        ("ارتفع إلى 27 عدد الجنود القتلى.", "soldier", "killed"),
        ("بقي الجسر مغلقا سنتين.", "year", None),
        ("شارك في البحث 30 غواصا.", "diver", None),
        ("سقط 12 ضحية في انهيار السد.", "person", "killed"),
        ("وبين القتلى ثلاثة صحفيين.", "journalist", "killed"),
        ("ومن بين الجرحى 4 أطفال.", "child", "wounded"),
        ("أسقط الجيش طائرتين مسيرتين.", "aircraft", None),
        ("تحدثت 14 ضحية اغتصاب أمام المحكمة.", "person", None),
        ("بينهم 12 ضحية من ضحايا التحرش.", "person", None),
        ("سجلت الشرطة أسماء 300 من ضحايا عمليات الاحتيال.", "person", None),
    ],
)
def test_unit_and_fate_of_the_phrase(text: str, unit: str, fate: str | None) -> None:
    """The noun tells the unit, its phrase and what governs it the fate."""
    assert [(figure.unit, figure.fate) for figure in figures_of(text)] == [(unit, fate)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("اعتقلت الشرطة 74 شخصا، بينهم 30 نيجيريا.", [("person", "arrested"), ("person", "arrested")]),
        ("اعترض الجيش 7 صواريخ واستهدف 3 منها المدينة.", [("missile", None), ("missile", None)]),
        ("أدى السقوط إلى إصابة عاملين سوريين اثنين.", [("worker", "wounded")]),
        ("دفع $10 لكل زائر.", [("USD", None)]),
        ("تجاوز الستين من العمر.", [("year", None)]),
        ("قاتل على جبهات عدة.", [("front", None)]),
        ("ذكرت بضعة آلاف جندي.", [("soldier", None)]),
        ("أقر القانون بغالبية 25 صوتا مقابل 20.", [("vote", None), ("vote", None)]),
        ("حشد عشرات الآلاف من مؤيديه.", [("supporter", None)]),
        ("خرج الآلاف من مناهضي القرار.", [("person", None)]),
        ("قصف الجيش هدفين عسكريين.", [("target", None)]),
        ("سجلت إصابة واحدة بفيروس جديد.", [("case", None)]),
        ("أوقفت 17 شخصا، أفرج عن ثمانية منهم.", [("person", "arrested"), ("person", "freed")]),
        ("ارتفعت النسبة من ثلاثين إلى ستين في المئة.", [("percent", None), ("percent", None)]),
        ("جاء خمسة غاضبين إلى البلدية.", [("person", None)]),
        ("ضم الملتقى 3000 من كبار المستثمرين.", [("investor", None)]),
        ("أنقذت المجموعة في ست عمليات.", [("operation", None)]),
        ("وصلت 4 من أصل 10 شاحنات إلى المدينة.", [("truck", None)] * 2),
        ("بين الذين تم إنقاذهم 12 قاصرا.", [("minor", "rescued")]),
        ("صدرت ميلون 9% بقيمة 5 مليارات دولار ودرسلان 8% (3 مليارات).", [("percent", None), ("USD", None)] * 2),
    ],
)
def test_units_and_fates_from_what_stands_around(text: str, found: list[tuple[str, str | None]]) -> None:
    """A part shares the unit and the fate of its whole; a sign, an age and a noun before the number tell the unit."""
    assert [(figure.unit, figure.fate) for figure in figures_of(text)] == found


@pytest.mark.parametrize(
    "text",
    ["حل النادي في مركز 211 عالميا أمس.", "ورد في البيان: 2.4 ترحب الدول بالاتفاق.", "أقر البند 31 أعلنت بعده الهدنة."],
)
def test_adverbs_and_verbs_are_not_counted(text: str) -> None:
    """Behind a number they are no noun."""
    assert [figure.of for figure in figures_of(text) if figure.of] == []
