"""Whether two printed names may be one actor's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.grammar.same_name import same_name

MAY = 0.5

SAME = [
    ("أحمد عبد الله", "احمد عبدالله"),
    ("إسماعيل حمدية", "اسماعيل حمديه"),
    ("عبد الفتاح الزين", "عبدالفتاح الزين"),
    ("كمال الصفدي", "كمال الصفدى"),
    ("أنطوان غوريش", "أنطوان جوريس"),
    ("أنتوني بلانكن", "انتوني بلانكين"),
    ("فولوديمير زارينسكي", "فلاديمير زارينسكي"),
    ("رئيس الوزراء محمد شاكر الحداد", "محمد شاكر الحداد"),
    ("وزيرة العدل سعاد منصور", "سعاد منصور"),
    ("عمر التل", "عمر حسن أحمد التل"),
    ("الزعفران", "سمير الزعفران"),
    ("تشو", "تشو مين هو"),
    ("CHO", "تشو مين هو"),
    ("كيم مين سو", "Kim Min Su"),
    ("وكالة فرانس برس", "ا ف ب"),
    ("KCNA", "وكالة الأنباء المركزية الكورية الرسمية"),
    ("رويترز البريطانية", "وكالة رويترز"),
    ("وكالة الأنباء الرسمية في السويد", "وكالة الأنباء السويدية"),
    ("صندوق النقد", "صندوق النقد الدولي"),
    ("وزارة النقل النرويجية", "وزارة النقل"),
    ("جان إيف لاموت", "جان ايف لا موت"),
]

DIFFERENT = [
    ("عبد الفتاح الزين", "عبد الفتاح السعدي"),
    ("محمد بن زاهد", "محمد بن راجح"),
    ("محمد علي حسن", "محمد حسن علي"),
    ("علي عبد الله صالح", "عبد الله صالح علي"),
    ("أحمد الطيب", "جون بيكر"),
    ("حسن مهدي", "حسين مهدي"),
    ("تشو مين هو", "تشو مين إيل"),
    ("وزارة الدفاع النرويجية", "وزارة الدفاع السويدية"),
    ("وزارة الدفاع", "وزارة الداخلية"),
    ("الرئيس الكيني", "الرئيس الغاني"),
    ("كينيا", "غانا"),
    ("وكالة الأنباء الرسمية في السويد", "وكالة الأنباء النرويجية"),
    ("وكالة الأنباء الرسمية", "وكالة الأنباء السويدية"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_titles_and_short_forms_may_be_one(one: str, other: str) -> None:
    """Names that differ by spelling, title, middle names or abbreviation may be one actor's."""
    assert same_name(one, other) >= MAY


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_people_and_bodies_stay_apart(one: str, other: str) -> None:
    """Names whose parts differ, or stand in another order, are two actors'."""
    assert same_name(one, other) < MAY


@pytest.mark.parametrize(("one", "other"), [*SAME, *DIFFERENT])
def test_the_order_of_the_two_names_does_not_matter(one: str, other: str) -> None:
    """The likeness of two names is the same from both sides."""
    assert same_name(one, other) == pytest.approx(same_name(other, one))


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_get_a_share(one: str, other: str) -> None:
    """Whatever the texts, the answer lies between 0 and 1."""
    assert 0 <= same_name(one, other) <= 1
