"""Bounds with a noun inside, past a threshold, and behind the figure."""

import pytest

from figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "bound", "printed"),
    [
        ("بضائع تتجاوز قيمتها 500 مليار دولار.", "more_than", "تتجاوز قيمتها 500 مليار دولار"),
        ("احتياطيات تصل قيمتها إلى 6 تريليونات دولار.", "up_to", "تصل قيمتها إلى 6 تريليونات دولار"),
        ("زوارق لا يقل عددها عن 12 زورقا.", "at_least", "لا يقل عددها عن 12 زورقا"),
        ("تخطت حصيلة الفيضان في المدينة عتبة 220 قتيلا.", "more_than", "عتبة 220 قتيلا"),
        ("توفي عن عمر ناهز 64 عاما.", "about", "ناهز 64 عاما"),
        ("تصل عقوبته إلى السجن عامين كحد أقصى.", "up_to", "عامين كحد أقصى"),
        ("تسجل الحرارة فوق 50 درجة.", "more_than", "فوق 50 درجة"),
        ("بحارة تحت 18 عاما.", "less_than", "تحت 18 عاما"),
        ("حلقت الطائرة فوق 3 بلدات.", "exact", "3 بلدات"),
        ("بقي النمو تحت 3 بالمئة.", "less_than", "تحت 3 بالمئة"),
        ("اشترط أن يكون العدد >=30 شخصا.", "at_least", ">=30 شخصا"),
        ("أخبار > 12 قتيلا في المرسى", "exact", "12 قتيلا"),
        ("نجا على الأكثر 12 بحارا.", "up_to", "على الأكثر 12 بحارا"),
        ("نجا 12 بحارا على الأكثر.", "up_to", "12 بحارا على الأكثر"),
        ("قد يصل إجمالي عدد الضحايا إلى 99 شخصا.", "up_to", "99 شخصا"),
        ("زادت الديون لتصل إلى 16 مليار دولار.", "exact", "16 مليار دولار"),
        ("يكفي 12 قاربا أو أكثر.", "at_least", "12 قاربا أو أكثر"),
        ("أصيب 12، وما لا يقل عن خمسين قتلوا.", "at_least", "ما لا يقل عن خمسين"),
    ],
)
def test_a_bound_and_its_words(text: str, bound: str, printed: str) -> None:
    """The words that bound a figure are of it; a conjunction before them is not."""
    assert (bound, printed) in [(figure.bound, figure.text) for figure in figures_of(text)]
