"""Dates of any text: valid spans, values of the right shape, bounded work."""

import re
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dated import day_of_page, timings, values
from isnad.offset import resolve

WORDS = (
    "في من إلى حتى بين منذ قبل بعد و يوم اليوم أمس غدا مساء ليل السبت الأحد الاثنين الماضي المقبل الجاري العام الشهر الأسبوع عام عامي "
    "سنة مطلع أواخر نهاية يوليو تموز مايو آيار كانون الثاني رمضان رجب ربيع الأول صيف الصيف الربع السادس العشرين ثلاثة أيام أشهر أعوام "
    "التالي نفسه نفس الفترة الموافق هـ م 2017 2018 1445 12 ٠٥ 2025 2025-07-12 12.07.2025 / - ( ) ، . الـ48 القادمة الساعات قال سيلتقي"
).split()
SHAPE = {
    "day": r"\d{4}-\d\d-\d\d",
    "month": r"\d{4}-\d\d",
    "year": r"\d{4}",
    "season": r"\d{4}",
    "range": r"\d{4}(-\d\d){0,2}/\d{4}(-\d\d){0,2}",
}


def check(text: str, day: str | None) -> None:
    """Every date of ``text`` lies in it, in order and apart, with a value of the shape of its grain."""
    end = 0
    for timing in timings(text, day):
        assert end <= timing.start < timing.end <= len(text)
        assert text[timing.start : timing.end] == timing.text
        end = timing.end
        if timing.value is None:
            assert timing.offset is not None
            resolve(timing.offset, timing.grain, date(2020, 2, 29))
        else:
            assert re.fullmatch(SHAPE[timing.grain], timing.value)


@given(st.text(), st.sampled_from([None, "2020-02-29"]))
def test_any_text_can_be_read(text: str, day: str | None) -> None:
    """Any text in: no crash, valid spans, values of the right shape."""
    check(text, day)


@given(
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join),
    st.sampled_from([None, "2020-02-29", "0001-01-01", "9999-12-31"]),
)
def test_any_words_of_time_can_be_read(text: str, day: str | None) -> None:
    """Words of time in any order: no crash, valid spans, values of the right shape."""
    check(text, day)


@given(st.lists(st.sampled_from([*WORDS, "\n", "\n\n"]), max_size=60).map(" ".join))
def test_any_page_has_a_day_or_a_reason(text: str) -> None:
    """Every page has a day or a reason why not, and evidence that stands in it."""
    found = day_of_page(text)
    assert found.basis
    for evidence in (*found.evidence, *(r.evidence for r in found.rejected)):
        if evidence.start is not None and evidence.end is not None:
            assert text[evidence.start : evidence.end] == evidence.quote


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_of_a_century_reads_back(day: date) -> None:
    """Every day printed in words and in numbers has itself as value."""
    months = "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول".split("|")
    for text in (
        f"{day.day} {months[day.month - 1]} {day.year}",
        f"{day.day:02}/{day.month:02}/{day.year}",
        day.isoformat(),
    ):
        assert [value for _, value, _ in values("وقع في " + text)] == [day.isoformat()]


@pytest.mark.parametrize(
    "text",
    [
        "السبت و" * 20000,
        "في اليوم التالي " * 20000,
        "2017-" * 40000,
        "12/7/2025\n" * 20000,
        "بين 2015 و2016 " * 10000,
        "منذ " * 50000,
        "(" * 100000,
    ],
)
def test_work_is_bounded(text: str) -> None:
    """Long and hostile texts come out in a time that grows with their length alone."""
    started = time.process_time()
    timings("وقع ذلك عام 2015. " + text)
    timings("وقع ذلك السبت. " + text, "2020-02-29")
    assert time.process_time() - started < 20
