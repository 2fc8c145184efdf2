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


def test_a_present_verb_has_its_subject_too() -> None:
    """``يشن الجيش غارات يقول إنها``: the army says so, not whoever spoke before."""
    text = "وقالت سلمى حداد إن العمل جار.\nويشن الجيش الأمريكي من آن لآخر غارات في الجبال ويقول إنها تستهدف متشددين."
    assert isnad.read(text).statements[-1].speaker.name == "الجيش الأمريكي"


def test_a_name_behind_office_and_adjective_stays() -> None:
    """An adjective that no list has does not part an office from the name of its holder."""
    text = 'وقدم مدير الاتصالات المفصول سامر قنديل اعتذارا لزملائه، وقال في تغريدة على تويتر: "أنا آسف".'
    assert isnad.read(text).statements[-1].speaker.name == "سامر قنديل"
