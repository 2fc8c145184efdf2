"""The phrase of what is counted ends with its noun phrase, before the next clause and the next figure."""

import pytest

from figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("حمل الوفد 30 صاروخا باليستيا من مرفأ ميلون.", ["صاروخا باليستيا"]),
        ("سقط زهاء 300 قتيل و400 جريح.", ["قتيل", "جريح"]),
        ("رصدت البلدية 2,4 مليون دولار و30،000 طن من القمح.", ["دولار", "طن من القمح"]),
        ("قال إن آلاف السكان اقتحموا المبنى.", ["السكان"]),
        ("منحت البلدية 9 عمال جدد بيوتا.", ["عمال جدد"]),
        ("حضر 17 تلميذا ومعلما.", ["تلميذا ومعلما"]),
        ("وصل أربعة ضباط وطفل.", ["ضباط"]),
        ("تحدث مع ثلاثة من رجال الإطفاء في المرسى.", ["رجال الإطفاء"]),
        ("أضاف زورقين جديدين.", ["زورقين جديدين"]),
        ("اقتحم 30 شابا مركزا في البلدة.", ["شابا"]),
        ("ينتج الحقل 400 ألف برميل يوميا اعتبارا من الغد.", ["برميل يوميا"]),
        ("يملك 85 بالمئة من أسهم الشركة وباع الباقي.", ["أسهم الشركة"]),
        ("يملك 30 في المئة على الأقل من الأسهم.", ["الأسهم"]),
        ("يملك 18% فقط من الأسهم.", ["الأسهم"]),
        ("وقع الحادث قبل عشرة أيام واتهمت البلدية السائق.", ["أيام"]),
    ],
)
def test_the_phrase_ends_with_its_noun_phrase(text: str, phrases: list[str]) -> None:
    """Adjectives, a sort and what a measure holds belong to it; objects, verbs and joined figures do not."""
    assert [figure.of.text for figure in figures_of(text) if figure.of is not None] == phrases
