"""Who goes on speaking: the subject of the clause, where nobody spoke in it yet."""

import pytest

import isnad


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقد رفضت الحكومة مقترح سامر كلفان مشددة على أنها ترفض المساومة.", "الحكومة"),
        ('وقالت سلمى حداد إن العمل جار.\nودافع سامر كلفان عن القرار الذي اعتبره "ثورة".', "سامر كلفان"),
        (
            "وانضمت وسائل الإعلام الرسمية مثل القناة الأولى إلى الحملة وطالبت مشاهديها بالمشاركة.",
            "وسائل الإعلام الرسمية",
        ),
        (
            'وقال المسؤولون إن الخطة قائمة.\nوفي مقابل تصريحاته الحذرة، بدا الوزير متفائلا بشأن الميناء، إذ قال: "نحن مستعدون".',
            "الوزير",
        ),
        (
            "قال تقرير المجلس إن العمل ناقص.\nورفع المحامي، طارق الدرغام، دعوى على الوزارة. وطالب بالتحقيق معها في القضية.",
            "طارق الدرغام",
        ),
        ("واستقبل الوزير الوفد الزائر، وأكد أن العمل مستمر.", "الوزير"),
        ('وسأل الصحفي عن الخطة، فقاطعه سامر كلفان وقال: "انتظروا".', "سامر كلفان"),
    ],
)
def test_the_subject_of_the_clause_goes_on(text: str, speaker: str) -> None:
    """Whoever acts in a clause says what follows in it, not whoever spoke before or is named behind him."""
    said = isnad.read(text).statements[-1].speaker
    assert (said.text, said.name) == (None, speaker)
