"""Pages drawn at random from the parts of news pages: a clock, menus, lists, posts, comments, and a date or none."""

from datetime import date, timedelta
from random import Random

import pytest

from dated_page import BODY, LEAD, TITLE, dated

PAGES = 300
FIRST, DAYS, FAR = date(2018, 1, 1), 3000, 900
LEVANT = "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول".split("|")
EGYPT = "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر".split("|")
TUNIS = "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر".split("|")
RABAT = "يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر".split("|")
WEEKDAYS = "الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد".split("|")
META = (
    '<meta property="article:published_time" content="{}T10:30:00+03:00">',
    '<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"{}","dateModified":"2030-01-01"}}</script>',
    "<meta itemprop=datePublished content={}>",
)
BYLINES = (
    "<span class=date>{}</span>",
    "<div>نشر في: {}</div>",
    "<p>{}</p>",
    "<div>سامر علي - {}</div>",
    "<time>{}</time>",
)
HEADLINES = ("فيضان جديد يضرب الواحة اليوم", "الوزير يعد بجسر ثان قريبا")


class Draw:
    """The parts of one page about ``day``, drawn by ``random``."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.day = FIRST + timedelta(random.randrange(DAYS))
        self.known = False

    def maybe(self, chance: float, made: str) -> str:
        """``made``, or nothing."""
        return made if self.random.random() < chance else ""

    def other(self, ways: tuple[int, ...] = (-1, 1)) -> date:
        """Another day, at least two days from that of the page."""
        return self.day + self.random.choice(ways) * timedelta(self.random.randrange(2, FAR))

    def show(self, day: date) -> str:
        """``day`` as some page prints it."""
        month = self.random.choice((LEVANT, EGYPT, TUNIS, RABAT))[day.month - 1]
        made = self.random.choice(
            (
                f"{day.day} {month} {day.year}",
                f"{day.day} {LEVANT[day.month - 1]}/{EGYPT[day.month - 1]} {day.year}",
                f"{day.day} {EGYPT[day.month - 1]} / {LEVANT[day.month - 1]} {day.year}",
                f"{day.day:02}/{day.month:02}/{day.year}",
                day.isoformat(),
                day.isoformat().replace("-", "/"),
                f"{month} {day.day}, {day.year}",
                f"{day.day}-{day.month}-{day.year}",
            )
        )
        named = self.maybe(0.4, WEEKDAYS[day.weekday()] + self.random.choice((" ", "، ")))
        return named + made + self.maybe(0.4, self.random.choice((" - 10:30", " | 08:15 م", " الساعة 14:00")))

    def head(self) -> str:
        """What the head of the page tells."""
        told = self.maybe(0.4, self.random.choice(META).format(self.day))
        self.known = self.known or bool(told)
        return told + self.maybe(0.4, f"<meta property=article:modified_time content={self.other((1,))}>")

    def byline(self) -> str:
        """The date as printed, or how long ago, or nothing; and perhaps an update."""
        printed = self.random.choice(BYLINES).format(self.show(self.day))
        ago = f'<time datetime="{self.day}T10:00:00+02:00">قبل 3 ساعات</time>'
        made = self.random.choice((printed, printed, ago, ""))
        self.known = self.known or bool(made)
        return made + (self.maybe(0.25, f"<div>آخر تحديث: {self.show(self.other((1,)))}</div>") if made else "")

    def links(self, name: str) -> str:
        """Headlines of other reports with their days."""
        rows = ((title, self.other()) for title in HEADLINES)
        return (
            f"<{name}>"
            + "".join(f"<div><a href=/>{t}</a><time datetime={d}>{self.show(d)}</time></div>" for t, d in rows)
            + f"</{name}>"
        )

    def page(self) -> str:
        """The page, of elements that say what they are or of none."""
        bare = self.random.random() < 0.5
        top, menu, aside, foot, article = ["div"] * 5 if bare else ["header", "nav", "aside", "footer", "article"]
        before = self.maybe(0.5, f"<{top}><span>{self.show(self.other((1,)))}</span></{top}>")
        before += self.maybe(0.8, f"<{menu}><ul><li><a href=/>الرئيسية</a><li><a href=/>رياضة</a></ul></{menu}>")
        before += self.maybe(0.3, self.links(aside))
        title = f"<h1>{TITLE}</h1>"
        post = (
            f"<blockquote class=twitter-tweet><p>تغريدة</p>— سامر <a href=/>{self.show(self.other())}</a></blockquote>"
        )
        began = f"<p>وكان العمل فيه قد بدأ في {self.other((-1,))} بعد سنوات من الانتظار والوعود التي لم تتحقق في الواحة.</p>"
        body = f"<p>{LEAD}</p>{self.maybe(0.3, post)}<p>{BODY}</p>{self.maybe(0.3, began)}"
        comment = f"<div><h4>التعليقات</h4><div>سالم <span>{self.show(self.other((1,)))}</span><p>خبر جميل جدا</p></div></div>"
        after = self.maybe(0.5, "<h3>أخبار ذات صلة</h3>" + self.links(aside)) + self.maybe(0.5, comment)
        after += self.maybe(
            0.7, f"<{foot}>جميع الحقوق محفوظة © {self.random.choice((2019, 2024))} صحيفة الواحة</{foot}>"
        )
        line = self.byline()
        head = line + title if self.random.random() < 0.25 and "تحديث" not in line else title + line
        return f"<html><head><title>{TITLE}</title>{self.head()}</head><body>{before}<{article}>{head}{body}</{article}>{after}</body>"


@pytest.mark.parametrize("seed", range(3))
def test_drawn_pages(seed: int) -> None:
    """A page that dates itself is dated right, and one that does not is not dated at all."""
    random = Random(seed)  # noqa: S311 — pages are drawn here, not secrets
    for _ in range(PAGES):
        drawn = Draw(random)
        page = drawn.page()
        assert dated(page).value == (drawn.day.isoformat() if drawn.known else None), page
