"""Mentions of persons, bodies, places and groups."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.grammar.names import names
from isnad.arabic.text.sheet import sheet


def found(text: str) -> list[tuple[str, str, str]]:
    """The mentions of a text as printed, with the head and the kind."""
    return [(text[m.start : m.end], text[slice(*m.head)], m.kind) for m in names(sheet(text))]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("قال وزير الخارجية الكيني سامر الحداد إن", ("وزير الخارجية الكيني سامر الحداد", "سامر الحداد", "person")),
        ("قال الرئيس الغاني، يوسف منصور، إن", ("الرئيس الغاني، يوسف منصور", "يوسف منصور", "person")),
        ("وأعلنت المتحدثة باسم وزارة العدل سعاد عمر أن", ("المتحدثة باسم وزارة العدل سعاد عمر", "سعاد عمر", "person")),
        (
            "أعرب الأمين العام للأمم المتحدة عن قلقه",
            ("الأمين العام للأمم المتحدة", "الأمين العام للأمم المتحدة", "person"),
        ),
        ("أعلنت وزارة الدفاع النرويجية أن", ("وزارة الدفاع النرويجية", "وزارة الدفاع النرويجية", "organisation")),
        ("نقلت وكالة الأنباء السعودية عن", ("وكالة الأنباء السعودية", "وكالة الأنباء السعودية", "organisation")),
        ('ذكرت صحيفة "لوموند" الفرنسية أن', ('صحيفة "لوموند" الفرنسية', 'صحيفة "لوموند" الفرنسية', "organisation")),
        ("وصل الوفد إلى نيروبي أمس", ("نيروبي", "نيروبي", "place")),
        ("في مدينة أسوان جنوبي مصر", ("مدينة أسوان", "مدينة أسوان", "place")),
        ("وقال مسؤولون أتراك إن", ("مسؤولون أتراك", "مسؤولون أتراك", "group")),
        ("قالت السلطات النرويجية إن", ("السلطات النرويجية", "السلطات النرويجية", "organisation")),
        ("وصرح لوكالة رويترز بأن", ("وكالة رويترز", "وكالة رويترز", "organisation")),
    ],
)
def test_a_mention_is_read_with_tight_spans(text: str, mention: tuple[str, str, str]) -> None:
    """A name is read with its office or noun, without particles before it, and with the bare name as head."""
    assert mention in found(text)


def test_a_family_name_is_read_again() -> None:
    """A family name that stood in a full name is a mention wherever it stands."""
    text = "وصل سمير الزعفران إلى أثينا. ثم تحدث الزعفران."

    assert [row[0] for row in found(text)][-1] == "الزعفران"


def test_the_adjective_of_an_unlisted_state_is_no_part_of_the_name() -> None:
    """Behind a definite office an adjective that no list has leads the name, and is not of it."""
    text = "قال وزير الخارجية الكلباري غرهام سندولت إن"

    assert ("وزير الخارجية الكلباري غرهام سندولت", "غرهام سندولت", "person") in found(text)


def test_what_a_body_is_for_belongs_to_its_name() -> None:
    """``لإدارة الكوارث`` behind a body says what it is for, whatever its state."""
    assert [row[0] for row in found("قالت الهيئة الكلبارية لإدارة الكوارث إن")] == ["الهيئة الكلبارية لإدارة الكوارث"]


def test_the_adjective_of_a_state_is_no_place() -> None:
    """A state's name that stands as an adjective behind its noun is no mention."""
    assert ("السعودية", "السعودية", "place") not in found("تحسنت العلاقات السعودية التركية")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='وزير الرئيس محمد،.\n"«»#_ABلبا كوريا12', max_size=120))
def test_any_text_is_read_with_valid_offsets(text: str) -> None:
    """Whatever the text, mentions lie in it, in order, and none overlaps another."""
    read = names(sheet(text))

    assert all(0 <= m.start <= m.head[0] < m.head[1] <= m.end <= len(text) for m in read)
    assert all(one.end <= other.start for one, other in pairwise(read))
