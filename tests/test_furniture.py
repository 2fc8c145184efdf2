"""Furniture: the lines of many sites' pages that are not the report, and none that are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.grammar.furniture import furniture
from isnad.arabic.text.sheet import sheet
from isnad.intake.text import report
from isnad.model import Given

BODY = (
    (
        "أعلنت بلدية نوران أن فرق الصيانة أعادت التيار الكهربائي إلى أحياء المدينة كلها بعد انقطاع دام يومين، "
        "وقالت إن العمل جرى ليلا."
    ),
    "خطط البلدية للعام المقبل",
    (
        "وأضاف رئيس البلدية سامر الحداد في مؤتمر صحفي عقده مساء السبت أن الشبكة القديمة تحتاج إلى تجديد شامل "
        "خلال العام المقبل."
    ),
)
TITLE = "عودة الكهرباء إلى أحياء نوران بعد انقطاع دام يومين"

# Each page: the lines above the body, those below it; a line that begins with "= " belongs to the report.
PAGES = {
    "breadcrumbs": (["الرئيسية › أخبار › محليات", "= " + TITLE, "آخر تحديث 13:40"], ["شارك الخبر", "الأكثر قراءة"]),
    "clock": (["السبت، 14 يونيو 2031، آخر تحديث 09:15 ص (GMT+0300)", "= " + TITLE], ["جميع الحقوق محفوظة لموقع منبر نوران © 2031"]),
    "login": (["تسجيل الدخول", "بحث", "القائمة", "= " + TITLE], ["طباعة", "أرسل لصديق", "نسخ الرابط"]),
    "share": (["= " + TITLE, "مشاركة عبر واتساب", "مشاركة عبر فيسبوك"], ["تابعنا على تويتر", "تابعونا على تلغرام"]),
    "related": (
        ["= " + TITLE],
        ["قد يعجبك أيضا", "الثلوج تغلق طريق جبل سنان", "بدء موسم قطاف الزيتون في قرى الوادي", "اقرأ المزيد"],
    ),
    "tags": (["= " + TITLE], ["كلمات دالة: نوران، الكهرباء", "الوسوم", "#نوران #كهرباء"]),
    "latin": (["Menu", "= " + TITLE, "Photo by A. Karam"], ["Share on Facebook", "Powered by WordPress"]),
    "cookies": (
        ["يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك.", "موافق", "= " + TITLE],
        ["اترك تعليقا", "لن يتم نشر عنوان بريدك الإلكتروني."],
    ),
    "newsletter": (["= " + TITLE], ["اشترك في نشرتنا الإخبارية ليصلك كل جديد!", "بريدك الإلكتروني", "اشترك الآن"]),
    "repeat": (["= " + TITLE, "عودة الكهرباء إلى أحياء نوران", "صورة أرشيفية"], ["إعلان"]),
    "source": (["= " + TITLE], ["المصدر: رويترز", "حقوق النشر"]),
    "dark mode": (["الوضع الليلي", "Logo", "= " + TITLE, "نشر في 14 يونيو 2031"], ["كاريكاتير", "فيديو"]),
    "comments": (["= " + TITLE, "محليات"], ["التعليقات", "لا توجد تعليقات", "شاركنا رأيك"]),
    "author": (["= " + TITLE, "كتبت: ريم العلي", "وقت القراءة: 3 دقائق"], ["عن الكاتب", "= المصدر هو البلدية نفسها، لا غير."]),
    "broken": (["منبر â€ Â Â", "= " + TITLE], ["جميع الحقوق محفوظة - تصميم وبرمجة شركة سنان", "فيسبوك", "تويتر"]),
    "signature": (["= " + TITLE], ["= منبر نوران_ «رويترز»", "الخبر السابق", "الخبر التالي"]),
    "middle": (["= " + TITLE, "إعلان"], ["© 2031 منبر نوران", "سياسة الخصوصية", "من نحن", "اتصل بنا"]),
}  # fmt: skip


def _cut(text: str, *, table: bool = False) -> list[str]:
    given_ = Given("2031-06-14") if table else Given()
    found = furniture(report(text, key="a", given=given_), sheet(text))
    return [text[each.start : each.end] for each in found]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\n\n\t"])
def test_pages(name: str, newline: str) -> None:
    """Of a page, all that surrounds the report is cut, and the headline, section heads and paragraphs stay."""
    head, tail = PAGES[name]
    lines = [*head, *("= " + line for line in BODY), *tail]
    text = newline.join(line.removeprefix("= ") for line in lines)
    assert _cut(text) == [line for line in lines if not line.startswith("= ")]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("اقرأ أيضاً: البلدية تستعد لموسم الأمطار", "related"),
        ("قد يهمك/ البلدية تستعد لموسم الأمطار", "related"),
        ("للمزيد: ملف خاص عن شبكة الكهرباء", "related"),
        ("إعلان", "ad"),
        ("-----------------------", "other"),
        ("شارك الخبر", "share"),
    ],
)
def test_between_paragraphs(line: str, kind: str) -> None:
    """Links, advertisements and rules between paragraphs are cut with their kind."""
    text = "\n".join((TITLE, BODY[0], line, BODY[2]))
    (found,) = furniture(report(text, key="a"), sheet(text))
    assert (text[found.start : found.end], found.kind) == (line, kind)


@pytest.mark.parametrize("line", ["رياضة", "خطط البلدية", "14 يونيو 2031", "Nouran Electric", "المصدر القديم للطاقة"])
def test_heads_of_sections(line: str) -> None:
    """A short line between paragraphs is the head of a section, whatever its words."""
    assert _cut("\n".join((TITLE, BODY[0], line, BODY[2]))) == []


@pytest.mark.parametrize(
    "title",
    ["شاهد.. لحظة عودة التيار إلى نوران", "فيديو: عودة التيار إلى نوران", "عودة التيار", "رياضة وسياسة في نوران"],
)
def test_headlines(title: str) -> None:
    """A headline stays, also one that is short or begins as a link does."""
    assert _cut("\n".join((title, BODY[0], BODY[2]))) == []


def test_headline_below_a_menu() -> None:
    """A headline that begins as a link does stays below a menu too."""
    title = "شاهد.. لحظة عودة التيار إلى نوران"
    assert _cut("\n".join(("الرئيسية", title, *BODY))) == ["الرئيسية"]


def test_table() -> None:
    """In a row of a table short lines at the head and the tail stay: no page was around them."""
    text = "\n".join((TITLE, "نوران", *BODY, "النتائج", "فريق الوادي", "اقرأ أيضا: بدء موسم القطاف"))
    assert _cut(text, table=True) == ["اقرأ أيضا: بدء موسم القطاف"]


@pytest.mark.parametrize("tail", ["وانتهى العمل فجرا.", "الخسائر: عمودان", "عدد العمال 40"])
def test_tail_of_the_report(tail: str) -> None:
    """A short last sentence, and figures in a list, belong to the report."""
    assert _cut("\n".join((TITLE, *BODY, tail))) == []


@given(st.text(st.sampled_from(list("اقرأ يضاً:شرك إعلن.؟\n\r\t -#›©â€Â12ab/")), max_size=200))
def test_any_text(text: str) -> None:
    """Any text gives spans in order, inside the text, without margins or line ends."""
    at = 0
    for each in furniture(report(text, key="a"), sheet(text)):
        assert at <= each.start < each.end <= len(text)
        assert text[each.start : each.end].strip() == text[each.start : each.end]
        at = each.end


def test_buttons_inside() -> None:
    """Buttons, advertisements and links between two halves of a report do not end it."""
    half = "\n".join(BODY[::2] * 3)
    inside = ["شارك الخبر", "فيسبوك", "تويتر", "إعلان", "اقرأ أيضا: بدء موسم القطاف"]
    assert _cut("\n".join((TITLE, half, *inside, half))) == inside


def test_rest_of_a_page() -> None:
    """Menus, lists of other reports and the rules of the site below the report are cut, sentences among them too."""
    half = "\n".join(BODY[::2] * 3)
    rest = ["الأخبار", "رياضة", "13:40", "الثلوج تغلق طريق جبل سنان", "من نحن", "سياسة الخصوصية"]
    rules = "يستطيع القارئ أن يعلق على الأخبار بعد أن يسجل اسمه ويقبل شروط هذا الموقع كلها."
    assert _cut("\n".join((TITLE, half, *rest, rules))) == [*rest, rules]


def test_title_of_the_page() -> None:
    """Between the title of the page and the headline that repeats it stand headlines of other reports."""
    menu = ["رياضة", "الثلوج تغلق طريق جبل سنان", "بدء موسم قطاف الزيتون في الوادي", "اقتصاد"]
    assert _cut("\n".join((TITLE + " - منبر نوران", *menu, TITLE, *BODY))) == [*menu, TITLE]
