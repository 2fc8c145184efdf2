"""Subjects before their verb: of headlines, and behind أما and لكن."""

import pytest

import isnad


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("فرنسا تدعو ألمانيا إلى الحوار", "فرنسا", "ألمانيا إلى الحوار"),
        ("كلفاني يدعو الدول الساحلية إلى الوحدة", "كلفاني", "الدول الساحلية إلى الوحدة"),
        ("وزارة الصحة تطالب السكان بالبقاء", "وزارة الصحة", "السكان بالبقاء"),
        ("أما وزير النقل فقال إن الطريق مفتوح.", "وزير النقل", "الطريق مفتوح"),
        ("لكن الحداد قال له إن الطريق مفتوح.", "الحداد", "الطريق مفتوح"),
        ("ولا تزال الحكومة تنتقد الاتفاق.", "الحكومة", "الاتفاق"),
        ('وذكر البيان أن "الطريق مفتوح أمام الجميع".', "البيان", "الطريق مفتوح أمام الجميع"),
    ],
)
def test_who_stands_before_the_verb_speaks(text: str, speaker: str, words: str) -> None:
    """Of two names around the verb of a headline the first speaks and the second is spoken to or of."""
    (said,) = isnad.read(text).statements
    assert (said.speaker.text, said.content[0].of(text)) == (speaker, words)


@pytest.mark.parametrize(
    ("text", "speaker", "tellers"),
    [
        ("الجيش الساحلي يعلن ببيان عن تنفيذ غارة جوية", "الجيش الساحلي", ["بيان"]),
        ("ورحبت الحكومة ببيان الحركة معتبرة أنه خطوة.", "الحكومة", []),
        ("وأشار مصور الوكالة في الموقع إلى أن النافذة تهشمت.", "مصور الوكالة", []),
        ('وصدر بيان الاتحاد الذي جاء فيه "قررنا استبعاد الحكمين من البطولة".', "بيان الاتحاد", []),
    ],
)
def test_documents_and_places_of_speech(text: str, speaker: str, tellers: list[str]) -> None:
    """``ببيان`` says in what it was told and whose document it is stays with it; the place of the event tells nothing."""
    said = isnad.read(text).statements
    assert any((s.speaker.text or s.speaker.name, [v.text for v in s.via]) == (speaker, tellers) for s in said)


def test_a_remark_on_the_wording_is_no_part_of_it() -> None:
    """``على حد تعبيره`` is the outlet's."""
    text = "وقال الوزير إن العمل جيد، على حد تعبيره."
    assert [said.content[0].of(text) for said in isnad.read(text).statements] == ["العمل جيد"]


def test_a_condition_is_no_report() -> None:
    """``إن لم`` opens a condition: what a country is considered, nobody says."""
    assert not isnad.read("وتعتبر كوريا الشمالية واحدة من أفقر الدول، إن لم تكن أفقرها.").statements
