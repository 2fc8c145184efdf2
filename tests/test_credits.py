"""Credits: whom a report names as its own origin, and whom it only quotes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.grammar.credits import credits as read_credits
from isnad.arabic.text.sheet import sheet
from isnad.intake.text import report

BODY = "وصل الوفد إلى مدينة نوران مساء السبت بعد رحلة طويلة، وقال المتحدث إن المحادثات تبدأ غدا في القصر."


def _names(text: str) -> list[str]:
    return [each.name for each in read_credits(report(text, key="a"), sheet(text))]


@pytest.mark.parametrize(
    ("head", "tail", "names"),
    [
        ("منبر نوران-رويترز", "", ["Reuters"]),
        ("نوران - وكالات", "", ["وكالات"]),
        ("سي إن إن â € Â Â", "", ["CNN"]),
        ("", "المصدر: رويترز", ["Reuters"]),
        ("", "مصادر إضافية • AP", ["AP"]),
        ("", "منبر نوران_ «أسوشيتد برس»", ["AP"]),
        ("", "فرانس24/ أ ف ب/ رويترز", ["AFP", "Reuters"]),
        ("", "*نقلا عن الأهرام", ["Al Ahram"]),
        ("وصول الوفد إلى نوران", "طباعة", []),
        ("رويترز تكشف أسرار الرحلة الطويلة إلى مدينة نوران", "", []),
        ("تألق بي.بي.سي في سباق نوران الكبير", "", []),
    ],
)
def test_lines(head: str, tail: str, names: list[str]) -> None:
    """Bylines above the running text and signatures below it credit; headlines about an agency do not."""
    assert _names(f"{head}\n{BODY}\n{tail}") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("نوران (رويترز) - " + BODY, ["Reuters"]),
        ("نوران، سنان (CNN)-- " + BODY, ["CNN"]),
        ("نوران - أ ف ب - " + BODY, ["AFP"]),
        (BODY + " (د ب أ)", ["DPA"]),
        (BODY + "\nوانتهت الرحلة التي دامت يوما كاملا بسلام، وعاد الجميع إلى المدينة قبل منتصف الليل (رويترز، أ ف ب).", ["Reuters", "AFP"]),
        ("ذكرت وكالة رويترز أن الوفد وصل إلى مدينة نوران مساء السبت بعد رحلة طويلة جدا من الجنوب.", []),
        ("نوران (أ ف ب): " + BODY, ["AFP"]),
        ("قال مدير وكالة الأنباء الألمانية (د ب أ): " + BODY, []),
        ("رويترز: " + BODY, []),
        ("قال المتحدث (رويترز) إن الوفد وصل إلى مدينة نوران مساء السبت بعد رحلة طويلة جدا من الجنوب.", []),
    ],
)  # fmt: skip
def test_running_text(text: str, names: list[str]) -> None:
    """Datelines and brackets that close the text credit; a sentence that quotes an agency does not."""
    assert _names(text) == names


@given(st.text(st.sampled_from(list("رويتز أفب(CNN)-/_:\n.•المصدر")), max_size=120))
def test_any_text(text: str) -> None:
    """Any text gives credits whose spans are their words."""
    for each in read_credits(report(text, key="a"), sheet(text)):
        assert text[each.start : each.end] == each.text
