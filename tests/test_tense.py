"""What a clause says of past and coming."""

import pytest

from dated import values
from isnad.arabic.lexicon.load import load


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيجتمع المجلس في أكتوبر", "2019-10"),
        ("اجتمع المجلس في أكتوبر", "2018-10"),
        ("من المقرر أن تجرى الانتخابات في يونيو", "2019-06"),
        ("انتخابات البلدية في شهر يوليو", "2019-07"),
        ("وقعت الهزة في أبريل", "2019-04"),
        ("وقعت الهزة في مايو", "2019-05"),
        ("ارتفع أكثر من المتوقع في أبريل", "2019-04"),
        ("كانت القمة مقررة في 12 حزيران", "2019-06-12"),
        ("تبدأ البطولة في 14 حزيران", "2019-06-14"),
        ("بدأت الحملة في 26 أيلول", "2018-09-26"),
    ],
)
def test_months_and_days_without_a_year(text: str, expected: str) -> None:
    """A month or day is coming where its clause says so, or where the next is near and nothing is said."""
    [(_, value, _)] = values(text, "2019-05-22")
    assert value == expected


@pytest.mark.parametrize("name", ["سيرغي بيتروف", "ستيفن سميث", "سياسة", "سيطرة", "سنوات", "سيتينكوف"])
def test_lookalikes_are_no_verbs(name: str) -> None:
    """A name or noun that begins like a verb of the future puts nothing ahead."""
    [(_, value, _)] = values(f"تحدث {name} السبت", "2019-05-22")
    assert value == "2019-05-18"


@pytest.mark.parametrize("verb", ["سيناقش", "سيدخل", "سيلتقي", "سنواصل", "سيطرح", "وستستمر", "فسيعلن"])
def test_verbs_of_the_future(verb: str) -> None:
    """A verb of the future before the weekday puts it ahead."""
    [(_, value, _)] = values(f"{verb} الوزير ذلك السبت", "2019-05-22")
    assert value == "2019-05-25"


def test_list_of_lookalikes_has_only_lookalikes() -> None:
    """Every entry begins as a verb of the future does, or it would not be needed."""
    assert all(entry.form.startswith(("سي", "ست", "سن")) for entry in load("future_lookalikes"))


def test_reported_words_have_a_tense_of_their_own() -> None:
    """The past of the verb of saying does not reach into what was said."""
    assert values("قال إنه سيسافر السبت", "2019-05-22") == [("السبت", "2019-05-25", "day")]


def test_a_month_that_is_told_as_coming_is_so_in_the_headline() -> None:
    """``مايو المقبل`` in the text settles the bare ``مايو`` of its headline."""
    text = "نقل المتحف في مايو\nوقال المدير إن المتحف سينقل في مايو/ أيار المقبل"
    assert [value for _, value, _ in values(text, "2019-02-22")] == ["2019-05", "2019-05"]


def test_the_month_after_this_is_never_eleven_months_back() -> None:
    """Behind a verb of the past, too, the next month is the one that is coming."""
    assert [value for _, value, _ in values("أعلن نيته نقل المتحف في يونيو", "2019-05-22")] == ["2019-06"]
    assert [value for _, value, _ in values("أعلن نقل المتحف في يوليو", "2019-05-22")] == ["2018-07"]
