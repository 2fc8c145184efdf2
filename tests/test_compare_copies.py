"""Copies are found with the exact stretches that both texts share."""

import re

from hypothesis import given
from hypothesis import strategies as st

from compared import PLAIN, page_of, reading_of
from isnad.compare.dossier import dossier
from sample import figure

BODY = (
    "قال سامر الحداد للصحفيين في وادي الصفصاف إن السد القديم انهار فجر الأحد بعد أمطار استمرت ثلاث ليال متواصلة، "
    "وإن فرق الإنقاذ تبحث عن سكان القرية الشرقية الذين لم يخرجوا من بيوتهم قبل وصول الماء."
)
REPOST = f"قناة النهر\n{BODY}\nشارك الخبر مع أصدقائك"


def test_a_repost_is_a_copy() -> None:
    """A report that holds the whole of another shares all of the shorter one, and the stretches are equal."""
    first, second = page_of(BODY, "a"), page_of(REPOST, "b")
    copy = dossier([reading_of(first), reading_of(second)], PLAIN).copies[0]
    assert (copy.a, copy.b, copy.kind, copy.share) == ("a", "b", "copy", 1.0)
    for start, end, other_start, other_end in copy.spans:
        assert re.findall(r"\w+", BODY[start:end]) == re.findall(r"\w+", REPOST[other_start:other_end])


def test_unrelated_reports_are_no_copies() -> None:
    """Reports that share single words share no text."""
    other = page_of("قال هاني الزين إن السد الجديد في المرسى سيفتح في الربيع القادم بحضور وفود.", "b")
    assert dossier([reading_of(page_of(BODY, "a")), reading_of(other)], PLAIN).copies == ()


def test_a_changed_page_is_a_revision() -> None:
    """The same address with another text is a revision that names the facts which differ."""
    before = page_of(f"{BODY} وقتل 12 شخصا.", "a", url="https://nahr.example/1")
    after = page_of(f"{BODY} وقتل 15 شخصا.", "b", url="https://nahr.example/1")
    old, new = (
        figure(of, f"{number} شخصا", number, number, "exact", "person") for of, number in ((before, 12), (after, 15))
    )
    made = dossier([reading_of(before, figures=(old,)), reading_of(after, figures=(new,))], PLAIN)
    assert [(copy.kind, copy.changed) for copy in made.copies] == [("revision", tuple(sorted((old.id, new.id))))]


def test_the_later_report_comes_from_the_earlier() -> None:
    """Of two copies with known days the later one has the earlier one as its origin."""
    readings = (
        reading_of(page_of(BODY, "a"), published="2031-03-02"),
        reading_of(page_of(REPOST, "b"), published="2031-03-04"),
    )
    assert [(line.report, line.origin) for line in dossier(readings, PLAIN).lineage] == [("b", "a")]


@given(st.text(alphabet="ابت .\n", max_size=120), st.text(alphabet="ابت .\n", max_size=120))
def test_any_texts_give_valid_stretches(one: str, other: str) -> None:
    """Whatever the texts, shared stretches lie inside both and hold the same words."""
    for copy in dossier([reading_of(page_of(one, "a")), reading_of(page_of(other, "b"))], PLAIN).copies:
        assert 0 < copy.share <= 1
        for start, end, other_start, other_end in copy.spans:
            assert re.findall(r"\w+", one[start:end]) == re.findall(r"\w+", other[other_start:other_end])
